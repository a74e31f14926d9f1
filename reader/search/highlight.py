"""Which printed letters of a result a query matched.

Works on the text as printed: words are looked for in its folded form and the places carried back through the map of
offsets, so that a ligature, a decomposed accent or a wide character is marked whole or not at all.
"""

from collections.abc import Iterable, Sequence

from rapidfuzz.distance import OSA, Levenshtein

from reader.articles.article import Span
from reader.search.words import WORD, is_small
from reader.text.folding import folded


def matched_ranges(text: str, likenesses: dict[str, tuple[str, ...]]) -> tuple[Span, ...]:
    """The ranges of `text` that were matched, in order and apart.

    Args:
        text: as printed.
        likenesses: for each folded word of the library the typed words it may stand for, best first.
    """
    if not likenesses:
        return ()
    view = folded(text)
    found = [(match.start(), match.end(), likenesses.get(match[0])) for match in WORD.finditer(view.text)]
    full = any(typed and not is_small(typed[0]) for _, _, typed in found)
    ranges: list[Span] = []
    for start, end, typed in found:
        if not typed or (full and is_small(typed[0]) and not _beside(start, end, found)):
            continue
        for low, high in _letters(view.text[start:end], typed[0]):
            printed = view.printed(start + low, start + high)
            if printed[0] < printed[1]:
                ranges.append(Span(*printed))
    return tuple(_joined(ranges))


def _beside(start: int, end: int, found: Sequence[tuple[int, int, tuple[str, ...] | None]]) -> bool:
    """Whether a matched full word stands right before or after: a small word alone is no sight worth marking."""
    return any(
        typed and not is_small(typed[0]) and (0 <= start - other_end <= 2 or 0 <= other_start - end <= 2)
        for other_start, other_end, typed in found
    )


def _letters(word: str, typed: str) -> list[tuple[int, int]]:
    """The parts of `word` that `typed` holds too."""
    if word == typed or typed in word:
        place = word.find(typed)
        return [(place, place + len(typed))]
    if word in typed or OSA.distance(word, typed) == 1 and len(word) == len(typed) and sorted(word) == sorted(typed):
        return [(0, len(word))]
    blocks = Levenshtein.editops(word, typed).as_matching_blocks()
    return [(block.a, block.a + block.size) for block in blocks if block.size]


def _joined(ranges: Iterable[Span]) -> list[Span]:
    joined: list[Span] = []
    for span in sorted(ranges):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined
