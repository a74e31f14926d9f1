"""What the complements of a phrase mention: bodies, texts that are published or read, who wrote a text.

Owns telling the resolver of them; whom a sentence is about and who else it names is `narration`'s.
"""

from reader.quotes.lexicon.nouns import NOUNS
from reader.quotes.lexicon.words import words
from reader.quotes.marking.parts import Stream
from reader.quotes.people.organisations import what_it_names
from reader.quotes.phrasing.phrase import Phrase, slice_of
from reader.quotes.speech.reading import Reading

_OF = words("de d' du")
_SIGNED = ("sign", "cosign", "rédig", "corédig", "écrit", "coécrit")
"""How participles begin that tell who wrote a text."""
_HANDLING = words("publication version mouture brouillon synthèse texte préambule article paragraphe alinéa")
"""Nouns for texts that are themselves of a text: "la publication de l'accord", "l'article premier du traité"."""


class InnerMentions:
    """Tells the resolver of one article what phrases mention inside them."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    def note_authors(self, stream: Stream, first: int, after: int) -> None:
        """Tell the resolver of which bodies' texts the sentence tells: "une note de la Banque centrale"."""
        finder = stream.finder.nested_finder
        for text in (stream.finder.starting.get(i) for i in range(first, after)):
            if text is None or finder is None or text.kind != "noun" or not text.complements:
                continue
            if text.noun is None or text.noun.kind != "document":
                continue
            self._note_writers(stream, text)
            of = text.complements[0].first
            body = finder.at(of if finder.low(of) in ("du", "des") else of + 1)
            if body is None or body.number == "p" or not (body.kind == "name" or _is_body(body)):
                continue
            meant = self.reading.resolver.resolve(body, self.reading.sentence).entity
            if meant is not None and meant.kind in ("institution", "unknown"):
                self.reading.resolver.discourse.authors[self.reading.sentence].append((text.end, meant))

    def _note_writers(self, stream: Stream, text: Phrase) -> None:
        """Tell the resolver who together wrote a text: "le rapport de la juriste X et du maire Y"."""
        finder = stream.finder
        inside = [
            p for i in range(text.first + 1, text.after) if (p := finder.starting.get(i)) is not None and p.name
        ]
        at = text.after + 1
        if not inside and finder.low(text.after).startswith(_SIGNED) and finder.low(at) in (*_OF, "par"):
            one = finder.starting.get(at + (finder.low(at) != "du"))
            inside = [one, *finder.joined(one, min(one.after + 6, finder.count))] if one is not None else []
        if len(inside) > 1:
            both = self.reading.together(tuple(inside))
            if len(both.entities) > 1 and all(e.kind == "person" for e in both.entities):
                self.reading.resolver.discourse.writers = both.entities

    def handled(self, stream: Stream, phrase: Phrase) -> Phrase | None:
        """The text of which something is published or read: "la remise d'un rapport", "une copie de la note"."""
        of, finder = phrase.complements[0], stream.finder.nested_finder
        text = of.noun is not None and of.noun.kind == "document" and of.articled
        document = phrase.noun is not None and phrase.noun.kind == "document" and phrase.head not in _HANDLING
        person = phrase.noun is not None and phrase.noun.kind != "document"
        if not text or document or person or finder is None:
            return None
        inner = finder.at(of.first + (finder.low(of.first) in _OF and finder.low(of.first) != "du"))
        return inner if inner is not None and inner.noun is of.noun and inner.number == "s" else None

    def note(self, stream: Stream, phrase: Phrase, leads: bool) -> None:
        """Tell the resolver which bodies the complements of a phrase name: "la réaction de la CGT".

        Args:
            leads: whether the phrase is the subject of its sentence.
        """
        finder = stream.finder.nested_finder
        for complement in phrase.complements:
            capital = stream.tokens[complement.head].capital
            if finder is None or not complement.articled or not (capital or phrase.determiner == "definite"):
                continue
            one = finder.at(complement.first + (finder.low(complement.first) in _OF))
            if one is not None and one.determiner == "indefinite" and one.number == "s" and one.noun is not None:
                if one.noun.kind == "person" and one.name is None and phrase.determiner == "definite":
                    # "le bureau d'une notaire"
                    somebody = self.reading.resolver.resolve(one, self.reading.sentence)
                    self.reading.resolver.note(self.reading.sentence, somebody, "other")
                continue
            if not capital:
                continue
            inner = finder.at(complement.first) if finder.low(complement.first) == "du" else one
            if inner is not None and self._names_body(inner):
                meant = self.reading.resolver.resolve(inner, self.reading.sentence)
                discourse = self.reading.resolver.discourse
                discourse.inside[self.reading.sentence].extend(meant.entities)
                if leads:
                    discourse.leading_inside[self.reading.sentence].extend(meant.entities)

    def _names_body(self, phrase: Phrase) -> bool:
        """Whether a phrase with a capital is of a body rather than of a place or a thing."""
        facts, name = self.reading.resolver.context.facts, slice_of(phrase, self.reading.text)
        if (
            phrase.noun is None
            or phrase.noun.kind != "institution"
            or not phrase.capital_head
            or phrase.number == "p"
        ):
            return False
        listed = phrase.head in NOUNS or phrase.head in facts.known_bodies
        return listed or name.isupper() or what_it_names(name, facts.first_names) == "institution"


def _is_body(phrase: Phrase) -> bool:
    return phrase.noun is not None and phrase.noun.kind == "institution"
