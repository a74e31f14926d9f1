"""Who "on" is: the text that one reads, the house in which one says, or nobody.

Owns impersonal cues: "on y lit", "peut-on lire dans l'arrêté", "rappelle-t-on dans l'entourage du maire",
"À Bercy, on assure". Anybody else who is "on" is nobody in particular.
"""

from reader.quotes.lexicon.words import words
from reader.quotes.marking.parts import Stream
from reader.quotes.phrasing.phrase import Phrase
from reader.quotes.reference.discourse import NOBODY, Resolved
from reader.quotes.speech.cue import Cue
from reader.quotes.speech.reading import Reading

_READING = ("lire", "voir", "lit", "lisait", "relever", "déchiffrer")
_HOUSES = words("entourage cabinet état-major siège camp palais")
_HOUSE_NAMES = words("bercy matignon beauvau élysée solférino grenelle bruxelles washington pékin moscou")
_INTO = words("à au aux dans chez auprès")
_REACH = 3
"""Sentences back to which "y" may point."""


class Impersonal:
    """Resolves "on" in one article."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    def source(self, stream: Stream, cue: Cue, first: int, place: int) -> tuple[Phrase | None, Resolved]:
        """Whom the words under an impersonal `cue` are from, with the phrase that names it, or nobody."""
        if cue.lemma in _READING:
            surface = any(stream.finder.low(i) == "sur" for i in range(first, min(len(stream.tokens), cue.after + 4)))
            document = self._last_text() if not surface else None
            return None, document if document is not None else NOBODY
        house = self._house(stream, cue, first, place)
        if house is not None:
            return house, self.reading.resolver.resolve(house, self.reading.sentence)
        if any(stream.finder.low(i) == "y" for i in range(max(first, cue.first - 2), cue.after)):
            subject = self.reading.led
            if subject is not None and subject.entity is not None and subject.entity.kind != "person":
                return None, Resolved(
                    subject.name, "resolved", "y: subject of the previous sentence", subject.entities
                )
        return None, NOBODY

    def _house(self, stream: Stream, cue: Cue, first: int, place: int) -> Phrase | None:
        finder = stream.finder
        behind = range(cue.after, min(len(stream.tokens), cue.after + 8))
        begins = range(first, min(place, first + 4))
        for i in behind if cue.rule.startswith("after") else begins:
            phrase = finder.starting.get(i)
            if phrase is not None and phrase.preposition in _INTO and self._speaks(phrase):
                return phrase
        return None

    def _speaks(self, phrase: Phrase) -> bool:
        if phrase.kind == "name":
            return phrase.name is not None and phrase.name.lower() in _HOUSE_NAMES
        body = phrase.noun is not None and phrase.noun.kind in ("institution", "group")
        return body or phrase.head in _HOUSES or phrase.head in _HOUSE_NAMES

    def _last_text(self) -> Resolved | None:
        """The text mentioned last, at most a few sentences back."""
        discourse = self.reading.resolver.discourse
        for back in range(_REACH + 1):
            for focus in reversed(discourse.by_sentence.get(self.reading.sentence - back, [])):
                text = focus.entity_of("document")
                if text is not None:
                    return Resolved(text.name, "resolved", "the text mentioned last", (text,))
        return None
