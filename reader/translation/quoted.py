"""Where the quotes of a French sentence stand in its English, and the English of a whole statement.

The marks that survive translation are used when they are as many as in the French; otherwise the whole
sentence is marked. Nothing is guessed word by word.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.articles.article import Article, Span
from reader.quotes.quote import Quote
from reader.text.quotation import OPENING, STRAIGHT, Pair, mark_pairs

_PAIRS = re.compile(r"“[^“”]*”|«[^«»]*»|\"[^\"]*\"|„[^„“”]*[“”]|(?<!\w)‘[^‘’]*’(?!\w)|(?<!\w)'(?! )[^']{2,}'(?!\w)")
_CLOSING_FIRST = re.compile(r"\A[^“«\"„]*[”»\"]")
_OPENING_LAST = re.compile(r"[“«\"„][^”»\"]*\Z")


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
    """Without outer marks; with those of quotations within it."""
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
        found = [text.strip()]
        if exact:
            pairs = zip(touching, exact, strict=True)
            found = [_without_outer_marks(span.of(text), part, article, sentence.span) for part, span in pairs]
        carries_on = bool(pieces) and touching[0].outer.start < start
        pieces.append(" " if carries_on else " […] " if pieces else "")
        pieces.append(" […] ".join(found))
    return StatementEnglish("".join(pieces), is_exact) if pieces else None


def _without_outer_marks(words: str, part: Quote, article: Article, sentence: Span) -> str:
    """The English of what a sentence holds of `part`, without the marks that are the part's own."""
    words = words.strip()
    opens = sentence.start <= part.outer.start < part.span.start
    ends = part.span.end < part.outer.end <= sentence.end
    said = article.text[max(part.span.start, sentence.start) : part.span.end].lstrip()
    begins_with_quotation = not opens and said[:1] in (*OPENING, STRAIGHT)
    own: set[int] = set()
    for opening, closing in mark_pairs(words):
        is_first = opening is not None and not words[:opening].strip()
        is_last = closing is not None and not re.search(r"\w", words[closing:])
        if opening is None or closing is None:
            is_own = (opens and is_first) or (ends and is_last)
        else:
            is_own = is_first and is_last and (opens or ends) and not begins_with_quotation and not own
        if is_own:
            own |= {place for place in (opening, closing) if place is not None}
    return "".join(character for place, character in enumerate(words) if place not in own).strip()


def _exact(french: str, english: str, quotes: Sequence[Span]) -> list[Span]:
    """The stretches of `english` where they are certain: one for each quote, or none at all."""
    if len(quotes) == 1 and _covers(quotes[0], french):
        return [Span(0, len(english))]
    if any(inner.opening is not None and _is_within(inner, french) for inner in mark_pairs(french)):
        return _by_nesting(french, english, quotes)
    marked = _marked(english, opens_before=quotes[0].start < 0, ends_after=quotes[-1].end > len(french))
    return marked if len(marked) == len(quotes) else []


def _is_within(inner: Pair, text: str) -> bool:
    """Whether a quotation stands within another, which may begin before `text` or end after it."""
    return any(
        (outer.opening is None or (inner.opening or 0) > outer.opening)
        and (outer.closing is None or (inner.closing or len(text)) < outer.closing)
        for outer in mark_pairs(text)
        if outer != inner
    )


def _by_nesting(french: str, english: str, quotes: Sequence[Span]) -> list[Span]:
    """The stretches for quotes within quotes: only where the English nests its marks as the French does."""
    pairs, ours = mark_pairs(french), mark_pairs(english)
    if _shape(pairs) != _shape(ours):
        return []
    found: list[Span] = []
    for quote in quotes:
        for theirs, own in zip(pairs, ours, strict=True):
            opens = theirs.opening == quote.start or (theirs.opening is None and quote.start < 0)
            ends = theirs.closing == quote.end - 1 or (theirs.closing is None and quote.end > len(french))
            if opens and ends:
                start = own.opening if own.opening is not None else 0
                found.append(Span(start, own.closing + 1 if own.closing is not None else len(english)))
    return found if len(found) == len(quotes) else []


def _shape(pairs: Sequence[Pair]) -> list[bool]:
    """Opening and closing marks in the order they stand."""
    openings = [(pair.opening, True) for pair in pairs if pair.opening is not None]
    closings = [(pair.closing, False) for pair in pairs if pair.closing is not None]
    return [is_opening for _, is_opening in sorted(openings + closings)]


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
