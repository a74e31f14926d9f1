"""What is collected while an article is understood: its blocks, its credits, and the chunks still undecided."""

from dataclasses import dataclass, field

from reader.articles.article import Role, Span
from reader.articles.layout import Chunk


@dataclass(slots=True)
class Parts:
    """What was understood of an article, before its sentences are cut."""

    blocks: list[tuple[Role, Span]] = field(default_factory=list)
    byline: Span | None = None
    published: Span | None = None
    dateline: Span | None = None
    address: Span | None = None

    def add(self, role: Role, chunk: Chunk) -> None:
        """Append a chunk as a block."""
        self.blocks.append((role, Span(chunk.start, chunk.end)))


@dataclass(frozen=True, slots=True)
class Piece:
    """A chunk that may become a block."""

    chunk: Chunk
    after_credit: bool
    """Whether a byline or a publication date stands between this chunk and the one before."""

    @property
    def words(self) -> str:
        """The text on one line."""
        return self.chunk.words
