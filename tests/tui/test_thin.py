"""What is written in fewer bytes is seen the same."""

import re

from hypothesis import given
from hypothesis import strategies as st

from reader.tui.thin import Thinner

PIECE = re.compile(r"\x1b\[([0-9;]*)([mHJ])|([^\x1b])", re.DOTALL)


def seen(written: str) -> list[tuple[object, ...]]:
    """Every cell in the order drawn: where, what, its ground, and what of its style shows."""
    style = {"ink": "39", "ground": "49", "on": frozenset[str]()}
    x = y = 0
    cells: list[tuple[object, ...]] = []
    for match in PIECE.finditer(written):
        numbers, final, character = match.groups()
        if final == "m":
            codes = (numbers or "0").split(";")
            while codes:
                code = codes.pop(0) or "0"
                if code in ("38", "48"):
                    rest = [codes.pop(0) for _ in range(4 if codes[0] == "2" else 2)]
                    style["ink" if code == "38" else "ground"] = ";".join([code, *rest])
                elif code == "0":
                    style = {"ink": "39", "ground": "49", "on": frozenset()}
                elif len(code) == 1:
                    style["on"] = style["on"] | {code}  # type: ignore[operator]
                elif code[0] == "2":
                    style["on"] = style["on"] - ({"1", "2"} if code == "22" else {code[1]})  # type: ignore[operator]
                else:
                    style["ink" if code[0] in "39" else "ground"] = code
        elif final == "H":
            y, x = map(int, numbers.split(";"))
        elif final == "J":
            cells.append(("cleared", style["ground"]))
        elif character in "\r\n":
            x, y = (1, y) if character == "\r" else (x, y + 1)
        else:
            on = style["on"]
            blank = character == " " and not on & {"4", "7", "9", "5"}  # type: ignore[operator]
            cells.append((x, y, character, style["ground"], None if blank else (style["ink"], on)))
            x += 1
    return cells


SIMPLE = "0  1 2 3 4 7 9 22 23 24 27 29 31 39 44 49 97 100"
COLOURS = "38;2;1;2;3 38;2;9;9;9 48;2;1;2;3 48;2;7;7;7 38;5;200 48;5;17"
codes = st.sampled_from([*SIMPLE.split(" "), *COLOURS.split()])
styles = st.lists(codes, max_size=4).map(lambda chosen: f"\x1b[{';'.join(chosen)}m")
moves = st.tuples(st.integers(1, 9), st.integers(1, 9)).map(lambda place: f"\x1b[{place[0]};{place[1]}H")
texts = st.sampled_from(["a", "é b", " ", "   ", "\r\n", "mot", "\x1b[2J"])
streams = st.lists(styles | moves | texts, max_size=30).map("".join)


@given(st.lists(streams, max_size=4))
def test_the_same_is_seen(written: list[str]) -> None:
    thinner = Thinner()
    assert seen("".join(map(thinner.thin, written))) == seen("".join(written))


def test_it_is_shorter() -> None:
    segment = "\x1b[38;2;220;217;210;48;2;22;24;28mmot\x1b[0m"
    assert len(Thinner().thin(segment * 100)) < 0.2 * len(segment * 100)


def test_the_end_is_plain() -> None:
    assert Thinner().thin("\x1b[1;31mmot\x1b[0m").endswith("mot\x1b[m")


def test_what_is_no_style_goes_through() -> None:
    for sequence in ("\x1b]52;c;w6k=\x07", "\x1b[?1049h", "\x1b[>25u", "\x1b[?2026$p", "\x1b[4:3m", "\x1bPx\x1b\\"):
        assert Thinner().thin(sequence) == sequence
