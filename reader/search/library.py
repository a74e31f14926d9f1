"""The search index of a library of files, kept in SQLite so that what did not change is never read again.

Owns which file is new, changed or gone, and the store; what a row is, is `entries`'. One thread updates while others
search. Deleting the store loses nothing but time.
"""

import hashlib
import json
import os
import sqlite3
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from reader.articles.article import Article
from reader.articles.library import STANDARD_INPUT, article_paths, read_article
from reader.errors import ReaderError
from reader.search.entries import English, FindsTerms, Row, article_rows
from reader.search.entry import ENTRY_KINDS, Entry, EntryKind, Hit
from reader.search.index import SearchIndex
from reader.search.query import Query
from reader.search.snapshot import load, save
from reader.store import Store, open_store
from reader.text.safety import clean

STORE_NAME = "search.sqlite"
RULES = "1"
"""Changes when articles give other rows than before; stored rows of another number are made again."""

_MIGRATIONS = (
    """
    CREATE TABLE files (path BLOB PRIMARY KEY, size INTEGER, modified INTEGER, hash BLOB NOT NULL) WITHOUT ROWID;
    CREATE TABLE contents (
        hash BLOB PRIMARY KEY, made_by TEXT NOT NULL, revision INTEGER NOT NULL, rows TEXT NOT NULL
    ) WITHOUT ROWID;
    """,
)
_SWITCH_SECONDS = 0.001
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


@dataclass(slots=True)
class _File:
    key: str
    """The absolute path, or "-"."""
    path: str
    """As given."""
    size: int = 0
    modified: int = 0
    hash: bytes = b""
    revision: int = 0
    """Counts how often English was put beside the same rows."""
    rows: str | None = None

    @property
    def stamp(self) -> str:
        """What the rows in the index were made from."""
        return f"{self.hash.hex()} {self.revision}"


@dataclass(frozen=True, slots=True)
class _Known:
    """What the store knows of a file."""

    size: int
    modified: int
    hash: bytes
    revision: int


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
        self.notice: str | None = None
        """One sentence for the user where the store is not as it should be."""
        self._store_path = store_path
        self._store: Store | None = None
        self._writing = threading.Lock()
        self._load_glossary = glossary or _shipped_glossary
        self._glossary: FindsTerms | None = None
        self._english = english
        self._made_by = f"{RULES} {made_by}".strip()
        self._stamps: dict[str, str] = {}
        self._frozen_files: set[str] = set()
        self._changed = 0

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
            try:
                self._update(list(paths), progress, cancelled, result)
            finally:
                sys.setswitchinterval(interval)
        return result

    def _update(
        self,
        paths: list[str],
        progress: Callable[[Progress], None],
        cancelled: Callable[[], bool],
        result: Update,
    ) -> None:
        connection = self._opened()
        known = _known_files(connection)
        files = list(self._files(paths, result))
        keys = {file.key for file in files}
        self._thaw(known, keys)
        for gone in self.index.files - keys:
            self.index.remove(gone)
            self._stamps.pop(gone, None)
            result.dropped += 1
        unwritten: list[_File] = []
        for number, file in enumerate(files):
            if cancelled():
                result.cancelled = True
                break
            self.index.stand_aside()
            try:
                self._take_in(connection, file, known.get(file.key), unwritten, result)
            except ReaderError as error:
                self.index.remove(file.key)
                result.failed.append(str(error))
            if len(unwritten) >= _FLUSHED:
                self._write(connection, unwritten)
                unwritten = []
            progress(Progress(number + 1, len(files), result.read))
        self._write(connection, unwritten)
        if not result.cancelled:
            self._forget_gone(connection, [path for path in known if path not in keys])
            if len(files) > _FLUSHED:
                self.index.compact()
                self._freeze()

    def _files(self, paths: Sequence[str], result: Update) -> Iterator[_File]:
        seen: set[str] = set()
        for path in paths:
            try:
                for found in article_paths([path]):
                    key = found if found == STANDARD_INPUT else os.path.abspath(found)
                    if key not in seen:
                        seen.add(key)
                        yield _File(key, found)
            except ReaderError as error:
                result.failed.append(str(error))

    def _take_in(
        self,
        connection: sqlite3.Connection | None,
        file: _File,
        known: _Known | None,
        unwritten: list[_File],
        result: Update,
    ) -> None:
        if file.key == STANDARD_INPUT or connection is None:
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
                    self.index.rename(file.key, *_names(file.path))
                    result.unchanged += 1
                    return
                if self._add_stored(connection, file):
                    result.unchanged += 1
                    return
            file.hash = _hash_of(file.path)
            if self._add_stored(connection, file):
                unwritten.append(file)
                result.read += 1
                return
        rows = self._made(file.path)
        self._add(file, rows)
        file.rows = _written(rows)
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

    def _add(self, file: _File, rows: Sequence[Row]) -> None:
        self.index.add(file.key, (row.entry for row in rows))
        self._stamps[file.key] = file.stamp
        self._changed += 1

    def _add_stored(self, connection: sqlite3.Connection, file: _File) -> bool:
        stored = self._stored(connection, file.hash, file.path)
        if stored is None:
            return False
        file.revision, rows = stored
        self._add(file, rows)
        return True

    def _stored(self, connection: sqlite3.Connection, content: bytes, path: str) -> tuple[int, list[Row]] | None:
        try:
            found = connection.execute(
                "SELECT revision, rows FROM contents WHERE hash = ? AND made_by = ?", (content, self._made_by)
            ).fetchone()
            return None if found is None else (found[0], _read(found[1], *_names(path)))
        except sqlite3.Error as error:
            self._complain(error)
        except (ValueError, TypeError, KeyError):
            # Something else wrote there: the file is read as if it were new.
            return None
        return None

    def _thaw(self, known: dict[str, _Known], keys: set[str]) -> None:
        """Begin with the whole index as it was kept, where most of it is still wanted."""
        path = self._snapshot_path
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
        path = self._snapshot_path
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

    @property
    def _snapshot_path(self) -> Path | None:
        if self._store is None or self._store.path is None or not self._store.writable:
            return None
        return self._store.path.with_name(self._store.path.name + ".rows")

    def note_translation(self, path: str, english: English) -> None:
        """Put the English of an article's sentences beside its rows; for a file that was not read it does nothing.

        Args:
            path: as given to `update`, or absolute.
            english: all that is known now, by the index of the sentence.
        """
        key = path if path == STANDARD_INPUT else os.path.abspath(path)
        with self._writing:
            connection = self._opened()
            if connection is None or key not in self.index.files:
                return
            known = _known_files(connection, key).get(key)
            stored = self._stored(connection, known.hash, path) if known else None
            if known is None or stored is None:
                return
            revision, rows = stored
            translated = [row.translated(english) for row in rows]
            if translated == rows:
                return
            file = _File(key, path, known.size, known.modified, known.hash, revision + 1, _written(translated))
            self._add(file, translated)
            self._write(connection, [file])

    def close(self) -> None:
        """Close the store; what is in memory can still be searched."""
        with self._writing:
            if self._store is not None:
                self._store.close()
                self._store = None

    def _opened(self) -> sqlite3.Connection | None:
        if self._store_path is None:
            return None
        if self._store is None:
            self._store = open_store(self._store_path, _MIGRATIONS, "search index")
            self.notice = self._store.notice
        return self._store.connection

    def _write(self, connection: sqlite3.Connection | None, files: Sequence[_File]) -> None:
        if connection is None or not files or self._store is None or not self._store.writable:
            return
        try:
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany(
                "INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?)",
                [(os.fsencode(file.key), file.size, file.modified, file.hash) for file in files if file.hash],
            )
            connection.executemany(
                "INSERT OR REPLACE INTO contents VALUES (?, ?, ?, ?)",
                [
                    (file.hash, self._made_by, file.revision, file.rows)
                    for file in files
                    if file.hash and file.rows is not None
                ],
            )
            connection.execute("COMMIT")
        except sqlite3.Error as error:
            self._complain(error)

    def _forget_gone(self, connection: sqlite3.Connection | None, others: Sequence[str]) -> None:
        """Forget the files that exist no more; those of another library stay."""
        if connection is None or self._store is None or not self._store.writable:
            return
        gone = [path for path in others if not os.path.lexists(path)]
        try:
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany("DELETE FROM files WHERE path = ?", [(os.fsencode(path),) for path in gone])
            connection.execute("DELETE FROM contents WHERE hash NOT IN (SELECT hash FROM files)")
            connection.execute("COMMIT")
        except sqlite3.Error as error:
            self._complain(error)

    def _complain(self, error: sqlite3.Error) -> None:
        store = self._store
        if store is not None and store.connection.in_transaction:
            store.connection.execute("ROLLBACK")
        self.notice = f"the search index cannot be kept ({clean(str(error))}); it is made again the next time"


def _shipped_glossary() -> FindsTerms:
    from reader.glossary.library import load_glossary

    return load_glossary()


def _known_files(connection: sqlite3.Connection | None, only: str | None = None) -> dict[str, _Known]:
    if connection is None:
        return {}
    sql = "SELECT path, size, modified, hash, coalesce(revision, 0) FROM files LEFT JOIN contents USING (hash)"
    try:
        if only is None:
            rows = connection.execute(sql).fetchall()
        else:
            rows = connection.execute(f"{sql} WHERE path = ?", (os.fsencode(only),)).fetchall()
    except sqlite3.Error:
        return {}
    return {os.fsdecode(path): _Known(*facts) for path, *facts in rows}


def _names(path: str) -> tuple[str, str]:
    """The article's name and its path as results show them."""
    return clean(os.path.basename(path)), clean(path)


def _hash_of(path: str) -> bytes:
    digest = hashlib.blake2b(digest_size=16)
    try:
        with open(path, "rb") as file:
            while piece := file.read(1 << 20):
                digest.update(piece)
    except OSError:
        return b""
    return digest.digest()


def _written(rows: Sequence[Row]) -> str:
    records = []
    for row in rows:
        entry = row.entry
        records.append(
            (
                entry.kind,
                entry.start,
                entry.end,
                entry.fr,
                entry.en,
                entry.speaker,
                entry.quote_kind,
                entry.certainty,
                entry.about,
                entry.date,
                row.first_sentence,
                row.last_sentence,
            )
        )
    return json.dumps(records, separators=(",", ":"))


def _read(text: str, article: str, path: str) -> list[Row]:
    return [Row(Entry(kind, article, path, *values), first, last) for kind, *values, first, last in json.loads(text)]
