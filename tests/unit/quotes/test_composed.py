"""Accents that are characters of their own change nothing of what is found but the offsets."""

import unicodedata
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from speaking import article_of

from reader.articles.library import read_article
from reader.locations import shipped
from reader.quotes.attribution import find_quotes


def test_decomposed_accents_change_no_speaker(tmp_path: Path) -> None:
    for seed in sorted(shipped("seeds").glob("*.txt")):
        apart = tmp_path / seed.name
        apart.write_text(unicodedata.normalize("NFD", seed.read_text(encoding="utf-8")), encoding="utf-8")
        wanted, article = read_article(str(seed)), read_article(str(apart))
        found = find_quotes(article)
        assert [(q.kind, q.speaker, q.rule) for q in found] == [
            (q.kind, q.speaker, q.rule) for q in find_quotes(wanted)
        ]
        for one, other in zip(found, find_quotes(wanted), strict=True):
            assert unicodedata.normalize("NFC", article.slice(one.span)) == wanted.slice(other.span)
            assert unicodedata.normalize("NFC", article.slice(one.outer)) == wanted.slice(other.outer)


@given(st.text(st.sampled_from("aé\u0301\u0300 «».,EÉ\n"), max_size=60))
def test_spans_stay_in_range(text: str) -> None:
    for quote in find_quotes(article_of(text)):
        assert 0 <= quote.outer.start <= quote.span.start <= quote.span.end <= quote.outer.end <= len(text)
