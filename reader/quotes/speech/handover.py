"""Sentences without a subject of their own that give the word: "Au rectorat, on tempère.", "Refus du maire."

Owns recognising them. The quotation behind such a sentence is theirs whom it brings in, whoever spoke before.
"""

from reader.quotes.lexicon.spoken_nouns import SHOWN, SPOKEN_NOUNS
from reader.quotes.marking.parts import Stream
from reader.quotes.reference.discourse import Resolved
from reader.quotes.speech.impersonal import Impersonal
from reader.quotes.speech.reading import Reading

_BEFORE_NOUN = 3
"""Words that may stand before the noun a sentence without a verb begins with: "Un long silence"."""


def handed_to(reading: Reading, impersonal: Impersonal, stream: Stream, first: int, after: int) -> Resolved | None:
    """To whom the sentence from token `first` to `after` gives the word; None where it does no such thing."""
    finder = stream.finder
    verb = next((v.group.first for v in finder.clauses(first).verbs if first <= v.group.first < after), None)
    if verb is not None:
        impersonally = any(finder.low(i) == "on" for i in range(max(first, verb - 2), verb))
        house = impersonal.house(stream, first, verb) if impersonally else None
        return reading.resolver.resolve(house, reading.sentence) if house is not None else None
    for i in range(first, min(first + _BEFORE_NOUN, after)):
        if finder.low(i) in SHOWN | SPOKEN_NOUNS:
            owner = finder.owner_of(i, after)
            return reading.resolver.resolve(owner, reading.sentence) if owner is not None else None
    return None
