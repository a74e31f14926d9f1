"""Which printed letters of a result a query matched.

Works on the text as printed: words are looked for in its folded form and the places carried back through the map of
offsets, so that a ligature, a decomposed accent or a wide character is marked whole or not at all.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from rapidfuzz.distance import Levenshtein

from reader.articles.article import Span
from reader.search.query import Query
from reader.search.vocabulary import Vocabulary
from reader.search.words import WORD, as_word, is_small
from reader.text.folding import folded

SURE_ENOUGH = 0.5
"""A word less like the typed one is evidence, but marking it would puzzle."""

_Found = tuple[int, int, str, str | None]
"""Where a word stands in the folded text, the word, what was typed for it."""


class Marks:
    """Finds the letters that one query matched."""

    def __init__(self, query: Query, vocabulary: Vocabulary) -> None:
        self.query = query
        found: dict[str, tuple[float, str]] = {}
        named: dict[str, tuple[float, str]] = {}

        def note(table: dict[str, tuple[float, str]], word: str, typed: str, likeness: float) -> None:
            if likeness >= SURE_ENOUGH:
                table[word] = max(table.get(word, (0.0, "")), (likeness, typed))

        words = query.words
        for place, typed in enumerate(words):
            matches = vocabulary.matches(typed, query.open_ended and place == len(words) - 1)
            for number, likeness in matches:
                note(found, vocabulary.words[number], typed, likeness)
            if matches and matches[0][1] < 1.0:
                for cut in range(1, len(typed)):
                    one, two = typed[:cut], typed[cut:]
                    if vocabulary.number(one) is not None and vocabulary.number(two) is not None:
                        note(found, one, one, 0.5)
                        note(found, two, two, 0.5)
        for one, two in pairwise(words):
            note(found, one + two, one + two, 1.0)
        for names in query.speakers:
            for typed in names:
                for number, likeness in vocabulary.matches(typed, True):
                    note(named, vocabulary.words[number], typed, likeness)
        self._typed = {word: typed for word, (_, typed) in found.items()}
        self._named = self._typed | {word: typed for word, (_, typed) in named.items()}

    def of(self, text: str, names: bool = False) -> tuple[Span, ...]:
        """The ranges of the printed `text` that were matched, in order and apart.

        Args:
            text: as printed.
            names: it is a speaker's name, which `speaker:` filters match too.
        """
        table = self._named if names else self._typed
        if not table or not text:
            return ()
        view = folded(text)
        found: list[_Found] = []
        for match in WORD.finditer(view.text):
            word = as_word(match[0])
            found.append((match.start(), match.end(), word, table.get(word)))
        anything_full = any(typed and not is_small(typed) for _, _, _, typed in found)
        ranges: list[Span] = []
        for place, (start, _, word, typed) in enumerate(found):
            if typed is None or (anything_full and is_small(typed) and not _beside_full(found, place)):
                continue
            for low, high in _letters(word, typed):
                span = Span(*view.printed(start + low, start + high))
                if span.start < span.end:
                    ranges.append(span)
        return tuple(_joined(ranges))


def _beside_full(found: Sequence[_Found], place: int) -> bool:
    """Whether a matched full word stands right before or after: a small word alone is no sight worth marking."""
    near = [*found[max(0, place - 1) : place], *found[place + 1 : place + 2]]
    return any(typed is not None and not is_small(typed) for _, _, _, typed in near)


def _letters(word: str, typed: str) -> list[tuple[int, int]]:
    """The parts of `word` that `typed` holds too, in its order."""
    place = word.find(typed)
    if place >= 0:
        return [(place, place + len(typed))]
    if len(word) == len(typed) and sorted(word) == sorted(typed):
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
