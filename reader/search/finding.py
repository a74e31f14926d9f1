"""One query over one state of an index: rows gathered by their words, measured ever more exactly, ranked.

A typed word stands for words of the vocabulary, the rows that hold those are gathered and the best few hundred are
measured exactly. Nothing that is read here changes while the search runs.
"""

import math
from collections.abc import Callable, Sequence

from reader.search.catalogue import Catalogue, kind_codes, quote_kind_codes
from reader.search.entry import ENTRY_KINDS, EntryKind, Hit
from reader.search.highlight import Marks
from reader.search.query import Query
from reader.search.rows import Wanted
from reader.search.scoring import SILENCE, PartScore, Scorer, holds_phrase, split_parts
from reader.search.settled import Segment
from reader.search.vocabulary import Vocabulary
from reader.search.words import words_of
from reader.text.folding import fold

GATHERED = 300
"""Rows that are measured by words; the index may miss what lies beyond."""
MEASURED = 90
"""Of these, rows measured by letters too."""
_PHRASE_ROWS = 20_000
"""Rows gathered where phrases or words left out will strike many of them."""

Candidate = tuple[float, int, int]
"""A score, the place of a segment, a row of it."""


class Finding:
    """The search for one query."""

    def __init__(
        self,
        query: Query,
        vocabulary: Vocabulary,
        segments: Sequence[Segment],
        catalogue: Catalogue,
        cancelled: Callable[[], bool],
    ) -> None:
        self._query = query
        self._vocabulary = vocabulary
        self._segments = segments
        self._catalogue = catalogue
        self._cancelled = cancelled

    def hits(self, limit: int, kinds: Sequence[EntryKind], exhaustive: bool) -> list[Hit]:
        """The best rows as `SearchIndex.search` gives them; none once `cancelled` answered True."""
        wanted = self._wanted(kinds)
        if wanted is None:
            return []
        if not self._query.words:
            return self._listed(wanted, limit)
        for place, word in enumerate(self._query.words):
            # What is found here is remembered: a query typed on goes through all but its last word at once.
            self._vocabulary.matches(word, self._query.open_ended and place == len(self._query.words) - 1)
            if self._cancelled():
                return []
        scorer = Scorer(self._query, self._vocabulary, sum(segment.size for segment in self._segments))
        candidates = self._gathered(scorer, wanted, exhaustive)
        if self._cancelled():
            return []
        scored = self._scored(scorer, candidates, exhaustive)
        if self._cancelled():
            return []
        scored.sort(key=lambda found: (-found[0], *self._place(found)))
        marks = Marks(self._query, self._vocabulary)
        return [self._hit(found, min(100.0, found[0]), marks) for found in scored[:limit]]

    def _gathered(self, scorer: Scorer, wanted: Wanted, exhaustive: bool) -> list[Candidate]:
        """The rows that the words lead to."""
        candidates: list[Candidate] = []
        for place, segment in enumerate(self._segments):
            if self._cancelled():
                return []
            if exhaustive:
                candidates.extend((1.0, place, row) for row in segment.rows(wanted))
            else:
                most = _PHRASE_ROWS if self._query.phrases or self._query.excluded else GATHERED
                candidates.extend((total, place, row) for total, row in segment.best(scorer.terms, wanted, most))
        candidates = self._allowed(candidates)
        if not exhaustive and len(candidates) > GATHERED:
            candidates.sort(key=lambda found: (-found[0], found[1], found[2]))
            del candidates[GATHERED:]
        return candidates

    def _scored(self, scorer: Scorer, candidates: Sequence[Candidate], exhaustive: bool) -> list[Candidate]:
        """The candidates measured by words, the best of them by letters too, less those that resemble too little."""
        by_words: list[tuple[float, int, int, int, list[PartScore]]] = []
        for _, place, row in candidates:
            segment = self._segments[place]
            numbers = segment.words_of(row)
            parts = scorer.by_words(numbers, self._catalogue.who[segment.value("who", row)].words)
            by_words.append((max((part.score for part in parts), default=0.0), len(numbers), place, row, parts))
        if self._cancelled():
            return []
        if not exhaustive and len(by_words) > MEASURED:
            by_words.sort(key=lambda found: (-found[0], *found[1:4]))
            del by_words[MEASURED:]
        scored = []
        for _, length, place, row, parts in by_words:
            score = scorer.score(parts)
            if score >= SILENCE:
                scored.append((self._ranked(score, self._segments[place], row, length), place, row))
        return scored

    def _ranked(self, score: float, segment: Segment, row: int, length: int) -> float:
        """`score` with what decides between equals: accents as typed, shorter, surer."""
        score += 0.6 / (1.0 + length / 10.0) + 0.1 * segment.value("certainty", row)
        accents = self._query.accents
        if accents:
            printed = segment.text(row).decode("utf-8", "replace").lower()
            score += 0.8 * sum(word in printed for word in accents) / len(accents)
        return score

    def _wanted(self, kinds: Sequence[EntryKind]) -> Wanted | None:
        """The rows the filters let pass; None where no row can."""
        query = self._query
        columns: dict[str, frozenset[int]] = {}
        if set(kinds) != set(ENTRY_KINDS):
            columns["kind"] = kind_codes(kinds)
        if query.quote_kinds:
            columns["quote_kind"] = quote_kind_codes(query.quote_kinds)
        if query.speakers:
            columns["who"] = self._named(query.speakers)
        if query.articles or query.since or query.until:
            columns["file"] = frozenset(
                number
                for number, file in enumerate(self._catalogue.files)
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
                matches = self._vocabulary.matches(word, True)
                best = matches[0][1] if matches else 0.0
                close.append(frozenset(number for number, likeness in matches if likeness >= max(0.6, best - 0.35)))
        found = set()
        for number, who in enumerate(self._catalogue.who):
            known = {self._vocabulary.number(word) for word in words_of(fold(who.speaker))}
            if who.speaker and all(some & known for some in close):
                found.add(number)
        return frozenset(found)

    def _exactly(self, phrase: Sequence[str]) -> list[frozenset[int]]:
        numbers = map(self._vocabulary.number, phrase)
        return [frozenset(() if number is None else (number,)) for number in numbers]

    def _allowed(self, candidates: list[Candidate]) -> list[Candidate]:
        """The candidates that hold the phrases and none of the words left out."""
        query = self._query
        if not (query.phrases or query.excluded):
            return candidates
        phrases = list(map(self._exactly, query.phrases))
        excluded = list(map(self._exactly, query.excluded))
        allowed = []
        for candidate in candidates:
            parts = split_parts(self._segments[candidate[1]].words_of(candidate[2]))
            if query.language:
                parts = parts[:1] if query.language == "fr" else parts[1:]
            if any(holds_phrase(part, words) for words in excluded for part in parts):
                continue
            if all(any(holds_phrase(part, words) for part in parts) for words in phrases):
                allowed.append(candidate)
        return allowed

    def _listed(self, wanted: Wanted, limit: int) -> list[Hit]:
        """What filters alone ask for, in the order of the articles."""
        every = [(0.0, place, row) for place, segment in enumerate(self._segments) for row in segment.rows(wanted)]
        allowed = self._allowed(every)
        allowed.sort(key=self._place)
        marks = Marks(self._query, self._vocabulary)
        return [self._hit(found, 100.0, marks) for found in allowed[:limit]]

    def _place(self, found: Candidate) -> tuple[str, str, int, int, int]:
        _, place, row = found
        return self._catalogue.place(self._segments[place], row)

    def _hit(self, found: Candidate, score: float, marks: Marks) -> Hit:
        _, place, row = found
        entry = self._catalogue.entry(self._segments[place], row)
        language = self._query.language
        return Hit(
            entry,
            math.floor(score * 10 + 0.5) / 10,
            marks.of(entry.fr) if language in (None, "fr") else (),
            marks.of(entry.en or "") if language in (None, "en") else (),
            marks.of(entry.speaker or "", names=True),
        )
