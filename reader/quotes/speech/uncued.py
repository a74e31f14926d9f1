"""Who said a quotation without a cue: the subject of its clause, whoever spoke before it, or nobody.

Owns how speech is carried on from one quotation to the next. Where that is doubtful it names nobody.
"""

import re
from bisect import bisect_right

from reader.articles.article import Span
from reader.quotes.grammar.subjects import PARTS_OF_TEXTS
from reader.quotes.grammar.verb_groups import ADVERBS
from reader.quotes.lexicon.endings import person_like
from reader.quotes.lexicon.words import words
from reader.quotes.marking.parts import Part, Stream
from reader.quotes.people.register import Entity
from reader.quotes.phrasing.phrase import Phrase
from reader.quotes.reference.discourse import NOBODY, Resolved
from reader.quotes.speech.answers import answering, answers, goes_on, replied
from reader.quotes.speech.cued import CuedSpeech
from reader.quotes.speech.cues import CueFinder
from reader.quotes.speech.echoes import echoed
from reader.quotes.speech.governing import cleft, countered, greeted_by, of_a_mind, whose_turn
from reader.quotes.speech.headlines import handed_over, of_an_affair
from reader.quotes.speech.outer_sources import ascribed, example, is_somebody, known_to_text, read_in
from reader.quotes.speech.reading import Reading, can_speak
from reader.quotes.speech.sources import SPOKEN_NOUNS
from reader.quotes.speech.unvoiced import SOUNDS, SURFACES, surged, written

_BEING = ("est", "était", "fut", "sera", "serait", "reste", "demeur", "sont", "étai", "devien", "constitu", "incarn")
"""How the verbs begin of what something is to somebody."""
_PASSAGES = words("cela ligne phrase mention passage paragraphe annotation note formule mot")
"""What stands in a text, or nothing in particular."""
_OURS = re.compile(r"\b(?:on|nous|notre|nos)\b", re.IGNORECASE)
_UNNAMED = words("quelqu'un autre l'un l'une certains beaucoup chacun chacune quelqu'un")


class UncuedSpeech:
    """Attributes the quotations of one article that have no cue."""

    def __init__(self, reading: Reading, cued: CuedSpeech) -> None:
        self.reading = reading
        self.cued = cued

    def by_clause(self, stream: Stream, part: Part, first: int, place: int, after: int) -> None:
        """A quotation in a clause without a reporting verb: its subject is quoted, if it can speak."""
        finder, tokens = stream.finder, stream.tokens
        if finder.low(first) in ("comme", "ainsi"):
            reported = finder.inverted(first + 1 + (finder.low(first + 1) in ("que", "qu'")), place)
            if reported is not None and reported.verb is not None and reported.phrase is not None:
                # "Comme l'a indiqué X, les présidents ont échangé « … »"
                self.cued.attribute(stream, part, reported, first, place)
                return
        colon = finder.low(place - 1) == ":"
        opening = finder.opening(first, place)
        if opening is not None and opening.phrase is not None and opening.phrase.kind != "nobody":
            # "Aux yeux de X, la piste est « … »": no verb of speech, but a source
            self.cued.attribute(stream, part, opening, first, place)
            return
        understood = self._understood(finder, first, place) if not colon else None
        if understood is not None and self.reading.last_sentence == self.reading.sentence - 1:
            part.resolved = self.reading.resolver.resolve(understood, self.reading.sentence)
            part.mention = Span(understood.start, understood.end)
            part.rule = f"verb understood from the sentence before; {part.resolved.rule}"
            self.reading.finish(part, understood)
            return
        turned = whose_turn(stream, first, place) or countered(stream, first, place) if colon else None
        shaped = turned if colon else cleft(stream, first, place)
        shaped = shaped or (greeted_by(stream, first, place) if colon else of_a_mind(stream, first, place))
        if shaped is not None:
            self.give(part, shaped, "whom the sentence turns to")
            return
        if colon and stream.role != "body":
            handed = handed_over(stream, first, place)
            if handed is not None:
                self.give(part, handed, "named last before the colon")
                return
            if of_an_affair(stream, first, place):
                part.rule = "what a headline is about: nobody in particular"
                self.reading.finish(part, None)
                return
        if colon and written(finder, first, place - 1):
            part.rule = "written where nobody in particular speaks"
            self.reading.finish(part, None)
            return
        if not colon and finder.passive_at(place, first):
            text = read_in(stream, first, place)
            led = self.reading.led.entity if self.reading.led is not None else None
            there = any(finder.low(i) == "y" for i in range(first, place))
            if text is None and there and led is not None and led.kind == "document" and self.reading.led is not None:
                # "Une pétition circule. Elle y est décrite comme « … »"
                self.reading.adopt(part, self.reading.led, "y: subject of the previous sentence")
            elif text is None:
                part.rule = "passive without an agent: nobody in particular"
            else:
                self.give(part, text, "what the sentence reads")
            return
        at = place - 1 - (finder.low(place - 1) in ("un", "une"))
        if finder.low(at) == "pour" and finder.low(at - 1).startswith("pass"):
            # "X passe pour « … »"
            part.rule = "what others say: nobody in particular"
            self.reading.finish(part, None)
            return
        if not colon and tokens[place + 1 : place + 2] and tokens[place + 1].low == "pour" and first < place:
            judge = self._for_whom(finder, first, place)
            if judge is not None:
                self.give(part, judge, "for whom it is so")
                return
        held_by = self._held_by(finder, first, place) if not colon else None
        if held_by is not None:
            self.give(part, held_by, "for whom it is so")
            return
        if finder.sung(place, first):
            part.rule = "slogan: nobody in particular"
            self.reading.finish(part, None)
            return
        phrase = self._verb_subject(finder, place, first, colon)
        if phrase is None:
            phrase, _ = finder.clause_subject(first, place, whole=colon)
        if colon and surged(finder, first, place, phrase):
            part.rule = "colon: heard from nobody in particular"
            self.reading.finish(part, None)
            return
        if colon and phrase is not None and phrase.head in SURFACES | SOUNDS and phrase.kind == "noun":
            part.rule = "written where nobody in particular speaks"
            self.reading.finish(part, None)
            return
        if colon and phrase is not None and self._lifeless(phrase):
            touched = self._experiencer(finder, first, place)
            if touched is not None and phrase.determiner == "possessive" and phrase.head in SPOKEN_NOUNS:
                # "Sa dernière phrase le hante : « … »": another's words than his whom they haunt
                part.rule = "colon: words that somebody hears"
                self.reading.finish(part, None)
                return
            phrase = touched or phrase
        if colon and phrase is not None and phrase.kind == "nobody":
            phrase = example(stream, first, place) or phrase
        if phrase is not None and phrase.kind == "nobody" and phrase.head == "on":
            house = self.cued.impersonal.house(stream, first, min(place, first + 4))
            if house is not None:
                self.give(part, house, "the house in which one speaks")
                return
        found = finder.perceives(place, first) or (phrase is not None and phrase.head in _PASSAGES)
        text = read_in(stream, first, place) if found else None
        if text is not None:
            self.give(part, text, "what the sentence reads")
            return
        if colon and phrase is not None and phrase.kind == "nobody" and phrase.head in _UNNAMED:
            part.rule = "colon: somebody the words do not name"
            self.reading.finish(part, None)
            return
        if not colon and (phrase is None or not can_speak(phrase) or self._inanimate(phrase)):
            before = next((i for i in range(place - 1, first, -1) if tokens[i].text == ":"), None)
            if before is not None:
                # "X a été plus clair : le scrutin aura lieu « … »"
                phrase, _ = finder.clause_subject(first, before, whole=True)
        beside = finder.covering[place - 1]
        if beside is not None and beside.after == place and beside.kind == "name" and not beside.preposition:
            # "…, Franck Haise « en colère »"
            phrase = beside
        if colon and replied(stream, first, place):
            asking, since = self._asking()
            self.reading.adopt(part, answering(self.reading, asking, since), "colon: an answer")
            return
        spoke = self._spoke_just_before() if colon and goes_on(stream, first, place) else None
        if spoke is not None:
            self.reading.adopt(part, spoke, "colon: whoever spoke goes on")
            return
        if phrase is None or not can_speak(phrase) or self._inanimate(phrase) or self._spoken(phrase):
            candidates = [
                p
                for p in finder.phrases
                if first <= p.first < place
                and (p.kind == "name" or (p.entity is not None and p.kind == "noun" and p.name))
            ]
            if colon and not candidates and not any(v.group.first < place for v in finder.clauses(first).verbs):
                # "Pas de quoi rassurer une infirmière : « … »"
                candidates = [p for p in finder.phrases if first <= p.first < place and self._somebody(p)]
            if colon and len(candidates) == 1:
                phrase = candidates[0]
            elif colon and finder.verb_before(place, first) is None and not self._goes_on(stream, first, place):
                self._verbless(stream, part, first, place)
                return
            elif colon:
                recent = self.reading.resolver.pronoun(None, False, self.reading.sentence, "topic", True)
                if recent.entity is not None and recent.entity.kind == "person":
                    self.reading.adopt(part, recent, "colon: " + recent.rule)
                return
            else:
                return
        joined = finder.joined(phrase, place)
        thing = colon and phrase.noun is None and self._lifeless(phrase)
        resolved = (
            self.reading.together((phrase, *joined))
            if joined
            else self.reading.resolver.resolve(phrase, self.reading.sentence)
        )
        if resolved.entity is not None and resolved.entity.kind == "unknown" and phrase.kind == "name":
            # A lone capital may be a place or a paper: without a verb of speech it says nothing.
            return
        if thing and resolved.entity is not None and resolved.entity.kind == "unknown":
            part.rule = "colon: a thing, nobody in particular"
            self.reading.finish(part, None)
            return
        part.resolved = resolved
        part.mention = Span(phrase.start, phrase.end)
        part.rule = ("colon" if colon else "subject of the clause, no reporting verb") + f"; {resolved.rule}"
        self.reading.finish(part, phrase)

    def give(self, part: Part, phrase: Phrase, rule: str) -> None:
        """Say that `part` is whose `phrase` tells, by `rule`."""
        part.resolved = self.reading.resolver.resolve(phrase, self.reading.sentence)
        part.mention = Span(phrase.start, phrase.end)
        part.rule = f"{rule}; {part.resolved.rule}"
        self.reading.finish(part, phrase)

    def _for_whom(self, finder: CueFinder, first: int, place: int) -> Phrase | None:
        """ "Une offre « très insuffisante » pour X, qui maintient …": who judges so, where the words have no verb."""
        if any(verb.group.first < place for verb in finder.clauses(first).verbs):
            return None
        judge = finder.starting.get(place + 2)
        if judge is None or judge.kind not in ("name", "noun") or finder.is_time(judge):
            return None
        return judge if judge.kind == "name" or is_somebody(judge) or judge.entity is not None else None

    def _held_by(self, finder: CueFinder, first: int, place: int) -> Phrase | None:
        """ "X reste pour sa voisine « un doux rêveur »": who judges so, directly before the words."""
        judge = finder.covering[place - 1]
        if judge is None or judge.after != place or judge.preposition != "pour" or finder.is_time(judge):
            return None
        before = [v.group for v in finder.clauses(first).verbs if v.group.first < judge.first and not v.aside]
        being = bool(before) and finder.low(before[-1].after - 1).startswith(_BEING)
        somebody = judge.kind == "name" or (judge.noun is not None and judge.noun.kind in ("person", "group"))
        return judge if being and somebody else None

    def introduced(self, before: Stream, part: Part) -> None:
        """A paragraph of quotation alone: what the block before it announces, or whoever that was about.

        Args:
            before: the narration of that block.
        """
        if not before.sentences:
            return
        last = self.reading.last
        wordless = all(token.kind in ("mark", "quote") for token in before.tokens)
        asked = last is not None and wordless and before.parts and last is before.parts[-1]
        if asked and last is not None and last.inner.of(self.reading.text).rstrip().endswith("?"):
            # a question and its answer, each a paragraph of its own
            who = answering(self.reading, last.resolved, self.reading.last_sentence - 1)
            self.reading.adopt(part, who, "no cue: an answer")
            return
        first, after = before.sentences[-1]
        if before.tokens[after - 1].text == ":":
            left = before.finder.before(after, first)
            if left is not None:
                self.cued.attribute(before, part, left, first, after)
            if not part.decided:
                self.by_clause(before, part, first, after, after)
            return
        if before.role == "heading":
            self._headed(before, part)
            return
        if before.tokens[after - 1].text in "?!":
            return
        alone = {p.resolved.name for p in before.parts if p.kind != "term"}
        if (
            last is not None
            and before.parts
            and last is before.parts[-1]
            and len(alone) == 1
            and self.reading.led is None
        ):
            # a paragraph in which one person alone speaks, and one of speech alone behind it
            self.reading.adopt(part, last.resolved, "no cue: whoever alone speaks in the paragraph before")
            return
        topic = self.reading.resolver.pronoun(None, False, self.reading.sentence, "topic", True)
        if topic.entity is not None and topic.entity.kind == "person" and "previous sentence" in topic.rule:
            self.reading.adopt(part, topic, "no cue: " + topic.rule)

    def _headed(self, heading: Stream, part: Part) -> None:
        """Speech alone below a heading that is a name: "Lucie Armand, 42 ans, infirmière"."""
        named = [p for p in heading.phrases if p.kind == "name"]
        people = [p for p in named if isinstance(p.entity, Entity) and p.entity.kind == "person"]
        verbs = any(heading.finder.clauses(first).verbs for first, _ in heading.sentences)
        if len(people) == 1 and not verbs and not heading.parts:
            self.give(part, people[0], "named in the heading")

    def _goes_on(self, stream: Stream, first: int, place: int) -> bool:
        """ "Puis, se tournant vers X : « … »": no noun leads, so that whoever spoke still does."""
        finder = stream.finder
        return finder.starting.get(first) is None and any(
            finder.low(i) in ADVERBS or finder.low(i) in ("et", "mais") or finder.low(i).endswith("ant")
            for i in range(first, min(place, first + 4))
        )

    def _verbless(self, stream: Stream, part: Part, first: int, place: int) -> None:
        """ "Jugement sans appel du Courrier : « … »": whoever the noun in front is of, if anybody."""
        found: Phrase | None = None
        for phrase in (stream.finder.starting.get(i) for i in range(first, place)):
            if phrase is not None and phrase.preposition in ("de", "du", "d'"):
                person = phrase.kind == "name" or phrase.entity is not None or phrase.capital_head
                if person or (phrase.noun is not None and phrase.noun.kind == "person"):
                    found = phrase
        if found is not None:
            part.resolved = self.reading.resolver.resolve(found, self.reading.sentence)
            part.mention = Span(found.start, found.end)
            part.rule = f"colon: of whom the words in front are; {part.resolved.rule}"
            self.reading.finish(part, found)

    def _verb_subject(self, finder: CueFinder, place: int, first: int, colon: bool) -> Phrase | None:
        """The subject of the nearest verb, where it stands beside it or is the antecedent of a relative."""
        verb = finder.verb_before(place, first)
        if verb is None:
            return None
        if finder.perceives(place, first):
            return None
        phrase, how = finder.subject_left(verb, "", first)
        if how == "relative" and phrase is not None and finder.low(place - 1) == ":":
            inner = next((v for v in finder.clauses(first).verbs if v.group.first <= verb < v.group.after), None)
            if inner is not None and inner.opener > 0 and finder.low(inner.opener - 1) != ",":
                # "Il en veut au fonds qui l'a rachetée : « … »": told of the fund in passing
                return None
        if phrase is None or how not in ("adjacent", "relative") or not can_speak(phrase):
            return None
        if colon and how == "relative" and phrase.kind == "noun":
            governed = next((v for v in finder.clauses(first).verbs if v.group.first <= verb < v.group.after), None)
            if governed is not None and finder.low(governed.opener - 1) != ",":
                # "Il en veut au fonds qui l'a rachetée : « … »": the relative only tells which
                return None
        if phrase.kind == "noun" and phrase.noun is None and phrase.entity is None:
            return None
        return phrase

    def _signer(self, finder: CueFinder, first: int, after: int) -> Phrase | None:
        """ "« … » : la formule est de Lucie Armand": whose the words are said to be."""
        if finder.low(first + 1) not in SPOKEN_NOUNS:
            return None
        for i in range(first + 2, min(after, first + 8)):
            if finder.low(i) in ("de", "d'", "par", "signée", "signé"):
                signer = finder.starting.get(i + 1)
                if signer is None and finder.low(i) in ("signée", "signé"):
                    continue
                return signer if signer is not None and signer.kind == "name" else None
        return None

    def _understood(self, finder: CueFinder, first: int, place: int) -> Phrase | None:
        """ "Rabat y voit « … ». Alger, « … »": the name whose verb stands in the sentence before."""
        phrase = finder.starting.get(first)
        if phrase is None or phrase.preposition or phrase.kind not in ("name", "noun"):
            return None
        between = [finder.low(i) for i in range(phrase.after, place)]
        if between not in ([","], [",", "de"], [",", "d'"], [",", "un"], [",", "une"]):
            return None
        ends = place + 1 >= finder.count or finder.tokens[place + 1].text in ".!?…"
        return phrase if ends and can_speak(phrase) else None

    def _somebody(self, phrase: Phrase) -> bool:
        person = phrase.noun is not None and phrase.noun.kind == "person"
        return person and not phrase.preposition and phrase.determiner != "none" and phrase.number == "s"

    def _lifeless(self, phrase: Phrase) -> bool:
        if phrase.kind != "noun" or phrase.name is not None or phrase.capital_head:
            return False
        thing = phrase.noun is None and not person_like(phrase.head)
        return thing or phrase.head in SPOKEN_NOUNS or (phrase.noun is not None and phrase.noun.kind == "document")

    def _experiencer(self, finder: CueFinder, first: int, place: int) -> Phrase | None:
        """Whom something does something to: "La question l'agace : « … »", "Le mot amuse Lucie Armand : « … »"."""
        main = [v for v in finder.clauses(first).verbs if v.depth == 0 and not v.aside and v.group.first < place]
        return finder.experiencer(main[-1].group) if main else None

    def _spoken(self, phrase: Phrase) -> bool:
        """Whether what is said stands where whoever says it should: "Dessus, trois mots au feutre : « … »"."""
        if phrase.kind == "noun" and phrase.head in PARTS_OF_TEXTS:
            return True
        text = phrase.noun is not None and phrase.noun.kind == "document" and phrase.head not in ("mot", "mots")
        return phrase.kind == "noun" and phrase.head in SPOKEN_NOUNS and phrase.name is None and not text

    def _inanimate(self, phrase: Phrase) -> bool:
        if phrase.kind != "noun" or known_to_text(phrase):
            return False
        return phrase.noun is None or phrase.noun.kind == "time"

    def behind_colon(self, stream: Stream, part: Part, place: int, after: int) -> None:
        """A headline "« … » : X …"."""
        tokens = stream.tokens
        quoted = place + 2 < after and tokens[place + 2].kind == "quote"
        if place + 1 < after and tokens[place + 1].text == ":" and stream.role == "body" and not quoted:
            stream.finder.sentence_ends.setdefault(place + 2, after)
            phrase = self._signer(stream.finder, place + 2, after)
            others = echoed(stream.finder, place + 2, after) if phrase is None else None
            lent = ascribed(stream, place + 2, after) if phrase is None and others is None else None
            others = lent.phrase if lent is not None else others
            if others is not None:
                self.give(part, others, "whose words the clause behind the colon recalls")
                return
            phrase = phrase or stream.finder.main_subject(place + 2, after)
            if phrase is not None and (phrase.kind == "name" or phrase.entity is not None):
                part.resolved = self.reading.resolver.resolve(phrase, self.reading.sentence)
                part.mention = Span(phrase.start, phrase.end)
                part.rule = f"subject of the clause behind the colon; {part.resolved.rule}"
                self.reading.finish(part, phrase)
            return
        if place + 1 >= after or tokens[place + 1].text not in (":", "–", "—", "(", ",") or stream.role == "body":
            return
        for phrase in stream.finder.phrases:
            if place < phrase.first < after and phrase.kind == "name":
                resolved = self.reading.resolver.resolve(phrase, self.reading.sentence)
                if resolved.name is not None:
                    part.mention = Span(phrase.start, phrase.end)
                    part.resolved = resolved
                    part.rule = "headline: the name beside the quotation"
                    self.reading.finish(part, phrase)
                return

    def alone(self, stream: Stream, part: Part, place: int) -> None:
        """A quotation that is a sentence of its own."""
        tokens = stream.tokens
        number = tokens[place].number
        start_of_block = number == 0 and not any(t.kind != "mark" for t in tokens[:place])
        exchange = any(
            0 <= i < len(tokens) and tokens[i].kind == "quote" and not stream.parts[tokens[i].number].cue
            for i in (place - 1, place + 1)
        )
        following = place + 2 < len(tokens) and tokens[place + 2].kind == "quote"
        if following and tokens[place + 1].text in (",", "et"):
            # "« Bravo », « courage », écrivent X et Y": the cue behind the last is that of all
            return
        if exchange and part.mark == "marks":
            # « C'est-à-dire ? » « Je signais. »: two people take turns
            part.rule = "no cue: an exchange"
            return
        adjoining = number and self.reading.last is stream.parts[number - 1]
        if adjoining and self.reading.last_sentence == self.reading.sentence - 1 and answers(self.reading, part):
            asking, since = self._asking()
            self.reading.adopt(part, answering(self.reading, asking, since - 1), "no cue: an answer")
            return
        if adjoining and self.reading.last is not None and not self._narration_between(stream, place):
            self.reading.follow(part, self.reading.last, "carried on without a cue")
            return
        if part.mark == "dash":
            return
        if start_of_block:
            return
        led = self.reading.led
        if led is not None and len(led.entities) > 1 and all(e.kind == "person" for e in led.entities):
            # "Les deux amis éclatent de rire. « On s'y fait. »"
            if _OURS.search(part.inner.of(self.reading.text)):
                self.reading.adopt(part, led, "no cue: those of the sentence before")
            return
        subject = self.reading.resolver.pronoun(None, False, self.reading.sentence, "topic", True)
        if (
            self.reading.last is not None
            and self.reading.last_block == self.reading.block
            and subject.entity in self.reading.last.resolved.entities
        ):
            self.reading.follow(part, self.reading.last, "carried on without a cue")
            return
        if subject.entity is not None and subject.entity.kind == "person":
            self.reading.adopt(part, subject, "no cue: " + subject.rule)

    def _spoke_just_before(self) -> Resolved | None:
        """Whoever was quoted in the sentence before, in the same block, if it can be told."""
        last = self.reading.last
        here = self.reading.last_block == self.reading.block
        near = self.reading.last_sentence == self.reading.sentence - 1
        return last.resolved if last is not None and here and near and last.resolved.name is not None else None

    def _asking(self) -> tuple[Resolved, int]:
        """Who asked last, by a quotation or without one, and in which sentence."""
        spoke = self._spoke_just_before()
        if spoke is not None:
            return spoke, self.reading.last_sentence
        return self.reading.led or NOBODY, self.reading.sentence - 1

    def _narration_between(self, stream: Stream, place: int) -> bool:
        i = place - 1
        while i >= 0 and stream.tokens[i].kind != "quote":
            i -= 1
        return bisect_right(stream.starts, place) - bisect_right(stream.starts, i) > 1
