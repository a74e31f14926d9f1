"""Running a program on a pseudo-terminal and counting what it writes; shared by the benchmarks."""

import contextlib
import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Mapping, Sequence
from types import TracebackType

_ESCAPES = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|[\]P^_][^\x07\x1b]*(?:\x07|\x1b\\)|[@-_])")


class PtyRun:
    """A program on a pty of the given size; use as a context manager."""

    def __init__(
        self, command: Sequence[str], columns: int, rows: int, environment: Mapping[str, str] | None = None
    ) -> None:
        self._command = list(command)
        self._size = struct.pack("HHHH", rows, columns, 0, 0)
        self._environment = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", **(environment or {})}
        self.pid = 0
        self._fd = -1
        self.started = 0.0

    def __enter__(self) -> "PtyRun":
        self.started = time.perf_counter()
        self.pid, self._fd = pty.fork()
        if self.pid == 0:
            os.environ.update(self._environment)
            fcntl.ioctl(0, termios.TIOCSWINSZ, self._size)
            os.execvpe(self._command[0], self._command, self._environment)
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, self._size)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self._fd)

    def send(self, keys: bytes) -> None:
        """Type."""
        os.write(self._fd, keys)

    def read(self, seconds: float, until: bytes | None = None, quiet: float | None = None) -> bytes:
        """What the program writes: for `seconds`, until `until` was printed, or after `quiet` silent seconds."""
        deadline = time.perf_counter() + seconds
        written = b""
        while (left := deadline - time.perf_counter()) > 0:
            ready, _, _ = select.select([self._fd], [], [], min(left, quiet) if quiet else left)
            if not ready:
                if quiet:
                    break
                continue
            try:
                written += os.read(self._fd, 1 << 16)
            except OSError:
                break
            if until is not None and until in plain(written):
                break
        return written

    def resident_megabytes(self) -> float:
        """The program's resident memory now."""
        with open(f"/proc/{self.pid}/statm") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def plain(written: bytes) -> bytes:
    """The bytes without escape sequences."""
    return _ESCAPES.sub(b"", written)
