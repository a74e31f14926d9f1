"""Rows of the index, a few thousand or a million: their words, where each word stands, and their columns.

A young segment grows by appending to plain lists and needs no numpy; a settled one holds the same in arrays, never
changes but for rows struck out, and several of them are merged into one. Neither knows what a query means: they
answer which rows hold the words and what a row holds.
"""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from reader.search.vocabulary import Match

BREAK = 0
"""The number that stands between the French, the English and the surroundings of a row."""
SETTLE_AT = 4096
"""Rows of a young segment before it is settled."""
_CHUNK = 400_000
"""Postings moved by one numpy call while merging: a search that waits for the interpreter waits some ms."""

COLUMNS = ("file", "kind", "quote_kind", "certainty", "article", "start", "end", "speaker", "about", "date")
"""What a row has beside its words; all are whole numbers."""
_TYPES = {"kind": "int8", "quote_kind": "int8", "certainty": "int8"}


@dataclass(frozen=True, slots=True)
class Term:
    """What rows are gathered by: one typed word, the vocabulary words it may stand for, its weight."""

    matches: tuple[Match, ...]
    weight: float


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which rows count at all. Sets of column values; None lets every value pass."""

    columns: dict[str, frozenset[int]] = field(default_factory=dict)
    since: int = 0
    until: int = 0
    all_of: tuple[frozenset[int], ...] = ()
    """Of each set at least one word must stand in the row."""

    @property
    def any_row(self) -> bool:
        """Whether every row counts."""
        return not (self.columns or self.since or self.until or self.all_of)


class YoungSegment:
    """Rows in plain lists. One thread appends while others read what was there when they began."""

    def __init__(self) -> None:
        self.size = 0
        """Rows that can be read; written last when one is added."""
        self.fr: list[bytes] = []
        self.en: list[bytes] = []
        self.words: list[array[int]] = []
        self.postings: dict[int, array[int]] = {}
        self.columns: dict[str, array[int]] = {name: array("i") for name in COLUMNS}
        self.dead: set[int] = set()

    def add(self, fr: bytes, en: bytes, words: Sequence[int], values: Sequence[int]) -> set[int]:
        """Append a row; returns its distinct words."""
        row = self.size
        self.fr.append(fr)
        self.en.append(en)
        self.words.append(array("i", words))
        for column, value in zip(self.columns.values(), values, strict=True):
            column.append(value)
        distinct = set(words)
        distinct.discard(BREAK)
        for word in distinct:
            places = self.postings.get(word)
            if places is None:
                self.postings[word] = array("i", (row,))
            else:
                places.append(row)
        self.size = row + 1
        return distinct

    def remove_file(self, file: int) -> int:
        """Strike out the rows of a file; returns how many."""
        gone = {row for row, value in enumerate(self.columns["file"]) if value == file} - self.dead
        self.dead |= gone
        return len(gone)

    def words_of(self, row: int) -> Sequence[int]:
        """The word numbers of a row."""
        return self.words[row]

    def value(self, column: str, row: int) -> int:
        """One value of a row."""
        return self.columns[column][row]

    def _passes(self, row: int, wanted: Wanted, holders: Sequence[set[int]]) -> bool:
        columns = self.columns
        date = columns["date"][row]
        return (
            all(columns[name][row] in values for name, values in wanted.columns.items())
            and (not wanted.since or date >= wanted.since)
            and (not wanted.until or 0 < date < wanted.until)
            and all(row in holder for holder in holders)
        )

    def _holders(self, wanted: Wanted) -> list[set[int]]:
        return [{row for word in words for row in self.postings.get(word, ())} for words in wanted.all_of]

    def rows(self, wanted: Wanted) -> Iterator[int]:
        """The rows that count."""
        size, dead, holders = self.size, self.dead, self._holders(wanted)
        for row in range(size):
            if row not in dead and self._passes(row, wanted, holders):
                yield row

    def best(self, terms: Sequence[Term], wanted: Wanted, most: int) -> list[tuple[float, int]]:
        """The rows with the greatest sums of weight and likeness, at most `most` of them, in any order."""
        sums: dict[int, float] = {}
        postings, dead, size = self.postings, self.dead, self.size
        for term in terms:
            seen: set[int] = set()
            for word, likeness in term.matches:
                places = postings.get(word)
                if places is None:
                    continue
                share = term.weight * likeness
                for row in places[:]:
                    if row not in seen:
                        seen.add(row)
                        sums[row] = sums.get(row, 0.0) + share
        filtered = not wanted.any_row
        holders = self._holders(wanted)
        found = [
            (total, row)
            for row, total in sums.items()
            if row < size and row not in dead and not (filtered and not self._passes(row, wanted, holders))
        ]
        if len(found) > most:
            found.sort(key=lambda pair: (-pair[0], len(self.words[pair[1]]), pair[1]))
            del found[most:]
        return found


class SettledSegment:
    """Rows in arrays."""

    def __init__(
        self,
        fr: list[bytes],
        en: list[bytes],
        words: Any,
        word_starts: Any,
        terms: Any,
        posting_starts: Any,
        postings: Any,
        columns: dict[str, Any],
    ) -> None:
        import numpy as np

        self.fr = fr
        self.en = en
        self.size = len(fr)
        self._words = words
        self._word_starts = word_starts
        self._terms = terms
        self._posting_starts = posting_starts
        self._postings = postings
        self.columns = columns
        self._alive = np.ones(self.size, np.bool_)
        self.dead_rows = 0
        lengths = np.diff(word_starts)
        # Among rows that hold the same words the shorter ones are looked at first.
        self._brevity = (0.02 / (1.0 + lengths / 8.0)).astype(np.float16)

    @classmethod
    def settled(cls, young: YoungSegment) -> "SettledSegment":
        """The living rows of a young segment in arrays."""
        import numpy as np

        rows = [row for row in range(young.size) if row not in young.dead]
        words = [young.words[row] for row in rows]
        lengths = np.fromiter((len(some) for some in words), np.int64, len(words))
        starts = np.concatenate([np.zeros(1, np.int64), np.cumsum(lengths)])
        flat = np.zeros(int(starts[-1]), np.int32)
        for place, some in enumerate(words):
            flat[starts[place] : starts[place + 1]] = some
        pairs = flat.astype(np.int64) * max(1, len(rows)) + np.repeat(np.arange(len(rows)), lengths)
        pairs = np.unique(pairs[flat != BREAK])
        terms, counts = np.unique(pairs // max(1, len(rows)), return_counts=True)
        return cls(
            [young.fr[row] for row in rows],
            [young.en[row] for row in rows],
            flat,
            starts,
            terms.astype(np.int32),
            np.concatenate([np.zeros(1, np.int64), np.cumsum(counts)]),
            (pairs % max(1, len(rows))).astype(np.int32),
            {
                name: np.fromiter((column[row] for row in rows), _TYPES.get(name, "int32"), len(rows))
                for name, column in young.columns.items()
            },
        )

    @classmethod
    def merged(cls, parts: Sequence["SettledSegment"]) -> "SettledSegment":
        """The living rows of several segments in one, in order."""
        import numpy as np

        kept = [part._kept() for part in parts]
        terms = np.zeros(0, np.int32)
        for part in kept:
            terms = np.union1d(terms, part.terms)
        counts = np.zeros(len(terms), np.int64)
        places = [np.searchsorted(terms, part.terms) for part in kept]
        for part, place in zip(kept, places, strict=True):
            counts[place] += np.diff(part.posting_starts)
        posting_starts = np.concatenate([np.zeros(1, np.int64), np.cumsum(counts)])
        postings = np.empty(int(posting_starts[-1]), np.int32)
        free = posting_starts[:-1].copy()
        base = 0
        for part, place in zip(kept, places, strict=True):
            lengths = np.diff(part.posting_starts)
            shift = free[place] - part.posting_starts[:-1]
            free[place] += lengths
            _scatter(postings, part, lengths, shift, base)
            base += part.size
        return cls(
            [text for part in kept for text in part.fr],
            [text for part in kept for text in part.en],
            np.concatenate([part.words for part in kept]),
            np.concatenate(
                [np.zeros(1, np.int64), np.cumsum(np.concatenate([np.diff(part.word_starts) for part in kept]))]
            ),
            terms,
            posting_starts,
            postings,
            {name: np.concatenate([part.columns[name] for part in kept]) for name in COLUMNS},
        )

    def _kept(self) -> "_Parts":
        import numpy as np

        if not self.dead_rows:
            return _Parts(
                self.fr,
                self.en,
                self._words,
                self._word_starts,
                self._terms,
                self._posting_starts,
                self._postings,
                self.columns,
            )
        alive = self._alive
        rows = np.flatnonzero(alive)
        lengths = np.diff(self._word_starts)
        new_places = (np.cumsum(alive) - 1).astype(np.int32)
        living = alive[self._postings]
        owners = np.repeat(np.arange(len(self._terms)), np.diff(self._posting_starts))[living]
        counts = np.bincount(owners, minlength=len(self._terms))
        held = counts > 0
        return _Parts(
            [self.fr[row] for row in rows.tolist()],
            [self.en[row] for row in rows.tolist()],
            self._words[np.repeat(alive, lengths)],
            np.concatenate([np.zeros(1, np.int64), np.cumsum(lengths[rows])]),
            self._terms[held],
            np.concatenate([np.zeros(1, np.int64), np.cumsum(counts[held])]),
            new_places[self._postings[living]],
            {name: column[rows] for name, column in self.columns.items()},
        )

    def remove_file(self, file: int) -> int:
        """Strike out the rows of a file; returns how many."""
        import numpy as np

        rows = np.flatnonzero((self.columns["file"] == file) & self._alive)
        self._alive[rows] = False
        self.dead_rows += len(rows)
        return len(rows)

    def words_of(self, row: int) -> Sequence[int]:
        """The word numbers of a row."""
        numbers: list[int] = self._words[self._word_starts[row] : self._word_starts[row + 1]].tolist()
        return numbers

    def value(self, column: str, row: int) -> int:
        """One value of a row."""
        return int(self.columns[column][row])

    def _passing(self, wanted: Wanted) -> Any:
        import numpy as np

        passing = self._alive
        for name, values in wanted.columns.items():
            column = self.columns[name]
            if len(values) == 1:
                passing = passing & (column == next(iter(values)))
            else:
                passing = passing & np.isin(column, np.fromiter(values, np.int64, len(values)))
        if wanted.since:
            passing = passing & (self.columns["date"] >= wanted.since)
        if wanted.until:
            passing = passing & (self.columns["date"] > 0) & (self.columns["date"] < wanted.until)
        for words in wanted.all_of:
            holding = np.zeros(self.size, np.bool_)
            for start, end in self._ranges(words):
                holding[self._postings[start:end]] = True
            passing = passing & holding
        return passing

    def _ranges(self, words: Iterable[int]) -> list[tuple[int, int]]:
        """Where the postings of each word lie; an empty range where it stands nowhere."""
        import numpy as np

        wanted = np.fromiter(words, np.int32)
        if not len(self._terms) or not len(wanted):
            return [(0, 0)] * len(wanted)
        places = np.searchsorted(self._terms, wanted)
        places[places == len(self._terms)] = 0
        there = self._terms[places] == wanted
        starts = np.where(there, self._posting_starts[places], 0)
        ends = np.where(there, self._posting_starts[places + 1], 0)
        return list(zip(starts.tolist(), ends.tolist(), strict=True))

    def rows(self, wanted: Wanted) -> Iterator[int]:
        """The rows that count."""
        import numpy as np

        yield from np.flatnonzero(self._passing(wanted)).tolist()

    def best(self, terms: Sequence[Term], wanted: Wanted, most: int) -> list[tuple[float, int]]:
        """The rows with the greatest sums of weight and likeness, at most `most` of them, in any order."""
        import numpy as np

        sums = np.zeros(self.size, np.float32)
        shares = np.zeros(self.size, np.float32)
        for term in terms:
            ranges = self._ranges(word for word, _ in term.matches)
            touched = False
            # The best likeness comes last and so overwrites the lesser ones.
            for (start, end), (_, likeness) in zip(reversed(ranges), reversed(term.matches), strict=True):
                if start < end:
                    if not touched:
                        shares.fill(0.0)
                        touched = True
                    shares[self._postings[start:end]] = term.weight * likeness
            if touched:
                sums += shares
        if wanted.any_row and not self.dead_rows:
            greatest = float(sums.max(initial=0.0))
        else:
            sums *= self._passing(wanted)
            greatest = float(sums.max(initial=0.0))
        if greatest <= 0.0:
            return []
        rows = np.flatnonzero(sums >= 0.3 * greatest)
        ranks = sums[rows] + self._brevity[rows]
        if len(rows) > most:
            best = np.argpartition(ranks, len(rows) - most)[len(rows) - most :]
            rows, ranks = rows[best], ranks[best]
        return list(zip(ranks.tolist(), rows.tolist(), strict=True))


@dataclass(frozen=True, slots=True)
class _Parts:
    fr: list[bytes]
    en: list[bytes]
    words: Any
    word_starts: Any
    terms: Any
    posting_starts: Any
    postings: Any
    columns: dict[str, Any]

    @property
    def size(self) -> int:
        return len(self.fr)


def _scatter(postings: Any, part: _Parts, lengths: Any, shift: Any, base: int) -> None:
    """Write the postings of `part` to their places among those of all parts, some at a time."""
    import numpy as np

    starts = part.posting_starts
    first = 0
    while first < len(lengths):
        last = int(np.searchsorted(starts, starts[first] + _CHUNK, side="right")) - 1
        last = min(max(last, first + 1), len(lengths))
        low, high = int(starts[first]), int(starts[last])
        targets = np.arange(low, high) + np.repeat(shift[first:last], lengths[first:last])
        postings[targets] = part.postings[low:high] + base
        first = last


Segment = YoungSegment | SettledSegment
