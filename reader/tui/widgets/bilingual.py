"""The article's page as a Textual widget: draws the rows, keeps the current sentence and the word cursor.

It never loads anything: the document is handed to it, and it posts where the reader has moved to. Rows are
drawn one by one on Textual's line interface, and only those that change are drawn again.
"""

from rich.style import Style
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from reader.articles.article import Span
from reader.text.columns import LayoutName, Line, Row, Source, Word, line_text, wrap
from reader.tui.document import ROLE_MARKS, Document, Mark, MarkedSpan
from reader.tui.ink import line_runs, row_segments
from reader.tui.page import BLANK, Page, row_has

MARK_CURRENT = "▌"
MARK_FLAG = "!"
MARK_MISSED = "·"

_NO_WORD = -1

_STYLES_IN_ORDER = (
    (Mark.ENGLISH, "english"),
    (Mark.LEDE, "lede"),
    (Mark.KICKER, "kicker"),
    (Mark.TITLE, "title"),
    (Mark.HEADING, "heading"),
    (Mark.QUOTE, "quote"),
    (Mark.GHOST, "ghost"),
    (Mark.TERM, "term"),
    (Mark.CURRENT, "current"),
    (Mark.MATCH, "match"),
    (Mark.WORD, "word"),
)
"""Marks and their component classes; a later one is laid over the earlier."""


class BilingualView(Widget, can_focus=True):
    """The article in one or two columns."""

    COMPONENT_CLASSES = {
        *(f"bilingual--{name}" for _, name in _STYLES_IN_ORDER),
        "bilingual--mark",
        "bilingual--notice",
    }

    class Moved(Message):
        """The current sentence or the place has changed."""

        def can_replace(self, message: Message) -> bool:
            """Only the newest place matters."""
            return isinstance(message, BilingualView.Moved)

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self.page_rows = Page()
        self.current = 0
        """Index of the current sentence."""
        self.word = _NO_WORD
        """The word cursor: index into `words()`, or -1 while there is none."""
        self._marked: Span | None = None
        """What the word cursor was put on, until it moves: its first word may begin another quote or term too."""
        self.matches: list[Span] = []
        """Stretches of the French to show as found by search."""
        self.notice: tuple[str, ...] = ()
        """Lines shown where the English would be while there is none."""
        self.failure = ""
        """Why there is no document, where there is none."""
        self._styles_by_mark: dict[Mark, Style] = {}

    @property
    def document(self) -> Document | None:
        """What is being read."""
        return self.page_rows.document

    # What others set -----------------------------------------------------------------------------------------

    def show(self, document: Document, current: int = 0, layout: LayoutName | None = None) -> None:
        """Open `document` with sentence `current` in view."""
        self.current = max(0, min(current, len(document.article.sentences) - 1))
        self._put_word(_NO_WORD)
        self.matches = []
        self.failure = ""
        self.page_rows.layout_name = layout or self.page_rows.layout_name
        self.page_rows.open(document, self.current)
        self.refresh()
        self.post_message(self.Moved())

    def show_failure(self, reason: str) -> None:
        """Show nothing but `reason`, a sentence that says why there is no article."""
        self.current = 0
        self._put_word(_NO_WORD)
        self.page_rows.close()
        self.failure = reason
        self.refresh()

    def lay_out_again(self) -> None:
        """Set every block anew, after much of what is known has changed."""
        self.page_rows.lay_out_again(self.current)
        self.refresh()

    def set_layout(self, layout: LayoutName) -> None:
        """Set the article another way, the current sentence staying in view."""
        self.page_rows.layout_name = layout
        self.page_rows.lay_out_again(self.current)
        self.refresh()

    def update_sentences(self, indices: set[int]) -> None:
        """Draw again what has become known of these sentences, without moving what is on screen."""
        if self.page_rows.forget(indices, self.current):
            self.refresh()

    def set_notice(self, lines: tuple[str, ...]) -> None:
        """Show `lines` where the English would be; none takes the notice away."""
        if lines == self.notice:
            return
        self.notice = lines
        if self.page_rows.ghosts == bool(lines):
            self.page_rows.ghosts = not lines
            self.page_rows.lay_out_again(self.current)
        self.refresh()

    def set_matches(self, spans: list[Span]) -> None:
        """Show these stretches of the French as found."""
        self.matches = spans
        self.refresh()

    # Moving --------------------------------------------------------------------------------------------------

    def go_to(self, index: int) -> None:
        """Make `index` the current sentence and bring it into view."""
        if self.document is None or not self.document.article.sentences:
            return
        before, self.current = self.current, max(0, min(index, len(self.document.article.sentences) - 1))
        self._put_word(_NO_WORD)
        if self.page_rows.bring_into_view(self.current):
            self.refresh()
        else:
            self._refresh_sentences({before, self.current})
        self.post_message(self.Moved())

    def move_word(self, step: int) -> bool:
        """Move the word cursor within the current sentence; False at its end."""
        words = self.words()
        wanted = (0 if step > 0 else len(words) - 1) if self.word == _NO_WORD else self.word + step
        if not 0 <= wanted < len(words):
            return False
        self._put_word(wanted)
        self._refresh_sentences({self.current})
        return True

    def _put_word(self, number: int, marked: Span | None = None) -> None:
        self.word, self._marked = number, marked

    def put_word_cursor(self, span: Span, *, marks: bool = False) -> None:
        """Put the word cursor on the first word of the current sentence that `span` touches.

        Args:
            span: a stretch of the French.
            marks: whether all of `span` is meant, the quote or term that it is, rather than the word.
        """
        for number, word in enumerate(self.words()):
            if word.overlaps(span):
                self._put_word(number, span if marks else None)
                self._refresh_sentences({self.current})
                return

    def words(self) -> list[Span]:
        """The words of the current sentence, as spans of the article's text."""
        from reader.text.words import word_spans

        if self.document is None or not self.document.article.sentences:
            return []
        span = self.document.sentence(self.current).span
        return [Span(*word) for word in word_spans(self.document.article.text, *span)]

    @property
    def word_span(self) -> Span | None:
        """The word under the word cursor."""
        words = self.words() if self.word != _NO_WORD else []
        return words[self.word] if 0 <= self.word < len(words) else None

    @property
    def marked_span(self) -> Span | None:
        """What the word cursor marks: what it was put on, or the word under it."""
        return self._marked or self.word_span

    def scroll_rows(self, count: int) -> bool:
        """Move the page by `count` rows; False at the end of the article. The current sentence stays in view."""
        if not self.page_rows.scroll(count):
            return False
        shown = self.page_rows.sentences()
        if shown and self.current not in shown:
            whole = [index for index in shown if self.page_rows.is_in_view(index)] or shown
            self.current = whole[0] if count > 0 else whole[-1]
            self._put_word(_NO_WORD)
        self.refresh()
        self.post_message(self.Moved())
        return True

    def turn_page(self, direction: int) -> None:
        """Show the next (1) or the previous (-1) page with two rows of the old one; at the end go to the end."""
        if not self.scroll_rows(direction * max(1, self.size.height - 2)) and self.document is not None:
            self.go_to(len(self.document.article.sentences) - 1 if direction > 0 else 0)

    def wanted_sentences(self, translated: set[int]) -> list[int]:
        """Sentences without English in the order they are wanted: on screen, then onward, then from the start."""
        if self.document is None:
            return []
        count = len(self.document.article.sentences)
        shown = self.page_rows.sentences() or [self.current]
        onward = [*shown, *range(shown[-1] + 1, count), *range(shown[0])]
        return [index for index in onward if index not in translated]

    # Drawing -------------------------------------------------------------------------------------------------

    def render_line(self, y: int) -> Strip:
        """Draw row `y` of the page."""
        on_screen = self.page_rows.rows()
        row = on_screen[y][1] if y < len(on_screen) else BLANK
        page = self.page_rows.geometry
        runs = line_runs(row.french, page.french_x, self._french_marks)
        runs += line_runs(row.english, page.english_x, self._english_marks)
        pieces = [(x, text, self._style(mark)) for x, text, mark in runs]
        mark_style = self._style(Mark.NONE) + self.get_component_rich_style("bilingual--mark", partial=True)
        pieces += [(x, mark, mark_style) for x, mark in self._margin_marks(row, y)]
        if self.failure:
            pieces = self._paragraphs_piece((self.failure,), y, page.french_x, min(72, max(page.width - 4, 8)))
        elif self.notice and page.layout == "columns":
            pieces += self._paragraphs_piece(self.notice, y, page.english_x, page.english_width)
        return Strip(row_segments(pieces, self.size.width, self._style(Mark.NONE)), self.size.width)

    def _french_marks(self, index: int) -> tuple[Mark, list[MarkedSpan]]:
        assert self.document is not None
        marks = self.document.french_marks(index)
        marks += [(*span, Mark.MATCH) for span in self.matches]
        if index == self.current and (word := self.word_span) is not None:
            marks.append((*word, Mark.WORD))
        return self._whole_marks(index), marks

    def _english_marks(self, index: int) -> tuple[Mark, list[MarkedSpan]]:
        assert self.document is not None
        return self._whole_marks(index) | Mark.ENGLISH, self.document.english_marks(index)

    def _whole_marks(self, index: int) -> Mark:
        assert self.document is not None
        current = Mark.CURRENT if index == self.current else Mark.NONE
        return ROLE_MARKS[self.document.sentence(index).role] | current

    def _margin_marks(self, row: Row, y: int) -> list[tuple[int, str]]:
        """The current sentence's mark left of the French; flags and missed terms before the English."""
        page = self.page_rows.geometry
        found: list[tuple[int, str]] = []
        if row_has(row, self.current):
            found.append((page.french_x - 1, MARK_CURRENT))
        rows = self.page_rows.rows()
        above = rows[y - 1][1].english if 0 < y <= len(rows) else ()
        for index in dict.fromkeys(word.key for word in row.english if not word.ghost):
            first_row = all(word.key != index for word in above)
            if first_row and page.english_x >= 2 and (mark := self._doubt(index)):
                found.append((page.english_x - 2, mark))
        return found

    def _doubt(self, index: int) -> str:
        assert self.document is not None
        translation = self.document.translations.get(index)
        if translation is not None and translation.flags:
            return MARK_FLAG
        return MARK_MISSED if self.document.missed_terms(index) else ""

    def _style(self, mark: Mark) -> Style:
        style = self._styles_by_mark.get(mark)
        if style is None:
            style = self.rich_style
            for flag, name in _STYLES_IN_ORDER:
                if mark & flag:
                    style += self.get_component_rich_style(f"bilingual--{name}", partial=True)
            self._styles_by_mark[mark] = style
        return style

    def _paragraphs_piece(
        self, paragraphs: tuple[str, ...], y: int, x: int, width: int
    ) -> list[tuple[int, str, Style]]:
        """Row `y` of a few paragraphs set a third of the way down the page."""
        lines: list[Line] = []
        for paragraph in paragraphs:
            lines += wrap([Source(0, paragraph, 0, len(paragraph))], width) or [()]
        first = max(1, (self.size.height - len(lines)) // 3)
        if not first <= y < first + len(lines):
            return []
        style = self._style(Mark.NONE) + self.get_component_rich_style("bilingual--notice", partial=True)
        return [(x, line_text(lines[y - first]), style)]

    def _refresh_sentences(self, indices: set[int]) -> None:
        rows = self.page_rows.rows()
        changed = [y for y, (_, row) in enumerate(rows) if any(row_has(row, index) for index in indices)]
        if changed:
            self.refresh(*(Region(0, y, self.size.width, 1) for y in changed))

    # What Textual tells it -----------------------------------------------------------------------------------

    def notify_style_update(self) -> None:
        """Forget styles made for another theme."""
        self._styles_by_mark.clear()
        super().notify_style_update()

    def on_resize(self, event: events.Resize) -> None:
        """Lay out for the new size around the sentence being read."""
        narrower = self.page_rows.width != event.size.width
        self.page_rows.width, self.page_rows.height = event.size
        if narrower:
            self.page_rows.lay_out_again(self.current)
        else:
            self.page_rows.settle()
            self.page_rows.bring_into_view(self.current)
        self.refresh()
        if self.document is not None:
            # What is on the page is another now.
            self.post_message(self.Moved())

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll by three rows."""
        event.stop()
        self.scroll_rows(3)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll back by three rows."""
        event.stop()
        self.scroll_rows(-3)

    def on_click(self, event: events.Click) -> None:
        """Make the sentence that was clicked current, the word cursor on a clicked French word."""
        word = self._word_at(event.x, event.y)
        if word is None:
            return
        found, is_french = word
        self.go_to(found.key)
        if is_french:
            self.put_word_cursor(Span(found.start, found.end))

    def _word_at(self, x: int, y: int) -> tuple[Word, bool] | None:
        rows, page = self.page_rows.rows(), self.page_rows.geometry
        if not 0 <= y < len(rows):
            return None
        row = rows[y][1]
        for line, left, is_french in ((row.french, page.french_x, True), (row.english, page.english_x, False)):
            for word in line:
                if left + word.x <= x < left + word.x + word.width:
                    return word, is_french
        return None
