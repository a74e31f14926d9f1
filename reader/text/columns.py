"""Prose set in one or two columns of terminal cells.

Sources (sentences) are wrapped into lines of words that remember where in their source they stand; lines are
paired into rows. The `show` command prints these rows and the panes draw them, so both look the same. Nothing
here knows of styles: whoever draws lays its marks over the words by their offsets.

Widths and positions count terminal cells; offsets count characters of the source's text.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import zip_longest
from typing import Literal, NamedTuple

from reader.text.safety import cell_width

LayoutName = Literal["columns", "interlinear", "fr", "en"]

MIN_COLUMN = 36
"""Narrowest column in which prose still reads as prose."""
MAX_COLUMN = 72
GUTTER = 3
"""Between the columns: a space, the English margin's mark, a space."""
MARGIN = 1
"""Left of the French column: its mark."""
MIN_SIDE_BY_SIDE = MARGIN + MIN_COLUMN + GUTTER + MIN_COLUMN
"""Narrowest width that holds two columns: 76 cells."""
INDENT = 4
"""How far the English is set in under its French in the interlinear layout."""

# Breaking white space only: a no-break space is part of its word and drawn as a space.
_CHUNK = re.compile(r"[^ \t\r\n\f\v\u2000-\u2006\u2008-\u200a\u205f\u3000]+")
_NO_BREAK = str.maketrans(dict.fromkeys("\u00a0\u202f\u2007", " "))
_CLOSING = re.compile(r"[?!:;»”)\]%…]+[.,;:]*\Z|[–—]\Z")
_OPENING = re.compile(r"[«“(\[]+\Z|[–—]\Z")
_SOFT_BREAK = re.compile(r"(?<=\w\w)[-–/](?=\w\w)")


class Source(NamedTuple):
    """A stretch of text to be set: a sentence, or a stand-in for one that has not arrived."""

    key: int
    """What the words answer when asked where they come from; the sentence's index."""
    text: str
    """The text that offsets count in: the whole article for French, the sentence for English."""
    start: int
    end: int
    ghost: bool = False
    """Set as dots of the same lengths: the text itself is not to be shown."""


class Word(NamedTuple):
    """An unbroken stretch of a line."""

    key: int
    start: int
    end: int
    """Half-open offsets into the source's text."""
    text: str
    """As drawn: no-break spaces are spaces, a ghost is dots."""
    x: int
    """Cells from the line's beginning."""
    width: int
    ghost: bool = False


Line = tuple[Word, ...]


class Row(NamedTuple):
    """One row of the page: a line of French, a line of English, either of them possibly empty."""

    french: Line
    english: Line


class Geometry(NamedTuple):
    """Where the columns stand on a page of `width` cells."""

    layout: LayoutName
    width: int
    french_x: int
    english_x: int
    french_width: int
    """0 where the layout has no French."""
    english_width: int


@lru_cache(maxsize=64)
def geometry(layout: LayoutName, width: int) -> Geometry:
    """Place the columns on a page of `width` cells.

    Side by side falls back to interlinear below `MIN_SIDE_BY_SIDE`. Columns grow to `MAX_COLUMN` and are then
    centred, never stretched.
    """
    width = max(width, 8)
    if layout == "columns" and width < MIN_SIDE_BY_SIDE:
        layout = "interlinear"
    if layout == "columns":
        gutter = GUTTER if width < 100 else GUTTER + 2
        column = min(MAX_COLUMN, (width - MARGIN - gutter - (width >= 80)) // 2)
        left = (width - 2 * column - gutter - MARGIN) // 2 + MARGIN
        return Geometry(layout, width, left, left + column + gutter, column, column)
    # A single column sits away from the left edge by its mark and a space.
    column = min(MAX_COLUMN, width - MARGIN - 2)
    left = (width - column - MARGIN) // 2 + MARGIN
    indent = INDENT if layout == "interlinear" and column >= 4 * INDENT else 0
    return Geometry(
        layout,
        width,
        left,
        left + indent,
        0 if layout == "en" else column,
        0 if layout == "fr" else column - indent,
    )


def text_width(text: str) -> int:
    """The cells that `text` takes."""
    return len(text) if text.isascii() or max(text) < "\u0300" else sum(map(cell_width, text))


def wrap(sources: Iterable[Source], width: int) -> list[Line]:
    """Set the sources one after another as one paragraph of lines at most `width` cells wide.

    A space before a closing mark or after an opening one never becomes a line break, as French typography
    asks; a word too long for the rest of the line may break after a hyphen, one too long for any line where
    it must.
    """
    lines: list[Line] = []
    line: list[Word] = []
    x = 0
    for key, start, end, text, ghost in _unbreakable(sources):
        while True:
            space = 1 if line else 0
            needed = text_width(text)
            if x + space + needed <= width:
                line.append(Word(key, start, end, text, x + space, needed, ghost))
                x += space + needed
                break
            cut = _break_place(text, width - x - space, forced=not line)
            if cut and end - start == len(text):
                line.append(Word(key, start, start + cut, text[:cut], x + space, text_width(text[:cut]), ghost))
                start, text = start + cut, text[cut:]
            elif not line:
                line.append(Word(key, start, end, text, 0, needed, ghost))
                x = needed
                break
            lines.append(tuple(line))
            line, x = [], 0
    if line:
        lines.append(tuple(line))
    return lines


def _unbreakable(sources: Iterable[Source]) -> list[tuple[int, int, int, str, bool]]:
    """Words with the marks that cling to them: (key, start, end, drawn text, ghost)."""
    found: list[tuple[int, int, int, str, bool]] = []
    for source in sources:
        clings = False
        fresh = True
        for match in _CHUNK.finditer(source.text, source.start, source.end):
            start, end = match.span()
            word = match[0].translate(_NO_BREAK)
            closes = not fresh and _CLOSING.match(word) is not None
            if (clings or closes) and found:
                key, first, last, text, _ = found[-1]
                # One drawn space for whatever stood between: offsets stay usable only where that is one too.
                if start - last == 1:
                    found[-1] = (key, first, end, f"{text} {word}", source.ghost)
                    clings = _OPENING.match(word) is not None and not closes
                    continue
            found.append((source.key, start, end, word, source.ghost))
            clings = _OPENING.match(word) is not None
            fresh = False
    return [
        (key, start, end, "".join(" " if c == " " else "·" for c in text) if ghost else text, ghost)
        for key, start, end, text, ghost in found
    ]


def _break_place(text: str, room: int, *, forced: bool) -> int:
    """Characters of `text` to keep on a line with `room` cells left; 0 to move the whole word down."""
    if room <= 0:
        return 0
    place = 0
    for match in _SOFT_BREAK.finditer(text):
        if text_width(text[: match.end()]) > room:
            break
        place = match.end()
    if place or not forced:
        return place
    taken = 0
    for count, character in enumerate(text):
        taken += cell_width(character)
        if taken > room:
            return max(count, 1)
    return 0


def rows(french: Sequence[Source], english: Sequence[Source], page: Geometry) -> list[Row]:
    """The rows of one block: columns start level, interlinear English follows its French."""
    left = wrap(french, page.french_width) if page.french_width else []
    right = wrap(english, page.english_width) if page.english_width else []
    if page.layout == "columns":
        return [Row(*pair) for pair in zip_longest(left, right, fillvalue=())]
    return [Row(line, ()) for line in left] + [Row((), line) for line in right]


def line_text(line: Line) -> str:
    """A line as plain text."""
    pieces: list[str] = []
    x = 0
    for word in line:
        pieces.append(" " * (word.x - x) + word.text)
        x = word.x + word.width
    return "".join(pieces)


def row_text(row: Row, page: Geometry) -> str:
    """A row as plain text, its columns at their places, without trailing space."""
    left = " " * page.french_x + line_text(row.french) if row.french else ""
    if not row.english:
        return left
    return left + " " * (page.english_x - text_width(left)) + line_text(row.english)
