"""Words that stand in a text of which the sentence tells: "Il y est question de « … »", "où figure le mot « … »".

Owns telling that words are said to stand there, and finding the text before "où". Which text "y" points to is
`impersonal`'s, whose the text is `letters`'.
"""

from reader.quotes.lexicon.closed_words import ADVERBS, LEQUEL
from reader.quotes.lexicon.spoken_nouns import SPOKEN_NOUNS
from reader.quotes.lexicon.words import words
from reader.quotes.marking.parts import Stream
from reader.quotes.phrasing.phrase import Phrase
from reader.quotes.speech.cue import Cue
from reader.quotes.speech.cues import CueFinder

_BEING = words("est était sera serait fut")
_STATED = words("question écrit indiqué précisé mentionné stipulé fait rappelé noté affirmé consigné")
"""What stands behind "il y est" of words in a text: "il y est question de", "il y est fait état de"."""
_STANDS = words("figure figurait figurent figuraient revient revenait reviennent revenaient apparaît lit lisait")
"""Verbs of words that stand in a text: "où figure la mention", "où revenait ce mot"."""
_PASSAGES = SPOKEN_NOUNS | words("mention passage ligne note annotation inscription mise")
_AHEAD = 5
"""Within so many tokens the verb stands behind "où"."""
_BACK = 14
"""Within so many tokens the text stands before "où"."""


def written_there(stream: Stream, first: int, place: int) -> Cue | None:
    """The cue of "Il y est question de « … »" and "un courrier où il est question de « … »", with the text it names.

    It has no phrase where the text stands in a sentence before, or before a colon.
    """
    finder = stream.finder
    for i in range(place - 1, first - 1, -1):
        low = finder.low(i)
        if low in ("où", *LEQUEL) and (low == "où" or finder.low(i - 1) == "dans"):
            stated = _stated(finder, i + 1, place) or _standing(finder, i + 1, place)
            text = _text_before(finder, i, first) if stated is not None else None
            return Cue(i, stated, "before, what is written", text, lemma="écrire") if stated and text else None
        there = low == "il" and finder.low(i + 1) == "y"
        stated = _stated(finder, i, place) if there else None
        if stated is not None:
            return Cue(i, stated, "before, what is written", _led_to_colon(finder, i, first), lemma="écrire")
    return None


def _led_to_colon(finder: CueFinder, i: int, first: int) -> Phrase | None:
    """The text in "Le plan est plus prudent : il y est question de « … »", from the colon before token `i`."""
    led = finder.main_subject(first, i) if i > first and finder.tokens[i - 1].text == ":" else None
    person = led is not None and (led.kind != "noun" or (led.noun is not None and led.noun.kind != "document"))
    return led if not person else None


def _stated(finder: CueFinder, i: int, place: int) -> int | None:
    """The token behind "il (y) est question", from token `i`, where nothing but its object is before `place`."""
    if finder.low(i) != "il":
        return None
    at = i + 1 + (finder.low(i + 1) == "y")
    if finder.low(at) not in _BEING:
        return None
    at += 1
    while finder.low(at) in ADVERBS or finder.low(at).endswith("ment"):
        at += 1
    if finder.low(at) not in _STATED or at >= place:
        return None
    reports = finder.low(at + 1) in ("que", "qu'")
    own = any(finder.is_finite(j) for j in range(at + 1, place)) and not reports
    return at + 1 if not own else None


def _standing(finder: CueFinder, i: int, place: int) -> int | None:
    """The token behind the verb in "où figurait, un soir, cette phrase : « … »", from token `i`."""
    verb = next((j for j in range(i, min(place, i + _AHEAD)) if finder.low(j) in _STANDS), None)
    if verb is None:
        return None
    passage = any(
        (p := finder.starting.get(j)) is not None and p.head in _PASSAGES and not p.preposition
        for j in range(verb + 1, place)
    )
    return verb + 1 if passage else None


def _text_before(finder: CueFinder, i: int, first: int) -> Phrase | None:
    """The text before "où" at token `i`: "les carnets de sa grand-mère, ouvrière, où figure …"."""
    for j in range(i - 1, max(first, i - _BACK) - 1, -1):
        phrase = finder.covering[j]
        if phrase is None and finder.is_finite(j):
            return None
        if phrase is not None and phrase.first == j and phrase.noun is not None and phrase.noun.kind == "document":
            return phrase
    return None
