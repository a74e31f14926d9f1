"""The rows of `--format jsonl`: their fields, their offsets, and what the rows of one command say of another's."""

import codecs
import csv
import io
import json
from pathlib import Path

import pytest
from calling import PAGE, Done, Reader, Row

from reader.locations import shipped

FIELDS = {
    "show": "article path encoding kicker title lede byline published dateline headings paragraphs",
    "quotes": "article path start end text kind speaker cue statement "
    "mention mention_start mention_end via certainty",
    "terms": "article path start end text entry en en_short en_long",
    "translate": "article path role paragraph sentence start end fr en engine terms flags",
    "search": "kind article path start end text speaker quote_kind score",
}
"""What each row holds at least."""

ENCODED = {
    "utf-8": PAGE.encode(),
    "utf-8, byte order mark": codecs.BOM_UTF8 + PAGE.encode(),
    "utf-8, Windows lines": PAGE.replace("\n", "\r\n").encode(),
    "windows-1252": PAGE.encode("cp1252"),
    "utf-16-le": codecs.BOM_UTF16_LE + PAGE.encode("utf-16-le"),
    "utf-16-be": codecs.BOM_UTF16_BE + PAGE.encode("utf-16-be"),
}


def command_line(command: str, path: object, model: Path) -> list[object]:
    query = ["traité", "--in", "all"] if command == "search" else []
    return [command, *query, path, "--format", "jsonl", *(["--model", model] if command == "translate" else [])]


def rows_of(done: Done) -> list[Row]:
    assert (done.status, done.err) == (0, "")
    return [json.loads(line) for line in done.out.splitlines()]


@pytest.mark.parametrize("command", FIELDS)
@pytest.mark.parametrize("encoding", ENCODED)
def test_rows_point_into_the_decoded_file(
    reader: Reader, tmp_path: Path, tiny_archive: Path, command: str, encoding: str
) -> None:
    path = tmp_path / "sommet d'été.txt"
    path.write_bytes(ENCODED[encoding])
    text = PAGE.replace("\n", "\r\n") if "Windows" in encoding else PAGE
    done = reader(*command_line(command, path, tiny_archive))
    assert "\\u" not in done.out
    rows = rows_of(done)
    assert rows
    for row in rows:
        assert set(FIELDS[command].split()) <= set(row)
        assert (row["article"], row["path"]) == (path.name, str(path))
        for place in [row, *row.get("headings", ()), *row.get("paragraphs", ())]:
            if "start" in place:
                assert text[place["start"] : place["end"]] == place.get("text", place.get("fr"))
        if row.get("mention") is not None:
            assert text[row["mention_start"] : row["mention_end"]] == row["mention"]


def test_the_structure(reader: Reader, page: Path) -> None:
    (row,) = rows_of(reader("show", page, "--format", "jsonl"))
    assert list(row) == FIELDS["show"].split()
    assert (row["encoding"], row["title"]) == ("utf-8", "Un sommet à Astana")
    assert (row["byline"], row["published"]) == ("Par Jeanne Maître", "Publié le 12 mars 2024 à 10h00")
    assert [row[part] for part in ("kicker", "lede", "dateline", "headings")] == [None, None, None, []]
    sentences = [[PAGE[start:end] for start, end in block["sentences"]] for block in row["paragraphs"]]
    assert [len(found) for found in sentences] == [3, 2]
    assert sentences[1] == ["« Nous verrons », a répondu Paul Forêt.", "C'était l'été."]


def test_quotes_have_these_fields_and_no_more(reader: Reader, page: Path) -> None:
    rows = rows_of(reader("quotes", page, "--format", "jsonl"))
    assert [list(row) for row in rows] == [FIELDS["quotes"].split()] * 2
    assert [(row["text"], row["speaker"], row["certainty"]) for row in rows] == [
        ("Le traité de l'OTSC sera\nsigné", "Claire Maître", "stated"),
        ("Nous verrons", "Paul Forêt", "stated"),
    ]
    explained = rows_of(reader("quotes", page, "--format", "jsonl", "--explain"))
    assert all(row["rule"] for row in explained)


def test_quotes_as_csv_have_a_header_even_when_there_are_none(reader: Reader, page: Path, tmp_path: Path) -> None:
    header = FIELDS["quotes"].split()
    table = list(csv.DictReader(io.StringIO(reader("quotes", page, "--format", "csv").out, newline="")))
    assert list(table[0]) == header
    rows = rows_of(reader("quotes", page, "--format", "jsonl"))
    assert table == [{name: "" if row[name] is None else str(row[name]) for name in header} for row in rows]
    silent = tmp_path / "silent.txt"
    silent.write_text("Un titre\n\nUne phrase sans citation.\n", encoding="utf-8")
    assert reader("quotes", silent, "--format", "csv") == (0, ",".join(header) + "\r\n", "")
    assert reader("quotes", silent, "--format", "csv", "--explain").out == ",".join([*header, "rule"]) + "\r\n"
    assert json.loads(reader("quotes", silent, "--format", "csl-json").out) == []
    for form in ("jsonl", "md", "bibtex", "ris"):
        assert reader("quotes", silent, "--format", form) == (0, "", "")


@pytest.mark.parametrize(
    ("form", "told"),
    [
        ("text", "Claire Maître: « Le traité de l'OTSC sera signé »"),
        ("md", "> — Paul Forêt"),
        ("bibtex", "@"),
        ("ris", "TY  - "),
    ],
)
def test_quotes_in_the_other_forms(reader: Reader, page: Path, form: str, told: str) -> None:
    done = reader("quotes", page, "--format", form)
    assert (done.status, done.err) == (0, "")
    assert told in done.out


def test_quotes_as_csl_json(reader: Reader, page: Path) -> None:
    items = json.loads(reader("quotes", page, page, "--format", "csl-json").out)
    assert [item["title"] for item in items] == ["Un sommet à Astana"] * 4
    assert items[0]["author"] == [{"family": "Maître", "given": "Jeanne"}]


def test_a_translation_tells_the_terms_that_terms_finds(reader: Reader, package_archive: Path) -> None:
    for seed in sorted(shipped("seeds").iterdir()):
        terms = rows_of(reader("terms", seed, "--format", "jsonl"))
        rows = rows_of(reader("translate", seed, "--format", "jsonl", "--model", package_archive))
        (structure,) = rows_of(reader("show", seed, "--format", "jsonl"))
        assert [[row["start"], row["end"]] for row in rows if row["role"] == "body"] == [
            sentence for block in structure["paragraphs"] for sentence in block["sentences"]
        ]
        for row in rows:
            inside = [term for term in terms if row["start"] <= term["start"] and term["end"] <= row["end"]]
            assert [term["fr"] for term in row["terms"]] == [term["text"] for term in inside]
            assert all(set(term) == {"fr", "en", "applied"} for term in row["terms"])
            assert all(term["en"] in row["en"] for term in row["terms"] if term["applied"])
            assert (row["paragraph"] is None) == (row["role"] != "body")
        numbers = [row["paragraph"] for row in rows if row["role"] == "body"]
        assert list(dict.fromkeys(numbers)) == list(range(len(structure["paragraphs"])))
        assert all(
            row["sentence"] == 0 for row, before in zip(rows, [None, *rows], strict=False) if opens(row, before)
        )


def opens(row: Row, before: Row | None) -> bool:
    return before is None or (before["role"], before["paragraph"]) != (row["role"], row["paragraph"])


def test_search_rows_come_best_first(reader: Reader, page: Path) -> None:
    rows = rows_of(reader("search", "traité de l'otsc", page, "--in", "all", "--format", "jsonl"))
    scores = [row["score"] for row in rows]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 100 for score in scores)
    assert {row["kind"] for row in rows} <= {"quote", "term", "passage"}
    assert "query" not in rows[0]
    quote = next(row for row in rows if row["kind"] == "quote")
    assert (quote["speaker"], quote["quote_kind"]) == ("Claire Maître", "speech")
    assert len(rows_of(reader("search", "traité", page, "--in", "all", "--format", "jsonl", "--limit", 1))) == 1


@pytest.mark.parametrize("query", ["", "   ", "wxqzkjv bvnqx", "(", '"'])
def test_a_query_that_nothing_resembles(reader: Reader, page: Path, query: str) -> None:
    assert reader("search", query, page, "--in", "all", "--format", "jsonl") == (0, "", "")
    done = reader("search", query, page, "--in", "all")
    assert (done.status, done.out, done.err.count("\n")) == (0, "", 1)


def test_queries_from_standard_input_stand_in_their_rows(process: Reader, page: Path) -> None:
    text = "traite signé\nwxqzkjv\n\nnous verons\r\n".encode()
    rows = rows_of(process("search", "-", page, "--format", "jsonl", text=text))
    assert [(row["query"], row["speaker"]) for row in rows] == [
        ("traite signé", "Claire Maître"),
        ("nous verons", "Paul Forêt"),
    ]
