"""The sidebar: the terms of the page and of the article, or its quotes by speaker, and a card below.

It is handed a document and what is on screen; moving in it posts where to go.
"""

from typing import TYPE_CHECKING, Literal

from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from reader.articles.article import Span
from reader.text.columns import Source, line_text, text_width, wrap
from reader.tui.document import Document
from reader.tui.widgets.bars import fitted

if TYPE_CHECKING:
    from reader.glossary.entry import TermHit
    from reader.quotes.quote import Quote

SidebarView = Literal["off", "glossary", "quotes"]


class SidebarList(OptionList):
    """A list in which the letters move too."""

    BINDINGS = [Binding("j", "cursor_down", show=False), Binding("k", "cursor_up", show=False)]


class Sidebar(Widget):
    """Terms or quotes of the article."""

    class Chosen(Message):
        """The highlight has moved to a term or quote at `span` of the article."""

        def __init__(self, span: Span, entered: bool) -> None:
            super().__init__()
            self.span = span
            self.entered = entered
            """Whether Enter was pressed: the card is wanted whole."""

    def __init__(self, view: SidebarView = "off", id: str | None = None) -> None:
        super().__init__(id=id, classes="" if view == "off" else "-open")
        self.view: SidebarView = view
        self._document: Document | None = None
        self._on_screen: tuple[int, ...] = ()
        self._spans: dict[str, Span] = {}
        self._listed: object = None
        self._is_furnished = False

    def on_mount(self) -> None:
        """Leave the parts out of the first paint, which is the article's; nothing is known to list yet."""
        self.call_after_refresh(self._furnish)

    async def _furnish(self) -> None:
        if not self.is_attached:
            return
        listing = SidebarList(id="sidebar-list", markup=False)
        title = Static("", id="sidebar-title", markup=False)
        await self.mount(Vertical(title, listing, id="sidebar-side"), Static("", id="sidebar-card", markup=False))
        # The screen may have been left while the parts were being mounted.
        self._is_furnished = bool(self.query("#sidebar-title") and self.query("#sidebar-list"))
        self.update()

    def show(self, view: SidebarView) -> None:
        """Open the sidebar on one of its views, or close it."""
        self.view = view
        self.set_class(view != "off", "-open")
        self._listed = None
        self.update()

    def update(self, document: Document | None = None, on_screen: list[int] | None = None) -> None:
        """List what is known now; nothing is drawn again when nothing has changed."""
        self._document = document or self._document
        self._on_screen = self._on_screen if on_screen is None else tuple(on_screen)
        if self.view == "off" or self._document is None or not self._is_furnished:
            return
        shown = self._terms_shown() if self.view == "glossary" else ()
        listed = (self.view, id(self._document), self._document.hits, self._document.quotes, shown)
        if listed == self._listed:
            return
        self._listed = listed
        if self.view == "glossary":
            self._list_terms()
        else:
            self._list_quotes()

    def show_card(self, what: "TermHit | Quote | None") -> None:
        """Show the card of a term or a quote below the list."""
        if self.view == "off" or self._document is None or not self._is_furnished:
            return
        from reader.tui.cards import card_lines

        lines = card_lines(self._document, what, whole=False) if what is not None else []
        self.query_one("#sidebar-card", Static).update(Content("\n").join(lines))

    @property
    def has_focus_within(self) -> bool:
        """Whether the keys move in the list."""
        return self._is_furnished and self.query_one(OptionList).has_focus

    def on_resize(self) -> None:
        """Set the rows for the new width."""
        self._listed = None
        self.call_after_refresh(self.update)

    def focus_list(self) -> None:
        """Let the keys move in the list."""
        options = self.query_one(OptionList) if self._is_furnished else None
        if options is not None and options.option_count:
            options.focus()
            if options.highlighted is None:
                options.action_first()

    def _width(self) -> int:
        return max(12, self.query_one(OptionList).size.width - 1)

    def _terms_shown(self) -> "tuple[TermHit, ...]":
        assert self._document is not None
        spans = [self._document.sentence(index).span for index in self._on_screen]
        return tuple(hit for hit in self._document.hits if any(hit.span.overlaps(span) for span in spans))

    def _list_terms(self) -> None:
        assert self._document is not None
        here = _first_of_each(self._terms_shown())
        known = {_identity(hit) for hit in here}
        elsewhere = [hit for hit in _first_of_each(self._document.hits) if _identity(hit) not in known]
        options: list[Option] = []
        self._spans.clear()
        for heading, hits in (("", here), ("Elsewhere in the article", elsewhere)):
            if heading and hits and here:
                options.append(Option(Content.styled(f"\n{heading}", "$quiet"), disabled=True))
            for hit in hits:
                name = f"term-{hit.span.start}-{hit.span.end}"
                self._spans[name] = hit.span
                options.append(Option(self._term_row(hit), id=name))
        title = "Terms on this page" if here else "Terms of this article"
        self._fill(title if options else "No glossary terms here", options)

    def _term_row(self, hit: "TermHit") -> Content:
        assert self._document is not None
        width = self._width()
        french = " ".join(self._document.article.slice(hit.short_span or hit.span).split())
        if hit.entry is None:
            return Content.assemble(fitted(french, width - 6), ("  not in the glossary", "$quiet"))
        english = hit.entry.en_short or hit.entry.en_long if hit.form != "long" else hit.en or hit.entry.en_long
        if text_width(french) + text_width(english) + 2 <= width:
            left = max(12, text_width(french) + 2)
            if left + text_width(english) > width:
                left = width - text_width(english)
            return Content.assemble(french + " " * (left - text_width(french)), (english, "$second-ink"))
        return Content.assemble(fitted(french, width), "\n", (f"  {fitted(english, width - 2)}", "$second-ink"))

    def _list_quotes(self) -> None:
        from reader.quotes.citation import speaker_of

        assert self._document is not None
        width = self._width()
        by_speaker: dict[str | None, list[Quote]] = {}
        seen: set[int] = set()
        for quote in self._document.quotes:
            if quote.statement not in seen:
                seen.add(quote.statement)
                by_speaker.setdefault(quote.speaker, []).append(quote)
        options: list[Option] = []
        self._spans.clear()
        for speaker, quotes in sorted(by_speaker.items(), key=lambda item: item[0] is None):
            head = speaker or "nobody can be named"
            options.append(
                Option(Content.styled(fitted(head, width), "bold" if speaker else "$quiet"), disabled=True)
            )
            for quote in quotes:
                name = f"quote-{quote.span.start}-{quote.span.end}"
                self._spans[name] = quote.span
                words = " ".join(self._document.article.slice(quote.span).split())
                _, how = speaker_of(self._document.article, self._document.statement(quote))
                about = f"{quote.kind} · {how}" if how else quote.kind
                # Whole, however long: its last word may be that the name is only likely.
                lines = [line_text(line) for line in wrap([Source(0, about, 0, len(about))], width - 2)]
                text = Content.assemble(
                    fitted(f"  « {words} »", width), *((f"\n  {line}", "$quiet") for line in lines)
                )
                options.append(Option(text, id=name))
        self._fill("Quotes by speaker" if options else "No quotes here", options)

    def _fill(self, title: str, options: list[Option]) -> None:
        self.query_one("#sidebar-title", Static).update(title)
        listing = self.query_one(OptionList)
        with self.prevent(OptionList.OptionHighlighted):
            listing.clear_options()
            listing.add_options(options)

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Show the place of what is highlighted."""
        event.stop()
        if self.query_one(OptionList).has_focus and (span := self._spans.get(event.option_id or "")):
            self.post_message(self.Chosen(span, entered=False))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open it whole."""
        event.stop()
        if span := self._spans.get(event.option_id or ""):
            self.post_message(self.Chosen(span, entered=True))


def _identity(hit: "TermHit") -> object:
    return hit.entry.id if hit.entry is not None else hit.long_span


def _first_of_each(hits: "tuple[TermHit, ...]") -> "list[TermHit]":
    """The first hit of every entry, in the order of the text."""
    found: dict[object, TermHit] = {}
    for hit in hits:
        found.setdefault(_identity(hit), hit)
    return list(found.values())
