"""Whom a sentence takes up in passing, by "son", "lui" or "l'": "Sa rivale l'a félicitée. « … », dit-elle".

Owns finding those words, and "selon elle" in front of a sentence. Whom they mean is weighed as for any pronoun.
"""

from reader.quotes.lexicon.closed_words import PREPOSITIONS
from reader.quotes.lexicon.words import words
from reader.quotes.marking.parts import Stream
from reader.quotes.people.entity import Entity
from reader.quotes.phrasing.phrase import Gender
from reader.quotes.reference.discourse import Resolved
from reader.quotes.reference.pronouns import singular
from reader.quotes.speech.reading import Reading

_THEIRS = words("son sa ses")
_OBJECTS: dict[str, Gender | None] = {"lui": None, "l'": None, "la": "f"}
"""Pronouns in front of a verb for somebody else than its subject, with their gender; "le" is mostly a fact."""
_SOURCE = words("selon après pour")
"""What stands before whoever thinks so: "d'après lui"."""
_LIKELY = 0.75
"""The confidence from which on somebody is taken to be meant."""


def take_up(reading: Reading, stream: Stream, first: int, after: int, subject: Resolved | None) -> None:
    """Remember whom the sentence from token `first` to `after`, with that `subject`, takes up."""
    stop = next((i for i in range(first, after) if stream.tokens[i].kind == "quote"), after)
    taken, gender = _taken_up(stream, first, stop)
    if not taken:
        return
    discourse, sentence = reading.resolver.discourse, reading.sentence
    leading = subject.entities if subject is not None else ()
    meant = singular(discourse, gender, sentence, "owner", "owner", leading, persons_only=True)
    decided = meant.decisions[-1] if meant.decisions else None
    if decided is not None and decided.likely is not None and meant.confidence >= _LIKELY:
        discourse.present[decided.likely].taken = sentence


def opening_source(reading: Reading, stream: Stream, first: int) -> Entity | None:
    """Whom "selon elle" means that opens a sentence, who is nobody described behind it; None for nobody."""
    at = first + 1 + (stream.finder.low(first) == "d'")
    phrase = stream.finder.starting.get(at)
    if stream.finder.low(at - 1) not in _SOURCE or phrase is None or phrase.head not in ("elle", "lui"):
        return None
    meant = reading.resolver.pronoun(phrase.gender, False, reading.sentence, phrase.head, True, since=1)
    reading.resolver.settle(phrase, meant)
    return meant.entity


def _taken_up(stream: Stream, first: int, stop: int) -> tuple[bool, Gender | None]:
    """Whether the words up to token `stop` take up somebody, and the gender if it shows."""
    finder = stream.finder
    subject = finder.main_subject(first, stop)
    if subject is not None and subject.determiner == "possessive" and finder.low(subject.first) in _THEIRS:
        return True, None
    for i in range(first, stop - 1):
        low = finder.low(i)
        if low not in _OBJECTS or stream.tokens[i].capital or finder.low(i - 1) in PREPOSITIONS:
            continue
        if finder.is_finite(i + 1) and finder.low(i + 1) != "on":
            return True, _OBJECTS[low]
    return False, None
