"""Readers killed at any moment, and twenty of them at once: what was saved stays, and nothing is half written."""

import json
import random
import sqlite3
import subprocess
from pathlib import Path

import pytest
from terminal import PATIENCE, READER, environ

from reader.search.library import STORE_NAME

pytestmark = pytest.mark.end_to_end

KILLS = 25
"""Of each kind of work; four kinds."""

FEW = (
    "Une visite\n\nLe président russe a rencontré son homologue. Ils ont signé un accord à Moscou. "
    "«Bien», a dit Jean Dupont.\n"
)


def run(home: Path, *words: str | Path, **more: str) -> "subprocess.CompletedProcess[str]":
    command = [*READER, *map(str, words)]
    return subprocess.run(
        command, env=environ(home, **more), capture_output=True, text=True, check=False, timeout=4 * PATIENCE
    )


def killed(home: Path, moment: float, *words: str | Path, **more: str) -> bool:
    """Start the command and kill it after `moment` seconds; whether it had ended well before."""
    running = subprocess.Popen(
        [*READER, *map(str, words)],
        env=environ(home, **more),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        return running.wait(timeout=moment) == 0
    except subprocess.TimeoutExpired:
        running.kill()
        running.wait()
        return False


def assert_whole(home: Path, pattern: str) -> None:
    """The database is sound and none was ever taken for broken."""
    (path,) = (home / "cache" / "bilingual-reader").glob(pattern)
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()
    assert not list((home / "cache").rglob("*.broken*"))


def moments(longest: float) -> list[float]:
    chances = random.Random(7)
    return [chances.uniform(0.02, longest) for _ in range(KILLS)]


def timed(home: Path, *words: str | Path, **more: str) -> float:
    """Seconds that a run takes which nobody kills."""
    import time

    begun = time.perf_counter()
    done = run(home, *words, **more)
    assert done.returncode == 0, done.stderr
    return time.perf_counter() - begun


def test_translating(
    home: Path, tmp_path: Path, tiny_archive: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    article = tmp_path / "a.txt"
    article.write_text(FEW * 3, encoding="utf-8")
    words = ("translate", article, "--format", "jsonl")
    other = tmp_path_factory.mktemp("other")
    longest = timed(other, *words, READER_MODEL=str(tiny_archive))
    wanted = run(other, *words, READER_MODEL=str(tiny_archive)).stdout
    remembered = 0
    for moment in moments(longest):
        killed(home, moment, *words, READER_MODEL=str(tiny_archive))
        for path in (home / "cache").rglob("translations.sqlite3"):
            connection = sqlite3.connect(path)
            tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
            now = connection.execute("SELECT count(*) FROM segment").fetchone()[0] if "segment" in tables else 0
            connection.close()
            assert now >= remembered
            remembered = now
    again = run(home, *words, READER_MODEL=str(tiny_archive))
    assert (again.returncode, again.stderr) == (0, "")
    assert [json.loads(row)["en"] for row in again.stdout.splitlines()] == [
        json.loads(row)["en"] for row in wanted.splitlines()
    ]
    assert_whole(home, "translations.sqlite3")


def test_indexing(home: Path, tmp_path: Path) -> None:
    for number in range(60):
        (tmp_path / f"{number:03}.txt").write_text(f"Titre {number}\n\n{FEW}", encoding="utf-8")
    words = ("search", "bien", tmp_path, "--limit", "100", "--format", "jsonl")
    other = tmp_path / "home"
    other.mkdir()
    longest = timed(other, *words)
    for moment in moments(longest):
        killed(home, moment, *words)
    again = run(home, *words)
    assert (again.returncode, again.stderr) == (0, "")
    assert len(again.stdout.splitlines()) == 60
    assert_whole(home, STORE_NAME)


def test_editing_the_glossary(home: Path) -> None:
    longest = timed(home, "glossary", "add", "premier mot", "first word")
    kept = {"premier mot"}
    for number, moment in enumerate(moments(1.3 * longest)):
        if killed(home, moment, "glossary", "add", f"mot numéro {number}", f"word number {number}"):
            kept.add(f"mot numéro {number}")
        listed = run(home, "glossary", "list", "--own", "--format", "jsonl")
        assert (listed.returncode, listed.stderr) == (0, "")
        there = {row.get("fr_long") or row.get("fr") for row in map(json.loads, listed.stdout.splitlines())}
        assert kept <= there
        kept = there
    assert len(kept) > 3
    assert run(home, "glossary", "check").returncode == 0


def test_installing_a_package(home: Path, tiny_archive: Path, tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text(FEW, encoding="utf-8")
    other = tmp_path / "home"
    other.mkdir()
    longest = timed(other, "model", "install", tiny_archive)
    for number, moment in enumerate(moments(longest)):
        done = killed(home, moment, "model", "install", tiny_archive)
        if number % 5 == 4 or done:
            said = run(home, "translate", article)
            # Whole or not there at all: a package that is there translates.
            assert (said.returncode == 0) or "model install" in said.stderr
            if done:
                assert said.returncode == 0
    assert run(home, "model", "install", tiny_archive).returncode == 0
    assert run(home, "translate", article).returncode == 0
    whole = [path for path in (home / "packages").iterdir() if not path.name.startswith(".")]
    assert len(whole) == 1


def test_twenty_readers_at_once(home: Path, tmp_path: Path, tiny_archive: Path) -> None:
    for number in range(45):
        (tmp_path / f"{number:03}.txt").write_text(f"Titre {number}\n\n{FEW}", encoding="utf-8")
    environment = environ(home, READER_MODEL=str(tiny_archive))
    few = [tmp_path / f"{number:03}.txt" for number in range(3)]
    running = []
    for number in range(20):
        work: list[list[str | Path]] = [
            ["translate", *few, "--format", "jsonl"],
            ["search", "bien", tmp_path, "--format", "jsonl", "--limit", "100"],
            ["glossary", "add", f"mot numéro {number}", f"word number {number}"],
        ]
        for words in work:
            running.append(
                subprocess.Popen(
                    [*READER, *map(str, words)],
                    env=environment,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.PIPE,
                    text=True,
                )
            )
    told = [process.communicate(timeout=4 * PATIENCE) for process in running]
    failed = [(process.args, said) for process, said in zip(running, told, strict=True) if process.returncode]
    assert failed == []
    assert [errors for _, errors in told if errors] == [errors for _, errors in told[2::3] if errors]
    answers = [[json.loads(row) for row in printed.splitlines()] for printed, _ in told[1::3]]
    # A file read after it was translated has its English beside it.
    english = [[row.pop("en", None) for row in answer] for answer in answers]
    assert len(answers[0]) == 45
    assert all(answer == answers[0] for answer in answers)
    assert all(len({*known} - {None}) <= 1 for known in zip(*english, strict=True))
    listed = run(home, "glossary", "list", "--own", "--format", "jsonl")
    assert len(listed.stdout.splitlines()) == 20
    assert_whole(home, "translations.sqlite3")
