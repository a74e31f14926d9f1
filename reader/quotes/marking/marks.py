"""Quotation marks: which stretches of a paragraph stand between them.

Owns pairing, nesting, marks reopened or left open at a paragraph's end, and recovery from stray ones. It knows
nothing of words: whether a stretch quotes anybody is `attribution`'s. Time grows linearly with the text, whatever
the marks in it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reader.articles.article import Span

_MARK = re.compile('[«»“”„‟"＂‹›]|<<|>>')
_PADDING = " \t\r\n\u00a0\u202f\u2007\u2009\u200a\u2002\u2003\u2060\ufffd"
_OPENERS = {"«": "»", "‹": "›", "<<": ">>", "„": "“”", "‟": "”"}
_CLOSERS = frozenset(("»", "›", ">>"))
_MAX_DEPTH = 6
"""Nobody nests deeper; a page of openers alone must not cost quadratic time."""
_LOOK_AHEAD = 8
"""Paragraphs over which a quotation may stay open without a mark of its own."""


@dataclass(frozen=True, slots=True)
class Marked:
    """One stretch between marks."""

    inner: Span
    outer: Span
    depth: int
    """0 for a stretch that stands in the narration, 1 for one inside it, and so on."""
    closed: bool
    continues: bool
    """Whether it carries on the last stretch of the paragraph before."""


@dataclass(slots=True)
class _Open:
    mark: str
    start: int
    after: int
    continues: bool = False


@dataclass(slots=True)
class _Scan:
    found: list[tuple[_Open, int, int, bool]]
    open_at_end: bool


def scan(text: str, blocks: Sequence[Span]) -> list[list[Marked]]:
    """For each block the marked stretches in it, outer ones before those nested in them, by their start."""
    result: list[list[Marked]] = []
    pending = False
    carried = 0
    for number, block in enumerate(blocks):
        first = _MARK.search(text, block.start, block.end)
        head: _Open | None = None
        if pending:
            opens_here = first is not None and not text[block.start : first.start()].strip(_PADDING + "-–—")
            if opens_here and first is not None:
                head = _Open("«" if first[0] in "«»" else first[0], first.start(), first.end(), True)
            elif carried or (first is not None and _closes(text, first)):
                head = _Open("«", block.start, block.start, True)
        if head is not None:
            # What a later paragraph carries on has not forgotten its closing mark.
            _carry_on(result)
        carried = max(0, carried - 1)
        begin = head.after if head else block.start
        scanned = _scan_block(text, begin, block.end, head)
        result.append(_spans(text, scanned))
        if head is not None and first is None and carried:
            continue
        pending = scanned.open_at_end
        carried = _silent_blocks(text, blocks, number + 1) if pending else 0
    return result


def _carry_on(blocks: list[list[Marked]]) -> None:
    for found in reversed(blocks):
        if found:
            last = max((i for i, m in enumerate(found) if m.depth == 0), default=-1)
            if last >= 0 and not found[last].closed:
                found[last] = replace(found[last], closed=True)
            return


def _silent_blocks(text: str, blocks: Sequence[Span], number: int) -> int:
    """How many blocks without marks stand between an open quotation and its closer; 0 where none closes it."""
    for ahead in range(_LOOK_AHEAD):
        if number + ahead >= len(blocks):
            return 0
        block = blocks[number + ahead]
        first = _MARK.search(text, block.start, block.end)
        if first is not None:
            return ahead if _closes(text, first) else 0
    return 0


def _closes(text: str, match: re.Match[str]) -> bool:
    mark = match[0]
    if mark in _CLOSERS:
        return True
    if mark == "”":
        return not _looks_opening(text, match.start(), match.end())
    return False


def _looks_opening(text: str, start: int, end: int) -> bool:
    before = text[start - 1 : start] if start else ""
    after = text[end : end + 1]
    return (not before or before.isspace() or before in "([{'’-–—/«“,:") and bool(after) and not after.isspace()


def _scan_block(text: str, start: int, end: int, head: _Open | None) -> _Scan:
    stack: list[_Open] = [head] if head else []
    found: list[tuple[_Open, int, int, bool]] = []

    def close(depth: int, match: re.Match[str]) -> None:
        # Whatever was opened inside and never closed is dropped: the outer mark wins.
        opened = stack[depth]
        del stack[depth:]
        found.append((opened, match.start(), match.end(), True))

    for match in _MARK.finditer(text, start, end):
        mark = match[0]
        top = stack[-1] if stack else None
        if mark in _CLOSERS:
            depth = _innermost(stack, mark)
            if depth >= 0:
                close(depth, match)
        elif mark in ("“", "”"):
            depth = _innermost(stack, mark)
            opening = mark == "“" if depth < 0 or stack[depth].mark != "„" else False
            if mark == "”" and depth < 0:
                opening = _looks_opening(text, match.start(), match.end())
                if not opening:
                    continue
            if opening:
                if len(stack) < _MAX_DEPTH:
                    stack.append(_Open(mark, match.start(), match.end()))
            elif depth >= 0:
                close(depth, match)
        elif mark in _OPENERS:
            if len(stack) < _MAX_DEPTH:
                stack.append(_Open(mark, match.start(), match.end()))
        else:
            depth = _innermost(stack, mark)
            opening = _looks_opening(text, match.start(), match.end())
            if depth >= 0 and not (opening and top is not None and top.mark != mark):
                close(depth, match)
            elif len(stack) < _MAX_DEPTH and match.end() < end:
                inches = depth < 0 and text[match.start() - 1 : match.start()].isdigit()
                if opening or (depth < 0 and not inches):
                    stack.append(_Open(mark, match.start(), match.end()))
    _recover(text, end, stack, found)
    return _Scan(found, bool(stack))


def _innermost(stack: list[_Open], closer: str) -> int:
    for depth in range(len(stack) - 1, -1, -1):
        opener = stack[depth].mark
        if closer in _OPENERS.get(opener, "”" if opener in "“”" else opener):
            return depth
    return -1


def _recover(text: str, end: int, stack: list[_Open], found: list[tuple[_Open, int, int, bool]]) -> None:
    for depth, opened in enumerate(stack):
        inside = sorted((f for f in found if f[0].start > opened.start), key=lambda f: f[0].start)
        deeper = stack[depth + 1].start if depth + 1 < len(stack) else end
        if inside and inside[0][0].start < deeper:
            inner = inside[0][0].start
            before = text[opened.after : inner].rstrip(_PADDING)
            if before[-1:] in ".!?…":
                # A sentence ended before the next opening mark: this one was never closed.
                deeper = inner
            elif len(inside) > 1:
                # Several whole quotations follow: this one was never closed.
                deeper = inner
            elif inside[-1][0].mark == opened.mark:
                # Where two quotations end together French prints one closing mark for both.
                found.append((opened, inside[-1][1], inside[-1][2], True))
                continue
        found.append((opened, deeper, deeper, False))


def _spans(text: str, scanned: _Scan) -> list[Marked]:
    ordered = sorted(scanned.found, key=lambda f: (f[0].start, -f[2]))
    spans: list[Marked] = []
    ends: list[int] = []
    for opened, inner_end, outer_end, closed in ordered:
        start, stop = opened.after, inner_end
        while start < stop and text[start] in _PADDING:
            start += 1
        while stop > start and text[stop - 1] in _PADDING:
            stop -= 1
        if start == stop:
            continue
        while ends and ends[-1] <= opened.start:
            ends.pop()
        outer = Span(opened.start, max(outer_end, stop) if closed else stop)
        spans.append(Marked(Span(start, stop), outer, len(ends), closed, opened.continues))
        ends.append(outer_end)
    return spans
