"""Writing files whole or not at all."""

import os
from pathlib import Path

import pytest

from reader.files import write_atomically


def test_text_is_written_as_utf8_and_folders_are_made(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "été.json"
    write_atomically(path, "« œuvre »\n")
    assert path.read_bytes() == "« œuvre »\n".encode()
    assert path.stat().st_mode & 0o077 == 0
    write_atomically(path, b"\x00\xff")
    assert path.read_bytes() == b"\x00\xff"
    assert os.listdir(path.parent) == ["été.json"]


@pytest.mark.parametrize("fails", ["replace", "fsync"])
def test_a_failure_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails: str
) -> None:
    path = tmp_path / "place"
    path.write_text("old")
    handles_before = set(os.listdir("/proc/self/fd"))

    def refuse(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, fails, refuse)
    with pytest.raises(OSError, match="No space left"):
        write_atomically(path, "new")
    monkeypatch.undo()
    assert path.read_text() == "old"
    assert os.listdir(tmp_path) == ["place"]
    assert set(os.listdir("/proc/self/fd")) <= handles_before


def test_an_interruption_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "place"
    path.write_text("old")

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_atomically(path, "new")
    assert (path.read_text(), os.listdir(tmp_path)) == ("old", ["place"])


def test_a_folder_that_cannot_be_made_is_an_oserror(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises((FileExistsError, NotADirectoryError)):
        write_atomically(tmp_path / "file" / "x", "new")


def test_a_link_stays_one_and_a_file_keeps_its_permissions(tmp_path: Path) -> None:
    path, link = tmp_path / "list.tsv", tmp_path / "link.tsv"
    path.write_text("old")
    path.chmod(0o640)
    link.symlink_to(path)
    write_atomically(link, "new")
    assert link.is_symlink()
    assert path.read_text() == "new"
    assert path.stat().st_mode & 0o777 == 0o640
