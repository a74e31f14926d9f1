"""However the program ends, the terminal is as it was, the place is kept, and nobody sees a traceback."""

import json
import os
import signal
import sys
import termios
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from terminal import PATIENCE, READER, SEEDS, Terminal, environ

pytestmark = pytest.mark.end_to_end

FIRST_SEED = SEEDS / "000_575d99706ded45f7.txt"
STATE = "state/bilingual-reader"


@contextmanager
def reading(home: Path, **more: str) -> Iterator[Terminal]:
    """The reader, four sentences into an article."""
    with Terminal([*READER, "read", FIRST_SEED], environ(home, **more)) as terminal:
        terminal.wait_seen("Ce 9 novembre")
        terminal.settle()
        terminal.type("jjjj")
        terminal.settle()
        yield terminal


def kept_offset(home: Path) -> int:
    (file,) = (home / STATE / "places").glob("*.json")
    offset = json.loads(file.read_text(encoding="utf-8"))["offset"]
    assert isinstance(offset, int)
    return offset


@pytest.mark.parametrize(
    ("ending", "status"),
    [("q", 0), (signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, 130)],
    ids=["q", "SIGTERM", "SIGHUP", "SIGINT"],
)
def test_leaving(home: Path, ending: str | signal.Signals, status: int) -> None:
    with reading(home) as terminal:
        if isinstance(ending, str):
            terminal.type(ending)
        else:
            terminal.signal(ending)
        assert terminal.wait_exit() == status
        terminal.assert_as_before()
        assert b"Traceback" not in terminal.received
    assert kept_offset(home) > 200
    assert not (home / STATE / "errors.log").exists()


@pytest.mark.parametrize("screen", ["/", "o", "?", "m", "Y", "e", "d", "\x10"], ids=[*"/o?mYed", "palette"])
def test_leaving_from_another_screen_on_a_signal(home: Path, screen: str) -> None:
    with reading(home) as terminal:
        terminal.type(screen)
        terminal.settle()
        terminal.signal(signal.SIGTERM)
        assert terminal.wait_exit() == 143
        terminal.assert_as_before()
        assert b"Traceback" not in terminal.received
    assert kept_offset(home) > 200


def test_a_second_signal_changes_nothing(home: Path) -> None:
    with reading(home) as terminal:
        for number in (signal.SIGTERM, signal.SIGTERM, signal.SIGHUP):
            terminal.signal(number)
        assert terminal.wait_exit() in (143, 129)
        terminal.assert_as_before()
    assert kept_offset(home) > 200


def test_a_window_that_is_closed(home: Path) -> None:
    with reading(home) as terminal:
        terminal.hang_up()
        terminal.process.wait(timeout=PATIENCE)
    assert kept_offset(home) > 200
    assert not (home / STATE / "errors.log").exists()


def test_a_signal_at_the_very_start(home: Path) -> None:
    for moment in (0.1, 0.3, 0.5, 0.7, 0.9):
        with Terminal([*READER, "read", FIRST_SEED], environ(home)) as terminal:
            terminal.settle(moment)
            terminal.signal(signal.SIGTERM)
            assert terminal.wait_exit() in (143, -signal.SIGTERM)
            terminal.assert_as_before()
            assert b"Traceback" not in terminal.received


def patched(statements: str) -> list[str]:
    program = f"import sys\n{statements}\nfrom reader.cli.main import main\nsys.exit(main(sys.argv[1:]))"
    return [sys.executable, "-c", program, "read", str(FIRST_SEED)]


def test_a_crash_inside_the_interface(home: Path) -> None:
    spoilt = (
        "from reader.tui.widgets.bilingual import BilingualView\n"
        "def boom(self, index): raise ZeroDivisionError('oups \\x1b]0;x\\x07')\n"
        "BilingualView.go_to = boom"
    )
    with Terminal(patched(spoilt), environ(home)) as terminal:
        terminal.wait_seen("Ce 9 novembre")
        terminal.settle()
        start = len(terminal.received)
        terminal.type("j")
        assert terminal.wait_exit() == 1
        terminal.assert_as_before()
        after = terminal.received[start:].rpartition(b"\x1b[?1006l")[2].decode()
        log = home / STATE / "errors.log"
        assert after.strip() == f"Something went wrong inside the program (ZeroDivisionError); details are in {log}."
        assert b"Traceback" not in terminal.received
        assert "ZeroDivisionError: oups ␛" in log.read_text(encoding="utf-8")
    assert not (home / STATE / "places").exists() or kept_offset(home) >= 0


def test_a_crash_while_drawing(home: Path) -> None:
    spoilt = (
        "from reader.tui.widgets.bilingual import BilingualView\n"
        "def boom(self, y): raise ZeroDivisionError('oups')\n"
        "BilingualView.render_line = boom"
    )
    with Terminal(patched(spoilt), environ(home)) as terminal:
        assert terminal.wait_exit() == 1
        terminal.assert_as_before()
        assert b"Something went wrong inside the program (ZeroDivisionError)" in terminal.received
        assert b"Traceback" not in terminal.received


@pytest.mark.parametrize(
    "spoilt",
    [
        "import reader.quotes.attribution as a\ndef boom(*_): raise KeyError('oups')\na.find_quotes = boom",
        "import reader.cli.engine as e\ndef boom(*_): raise KeyError('oups')\ne.make_service = boom",
    ],
    ids=["finding quotes", "translating"],
)
def test_a_crash_in_a_worker_is_a_sentence(home: Path, spoilt: str) -> None:
    with Terminal(patched(spoilt), environ(home), columns=320) as terminal:
        terminal.wait_seen("Ce 9 novembre")
        terminal.wait_seen("failed inside the program (KeyError)")
        assert "errors.log" in terminal.screen.text
        terminal.type("jj")
        terminal.settle()
        terminal.type("q")
        assert terminal.wait_exit() == 0
        terminal.assert_as_before()
        assert b"Traceback" not in terminal.received
    assert "KeyError: 'oups'" in (home / STATE / "errors.log").read_text(encoding="utf-8")


def child_of(pid: int) -> int:
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return int(children[0]) if children else 0


@pytest.mark.parametrize("how", ["key", "key, the reader being waited for", "signal"])
def test_stopped_and_brought_back(home: Path, how: str) -> None:
    with Terminal(["sh", "-i"], environ(home, PS1="$ ")) as shell:
        # As `uv run` does, which starts the reader and waits for it.
        waiting = 'import subprocess, sys; sys.exit(subprocess.call([sys.executable, "-m", *sys.argv[1:]]))'
        program = f"-c '{waiting}' reader" if how.startswith("key,") else "-m reader"
        shell.type(f"{sys.executable} {program} read '{FIRST_SEED}'\n")
        shell.wait_seen("Ce 9 novembre")
        shell.settle()
        shell.type("jj")
        shell.settle()
        start = len(shell.received)
        if how.startswith("key"):
            shell.type("\x1a")
        else:
            os.kill(child_of(shell.process.pid), signal.SIGTSTP)
        shell.wait_received(rb"(Stopped|\[1\])", start)
        shell.settle()
        standing = {number: on for number, on in shell.modes().items() if number not in (7, 25)}
        assert not any(standing.values()), standing
        assert termios.tcgetattr(shell._other)[3] & termios.ICANON
        shell.type("echo entre$((1+1))temps\n")
        shell.wait_received(b"entre2temps", start)
        back = len(shell.received)
        shell.type("fg\n")
        shell.wait_received(rb"\x1b\[\?1049h", back)
        shell.wait_seen("fr → en")
        shell.wait_seen("Ce 9 novembre")
        shell.wait_seen("? help")
        shell.wait_seen("Terms on this page")
        shell.type("jjq")
        shell.wait(lambda: not child_of(shell.process.pid), "the end of the reader")
        shell.type("exit\n")
        shell.wait_exit()
        shell.assert_as_before()
        assert b"Traceback" not in shell.received
    assert kept_offset(home) > 200


def test_the_plain_view_and_back(home: Path) -> None:
    with reading(home) as terminal:
        start = len(terminal.received)
        terminal.type("v")
        terminal.wait_received(b"Enter goes back to the reader", start)
        terminal.settle()
        assert not terminal.modes()[1049]
        back = len(terminal.received)
        terminal.type("\r")
        terminal.wait_received(b"novembre", back)
        terminal.settle()
        terminal.type("v")
        terminal.settle()
        terminal.signal(signal.SIGTERM)
        terminal.settle()
        terminal.type("\r")
        assert terminal.wait_exit() in (143, -signal.SIGTERM)
        terminal.assert_as_before()
