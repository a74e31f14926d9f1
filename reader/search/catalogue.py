"""What the numbers in a row stand for: its file, who speaks in it, its kinds; and a row told as an entry again.

Owns the codes of the columns. Files and speakers are only ever added, so that one thread may add while others read.
"""

import dataclasses
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.quotes.quote import Certainty, Kind
from reader.search.entry import ENTRY_KINDS, Entry, EntryKind
from reader.search.settled import Segment
from reader.search.vocabulary import Vocabulary
from reader.search.words import words_of
from reader.text.folding import fold

_QUOTE_KINDS: tuple[Kind | None, ...] = (None, "speech", "partial", "document", "term")
_CERTAINTIES: tuple[Certainty, ...] = ("none", "resolved", "stated")
# A byte that no UTF-8 holds parts the French of a row from its English.
_ENGLISH = b"\xff"


@dataclass(frozen=True, slots=True)
class File:
    """What the rows of a file share, and how many they are."""

    article: str
    path: str
    date: int
    """As yyyymmdd, 0 where it is not known."""
    rows: int

    def is_named(self, parts: Sequence[str]) -> bool:
        """Whether its name or path holds each of the folded `parts`."""
        return not parts or all(part in fold(f"{self.article} {self.path}") for part in parts)


@dataclass(frozen=True, slots=True)
class Who:
    """A speaker, what else they are called, and the numbers of all these words in the vocabulary."""

    speaker: str
    about: str
    words: tuple[int, ...]


class Catalogue:
    """The files and speakers of an index, by the numbers that its rows hold."""

    def __init__(self) -> None:
        self.files: list[File] = []
        self.who: list[Who] = []
        self._who_numbers: dict[tuple[str, str], int] = {}

    def add_file(self, first: Entry, rows: int) -> int:
        """The number of a new file whose `rows` entries share the article, path and date of the `first`."""
        day = int((first.date or "0").replace("-", "") or 0)
        self.files.append(File(first.article, first.path, day, rows))
        return len(self.files) - 1

    def rename(self, number: int, article: str, path: str) -> None:
        """Let a file name its article and path in another way."""
        self.files[number] = dataclasses.replace(self.files[number], article=article, path=path)

    def who_number(self, speaker: str, about: str, vocabulary: Vocabulary) -> int:
        """The number of a speaker; a new one's words are put into `vocabulary`."""
        known = self._who_numbers.get((speaker, about))
        if known is None:
            words = dict.fromkeys(words_of(fold(f"{speaker} {about}")))
            known = len(self.who)
            self.who.append(Who(speaker, about, tuple(map(vocabulary.add, words))))
            self._who_numbers[speaker, about] = known
        return known

    def entry(self, segment: Segment, row: int) -> Entry:
        """The entry that was put in as that row."""
        file = self.files[segment.value("file", row)]
        who = self.who[segment.value("who", row)]
        fr, english, en = segment.text(row).partition(_ENGLISH)
        return Entry(
            kind=ENTRY_KINDS[segment.value("kind", row)],
            article=file.article,
            path=file.path,
            start=segment.value("start", row),
            end=segment.value("end", row),
            fr=fr.decode("utf-8", "surrogatepass"),
            en=en.decode("utf-8", "surrogatepass") if english else None,
            speaker=who.speaker or None,
            quote_kind=_QUOTE_KINDS[segment.value("quote_kind", row)],
            certainty=_CERTAINTIES[segment.value("certainty", row)],
            about=who.about,
            date=f"{file.date // 10000:04}-{file.date // 100 % 100:02}-{file.date % 100:02}" if file.date else None,
        )

    def place(self, segment: Segment, row: int) -> tuple[str, str, int, int, int]:
        """What rows are ordered by where nothing else decides: article, path, offsets, kind."""
        file = self.files[segment.value("file", row)]
        numbers = (segment.value("start", row), segment.value("end", row), segment.value("kind", row))
        return (file.article, file.path, *numbers)


def row_text(entry: Entry) -> bytes:
    """The texts of an entry as its row keeps them."""
    text = entry.fr.encode("utf-8", "surrogatepass")
    return text if entry.en is None else text + _ENGLISH + entry.en.encode("utf-8", "surrogatepass")


def row_values(file: int, who: int, entry: Entry) -> tuple[int, ...]:
    """The columns of an entry's row, in the order of `COLUMNS`."""
    quote_kind, certainty = _QUOTE_KINDS.index(entry.quote_kind), _CERTAINTIES.index(entry.certainty)
    return (file, ENTRY_KINDS.index(entry.kind), quote_kind, certainty, entry.start, entry.end, who)


def kind_codes(kinds: Iterable[EntryKind]) -> frozenset[int]:
    """The values that the column `kind` has for these."""
    return frozenset(map(ENTRY_KINDS.index, kinds))


def quote_kind_codes(kinds: Iterable[Kind]) -> frozenset[int]:
    """The values that the column `quote_kind` has for these."""
    return frozenset(map(_QUOTE_KINDS.index, kinds))
