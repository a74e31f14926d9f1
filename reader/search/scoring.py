"""How much a row resembles a query, 0 to 100: the exact measure that orders the rows an index gathers.

Three kinds of evidence are weighed. Which of the typed words the row holds, each counting for its rarity and for how
surely it is meant; whether they stand near one another and in the order typed; and how well the letters of the query
run along the row as a whole (rapidfuzz's partial_ratio), which forgives what no word-by-word measure does.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from operator import mul

from rapidfuzz import fuzz

from reader.search.query import Query
from reader.search.rows import BREAK, Term
from reader.search.vocabulary import Vocabulary
from reader.search.words import SMALL_WEIGHT, is_small

UNKNOWN_WEIGHT = 0.8
"""What a full word that stands nowhere counts for beside the rarest that does: it may be a synonym."""
ABOUT_LIKENESS = 0.9
"""A word found in the speaker's name or title counts nearly as one of the text."""
OUTSIDE_LIKENESS = 0.9
"""What the English counts for where it is a whole sentence's and the row hardly any of it."""
_ENGLISH_OF_FRENCH = 1.1
_FEWEST_ENGLISH = 4.0
NAMED = 0.5
"""A word this likely to be the speaker's name is taken for it."""
RUN_LIKENESS = 0.95
"""A typed word that runs several together is surely meant."""
FEW_WORDS = 2
LONGEST_RUN = 40
MOST_RUNS = 8
SILENCE = 55.0
"""Rows that score less resemble the query by chance; measured on queries that mean nothing."""

_LETTERS_SHARE = 0.42
_ORDER_SHARE = 0.16


@dataclass(frozen=True, slots=True)
class _Run:
    """A typed word that stands as several words in the text, one after another."""

    words: tuple[int, ...]
    typed: int


class Scorer:
    """One query against the words of one vocabulary, ready to measure rows."""

    def __init__(self, query: Query, vocabulary: Vocabulary, rows: int) -> None:
        self.query = query
        self._vocabulary = vocabulary
        self._letters = " ".join(query.words)
        self._evidence: dict[int, list[tuple[int, float]]] = {}
        self._runs: dict[int, list[_Run]] = {}
        self._around_letters: dict[tuple[int, int], float] = {}
        self._weights: list[float] = []
        self.terms: list[Term] = []
        """What rows are gathered by; small words too where there is little else."""
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
            if place in full or len(full) <= FEW_WORDS:
                ranked = sorted(matches[place].items(), key=lambda match: (-match[1], match[0]))
                self.terms.append(Term(tuple(ranked), weight))
        self._total = sum(self._weights) or 1.0

    def _join(self, matches: list[dict[int, float]]) -> None:
        """Let two typed words stand for one of the text: "inter nationale"."""
        words = self.query.words
        for place in range(len(words) - 1):
            joined = words[place] + words[place + 1]
            if len(joined) < 4 or (is_small(words[place]) and is_small(words[place + 1])):
                continue
            number = self._vocabulary.number(joined)
            found = [(number, 1.0)] if number is not None else []
            full = not (is_small(words[place]) or is_small(words[place + 1]))
            poorest = min(max(some.values(), default=0.0) for some in matches[place : place + 2])
            if not found and full and poorest < 0.8:
                found = [match for match in self._vocabulary.matches(joined, False) if match[1] >= 0.75]
            for known, likeness in found:
                for one in (place, place + 1):
                    matches[one][known] = max(matches[one].get(known, 0.0), 0.95 * likeness)

    def _split(self, place: int, word: str, matches: dict[int, float]) -> None:
        """Let a typed word stand for several of the text: "bonvoisinage", "lengagement"."""
        if not 5 <= len(word) <= LONGEST_RUN or max(matches.values(), default=0.0) >= 0.9:
            return
        vocabulary = self._vocabulary
        for run in self._cuts(word, 4)[:MOST_RUNS]:
            self._runs.setdefault(run[0], []).append(_Run(run, place))
            rarest = min(run, key=lambda number: (is_small(vocabulary.words[number]), vocabulary.frequencies[number]))
            if not is_small(vocabulary.words[rarest]):
                matches[rarest] = max(matches.get(rarest, 0.0), 0.6)

    def _cuts(self, word: str, most: int) -> list[tuple[int, ...]]:
        """The ways to cut `word` into two to `most` words of the vocabulary, fewest words first."""
        number = self._vocabulary.number
        ways: dict[int, list[tuple[int, ...]]] = {len(word): [()]}
        for start in range(len(word) - 1, -1, -1):
            found: list[tuple[int, ...]] = []
            for end in range(start + 1, len(word) + 1):
                rest = ways[end]
                if not rest or (end - start < 3 and not is_small(word[start:end])):
                    continue
                known = number(word[start:end])
                if known is not None:
                    found.extend((known, *tail) for tail in rest if len(tail) < most)
            ways[start] = sorted(found, key=len)[:MOST_RUNS]
        return [way for way in ways[0] if len(way) > 1]

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

    def by_words(self, numbers: Sequence[int], around: Sequence[int]) -> list["PartScore"]:
        """The French and the English of a row, each with its score by words.

        Args:
            numbers: the words of the row, a break between the languages.
            around: the words of the speaker's name and title.
        """
        likeness = [0.0] * len(self._weights)
        found = [0] * len(self._weights)
        evidence = self._evidence
        for number in around:
            for place, value in evidence.get(number, ()):
                if ABOUT_LIKENESS * value > likeness[place]:
                    likeness[place], found[place] = ABOUT_LIKENESS * value, number
        letters, beside = self._letters, 0.0
        if any(likeness):
            # A speaker's name is not looked for among the letters of what was said.
            kept = [word for word, value in zip(self.query.words, likeness, strict=True) if value < NAMED]
            letters = " ".join(kept)
            if not kept:
                beside = sum(map(self._letters_around, range(len(found)), found)) / len(found)
        language = self.query.language
        parts = split_parts(numbers)
        scores = []
        for name, part in zip(("fr", "en"), parts, strict=False):
            if part and language in (None, name):
                share = 1.0 if part is parts[0] else _share_of_english(len(parts[0]), len(part))
                scores.append(PartScore(share * self._by_words(part, likeness), part, letters, share, beside))
        return scores

    def score(self, parts: Sequence["PartScore"]) -> float:
        """The score of a row, 0 to 100, from what `by_words` says of it."""
        best = 0.0
        for part in parts:
            by_letters = part.share * self._by_letters(part.words, part.letters) if part.letters else part.beside
            best = max(best, (1 - _LETTERS_SHARE) * part.score + _LETTERS_SHARE * by_letters)
        return 100.0 * best

    def _by_words(self, numbers: Sequence[int], around: list[float]) -> float:
        evidence, runs = self._evidence, self._runs
        places: dict[int, list[tuple[int, float]]] = {}
        best = around[:]
        for position, number in enumerate(numbers):
            if number in evidence:
                for place, likeness in evidence[number]:
                    if place in places:
                        places[place].append((position, likeness))
                    else:
                        places[place] = [(position, likeness)]
                    if likeness > best[place]:
                        best[place] = likeness
            if number in runs:
                for run in runs[number]:
                    if tuple(numbers[position : position + len(run.words)]) == run.words:
                        places.setdefault(run.typed, []).append((position, RUN_LIKENESS))
                        best[run.typed] = max(best[run.typed], RUN_LIKENESS)
        covered: float = sum(map(mul, self._weights, best))
        if not covered:
            return 0.0
        return covered / self._total * (1 - _ORDER_SHARE + _ORDER_SHARE * self._order(places))

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

    def _letters_around(self, place: int, number: int) -> float:
        """How well the letters of a typed word run along the word beside the row that it was found as."""
        known = self._around_letters.get((place, number))
        if known is None:
            ratio = fuzz.partial_ratio(self.query.words[place], self._vocabulary.words[number]) / 100.0
            known = self._around_letters[place, number] = ABOUT_LIKENESS * ratio
        return known

    def _by_letters(self, numbers: Sequence[int], letters: str) -> float:
        words = self._vocabulary.words
        text = " ".join([words[number] for number in numbers])
        ratio = fuzz.partial_ratio(letters, text) / 100.0
        # A row shorter than the query is found whole inside it by chance.
        return ratio * min(1.0, (len(text) + 2) / max(1, len(letters)))


@dataclass(frozen=True, slots=True)
class PartScore:
    """One language of a row, measured by words."""

    score: float
    """0 to 1."""
    words: Sequence[int]
    letters: str
    """What of the query to look for among its letters."""
    share: float
    """What a word of it counts for: less than 1 where much of it stands outside the row."""
    beside: float
    """0 to 1: how well the letters run along the words around the row, where the whole query was found there."""


def _share_of_english(french: int, english: int) -> float:
    """What `english` words count for beside a row of `french` words: they may be a whole sentence's, and a quote's
    own words come before those around it."""
    own = max(_ENGLISH_OF_FRENCH * french, _FEWEST_ENGLISH)
    return OUTSIDE_LIKENESS + (1 - OUTSIDE_LIKENESS) * min(1.0, own / english)


def _nearness(distance: int) -> float:
    if distance in (0, 1):
        return 1.0
    if distance > 0:
        return 0.9 if distance <= 3 else 0.7 if distance <= 7 else 0.45
    return 0.75 if distance >= -3 else 0.55 if distance >= -8 else 0.4


def split_parts(numbers: Sequence[int]) -> list[Sequence[int]]:
    """The French and the English of a row; the French alone where there is no English."""
    if BREAK not in numbers:
        return [numbers]
    place = numbers.index(BREAK)
    return [numbers[:place], numbers[place + 1 :]]


def holds_phrase(numbers: Sequence[int], phrase: Sequence[frozenset[int]]) -> bool:
    """Whether words of each set stand one after another."""
    length = len(phrase)
    for start in range(len(numbers) - length + 1):
        if numbers[start] in phrase[0] and all(numbers[start + place] in phrase[place] for place in range(1, length)):
            return True
    return False
