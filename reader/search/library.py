"""The search index of a library of files, kept in SQLite so that what did not change is never read again.

Owns which file is new, changed or gone; what a row is, is `entries`', and the tables are `kept`'s. One thread updates
while others search. Deleting the store loses nothing but time.
"""

import gc
import os
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from reader.articles.article import Article
from reader.articles.library import STANDARD_INPUT, article_paths, read_article
from reader.errors import ReaderError
from reader.search.entries import English, FindsTerms, Row, article_rows
from reader.search.entry import ENTRY_KINDS, EntryKind, Hit
from reader.search.index import SearchIndex
from reader.search.kept import KeptFile, KeptRows, Known, hash_of, names, written
from reader.search.makers import fingerprint, makers
from reader.search.query import Query
from reader.search.snapshot import load, save

STORE_NAME = "search.sqlite"

_SWITCH_SECONDS = 0.001
_NEVER = 1_000_000_000
_WORTH_FREEZING = 0.02
_FLUSHED = 50
"""Files written in one transaction."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an update is."""

    done: int
    total: int
    read: int
    """Files that were new or changed, so far."""


@dataclass(slots=True)
class Update:
    """What an update did."""

    read: int = 0
    unchanged: int = 0
    dropped: int = 0
    failed: list[str] = field(default_factory=list)
    """One sentence for each path that cannot be read."""
    cancelled: bool = False


class LibraryIndex:
    """Quotes, terms and passages of a library of files."""

    def __init__(
        self,
        store_path: Path | None,
        glossary: Callable[[], FindsTerms] | None = None,
        english: Callable[[Article], English] | None = None,
        made_by: str = "",
    ) -> None:
        """Remember where things are; nothing is opened or read before `update`.

        Args:
            store_path: the SQLite file; None keeps nothing.
            glossary: loads the glossary, the shipped one if None; asked when the first file is read.
            english: the English known of an article that is read.
            made_by: what else the rows depend on, such as the version of the glossary; rows that were made by
                something else are made again.
        """
        self.index = SearchIndex()
        self._writing = threading.Lock()
        self._load_glossary = glossary or _shipped_glossary
        self._glossary: FindsTerms | None = None
        self._english = english
        self._made_by = f"{fingerprint(makers())} {made_by}".strip()
        self._kept = KeptRows(store_path, self._made_by)
        self._stamps: dict[str, str] = {}
        self._frozen_files: set[str] = set()
        self._changed = 0

    @property
    def notice(self) -> str | None:
        """One sentence for the user where the store is not as it should be."""
        return self._kept.notice

    def search(
        self,
        query: Query,
        limit: int = 20,
        cancelled: Callable[[], bool] = lambda: False,
        kinds: Sequence[EntryKind] = ENTRY_KINDS,
    ) -> list[Hit]:
        """What `SearchIndex.search` finds in what was read so far; from any thread."""
        return self.index.search(query, limit, cancelled, kinds)

    def update(
        self,
        paths: Iterable[str],
        progress: Callable[[Progress], None] = lambda progress: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Update:
        """Make the index hold exactly the articles that `paths` name: new and changed ones read, others dropped.

        Never raises for a file or the store: what cannot be read is told in the result and left out.

        Args:
            paths: files, folders, "-".
            progress: told of every file, from this thread.
            cancelled: asked between files; what was read until then stays.
        """
        result = Update()
        interval = sys.getswitchinterval()
        with self._writing:
            # A search that waits for the interpreter waits this long at most before it gets its turn.
            sys.setswitchinterval(min(interval, _SWITCH_SECONDS))
            # Nor does it wait while the collector goes through all that the program holds: articles leave no cycles.
            collected = gc.get_threshold()
            gc.set_threshold(*collected[:2], _NEVER)
            try:
                self._update(list(paths), progress, cancelled, result)
            finally:
                gc.set_threshold(*collected)
                sys.setswitchinterval(interval)
        return result

    def _update(
        self,
        paths: list[str],
        progress: Callable[[Progress], None],
        cancelled: Callable[[], bool],
        result: Update,
    ) -> None:
        self._kept.open()
        known = self._kept.files()
        files = list(self._files(paths, result))
        keys = {file.key for file in files}
        self._thaw(known, keys)
        for gone in self.index.files - keys:
            self.index.remove(gone)
            self._stamps.pop(gone, None)
            result.dropped += 1
        unwritten: list[KeptFile] = []
        for number, file in enumerate(files):
            if cancelled():
                result.cancelled = True
                break
            self.index.stand_aside()
            try:
                self._take_in(file, known.get(file.key), unwritten, result)
            except ReaderError as error:
                self.index.remove(file.key)
                result.failed.append(str(error))
            if len(unwritten) >= _FLUSHED:
                self._kept.write(unwritten)
                unwritten = []
            progress(Progress(number + 1, len(files), result.read))
        self._kept.write(unwritten)
        if not result.cancelled:
            self._kept.forget_gone([path for path in known if path not in keys])
            if len(files) > _FLUSHED:
                self.index.compact()
                self._freeze()

    def _files(self, paths: Sequence[str], result: Update) -> Iterator[KeptFile]:
        seen: set[str] = set()
        for path in paths:
            try:
                for found in article_paths([path]):
                    key = found if found == STANDARD_INPUT else os.path.abspath(found)
                    if key not in seen:
                        seen.add(key)
                        yield KeptFile(key, found)
            except ReaderError as error:
                result.failed.append(str(error))

    def _take_in(
        self,
        file: KeptFile,
        known: Known | None,
        unwritten: list[KeptFile],
        result: Update,
    ) -> None:
        if file.key == STANDARD_INPUT or not self._kept.keeps:
            self._add(file, self._made(file.path))
            result.read += 1
            return
        try:
            facts = os.stat(file.path)
        except OSError:
            # Reading it says what is wrong in words of its own.
            facts = None
        if facts is not None:
            file.size, file.modified = facts.st_size, facts.st_mtime_ns
            if known is not None and (known.size, known.modified) == (file.size, file.modified):
                file.hash, file.revision = known.hash, known.revision
                if self._stamps.get(file.key) == file.stamp:
                    self.index.rename(file.key, *names(file.path))
                    result.unchanged += 1
                    return
                if self._add_stored(file):
                    result.unchanged += 1
                    return
            file.hash = hash_of(file.path)
            if self._add_stored(file):
                unwritten.append(file)
                result.read += 1
                return
        rows = self._made(file.path)
        self._add(file, rows)
        file.rows = written(rows)
        unwritten.append(file)
        result.read += 1

    def _made(self, path: str) -> list[Row]:
        article = read_article(path)
        english = self._english(article) if self._english is not None else None
        return article_rows(article, glossary=self._known_glossary, english=english)

    def _known_glossary(self) -> FindsTerms:
        if self._glossary is None:
            self._glossary = self._load_glossary()
        return self._glossary

    def _add(self, file: KeptFile, rows: Sequence[Row]) -> None:
        self.index.add(file.key, (row.entry for row in rows))
        self._stamps[file.key] = file.stamp
        self._changed += 1

    def _add_stored(self, file: KeptFile) -> bool:
        stored = self._kept.rows(file.hash, file.path)
        if stored is None:
            return False
        file.revision, rows = stored
        self._add(file, rows)
        return True

    def _thaw(self, known: dict[str, Known], keys: set[str]) -> None:
        """Begin with the whole index as it was kept, where most of it is still wanted."""
        path = self._kept.whole
        if path is None or self.index.files or len(keys) <= _FLUSHED or not path.exists():
            return
        loaded = load(path, self._made_by)
        if loaded is None:
            return
        frozen, stamps = loaded
        fresh = {
            key
            for key, stamp in stamps.items()
            if key in keys and key in known and stamp == f"{known[key].hash.hex()} {known[key].revision}"
        }
        self._frozen_files = set(stamps)
        if 2 * len(fresh) < len(stamps):
            return
        self.index.thaw(frozen)
        for key in stamps:
            if key in fresh:
                self._stamps[key] = stamps[key]
            else:
                self.index.remove(key)

    def _freeze(self) -> None:
        """Keep the whole index in one file; not for a few files, which are soon added again."""
        path = self._kept.whole
        if path is None:
            return
        files = self.index.files
        if len(files ^ self._frozen_files) + self._changed <= len(files) * _WORTH_FREEZING:
            return
        frozen = self.index.frozen()
        if frozen is not None and all(file.key in self._stamps for file in frozen.files):
            save(path, frozen, self._stamps, self._made_by)
            self._frozen_files = set(files)
            self._changed = 0

    def note_translation(self, path: str, english: English) -> None:
        """Put the English of an article's sentences beside its rows; for a file that was not read it does nothing.

        Args:
            path: as given to `update`, or absolute.
            english: all that is known now, by the index of the sentence.
        """
        key = path if path == STANDARD_INPUT else os.path.abspath(path)
        with self._writing:
            if not self._kept.keeps or key not in self.index.files:
                return
            known = self._kept.files(key).get(key)
            stored = self._kept.rows(known.hash, path) if known else None
            if known is None or stored is None:
                return
            revision, rows = stored
            translated = [row.translated(english) for row in rows]
            if translated == rows:
                return
            file = KeptFile(key, path, known.size, known.modified, known.hash, revision + 1, written(translated))
            self._add(file, translated)
            self._kept.write([file])

    def close(self) -> None:
        """Close the store; what is in memory can still be searched."""
        with self._writing:
            self._kept.close()


def _shipped_glossary() -> FindsTerms:
    from reader.glossary.library import load_glossary

    return load_glossary()
