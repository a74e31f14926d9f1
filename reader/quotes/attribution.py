"""Finding the quotes of an article and who said them.

Puts the parts together: marks, narration, cues, people, resolution. Deterministic; the rules that decided are kept
with each quote. Owns the order in which the rules are asked; the rules themselves are `cued`'s and `uncued`'s.
"""

import re

from reader.articles.article import Article
from reader.quotes.marking.interviews import initials, interview_turns
from reader.quotes.marking.marks import scan
from reader.quotes.marking.parts import Part, PartCutter, Stream, is_utterance
from reader.quotes.marking.terms import coordinates, is_term, stands_for_noun
from reader.quotes.marking.turns import dialogue_lines
from reader.quotes.people.facts import Facts, shipped_facts
from reader.quotes.people.introductions import build
from reader.quotes.people.register import Entity
from reader.quotes.quote import Certainty, Quote
from reader.quotes.reference.discourse import Resolved
from reader.quotes.reference.resolution import Resolver
from reader.quotes.reference.saying import Saying, saying_of
from reader.quotes.speech.cataphora import Cataphora
from reader.quotes.speech.cued import ARTICLES, CuedSpeech
from reader.quotes.speech.dialogue import Dialogue
from reader.quotes.speech.governing import (
    goes_on_from_before,
    of_its_own_clause,
    superseded,
    told_behind,
    understood_again,
    weighed_against,
)
from reader.quotes.speech.headlines import repeat_headlines
from reader.quotes.speech.naming import NamedNext
from reader.quotes.speech.narration import Narration
from reader.quotes.speech.nested import attribute_nested
from reader.quotes.speech.outer_sources import ascribed, aside, mailed, passed_on_by, trailing, witnessed
from reader.quotes.speech.reading import Reading
from reader.quotes.speech.telling import note_told
from reader.quotes.speech.uncued import UncuedSpeech
from reader.quotes.speech.unvoiced import heard


def find_quotes(article: Article, facts: Facts | None = None) -> tuple[Quote, ...]:
    """The quotes of `article`, terms included, by their start.

    Args:
        article: any article; its blocks are looked at, captions and links are not.
        facts: what is known beyond the article; the lists that come with the program by default.
    """
    return _Attribution(article, facts if facts is not None else shipped_facts()).quotes()


class _Attribution:
    def __init__(self, article: Article, facts: Facts) -> None:
        self.article = article
        self.text = article.text
        self.facts = facts
        self.cutter = PartCutter(article.text, facts)

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
        interviewee = self._interviewee(streams) if turns else None
        self.reading = Reading(self.text, self.cutter, resolver, turns, interviewee)
        resolver.context.addressed = interviewee
        self.narration = Narration(self.reading)
        self.naming = NamedNext(self.reading)
        self.cued = CuedSpeech(self.reading)
        self.uncued = UncuedSpeech(self.reading, self.cued)
        self.dialogue = Dialogue(self.reading)
        self.cataphora = Cataphora(self.reading)
        self.streams = streams
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
        self._number_statements(streams)
        repeat_headlines(self.text, streams)
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

    def _interviewee(self, streams: list[Stream]) -> Entity | None:
        """Whom the headline or the first lines of an interview name; nobody where it names several."""
        for stream in streams:
            if stream.role != "body":
                named = [
                    p.entity for p in stream.phrases if isinstance(p.entity, Entity) and p.entity.kind == "person"
                ]
                people = list(dict.fromkeys(named))
                if people:
                    return people[0] if len(people) == 1 else None
        return None

    def _take_turn(self, part: Part, number: int) -> None:
        turn = self.reading.turns[number]
        entity = self.reading.interviewee
        if turn.label is not None:
            register = self.reading.resolver.register
            found = register.find(turn.label) if "." not in turn.label else []
            if not found:
                short = initials(turn.label)
                found = [p for p in register.persons if "." not in p.name and initials(p.name) == short]
                found = found if "." in turn.label else []
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
        quotes = (token for token in stream.tokens[first:after] if token.kind == "quote")
        return saying_of([stream.parts[token.number].inner.of(self.text) for token in quotes])

    def _attribute(self, stream: Stream, number: int) -> None:
        if not (stream.parts and stream.parts[0].continues):
            self.reading.pending.clear()
        pending = self.reading.pending
        self.reading.block = number
        turn = self.reading.turns.get(number)
        if turn is not None and turn.is_question:
            self.reading.asked = stream.phrases
        for first, after in stream.sentences:
            self.reading.sentence += 1
            self.reading.resolver.enter(self.reading.sentence, number)
            self.reading.resolver.context.saying = self._saying(stream, first, after)
            self.narration.note_subject(stream, first, after)
            self.cataphora.meet(self.reading.leading)
            self.naming.meet(stream, first, after, self.reading.leading)
            tokens = stream.tokens
            places = [i for i in range(first, after) if tokens[i].kind == "quote"]
            spoken_line = bool(stream.parts) and stream.parts[0].mark == "dash"
            if spoken_line and places and tokens[places[0]].number == 0:
                self.dialogue.begin(number)
            for place in places:
                part = stream.parts[tokens[place].number]
                self._decide(stream, part, place, first, after)
                self.cataphora.consider(part)
                if spoken_line and part is stream.parts[0]:
                    self.dialogue.take_turn(part)
                if not part.decided and part.kind != "term":
                    if is_utterance(self.text, part):
                        pending.append(part)
                    continue
                if part.kind != "term":
                    for waiting in pending:
                        opens = waiting is stream.parts[0] and part.rule.startswith("before")
                        if (
                            part.resolved.name is not None
                            and part.cue is not None
                            and (opens or part.rule.startswith("after"))
                        ):
                            self.reading.follow(waiting, part, "carried back from the next quotation")
                    pending.clear()
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
                subject = signed if signed is not None else self.narration.sentence_subject(stream, first, after)
                for waiting in pending:
                    if subject is not None and subject.entity is not None and subject.entity.kind == "person":
                        waiting.resolved = Resolved(subject.name, "resolved", subject.rule, subject.entities)
                        waiting.rule = "no cue: subject of the next sentence"
                    waiting.decided = True
                pending.clear()
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

    def _decide(self, stream: Stream, part: Part, place: int, first: int, after: int) -> None:
        finder = stream.finder
        tokens = stream.tokens
        self.reading.resolver.context.saying = saying_of([part.inner.of(self.text)])
        if part.mark == "turn":
            self._take_turn(part, self.reading.block)
            return
        earlier = next((i for i in range(place - 1, first - 1, -1) if tokens[i].kind == "quote"), None)
        previous = stream.parts[tokens[earlier].number] if earlier is not None else None
        right = finder.after(place + 1, after) if place + 1 < after else None
        left = finder.before(place, first)
        alone = all(tokens[i].kind in ("mark", "quote") for i in range(first, after))
        if part.same_as_before and self.reading.last is not None:
            number = tokens[place].number
            other = next(p for p in reversed(stream.parts[:number]) if p.mark != "incise")
            self.reading.follow(part, other, "other side of an incise")
            return
        through = passed_on_by(stream, left, first) if left is not None else None
        if left is not None and through is not None:
            part.via = self.cued.medium_named(left)
            left = through
        if left is not None and tokens[place - 1].text == ":" and finder.left_behind(left.first, place, first):
            # "Si X refuse de commenter, Y est plus direct : « … »"
            left = None
        if left is not None and witnessed(left, tokens, place):
            part.via = self.cued.medium_named(left)
            left = None
        if right is None and heard(finder, place):
            part.rule = "slogan: nobody in particular"
            self.reading.finish(part, None, None)
            return
        if left is not None and tokens[place - 1].text == ":" and superseded(stream, left, first, place):
            left = None
        author = finder.uttered_by(place, after)
        if author is None and tokens[place - 1].text == ":":
            author = ascribed(stream, first, place) or mailed(stream, first, place)
        if author is not None:
            self.cued.attribute(stream, part, author, first, place)
            return
        behind = told_behind(stream, first, place) if right is None else None
        if behind is not None:
            self.cued.attribute(stream, part, behind, first, place)
            return
        if finder.judged(place):
            short = len(part.inner.of(self.text).split()) <= 3
            part.rule = "what others call it: nobody in particular"
            if short:
                self._name(part)
            else:
                self.reading.finish(part, None, None)
            return
        if stands_for_noun(self.text, part.inner, tokens, place, left):
            self._name(part)
            return
        adjoining = place + 1 < after and tokens[place + 1].kind == "mark"
        if right is not None and not adjoining and not part.sentence_like:
            # "le « village » avait fait plier …": the quoted words are the subject of the verb.
            held = place > first and tokens[place - 1].low in ARTICLES | {"de", "d'"}
            if left is not None or held:
                right = None
        if right is not None and finder.governed_across(right.first, place, first):
            right = None
        if right is not None and left is not None and self.cued.is_chain(right, left, tokens, place):
            part.via = self.cued.medium_named(right)
            right = None
        if right is not None and (right.phrase is not None or right.pronoun is not None):
            self.cued.attribute(stream, part, right, first, place)
            return
        coordinated = earlier is not None and coordinates(tokens, earlier, place)
        if coordinated and previous is not None and previous.decided and previous.kind != "term":
            self.reading.follow(part, previous, "same cue as the quotation before it")
            return
        if is_term(self.text, part.inner, tokens, place, left, stream.role):
            self._name(part)
            return
        semicolon = previous is not None and any(tokens[i].text == ";" for i in range((earlier or first), place))
        again = understood_again(stream, place, earlier) if semicolon and earlier is not None else None
        if again is not None and previous is not None and previous.cue is not None:
            self.cued.understand(part, previous, again)
            return
        if semicolon:
            previous = None
        if left is None and right is None:
            left = aside(stream, first, place)
        if left is None and (previous is None or previous.kind == "term"):
            right = trailing(stream, first, place, after)
            if right is not None:
                self.cued.attribute(stream, part, right, first, place)
                return
        if left is not None:
            if (
                previous is not None
                and previous.cue is not None
                and (left.first < previous.cue.after and previous.cue.first <= left.first)
            ):
                if self.cued.gapped(stream, part, previous, place, earlier or first):
                    return
                own = of_its_own_clause(stream, first, earlier or first, place)
                if own is not None:
                    self.uncued.give(part, own, "subject of its own clause")
                    return
                if finder.new_subject(first, earlier or first, place):
                    # "X plaide « … », quand son adversaire entend démontrer que « … »"
                    self.uncued.by_clause(stream, part, first, place, after)
                    return
                self.reading.follow(part, previous, "same cue as the quotation before it")
                return
            self.cued.attribute(stream, part, left, first, place)
            if part.decided:
                return
        if previous is not None and previous.decided and previous.kind != "term":
            rival = weighed_against(stream, first, earlier or first, place)
            if rival is not None:
                self.uncued.give(part, rival, "subject of the main clause")
                return
            self.reading.follow(part, previous, "same sentence as the quotation before it")
            return
        if part.continues and self.reading.pending:
            return
        if part.continues and self.reading.last is not None:
            self.reading.follow(part, self.reading.last, "carried on in a new paragraph")
            return
        led = self.reading.led
        if led is not None and led.entity is not None and goes_on_from_before(stream, first, place):
            self.reading.adopt(part, led, "goes on with the sentence before; " + led.rule)
            return
        if not alone and place > first:
            self.uncued.by_clause(stream, part, first, place, after)
            if part.decided:
                return
        announced = place + 1 < after and tokens[place + 1].text == ":"
        if (place == first or announced) and not alone:
            self.uncued.behind_colon(stream, part, place, after)
            if part.decided:
                return
        if alone or place == first:
            self.uncued.alone(stream, part, place)
        if not part.decided and self._fills_its_blocks(part):
            before = self.streams[self.reading.block - 1]
            self.uncued.introduced(before, part)

    def _name(self, part: Part) -> None:
        part.kind, part.decided, part.rule = "term", True, "term: a name or a word at a distance"
        self.reading.new_statement(part)

    def _fills_its_blocks(self, part: Part) -> bool:
        """Whether nothing but the quotation stands in its block and in those that carry it on."""
        number = self.reading.block
        if number == 0 or part.continues or self.streams[number - 1].role != "body" or part.mark != "marks":
            return False
        while number < len(self.streams):
            stream = self.streams[number]
            if any(token.kind not in ("mark", "quote") for token in stream.tokens) or len(stream.parts) != 1:
                return False
            number += 1
            following = self.streams[number].parts if number < len(self.streams) else []
            if not following or not following[0].continues:
                return True
        return True

    def _quote(self, part: Part) -> Quote:
        named = part.kind != "term" and part.resolved.name is not None
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
            rule=part.rule or "no cue, nobody to name",
            sureness=part.resolved.confidence if named else 1.0,
            perhaps=() if named or part.kind == "term" else part.resolved.perhaps,
        )


def _all_parts(parts: list[Part]) -> list[Part]:
    return [p for part in parts for p in (part, *part.inside)]
