"""What speaks for or against somebody mentioned being meant, going by where and in what part they were mentioned.

Owns these signs, which every kind of phrase shares. What a description says is `descriptions`', what the signs weigh
is `weights`', and comparing them is `weighing`'s.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from reader.quotes.people.entity import Entity
from reader.quotes.reference.discourse import Discourse, Presence
from reader.quotes.reference.saying import ANSWERING, GOING_ON, OF_BODIES, SILENT, Saying

BROUGHT_IN = "brought in by the last sentence"
JUST_LED = "unnamed, and just led"
"""Signs of somebody without a name who is talked about as anybody with one would be."""
_SURELY = 0.9
"""How sure it is from which on that words name nobody but themselves."""
_LED = ("led here", "led 1 back", "led 2 back", "led 3 or 4 back", "led 3 or 4 back")
_SEEN = ("seen here", "seen 1 back", "seen 2 back")
_RANKS = ("last to lead", "second last to lead", "third last to lead")
_LATELY = 4
"""Within so many sentences somebody leads lately."""


def presence_signs(
    rivals: Sequence[Presence], sentence: int, discourse: Discourse, saying: Saying = SILENT
) -> list[tuple[Presence, list[str]]]:
    """The signs of presence of each of `rivals`, who all fit the phrase in gender and number.

    Args:
        rivals: whoever may be meant.
        sentence: where the phrase stands, counted through the article.
        discourse: what has been said so far.
        saying: what is quoted in the sentence; hardly anybody calls themselves by their name.
    """
    scene = _Scene(rivals, sentence, discourse, saying)
    return [(presence, list(scene.signs_of(presence))) for presence in rivals]


@dataclass
class _Scene:
    """Those whom a phrase may mean, and what each is beside the others."""

    rivals: Sequence[Presence]
    sentence: int
    discourse: Discourse
    saying: Saying
    orders: list[int] = field(init=False)
    """The orders in which they led, the last first."""
    latest: int = field(init=False)
    """The order of the last mention."""
    spoke: int = field(init=False)
    """The order in which the last of them spoke."""
    earliest: int = field(init=False)
    """The order of the first mention of anybody with a name."""
    persons: int = field(init=False)

    def __post_init__(self) -> None:
        rivals = self.rivals
        self.orders = sorted({p.lead_order for p in rivals if p.lead >= 0}, reverse=True)
        # A body in passing, "dans la cour", takes nobody's mind off the person who leads.
        self.latest = max((p.order for p in rivals if p.entity.kind == "person" or p.lead >= 0), default=-1)
        self.spoke = max((p.spoke_order for p in rivals), default=-1)
        named = (p.first for p in rivals if p.entity.kind == "person" and p.entity.name and p.first >= 0)
        self.earliest = min(named, default=-1)
        self.persons = sum(p.entity.kind == "person" for p in rivals)

    def signs_of(self, presence: Presence) -> Iterator[str]:
        """What speaks for or against one of them."""
        if presence is self.alone_before:
            yield "alone in the last sentence"
            if self.discourse.trail[presence.first].sentence == presence.last:
                yield "met in the last sentence"
        yield from self._of_leading(presence) if presence.lead >= 0 else self._of_passing(presence)
        if presence.order == self.latest >= 0:
            yield "last seen"
        yield from self._of_speech(presence)
        if presence.entity in self.discourse.topics:
            yield "in the headline"
        if presence.first == self.earliest >= 0:
            yield "first of all named"
        if presence.leads > 2:
            yield "leads often"
        yield from self._of_person(presence) if presence.entity.kind == "person" else self._of_body(presence)
        if presence.entity.gender is None and self.persons > 1:
            # Of several the one who is known to agree comes first; of one alone that tells nothing.
            yield "gender unknown"
        if presence.entity.gender is None and presence.entity.kind == "person" and not presence.entity.functions:
            yield "nothing shows a person"

    def _of_leading(self, presence: Presence) -> Iterator[str]:
        """How long ago, and in what part, somebody was a subject or a speaker."""
        place = self.orders.index(presence.lead_order)
        rank = _RANKS[place] if place < 3 else "led long ago"
        back = self.sentence - presence.lead
        yield rank
        yield _LED[back] if back < 5 else "led 5 or more back"
        yield f"{presence.role} when it led"
        if place < 2:
            yield f"{rank}, as {presence.role}"
        if back == 0:
            yield f"led here, as {presence.role}"
        if self.alone_lately is presence:
            yield "only one to lead lately"
        if self.discourse.same_paragraph(presence.lead, self.sentence):
            yield "led in this paragraph"
        if presence.joint:
            yield "led together with others"
        if presence.order > presence.lead_order:
            yield "seen since it led"

    def _of_passing(self, presence: Presence) -> Iterator[str]:
        """How long ago somebody was mentioned who led nothing."""
        back = self.sentence - presence.last
        yield "never led" if presence.last >= 0 else "not mentioned yet"
        if presence.last >= 0:
            yield "never led, " + (_SEEN[back] if back < 3 else "seen 3 or more back")

    def _of_speech(self, presence: Presence) -> Iterator[str]:
        """What the words that are quoted, and who spoke before, tell."""
        saying, entity = self.saying, presence.entity
        if presence.spoke_order >= 0:
            yield "spoke last" if presence.spoke_order == self.spoke else "spoke before"
        if saying.words and entity.named and saying.names(entity.name):
            yield "named in the words"
        if entity in self.alone_spoken_of:
            yield "alone may be spoken of"
        if presence.spoke_order == self.spoke >= 0:
            if saying.verb in GOING_ON:
                yield "spoke last, and goes on"
            elif saying.verb in ANSWERING:
                yield "spoke last, and is answered"
        elif saying.verb in ANSWERING and presence.lead == self.sentence - 1:
            yield "led 1 back, and answers"
        if entity is self.discourse.asking.get(self.sentence - 1) and saying.words and not saying.asks:
            # "La juge lui demande si elle regrette. « Oui », dit-elle": whoever asks does not answer
            yield "asked just before"
        if saying.to_somebody and self._led_last(presence):
            yield f"last to lead, as {presence.role}, and is spoken to"

    def _of_person(self, presence: Presence) -> Iterator[str]:
        """Whether a person has a name, and what makes up for having none."""
        entity = presence.entity
        if not entity.name:
            yield "stranger"
            return
        if self.persons == 1:
            yield "only one it fits"
        if entity.named:
            return
        yield "unnamed"
        if presence.lead >= self.sentence - 1 and self._led_last(presence):
            surely = presence.confidence >= _SURELY or presence.role == "speaker"
            yield JUST_LED if surely else "perhaps somebody named, and just led"
        if not entity.anew:
            return
        met = self.discourse.trail[presence.first].sentence
        if presence.lead == self.sentence - 1 == met:
            # "Dans la cour, une surveillante compte les élèves. « … », dit-elle"
            yield BROUGHT_IN
        if met < self.sentence and all(self._leads(presence, at) for at in range(met, self.sentence)):
            # "Une bénévole sert la soupe. Elle vient de loin. « … », dit-elle"
            yield "brought in, and led ever since"

    def _of_body(self, presence: Presence) -> Iterator[str]:
        """What speaks for or against a body or a text, by which "elle" and "il" seldom mean it."""
        entity, saying, text = presence.entity, self.saying, presence.entity.kind == "document"
        yield entity.kind
        of_rival = any(entity.name.endswith(name) for name in self.names if name != entity.name)
        if of_rival:
            # "Lise Faure dirige l'atelier. Son équipe a fini. Elle …": whose it is comes to mind before it
            yield "a body of a rival"
        if entity.kind == "unknown":
            return
        if saying.of_a_person:
            yield "a text, but somebody speaks" if text else "a body, but somebody speaks"
        elif saying.verb in OF_BODIES:
            yield "a body's verb"
        if saying.in_writing and not text:
            yield "a body, in writing"
        just_led = presence.role == "subject" and presence.lead == self.sentence - 1
        if not text and not of_rival and just_led and self._led_last(presence):
            yield "a body that was just the subject"

    def _led_last(self, presence: Presence) -> bool:
        return presence.lead >= 0 and presence.lead_order == self.orders[0]

    def _leads(self, presence: Presence, sentence: int) -> bool:
        """Whether somebody leads a sentence of the paragraph."""
        focuses = self.discourse.by_sentence.get(sentence, ())
        leads = any(presence.entity in focus.entities for focus in focuses if focus.role != "other")
        return leads and self.discourse.same_paragraph(sentence, self.sentence)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of the persons among them."""
        return tuple(p.entity.name for p in self.rivals if p.entity.kind == "person" and p.entity.name)

    @cached_property
    def alone_lately(self) -> Presence | None:
        """The only one to lead lately."""
        lately = [p for p in self.rivals if p.lead >= 0 and self.sentence - p.lead < _LATELY]
        return lately[0] if len(lately) == 1 else None

    @cached_property
    def alone_before(self) -> Presence | None:
        """The one person whom the sentence before tells of where nobody the phrase fits leads it.

        "La parole est à Lucie Armand. « … », dit-elle": whom a sentence brings in is talked about in the next.
        """
        before = self.sentence - 1
        if any(presence.lead >= before for presence in self.rivals):
            return None
        seen = [p for p in self.rivals if p.last == before and p.entity.kind == "person" and p.entity.name]
        return seen[0] if len(seen) == 1 else None

    @cached_property
    def alone_spoken_of(self) -> list[Entity]:
        """Those who alone may be meant by "il" or "elle" in the words: "« Il remarchera », dit le médecin"."""
        found = []
        for gender in self.saying.of_third:
            present = self.discourse.present
            named = [e for e in present if e.kind == "person" and e.named and e.gender in (gender, None)]
            found += named if len(named) == 1 else []
        return found
