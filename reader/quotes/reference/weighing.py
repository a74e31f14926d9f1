"""Which of the candidates a phrase means: signs for and against each, weighed and compared.

A log-linear choice: the signs that hold for a candidate are added up with the weights of `weights`, the sums are
compared as shares of 1, and where the best share is too small nobody is named. Owns the arithmetic; the signs are
`presence`'s and `descriptions`'.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from reader.quotes.people.entity import Entity
from reader.quotes.reference.presence import BROUGHT_IN, JUST_LED
from reader.quotes.reference.weights import WEIGHTS

Task = Literal[
    "pronoun", "inverted pronoun", "owner", "topic", "description", "quoting description", "relation", "concerned"
]
"""What is being resolved; the last is "l'intéressé"."""


_SINGULAR = ("pronoun", "inverted pronoun")
"""Choices that take up somebody without a name who just led as well as anybody else."""
SURE = 0.72
"""The share of 1 from which on somebody is named; a wrong name is worse than none. On pages left out three in four of
those between this and 0.8 are right, six in ten of those from 0.6, half of those below."""
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
        return self.share - (_UNNAMED if stranger else 0.0) >= SURE


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
