"""What is known of an article while it is read: its register, what has been said so far, and by which words.

Owns the state that resolving shares, and making somebody of a description that means nobody named.
"""

from dataclasses import dataclass, field

from reader.quotes.lexicon.endings import person_like
from reader.quotes.people.entity import Entity, EntityKind
from reader.quotes.people.facts import Facts
from reader.quotes.people.functions import Function
from reader.quotes.people.register import Register
from reader.quotes.phrasing.phrase import Phrase
from reader.quotes.reference.discourse import Discourse, Resolved
from reader.quotes.reference.saying import SILENT, Saying


@dataclass(slots=True)
class Context:
    """One article as far as it has been read."""

    register: Register
    text: str
    facts: Facts
    year: int | None
    """Of the article, None where it gives none."""
    countries: frozenset[str]
    discourse: Discourse = field(default_factory=Discourse)
    saying: Saying = SILENT
    """What is quoted in the sentence at hand."""
    addressed: Entity | None = None
    """Whom the questions of an interview are put to."""
    in_headline: bool = False
    """Whether what is resolved stands in a headline, above the text that tells who is meant."""
    hearer: Entity | None = None
    """Whom "lui" means beside the verb of the cue at hand, who does not speak."""
    unnamed: dict[str, Entity] = field(default_factory=dict)
    """Those whom a description alone names, by its words."""
    called: dict[str, Entity] = field(default_factory=dict)
    """Whom the text has meant by a noun."""

    def itself(self, phrase: Phrase, text: str, rule: str, confidence: float = 1.0) -> Resolved:
        """The answer that `phrase` means nobody named, but whom its own words `text` name."""
        kind = phrase.noun.kind if phrase.noun else "unknown"
        if phrase.noun is None and phrase.kind == "noun" and not phrase.capital_head and person_like(phrase.head):
            kind = "person"
        entity_kind: EntityKind = "institution" if kind == "medium" else "unknown" if kind == "time" else kind
        if entity_kind in ("institution", "document") and phrase.number == "s":
            entity = self.register.add_other(phrase, text, entity_kind)
            entity.named = False
        else:
            entity = self.somebody(phrase, text, entity_kind)
        phrase.entity = entity
        return Resolved(entity.name, "stated", rule, (entity,), confidence=confidence)

    def somebody(self, phrase: Phrase, text: str, kind: EntityKind) -> Entity:
        """Whom the words `text` alone name: the same one wherever they stand, but for "un habitant"."""
        known = self.unnamed.get(text.lower())
        if known is not None and phrase.determiner != "indefinite":
            return known
        entity = Entity(text, kind, phrase.gender, phrase.number == "p", named=False)
        entity.anew = phrase.determiner == "indefinite"
        self.unnamed[text.lower()] = entity
        if kind == "person" and phrase.noun is not None and phrase.number == "s":
            entity.functions.append(Function(phrase.noun.lemma, phrase.modifiers, text))
        return entity
