"""Encodings, and properties that hold for the article of any text."""

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.articles.formats import decode, parse_article
from reader.errors import ArticleError
from reader.text.safety import clean

FRENCH = "Élodie a dit : « Ça coûte 5 € à l’œuvre… »\r\nPuis, à Noël, elle est rentrée chez elle.\n" * 3


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (FRENCH.encode(), "utf-8"),
        (codecs.BOM_UTF8 + FRENCH.encode(), "utf-8"),
        (FRENCH.encode("cp1252"), "windows-1252"),
        (codecs.BOM_UTF16_LE + FRENCH.encode("utf-16-le"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + FRENCH.encode("utf-16-be"), "utf-16-be"),
        (FRENCH.encode("utf-16-le"), "utf-16-le"),
        (FRENCH.encode("utf-16-be"), "utf-16-be"),
        (codecs.BOM_UTF32_LE + FRENCH.encode("utf-32-le"), "utf-32-le"),
    ],
)
def test_encodings_are_read_right(data: bytes, encoding: str) -> None:
    assert decode(data) == (FRENCH, encoding)


@pytest.mark.parametrize(
    "data", [b"\xff\xfea", b"a\x00b\x01\x02\x03", b"\x81\x8d\x8f", b"PK\x03\x04\x00\x00\x08\x00"]
)
def test_bytes_that_are_no_text_are_refused(data: bytes) -> None:
    with pytest.raises(ArticleError, match="is not a text"):
        decode(data)


@given(st.binary(max_size=200) | st.text(max_size=60).map(lambda text: text.encode("utf-16-le")))
@settings(max_examples=300, deadline=None)
def test_any_bytes_are_a_text_or_refused(data: bytes) -> None:
    try:
        text, _ = decode(data)
    except ArticleError:
        return
    assert isinstance(text, str)


LINES = st.sampled_from(
    [
        "", "  ", "International", "Un titre court", "LE TITRE", "Par Jean Dupont, à Dakar", "Publié le 3 mars 2024",
        "PARIS, 3 mars (AFP) - Le président part.", "Il est venu. Il a vu.", "- un point", "1. Premier", "« Oui »",
        "Pourquoi ?", "Lire aussi : autre chose", "Photo : AFP", "# Titre", "=====", "***", "  en retrait, il parle",
        "suite de la ligne", "J. D.", "A" * 120, "\x0c", "…", "Le mot (", "**gras**", "\t\tTab", "Jean Dupont",
    ]
)  # fmt: skip


@given(
    text=st.text(max_size=200)
    | st.lists(LINES, max_size=12).map("\n".join)
    | st.lists(LINES, max_size=12).map("\r\n".join)
)
@settings(max_examples=500, deadline=None)
def test_blocks_and_sentences_of_any_text_are_in_order_and_whole(text: str) -> None:
    article = parse_article(text, "a.txt", "a.txt", "utf-8")
    assert article.text == clean(text)
    assert (
        bool(article.blocks)
        or not any(character.isalnum() for character in article.text)
        or article.byline
        or article.published
    )
    covered = 0
    for block in article.blocks:
        assert covered <= block.span.start < block.span.end <= len(article.text)
        covered = block.span.end
        place = block.span.start
        for sentence in block.sentences:
            assert place <= sentence.start < sentence.end <= block.span.end
            assert article.text[place : sentence.start].strip() == ""
            place = sentence.end
        assert article.text[place : block.span.end].strip() == ""
    for span in (article.byline, article.published, article.dateline):
        assert span is None or 0 <= span.start < span.end <= len(article.text)
