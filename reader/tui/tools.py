"""What the screens work with, put together once by the command line and made when first wanted.

Owns the lifetimes: the glossary, the translation service and the index are built once, on whichever worker
asks first, and shared by every screen.
"""

import threading
from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from reader.config import Settings
from reader.errors import ReaderError
from reader.locations import cache_folder, state_folder
from reader.places import Places

if TYPE_CHECKING:
    from reader.articles.article import Article
    from reader.glossary.entry import TermHit
    from reader.glossary.library import Glossary
    from reader.quotes.quote import Quote
    from reader.search.library import LibraryIndex
    from reader.terminal.clipboard import Clipboard
    from reader.translation.service import Translation, TranslationService
    from reader.tui.searching import SearchState


class Tools:
    """The parts behind the screens."""

    def __init__(
        self,
        settings: Settings,
        paths: Sequence[str],
        make_service: Callable[[Callable[[], "Glossary"]], "TranslationService"],
        glossaries: Sequence[Path] = (),
        model: Path | None = None,
    ) -> None:
        self.settings = settings
        self.paths = list(paths)
        """Every article of the library, in its order."""
        self.glossaries = tuple(glossaries)
        self.model = model
        self.places = Places(state_folder())
        self.write_to_terminal: Callable[[str], None] | None = None
        """Sends raw bytes to the terminal; set by the app."""
        self._make_service = make_service
        self._lock = threading.RLock()
        self.newly_translated: dict[str, dict[int, str]] = {}
        """English that the search index does not hold yet, by the article's path and the sentence."""
        self._glossary: Glossary | None = None
        self._service: TranslationService | None = None
        self._fetched_by_itself = False

    def glossary(self) -> "Glossary":
        """The shipped term lists with the user's own over them."""
        from reader.glossary.library import load_glossary

        with self._lock:
            if self._glossary is None:
                self._glossary = load_glossary(self.glossaries)
            return self._glossary

    def reload_glossary(self) -> None:
        """Read the term lists again after an edit; only sentences that the edit touches are translated anew."""
        with self._lock:
            self._glossary = None
            if self._service is not None:
                self._service.use_glossary(self.glossary)

    def service(self) -> "TranslationService":
        """The translation service; no model is loaded yet.

        Raises:
            NoPackageError: no package is installed.
            PackageError: the chosen package cannot be used.
        """
        with self._lock:
            if self._service is None:
                self._service = self._make_service(self.glossary)
            return self._service

    def may_fetch_by_itself(self) -> bool:
        """Whether the package may be fetched without being asked: once in a run, where the settings say so."""
        allowed = self.settings.translation.fetch == "first-run" and not self._fetched_by_itself
        self._fetched_by_itself = True
        return allowed

    def forget_engine(self) -> None:
        """Choose the package anew, after one was installed or removed."""
        with self._lock:
            self._service = None

    def quotes(self, article: "Article") -> tuple["Quote", ...]:
        """The quotes of an article, terms and scare quotes left out."""
        from reader.quotes.attribution import find_quotes

        return tuple(quote for quote in find_quotes(article) if quote.kind != "term")

    def hits(self, article: "Article") -> tuple["TermHit", ...]:
        """The glossary terms of an article, without those that are written alike in both languages."""
        hits = self.glossary().find_in(article)
        return tuple(hit for hit in hits if (hit.en or "").casefold() != article.slice(hit.span).casefold())

    @cached_property
    def search_state(self) -> "SearchState":
        """What was searched for last in this run."""
        from reader.tui.searching import SearchState

        return SearchState()

    @cached_property
    def index(self) -> "LibraryIndex":
        """The search index of the library."""
        from reader.search.library import STORE_NAME, LibraryIndex
        from reader.search.makers import fingerprint

        # The same stamp as the command line's, so that both share the stored rows.
        made_by = fingerprint(self.glossaries)
        return LibraryIndex(cache_folder() / STORE_NAME, self.glossary, self.known_english, made_by)

    def glance(self, article: "Article") -> dict[int, "Translation"]:
        """The English last made of an article, for the first paint: neither model nor glossary is loaded."""
        try:
            return self.service().glance(article)
        except ReaderError:
            # The worker that translates says what is wrong with the package.
            return {}

    def known_english(self, article: "Article") -> dict[int, str]:
        """The English that is remembered of an article, by sentence; nothing is translated."""
        try:
            return {index: known.en for index, known in self.service().remembered(article).items()}
        except ReaderError:
            return {}

    @cached_property
    def clipboard(self) -> "Clipboard":
        """The way to the user's clipboard."""
        from reader.terminal.clipboard import Clipboard

        return Clipboard(self.settings.terminal.clipboard)
