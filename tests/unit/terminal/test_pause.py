"""Going back from plain text: which keys do, and that none is seen."""

import os
import pty
import select
import threading
import time

import pytest

from reader.terminal.pause import wait_to_go_on


@pytest.mark.parametrize("key", [b"\r", b"\n", b"q", b" ", b"\x1b", b"\x03", b"\x04", b"xq"])
def test_keys_that_go_on_are_not_echoed(key: bytes) -> None:
    import termios

    ours, theirs = pty.openpty()
    before = termios.tcgetattr(theirs)
    waiting = threading.Thread(target=wait_to_go_on, args=(theirs,), daemon=True)
    waiting.start()
    try:
        while termios.tcgetattr(theirs)[3] & termios.ECHO:
            time.sleep(0.01)
        for nothing in (b"j", b"\x1b[B"):
            os.write(ours, nothing)
            while select.select([theirs], [], [], 0)[0]:
                time.sleep(0.01)
            assert waiting.is_alive()
        os.write(ours, key)
        waiting.join(10)
        assert not waiting.is_alive()
        assert not select.select([ours], [], [], 0)[0]
        assert termios.tcgetattr(theirs) == before
    finally:
        os.close(ours)
        os.close(theirs)


def test_an_end_of_input_goes_on() -> None:
    ours, theirs = os.pipe()
    os.close(theirs)
    wait_to_go_on(ours)
    os.close(ours)
