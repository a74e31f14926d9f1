"""Some sentences of one article on their way into English: memory first, then the engine, batch by batch.

Owns the order of the work, cancelling between two batches, trying a flagged sentence again, and the shape in which a
sentence's English is handed on.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from reader.articles.article import Article, Sentence
from reader.glossary.entry import TermHit
from reader.translation.checks import flags, gravity, without_loops
from reader.translation.glossing import CLAUSE_PIECES, Draft, gloss, is_long
from reader.translation.memory import Segment, TranslationMemory
from reader.translation.terms import Glossary, TermUse, terms_key, uses, wanted_terms
from reader.translation.translator import Decoded, Decoding, Link, Translator

RECIPE = 1
"""Raised whenever checks, retries or glossing change what comes out, so that what is remembered is made anew."""

FIRST_CHARACTERS = 160
"""French characters of the first batch: a title or a sentence, so that the first English comes soon."""
MOST_CHARACTERS = 6_000
"""French characters of the largest batch; batches grow fourfold until there."""
MOST_SENTENCES = 64

Order = Callable[[set[int]], Sequence[int]] | Sequence[int]
"""Sentence indices, the most wanted first; as a function it is asked again before every batch, with the indices
that are still missing. Sentences that it leaves out come after the others, in the order of the article."""


@dataclass(frozen=True, slots=True)
class Translation:
    """The English of one sentence of an article."""

    index: int
    """`Sentence.index`."""
    fr: str
    """The sentence as printed, hard wraps included."""
    en: str
    engine_text: str
    """What the engine gave before the glossary was applied."""
    engine: str
    terms: tuple[TermUse, ...]
    """The glossary's terms in the French, in order, and where their English stands."""
    flags: tuple[str, ...]
    """The checks that fire; their words are in `checks.FLAGS`."""


class Job:
    """Some sentences of one article and what is known of their English so far."""

    def __init__(
        self,
        article: Article,
        sentences: Sequence[Sentence],
        translator: Translator,
        memory: TranslationMemory,
        glossary: Glossary | None,
    ) -> None:
        """Look up what is known of `sentences` of `article`; loads no weights."""
        self._memory = memory
        self._glossary = glossary
        self._translator = translator
        self._decoding = translator.decoding
        self._key = memory_key(translator)
        self._sentences = {sentence.index: sentence for sentence in sentences}
        self._sources = {sentence.index: " ".join(sentence.text.split()) for sentence in sentences}
        self._hits = self._found_terms(article)
        self._keys = {
            index: (source, terms_key(self._hits.get(index, ()))) for index, source in self._sources.items()
        }
        self._plain: dict[str, Segment] = {}
        self._links: dict[tuple[str, str], tuple[Link, ...]] = {}
        """Of what was decoded in this job: source and English to where the English comes from."""
        self._glossed: dict[tuple[str, str], Segment] = {}
        self._recall()

    def remembered(self) -> dict[int, Translation]:
        """What the memory held, by `Sentence.index`."""
        return {index: self._result(index) for index in self._sentences if self._is_known(index)}

    def run(self, order: Order, cancelled: Callable[[], bool], on_result: Callable[[Translation], None]) -> None:
        """Hand over the English of every sentence; the arguments are those of `TranslationService.translate`."""
        pending = set(self._sentences)
        known = [index for index in sorted(pending) if self._is_known(index)]
        self._renew(known)
        for index in known:
            pending.discard(index)
            on_result(self._result(index))
        room = FIRST_CHARACTERS
        while pending and not cancelled():
            batch = self._next_batch(pending, order(set(pending)) if callable(order) else order, room)
            self._translate(batch, cancelled)
            for index in batch:
                if self._is_known(index):
                    pending.discard(index)
                    on_result(self._result(index))
            room = min(MOST_CHARACTERS, room * 4)

    def _renew(self, known: Sequence[int]) -> None:
        """Make what holds now the newest, where an entry has been put back as it was: `glance` shows the newest."""
        newest = self._memory.recall_newest(self._key, {self._sources[index] for index in known})
        held = (self._final(index) for index in known)
        stale = [segment for segment in held if newest.get(segment.source, segment).english != segment.english]
        self._memory.keep(self._key, stale)

    def _found_terms(self, article: Article) -> dict[int, tuple[TermHit, ...]]:
        if self._glossary is None:
            return {}
        hits = sorted(self._glossary.find_in(article), key=lambda hit: hit.span)
        found: dict[int, tuple[TermHit, ...]] = {}
        place = 0
        for index in sorted(self._sentences):
            span = self._sentences[index].span
            while place < len(hits) and hits[place].span.start < span.start:
                place += 1
            own = []
            while place < len(hits) and hits[place].span.start < span.end:
                own.append(hits[place])
                place += 1
            if own:
                found[index] = tuple(own)
        return found

    def _recall(self) -> None:
        pairs = {(source, "") for source in self._sources.values()} | set(self._keys.values())
        for (source, terms), segment in self._memory.recall(self._key, pairs).items():
            if terms:
                self._glossed[source, terms] = segment
            else:
                self._plain[source] = segment

    def _is_known(self, index: int) -> bool:
        source, terms = self._keys[index]
        return source in self._plain and (not terms or (source, terms) in self._glossed)

    def _final(self, index: int) -> Segment:
        source, terms = self._keys[index]
        return self._glossed[source, terms] if terms else self._plain[source]

    def _result(self, index: int) -> Translation:
        plain, final = self._plain[self._sources[index]], self._final(index)
        sentence = self._sentences[index]
        found: tuple[TermUse, ...] = ()
        if self._glossary is not None:
            found = uses(sentence, self._hits.get(index, ()), final.english, self._glossary)
        return Translation(
            index=index,
            fr=sentence.text,
            en=final.english,
            engine_text=plain.english,
            engine=self._translator.engine,
            terms=found,
            flags=final.flags,
        )

    def _next_batch(self, pending: set[int], wanted: Sequence[int], room: int) -> list[int]:
        batch: list[int] = []
        sources: set[str] = set()
        taken = 0
        for index in dict.fromkeys((*(index for index in wanted if index in pending), *sorted(pending))):
            source = self._sources[index]
            if source not in sources:
                if batch and (taken + len(source) > room or len(batch) >= MOST_SENTENCES):
                    break
                taken += len(source)
                sources.add(source)
            batch.append(index)
        return batch

    def _translate(self, batch: Sequence[int], cancelled: Callable[[], bool]) -> None:
        sources = list(dict.fromkeys(self._sources[index] for index in batch))
        self._translate_plain([source for source in sources if source not in self._plain], cancelled)
        if self._glossary is None:
            return
        drafts: dict[tuple[str, str], Draft] = {}
        for index in batch:
            source, terms = self._keys[index]
            if source in self._plain and not self._is_known(index):
                plain = self._plain[source].english
                wanted = wanted_terms(self._sentences[index], self._hits[index])
                drafts[source, terms] = Draft(source, wanted, plain, self._links.get((source, plain), ()))
        if not drafts or cancelled():
            return
        english = gloss(list(drafts.values()), self._glossary, self._translator, self._decoding, cancelled)
        if cancelled():
            return
        made = [
            Segment(source, terms, text, self._plain[source].flags if text == draft.english else flags(source, text))
            for ((source, terms), draft), text in zip(drafts.items(), english, strict=True)
        ]
        self._memory.keep(self._key, made)
        self._glossed.update(((segment.source, segment.terms), segment) for segment in made)

    def _translate_plain(self, sources: Sequence[str], cancelled: Callable[[], bool]) -> None:
        done = {}
        for decoded in self._translator.decode(sources, self._decoding, cancelled):
            done[sources[decoded.index]] = decoded.texts[0]
            self._note_links(sources[decoded.index], decoded)
        segments = {source: Segment(source, "", text, flags(source, text)) for source, text in done.items()}
        segments |= self._tried_again([segment for segment in segments.values() if segment.flags], cancelled)
        self._memory.keep(self._key, list(segments.values()))
        self._plain |= segments

    def _note_links(self, source: str, decoded: Decoded) -> None:
        self._links.update(zip(((source, text) for text in decoded.texts), decoded.links, strict=False))

    def _tried_again(self, flagged: Sequence[Segment], cancelled: Callable[[], bool]) -> dict[str, Segment]:
        """Those of the flagged sentences that come out better under a decoding that punishes repetition."""
        better: dict[str, Segment] = {}
        for decoding in _retries(self._decoding):
            cuts = decoding.max_source == CLAUSE_PIECES
            left = [
                segment
                for segment in flagged
                if (better.get(segment.source) or segment).flags and (is_long(segment.source) or not cuts)
            ]
            if not left or cancelled():
                break
            for decoded in self._translator.decode([segment.source for segment in left], decoding, cancelled):
                source = left[decoded.index].source
                self._note_links(source, decoded)
                best = better.get(source) or left[decoded.index]
                for text in (*decoded.texts, without_loops(best.english)):
                    found = flags(source, text)
                    if gravity(found) < gravity(best.flags):
                        best = better[source] = Segment(source, "", text, found)
        return better


def memory_key(translator: Translator) -> str:
    """What the memory keeps English under: the weights, how they are decoded and what is done after."""
    return f"{translator.identity}|{translator.decoding}|{RECIPE}"


def _retries(usual: Decoding) -> tuple[Decoding, ...]:
    return (
        replace(
            usual,
            beam_size=max(6, usual.beam_size),
            length_penalty=1.0,
            no_repeat_ngram_size=3,
            repetition_penalty=1.1,
            alternatives=4,
        ),
        replace(usual, max_source=CLAUSE_PIECES, no_repeat_ngram_size=3),
    )
