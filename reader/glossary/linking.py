"""Places of forms made into hits: an expansion and its acronym joined, the text's own acronyms put over ours.

Owns what depends on the whole text: a text that explains an acronym itself is right about it.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache
from threading import Lock
from typing import NamedTuple

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
    rf"|[–—-]{_BLANK}"
    rf"|(?=[«\"“])"
    rf"){_DETERMINER}(?:[«\"“]{_BLANK})?"
)
"""What stands between an expansion and its acronym, in either order, where the two are one mention."""

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
        explained = [introductions(tokens) for tokens in cut]
        own: dict[str, _Meaning] = {}
        for tokens, candidates, found in zip(cut, placed, explained, strict=True):
            for introduction in found:
                if introduction.acronym not in own:
                    meaning = _meaning(introduction, tokens.text, candidates)
                    if meaning is not None:
                        own[introduction.acronym] = meaning
        return [
            _hits(tokens, candidates, found, own)
            for tokens, candidates, found in zip(cut, placed, explained, strict=True)
        ]


class _Meaning(NamedTuple):
    """What a text says that an acronym stands for, against our lists or beyond them."""

    introduction: Introduction
    entry: TermEntry | None
    """The entry whose long form explains the acronym; None where no entry knows the expansion."""


def _meaning(introduction: Introduction, text: str, candidates: list[Candidate]) -> _Meaning | None:
    """What `introduction` gives its acronym to mean; None where the lists say the same."""
    first = bisect_left(candidates, introduction.span.start, key=lambda one: one.span.start)
    named = shortened = None
    after = bisect_left(candidates, introduction.span.end, key=lambda one: one.span.start)
    for one in candidates[first:after]:
        if one.span == introduction.long_span and one.pattern.role == "long":
            named = one.pattern.entry
        elif introduction.short_span.contains(one.span):
            shortened = one.pattern.entry
    if named is not None:
        return None if named is shortened else _Meaning(introduction, named)
    if shortened is not None and _resembles(shortened, introduction.long_span.of(text)):
        return None
    return _Meaning(introduction, None)


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
    tokens: Tokens, candidates: list[Candidate], explained: list[Introduction], own: dict[str, _Meaning]
) -> list[TermHit]:
    text = tokens.text
    hits = [hit for one in explained if one.acronym in own for hit in _introducing(one, own[one.acronym].entry, text)]
    explaining = _Spans(hit.span for hit in hits)
    for hit in _joined(candidates, _expansions(explained, own, text), text):
        if explaining.overlap(hit.span):
            continue
        printed = text[hit.span.start : hit.span.end].replace(".", "") if own and hit.form == "short" else ""
        hits.append(_later_hit(hit.span, own[printed], text) if printed in own else hit)
    if own:
        covered = _Spans(hit.span for hit in hits)
        for start, end, surface in zip(tokens.starts, tokens.ends, tokens.surfaces, strict=True):
            if surface in own and not covered.overlap(Span(start, end)):
                hits.append(_later_hit(Span(start, end), own[surface], text))
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


def _introducing(one: Introduction, entry: TermEntry | None, text: str) -> Iterator[TermHit]:
    """The hit of a place that explains an acronym; none where an entry's two forms are mentioned apart."""
    if entry is None:
        yield TermHit(one.span, None, "both", None, one.long_span, one.short_span)
    elif _is_one_mention(one, text):
        yield _both(one.span, entry, one.long_span, one.short_span, text)


def _later_hit(span: Span, meaning: _Meaning, text: str) -> TermHit:
    if meaning.entry is not None:
        return TermHit(span, meaning.entry, "short", english_for(meaning.entry, "short", span.of(text)))
    return TermHit(span, None, "short", None, meaning.introduction.long_span, span)


def _both(whole: Span, entry: TermEntry, long_span: Span, short_span: Span, text: str) -> TermHit:
    """The hit of an expansion and its acronym; its English answers the one that stands first."""
    if long_span < short_span:
        english = english_for(entry, "long", long_span.of(text))
    else:
        english = english_for(entry, "short", short_span.of(text))
    return TermHit(whole, entry, "both", english, long_span, short_span)


def _expansions(explained: list[Introduction], own: dict[str, _Meaning], text: str) -> dict[Span, Span]:
    """Expansions that no list has word for word, by the places of the acronyms that they explain."""
    return {
        one.short_span: one.long_span for one in explained if one.acronym not in own and _is_one_mention(one, text)
    }


def _is_one_mention(one: Introduction, text: str) -> bool:
    former, latter = sorted((one.long_span, one.short_span))
    return _BETWEEN.fullmatch(text, former.end, latter.start) is not None


def _joined(candidates: list[Candidate], expansions: dict[Span, Span], text: str) -> Iterator[TermHit]:
    """The hits of `candidates`, an expansion and its acronym beside it being one."""
    end = skip = -1
    for number, candidate in enumerate(candidates):
        if number == skip:
            continue
        span, entry, role = candidate.span, candidate.pattern.entry, candidate.pattern.role
        following = candidates[number + 1] if number + 1 < len(candidates) else None
        if following is not None and _belong(candidate, following):
            between = text[span.end : following.span.start]
            if _BETWEEN.fullmatch(between):
                whole = _around_both(span, following.span, between, text)
                long_span, short_span = (span, following.span) if role == "long" else (following.span, span)
                yield _both(whole, entry, long_span, short_span, text)
                end, skip = whole.end, number + 1
                continue
        expansion = expansions.get(span)
        if expansion is not None and end <= expansion.start:
            whole = Span(min(expansion.start, span.start), _end_of_both(text, span, expansion))
            yield _both(whole, entry, expansion, span, text)
            end = whole.end
            continue
        yield TermHit(span, entry, role, english_for(entry, role, span.of(text)))
        end = span.end


def _around_both(first: Span, second: Span, between: str, text: str) -> Span:
    """The two and the brackets or quotation marks that hold them."""
    closing = _CLOSING.match(text, second.end) if ("(" in between or "[" in between) else None
    return Span(
        _before_quote(text, first.start, between),
        closing.end() if closing else _past_quote(text, between, second.end),
    )


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
