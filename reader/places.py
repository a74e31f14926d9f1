"""What is remembered between runs: the place and layout of each article, the library, earlier searches.

One small JSON file a thing in the state folder, so that readers running side by side never overwrite one
another's places. A file that cannot be read or written costs the memory, not the session.
"""

import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, get_args

from reader.files import write_atomically
from reader.text.columns import LayoutName

MAX_SEARCHES = 50
"""Earlier searches kept, newest first."""


@dataclass(frozen=True, slots=True)
class ReadingPlace:
    """Where an article was left."""

    offset: int
    """Offset of the current sentence's first character."""
    layout: LayoutName | None
    share: float
    """How much of the article had been read, from 0 to 1; 1 once its end was on screen."""


class Places:
    """The remembered state under one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def place(self, path: str) -> ReadingPlace | None:
        """Where the article at `path` was left, or None for one never opened."""
        stored = self._read(self._article_file(path))
        if not isinstance(stored, dict):
            return None
        offset, share, layout = stored.get("offset"), stored.get("share"), stored.get("layout")
        # JSON's true and false are whole numbers to isinstance.
        if not isinstance(offset, int) or not isinstance(share, int | float) or bool in (type(offset), type(share)):
            return None
        known_layout = next((name for name in get_args(LayoutName) if name == layout), None)
        return ReadingPlace(max(0, offset), known_layout, min(1.0, max(0.0, float(share))))

    def remember_place(self, path: str, place: ReadingPlace) -> None:
        """Keep where the article at `path` was left."""
        self._write(self._article_file(path), asdict(place))

    def library(self) -> list[str]:
        """The paths last read, made absolute; empty at first."""
        return list(self._strings("library.json"))

    def remember_library(self, paths: list[str]) -> None:
        """Keep the paths being read."""
        self._write(self._folder / "library.json", [os.path.abspath(path) for path in paths])

    def searches(self) -> list[str]:
        """Earlier searches, newest first."""
        return list(self._strings("searches.json"))

    def remember_search(self, query: str) -> None:
        """Put `query` before the other searches."""
        if query.strip():
            others = [earlier for earlier in self.searches() if earlier != query]
            self._write(self._folder / "searches.json", [query, *others][:MAX_SEARCHES])

    def last_article(self) -> str | None:
        """The article that was open last."""
        return next(self._strings("article.json"), None)

    def remember_article(self, path: str) -> None:
        """Keep which article is open."""
        self._write(self._folder / "article.json", [os.path.abspath(path)])

    def _article_file(self, path: str) -> Path:
        name = hashlib.sha256(os.fsencode(os.path.abspath(path))).hexdigest()[:32]
        return self._folder / "places" / f"{name}.json"

    def _strings(self, name: str) -> Iterator[str]:
        stored = self._read(self._folder / name)
        if isinstance(stored, list):
            yield from (item for item in stored if isinstance(item, str))

    def _read(self, path: Path) -> Any:
        try:
            return json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return None

    def _write(self, path: Path, content: object) -> None:
        try:
            write_atomically(path, json.dumps(content))
        except OSError:
            # A full or read-only disk: the place is forgotten, reading goes on.
            return
