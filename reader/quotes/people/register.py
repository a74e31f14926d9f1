"""Whom an article mentions: persons, groups, institutions and documents, by every name that it has for them.

Owns the register of full names, surnames, bynames and acronyms. Functions are `holders`'; reading an article into it
is `introductions`', which of them a phrase means at a given place `reference.resolution`'s.
"""

import re
from collections import defaultdict
from collections.abc import Sequence

from reader.quotes.people.entity import Entity, EntityKind, Gender
from reader.quotes.people.facts import Facts
from reader.quotes.people.holders import Holders
from reader.quotes.phrasing.phrase import Phrase

_SOMEBODYS = re.compile(
    r"\b(?:de |d[’'])(?:(?:M\.|Mme|Me|Mlle|Dr|Pr|Mgr) )?(?P<name>(?:d[eu] |d[’']|L[ea] )?[A-ZÀ-Þ][\w’'-]+)$"
)
"""The name of whom somebody is the lawyer, the son, the neighbour of, at the end of a phrase."""
_MOST_WORDS = 24
"""Of a run of capitals longer than any name, by so many of its last words and no more is it found again."""
_SHORTEST = 2
"""Letters that a part of a name has at least; a shorter one may be an initial."""


def _in_small_letters(name: str) -> str:
    """A name printed in capitals as it is written elsewhere: "JEAN LE GOFF" is Jean Le Goff."""
    if not name.isupper() or " " not in name or min(map(len, name.split())) < _SHORTEST:
        return name
    return re.sub(r"[^\W\d_]+", lambda word: word[0].capitalize(), name)


def _shorter(parts: Sequence[str]) -> list[str]:
    """What the words of a name leave without the first, the first two and so on: "Le Goff" and "Goff"."""
    return [" ".join(parts[cut:]) for cut in range(max(1, len(parts) - _MOST_WORDS), len(parts))]


class Register(Holders):
    """The entities of one article."""

    def __init__(self, facts: Facts, year: int | None = None) -> None:
        super().__init__(facts)
        self.year = year
        """Of the article, None where it gives none."""
        self.persons: list[Entity] = []
        self.others: list[Entity] = []
        self._by_name: dict[str, Entity] = {}
        self._by_part: dict[str, list[Entity]] = defaultdict(list)
        self._by_lemma: dict[str, list[Entity]] = defaultdict(list)
        self._by_word: dict[str, list[Entity]] = defaultdict(list)
        self._proper: dict[str, Entity] = {}
        self._aliases: dict[str, Entity] = {}
        self.places: set[str] = set()
        """Names that stand behind "à" or "en": where something is, rather than who does it."""
        self.opening: dict[Entity, int] = {}
        """Whom the article first names at the opening of a sentence and with nothing beside the name: the offset."""

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
        for part in _shorter(parts):
            self._by_part[part].append(entity)
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
        for part in ("\0" + parts[0], *_shorter(parts)):
            self._by_part[part] = [entity if p is before else p for p in self._by_part[part]]
        if before in self.persons:
            self.persons.remove(before)

    def _first_name_gender(self, first: str) -> Gender | None:
        """The gender that a first name mostly has."""
        names = self.facts.first_names
        leading = names.get(first.split("-")[0])
        if first.endswith("-marie") and leading != "f":
            # "Ange-Marie" and "Jean-Marie" are men as often: what is said of them decides.
            return leading
        return names.get(first, leading)

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
        if " de " not in words and "’" not in words:
            return []
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
            proper = chosen is not None and chosen.has_proper_name and text.islower()
            apart = proper and chosen is not None and chosen.plural != (phrase.number == "p")
            if chosen is not None and chosen.kind == kind and not apart:
                # "le groupe belge" is no fuller name of "le groupe Norvik".
                if len(phrase.modifiers) > len(chosen.modifiers) and not proper:
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
