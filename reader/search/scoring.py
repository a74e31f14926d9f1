"""How much a row resembles a query, 0 to 100: the exact measure that orders the rows an index gathers.

Three kinds of evidence are weighed. Which of the typed words the row holds, each counting for its rarity and for how
surely it is meant; whether they stand near one another and in the order typed; and how well the letters of the query
run along the row as a whole (rapidfuzz's partial_ratio), which forgives what no word-by-word measure does.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from reader.search.query import Query
from reader.search.segment import BREAK, Term
from reader.search.vocabulary import Vocabulary
from reader.search.words import SMALL_WEIGHT, is_small

UNKNOWN_WEIGHT = 0.8
"""What a full word that stands nowhere counts for beside the rarest that does: it may be a synonym."""
ABOUT_LIKENESS = 0.9
"""A word found in the speaker's name or title counts nearly as one of the text."""
SILENCE = 50.0
"""Rows that score less resemble the query by chance; measured on queries that mean nothing."""

_LETTERS_SHARE = 0.42
_ORDER_SHARE = 0.16


@dataclass(frozen=True, slots=True)
class _Pair:
    """A typed word that stands as two words in the text."""

    second: int
    typed: int
    likeness: float


class Scorer:
    """One query against the words of one vocabulary, ready to measure rows."""

    def __init__(self, query: Query, vocabulary: Vocabulary, rows: int) -> None:
        self.query = query
        self._vocabulary = vocabulary
        self._letters = " ".join(query.words)
        self._evidence: dict[int, list[tuple[int, float]]] = {}
        self._pairs: dict[int, list[_Pair]] = {}
        self._weights: list[float] = []
        self.terms: list[Term] = []
        """What rows are gathered by, small words only where there is nothing else."""
        matches = [
            dict(vocabulary.matches(word, query.open_ended and place == len(query.words) - 1))
            for place, word in enumerate(query.words)
        ]
        self._join(matches)
        for place, word in enumerate(query.words):
            self._split(place, word, matches[place])
        full = [place for place, word in enumerate(query.words) if not is_small(word)]
        for place, word in enumerate(query.words):
            weight = self._weight(word, matches[place], rows)
            self._weights.append(weight)
            for number, likeness in matches[place].items():
                self._evidence.setdefault(number, []).append((place, likeness))
            if place in full or not full:
                ranked = sorted(matches[place].items(), key=lambda match: (-match[1], match[0]))
                self.terms.append(Term(tuple(ranked), weight))
        self._total = sum(self._weights) or 1.0

    def _join(self, matches: list[dict[int, float]]) -> None:
        """Let two typed words stand for one of the text: "inter nationale"."""
        words = self.query.words
        for place in range(len(words) - 1):
            joined = words[place] + words[place + 1]
            if len(joined) < 5:
                continue
            number = self._vocabulary.number(joined)
            found = [(number, 1.0)] if number is not None else []
            if not found and not (is_small(words[place]) or is_small(words[place + 1])):
                if max(matches[place].values(), default=0.0) < 0.8 or max(matches[place + 1].values(), default=0.0) < 0.8:
                    found = [match for match in self._vocabulary.matches(joined, False) if match[1] >= 0.75]
            for known, likeness in found:
                for one in (place, place + 1):
                    matches[one][known] = max(matches[one].get(known, 0.0), 0.95 * likeness)

    def _split(self, place: int, word: str, matches: dict[int, float]) -> None:
        """Let a typed word stand for two of the text: "bonvoisinage", "lengagement"."""
        if len(word) < 5 or max(matches.values(), default=0.0) >= 0.9:
            return
        vocabulary = self._vocabulary
        for cut in range(1, len(word) - 1):
            first, second = vocabulary.number(word[:cut]), vocabulary.number(word[cut:])
            if first is None or second is None or (cut < 3 and not is_small(word[:cut])):
                continue
            self._pairs.setdefault(first, []).append(_Pair(second, place, 0.95))
            rarer = min(first, second, key=lambda number: vocabulary.frequencies[number])
            if not is_small(vocabulary.words[rarer]):
                matches[rarer] = max(matches.get(rarer, 0.0), 0.7)

    def _weight(self, word: str, matches: dict[int, float], rows: int) -> float:
        rarest = math.log(1 + rows / 1.5)
        best = max(matches.values(), default=0.0)
        if best:
            frequencies = self._vocabulary.frequencies
            holders = sum(frequencies[number] for number, likeness in matches.items() if likeness >= 0.85 * best)
            weight = math.log(1 + rows / (holders + 0.5))
        else:
            weight = UNKNOWN_WEIGHT * rarest
        # Rarity alone would let one strange word outweigh all the rest.
        weight = 0.35 * rarest + 0.65 * min(weight, rarest)
        return weight * (SMALL_WEIGHT if is_small(word) else 1.0)

    def rough(self, numbers: Sequence[int]) -> float:
        """The score by words alone, 0 to 1."""
        return max((score for score, _ in self._parts(numbers)), default=0.0)

    def score(self, numbers: Sequence[int]) -> float:
        """The score of a row that holds these words, 0 to 100."""
        best = 0.0
        for by_words, part in self._parts(numbers):
            by_letters = self._by_letters(part)
            best = max(best, (1 - _LETTERS_SHARE) * by_words + _LETTERS_SHARE * by_letters)
        return 100.0 * best

    def _parts(self, numbers: Sequence[int]) -> list[tuple[float, Sequence[int]]]:
        """The French and the English of a row with their scores by words."""
        parts = split_parts(numbers)
        likeness = [0.0] * len(self._weights)
        if len(parts) > 2:
            for number in parts[2]:
                for place, value in self._evidence.get(number, ()):
                    likeness[place] = max(likeness[place], ABOUT_LIKENESS * value)
        language = self.query.language
        chosen = [part for name, part in zip(("fr", "en"), parts, strict=False) if language in (None, name) and part]
        return [(self._by_words(part, likeness), part) for part in chosen]

    def _by_words(self, numbers: Sequence[int], about: list[float]) -> float:
        evidence, pairs = self._evidence, self._pairs
        places: dict[int, list[tuple[int, float]]] = {}
        last = len(numbers) - 1
        for position, number in enumerate(numbers):
            for place, likeness in evidence.get(number, ()):
                places.setdefault(place, []).append((position, likeness))
            if number in pairs and position < last:
                for pair in pairs[number]:
                    if numbers[position + 1] == pair.second:
                        places.setdefault(pair.typed, []).append((position, pair.likeness))
        if not places and not any(about):
            return 0.0
        covered = 0.0
        for place, weight in enumerate(self._weights):
            best = max((likeness for _, likeness in places[place]), default=0.0) if place in places else 0.0
            covered += weight * max(best, about[place])
        coverage = covered / self._total
        return coverage * (1 - _ORDER_SHARE + _ORDER_SHARE * self._order(places))

    def _order(self, places: dict[int, list[tuple[int, float]]]) -> float:
        """1 where the found words follow one another as typed, less the farther and the more turned about."""
        if len(places) < 2:
            return 1.0
        gained = possible = 0.0
        before: int | None = None
        before_weight = 0.0
        for place in sorted(places):
            weight = self._weights[place]
            if before is None:
                before = max(places[place], key=lambda found: (found[1], -found[0]))[0]
                before_weight = weight
                continue
            nearness, position = max(
                (_nearness(position - before) * likeness, -position) for position, likeness in places[place]
            )
            pair = weight + before_weight
            gained += pair * nearness
            possible += pair
            before, before_weight = -position, weight
        return gained / possible if possible else 1.0

    def _by_letters(self, numbers: Sequence[int]) -> float:
        words = self._vocabulary.words
        text = " ".join([words[number] for number in numbers])
        ratio = fuzz.partial_ratio(self._letters, text) / 100.0
        # A row shorter than the query is found whole inside it by chance.
        return ratio * min(1.0, (len(text) + 2) / max(1, len(self._letters)))


def _nearness(distance: int) -> float:
    if distance in (0, 1):
        return 1.0
    if distance > 0:
        return 0.9 if distance <= 3 else 0.7 if distance <= 7 else 0.45
    return 0.75 if distance >= -3 else 0.55 if distance >= -8 else 0.4


def split_parts(numbers: Sequence[int]) -> list[list[int]]:
    """The French, the English and the surroundings of a row, each without the breaks."""
    parts: list[list[int]] = [[]]
    for number in numbers:
        if number == BREAK:
            parts.append([])
        else:
            parts[-1].append(number)
    return parts


def holds_phrase(numbers: Sequence[int], phrase: Sequence[frozenset[int]]) -> bool:
    """Whether words of each set stand one after another."""
    length = len(phrase)
    for start in range(len(numbers) - length + 1):
        if numbers[start] in phrase[0] and all(
            numbers[start + place] in phrase[place] for place in range(1, length)
        ):
            return True
    return False
