"""Words that the next clause says are somebody's: "… « … ». C'est ce qu'établit un rapport", "Tel est l'avis de X".

Owns finding whose they are. Words that somebody is already said to have uttered stay theirs.
"""

from collections.abc import Sequence

from reader.quotes.lexicon.closed_words import ADVERBS
from reader.quotes.lexicon.spoken_nouns import SPOKEN_NOUNS
from reader.quotes.lexicon.words import words
from reader.quotes.marking.parts import Part, Stream
from reader.quotes.phrasing.phrase import Phrase
from reader.quotes.speech.cue import Cue
from reader.quotes.speech.cues import CueFinder
from reader.quotes.speech.reading import Reading, can_speak

_VIEWS = SPOKEN_NOUNS | words("thèse version opinion position sens hypothèse interprétation lecture impression")
"""Nouns of what somebody says or holds."""
_HEDGES = ADVERBS | words("du moins moins en tout cas substance exactement précisément peu près à")
_COMING_FROM = words("ressort ressortait ressortira découle découlait résulte émane transparaît")
_OF = words("de d' du des")


def attested(finder: CueFinder, first: int, sentence: int, after: int) -> Phrase | None:
    """Whose the words before are by the clause at token `first`; None where it does not say.

    Args:
        sentence: the token at which its sentence begins.
        after: the token behind that.
    """
    at = _behind_pointer(finder, first)
    if at is None:
        return None
    while finder.low(at) in _HEDGES and at < after:
        at += 1
    which = finder.low(at + 1)
    if finder.low(at) == "ce" and which in ("que", "qu'"):
        verb = next((v for v in finder.clauses(sentence).verbs if v.opener == at + 1), None)
        whose = verb.subject if verb is not None else None
    elif finder.low(at) == "ce" and which == "qui" and finder.low(at + 2) in _COMING_FROM:
        whose = _owner(finder, at + 3)
    else:
        view = finder.starting.get(at)
        held = view is not None and view.head in _VIEWS and view.determiner == "definite"
        of = next((i for i in range(at + 1, view.after + 1) if finder.low(i) in _OF), None) if view and held else None
        whose = _owner(finder, of) if of is not None else None
    if whose is None or whose.kind not in ("name", "noun") or not can_speak(whose):
        return None
    also = any(finder.low(i) in ("aussi", "également") for i in range(first, whose.first))
    return None if also else whose


def _behind_pointer(finder: CueFinder, first: int) -> int | None:
    """The token behind "c'est", "voilà", "tel est" at token `first`; None where nothing points back."""
    first += finder.low(first) in ("mais", "et", "or")
    if finder.low(first) == "voilà":
        return first + 1
    pointing = finder.low(first) in ("c'", "tel", "telle") and finder.low(first + 1) in ("est", "était", "sont")
    return first + 2 if pointing else None


def _owner(finder: CueFinder, of: int) -> Phrase | None:
    """The phrase that "de" at token `of` governs."""
    if finder.low(of) not in _OF or finder.nested_finder is None:
        return None
    owner = finder.nested_finder.at(of if finder.low(of) in ("du", "des") else of + 1)
    if owner is None:
        return None
    known = next((p for p in finder.phrases if p.first == owner.first and p.after == owner.after), owner)
    return finder.named_beside(known)


def attested_behind(stream: Stream, first: int, place: int, after: int) -> Cue | None:
    """ "La région manque « cruellement » de médecins, c'est ce qu'affirme X": the source behind the comma."""
    for i in range(place + 1, after - 1):
        if stream.tokens[i].text in (",", ":", ";"):
            whose = attested(stream.finder, i + 1, first, after)
            if whose is not None:
                return Cue(i + 1, i + 2, "after, attested", whose, lemma="être")
    return None


def attest(reading: Reading, parts: Sequence[Part], stream: Stream, first: int, after: int) -> None:
    """Give the quotations `parts` of the sentence before to whom the one from token `first` says they belong."""
    whose = attested(stream.finder, first, first, after)
    if whose is None:
        return
    for part in parts:
        uttered = part.cue is not None and part.cue.verb is not None and part.cue.verb.force in ("say", "manner")
        if part.kind != "term" and not uttered:
            reading.give(part, whose, "attested in the next sentence")
