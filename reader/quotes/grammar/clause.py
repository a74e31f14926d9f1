"""What a sentence is made of: its clauses while they are read, its verbs with their subjects afterwards.

Owns the values only; reading a sentence is `clauses`'.
"""

from dataclasses import dataclass, field

from reader.quotes.grammar.verb_groups import VerbGroup
from reader.quotes.phrasing.phrase import Phrase


@dataclass(slots=True)
class Governed:
    """A finite verb and its subject."""

    group: VerbGroup
    subject: Phrase | None
    """None where it has none, or none that can be told."""
    how: str
    depth: int
    """0 in a main clause."""
    kind: str
    opener: int = -1
    """The relative or conjunction of its clause."""
    aside: bool = False
    """Whether it stands in an incise: "…, précise le régulateur, …"."""


@dataclass(slots=True)
class Clause:
    """A clause while its sentence is read."""

    kind: str
    depth: int
    opener: int = -1
    """The relative or conjunction that opens it; -1 for a main clause."""
    subject: Phrase | None = None
    how: str = ""
    has_verb: bool = False
    free: list[Phrase] = field(default_factory=list)
    """Phrases that no preposition governs, since the last verb."""
    boundary: str = ""
    """The comma or conjunction that last closed a part of it, since its verb."""
    edge: int = -1
    """Where that stands."""
    may_lack_verb: bool = False
    inherited: Phrase | None = None
    """The subject before a colon or semicolon, which a verb without one of its own still has."""
    reports: bool = False
    """Whether its last verb is one of speech."""


@dataclass(slots=True)
class Clauses:
    """What a sentence is made of."""

    verbs: list[Governed]
    """From left to right."""
    leading: list[Phrase]
    """Where it has no main verb, the phrases that no preposition governs."""
