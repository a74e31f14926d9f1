"""Running a small program for its exit status, never for longer than a moment.

Owns the time limit and silence: whatever the program prints stays off the screen.
"""

import shutil
import subprocess
from collections.abc import Mapping, Sequence

TIME_LIMIT = 3.0
"""Seconds; a program that waits for a display that is gone must not hold up the reader."""


def found(name: str, environ: Mapping[str, str]) -> bool:
    """Whether a program called `name` is on the path."""
    return shutil.which(name, path=environ.get("PATH")) is not None


def takes(command: Sequence[str], content: bytes, environ: Mapping[str, str]) -> bool:
    """Whether the program read `content` on its standard input and ended well.

    Its output is not read: xclip and wl-copy stay behind to serve the selection and would keep a pipe open. A
    session of its own lets them outlive the terminal.
    """
    try:
        done = subprocess.run(
            _resolved(command, environ),
            input=content,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=TIME_LIMIT,
            env=dict(environ),
            start_new_session=True,
            check=False,
        )
    except (OSError, subprocess.SubprocessError, ValueError):
        return False
    return done.returncode == 0


def printed_by(command: Sequence[str], environ: Mapping[str, str]) -> bytes | None:
    """What the program prints on standard output, or None where it fails."""
    try:
        done = subprocess.run(
            _resolved(command, environ),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=TIME_LIMIT,
            env=dict(environ),
            start_new_session=True,
            check=False,
        )
    except (OSError, subprocess.SubprocessError, ValueError):
        return None
    return done.stdout if done.returncode == 0 else None


def _resolved(command: Sequence[str], environ: Mapping[str, str]) -> list[str]:
    # subprocess looks the program up on this process's path, not on the one given.
    return [shutil.which(command[0], path=environ.get("PATH")) or command[0], *command[1:]]
