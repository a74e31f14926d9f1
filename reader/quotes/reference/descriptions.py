"""What a definite description ("la magistrate", "le quinquagénaire") says for or against each person present.

Owns the signs that compare the noun and its complements with what the article has said of somebody. What speaks for
the phrase meaning nobody but itself is `newcomers`', comparing the candidates `weighing`'s.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.quotes.lexicon.age_words import DECADES, ages_of, ages_suggested
from reader.quotes.lexicon.deeds import comes_from, did, is_told, is_told_alike
from reader.quotes.lexicon.fields import (
    APART,
    COURT,
    OFFICE_FIELDS,
    OPPOSITES,
    ROLES,
    TIES,
    fields_of,
    fields_of_peers,
    fields_of_places,
)
from reader.quotes.lexicon.nouns import EPITHETS
from reader.quotes.lexicon.offices import BESIDE_A_MANDATE, MANDATES, OFFICES, PORTFOLIOS
from reader.quotes.people.entity import Entity
from reader.quotes.people.functions import FORMER, HELD, LIKENESSES, Function, telling
from reader.quotes.phrasing.phrase import Gender

_STEM = 5
"""Letters by which two words are taken for relatives."""
_OF_A_PLACE = re.compile(r"...(?:ais|ois|ain|ien|éen|in|an|ard|ol|ot)(?:e|ne|te)?$")
"""How adjectives end that say where somebody is from."""
_MEMBERS = {"onusien": "onu", "bruxellois": "commission", "casque": "onu"}
"""Members of what is mostly called by other letters."""
TOLD_ALIKE = "told of them in a word alike"
"""The sign of somebody of whom the article tells a word of the noun's family: "elle traduit … la traductrice"."""
NEW = frozenset(("nouveau", "nouvel", "nouvelle", "autre", "futur", "future"))
"""What sets somebody off from whoever is known already."""
_OF_MANY_SEATS = frozenset(
    ("ministre", "préfet", "ambassadeur", "procureur", "adjoint", "secrétaire", "recteur", "maire")
)
"""Offices that several hold at once, each over something else."""
_PRESENT = frozenset(("actuel", "actuelle", "nouveau", "nouvel", "nouvelle"))
"""What sets whoever holds an office off from those who held it before."""


@dataclass(frozen=True, slots=True)
class Description:
    """A description of one person, cut into what it says."""

    lemma: str
    """Its noun in the masculine singular."""
    modifiers: frozenset[str]
    complemented: bool
    """Whether a complement follows the noun: "de la coopérative"."""
    gender: Gender | None
    countries: frozenset[str] = frozenset()
    """All countries there are, to tell a modifier that is one."""
    origins: frozenset[str] = frozenset()
    """The countries of a modifier that stands for several: those of "scandinave"."""
    decade: int = 0
    """The tens of the age that it states: 6 for "homme de 60 ans", 0 where it states none."""

    of_a_name: bool = False
    """Whether a name stands in its complement: "présidente de la région Bretagne"."""
    titled: bool = False
    """Whether its noun has a capital: "le Défenseur des droits"."""

    @property
    def noun(self) -> str:
        """The noun with its complements, by which whoever was once called so is known again."""
        # "la Lyonnaise" and "la Suissesse" are two.
        told_apart = self.complemented or self.lemma == "gentilé"
        return " ".join((self.lemma, *sorted(self.modifiers))) if told_apart else self.lemma

    @property
    def former(self) -> bool:
        """Whether it is of what somebody no longer is."""
        return bool(FORMER & self.modifiers) or self.lemma.startswith("ex-")

    @property
    def of_anybody(self) -> bool:
        """Whether the noun fits whoever is talked about: "l'homme", "la sexagénaire", "le Lyonnais"."""
        return self.lemma in EPITHETS or self.lemma in DECADES or self.lemma == "gentilé"

    @property
    def office(self) -> bool:
        """Whether the noun names an office with one holder."""
        portfolio = self.complemented and self.lemma in PORTFOLIOS
        titled = self.titled and self.complemented
        return (self.lemma in OFFICES or self.lemma == "chef" or portfolio or titled) and not self.former

    @property
    def own_name(self) -> bool:
        """Whether the words may be all that the article ever calls somebody: "le procureur", "la mère de l'élève"."""
        return self.office or self.complemented or self.former

    def signs(self, entity: Entity) -> Iterator[str]:
        """What speaks for or against `entity` being meant."""
        sign = self._function_sign(entity)
        yield sign
        if sign == "did so to others":
            yield "the opposite of its function"
        if sign == "told of them" and is_told_alike(self.lemma, entity.told):
            yield TOLD_ALIKE
        if self.complemented:
            yield sign + ", long"
        if not entity.named:
            yield sign + ", unnamed"
        yield from self._signs_of_age(entity)
        yield from self._signs_of_office(entity, sign)
        if self._opposed(entity) and sign not in HELD:
            yield "the opposite of its function"
        yield from self._signs_of_words(entity)

    def _signs_of_office(self, entity: Entity, sign: str) -> Iterator[str]:
        """Whether `entity` holds or held an office of that noun, which `sign` says how near it is to."""
        given = sign in RELATED
        if self.office and not given and sign != "told of them":
            yield "an office nobody gave it"
            beside = BESIDE_A_MANDATE if self.lemma in MANDATES else frozenset()
            if any(held.lemma in OFFICES - beside for held in entity.functions):
                yield "holds another office"
        if sign == "its function, other words" and self._of_another_seat(entity):
            # "le ministre du Travail, X … le ministre de l'Intérieur"
            yield "holds another office"
        held_before = bool(entity.functions) and all(FORMER & f.modifiers for f in entity.functions)
        if given and entity.functions and (self.former or held_before):
            yield "both former" if self.former and held_before else "former only" if self.former else "held before"
        elif self.former and not given:
            yield "a past nobody gave it"
        if self.former and any(held.lemma == "retraité" for held in entity.functions):
            yield "retired, and former"
        if self.modifiers & NEW and not given and sign != "told of them":
            yield "a new one, known as none"

    def _of_another_seat(self, entity: Entity) -> bool:
        """Whether both it and what the article calls `entity` say of what, and not of the same."""
        held = [telling(own.modifiers) for own in entity.functions if own.lemma == self.lemma]
        wanted = {word[:_STEM].lower() for word in telling(self.modifiers)}
        if self.lemma not in _OF_MANY_SEATS or not self.complemented or not wanted:
            return False
        return bool(held) and all(own and not wanted & {word[:_STEM].lower() for word in own} for own in held)

    def _signs_of_words(self, entity: Entity) -> Iterator[str]:
        """Whether the words beside the noun, and the countries among them, are those of the functions of `entity`."""
        said = entity.words
        telling_words, known = telling(self.modifiers), telling(said)
        if telling_words and telling_words <= known:
            yield "all its words known"
        elif telling_words & known:
            yield "some of its words known"
        elif (self.complemented or self.office) and telling_words:
            yield "none of its words known"
        if self._alike(entity):
            yield "a word alike"
        if any(held.lemma in self.modifiers for held in entity.functions):
            # "l'écologiste X … l'élue écologiste"
            yield "called by a word beside it"
        origins = [word for word in self.modifiers - self.countries if _OF_A_PLACE.search(word)]
        if origins and self.lemma != "gentilé" and comes_from(origins, said, entity.told):
            # "X, de l'université de Poitiers … la chercheuse poitevine"
            yield "perhaps of that place"
        mine, theirs = (self.modifiers | self.origins) & self.countries, said & self.countries
        if mine and theirs and not mine & theirs:
            yield "of another country"
        elif mine & theirs:
            yield "of that country"

    def _signs_of_age(self, entity: Entity) -> Iterator[str]:
        """Whether the age that the description gives is that of `entity`, as stated or as its functions suggest."""
        wanted = range(self.decade, self.decade + 1) if self.decade else ages_of(self.lemma, self.modifiers)
        if wanted is None:
            return
        if entity.decade:
            yield "of that age" if entity.decade in wanted else "of another age"
            return
        suggested = [
            ages for held in entity.functions if (ages := ages_suggested(held.lemma, held.modifiers)) is not None
        ]
        if any(set(ages) <= set(wanted) for ages in suggested):
            # "la grand-mère du champion … la vieille dame"
            yield "of that age"
        elif suggested and not any(set(ages) & set(wanted) for ages in suggested):
            yield "hardly of that age"

    def _function_sign(self, entity: Entity) -> str:
        """How the noun stands to the functions that the article gives `entity`."""
        if self.lemma == "gentilé":
            return self._origin_sign(entity)
        related = entity.likeness(self.lemma, self.modifiers)
        if related == "a word of its function" and self.lemma in OFFICES:
            # Who advises a minister is no minister.
            related = "another function"
        if related in RELATED:
            before = all(FORMER & held.modifiers for held in entity.functions)
            # "l'actuel maire" is not whoever was mayor before.
            return "did so to others" if before and self.modifiers & _PRESENT else related
        fielded = bool(entity.functions) and bool(fields_of(self.lemma))
        of_anybody = self.lemma in EPITHETS and not fields_of(self.lemma)
        if not of_anybody and is_told(self.lemma, entity.told):
            return "told of them"
        if self.lemma in DECADES or (self.lemma in EPITHETS and not fielded):
            return "anybody's noun"
        if did(self.lemma, entity.told):
            return "did so to others"
        if not entity.functions:
            return "no function given"
        return self._field_sign(entity)

    def _origin_sign(self, entity: Entity) -> str:
        """Whether `entity` is from the place that a demonym names: "le Lyonnais"."""
        mine, theirs = (self.modifiers | self.origins), entity.words
        if mine & theirs:
            return "from there"
        if mine & self.countries and theirs & self.countries:
            return "from another country"
        likely = comes_from(self.modifiers, entity.words, entity.told)
        return "perhaps from there" if likely else "origin not given"

    def _field_sign(self, entity: Entity) -> str:
        """How the field of the noun stands to the fields of the functions of `entity`."""
        wanted = fields_of(self.lemma) | fields_of_peers(self.lemma, self.modifiers)
        held = frozenset().union(*(_fields_of_function(f) for f in entity.functions))
        if self.lemma == "patron" and self.complemented:
            # "le patron des députés", "la patronne du Département"
            wanted |= OFFICE_FIELDS
        beside = (fields_of_places(f.modifiers) | fields_of_peers(f.lemma, f.modifiers) for f in entity.functions)
        given = (held | frozenset().union(*beside)) - TIES
        if not wanted:
            return "a noun of no field"
        if wanted & given:
            # A goalkeeper is no striker, though both play.
            return "another field" if self._opposed(entity) else "same field"
        if not given:
            # Who comes in as somebody's mother hardly comes back as the novelist.
            return "known by a tie alone" if held and held <= TIES and wanted - TIES else "function of no field"
        if wanted <= ROLES and not given & (ROLES | COURT):
            # A nurse may stand trial, a teacher may be the victim.
            return "a role beside its trade"
        offices = [fields_of(f.lemma) for f in entity.functions if fields_of(f.lemma)]
        if offices and all(one & OFFICE_FIELDS for one in offices) and not wanted & (OFFICE_FIELDS | ROLES):
            # A mayor may be a farmer, a dean a geographer.
            return "a trade beside its office"
        return "another field"

    def _opposed(self, entity: Entity) -> bool:
        """Whether the article calls `entity` by what somebody of that noun hardly is."""
        if any(opposed(self.lemma, held.lemma) for held in entity.functions):
            return True
        lasting = [held.lemma for held in entity.functions if not FORMER & held.modifiers and not self.former]
        return any(one in APART.get(self.lemma, ()) or self.lemma in APART.get(one, ()) for one in lasting)

    def _alike(self, entity: Entity) -> bool:
        """Whether a word of the description has a relative among the functions: "opposante", "de l'opposition"."""
        said = {word for held in entity.functions for word in (held.lemma, *held.modifiers)}
        wanted = {self.lemma, *self.modifiers}
        wanted |= {_MEMBERS[word] for word in wanted if word in _MEMBERS}
        if said & wanted:
            return True
        stems = {word[:_STEM].lower() for word in said if len(word) > _STEM}
        return any(word[:_STEM].lower() in stems for word in wanted if len(word) > _STEM)


RELATED = frozenset(LIKENESSES) - {"another function"}
"""Likenesses by which somebody is called so, or something near it."""
OF_FIELD = frozenset((*RELATED, "told of them", "same field", "from there", "perhaps from there"))
"""Signs that the article has called somebody so, or something of the kind."""
RULED_OUT = frozenset(
    (
        "the opposite of its function",
        "did so to others",
        "of another age",
        "of another country",
        "hardly of that age",
    )
)
"""Signs by which somebody is hardly meant, whoever else may be."""
OTHER_TRADES = frozenset(("another field", "a trade beside its office", "known by a tie alone"))
"""Signs of somebody whom the article calls by nothing near the description."""


def _fields_of_function(held: Function) -> frozenset[str]:
    """The fields of a function: "la cheffe de l'opposition" leads no business; a "groupe" may be of any."""
    fields = fields_of(held.lemma)
    return fields & (fields_of_places(held.modifiers) - {"business"}) or fields


def opposed(one: str, other: str) -> bool:
    """Whether who is called by the one noun is hardly called by the other in the same article."""
    return other in OPPOSITES.get(one, ()) or one in OPPOSITES.get(other, ())
