"""The entries of one article: its quotes, its terms, its sentences as passages, and their English where it is known.

Owns what becomes a row. Finding quotes and terms is those rooms' own work.
"""

import dataclasses
import re
from bisect import bisect_right
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from reader.articles.article import Article, Span
from reader.articles.dates import article_date
from reader.glossary.entry import TermHit
from reader.search.entry import ENTRY_KINDS, Entry, EntryKind

English = Mapping[int, str]
"""The English of an article's sentences by their index, those that are known."""


class FindsTerms(Protocol):
    """What is asked of a glossary."""

    def find_in(self, article: Article) -> tuple[TermHit, ...]:
        """The terms of the article, in order."""


_NAME = re.compile(r"\b[^\W\d_a-zà-öø-ÿ][\w-]{2,}")


@dataclass(frozen=True, slots=True)
class Row:
    """An entry, and which sentences of the article it touches."""

    entry: Entry
    first_sentence: int
    last_sentence: int
    """Inclusive; before the first where it touches none."""

    def translated(self, english: English) -> "Row":
        """The same with the English of its sentences; a term keeps the glossary's."""
        if self.entry.kind == "term":
            return self
        known = [english[index] for index in range(self.first_sentence, self.last_sentence + 1) if index in english]
        return dataclasses.replace(self, entry=dataclasses.replace(self.entry, en=" ".join(known) or None))


def article_rows(
    article: Article,
    kinds: Collection[EntryKind] = ENTRY_KINDS,
    glossary: Callable[[], FindsTerms] | None = None,
    english: English | None = None,
) -> list[Row]:
    """What can be found in `article`.

    Args:
        article: the article.
        kinds: which entries to make.
        glossary: answers with the glossary; asked only for terms, and without it there are none.
        english: the English that is known.
    """
    place = _Placing(article)
    rows: list[Row] = []
    if "quote" in kinds:
        rows.extend(_quotes(article, place))
    if "term" in kinds and glossary is not None:
        rows.extend(_terms(article, glossary(), place))
    if "passage" in kinds:
        rows.extend(place.row("passage", sentence.span) for sentence in article.sentences)
    return [row.translated(english) for row in rows] if english else rows


class _Placing:
    def __init__(self, article: Article) -> None:
        self._article = article
        self._starts = [sentence.span.start for sentence in article.sentences]
        stated = article_date(article)
        self._date = None
        if stated is not None and stated.year is not None:
            self._date = f"{stated.year:04}-{stated.month or 1:02}-{stated.day or 1:02}"

    def row(self, kind: EntryKind, span: Span, **more: object) -> Row:
        article = self._article
        first = max(0, bisect_right(self._starts, span.start) - 1)
        last = bisect_right(self._starts, max(span.start, span.end - 1)) - 1
        touched = [index for index in range(first, last + 1) if article.sentences[index].span.overlaps(span)]
        entry = Entry(
            kind,
            article.name,
            article.path,
            span.start,
            span.end,
            article.slice(span),
            date=self._date,
            **more,  # type: ignore[arg-type]
        )
        return Row(entry, touched[0] if touched else 0, touched[-1] if touched else -1)

    def names_beside(self, span: Span) -> str:
        """The capitalised words that stand in the same sentences outside `span`."""
        article = self._article
        row = self.row("quote", span)
        if row.last_sentence < row.first_sentence:
            return ""
        start = article.sentences[row.first_sentence].span.start
        end = article.sentences[row.last_sentence].span.end
        return " ".join(_NAME.findall(f"{article.text[start : span.start]} {article.text[span.end : end]}"))


def _quotes(article: Article, place: _Placing) -> Sequence[Row]:
    from reader.quotes.attribution import find_quotes

    rows = []
    for quote in find_quotes(article):
        mention = article.slice(quote.mention) if quote.mention else ""
        if quote.speaker is None:
            # Whoever is named in the same sentence may be the one a reader remembers.
            mention = f"{mention} {place.names_beside(quote.span)}"
        rows.append(
            place.row(
                "quote",
                quote.span,
                speaker=quote.speaker,
                quote_kind=quote.kind,
                certainty=quote.certainty,
                about=" ".join(f"{quote.function or ''} {mention} {quote.via or ''}".split()),
            )
        )
    return rows


def _terms(article: Article, glossary: FindsTerms, place: _Placing) -> Sequence[Row]:
    rows = []
    for hit in glossary.find_in(article):
        entry = hit.entry
        other = "" if entry is None else f"{entry.fr_long} {entry.fr_short} {entry.en_long} {entry.en_short}"
        if hit.entry is None and hit.long_span is not None:
            other = article.slice(hit.long_span)
        rows.append(place.row("term", hit.span, en=hit.en, about=" ".join(other.split())))
    return rows
