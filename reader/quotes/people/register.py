"""Whom an article mentions: persons, groups, institutions and documents, with what it says of them.

Owns the register: full names, surnames, functions, gender, acronyms. Reading an article into it is `introductions`'s,
which of them a phrase means at a given place `resolution`'s.
"""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Literal

from reader.quotes.lexicon.kindred import BROADER, in_one_word
from reader.quotes.lexicon.nouns import NOUNS, OF_ONE_GENDER
from reader.quotes.people.facts import Facts
from reader.quotes.people.functions import HELD, IN_OFFICE, LIKENESSES, Function, Likeness
from reader.quotes.phrasing.phrase import Phrase

Gender = Literal["m", "f"]
EntityKind = Literal["person", "group", "institution", "document", "unknown"]


_OF_A_PLACE = ("ien", "ienne", "éen", "éenne", "ais", "aise", "ois", "oise", "ain", "aine", "an", "ane")
_SOMEBODYS = re.compile(
    r"\b(?:de |d[’'])(?:(?:M\.|Mme|Me|Mlle|Dr|Pr|Mgr) )?(?P<name>(?:d[eu] |d[’']|L[ea] )?[A-ZÀ-Þ][\w’'-]+)$"
)
"""The name of whom somebody is the lawyer, the son, the neighbour of, at the end of a phrase."""
_SHORTEST = 2
"""Letters that a part of a name has at least; a shorter one may be an initial."""
_FIRST = frozenset(("premier", "première"))
_UNLIKE = LIKENESSES.index("another function")
_ALIKE = frozenset(("homologue", "confrère", "collègue"))
"""Nouns by which somebody has the same office as another."""


@dataclass(eq=False, slots=True)
class Entity:
    """Somebody or something that may speak."""

    name: str
    kind: EntityKind
    gender: Gender | None
    plural: bool = False
    functions: list[Function] = field(default_factory=list)
    modifiers: set[str] = field(default_factory=set)
    """For an institution, the content words of its name."""
    named: bool = True
    """Whether the article gives a proper name."""
    anew: bool = False
    """Whether the article brings in somebody without a name by an indefinite article: "une surveillante"."""
    nouns: set[str] = field(default_factory=set)
    """For an institution, the nouns by which the article calls it: "bailleur", "groupe"."""
    told: dict[str, set[str]] = field(default_factory=dict)
    """What sentences tell of somebody: words by their first letters, for `deeds`."""
    decade: int = 0
    """Tens of years of age, 0 where the article gives none."""
    votes: int = 0
    """Evidence for the gender: positive for masculine."""

    def take_gender(self, gender: Gender | None, weight: int = 1) -> None:
        """Weigh one more sign of the person's gender."""
        if gender is not None:
            self.votes += weight if gender == "m" else -weight
            if self.votes:
                self.gender = "m" if self.votes > 0 else "f"

    @property
    def function(self) -> str | None:
        """The longest function the article gives somebody it names; "homologue" only where there is no other."""
        if not self.named:
            return None
        said = [f for f in self.functions if f.said]
        best = max(said, key=lambda f: (f.lemma not in _ALIKE, len(f.text)), default=None)
        return best.text if best is not None else None

    @property
    def words(self) -> frozenset[str]:
        """The words beside the nouns of all functions."""
        return frozenset().union(*(f.modifiers for f in self.functions)) if self.functions else frozenset()

    def likeness(self, lemma: str, modifiers: frozenset[str]) -> Likeness:
        """How a description stands to the function that it is closest to."""
        every = self.words
        found = (held.likeness(lemma, modifiers, every) for held in self.functions)
        return min(found, key=LIKENESSES.index, default="another function")


def _in_small_letters(name: str) -> str:
    """A name printed in capitals as it is written elsewhere: "JEAN LE GOFF" is Jean Le Goff."""
    if not name.isupper() or " " not in name or min(map(len, name.split())) < _SHORTEST:
        return name
    return re.sub(r"[^\W\d_]+", lambda word: word[0].capitalize(), name)


class Register:
    """The entities of one article."""

    def __init__(self, facts: Facts, year: int | None = None) -> None:
        self.facts = facts
        self.year = year
        """Of the article, None where it gives none."""
        self._countries = frozenset(facts.countries.values())
        self.persons: list[Entity] = []
        self.others: list[Entity] = []
        self._by_name: dict[str, Entity] = {}
        self._by_part: dict[str, list[Entity]] = defaultdict(list)
        self._by_lemma: dict[str, list[Entity]] = defaultdict(list)
        self._by_word: dict[str, list[Entity]] = defaultdict(list)
        self._by_function: dict[str, list[Entity]] = defaultdict(list)
        self._by_modifier: dict[str, list[Entity]] = defaultdict(list)
        self._proper: dict[str, Entity] = {}
        self._aliases: dict[str, Entity] = {}
        self.places: set[str] = set()
        """Names that stand behind "à" or "en": where something is, rather than who does it."""
        self.opening: dict[Entity, int] = {}
        """Whom the article first names at the opening of a sentence and with nothing beside the name: the offset."""
        self._last_function: tuple[Entity, str, frozenset[str]] | None = None
        """Whose office was told last, for "son homologue"."""

    # -- names -----------------------------------------------------------------------------------------------

    def add_person(self, name: str) -> Entity:
        """The person of that full name, registered where it is new."""
        key = name.lower()
        name = _in_small_letters(name)
        known = self._by_name.get(key)
        if known is not None:
            return known
        first = key.split()[0]
        entity = Entity(name, "person", None)
        entity.take_gender(self._first_name_gender(first), 2)
        self._by_name[key] = entity
        parts = key.split()
        for cut in range(1, len(parts)):
            self._by_part[" ".join(parts[cut:])].append(entity)
        for word in parts[1:]:
            for piece in {word, *word.split("-"), word.replace("’", "'").rsplit("'", 1)[-1]}:
                self._by_word[piece].append(entity)
        self._by_part["\0" + first].append(entity)
        self.persons.append(entity)
        for office in self.facts.by_name.get(key, ()):
            entity.take_gender(office.gender, 3)
            for phrase in office.phrases if office.held_in(self.year) else ():
                function = self.function_of(phrase, said=False)
                if function is not None:
                    self.give(entity, function)
        return entity

    def add_byname(self, name: str, entity: Entity) -> None:
        """Remember that `name` is another name of a person: a pseudonym, a nickname, the name at birth."""
        key = name.lower()
        before = self._by_name.get(key)
        self._by_name[key] = entity
        parts = key.split()
        if before is None or before is entity:
            return
        for part in ("\0" + parts[0], *(" ".join(parts[cut:]) for cut in range(1, len(parts)))):
            self._by_part[part] = [entity if p is before else p for p in self._by_part[part]]
        if before in self.persons:
            self.persons.remove(before)

    def _first_name_gender(self, first: str) -> Gender | None:
        names = self.facts.first_names
        leading = names.get(first.split("-")[0])
        if first.endswith("-marie") and leading != "f":
            # "Ange-Marie" and "Jean-Marie" are men as often: what is said of them decides.
            return leading
        return names.get(first, leading)

    def function_of(self, phrase: str, said: bool = True) -> Function | None:
        """A function phrase such as "président de la Russie" cut into its head and modifiers."""
        words = phrase.lower().replace("’", "'").replace("'", "' ").split()
        place = next((i for i, word in enumerate(words) if word in NOUNS), None)
        if place is None:
            return None
        rest = [
            w
            for i, w in enumerate(words)
            if i != place and w not in ("de", "du", "des", "la", "le", "l'", "d'", "les", "à", "au", "aux")
        ]
        countries = self.facts.countries
        modifiers = frozenset(countries.get(w, w) for w in rest)
        return Function(NOUNS[words[place]].lemma, modifiers, phrase, said)

    def find(self, name: str, gender: Gender | None = None) -> list[Entity]:
        """The persons that a full name, a surname or a first name may mean."""
        key = name.lower()
        known = self._by_name.get(key)
        if known is not None:
            return [known]
        found = self._by_part.get(key, [])
        if not found:
            # "Cifre" for "Begoña Cifre Llopis", "Tissot" for "Yamina Belkheir-Tissot".
            found = [p for p in self._by_word.get(key.split()[0], []) if key in p.name.lower()]
        if not found:
            found = self._by_part.get("\0" + key, [])
        distinct = list(dict.fromkeys(found))
        if gender is not None and len(distinct) > 1:
            distinct = [p for p in distinct if p.gender in (gender, None)]
        return distinct

    def in_full(self, words: str) -> str:
        """A noun phrase with the people in it named in full: "avocate de M. Lamrani" is Driss Lamrani's."""

        def whole(match: re.Match[str]) -> str:
            found = self.find(match["name"])
            if len(found) != 1 or found[0].kind != "person" or " " not in found[0].name:
                return match[0]
            name = found[0].name
            return ("d’" if name[0] in "AEIOUYÀÂÉÈÊËÎÏÔÖÙÛÜ" else "de ") + name

        return _SOMEBODYS.sub(whole, words)

    def within(self, words: str) -> list[Entity]:
        """The people whom the complements of a noun phrase name: nobody is their own brother or lawyer."""
        return [p for p in self.persons if words.endswith((" de " + p.name, "’" + p.name))]

    def alias(self, spelling: str) -> Entity | None:
        """The institution that an acronym or short name means."""
        return self._aliases.get(spelling.lower())

    def add_body(self, name: str, kind: EntityKind = "institution") -> Entity:
        """The organisation (or thing: `kind` unknown) of that name, registered where it is new."""
        known = self.alias(name)
        if known is None:
            known = Entity(name, kind, None)
            self.others.append(known)
            self.add_alias(name, known)
        return known

    def other(self, name: str) -> Entity:
        """A bare proper name that is not known to be a person's: a company, a place, a government's seat."""
        known = self._proper.get(name)
        if known is None:
            known = self._proper[name] = Entity(name, "unknown", None)
        return known

    # -- institutions ------------------------------------------------------------------------------------------

    def add_other(self, phrase: Phrase, text: str, kind: EntityKind) -> Entity:
        """The institution, group or document that a phrase names, merged with what it was called before."""
        key = phrase.noun.lemma.lower() if phrase.noun else phrase.head
        alike = [
            e for e in self._by_lemma[key][-50:] if phrase.modifiers <= e.modifiers or e.modifiers <= phrase.modifiers
        ]
        mergeable = phrase.determiner in ("definite", "demonstrative") or kind in ("institution",)
        if mergeable and alike:
            exact = [e for e in alike if e.modifiers == phrase.modifiers]
            chosen = exact[0] if exact else alike[0] if len(alike) == 1 else None
            if chosen is not None and chosen.kind == kind:
                if len(phrase.modifiers) > len(chosen.modifiers):
                    chosen.name = text
                    chosen.modifiers = set(phrase.modifiers)
                chosen.nouns.add(phrase.head)
                return chosen
        entity = Entity(
            text,
            kind,
            phrase.gender,
            phrase.number == "p",
            modifiers=set(phrase.modifiers),
            named=kind == "institution",
            nouns={phrase.head},
        )
        self._by_lemma[key].append(entity)
        self.others.append(entity)
        return entity

    def add_alias(self, spelling: str, entity: Entity) -> None:
        """Remember that `spelling` (an acronym) means `entity`."""
        self._aliases.setdefault(spelling.lower(), entity)

    def give(self, entity: Entity, function: Function) -> None:
        """Note one function of `entity`."""
        if function in entity.functions:
            return
        entity.functions.append(function)
        rank = function.lemma.rsplit("-", 1)[-1]
        for lemma in {function.lemma, rank, *BROADER.get(function.lemma, ()), *BROADER.get(rank, ())}:
            self._by_function[lemma].append(entity)
        if function.lemma == "homologue":
            for lemma in ("président", "ministre", "dirigeant", "chef"):
                self._by_function[lemma].append(entity)
        for word in function.modifiers:
            self._by_modifier[word].append(entity)
        otherwise = in_one_word(function.lemma, function.modifiers)
        if otherwise is not None:
            (noun, *others), modifiers = otherwise
            if not others:
                self.give(entity, Function(noun, modifiers, function.text, False))
        place = function.modifiers & self._countries
        if function.lemma == "président" and function.modifiers - place <= IN_OFFICE:
            self.give(entity, Function("chef", place | {"état"}, "chef de l’État", False))
        if function.lemma == "ministre" and function.modifiers - place and function.modifiers - place <= _FIRST:
            self.give(entity, Function("chef", place | {"gouvernement"}, "chef du gouvernement", False))
        if function.lemma == "ministre" and "affaires" in function.modifiers:
            rest = function.modifiers - {"affaires", "étrangère", "étrangères"}
            self.give(entity, Function("chef", rest | {"diplomatie"}, "chef de la diplomatie", False))

    def with_modifier(self, modifiers: frozenset[str]) -> list[Entity]:
        """The persons whose functions have one of those words: a country, a demonym."""
        return list(dict.fromkeys(p for word in sorted(modifiers) for p in self._by_modifier.get(word, ())))

    # -- functions -----------------------------------------------------------------------------------------------

    def is_lawyer(self, entity: Entity) -> None:
        """Note that the article gives somebody a lawyer's title."""
        self.give(entity, Function("avocat", frozenset(), "avocat"))
        self._last_function = entity, "avocat", frozenset()

    def bind(self, entity: Entity, phrase: Phrase, text: str, said: bool = True) -> None:
        """Note that the article calls `entity` by the function `phrase`; `said`: in so many words."""
        lemma = phrase.noun.lemma if phrase.noun is not None else phrase.head
        if phrase.noun is not None and phrase.noun.kind != "person":
            return
        self.give(entity, Function(lemma, phrase.modifiers, text, said))
        if lemma not in _ALIKE:
            self._last_function = entity, lemma, phrase.modifiers
        elif self._last_function is not None and (lemma == "homologue" or phrase.modifiers & self._countries):
            other, office, modifiers = self._last_function
            if other is not entity:
                # "son homologue basque": the office of whoever was named before, in another place.
                kept = frozenset(w for w in modifiers - self._countries if not w.endswith(_OF_A_PLACE))
                self.give(entity, Function(office, kept | phrase.modifiers, text, False))
        elif self._last_function is not None and lemma == "confrère" and self._last_function[0] is not entity:
            # "Me Roux … sa consœur Inès Blin": of the same trade.
            for held in self._last_function[0].functions:
                self.give(entity, Function(held.lemma, frozenset(), text, False))
        gender: Gender | None = phrase.gender
        if lemma in OF_ONE_GENDER or (lemma in ("leader", "chef") and gender == "m"):
            gender = None
        # "le juge" may be a woman, "la juge" is one, whatever her first name.
        shown = phrase.noun is not None or bool(phrase.modifiers & self._countries)
        entity.take_gender(gender, 3 if gender == "f" and shown else 1)

    def holders(self, lemma: str, modifiers: frozenset[str], gender: Gender | None) -> list[Entity]:
        """The persons whom the article itself calls so."""
        return [p for p in self.closest(lemma, modifiers, gender) if p.likeness(lemma, modifiers) in HELD]

    def closest(self, lemma: str, modifiers: frozenset[str], gender: Gender | None) -> list[Entity]:
        """The persons to one of whose functions a description comes closest."""
        candidates = dict.fromkeys(p for word in (lemma, *sorted(modifiers)) for p in self._by_function.get(word, ()))
        places = [
            (LIKENESSES.index(p.likeness(lemma, modifiers)), p)
            for p in candidates
            if gender is None or p.gender in (gender, None)
        ]
        best = min((place for place, _ in places), default=_UNLIKE)
        return [p for place, p in places if place == best < _UNLIKE]
