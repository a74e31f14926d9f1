"""Whom a phrase means where it stands: names, functions, epithets, pronouns.

Owns salience, the order in which somebody just mentioned comes to mind, and the rule that where two fit equally
nobody is named. Every answer says by which rule it was reached.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from reader.quotes.descriptions import OFFICES, Description, Presence, choose
from reader.quotes.endings import person_like
from reader.quotes.facts import Facts
from reader.quotes.nouns import EPITHETS, Noun
from reader.quotes.people import Entity, Register
from reader.quotes.phrase import Gender, Phrase, slice_of
from reader.quotes.quote import Certainty
from reader.quotes.words import words

Role = Literal["subject", "speaker", "other"]

_REACH = 9
"""Sentences back to which a pronoun may refer."""

_RELATIVES = words(
    """
    petit-fils petite-fille beau-père beau-frère beau-fils parrain filleul père frère fils oncle cousin neveu
    mari époux compagnon conjoint veuf ami copain collègue voisin proche
    parent grand-père avocat défenseur enfant bébé ancien victime homme femme témoin client patient
    locataire propriétaire prédécesseur successeur homologue assistant collaborateur entourage camarade
    """
)
"""Nouns that, with a complement, name somebody else than the person talked about."""
_KIN = words(
    """
    père mère frère fils fille sœur oncle tante cousin neveu mari femme époux compagnon conjoint veuf grand-père
    parent
    petit-fils beau-père beau-frère beau-fils enfant bébé parrain filleul prédécesseur entourage proche
    """
)
_PEERS = words(
    """
    supérieur supérieure dauphin dauphine interlocuteur interlocutrice challenger contradicteur compère acolyte binôme
    aîné cadet benjamin voisin rival
    adversaire homologue collègue confrère ami complice alter camarade
    """
)
"""With a possessive and no name, somebody else than the person talked about."""
NEAREST = words("celui-ci celle-ci ceux-ci celles-ci") | {"ce dernier"}
_CONTRASTED = re.compile(r",\s(?:elle|lui)\b(?!-)")
"""What sets somebody off from whoever was just spoken of: "la comédienne, elle, dit …"."""
_TEXTS = words("document texte")
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
_RETURNING = words(
    """élu héritier patron fondateur cofondateur vainqueur auteur gagnant champion buteur capitaine recrue responsable
    natif gentilé créateur député sénateur représentant militant conseiller eurodéputé parlementaire
   
    chercheur romancier cinéaste chanteur technicien entraîneur sélectionneur attaquant syndicaliste
    leader membre lauréat locataire doyen tenant capitaine médaillé"""
)
"""Nouns that come back to somebody already named, complement and all: "l'élue de Nantes"."""
_OFFICES = OFFICES | words("député sénateur général adjoint conseiller vice-président eurodéputé gendarme policier")
_VOWELS = "aeiouyhéèêàâîôûœæAEIOUYHÉÈÊÀÂÎÔÛŒÆ"


@dataclass(slots=True)
class Focus:
    """Somebody mentioned in a sentence, and as what."""

    sentence: int
    entities: tuple[Entity, ...]
    role: Role
    gender: Gender | None = None
    """Of somebody who cannot be named."""

    def entity_of(self, kind: str) -> Entity | None:
        """The one entity, where it is of that kind."""
        return self.entities[0] if len(self.entities) == 1 and self.entities[0].kind == kind else None


@dataclass(frozen=True, slots=True)
class Resolved:
    """Whom a phrase means."""

    name: str | None
    certainty: Certainty
    rule: str
    entities: tuple[Entity, ...] = ()
    gender: Gender | None = None
    """For somebody who cannot be named, the gender of the words."""
    blocks: bool = False
    """Somebody was meant, but it cannot be said who: a pronoun may not look past this subject."""

    @property
    def entity(self) -> Entity | None:
        """The one entity meant, None for nobody or several."""
        return self.entities[0] if len(self.entities) == 1 else None


NOBODY = Resolved(None, "none", "nobody in particular")


class Resolver:
    """Resolves the phrases of one article in reading order."""

    def __init__(self, register: Register, text: str, facts: Facts, year: int | None) -> None:
        self.register = register
        self.text = text
        self.facts = facts
        self.year = year
        self.trail: list[Focus] = []
        self.mentioned: set[Entity] = set()
        self._answers: dict[int, Resolved] = {}
        self.topics: set[Entity] = set()
        """Whom the headline names."""
        self.paragraphs: dict[int, int] = {}
        """The paragraph of each sentence."""
        self._by_sentence: dict[int, list[Focus]] = defaultdict(list)

    def enter(self, sentence: int, paragraph: int) -> None:
        """Say that `sentence`, counted through the article, stands in that paragraph."""
        self.paragraphs[sentence] = paragraph

    def note(self, sentence: int, resolved: Resolved, role: Role) -> None:
        """Remember that `resolved` was mentioned."""
        if resolved.entities or (role == "subject" and resolved.blocks):
            focus = Focus(sentence, resolved.entities, role, resolved.gender)
            self.trail.append(focus)
            self._by_sentence[sentence].append(focus)
            self.mentioned.update(resolved.entities)

    # -- phrases ----------------------------------------------------------------------------------------------------

    def resolve(self, phrase: Phrase, sentence: int, inverted: bool = False) -> Resolved:
        """Whom `phrase` means in `sentence`; the first answer for a phrase stands."""
        known = self._answers.get(id(phrase))
        if known is None:
            known = self._resolve(phrase, sentence, inverted)
            if known.blocks:
                known = replace(known, gender=phrase.gender)
            self._answers[id(phrase)] = known
        return known

    def _resolve(self, phrase: Phrase, sentence: int, inverted: bool) -> Resolved:
        if phrase.kind == "nobody":
            return NOBODY
        if phrase.kind == "pronoun" and phrase.head in NEAREST:
            return self.nearest(phrase, sentence)
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

    def _is_generic(self, phrase: Phrase, entity: Entity) -> bool:
        definite = phrase.determiner in ("definite", "demonstrative")
        return definite and phrase.head in _GENERIC and not phrase.modifiers and " " not in entity.name

    def _organisation(self, phrase: Phrase, sentence: int) -> Resolved | None:
        """ "l'organisation", "le syndicat": the one organisation named just before."""
        for back in range(0, 16):
            named = [
                e
                for e in dict.fromkeys(e for f in self._by_sentence.get(sentence - back, []) for e in f.entities)
                if self._is_organisation(e)
                and (phrase.head in _PUBLIC_TOO or e.name.split()[0].lower() not in _PUBLIC)
            ]
            if len(named) > 1:
                subjects = {
                    e for f in self._by_sentence.get(sentence - back, []) if f.role != "other" for e in f.entities
                }
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
        first = entity.name.lower().split()[0]
        # A name of several words that begins with no first name and to which the article gives no function.
        nameless = first not in self.facts.first_names and not entity.functions and entity.gender is None
        return entity.kind == "person" and entity.named and nameless and " " in entity.name

    def joined(self, phrases: Sequence[Phrase], sentence: int) -> Resolved:
        """Several phrases that speak together."""
        each = [self.resolve(phrase, sentence) for phrase in phrases]
        if any(r.name is None for r in each):
            return NOBODY
        certainty: Certainty = "resolved" if any(r.certainty == "resolved" for r in each) else "stated"
        entities = tuple(dict.fromkeys(e for r in each for e in r.entities))
        names = list(dict.fromkeys(r.name for r in each if r.name))
        return Resolved(" et ".join(names), certainty, "joint speakers", entities)

    def _name(self, phrase: Phrase) -> Resolved:
        assert phrase.name is not None
        gender = phrase.gender if phrase.title else None
        found = self.register.find(phrase.name, gender)
        if phrase.title and gender:
            found = [p for p in found if p.gender in (gender, None)]
        if len(found) == 1:
            certainty: Certainty = "stated"
            return Resolved(found[0].name, certainty, f"surname {phrase.name}", (found[0],))
        if len(found) > 1:
            return Resolved(None, "none", f"{phrase.name} fits several people")
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

    def _noun(self, phrase: Phrase, sentence: int, inverted: bool) -> Resolved:
        if phrase.name is not None:
            found = self.register.find(phrase.name, phrase.gender)
            if len(found) == 1:
                return Resolved(found[0].name, "stated", f"surname {phrase.name}", (found[0],))
            if len(found) > 1:
                return Resolved(None, "none", f"{phrase.name} fits several people")
        text = slice_of(phrase, self.text)
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

    def _counted(self, phrase: Phrase, text: str, sentence: int, count: int) -> Resolved:
        """ "les deux femmes", "les trois responsables": the last named together, or the only ones there are."""
        gender = phrase.gender
        for back in range(0, _REACH):
            for focus in reversed(self._by_sentence.get(sentence - back, [])):
                if len(focus.entities) == count and all(e.kind == "person" for e in focus.entities):
                    return Resolved(
                        " et ".join(e.name for e in focus.entities),
                        "resolved",
                        f"{text}: named together",
                        focus.entities,
                    )
        recent = [
            e
            for e in dict.fromkeys(e for f in self.trail[-60:] for e in f.entities)
            if e.kind == "person" and e.named and (gender != "f" or e.gender in (gender, None))
        ]
        if len(recent) > count:
            near = self._leading(gender, sentence, 5)
            recent = [e for e in recent if e in near] if len(near) == count else recent
        if len(recent) == count:
            return Resolved(" et ".join(e.name for e in recent), "resolved", f"{text}: the only ones", tuple(recent))
        return self._itself(phrase, text, "noun phrase")

    def _leading(self, gender: Gender | None, sentence: int, reach: int) -> set[Entity]:
        return {
            entity
            for back in range(0, reach)
            for focus in self._by_sentence.get(sentence - back, [])
            for entity in focus.entities
            if focus.role != "other" and entity.kind == "person" and entity.named and self._fits(entity, gender)
        }

    def _itself(self, phrase: Phrase, text: str, rule: str) -> Resolved:
        kind = phrase.noun.kind if phrase.noun else "unknown"
        entity_kind: Literal["person", "group", "institution", "document", "unknown"] = (
            "institution" if kind == "medium" else "unknown" if kind == "time" else kind
        )
        if entity_kind in ("institution", "document") and phrase.number == "s":
            entity = self.register.add_other(phrase, text, entity_kind)
            entity.named = False
        else:
            entity = Entity(text, entity_kind, phrase.gender, phrase.number == "p", named=False)
        phrase.entity = entity
        return Resolved(entity.name, "stated", rule, (entity,))

    def _definite(self, phrase: Phrase, text: str, sentence: int, inverted: bool) -> Resolved:
        noun = phrase.noun
        if phrase.head in _ORDINALS and not phrase.complemented:
            return self._ordinal(phrase, text, sentence)
        if noun is not None and noun.kind == "document" and phrase.head in _TEXTS and not phrase.complemented:
            for back in range(0, 4):
                for focus in reversed(self._by_sentence.get(sentence - back, [])):
                    text_meant = focus.entity_of("document")
                    if text_meant is not None:
                        return Resolved(text_meant.name, "resolved", f"{text}: the text named before", (text_meant,))
        if noun is not None and noun.kind in ("institution", "document", "medium", "group"):
            entity = self.register.add_other(phrase, text, "document" if noun.kind == "document" else "institution")
            return Resolved(entity.name, "stated", "institution or text", (entity,))
        gender = phrase.gender
        if noun is not None and noun.kind == "person":
            if noun.lemma == "gentilé":
                people = self.register.with_modifier(phrase.modifiers)
                people = [p for p in people if gender is None or p.gender in (gender, None)]
                holders = people
            else:
                holders = self.register.holders(noun.lemma, phrase.modifiers, gender, phrase.complemented)
                holders = [
                    p for p in holders if p in self.mentioned or any(f.lemma == noun.lemma for f in p.functions)
                ]
            if len(holders) == 1:
                return Resolved(holders[0].name, "resolved", f"{text}: bound by the article", (holders[0],))
            if holders:
                chosen = self._most_salient(holders, sentence)
                if chosen is None:
                    return Resolved(None, "none", f"{text} fits several people", blocks=True)
                return Resolved(chosen.name, "resolved", f"{text}: the one talked about", (chosen,))
            known = self._by_office(text)
            if known is not None:
                return Resolved(known.name, "resolved", f"{text}: known holder of the office", (known,))
            if noun.lemma in ("aîné", "cadet", "benjamin"):
                return Resolved(None, "none", f"{text}: compares people without naming them", blocks=True)
        elif noun is None:
            holders = self.register.holders(phrase.head, phrase.modifiers, gender, phrase.complemented)
            if len(holders) == 1:
                return Resolved(holders[0].name, "resolved", f"{text}: bound by the article", (holders[0],))
            if phrase.capital_head or not person_like(phrase.head):
                return self._itself(phrase, text, "noun phrase")
        if noun is not None and noun.lemma == "intéressé":
            return self._concerned(gender, sentence, text)
        return self._described(phrase, text, sentence, gender, inverted)

    def _described(self, phrase: Phrase, text: str, sentence: int, gender: Gender | None, inverted: bool) -> Resolved:
        """A description that the article has given nobody: whoever is talked about, if it fits one."""
        noun = phrase.noun
        lemma = noun.lemma if noun is not None else phrase.head
        former = bool({"ancien", "ancienne", "ex"} & phrase.modifiers) or phrase.head.startswith("ex-")
        if phrase.complemented and lemma in _RELATIVES and not former:
            return self._itself(phrase, text, "noun phrase")
        office = (lemma in OFFICES or lemma == "chef") and not former
        returning = former or lemma in _RETURNING or lemma in EPITHETS
        new = bool({"nouveau", "nouvel", "nouvelle", "autre"} & phrase.modifiers)
        whole = phrase.complemented and not returning
        description = Description(
            lemma.removeprefix("ex-"),
            phrase.modifiers,
            whole or new,
            office,
            gender,
        )
        present = list(self._present(gender, sentence, inverted))
        near = [p for p in present if p.back <= 3 and p.leading and p.entity.named]
        if description.complemented:
            # A new description in full is of whoever the last words were about, or of somebody new.
            present = [p for p in present if p.back <= 1 and p.leading]
        if _CONTRASTED.match(self.text, phrase.end):
            last = self._last_leading(sentence)
            present = [p for p in present if p.entity is not last]
        chosen, somebody = choose(description, present)
        if chosen is not None:
            if inverted and not chosen.functions and chosen.named:
                self.register.bind(chosen, phrase, text)
            return Resolved(chosen.name, "resolved", f"{text}: whoever is talked about", (chosen,))
        plain = Description(
            description.lemma, description.modifiers, False, office and not phrase.complemented, gender
        )
        rival, _ = choose(plain, near)
        if office and phrase.complemented and rival is not None and rival.functions:
            # "le ministre de l'Industrie" is hardly whoever the article calls an engineer.
            rival = None
        if new or not somebody or ((phrase.complemented or office) and rival is None):
            # Nobody named comes close: somebody who has no name in the article.
            return self._itself(phrase, text, "noun phrase")
        return Resolved(None, "none", f"{text} fits several people", blocks=True)

    def _last_leading(self, sentence: int) -> Entity | None:
        for focus in reversed(self.trail[-40:]):
            if focus.sentence < sentence and focus.role != "other" and len(focus.entities) == 1:
                return focus.entities[0]
        return None

    def _present(self, gender: Gender | None, sentence: int, inverted: bool) -> Iterator[Presence]:
        """The people whom a singular description may mean, each mention of them being weighed."""
        for back in range(0, _REACH + 4):
            for focus in self._by_sentence.get(sentence - back, ()):
                leading = focus.role != "other"
                if back == 0 and leading and not inverted:
                    continue
                for entity in focus.entities:
                    if entity.kind == "person" and not entity.plural and self._fits(entity, gender):
                        yield Presence(entity, back, leading and len(focus.entities) == 1, entity in self.topics)

    def _ordinal(self, phrase: Phrase, text: str, sentence: int) -> Resolved:
        """ "le premier", "la seconde": of the last two people named together."""
        for back in range(0, _REACH):
            for focus in reversed(self._by_sentence.get(sentence - back, [])):
                if len(focus.entities) == 2:
                    chosen = focus.entities[0 if phrase.head.startswith("premi") else 1]
                    return Resolved(chosen.name, "resolved", f"{text}: of the two named together", (chosen,))
        return Resolved(None, "none", f"{text}: of which two is unknown")

    def _concerned(self, gender: Gender | None, sentence: int, text: str) -> Resolved:
        """ "l'intéressé": whom the last speaker was talking about."""
        spoke = next((f.entities for f in reversed(self.trail[-20:]) if f.role == "speaker"), ())
        everybody = dict.fromkeys(e for f in self.trail[-200:] for e in f.entities if e.kind == "person" and e.named)
        fitting = [e for e in everybody if self._fits(e, gender)]
        others = [e for e in fitting if e not in spoke] or fitting
        if len(others) > 1:
            topical = [e for e in others if e in self.topics]
            others = topical if len(topical) == 1 else others
        if len(others) > 1:
            present = [p for p in self._present(gender, sentence, True) if p.entity in others]
            chosen, _ = choose(Description("intéressé", frozenset(), False, False, gender), present)
            others = [chosen] if chosen is not None else []
        if len(others) == 1:
            return Resolved(others[0].name, "resolved", f"{text}: whom the last speaker meant", (others[0],))
        return Resolved(None, "none", f"{text} fits several people", blocks=True)

    def _most_salient(self, candidates: Sequence[Entity], sentence: int) -> Entity | None:
        recent = self.trail[-200:]
        for focus in reversed(recent):
            if focus.role == "other":
                continue
            fitting = [e for e in focus.entities if e in candidates]
            if len(fitting) == 1:
                return fitting[0]
            if fitting:
                return None
        mentioned = list(dict.fromkeys(e for f in reversed(recent) for e in f.entities if e in candidates))
        return mentioned[0] if len(mentioned) == 1 else None

    def _by_office(self, text: str) -> Entity | None:
        key = text.lower().replace("’", "'")
        if " " not in key:
            return None
        for office in self.facts.by_phrase.get(key, ()):
            for phrase in office.phrases:
                function = self.register.function_of(phrase)
                held = self.register.holders(function.lemma, function.modifiers, None) if function else []
                if len(held) == 1 and held[0] in self.mentioned:
                    # The article itself says who is minister.
                    return held[0]
        holders = {o.person for o in self.facts.by_phrase.get(key, ()) if o.held_in(self.year)}
        if len(holders) != 1:
            return None
        return self.register.add_person(holders.pop())

    def _possessed(self, phrase: Phrase, text: str, sentence: int) -> Resolved:
        noun = phrase.noun
        if noun is None and phrase.head in _PEERS and not phrase.capital_head:
            noun = Noun(phrase.head, "person", phrase.gender, "s")
        if noun is None or noun.kind != "person":
            return self._itself(phrase, text, "noun phrase")
        holders = self.register.holders(noun.lemma, phrase.modifiers, phrase.gender)
        if len(holders) == 1 and noun.lemma not in ("père", "frère", "fils", "ami", "mari", "femme"):
            return Resolved(holders[0].name, "resolved", f"{text}: bound by the article", (holders[0],))
        if self.text[phrase.start : phrase.start + 4].lower() == "leur":
            return self._itself(phrase, text, "noun phrase of several owners")
        owner = self.pronoun(None, False, sentence, "possessive", False)
        kin = owner.entity is not None and not owner.entity.named and " de " in owner.entity.name
        if kin and owner.entity is not None:
            # "sa mère" after "son père": both belong to whoever is named.
            owner = self.pronoun(None, False, sentence, "possessive", False, leaving_out={owner.entity})
        if noun.lemma in _PEERS and owner.entity is not None and phrase.number == "s":
            others = self._recent_persons(phrase.gender, sentence) - {owner.entity}
            if len(others) != 1:
                return Resolved(None, "none", f"{text} fits several people", blocks=True)
            other = others.pop()
            return Resolved(other.name, "resolved", f"{text}: the other one talked about", (other,))
        if noun.lemma not in _KIN and owner.entity is not None and owner.entity.kind == "person":
            named = [p for p in self._recent_persons(phrase.gender, sentence, 9) if p is not owner.entity]
            if named and phrase.number == "s":
                # "sa cliente" may well be one of those already named.
                return Resolved(None, "none", f"{text} fits several people", blocks=True)
        if owner.name is None or owner.entity is None or owner.entity.kind != "person":
            return self._itself(phrase, text, "noun phrase, owner unknown")
        link = "d’" if owner.name[:1] in _VOWELS else "de "
        whole = f"{text} {link}{owner.name}"
        entity = Entity(whole, "person", phrase.gender, phrase.number == "p", named=False)
        phrase.entity = entity
        return Resolved(whole, "resolved", "possessive resolved", (entity,))

    def _recent_persons(self, gender: Gender | None, sentence: int, reach: int = 6) -> set[Entity]:
        return {
            entity
            for back in range(0, reach)
            for focus in self._by_sentence.get(sentence - back, [])
            for entity in focus.entities
            if entity.kind == "person" and self._fits(entity, gender) and entity.named
        }

    # -- pronouns ----------------------------------------------------------------------------------

    def pronoun(
        self,
        gender: Gender | None,
        plural: bool,
        sentence: int,
        word: str,
        inverted: bool,
        leaving_out: frozenset[Entity] | set[Entity] = frozenset(),
        persons_only: bool = False,
        since: int = 0,
    ) -> Resolved:
        """Whom a pronoun of that gender and number means in `sentence`, mentioned at least `since` sentences back."""
        fallback: Entity | None = None
        for back in range(since, _REACH + 1):
            here = self._by_sentence.get(sentence - back)
            if not here:
                continue
            for focus in reversed(here):
                if focus.role == "other":
                    continue
                if not focus.entities and gender and focus.gender and gender != focus.gender:
                    continue
                if not focus.entities and not plural:
                    return Resolved(None, "none", f"{word}: the last subject is not known")
                if plural:
                    found = self._plural(focus, gender)
                    if found is not None:
                        return Resolved(found, "resolved", f"{word}: subject {_back(back)}", focus.entities)
                    continue
                fitting = [e for e in focus.entities if self._fits(e, gender) and e not in leaving_out]
                persons = [e for e in fitting if e.kind == "person"]
                if len(persons) > 1:
                    return Resolved(None, "none", f"{word} fits several people")
                if persons:
                    return Resolved(persons[0].name, "resolved", f"{word}: {focus.role} {_back(back)}", (persons[0],))
                fitting = [e for e in fitting if e.kind != "unknown"]
                if fitting and fallback is None and not persons_only:
                    if not inverted and back <= 1:
                        return Resolved(
                            fitting[0].name, "resolved", f"{word}: {focus.role} {_back(back)}", (fitting[0],)
                        )
                    fallback = fitting[0]
            if plural:
                continue
            others = list(
                dict.fromkeys(
                    e
                    for f in here
                    if f.role == "other"
                    for e in f.entities
                    if e.kind == "person" and self._fits(e, gender) and e not in leaving_out
                )
            )
            if len(others) > 1 and len(self.topics.intersection(others)) == 1:
                others = [e for e in others if e in self.topics]
            if len(others) == 1 and others[0] not in self.topics and not plural:
                topical = [e for e in self.topics if self._fits(e, gender) and e not in leaving_out]
                if len(topical) == 1 and topical[0] in self._recent_persons(gender, sentence - 1, 2):
                    others = topical
            if len(others) == 1 and (fallback is None or back == 0):
                return Resolved(others[0].name, "resolved", f"{word}: only one it fits {_back(back)}", (others[0],))
            if len(others) > 1:
                return Resolved(None, "none", f"{word} fits several people")
        if fallback is not None:
            return Resolved(fallback.name, "resolved", f"{word}: last subject", (fallback,))
        return Resolved(None, "none", f"{word}: nobody it fits")

    def nearest(self, phrase: Phrase, sentence: int) -> Resolved:
        """Whom "celle-ci" or "ce dernier" means: the last mentioned that it fits, subject or not."""
        for back in range(0, 3):
            here = self._by_sentence.get(sentence - back, [])
            mentioned = [f for f in here if f.role == "other"] or here
            for focus in reversed(mentioned):
                for entity in reversed(focus.entities):
                    fits = entity.kind in ("person", "institution", "group") and entity.plural == (
                        phrase.number == "p"
                    )
                    if fits and (phrase.gender is None or entity.gender in (phrase.gender, None)):
                        return Resolved(entity.name, "resolved", f"{phrase.head}: last mentioned", (entity,))
        return Resolved(None, "none", f"{phrase.head}: nobody it fits")

    def _fits(self, entity: Entity, gender: Gender | None) -> bool:
        if entity.plural or entity.kind == "document":
            return False
        return gender is None or entity.gender in (gender, None)

    def _plural(self, focus: Focus, gender: Gender | None) -> str | None:
        if len(focus.entities) > 1:
            if gender == "f" and any(e.gender == "m" for e in focus.entities):
                return None
            return " et ".join(e.name for e in focus.entities)
        if not focus.entities:
            return None
        entity = focus.entities[0]
        if entity.plural and (gender is None or entity.gender in (gender, None)) and entity.kind != "document":
            return entity.name
        return None


def _back(back: int) -> str:
    return "in this sentence" if back == 0 else "of the previous sentence" if back == 1 else f"{back} sentences back"
