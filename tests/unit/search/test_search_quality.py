"""Half-remembered quotes are found, nonsense finds nothing; the rates over hand-made queries."""

import csv
from pathlib import Path

import pytest

from reader.search.index import Entry, SearchIndex
from reader.search.query import parse

DATA = Path(__file__).parents[2] / "data" / "search"


def rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.fixture(scope="module")
def index() -> SearchIndex:
    index = SearchIndex()
    entries = [
        Entry("quote", "a.txt", "a.txt", place * 999, place * 999 + len(row["fr"]), row["fr"], row["en"] or None,
              row["speaker"] or None, "speech", "stated" if row["speaker"] else "none")
        for place, row in enumerate(rows("quotes.tsv"))
    ]  # fmt: skip
    index.add("a.txt", entries)
    return index


def test_half_remembered_quotes_come_first(index: SearchIndex) -> None:
    queries = rows("queries.tsv")
    ranks = []
    for row in queries:
        hits = index.search(parse(row["query"]), 3)
        ranks.append(next((place for place, hit in enumerate(hits) if row["target"] in hit.entry.fr), 9))
    assert len(ranks) >= 150
    missed = [row["query"] for row, rank in zip(queries, ranks, strict=True) if rank]
    assert sum(rank == 0 for rank in ranks) / len(ranks) >= 0.97, missed
    assert sum(rank < 3 for rank in ranks) / len(ranks) >= 0.98, missed


def test_nonsense_finds_nothing(index: SearchIndex) -> None:
    queries = (DATA / "nonsense.txt").read_text(encoding="utf-8").splitlines()
    loud = [query for query in queries if index.search(parse(query), 1)]
    assert len(queries) >= 40
    assert len(loud) / len(queries) <= 0.08, loud


def test_every_query_means_one_quote() -> None:
    quotes = [row["fr"] for row in rows("quotes.tsv")]
    for row in rows("queries.tsv"):
        assert sum(row["target"] in quote for quote in quotes) == 1, row
