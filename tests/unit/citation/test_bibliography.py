"""The bibliographic forms, read back by readers that others wrote: citeproc, bibtexparser, rispy."""

import io
import json
import re
from datetime import date

import bibtexparser
import pytest
import rispy
from bibtexparser import middlewares
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from hypothesis import given
from hypothesis import strategies as st

from reader.articles.article import Article, Block, Span
from reader.articles.dates import StatedDate
from reader.quotes.bibliography import Author, Bibliography, Reference, authors, item_key, write_bibliography
from reader.quotes.citation import cite, export, export_all
from reader.quotes.quote import Quote

ACCESSED = date(2026, 3, 4)
BYLINE = "Par Anne Le Gall et Jean DUPONT, avec AFP"
HEAD = f"Cœur & âme : 20 % de {{trop}}_peu #1\n\n{BYLINE}\n\n"
BODY = "« L’été, c’est 50 % \\ d’“art” ~ à 3 $ », a-t-elle dit.\n« Oui », dit-il."


def article(published: str = "Publié le 9 novembre 2025 à 8h", *, address: str = "") -> Article:
    head = HEAD + f"{published}\n\n"
    text = head + BODY + f"\n\n{address}"
    title = Span(0, HEAD.index("\n"))
    body = Span(len(head), len(head) + len(BODY))
    byline = HEAD.index(BYLINE)
    return Article(
        "à_lire.txt",
        "à_lire.txt",
        text,
        "utf-8",
        (Block("title", title, (title,)), Block("body", body, (body,))),
        byline=Span(byline, byline + len(BYLINE)),
        published=Span(len(HEAD), len(HEAD) + len(published)),
        address=Span(len(text) - len(address), len(text)) if address else None,
    )


def quotes(text: Article) -> list[Quote]:
    found = []
    for number, match in enumerate(re.finditer("« ([^»]+) »", text.text), 1):
        elle = text.text.find("elle", match.end())
        found.append(
            Quote(
                Span(*match.span(1)),
                Span(*match.span()),
                "speech",
                number,
                "Zoé O’Brien" if elle > 0 else None,
                None,
                None,
                Span(elle, elle + 4) if elle > 0 else None,
                None,
                "resolved" if elle > 0 else "none",
                "test",
            )
        )
    return found


FIRST_NOTE = "« L’été, c’est 50 % \\ d’“art” ~ à 3 $ » — Zoé O’Brien (elle → Zoé O’Brien)"
TITLE = "Cœur & âme : 20 % de {trop}_peu #1"


def read_bibtex(text: str) -> list[dict[str, str]]:
    library = bibtexparser.parse_string(text, append_middleware=[middlewares.LatexDecodingMiddleware()])
    assert library.failed_blocks == []
    return [
        {"ENTRYTYPE": entry.entry_type, "ID": entry.key, **{f.key: f.value for f in entry.fields}}
        for entry in library.entries
    ]


def test_bibtex_is_read_back() -> None:
    text = article()
    first, second = read_bibtex(export(text, quotes(text), "bibtex", ACCESSED))
    assert first["ENTRYTYPE"] == "misc"
    # The reader drops the doubled braces, and those of the title with them.
    assert first["title"] == TITLE.replace("{", "").replace("}", "")
    assert first["author"] == "Le Gall, Anne and DUPONT, Jean and AFP"
    assert (first["year"], first["month"], first["day"]) == ("2025", "nov", "9")
    assert first["urldate"] == "2026-03-04"
    assert first["howpublished"] == "à_lire.txt"
    assert first["note"] == FIRST_NOTE
    assert second["note"].endswith("— speaker not named in the text")
    assert first["ID"] != second["ID"]


def test_ris_is_read_back() -> None:
    text = article()
    written = export(text, quotes(text), "ris", ACCESSED)
    assert "\n" not in written.replace("\r\n", "")
    assert all(re.fullmatch(r"[A-Z][A-Z0-9]  - .*", line) for line in written.split("\r\n") if line)
    first, second = rispy.loads(written)
    assert first["type_of_reference"] == "NEWS"
    assert first["title"] == TITLE
    assert first["authors"] == ["Le Gall, Anne", "DUPONT, Jean", "AFP"]
    assert (first["year"], first["date"], first["access_date"]) == ("2025", "2025/11/09/", "2026/03/04/")
    assert first["notes"] == [FIRST_NOTE]
    assert first["id"] != second["id"]


STYLE = """<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="fr-FR">
<info><title>t</title><id>t</id><updated>2020-01-01T00:00:00+00:00</updated></info>
<citation><layout><text variable="title"/></layout></citation>
<bibliography><layout><group delimiter=" | ">
<names variable="author"><name delimiter="; " name-as-sort-order="all" sort-separator=", "/></names>
<text variable="title"/><date variable="issued" form="numeric" date-parts="year-month-day"/>
<date variable="accessed" form="numeric" date-parts="year-month-day"/><text variable="note"/>
</group></layout></bibliography></style>"""


def processed(records: list[dict[str, object]]) -> str:
    """The first record in a bibliography, as a citation processor sets it."""
    bibliography = CitationStylesBibliography(
        CitationStylesStyle(io.BytesIO(STYLE.encode()), validate=False), CiteProcJSON(records), formatter.plain
    )
    for record in records:
        bibliography.register(Citation([CitationItem(record["id"])]))
    return str(bibliography.bibliography()[0])


def test_csl_json_is_processed() -> None:
    text = article()
    first = processed(json.loads(export(text, quotes(text), "csl-json", ACCESSED)))
    for shown in ("Le Gall", "DUPONT", "AFP", "2025", "2026", TITLE, FIRST_NOTE):
        assert shown in first


CSL_NAMES = {"id", "type", "title", "language", "author", "issued", "URL", "source", "accessed", "note"}


@pytest.mark.parametrize(
    ("published", "issued"),
    [
        ("Publié le 9 novembre 2025", {"date-parts": [[2025, 11, 9]]}),
        ("Publié en novembre 2025", {"date-parts": [[2025, 11]]}),
        ("Publié le 9 novembre", {"literal": "9 novembre"}),
        ("Publié hier", None),
    ],
)
def test_no_form_states_more_of_the_date_than_the_article(published: str, issued: object) -> None:
    text = article(published)
    (first, _) = json.loads(export(text, quotes(text), "csl-json", ACCESSED))
    assert first.get("issued") == issued
    assert first.keys() <= CSL_NAMES
    year = "2025" if "2025" in published else None
    assert read_bibtex(export(text, quotes(text), "bibtex", ACCESSED))[0].get("year") == year
    assert rispy.loads(export(text, quotes(text), "ris", ACCESSED))[0].get("year") == year


def test_an_address_is_given_as_one() -> None:
    address = "https://exemple.fr/un_{deux}%20#x"
    text = article(address=address)
    part = quotes(text)[:1]
    assert json.loads(cite(text, part, "csl-json", accessed=ACCESSED))[0]["URL"] == address
    assert rispy.loads(cite(text, part, "ris", accessed=ACCESSED))[0]["urls"] == [address]
    assert "url = {https://exemple.fr/un_%7Bdeux%7D%20#x}" in cite(text, part, "bibtex", accessed=ACCESSED)


@pytest.mark.parametrize("form", ["csl-json", "bibtex", "ris"])
def test_the_english_goes_into_the_note_as_a_translation(form: Bibliography) -> None:
    text = article()
    cited = cite(text, quotes(text)[:1], form, "Yes, it is", "Argos fr→en 1.9", ACCESSED)
    assert "“Yes, it is” [machine translation, Argos fr→en 1.9]" in cited


@pytest.mark.parametrize("form", ["csl-json", "bibtex", "ris"])
def test_keys_are_unique_and_the_same_in_every_run(form: Bibliography) -> None:
    text, other = article(), article("Publié le 10 novembre 2025")
    found = [(text, quotes(text)), (other, quotes(other)), (text, quotes(text))]
    written = export_all(found, form, ACCESSED)
    if form == "csl-json":
        keys = [record["id"] for record in json.loads(written)]
    elif form == "bibtex":
        keys = [entry["ID"] for entry in read_bibtex(written)]
    else:
        keys = [record["id"] for record in rispy.loads(written)]
    assert len(set(keys)) == len(keys) == 6
    assert all(re.fullmatch(r"[a-z0-9-]+", key) for key in keys)
    assert keys[0] == item_key(text, quotes(text)[0].span)
    assert export_all(found, form, ACCESSED) == written


def test_nothing_found_is_an_empty_document() -> None:
    assert json.loads(export(article(), [], "csl-json")) == []
    assert export(article(), [], "bibtex") == export(article(), [], "ris") == ""


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        ("Par Anne Le Gall", [Author("Le Gall", "Anne")]),
        (
            "par Jean-Pierre de La Tour et Zoé van der Meer",
            [Author("de La Tour", "Jean-Pierre"), Author("van der Meer", "Zoé")],
        ),
        ("Par DUPONT Jean", [Author("DUPONT", "Jean")]),
        ("Par Le Monde avec AFP", [Author("Le Monde"), Author("AFP")]),
        ("Par la rédaction", []),
        ("Par Anne Roy, envoyée spéciale à Astana", [Author("Roy", "Anne")]),
        ("Par Anne Roy (à Moscou)", [Author("Roy", "Anne")]),
        ("Propos recueillis par Anne Roy", [Author("Roy", "Anne")]),
        ("Par : Anne Roy / ATS", [Author("Roy", "Anne"), Author("ATS")]),
        ("Par Anne d’Ormesson - 12 mai 2024", [Author("d’Ormesson", "Anne")]),
        ("Anne Roy | a.roy@exemple.fr", [Author("Roy", "Anne")]),
        ("Par Reuters", [Author("Reuters")]),
        ("", []),
    ],
)
def test_authors_of_a_byline(byline: str, expected: list[Author]) -> None:
    assert list(authors(byline)) == expected


@given(
    title=st.text(alphabet="ab éœ{}\\%$&#_~^\"'@,=«»[]<>-", min_size=1, max_size=30),
    note=st.text(alphabet="ab éœ{}\\%$&#_~^\"'@,=«»[]<>-\n", min_size=1, max_size=40),
    byline=st.text(alphabet="Aab .,-{}\\%d'éÉ", max_size=20),
    form=st.sampled_from(["csl-json", "bibtex", "ris"]),
)
def test_any_words_leave_a_document_that_can_be_read(title: str, note: str, byline: str, form: Bibliography) -> None:
    reference = Reference("k", title, byline, StatedDate(2025, 2), None, title, (note,))
    written = write_bibliography([reference, reference], form, ACCESSED)
    if form == "csl-json":
        assert [record["note"] for record in json.loads(written)] == [note, note]
    elif form == "bibtex":
        assert [entry["ID"] for entry in read_bibtex(written)] == ["k", "k-2"]
        assert written.count("{") == written.count("}")
    else:
        assert [record["id"] for record in rispy.loads(written)] == ["k", "k-2"]


@pytest.mark.parametrize("published", ["Publié le 9 novembre", "Publié en novembre 2025", "Publié hier"])
def test_csl_json_with_half_a_date_is_processed_too(published: str) -> None:
    text = article(published)
    assert "Cœur & âme" in processed(json.loads(export(text, quotes(text), "csl-json", ACCESSED)))
