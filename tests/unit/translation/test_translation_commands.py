import io
import json
from pathlib import Path

import pytest

from reader.cli.main import main
from reader.translation.archives import install
from reader.translation.packages import installed

TEXT = "Le président est arrivé à Moscou.\n\nIl a signé un accord. Il est reparti.\n"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_model_goes_through_its_life(tiny_archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["model", "status"]) == 0
    assert "reader model fetch" in capsys.readouterr().out
    assert main(["model", "install", str(tiny_archive)]) == 0
    assert [package.name for package in installed()] == ["tiny-fr_en"]
    assert main(["model", "status"]) == 0
    assert "tiny-fr_en  Argos fr→en 0.0" in capsys.readouterr().out
    assert main(["model", "remove"]) == 0
    assert installed() == []
    assert main(["model", "remove"]) == 1


@pytest.mark.parametrize("wrong", [["install"], ["status", "x"], ["fetch", "x"], ["grow"], []])
def test_wrong_usage_of_model_exits_2(wrong: list[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["model", *wrong])
    assert caught.value.code == 2


def test_a_wrong_name_is_one_sentence(tiny_archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    install(tiny_archive)
    assert main(["model", "remove", "another"]) == 1
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert "another" in error


def test_translate_prints_a_row_a_sentence(
    article: Path, tiny_archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["translate", str(article), "--format", "jsonl", "--model", str(tiny_archive)]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [TEXT[row["start"] : row["end"]] for row in rows] == [row["fr"] for row in rows]
    assert [row["fr"] for row in rows][-2:] == ["Il a signé un accord.", "Il est reparti."]
    assert {row["engine"] for row in rows} == {"Argos fr→en 0.0"}
    keys = "article path role paragraph sentence start end fr en engine terms flags"
    assert all(list(row) == keys.split() for row in rows)
    assert rows[0]["article"] == "article.txt"


def test_translate_reads_standard_input(
    tiny_archive: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    stream = io.TextIOWrapper(io.BytesIO(TEXT.encode()), encoding="utf-8")
    monkeypatch.setattr("sys.stdin", stream)
    assert main(["translate", "-", "--model", str(tiny_archive)]) == 0
    captured = capsys.readouterr()
    assert captured.out.endswith("\n")
    assert len([line for line in captured.out.split("\n\n") if line.strip()]) == 2
    # Whoever reads it on a screen learns whose English it is; what a pipe carries on is the English alone.
    assert captured.err == "Machine translation, Argos fr→en 0.0.\n"
    assert "Machine translation" not in captured.out


def test_translate_without_a_package_says_how_to_get_one(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["translate", str(article)]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "reader model fetch" in captured.err
    assert captured.err.count("\n") == 1


def test_translate_goes_on_after_a_file_that_cannot_be_read(
    article: Path, tiny_archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["translate", "--format", "jsonl", str(article.with_name("none.txt")), str(article)]
    assert main([*arguments, "--model", str(tiny_archive)]) == 1
    captured = capsys.readouterr()
    assert len(captured.out.splitlines()) == 3
    assert "none.txt" in captured.err
