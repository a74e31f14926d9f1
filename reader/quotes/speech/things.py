"""Phrases that are the subject of a clause without being anybody who speaks: things, texts, words, times.

Owns telling them from persons and bodies. Whether a phrase may speak at all, by its kind, is told in `reading`.
"""

from reader.quotes.lexicon.closed_words import PARTS_OF_TEXTS
from reader.quotes.lexicon.endings import person_like
from reader.quotes.lexicon.spoken_nouns import SPOKEN_NOUNS
from reader.quotes.phrasing.phrase import Phrase
from reader.quotes.speech.reading import can_speak
from reader.quotes.speech.views import known_to_text


def speechless(phrase: Phrase | None) -> bool:
    """Whether a clause without a reporting verb quotes nobody by this subject."""
    return phrase is None or not can_speak(phrase) or inanimate(phrase) or what_is_said(phrase)


def inanimate(phrase: Phrase) -> bool:
    """Whether the noun is of a time, or unknown to the lists and to the text."""
    if phrase.kind != "noun" or known_to_text(phrase):
        return False
    return phrase.noun is None or phrase.noun.kind == "time"


def lifeless(phrase: Phrase) -> bool:
    """Whether the noun is of a thing, a text or what is said: "La question l'agace : « … »"."""
    if phrase.kind != "noun" or phrase.name is not None or phrase.capital_head:
        return False
    thing = phrase.noun is None and not person_like(phrase.head)
    return thing or phrase.head in SPOKEN_NOUNS or (phrase.noun is not None and phrase.noun.kind == "document")


def what_is_said(phrase: Phrase) -> bool:
    """Whether what is said stands where whoever says it should: "Dessus, trois mots au feutre : « … »"."""
    if phrase.kind == "noun" and phrase.head in PARTS_OF_TEXTS:
        return True
    text = phrase.noun is not None and phrase.noun.kind == "document" and phrase.head not in ("mot", "mots")
    return phrase.kind == "noun" and phrase.head in SPOKEN_NOUNS and phrase.name is None and not text
