"""What the reader writes to its terminal: bytes for each thing done, beside less, newsboat and a bare Textual list.

    uv run python tests/benchmarks/wire.py [--idle SECONDS] [--article FILE] [--no-link]

Counts what arrives on a pty of 120 by 36 cells. Then holds `j` for five seconds across a link of 64 kbit/s with
150 ms of delay, made of a relay between two ptys, and tells how long after letting go the screen settles.
Goals: `j` without scrolling 3 kB in the median, a page 1.3 bytes a cell and 1 kB, idle 0 bytes.
"""

import argparse
import contextlib
import fcntl
import os
import pty
import re
import select
import shutil
import statistics
import struct
import sys
import tempfile
import termios
import time
from collections import deque
from collections.abc import Mapping, Sequence
from pathlib import Path

from ptyrun import PtyRun

COLUMNS, ROWS = 120, 36
QUIET = 0.4
DELAY = 0.150
BYTES_A_SECOND = 64_000 / 8

BARE_LIST = """
import sys
from textual.app import App
from textual.widgets import OptionList
class Bare(App):
    BINDINGS = [("j", "down"), ("q", "quit")]
    def compose(self):
        yield OptionList(*open(sys.argv[1], encoding="utf-8").read().replace(". ", ".\\n").splitlines(), markup=False)
    def action_down(self):
        self.query_one(OptionList).action_cursor_down()
Bare().run()
"""


def environment(home: Path) -> dict[str, str]:
    """Folders of its own; over SSH, as far as the program can tell."""
    settings = home / "settings.toml"
    settings.write_text('[translation]\nfetch = "never"\n')
    folders = {f"XDG_{kind}_HOME": str(home / kind) for kind in ("CONFIG", "DATA", "STATE", "CACHE")}
    return {
        **folders,
        "HOME": str(home),
        "READER_CONFIG": str(settings),
        "SSH_TTY": "/dev/pts/9",
        "LANG": "C.UTF-8",
        "LESSCHARSET": "utf-8",
        "ARGOS_PACKAGES_DIR": str(home / "packages"),
        **({"READER_MODEL": model} if (model := os.environ.get("READER_TEST_PACKAGE")) else {}),
    }


def counted(run: PtyRun, keys: bytes, quiet: float = QUIET) -> int:
    """Bytes written in answer to `keys`."""
    run.send(keys)
    return len(run.read(20, quiet=quiet))


def program(
    name: str,
    command: Sequence[str],
    home: Path,
    down: bytes,
    page: bytes,
    end: bytes,
    idle: float,
    settle: float = 1.0,
) -> None:
    """Count and print what one program writes."""
    with PtyRun(command, COLUMNS, ROWS, environment(home)) as run:
        start = len(run.read(60, quiet=settle))
        lines = [count for _ in range(12) if (count := counted(run, down))]
        pages = [count for _ in range(3) if (count := counted(run, page))]
        counted(run, b"g")
        still = len(run.read(idle))
        run.send(end)
    told = [
        f"{name:<14} start {start:>7}",
        f"line {middle(lines):>6}",
        f"page {middle(pages):>7}",
        f"idle {still:>5}",
    ]
    print("  ".join(told))


def middle(counts: Sequence[int]) -> str:
    """The median and the extremes."""
    return f"{statistics.median(counts):.0f} ({min(counts)} to {max(counts)})" if counts else "-"


def reader(home: Path, article: str, other: str, idle: float) -> None:
    """Count what the reader writes, `j` by whether the page moved."""
    goals = {"j still": 3000.0, "page": 1.3 * COLUMNS * ROWS + 1000, "idle": 0.0}
    figures: dict[str, list[int]] = {}
    with PtyRun([sys.executable, "-m", "reader", "read", article, other], COLUMNS, ROWS, environment(home)) as run:
        figures["start"] = [len(run.read(60, quiet=1.0))]
        # The English arrives by and by.
        figures["translating"] = [len(run.read(120, quiet=4.0))]
        for _ in range(60):
            run.send(b"j")
            written = run.read(20, quiet=QUIET)
            if written:
                rows = set(re.findall(rb"\x1b\[(\d+);\d+H", written))
                figures.setdefault("j scrolling" if len(rows) > ROWS - 6 else "j still", []).append(len(written))
        counted(run, b"g")
        figures["page"] = [count for _ in range(4) if (count := counted(run, b" "))]
        counted(run, b"g")
        figures["next word"] = [counted(run, b"\x1b[C") for _ in range(5)]
        figures["search opens"] = [counted(run, b"/", 1.0)]
        figures["search key"] = [counted(run, bytes([key])) for key in b"moscou"]
        figures["search idle"] = [len(run.read(idle))]
        figures["search closes"] = [counted(run, b"\x1b", 1.0)]
        figures["article"] = [counted(run, b"n", 1.5), counted(run, b"p", 1.5)]
        figures["sidebar"] = [counted(run, b"s", 1.0) for _ in range(3)]
        figures["idle"] = [len(run.read(idle))]
        run.send(b"q")
    for name, counts in figures.items():
        goal = goals.get(name)
        verdict = "" if goal is None or not counts else f"  goal {goal:.0f}: "
        verdict += "" if not verdict else "met" if statistics.median(counts) <= (goal or 0) else "MISSED"
        print(f"reader {name:<14} {middle(counts)}{verdict}")


class SlowLink:
    """A program on a pty behind a relay that delays both ways and limits what comes back."""

    def __init__(self, command: Sequence[str], given: Mapping[str, str]) -> None:
        self.pid, self._fd = pty.fork()
        if self.pid == 0:
            os.environ.update({"TERM": "xterm-256color", "COLORTERM": "truecolor", **given})
            os.execvp(command[0], list(command))
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        self._going: deque[tuple[float, bytes]] = deque()
        self._coming: deque[tuple[float, bytes]] = deque()
        self._line_free = 0.0
        self.arrived = 0
        self.last_arrival = 0.0

    def press(self, keys: bytes) -> None:
        """Press keys at the near end."""
        self._going.append((time.monotonic() + DELAY, keys))

    def work(self, seconds: float, until_quiet: float | None = None) -> None:
        """Carry what goes either way for some time, or until nothing has arrived and nothing is under way."""
        end = time.monotonic() + seconds
        while (now := time.monotonic()) < end:
            while self._going and self._going[0][0] <= now:
                os.write(self._fd, self._going.popleft()[1])
            while self._coming and self._coming[0][0] <= now:
                moment, piece = self._coming.popleft()
                self.arrived += len(piece)
                self.last_arrival = moment
            if until_quiet and not self._coming and not self._going and now - self.last_arrival > until_quiet:
                return
            # Like a socket's buffer: the program is held up once half a second of bytes waits.
            room = self._line_free - now < 0.5
            ready, _, _ = select.select([self._fd] if room else [], [], [], 0.005)
            if ready:
                try:
                    piece = os.read(self._fd, 1024)
                except OSError:
                    return
                self._line_free = max(self._line_free, now) + len(piece) / BYTES_A_SECOND
                self._coming.append((self._line_free + DELAY, piece))

    def close(self) -> None:
        """End the program."""
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, 9)
        os.waitpid(self.pid, 0)
        os.close(self._fd)


def slow_link(home: Path, article: str, frame: float) -> None:
    """Hold `j` for five seconds across the slow link and print how long the screen needs to settle."""
    link = SlowLink([sys.executable, "-m", "reader", "read", article], environment(home))
    try:
        link.work(60, until_quiet=4.0)
        before = link.arrived
        for _ in range(5 * 30):
            link.press(b"j")
            link.work(1 / 30)
        released = time.monotonic()
        link.work(120, until_quiet=2.0)
        settled = link.last_arrival - released
        goal = 2 * frame / BYTES_A_SECOND + 2 * DELAY
        verdict = "met" if settled <= goal else "MISSED"
        print(
            f"slow link: {link.arrived - before} bytes in five seconds of j, settled {settled:.2f} s afterwards; "
            f"goal {goal:.2f} s: {verdict}"
        )
    finally:
        link.close()


def main() -> None:
    """Count, and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--idle", type=float, default=60.0)
    parser.add_argument("--article", default="")
    parser.add_argument("--no-link", action="store_true")
    chosen = parser.parse_args()
    seeds = sorted((Path(__file__).parents[2] / "seeds").iterdir())
    article = chosen.article or str(seeds[0])
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        reader(home, article, str(seeds[-1]), chosen.idle)
        if not chosen.no_link:
            slow_link(home, article, 1.3 * COLUMNS * ROWS + 1000)
        if shutil.which("less"):
            program("less", ["less", article], home, b"j", b" ", b"q", min(chosen.idle, 5))
        if shutil.which("newsboat"):
            feed = home / "feed.xml"
            items = "".join(f"<item><title>Article {n}</title><description>x</description></item>" for n in range(99))
            feed.write_text(
                f'<?xml version="1.0"?><rss version="2.0"><channel><title>F</title>{items}</channel></rss>'
            )
            (home / "urls").write_text(f"file://{feed}\n")
            command = ["newsboat", "-r", "-u", str(home / "urls"), "-c", str(home / "cache.db")]
            program("newsboat", command, home, b"j", b"\x1b[6~", b"qq", min(chosen.idle, 5))
        command = [sys.executable, "-c", BARE_LIST, article]
        program("Textual list", command, home, b"j", b"\x1b[6~", b"q", min(chosen.idle, 5))


if __name__ == "__main__":
    main()
