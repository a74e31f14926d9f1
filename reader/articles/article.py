"""The Article: a decoded text and the offset spans of everything understood in it.

Owns the shape alone; `formats` finds the parts and `reader.text.sentences` the sentence boundaries. Every span
is half-open, counts characters of `Article.text`, and never crosses a block.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

Role = Literal["kicker", "title", "lede", "heading", "body"]
"""What a block is to the reader. Captions, credits and "Lire aussi" links are no block at all."""


class Span(NamedTuple):
    """A half-open range of character offsets into an article's text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The slice of `text` that the span covers."""
        return text[self.start : self.end]

    def contains(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Block:
    """A run of text that is set as one: a title, a heading, a paragraph."""

    role: Role
    span: Span
    """From the block's first printed character to its last; hard wraps inside it are kept."""
    sentences: tuple[Span, ...]
    """In order, not overlapping, each without the space around it; together they hold every printed character."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of an article with its place; the unit that is translated."""

    index: int
    """Counts every sentence of the article from 0, in document order, whatever its role."""
    role: Role
    block: int
    """Index into `Article.blocks`."""
    paragraph: int | None
    """Counts body paragraphs from 0; None for kicker, title, lede and headings."""
    number: int
    """Counts the sentences of the block from 0."""
    span: Span
    text: str
    """The slice of the article at `span`, hard wraps included."""


@dataclass(frozen=True)
class Article:
    """A text and what was understood of its structure."""

    name: str
    """The file's name without its folder; "-" for standard input."""
    path: str
    """The path as the caller gave it: to open, not to print; it may hold what a terminal must never see."""
    text: str
    """The text as decoded, before any normalising; what a terminal must never see replaced one for one."""
    encoding: str
    blocks: tuple[Block, ...]
    """In document order."""
    byline: Span | None = None
    """As printed, with its "Par"."""
    published: Span | None = None
    """The "Publié le …" line."""
    dateline: Span | None = None
    """The agency's place and date, its dash excluded."""
    address: Span | None = None
    """Where the article stands on the web, as a line of the file states it."""

    def slice(self, span: Span) -> str:
        """The characters of the text at `span`, exactly."""
        return self.text[span.start : span.end]

    def first(self, role: Role) -> Block | None:
        """The first block of that role, or None."""
        return next((block for block in self.blocks if block.role == role), None)

    @property
    def paragraphs(self) -> tuple[Block, ...]:
        """The body paragraphs."""
        return tuple(block for block in self.blocks if block.role == "body")

    @property
    def headings(self) -> tuple[Block, ...]:
        """The headings inside the body."""
        return tuple(block for block in self.blocks if block.role == "heading")

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence of every block, in document order."""
        found: list[Sentence] = []
        paragraph = -1
        for number, block in enumerate(self.blocks):
            paragraph += block.role == "body"
            for place, span in enumerate(block.sentences):
                found.append(
                    Sentence(
                        index=len(found),
                        role=block.role,
                        block=number,
                        paragraph=paragraph if block.role == "body" else None,
                        number=place,
                        span=span,
                        text=self.slice(span),
                    )
                )
        return tuple(found)

    @cached_property
    def heading_text(self) -> str:
        """The title on one line, or the first words of the text where there is no title."""
        title = self.first("title")
        if title is not None:
            return " ".join(self.slice(title.span).split())
        words = " ".join(self.slice(self.blocks[0].span).split()) if self.blocks else self.name
        if len(words) <= 60:
            return words
        return words[:60].rsplit(" ", 1)[0] + "…"
