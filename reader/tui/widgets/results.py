"""The list of search results, drawn row by row: the words as printed with the matched letters, who, where."""

from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.content import Content
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from reader.articles.article import Article, Span
from reader.search.entry import Hit
from reader.text.columns import Line, Source, text_width, wrap
from reader.text.safety import one_line
from reader.tui.document import Mark
from reader.tui.ink import line_runs, row_segments
from reader.tui.widgets.bars import fitted

ROWS_OF_FRENCH = 2
ROWS_EACH = ROWS_OF_FRENCH + 2
"""French, English, who and where; what is left is empty and stands behind them."""


class ResultList(Widget, can_focus=True):
    """Hits, one of them selected."""

    COMPONENT_CLASSES = {
        "results--quote",
        "results--match",
        "results--english",
        "results--about",
        "results--selected",
    }

    class Moved(Message):
        """Another hit is selected."""

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self.hits: list[Hit] = []
        self.selected = 0
        self.titles: dict[str, str] = {}
        """Titles of articles by path, as far as they are known."""
        self._top = 0

    @property
    def chosen(self) -> Hit | None:
        """The selected hit."""
        return self.hits[self.selected] if 0 <= self.selected < len(self.hits) else None

    def show(self, hits: Sequence[Hit], selected: int = 0) -> None:
        """List other hits."""
        self.hits = list(hits)
        self.selected = max(0, min(selected, len(self.hits) - 1))
        self._top = 0
        self._follow()
        self.refresh()
        self.post_message(self.Moved())

    def move(self, step: int) -> None:
        """Select another hit."""
        before = self.selected
        self.selected = max(0, min(len(self.hits) - 1, self.selected + step))
        if self.selected != before:
            self._follow()
            self.refresh()
            self.post_message(self.Moved())

    @property
    def hits_a_page(self) -> int:
        """How many hits fit on the screen."""
        return max(1, self.size.height // ROWS_EACH)

    def _follow(self) -> None:
        if self.selected < self._top:
            self._top = self.selected
        elif self.selected >= self._top + self.hits_a_page:
            self._top = self.selected - self.hits_a_page + 1

    def on_resize(self) -> None:
        """Keep the selected hit on screen."""
        self._follow()

    def on_click(self, event: events.Click) -> None:
        """Select the hit that was clicked."""
        self.move(self._top + event.y // ROWS_EACH - self.selected)

    def render_line(self, y: int) -> Strip:
        """Draw a row of a hit."""
        number, row = self._top + y // ROWS_EACH, y % ROWS_EACH
        width = self.size.width
        if number >= len(self.hits):
            return Strip([Segment(" " * width, self.rich_style)], width)
        hit = self.hits[number]
        base = self.rich_style
        if number == self.selected:
            base += self._part("selected")
        pieces = self._row_pieces(hit, row, base)
        if number == self.selected:
            pieces.append((0, "▌", base + self._part("quote")))
        return Strip(row_segments(pieces, width, base), width)

    def _row_pieces(self, hit: Hit, row: int, base: Style) -> list[tuple[int, str, Style]]:
        """What stands in a row of a hit: its French, its English, who and where, then nothing."""
        about = base + self._part("about")
        marks = ("«", "»") if hit.entry.kind == "quote" else ("", "")
        french = self._text_rows(hit.entry.fr, hit.fr_ranges, ROWS_OF_FRENCH, base + self._part("quote"), 4, marks)
        english = self._text_rows(hit.entry.en or "", hit.en_ranges, 1, base + self._part("english"), 6)
        rows = [*french, *english, [(6, fitted(self._about(hit), self.size.width - 7), about)]]
        return rows[row] if row < len(rows) else []

    def _part(self, name: str) -> Style:
        return self.get_component_rich_style(f"results--{name}", partial=True)

    def _text_rows(
        self,
        text: str,
        ranges: Sequence[Span],
        most: int,
        style: Style,
        indent: int,
        around: tuple[str, str] = ("", ""),
    ) -> list[list[tuple[int, str, Style]]]:
        """At most `most` rows of `text`; `around` are marks before and behind it, also where it is cut."""
        room = self.size.width - indent - 2 - (text_width(around[1]) + 1 if around[1] else 0)
        lines = excerpt_lines(text, ranges, room, most)
        marks = [(*span, Mark.MATCH) for span in ranges]
        match = style + self._part("match")
        rows: list[list[tuple[int, str, Style]]] = []
        for line in lines:
            runs = line_runs(line, indent, lambda _: (Mark.NONE, marks))
            rows.append([(x, piece, match if mark & Mark.MATCH else style) for x, piece, mark in runs])
        if lines:
            first, last = lines[0][0], lines[-1][-1]
            if text[: first.start].strip():
                rows[0].append((indent - 1, "…", style))
            if around[0]:
                rows[0].append((indent - 2, around[0], style))
            behind = ("…" if text[last.end :].strip() else "") + (f" {around[1]}" if around[1] else "")
            if behind:
                rows[-1].append((indent + last.x + last.width, behind, style))
        return rows

    def _about(self, hit: Hit) -> str:
        entry = hit.entry
        what = entry.quote_kind or entry.kind
        who = entry.speaker or ("speaker not named" if entry.kind == "quote" else "")
        title = self.titles.get(entry.path) or one_line(entry.article)
        return " · ".join(part for part in (who, what, title) if part)


def in_context(article: Article, span: Span) -> Content:
    """`span` with what stands before and behind it in its paragraph."""
    start, end = span
    block = next((b for b in article.blocks if b.span.start <= start < b.span.end), None)
    first, last = block.span if block is not None else span
    text = article.text
    before, inside, after = text[first:start], text[start:end], text[end : max(end, last)]
    return Content.assemble(
        " ".join(f"…{before[-200:]}".split()) if len(before) > 200 else " ".join(before.split()),
        " " if before[-1:].isspace() else "",
        (" ".join(inside.split()), "$quote-ink"),
        " " if after[:1].isspace() else "",
        " ".join(after[:300].split()),
    )


def excerpt_lines(text: str, ranges: Sequence[Span], width: int, most: int) -> list[Line]:
    """At most `most` lines of `text` around its first matched letters."""
    lines = wrap([Source(0, text, 0, len(text))], max(8, width))
    if len(lines) <= most:
        return lines
    first = 0
    if ranges:
        first = next((n for n, line in enumerate(lines) if line[-1].end > ranges[0].start), 0)
    return lines[min(first, len(lines) - most) :][:most]
