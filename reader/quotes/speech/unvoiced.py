"""Words that are heard or read without being anybody's: shouts of a crowd, slogans, banners, walls.

Owns recognising them by the words around; such a quotation has a cue or none, but never a speaker.
"""

from reader.quotes.lexicon.spoken_nouns import SPOKEN_NOUNS
from reader.quotes.lexicon.words import words
from reader.quotes.phrasing.phrase import Phrase
from reader.quotes.speech.cue import Cue
from reader.quotes.speech.cues import CueFinder

SURFACES = words(
    """
    banderole banderoles pancarte pancartes panneau panneaux affiche affiches affichette écriteau écriteaux plaque tag
    inscription inscriptions graffiti graffitis calicot drap carton ardoise slogan slogans autocollant mur murs bâche
    """
)
"""What bears words without anybody's voice."""
_HELD_UP = words(
    """
    banderole banderoles pancarte pancartes calicot calicots drap draps écriteau écriteaux bâche bâches tag tags
    graffiti graffitis
    """
)
"""Surfaces that bear what a crowd wants, rather than a name or a title as plates and posters do."""
SOUNDS = words(
    "chant chants cri cris clameur clameurs slogan slogans rumeur huée huées refrain sifflets vivats main mots"
)
"""What is heard, or writes, of nobody in particular."""
PASSAGES = words("ligne lignes phrase phrases passage passages paragraphe paragraphes mention extrait extraits mots")
"""Parts of a text, which nobody is."""
_SOUNDING = words(
    """
    fuser fuse fusent fusait fusaient fusé monter monte montent montait montaient monté retentir retentit retentissent
    retentissait retentissaient retenti résonner résonne résonnent résonnait résonnaient résonné jaillir jaillit
    jaillissent jaillissaient jailli pleuvoir pleuvent pleuvaient pleuvait élève élèvent élevait élevaient
    """
)
"""Verbs of words that are heard from a crowd."""
_RISING = _SOUNDING | words("fusa surgit surgissait surgi monta résonna retentira éclaté éclate éclata parti partit")
"""The same verbs and others of what is heard at once: "la réponse a surgi"."""
_ANSWERS = words("réponse réplique riposte")
_PLACING = words("dans depuis parmi fond rangs salle foule public tribunes gradins")
"""Words of where something is heard from."""
_REACH = 12
"""Words within which the verb stands before what is heard."""


def heard(finder: CueFinder, place: int) -> bool:
    """Whether the words at token `place` are heard from a crowd.

    "aux cris de « … » et de « … »", "des « … » fusent", "dans un stade où montaient des « … »".
    """
    low = finder.low
    while place > 3 and low(place - 1) in ("de", "d'") and low(place - 2) in ("et", "ou", "puis"):
        if finder.tokens[place - 3].kind != "quote":
            break
        place -= 3
    if place > 2 and low(place - 1) in ("de", "d'") and low(place - 2) in ("cris", "cri"):
        return low(place - 3) in ("aux", "au", "les", "des", "ces", "leurs")
    if low(place - 1) not in ("des", "un", "les", "quelques", "plusieurs"):
        return False
    if any(low(i) in _SOUNDING for i in range(place + 1, min(finder.count, place + 4))):
        return True
    for i in range(place - 1, max(-1, place - _REACH), -1):
        if low(i) in _SOUNDING:
            return True
        if finder.is_finite(i) or finder.tokens[i].kind == "quote":
            return False
    return False


def borne_up(finder: CueFinder, place: int) -> bool:
    """Whether a surface held up by a crowd bears the words at token `place`: "Ils tendaient une banderole « … »".

    What they mean in French may follow in brackets.
    """
    if place > 2 and finder.tokens[place - 1].text == "(" and finder.tokens[place - 2].kind == "quote":
        place -= 2
    return finder.low(place - 1 - (place > 1 and finder.tokens[place - 1].text == ":")) in _HELD_UP


def written(finder: CueFinder, first: int, colon: int) -> bool:
    """Whether the words before the colon are a surface to write on: "Elles ont tendu une banderole : « … »"."""
    # "un drap peint" has no verb in it
    verbs = [v.group.first for v in finder.clauses(first).verbs if v.group.first < colon and v.subject is not None]
    if not verbs and any(p.head in SURFACES | SOUNDS for p in finder.phrases if first <= p.first < colon):
        # "Sur la banderole, trois mots : « … »"
        return True
    for phrase in (finder.starting.get(i) for i in range(max(verbs, default=first), colon)):
        if phrase is None or phrase.determiner not in ("indefinite", "possessive") or phrase.head not in SURFACES:
            continue
        apart = any(finder.tokens[i].kind == "mark" for i in range(phrase.after, colon))
        if phrase.after == colon or (not apart and phrase.preposition != "sur"):
            return True
    return False


def borne(finder: CueFinder, cue: Cue) -> bool:
    """Whether a surface bears the words that the participle of `cue` introduces: "une banderole proclamant « … »"."""
    bearer = finder.covering[cue.first - 1] if cue.first else None
    beside = bearer is not None and bearer.after == cue.first and finder.low(cue.first) not in ("en", "y")
    return beside and bearer is not None and bearer.kind == "noun" and bearer.head in SURFACES


def taken_in(finder: CueFinder, cue: Cue, place: int) -> bool:
    """Whether the subject only read or heard that it is so: "a lu sur un forum que « … »", "a entendu dire que"."""
    own = [finder.low(i) for i in range(cue.first, cue.after)]
    said_that = any(finder.low(i) in ("que", "qu'") for i in range(cue.after, place))
    if not said_that or {"y", "n'", "ne"} & set(own):
        # "n'y lit que la preuve de": a judgement
        return False
    return cue.lemma == "lire" or (cue.lemma == "dire" and finder.low(cue.first - 1).startswith("entend"))


def surged(finder: CueFinder, first: int, place: int, subject: Phrase | None) -> bool:
    """Whether an answer or a voice comes from somewhere before the colon: "La réponse a fusé : « … »"."""
    if subject is None and _from_somewhere(finder, first, place):
        return True
    if subject is None or subject.kind != "noun" or subject.head not in SPOKEN_NOUNS | SOUNDS | {"voix"}:
        return False
    if subject.head == "voix" and subject.determiner == "indefinite" and not subject.complemented:
        return True
    somewhere = any(finder.low(i) in _PLACING for i in range(first, place - 1))
    if subject.head in _ANSWERS and not somewhere:
        # "Claire Nollet interroge Denis Farge. La réponse a fusé : « … »": his who is asked
        return False
    verbs = (v for v in finder.clauses(first).verbs if v.subject is subject and v.group.first < place)
    return any(finder.low(v.group.after - 1) in _RISING for v in verbs)


def _from_somewhere(finder: CueFinder, first: int, place: int) -> bool:
    """Whether a place that opens the sentence is where words come from: "Des tribunes est montée une réponse : …"."""
    if finder.low(first) not in ("de", "d'", "du", "des"):
        return False
    rising = next(
        (i for i in range(first + 2, min(place, first + 7)) if finder.low(i) in ("est", "vint", *_RISING)), None
    )
    heard_there = (finder.starting.get(i) for i in range(rising or place, place))
    found = next((p for p in heard_there if p is not None), None)
    return found is not None and found.determiner == "indefinite" and found.head in SPOKEN_NOUNS | SOUNDS | {"voix"}
