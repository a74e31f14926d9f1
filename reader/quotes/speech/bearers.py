"""Texts whose the quoted words are though somebody else acts in the sentence: "Le Sénat a rejeté un texte réclamant".

Owns finding the text that bears the words: told by a participle, by "aux termes duquel", by what is written in it.
Whom the phrase means is `cued`'s; where nobody's words are written, the answer is nobody.
"""

from reader.quotes.grammar.clause import Governed
from reader.quotes.lexicon.closed_words import LEQUEL, NO_PARTICIPLES
from reader.quotes.lexicon.words import words
from reader.quotes.marking.parts import Stream
from reader.quotes.phrasing.phrase import Phrase
from reader.quotes.speech.cue import Cue
from reader.quotes.speech.cues import CueFinder
from reader.quotes.speech.governing import somebody
from reader.quotes.speech.letters import writer
from reader.quotes.speech.unvoiced import SURFACES

_WHICH = LEQUEL | words("duquel desquels desquelles auquel auxquels auxquelles")
_HANDLING = (
    *("adopt", "vot", "rejet", "repouss", "examin", "approuv", "ratifi", "suspen", "annul", "censur", "retoqu"),
    *("reç", "recev", "découv", "retrouv", "saisi", "obten", "obtien", "exhum", "brandi", "cit", "invoqu", "abrog"),
    *("attaqu", "étudi", "débatt", "débattu", "valid", "consult", "appliqu", "contourn", "avalis", "entérin"),
)
"""How verbs begin whose object is a text that others wrote."""
_NO_HANDLING = ("cité", "cités")
_BY_WHICH = words("selon suivant après termes vertu sens")
"""What stands before "lequel" where the text says so."""
_NOTES = words("mention inscription indication annotation légende épitaphe devise mots mot phrase formule")
"""What is written in or on something."""
_STANDING = ("figur", "appara", "étal", "trôn", "lit", "lis", "lire", "inscri", "écri", "grav")
"""How verbs begin of what is written somewhere."""
_BEARING = words(
    "portant comportant arborant affichant barré barrée barrés barrées orné ornée ornés ornées frappé frappée marqué "
    "marquée flanqué flanquée revêtu revêtue assorti assortie"
)
_REACH = 8


def borne_by(stream: Stream, first: int, place: int) -> Cue | None:
    """The text, or nobody, whose the words at token `place` are while the subject only has to do with the text."""
    finder = stream.finder
    return _written(finder, first, place) or _told(finder, first, place) or _by_which(finder, first, place)


def _told(finder: CueFinder, first: int, place: int) -> Cue | None:
    """ "a rejeté un texte réclamant « … »": the text that a participle tells of, if somebody else wrote it."""
    for i in range(place - 1, max(first, place - _REACH), -1):
        if finder.tokens[i].kind != "word" or finder.is_finite(i):
            return None
        if finder.low(i).endswith("ant") and finder.covering[i] is None and finder.low(i) not in NO_PARTICIPLES:
            text = finder.covering[i - 1]
            beside = text is not None and text.after == i and not text.preposition and _is_text(text)
            if text is None or not beside or not _handled(finder, text, first):
                return None
            return Cue(i, i + 1, "before, text", writer(finder, text) or text, lemma=finder.low(i))
    return None


def _handled(finder: CueFinder, text: Phrase, first: int) -> bool:
    """Whether what is done to `text` is what others do to a text than those who wrote it."""
    for i in range(text.first - 1, max(first - 1, text.first - _REACH), -1):
        low = finder.low(i)
        if finder.tokens[i].kind != "word":
            return False
        if finder.covering[i] is None and low.startswith(_HANDLING) and low not in _NO_HANDLING:
            return True
    return False


def _by_which(finder: CueFinder, first: int, place: int) -> Cue | None:
    """ "un traité aux termes duquel ces eaux relèvent « … »": the text, unless somebody speaks in its clause."""
    verb = _last_verb(finder, first, place)
    if verb is None or verb.kind != "where" or finder.low(verb.opener) not in _WHICH:
        return None
    at = verb.opener - 1 - (finder.low(verb.opener - 1) in ("de", "d'"))
    speaks = finder.reports(verb.group) and somebody(verb.subject)
    if at <= first or finder.low(at) not in _BY_WHICH or speaks:
        return None
    text = _text_before(finder, at, first, finder.low(verb.opener))
    return Cue(at, verb.opener + 1, "before, text", text, lemma=finder.low(at)) if text is not None else None


def _written(finder: CueFinder, first: int, place: int) -> Cue | None:
    """ "un carnet où figure la mention « … »", "un billet portant l'inscription « … »": the text, or nobody."""
    note = finder.covering[place - 1]
    if note is None or note.after != place or note.head not in _NOTES or note.first <= first:
        return None
    verb = _last_verb(finder, first, note.first)
    bears = note.first - 1 - (finder.low(note.first - 1) in ("de", "d'"))
    if finder.low(bears) in _BEARING:
        bearer = finder.covering[bears - 1]
    elif verb is not None and verb.kind == "where" and _stands(finder, verb):
        bearer = _text_before(finder, verb.opener, first)
    else:
        return None
    text = bearer is not None and _is_text(bearer)
    # What stands on a photograph or a wall is nobody's.
    speaker = bearer if text else Phrase("nobody", note.first, note.after, note.start, note.end, head=note.head)
    return Cue(note.first, place, "before, what is written", speaker, lemma=note.head)


def _last_verb(finder: CueFinder, first: int, stop: int) -> Governed | None:
    return next((v for v in reversed(finder.clauses(first).verbs) if v.group.first < stop and not v.aside), None)


def _stands(finder: CueFinder, verb: Governed) -> bool:
    """Whether the verb is of what stands written: "où figurerait", "sur lequel est gravée"."""
    return any(finder.low(i).startswith(_STANDING) for i in range(verb.group.first, verb.group.after))


def _text_before(finder: CueFinder, relative: int, first: int, which: str = "") -> Phrase | None:
    """The text that a relative at token `relative` is about, in gender and number as its pronoun `which`."""
    gender = None if not which else "f" if "laquelle" in which or which.endswith("elles") else "m"
    for i in range(relative - 1, max(first - 1, relative - _REACH - 4), -1):
        phrase = finder.covering[i]
        if phrase is None and finder.is_finite(i):
            return None
        if phrase is None or phrase.first != i or phrase.kind != "noun":
            continue
        if phrase.complemented and not _is_text(phrase):
            # "le retrait d'un carnet où …"
            phrase = finder.complement(phrase)
        if phrase is None or not _is_text(phrase):
            continue
        if gender is None or (phrase.gender in (gender, None) and (phrase.number == "p") == which.endswith("s")):
            return phrase
    return None


def _is_text(phrase: Phrase) -> bool:
    text = phrase.kind == "noun" and phrase.noun is not None and phrase.noun.kind == "document"
    return text and phrase.head not in SURFACES
