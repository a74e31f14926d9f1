"""The log of errors nobody foresaw."""

import os
from pathlib import Path

import pytest

from reader import crashes
from reader.crashes import log_file, record_crash


def failure(message: str) -> ValueError:
    try:
        raise ValueError(message)
    except ValueError as error:
        return error


def test_the_traceback_is_kept_and_its_place_told() -> None:
    assert record_crash("the worker find", failure("œuf cassé")) == f"details are in {log_file()}."
    kept = log_file().read_text(encoding="utf-8")
    assert "in the worker find" in kept
    assert "Traceback" in kept
    assert "ValueError: œuf cassé" in kept
    assert log_file().stat().st_mode & 0o077 == 0


def test_what_an_error_quotes_is_harmless_in_a_terminal(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "a\x1b]0;title\x07"))
    said = record_crash("x\x1b[2J", failure("\x1b]52;c;YQ==\x07 \x9b31m \u202e \udce9"))
    assert said.isprintable()
    kept = log_file().read_text(encoding="utf-8")
    assert all(line.isprintable() for line in kept.splitlines())


def test_the_log_is_rotated_and_stays_small() -> None:
    for number in range(12):
        record_crash("here", failure(f"{number} " + "x" * 50_000))
    names = sorted(os.listdir(log_file().parent))
    assert names == ["errors.log", "errors.log.1"]
    assert all((log_file().parent / name).stat().st_size <= crashes.MAX_BYTES for name in names)
    assert "ValueError: 11 " in log_file().read_text(encoding="utf-8")


def test_an_error_of_endless_words_is_cut() -> None:
    record_crash("here", failure("x" * 10_000_000))
    assert log_file().stat().st_size < crashes.MAX_BYTES


def test_an_error_that_cannot_be_told_is_no_second_error() -> None:
    class SpeechlessError(Exception):
        def __str__(self) -> str:
            raise RuntimeError("never")

    assert record_crash("here", SpeechlessError()).startswith("details are in")


def test_a_folder_that_cannot_be_written_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
    assert record_crash("here", failure("x")).startswith("no details were kept, the log cannot be written (")


def test_a_full_disk_is_told_and_prints_nothing(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(crashes, "log_file", lambda: Path("/dev/full"))
    assert record_crash("here", failure("x")).startswith("no details were kept")
    assert capfd.readouterr() == ("", "")
