"""Who says the lines of a dialogue that name nobody, or name somebody by a mere "elle".

Owns turn-taking: two people answer each other, so that a line without a cue is whoever's the line before the last
was, and nobody speaks to themselves or answers their own line. With a third voice, or where the first line is
nobody's, only forms of address tell.
"""

from collections.abc import Sequence

from reader.quotes.lexicon.nouns import NOUNS
from reader.quotes.marking.parts import Part
from reader.quotes.people.entity import Entity
from reader.quotes.people.functions import HELD
from reader.quotes.reference.discourse import NOBODY, Resolved
from reader.quotes.speech.reading import Reading
from reader.quotes.speech.vocatives import COURT, Address, addressed, holding

_INTRODUCED_WITHIN = 3
"""The sentences before a dialogue in which those who talk are met."""
_DETERMINED = 2
"""Words of a noun with its article and nothing more: "la magistrate"."""
_ENOUGH = 0.6
"""The share with which somebody is taken for the speaker once whoever spoke before is left out."""
_ASKING = ("juge", "président", "magistrat", "procureur", "journaliste", "enquêteur", "commissaire", "policier")
"""Offices of those who put the questions."""


class Dialogue:
    """The run of lines that is being read, line after line."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.lines: list[Part] = []
        self.addresses: list[Address | None] = []
        """Whom each of the lines speaks to."""
        self.voices: dict[str, Entity | None] = {}
        """The speakers of the run who have been named."""
        self.block = -2
        self.opening: Resolved = NOBODY
        """Whom the narration was about before the first line."""
        self.pair: tuple[Entity, ...] = ()
        """The two people of whom the sentences before the first line tell, where they tell of two."""
        self.met: tuple[Entity, ...] = ()
        """All of whom they tell."""

    def begin(self, number: int) -> None:
        """Enter block `number`, a line of a dialogue; its sentence has been counted, nothing in it is decided."""
        if self.block != number - 1:
            self.lines.clear()
            self.addresses.clear()
            if self._interrupted(number):
                self.opening = NOBODY
                self.block = number
                return
            self.voices.clear()
            led, last = self.reading.led, self.reading.last
            if led is None and last is not None and self.reading.last_block == number - 1:
                # "Rires dans la salle.": whoever spoke before it is answered
                led = last.resolved
            self.opening = led if led is not None else NOBODY
            self.pair = self._two_people()
        self.block = number

    def _interrupted(self, number: int) -> bool:
        """Whether one paragraph of nobody parts block `number` from the lines before: "Des rires fusent."."""
        if self.block != number - 2 or len(self.pair) != 2:
            return False
        discourse, sentence = self.reading.resolver.discourse, self.reading.sentence - 1
        while discourse.paragraphs.get(sentence) == number - 1:
            if any(e.kind == "person" for focus in discourse.within(sentence, 0) for e in focus.entities):
                return False
            sentence -= 1
        return True

    def _two_people(self) -> tuple[Entity, ...]:
        """The two people of the paragraph before the dialogue; of its nearer sentences, where those are two.

        Nobody of the paragraphs before that is thought to be in the scene: a question may be the reporter's.
        """
        met: dict[Entity, None] = {}
        pair: tuple[Entity, ...] = ()
        paragraphs = self.reading.resolver.discourse.paragraphs
        scene = paragraphs.get(self.reading.sentence - 1)
        for reach in range(_INTRODUCED_WITHIN):
            if paragraphs.get(self.reading.sentence - 1 - reach) != scene:
                break
            for focus in self.reading.resolver.discourse.within(self.reading.sentence - 1 - reach, 0):
                met.update((e, None) for e in focus.entities if e.kind == "person" and e.name and not e.plural)
            named = tuple(entity for entity in met if entity.named)
            pair = pair or (named if len(named) > 1 else ())
        self.met = tuple(met)
        pair = pair or self.met
        return pair if len(pair) == 2 else ()

    def take_turn(self, part: Part) -> None:
        """Add the line whose first words are `part`; say whose it or the line before it is, where that is sure."""
        self.lines.append(part)
        said = part.inner.of(self.reading.text)
        present = [e for e in (*self.voices.values(), *self.met) if e is not None]
        self.addresses.append(addressed(said, self.reading.resolver.register, list(dict.fromkeys(present))))
        if (known := self._of_court(part) or self._again(part)) is not None:
            self._keep_cue(part, known)
        elif part.resolved.name is None:
            self._tell(part)
        elif part.cue is not None and (meant := self._described(part)) is not None:
            self._keep_cue(part, meant)
        if part.resolved.name is not None:
            self._named(part)
        self._answered_by_address()

    def _named(self, part: Part) -> None:
        """Conclude from the speaker of a line whose those before it are."""
        assert part.resolved.name is not None
        self.voices[part.resolved.name] = part.resolved.entity
        first = self.lines[0]
        nameless = first.resolved.name is None and first.cue is None
        if len(self.lines) == 2 and nameless and self._may(0, self.opening, part.resolved):
            self._give(first, self.opening)
        self._hark_back(part.resolved)
        self._answer_back(part.resolved)

    def _tell(self, part: Part) -> None:
        """Say whose a line is that nobody has been named for, if it can be told."""
        place = len(self.lines) - 1
        last = self.lines[-2].resolved if place else NOBODY
        called = self.addresses[-2] if place else None
        if place == 1 and last.name is None and self.lines[0].cue is None:
            begins = self._begins()
            if begins.name is not None and self._may(0, begins, NOBODY):
                self._give(self.lines[0], begins)
                last = begins
        if called is not None and called.entity is not None and self._agrees(part, called.entity):
            answering = Resolved(called.entity.name, "resolved", "whom the line before speaks to", (called.entity,))
            if self._may(place, answering, last):
                self._give(part, answering)
                return
        if len(self.voices) <= 2:
            other = self._taking_turns(place, last)
            if other.entity is not None and self._agrees(part, other.entity) and self._may(place, other, last):
                self._give(part, other)
                return
        rest = self._but_for(part, last)
        if rest is not None:
            self._give(part, rest)

    def _taking_turns(self, place: int, last: Resolved) -> Resolved:
        """Whose turn it is at line `place`, behind `last`: whoever spoke before them, or the other of the two."""
        if not place:
            return NOBODY
        other = self.lines[-3].resolved if place > 1 else self.opening
        if other.name is None or (place < 2 and not self._differs(other, last)):
            other = self._other(last)
        return other if last.name is not None else NOBODY

    def _begins(self) -> Resolved:
        """Whose the first line is, going by whom it and its answer speak to, and by who asks."""
        asked, answer = self.addresses[0], self.addresses[1]
        if answer is not None and answer.entity is not None:
            name = answer.entity.name
            return Resolved(name, "resolved", "whom the answer speaks to", (answer.entity,))
        if asked is not None and asked.entity is not None:
            called = Resolved(asked.entity.name, "resolved", "spoken to", (asked.entity,))
            return self.opening if self._differs(self.opening, called) else self._other(called)
        if not self.lines[0].inner.of(self.reading.text).rstrip().endswith("?"):
            return NOBODY
        asking = [e for e in self.pair if any(e.likeness(lemma, frozenset()) in HELD for lemma in _ASKING)]
        if len(asking) == 1:
            return Resolved(asking[0].name, "resolved", "who puts the questions", (asking[0],))
        return self.opening if self._other(self.opening).name is not None else NOBODY

    def _other(self, speaker: Resolved) -> Resolved:
        """Of the two whom the dialogue is between the one who is not `speaker`."""
        others = [entity for entity in self.pair if entity not in speaker.entities]
        third = len(self.voices) > 1 and not set(self.voices.values()) <= set(self.pair)
        if third or len(others) != 1 or not self.pair:
            return NOBODY
        return Resolved(others[0].name, "resolved", "of the two who are met before", (others[0],))

    def _but_for(self, part: Part, last: Resolved) -> Resolved | None:
        """Whom the words of a cue most likely mean when whoever spoke before is left out."""
        decision = part.resolved.decisions[-1] if part.cue is not None and part.resolved.decisions else None
        if decision is None or last.entity is None:
            return None
        left = [
            (share, candidate.entity)
            for share, candidate in zip(decision.shares, decision.candidates, strict=True)
            if candidate.entity is not last.entity
        ]
        share, best = max(left, key=lambda pair: pair[0], default=(0.0, None))
        if best is None or not best.name or share < _ENOUGH * sum(weight for weight, _ in left):
            return None
        return Resolved(best.name, "resolved", "who is not whoever spoke before", (best,), confidence=_ENOUGH)

    def _described(self, part: Part) -> Resolved | None:
        """Whom a mere description beside a line means where two take turns: "s'étonne la présidente"."""
        entity = part.resolved.entity
        if entity is None or entity.named or entity.kind != "person" or len(self.lines) < 2:
            return None
        called, last = self.addresses[-2], self.lines[-2].resolved
        whom: Sequence[Entity | None] = (
            called.entity if called is not None else None,
            self.lines[-3].resolved.entity if len(self.lines) > 2 and len(self.voices) <= 2 else None,
        )
        for meant in whom:
            agrees = meant is not None and meant.named and entity.gender in (meant.gender, None)
            if meant is not None and agrees and meant not in last.entities:
                return Resolved(meant.name, "resolved", "whose turn it is", (meant,))
        return None

    def _again(self, part: Part) -> Resolved | None:
        """Whom "relève-t-elle" means of two who take turns: whoever spoke before the last, nobody not heard yet."""
        before = self.lines[-3].resolved if len(self.lines) > 2 else NOBODY
        pronoun = part.cue.pronoun if part.cue is not None else None
        if pronoun not in ("il", "elle") or before.entity is None or len(self.voices) > 2:
            return None
        heard = part.resolved.entity is not None and part.resolved.entity in self.voices.values()
        agrees = before.entity.gender == ("f" if pronoun == "elle" else "m")
        return before if agrees and not heard and self._differs(before, self.lines[-2].resolved) else None

    def _of_court(self, part: Part) -> Resolved | None:
        """Whom "la magistrate" beside a line means where one alone of those met, or of all, holds such an office."""
        entity, mention = part.resolved.entity, part.mention
        if part.cue is None or mention is None or (entity is not None and entity.named):
            return None
        noun = NOUNS.get(mention.of(self.reading.text).lower().split()[-1])
        if noun is None or noun.lemma not in COURT or len(mention.of(self.reading.text).split()) > _DETERMINED:
            return None
        found = holding(self.reading.resolver.register, self.met, COURT, noun.gender)
        one = found[0] if len(found) == 1 and found[0].named else None
        return Resolved(one.name, "resolved", "who holds such an office", (one,)) if one is not None else None

    def _answer_back(self, speaker: Resolved) -> None:
        """Give the other of the two the line that `speaker` has just answered."""
        before = self.lines[-2] if len(self.lines) > 1 else None
        if before is not None and before.cue is None and before.resolved.name is None:
            other = self._other(speaker)
            if self._may(len(self.lines) - 2, other, speaker):
                self._give(before, other)

    def _answered_by_address(self) -> None:
        """Give the line before to whom this one, answering it, speaks."""
        address, before = self.addresses[-1], self.lines[-2] if len(self.lines) > 1 else None
        if before is None or before.resolved.name is not None or address is None or address.turns:
            return
        if address.entity is not None and self._agrees(before, address.entity):
            name = address.entity.name
            self._give(before, Resolved(name, "resolved", "whom the answer speaks to", (address.entity,)))
            last = self.lines[-1]
            if last.resolved.name is None:
                self._tell(last)

    def _hark_back(self, speaker: Resolved) -> None:
        """Give the lines before, every second one, to whoever has just been named as the speaker of one."""
        if len(self.voices) > 2:
            return
        for place in range(len(self.lines) - 3, -1, -2):
            earlier = self.lines[place]
            if earlier.cue is not None or earlier.resolved.name is not None:
                return
            if not self._may(place, speaker, NOBODY):
                return
            self._give(earlier, speaker)

    def _agrees(self, part: Part, entity: Entity) -> bool:
        """Whether the words of a line's cue, if it has one, may mean `entity`."""
        if part.cue is None:
            return True
        if not part.resolved.blocks:
            return False
        return part.resolved.gender is None or entity.gender in (part.resolved.gender, None)

    def _may(self, place: int, speaker: Resolved, other: Resolved) -> bool:
        """Whether line `place` may be that of `speaker`, a line beside it being `other`'s."""
        address = self.addresses[place]
        spoken_to = address is not None and address.entity is not None and address.entity in speaker.entities
        return not spoken_to and self._differs(speaker, other)

    def _differs(self, one: Resolved, other: Resolved) -> bool:
        person = one.entity is not None and one.entity.kind == "person" and not one.entity.plural
        return person and one.entity not in other.entities

    def _give(self, part: Part, speaker: Resolved) -> None:
        if speaker.name is not None:
            self.voices[speaker.name] = speaker.entity
        self.reading.adopt(part, speaker, "no cue: two people take turns")

    def _keep_cue(self, part: Part, speaker: Resolved) -> None:
        self.reading.adopt(part, speaker, f"{part.rule}; {speaker.rule}")
