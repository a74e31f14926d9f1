"""Places of forms made into hits: an expansion and its acronym joined, the text's own acronyms put over ours.

Owns what depends on the whole text: a text that explains an acronym itself is right about it.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable
from functools import lru_cache
from threading import Lock

from reader.articles.article import Span
from reader.glossary.english import english_for
from reader.glossary.entry import TermEntry, TermHit
from reader.glossary.introduced import Introduction, introductions
from reader.glossary.matching import Candidate, Matcher
from reader.glossary.patterns import understood
from reader.glossary.tokens import Tokens
from reader.glossary.words import CONNECTORS

_BLANK = r"[\s\u00a0\u202f\u2007-\u200a]*"
_DETERMINER = r"(?:l['’]|la\s|le\s|les\s|d['’]|de\s)?"
_BETWEEN = re.compile(
    rf"(?:{_BLANK}[»\"”])?{_BLANK}(?:[(\[]{_BLANK}(?:(?:{CONNECTORS}|en (?:français|anglais|russe))[\s:,]+)?"
    rf"|,?{_BLANK}{CONNECTORS}\s+"
    rf"|[–—-]{_BLANK}"
    rf"|,{_BLANK}(?:{CONNECTORS}\s+)?"
    rf"|(?=[«\"“])"
    rf"){_DETERMINER}(?:[«\"“]{_BLANK})?"
)
"""What may stand between an expansion and its acronym, in either order."""

_CLOSING = re.compile(rf"(?:{_BLANK}[»\"”])?{_BLANK}[)\]]")


class Linker:
    """Turns texts into hits with the help of a matcher."""

    def __init__(self, matcher: Matcher) -> None:
        self._matcher = matcher
        # The matcher reads entries as texts call for them; readers' workers may call at once.
        self._lock = Lock()

    def find(self, text: str) -> list[TermHit]:
        """The hits of one text, in order, none overlapping another."""
        return self.find_all([text])[0]

    def find_all(self, texts: Iterable[str]) -> list[list[TermHit]]:
        """The hits of each of several texts that belong together: what one explains holds for all."""
        with self._lock:
            cut = [self._matcher.tokens(text) for text in texts]
            placed = [self._matcher.find(tokens) for tokens in cut]
        present = {id(one.pattern.entry) for candidates in placed for one in candidates if one.pattern.role == "long"}
        explained = [introductions(tokens) for tokens in cut]
        own: dict[str, Introduction] = {}
        for tokens, candidates, found in zip(cut, placed, explained, strict=True):
            for introduction in found:
                if introduction.acronym not in own and not _known(introduction, tokens.text, candidates):
                    own[introduction.acronym] = introduction
        hits: list[list[TermHit]] = []
        for tokens, candidates, found in zip(cut, placed, explained, strict=True):
            hits.append(_hits(tokens, candidates, found, own, present))
        return hits


def _known(introduction: Introduction, text: str, candidates: list[Candidate]) -> bool:
    """Whether the entry that stands at the acronym is the very thing that the text explains."""
    for one in candidates:
        if one.span == introduction.short_span or introduction.short_span.contains(one.span):
            return _resembles(one.pattern.entry, introduction.long_span.of(text))
    return False


def _resembles(entry: TermEntry, expansion: str) -> bool:
    """Whether `expansion` is a long form of `entry`, give or take a word."""
    shown = _content(expansion)
    for form in (entry.fr_long, *entry.fr_variants):
        wanted = _content(form)
        if len(wanted) > 1 and len(shown & wanted) >= 0.6 * max(len(shown), len(wanted)):
            return True
    return False


@lru_cache(maxsize=4096)
def _content(form: str) -> frozenset[str]:
    return frozenset(word.key for word in understood(form).words if word.shape != "small")


def _hits(
    tokens: Tokens,
    candidates: list[Candidate],
    explained: list[Introduction],
    own: dict[str, Introduction],
    present: set[int],
) -> list[TermHit]:
    text = tokens.text
    hits = [_own_hit(one, text) for one in explained if one.acronym in own]
    explaining = _Spans(hit.span for hit in hits)
    for hit in _joined(tokens, _resembling(explained, own, candidates), text):
        if explaining.overlap(hit.span):
            continue
        printed = text[hit.span.start : hit.span.end].replace(".", "") if own and hit.form == "short" else ""
        hits.append(_later_hit(hit.span, own[printed]) if printed in own else hit)
    if own:
        covered = _Spans(hit.span for hit in hits)
        for start, end, surface in zip(tokens.starts, tokens.ends, tokens.surfaces, strict=True):
            if surface in own and not covered.overlap(Span(start, end)):
                hits.append(_later_hit(Span(start, end), own[surface]))
    hits.sort(key=lambda hit: hit.span)
    return hits


class _Spans:
    """Spans none of which overlaps another, asked whether a further one does."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans)
        self._starts = [span.start for span in self._spans]

    def overlap(self, span: Span) -> bool:
        place = bisect_left(self._starts, span.end)
        return place > 0 and self._spans[place - 1].end > span.start


def _own_hit(one: Introduction, text: str) -> TermHit:
    return TermHit(one.span, None, "both", None, one.long_span, one.short_span)


def _later_hit(span: Span, introduction: Introduction) -> TermHit:
    return TermHit(span, None, "short", None, introduction.long_span, span)


def _resembling(
    explained: list[Introduction], own: dict[str, Introduction], candidates: list[Candidate]
) -> list[tuple[Span, Candidate, Span | None]]:
    """The candidates, each with its span; one that the text explains in other words gets those words too."""
    spans: list[tuple[Span, Candidate, Span | None]] = []
    explaining = {one.short_span: one for one in explained if one.acronym not in own}
    for candidate in candidates:
        introduction = explaining.get(candidate.span)
        spans.append((candidate.span, candidate, introduction.long_span if introduction else None))
    return spans


def _joined(tokens: Tokens, placed: list[tuple[Span, Candidate, Span | None]], text: str) -> list[TermHit]:
    hits: list[TermHit] = []
    skip = -1
    for number, (span, candidate, expansion) in enumerate(placed):
        if number <= skip:
            continue
        entry, role = candidate.pattern.entry, candidate.pattern.role
        following = placed[number + 1] if number + 1 < len(placed) else None
        if following is not None and _belong(candidate, following[1]):
            between = text[span.end : following[0].start]
            if _BETWEEN.fullmatch(between):
                closing = _CLOSING.match(text, following[0].end) if ("(" in between or "[" in between) else None
                whole = Span(
                    _before_quote(text, span.start, between),
                    closing.end() if closing else _past_quote(text, between, following[0].end),
                )
                long_span, short_span = (span, following[0]) if role == "long" else (following[0], span)
                english = english_for(entry, "long", long_span.of(text))
                hits.append(TermHit(whole, entry, "both", english, long_span, short_span))
                skip = number + 1
                continue
        if expansion is not None and (not hits or hits[-1].span.end <= expansion.start):
            whole = Span(min(expansion.start, span.start), _end_of_both(text, span, expansion))
            hits.append(TermHit(whole, entry, "both", entry.en_long, expansion, span))
            continue
        hits.append(TermHit(span, entry, role, english_for(entry, role, span.of(text))))
    return hits


def _belong(one: Candidate, other: Candidate) -> bool:
    return (
        one.pattern.entry is other.pattern.entry
        and one.pattern.role != other.pattern.role
        and one.pattern.entry.kind != "person"
    )


def _before_quote(text: str, start: int, between: str) -> int:
    if between.lstrip()[:1] in ("»", "”", '"'):
        opening = re.compile(rf"[«“\"]{_BLANK}\Z").search(text, max(0, start - 3), start)
        if opening:
            return opening.start()
    return start


def _past_quote(text: str, between: str, end: int) -> int:
    if any(mark in between for mark in '«“"'):
        closing = re.compile(rf"{_BLANK}[»\"”]").match(text, end)
        if closing:
            return closing.end()
    return end


def _end_of_both(text: str, short: Span, expansion: Span) -> int:
    end = max(short.end, expansion.end)
    closing = _CLOSING.match(text, end)
    return closing.end() if closing else end
