"""The translation memory: what was translated once is never decoded again.

Owns one SQLite file, keyed by engine, decoding, sentence, and the term entries that touch the sentence. A batch is
committed as soon as it is done, so that whatever kills the program loses no finished sentence. A file that cannot
be written costs the memory, never the session: rows are then kept until the program ends.
"""

import contextlib
import json
import sqlite3
import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from reader.locations import memory_file
from reader.store import Store, open_store, set_aside
from reader.text.safety import one_line

MIGRATIONS = (
    """
CREATE TABLE engine (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE
);
CREATE TABLE segment (
    engine INTEGER NOT NULL REFERENCES engine (id),
    source TEXT NOT NULL,
    terms TEXT NOT NULL,
    english TEXT NOT NULL,
    flags TEXT NOT NULL,
    made INTEGER NOT NULL,
    PRIMARY KEY (engine, source, terms)
) WITHOUT ROWID;
CREATE INDEX segment_by_age ON segment (made);
""",
)

MAX_SEGMENTS = 1_000_000
"""About 500 MB; the oldest tenth goes when there are more."""

_AT_ONCE = 400


@dataclass(frozen=True, slots=True)
class Segment:
    """One remembered sentence."""

    source: str
    """The French with its white space folded."""
    terms: str
    """The key of the entries that touch the sentence; "" for the engine's own English."""
    english: str
    flags: tuple[str, ...] = ()


class TranslationMemory:
    """The memory; may be used from several threads."""

    def __init__(self, path: Path | None = None) -> None:
        """Remember where the file is; nothing is opened before the first question."""
        self._path = path
        self._lock = threading.Lock()
        self._store: Store | None = None
        self._engines: dict[str, int] = {}
        self._unwritten: dict[tuple[str, str, str], Segment] = {}
        self._notice: str | None = None
        self._is_looked_after = False

    @property
    def notice(self) -> str | None:
        """One sentence for the user where the memory is not as it should be."""
        return self._notice

    def recall(self, engine: str, wanted: Iterable[tuple[str, str]]) -> dict[tuple[str, str], Segment]:
        """The remembered segments among `wanted`, pairs of source and terms key."""
        pairs = set(wanted)
        found: dict[tuple[str, str], Segment] = {}
        with self._lock:
            try:
                found = self._read(engine, pairs)
            except sqlite3.Error as error:
                self._fail("read", error)
            for source, terms in pairs - found.keys():
                if (segment := self._unwritten.get((engine, source, terms))) is not None:
                    found[source, terms] = segment
        return found

    def recall_newest(self, engine: str, sources: Iterable[str]) -> dict[str, Segment]:
        """The English last made of each of the sources, whatever entries it was made with."""
        wanted = sorted(set(sources))
        found: dict[str, Segment] = {}
        with self._lock:
            try:
                found = {segment.source: segment for segment in self._rows(engine, wanted)}
            except sqlite3.Error as error:
                self._fail("read", error)
        return found

    def keep(self, engine: str, segments: Sequence[Segment]) -> None:
        """Remember the segments, all of them in one transaction."""
        if not segments:
            return
        with self._lock:
            try:
                if self._write(engine, segments):
                    self._shrink(MAX_SEGMENTS)
                    return
            except sqlite3.Error as error:
                self._fail("written", error)
            for segment in segments:
                self._unwritten[engine, segment.source, segment.terms] = segment

    def close(self) -> None:
        """Close the file; a later question opens it again."""
        with self._lock:
            if self._store is not None:
                self._store.close()
            self._store = None
            self._engines.clear()

    def _opened(self) -> sqlite3.Connection:
        if self._store is None:
            self._store = open_store(self._path or memory_file(), MIGRATIONS, "translation memory")
            self._notice = self._notice or self._store.notice
        return self._store.connection

    def _engine(self, connection: sqlite3.Connection, key: str, make: bool) -> int | None:
        number = self._engines.get(key)
        if number is None:
            if make:
                connection.execute("INSERT OR IGNORE INTO engine (key) VALUES (?)", (key,))
            row = connection.execute("SELECT id FROM engine WHERE key = ?", (key,)).fetchone()
            if row is None:
                return None
            number = int(row[0])
            if not make:
                # Inside a transaction the row may still be rolled back.
                self._engines[key] = number
        return number

    def _read(self, engine: str, pairs: set[tuple[str, str]]) -> dict[tuple[str, str], Segment]:
        rows = self._rows(engine, sorted({source for source, _ in pairs}))
        return {pair: segment for segment in rows if (pair := (segment.source, segment.terms)) in pairs}

    def _rows(self, engine: str, sources: Sequence[str]) -> Iterator[Segment]:
        """Every segment of the sources; of one source the engine's own first, the newest last."""
        connection = self._opened()
        number = self._engine(connection, engine, make=False)
        if number is None:
            return
        for chunk in _chunks(sources):
            marks = ",".join("?" * len(chunk))
            rows = connection.execute(
                "SELECT source, terms, english, flags FROM segment "
                f"WHERE engine = ? AND source IN ({marks}) ORDER BY terms <> '', made",
                (number, *chunk),
            )
            for row in rows:
                segment = _segment(*row)
                if segment is not None:
                    yield segment

    def _write(self, engine: str, segments: Sequence[Segment]) -> bool:
        connection = self._opened()
        if self._store is None or not self._store.writable:
            return False
        now = int(time.time())
        connection.execute("BEGIN IMMEDIATE")
        try:
            number = self._engine(connection, engine, make=True)
            connection.executemany(
                "INSERT OR REPLACE INTO segment VALUES (?, ?, ?, ?, ?, ?)",
                [
                    (
                        number,
                        segment.source,
                        segment.terms,
                        segment.english,
                        json.dumps(segment.flags),
                        now,
                    )
                    for segment in segments
                ],
            )
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
        return True

    def shrink(self, most: int) -> None:
        """Forget the oldest segments where there are more than `most`, and a tenth more than that."""
        with self._lock:
            try:
                self._opened()
                self._is_looked_after = False
                self._shrink(most)
            except sqlite3.Error as error:
                self._fail("written", error)

    def _shrink(self, most: int) -> None:
        if self._is_looked_after or self._store is None or not self._store.writable:
            return
        # Once in a session: counting a million rows takes a moment.
        self._is_looked_after = True
        connection = self._store.connection
        count = int(connection.execute("SELECT count(*) FROM segment").fetchone()[0])
        if count > most:
            connection.execute(
                "DELETE FROM segment WHERE (engine, source, terms) IN "
                "(SELECT engine, source, terms FROM segment ORDER BY made LIMIT ?)",
                (count - most + most // 10,),
            )

    def _fail(self, what: str, error: sqlite3.Error) -> None:
        if (
            not isinstance(error, sqlite3.OperationalError)
            and self._store is not None
            and self._store.path is not None
        ):
            # Damage beyond the first page shows only here; the next question starts a new file.
            broken = self._store.path
            self._store.close()
            self._store = None
            self._engines.clear()
            with contextlib.suppress(OSError):
                set_aside(broken)
        self._notice = (
            f"the translation memory cannot be {what} ({one_line(str(error), 120)}); what it lacks is translated anew"
        )


def _segment(source: str, terms: str, english: str, flags: str) -> Segment | None:
    try:
        return Segment(source, terms, english, tuple(json.loads(flags)))
    except (ValueError, TypeError):
        return None


def _chunks(values: Sequence[str]) -> Iterator[list[str]]:
    rest = iter(values)
    while chunk := list(islice(rest, _AT_ONCE)):
        yield chunk
