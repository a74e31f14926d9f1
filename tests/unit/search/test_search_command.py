"""`reader search` as scripts call it."""

import io
import json
import sys
from pathlib import Path

import pytest

from reader.cli import search as room
from reader.cli.main import main

FIELDS = ["kind", "article", "path", "start", "end", "text", "en", "speaker", "quote_kind", "score"]
ARTICLE = (
    "Le port\n\nLe maire Paul Ferrand a parlé. « Le port restera ouvert aux pêcheurs », a déclaré Paul Ferrand. "
    "L'Union européenne paiera.\n"
)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "port.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def rows(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_jsonl(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "port ouvret pecheur", str(article), "--format", "jsonl"]) == 0
    (row,) = rows(capsys)
    assert list(row) == FIELDS
    start, end = row["start"], row["end"]
    assert isinstance(start, int)
    assert isinstance(end, int)
    assert ARTICLE[start:end] == row["text"] == "Le port restera ouvert aux pêcheurs"
    assert (row["kind"], row["article"], row["path"]) == ("quote", "port.txt", str(article))


@pytest.mark.parametrize(
    ("query", "told"),
    [("jkqsdf", "No quote resembles it"), ("", "no word"), ("after:2023-11", "1 article states none")],
)
def test_nothing_found_is_said_but_not_to_programs(
    article: Path, capsys: pytest.CaptureFixture[str], query: str, told: str
) -> None:
    assert main(["search", query, str(article)]) == 0
    printed = capsys.readouterr()
    assert printed.out == ""
    assert told in printed.err
    assert printed.err.count("\n") == 1
    assert main(["search", query, str(article), "--format", "jsonl"]) == 0
    assert capsys.readouterr() == ("", "")


def test_queries_from_standard_input(
    article: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("pecheurs\n\nnul:part\njkqsdf\nport ferrand\n"))
    assert main(["search", "-", str(article), "--format", "jsonl"]) == 1
    captured = capsys.readouterr()
    found = [json.loads(line) for line in captured.out.splitlines()]
    assert [row["query"] for row in found] == ["pecheurs", "port ferrand"]
    assert list(found[0]) == ["query", *FIELDS]
    assert "nul:" in captured.err
    assert captured.err.count("\n") == 1


@pytest.mark.parametrize(
    ("where", "kinds"), [("quotes", {"quote"}), ("passages", {"passage"}), ("all", {"quote", "passage"})]
)
def test_where(article: Path, capsys: pytest.CaptureFixture[str], where: str, kinds: set[str]) -> None:
    main(["search", "port ouvert aux pecheurs", str(article), "--in", where, "--format", "jsonl"])
    assert {row["kind"] for row in rows(capsys)} == kinds


def test_the_store_answers_as_memory_does(
    article: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    arguments = ["search", "port ouvert", str(article.parent), "--in", "all", "--format", "jsonl"]
    main(arguments)
    plain = rows(capsys)
    assert plain
    monkeypatch.setattr(room, "FEW_FILES", 0)
    main(arguments)
    assert rows(capsys) == plain
    main(arguments)
    assert rows(capsys) == plain


def test_limit_and_text(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["search", "port", str(article), "--in", "all", "--limit", "1"])
    assert "port.txt:" in capsys.readouterr().out
    with pytest.raises(SystemExit) as caught:
        main(["search", "port", str(article), "--limit", "0"])
    assert caught.value.code == 2
    assert "whole number" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["speakr:x", "{}"], "speaker:"),
        (["port", "{}/absent"], "check the path"),
        (["-", "-"], "Standard input"),
    ],
)
def test_errors_in_one_sentence(
    article: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], told: str
) -> None:
    assert main(["search", *(argument.format(article) for argument in arguments)]) in (1, 2)
    captured = capsys.readouterr()
    assert captured.out == ""
    assert told in captured.err
    assert captured.err.count("\n") == 1


def test_without_a_path_the_samples(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "facteur unificateur", "--format", "jsonl"]) == 0
    assert rows(capsys)[0]["article"] == "000_575d99706ded45f7.txt"
