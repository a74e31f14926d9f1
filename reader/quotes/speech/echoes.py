"""Words that somebody hears again, cites or takes up, which are another's.

Owns finding whose they were: "« … » : Lucie Armand entend encore la voix de son père", "« … » : en citant X, Y".
Words announced with a pronoun are here too: "X l'a dit à Y, qui le pressait : « … »".
"""

from reader.quotes.lexicon.closed_words import ADVERBS
from reader.quotes.lexicon.spoken_nouns import SPOKEN_NOUNS
from reader.quotes.lexicon.verbs import VERBS
from reader.quotes.lexicon.words import words
from reader.quotes.marking.parts import Stream
from reader.quotes.phrasing.phrase import Phrase
from reader.quotes.speech.cue import Cue
from reader.quotes.speech.cues import CueFinder
from reader.quotes.speech.governing import somebody

_ECHOES = SPOKEN_NOUNS | words(
    "voix lettre chanson vers sortie saillie tirade déclaration sermon recommandation interdiction injonction ordres"
)
_RECALLING = (
    *("souvien", "souven", "rappel", "oubli", "enten", "gard", "reten", "retien", "cite", "citai", "repren", "repri"),
    *(
        "répèt",
        "répét",
        "ressass",
        "rumin",
        "relit",
        "relu",
        "emprunt",
        "résonn",
        "connaî",
        "retrouv",
        "goût",
        "appréci",
        "pardonn",
        "digér",
    ),
)
"""How verbs begin of those who have another's words in mind."""
_SAID = words(
    "phrase formule mot mots propos sortie expression saillie tirade boutade déclaration déclarations slogan"
)
"""Nouns whose owner said what follows."""
_CITING = words("citant reprenant paraphrasant répétant empruntant")
_TOLD_OF = words("dire avouer répéter confirmer confier annoncer expliquer rappeler assurer promettre jurer cacher")
_COMING_FROM = words("est était vient venait provient provenait émane émanait sort sortait")
_REACH = 6


def echoed(finder: CueFinder, first: int, after: int) -> Phrase | None:
    """Whose words those are that the clause from token `first` to `after` recalls; None where it recalls none."""
    for i in range(first, after):
        low = finder.low(i)
        if low in _CITING and i <= first + 2:
            at = i + 1 + (finder.low(i + 1) == "ainsi")
            cited = finder.starting.get(at)
            whose = _owner(finder, first, cited, after) if cited is not None and cited.head in _ECHOES else cited
            return whose if whose is not None and _person(whose) else None
        cites = low in ("cite", "citait", "citent") and finder.covering[i] is None
        cited = finder.starting.get(i + 1) if cites else None
        if cited is not None and not cited.preposition and _person(cited):
            return cited
        phrase = finder.starting.get(i)
        if phrase is None or phrase.head not in _ECHOES or phrase.preposition not in ("", "de", "d'", "du", "des"):
            continue
        before = range(max(first, i - _REACH), i)
        if any(finder.low(j).startswith(_RECALLING) and finder.covering[j] is None for j in before):
            return _owner(finder, first, phrase, after)
    return None


def _owner(finder: CueFinder, first: int, phrase: Phrase, after: int) -> Phrase | None:
    """Whose the word, the voice or the promise is: "la phrase que lui répétait sa mère", "la voix de X"."""
    told = next((v for v in finder.clauses(first).verbs if v.opener == phrase.after), None)
    if told is not None and finder.low(phrase.after) in ("que", "qu'"):
        return told.subject if somebody(told.subject) else None
    if finder.nested_finder is None:
        return None
    for i in range(phrase.first + 1, min(after - 1, phrase.after + 1)):
        if finder.low(i) not in ("de", "d'", "du", "des"):
            continue
        owner = finder.nested_finder.at(i if finder.low(i) in ("du", "des") else i + 1)
        if owner is None:
            return None
        known = next((p for p in finder.phrases if p.first == owner.first and p.after == owner.after), owner)
        named = finder.named_beside(known)
        return named if _person(named) else None
    return None


def said_about(stream: Stream, first: int, place: int) -> Cue | None:
    """Whose the words are in "n'a pas goûté la formule de X sur « … »" and "la phrase de X, « … », a …"."""
    finder = stream.finder
    about = finder.low(place - 1) == "sur"
    closed = finder.tokens[place - 1].text == "," and finder.low(place + 1) == ","
    if not about and not closed:
        return None
    for i in range(place - 2, max(first, place - 14), -1):
        if finder.is_finite(i) or finder.tokens[i].kind == "quote":
            return None
        phrase = finder.covering[i]
        if finder.low(i) not in _SAID or phrase is None or phrase.head != finder.low(i):
            continue
        owner = _owner(finder, first, phrase, place)
        ends = owner is not None and (owner.after == place - 1 or finder.tokens[owner.after].text == ",")
        return Cue(i, i + 1, "before, noun of speech", owner, lemma=finder.low(i)) if ends else None
    return None


def _person(phrase: Phrase) -> bool:
    person = phrase.noun is not None and phrase.noun.kind in ("person", "group")
    return phrase.kind == "name" or (phrase.kind == "noun" and person)


def announced(stream: Stream, first: int, place: int) -> Cue | None:
    """Who speaks in "X l'a dit à Y, qui le pressait : « … »": whose verb has the words for its object already.

    What the relative tells of the hearer only sets the scene; its verb is in the imperfect.
    """
    finder = stream.finder
    verbs = [v for v in finder.clauses(first).verbs if v.group.first < place and not v.aside]
    if len(verbs) < 2 or verbs[-1].kind != "qui" or verbs[-1].group.after == place - 1:
        return None
    if not finder.low(verbs[-1].group.head).endswith(("ait", "aient")) or finder.low(verbs[-1].opener - 1) != ",":
        return None
    for verb in reversed(verbs[:-1]):
        group = verb.group
        said = VERBS.get(finder.low(group.after - 1))
        hides = finder.low(group.after - 1).startswith("cach")
        lemma = "cacher" if hides else said.lemma if said is not None else ""
        ahead = any(finder.low(i) in ("l'", "le") for i in range(group.first, group.head + 1))
        if lemma in _TOLD_OF and ahead and somebody(verb.subject):
            return Cue(group.first, group.after, "before, announced", verb.subject, verb=said, lemma=lemma)
    return None


def assured(stream: Stream, first: int, place: int) -> Cue | None:
    """Whose the words behind the colon are in "Son avocat l'assure : Lucie Armand est « à bout »"."""
    finder = stream.finder
    colon = next((i for i in range(place - 1, first, -1) if finder.tokens[i].text == ":"), None)
    if colon is None or any(finder.tokens[i].kind == "quote" for i in range(first, place)):
        return None
    verb = next((v for v in finder.clauses(first).verbs if v.group.after == colon and not v.depth), None)
    said = VERBS.get(finder.low(colon - 1))
    if verb is None or said is None or said.force != "say" or not somebody(verb.subject):
        return None
    ahead = any(finder.low(i) in ("l'", "le") for i in range(verb.group.first, verb.group.head + 1))
    return (
        Cue(verb.group.first, colon, "before, announced", verb.subject, verb=said, lemma=said.lemma)
        if ahead
        else None
    )


def authored(stream: Stream, first: int, place: int) -> Cue | None:
    """Whose the phrase is in "La phrase, prêtée à X, est en réalité de Y : « … »"."""
    finder = stream.finder
    noun = next((i for i in range(first, place) if finder.low(i) in SPOKEN_NOUNS), None)
    verb = next((v for v in finder.clauses(first).verbs if v.depth == 0 and not v.aside), None)
    if noun is None or verb is None or verb.subject is None or not verb.subject.first <= noun < verb.subject.after:
        return None
    if finder.low(verb.group.head) not in _COMING_FROM:
        return None
    at = verb.group.after
    while at < place and (
        (finder.low(at) in ADVERBS and finder.low(at) not in ("de", "d'"))
        or finder.low(at) in ("en", "fait", "réalité", "vérité", "propos")
        or finder.low(at).endswith("ment")
    ):
        at += 1
    author = finder.starting.get(at) or finder.starting.get(at + 1)
    if finder.low(at) not in ("de", "d'", "du") or author is None or not _person(author):
        return None
    return Cue(verb.group.first, at + 1, "before, authorship", author, lemma="être")
