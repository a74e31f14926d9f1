"""What decides which rows an article gives: rows kept by an earlier version of it are made again."""

import contextlib
import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from reader.locations import shipped, user_glossary


def fingerprint(paths: Iterable[Path]) -> str:
    """Changes when one of these files, or a file in one of these folders, does."""
    digest = hashlib.blake2b(digest_size=8)
    for path in paths:
        for file in sorted(path.iterdir()) if path.is_dir() else [path]:
            with contextlib.suppress(OSError):
                facts = file.stat()
                digest.update(f"{file} {facts.st_size} {facts.st_mtime_ns}\n".encode("utf-8", "backslashreplace"))
    return digest.hexdigest()


def makers() -> Iterator[Path]:
    """What decides which rows an article gives: the rules for quotes, terms and sentences, and the term lists."""
    package = Path(__file__).parents[1]
    for room in ("text", "articles", "quotes", "glossary", "search"):
        yield from sorted((package / room).rglob("*.py"))
    glossary = shipped("glossary")
    yield from (glossary, glossary / "facts", user_glossary())
