"""Opening the program's SQLite files so that no state of the disk costs the session.

Owns: WAL and the busy timeout, schema versions with migrations, setting a broken file aside, going on with a
read-only file or none at all. It knows no table; the translation memory and the search index bring their own
migrations.
"""

import contextlib
import os
import sqlite3
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from reader.files import locked
from reader.text.safety import one_line

BUSY_TIMEOUT_MS = 10_000
"""Twenty readers may write to one file; a transaction holds the lock for milliseconds."""


@dataclass(frozen=True, slots=True)
class Store:
    """An open SQLite database, and what the user should know about it."""

    connection: sqlite3.Connection
    """In autocommit mode; callers write inside `BEGIN IMMEDIATE`. May be used from any one thread at a time."""
    path: Path | None
    """The file; None when the data lives in memory and is gone with the process."""
    writable: bool
    """False for a file that can only be read."""
    notice: str | None
    """One sentence for the user where something is not as it should be."""

    def close(self) -> None:
        """Close the connection; closing twice is harmless."""
        with contextlib.suppress(sqlite3.Error):
            self.connection.close()


def open_store(path: Path, migrations: Sequence[str], what: str) -> Store:
    """Open `path`, creating or migrating it, and never raise for the state of the disk.

    Args:
        path: the database file; its folder is created.
        migrations: one SQL script a schema version; script N brings version N to N + 1. A script must not
            hold transaction statements: each runs inside one.
        what: what the file holds, for messages ("translation memory").

    Returns:
        The file itself; or, where it is broken, a new file in its place, the old one kept beside it; or the
        file read-only; or an empty database in memory. `notice` says which, None for the first.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        return Store(_connect(path, migrations), path, True, None)
    except _NewerSchemaError:
        return _in_memory(migrations, f"the {what} was written by a newer version of this program and is not used")
    except sqlite3.Error as error:
        if is_damage(error, path):
            return _replace_broken(path, migrations, what)
        return _read_only(path, migrations, what, error)
    except OSError as error:
        return _in_memory(
            migrations, f"the {what} cannot be kept ({error.strerror}); nothing is remembered after this run"
        )


def is_damage(error: sqlite3.Error, path: Path) -> bool:
    """Whether the error says that the file at `path` is damaged, rather than locked, read-only or on a full disk."""
    if not isinstance(error, sqlite3.OperationalError):
        return True
    code = getattr(error, "sqlite_errorcode", None)
    if code is not None and code & 0xFF == sqlite3.SQLITE_READONLY:
        # What may be written and calls itself read-only has other bytes at its head than it was given.
        return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
    # Text that is not UTF-8 has no code.
    return code is None


class _NewerSchemaError(Exception):
    pass


def _connect(path: Path, migrations: Sequence[str]) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=BUSY_TIMEOUT_MS / 1000, isolation_level=None, check_same_thread=False)
    try:
        _switch_to_wal(connection)
        connection.execute("PRAGMA synchronous = NORMAL")
        _migrate(connection, migrations)
    except BaseException:
        connection.close()
        raise
    return connection


def _switch_to_wal(connection: sqlite3.Connection) -> None:
    # The busy timeout does not cover the change of journal mode: two first readers collide here.
    deadline = time.monotonic() + BUSY_TIMEOUT_MS / 1000
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL").fetchone()
            return
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > deadline:
                raise
            time.sleep(0.02)


def _migrate(connection: sqlite3.Connection, migrations: Sequence[str]) -> None:
    if _version(connection) == len(migrations):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        version = _version(connection)
        if version > len(migrations):
            raise _NewerSchemaError
        for script in migrations[version:]:
            for statement in _statements(script):
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {len(migrations)}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _statements(script: str) -> list[str]:
    # executescript() commits first, which would tear a migration out of its transaction.
    statements: list[str] = []
    pending = ""
    for line in script.splitlines():
        pending += line + "\n"
        if sqlite3.complete_statement(pending):
            statements.append(pending)
            pending = ""
    # The last statement of a script may do without its semicolon.
    return [*statements, pending] if pending.strip() else statements


def _read_only(path: Path, migrations: Sequence[str], what: str, error: sqlite3.Error) -> Store:
    if path.exists():
        for options in ("mode=ro", "mode=ro&immutable=1"):
            connection = None
            try:
                connection = sqlite3.connect(
                    f"file:{quote(str(path))}?{options}",
                    uri=True,
                    isolation_level=None,
                    check_same_thread=False,
                )
                if _version(connection) == len(migrations):
                    notice = f"the {what} can be read but not written ({one_line(str(error))})"
                    return Store(connection, path, False, notice)
                connection.close()
            except sqlite3.Error:
                if connection is not None:
                    connection.close()
    return _in_memory(
        migrations,
        f"the {what} cannot be opened ({one_line(str(error))}); nothing is remembered after this run",
    )


def _replace_broken(path: Path, migrations: Sequence[str], what: str) -> Store:
    try:
        with locked(path):
            try:
                # Another reader may have put a new file there meanwhile, and be writing to it.
                return Store(_connect(path, migrations), path, True, None)
            except sqlite3.Error as error:
                if not is_damage(error, path):
                    raise
                aside = set_aside(path)
                connection = _connect(path, migrations)
    except (OSError, sqlite3.Error, _NewerSchemaError) as error:
        return _in_memory(migrations, f"the {what} is damaged and cannot be replaced ({one_line(str(error))})")
    return Store(
        connection,
        path,
        True,
        f"the {what} was damaged; a new one was started, the old one is {one_line(aside.name)}",
    )


def set_aside(path: Path) -> Path:
    """Move a broken database and the files that belong to it out of the way, and say where it is now.

    Raises:
        OSError: the folder cannot be written.
    """
    stem = f"{path.name}.broken-{int(time.time())}"
    aside, number = path.with_name(stem), 1
    while aside.exists():
        number += 1
        aside = path.with_name(f"{stem}-{number}")
    os.replace(path, aside)
    for suffix in ("-wal", "-shm"):
        # A log that stayed would be read into the new file.
        with contextlib.suppress(FileNotFoundError):
            os.replace(path.with_name(path.name + suffix), aside.with_name(aside.name + suffix))
    return aside


def _in_memory(migrations: Sequence[str], notice: str) -> Store:
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    _migrate(connection, migrations)
    return Store(connection, None, True, notice)
