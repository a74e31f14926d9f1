"""Who together are meant where words are for several: those who acted together, or the two whom a sentence tells of.

Owns finding them in the trail of mentions. What the words for them say is `counted`'s and `pronouns`'.
"""

from collections.abc import Callable, Sequence

from reader.quotes.people.entity import Entity
from reader.quotes.reference.discourse import Discourse

Fits = Callable[[Sequence[Entity]], bool]
"""Whether the words may mean those entities."""

_TURNS = 4
"""Sentences back to which two who led one after the other are thought of together."""
_SENTENCES = 3
"""Sentences back to which those whom a sentence tells of, without their acting together, are still thought of."""


def acted_together(
    discourse: Discourse, sentence: int, reach: int, count: int | None, fits: Fits
) -> tuple[Entity, ...]:
    """Those last mentioned as acting together within `reach` sentences; as many as `count`, if that is given."""
    for focus in discourse.within(sentence, reach):
        entities = focus.entities
        if len(entities) > 1 and count in (None, len(entities)) and fits(entities):
            return entities
    return ()


def only_together(discourse: Discourse, count: int, fits: Fits) -> tuple[Entity, ...]:
    """The only ones of the article who, being so many, ever acted together."""
    found = {
        frozenset(f.entities): f.entities for f in discourse.trail if len(f.entities) == count and fits(f.entities)
    }
    return next(iter(found.values())) if len(found) == 1 else ()


def of_one_sentence(
    discourse: Discourse, sentence: int, count: int, fits: Fits, reach: int = _SENTENCES
) -> tuple[Entity, ...]:
    """The `count` named ones whom the nearest sentence before tells of that tells of so many, in their order.

    A sentence that tells of more leaves it open who is meant.
    """
    for back in range(1, reach + 1):
        told: dict[Entity, None] = {}
        for focus in discourse.by_sentence.get(sentence - back, ()):
            told.update((entity, None) for entity in focus.entities if entity.named and not entity.plural)
        every = tuple(told)
        fitting = tuple(entity for entity in every if fits((entity,)))
        if len(fitting) == count and fits(fitting):
            return fitting
        if len(fitting) > count:
            return ()
    return ()


def in_turn(discourse: Discourse, sentence: int) -> tuple[Entity, ...]:
    """The two who alone led the sentences before `sentence`, one after the other: "X rit. Y pleure. Elle sort."."""
    led: list[Entity] = []
    for back in range(1, _TURNS + 1):
        leader = _led_alone(discourse, sentence - back)
        if leader is None or leader in led[:-1]:
            return ()
        if leader not in led:
            led.append(leader)
        if len(led) == 2:
            return led[1], led[0]
    return ()


def _led_alone(discourse: Discourse, sentence: int) -> Entity | None:
    """The one named person who leads that sentence."""
    led = {e: None for f in discourse.by_sentence.get(sentence, ()) if f.role != "other" for e in f.entities}
    found = next(iter(led), None) if len(led) == 1 else None
    return found if found is not None and found.named and found.kind == "person" and not found.plural else None
