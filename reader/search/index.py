"""The index: entries go in a file at a time, a query brings the best of them back, best first.

A typed word is matched against the vocabulary, the rows that hold what it may stand for are gathered and the best
few hundred measured exactly. One thread may add and remove while others search: what a search reads never changes
under it, and the one that adds stands aside while a search runs. Nothing here reads a file or a database.
"""

import contextlib
import dataclasses
import math
import threading
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from reader.quotes.quote import Certainty, Kind
from reader.search.entry import ENTRY_KINDS, Entry, EntryKind, Hit
from reader.search.highlight import Marks
from reader.search.query import Query
from reader.search.rows import BREAK, Wanted
from reader.search.scoring import SILENCE, Scorer, holds_phrase, split_parts
from reader.search.settled import SettledSegment
from reader.search.snapshot import Frozen, FrozenFile
from reader.search.vocabulary import Vocabulary
from reader.search.words import words_of
from reader.search.young import SETTLE_AT, YoungSegment
from reader.text.folding import fold

__all__ = ["Entry", "EntryKind", "Hit", "SearchIndex"]

GATHERED = 300
"""Rows that are measured by words; the index may miss what lies beyond."""
MEASURED = 90
"""Of these, rows measured by letters too."""
_PHRASE_ROWS = 20_000

_QUOTE_KINDS: tuple[Kind | None, ...] = (None, "speech", "partial", "document", "term")
_CERTAINTIES: tuple[Certainty, ...] = ("none", "resolved", "stated")
_MERGE_FACTOR = 3
_STAND_ASIDE_SECONDS = 0.3
"""Longest that adding waits for searches at a time: it must come to an end under any typing."""
# A byte that no UTF-8 holds parts the French of a row from its English.
_ENGLISH = b"\xff"


Segment = YoungSegment | SettledSegment


def _never() -> bool:
    return False


@dataclass(frozen=True, slots=True)
class _File:
    article: str
    path: str
    date: int
    """As yyyymmdd, 0 where it is not known."""
    rows: int

    def is_named(self, parts: Sequence[str]) -> bool:
        """Whether its name or path holds each of the folded `parts`."""
        return not parts or all(part in fold(f"{self.article} {self.path}") for part in parts)


@dataclass(frozen=True, slots=True)
class _Who:
    speaker: str
    about: str
    words: tuple[int, ...]


class SearchIndex:
    """Entries of any number of files, searchable."""

    def __init__(self) -> None:
        self.vocabulary = Vocabulary()
        self._writing = threading.Lock()
        self._searches = 0
        self._quiet = threading.Condition()
        self._segments: tuple[Segment, ...] = (YoungSegment(),)
        """The young one last."""
        self._files: list[_File] = []
        self._held: dict[str, int] = {}
        """The number of each file; a file that is put in anew has a new one."""
        self._who: list[_Who] = []
        self._who_numbers: dict[tuple[str, str], int] = {}

    def __len__(self) -> int:
        return sum(self._files[number].rows for number in list(self._held.values()))

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
                number = len(self._files)
                day = int((wanted[0].date or "0").replace("-", "") or 0)
                self._files.append(_File(wanted[0].article, wanted[0].path, day, len(wanted)))
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
        text = entry.fr.encode("utf-8", "surrogatepass")
        if entry.en is not None:
            numbers.append(BREAK)
            numbers.extend(vocabulary.add(word) for word in words_of(fold(entry.en)))
            text += _ENGLISH + entry.en.encode("utf-8", "surrogatepass")
        who = self._who_number(entry.speaker or "", entry.about)
        values = (
            file,
            ENTRY_KINDS.index(entry.kind),
            _QUOTE_KINDS.index(entry.quote_kind),
            _CERTAINTIES.index(entry.certainty),
            entry.start,
            entry.end,
            who,
        )
        vocabulary.count(self._young.add(text, numbers, self._who[who].words, values))

    def _who_number(self, speaker: str, about: str) -> int:
        known = self._who_numbers.get((speaker, about))
        if known is None:
            words = dict.fromkeys(words_of(fold(f"{speaker} {about}")))
            known = len(self._who)
            self._who.append(_Who(speaker, about, tuple(map(self.vocabulary.add, words))))
            self._who_numbers[speaker, about] = known
        return known

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
                file = self._files[number]
                files.append(FrozenFile(key, file.article, file.path, file.date, number, file.rows))
            return Frozen(
                segments[0].arrays,
                list(self.vocabulary.words),
                list(self.vocabulary.frequencies),
                files,
                [(who.speaker, who.about) for who in self._who],
            )

    def thaw(self, frozen: Frozen) -> None:
        """Fill an index that is still empty; files that are not wanted can be removed afterwards."""
        with self._writing:
            assert not self._files
            vocabulary = Vocabulary.of(frozen.vocabulary, frozen.frequencies, self.stand_aside)
            self.vocabulary = vocabulary
            for speaker, about in frozen.who:
                self._who_number(speaker, about)
            self._files = [_File("", "", 0, 0)] * (1 + max((file.number for file in frozen.files), default=-1))
            for file in frozen.files:
                self._files[file.number] = _File(file.article, file.path, file.date, file.rows)
                self._held[file.key] = file.number
            self._segments = (SettledSegment(frozen.arrays), YoungSegment())

    def rename(self, file: str, article: str, path: str) -> None:
        """Let the entries of `file` name their article and path in another way."""
        with self._writing:
            number = self._held[file]
            self._files[number] = dataclasses.replace(self._files[number], article=article, path=path)

    def undated(self, query: Query) -> int:
        """How many articles that `in:` of `query` lets pass state no date."""
        files = [self._files[number] for number in list(self._held.values())]
        return sum(not file.date and file.is_named(query.articles) for file in files)

    def speakers(self) -> list[tuple[str, int]]:
        """Every speaker with the number of their quotes, the most quoted first."""
        counts: Counter[str] = Counter()
        wanted = Wanted({"kind": frozenset((ENTRY_KINDS.index("quote"),))})
        for segment in self._segments:
            for who, count in segment.counts("who", wanted).items():
                counts[self._who[who].speaker] += count
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
            return self._found(query, limit, cancelled, kinds, exhaustive)
        finally:
            with self._quiet:
                self._searches -= 1
                self._quiet.notify_all()

    def _found(
        self, query: Query, limit: int, cancelled: Callable[[], bool], kinds: Sequence[EntryKind], exhaustive: bool
    ) -> list[Hit]:
        segments = self._segments
        wanted = self._wanted(query, kinds)
        if wanted is None:
            return []
        if not query.words:
            return self._listed(query, segments, wanted, limit)
        for place, word in enumerate(query.words):
            # What is found here is remembered: a query typed on goes through all but its last word at once.
            self.vocabulary.matches(word, query.open_ended and place == len(query.words) - 1)
            if cancelled():
                return []
        scorer = Scorer(query, self.vocabulary, sum(segment.size for segment in segments))
        candidates: list[tuple[float, int, int]] = []
        for place, segment in enumerate(segments):
            if cancelled():
                return []
            if exhaustive:
                candidates.extend((1.0, place, row) for row in segment.rows(wanted))
            else:
                most = _PHRASE_ROWS if query.phrases or query.excluded else GATHERED
                candidates.extend((total, place, row) for total, row in segment.best(scorer.terms, wanted, most))
        candidates = self._allowed(query, segments, candidates)
        if not exhaustive and len(candidates) > GATHERED:
            candidates.sort(key=lambda found: (-found[0], found[1], found[2]))
            del candidates[GATHERED:]
        by_words = []
        for _, place, row in candidates:
            segment = segments[place]
            numbers = segment.words_of(row)
            parts = scorer.by_words(numbers, self._who[segment.value("who", row)].words)
            by_words.append((max((part.score for part in parts), default=0.0), len(numbers), place, row, parts))
        if cancelled():
            return []
        if not exhaustive and len(by_words) > MEASURED:
            by_words.sort(key=lambda found: (-found[0], *found[1:4]))
            del by_words[MEASURED:]
        scored = []
        for _, length, place, row, parts in by_words:
            score = scorer.score(parts)
            if score >= SILENCE:
                scored.append((self._ranked(score, query, segments[place], row, length), place, row))
        if cancelled():
            return []
        scored.sort(key=lambda found: (-found[0], *self._place(segments[found[1]], found[2])))
        marks = Marks(query, self.vocabulary)
        return [self._hit(segments[place], row, min(100.0, score), marks) for score, place, row in scored[:limit]]

    def _ranked(self, score: float, query: Query, segment: Segment, row: int, length: int) -> float:
        """`score` with what decides between equals: accents as typed, shorter, surer."""
        score += 0.6 / (1.0 + length / 10.0) + 0.1 * segment.value("certainty", row)
        if query.accents:
            printed = segment.text(row).decode("utf-8", "replace").lower()
            score += 0.8 * sum(word in printed for word in query.accents) / len(query.accents)
        return score

    def _place(self, segment: Segment, row: int) -> tuple[str, str, int, int, int]:
        file = self._files[segment.value("file", row)]
        numbers = (segment.value("start", row), segment.value("end", row), segment.value("kind", row))
        return (file.article, file.path, *numbers)

    def _wanted(self, query: Query, kinds: Sequence[EntryKind]) -> Wanted | None:
        """The rows the filters let pass; None where no row can."""
        columns: dict[str, frozenset[int]] = {}
        if set(kinds) != set(ENTRY_KINDS):
            columns["kind"] = frozenset(ENTRY_KINDS.index(kind) for kind in kinds)
        if query.quote_kinds:
            columns["quote_kind"] = frozenset(_QUOTE_KINDS.index(kind) for kind in query.quote_kinds)
        if query.speakers:
            columns["who"] = self._named(query.speakers)
        if query.articles or query.since or query.until:
            columns["file"] = frozenset(
                number
                for number, file in enumerate(self._files)
                if file.date >= query.since
                and not (query.until and not 0 < file.date < query.until)
                and file.is_named(query.articles)
            )
        all_of = tuple(words for phrase in query.phrases for words in self._exactly(phrase))
        if not (all(columns.values()) and all(all_of)):
            return None
        return Wanted(columns, all_of)

    def _named(self, names: Sequence[Sequence[str]]) -> frozenset[int]:
        """Who is called by all of these names, a typo or a missing end apart."""
        close: list[frozenset[int]] = []
        for words in names:
            for word in words:
                matches = self.vocabulary.matches(word, True)
                best = matches[0][1] if matches else 0.0
                close.append(frozenset(number for number, likeness in matches if likeness >= max(0.6, best - 0.35)))
        found = set()
        for number, who in enumerate(self._who):
            known = {self.vocabulary.number(word) for word in words_of(fold(who.speaker))}
            if who.speaker and all(some & known for some in close):
                found.add(number)
        return frozenset(found)

    def _exactly(self, phrase: Sequence[str]) -> list[frozenset[int]]:
        numbers = map(self.vocabulary.number, phrase)
        return [frozenset(() if number is None else (number,)) for number in numbers]

    def _allowed(
        self, query: Query, segments: Sequence[Segment], candidates: list[tuple[float, int, int]]
    ) -> list[tuple[float, int, int]]:
        """The candidates that hold the phrases and none of the words left out."""
        if not (query.phrases or query.excluded):
            return candidates
        phrases = list(map(self._exactly, query.phrases))
        excluded = list(map(self._exactly, query.excluded))
        allowed = []
        for candidate in candidates:
            parts = split_parts(segments[candidate[1]].words_of(candidate[2]))
            if query.language:
                parts = parts[:1] if query.language == "fr" else parts[1:]
            if any(holds_phrase(part, words) for words in excluded for part in parts):
                continue
            if all(any(holds_phrase(part, words) for part in parts) for words in phrases):
                allowed.append(candidate)
        return allowed

    def _listed(self, query: Query, segments: Sequence[Segment], wanted: Wanted, limit: int) -> list[Hit]:
        """What filters alone ask for, in the order of the articles."""
        every = [(0.0, place, row) for place, segment in enumerate(segments) for row in segment.rows(wanted)]
        allowed = self._allowed(query, segments, every)
        allowed.sort(key=lambda found: self._place(segments[found[1]], found[2]))
        marks = Marks(query, self.vocabulary)
        return [self._hit(segments[place], row, 100.0, marks) for _, place, row in allowed[:limit]]

    def _hit(self, segment: Segment, row: int, score: float, marks: Marks) -> Hit:
        file = self._files[segment.value("file", row)]
        who = self._who[segment.value("who", row)]
        fr, english, en = segment.text(row).partition(_ENGLISH)
        entry = Entry(
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
        return Hit(
            entry,
            math.floor(score * 10 + 0.5) / 10,
            marks.of(entry.fr) if query_reads(marks.query, "fr") else (),
            marks.of(entry.en or "") if query_reads(marks.query, "en") else (),
            marks.of(entry.speaker or "", names=True),
        )


def query_reads(query: Query, language: str) -> bool:
    """Whether `query` looks in that language."""
    return query.language in (None, language)


def _release_memory() -> None:
    # glibc keeps what was freed in small pieces while rows were young, more than the index itself.
    import ctypes

    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).malloc_trim(0)
