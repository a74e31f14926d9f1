"""A terminal of the tests' own: a program in a pty, and every byte that it sends to it."""

import base64
import os
import pty
import re
import select
import signal
import time
from collections.abc import Mapping, Sequence

PATIENCE = 20.0
"""Seconds before a program that shows nothing is given up; never waited for when all is well."""


class OuterTerminal:
    """What a user's terminal receives from one program."""

    def __init__(self) -> None:
        self.received = b""
        self._child: int | None = None
        self._master = -1

    def start(self, command: Sequence[str], environ: Mapping[str, str]) -> None:
        """Run `command` with this as its terminal."""
        child, self._master = pty.fork()
        if child == 0:
            try:
                os.execvpe(command[0], list(command), dict(environ))
            finally:
                os._exit(127)
        self._child = child

    def read_until(self, pattern: bytes) -> re.Match[bytes] | None:
        """Take what arrives until `pattern` is in it; None where the program ends without it."""
        deadline = time.monotonic() + PATIENCE
        while (match := re.search(pattern, self.received, re.DOTALL)) is None:
            ready, _, _ = select.select([self._master], [], [], max(0.0, deadline - time.monotonic()))
            if not ready:
                return None
            try:
                arrived = os.read(self._master, 65536)
            except OSError:
                arrived = b""
            if not arrived:
                return None
            self.received += arrived
        return match

    def clipboards(self) -> list[str]:
        """The texts that were put on the clipboard so far."""
        return [
            base64.b64decode(content).decode("utf-8")
            for content in re.findall(rb"\x1b\]52;[a-z]*;([A-Za-z0-9+/=]+)(?:\x07|\x1b\\)", self.received)
        ]

    def close(self) -> None:
        """End the program."""
        if self._child is not None:
            os.close(self._master)
            try:
                os.kill(self._child, signal.SIGKILL)
            finally:
                os.waitpid(self._child, 0)
            self._child = None
