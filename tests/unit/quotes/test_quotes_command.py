import io
import json
from argparse import ArgumentParser
from pathlib import Path

import pytest

from reader.articles.library import read_article
from reader.cli.command import Context
from reader.cli.quotes import QUOTES
from reader.config import Settings
from reader.output.quotes import explain, quote_record
from reader.quotes.attribution import find_quotes

PAGE = "Le bac\n\nLucie Armand est arrivée au port. « Bonjour à tous », a-t-elle lancé.\n"
FIELDS = [
    "article",
    "path",
    "start",
    "end",
    "text",
    "kind",
    "speaker",
    "cue",
    "statement",
    "mention",
    "mention_start",
    "mention_end",
    "via",
    "certainty",
]


@pytest.fixture
def page(tmp_path: Path) -> str:
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    return str(path)


def run(*arguments: str) -> tuple[int, str, str]:
    parser = ArgumentParser()
    QUOTES.configure(parser)
    out, err = io.StringIO(), io.StringIO()
    status = QUOTES.run(parser.parse_args(arguments), Context(Settings(), out=out, err=err))
    return status, out.getvalue(), err.getvalue()


def test_a_record_has_the_agreed_fields(page: str) -> None:
    article = read_article(page)
    (quote,) = find_quotes(article)
    record = quote_record(article, quote)
    assert list(record) == FIELDS
    assert record["text"] == "Bonjour à tous"
    assert (record["speaker"], record["cue"], record["mention"]) == ("Lucie Armand", "a-t-elle lancé", "elle")
    assert record["certainty"] == "resolved"


def test_jsonl_prints_one_object_a_line(page: str) -> None:
    status, out, err = run("--format", "jsonl", page)
    assert (status, err) == (0, "")
    assert [json.loads(line)["text"] for line in out.splitlines()] == ["Bonjour à tous"]


def test_csv_has_a_header(page: str) -> None:
    _, out, _ = run("--format", "csv", page)
    assert out.split("\r\n")[0] == ",".join(FIELDS)


def test_text_names_the_speaker_first(page: str) -> None:
    _, out, _ = run(page)
    assert "Lucie Armand: « Bonjour à tous »" in out


def test_explain_shows_cue_mention_and_rule(page: str) -> None:
    _, out, _ = run("--explain", page)
    assert "a-t-elle lancé" in out
    assert "subject of the previous sentence" in out


def test_explain_of_a_quote_without_a_speaker(tmp_path: Path) -> None:
    path = tmp_path / "foule.txt"
    path.write_text("Les manifestants scandaient « On ne partira pas ! » sur la place.", encoding="utf-8")
    article = read_article(str(path))
    (quote,) = find_quotes(article)
    assert quote.speaker is None
    assert "[none]" in explain(article, quote)


def test_explain_tells_whom_the_words_may_mean(tmp_path: Path) -> None:
    path = tmp_path / "deux.txt"
    path.write_text(
        "Lucie Armand et Jeanne Paulin ont visité le chantier. « Il sera prêt en mai », a-t-elle promis.",
        encoding="utf-8",
    )
    article = read_article(str(path))
    (quote,) = find_quotes(article)
    assert quote.speaker is None
    assert sorted(quote.perhaps) == ["Jeanne Paulin", "Lucie Armand"]
    assert f"perhaps  {', '.join(quote.perhaps)}" in explain(article, quote)


def test_a_missing_file_is_one_sentence_and_status_1(page: str) -> None:
    status, out, err = run("--format", "jsonl", page, page + ".none")
    assert status == 1
    assert len(out.splitlines()) == 1
    assert len(err.strip().splitlines()) == 1
