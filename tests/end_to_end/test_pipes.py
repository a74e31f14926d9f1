"""Commands whose reader goes away, whose terminal is none, whose locale is bare."""

import json
import os
import subprocess
from pathlib import Path

import pytest
from terminal import READER, SEEDS, Terminal, environ, run_on_terminal

pytestmark = pytest.mark.end_to_end

COMMANDS = [
    ["show", SEEDS],
    ["show", "--format", "jsonl", SEEDS],
    ["translate", SEEDS],
    ["translate", "--format", "jsonl", SEEDS],
    ["quotes", SEEDS],
    ["quotes", "--format", "csv", SEEDS],
    ["quotes", "--format", "bibtex", SEEDS],
    ["terms", SEEDS],
    ["search", "investissements", SEEDS],
    ["search", "investissements", SEEDS, "--format", "jsonl"],
    ["glossary", "list"],
    ["glossary", "find", "traité"],
    ["glossary", "export", "-", "--all", "--format", "tsv"],
    ["glossary", "check"],
    ["model", "status"],
    ["doctor"],
    ["doctor", "--json"],
    ["--help"],
    ["show", "--help"],
    ["--version"],
]


@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: " ".join(str(word) for word in words if word != SEEDS))
def test_a_pipe_that_nobody_reads(home: Path, tiny_archive: Path, words: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [*READER, *map(str, words)],
        stdout=writing,
        stderr=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
        env=environ(home, READER_MODEL=str(tiny_archive)),
        check=False,
        timeout=120,
    )
    os.close(writing)
    assert b"Traceback" not in done.stderr
    assert b"BrokenPipe" not in done.stderr
    assert b"Exception ignored" not in done.stderr
    assert done.returncode in (0, 1)


def test_a_full_disk_is_one_sentence(home: Path) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [*READER, "show", str(SEEDS), "--layout", "fr"],
            stdout=full,
            stderr=subprocess.PIPE,
            env=environ(home),
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr.count(b"\n") == 1
    assert b"No space left" in done.stderr
    assert not (home / "state" / "bilingual-reader" / "errors.log").exists()


@pytest.mark.parametrize("closed", [0, 1, 2])
def test_streams_that_are_closed(home: Path, closed: int) -> None:
    command = " ".join([*READER, "show", str(SEEDS), "--layout", "fr", f"{closed}>&-"])
    done = subprocess.run(["sh", "-c", command], capture_output=True, env=environ(home), check=False)
    assert b"Traceback" not in done.stderr + done.stdout


def test_no_terminal_to_read_keys_from(home: Path) -> None:
    for where in ({"stdin": subprocess.DEVNULL}, {"stdout": subprocess.DEVNULL}):
        with Terminal([*READER, "read", SEEDS], environ(home), **where) as terminal:  # type: ignore[arg-type]
            assert terminal.wait_exit() == 1
            assert b"reader show" in terminal.received
            assert b"\x1b" not in terminal.received


def test_an_article_on_standard_input(home: Path, tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("Un titre\n\nUne première phrase, à l’été. Une seconde.\n", encoding="utf-8")
    with article.open("rb") as file, Terminal([*READER, "read", "-"], environ(home), stdin=file) as terminal:
        terminal.wait_seen("Une première phrase")
        terminal.settle()
        terminal.type("j")
        terminal.settle()
        terminal.type("q")
        assert terminal.wait_exit() == 0
        terminal.assert_as_before()


@pytest.mark.parametrize("term", ["dumb", "unknown", "", None])
def test_a_terminal_that_cannot_be_drawn_on(home: Path, term: str | None) -> None:
    environment = environ(home)
    environment.pop("TERM")
    if term is not None:
        environment["TERM"] = term
    status, received = run_on_terminal([*READER, "read", SEEDS], environment)
    assert status == 1
    assert "reader show" in received
    assert received.count("\n") == 1
    assert "\x1b" not in received


@pytest.mark.parametrize("locale", ["C", "POSIX", "C.UTF-8", "xx_XX.UTF-8", ""])
def test_any_locale_prints_utf8(home: Path, locale: str) -> None:
    environment = environ(home, LC_ALL=locale)
    environment.pop("LANG")
    for words in (["show", "--layout", "fr"], ["quotes"], ["quotes", "--format", "jsonl"]):
        done = subprocess.run([*READER, *words, str(SEEDS)], env=environment, capture_output=True, check=False)
        assert (done.returncode, done.stderr) == (0, b"")
        printed = done.stdout.decode("utf-8")
        assert "Tokaïev" in printed
        assert "é" in printed
    rows = [json.loads(line) for line in printed.splitlines()]
    assert {row["article"] for row in rows} <= {path.name for path in SEEDS.iterdir()}


@pytest.mark.parametrize("locale", ["C", "POSIX"])
def test_reading_in_a_bare_locale(home: Path, tmp_path: Path, locale: str) -> None:
    article = tmp_path / "été œuvre.txt"
    article.write_text("L’été à l’œuvre\n\n«Ça», a déclaré Jean Dupont.\n", encoding="utf-8")
    environment = environ(home, LC_ALL=locale, SSH_TTY="/dev/pts/9")
    with Terminal([*READER, "read", article], environment) as terminal:
        terminal.wait_seen("«Ça», a déclaré")
        terminal.type("s")
        terminal.wait_seen("Quotes by speaker")
        terminal.type("]y")
        terminal.wait_received(rb"\x1b\]52;c;[A-Za-z0-9+/=]+\x07")
        assert terminal.clipboards()[0].startswith("«Ça»\n— Jean Dupont")
        assert "été œuvre.txt" in terminal.clipboards()[0]
        terminal.type("q")
        assert terminal.wait_exit() == 0


def test_progress_is_for_terminals_only(home: Path, tiny_archive: Path) -> None:
    done = subprocess.run(
        [*READER, "translate", str(SEEDS)],
        env=environ(home, READER_MODEL=str(tiny_archive)),
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0
    assert b"\x1b" not in done.stdout + done.stderr
    assert b"\r" not in done.stdout + done.stderr
