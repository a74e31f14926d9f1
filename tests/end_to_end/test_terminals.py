"""Terminals of every kind and size."""

import random
import re
import unicodedata
from pathlib import Path

import pytest
from attacks import foreign_controls
from terminal import READER, SEEDS, Terminal, environ

pytestmark = pytest.mark.end_to_end

FIRST_SEED = SEEDS / "000_575d99706ded45f7.txt"


def colours(received: bytes) -> set[str]:
    """The kinds of colour in what a terminal received: "16", "256", "true"."""
    found: set[str] = set()
    for parameters in re.findall(rb"\x1b\[([0-9;]*)m", received):
        numbers = [int(number or 0) for number in parameters.split(b";")]
        while numbers:
            number = numbers.pop(0)
            if number in (38, 48, 58):
                kind = numbers.pop(0)
                found.add("true" if kind == 2 else "256")
                del numbers[: 3 if kind == 2 else 1]
            elif 30 <= number <= 49 or 90 <= number <= 107:
                found.add("16")
    return found


def looked_around(home: Path, columns: int = 120, rows: int = 36, **more: str) -> bytes:
    """What a terminal receives while everything is looked at once."""
    environment = {name: value for name, value in environ(home, **more).items() if value}
    with Terminal([*READER, "read", FIRST_SEED], environment, columns, rows) as terminal:
        terminal.wait_seen("novembre")
        for keys in (
            "j",
            "]",
            "s",
            "s",
            "t",
            " ",
            "b",
            "l",
            "l",
            "/",
            "Moscou",
            "\x1b",
            "o",
            "\x1b",
            "?",
            "\x1b",
            "m",
        ):
            terminal.type(keys)
            terminal.settle(0.15)
        terminal.type("\x1b")
        terminal.settle()
        terminal.type("q")
        assert terminal.wait_exit() == 0
        terminal.assert_as_before()
        assert foreign_controls(terminal.received.decode("utf-8"), own=True) == []
        return terminal.received


@pytest.mark.parametrize(
    ("term", "colorterm", "allowed"),
    [
        ("xterm-256color", "truecolor", {"true"}),
        ("xterm-256color", "", {"256", "16"}),
        ("xterm", "", {"16"}),
        ("linux", "", {"16"}),
        ("vt100", "", {"16"}),
    ],
)
def test_no_more_colours_than_the_terminal_has(home: Path, term: str, colorterm: str, allowed: set[str]) -> None:
    found = colours(looked_around(home, TERM=term, COLORTERM=colorterm))
    assert found
    assert found <= allowed


@pytest.mark.parametrize("term", ["xterm-256color", "linux"])
def test_no_colour_means_none(home: Path, term: str) -> None:
    assert colours(looked_around(home, NO_COLOR="1", TERM=term)) == set()


@pytest.mark.parametrize(("columns", "rows"), [(40, 12), (400, 100), (20, 6), (1, 1)])
def test_any_size(home: Path, columns: int, rows: int) -> None:
    environment = environ(home)
    with Terminal([*READER, "read", FIRST_SEED], environment, columns, rows) as terminal:
        terminal.wait_received(rb"\x1b\[\?1049h")
        terminal.settle()
        for keys in (
            "jjj",
            "]",
            "s",
            "s",
            "t",
            " ",
            "b",
            "G",
            "g",
            "l",
            "/",
            "Moscou",
            "\x1b",
            "o",
            "\x1b",
            "?",
            "\x1b",
        ):
            terminal.type(keys)
            terminal.settle(0.15)
        if columns >= 40:
            assert "Poutine" in terminal.screen.text
        terminal.settle()
        terminal.type("q")
        assert terminal.wait_exit() == 0
        terminal.assert_as_before()
        assert b"Traceback" not in terminal.received


def test_a_storm_of_sizes_while_translating(home: Path, package_archive: Path) -> None:
    shapes = random.Random(1)
    with Terminal([*READER, "read", FIRST_SEED], environ(home, READER_MODEL=str(package_archive))) as terminal:
        terminal.wait_received(rb"\x1b\[\?1049h")
        for _ in range(60):
            terminal.resize(shapes.randint(1, 300), shapes.randint(1, 90))
            terminal.take(0.03)
            terminal.type(shapes.choice("jk bG]ts"))
        terminal.settle()
        terminal.resize(150, 50)
        terminal.type("g")
        terminal.settle()
        terminal.wait_seen("Ce 9 novembre")
        assert len({len(line) for line in terminal.screen.text.splitlines()}) > 1
        terminal.type("q")
        assert terminal.wait_exit() == 0
        terminal.assert_as_before()
        assert b"Traceback" not in terminal.received
    assert not (home / "state" / "bilingual-reader" / "errors.log").exists()


@pytest.mark.parametrize("columns", [40, 80, 120])
def test_wide_and_combining_characters_in_a_title(home: Path, tmp_path: Path, columns: int) -> None:
    title = "Le pre\u0301sident à 北京 — 한국, ゼレンスキー et e\u0302tre 👍"
    article = tmp_path / "large.txt"
    article.write_text(f"{title}\n\nUne phrase 北京 ici. Une autre, e\u0301te\u0301.\n", encoding="utf-8")
    (tmp_path / "autre.txt").write_text("Un autre titre\n\nUne phrase.\n", encoding="utf-8")
    with Terminal([*READER, "read", article, tmp_path / "autre.txt"], environ(home), columns, 24) as terminal:
        terminal.wait_seen("Une phrase 北京 ici.")
        terminal.settle()
        header = terminal.screen.text.splitlines()[0]
        assert "北京" in header
        assert "1 of 2" in header
        if columns >= 80:
            # What stands at the right end is still at the right end: widths were counted as the terminal counts.
            widths = (
                0 if unicodedata.combining(c) else 1 + (unicodedata.east_asian_width(c) in "WF") for c in header
            )
            cells = sum(widths)
            assert cells == columns - 1
        terminal.type("o")
        terminal.wait_seen("Un autre titre")
        terminal.settle()
        terminal.type("\x1b")
        terminal.settle()
        terminal.type("q")
        assert terminal.wait_exit() == 0


def test_over_ssh_nothing_moves_by_itself(home: Path) -> None:
    with Terminal([*READER, "read", FIRST_SEED], environ(home, SSH_TTY="/dev/pts/9")) as terminal:
        terminal.wait_seen("Ce 9 novembre")
        terminal.settle(1.0)
        before = len(terminal.received)
        terminal.take(3.0)
        assert terminal.received[before:] == b""
        terminal.type("q")
        assert terminal.wait_exit() == 0


def test_without_a_mouse(home: Path) -> None:
    environment = environ(home)
    (home / "settings.toml").write_text('[translation]\nfetch = "never"\n[terminal]\nmouse = false\n')
    with Terminal([*READER, "read", FIRST_SEED], environment) as terminal:
        terminal.wait_seen("Ce 9 novembre")
        terminal.settle()
        assert not {9, 1000, 1002, 1003, 1005, 1006, 1015} & {n for n, on in terminal.modes().items() if on}
        terminal.type("q")
        assert terminal.wait_exit() == 0
