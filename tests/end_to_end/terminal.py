"""A terminal of the tests' own: a pty, every byte a program writes to it, and what is then to be seen."""

import base64
import codecs
import contextlib
import fcntl
import os
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

PATIENCE = 60.0
"""Seconds before a program is given up; never waited for when all is well."""

READER = [sys.executable, "-m", "reader"]

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "seeds"

_CONTROL = re.compile(
    r"\x1b(?:\[(?P<parameters>[0-?]*)[ -/]*(?P<final>[@-~])"
    r"|[\]P^_X](?P<string>[^\x07\x1b]*)(?:\x07|\x1b\\)|[ -/]*(?![\[\]P^_X])[0-~])"
)
_MODE = re.compile(rb"\x1b\[\?([0-9;]+)([hl])")
_ON_BY_THEMSELVES = (7, 25)
"""Private modes that are on in a terminal at rest: wrapping at the margin, the cursor."""


def environ(home: Path, **more: str) -> dict[str, str]:
    """An environment with every folder under `home`, and nothing of the tests' own terminal."""
    kept = {name: os.environ[name] for name in ("PATH",) if name in os.environ}
    folders = {f"XDG_{kind}_HOME": str(home / kind.lower()) for kind in ("CONFIG", "DATA", "STATE", "CACHE")}
    for folder in folders.values():
        Path(folder).mkdir(parents=True, exist_ok=True)
    packages = home / "packages"
    packages.mkdir(exist_ok=True)
    return {
        **kept,
        **folders,
        "HOME": str(home),
        "ARGOS_PACKAGES_DIR": str(packages),
        "PYTHONPATH": str(ROOT),
        "LANG": "C.UTF-8",
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "READER_CONFIG": str(_settings(home)),
        **more,
    }


def _settings(home: Path) -> Path:
    path = home / "settings.toml"
    if not path.exists():
        path.write_text('[translation]\nfetch = "never"\n', encoding="utf-8")
    return path


def wait_for(condition: Callable[[], Any], what: str) -> None:
    """Wait until `condition` holds, with no terminal to listen to."""
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline, f"{what} did not come"
        select.select([], [], [], 0.02)


_STEPS = {"A": (-1, 0), "B": (1, 0), "C": (0, 1), "D": (0, -1)}
"""Rows down and columns right that one step of a relative move goes."""


class Screen:
    """What is to be seen after a program has written: cells of text, without colours."""

    def __init__(self, columns: int, rows: int) -> None:
        self.columns, self.rows = columns, rows
        self._cells = [[" "] * columns for _ in range(rows)]
        self._x = self._y = 0
        self._decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        self._pending = ""

    def feed(self, written: bytes) -> None:
        """Take what a program wrote."""
        text = self._pending + self._decode(written)
        self._pending = ""
        at = 0
        while at < len(text):
            if text[at] == "\x1b":
                match = _CONTROL.match(text, at)
                if match is None:
                    self._pending = text[at:]
                    return
                self._control(match)
                at = match.end()
            else:
                self._put(text[at])
                at += 1

    def _control(self, match: re.Match[str]) -> None:
        numbers = [int(number or 0) for number in re.findall(r"\d+", match["parameters"] or "")]
        final = match["final"]
        if final == "H":
            row, column = [*numbers, 1, 1][:2] if numbers else (1, 1)
            self._y, self._x = min(row, self.rows) - 1, min(column, self.columns) - 1
        elif final == "h" and "1049" in match["parameters"]:
            self._blank(0, self.rows * self.columns)
        elif final in ("J", "K"):
            self._erase(final, numbers[0] if numbers else 0)
        elif final in _STEPS:
            # Screen moves the cursor from where it stands.
            down, right = _STEPS[final]
            count = max(numbers[0] if numbers else 1, 1)
            self._y = max(0, min(self._y + down * count, self.rows - 1))
            self._x = max(0, min(self._x + right * count, self.columns - 1))
        elif final == "G":
            self._x = min(numbers[0] if numbers else 1, self.columns) - 1
        elif final == "d":
            self._y = min(numbers[0] if numbers else 1, self.rows) - 1

    def _erase(self, what: str, part: int) -> None:
        """Blank the line ("K") or the screen: from the cursor on, up to it, or whole."""
        here = self._y * self.columns + self._x
        first, after = (
            (self._y * self.columns, (self._y + 1) * self.columns) if what == "K" else (0, self.rows * self.columns)
        )
        self._blank(here if part == 0 else first, here + 1 if part == 1 else after)

    def _blank(self, first: int, after: int) -> None:
        for place in range(first, min(after, self.rows * self.columns)):
            self._cells[place // self.columns][place % self.columns] = " "

    def _put(self, character: str) -> None:
        if character == "\r":
            self._x = 0
        elif character == "\b":
            self._x = max(0, self._x - 1)
        elif character == "\n":
            if self._y + 1 < self.rows:
                self._y += 1
            else:
                self._cells = [*self._cells[1:], [" "] * self.columns]
        elif unicodedata.category(character) in ("Mn", "Me"):
            if self._x:
                self._cells[self._y][self._x - 1] += character
        elif character >= " ":
            width = 2 if unicodedata.east_asian_width(character) in "WF" else 1
            if self._x + width > self.columns:
                return
            self._cells[self._y][self._x : self._x + width] = [character, *[""] * (width - 1)]
            self._x += width

    @property
    def text(self) -> str:
        """The rows, without trailing blanks."""
        return "\n".join("".join(row).rstrip() for row in self._cells)


class Terminal:
    """One program on a pty; use as a context manager."""

    def __init__(
        self,
        command: Sequence[str | Path],
        environment: Mapping[str, str],
        columns: int = 120,
        rows: int = 36,
        stdin: Any = None,
        stdout: Any = None,
    ) -> None:
        self.received = b""
        self.screen = Screen(columns, rows)
        self._main, self._other = os.openpty()
        self._set_size(columns, rows)
        self.attributes_before = termios.tcgetattr(self._other)

        def take_terminal() -> None:
            os.setsid()
            fcntl.ioctl(1 if stdout is None else 2, termios.TIOCSCTTY, 0)
            for number in (signal.SIGINT, signal.SIGQUIT, signal.SIGTSTP, signal.SIGTTOU, signal.SIGHUP):
                signal.signal(number, signal.SIG_DFL)

        self.process = subprocess.Popen(
            [str(part) for part in command],
            stdin=self._other if stdin is None else stdin,
            stdout=self._other if stdout is None else stdout,
            stderr=self._other,
            env=dict(environment),
            preexec_fn=take_terminal,
        )

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        for descriptor in (self._main, self._other):
            with contextlib.suppress(OSError):
                os.close(descriptor)

    # Acting --------------------------------------------------------------------------------------------------

    def type(self, keys: str | bytes) -> None:
        """Press keys."""
        data = keys.encode() if isinstance(keys, str) else keys
        while data:
            data = data[os.write(self._main, data) :]
            self.take(0)

    def resize(self, columns: int, rows: int) -> None:
        """Change the window's size, as a terminal does it."""
        self.screen = Screen(columns, rows)
        self._set_size(columns, rows)

    def _set_size(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self._other, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def signal(self, number: signal.Signals) -> None:
        """Send a signal to the program."""
        os.kill(self.process.pid, number)

    def hang_up(self) -> None:
        """Close the window."""
        os.close(self._other)
        os.close(self._main)

    # Waiting -------------------------------------------------------------------------------------------------

    def take(self, seconds: float) -> bytes:
        """What arrives within `seconds`, one piece; empty when nothing does."""
        ready, _, _ = select.select([self._main], [], [], seconds)
        if not ready:
            return b""
        with contextlib.suppress(OSError):
            arrived = os.read(self._main, 1 << 16)
            self.received += arrived
            self.screen.feed(arrived)
            return arrived
        return b""

    def wait(self, condition: Callable[[], Any], what: str) -> None:
        """Take what arrives until `condition` holds."""
        deadline = time.monotonic() + PATIENCE
        while not condition():
            if time.monotonic() > deadline or (self.process.poll() is not None and not self.take(0)):
                if condition():
                    return
                raise AssertionError(f"{what} did not come; exit {self.process.poll()}; seen:\n{self.screen.text}")
            self.take(0.1)

    def wait_seen(self, text: str) -> None:
        """Wait until `text` stands on the screen, wherever lines break."""
        wanted = "".join(text.split())
        self.wait(lambda: wanted in "".join(self.screen.text.split()), repr(text))

    def wait_received(self, pattern: bytes, start: int = 0) -> re.Match[bytes]:
        """Wait until `pattern` is found in what was received after `start`."""
        self.wait(lambda: re.search(pattern, self.received[start:], re.DOTALL), repr(pattern))
        found = re.search(pattern, self.received[start:], re.DOTALL)
        assert found is not None
        return found

    def settle(self, quiet: float = 0.4) -> bytes:
        """Take what arrives until nothing has for `quiet` seconds."""
        arrived = b""
        while piece := self.take(quiet):
            arrived += piece
        return arrived

    def wait_exit(self) -> int:
        """Wait for the end of the program."""
        deadline = time.monotonic() + PATIENCE
        while self.process.poll() is None:
            self.take(0.05)
            assert time.monotonic() < deadline, f"it did not end; seen:\n{self.screen.text}"
        self.settle(0.05)
        return self.process.returncode

    # Seen ----------------------------------------------------------------------------------------------------

    def modes(self) -> dict[int, bool]:
        """The private modes that were switched, and how they stand."""
        standing: dict[int, bool] = {}
        for numbers, switch in _MODE.findall(self.received):
            for number in numbers.split(b";"):
                standing[int(number)] = switch == b"h"
        return standing

    def assert_as_before(self) -> None:
        """The terminal is as it was before the program: modes, cursor, keyboard, line discipline."""
        changed = [number for number, on in self.modes().items() if on != (number in _ON_BY_THEMSELVES)]
        assert changed == [], f"modes left changed: {changed}"
        pushed, popped = len(re.findall(rb"\x1b\[>\d+u", self.received)), self.received.count(b"\x1b[<u")
        assert popped >= pushed, "the keyboard protocol was left on"
        assert termios.tcgetattr(self._other) == self.attributes_before

    def clipboards(self) -> list[str]:
        """The texts put on the clipboard so far (OSC 52), decoded."""
        found = re.findall(rb"\x1b\]52;[a-z]*;([A-Za-z0-9+/=]+)(?:\x07|\x1b\\)", self.received)
        return [base64.b64decode(content).decode("utf-8") for content in found]


def run_on_terminal(
    command: Sequence[str | Path], environment: Mapping[str, str], columns: int = 120, rows: int = 36, **more: Any
) -> tuple[int, str]:
    """Run `command` on a terminal to its end.

    Returns:
        Its exit status and everything the terminal received; bytes that are no UTF-8 fail.
    """
    with Terminal(command, environment, columns, rows, **more) as terminal:
        status = terminal.wait_exit()
        return status, terminal.received.decode("utf-8")
