"""What rows are asked: which words they are gathered by, and which of them count at all.

Owns the shapes that the index and its segments share.
"""

from dataclasses import dataclass, field

from reader.search.vocabulary import Match

BREAK = 0
"""The number that stands between the French and the English of a row."""

COLUMNS = ("file", "kind", "quote_kind", "certainty", "start", "end", "who")
"""What a row has beside its words; all are whole numbers."""


@dataclass(frozen=True, slots=True)
class Term:
    """What rows are gathered by: one typed word, the vocabulary words it may stand for, its weight."""

    matches: tuple[Match, ...]
    weight: float


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which rows count at all: the values that a column may have."""

    columns: dict[str, frozenset[int]] = field(default_factory=dict)
    all_of: tuple[frozenset[int], ...] = ()
    """Of each set at least one word must stand in the row."""

    @property
    def any_row(self) -> bool:
        """Whether every row counts."""
        return not (self.columns or self.all_of)
