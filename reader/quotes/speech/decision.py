"""By which rule a quotation is attributed: the order in which the rules are asked.

Owns the order alone, from the surest to the weakest; what each rule knows is `cued`'s, `uncued`'s, `standalone`'s and
theirs whom they ask. The first that decides ends the matter.
"""

from collections.abc import Sequence
from functools import partial

from reader.quotes.marking.namings import speaks, stands_for_noun
from reader.quotes.marking.parts import Part, Stream
from reader.quotes.marking.terms import coordinates, is_term
from reader.quotes.reference.saying import saying_of
from reader.quotes.speech.answers import goes_on
from reader.quotes.speech.attested import attested_behind
from reader.quotes.speech.bearers import borne_by
from reader.quotes.speech.cued import CuedSpeech
from reader.quotes.speech.echoes import announced, assured, authored, said_about
from reader.quotes.speech.gapping import gapped, understand
from reader.quotes.speech.governing import goes_on_from_before, stands_absolute, superseded, told_behind
from reader.quotes.speech.letters import begins_or_ends, mailed
from reader.quotes.speech.noun_owners import handed_down
from reader.quotes.speech.outer_sources import ascribed, aside, felt_by, hearsay, trailing
from reader.quotes.speech.papers import give_to_paper
from reader.quotes.speech.questions import asked
from reader.quotes.speech.reading import Reading
from reader.quotes.speech.receptions import received
from reader.quotes.speech.second_subjects import beginning_anew, of_its_own_clause, understood_again, weighed_against
from reader.quotes.speech.site import Site, acts_on_thing, drop_foreign_cue, is_chain, medium_named
from reader.quotes.speech.standalone import StandaloneSpeech
from reader.quotes.speech.uncued import UncuedSpeech
from reader.quotes.speech.unvoiced import borne_up, heard
from reader.quotes.speech.utterance import ARTICLES

_FEW_WORDS = 3
"""Up to so many words, what others call something is a name for it."""


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
        drop_foreign_cue(site, self.reading.text)
        rules = (
            self._slogan,
            self._written,
            self._author,
            self._name_given,
            self._cue_behind,
            partial(self.standalone.signed, self.streams),
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

    def _slogan(self, site: Site) -> bool:
        """Words heard from a crowd, or held up by one: "des « … » fusent", "une banderole « … »"."""
        finder, said = site.stream.finder, site.part.inner.of(self.reading.text)
        held_up = borne_up(finder, site.place) and len(said.split()) > 1
        if held_up or (site.right is None and heard(finder, site.place)):
            self.reading.leave_unnamed(site.part, "slogan: nobody in particular")
            return True
        return False

    def _written(self, site: Site) -> bool:
        """What stands in a text of which the sentence tells: "Il y est question de « … »"."""
        return self.cued.written(site.stream, site.part, site.first, site.after_quotation, site.place)

    def _author(self, site: Site) -> bool:
        """Whoever uttered the words, going by what stands around them and is no cue: "un « non » lâché par X"."""
        stream, place, first = site.stream, site.place, site.first
        if site.left is not None and site.introduced and superseded(stream, site.left, first, place):
            site.left = None
        author = stream.finder.uttered_by(place, site.after)
        if author is None and site.introduced:
            author = ascribed(stream, first, place) or mailed(stream, first, place)
            author = author or handed_down(stream, first, place)
            author = author or announced(stream, first, place) or authored(stream, first, place)
            author = author or felt_by(stream, first, place) or received(stream, first, place)
        held = stream.finder.low(place - 1) in ARTICLES
        if author is None and site.right is None and (site.left is None or held):
            author = told_behind(stream, first, place)
        said_behind = site.right is not None and (site.right.phrase is not None or site.right.pronoun is not None)
        if author is None and not said_behind and not site.introduced:
            author = borne_by(stream, first, place)
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
            if speaks(tokens, site.place, site.left):
                give_to_paper(self.reading, site)
            self._name(part)
            return True
        return False

    def _cue_behind(self, site: Site) -> bool:
        """The cue behind the quotation, unless the quoted words are the subject or the object of its verb."""
        stream, part, place, first = site.stream, site.part, site.place, site.first
        tokens, right, left = stream.tokens, site.right, site.left
        adjoining = place + 1 < site.after and tokens[place + 1].kind == "mark"
        if right is not None and not adjoining and not part.sentence_like:
            # "le « village » avait fait plier …": the quoted words are the subject of the verb.
            held = place > first and tokens[place - 1].low in ARTICLES | {"de", "d'"}
            if left is not None or held:
                right = None
        if right is not None and left is None and not adjoining and not part.sentence_like and acts_on_thing(right):
            # "Cinq « sages » ont rendu leur avis", "« Le Col » raconte une fugue"
            self._name(part)
            return True
        if right is not None and stream.finder.governed_across(right.first, place, first):
            right = None
        told_on = right is not None and left is not None and hearsay(stream, right, left, place)
        if right is not None and left is not None and (told_on or is_chain(right, left)):
            part.via = medium_named(right, self.reading.text)
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
        """The second of two that "et" or a comma joins: "parle de « … » et de « … »"."""
        previous, earlier = site.previous, site.earlier
        if earlier is None or previous is None or not coordinates(site.stream.tokens, earlier, site.place):
            return False
        if not previous.decided or previous.kind == "term":
            return False
        self.reading.follow(site.part, previous, "same cue as the quotation before it")
        return True

    def _term(self, site: Site) -> bool:
        stream, part = site.stream, site.part
        if stands_absolute(stream, site.place) or begins_or_ends(stream, site.first, site.place):
            return False
        if stream.finder.of_quoted_verb(site.place, site.first) is not None:
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
        """A source behind narration, or an incise before the quotation, where no other cue stands."""
        stream, first, place, previous = site.stream, site.first, site.place, site.previous
        if site.left is None and site.right is None:
            site.left = aside(stream, first, place)
        if site.left is not None or (previous is not None and previous.kind != "term"):
            return False
        right = attested_behind(stream, first, place, site.after) or trailing(stream, first, place, site.after)
        if right is None:
            return False
        self.cued.attribute(stream, site.part, right, first, place)
        return True

    def _cue_in_front(self, site: Site) -> bool:
        left, previous = site.left, site.previous
        if left is None or (left.rule == "before, participle" and self._gone_on(site)):
            return left is not None
        if site.introduced and left.phrase is None and goes_on(site.stream, site.first, site.place):
            # "Puis, tournée vers ceux qui criaient : « … »"
            return self._without_cue(site)
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
        verbal = stream.finder.of_quoted_verb(place, first) is not None
        if not verbal and gapped(self.reading, stream, part, previous, place, begins):
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
        """Speech that goes on from the quotation before it, in the sentence or from the paragraph before."""
        part, previous = site.part, site.previous
        if previous is not None and previous.decided and previous.kind != "term":
            rival = weighed_against(site.stream, site.first, site.after_quotation, site.place)
            rival = rival or beginning_anew(site.stream, site.first, site.after_quotation, site.place)
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
        """A sentence without a subject of its own, which goes on with the one before."""
        if not goes_on_from_before(site.stream, site.first, site.place):
            return False
        last = self.reading.last
        spoke = last is not None and self.reading.last_sentence == self.reading.sentence - 1
        led = last.resolved if last is not None and spoke else self.reading.led
        if led is None or led.entity is None:
            return False
        self.reading.adopt(site.part, led, "goes on with the sentence before; " + led.rule)
        return True

    def _without_cue(self, site: Site) -> bool:
        """What stands in front, behind a colon, or in the block before, in this order."""
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
        if not part.decided:
            self.standalone.paragraph(self.streams, part)
        return part.decided

    def _name(self, part: Part) -> None:
        part.kind, part.decided, part.rule = "term", True, "term: a name or a word at a distance"
        self.reading.new_statement(part)
