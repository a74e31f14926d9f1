"""The index: entries go in a file at a time, a query brings the best of them back, best first.

A typed word is matched against the vocabulary, the rows that hold what it may stand for are gathered and the best few
hundred measured exactly. One thread may add and remove while others search: what a search reads never changes under it.
Nothing here reads a file or a database.
"""

import math
import threading
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from reader.quotes.quote import Certainty, Kind
from reader.search.entry import ENTRY_KINDS, Entry, EntryKind, Hit
from reader.search.highlight import matched_ranges
from reader.search.query import Query
from reader.search.scoring import SILENCE, Scorer, holds_phrase, split_parts
from reader.search.segment import (
    BREAK,
    COLUMNS,
    SETTLE_AT,
    Segment,
    SettledSegment,
    Wanted,
    YoungSegment,
)
from reader.search.vocabulary import Vocabulary
from reader.search.words import words_of
from reader.text.folding import fold

__all__ = ["Entry", "EntryKind", "Hit", "SearchIndex"]

GATHERED = 400
"""Rows that are measured by words; the index may miss what lies beyond."""
MEASURED = 120
"""Of these, rows measured by letters too."""
_PHRASE_ROWS = 20_000

_QUOTE_KINDS: tuple[Kind | None, ...] = (None, "speech", "partial", "document", "term")
_CERTAINTIES: tuple[Certainty, ...] = ("none", "resolved", "stated")
_MERGE_FACTOR = 3


def _never() -> bool:
    return False


class SearchIndex:
    """Entries of any number of files, searchable."""

    def __init__(self) -> None:
        self.vocabulary = Vocabulary()
        self._writing = threading.Lock()
        self._segments: tuple[Segment, ...] = (YoungSegment(),)
        """The young one last."""
        self._files: dict[str, int] = {}
        self._held: dict[str, int] = {}
        self._articles = _Names()
        self._speakers = _Names()
        self._about = _Names()
        self._speaker_counts: Counter[int] = Counter()

    def __len__(self) -> int:
        return sum(self._held.values())

    @property
    def files(self) -> frozenset[str]:
        """The files that have entries here."""
        return frozenset(self._held)

    def add(self, file: str, entries: Iterable[Entry]) -> None:
        """Put in the entries of `file`, in place of those it had."""
        with self._writing:
            self._drop(file)
            number = self._files.setdefault(file, len(self._files))
            count = 0
            for entry in entries:
                self._add_row(number, entry)
                count += 1
                if self._young.size >= SETTLE_AT:
                    self._settle()
            if count:
                self._held[file] = count

    def remove(self, file: str) -> None:
        """Take out the entries of `file`; a file that has none is no error."""
        with self._writing:
            self._drop(file)

    def _drop(self, file: str) -> None:
        if self._held.pop(file, None) is None:
            return
        number = self._files[file]
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
        numbers.append(BREAK)
        numbers.extend(vocabulary.add(word) for word in words_of(fold(entry.en or "")))
        numbers.append(BREAK)
        around = f"{entry.speaker or ''} {entry.about}"
        numbers.extend(dict.fromkeys(vocabulary.add(word) for word in words_of(fold(around))))
        speaker = self._speakers.number(entry.speaker or "")
        date = int((entry.date or "0").replace("-", "") or 0)
        values = (
            file,
            ENTRY_KINDS.index(entry.kind),
            _QUOTE_KINDS.index(entry.quote_kind),
            _CERTAINTIES.index(entry.certainty),
            self._articles.number(f"{entry.article}\0{entry.path}"),
            entry.start,
            entry.end,
            speaker,
            self._about.number(entry.about),
            date,
        )
        assert len(values) == len(COLUMNS)
        en = b"" if entry.en is None else entry.en.encode("utf-8", "surrogatepass") or b"\0"
        vocabulary.count(self._young.add(entry.fr.encode("utf-8", "surrogatepass"), en, numbers, values))

    def _settle(self) -> None:
        settled: list[SettledSegment] = [part for part in self._segments[:-1] if isinstance(part, SettledSegment)]
        settled.append(SettledSegment.settled(self._young))
        self.vocabulary.settle()
        self._segments = (*settled, YoungSegment())
        while len(settled) > 1 and settled[-2].size < _MERGE_FACTOR * settled[-1].size:
            last = settled.pop()
            settled[-1] = SettledSegment.merged((settled[-1], last))
            self._segments = (*settled, self._young)

    def speakers(self) -> list[tuple[str, int]]:
        """Every speaker with the number of their quotes, the most quoted first."""
        counts: Counter[int] = Counter()
        kind = ENTRY_KINDS.index("quote")
        for segment in self._segments:
            for row in segment.rows(Wanted({"kind": frozenset((kind,))})):
                counts[segment.value("speaker", row)] += 1
        named = [(self._speakers.names[number], count) for number, count in counts.items()]
        return sorted(((name, count) for name, count in named if name), key=lambda pair: (-pair[1], fold(pair[0])))

    def search(
        self,
        query: Query,
        limit: int = 20,
        kinds: Sequence[EntryKind] = ENTRY_KINDS,
        cancelled: Callable[[], bool] = _never,
        exhaustive: bool = False,
    ) -> list[Hit]:
        """The entries that resemble `query`, best first; none where nothing does.

        Args:
            query: as parsed.
            limit: most hits.
            kinds: only entries of these kinds.
            cancelled: asked between steps; once it answers True the result is empty and means nothing.
            exhaustive: measure every row instead of those the words lead to; for measuring what is missed.
        """
        if query.is_empty or limit < 1:
            return []
        segments = self._segments
        wanted = self._wanted(query, kinds)
        if wanted is None:
            return []
        if not query.words:
            return self._listed(query, segments, wanted, limit)
        scorer = Scorer(query, self.vocabulary, sum(segment.size for segment in segments))
        if cancelled():
            return []
        candidates: list[tuple[float, int, int]] = []
        for place, segment in enumerate(segments):
            if exhaustive:
                candidates.extend((1.0, place, row) for row in segment.rows(wanted))
            else:
                most = _PHRASE_ROWS if query.phrases or query.excluded else GATHERED
                candidates.extend((total, place, row) for total, row in segment.best(scorer.terms, wanted, most))
            if cancelled():
                return []
        candidates = self._allowed(query, segments, candidates)
        if not exhaustive and len(candidates) > GATHERED:
            candidates.sort(key=lambda found: (-found[0], found[1], found[2]))
            del candidates[GATHERED:]
        rough = []
        for _, place, row in candidates:
            numbers = segments[place].words_of(row)
            rough.append((scorer.rough(numbers), place, row, numbers))
        if cancelled():
            return []
        if not exhaustive and len(rough) > MEASURED:
            rough.sort(key=lambda found: (-found[0], len(found[3]), found[1], found[2]))
            del rough[MEASURED:]
        scored = []
        for _, place, row, numbers in rough:
            score = scorer.score(numbers)
            if score >= SILENCE:
                scored.append((self._ranked(score, query, segments[place], row, numbers), place, row))
        scored.sort(key=lambda found: (-found[0], *self._place(segments[found[1]], found[2])))
        marks = _Marks(self.vocabulary, query) if scored else None
        return [
            self._hit(segments[place], row, min(100.0, score), marks) for score, place, row in scored[:limit]
        ]

    def _ranked(self, score: float, query: Query, segment: Segment, row: int, numbers: Sequence[int]) -> float:
        """`score` with what decides between equals: accents as typed, shorter, surer."""
        score += 0.6 / (1.0 + len(numbers) / 10.0) + 0.1 * segment.value("certainty", row)
        if query.accents:
            printed = (segment.fr[row] + b" " + segment.en[row]).decode("utf-8", "surrogatepass").lower()
            score += 0.8 * sum(word in printed for word in query.accents) / len(query.accents)
        return score

    def _place(self, segment: Segment, row: int) -> tuple[str, int, int, int]:
        return (
            self._articles.names[segment.value("article", row)],
            segment.value("start", row),
            segment.value("end", row),
            segment.value("kind", row),
        )

    def _wanted(self, query: Query, kinds: Sequence[EntryKind]) -> Wanted | None:
        """The rows the filters let pass; None where no row can."""
        columns: dict[str, frozenset[int]] = {}
        if set(kinds) != set(ENTRY_KINDS):
            columns["kind"] = frozenset(ENTRY_KINDS.index(kind) for kind in kinds)
        if query.quote_kinds:
            columns["quote_kind"] = frozenset(_QUOTE_KINDS.index(kind) for kind in query.quote_kinds)
        for words in query.speakers:
            allowed = frozenset(self._speakers_named(words))
            columns["speaker"] = columns.get("speaker", allowed) & allowed
        for part in query.articles:
            found = frozenset(
                number for number, name in enumerate(self._articles.names) if part in fold(name.replace("\0", " "))
            )
            columns["article"] = columns.get("article", found) & found
        if not all(columns.values()):
            return None
        all_of = tuple(
            words for phrase in query.phrases for words in self._phrase_numbers(phrase, query)
        )
        if not all(all_of):
            return None
        return Wanted(columns, query.since, query.until, all_of)

    def _speakers_named(self, words: Sequence[str]) -> list[int]:
        close: list[frozenset[int]] = []
        for place, word in enumerate(words):
            matches = self.vocabulary.matches(word, place == len(words) - 1)
            best = matches[0][1] if matches else 0.0
            close.append(frozenset(number for number, likeness in matches if likeness >= max(0.6, best - 0.35)))
        found = []
        for speaker, name in enumerate(self._speakers.names):
            numbers = {self.vocabulary.number(word) for word in words_of(fold(name))}
            if name and all(some & numbers for some in close):
                found.append(speaker)
        return found

    def _phrase_numbers(self, phrase: Sequence[str], query: Query) -> list[frozenset[int]]:
        sets = []
        for word in phrase:
            number = self.vocabulary.number(word)
            sets.append(frozenset(() if number is None else (number,)))
        return sets

    def _allowed(
        self, query: Query, segments: Sequence[Segment], candidates: list[tuple[float, int, int]]
    ) -> list[tuple[float, int, int]]:
        """The candidates that hold the phrases and none of the words left out."""
        if not (query.phrases or query.excluded):
            return candidates
        phrases = [self._phrase_numbers(phrase, query) for phrase in query.phrases]
        excluded = [self._phrase_numbers(phrase, query) for phrase in query.excluded]
        allowed = []
        for candidate in candidates:
            parts = split_parts(segments[candidate[1]].words_of(candidate[2]))[:2]
            if query.language:
                parts = parts[:1] if query.language == "fr" else parts[1:]
            if any(all(words) and any(holds_phrase(part, words) for part in parts) for words in excluded):
                continue
            if all(any(holds_phrase(part, words) for part in parts) for words in phrases):
                allowed.append(candidate)
        return allowed

    def _listed(self, query: Query, segments: Sequence[Segment], wanted: Wanted, limit: int) -> list[Hit]:
        """What filters alone ask for, in the order of the articles."""
        every = [(0.0, place, row) for place, segment in enumerate(segments) for row in segment.rows(wanted)]
        allowed = self._allowed(query, segments, every)
        allowed.sort(key=lambda found: self._place(segments[found[1]], found[2]))
        return [self._hit(segments[place], row, 100.0, None) for _, place, row in allowed[:limit]]

    def _hit(self, segment: Segment, row: int, score: float, marks: "_Marks | None") -> Hit:
        article, _, path = self._articles.names[segment.value("article", row)].partition("\0")
        en = segment.en[row].decode("utf-8", "surrogatepass")
        speaker = self._speakers.names[segment.value("speaker", row)] or None
        entry = Entry(
            kind=ENTRY_KINDS[segment.value("kind", row)],
            article=article,
            path=path,
            start=segment.value("start", row),
            end=segment.value("end", row),
            fr=segment.fr[row].decode("utf-8", "surrogatepass"),
            en=None if not en else "" if en == "\0" else en,
            speaker=speaker,
            quote_kind=_QUOTE_KINDS[segment.value("quote_kind", row)],
            certainty=_CERTAINTIES[segment.value("certainty", row)],
            about=self._about.names[segment.value("about", row)],
            date=_iso(segment.value("date", row)),
        )
        score = math.floor(score * 10 + 0.5) / 10
        if marks is None:
            return Hit(entry, score)
        return Hit(
            entry,
            score,
            matched_ranges(entry.fr, marks.likenesses),
            matched_ranges(entry.en or "", marks.likenesses),
            matched_ranges(entry.speaker or "", marks.likenesses),
        )


class _Marks:
    """For each word of the library the typed words it may stand for, those most like it first."""

    def __init__(self, vocabulary: Vocabulary, query: Query) -> None:
        found: dict[str, list[tuple[float, str]]] = {}
        for place, word in enumerate(query.words):
            for number, likeness in vocabulary.matches(word, query.open_ended and place == len(query.words) - 1):
                if likeness >= 0.5:
                    found.setdefault(vocabulary.words[number], []).append((-likeness, word))
        for one, two in zip(query.words, query.words[1:], strict=False):
            if vocabulary.number(one + two) is not None:
                found.setdefault(one + two, []).append((-1.0, one + two))
        self.likenesses = {word: tuple(typed for _, typed in sorted(matches)) for word, matches in found.items()}


class _Names:
    """Strings by number, each held once."""

    def __init__(self) -> None:
        self.names: list[str] = [""]
        self._numbers: dict[str, int] = {"": 0}

    def number(self, name: str) -> int:
        known = self._numbers.get(name)
        if known is None:
            known = self._numbers[name] = len(self.names)
            self.names.append(name)
        return known


def _iso(day: int) -> str | None:
    return f"{day // 10000:04}-{day // 100 % 100:02}-{day % 100:02}" if day else None
