"""Quotations inside a quotation: whom the speaker quotes.

Owns attributing them; who is quoted inside somebody's words is never whoever the journalist talks about by default.
"""

from bisect import bisect_right
from collections.abc import Iterator

from reader.articles.article import Span
from reader.quotes.lexicon.spoken_nouns import SPOKEN_NOUNS
from reader.quotes.lexicon.words import words
from reader.quotes.marking.namings import stands_for_noun
from reader.quotes.marking.parts import Part, Stream, is_utterance
from reader.quotes.people.entity import Entity
from reader.quotes.phrasing.phrase import Gender, Phrase
from reader.quotes.reference.discourse import NOBODY, Resolved
from reader.quotes.reference.saying import saying_of
from reader.quotes.speech.cue import Cue
from reader.quotes.speech.reading import Reading, can_speak

_MINE = words("mon ma mes notre nos")
_YOURS = words("votre vos ton ta tes")
_ANSWERING = ("person", "document", "institution")
"""Kinds of nouns that "il" or "elle" may stand for."""


def attribute_nested(reading: Reading, part: Part) -> None:
    """Decide the quotations inside `part`, whose own speaker is known."""
    if not part.inside or part.inside[0].decided:
        return
    for inner in part.inside:
        inner.decided = True
        length = len(reading.text[inner.inner.start : inner.inner.end].split())
        inner.kind = "term" if length <= 3 and not inner.sentence_like else "partial"
        reading.statement += 1
        inner.statement = reading.statement
    stream = reading.cutter.stream("body", part.inner, part.inside)
    for place, token in enumerate(stream.tokens):
        if token.kind == "quote":
            _Nested(reading, part, stream, place).attribute(part.inside[token.number])


_REACH = 12
"""Sentences back to which a pronoun in quoted words may refer."""


class _Nested:
    """One quotation in somebody's words."""

    def __init__(self, reading: Reading, part: Part, stream: Stream, place: int) -> None:
        self.reading = reading
        self.speaker = part.resolved
        self.stream = stream
        self.finder = stream.finder
        self.place = place
        self.first = stream.starts[bisect_right(stream.starts, place) - 1]

    def attribute(self, inner: Part) -> None:
        """Say whose `inner` is, where that can be told."""
        finder, place = self.finder, self.place
        self.reading.resolver.context.saying = saying_of([inner.inner.of(self.reading.text)])
        cue = finder.after(place + 1, finder.sentence_ends.get(self.first, finder.count))
        behind = cue is not None and (cue.pronoun is not None or (cue.phrase is not None and cue.verb is not None))
        if cue is None or not behind or finder.tokens[place + 1].text not in (",", "?", "!"):
            cue = finder.before(place, self.first)
        if stands_for_noun(self.reading.text, inner.inner, finder.tokens, place, cue):
            inner.kind = "term"
            return
        named = cue is not None and cue.verb is not None and cue.verb.force == "name" and cue.lemma != "appeler"
        if named:
            inner.kind = "term"
            return
        phrase, inner.resolved = self._source(cue)
        if cue is None and phrase is None:
            return
        if inner.kind != "term" or inner.resolved.name:
            inner.kind = "speech" if is_utterance(self.reading.text, inner) else "partial"
            if cue is not None:
                inner.cue = cue
                tokens = self.stream.tokens
                inner.cue_span = Span(tokens[cue.first].start, tokens[cue.after - 1].end)
            inner.rule = f"nested; {cue.rule if cue is not None else 'colon'}; {inner.resolved.rule}"
            if phrase is not None:
                inner.mention = Span(phrase.start, phrase.end)

    def _source(self, cue: Cue | None) -> tuple[Phrase | None, Resolved]:
        finder = self.finder
        if cue is None:
            return self._without_cue()
        if finder.low(cue.first - 1) in ("je", "j'"):
            return None, self.speaker
        if cue.pronoun in ("il", "elle", "ils", "elles"):
            gender: Gender = "f" if cue.pronoun.startswith("elle") else "m"
            return None, self._pronoun(gender, cue.pronoun.endswith("s"), cue.pronoun, cue.first)
        phrase = cue.phrase
        if phrase is None and cue.pronoun is None:
            phrase, _ = finder.subject_left(cue.first, cue.rule, self.first)
        phrase = _named_beside(self.stream, phrase)
        return phrase, self._meant(phrase) if phrase is not None else NOBODY

    def _without_cue(self) -> tuple[Phrase | None, Resolved]:
        """ "Ma consœur a une phrase que j'aime bien : « … »": whoever has the word or owns the text."""
        if self.finder.low(self.place - 1) != ":":
            told = self.finder.subject_of_last(self.first, self.place)
            lawful = told is not None and told.noun is not None and told.noun.kind == "document"
            return (told, self._meant(told)) if lawful and told is not None else (None, NOBODY)
        spoken = any(p.head in SPOKEN_NOUNS for p in self._before(self.place))
        main, _ = self.finder.clause_subject(self.first, self.place, whole=True)
        main = _named_beside(self.stream, main)
        if not spoken or main is None or not can_speak(main):
            return None, NOBODY
        return main, self._meant(main)

    def _meant(self, phrase: Phrase) -> Resolved:
        """Whom a phrase in the speaker's words means."""
        if phrase.kind == "pronoun":
            return self._pronoun(phrase.gender, phrase.number == "p", phrase.head, phrase.first)
        if phrase.kind == "nobody":
            return NOBODY
        resolver = self.reading.resolver
        introduced = phrase.kind == "noun" and phrase.name is not None and " " in phrase.name
        if introduced and phrase.name is not None and not resolver.register.find(phrase.name):
            # "Ma consœur Leïla Benmoussa": named nowhere else
            person = resolver.register.add_person(phrase.name)
            return Resolved(person.name, "stated", "named", (person,))
        determiner = self.reading.text[phrase.start : phrase.end].split()[0].lower()
        if phrase.determiner == "possessive" and phrase.name is None and determiner in _MINE:
            return resolver.owned(phrase, self.speaker)
        if phrase.determiner == "possessive" and phrase.name is None and determiner in _YOURS:
            asked = any(phrase is other for other in self.reading.asked)
            return resolver.owned(phrase, self.speaker if asked else NOBODY)
        meant = resolver.resolve(phrase, self.reading.sentence)
        if meant.name is None and phrase.noun is not None and phrase.noun.kind == "person" and phrase.number == "s":
            known = any(f.lemma == phrase.noun.lemma for p in resolver.register.persons for f in p.functions)
            if not known:
                text = self.reading.text[phrase.bare[0] : phrase.bare[1]]
                return resolver.context.itself(phrase, " ".join(text.split()), "noun phrase")
        return meant

    def _pronoun(self, gender: Gender | None, several: bool, word: str, index: int) -> Resolved:
        """Whom "il" at token `index` means: the last whom the speaker mentioned, or whom the question did."""
        if not several:
            for phrases in self._earlier(index):
                fitting = [p for p in phrases if self._fits(p, gender)]
                if fitting:
                    return self._one_of(fitting)
        return self.reading.resolver.pronoun(
            gender,
            several,
            self.reading.sentence,
            word,
            True,
            leaving_out=set(self.speaker.entities),
            persons_only=True,
        )

    def _one_of(self, fitting: list[Phrase]) -> Resolved:
        """The one whom all of the phrases mean; of several the first, which is the subject of its sentence."""
        leading = _named_beside(self.stream, fitting[0]) or fitting[0]
        meant = self._meant(leading)
        return Resolved(
            meant.name, "resolved" if meant.name else "none", f"in the same words: {meant.rule}", meant.entities
        )

    def _earlier(self, index: int) -> Iterator[list[Phrase]]:
        """The phrases before token `index`, sentence after sentence backwards, then those of the question."""
        starts = self.stream.starts
        number = bisect_right(starts, index) - 1
        last = number - _REACH
        while number >= max(0, last):
            end = starts[number + 1] if number + 1 < len(starts) else self.finder.count
            yield list(self._phrases_between(starts[number], min(end, index)))
            number -= 1
        if self.reading.interviewee is not None or self.reading.turns:
            yield self.reading.asked

    def _before(self, place: int) -> list[Phrase]:
        """The phrases of the sentence before token `place`, the last first."""
        return list(self._phrases_between(self.first, place))[::-1]

    def _phrases_between(self, first: int, stop: int) -> Iterator[Phrase]:
        """The phrases that begin from token `first` on, before token `stop`."""
        found = (self.finder.starting.get(i) for i in range(first, stop))
        return (phrase for phrase in found if phrase is not None)

    def _fits(self, phrase: Phrase, gender: Gender | None) -> bool:
        """Whether a pronoun of that gender may stand for a phrase."""
        if phrase.kind not in ("name", "noun") or phrase.number == "p":
            return False
        entity = phrase.entity if isinstance(phrase.entity, Entity) else None
        if entity is None and phrase.kind == "name" and phrase.name is not None:
            resolver = self.reading.resolver
            found = resolver.register.find(phrase.name)
            first_name, _, surname = phrase.name.partition(" ")
            if not found and surname and first_name.lower() in resolver.context.facts.first_names:
                found = [resolver.register.add_person(phrase.name)]
            entity = found[0] if len(found) == 1 else None
            if entity is None:
                return False
        if entity is not None and entity in self.speaker.entities:
            return False
        kind = phrase.noun.kind if phrase.noun is not None else entity.kind if entity is not None else None
        known = phrase.gender or (entity.gender if entity is not None else None)
        return kind in _ANSWERING and known in (gender, None)


def _named_beside(stream: Stream, phrase: Phrase | None) -> Phrase | None:
    """The name that a comma sets beside a function: "Ma monteuse, Lucie Armand, répète …"."""
    if phrase is None or phrase.kind != "noun" or phrase.name is not None:
        return phrase
    named = stream.finder.starting.get(phrase.after + 1)
    comma = phrase.after < len(stream.tokens) and stream.tokens[phrase.after].text == ","
    return named if comma and named is not None and named.kind == "name" else phrase
