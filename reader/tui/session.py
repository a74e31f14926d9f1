"""The workers behind the reading screen: reading, finding, translating, fetching.

Each is a thin thread around one domain call; it asks whether it was cancelled, answers by message with the
number of its request and never touches a widget.
"""

import os
from collections import deque
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from textual.screen import Screen
from textual.worker import get_current_worker

from reader.articles.article import Article
from reader.articles.library import read_article
from reader.errors import NoPackageError, ReaderError
from reader.text.safety import one_line

if TYPE_CHECKING:
    from reader.translation.service import Translation
from reader.tui.messages import (
    ArticleRead,
    ArticleUnreadable,
    EngineChanged,
    EngineState,
    FetchEnded,
    FetchProgressed,
    FoundInArticle,
    SentencesTranslated,
)
from reader.tui.tools import Tools
from reader.tui.workers import start

READ_AT_ONCE = 300_000
"""Bytes up to which an article is read before the first paint; a larger one is read by a worker."""


class Session:
    """The work going on for one screen; starting a kind of work drops what was under way of that kind."""

    def __init__(self, screen: Screen[None], tools: Tools) -> None:
        self._screen = screen
        self._tools = tools
        self.request = 0
        """Number of the newest request; answers to others are stale."""
        self.arrived: deque[Translation] = deque()
        """Sentences translated and not yet shown."""
        self.wanted: tuple[int, ...] = ()
        """The sentences to translate, the first wanted first; replaced as the reader moves."""
        self.is_fetching = False

    def open(self, path: str) -> Article | None:
        """Read the article at `path`.

        Returns:
            The article, where it is small enough to be read at once; otherwise it comes by message.

        Raises:
            ArticleError: a small article cannot be read.
        """
        self.request += 1
        self.arrived = deque()
        self._screen.workers.cancel_group(self._screen, "find")
        self._screen.workers.cancel_group(self._screen, "translate")
        try:
            small = os.path.getsize(path) <= READ_AT_ONCE
        except OSError:
            small = True
        if small:
            return read_article(path)
        self._start("read", partial(self._read, self.request, path))
        return None

    def find(self, article: Article) -> None:
        """Find the quotes and terms of the article."""
        self._start("find", partial(self._find, self.request, article))

    def translate(self, article: Article) -> None:
        """Translate what is wanted of the article."""
        # A worker that was dropped may bring one sentence more: into a queue that nobody reads.
        self.arrived = deque()
        self._start("translate", partial(self._translate, self.request, self.arrived, article))

    def fetch(self) -> None:
        """Download and install the official package."""
        self.is_fetching = True
        self._start("fetch", self._fetch)

    def stop_fetching(self) -> None:
        """Cancel the download; what has arrived is kept for the next try."""
        self._screen.workers.cancel_group(self._screen, "fetch")

    def _start(self, group: str, work: Callable[[], None]) -> None:
        start(self._screen, group, work)

    def _read(self, request: int, path: str) -> None:
        try:
            article = read_article(path)
        except ReaderError as error:
            self._screen.post_message(ArticleUnreadable(request, path, str(error)))
            return
        self._screen.post_message(ArticleRead(request, article))

    def _find(self, request: int, article: Article) -> None:
        quotes = self._tools.quotes(article)
        hits = self._tools.hits(article)
        self._screen.post_message(FoundInArticle(request, quotes, hits))

    def _translate(self, request: int, arrived: "deque[Translation]", article: Article) -> None:
        worker = get_current_worker()

        def report(kind: str, label: str) -> None:
            self._screen.post_message(EngineChanged(request, EngineState(kind, label)))

        def arrive(translation: "Translation") -> None:
            arrived.append(translation)
            self._screen.post_message(SentencesTranslated(request))

        try:
            service = self._tools.service()
            report("translating", service.engine)
            service.translate(
                article,
                lambda missing: [index for index in self.wanted if index in missing],
                lambda: worker.is_cancelled,
                arrive,
            )
        except NoPackageError as error:
            report("none", str(error))
        except ReaderError as error:
            report("failed", str(error))
        else:
            if not worker.is_cancelled:
                report("ready", service.engine)

    def _fetch(self) -> None:
        from reader.translation.archives import Progress
        from reader.translation.fetch import fetch_official

        worker = get_current_worker()
        failure: str | None = None

        def progress(step: Progress) -> None:
            self._screen.post_message(FetchProgressed(step.stage, step.done, step.total))

        try:
            fetch_official(progress, lambda: worker.is_cancelled)
        except ReaderError as error:
            failure = "" if worker.is_cancelled else one_line(str(error))
        finally:
            self.is_fetching = False
        self._screen.post_message(FetchEnded(failure))
