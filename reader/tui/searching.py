"""Searching for the screen: what it remembers, what its workers do and the messages they answer with."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from textual.message import Message
from textual.worker import get_current_worker

from reader.articles.article import Span
from reader.errors import QueryError
from reader.search.entry import EntryKind, Hit
from reader.search.library import Progress
from reader.search.query import parse
from reader.tui.tools import Tools

Where = Literal["quotes", "terms", "passages", "all"]
WHERE: dict[Where, tuple[EntryKind, ...]] = {
    "quotes": ("quote",),
    "terms": ("term",),
    "passages": ("passage",),
    "all": ("quote", "term", "passage"),
}
LIMIT = 100


@dataclass(slots=True)
class SearchState:
    """What a search screen leaves behind for the next one."""

    query: str = ""
    where: Where = "quotes"
    selected: int = 0


@dataclass(frozen=True, slots=True)
class Found:
    """A place to go to: the article and the spans that were found in it."""

    path: str
    span: Span


class Searched(Message):
    """A search has been answered, or its query explained."""

    def __init__(self, request: int, hits: list[Hit], explained: str = "", elsewhere: str = "") -> None:
        super().__init__()
        self.request = request
        self.hits = hits
        self.explained = explained
        """What is wrong with the query."""
        self.elsewhere = elsewhere
        """Where there are hits, when there are none here."""


class IndexProgressed(Message):
    """The index has grown."""

    def __init__(self, done: int, total: int) -> None:
        super().__init__()
        self.done = done
        self.total = total

    def can_replace(self, message: Message) -> bool:
        """Only the newest figure matters."""
        return isinstance(message, IndexProgressed)


def answer(tools: Tools, post: Callable[[Message], object], request: int, text: str, where: Where) -> None:
    """Search for `text` and post what is found as `Searched`; on a worker's thread."""
    worker = get_current_worker()

    def search(kinds: tuple[EntryKind, ...]) -> list[Hit]:
        return tools.index.search(query, LIMIT, lambda: worker.is_cancelled, kinds)

    try:
        query = parse(text)
        hits = search(WHERE[where])
        elsewhere = ""
        if not hits and text.strip():
            counts = {other: len(search(kinds)) for other, kinds in WHERE.items() if other not in (where, "all")}
            elsewhere = ", ".join(f"{count} in the {other}" for other, count in counts.items() if count)
    except QueryError as error:
        post(Searched(request, [], str(error)))
        return
    if not worker.is_cancelled:
        post(Searched(request, hits, elsewhere=elsewhere))


def update_index(tools: Tools, post: Callable[[Message], object]) -> None:
    """Bring the index up to date, posting `IndexProgressed`; on a worker's thread."""
    worker = get_current_worker()

    def progress(step: Progress) -> None:
        post(IndexProgressed(step.done, step.total))

    tools.index.update(tools.paths, progress, lambda: worker.is_cancelled)
    while tools.newly_translated and not worker.is_cancelled:
        tools.index.note_translation(*tools.newly_translated.popitem())
    if not worker.is_cancelled:
        post(IndexProgressed(1, 1))
