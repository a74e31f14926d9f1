"""Whom a phrase means where it stands: names, functions, descriptions, possessives, pronouns.

Owns the order in which the ways of meaning somebody are tried. Who is present is `discourse`'s, which of them a
description or pronoun means is `weighing`'s. Every answer says by which rule it was reached; where two fit equally
nobody is named.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Literal

from reader.quotes.descriptions import HELD, PEERS, Description, alone
from reader.quotes.discourse import NOBODY, Discourse, Presence, Resolved, Role
from reader.quotes.endings import person_like
from reader.quotes.facts import Facts
from reader.quotes.nouns import Noun, noun_of
from reader.quotes.people import Entity, Function, Register
from reader.quotes.phrase import Gender, Phrase, slice_of
from reader.quotes.pronouns import NEAREST, fits, nearest, plural, singular
from reader.quotes.quote import Certainty
from reader.quotes.weighing import Candidate, presence_signs, weigh
from reader.quotes.words import words

_REACH = 9
"""Sentences back to which "les deux", "le premier", "l'intéressé" may refer."""
_TEXTS = words("document texte")
_SET_OFF = re.compile(r",\s(?:elle|lui|de son côté|pour sa part|quant à (?:elle|lui))\b(?!-)")
"""What sets somebody off from whoever was just spoken of: "la comédienne, elle, dit …"."""
_COUNTED = {"deux": 2, "trois": 3, "quatre": 4}
_ORDINALS = words("premier première second seconde")
_GENERIC = words(
    """
    organisme établissement structure office organisation ong association syndicat entreprise groupe collectif
    institution agence fédération club parti firme société compagnie fondation institut formation mouvement
    ligue
    """
)
_PUBLIC = words(
    """
    commission ministère tribunal parquet préfecture mairie conseil sénat assemblée gouvernement cour région parlement
    département métropole rectorat police gendarmerie commune ville présidence
    """
)
"""Bodies that are no company, union or association."""
_PUBLIC_TOO = words("institution organisme agence office structure établissement")
_VOWELS = "aeiouhéèêàâîôûœæ"


class Resolver:
    """Resolves the phrases of one article in reading order."""

    def __init__(self, register: Register, text: str, facts: Facts, year: int | None) -> None:
        self.register = register
        self.text = text
        self.facts = facts
        self.year = year
        self.discourse = Discourse()
        self.words_said: frozenset[str] = frozenset()
        """The words quoted in the sentence at hand."""
        self.in_headline = False
        """Whether what is resolved stands in a headline, above the text that tells who is meant."""
        self._countries = frozenset(facts.countries.values())
        self._answers: dict[int, Resolved] = {}
        self._unnamed: dict[str, Entity] = {}
        """Those whom a description alone names, by its words."""
        self._called: dict[str, Entity] = {}
        """Whom the text has meant by a noun."""

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
        known = self._answers.get(id(phrase))
        if known is None:
            known = self._resolve(phrase, sentence, inverted)
            if known.blocks:
                known = replace(known, gender=phrase.gender)
            self._answers[id(phrase)] = known
        return known

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
        task = word if word == "topic" else "inverted pronoun" if inverted else "pronoun"
        return singular(
            self.discourse, gender, sentence, word, task, leaving_out, persons_only, since, self.words_said
        )

    def joined(self, phrases: Sequence[Phrase], sentence: int) -> Resolved:
        """Several phrases that speak together."""
        each = [self.resolve(phrase, sentence) for phrase in phrases]
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
        if phrase.kind == "pronoun" and phrase.head in NEAREST:
            return nearest(self.discourse, phrase, sentence)
        if phrase.kind == "pronoun":
            return self.pronoun(phrase.gender, phrase.number == "p", sentence, phrase.head, inverted)
        entity = phrase.entity
        if isinstance(entity, Entity) and self._is_generic(phrase, entity):
            meant = self._organisation(phrase, sentence)
            if meant is not None:
                return meant
        if isinstance(entity, Entity):
            rule = "named" if phrase.name or entity.kind != "person" else "named in apposition"
            return Resolved(entity.name, "stated", rule, (entity,))
        if phrase.kind == "name":
            return self._name(phrase)
        return self._noun(phrase, sentence, inverted)

    # -- names and institutions -------------------------------------------------------------------------------------

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
        known = {office.person for office in self.facts.by_name.get(phrase.name.lower(), ())}
        name = known.pop() if len(known) == 1 and " " not in phrase.name else phrase.name
        low = phrase.name.lower()
        personal = phrase.title is not None or " " in phrase.name or low in self.facts.first_names or len(known) == 1
        if low in self.facts.countries or not personal:
            entity = self.register.other(name)
        else:
            entity = self.register.add_person(name)
            entity.take_gender(phrase.gender, 2)
        phrase.entity = entity
        return Resolved(entity.name, "stated", "named", (entity,))

    def _is_generic(self, phrase: Phrase, entity: Entity) -> bool:
        definite = phrase.determiner in ("definite", "demonstrative")
        return definite and phrase.head in _GENERIC and not phrase.modifiers and " " not in entity.name

    def _organisation(self, phrase: Phrase, sentence: int) -> Resolved | None:
        """ "l'organisation", "le syndicat": the one organisation named just before."""
        for back in range(0, 16):
            here = self.discourse.by_sentence.get(sentence - back, [])
            named = [
                e
                for e in dict.fromkeys(e for f in here for e in f.entities)
                if self._is_organisation(e)
                and (phrase.head in _PUBLIC_TOO or e.name.split()[0].lower() not in _PUBLIC)
            ]
            if len(named) > 1:
                subjects = {e for f in here if f.role != "other" for e in f.entities}
                named = [e for e in named if e in subjects]
            if len(named) == 1:
                rule = f"{phrase.head}: the organisation named before"
                return Resolved(named[0].name, "resolved", rule, (named[0],))
            if named:
                return None
        return None

    def _is_organisation(self, entity: Entity) -> bool:
        if entity.kind == "institution":
            head = entity.name.split()[0]
            proper = any(word[:1].isupper() for word in entity.name.split())
            return entity.name.isupper() or (" " in entity.name and (proper or head.lower() in _GENERIC))
        if not entity.name:
            return False
        first = entity.name.lower().split()[0]
        # A name of several words that begins with no first name and to which the article gives no function.
        nameless = first not in self.facts.first_names and not entity.functions and entity.gender is None
        return entity.kind == "person" and entity.named and nameless and " " in entity.name

    # -- nouns ------------------------------------------------------------------------------------------------------

    def _noun(self, phrase: Phrase, sentence: int, inverted: bool) -> Resolved:
        if phrase.name is not None:
            found = self.register.find(phrase.name, phrase.gender)
            if len(found) == 1:
                return Resolved(found[0].name, "stated", f"surname {phrase.name}", (found[0],))
            if len(found) > 1:
                return Resolved(None, "none", f"{phrase.name} fits several people", blocks=True)
        text = self.register.in_full(slice_of(phrase, self.text))
        institution = self.register.alias(text)
        if institution is not None:
            return Resolved(institution.name, "stated", f"acronym {text}", (institution,))
        if phrase.capital_head:
            person = self.register.find(text)
            if len(person) == 1 and phrase.determiner == "none":
                return Resolved(person[0].name, "stated", f"surname {text}", (person[0],))
        if phrase.determiner == "possessive":
            return self._possessed(phrase, text, sentence)
        if phrase.determiner in ("definite", "demonstrative") and phrase.number == "s":
            return self._definite(phrase, text, sentence, inverted)
        if phrase.determiner in ("definite", "demonstrative") and text.split()[0] in _COUNTED:
            return self._counted(phrase, text, sentence, _COUNTED[text.split()[0]])
        return self._itself(phrase, text, "noun phrase")

    def _itself(self, phrase: Phrase, text: str, rule: str, confidence: float = 1.0) -> Resolved:
        kind = phrase.noun.kind if phrase.noun else "unknown"
        entity_kind: Literal["person", "group", "institution", "document", "unknown"] = (
            "institution" if kind == "medium" else "unknown" if kind == "time" else kind
        )
        if entity_kind in ("institution", "document") and phrase.number == "s":
            entity = self.register.add_other(phrase, text, entity_kind)
            entity.named = False
        else:
            entity = self._somebody(phrase, text, entity_kind)
        phrase.entity = entity
        return Resolved(entity.name, "stated", rule, (entity,), confidence=confidence)

    def _somebody(
        self, phrase: Phrase, text: str, kind: Literal["person", "group", "institution", "document", "unknown"]
    ) -> Entity:
        """Whom the words `text` alone name: the same one wherever they stand, but for "un habitant"."""
        known = self._unnamed.get(text.lower())
        if known is not None and phrase.determiner != "indefinite":
            return known
        entity = Entity(text, kind, phrase.gender, phrase.number == "p", named=False)
        self._unnamed[text.lower()] = entity
        if kind == "person" and phrase.noun is not None and phrase.number == "s":
            entity.functions.append(Function(phrase.noun.lemma, phrase.modifiers, text))
        return entity

    def _counted(self, phrase: Phrase, text: str, sentence: int, count: int) -> Resolved:
        """ "les deux femmes", "les trois responsables": the last named together, or the only ones there are."""
        gender = phrase.gender
        for focus in self.discourse.within(sentence, _REACH - 1):
            if len(focus.entities) == count and all(e.kind == "person" for e in focus.entities):
                names = " et ".join(e.name for e in focus.entities)
                return Resolved(names, "resolved", f"{text}: named together", focus.entities)
        present = [
            p
            for p in self.discourse.present.values()
            if p.entity.kind == "person" and p.entity.named and (gender != "f" or p.entity.gender in (gender, None))
        ]
        if len(present) > count:
            near = [p for p in present if p.lead >= 0 and sentence - p.lead < 5]
            present = near if len(near) == count else present
        if len(present) == count:
            entities = tuple(p.entity for p in present)
            return Resolved(" et ".join(e.name for e in entities), "resolved", f"{text}: the only ones", entities)
        return self._itself(phrase, text, "noun phrase")

    # -- definite descriptions --------------------------------------------------------------------------------------

    def _definite(self, phrase: Phrase, text: str, sentence: int, inverted: bool) -> Resolved:
        noun = phrase.noun
        if phrase.head in _ORDINALS and not phrase.complemented:
            return self._ordinal(phrase, text, sentence)
        if noun is not None and noun.kind == "document" and phrase.head in _TEXTS and not phrase.complemented:
            for focus in self.discourse.within(sentence, 3):
                meant = focus.entity_of("document")
                if meant is not None:
                    return Resolved(meant.name, "resolved", f"{text}: the text named before", (meant,))
        if noun is not None and noun.kind in ("institution", "document", "medium") and not phrase.modifiers:
            before = self._called_in_full(phrase, sentence)
            if before is not None:
                return Resolved(before.name, "resolved", f"{text}: named in full before", (before,))
        if noun is not None and noun.kind in ("institution", "document", "medium", "group"):
            entity = self.register.add_other(phrase, text, "document" if noun.kind == "document" else "institution")
            return Resolved(entity.name, "stated", "institution or text", (entity,))
        if noun is None and (phrase.capital_head or not person_like(phrase.head)):
            return self._itself(phrase, text, "noun phrase")
        if noun is not None and noun.lemma == "intéressé":
            return self._concerned(phrase.gender, sentence, text)
        return self._described(phrase, text, sentence, inverted)

    def _called_in_full(self, phrase: Phrase, sentence: int) -> Entity | None:
        """ "cette source", "le rapport": the one body or text whose longer name began with that noun before."""
        found: dict[Entity, None] = {}
        for focus in self.discourse.within(sentence, _REACH):
            for entity in focus.entities:
                if entity.kind != "person" and " " in entity.name and entity.name.split()[0].lower() == phrase.head:
                    found[entity] = None
        return next(iter(found)) if len(found) == 1 else None

    def _described(self, phrase: Phrase, text: str, sentence: int, inverted: bool) -> Resolved:
        """A description of one person: whoever present it fits best, or somebody of its own."""
        description = self._description(phrase)
        known = self._by_office(text)
        # A subject is hardly the subject of the same sentence once more, under a description.
        rivals = self._rivals(description, self.register.within(text))
        rivals = [p for p in rivals if inverted or p.lead != sentence]
        rated = self._rated(description, rivals, sentence, bool(_SET_OFF.match(self.text, phrase.end)))
        somebody = any(HELD & set(candidate.signs) for candidate in rated)
        if known is not None and not somebody:
            return Resolved(known.name, "resolved", f"{text}: known holder of the office", (known,))
        own = self._unnamed.get(text.lower())
        if self.in_headline:
            return self._headlined(phrase, text, description, rated)
        itself = Candidate(None, tuple(description.own_signs(phrase.determiner, own is not None, somebody)))
        decision = weigh("quoting description" if inverted else "description", text, [*rated, itself])
        assert decision is not None
        if decision.best == len(rated):
            if not decision.sure:
                return Resolved(
                    None,
                    "none",
                    f"{text} fits several people",
                    blocks=True,
                    gender=phrase.gender,
                    decisions=(decision,),
                )
            found = self._itself(phrase, text, "noun phrase", decision.share)
            return replace(found, decisions=(decision,))
        best = decision.likely
        assert best is not None
        share = decision.share
        if not decision.sure or not best.name:
            return Resolved(
                None,
                "none",
                f"{text} fits several people",
                blocks=True,
                gender=phrase.gender,
                confidence=share,
                decisions=(decision,),
            )
        if not best.functions and best.named and share > 0.8 and phrase.noun is not None:
            self.register.bind(best, phrase, text)
        if best.named:
            self._called[description.noun] = best
        signs = HELD & set(decision.candidates[decision.best].signs)
        why = "bound by the article" if signs else "whoever is talked about"
        rule = f"{text}: {why} ({share:.0%})"
        return Resolved(best.name, "resolved", rule, (best,), confidence=share, decisions=(decision,))

    def _headlined(self, phrase: Phrase, text: str, description: Description, rated: Sequence[Candidate]) -> Resolved:
        """Whom a description in a headline means: whom alone the text below calls so."""
        called = self._called.get(description.noun)
        named = [c.entity for c in rated if HELD & set(c.signs) and c.entity is not None and c.entity.named]
        if len(named) != 1 and called is not None:
            named = [called]
        if len(named) == 1:
            return Resolved(named[0].name, "resolved", f"{text}: called so in the text", (named[0],))
        if named:
            return Resolved(None, "none", f"{text} fits several people", blocks=True)
        return self._itself(phrase, text, "noun phrase")

    def _description(self, phrase: Phrase) -> Description:
        lemma = phrase.noun.lemma if phrase.noun is not None else phrase.head
        return Description(lemma, phrase.modifiers, phrase.complemented, phrase.gender, self._countries)

    def _rivals(self, description: Description, leaving_out: Collection[Entity] = ()) -> list[Presence]:
        """Whom a description may mean: everybody mentioned that it agrees with, and holders named only later."""
        rivals = [
            p
            for p in self.discourse.present.values()
            if p.entity.kind == "person" and fits(p.entity, description.gender) and p.entity not in leaving_out
        ]
        if description.lemma == "gentilé":
            later = self.register.with_modifier(description.modifiers)
        else:
            later = self.register.holders(
                description.lemma, description.modifiers, description.gender, description.complemented
            )
        for entity in later:
            known = self.discourse.mentioned(entity) or entity in leaving_out
            if not known and fits(entity, description.gender):
                rivals.append(Presence(entity))
        return rivals

    def _rated(
        self, description: Description, rivals: Sequence[Presence], sentence: int, set_off: bool = False
    ) -> list[Candidate]:
        """The candidates with their signs; `set_off`: whether the phrase is set against the last speaker."""
        rated = []
        called = self._called.get(description.noun)
        for presence, signs in presence_signs(rivals, sentence, self.discourse, self.words_said):
            if set_off and "last to lead" in signs:
                signs.append("set off against the last to lead")
            if called is not None:
                signs.append("called so before" if called is presence.entity else "another is called so")
            said = list(description.signs(presence.entity))
            if "last to lead" in signs:
                said.append(f"{said[0]}, last to lead")
            rated.append(Candidate(presence.entity, (*signs, *said)))
        return alone(rated)

    def _ordinal(self, phrase: Phrase, text: str, sentence: int) -> Resolved:
        """ "le premier", "la seconde": of the last two people named together, or the only two of late."""
        place = 0 if phrase.head.startswith("premi") else 1
        for focus in self.discourse.within(sentence, _REACH - 1):
            if len(focus.entities) == 2:
                chosen = focus.entities[place]
                return Resolved(chosen.name, "resolved", f"{text}: of the two named together", (chosen,))
        recent: dict[Entity, None] = {}
        for focus in sorted(self.discourse.within(sentence, 4), key=lambda f: f.order):
            for entity in focus.entities:
                if entity.kind == "person" and entity.named and fits(entity, phrase.gender):
                    recent[entity] = None
        if len(recent) == 2:
            chosen = list(recent)[place]
            return Resolved(chosen.name, "resolved", f"{text}: of the only two", (chosen,), confidence=0.8)
        return Resolved(None, "none", f"{text}: of which two is unknown", blocks=True)

    def _concerned(self, gender: Gender | None, sentence: int, text: str) -> Resolved:
        """ "l'intéressé": whom the last speaker was talking about."""
        spoke = next((f.entities for f in reversed(self.discourse.trail) if f.role == "speaker"), ())
        rivals = [
            p
            for p in self.discourse.present.values()
            if p.entity.kind == "person" and p.entity.named and fits(p.entity, gender)
        ]
        others = [p for p in rivals if p.entity not in spoke] or rivals
        decision = weigh(
            "concerned",
            text,
            (
                Candidate(p.entity, tuple(signs))
                for p, signs in presence_signs(others, sentence, self.discourse, self.words_said)
            ),
        )
        weighed = (decision,) if decision is not None else ()
        if decision is None or not decision.sure:
            return Resolved(None, "none", f"{text} fits several people", blocks=True, decisions=weighed)
        best = others[decision.best].entity
        rule = f"{text}: whom the last speaker meant"
        return Resolved(best.name, "resolved", rule, (best,), confidence=decision.share, decisions=weighed)

    def _by_office(self, text: str) -> Entity | None:
        key = text.lower().replace("’", "'")
        if " " not in key:
            return None
        for office in self.facts.by_phrase.get(key, ()):
            for phrase in office.phrases:
                function = self.register.function_of(phrase)
                held = self.register.holders(function.lemma, function.modifiers, None) if function else []
                if len(held) == 1 and self.discourse.mentioned(held[0]):
                    # The article itself says who is minister.
                    return held[0]
        offices = [o for o in self.facts.by_phrase.get(key, ()) if o.held_in(self.year)]
        holders = {o.person for o in offices}
        if len(holders) != 1:
            return None
        named = bool(self.register.find(offices[0].person))
        if self.year is None and not named and not any(o.held_long_before(self.facts.as_of) for o in offices):
            # Without a date, whoever took office lately may not be the one whom the article means.
            return None
        return self.register.add_person(holders.pop())

    # -- possessives ------------------------------------------------------------------------------------------------

    def _possessed(self, phrase: Phrase, text: str, sentence: int) -> Resolved:
        """ "son avocat", "sa collègue", "leurs proches": somebody named, or whoever is tied to the owner."""
        noun = phrase.noun
        if noun is None and phrase.head in PEERS and not phrase.capital_head:
            noun = phrase.noun = Noun(phrase.head, "person", phrase.gender, phrase.number)
        several = self.text[phrase.start : phrase.start + 4].lower() == "leur"
        owner = (
            plural(self.discourse, None, sentence, "leur")
            if several
            else singular(self.discourse, None, sentence, "owner", "owner")
        )
        weighed = owner.decisions
        if noun is not None and noun.kind == "person" and phrase.number == "s":
            related = self._related(phrase, text, sentence, owner)
            if related.name is not None or related.blocks:
                return related
            weighed = related.decisions
        if owner.name is None:
            return Resolved(None, "none", f"{text}: owner unknown", blocks=True, decisions=weighed)
        whole = text + _of(owner)
        entity = self._unnamed.get(whole.lower())
        if entity is None:
            kind: Literal["person", "group", "institution", "document", "unknown"] = "unknown"
            if noun is not None and noun.kind != "medium" and noun.kind != "time":
                kind = noun.kind
            entity = Entity(whole, kind, phrase.gender, phrase.number == "p", named=False)
            if noun is not None and noun.kind == "person" and phrase.number == "s":
                entity.functions.append(Function(noun.lemma, phrase.modifiers, text))
            self._unnamed[whole.lower()] = entity
        phrase.entity = entity
        return Resolved(
            whole, "resolved", "possessive resolved", (entity,), confidence=owner.confidence, decisions=weighed
        )

    def _related(self, phrase: Phrase, text: str, sentence: int, owner: Resolved) -> Resolved:
        """Whom already present "sa directrice" means; nobody, and no block, for somebody new."""
        description = self._description(phrase)
        rivals = self._rivals(description, owner.entities)
        rated = self._rated(description, rivals, sentence)
        somebody = any(HELD & set(candidate.signs) for candidate in rated)
        own = [*description.own_signs(phrase.determiner, False, somebody)]
        own.append("itself: an equal" if description.lemma in PEERS else "itself: no equal")
        decision = weigh("relation", text, [*rated, Candidate(None, tuple(own))])
        assert decision is not None
        weighed = (*owner.decisions, decision)
        if decision.best == len(rated):
            if decision.sure:
                return Resolved(None, "none", f"{text}: somebody new", decisions=weighed)
        elif decision.sure and decision.likely is not None and decision.likely.name:
            best = decision.likely
            return Resolved(
                best.name,
                "resolved",
                f"{text}: somebody present ({decision.share:.0%})",
                (best,),
                confidence=decision.share,
                decisions=weighed,
            )
        return Resolved(None, "none", f"{text} fits several people", blocks=True, decisions=weighed)


def _of(owner: Resolved) -> str:
    """What ties something to its owner: " de Claire Morel", " d’Yves Roy", " du ministère", " des deux femmes"."""
    name = owner.name or ""
    low = name.lower()
    vowel = low[:1] in _VOWELS or (low[:1] == "y" and low[1:2] not in _VOWELS)
    entity = owner.entity
    described = entity is not None and (entity.kind != "person" or not entity.named) and not name.isupper()
    noun = noun_of(low.split()[0]) if low and described else None
    if entity is not None and described and (entity.plural or (noun is not None and noun.number == "p")):
        return f" des {name}"
    if entity is not None and noun is not None:
        gender = entity.gender or noun.gender
        return f" de l’{name}" if vowel else f" de la {name}" if gender == "f" else f" du {name}"
    return f" d’{name}" if vowel else f" de {name}"
