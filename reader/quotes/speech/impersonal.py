"""Who "on" is: the text that one reads, the house in which one says, or nobody.

Owns impersonal cues: "on y lit", "peut-on lire dans l'arrêté", "rappelle-t-on dans l'entourage du maire",
"À Bercy, on assure". Anybody else who is "on" is nobody in particular.
"""

from reader.quotes.lexicon.words import words
from reader.quotes.marking.parts import Stream
from reader.quotes.phrasing.phrase import Phrase
from reader.quotes.reference.discourse import NOBODY, Resolved
from reader.quotes.speech.cue import Cue
from reader.quotes.speech.cues import CueFinder
from reader.quotes.speech.letters import writer
from reader.quotes.speech.reading import Reading
from reader.quotes.speech.unvoiced import SURFACES

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
        where = self._where(stream, cue, first)
        if where is not None:
            return where, self.reading.resolver.resolve(where, self.reading.sentence)
        if cue.lemma in _READING:
            surface = any(stream.finder.low(i) == "sur" for i in range(first, min(len(stream.tokens), cue.after + 4)))
            there = any(stream.finder.low(i) == "y" for i in range(max(first, cue.first - 2), cue.after))
            document = self.last_text(int(there)) if not surface else None
            author = self._writer(stream, cue, document) if document is not None else None
            if author is not None:
                return author, self.reading.resolver.resolve(author, self.reading.sentence)
            return None, document if document is not None else NOBODY
        behind = cue.rule.startswith("after")
        begin, stop = (cue.after, cue.after + 8) if behind else (first, min(place, first + 4))
        house = self.house(stream, begin, stop)
        if house is not None:
            return house, self.reading.resolver.resolve(house, self.reading.sentence)
        if any(stream.finder.low(i) == "y" for i in range(max(first, cue.first - 2), cue.after)):
            subject = self.reading.led
            if subject is not None and subject.entity is not None and subject.entity.kind != "person":
                return None, Resolved(
                    subject.name, "resolved", "y: subject of the previous sentence", subject.entities
                )
        return None, NOBODY

    def _where(self, stream: Stream, cue: Cue, first: int) -> Phrase | None:
        """The text or the house of "une note, où l'on lit « … »", "au ministère, où l'on assure « … »"."""
        finder = stream.finder
        start = min(cue.first, cue.after - 1)
        for i in range(start, max(first, start - 4), -1):
            if finder.low(i) != "où" or finder.low(i + 1) not in ("on", "l'"):
                continue
            at = i - 1 if finder.tokens[i - 1].text != "," else i - 2
            held = (finder.covering[j] for j in range(at, max(first, at - 3) - 1, -1) if j >= 0)
            phrase = next((p for p in held if p is not None), None)
            if phrase is not None and phrase.preposition in ("de", "d'") and phrase.first - 2 >= first:
                # "un avis embarrassé de quarante pages, où l'on relève « … »"
                before = range(phrase.first - 2, max(phrase.first - 5, first - 1), -1)
                phrase = next((p for j in before if (p := finder.covering[j])), phrase)
            read = cue.lemma in _READING and phrase is not None and phrase.kind == "noun"
            return phrase if phrase is not None and (read or self._speaks(phrase)) else None
        if any(p.head in SURFACES and p.preposition == "sur" for p in finder.phrases if first <= p.first < start):
            return None
        text = next(
            (p for p in reversed(finder.phrases) if first <= p.first < start and self._opens_with(finder, p)), None
        )
        return text if cue.lemma in _READING else None

    def _writer(self, stream: Stream, cue: Cue, document: Resolved) -> Phrase | None:
        """The writer of the text that the block before `cue` mentions: "relit les carnets de son grand-père"."""
        texts = (p for p in reversed(stream.finder.phrases) if p.first < cue.first)
        text = next((p for p in texts if p.entity is not None and p.entity is document.entity), None)
        return writer(stream.finder, text) if text is not None else None

    def _opens_with(self, finder: CueFinder, phrase: Phrase) -> bool:
        """Whether a text is what the sentence reads in: "Dans les comptes rendus qu'elle a tenus, on lit « … »"."""
        text = phrase.noun is not None and phrase.noun.kind == "document" and phrase.kind == "noun"
        return text and finder.low(phrase.first - 1) in ("dans", "à", "en")

    def house(self, stream: Stream, begin: int, stop: int) -> Phrase | None:
        """The house in which "on" speaks, named from token `begin` on: "Du côté du ministère, on se tait"."""
        finder = stream.finder
        for i in range(begin, min(stop, len(stream.tokens))):
            phrase = finder.starting.get(i)
            side = finder.low(i - 1) == "côté" or finder.low(i - 2) == "côté"
            if phrase is None and finder.low(i - 1) == "côté" and finder.nested_finder is not None:
                # "Côté mairie, on …"
                phrase = finder.nested_finder.bare_noun(i)
            if phrase is None:
                continue
            if self._speaks(phrase) and (side or phrase.preposition in _INTO):
                return phrase
            if phrase.preposition == "chez" and phrase.kind == "name":
                return phrase
            if (side or phrase.preposition == "chez") and phrase.number == "p" and self._are_people(phrase):
                # "Chez les chasseurs, on s'étrangle."
                return phrase
        return None

    def _speaks(self, phrase: Phrase) -> bool:
        if phrase.kind == "name":
            return phrase.name is not None and phrase.name.lower() in _HOUSE_NAMES
        if phrase.head == "famille" and phrase.determiner == "possessive":
            # "Dans sa famille, on lui demande": one of them
            return False
        body = phrase.noun is not None and phrase.noun.kind in ("institution", "group")
        return body or phrase.head in _HOUSES or phrase.head in _HOUSE_NAMES

    def _are_people(self, phrase: Phrase) -> bool:
        return phrase.noun is not None and phrase.noun.kind == "person"

    def last_text(self, since: int) -> Resolved | None:
        """The text mentioned last, at least `since` and at most a few sentences back."""
        discourse = self.reading.resolver.discourse
        for back in range(since, _REACH + 1):
            for focus in reversed(discourse.by_sentence.get(self.reading.sentence - back, [])):
                text = focus.entity_of("document")
                if text is not None:
                    return Resolved(text.name, "resolved", "the text mentioned last", (text,))
        return None
