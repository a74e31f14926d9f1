"""Lines of words turned into runs of one mark, and runs into as few segments as the styles allow.

Owns nothing but these two steps; which marks a sentence carries is the document's, what they look like the
stylesheet's. Every change of style costs about forty bytes on the wire, so blanks never cause one they do not
need.
"""

from collections.abc import Callable, Sequence
from itertools import pairwise

from rich.cells import set_cell_size
from rich.segment import Segment
from rich.style import Style

from reader.text.columns import Line, Word, text_width
from reader.tui.document import Mark, MarkedSpan

Run = tuple[int, str, Mark]
"""Cells from the row's beginning, the text, its marks."""

MarksOf = Callable[[int], tuple[Mark, Sequence[MarkedSpan]]]
"""For a sentence the marks it carries as a whole, and those of its stretches."""


def line_runs(line: Line, x: int, marks_of: MarksOf) -> list[Run]:
    """The line in runs of one mark each; the space between two words carries what both of them carry."""
    found: list[Run] = []
    before: Word | None = None
    base, marks = Mark.NONE, _NO_MARKS
    for word in line:
        if before is None or before.key != word.key:
            base, marks = marks_of(word.key)
        if before is not None and before.key == word.key and word.x > before.x + before.width:
            inside = Mark.NONE
            for start, end, mark in marks:
                if start < before.end and word.start < end:
                    inside |= mark
            gap = " " * (word.x - before.x - before.width)
            found.append((x + before.x + before.width, gap, base | inside))
        found += _word_runs(word, x, base | (Mark.GHOST if word.ghost else Mark.NONE), marks)
        before = word
    return found


_NO_MARKS: Sequence[MarkedSpan] = ()


def _word_runs(word: Word, x: int, base: Mark, marks: Sequence[MarkedSpan]) -> list[Run]:
    inside = [mark for mark in marks if mark[0] < word.end and word.start < mark[1]]
    if not inside or word.ghost or len(word.text) != word.end - word.start:
        together = base
        for _, _, mark in inside if not word.ghost else ():
            together |= mark
        return [(x + word.x, word.text, together)]
    edges = sorted(
        {word.start, word.end, *(edge for s, e, _ in inside for edge in (s, e) if word.start < edge < word.end)}
    )
    found: list[Run] = []
    at = x + word.x
    for start, end in pairwise(edges):
        text = word.text[start - word.start : end - word.start]
        together = base
        for first, last, mark in inside:
            if first <= start < last:
                together |= mark
        found.append((at, text, together))
        at += text_width(text)
    return found


def row_segments(pieces: list[tuple[int, str, Style]], width: int, base: Style) -> list[Segment]:
    """Segments for a row of `width` cells; where pieces overlap the first stays, what stands past the end is cut.

    While the window shrinks, rows are drawn that were laid out for the wider one.
    """
    segments: list[Segment] = []
    run, style, at = "", base, 0
    for x, text, wanted in sorted(pieces, key=lambda piece: piece[0]):
        if x < at or x >= width:
            continue
        if x > at:
            if not _blanks_fit(style, base):
                segments.append(Segment(run, style))
                run, style = "", base
            run += " " * (x - at)
        if wanted != style and not (run.isspace() and _blanks_fit(style, wanted) and _blanks_fit(wanted, style)):
            if run:
                segments.append(Segment(run, style))
            run = ""
        style = wanted
        taken = text_width(text)
        if x + taken > width:
            text, taken = set_cell_size(text, width - x), width - x
        run += text
        at = x + taken
    if at < width:
        if not _blanks_fit(style, base):
            segments.append(Segment(run, style))
            run, style = "", base
        run += " " * (width - at)
    if run:
        segments.append(Segment(run, style))
    return segments


def _blanks_fit(style: Style, other: Style) -> bool:
    """Whether blanks drawn in `style` look as they would in `other`: ink does not show on them."""
    return style.bgcolor == other.bgcolor and not style.underline and not style.reverse
