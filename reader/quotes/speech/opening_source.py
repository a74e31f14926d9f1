"""Whom "selon elle" means in front of a sentence, of which a description behind it is somebody else.

Owns finding those words; whom they mean is weighed as for any pronoun.
"""

from reader.quotes.lexicon.words import words
from reader.quotes.marking.parts import Stream
from reader.quotes.people.entity import Entity
from reader.quotes.speech.reading import Reading

_SOURCE = words("selon après pour")
"""What stands before whoever thinks so: "d'après lui"."""


def opening_source(reading: Reading, stream: Stream, first: int) -> Entity | None:
    """Whom "selon elle" means that opens a sentence, who is nobody described behind it; None for nobody."""
    at = first + 1 + (stream.finder.low(first) == "d'")
    phrase = stream.finder.starting.get(at)
    if stream.finder.low(at - 1) not in _SOURCE or phrase is None or phrase.head not in ("elle", "lui"):
        return None
    meant = reading.resolver.pronoun(phrase.gender, False, reading.sentence, phrase.head, True, since=1)
    reading.resolver.settle(phrase, meant)
    return meant.entity
