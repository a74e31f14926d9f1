"""SQLite files in every state a disk can be in."""

import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from reader.store import Store, open_store, set_aside

FIRST = "CREATE TABLE note (text TEXT);\nCREATE INDEX by_text ON note (text);"
SECOND = "ALTER TABLE note ADD COLUMN mark TEXT DEFAULT 'é; rien';\nINSERT INTO note (text) VALUES ('deux; trois');"


def texts(store: Store) -> list[str]:
    return [row[0] for row in store.connection.execute("SELECT text FROM note ORDER BY rowid")]


def filled(path: Path) -> None:
    store = open_store(path, [FIRST], "memory")
    store.connection.execute("INSERT INTO note VALUES ('un')")
    store.close()


def test_a_new_file_is_in_wal_and_at_the_newest_version(tmp_path: Path) -> None:
    store = open_store(tmp_path / "deep" / "er" / "notes.sqlite3", [FIRST, SECOND], "memory")
    assert (store.writable, store.notice) == (True, None)
    assert store.connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert store.connection.execute("PRAGMA user_version").fetchone() == (2,)
    assert store.connection.execute("SELECT text, mark FROM note").fetchall() == [("deux; trois", "é; rien")]
    assert (tmp_path / "deep" / "er").stat().st_mode & 0o077 == 0
    store.close()
    store.close()


def test_an_older_file_is_migrated_and_keeps_its_rows(tmp_path: Path) -> None:
    filled(tmp_path / "notes")
    store = open_store(tmp_path / "notes", [FIRST, SECOND], "memory")
    assert texts(store) == ["un", "deux; trois"]
    assert store.notice is None
    store.close()


def test_a_migration_that_fails_halfway_leaves_the_old_version(tmp_path: Path) -> None:
    filled(tmp_path / "notes")
    meddled = sqlite3.connect(tmp_path / "notes")
    meddled.execute("CREATE TABLE in_the_way (x)")
    meddled.close()
    store = open_store(tmp_path / "notes", [FIRST, "CREATE TABLE other (x);\nCREATE TABLE in_the_way (y);"], "memory")
    assert store.path is None
    store.close()
    again = open_store(tmp_path / "notes", [FIRST], "memory")
    assert texts(again) == ["un"]
    assert again.connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'other'").fetchone() == (0,)
    again.close()


def test_a_file_of_a_newer_program_is_left_alone(tmp_path: Path) -> None:
    open_store(tmp_path / "notes", [FIRST, SECOND], "memory").close()
    before = (tmp_path / "notes").read_bytes()
    store = open_store(tmp_path / "notes", [FIRST], "memory")
    assert store.path is None
    assert store.writable
    assert "newer version" in (store.notice or "")
    store.connection.execute("INSERT INTO note VALUES ('for now')")
    store.close()
    assert (tmp_path / "notes").read_bytes() == before


@pytest.mark.parametrize(
    "spoil",
    [
        lambda path: path.write_bytes(b"no database at all, though long enough for a header" * 100),
        lambda path: path.write_bytes(path.read_bytes()[:100] + os.urandom(5000)),
        lambda path: path.write_bytes(b"SQLite format 3\0" + b"\xff" * 4096),
    ],
    ids=["other content", "first page lost", "header only"],
)
def test_a_broken_file_is_set_aside_and_kept(tmp_path: Path, spoil: object) -> None:
    path = tmp_path / "notes"
    filled(path)
    spoil(path)  # type: ignore[operator]
    broken = path.read_bytes()
    store = open_store(path, [FIRST], "memory")
    assert (store.path, store.writable) == (path, True)
    assert texts(store) == []
    (aside,) = tmp_path.glob("notes.broken-*")
    assert aside.read_bytes() == broken
    assert aside.name in (store.notice or "")
    store.close()
    again = open_store(path, [FIRST], "memory")
    assert again.notice is None
    again.close()


def test_two_broken_files_in_one_second_are_both_kept(tmp_path: Path) -> None:
    path = tmp_path / "notes"
    for content in (b"one" * 2000, b"two" * 2000):
        path.write_bytes(content)
        open_store(path, [FIRST], "memory").close()
    assert {aside.read_bytes()[:3] for aside in tmp_path.glob("notes.broken-*")} == {b"one", b"two"}


def test_the_log_of_a_broken_file_goes_with_it(tmp_path: Path) -> None:
    (tmp_path / "notes").write_bytes(b"broken" * 1000)
    (tmp_path / "notes-wal").write_bytes(b"log")
    aside = set_aside(tmp_path / "notes")
    assert aside.with_name(f"{aside.name}-wal").read_bytes() == b"log"
    assert sorted(tmp_path.iterdir()) == sorted([aside, aside.with_name(f"{aside.name}-wal")])


def test_processes_that_find_it_broken_at_the_same_time_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "notes"
    path.write_bytes(b"broken" * 1000)
    write = OPEN_AND_WRITE.replace("assert store.notice is None, store.notice", "assert store.path is not None")
    written_at_once(path, write)
    assert len(list(tmp_path.glob("notes.broken-*"))) == 1
    store = open_store(path, [FIRST, SECOND], "memory")
    assert len(set(texts(store))) == 4 * 20 + 1
    store.close()


def test_an_empty_file_is_a_new_one(tmp_path: Path) -> None:
    (tmp_path / "notes").touch()
    store = open_store(tmp_path / "notes", [FIRST], "memory")
    assert (store.path, store.notice, texts(store)) == (tmp_path / "notes", None, [])
    store.close()


@pytest.mark.parametrize("obstacle", ["a file for its folder", "a folder for the file", "a link to nowhere"])
def test_where_nothing_can_be_kept_the_session_goes_on(tmp_path: Path, obstacle: str) -> None:
    path = tmp_path / "folder" / "notes"
    if obstacle == "a file for its folder":
        path.parent.write_text("")
    elif obstacle == "a folder for the file":
        path.mkdir(parents=True)
    else:
        path.parent.symlink_to(tmp_path / "none" / "where")
    store = open_store(path, [FIRST], "translation memory")
    assert (store.path, store.writable) == (None, True)
    assert "translation memory" in (store.notice or "")
    store.connection.execute("INSERT INTO note VALUES ('for now')")
    assert texts(store) == ["for now"]
    store.close()


@pytest.fixture
def frozen(tmp_path: Path) -> object:
    """Makes a path unchangeable, for root too; where that cannot be done the test is skipped."""
    done: list[Path] = []

    def freeze(path: Path) -> None:
        if os.geteuid() != 0:
            path.chmod(path.stat().st_mode & ~0o222)
        elif (
            shutil.which("chattr") is None
            or subprocess.run(["chattr", "+i", path], capture_output=True, check=False).returncode
        ):
            pytest.skip("this file system keeps nothing from root")
        done.append(path)

    yield freeze
    for path in done:
        if os.geteuid() != 0:
            path.chmod(path.stat().st_mode | 0o700)
        else:
            subprocess.run(["chattr", "-i", path], check=True)


def test_a_file_that_can_only_be_read_is_read(tmp_path: Path, frozen: object) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    filled(folder / "notes")
    frozen(folder / "notes")  # type: ignore[operator]
    frozen(folder)  # type: ignore[operator]
    store = open_store(folder / "notes", [FIRST], "memory")
    assert (store.path, store.writable) == (folder / "notes", False)
    assert texts(store) == ["un"]
    assert "can be read but not written" in (store.notice or "")
    store.close()


OPEN_AND_WRITE = """
import sys
from pathlib import Path
from reader.store import open_store
sys.stdin.readline()
store = open_store(Path(sys.argv[1]), [sys.argv[2], sys.argv[3]], "memory")
assert store.notice is None, store.notice
for number in range(20):
    store.connection.execute("BEGIN IMMEDIATE")
    store.connection.execute("INSERT INTO note (text) VALUES (?)", (f"{sys.argv[4]} {number}",))
    store.connection.execute("COMMIT")
store.close()
"""


def written_at_once(path: Path, program: str) -> None:
    running = [
        subprocess.Popen(
            [sys.executable, "-c", program, path, FIRST, SECOND, str(number)], stdin=subprocess.PIPE, text=True
        )
        for number in range(4)
    ]
    for process in running:
        assert process.stdin is not None
        process.stdin.write("\n")
        process.stdin.flush()
    for process in running:
        process.communicate(timeout=60)
        assert process.returncode == 0


def test_processes_that_open_it_first_at_the_same_time(tmp_path: Path) -> None:
    path = tmp_path / "notes"
    written_at_once(path, OPEN_AND_WRITE)
    store = open_store(path, [FIRST, SECOND], "memory")
    assert len(set(texts(store))) == 4 * 20 + 1
    assert not list(tmp_path.glob("*.broken*"))
    store.close()


KILLED = """
import os, signal, sys
from pathlib import Path
from reader.store import open_store
store = open_store(Path(sys.argv[1]), [sys.argv[2]], "memory")
store.connection.execute("INSERT INTO note VALUES ('kept')")
store.connection.execute("BEGIN IMMEDIATE")
store.connection.execute("INSERT INTO note VALUES ('half done')")
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_kill_loses_only_what_was_not_committed(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-c", KILLED, tmp_path / "notes", FIRST], check=False, timeout=60)
    store = open_store(tmp_path / "notes", [FIRST], "memory")
    assert store.notice is None
    assert texts(store) == ["kept"]
    assert store.connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    store.close()


def test_a_locked_file_makes_nobody_fail(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    filled(tmp_path / "notes")
    other = sqlite3.connect(tmp_path / "notes", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    store = open_store(tmp_path / "notes", [FIRST], "memory")
    assert (store.writable, store.notice, texts(store)) == (True, None, ["un"])
    other.execute("ROLLBACK")
    other.close()
    store.close()
