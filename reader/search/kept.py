"""The rows of files kept in SQLite, keyed by the hash of each file.

Owns the tables and how rows are written in them. A store that fails costs time, never a search: every method answers
as if nothing were kept, and `notice` says why.
"""

import contextlib
import hashlib
import json
import os
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.search.entries import Row
from reader.search.entry import Entry
from reader.store import Store, is_damage, open_store, set_aside
from reader.text.safety import clean, one_line

_MIGRATIONS = (
    """
    CREATE TABLE files (path BLOB PRIMARY KEY, size INTEGER, modified INTEGER, hash BLOB NOT NULL) WITHOUT ROWID;
    CREATE TABLE contents (
        hash BLOB PRIMARY KEY, made_by TEXT NOT NULL, revision INTEGER NOT NULL, rows TEXT NOT NULL
    ) WITHOUT ROWID;
    """,
)


@dataclass(slots=True)
class KeptFile:
    """A file of the library and what its rows were made from."""

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
class Known:
    """What the store knows of a file."""

    size: int
    modified: int
    hash: bytes
    revision: int


class KeptRows:
    """The store; used by one thread at a time."""

    def __init__(self, path: Path | None, made_by: str) -> None:
        """Remember where it is; nothing is opened before `open`.

        Args:
            path: the SQLite file; None keeps nothing.
            made_by: what the rows depend on beside the files; others are not answered.
        """
        self.notice: str | None = None
        self._path = path
        self._made_by = made_by
        self._store: Store | None = None

    def open(self) -> None:
        """Open the store where it is not open yet."""
        if self._path is not None and self._store is None:
            self._store = open_store(self._path, _MIGRATIONS, "search index")
            self.notice = self._store.notice

    @property
    def keeps(self) -> bool:
        """Whether there is a store at all."""
        return self._store is not None

    @property
    def whole(self) -> Path | None:
        """Where the whole index may be kept beside the store."""
        if self._store is None or self._store.path is None or not self._store.writable:
            return None
        return self._store.path.with_name(self._store.path.name + ".rows")

    def close(self) -> None:
        """Close the store; it can be opened again."""
        if self._store is not None:
            self._store.close()
            self._store = None

    def files(self, only: str | None = None) -> dict[str, Known]:
        """What is known of every file, or of one, by its absolute path."""
        if self._store is None:
            return {}
        sql = "SELECT path, size, modified, hash, coalesce(revision, 0) FROM files LEFT JOIN contents USING (hash)"
        connection = self._store.connection
        try:
            if only is None:
                rows = connection.execute(sql).fetchall()
            else:
                rows = connection.execute(f"{sql} WHERE path = ?", (os.fsencode(only),)).fetchall()
        except sqlite3.Error as error:
            self._complain(error)
            return {}
        # A damaged cell may hold anything.
        return {
            os.fsdecode(path): Known(*facts)
            for path, *facts in rows
            if list(map(type, (path, *facts))) == [bytes, int, int, bytes, int]
        }

    def rows(self, content: bytes, path: str) -> tuple[int, list[Row]] | None:
        """The revision and the rows of a content, as those of the file at `path`; None where they are not kept."""
        if self._store is None:
            return None
        try:
            found = self._store.connection.execute(
                "SELECT revision, rows FROM contents WHERE hash = ? AND made_by = ?", (content, self._made_by)
            ).fetchone()
            return None if found is None else (found[0], _read(found[1], *names(path)))
        except sqlite3.Error as error:
            self._complain(error)
        except (ValueError, TypeError, KeyError):
            # Something else wrote there: the file is read as if it were new.
            return None
        return None

    def write(self, files: Sequence[KeptFile]) -> None:
        """Keep these files, and the rows of those that have some."""
        if not files or self._store is None or not self._store.writable:
            return
        before = self._store
        self._write(before.connection, files)
        if self._store is not before and self._store is not None:
            self._write(self._store.connection, files)

    def _write(self, connection: sqlite3.Connection, files: Sequence[KeptFile]) -> None:
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

    def forget_gone(self, others: Sequence[str]) -> None:
        """Forget those of `others` that exist no more; the files of another library stay."""
        if self._store is None or not self._store.writable:
            return
        connection = self._store.connection
        gone = [path for path in others if not os.path.lexists(path)]
        try:
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany("DELETE FROM files WHERE path = ?", [(os.fsencode(path),) for path in gone])
            connection.execute("DELETE FROM contents WHERE hash NOT IN (SELECT hash FROM files)")
            connection.execute("COMMIT")
        except sqlite3.Error as error:
            self._complain(error)

    def _complain(self, error: sqlite3.Error) -> None:
        """Say what is wrong with the store, and begin a new one where it is damaged."""
        store = self._store
        if store is None or self._path is None:
            return
        with contextlib.suppress(sqlite3.Error):
            if store.connection.in_transaction:
                store.connection.execute("ROLLBACK")
        self.notice = f"the search index cannot be kept ({one_line(str(error), 120)}); it is made again the next time"
        # These statements are right: what they do not find has been damaged away.
        is_misunderstood = getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_ERROR
        if store.path is None or not (is_misunderstood or is_damage(error, store.path)):
            return
        # Damage beyond the first page shows only where that page is read.
        store.close()
        self._store = None
        try:
            aside = set_aside(store.path)
        except OSError:
            return
        self._store = open_store(self._path, _MIGRATIONS, "search index")
        self.notice = self._store.notice or (
            f"the search index was damaged; a new one was started, the old one is {one_line(aside.name)}"
        )


def names(path: str) -> tuple[str, str]:
    """The article's name as results show it, and its path."""
    return clean(os.path.basename(path)), path


def hash_of(path: str) -> bytes:
    """The hash of a file's bytes; empty where it cannot be read."""
    digest = hashlib.blake2b(digest_size=16)
    try:
        with open(path, "rb") as file:
            while piece := file.read(1 << 20):
                digest.update(piece)
    except OSError:
        return b""
    return digest.digest()


def written(rows: Sequence[Row]) -> str:
    """Rows as `KeptFile.rows` holds them."""
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
    text = json.dumps(records, separators=(",", ":"))
    return _seal(text) + text


def _seal(text: str) -> str:
    return hashlib.blake2b(text.encode(), digest_size=8).hexdigest()


def _read(text: str, article: str, path: str) -> list[Row]:
    # SQLite does not notice a letter that has changed on the disk.
    seal, text = text[:16], text[16:]
    if _seal(text) != seal:
        raise ValueError
    return [Row(Entry(kind, article, path, *values), first, last) for kind, *values, first, last in json.loads(text)]
