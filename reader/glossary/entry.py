"""The term entry: one concept, its French forms and its English forms; and a hit of it in a text."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from reader.articles.article import Span

TermKind = Literal["organisation", "treaty", "place", "office", "person", "term"]
CaseRule = Literal["auto", "exact", "any"]
"""auto: short forms in capitals match only as written, long forms in any sentence or headline case; exact: every
form only as written; any: case never counts."""

NOTHING_MORE: Mapping[str, str] = MappingProxyType({})
"""What nearly every entry has beyond the columns of this program."""


@dataclass(frozen=True, slots=True)
class TermEntry:
    """A row of a term list; empty strings and tuples stand for what the row leaves blank."""

    id: str
    fr_long: str
    en_long: str
    fr_short: str = ""
    fr_variants: tuple[str, ...] = ()
    en_short: str = ""
    en_variants: tuple[str, ...] = ()
    field: str = ""
    definition: str = ""
    note: str = ""
    kind: TermKind = "term"
    case: CaseRule = "auto"
    source: str = ""
    extra: Mapping[str, str] = dataclasses.field(default_factory=lambda: NOTHING_MORE, hash=False, compare=False)
    """Columns this program does not know, kept for the way back to the file."""


@dataclass(frozen=True, slots=True)
class TermHit:
    """One place of a term in a text; spans count characters of the text that was searched."""

    span: Span
    """The whole hit; of an expansion followed by its acronym in parentheses, both and the parentheses."""
    entry: TermEntry | None
    """None for an acronym that the article itself introduces and no entry knows."""
    form: Literal["long", "short", "both"]
    en: str | None
    """The English form that matches the French one: short for short; None where `entry` is None."""
    long_span: Span | None = None
    """Of "both" the expansion; of an acronym the article introduced, the expansion at its first place."""
    short_span: Span | None = None
    """Of "both" the acronym inside the parentheses."""
