"""Articles whose accents are characters of their own, as PDF files and some systems write them: "e" and "´".

Owns composing them for the rules, which know "é" alone, and carrying what was found back to the text as it is.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from reader.articles.article import Article, Span
from reader.quotes.quote import Quote

_ACCENTED = re.compile("[^\u0300-\u036f][\u0300-\u036f]+")
"""A letter with its combining marks."""


def is_composed(article: Article) -> bool:
    """Whether nothing in the article's text is to be composed."""
    return article.text.isascii() or _ACCENTED.search(article.text) is None


def composed(article: Article) -> tuple[Article, list[int]]:
    """The article with composed letters, and for each of its characters the offset in the text of `article`.

    One more entry holds the length of that text.
    """
    pieces: list[str] = []
    origins: list[int] = []
    place = 0
    for letter in _ACCENTED.finditer(article.text):
        whole = unicodedata.normalize("NFC", letter[0])
        pieces += (article.text[place : letter.start()], whole)
        origins += range(place, letter.start())
        origins += range(letter.start(), letter.start() + len(whole))
        place = letter.end()
    pieces.append(article.text[place:])
    origins += range(place, len(article.text) + 1)

    def carried(span: Span) -> Span:
        return Span(bisect_left(origins, span.start), bisect_left(origins, span.end))

    blocks = tuple(
        replace(block, span=carried(block.span), sentences=tuple(map(carried, block.sentences)))
        for block in article.blocks
    )
    return replace(article, text="".join(pieces), blocks=blocks), origins


def carried_back(quote: Quote, origins: Sequence[int]) -> Quote:
    """The quote of a composed article with the spans of the text as it is."""

    def carried(span: Span | None) -> Span | None:
        return Span(origins[span.start], origins[span.end]) if span is not None else None

    return replace(
        quote,
        span=carried(quote.span) or quote.span,
        outer=carried(quote.outer) or quote.outer,
        cue=carried(quote.cue),
        mention=carried(quote.mention),
    )
