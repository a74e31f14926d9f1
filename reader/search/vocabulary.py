"""Every word of the library once, with a number; and which of them a typed word may have meant.

The words of a corpus are few beside its texts: matching a typed word here, with typos, inflection and prefixes,
and adding up the places of what was found is what makes the search as fast as typing.
"""

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from rapidfuzz import process
from rapidfuzz.distance import OSA

from reader.search.words import KIN_GROUPS, stem

MOST_MATCHES = 48
"""Vocabulary words kept for one typed word, best first."""
SIMILAR_ENOUGH = 0.35
"""Likenesses below this are no evidence."""

_BLOCK = 2048
_LARGEST_BLOCK = 32768
"""Words past the last full block are matched one by one: a small library never loads numpy."""
_ANY = 255
_CACHED_WORDS = 512

Match = tuple[int, float]
"""A vocabulary word's number and its likeness to the typed word, 0 to 1."""


class Vocabulary:
    """Words by number. Grown by one thread while others match; a number never changes its word."""

    def __init__(self) -> None:
        self.words: list[str] = [""]
        """The word of each number; 0 stands between the parts of a row and is no word."""
        self.frequencies = array("i", [0])
        """For each word in how many rows it stands; rows that were removed count until they are merged away."""
        self._numbers: dict[str, int] = {"": 0}
        self._cache: dict[tuple[str, bool], tuple[int, list[Match]]] = {}
        self._blocks: tuple[_Block, ...] = ()

    @classmethod
    def of(cls, words: Sequence[str], frequencies: Sequence[int], rest: Callable[[], None]) -> "Vocabulary":
        """The vocabulary that had these words and frequencies by number; `rest` as for `settle`."""
        vocabulary = cls()
        for number, word in enumerate(words[1:], 1):
            vocabulary.add(word)
            if not number % 4096:
                vocabulary.settle(rest)
        vocabulary.frequencies = array("i", map(int, frequencies))
        vocabulary.settle(rest)
        return vocabulary

    def __len__(self) -> int:
        return len(self.words)

    def number(self, word: str) -> int | None:
        """The number of exactly this word, None where it stands nowhere."""
        return self._numbers.get(word)

    def add(self, word: str) -> int:
        """The number of `word`, a new one where it was not known."""
        number = self._numbers.get(word)
        if number is None:
            number = len(self.words)
            self.frequencies.append(0)
            self.words.append(word)
            self._numbers[word] = number
        return number

    def count(self, numbers: Iterable[int]) -> None:
        """Note one more row for each of these words."""
        for number in numbers:
            self.frequencies[number] += 1

    def settle(self, rest: Callable[[], None]) -> None:
        """Put words into blocks that can be sieved; called by the thread that adds, so that no search waits.

        Args:
            rest: called between steps of some milliseconds; may take its time.
        """
        blocks = list(self._blocks)
        while len(self.words) - (start := blocks[-1].end if blocks else 1) >= _BLOCK:
            block = _Block.of(self.words, start, start + _BLOCK)
            while blocks and len(blocks[-1]) == len(block) < _LARGEST_BLOCK:
                rest()
                block = blocks.pop().followed_by(block, self.words)
            blocks.append(block)
            rest()
        self._blocks = tuple(blocks)

    def matches(self, word: str, may_go_on: bool) -> list[Match]:
        """The words that `word` may stand for, best first.

        Args:
            word: a folded word as typed.
            may_go_on: the word is still being typed: what it begins counts nearly in full.
        """
        size = len(self.words)
        known = self._cache.get((word, may_go_on))
        if known is not None and known[0] == size:
            return known[1]
        found = self._find(word, may_go_on, size)
        if len(self._cache) >= _CACHED_WORDS:
            self._cache.clear()
        self._cache[word, may_go_on] = (size, found)
        return found

    def forget_matches(self) -> None:
        """Drop what earlier questions found; for measuring."""
        self._cache.clear()

    def _find(self, word: str, may_go_on: bool, size: int) -> list[Match]:
        found: dict[int, float] = {}

        def note(number: int, likeness: float) -> None:
            if likeness >= SIMILAR_ENOUGH and likeness > found.get(number, 0.0):
                found[number] = likeness

        exact = self._numbers.get(word)
        if exact is not None:
            note(exact, 1.0)
        for other in KIN_GROUPS.get(word, ()):
            number = self._numbers.get(other)
            if number is not None:
                note(number, 0.85)
        if any(map(str.isdigit, word)):
            if may_go_on and word.isdigit() and exact is None:
                for number in self._beginning_with(word, size):
                    note(number, 0.5 + 0.45 * len(word) / len(self.words[number]))
            return self._best(found)
        length = len(word)
        if (may_go_on and length >= 2) or length >= 4:
            base = 0.66 if may_go_on else 0.42
            for number in self._beginning_with(word, size):
                note(number, base + (0.97 - base) * length / len(self.words[number]))
        if length >= 4:
            root = stem(word)
            for number in self._beginning_with(root[: max(3, len(root) - 1)], size):
                other = self.words[number]
                if stem(other) == root:
                    note(number, _inflection_likeness(word, other))
        if length >= 3:
            edits = allowed_edits(length)
            if edits:
                self._near(word, edits, size, note)
            if length >= 6 and not any(likeness >= 0.6 for likeness in found.values()):
                self._near(word, edits + 1 + (length >= 11), size, note)
                if may_go_on:
                    self._near_beginning(word, size, note)
        return self._best(found)

    def _best(self, found: dict[int, float]) -> list[Match]:
        frequencies = self.frequencies
        ranked = sorted(found.items(), key=lambda match: (-match[1], -frequencies[match[0]], match[0]))
        return ranked[:MOST_MATCHES]

    def _beginning_with(self, prefix: str, size: int) -> list[int]:
        found: list[int] = []
        words = self.words
        start = 1
        for block in self._blocks:
            # A block put in place meanwhile may hold words past `size`; they are no harm.
            block.add_beginning_with(prefix, words, found)
            start = block.end
        found.extend(start + place for place, word in enumerate(words[start:size]) if word.startswith(prefix))
        if len(found) > 4 * MOST_MATCHES:
            frequencies = self.frequencies
            found.sort(key=lambda number: -frequencies[number])
            del found[4 * MOST_MATCHES :]
        return found

    def _within(self, word: str, missing: int, extra: int, size: int) -> list[int]:
        found: list[int] = []
        start = 1
        for block in self._blocks:
            block.add_within(word, missing, extra, found)
            start = block.end
        found.extend(range(start, size))
        return found

    def _near(self, word: str, edits: int, size: int, note: Callable[[int, float], None]) -> None:
        numbers = self._within(word, edits, edits, size)
        words = self.words
        choices = [words[number] for number in numbers]
        for other, distance, place in process.extract(
            word, choices, scorer=OSA.distance, score_cutoff=edits, limit=None
        ):
            if distance:
                note(numbers[place], _typo_likeness(word, other, int(distance)))

    def _near_beginning(self, word: str, size: int, note: Callable[[int, float], None]) -> None:
        words = self.words
        length = len(word)
        numbers = [
            number
            for number in self._within(word, 1, _ANY, size)
            if len(words[number]) > length and words[number][0] == word[0]
        ]
        choices = [words[number][:length] for number in numbers]
        for _, distance, place in process.extract(
            word, choices, scorer=OSA.distance, score_cutoff=1 + (length >= 8), limit=None
        ):
            other = words[numbers[place]]
            note(numbers[place], (0.55 + 0.4 * length / len(other)) * (1 - 1.2 * distance / length))


def allowed_edits(length: int) -> int:
    """How many letters may be wrong in a typed word of that length."""
    return 0 if length < 4 else 1 if length < 8 else 2


def _typo_likeness(word: str, other: str, distance: int) -> float:
    likeness = 1.0 - 1.25 * distance / max(len(word), len(other))
    if word[0] != other[0]:
        likeness -= 0.12
    if any(map(str.isdigit, other)):
        likeness -= 0.4
    return likeness


def _inflection_likeness(word: str, other: str) -> float:
    shared = 0
    for one, two in zip(word, other, strict=False):
        if one != two:
            break
        shared += 1
    return 0.55 + 0.42 * shared / max(len(word), len(other))


@dataclass(frozen=True, slots=True)
class _Block:
    """Length and letters of some thousand words in arrays, and their order, to leave few for a close look."""

    start: int
    end: int
    _lengths: Any
    _letters: Any
    _alphabetic: "array[int]"

    @classmethod
    def of(cls, words: list[str], start: int, end: int) -> "_Block":
        """The block of the words from `start` to `end`."""
        import numpy as np

        some = words[start:end]
        return cls(
            start,
            end,
            np.fromiter((min(len(word), 255) for word in some), np.uint8, len(some)),
            np.fromiter(map(_letters, some), np.uint32, len(some)),
            array("i", sorted(range(start, end), key=words.__getitem__)),
        )

    def __len__(self) -> int:
        return self.end - self.start

    def followed_by(self, other: "_Block", words: list[str]) -> "_Block":
        """One block of both."""
        import numpy as np

        # Sorting holds every other thread up; two orders that stand already are merged in a third of the time.
        return _Block(
            self.start,
            other.end,
            np.concatenate((self._lengths, other._lengths)),
            np.concatenate((self._letters, other._letters)),
            array("i", sorted(self._alphabetic + other._alphabetic, key=words.__getitem__)),
        )

    def add_beginning_with(self, prefix: str, words: list[str], found: list[int]) -> None:
        """Add to `found` the numbers of the words that begin with `prefix`."""
        order = self._alphabetic
        place = bisect_left(order, prefix, key=words.__getitem__)
        while place < len(order) and words[order[place]].startswith(prefix):
            found.append(order[place])
            place += 1

    def add_within(self, word: str, missing: int, extra: int, found: list[int]) -> None:
        """Add to `found` the words that might lie so many edits away: none that does is left out."""
        import numpy as np

        length, letters = len(word), np.uint32(_letters(word))
        rows = np.flatnonzero((self._lengths >= length - missing) & (self._lengths <= min(255, length + extra)))
        rows = rows[_popcount(letters & ~self._letters[rows]) <= missing]
        if extra < _ANY:
            rows = rows[_popcount(self._letters[rows] & ~letters) <= extra]
        found.extend((rows + self.start).tolist())


def _letters(word: str) -> int:
    mask = 0
    for letter in word:
        code = ord(letter) - 97
        mask |= 1 << (code if 0 <= code < 26 else 26 + code % 6)
    return mask


def _popcount(masks: Any) -> Any:
    # numpy 1 has no bitwise_count; this is the classical sum of bits in parallel.
    import numpy as np

    masks = masks - ((masks >> np.uint32(1)) & np.uint32(0x55555555))
    masks = (masks & np.uint32(0x33333333)) + ((masks >> np.uint32(2)) & np.uint32(0x33333333))
    masks = (masks + (masks >> np.uint32(4))) & np.uint32(0x0F0F0F0F)
    return (masks * np.uint32(0x01010101)) >> np.uint32(24)
