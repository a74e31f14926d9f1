"""Who says the lines of a dialogue that open with a dash and name nobody.

Owns turn-taking: two people answer each other, so that a line without a cue is whoever's the line before the last
was. With a third voice, or where the first line is nobody's, nothing is concluded.
"""

from reader.quotes.marking.parts import Part
from reader.quotes.people.register import Entity
from reader.quotes.reference.discourse import NOBODY, Resolved
from reader.quotes.speech.reading import Reading

_INTRODUCED_WITHIN = 3
"""The sentences before a dialogue in which those who talk are met."""


class Dialogue:
    """The run of lines that is being read, line after line."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.lines: list[Part] = []
        self.voices: set[str] = set()
        """The speakers of the run who have been named."""
        self.block = -2
        self.opening: Resolved = NOBODY
        """Whom the narration was about before the first line."""
        self.pair: tuple[Entity, ...] = ()
        """The two people of whom the sentences before the first line tell, where they tell of two."""

    def begin(self, number: int) -> None:
        """Enter block `number`, a line of a dialogue; its sentence has been counted, nothing in it is decided."""
        if self.block != number - 1:
            self.lines.clear()
            self.voices.clear()
            led, last = self.reading.led, self.reading.last
            if led is None and last is not None and self.reading.last_block == number - 1:
                # "Rires dans la salle.": whoever spoke before it is answered
                led = last.resolved
            self.opening = led if led is not None else NOBODY
            self.pair = self._two_people()
        self.block = number

    def _two_people(self) -> tuple[Entity, ...]:
        """The two named people of the sentences before the one being read; of nearer ones, where those are two."""
        for reach in range(1, _INTRODUCED_WITHIN + 1):
            people = {
                entity: None
                for focus in self.reading.resolver.discourse.within(self.reading.sentence - 1, reach - 1)
                for entity in focus.entities
                if entity.kind == "person" and entity.named and not entity.plural
            }
            if len(people) >= 2:
                return tuple(people) if len(people) == 2 else ()
        return ()

    def take_turn(self, part: Part) -> None:
        """Add the line whose first words are `part`; say whose it or the line before it is, where that is sure."""
        self.lines.append(part)
        if part.resolved.name is not None:
            self.voices.add(part.resolved.name)
            first = self.lines[0]
            nameless = first.resolved.name is None and first.cue is None
            if len(self.lines) == 2 and nameless and self._differs(self.opening, part.resolved):
                self._give(first, self.opening)
            self._hark_back(part.resolved)
            self._answer_back(part.resolved)
            return
        if part.cue is not None or len(self.voices) > 2:
            return
        first = self.lines[0]
        if len(self.lines) == 2 and self._asks(first) and self._other(self.opening).name is not None:
            self._give(first, self.opening)
        last = self.lines[-2].resolved if len(self.lines) > 1 else NOBODY
        other = self.lines[-3].resolved if len(self.lines) > 2 else self.opening
        if other.name is None or (len(self.lines) < 3 and not self._differs(other, last)):
            other = self._other(last)
        if self._differs(other, last) and last.name is not None:
            self._give(part, other)

    def _asks(self, line: Part) -> bool:
        """Whether a line that names nobody is a question: whoever leads before a dialogue begins it."""
        said = line.inner.of(self.reading.text)
        return line.cue is None and line.resolved.name is None and said.rstrip().endswith("?")

    def _other(self, speaker: Resolved) -> Resolved:
        """Of the two whom the dialogue is between the one who is not `speaker`."""
        others = [entity for entity in self.pair if entity not in speaker.entities]
        if len(self.voices) > 1 or len(others) != 1 or not self.pair:
            return NOBODY
        return Resolved(others[0].name, "resolved", "of the two who are met before", (others[0],))

    def _answer_back(self, speaker: Resolved) -> None:
        """Give the other of the two the line that `speaker` has just answered."""
        before = self.lines[-2] if len(self.lines) > 1 else None
        if before is not None and before.cue is None and before.resolved.name is None:
            self._give(before, self._other(speaker))

    def _hark_back(self, speaker: Resolved) -> None:
        """Give the lines before, every second one, to whoever has just been named as the speaker of one."""
        if len(self.voices) > 2:
            return
        for earlier in self.lines[-3::-2]:
            if earlier.cue is not None or earlier.resolved.name is not None:
                return
            self._give(earlier, speaker)

    def _differs(self, one: Resolved, other: Resolved) -> bool:
        person = one.entity is not None and one.entity.kind == "person" and not one.entity.plural
        return person and one.entity not in other.entities

    def _give(self, part: Part, speaker: Resolved) -> None:
        if speaker.name is not None:
            self.voices.add(speaker.name)
        self.reading.adopt(part, speaker, "no cue: two people take turns")
