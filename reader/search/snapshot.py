"""A whole index in one file, so that a large library is searchable before its rows could be cut into words again.

Owns the file's shape alone. It is made again from the store whenever it is missing, of another version or damaged:
nothing is ever lost with it.
"""

import contextlib
import json
import os
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.search.rows import COLUMNS
from reader.search.settled import Arrays

VERSION = 1
_DAMAGED = (
    *(OSError, EOFError, MemoryError, RuntimeError, zipfile.BadZipFile),
    *(ValueError, LookupError, TypeError, AttributeError, ArithmeticError),
)
"""What zipfile, numpy and json raise for a file that is not what was written."""
_ARRAYS = ("texts", "text_starts", "words", "word_starts", "postings", "posting_starts", "terms")


@dataclass(frozen=True, slots=True)
class FrozenFile:
    """A file of the index; `number` is what its rows know it by."""

    key: str
    article: str
    path: str
    date: int
    number: int
    rows: int


@dataclass(frozen=True, slots=True)
class Frozen:
    """An index at rest."""

    arrays: Arrays
    vocabulary: list[str]
    frequencies: Any
    """How many rows hold each word."""
    files: list[FrozenFile]
    who: list[tuple[str, str]]
    """Speakers and what they are called, by the numbers of the rows."""


def save(path: Path, frozen: Frozen, stamps: dict[str, str], made_by: str) -> None:
    """Write `frozen` to `path` at once or not at all; a full disk is no error.

    Args:
        path: the file.
        frozen: the index.
        stamps: for each file what its rows were made from.
        made_by: what else the rows depend on.
    """
    import numpy as np

    facts = {
        "version": VERSION,
        "made_by": made_by,
        "files": [
            [file.key, file.article, file.path, file.date, file.number, file.rows, stamps[file.key]]
            for file in frozen.files
        ],
        "who": frozen.who,
        "words": frozen.vocabulary,
    }
    written = json.dumps(facts, separators=(",", ":")).encode()
    temporary = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        with temporary.open("wb") as file:
            os.chmod(temporary, 0o600)
            np.savez(
                file,
                facts=np.frombuffer(written, np.uint8),
                frequencies=frozen.frequencies,
                **{name: getattr(frozen.arrays, name) for name in _ARRAYS},
                **{f"column_{name}": column for name, column in frozen.arrays.columns.items()},
            )
        os.replace(temporary, path)
    except OSError:
        with contextlib.suppress(OSError):
            temporary.unlink()


def load(path: Path, made_by: str) -> tuple[Frozen, dict[str, str]] | None:
    """What `save` wrote, with its stamps; None where there is nothing of that kind."""
    import numpy as np

    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as stored:
            facts = json.loads(stored["facts"].tobytes())
            if facts["version"] != VERSION or facts["made_by"] != made_by:
                return None
            arrays = Arrays(
                **{name: stored[name] for name in _ARRAYS},
                columns={name: stored[f"column_{name}"] for name in COLUMNS},
            )
            files = [FrozenFile(*values) for *values, _ in facts["files"]]
            stamps = {key: stamp for key, *_, stamp in facts["files"]}
            who = [(speaker, about) for speaker, about in facts["who"]]
            frozen = Frozen(arrays, facts["words"], stored["frequencies"], files, who)
        return (frozen, stamps) if _is_whole(frozen) else None
    except _DAMAGED:
        return None


def _is_whole(frozen: Frozen) -> bool:
    """Whether every number in it leads somewhere."""
    arrays, words = frozen.arrays, len(frozen.vocabulary)
    ends = (
        (arrays.text_starts, arrays.texts),
        (arrays.word_starts, arrays.words),
        (arrays.posting_starts, arrays.postings),
    )
    return bool(
        len(frozen.frequencies) == words
        and all(int(starts[-1]) == len(values) for starts, values in ends)
        and len(arrays.word_starts) == len(arrays.text_starts)
        and len(arrays.posting_starts) == len(arrays.terms) + 1
        and all(len(column) == arrays.size for column in arrays.columns.values())
        and arrays.words.max(initial=0) < words
        and arrays.terms.max(initial=0) < words
        and arrays.postings.max(initial=0) < arrays.size
        and (not arrays.size or arrays.columns["who"].max() < len(frozen.who))
    )
