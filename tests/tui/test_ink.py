"""Runs and segments: marks land on the right letters, blanks cost nothing."""

import pytest
from rich.style import Style

from reader.text.columns import Source, wrap
from reader.tui.document import Mark
from reader.tui.ink import line_runs, row_segments

TEXT = "Le chef du Kremlin a «tout» dit."
BASE = Style.parse("#ffffff on #000000")
TERM = BASE + Style(underline=True)
QUOTE = BASE + Style.parse("#ffcc00")
TINT = BASE + Style.parse("on #333333")


def runs(marks: list[tuple[int, int, Mark]], width: int = 60) -> list[tuple[int, str, Mark]]:
    (line,) = wrap([Source(0, TEXT, 0, len(TEXT))], width)
    return line_runs(line, 2, lambda _: (Mark.NONE, marks))


@pytest.mark.parametrize(
    ("start", "end"), [(3, 18), (11, 18), (0, 2), (21, 27), (22, 26), (31, 32), (0, len(TEXT)), (12, 14)]
)
def test_a_mark_covers_exactly_its_letters(start: int, end: int) -> None:
    found = runs([(start, end, Mark.TERM)])
    marked = "".join(text if mark & Mark.TERM else "_" * len(text) for _, text, mark in found)
    assert marked == "_" * start + TEXT[start:end] + "_" * (len(TEXT) - end)


def test_overlapping_marks_add_up() -> None:
    found = {mark for _, _, mark in runs([(3, 18, Mark.TERM), (11, 25, Mark.QUOTE)])}
    assert {Mark.TERM, Mark.TERM | Mark.QUOTE, Mark.QUOTE, Mark.NONE} == found


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        ([], [(" " * 20, BASE)]),
        ([(2, "abc", BASE), (8, "def", BASE)], [("  abc   def         ", BASE)]),
        ([(2, "abc", BASE), (8, "def", QUOTE)], [("  abc   ", BASE), ("def         ", QUOTE)]),
        ([(0, "ab", TERM), (4, "cd", BASE)], [("ab", TERM), ("  cd" + " " * 14, BASE)]),
        ([(0, "ab", TINT)], [("ab", TINT), (" " * 18, BASE)]),
        ([(0, "abcd", BASE), (2, "xx", QUOTE)], [("abcd" + " " * 16, BASE)]),
        ([(2, "«»", QUOTE)], [("  «»" + " " * 16, QUOTE)]),
        # Rows of a wider page end at the edge, in the middle of a wide character too.
        ([(14, "abcdefgh", BASE), (30, "ijk", BASE)], [(" " * 14 + "abcdef", BASE)]),
        ([(17, "漢漢", BASE)], [(" " * 17 + "漢 ", BASE)]),
    ],
)
def test_segments_are_as_few_as_the_styles_allow(
    pieces: list[tuple[int, str, Style]], expected: list[tuple[str, Style]]
) -> None:
    assert [(text, style) for text, style, _ in row_segments(pieces, 20, BASE)] == expected
