"""Finding the quotes of an article and who said them.

Puts the parts together: marks, narration, cues, people, resolution. Deterministic; the rules that decided are kept
with each quote. Owns the way through the article; by which rule a quotation is attributed is `decision`'s.
"""

import re

from reader.articles.article import Article
from reader.quotes.composed import carried_back, composed, is_composed
from reader.quotes.marking.interviews import initials, interview_turns
from reader.quotes.marking.marks import scan
from reader.quotes.marking.parts import Part, PartCutter, Stream, is_utterance
from reader.quotes.marking.turns import dialogue_lines
from reader.quotes.people.entity import Entity
from reader.quotes.people.facts import Facts, shipped_facts
from reader.quotes.people.introductions import build
from reader.quotes.quote import Certainty, Quote
from reader.quotes.reference.discourse import Resolved
from reader.quotes.reference.resolution import Resolver
from reader.quotes.reference.saying import Saying, saying_of
from reader.quotes.speech.attested import attest
from reader.quotes.speech.cataphora import Cataphora
from reader.quotes.speech.cued import CuedSpeech
from reader.quotes.speech.decision import Decision
from reader.quotes.speech.dialogue import Dialogue
from reader.quotes.speech.headlines import name_interviewed, repeat_headlines
from reader.quotes.speech.naming import NamedNext
from reader.quotes.speech.narration import Narration
from reader.quotes.speech.nested import attribute_nested
from reader.quotes.speech.reading import Reading
from reader.quotes.speech.spoken_lines import spoken_lines
from reader.quotes.speech.telling import note_told
from reader.quotes.speech.turning import settle_turns
from reader.quotes.speech.uncued import UncuedSpeech
from reader.quotes.speech.waiting import carry_back, meet, sign


def find_quotes(article: Article, facts: Facts | None = None) -> tuple[Quote, ...]:
    """The quotes of `article`, terms included, by their start.

    Args:
        article: any article; its blocks are looked at, captions and links are not.
        facts: what is known beyond the article; the lists that come with the program by default.
    """
    known = facts if facts is not None else shipped_facts()
    if is_composed(article):
        return _Attribution(article, known).quotes()
    whole, origins = composed(article)
    return tuple(carried_back(quote, origins) for quote in _Attribution(whole, known).quotes())


class _Attribution:
    def __init__(self, article: Article, facts: Facts) -> None:
        self.article = article
        self.text = article.text
        self.facts = facts
        self.cutter = PartCutter(article.text, facts)
        self._of_initials: dict[tuple[str, int], list[Entity]] = {}
        """Whom initials stand for, by these and how many people were known then: turns are many, labels few."""

    def quotes(self) -> tuple[Quote, ...]:
        """Every quote of the article."""
        blocks = self.article.blocks
        marked = scan(self.text, [block.span for block in blocks])
        spoken = dialogue_lines(self.text, [block.span for block in blocks], marked, self.facts)
        turns = interview_turns(self.text, blocks)
        streams = []
        for number, block in enumerate(blocks):
            turn = turns.get(number)
            if turn is not None and not turn.is_question:
                parts = self.cutter.turn(turn, marked[number])
            elif number in spoken:
                parts = self.cutter.dialogue(spoken[number], block.span)
            else:
                parts = self.cutter.parts(marked[number], block.span)
            streams.append(self.cutter.stream(block.role, block.span, parts))
        year = self._year()
        phrases, tokens = [s.phrases for s in streams], [s.tokens for s in streams]
        register = build(phrases, tokens, self.text, self.facts, year)
        resolver = Resolver(register, self.text, self.facts, year)
        interviewee = self._interviewee(streams[: min(turns)], streams) if turns else None
        self.reading = Reading(self.text, self.cutter, resolver, turns, interviewee)
        resolver.context.addressed = interviewee
        self.narration = Narration(self.reading)
        self.naming = NamedNext(self.reading)
        cued = CuedSpeech(self.reading)
        self.dialogue = Dialogue(self.reading)
        self.cataphora = Cataphora(self.reading)
        self.reading.lines = spoken_lines(self.text, streams)
        self.decision = Decision(self.reading, streams, cued, UncuedSpeech(self.reading, cued))
        titles = [number for number, stream in enumerate(streams) if stream.role == "title"]
        for number in titles:
            self.narration.note_topics(streams[number], number)
        for number, stream in enumerate(streams):
            if number not in titles:
                self._attribute(stream, number)
        # Whom a headline calls "la prévenue" only the text below it tells.
        resolver.context.in_headline = True
        for number in titles:
            self._attribute(streams[number], number)
            self._give_to_interviewee(streams[number])
        self._number_statements(streams)
        repeat_headlines(self.text, streams)
        name_interviewed(self.text, streams)
        found = [self._quote(part) for stream in streams for part in _all_parts(stream.parts)]
        return tuple(sorted(found, key=lambda quote: (quote.span.start, -quote.span.end)))

    def _number_statements(self, streams: list[Stream]) -> None:
        """Count the statements in reading order, whatever the order in which they were attributed."""
        numbers: dict[int, int] = {}
        for part in sorted((p for s in streams for p in _all_parts(s.parts)), key=lambda p: p.inner.start):
            part.statement = numbers.setdefault(part.statement, len(numbers) + 1)

    def _year(self) -> int | None:
        published = self.article.published
        if published is None:
            return None
        match = re.search(r"\b(19|20)\d\d\b", published.of(self.text))
        return int(match[0]) if match else None

    def _interviewee(self, opening: list[Stream], streams: list[Stream]) -> Entity | None:
        """Whom the headlines of an interview name, or what opens it; nobody where that names several."""
        heads = [stream for stream in streams if stream.role != "body"]
        for stream in (*heads, *opening):
            named = [p.entity for p in stream.phrases if isinstance(p.entity, Entity) and p.entity.kind == "person"]
            people = list(dict.fromkeys(named))
            if people:
                return people[0] if len(people) == 1 else None
        return None

    def _give_to_interviewee(self, stream: Stream) -> None:
        """Let the words that an interview is headed by be whose it is."""
        entity = self.reading.interviewee
        if entity is None or len(stream.parts) != 1 or stream.parts[0].decided:
            return
        if is_utterance(self.text, stream.parts[0]) and all(
            token.kind in ("mark", "quote") for token in stream.tokens
        ):
            whose = Resolved(entity.name, "resolved", "the interviewee", (entity,))
            self.reading.adopt(stream.parts[0], whose, "no cue: heads an interview")

    def _take_turn(self, part: Part, number: int) -> None:
        turn = self.reading.turns[number]
        entity = self.reading.interviewee
        if turn.label is not None:
            register = self.reading.resolver.register
            found = register.find(turn.label) if "." not in turn.label else []
            if "." in turn.label:
                key = (initials(turn.label), len(register.persons))
                if key not in self._of_initials:
                    people = (p for p in register.persons if "." not in p.name)
                    self._of_initials[key] = [p for p in people if initials(p.name) == key[0]]
                found = self._of_initials[key]
            entity = found[0] if len(found) == 1 else None
        if entity is not None:
            part.resolved = Resolved(entity.name, "resolved", "interview turn", (entity,))
            self.reading.resolver.note(self.reading.sentence, part.resolved, "speaker")
        part.rule = "interview turn" + (f" labelled {turn.label}" if turn.label else "")
        part.kind, part.decided = "speech", True
        self.reading.statement += 1
        part.statement = self.reading.statement

    def _saying(self, stream: Stream, first: int, after: int) -> Saying:
        """What the quotations of one sentence say."""
        tokens = stream.tokens[first:after]
        quotes = (token for token in tokens if token.kind == "quote")
        sentence = self.text[tokens[0].start : tokens[-1].end] if tokens else ""
        return saying_of([stream.parts[token.number].inner.of(self.text) for token in quotes], sentence)

    def _attribute(self, stream: Stream, number: int) -> None:
        if not (stream.parts and stream.parts[0].continues):
            self.reading.pending.clear()
        pending = self.reading.pending
        self.reading.block = number
        turn = self.reading.turns.get(number)
        if turn is not None and turn.is_question:
            self.reading.asked = stream.phrases
        lately: list[Part] = []
        if not (stream.parts and stream.parts[0].continues):
            self.reading.paragraph = number
        for first, after in stream.sentences:
            self.reading.sentence += 1
            self.reading.resolver.enter(self.reading.sentence, self.reading.paragraph)
            self.reading.resolver.context.saying = self._saying(stream, first, after)
            self.narration.inner.note_authors(stream, first, after)
            self.narration.note_subject(stream, first, after)
            settle_turns(self.reading, stream, first, after)
            self.cataphora.meet(self.reading.leading)
            self.naming.meet(stream, first, after, self.reading.leading)
            attest(self.reading, lately, stream, first, after)
            tokens = stream.tokens
            places = [i for i in range(first, after) if tokens[i].kind == "quote"]
            lately = [stream.parts[tokens[place].number] for place in places]
            spoken_line = number in self.reading.lines
            if spoken_line and places and tokens[places[0]].number == 0:
                self.dialogue.begin(number)
            for place in places:
                part = stream.parts[tokens[place].number]
                if part.mark == "turn":
                    self.reading.resolver.context.saying = saying_of([part.inner.of(self.text)])
                    self._take_turn(part, number)
                else:
                    self.decision.decide(stream, part, place, first, after)
                if spoken_line and part is stream.parts[0]:
                    self.dialogue.take_turn(part)
                self.cataphora.consider(part)
                if not part.decided and part.kind != "term":
                    # Narration in front tells of somebody who said it: "devant une salle qui scandait « Encore ! »".
                    told = any(token.kind == "word" for token in tokens[first:place])
                    if is_utterance(self.text, part) and not told:
                        pending.append(part)
                    continue
                if part.kind != "term":
                    carry_back(self.reading, stream, part, first)
                    self.reading.last, self.reading.last_block = part, number
                    self.reading.last_sentence = self.reading.sentence
                attribute_nested(self.reading, part)
            self.narration.note_others(stream, first, after)
            note_told(self.reading.resolver, stream, first, after)
            if places and self._wordless(stream, first, after):
                # Words whose speaker is not told yet move nobody further away.
                self.reading.sentence -= 1
            if pending and not places:
                signed = self.narration.signed(stream, first, after)
                if signed is not None:
                    sign(self.reading, signed)
                else:
                    meet(self.reading, stream, self.narration.sentence_subject(stream, first, after), first)
        self.reading.role_before = stream.role
        for part in stream.parts:
            if part.statement == 0:
                self.reading.statement += 1
                part.statement = self.reading.statement
            attribute_nested(self.reading, part)

    def _wordless(self, stream: Stream, first: int, after: int) -> bool:
        """Whether a sentence is nothing but quotations that are nobody's yet."""
        tokens = stream.tokens[first:after]
        quotes = [stream.parts[token.number] for token in tokens if token.kind == "quote"]
        return all(t.kind in ("mark", "quote") for t in tokens) and not any(p.decided for p in quotes)

    def _quote(self, part: Part) -> Quote:
        unheard = part.resolved.entity is not None and part.resolved.entity.is_unheard_of
        named = part.kind != "term" and part.resolved.name is not None and not unheard
        rule = part.rule or "no cue, nobody to name"
        certainty: Certainty = part.resolved.certainty if named else "none"
        entity = part.resolved.entity
        later = self.naming.names.get(entity) if entity is not None else None
        entity, name = (later, later.name) if later is not None else (entity, part.resolved.name)
        return Quote(
            span=part.inner,
            outer=part.outer,
            kind=part.kind,
            statement=part.statement,
            speaker=name if named else None,
            function=entity.function if named and entity is not None else None,
            cue=part.cue_span if part.kind != "term" else None,
            mention=part.mention if part.kind != "term" else None,
            via=part.via,
            certainty=certainty,
            rule=f"{rule}; no noun for whoever can speak" if unheard and part.kind != "term" else rule,
            sureness=part.resolved.confidence if named else 1.0,
            perhaps=() if named or part.kind == "term" else part.resolved.perhaps,
        )


def _all_parts(parts: list[Part]) -> list[Part]:
    return [p for part in parts for p in (part, *part.inside)]
