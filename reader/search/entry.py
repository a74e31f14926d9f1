"""The Entry: one span that can be found, with everything a result shows; and the Hit that a search answers.

Owns the shapes alone.
"""

from dataclasses import dataclass
from typing import Literal

from reader.articles.article import Span
from reader.quotes.quote import Certainty, Kind

EntryKind = Literal["quote", "term", "passage"]
"""passage: a sentence of an article, whatever its role."""
ENTRY_KINDS: tuple[EntryKind, ...] = ("quote", "term", "passage")


@dataclass(frozen=True, slots=True)
class Entry:
    """One span of an article; `start` and `end` count characters of the article's text."""

    kind: EntryKind
    article: str
    path: str
    """As `Article.path`: to open, not to print."""
    start: int
    end: int
    fr: str
    """The slice of the article's text, hard wraps included."""
    en: str | None = None
    """The English of it where it is known; of a quote that is part of a sentence, the sentence's."""
    speaker: str | None = None
    quote_kind: Kind | None = None
    certainty: Certainty = "none"
    about: str = ""
    """Other words that lead here though they stand outside the span: what the speaker is called."""
    date: str | None = None
    """The day of publication as yyyy-mm-dd."""


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry that a query found. Ranges are half-open, ordered and apart, and lie on characters as printed."""

    entry: Entry
    score: float
    """0 to 100; hits of one search compare, those of two do so roughly."""
    fr_ranges: tuple[Span, ...] = ()
    """Matched letters in `entry.fr`."""
    en_ranges: tuple[Span, ...] = ()
    """Matched letters in `entry.en`."""
    speaker_ranges: tuple[Span, ...] = ()
    """Matched letters in `entry.speaker`."""
