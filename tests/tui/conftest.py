"""An app over articles of the test's own, with an engine that answers at once and says what it was asked."""

import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from reader.config import Settings
from reader.errors import NoPackageError
from reader.glossary.library import Glossary
from reader.translation.memory import TranslationMemory
from reader.translation.service import TranslationService
from reader.translation.translator import Decoded, Decoding
from reader.tui.app import ReaderApp
from reader.tui.tools import Tools

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))


class FakeTranslator:
    """English that says where it comes from; waits at `gate` before each batch."""

    engine = "Fake fr→en 1"
    identity = "fake-1"
    decoding = Decoding()

    def __init__(self) -> None:
        self.gate = threading.Event()
        self.gate.set()
        self.asked: list[str] = []

    def decode(
        self,
        sentences: Sequence[str],
        decoding: Decoding,
        cancelled: Callable[[], bool],
        openings: Sequence[str] = (),
    ) -> Iterator[Decoded]:
        self.gate.wait(10)
        for index, sentence in enumerate(sentences):
            if cancelled():
                return
            self.asked.append(sentence)
            yield Decoded(index, (english(sentence),) * decoding.alternatives)


def english(sentence: str) -> str:
    """What the fake engine makes of a sentence: every word with a mark of its own."""
    return " ".join(f"{word}" if not word.isalpha() else f"{word}e" for word in sentence.split())


@pytest.fixture
def translator() -> FakeTranslator:
    return FakeTranslator()


@pytest.fixture
def make_app(translator: FakeTranslator) -> Callable[..., ReaderApp]:
    """Make an app over `paths`; `package=False` for a machine without a translation package."""

    def make(paths: Sequence[Path] = SEEDS, settings: Settings | None = None, package: bool = True) -> ReaderApp:
        def make_service(glossary: Callable[[], Glossary]) -> TranslationService:
            if not package:
                raise NoPackageError("No translation package is installed; m fetches one.")
            return TranslationService(lambda: translator, TranslationMemory(), glossary)

        chosen = settings or Settings()
        return ReaderApp(Tools(chosen, [str(path) for path in paths], make_service))

    return make
