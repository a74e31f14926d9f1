"""The log of what should not have happened: errors nobody foresaw, kept in a file instead of on the screen."""

import contextlib
import os
import time
import traceback
from pathlib import Path

from reader import __version__
from reader.locations import made, state_folder
from reader.text.safety import clean, one_line

MAX_BYTES = 256_000
"""Size at which the log is rotated; one older file is kept."""

_LONGEST_ENTRY = 64_000


def log_file() -> Path:
    """Where errors are written."""
    return state_folder() / "errors.log"


def record_crash(where: str, error: BaseException) -> str:
    """Write the traceback of `error` to the log and say in a few words where it is.

    Returns:
        A clause for the user: "details are in …", or why there are none. Never raises.
    """
    path = log_file()
    try:
        _append(path, _entry(where, error))
    except OSError as failure:
        return f"no details were kept, the log cannot be written ({one_line(failure.strerror or str(failure))})."
    return f"details are in {one_line(str(path))}."


def _entry(where: str, error: BaseException) -> str:
    # A message may quote an article, and logs are looked at in a terminal.
    try:
        told = "".join(traceback.format_exception(error))
    except Exception as failure:
        told = f"{type(error).__name__}, whose traceback cannot be told ({type(failure).__name__})\n"
    if len(told) > _LONGEST_ENTRY:
        told = f"{told[: _LONGEST_ENTRY // 2]}\n[…]\n{told[-_LONGEST_ENTRY // 2 :]}"
    when = time.strftime("%Y-%m-%d %H:%M:%S")
    return f"{when} reader {__version__}, in {one_line(where)}\n{clean(told)}\n"


def _append(path: Path, entry: str) -> None:
    made(path.parent)
    data = entry.encode("utf-8", "backslashreplace")
    with contextlib.suppress(FileNotFoundError):
        if path.stat().st_size + len(data) > MAX_BYTES:
            os.replace(path, path.with_name(f"{path.name}.1"))
    # One write in append mode: readers running side by side never write into one another's entries.
    descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        os.write(descriptor, data)
    finally:
        os.close(descriptor)
