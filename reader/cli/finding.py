"""What a check of `reader doctor` is given and what it finds."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from reader.cli.command import Context


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the report."""

    name: str
    """What was looked at, in a word or two."""
    ok: bool
    detail: str
    """What was found, without a full stop."""
    mend: str | None = None
    """What to do about it."""


@dataclass(frozen=True, slots=True)
class Visit:
    """What there is to look at."""

    context: Context
    settings_file: Path
    """The one that was read, or would be if it were there."""
    write: Callable[[str], None] | None
    """Sends characters to the terminal as they are; None where the report goes elsewhere."""


Check = Callable[[Visit], Iterator[Finding]]
"""Looks at one thing; a `ReaderError` that it raises is its finding."""
