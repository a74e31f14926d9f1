"""What of an article can be found."""

from pathlib import Path

import pytest

from reader.articles.library import read_article
from reader.search.entries import Row, article_rows
from reader.search.index import SearchIndex
from reader.search.query import parse

TEXT = (
    "Le port\n\nPublié le 3 mars 2023\n\nLe maire Paul Ferrand a parlé. « Le port restera ouvert. Les pêcheurs "
    "aussi y tiennent », a déclaré Paul Ferrand.\n\nÀ la radio Kervella, on entend que « tout va changer » bientôt."
)


@pytest.fixture
def rows(tmp_path: Path) -> list[Row]:
    path = tmp_path / "port.txt"
    path.write_text(TEXT, encoding="utf-8")
    return article_rows(read_article(str(path)))


def test_every_row_is_its_slice(rows: list[Row]) -> None:
    assert {row.entry.kind for row in rows} == {"quote", "passage"}
    for row in rows:
        assert TEXT[row.entry.start : row.entry.end] == row.entry.fr
        assert row.entry.date == "2023-03-03"


def test_the_english_of_a_quote_is_that_of_its_sentences(rows: list[Row]) -> None:
    quote = next(row for row in rows if row.entry.fr.startswith("Le port restera"))
    passages = [row for row in rows if row.entry.kind == "passage"]
    assert [passages[index].entry.fr[:10] for index in range(quote.first_sentence, quote.last_sentence + 1)] == [
        "« Le port ",
        "Les pêcheu",
    ]
    english = {quote.first_sentence: "one", quote.last_sentence: "two"}
    assert quote.translated(english).entry.en == "one two"
    assert quote.translated({quote.first_sentence: "one"}).entry.en == "one"
    assert quote.translated({99: "x"}).entry.en is None


def test_a_quote_nobody_is_named_for_is_found_by_a_name_beside_it(rows: list[Row]) -> None:
    index = SearchIndex()
    index.add("a", [row.entry for row in rows if row.entry.kind == "quote"])
    hits = index.search(parse("kervella changer"))
    assert hits[0].entry.fr == "tout va changer"
