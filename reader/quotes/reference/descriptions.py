"""What a definite description ("la magistrate", "le quinquagénaire") says for or against each person present.

Owns the signs that compare the noun and its complements with what the article has said of somebody, and those of the
phrase meaning nobody but itself. Comparing the candidates is `weighing`'s.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from reader.quotes.lexicon.deeds import comes_from, did, is_told
from reader.quotes.lexicon.endings import person_like
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
from reader.quotes.lexicon.words import words
from reader.quotes.people.functions import FORMER, HELD, LIKENESSES, Function, telling
from reader.quotes.people.register import Entity
from reader.quotes.phrasing.phrase import Gender

OFFICES = words(
    """
    président maire préfet procureur ministre juge directeur avocat gouverneur roi pape ambassadeur
    porte-parole secrétaire recteur commissaire vice-président sous-préfet chancelier premier prince sultan
    émir curé prêtre imam pasteur rabbin notaire greffier doyen principal régisseur gérant proviseur rapporteur
    avocat-général bâtonnier évêque cardinal archevêque
    """
)
"""Offices with one holder: a bare "le préfet" is the prefect, not whoever spoke last."""
_PORTFOLIOS = words("adjoint délégué conseiller trésorier chargé député sénateur coordinateur")
"""Offices with one holder where it is told for what: "l'adjointe à la culture"."""
RELATIONS = words(
    """
    petit-fils petite-fille beau-père beau-frère beau-fils parrain filleul père frère fils oncle cousin neveu
    mari époux compagnon conjoint veuf ami copain collègue voisin proche mère sœur fille tante nièce femme
    parent papa maman papi papy tonton aïeul fiancé jumeau grand-père avocat défenseur enfant bébé
    ancien victime témoin client patient
    locataire propriétaire prédécesseur successeur homologue assistant collaborateur entourage camarade
    """
)
"""Nouns that, with a complement, name somebody by their tie to somebody else."""
KIN = words(
    """
    père mère frère sœur fils fille grand-père grand-mère grand-parent petit-fils petite-fille oncle tante cousin
    cousine neveu nièce mari femme époux épouse compagnon compagne conjoint conjointe beau-père belle-mère beau-frère
    belle-sœur beau-fils belle-fille parrain marraine filleul aïeul aïeule papa papi papy tonton fiancé jumeau
    """
)
"""Nouns of kinship: who is called so after a possessive is seldom anybody the article has spoken of."""
PEERS = words(
    """
    supérieur supérieure dauphin dauphine interlocuteur interlocutrice challenger contradicteur compère acolyte binôme
    aîné cadet benjamin voisin rival adversaire homologue collègue confrère ami complice alter camarade
    coéquipier partenaire associé prédécesseur successeur adjoint hôte invité visiteur client mentor protégé
    consœur cosignataire coauteur colistier coaccusé codétenu colocataire coéquipier compagnon comparse condisciple
    concurrent opposant accusateur détracteur contradictrice interlocuteur patron chef directeur voisine
    """
)
"""Nouns that tie somebody to an equal who is often named too."""
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
_CHILD, _TEEN, _YOUNG, _OLD, _GROWN = range(2), range(1, 2), range(1, 4), range(5, 11), range(3, 11)
_AGES = {
    word: ages
    for listed, ages in (
        ("enfant fillette garçonnet gamin bambin bébé écolier gosse môme marmot", _CHILD),
        ("adolescent ado collégien lycéen", _TEEN),
        ("garçon fille", range(3)),
        ("jeune jeunes étudiant apprenti", _YOUNG),
        ("vieux vieil vieille retraité vieillard aïeul doyen patriarche grand-père grand-mère", _OLD),
    )
    for word in listed.split()
}
"""Words that tell an age, with the tens of years."""
_LEARNERS = words("élève écolier collégien lycéen bachelier")
"""Functions that suggest somebody young: "élève de terminale … l'adolescente"."""
_STEM = 5
"""Letters by which two words are taken for relatives."""
_MEMBERS = {"onusien": "onu", "bruxellois": "commission", "casque": "onu"}
"""Members of what is mostly called by other letters."""
_NEW = frozenset(("nouveau", "nouvel", "nouvelle", "autre", "futur", "future"))
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

    @property
    def noun(self) -> str:
        """The noun with its complements, by which whoever was once called so is known again."""
        return " ".join((self.lemma, *sorted(self.modifiers))) if self.complemented else self.lemma

    @property
    def former(self) -> bool:
        """Whether it is of what somebody no longer is."""
        return bool(FORMER & self.modifiers) or self.lemma.startswith("ex-")

    @property
    def of_anybody(self) -> bool:
        """Whether the noun fits whoever is talked about: "l'homme", "la sexagénaire", "le Lyonnais"."""
        return self.lemma in EPITHETS or self.lemma in _DECADES or self.lemma == "gentilé"

    @property
    def office(self) -> bool:
        """Whether the noun names an office with one holder."""
        portfolio = self.complemented and self.lemma in _PORTFOLIOS
        return (self.lemma in OFFICES or self.lemma == "chef" or portfolio) and not self.former

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
        if self.complemented:
            yield sign + ", long"
        if not entity.named:
            yield sign + ", unnamed"
        yield from self._signs_of_age(entity)
        if self.office and sign not in RELATED and sign != "told of them":
            yield "an office nobody gave it"
            if any(held.lemma in OFFICES for held in entity.functions):
                yield "holds another office"
        held_before = bool(entity.functions) and all(FORMER & f.modifiers for f in entity.functions)
        if sign in RELATED and entity.functions and (self.former or held_before):
            yield "both former" if self.former and held_before else "former only" if self.former else "held before"
        elif self.former and sign not in RELATED:
            yield "a past nobody gave it"
        if self.former and any(held.lemma == "retraité" for held in entity.functions):
            yield "retired, and former"
        if self.modifiers & _NEW and sign not in RELATED and sign != "told of them":
            yield "a new one, known as none"
        if self._opposed(entity) and sign not in HELD:
            yield "the opposite of its function"
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
        mine, theirs = (self.modifiers | self.origins) & self.countries, said & self.countries
        if mine and theirs and not mine & theirs:
            yield "of another country"
        elif mine & theirs:
            yield "of that country"

    def _signs_of_age(self, entity: Entity) -> Iterator[str]:
        """Whether the age that the description gives is that of `entity`, as stated or as its functions suggest."""
        wanted = range(self.decade, self.decade + 1) if self.decade else _ages_of(self.lemma, self.modifiers)
        if wanted is None:
            return
        if entity.decade:
            yield "of that age" if entity.decade in wanted else "of another age"
            return
        suggested = [ages for held in entity.functions if (ages := _suggested_by(held)) is not None]
        if any(set(ages) <= set(wanted) for ages in suggested):
            # "la grand-mère du champion … la vieille dame"
            yield "of that age"
        elif suggested and not any(set(ages) & set(wanted) for ages in suggested):
            yield "hardly of that age"

    def _function_sign(self, entity: Entity) -> str:
        """How the noun stands to the functions that the article gives `entity`."""
        if self.lemma == "gentilé":
            if (self.modifiers | self.origins) & entity.words:
                return "from there"
            likely = comes_from(self.modifiers, entity.words, entity.told)
            return "perhaps from there" if likely else "origin not given"
        related = entity.likeness(self.lemma, self.modifiers)
        if related == "a word of its function" and self.lemma in OFFICES:
            # Who advises a minister is no minister.
            related = "another function"
        if related in RELATED:
            before = all(FORMER & held.modifiers for held in entity.functions)
            # "l'actuel maire" is not whoever was mayor before.
            return "did so to others" if before and self.modifiers & _PRESENT else related
        fielded = bool(entity.functions) and bool(fields_of(self.lemma))
        if is_told(self.lemma, entity.told):
            return "told of them"
        if self.lemma in _DECADES or (self.lemma in EPITHETS and not fielded):
            return "anybody's noun"
        if did(self.lemma, entity.told):
            return "did so to others"
        if not entity.functions:
            return "no function given"
        wanted = fields_of(self.lemma)
        held = frozenset().union(*(fields_of(f.lemma) for f in entity.functions))
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

    def own_signs(self, determiner: str, said_before: bool, somebody: bool, told: bool = False) -> Iterator[str]:
        """What speaks for the phrase meaning somebody whom the article names in no other way.

        Args:
            determiner: "definite" or "demonstrative".
            said_before: whether the same words stood for themselves before.
            somebody: whether the article gives anybody present that function.
            told: whether a relative clause without a comma says who is meant.
        """
        kind = "office" if self.office else "plain noun"
        if self.of_anybody:
            kind = "anybody's noun"
        elif not fields_of(self.lemma) and not person_like(self.lemma):
            kind = "unknown noun"
        long = "long" if self.complemented else "qualified" if self.modifiers else "bare"
        yield "itself"
        yield f"itself: {kind}"
        yield f"itself: {long}"
        yield f"itself: {long} {kind}"
        if self.complemented and self.lemma in RELATIONS and not self.former:
            yield "itself: somebody's relation"
        if self.former:
            yield "itself: former"
        if self.modifiers & _NEW:
            yield "itself: a new one"
        if determiner == "demonstrative":
            yield "itself: pointed at"
        if told:
            yield "itself: told by a relative"
        if said_before:
            yield "itself: said before"
        if somebody:
            yield "itself: somebody has that function"


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


def _ages_of(lemma: str, modifiers: frozenset[str]) -> range | None:
    """The tens of years that a noun and its adjectives suggest."""
    if lemma in _DECADES:
        return range(_DECADES[lemma], _DECADES[lemma] + 1)
    word = next((w for w in (*sorted(modifiers), lemma) if w in _AGES), None)
    return _AGES[word] if word is not None else None


def _suggested_by(held: Function) -> range | None:
    """The tens of years that a function suggests: whoever has a trade or an office is no child."""
    if held.lemma in _LEARNERS:
        return range(3)
    suggested = _ages_of(held.lemma, held.modifiers)
    return _GROWN if suggested is None and fields_of(held.lemma) - TIES else suggested


def opposed(one: str, other: str) -> bool:
    """Whether who is called by the one noun is hardly called by the other in the same article."""
    return other in OPPOSITES.get(one, ()) or one in OPPOSITES.get(other, ())
