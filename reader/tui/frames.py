"""Frames: what of the screen has changed since the last one, and whether the terminal can take another yet.

Textual draws again whatever a widget asks for, whether it looks different or not, and queues frame after frame
however slow the line. Here the cells of the whole screen are compared with those the terminal shows, and while the
terminal has not taken the last frame no other is made: the next one shows what the screen has become by then.
"""

import threading
from collections.abc import Iterator
from typing import IO, Any

from rich.cells import get_character_cell_size
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

GAP = 6
"""Unchanged cells that are written again rather than skipped: moving the cursor costs seven bytes or more."""

Cell = tuple[str, Style]
"""A character with the marks that combine with it; "" for the second cell of a wide one."""

_BLANK_STYLES: dict[Style, Style] = {}


class Frames:
    """What one terminal shows."""

    def __init__(self) -> None:
        self._shown: list[Strip] = []

    def forget(self) -> None:
        """Take nothing on the terminal for granted: something else has written there, or its size has changed."""
        self._shown = []

    def changes(self, lines: list[Strip], console: Console, width: int) -> str:
        """The escape sequences that turn what is shown into `lines`, each cut or filled to `width` cells.

        While the window changes its size a widget may still draw for the one before; what stands past the edge would
        heap up in the last column.
        """
        lines = [line.adjust_cell_length(width) for line in lines]
        if len(lines) != len(self._shown) or (lines and lines[0].cell_length != self._shown[0].cell_length):
            self._shown = [Strip([]) for _ in lines]
        pieces: list[str] = []
        for y, (line, shown) in enumerate(zip(lines, self._shown, strict=True)):
            if not shown._segments:
                pieces.append(f"\x1b[{y + 1};1H{line.render(console)}")
            elif line is not shown and line._segments != shown._segments:
                pieces.extend(_line_changes(y, _cells(line), _cells(shown), console))
        self._shown = lines
        return "".join(pieces)


def _cells(line: Strip) -> list[Cell]:
    cells: list[Cell] = []
    for text, style, control in line:
        if control:
            continue
        own = style or Style.null()
        for character in text:
            width = 1 if character.isascii() else get_character_cell_size(character)
            if width == 0 and cells:
                before, before_style = cells[-1]
                cells[-1] = (before + character, before_style)
            elif character == " ":
                cells.append((character, _on_blank(own)))
            else:
                cells.append((character, own))
                if width == 2:
                    cells.append(("", own))
    return cells


def _on_blank(style: Style) -> Style:
    """What of a style shows on a blank."""
    known = _BLANK_STYLES.get(style)
    if known is None:
        if len(_BLANK_STYLES) > 1000:
            _BLANK_STYLES.clear()
        known = _BLANK_STYLES[style] = (
            style if style.underline or style.reverse or style.strike else Style(bgcolor=style.bgcolor)
        )
    return known


def _line_changes(y: int, wanted: list[Cell], shown: list[Cell], console: Console) -> Iterator[str]:
    for start, end in _runs(wanted, shown):
        yield f"\x1b[{y + 1};{start + 1}H"
        yield Strip(_segments(wanted[start:end])).render(console)


def _runs(wanted: list[Cell], shown: list[Cell]) -> list[tuple[int, int]]:
    """Half-open ranges of cells to write."""
    runs: list[tuple[int, int]] = []
    for x, cell in enumerate(wanted):
        if x < len(shown) and shown[x] == cell:
            continue
        # A wide character is written from its first cell.
        start = x - 1 if cell[0] == "" and x else x
        if runs and start - runs[-1][1] <= GAP:
            runs[-1] = (runs[-1][0], x + 1)
        else:
            runs.append((start, x + 1))
    return runs


def _segments(cells: list[Cell]) -> list[Segment]:
    segments: list[Segment] = []
    run, style = "", Style.null()
    for text, own in cells:
        if run and own != style:
            segments.append(Segment(run, style))
            run = ""
        run, style = run + text, own
    return [*segments, Segment(run, style)] if run else segments


class Outlet:
    """The terminal's file as Textual's writer thread uses it; knows whether something is on its way."""

    def __init__(self, file: IO[str]) -> None:
        self._file = file
        self._lock = threading.Lock()
        self._pending = 0
        """Writes that were handed over and have not reached the terminal."""

    @property
    def is_busy(self) -> bool:
        """Whether the terminal has not taken everything yet."""
        return self._pending > 0

    def announce(self) -> None:
        """A write has been queued."""
        with self._lock:
            self._pending += 1

    def write(self, text: str) -> int:
        """Write, and wait until the terminal has taken it."""
        try:
            written = self._file.write(text)
            self._file.flush()
        finally:
            with self._lock:
                self._pending = max(0, self._pending - 1)
        return written

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)
