"""Waiting for a key on a terminal that shows plain text, without an echo of what is typed.

Knows nothing of what the keys mean elsewhere: the screens have their own.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

GOING_ON = b"\r\nqQ \x03\x04"
"""Enter, q, Space, Ctrl+C and Ctrl+D; Escape too, where no more of a sequence comes with it."""


@contextmanager
def without_echo(file: int) -> Iterator[None]:
    """Let each key through as it is typed, unseen; what is no terminal stays as it is."""
    try:
        import termios

        before = termios.tcgetattr(file)
    except (ImportError, OSError, termios.error):
        yield
        return
    now = termios.tcgetattr(file)
    now[3] &= ~(termios.ECHO | termios.ICANON)
    # Whoever waits for a key would not see the signal.
    now[6][termios.VINTR] = now[6][termios.VQUIT] = b"\x00"
    now[6][termios.VMIN], now[6][termios.VTIME] = 1, 0
    termios.tcsetattr(file, termios.TCSADRAIN, now)
    try:
        yield
    finally:
        termios.tcsetattr(file, termios.TCSADRAIN, before)


def wait_to_go_on(file: int | None = None) -> None:
    """Return when a key is pressed that goes on, or when nothing more can come.

    Args:
        file: what the keys come from; None takes standard input.
    """
    file = sys.__stdin__.fileno() if file is None and sys.__stdin__ is not None else file
    if file is None:
        return
    with without_echo(file):
        while True:
            try:
                typed = os.read(file, 1024)
            except OSError:
                return
            if not typed or typed == b"\x1b":
                return
            if not typed.startswith(b"\x1b") and any(key in GOING_ON for key in typed):
                return
