"""Rows in arrays: a few thousand or a million, their words, where each word stands, their columns.

A segment never changes but for rows struck out; several are merged into one. It does not know what a query means: it
answers which rows hold the words and what a row holds.
"""

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from reader.search.rows import COLUMNS, Term, Wanted
from reader.search.young import YoungSegment

_CHUNK = 200_000
"""Postings moved by one numpy call while merging: a search that waits for the interpreter waits some ms."""
_COPIED = 4_000_000
_RESTING = 300


@dataclass(frozen=True, slots=True)
class Arrays:
    """Everything a settled segment holds. Of each pair, the first is all rows' or terms' values one after another and
    the second says where those of each begin; one more entry says where the last ends."""

    texts: Any
    text_starts: Any
    words: Any
    word_starts: Any
    postings: Any
    posting_starts: Any
    terms: Any
    """The words that stand in some row, ascending; `posting_starts` goes by them."""
    columns: dict[str, Any]

    @property
    def size(self) -> int:
        """The number of rows."""
        return len(self.text_starts) - 1

    def only(self, alive: Any) -> "Arrays":
        """The same without the rows that are not `alive`."""
        import numpy as np

        rows = np.flatnonzero(alive)
        text_lengths, word_lengths = np.diff(self.text_starts), np.diff(self.word_starts)
        living = alive[self.postings]
        owners = np.repeat(np.arange(len(self.terms)), np.diff(self.posting_starts))[living]
        counts = np.bincount(owners, minlength=len(self.terms))
        held = counts > 0
        return Arrays(
            self.texts[np.repeat(alive, text_lengths)],
            _starts(text_lengths[rows]),
            self.words[np.repeat(alive, word_lengths)],
            _starts(word_lengths[rows]),
            (np.cumsum(alive) - 1).astype(np.int32)[self.postings[living]],
            _starts(counts[held]),
            self.terms[held],
            {name: column[rows] for name, column in self.columns.items()},
        )


class SettledSegment:
    """Rows in arrays."""

    def __init__(self, arrays: Arrays) -> None:
        import numpy as np

        self.size = arrays.size
        self.dead_rows = 0
        self.arrays = arrays
        self._alive = np.ones(self.size, np.bool_)
        # Among rows that hold the same words the shorter ones are looked at first.
        self._brevity = (0.02 / (1.0 + np.diff(arrays.word_starts) / 8.0)).astype(np.float16)

    @classmethod
    def settled(cls, young: YoungSegment, rest: Callable[[], None]) -> "SettledSegment":
        """The living rows of a young segment in arrays; `rest` as for `merged`."""
        import numpy as np

        rows = [row for row in range(young.size) if row not in young.dead]
        places = {row: place for place, row in enumerate(rows)}
        terms: list[int] = []
        postings = array("i")
        posting_lengths: list[int] = []
        for count, term in enumerate(sorted(young.postings)):
            held = young.postings[term]
            if young.dead:
                held = array("i", (places[row] for row in held if row in places))
            if held:
                terms.append(term)
                posting_lengths.append(len(held))
                postings.extend(held)
            if not count % _RESTING:
                rest()
        words = array("i")
        for count, row in enumerate(rows):
            words.extend(young.words[row])
            if not count % _RESTING:
                rest()
        columns: dict[str, Any] = {}
        for name, column in young.columns.items():
            columns[name] = _narrow(np.array(column, np.int32)[rows])
            rest()
        return cls(
            Arrays(
                np.frombuffer(b"".join(young.texts[row] for row in rows), np.uint8),
                _starts([len(young.texts[row]) for row in rows]),
                _narrow(np.array(words, np.int32)),
                _starts([len(young.words[row]) for row in rows]),
                np.array(postings, np.int32),
                _starts(posting_lengths),
                np.array(terms, np.int32),
                columns,
            )
        )

    @classmethod
    def merged(cls, parts: Sequence["SettledSegment"], rest: Callable[[], None]) -> "SettledSegment":
        """The living rows of several segments in one, in order.

        Args:
            parts: at least one.
            rest: called every few milliseconds of work; may take its time.
        """
        import numpy as np

        kept = [part.arrays.only(part._alive) if part.dead_rows else part.arrays for part in parts]
        rest()
        terms = np.zeros(0, np.int32)
        for part in kept:
            terms = np.union1d(terms, part.terms)
        counts = np.zeros(len(terms), np.int64)
        places = [np.searchsorted(terms, part.terms) for part in kept]
        for part, place in zip(kept, places, strict=True):
            counts[place] += np.diff(part.posting_starts)
        posting_starts = _starts(counts)
        postings = np.empty(int(posting_starts[-1]), np.int32)
        free = posting_starts[:-1].astype(np.int64)
        base = 0
        for part, place in zip(kept, places, strict=True):
            lengths = np.diff(part.posting_starts).astype(np.int64)
            shift = free[place] - part.posting_starts[:-1]
            free[place] += lengths
            _scatter(postings, part, lengths, shift, base, rest)
            base += part.size
        return cls(
            Arrays(
                _joined([part.texts for part in kept], rest),
                _starts(np.concatenate([np.diff(part.text_starts) for part in kept])),
                _joined([part.words for part in kept], rest),
                _starts(np.concatenate([np.diff(part.word_starts) for part in kept])),
                postings,
                posting_starts,
                terms,
                {name: _narrow(np.concatenate([part.columns[name] for part in kept])) for name in COLUMNS},
            )
        )

    def remove_file(self, file: int) -> int:
        """Strike out the rows of a file; returns how many."""
        import numpy as np

        rows = np.flatnonzero((self.arrays.columns["file"] == file) & self._alive)
        self._alive[rows] = False
        self.dead_rows += len(rows)
        return len(rows)

    def words_of(self, row: int) -> Sequence[int]:
        """The word numbers of a row."""
        arrays = self.arrays
        numbers: list[int] = arrays.words[arrays.word_starts[row] : arrays.word_starts[row + 1]].tolist()
        return numbers

    def value(self, column: str, row: int) -> int:
        """One value of a row."""
        return int(self.arrays.columns[column][row])

    def text(self, row: int) -> bytes:
        """The text of a row."""
        arrays = self.arrays
        found: bytes = arrays.texts[arrays.text_starts[row] : arrays.text_starts[row + 1]].tobytes()
        return found

    def _passing(self, wanted: Wanted) -> Any:
        import numpy as np

        passing = self._alive
        for name, values in wanted.columns.items():
            column = self.arrays.columns[name]
            if len(values) == 1:
                passing = passing & (column == next(iter(values)))
            else:
                passing = passing & np.isin(column, np.fromiter(values, np.int64, len(values)))
        for words in wanted.all_of:
            holding = np.zeros(self.size, np.bool_)
            for start, end in self._ranges(words):
                holding[self.arrays.postings[start:end]] = True
            passing = passing & holding
        return passing

    def _ranges(self, words: Iterable[int]) -> list[tuple[int, int]]:
        """Where the postings of each word lie; an empty range where it stands nowhere."""
        import numpy as np

        arrays = self.arrays
        wanted = np.fromiter(words, np.int32)
        if not len(arrays.terms) or not len(wanted):
            return [(0, 0)] * len(wanted)
        places = np.searchsorted(arrays.terms, wanted)
        places[places == len(arrays.terms)] = 0
        there = arrays.terms[places] == wanted
        starts = np.where(there, arrays.posting_starts[places], 0)
        ends = np.where(there, arrays.posting_starts[places + 1], 0)
        return list(zip(starts.tolist(), ends.tolist(), strict=True))

    def rows(self, wanted: Wanted) -> Iterator[int]:
        """The rows that count."""
        import numpy as np

        yield from np.flatnonzero(self._passing(wanted)).tolist()

    def counts(self, column: str, wanted: Wanted) -> dict[int, int]:
        """How many of the rows that count have each value."""
        import numpy as np

        found = np.bincount(self.arrays.columns[column][self._passing(wanted)])
        return {value: int(found[value]) for value in np.flatnonzero(found).tolist()}

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
                    shares[self.arrays.postings[start:end]] = term.weight * likeness
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


Segment = YoungSegment | SettledSegment
"""Rows that can be searched."""


def _starts(lengths: Any) -> Any:
    """Where each of some runs begins, and where the last ends; in four bytes each where they suffice."""
    import numpy as np

    starts = np.zeros(len(lengths) + 1, np.int64)
    np.cumsum(lengths, out=starts[1:])
    return starts.astype(np.uint32) if starts[-1] < 1 << 32 else starts


def _narrow(numbers: Any) -> Any:
    """The same in as few bytes each as suffice: two for the words of a language and some names."""
    import numpy as np

    return numbers.astype(np.min_scalar_type(numbers.max(initial=0)), copy=False)


def _joined(parts: Sequence[Any], rest: Callable[[], None]) -> Any:
    """The arrays one after another, copied a piece at a time."""
    import numpy as np

    joined = np.empty(sum(map(len, parts)), np.result_type(*parts))
    end = 0
    for part in parts:
        for first in range(0, len(part), _COPIED):
            piece = part[first : first + _COPIED]
            joined[end : end + len(piece)] = piece
            end += len(piece)
            rest()
    return joined


def _scatter(postings: Any, part: Arrays, lengths: Any, shift: Any, base: int, rest: Callable[[], None]) -> None:
    """Write the postings of `part` to their places among those of all parts, some at a time."""
    import numpy as np

    starts = part.posting_starts.astype(np.int64)
    first = 0
    while first < len(lengths):
        last = int(np.searchsorted(starts, starts[first] + _CHUNK, side="right")) - 1
        last = min(max(last, first + 1), len(lengths))
        low, high = int(starts[first]), int(starts[last])
        targets = np.arange(low, high) + np.repeat(shift[first:last], lengths[first:last])
        postings[targets] = part.postings[low:high] + base
        first = last
        rest()
