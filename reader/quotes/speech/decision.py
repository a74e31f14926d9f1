"""By which rule a quotation is attributed: the order in which the rules are asked.

Owns the order alone, from the surest to the weakest; what each rule knows is `cued`'s, `uncued`'s, `standalone`'s and
theirs whom they ask. The first that decides ends the matter.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.quotes.marking.parts import Part, Stream
from reader.quotes.marking.terms import coordinates, is_term, stands_for_noun
from reader.quotes.reference.saying import saying_of
from reader.quotes.speech.cue import Cue
from reader.quotes.speech.cued import CuedSpeech
from reader.quotes.speech.echoes import announced, assured, authored, said_about
from reader.quotes.speech.gapping import gapped, understand
from reader.quotes.speech.governing import (
    goes_on_from_before,
    matter_of,
    of_its_own_clause,
    stands_absolute,
    superseded,
    told_behind,
    understood_again,
    weighed_against,
)
from reader.quotes.speech.letters import mailed
from reader.quotes.speech.outer_sources import ascribed, aside, felt_by, passed_on_by, trailing, witnessed
from reader.quotes.speech.questions import asked
from reader.quotes.speech.reading import Reading, can_speak
from reader.quotes.speech.standalone import StandaloneSpeech
from reader.quotes.speech.uncued import UncuedSpeech
from reader.quotes.speech.unvoiced import heard
from reader.quotes.speech.utterance import ARTICLES

_FEW_WORDS = 3
"""Up to so many words, what others call something is a name for it."""


@dataclass(slots=True)
class Site:
    """A quotation in its sentence, with what stands around it; indices count the tokens of its block."""

    stream: Stream
    part: Part
    place: int
    """The token of the quotation."""
    first: int
    """The first token of the sentence."""
    after: int
    """The token behind the sentence."""
    left: Cue | None
    right: Cue | None
    earlier: int | None
    """The quotation before it in the sentence."""
    previous: Part | None
    """The same as a part; None from where it can no longer be carried on."""

    @property
    def introduced(self) -> bool:
        """Whether a colon stands in front."""
        return self.stream.finder.low(self.place - 1) == ":"

    @property
    def alone(self) -> bool:
        """Whether the sentence is made of quotations only."""
        return all(self.stream.tokens[i].kind in ("mark", "quote") for i in range(self.first, self.after))

    @property
    def after_quotation(self) -> int:
        """Where the sentence goes on behind the quotation before, or begins."""
        return self.earlier or self.first


def _acts_on_thing(cue: Cue) -> bool:
    """Whether what stands behind a verb is its object rather than its subject: a thing that is not yet known."""
    phrase = cue.phrase
    if phrase is None or phrase.kind != "noun" or phrase.preposition or phrase.entity is not None:
        return False
    text = phrase.noun is not None and phrase.noun.kind == "document" and phrase.determiner == "possessive"
    thing = phrase.noun is None and not can_speak(phrase)
    return text or (thing and phrase.determiner in ("indefinite", "possessive"))


class Decision:
    """Attributes the quotations of one article, one by one in reading order."""

    def __init__(self, reading: Reading, streams: Sequence[Stream], cued: CuedSpeech, uncued: UncuedSpeech) -> None:
        self.reading = reading
        self.streams = streams
        self.cued = cued
        self.uncued = uncued
        self.standalone = StandaloneSpeech(reading, cued, uncued)

    def decide(self, stream: Stream, part: Part, place: int, first: int, after: int) -> None:
        """Say whose `part` is, at token `place` of the sentence from `first` to `after`; it may stay undecided."""
        tokens = stream.tokens
        self.reading.resolver.context.saying = saying_of([part.inner.of(self.reading.text)])
        if part.same_as_before and self.reading.last is not None:
            other = next(p for p in reversed(stream.parts[: tokens[place].number]) if p.mark != "incise")
            self.reading.follow(part, other, "other side of an incise")
            return
        earlier = next((i for i in range(place - 1, first - 1, -1) if tokens[i].kind == "quote"), None)
        previous = stream.parts[tokens[earlier].number] if earlier is not None else None
        left = stream.finder.before(place, first)
        right = stream.finder.after(place + 1, after) if place + 1 < after else None
        site = Site(stream, part, place, first, after, left, right, earlier, previous)
        self._weed_left(site)
        rules = (
            self._slogan,
            self._author,
            self._name_given,
            self._cue_behind,
            self._agent_of_its_own,
            self._coordinated,
            self._term,
            self._understood,
            self._cue_at_the_end,
            self._cue_in_front,
            self._carried_on,
            self._gone_on,
            self._without_cue,
        )
        for rule in rules:
            if rule(site):
                return

    def _weed_left(self, site: Site) -> None:
        """Drop the cue in front where it is not the source's own."""
        left, stream = site.left, site.stream
        if left is None:
            return
        through = passed_on_by(stream, left, site.first)
        if through is not None:
            site.part.via = self.cued.medium_named(left)
            left = through
        quoted = site.part.inner.of(self.reading.text)
        if stands_absolute(stream, site.place):
            site.left = None
        elif matter_of(left, quoted, site.place):
            site.left = stream.finder.before(left.first, site.first) if left.first > site.first else None
        elif site.introduced and stream.finder.left_behind(left.first, site.place, site.first):
            # "Si X refuse de commenter, Y est plus direct : « … »"
            site.left = None
        elif witnessed(left, stream.tokens, site.place):
            site.part.via = self.cued.medium_named(left)
            site.left = None
        else:
            site.left = left

    def _slogan(self, site: Site) -> bool:
        if site.right is None and heard(site.stream.finder, site.place):
            site.part.rule = "slogan: nobody in particular"
            self.reading.finish(site.part, None)
            return True
        return False

    def _author(self, site: Site) -> bool:
        """Whoever uttered the words, going by what stands around them and is no cue: "un « non » lâché par X"."""
        stream, place, first = site.stream, site.place, site.first
        if site.left is not None and site.introduced and superseded(stream, site.left, first, place):
            site.left = None
        author = stream.finder.uttered_by(place, site.after)
        if author is None and site.introduced:
            author = ascribed(stream, first, place) or mailed(stream, first, place)
            author = author or announced(stream, first, place) or authored(stream, first, place)
            author = author or felt_by(stream, first, place)
        held = stream.finder.low(place - 1) in ARTICLES
        if author is None and site.right is None and (site.left is None or held):
            author = told_behind(stream, first, place)
        said_behind = site.right is not None and (site.right.phrase is not None or site.right.pronoun is not None)
        if author is None and not said_behind:
            author = asked(stream, first, place) or said_about(stream, first, place)
            author = author or (assured(stream, first, place) if site.left is None else None)
        if author is None:
            return False
        self.cued.attribute(stream, site.part, author, first, place)
        return True

    def _name_given(self, site: Site) -> bool:
        """A name for a thing, or what others call it."""
        part, tokens = site.part, site.stream.tokens
        if site.stream.finder.judged(site.place):
            part.rule = "what others call it: nobody in particular"
            if len(part.inner.of(self.reading.text).split()) <= _FEW_WORDS:
                self._name(part)
            else:
                self.reading.finish(part, None)
            return True
        if stands_for_noun(self.reading.text, part.inner, tokens, site.place, site.left):
            self._name(part)
            return True
        return False

    def _cue_behind(self, site: Site) -> bool:
        stream, part, place, first = site.stream, site.part, site.place, site.first
        tokens, right, left = stream.tokens, site.right, site.left
        adjoining = place + 1 < site.after and tokens[place + 1].kind == "mark"
        if right is not None and not adjoining and not part.sentence_like:
            # "le « village » avait fait plier …": the quoted words are the subject of the verb.
            held = place > first and tokens[place - 1].low in ARTICLES | {"de", "d'"}
            if left is not None or held:
                right = None
        if right is not None and left is None and not adjoining and not part.sentence_like and _acts_on_thing(right):
            # "Cinq « sages » ont rendu leur avis", "« Le Col » raconte une fugue"
            self._name(part)
            return True
        if right is not None and stream.finder.governed_across(right.first, place, first):
            right = None
        if right is not None and left is not None and self.cued.is_chain(right, left):
            part.via = self.cued.medium_named(right)
            right = None
        site.right = right
        if right is None or (right.phrase is None and right.pronoun is None):
            return False
        self.cued.attribute(stream, part, right, first, place)
        return True

    def _agent_of_its_own(self, site: Site) -> bool:
        """ "jugé « … » par la droite et « … » par le centre": a second agent of the same passive."""
        previous, finder = site.previous, site.stream.finder
        if previous is None or previous.cue is None or not previous.cue.rule.endswith("passive"):
            return False
        agent = finder.starting.get(site.place + 2) if finder.low(site.place + 1) == "par" else None
        if agent is None or agent.kind not in ("name", "noun") or finder.is_time(agent):
            return False
        understand(self.reading, site.part, previous, agent)
        return True

    def _coordinated(self, site: Site) -> bool:
        previous, earlier = site.previous, site.earlier
        if earlier is None or previous is None or not coordinates(site.stream.tokens, earlier, site.place):
            return False
        if not previous.decided or previous.kind == "term":
            return False
        self.reading.follow(site.part, previous, "same cue as the quotation before it")
        return True

    def _term(self, site: Site) -> bool:
        stream, part = site.stream, site.part
        if stands_absolute(stream, site.place):
            return False
        if is_term(self.reading.text, part.inner, stream.tokens, site.place, site.left, stream.role):
            self._name(part)
            return True
        return False

    def _understood(self, site: Site) -> bool:
        """A verb understood again behind a semicolon: "l'un parle de « … » ; l'autre, de « … »"."""
        previous, earlier, tokens = site.previous, site.earlier, site.stream.tokens
        if previous is None or not any(tokens[i].text == ";" for i in range(site.after_quotation, site.place)):
            return False
        again = understood_again(site.stream, site.place, earlier) if earlier is not None else None
        if again is not None and previous.cue is not None:
            understand(self.reading, site.part, previous, again)
            return True
        site.previous = None
        return False

    def _cue_at_the_end(self, site: Site) -> bool:
        stream, first, place, previous = site.stream, site.first, site.place, site.previous
        if site.left is None and site.right is None:
            site.left = aside(stream, first, place)
        if site.left is not None or (previous is not None and previous.kind != "term"):
            return False
        right = trailing(stream, first, place, site.after)
        if right is None:
            return False
        self.cued.attribute(stream, site.part, right, first, place)
        return True

    def _cue_in_front(self, site: Site) -> bool:
        left, previous = site.left, site.previous
        if left is None:
            return False
        if (
            previous is not None
            and previous.cue is not None
            and (left.first < previous.cue.after and previous.cue.first <= left.first)
        ):
            self._same_cue(site, previous)
            return True
        self.cued.attribute(site.stream, site.part, left, site.first, site.place)
        return site.part.decided

    def _same_cue(self, site: Site, previous: Part) -> None:
        """The second quotation of one cue: the same speaker's, unless a verb is understood or a clause begins."""
        stream, part, first, place, begins = site.stream, site.part, site.first, site.place, site.after_quotation
        if gapped(self.reading, stream, part, previous, place, begins):
            return
        own = of_its_own_clause(stream, first, begins, place)
        if own is not None:
            self.reading.give(part, own, "subject of its own clause")
        elif stream.finder.new_subject(first, begins, place):
            # "X plaide « … », quand son adversaire entend démontrer que « … »"
            self.uncued.by_clause(stream, part, first, place)
        else:
            self.reading.follow(part, previous, "same cue as the quotation before it")

    def _carried_on(self, site: Site) -> bool:
        part, previous = site.part, site.previous
        if previous is not None and previous.decided and previous.kind != "term":
            rival = weighed_against(site.stream, site.first, site.after_quotation, site.place)
            if rival is not None:
                self.reading.give(part, rival, "subject of the main clause")
            else:
                self.reading.follow(part, previous, "same sentence as the quotation before it")
            return True
        if part.continues and self.reading.pending:
            return True
        if part.continues and self.reading.last is not None:
            self.reading.follow(part, self.reading.last, "carried on in a new paragraph")
            return True
        return False

    def _gone_on(self, site: Site) -> bool:
        led = self.reading.led
        if led is None or led.entity is None or not goes_on_from_before(site.stream, site.first, site.place):
            return False
        self.reading.adopt(site.part, led, "goes on with the sentence before; " + led.rule)
        return True

    def _without_cue(self, site: Site) -> bool:
        stream, part, place, first, after = site.stream, site.part, site.place, site.first, site.after
        alone = site.alone
        if not alone and place > first:
            self.uncued.by_clause(stream, part, first, place)
            if part.decided:
                return True
        announced = place + 1 < after and stream.tokens[place + 1].text == ":"
        if (place == first or announced) and not alone:
            self.uncued.colons.in_front(stream, part, place, after)
            if part.decided:
                return True
        if alone or place == first:
            self.standalone.sentence(stream, part, place)
        if not part.decided and self._fills_its_blocks(part):
            self.standalone.paragraph(self.streams[self.reading.block - 1], part)
        return part.decided

    def _name(self, part: Part) -> None:
        part.kind, part.decided, part.rule = "term", True, "term: a name or a word at a distance"
        self.reading.new_statement(part)

    def _fills_its_blocks(self, part: Part) -> bool:
        """Whether nothing but the quotation stands in its block and in those that carry it on."""
        number = self.reading.block
        if number == 0 or part.continues or part.mark != "marks":
            return False
        if self.streams[number - 1].role not in ("body", "heading"):
            return False
        while number < len(self.streams):
            stream = self.streams[number]
            if len(stream.parts) != 1 or any(token.kind not in ("mark", "quote") for token in stream.tokens):
                return False
            number += 1
            following = self.streams[number].parts if number < len(self.streams) else []
            if not following or not following[0].continues:
                return True
        return True
