"""The reading screen: owns the open article, the place in it and the work going on for it."""

from collections.abc import Callable, Sequence
from typing import ClassVar, cast, get_args

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container

from reader.articles.article import Article, Span
from reader.errors import ReaderError
from reader.places import ReadingPlace
from reader.text.columns import MIN_SIDE_BY_SIDE, LayoutName
from reader.tui.commands import READING, bindings, first_keys, remapped
from reader.tui.document import Document
from reader.tui.messages import (
    ArticleRead,
    ArticleUnreadable,
    EngineState,
    FoundInArticle,
)
from reader.tui.screens.translating import Translating
from reader.tui.session import Session
from reader.tui.status import SIDEBAR_HINTS, Fetching, doubts, engine_line, header_place, key_hints
from reader.tui.tools import Tools
from reader.tui.widgets.bars import Bar
from reader.tui.widgets.bilingual import BilingualView
from reader.tui.widgets.sidebar import Sidebar, SidebarView

WIDE = 110
"""Columns from which the sidebar has a column of its own beside two columns of prose."""

SIDEBAR_WIDTH = 33
"""As the stylesheet has it."""

_LAYOUT_NAMES = {"columns": "side by side", "interlinear": "interlinear", "fr": "French", "en": "English"}


class ReadingScreen(Translating):
    """An article beside its translation."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(READING)]

    def __init__(self, tools: Tools, start: int = 0) -> None:
        super().__init__()
        self.tools = tools
        self.session = Session(self, tools)
        self.article_number = start
        """Index into the library's paths."""
        self.document: Document | None = None
        self.engine = EngineState("loading", "")
        self._fetching: Fetching | None = None
        self._fetch_failure = ""
        self._told = ""
        self._told_at: tuple[int, Span | None] = (0, None)
        """The place at which that was told: news of how the cursor came there does not take it away."""
        self._wide_sidebar: SidebarView = tools.settings.reading.sidebar
        """What the sidebar shows again once there is room for it."""
        self._go_to: Span | None = None
        self._matches: list[Span] = []
        self._came_from: tuple[str, int] | None = None
        """Path and offset of where a search was begun."""
        self._key_hints = key_hints(first_keys(remapped(tools.settings.keys)))
        self._until_searched: list[Callable[[], None]] = []
        """What was asked for before the quotes and terms of the article were known."""

    def compose(self) -> ComposeResult:
        """Header, page, sidebar, status line."""
        # Before there are children, a class costs nothing; later every one of them is styled again.
        self._suit_width(self.app.size.width)
        yield Bar(id="header")
        with Container(id="desk"):
            yield BilingualView(id="page")
            yield Sidebar(self.tools.settings.reading.sidebar if self.has_class("-wide") else "off", id="sidebar")
        yield Bar(id="status")

    @property
    def view(self) -> BilingualView:
        """The page."""
        return self.query_one(BilingualView)

    @property
    def sidebar(self) -> Sidebar:
        """The sidebar."""
        return self.query_one(Sidebar)

    def on_mount(self) -> None:
        """Open the first article."""
        self.view.focus()
        # What the size will most likely be: where it is, nothing is laid out twice before the first paint.
        sidebar = SIDEBAR_WIDTH if self.has_class("-wide") and self.sidebar.view != "off" else 0
        self.view.page_rows.width = self.app.size.width - sidebar
        self.view.page_rows.height = max(1, self.app.size.height - 2)
        self.open_article(self.article_number)

    # Opening -------------------------------------------------------------------------------------------------

    def open_article(self, number: int, span: Span | None = None, matches: Sequence[Span] = ()) -> None:
        """Open the article with that number of the library.

        Args:
            number: index into the library's paths.
            span: a stretch to go to instead of the remembered place, and to mark unless it is empty.
            matches: stretches to show as found.
        """
        self.remember_place()
        self._until_searched.clear()
        if not self.tools.paths:
            self._show_failure("There are no articles: run reader read with a file or folder.")
            return
        self.article_number = number % len(self.tools.paths)
        self._go_to, self._matches = span, list(matches)
        try:
            article = self.session.open(self.tools.paths[self.article_number])
        except ReaderError as error:
            self._show_failure(str(error))
            return
        if article is not None:
            self._show_article(article)
        else:
            self.tell("reading the article …")

    def on_article_read(self, message: ArticleRead) -> None:
        """Show an article that took its time."""
        if message.request == self.session.request:
            self._show_article(message.article)

    def _show_article(self, article: Article) -> None:
        """Show the article at its remembered place, then look for quotes and terms and translate."""
        place = self.tools.places.place(article.path)
        # Only an article that was open before can have English: for a new one nothing is opened yet.
        self.document = Document(article, translations=self.tools.glance(article) if place else {})
        layout = (place and place.layout) or self.tools.settings.reading.layout
        offset = self._go_to.start if self._go_to is not None else (place.offset if place else 0)
        self.view.show(self.document, self.document.sentence_at(offset), layout)
        if self._go_to is not None:
            self.view.put_word_cursor(self._go_to, marks=True)
        self.view.set_matches(self._matches)
        self._layout_changed()
        self._want()
        self.call_after_refresh(self._begin_work)

    def _begin_work(self) -> None:
        if self.document is not None:
            self.tools.places.remember_article(self.document.article.path)
            self.session.find(self.document.article)
            self.session.translate(self.document.article)

    def on_article_unreadable(self, message: ArticleUnreadable) -> None:
        """Say why, in the page's place."""
        if message.request == self.session.request:
            self._show_failure(message.reason)

    def _show_failure(self, reason: str) -> None:
        self.document = None
        self.view.show_failure(f"{reason} n opens the next article, o the library.")
        self.update_bars()

    def on_found_in_article(self, message: FoundInArticle) -> None:
        """Draw quotes and terms."""
        if message.request != self.session.request or self.document is None:
            return
        self.document.quotes, self.document.hits = message.quotes, message.hits
        self.document.is_searched = True
        self.view.refresh()
        self.sidebar.update(self.document, self.view.page_rows.sentences())
        waiting, self._until_searched = self._until_searched, []
        for act in waiting:
            act()

    def once_searched(self, act: Callable[[], None]) -> None:
        """Do what depends on the quotes and terms of the article now, or as soon as they are known."""
        if self.document is None or self.document.is_searched:
            act()
        else:
            self._until_searched.append(act)
            self.tell("looking for quotes and terms …")

    def in_turn(self, act: Callable[[], None]) -> None:
        """Do `act` behind what was asked for before it and still waits for the quotes and terms; else now."""
        if self._until_searched:
            self._until_searched.append(act)
        else:
            act()

    # Bars ----------------------------------------------------------------------------------------------------

    def tell(self, message: str) -> None:
        """Say in the status line what just happened; the next movement takes it away."""
        self._told, self._told_at = message, (self.view.current, self.view.word_span)
        self.update_bars()

    def update_bars(self) -> None:
        """Write the header and the status line anew."""
        header, status = self.query_one("#header", Bar), self.query_one("#status", Bar)
        title = self.document.article.heading_text if self.document else "reader"
        place = header_place(self.document, self.article_number, len(self.tools.paths), self._share_read())
        header.set(title, f"{place}   fr → en", place)
        said = self._told or doubts(self.document, self.view.current)
        if not said and self._fetching is not None and not self._shows_notice:
            said = f"fetching the translation package: {self._fetching.words}  Esc stops it"
        keys = SIDEBAR_HINTS if self.sidebar.has_focus_within else self._key_hints
        status.set(said or (engine_line(self.engine) if self.document else ""), *keys)
        status.set_class(bool(said), "-told")

    @property
    def _shows_notice(self) -> bool:
        return bool(self.view.notice) and self.view.page_rows.geometry.layout == "columns"

    def _share_read(self) -> float:
        """How far the current sentence is through the article, from 0 for the first to 1 for the last."""
        count = len(self.document.article.sentences) if self.document else 0
        return self.view.current / (count - 1) if count > 1 else 1.0

    def remember_place(self) -> None:
        """Keep the place in the open article."""
        if self.document is None or not self.document.article.sentences:
            return
        place = ReadingPlace(
            self.document.sentence(self.view.current).span.start,
            self.view.page_rows.layout_name,
            self._share_read(),
        )
        self.tools.places.remember_place(self.document.article.path, place)

    def on_bilingual_view_moved(self) -> None:
        """Follow the reader: what is wanted first, what the bars and the sidebar say."""
        self._want()
        if (self.view.current, self.view.word_span) != self._told_at:
            self._told = ""
        self.update_bars()
        self.sidebar.update(self.document, self.view.page_rows.sentences())
        self.sidebar.show_card(self.under_cursor())

    def on_resize(self, event: events.Resize) -> None:
        """Give the sidebar a column of its own where there is room."""
        was_wide = self.has_class("-wide")
        self._suit_width(event.size.width)
        is_wide = self.has_class("-wide")
        if is_wide and not was_wide:
            self._open_sidebar(self._wide_sidebar)
        elif was_wide and not is_wide:
            self._wide_sidebar = self.sidebar.view
            self._open_sidebar("off")

    def _suit_width(self, width: int) -> None:
        self.set_class(width >= WIDE, "-wide")
        self.set_class(width < WIDE, "-narrow")

    # Commands that change the view ---------------------------------------------------------------------------

    def action_layout(self) -> None:
        names = cast("tuple[LayoutName, ...]", get_args(LayoutName))
        if self.view.size.width < MIN_SIDE_BY_SIDE:
            names = tuple(name for name in names if name != "columns")
        following = names[(names.index(self.view.page_rows.geometry.layout) + 1) % len(names)]
        self.view.set_layout(following)
        self._layout_changed()
        nothing = following == "en" and self.document is not None and not self.document.translations
        self.tell(f"layout: {_LAYOUT_NAMES[following]}{', the French while there is none' if nothing else ''}")

    def _layout_changed(self) -> None:
        self.set_class(self.view.page_rows.geometry.layout == "interlinear", "-interlinear")

    def action_sidebar(self) -> None:
        order: tuple[SidebarView, ...] = ("glossary", "quotes", "off")
        self._open_sidebar(order[(order.index(self.sidebar.view) + 1) % len(order)])
        self._wide_sidebar = self.sidebar.view

    def action_focus_sidebar(self) -> None:
        if self.sidebar.view == "off":
            self._open_sidebar("glossary")
        self.call_after_refresh(self.sidebar.focus_list)

    def _open_sidebar(self, view: SidebarView) -> None:
        self.sidebar.show(view)
        self.sidebar.update(self.document, self.view.page_rows.sentences())
        if view == "off":
            self.view.focus()

    def key_escape(self) -> None:
        """Stop a download, leave the sidebar, take search marks away: whatever is in front."""
        if self.session.is_fetching:
            self.session.stop_fetching()
        elif not self.view.has_focus or (self.has_class("-narrow") and self.sidebar.view != "off"):
            self.view.focus()
            if self.has_class("-narrow"):
                self._open_sidebar("off")
        elif self._came_from is not None:
            (path, offset), self._came_from = self._came_from, None
            self._open_at(path, Span(offset, offset), [])
        elif self.view.matches:
            self.view.set_matches([])
        else:
            self.tell("")

    def on_descendant_focus(self) -> None:
        """Say which keys matter now."""
        self.update_bars()

    def on_sidebar_chosen(self, message: Sidebar.Chosen) -> None:
        """Show the place of what was chosen in the sidebar."""
        self.go_to_span(message.span)
        if message.entered:
            self.action_card()
