"""Where the quotes of a French sentence stand in its English, and the English of a whole statement.

The marks that survive translation are used when they are as many as in the French; otherwise the whole
sentence is marked. Nothing is guessed word by word.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.articles.article import Article, Span
from reader.quotes.quote import Quote

_PAIRS = re.compile(r"“[^“”]*”|«[^«»]*»|\"[^\"]*\"|„[^„“”]*[“”]|(?<!\w)‘[^‘’]*’(?!\w)|(?<!\w)'(?! )[^']{2,}'(?!\w)")
_CLOSING_FIRST = re.compile(r"\A[^“«\"„]*[”»\"]")
_OPENING_LAST = re.compile(r"[“«\"„][^”»\"]*\Z")
_OUTER_MARKS = re.compile(r"\A[\s“”„«»\"‘]+|[\s“”«»\"’]+\Z")


def english_quote_spans(french: str, english: str, quotes: Sequence[Span]) -> list[Span]:
    """The quoted stretches of `english`, marks included.

    Args:
        french: the sentence.
        english: its translation.
        quotes: the quotes that touch the sentence, marks included, as offsets into `french`; they may begin
            before it or end after it.
    """
    if not quotes or not english:
        return []
    return _exact(french, english, quotes) or [Span(0, len(english))]


@dataclass(frozen=True, slots=True)
class StatementEnglish:
    """The English of a statement."""

    text: str
    """Without outer marks."""
    is_exact: bool
    """Whether it is that of the quoted words alone; otherwise it is that of the sentences they stand in."""


def english_of_statement(
    article: Article, parts: Sequence[Quote], english: Mapping[int, str]
) -> StatementEnglish | None:
    """The English of the parts of one statement, without outer marks.

    Where the translation lost the marks the whole sentence stands for the quoted words.

    Args:
        article: what the quotes were found in.
        parts: the statement, in order.
        english: the translation of each sentence, by index.

    Returns:
        The parts joined as the French is, or None while a sentence of theirs is not translated.
    """
    pieces: list[str] = []
    is_exact = True
    for sentence in article.sentences:
        touching = [part for part in parts if part.outer.overlaps(sentence.span)]
        if not touching:
            continue
        text = english.get(sentence.index)
        if not text:
            return None
        start = sentence.span.start
        spans = [Span(part.outer.start - start, part.outer.end - start) for part in touching]
        exact = _exact(sentence.text, text, spans)
        is_exact = is_exact and bool(exact)
        found = [_OUTER_MARKS.sub("", span.of(text)) for span in exact] if exact else [text.strip()]
        carries_on = bool(pieces) and touching[0].outer.start < start
        pieces.append(" " if carries_on else " […] " if pieces else "")
        pieces.append(" […] ".join(found))
    return StatementEnglish("".join(pieces), is_exact) if pieces else None


def _exact(french: str, english: str, quotes: Sequence[Span]) -> list[Span]:
    """The stretches of `english` where they are certain: one for each quote, or none at all."""
    if len(quotes) == 1 and _covers(quotes[0], french):
        return [Span(0, len(english))]
    marked = _marked(english, opens_before=quotes[0].start < 0, ends_after=quotes[-1].end > len(french))
    return marked if len(marked) == len(quotes) else []


def _covers(quote: Span, french: str) -> bool:
    before, after = french[: max(0, quote.start)], french[max(0, quote.end) :]
    return not re.search(r"\w", before) and not re.search(r"\w", after)


def _marked(english: str, *, opens_before: bool, ends_after: bool) -> list[Span]:
    start, end = 0, len(english)
    found: list[Span] = []
    if opens_before:
        head = _CLOSING_FIRST.match(english)
        if head is None:
            return []
        found.append(Span(0, head.end()))
        start = head.end()
    tail: Span | None = None
    if ends_after:
        last = _OPENING_LAST.search(english, start)
        if last is None:
            return []
        tail = Span(last.start(), len(english))
        end = last.start()
    found += [Span(*match.span()) for match in _PAIRS.finditer(english, start, end)]
    return [*found, tail] if tail is not None else found
