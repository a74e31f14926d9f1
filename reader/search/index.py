"""The index: entries go in a file at a time, a query brings the best of them back, best first.

One thread may add and remove while others search: what a search reads never changes under it, and the one that adds
stands aside while a search runs. How a query is answered is in `finding`. Nothing here reads a file or a database.
"""

import contextlib
import threading
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from reader.search.catalogue import Catalogue, File, kind_codes, row_text, row_values
from reader.search.entry import ENTRY_KINDS, Entry, EntryKind, Hit
from reader.search.finding import Finding
from reader.search.query import Query
from reader.search.rows import BREAK, Wanted
from reader.search.settled import Segment, SettledSegment
from reader.search.snapshot import Frozen, FrozenFile
from reader.search.vocabulary import Vocabulary
from reader.search.words import words_of
from reader.search.young import SETTLE_AT, YoungSegment
from reader.text.folding import fold

__all__ = ["Entry", "EntryKind", "Hit", "SearchIndex"]

_MERGE_FACTOR = 3
_STAND_ASIDE_SECONDS = 0.3
"""Longest that adding waits for searches at a time: it must come to an end under any typing."""


def _never() -> bool:
    return False


class SearchIndex:
    """Entries of any number of files, searchable."""

    def __init__(self) -> None:
        self.vocabulary = Vocabulary()
        self._writing = threading.Lock()
        self._searches = 0
        self._quiet = threading.Condition()
        self._segments: tuple[Segment, ...] = (YoungSegment(),)
        """The young one last."""
        self._catalogue = Catalogue()
        self._held: dict[str, int] = {}
        """The number of each file; a file that is put in anew has a new one."""

    def __len__(self) -> int:
        return sum(self._catalogue.files[number].rows for number in list(self._held.values()))

    @property
    def files(self) -> frozenset[str]:
        """The files that have entries here."""
        return frozenset(self._held)

    def add(self, file: str, entries: Iterable[Entry]) -> None:
        """Put in the entries of `file`, in place of those it had. They share an article, a path and a date."""
        wanted = list(entries)
        with self._writing:
            old = self._held.pop(file, None)
            if wanted:
                number = self._catalogue.add_file(wanted[0], len(wanted))
                for entry in wanted:
                    self._add_row(number, entry)
                    self.stand_aside()
                self._held[file] = number
            if old is not None:
                self._drop(old)
            if self._young.size >= SETTLE_AT:
                self._settle()

    def remove(self, file: str) -> None:
        """Take out the entries of `file`; a file that has none is no error."""
        with self._writing:
            old = self._held.pop(file, None)
            if old is not None:
                self._drop(old)

    def stand_aside(self) -> None:
        """Wait while a search runs; called by whoever works in the background, every few milliseconds."""
        if self._searches:
            with self._quiet:
                self._quiet.wait_for(lambda: not self._searches, _STAND_ASIDE_SECONDS)

    def _drop(self, number: int) -> None:
        for segment in self._segments:
            segment.remove_file(number)

    @property
    def _young(self) -> YoungSegment:
        young = self._segments[-1]
        assert isinstance(young, YoungSegment)
        return young

    def _add_row(self, file: int, entry: Entry) -> None:
        vocabulary = self.vocabulary
        numbers = [vocabulary.add(word) for word in words_of(fold(entry.fr))]
        if entry.en is not None:
            numbers.append(BREAK)
            numbers.extend(vocabulary.add(word) for word in words_of(fold(entry.en)))
        who = self._catalogue.who_number(entry.speaker or "", entry.about, vocabulary)
        around = self._catalogue.who[who].words
        vocabulary.count(self._young.add(row_text(entry), numbers, around, row_values(file, who, entry)))

    def _settle(self) -> None:
        settled = [part for part in self._segments if isinstance(part, SettledSegment)]
        settled.append(SettledSegment.settled(self._young, self.stand_aside))
        self.vocabulary.settle(self.stand_aside)
        self._segments = (*settled, YoungSegment())
        while len(settled) > 1 and settled[-2].size < _MERGE_FACTOR * settled[-1].size:
            last = settled.pop()
            settled[-1] = SettledSegment.merged((settled[-1], last), self.stand_aside)
            self._segments = (*settled, self._young)

    def compact(self) -> None:
        """Bring all rows together and hand freed memory back; for the end of a long building."""
        with self._writing:
            parts = [part for part in self._segments if isinstance(part, SettledSegment)]
            if not parts:
                return
            if self._young.size:
                parts.append(SettledSegment.settled(self._young, self.stand_aside))
                self.vocabulary.settle(self.stand_aside)
            if len(parts) > 1 or parts[0].dead_rows:
                parts = [SettledSegment.merged(parts, self.stand_aside)]
            self._segments = (*parts, YoungSegment())
        _release_memory()

    def frozen(self) -> Frozen | None:
        """The index as one block that `thaw` takes; None where it is not at rest or too small to be worth it."""
        with self._writing:
            segments = self._segments
            if len(segments) != 2 or self._young.size or not isinstance(segments[0], SettledSegment):
                return None
            if segments[0].dead_rows:
                return None
            files = []
            for key, number in self._held.items():
                file = self._catalogue.files[number]
                files.append(FrozenFile(key, file.article, file.path, file.date, number, file.rows))
            return Frozen(
                segments[0].arrays,
                list(self.vocabulary.words),
                list(self.vocabulary.frequencies),
                files,
                [(who.speaker, who.about) for who in self._catalogue.who],
            )

    def thaw(self, frozen: Frozen) -> None:
        """Fill an index that is still empty; files that are not wanted can be removed afterwards."""
        with self._writing:
            assert not self._held
            vocabulary = Vocabulary.of(frozen.vocabulary, frozen.frequencies, self.stand_aside)
            self.vocabulary = vocabulary
            for speaker, about in frozen.who:
                self._catalogue.who_number(speaker, about, vocabulary)
            files = self._catalogue.files
            files.extend([File("", "", 0, 0)] * (1 + max((file.number for file in frozen.files), default=-1)))
            for file in frozen.files:
                files[file.number] = File(file.article, file.path, file.date, file.rows)
                self._held[file.key] = file.number
            self._segments = (SettledSegment(frozen.arrays), YoungSegment())

    def rename(self, file: str, article: str, path: str) -> None:
        """Let the entries of `file` name their article and path in another way."""
        with self._writing:
            self._catalogue.rename(self._held[file], article, path)

    def undated(self, query: Query) -> int:
        """How many articles that `in:` of `query` lets pass state no date."""
        files = [self._catalogue.files[number] for number in list(self._held.values())]
        return sum(not file.date and file.is_named(query.articles) for file in files)

    def speakers(self) -> list[tuple[str, int]]:
        """Every speaker with the number of their quotes, the most quoted first."""
        counts: Counter[str] = Counter()
        wanted = Wanted({"kind": kind_codes(("quote",))})
        for segment in self._segments:
            for who, count in segment.counts("who", wanted).items():
                counts[self._catalogue.who[who].speaker] += count
        del counts[""]
        return sorted(counts.items(), key=lambda pair: (-pair[1], fold(pair[0])))

    def search(
        self,
        query: Query,
        limit: int = 20,
        cancelled: Callable[[], bool] = _never,
        kinds: Sequence[EntryKind] = ENTRY_KINDS,
        exhaustive: bool = False,
    ) -> list[Hit]:
        """The entries that resemble `query`, best first; none where nothing does.

        Args:
            query: as parsed.
            limit: most hits.
            cancelled: asked between steps; once it answers True the result is empty and means nothing.
            kinds: only entries of these kinds.
            exhaustive: measure every row instead of those the words lead to; for measuring what is missed.
        """
        if query.is_empty or limit < 1:
            return []
        with self._quiet:
            self._searches += 1
        try:
            finding = Finding(query, self.vocabulary, self._segments, self._catalogue, cancelled)
            return finding.hits(limit, kinds, exhaustive)
        finally:
            with self._quiet:
                self._searches -= 1
                self._quiet.notify_all()


def _release_memory() -> None:
    # glibc keeps what was freed in small pieces while rows were young, more than the index itself.
    import ctypes

    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).malloc_trim(0)
