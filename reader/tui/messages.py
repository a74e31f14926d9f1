"""What workers tell the reading screen; each carries the number of the request it answers.

An answer to an older request is dropped by whoever receives it.
"""

from typing import TYPE_CHECKING, NamedTuple

from textual.message import Message

from reader.articles.article import Article

if TYPE_CHECKING:
    from reader.glossary.entry import TermHit
    from reader.quotes.quote import Quote


class ArticleRead(Message):
    """An article has been read from disk."""

    def __init__(self, request: int, article: Article) -> None:
        super().__init__()
        self.request = request
        self.article = article


class ArticleUnreadable(Message):
    """An article cannot be read; `reason` is one sentence."""

    def __init__(self, request: int, path: str, reason: str) -> None:
        super().__init__()
        self.request = request
        self.path = path
        self.reason = reason


class FoundInArticle(Message):
    """Quotes and terms of the article are known."""

    def __init__(self, request: int, quotes: "tuple[Quote, ...]", hits: "tuple[TermHit, ...]") -> None:
        super().__init__()
        self.request = request
        self.quotes = quotes
        self.hits = hits


class SentencesTranslated(Message):
    """English has arrived; the sentences wait in the screen's queue, so that many messages fold into one."""

    def __init__(self, request: int) -> None:
        super().__init__()
        self.request = request

    def can_replace(self, message: Message) -> bool:
        """The queue holds what the earlier message announced."""
        return isinstance(message, SentencesTranslated) and message.request == self.request


class EngineState(NamedTuple):
    """What the status line and the English column say of the engine."""

    kind: str
    """"none": no package; "loading", "translating", "ready", "failed"."""
    label: str
    """The engine's name, or the sentence that says what is wrong."""


class EngineChanged(Message):
    """The engine is loading, ready, missing or broken."""

    def __init__(self, request: int, state: EngineState) -> None:
        super().__init__()
        self.request = request
        self.state = state


class FetchProgressed(Message):
    """The package's download has gone on."""

    def __init__(self, stage: str, done: int, total: int) -> None:
        super().__init__()
        self.stage = stage
        """One of `reader.translation.archives.Stage`."""
        self.done = done
        """Bytes."""
        self.total = total

    def can_replace(self, message: Message) -> bool:
        """Only the newest figure matters."""
        return isinstance(message, FetchProgressed)


class FetchEnded(Message):
    """The download is over: `failure` is None once the package is installed, "" when it was cancelled."""

    def __init__(self, failure: str | None) -> None:
        super().__init__()
        self.failure = failure
