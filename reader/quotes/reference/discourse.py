"""Who has been talked about so far in an article, where, and in what part.

Owns the trail of mentions in reading order and what it says of how present somebody is. It weighs nothing: which of
those present a phrase means is `weighing`'s.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from reader.quotes.people.entity import Entity
from reader.quotes.phrasing.phrase import Gender
from reader.quotes.quote import Certainty

if TYPE_CHECKING:
    from reader.quotes.reference.weighing import Decision

Role = Literal["subject", "speaker", "other"]
"""subject: of a sentence of the narration; speaker: of a quotation; other: anything else that is mentioned."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """Whom a phrase means."""

    name: str | None
    certainty: Certainty
    rule: str
    entities: tuple[Entity, ...] = ()
    gender: Gender | None = None
    """Of the words, for somebody who cannot be named and for a thing."""
    blocks: bool = False
    """Somebody was meant, but it cannot be said who: a pronoun may not look past this subject."""
    confidence: float = 1.0
    """How sure the answer is, 0 to 1; what builds on it can be no surer."""
    decisions: tuple["Decision", ...] = ()
    """What was weighed, where anything was; the last decided."""

    @property
    def entity(self) -> Entity | None:
        """The one entity meant, None for nobody or several."""
        return self.entities[0] if len(self.entities) == 1 else None

    @property
    def fits_nobody(self) -> bool:
        """Whether a pronoun found nobody mentioned whom it fits: it is of a thing, or of whoever is named next."""
        return self.blocks and self.rule.endswith("nobody it fits")

    @property
    def perhaps(self) -> tuple[str, ...]:
        """For words that mean somebody who cannot be told: the names weighed as likeliest, the likeliest first."""
        decided = self.decisions[-1] if self.decisions and self.name is None else None
        return decided.rivals if decided is not None and decided.task != "owner" else ()


NOBODY = Resolved(None, "none", "nobody in particular")


@dataclass(slots=True)
class Focus:
    """Somebody mentioned in a sentence, and in what part."""

    sentence: int
    order: int
    entities: tuple[Entity, ...]
    role: Role
    gender: Gender | None = None
    """Of somebody who cannot be named."""

    def entity_of(self, kind: str) -> Entity | None:
        """The one entity, where it is of that kind."""
        return self.entities[0] if len(self.entities) == 1 and self.entities[0].kind == kind else None


@dataclass(slots=True)
class Presence:
    """How present one entity is; orders count every mention of the article, sentences are counted through it."""

    entity: Entity
    first: int = -1
    """The order of its first mention."""
    last: int = -1
    order: int = -1
    lead: int = -1
    """The last sentence in which it was a subject or a speaker, -1 for none."""
    lead_order: int = -1
    role: Role = "other"
    """Its part in that sentence."""
    spoke_order: int = -1
    joint: bool = False
    """Whether it led together with others."""
    count: int = 0
    leads: int = 0
    confidence: float = 1.0
    """How sure it is that the last leading mention was of this entity."""
    gender: Gender | None = None
    """For a thing, that of the noun by which it was last called: "une note" that became "le document" is "il"."""


@dataclass(slots=True)
class Discourse:
    """The mentions of one article in reading order."""

    trail: list[Focus] = field(default_factory=list)
    present: dict[Entity, Presence] = field(default_factory=dict)
    topics: set[Entity] = field(default_factory=set)
    """Whom the headline names."""
    paragraphs: dict[int, int] = field(default_factory=dict)
    """The paragraph of each sentence."""
    asking: dict[int, Entity] = field(default_factory=dict)
    """By sentence, who asks somebody something in it: "La juge veut savoir si elle regrette"."""
    by_sentence: dict[int, list[Focus]] = field(default_factory=lambda: defaultdict(list))
    inside: dict[int, list[Entity]] = field(default_factory=lambda: defaultdict(list))
    """By sentence, the bodies that only a complement names: "la réaction de l'Unesco"."""
    authors: dict[int, list[tuple[int, Entity]]] = field(default_factory=lambda: defaultdict(list))
    """By sentence, the bodies of whose texts it tells, with the offset behind which they are known: "une note de"."""
    writers: tuple[Entity, ...] = ()
    """Those who together wrote the text last told of."""
    leading_inside: dict[int, list[Entity]] = field(default_factory=lambda: defaultdict(list))
    """The same of those whom the subject of the sentence is tied to: "la direction de l'Unesco dément"."""
    headed: set[str] = field(default_factory=set)
    """The first words, in small letters, of the longer names of those mentioned who are no person."""
    companions: dict[Entity, set[Entity]] = field(default_factory=lambda: defaultdict(set))
    """For each entity those mentioned together with it, itself included."""

    def note(self, sentence: int, resolved: Resolved, role: Role) -> None:
        """Remember that `resolved` was mentioned; somebody who cannot be named is remembered as a stranger."""
        entities = resolved.entities
        decided = resolved.decisions[-1] if resolved.decisions and not entities else None
        # An owner that was weighed is not whom "ses avocats" means.
        likely = decided.likely if decided is not None and decided.task != "owner" else None
        if likely is not None:
            # Too unsure to be named, and yet more likely the one talked about than anybody else.
            entities = (likely,)
        if not entities:
            if not (resolved.blocks and role != "other"):
                return
            entities = (Entity("", "person", resolved.gender, named=False),)
        order = len(self.trail)
        focus = Focus(sentence, order, entities, role, resolved.gender)
        self.trail.append(focus)
        self.by_sentence[sentence].append(focus)
        for entity in entities:
            self.companions[entity].update(entities)
            if entity.kind != "person" and " " in entity.name:
                self.headed.add(entity.name.split()[0].lower())
            known = self.present.get(entity)
            if known is None:
                known = self.present[entity] = Presence(entity, order)
            if role == "other" and known.lead == sentence:
                # The words that made it lead, or words about it in passing.
                continue
            known.count += 1
            if entity.kind != "person":
                known.gender = resolved.gender or known.gender
            known.last, known.order = sentence, order
            if role != "other":
                known.lead, known.lead_order, known.role = sentence, order, role
                known.joint = len(entities) > 1
                known.leads += 1
                known.confidence = resolved.confidence
                if role == "speaker":
                    known.spoke_order = order

    def mentioned(self, entity: Entity) -> bool:
        """Whether `entity` has been mentioned already."""
        return entity in self.present

    def led_last(self, entity: Entity, sentence: int) -> bool:
        """Whether nobody but `entity` has been a subject or a speaker since it was one, before `sentence`."""
        last = next((f for f in reversed(self.trail) if f.role != "other" and f.sentence < sentence), None)
        return last is not None and entity in last.entities

    def within(self, sentence: int, reach: int) -> Iterator[Focus]:
        """The mentions of the sentences up to `reach` before `sentence`, the latest sentence first."""
        for back in range(reach + 1):
            yield from reversed(self.by_sentence.get(sentence - back, ()))

    def same_paragraph(self, one: int, other: int) -> bool:
        """Whether two sentences stand in one paragraph."""
        return self.paragraphs.get(one, -1) == self.paragraphs.get(other, -2)
