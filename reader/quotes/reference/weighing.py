"""Which of the candidates a phrase means: signs for and against each, weighed and compared.

A log-linear choice: the signs that hold for a candidate are added up with the weights of `weights`, the sums are
compared as shares of 1, and where the best share is too small nobody is named. Owns the arithmetic and the signs of
presence, which every kind of phrase shares; the signs of what a phrase says are `descriptions`'.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from reader.quotes.people.entity import Entity
from reader.quotes.reference.discourse import Discourse, Presence
from reader.quotes.reference.saying import ANSWERING, GOING_ON, OF_BODIES, SILENT, Saying
from reader.quotes.reference.weights import SURE, WEIGHTS

Task = Literal[
    "pronoun", "inverted pronoun", "owner", "topic", "description", "quoting description", "relation", "concerned"
]
"""What is being resolved; the last is "l'intéressé"."""


BROUGHT_IN = "brought in by the last sentence"
JUST_LED = "unnamed, and just led"
_SINGULAR = ("pronoun", "inverted pronoun")
"""Choices that take up somebody without a name who just led as well as anybody else."""
_SURELY = 0.9
"""How sure it is from which on that words name nobody but themselves."""
_UNNAMED = 0.1
"""How much more must speak for anybody else without a name, who seldom comes back."""
_WORTH_A_THOUGHT = 0.2
"""The share from which on somebody who is not named is shown as a possibility."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody whom a phrase may mean, with the signs that hold."""

    entity: Entity | None
    """None: the phrase means somebody of its own, named nowhere else."""
    signs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """The candidates of one phrase and what each weighs."""

    task: Task
    words: str
    """What stands in the text: "elle", "la magistrate"."""
    candidates: tuple[Candidate, ...]
    shares: tuple[float, ...]
    """For each candidate its share of 1."""

    @property
    def best(self) -> int:
        """The index of the candidate that weighs most."""
        return max(range(len(self.shares)), key=self.shares.__getitem__)

    @property
    def likely(self) -> Entity | None:
        """The best candidate, if it is somebody mentioned."""
        return self.candidates[self.best].entity

    @property
    def share(self) -> float:
        """The share of the best candidate."""
        return self.shares[self.best]

    @property
    def rivals(self) -> tuple[str, ...]:
        """The names of those who weigh enough to be thought of, the likeliest first."""
        order = sorted(range(len(self.shares)), key=lambda place: -self.shares[place])
        found = ((self.candidates[place].entity, self.shares[place]) for place in order)
        return tuple(entity.name for entity, share in found if entity and entity.name and share >= _WORTH_A_THOUGHT)

    @property
    def sure(self) -> bool:
        """Whether the best candidate weighs enough to be named."""
        best = self.candidates[self.best]
        in_mind = BROUGHT_IN in best.signs or (JUST_LED in best.signs and self.task in _SINGULAR)
        stranger = best.entity is not None and not best.entity.named and not in_mind
        return self.sure_of(self.share - (_UNNAMED if stranger else 0.0))

    def sure_of(self, share: float) -> bool:
        """Whether a share of 1 is enough for this kind of choice."""
        return share >= SURE.get(self.task, 0.5)


PRONOUNS: frozenset[Task] = frozenset(("pronoun", "inverted pronoun", "owner", "topic"))
"""The tasks that go by presence alone; the others go by what a description says too."""


@lru_cache(maxsize=4096)
def keys(task: Task, sign: str) -> tuple[str, str]:
    """Under which keys the weights of a sign stand: for all tasks of its family, and for `task` alone."""
    family = "any pronoun" if task in PRONOUNS else "any noun"
    return f"{family}: {sign}", f"{task}: {sign}"


def weigh(task: Task, words: str, candidates: Iterable[Candidate]) -> Decision | None:
    """Compare the `candidates` for whom `words` mean; None where there are none."""
    every = tuple(candidates)
    if not every:
        return None
    sums = [sum(WEIGHTS.get(key, 0.0) for sign in candidate.signs for key in keys(task, sign)) for candidate in every]
    highest = max(sums)
    powers = [math.exp(one - highest) for one in sums]
    total = sum(powers)
    return Decision(task, words, every, tuple(power / total for power in powers))


_LED = ("led here", "led 1 back", "led 2 back", "led 3 or 4 back", "led 3 or 4 back")
_SEEN = ("seen here", "seen 1 back", "seen 2 back")
_RANKS = ("last to lead", "second last to lead", "third last to lead")


def _signs_of_a_body(presence: Presence, sentence: int, saying: Saying, leads: bool) -> Iterable[str]:
    """What speaks for or against a body or a text, by which "elle" and "il" seldom mean it.

    Args:
        presence: of the body or the text.
        sentence: where the pronoun stands.
        saying: what is quoted there.
        leads: whether nobody whom the pronoun fits has led since.
    """
    text = presence.entity.kind == "document"
    if saying.of_a_person:
        yield "a text, but somebody speaks" if text else "a body, but somebody speaks"
    elif saying.verb in OF_BODIES:
        yield "a body's verb"
    if saying.in_writing and not text:
        yield "a body, in writing"
    if not text and leads and presence.role == "subject" and presence.lead == sentence - 1:
        yield "a body that was just the subject"


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
    orders = sorted({p.lead_order for p in rivals if p.lead >= 0}, reverse=True)
    ranks = {order: rank for rank, order in enumerate(orders)}
    # A body in passing, "dans la cour", takes nobody's mind off the person who leads.
    latest = max((p.order for p in rivals if p.entity.kind == "person" or p.lead >= 0), default=-1)
    spoke = max((p.spoke_order for p in rivals), default=-1)
    named = [p for p in rivals if p.entity.kind == "person" and p.entity.name]
    persons = sum(p.entity.kind == "person" for p in rivals)
    lately = [p for p in rivals if p.lead >= 0 and sentence - p.lead < 4]
    earliest = min((p.first for p in named if p.first >= 0), default=-1)
    alone = _alone_before(rivals, sentence)
    spoken_of = _alone_spoken_of(discourse, saying)
    found = []
    for presence in rivals:
        entity = presence.entity
        signs = []
        if presence is alone:
            signs.append("alone in the last sentence")
            if discourse.trail[presence.first].sentence == presence.last:
                signs.append("met in the last sentence")
        if presence.lead >= 0:
            place = ranks[presence.lead_order]
            rank_sign = _RANKS[place] if place < 3 else "led long ago"
            back = sentence - presence.lead
            signs.append(rank_sign)
            signs.append(_LED[back] if back < 5 else "led 5 or more back")
            signs.append(f"{presence.role} when it led")
            if place < 2:
                signs.append(f"{rank_sign}, as {presence.role}")
            if back == 0:
                signs.append(f"led here, as {presence.role}")
            if lately == [presence]:
                signs.append("only one to lead lately")
            if discourse.same_paragraph(presence.lead, sentence):
                signs.append("led in this paragraph")
            if presence.joint:
                signs.append("led together with others")
            if presence.order > presence.lead_order:
                signs.append("seen since it led")
        else:
            signs.append("never led" if presence.last >= 0 else "not mentioned yet")
            back = sentence - presence.last
            if presence.last >= 0:
                signs.append("never led, " + (_SEEN[back] if back < 3 else "seen 3 or more back"))
        if presence.order == latest >= 0:
            signs.append("last seen")
        if presence.spoke_order >= 0:
            signs.append("spoke last" if presence.spoke_order == spoke else "spoke before")
        if saying.words and entity.named and saying.names(entity.name):
            signs.append("named in the words")
        if entity in spoken_of:
            signs.append("alone may be spoken of")
        if entity.kind in ("institution", "group", "document"):
            leads = presence.lead >= 0 and presence.lead_order == orders[0]
            signs.extend(_signs_of_a_body(presence, sentence, saying, leads))
        if presence.spoke_order == spoke >= 0:
            if saying.verb in GOING_ON:
                signs.append("spoke last, and goes on")
            elif saying.verb in ANSWERING:
                signs.append("spoke last, and is answered")
        elif saying.verb in ANSWERING and presence.lead == sentence - 1:
            signs.append("led 1 back, and answers")
        if saying.to_somebody and presence.lead >= 0 and presence.lead_order == orders[0]:
            signs.append(f"last to lead, as {presence.role}, and is spoken to")
        if entity in discourse.topics:
            signs.append("in the headline")
        if presence.first == earliest >= 0:
            signs.append("first of all named")
        if presence.leads > 2:
            signs.append("leads often")
        if entity.kind != "person":
            signs.append(entity.kind)
        elif not entity.name:
            signs.append("stranger")
        elif not entity.named:
            signs.append("unnamed")
            if presence.lead >= sentence - 1 and presence.lead_order == orders[0]:
                surely = presence.confidence >= _SURELY
                surely = surely or presence.role == "speaker"
                signs.append(JUST_LED if surely else "perhaps somebody named, and just led")
            if entity.anew and presence.lead == sentence - 1 == discourse.trail[presence.first].sentence:
                # "Dans la cour, une surveillante compte les élèves. « … », dit-elle"
                signs.append(BROUGHT_IN)
            if persons == 1:
                signs.append("only one it fits")
        elif persons == 1:
            signs.append("only one it fits")
        if entity.gender is None:
            # Of several the one who is known to agree comes first; of one alone that tells nothing.
            if persons > 1:
                signs.append("gender unknown")
            if entity.kind == "person" and not entity.functions:
                signs.append("nothing shows a person")
        found.append((presence, signs))
    return found


def _alone_before(rivals: Sequence[Presence], sentence: int) -> Presence | None:
    """The one person whom the sentence before tells of where nobody the phrase fits leads it.

    "La parole est à Lucie Armand. « … », dit-elle": whom a sentence brings in is talked about in the next.
    """
    if any(presence.lead >= sentence - 1 for presence in rivals):
        return None
    seen = [p for p in rivals if p.last == sentence - 1 and p.entity.kind == "person" and p.entity.name]
    return seen[0] if len(seen) == 1 else None


def _alone_spoken_of(discourse: Discourse, saying: Saying) -> list[Entity]:
    """Those who alone may be meant by "il" or "elle" in the words: "« Il remarchera », dit le médecin"."""
    found = []
    for gender in saying.of_third:
        named = [e for e in discourse.present if e.kind == "person" and e.named and e.gender in (gender, None)]
        found += named if len(named) == 1 else []
    return found
