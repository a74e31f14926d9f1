"""Where the quotes of a French sentence stand in its English.

The marks that survive translation are used when they are as many as in the French; otherwise the whole
sentence is marked. Nothing is guessed word by word.
"""

import re
from collections.abc import Sequence

from reader.articles.article import Span

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
    whole = [Span(0, len(english))]
    if len(quotes) == 1 and _covers(quotes[0], french):
        return whole
    marked = _marked(english, opens_before=quotes[0].start < 0, ends_after=quotes[-1].end > len(french))
    return marked if len(marked) == len(quotes) else whole


def _covers(quote: Span, french: str) -> bool:
    before, after = french[: max(0, quote.start)], french[quote.end :]
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
