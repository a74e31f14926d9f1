"""Which words of the French an English word comes from, read off the engine's attention.

Owns turning word pieces into character places on both sides, and finding the English of a French span. It is a
guess that glossing checks before use; nothing else relies on it.
"""

import re
from collections.abc import Iterator, Sequence

from reader.articles.article import Span
from reader.translation.translator import Link
from reader.translation.wordlists import ENGLISH_LINKING, ENGLISH_OUTSIDE_TERMS

_WORD = re.compile(r"[\w’'-]*\w")


def links(
    french: str,
    offset: int,
    french_pieces: Sequence[str],
    english: str,
    english_pieces: Sequence[str],
    attention: Sequence[Sequence[float]],
) -> Iterator[Link]:
    """For each English piece its place and the place of the French piece that was looked at most.

    Args:
        french: what was decoded.
        offset: where it begins in the sentence; French places count from the sentence's start.
        french_pieces: its word pieces.
        english: the result.
        english_pieces: its word pieces.
        attention: for each English piece the weight of every French one.
    """
    sources = _places(french, french_pieces)
    targets = _places(english, english_pieces)
    for place, weights in zip(targets, attention, strict=False):
        if place is None or not weights:
            continue
        source = sources[max(range(min(len(weights), len(sources))), key=weights.__getitem__)]
        if source is not None:
            yield Link(place[0], place[1], source[0] + offset, source[1] + offset)


def _places(text: str, pieces: Sequence[str]) -> list[tuple[int, int] | None]:
    """Where each piece stands in `text`; None for one that the tokenizer changed beyond recognition."""
    found: list[tuple[int, int] | None] = []
    at = 0
    for piece in pieces:
        bare = piece.replace("▁", " ").removesuffix("@@").strip()
        # Only a little ahead: a piece that normalising changed must not be found at its next like far away.
        start = text.find(bare, at, at + len(bare) + 8) if bare else -1
        if start < 0:
            found.append(None)
            continue
        at = start + len(bare)
        found.append((start, at))
    return found


def english_of(french: Span, english: str, found: Sequence[Link], names_only: bool = False) -> Span | None:
    """The English words that come from the French span, articles and prepositions at their ends left out.

    Args:
        french: the span, in characters of what was decoded.
        english: the result.
        found: its links.
        names_only: leave out words at the ends that do not begin with a capital.
    """
    own = [link for link in found if french.start <= (link.fr_start + link.fr_end) / 2 < french.end]
    words = sorted({_word_at(english, link.en_start) for link in own} - {None}, key=lambda word: word or Span(0, 0))
    runs: list[list[Span]] = []
    for word in words:
        assert word is not None
        if word.of(english).lower() in ENGLISH_LINKING | ENGLISH_OUTSIDE_TERMS:
            continue
        between = english[runs[-1][-1].end : word.start] if runs else "x"
        if (
            runs
            and all(part in ENGLISH_LINKING for part in re.findall(r"\w+", between.lower()))
            and len(between) < 16
        ):
            runs[-1].append(word)
        else:
            runs.append([word])
    if not runs:
        return None
    best = max(runs, key=lambda run: sum(len(word.of(english)) for word in run))
    found_span = Span(best[0].start, best[-1].end)
    if names_only:
        capitals = [word for word in best if word.of(english)[0].isupper() or any(map(str.isupper, word.of(english)))]
        if not capitals:
            return None
        found_span = Span(capitals[0].start, capitals[-1].end)
    closing = english[found_span.end : found_span.end + 1]
    if closing and closing == {"(": ")", '"': '"'}.get(_opener(found_span.of(english))):
        return Span(found_span.start, found_span.end + 1)
    return found_span


def _opener(text: str) -> str:
    """The bracket or quotation mark that `text` opens and does not close."""
    for mark, closing in (("(", ")"), ('"', '"')):
        if text.count(mark) and (
            text.count(mark) != text.count(closing) or (mark == closing and text.count(mark) % 2)
        ):
            return mark
    return ""


def _word_at(english: str, place: int) -> Span | None:
    start = place
    while start > 0 and (english[start - 1].isalnum() or english[start - 1] == "-"):
        start -= 1
    match = _WORD.match(english, start)
    if match is None or match.end() <= place:
        return None
    word = re.sub(r"['’]s?$", "", match[0]).rstrip("-")
    return Span(match.start(), match.start() + len(word))
