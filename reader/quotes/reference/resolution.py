"""Whom a phrase means where it stands: names, descriptions, possessives, pronouns.

Owns the order in which the ways of meaning somebody are tried, and names. Every answer says by which rule it was
reached; where two fit equally nobody is named.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from reader.quotes.lexicon.closed_words import BEFORE_PLACES, NOBLE, OF, PARTICLES
from reader.quotes.people.entity import Entity
from reader.quotes.people.facts import Facts
from reader.quotes.people.full_names import first_name_of
from reader.quotes.people.register import Register
from reader.quotes.phrasing.phrase import Gender, Phrase, slice_of
from reader.quotes.phrasing.pronouns import OTHER
from reader.quotes.quote import Certainty
from reader.quotes.reference.bodies import recalled
from reader.quotes.reference.context import Context
from reader.quotes.reference.counted import (
    COUNTED,
    ORDINALS,
    ORDINALS_OF_SEVERAL,
    counted,
    one_of_two_bodies,
    ordinal,
    other_of_two,
)
from reader.quotes.reference.definite import definite
from reader.quotes.reference.discourse import NOBODY, Resolved, Role
from reader.quotes.reference.mates import mates
from reader.quotes.reference.possessives import body_of, owned, possessed
from reader.quotes.reference.pronouns import NEAREST, nearest, plural, singular
from reader.quotes.reference.weighing import Task

_SPOKEN_TO = ("mon", "ma", "mes", "notre", "nos", "votre", "vos")
_ARTICLED = frozenset(("la", "le", "les"))
_CITED = [["cité"], ["citée"], ["nommé"], ["nommée"]]
"""What may stand behind "le premier" of two."""
_OF_THEIRS = re.compile(r"(?:l[’'])?une?\sde\sses\s", re.IGNORECASE)
"""What singles out one of those tied to somebody: "l'un de ses proches"."""
_NAMED_AT_ONCE = re.compile(r",\s([^\W\d_][\w'’-]+(?:\s[\w'’-]+){0,4}),")


class Resolver:
    """Resolves the phrases of one article in reading order."""

    def __init__(self, register: Register, text: str, facts: Facts, year: int | None) -> None:
        self.context = Context(register, text, facts, year, frozenset(facts.countries.values()))
        self.register = register
        self.discourse = self.context.discourse
        self._answers: dict[int, tuple[Phrase, Resolved]] = {}
        """By the phrase's id; the phrase is kept so that no other takes its id."""

    @property
    def topics(self) -> set[Entity]:
        """Whom the headline names."""
        return self.discourse.topics

    def enter(self, sentence: int, paragraph: int) -> None:
        """Say that `sentence`, counted through the article, stands in that paragraph."""
        self.discourse.paragraphs[sentence] = paragraph

    def note(self, sentence: int, resolved: Resolved, role: Role) -> None:
        """Remember that `resolved` was mentioned."""
        self.discourse.note(sentence, resolved, role)

    def resolve(self, phrase: Phrase, sentence: int, inverted: bool = False) -> Resolved:
        """Whom `phrase` means in `sentence`; the first answer for a phrase stands."""
        answered = self._answers.get(id(phrase))
        if answered is not None:
            return answered[1]
        meant = self._resolve(phrase, sentence, inverted)
        thing = phrase.kind == "noun" and phrase.noun is not None and phrase.noun.kind in ("institution", "document")
        if meant.blocks or thing:
            meant = replace(meant, gender=phrase.gender)
        self._answers[id(phrase)] = phrase, meant
        return meant

    def answered(self, phrase: Phrase) -> Resolved | None:
        """What was found for `phrase`, None where it was not asked for yet."""
        answer = self._answers.get(id(phrase))
        return answer[1] if answer is not None else None

    def settle(self, phrase: Phrase, meant: Resolved) -> None:
        """Let `meant` be the answer for `phrase`."""
        self._answers[id(phrase)] = phrase, meant

    def known(self, phrase: Phrase) -> Entity | None:
        """The one entity that `phrase` names, or was found to mean; None where it was not asked for yet."""
        if isinstance(phrase.entity, Entity):
            return phrase.entity
        answer = self._answers.get(id(phrase))
        return answer[1].entity if answer is not None else None

    def pronoun(
        self,
        gender: Gender | None,
        plural_one: bool,
        sentence: int,
        word: str,
        inverted: bool,
        leaving_out: Collection[Entity] = (),
        persons_only: bool = False,
        since: int = 0,
    ) -> Resolved:
        """Whom a pronoun of that gender and number means in `sentence`, mentioned at least `since` sentences back."""
        if plural_one:
            return plural(self.discourse, gender, sentence, word, since)
        task: Task = "topic" if word == "topic" else "inverted pronoun" if inverted else "pronoun"
        return singular(
            self.discourse, gender, sentence, word, task, leaving_out, persons_only, since, self.context.saying
        )

    def owned(self, phrase: Phrase, owner: Resolved) -> Resolved:
        """Whom "mon père" means in the mouth of `owner`, or "votre père" said to them; its own words for nobody."""
        text = self.register.in_full(slice_of(phrase, self.context.text))
        if owner.entity is None:
            return self.context.itself(phrase, text, "noun phrase")
        return owned(self.context, phrase, text, owner)

    def joined(self, phrases: Sequence[Phrase], sentence: int) -> Resolved:
        """Several phrases that speak together."""
        each: list[Resolved] = []
        for phrase in phrases:
            owner = each[0] if each and each[0].entity is not None and each[0].entity.named else NOBODY
            fresh = self.answered(phrase) is None and phrase.entity is None and phrase.kind == "noun"
            if fresh and owner.name is not None and phrase.determiner == "possessive" and phrase.number == "s":
                # "Paul Renard et sa compagne"
                self.settle(phrase, self.owned(phrase, owner))
            each.append(self.resolve(phrase, sentence))
        if any(r.name is None for r in each):
            return NOBODY
        certainty: Certainty = "resolved" if any(r.certainty == "resolved" for r in each) else "stated"
        entities = tuple(dict.fromkeys(e for r in each for e in r.entities))
        names = list(dict.fromkeys(r.name for r in each if r.name))
        return Resolved(
            " et ".join(names), certainty, "joint speakers", entities, confidence=min(r.confidence for r in each)
        )

    def _resolve(self, phrase: Phrase, sentence: int, inverted: bool) -> Resolved:
        if phrase.kind == "nobody":
            return NOBODY
        if phrase.kind == "pronoun" and phrase.head == OTHER:
            return other_of_two(self.context, sentence)
        if phrase.kind == "pronoun" and phrase.head in NEAREST:
            named = _NAMED_AT_ONCE.match(self.context.text, phrase.end)
            told = self.register.find(" ".join(named[1].split())) if named is not None else []
            if len(told) == 1:
                # "Ce dernier, Hovsep Manoukian, se garde …"
                return Resolved(told[0].name, "stated", "named in apposition", (told[0],))
            return nearest(self.discourse, phrase, sentence)
        if phrase.kind == "pronoun":
            strong = phrase.head == "lui"
            return self.pronoun(
                phrase.gender, phrase.number == "p", sentence, phrase.head, inverted, persons_only=strong
            )
        if phrase.members:
            return replace(self.joined(phrase.members, sentence), rule="named in apposition")
        together = self._together(phrase, sentence)
        if together is not None:
            return together
        entity = phrase.entity
        if phrase.kind == "noun":
            meant = recalled(self.context, phrase, sentence)
            if meant is not None:
                return meant
        if isinstance(entity, Entity) and phrase.determiner == "possessive" and entity.name.islower():
            meant = body_of(self.context, phrase, entity.name, sentence)
            if meant is not None:
                return meant
        if isinstance(entity, Entity):
            rule = "named" if phrase.name or entity.kind != "person" else "named in apposition"
            return Resolved(entity.name, "stated", rule, (entity,))
        if phrase.kind == "name":
            return self._name(phrase)
        return self._noun(phrase, sentence, inverted)

    def _together(self, phrase: Phrase, sentence: int) -> Resolved | None:
        """Whom words for several mean: "les deux syndicats", "le couple"; None for other words."""
        if phrase.kind != "noun" or phrase.name is not None:
            return None
        text = self.register.in_full(slice_of(phrase, self.context.text))
        count = COUNTED.get(text.split()[0])
        if phrase.determiner in ("definite", "demonstrative") and count is not None and phrase.number == "p":
            return counted(self.context, phrase, text, sentence, count)
        if text.lower() in ORDINALS_OF_SEVERAL and not phrase.complemented:
            return ordinal(self.context, phrase, text, sentence)
        if text.lower().split()[0] in ORDINALS and text.lower().split()[1:] in _CITED:
            phrase.gender = "f" if text.endswith("e") else "m"
            return ordinal(self.context, phrase, text, sentence)
        return one_of_two_bodies(self.context, phrase, text, sentence) or mates(self.context, phrase, sentence)

    def _name(self, phrase: Phrase) -> Resolved:
        assert phrase.name is not None
        gender = phrase.gender if phrase.title else None
        found = self.register.find(phrase.name, gender)
        if phrase.title and gender:
            found = [p for p in found if p.gender in (gender, None)]
        if len(found) == 1:
            return Resolved(found[0].name, "stated", f"surname {phrase.name}", (found[0],))
        if len(found) > 1:
            return Resolved(None, "none", f"{phrase.name} fits several people", blocks=True)
        institution = self.register.alias(phrase.name)
        if institution is not None:
            return Resolved(institution.name, "stated", f"acronym {phrase.name}", (institution,))
        known = {office.person for office in self.context.facts.by_name.get(phrase.name.lower(), ())}
        name = known.pop() if len(known) == 1 and " " not in phrase.name else phrase.name
        low = phrase.name.lower()
        first = first_name_of(phrase.name, self.context.facts) is not None
        placed = phrase.preposition in BEFORE_PLACES and (" " not in phrase.name or not first)
        # "le tribunal de La Rochelle", "les quais du Havre": whoever has such a surname comes in with a first name.
        placed = placed or (phrase.preposition in OF and low.split()[0] in _ARTICLED and phrase.title is None)
        personal = (
            phrase.title is not None
            or len(known) == 1
            or (not placed and (first or phrase.name.split()[0] in PARTICLES or low.split()[0] in NOBLE))
        )
        if low in self.context.facts.countries or not personal:
            entity = self.register.other(name)
        else:
            entity = self.register.add_person(name)
            entity.take_gender(phrase.gender, 2)
        phrase.entity = entity
        return Resolved(entity.name, "stated", "named", (entity,))

    def _first_word(self, phrase: Phrase) -> str:
        return self.context.text[phrase.start : phrase.end].split()[0].lower()

    def _noun(self, phrase: Phrase, sentence: int, inverted: bool) -> Resolved:
        if phrase.name is not None:
            found = self.register.find(phrase.name, phrase.gender)
            if len(found) == 1:
                return Resolved(found[0].name, "stated", f"surname {phrase.name}", (found[0],))
            if len(found) > 1:
                return Resolved(None, "none", f"{phrase.name} fits several people", blocks=True)
        text = self.register.in_full(slice_of(phrase, self.context.text))
        institution = self.register.alias(text)
        if institution is not None:
            return Resolved(institution.name, "stated", f"acronym {text}", (institution,))
        if phrase.capital_head:
            person = self.register.find(text)
            if len(person) == 1 and phrase.determiner == "none":
                return Resolved(person[0].name, "stated", f"surname {text}", (person[0],))
        if phrase.determiner == "possessive" and self._first_word(phrase) in _SPOKEN_TO:
            spoken_to = self.context.addressed
            owner = NOBODY
            if spoken_to is not None:
                owner = Resolved(spoken_to.name, "resolved", "the interviewee", (spoken_to,))
            return self.owned(phrase, owner)
        if phrase.determiner == "possessive":
            return possessed(self.context, phrase, text, sentence)
        if phrase.determiner in ("definite", "demonstrative") and phrase.number == "s":
            return definite(self.context, phrase, text, sentence, inverted)
        if phrase.spelt and _OF_THEIRS.match(self.context.text, phrase.start):
            owner = singular(self.discourse, None, sentence, "owner", "owner")
            if owner.name is not None:
                return owned(self.context, phrase, text, owner, owner.decisions)
        return self.context.itself(phrase, text, "noun phrase")
