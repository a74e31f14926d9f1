"""Searching for the screen: what it remembers, what its workers do and the messages they answer with."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from textual.message import Message
from textual.worker import get_current_worker

from reader.articles.article import Span
from reader.errors import QueryError
from reader.output.search import nearer_found, nothing_found
from reader.search.entry import EntryKind, Hit
from reader.search.library import Progress
from reader.search.query import parse
from reader.search.scopes import COUNTED, SCOPES, Scope, nearer_elsewhere
from reader.tui.tools import Tools

LIMIT = 100
_PAUSE_SECONDS = 0.15
"""After such a pause in the typing the other places are searched too; before, that would hold up the next letter."""


@dataclass(slots=True)
class SearchState:
    """What a search screen leaves behind for the next one."""

    query: str = ""
    where: Scope = "quotes"
    selected: int = 0


@dataclass(frozen=True, slots=True)
class Found:
    """A place to go to: the article and the spans that were found in it."""

    path: str
    span: Span


class Searched(Message):
    """A search has been answered, or its query explained."""

    def __init__(self, request: int, hits: list[Hit], explained: str = "", is_wrong: bool = False) -> None:
        super().__init__()
        self.request = request
        self.hits = hits
        self.explained = explained
        """A sentence on why there are no hits."""
        self.is_wrong = is_wrong
        """The query cannot be understood."""


class NearerFound(Message):
    """There are hits elsewhere that resemble the query more than those that were posted."""

    def __init__(self, request: int, told: str) -> None:
        super().__init__()
        self.request = request
        self.told = told
        """One sentence on how many and where."""


class IndexProgressed(Message):
    """The index has grown."""

    def __init__(self, done: int, total: int) -> None:
        super().__init__()
        self.done = done
        self.total = total

    def can_replace(self, message: Message) -> bool:
        """Only the newest figure matters."""
        return isinstance(message, IndexProgressed)


def answer(tools: Tools, post: Callable[[Message], object], request: int, text: str, where: Scope) -> None:
    """Search for `text` and post what is found as `Searched`, then what is nearer elsewhere; on a worker's thread."""
    worker = get_current_worker()

    def search(kinds: tuple[EntryKind, ...], limit: int = COUNTED) -> list[Hit]:
        return tools.index.search(query, limit, lambda: worker.is_cancelled, kinds)

    try:
        query = parse(text)
    except QueryError as error:
        post(Searched(request, [], str(error), is_wrong=True))
        return
    hits = search(SCOPES[where], LIMIT)
    if hits:
        if not worker.is_cancelled:
            post(Searched(request, hits))
            time.sleep(_PAUSE_SECONDS)
        elsewhere = {} if worker.is_cancelled else nearer_elsewhere(search, where, hits)
        if elsewhere and not worker.is_cancelled:
            post(NearerFound(request, nearer_found(elsewhere, "press Tab")))
        return
    elsewhere = nearer_elsewhere(search, where, hits)
    nothing = nothing_found(query, where, tools.index.index.undated(query), elsewhere, "press Tab")
    if not worker.is_cancelled:
        post(Searched(request, hits, nothing))


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
