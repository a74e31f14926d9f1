"""What the reading screen opens over itself: cards, the copy menu, search, library, package, term form, plain view.

A part of the reading screen in a file of its own; it has no state.
"""

from typing import TYPE_CHECKING

from textual.screen import Screen

from reader.articles.article import Span
from reader.errors import ReaderError
from reader.tui.document import Document
from reader.tui.messages import EngineState
from reader.tui.session import Session
from reader.tui.tools import Tools

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.glossary.entry import TermHit
    from reader.quotes.citation import CitationForm
    from reader.quotes.quote import Quote
    from reader.tui.copying import Excerpt
    from reader.tui.screens.card import Wish
    from reader.tui.widgets.bilingual import BilingualView


class Openings(Screen[None]):
    """Commands of the reading screen that open something else."""

    tools: Tools
    session: Session
    document: Document | None
    engine: EngineState
    article_number: int

    if TYPE_CHECKING:
        # What the reading screen brings.
        @property
        def view(self) -> BilingualView: ...
        def tell(self, message: str) -> None: ...
        def open_article(self, number: int) -> None: ...
        def go_to_span(self, span: Span) -> None: ...
        def go_to_found(self, path: str, span: Span) -> None: ...
        def under_cursor(self) -> TermHit | Quote | None: ...
        def remember_place(self) -> None: ...
        def fetch_package(self) -> None: ...
        def restart_translation(self) -> None: ...
        def once_searched(self, act: Callable[[], None]) -> None: ...
        def in_turn(self, act: Callable[[], None]) -> None: ...

    def action_copy(self) -> None:
        self.once_searched(lambda: self.copy_excerpt(self._excerpt(), "plain"))

    def action_copy_as(self) -> None:
        self.once_searched(self._choose_copy)

    def _choose_copy(self) -> None:
        from reader.tui.screens.copying import CopyScreen

        excerpt = self._excerpt()
        if excerpt is None:
            self.tell("There is nothing to copy here.")
            return

        def chosen(form: "CitationForm | None") -> None:
            if form is not None:
                self.copy_excerpt(excerpt, form)

        self.app.push_screen(CopyScreen(excerpt), chosen)

    def _excerpt(self) -> "Excerpt | None":
        from reader.tui.copying import excerpt_at

        if self.document is None or not self.document.article.sentences:
            return None
        return excerpt_at(self.document, self.view.current, self.view.marked_span)

    def copy_excerpt(self, excerpt: "Excerpt | None", form: "CitationForm") -> None:
        """Copy in that form and say truthfully what happened."""
        if excerpt is None:
            self.tell("There is nothing to copy here.")
            return
        try:
            copied = self.tools.clipboard.copy(excerpt.text(form), self.tools.write_to_terminal)
        except ReaderError as error:
            self.tell(str(error))
            return
        self.tell(f"{copied.sentence}: {len(excerpt.text(form))} characters, {excerpt.what}")

    def action_card(self) -> None:
        self.once_searched(self._open_card)

    def _open_card(self) -> None:
        from reader.tui.cards import card_lines
        from reader.tui.screens.card import CardScreen

        what = self.under_cursor()
        if self.document is None or what is None:
            self.tell("No term or quote here: t and ] go to the next ones.")
        else:
            is_quote = hasattr(what, "speaker")
            card = CardScreen("Quote" if is_quote else "Term", card_lines(self.document, what, whole=True), is_quote)

            def left(wish: "Wish | None") -> None:
                if wish == "copy":
                    self.action_copy()
                elif wish == "copy_as":
                    self.action_copy_as()

            self.app.push_screen(card, left)

    def action_look_up(self) -> None:
        from reader.tui.screens.lookup import LookUpScreen

        query, here = "", Span(0, 0)
        if self.document is not None and self.document.article.sentences:
            start = self.document.sentence(self.view.current).span.start
            here = self.view.word_span or Span(start, start)
        if self.document is not None and (word := self.view.word_span) is not None:
            hits = self.document.hits_in(word)
            query = self.document.article.slice(hits[0].short_span or hits[0].span if hits else word)

        def chosen(span: Span | None) -> None:
            if span is not None:
                self.go_to_span(span)

        self.app.push_screen(LookUpScreen(self.tools, self.document, " ".join(query.split()), here), chosen)

    def action_library(self) -> None:
        from reader.tui.screens.library import LibraryScreen

        def chosen(number: int | None) -> None:
            if number is not None and number != self.article_number:
                self.open_article(number)

        self.remember_place()
        self.app.push_screen(LibraryScreen(self.tools, self.article_number), chosen)

    def action_search(self) -> None:
        from reader.tui.screens.search import SearchScreen
        from reader.tui.searching import Found

        def chosen(found: Found | None) -> None:
            if found is not None:
                self.go_to_found(found.path, found.span)

        self.remember_place()
        self.app.push_screen(SearchScreen(self.tools), chosen)

    def action_package(self) -> None:
        from reader.tui.screens.package import PackageScreen

        def chosen(answer: str | None) -> None:
            if answer == "fetch":
                self.fetch_package()
            elif answer == "changed":
                self.restart_translation()

        self.app.push_screen(PackageScreen(self.tools), chosen)

    def action_edit_term(self) -> None:
        from reader.glossary.entry import TermHit
        from reader.tui.screens.term import TermScreen

        what = self.under_cursor()
        hit = what if isinstance(what, TermHit) else None
        words = ""
        if self.document is not None and hit is None and (word := self.view.word_span) is not None:
            words = " ".join(self.document.article.slice(word).split())

        def done(said: str | None) -> None:
            if said and self.document is not None:
                self.tools.reload_glossary()
                self.session.find(self.document.article)
                self.session.translate(self.document.article)
                self.tell(said)

        self.app.push_screen(TermScreen(self.document, hit, words), done)

    def action_plain(self) -> None:
        """Print the article outside the alternate screen, for the terminal's own selection."""
        if self.document is None:
            return
        from reader.output.prose import text_lines
        from reader.terminal.pause import wait_to_go_on
        from reader.text.columns import geometry

        english = {index: text for index in self.document.translations if (text := self.document.english(index))}
        layout = self.view.page_rows.layout_name if english else "fr"
        with self.app.suspend():
            for line in text_lines(self.document.article, english, geometry(layout, self.size.width)):
                print(line)
            if english:
                print(f"\nEnglish: machine translation, {self.engine.label}")
            print("\nq, Space, Esc or Enter goes back to the reader.", end="", flush=True)
            wait_to_go_on()
