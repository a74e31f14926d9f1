"""Rows in plain lists: the latest few thousand, that grow by appending and need no numpy."""

from array import array
from collections import Counter
from collections.abc import Iterator, Sequence

from reader.search.rows import BREAK, COLUMNS, Term, Wanted

SETTLE_AT = 4096
"""Rows of a young segment before it is settled."""


class YoungSegment:
    """Rows in plain lists. One thread appends while others read what was there when they began."""

    def __init__(self) -> None:
        self.size = 0
        """Rows that can be read; written last when one is added."""
        self.texts: list[bytes] = []
        self.words: list[array[int]] = []
        self.postings: dict[int, array[int]] = {}
        self.columns: dict[str, array[int]] = {name: array("i") for name in COLUMNS}
        self.dead: set[int] = set()

    def add(self, text: bytes, words: Sequence[int], around: Sequence[int], values: Sequence[int]) -> set[int]:
        """Append a row that is found by `words` and by those `around` it; returns the distinct ones."""
        row = self.size
        self.texts.append(text)
        self.words.append(array("i", words))
        for column, value in zip(self.columns.values(), values, strict=True):
            column.append(value)
        distinct = {*words, *around}
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

    def text(self, row: int) -> bytes:
        """The text of a row."""
        return self.texts[row]

    def _passes(self, row: int, wanted: Wanted, holders: Sequence[set[int]]) -> bool:
        columns = self.columns
        return all(columns[name][row] in values for name, values in wanted.columns.items()) and all(
            row in holder for holder in holders
        )

    def _holders(self, wanted: Wanted) -> list[set[int]]:
        return [{row for word in words for row in self.postings.get(word, ())} for words in wanted.all_of]

    def rows(self, wanted: Wanted) -> Iterator[int]:
        """The rows that count."""
        size, dead, holders = self.size, self.dead, self._holders(wanted)
        for row in range(size):
            if row not in dead and self._passes(row, wanted, holders):
                yield row

    def counts(self, column: str, wanted: Wanted) -> dict[int, int]:
        """How many of the rows that count have each value."""
        return Counter(self.columns[column][row] for row in self.rows(wanted))

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
