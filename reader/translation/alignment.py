"""Which words of the French an English word comes from, read off the engine's attention.

Owns turning word pieces into character places on both sides, and finding the English of a French span. It is a
guess that glossing checks before use; nothing else relies on it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.articles.article import Span
from reader.text.folding import fold
from reader.translation.translator import Link
from reader.translation.wordlists import ENGLISH_LINKING, ENGLISH_SMALL_WORDS

_WORD = re.compile(r"(?:[A-Za-z]\.){2,}|[\w’'-]*\w(?:\.(?=\w)[\w’'-]*\w)*")

_LINKS = re.compile(rf"(?:['’]s)?[\s\"“”«»‘’'(-]*(?:(?:{'|'.join(sorted(ENGLISH_LINKING))})[\s\"“”«»‘’'(-]+)*")
"""What may stand between two words of a term: no comma, no word that a term cannot hold."""


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


@dataclass(frozen=True, slots=True)
class Rendering:
    """The English words that come from a French span."""

    place: Span
    is_sound: bool
    """Whether most of what comes from the span stands there, and little that comes from elsewhere."""


def rendering(
    french: Span, english: str, found: Sequence[Link], forms: Sequence[str], is_name: bool = False
) -> Rendering | None:
    """The English of a French span, articles and prepositions at its ends left out.

    Args:
        french: the span, in characters of what was decoded.
        english: the result.
        found: its links.
        forms: what the English may look like, to choose between two places.
        is_name: leave out words at the ends that have no capital.
    """
    from rapidfuzz import fuzz  # 5 MB that only decoding needs

    own = [link for link in found if _comes_from(link, french)]
    words = sorted({word for link in own if (word := _word_at(english, link.en_start)) is not None})
    runs: list[list[Span]] = []
    for word in words:
        if word.of(english).lower() in ENGLISH_SMALL_WORDS:
            continue
        between = english[runs[-1][-1].end : word.start] if runs else "x"
        if runs and len(between) < 16 and _LINKS.fullmatch(between.lower()):
            runs[-1].append(word)
        else:
            runs.append([word])
    if is_name:
        runs = [trimmed for run in runs if (trimmed := _capitalised(run, english))]
    if not runs:
        return None
    spans = [Span(run[0].start, run[-1].end) for run in runs]
    likeness = {span: max(fuzz.ratio(fold(span.of(english)), fold(form)) for form in forms) for span in spans}
    best = max(spans, key=lambda span: (likeness[span], span.end - span.start))
    share = (best.end - best.start) / sum(span.end - span.start for span in spans)
    inside = [link for link in found if best.start <= link.en_start < best.end]
    faithful = sum(link.en_end - link.en_start for link in inside if _comes_from(link, french))
    whole = sum(link.en_end - link.en_start for link in inside)
    closing = english[best.end : best.end + 1]
    if closing and closing == {"(": ")", '"': '"', "'": "'"}.get(_opener(best.of(english))):
        best = Span(best.start, best.end + 1)
    return Rendering(best, share >= 0.6 and faithful >= 0.6 * whole)


def _comes_from(link: Link, french: Span) -> bool:
    return french.start <= (link.fr_start + link.fr_end) / 2 < french.end


def _capitalised(run: list[Span], english: str) -> list[Span]:
    capitals = [number for number, word in enumerate(run) if any(map(str.isupper, word.of(english)))]
    return run[capitals[0] : capitals[-1] + 1] if capitals else []


def _opener(text: str) -> str:
    """The bracket or quotation mark that `text` opens and does not close."""
    if re.search(r"(?:^|\s)'\w[^']*$", text):
        return "'"
    for mark, closing in (("(", ")"), ('"', '"')):
        if text.count(mark) and (
            text.count(mark) != text.count(closing) or (mark == closing and text.count(mark) % 2)
        ):
            return mark
    return ""


def _word_at(english: str, place: int) -> Span | None:
    start = place
    while start > 0 and (english[start - 1].isalnum() or english[start - 1] in "-."):
        start -= 1
    while start < place and english[start] in "-.":
        start += 1
    if re.match(r"['’][sS]\b", english[max(0, start - 1) : start + 2]):
        return None
    match = _WORD.match(english, start)
    if match is None or match.end() <= place:
        return None
    word = re.sub(r"['’]s?$", "", match[0])
    return Span(match.start(), match.start() + len(word))
