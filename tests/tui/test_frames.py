"""Frames: what is written turns what the terminal shows into what it should show, and no more is written."""

import io
import re
import threading

from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.tui.frames import Frames, Outlet

CONSOLE = Console(file=io.StringIO(), force_terminal=True, color_system="truecolor", width=20)
STYLES = [Style.null(), Style(bold=True), Style.parse("red on blue"), Style(underline=True), Style.parse("on green")]
WIDTH, HEIGHT = 20, 4

_SEQUENCE = re.compile(r"\x1b\[(\d+);(\d+)H|\x1b\[([0-9;]*)m|(.)", re.DOTALL)


class Terminal:
    """A grid that understands moves, styles and text."""

    def __init__(self) -> None:
        self.grid = [[(" ", "")] * WIDTH for _ in range(HEIGHT)]

    def feed(self, written: str) -> None:
        x = y = 0
        style = ""
        for row, column, codes, character in _SEQUENCE.findall(written):
            if row:
                y, x = int(row) - 1, int(column) - 1
            elif character:
                width = 2 if character >= "\u3000" else 1
                # Without wrapping, what goes past the edge stands in the last column.
                x = min(x, WIDTH - width)
                self.grid[y][x] = (character, style)
                for n in range(1, width):
                    self.grid[y][x + n] = ("", style)
                x += width
            else:
                style = "" if codes in ("", "0") else codes

    def text(self) -> list[str]:
        return ["".join(character for character, _ in row) for row in self.grid]


def strip(pieces: list[tuple[str, int]]) -> Strip:
    segments, length = [], 0
    for text, style in pieces:
        for character in text:
            width = 2 if character >= "\u3000" else 1
            if length + width <= WIDTH:
                segments.append(Segment(character, STYLES[style]))
                length += width
    segments.append(Segment(" " * (WIDTH - length), Style.null()))
    return Strip(segments, WIDTH)


lines = st.lists(
    st.lists(st.tuples(st.text("ab é漢 .", max_size=9), st.integers(0, len(STYLES) - 1)), max_size=5).map(strip),
    min_size=HEIGHT,
    max_size=HEIGHT,
)


def drawn_whole(frame: list[Strip]) -> Terminal:
    terminal = Terminal()
    terminal.feed(Frames().changes(frame, CONSOLE, WIDTH))
    return terminal


@given(st.lists(lines, min_size=1, max_size=5))
def test_any_frames_one_after_another_show_the_last(frames: list[list[Strip]]) -> None:
    terminal, writer = Terminal(), Frames()
    for frame in frames:
        terminal.feed(writer.changes(frame, CONSOLE, WIDTH))
    wanted = drawn_whole(frames[-1])
    assert terminal.text() == wanted.text()
    for row, other in zip(terminal.grid, wanted.grid, strict=True):
        # Ink does not show on a blank.
        assert [cell for cell in row if cell[0] != " "] == [cell for cell in other if cell[0] != " "]


@given(lines)
def test_the_same_frame_again_writes_nothing(frame: list[Strip]) -> None:
    writer = Frames()
    writer.changes(frame, CONSOLE, WIDTH)
    assert writer.changes([Strip(list(line)) for line in frame], CONSOLE, WIDTH) == ""


def test_only_what_changed_is_written() -> None:
    writer = Frames()
    writer.changes([strip([("abcdefghij", 0)])] * HEIGHT, CONSOLE, WIDTH)
    changed = writer.changes([strip([("abcdefghij", 0)])] * 2 + [strip([("abcdeXghij", 0)])] * 2, CONSOLE, WIDTH)
    assert "X" in changed
    assert "a" not in changed.replace("\x1b", "")


@given(lines, st.integers(1, 9), st.integers(1, 9))
def test_lines_drawn_for_another_width_leave_nothing_behind(frame: list[Strip], longer: int, shorter: int) -> None:
    terminal, writer = Terminal(), Frames()
    terminal.feed(writer.changes([Strip([*line, Segment("x" * longer)]) for line in frame], CONSOLE, WIDTH))
    terminal.feed(writer.changes([line.crop(0, WIDTH - shorter) for line in frame], CONSOLE, WIDTH))
    terminal.feed(writer.changes(frame, CONSOLE, WIDTH))
    assert terminal.text() == drawn_whole(frame).text()


def test_a_forgotten_screen_is_drawn_whole() -> None:
    writer, frame = Frames(), [strip([("abc", 0)])] * HEIGHT
    first = writer.changes(frame, CONSOLE, WIDTH)
    writer.forget()
    assert writer.changes(frame, CONSOLE, WIDTH) == first


def test_the_outlet_is_busy_until_the_terminal_has_taken_the_text() -> None:
    taken = threading.Event()

    class Slow(io.StringIO):
        def flush(self) -> None:
            taken.wait(5)

    outlet = Outlet(Slow())
    assert not outlet.is_busy
    outlet.announce()
    writing = threading.Thread(target=outlet.write, args=("x",))
    writing.start()
    assert outlet.is_busy
    taken.set()
    writing.join()
    assert not outlet.is_busy
