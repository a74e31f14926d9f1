"""The log of what should not have happened: errors nobody foresaw, kept in a file instead of on the screen."""

import contextlib
import logging
import logging.handlers
from pathlib import Path

from reader.locations import made, state_folder

MAX_BYTES = 256_000
"""Size at which the log is rotated; one older file is kept."""


def log_file() -> Path:
    """Where errors are written."""
    return state_folder() / "errors.log"


def record_crash(where: str, error: BaseException) -> str:
    """Write the traceback of `error` to the log and say in a few words where it is.

    Returns:
        A clause for the user: "details are in …", or why there are none. Never raises.
    """
    try:
        path = made(state_folder()) / "errors.log"
        handler = logging.handlers.RotatingFileHandler(path, maxBytes=MAX_BYTES, backupCount=1, encoding="utf-8")
    except OSError as failure:
        return f"no details were kept, the log cannot be written ({failure.strerror})."
    try:
        handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
        record = logging.LogRecord(
            "reader", logging.ERROR, "", 0, f"in {where}", None, (type(error), error, error.__traceback__)
        )
        handler.emit(record)
    finally:
        with contextlib.suppress(OSError):
            handler.close()
    return f"details are in {path}."
