"""How well a definite description ("la magistrate", "le quinquagénaire") fits somebody being talked about.

Owns the weighing of what the article has said of a person against the noun, and of how present that person is. The
register finds the holders of a function; this is for nouns that the article has given nobody.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from reader.quotes.fields import fields_of, fields_of_places
from reader.quotes.nouns import BROADER
from reader.quotes.people import Entity
from reader.quotes.words import words

OFFICES = words(
    """
    président maire préfet procureur ministre juge directeur avocat gouverneur roi pape ambassadeur
    porte-parole secrétaire recteur commissaire vice-président sous-préfet chancelier premier prince sultan
    émir curé prêtre imam pasteur rabbin notaire greffier doyen principal régisseur gérant proviseur rapporteur
    bâtonnier évêque cardinal archevêque
    """
)
"""Offices with one holder: a bare "le préfet" is the prefect, not whoever spoke last."""
_TIES = frozenset(("kin", "neighbourhood"))
"""What anybody may be besides their trade."""
_ENOUGH = 1.6
"""What the best candidate must weigh: somebody who was a subject a few sentences back, and nothing against it."""
_MARGIN = 0.3
"""By how much the best must outweigh the next."""
_DECADES = {
    "vingtenaire": 2,
    "trentenaire": 3,
    "quadragénaire": 4,
    "quinquagénaire": 5,
    "sexagénaire": 6,
    "septuagénaire": 7,
    "octogénaire": 8,
    "nonagénaire": 9,
    "centenaire": 10,
}


@dataclass(frozen=True, slots=True)
class Description:
    """A definite description of one person."""

    lemma: str
    modifiers: frozenset[str]
    complemented: bool
    office: bool
    """Whether the noun names an office with one holder."""
    gender: str | None


@dataclass(frozen=True, slots=True)
class Presence:
    """How present somebody is where the description stands."""

    entity: Entity
    back: int
    """Sentences since the last mention."""
    leading: bool
    """Whether that mention was a subject or a speaker."""
    topical: bool
    """Whether the headline names them."""


def choose(description: Description, present: Iterable[Presence]) -> tuple[Entity | None, bool]:
    """The person meant, if one clearly is, and whether anybody at all could be."""
    weights: dict[Entity, float] = {}
    for presence in present:
        weight = _compatible(description, presence.entity) + _salience(presence)
        weights[presence.entity] = max(weight, weights.get(presence.entity, -9.0))
    if not weights:
        return None, False
    ranked = sorted(weights.items(), key=lambda pair: -pair[1])
    best, weight = ranked[0]
    if weight < _ENOUGH:
        return None, weight > 0
    if len(ranked) > 1 and weight - ranked[1][1] < _MARGIN:
        return None, True
    return best, True


def _salience(presence: Presence) -> float:
    weight = 4.4 - 0.7 * presence.back if presence.leading else 2.8 - 0.5 * presence.back
    if presence.topical:
        weight += 0.3
    if not presence.entity.named:
        weight -= 0.5
    return max(0.3, weight)


def _compatible(description: Description, entity: Entity) -> float:
    lemma = description.lemma
    decade = _DECADES.get(lemma)
    if decade is not None and entity.decade:
        return 3.0 if entity.decade == decade else -6.0
    weight = 0.0 if entity.gender is not None or description.gender is None else -0.5
    if description.office and entity.gender is None and not entity.functions:
        # What no word shows to be a person may be an organisation.
        weight -= 2.5
    if not entity.functions:
        return weight
    held = {function.lemma for function in entity.functions}
    if lemma in held:
        # The same noun with a complement that the article gives to somebody else.
        return weight + (-4.0 if description.complemented else 2.0)
    if any(lemma in BROADER.get(one, ()) for one in held):
        return weight + (0.0 if description.complemented else 2.0)
    if description.complemented:
        return weight - 3.0
    if description.office and any(one in OFFICES for one in held):
        return weight - 4.0
    wanted = fields_of(lemma)
    if not wanted:
        return weight - (1.0 if description.complemented else 0.0)
    given = frozenset().union(*(fields_of(one) for one in held)) - _TIES
    given |= frozenset().union(*(fields_of_places(function.modifiers) for function in entity.functions))
    if not given:
        return weight - (1.0 if description.complemented else 0.0)
    if wanted & given:
        return weight + (0.0 if description.complemented else 1.0)
    return weight - (3.5 if description.complemented else 2.0)
