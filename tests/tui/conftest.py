"""An app over articles of the test's own, with an engine that answers at once and says what it was asked."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from tests_support import FakeTranslator

from reader.config import Settings
from reader.errors import NoPackageError
from reader.glossary.library import Glossary
from reader.translation.memory import TranslationMemory
from reader.translation.service import TranslationService
from reader.tui.app import ReaderApp
from reader.tui.tools import Tools

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))


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
