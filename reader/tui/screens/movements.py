"""The reading screen's commands that move: by sentence, page, quote, term, word and article.

A part of the reading screen in a file of its own.
"""

from typing import TYPE_CHECKING

from reader.articles.article import Span
from reader.tui.screens.openings import Openings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.glossary.entry import TermHit
    from reader.quotes.quote import Quote
    from reader.tui.widgets.sidebar import Sidebar


class Movements(Openings):
    """Commands that move."""

    _told: str
    _came_from: tuple[str, int] | None

    if TYPE_CHECKING:
        # What the reading screen brings.
        @property
        def sidebar(self) -> Sidebar: ...
        def update_bars(self) -> None: ...
        def open_article(self, number: int, span: Span | None = None, matches: Sequence[Span] = ()) -> None: ...

    def action_next_sentence(self) -> None:
        self.in_turn(lambda: self.view.go_to(self.view.current + 1))

    def action_previous_sentence(self) -> None:
        self.in_turn(lambda: self.view.go_to(self.view.current - 1))

    def action_next_page(self) -> None:
        self.in_turn(lambda: self.view.turn_page(1))

    def action_previous_page(self) -> None:
        self.in_turn(lambda: self.view.turn_page(-1))

    def action_top(self) -> None:
        self.in_turn(lambda: self.view.go_to(0))

    def action_bottom(self) -> None:
        if self.document is not None:
            last = len(self.document.article.sentences) - 1
            self.in_turn(lambda: self.view.go_to(last))

    def action_next_quote(self) -> None:
        self.once_searched(lambda: self._walk(self._statement_starts(), 1, "quote"))

    def action_previous_quote(self) -> None:
        self.once_searched(lambda: self._walk(self._statement_starts(), -1, "quote"))

    def action_next_term(self) -> None:
        self.once_searched(lambda: self._walk(self._term_spans(), 1, "term"))

    def action_previous_term(self) -> None:
        self.once_searched(lambda: self._walk(self._term_spans(), -1, "term"))

    def action_next_word(self) -> None:
        self.in_turn(lambda: self._move_word(1))

    def action_previous_word(self) -> None:
        self.in_turn(lambda: self._move_word(-1))

    def action_next_article(self) -> None:
        self._open_neighbour(1)

    def action_previous_article(self) -> None:
        self._open_neighbour(-1)

    def _open_neighbour(self, step: int) -> None:
        if len(self.tools.paths) < 2:
            self.tell("This is the only article; o opens the library.")
        else:
            self.open_article(self.article_number + step)

    def _statement_starts(self) -> list[Span]:
        first_parts: dict[int, Span] = {}
        for quote in self.document.quotes if self.document else ():
            first_parts.setdefault(quote.statement, quote.span)
        # Of two that begin together the one that holds the other is first.
        return sorted(first_parts.values(), key=lambda span: (span.start, -span.end))

    def _term_spans(self) -> list[Span]:
        return [hit.span for hit in self.document.hits] if self.document else []

    def _walk(self, spans: list[Span], step: int, what: str) -> None:
        """Go to the next of `spans` after the cursor, or the one before it."""
        if self.document is None or not spans:
            self.tell(f"There is no {what} in this article.")
            return
        if (marked := self.view.marked_span) in spans:
            beyond = spans.index(marked) + step
            ahead = [spans[beyond]] if 0 <= beyond < len(spans) else []
        else:
            ahead = self._ahead(spans, step)
        if not ahead:
            self.tell(f"No {what} {'after' if step > 0 else 'before'} this place.")
            return
        self.go_to_span(ahead[0] if step > 0 else ahead[-1])

    def _ahead(self, spans: list[Span], step: int) -> list[Span]:
        """Those of `spans` that begin beyond the cursor in the direction of `step`."""
        assert self.document is not None
        word, sentence = self.view.word_span, self.document.sentence(self.view.current).span
        # Without a word cursor one stands before the sentence's first word: a span that begins there is ahead.
        here = word.start if word else sentence.start - (step > 0)
        return [span for span in spans if (span.start > here if step > 0 else span.start < here)]

    def go_to_span(self, span: Span) -> None:
        """Make the sentence at `span` current and mark `span`, the word cursor on its first word."""
        if self.document is None:
            return
        self.view.go_to(self.document.sentence_at(span.start))
        self.view.put_word_cursor(span, marks=True)

    def go_to_found(self, path: str, span: Span) -> None:
        """Go to what a search has found; Esc comes back here."""
        if self.document is not None and self.document.article.sentences:
            offset = self.document.sentence(self.view.current).span.start
            self._came_from = (self.document.article.path, offset)
        if not self._open_at(path, span, [span]):
            self.tell("That article is no longer in the library.")

    def _open_at(self, path: str, span: Span, matches: list[Span]) -> bool:
        """Show `span` of the article at `path`; False where the library has no such article."""
        if self.document is not None and self.document.article.path == path:
            self.view.set_matches(matches)
            self.go_to_span(span)
            return True
        if path not in self.tools.paths:
            return False
        self.open_article(self.tools.paths.index(path), span, matches)
        return True

    def _move_word(self, step: int) -> None:
        if not self.view.move_word(step):
            self.view.go_to(self.view.current + step)
            self.view.move_word(step)
        self._told = ""
        self.update_bars()
        self.sidebar.show_card(self.under_cursor())

    def under_cursor(self) -> "TermHit | Quote | None":
        """What is marked, else the term under the word cursor, else the quote that it or the sentence stands in."""
        if self.document is None or not self.document.article.sentences:
            return None
        word, marked = self.view.word_span, self.view.marked_span
        hits = self.document.hits_in(word) if word is not None else ()
        quote = self.document.quote_at(marked or self.document.sentence(self.view.current).span)
        exact = [what for what in (*hits, quote) if what is not None and what.span == marked]
        if exact:
            return exact[0]
        if self.sidebar.view == "quotes":
            return quote or (hits[0] if hits else None)
        return hits[0] if hits else quote
