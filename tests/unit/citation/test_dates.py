"""French dates of articles: what is stated is read, what is not stays None."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.articles.article import Article, Block, Span
from reader.articles.dates import StatedDate, article_date, stated_date

CASES = [
    ("Publié le 12 novembre 2025 à 14h03", (2025, 11, 12)),
    ("Publié le mercredi 12 novembre 2025 à 14:03, mis à jour le 13/11/2025", (2025, 11, 12)),
    ("PUBLIÉ LE 1ER AOÛT 2024", (2024, 8, 1)),
    ("Publié le 1er\u00a0janvier\u202f2023", (2023, 1, 1)),
    ("12/11/2025", (2025, 11, 12)),
    ("12.11.2025 - 18h", (2025, 11, 12)),
    ("Le 3/2/24 à 8h", (2024, 2, 3)),
    ("2025-11-12T14:03:00", (2025, 11, 12)),
    ("2025-11-12 14:03", (2025, 11, 12)),
    ("Astana, 9 nov", (None, 11, 9)),
    ("PARIS, 9 nov. 2025 (AFP)", (2025, 11, 9)),
    ("Genève, 28 févr (ATS)", (None, 2, 28)),
    ("Publié le 9 novembre", (None, 11, 9)),
    ("Publié en novembre 2025", (2025, 11, None)),
    ("Publié en 2019", (2019, None, None)),
    ("29 février", (None, 2, 29)),
    ("31 novembre 2025", None),
    ("11/13/2025", None),
    ("Publié il y a 3 heures", None),
    ("Publié hier à 20h25", None),
    ("Publié à 2025", None),
    ("192.168.10.2025", None),
    ("12 maires réunis", None),
    ("12 marseillais", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_stated_date(text: str, expected: tuple[int | None, int | None, int | None] | None) -> None:
    assert stated_date(text) == (None if expected is None else StatedDate(*expected))


@pytest.mark.parametrize(
    ("parts", "words", "iso"),
    [
        ((2025, 11, 12), "12 novembre 2025", "2025-11-12"),
        ((None, 8, 1), "1er août", ""),
        ((2025, 2, None), "février 2025", "2025-02"),
        ((2019, None, None), "2019", "2019"),
    ],
)
def test_a_date_is_written_with_its_stated_parts_alone(
    parts: tuple[int | None, int | None, int | None], words: str, iso: str
) -> None:
    assert (StatedDate(*parts).words, StatedDate(*parts).iso) == (words, iso)


def article(published: str, dateline: str, body: str = "Le 4 mars 1999, il pleuvait.") -> Article:
    text = f"{published}\n{dateline}\n{body}"
    start = len(text) - len(body)
    first = Span(0, len(published)) if published else None
    second = Span(len(published) + 1, start - 1) if dateline else None
    block = Block("body", Span(start, len(text)), (Span(start, len(text)),))
    return Article("a.txt", "a.txt", text, "utf-8", (block,), published=first, dateline=second)


@pytest.mark.parametrize(
    ("published", "dateline", "expected"),
    [
        ("Publié le 12 novembre 2025", "Paris, 11 nov", StatedDate(2025, 11, 12)),
        ("Publié le 12 novembre", "Paris, 12 nov 2025", StatedDate(2025, 11, 12)),
        ("", "Paris, 12 nov", StatedDate(None, 11, 12)),
        ("Publié à l’instant", "Paris", None),
        ("", "", None),
    ],
)
def test_the_body_never_dates_the_article(published: str, dateline: str, expected: StatedDate | None) -> None:
    assert article_date(article(published, dateline)) == expected


@given(st.text(alphabet="0123456789/-. janviermoûtdécpubl,Ⅻ²", max_size=40) | st.text(max_size=40))
def test_any_text_gives_a_date_that_exists_or_none(text: str) -> None:
    date = stated_date(text)
    if date is not None:
        assert date.month is None or 1 <= date.month <= 12
        assert date.day is None or (date.month is not None and 1 <= date.day <= 31)
        assert date.words
