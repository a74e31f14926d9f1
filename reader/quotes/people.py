"""Whom an article mentions: persons, groups, institutions and documents, with what it says of them.

Owns the register built from the phrases of the whole article: full names, surnames, functions, gender, acronyms.
Which of them a phrase means at a given place is `resolution`'s.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from reader.quotes.facts import Facts
from reader.quotes.nouns import BROADER, NOUNS, person_like
from reader.quotes.phrases import Phrase
from reader.quotes.tokens import Token
from reader.quotes.words import words as words_of

Gender = Literal["m", "f"]
EntityKind = Literal["person", "group", "institution", "document", "unknown"]


@dataclass(frozen=True, slots=True)
class Function:
    """One function that an article gives somebody."""

    lemma: str
    modifiers: frozenset[str]
    text: str


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
        """The longest function the article gives."""
        return max((f.text for f in self.functions), key=len, default=None)

    def fits(self, lemma: str, modifiers: frozenset[str], complemented: bool, countries: frozenset[str]) -> int:
        """How well a function description fits: 0 not at all, more the better."""
        best = 0
        every = frozenset().union(*(f.modifiers for f in self.functions)) if self.functions else frozenset()
        for held in self.functions:
            same = held.lemma == lemma
            if held.lemma in modifiers and not complemented:
                # "l'élue écologiste" for "l'écologiste X".
                best = max(best, 2)
            if (
                not same
                and lemma not in BROADER.get(held.lemma, ())
                and not (held.lemma == "homologue" and lemma in ("président", "ministre", "dirigeant", "chef"))
            ):
                continue
            if modifiers <= held.modifiers:
                best = max(best, (4 if same else 3) + len(modifiers))
            elif not complemented and not modifiers & countries and not every & countries:
                # "le technicien castelrousien": an adjective that the article has not used before.
                best = max(best, 1)
            elif modifiers <= every:
                best = max(best, (3 if same else 2) + len(modifiers))
        return best


class Register:
    """The entities of one article."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
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

    # -- names -----------------------------------------------------------------------------------------------

    def add_person(self, name: str) -> Entity:
        """The person of that full name, registered where it is new."""
        key = name.lower()
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
            for piece in {word, *word.split("-")}:
                self._by_word[piece].append(entity)
        self._by_part["\0" + first].append(entity)
        self.persons.append(entity)
        for office in self.facts.by_name.get(key, ()):
            entity.take_gender(office.gender, 3)
            for phrase in office.phrases:
                function = self.function_of(phrase)
                if function is not None:
                    self.give(entity, function)
        return entity

    def _first_name_gender(self, first: str) -> Gender | None:
        names = self.facts.first_names
        return names[first] if first in names else names.get(first.split("-")[0])

    def function_of(self, phrase: str) -> Function | None:
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
        return Function(NOUNS[words[place]].lemma, modifiers, phrase)

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

    def alias(self, spelling: str) -> Entity | None:
        """The institution that an acronym or short name means."""
        return self._aliases.get(spelling.lower())

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
                return chosen
        entity = Entity(
            text,
            kind,
            phrase.gender,
            phrase.number == "p",
            modifiers=set(phrase.modifiers),
            named=kind == "institution",
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
        for lemma in {function.lemma, *BROADER.get(function.lemma, ())}:
            self._by_function[lemma].append(entity)
        if function.lemma == "homologue":
            for lemma in ("président", "ministre", "dirigeant", "chef"):
                self._by_function[lemma].append(entity)
        for word in function.modifiers:
            self._by_modifier[word].append(entity)
        if function.lemma == "ministre" and "affaires" in function.modifiers:
            rest = function.modifiers - {"affaires", "étrangère", "étrangères"}
            self.give(entity, Function("chef", rest | {"diplomatie"}, "chef de la diplomatie"))

    def with_modifier(self, modifiers: frozenset[str]) -> list[Entity]:
        """The persons whose functions have one of those words: a country, a demonym."""
        return list(dict.fromkeys(p for word in sorted(modifiers) for p in self._by_modifier.get(word, ())))

    # -- functions -----------------------------------------------------------------------------------------------

    def bind(self, entity: Entity, phrase: Phrase, text: str) -> None:
        """Note that the article calls `entity` by the function `phrase`."""
        lemma = phrase.noun.lemma if phrase.noun is not None else phrase.head
        if phrase.noun is not None and phrase.noun.kind != "person":
            return
        self.give(entity, Function(lemma, phrase.modifiers, text))
        gender: Gender | None = phrase.gender
        if lemma in ("personne", "victime", "recrue", "témoin", "otage", "leader", "chef"):
            gender = None
        entity.take_gender(gender)

    def holders(
        self, lemma: str, modifiers: frozenset[str], gender: Gender | None, complemented: bool = True
    ) -> list[Entity]:
        """The persons whom the description fits best, all those that fit equally well."""
        lemmas = (lemma, *sorted(modifiers)) if not complemented else (lemma,)
        candidates = dict.fromkeys(p for word in lemmas for p in self._by_function.get(word, ()))
        fitting = [(p.fits(lemma, modifiers, complemented, self._countries), p) for p in candidates]
        fitting = [(s, p) for s, p in fitting if s and (gender is None or p.gender in (gender, None))]
        best = max((s for s, _ in fitting), default=0)
        return [p for s, p in fitting if s == best]


def build(blocks: Sequence[Sequence[Phrase]], tokens: Sequence[Sequence[Token]], text: str, facts: Facts) -> Register:
    """Register whomever the phrases of an article name."""
    register = Register(facts)
    for phrases, words in zip(blocks, tokens, strict=True):
        for phrase in phrases:
            name = phrase.name
            if name is not None and _is_full_name(name, phrase, words, facts):
                register.add_person(name)
    for phrases, words in zip(blocks, tokens, strict=True):
        _link(register, phrases, words, text)
    return register


def _is_full_name(name: str, phrase: Phrase, words: Sequence[Token], facts: Facts) -> bool:
    parts = name.split()
    if phrase.title is not None and parts[0].lower() not in facts.first_names:
        # "Mme Cifre Llopis": a surname of two words.
        return False
    if len(parts) < 2 or all(len(part) <= 2 or "." in part for part in parts):
        return False
    first = parts[0]
    if first.lower() in _STREETS:
        return False
    if first.lower() in facts.first_names or first.split("-")[0].lower() in facts.first_names:
        return True
    if phrase.kind == "noun":
        return phrase.noun is None or phrase.noun.kind == "person"
    if first.isupper() and len(first) > 1 and not first.endswith("."):
        return False
    return phrase.preposition not in ("à", "en", "vers", "sur", "dans", "près")


def slice_of(phrase: Phrase, text: str) -> str:
    """The phrase without its article and without a name in apposition, on one line."""
    return " ".join(text[phrase.bare[0] : phrase.bare[1]].split())


def _link(register: Register, phrases: Sequence[Phrase], words: Sequence[Token], text: str) -> None:
    for index, phrase in enumerate(phrases):
        if phrase.name is not None:
            _link_person(register, phrase, text, not phrase.preposition and _introduced(words, phrase.after))
        elif (
            phrase.kind == "noun"
            and phrase.noun is not None
            and phrase.noun.kind in ("institution", "group", "medium")
        ):
            kind: EntityKind = "group" if phrase.noun.kind == "group" else "institution"
            if phrase.determiner != "indefinite":
                phrase.entity = register.add_other(phrase, slice_of(phrase, text), kind)
        if isinstance(phrase.entity, Entity) and phrase.entity.kind == "person" and phrase.name is not None:
            phrase.entity.decade = phrase.entity.decade or _decade(words, phrase.after)
        after = phrase.after
        if after + 2 < len(words) and words[after].text == "(" and words[after + 2].text == ")":
            acronym = words[after + 1]
            whole = isinstance(phrase.entity, Entity) and phrase.entity.kind != "person"
            if acronym.text.isupper() and isinstance(phrase.entity, Entity) and whole:
                register.add_alias(acronym.text, phrase.entity)
            elif acronym.text.isupper() and len(acronym.text) > 1:
                spelt = _spelt_out(acronym.text, " ".join(text[phrase.start : phrase.end].split()))
                if spelt is not None:
                    register.add_alias(acronym.text, Entity(spelt, "institution", None))
        if index and phrase.kind in ("name", "noun"):
            before = phrases[index - 1]
            _appose(register, before, phrase, words, text)
            around = phrases[index - 2] if index > 1 else before
            if around.first < before.first and before.after == around.after:
                # "l'avocat de Paul Martin, Me Jean Durand": the name stands beside the whole phrase.
                _appose(register, around, phrase, words, text)


_TENS = {
    "vingt": 2, "trente": 3, "quarante": 4, "cinquante": 5, "soixante": 6, "soixante-dix": 7, "quatre-vingt": 8,
    "quatre-vingts": 8, "quatre-vingt-dix": 9, "cent": 10,
}  # fmt: skip


def _decade(words: Sequence[Token], index: int) -> int:
    """The tens of the age that stands behind a name: "X, 54 ans", "Y, âgée de soixante et onze ans"."""
    for i in range(index, min(len(words), index + 6)):
        if words[i].low == "ans":
            number = words[i - 1]
            if number.kind == "number":
                return int(number.text) // 10 if number.text.isdigit() else 0
            spelt = number.low if words[i - 2].low != "et" else words[i - 3].low + "-" + number.low
            if spelt.startswith(("soixante-et-", "soixante-onze")) or _teens(spelt, "soixante-"):
                return 7
            if _teens(spelt, "quatre-vingt-"):
                return 9
            return _TENS.get(spelt) or next((n for tens, n in _TENS.items() if spelt.startswith(tens + "-")), 0)
    return 0


def _teens(spelt: str, prefix: str) -> bool:
    return spelt.startswith(prefix) and spelt.removeprefix(prefix).split("-")[0] in (
        "dix", "onze", "douze", "treize", "quatorze", "quinze", "seize",
    )  # fmt: skip


def _spelt_out(acronym: str, words: str) -> str | None:
    """The end of `words` whose initials are `acronym`: "Syndicat de la librairie française" for SLF."""
    parts = words.split()
    letters = [(i, part.lstrip("ldLD'’")[:1].upper()) for i, part in enumerate(parts) if part.lower() not in _LINKS]
    tail = letters[-len(acronym) :]
    if len(tail) < len(acronym) or "".join(letter for _, letter in tail) != acronym.upper():
        return None
    return " ".join(parts[tail[0][0] :])


_STREETS = words_of(
    """
    rue avenue boulevard place quai port mont lac cité hôtel tour château villa gare café bar chez salle stade parc
    pont saint sainte saint-denis lycée collège hôpital faubourg cours square allée impasse route chemin montée zone
    """
)
_LINKS = words_of("de du des la le les et à aux au en pour sur")


def _introduced(words: Sequence[Token], index: int) -> bool:
    """Whether what follows a lone name says that it is somebody's: "Erzsébet, la boulangère", "Inès, 19 ans"."""
    if index + 2 >= len(words) or words[index].text != ",":
        return False
    if any(w.low == "ans" for w in words[index + 1 : index + 5]):
        return True
    ahead = index + 1 + (words[index + 1].low in ("la", "le", "l'", "un", "une", "sa", "son"))
    noun = NOUNS.get(words[ahead].low) if ahead < len(words) else None
    return noun is not None and noun.kind == "person" and noun.number == "s"


def _link_person(register: Register, phrase: Phrase, text: str, introduced: bool = False) -> None:
    assert phrase.name is not None
    found = register.find(phrase.name, phrase.gender if phrase.title else None)
    if phrase.title and phrase.gender and len(found) == 1 and found[0].gender not in (phrase.gender, None):
        found = []
    if not found and phrase.title is None and phrase.name.lower() in register.facts.countries:
        return
    if not found:
        if phrase.kind == "name" and phrase.title is None and " " not in phrase.name:
            lone = introduced or phrase.name.lower() in register.facts.first_names
            if not lone:
                return
        if phrase.kind == "name" and phrase.title is None and " " in phrase.name:
            return
        found = [register.add_person(phrase.name)]
    if len(found) > 1:
        return
    entity = found[0]
    if phrase.inner_head is not None:
        inner = register.holders(phrase.inner_head, phrase.inner_modifiers, None)
        others = [p for p in inner if p is not entity]
        if not others:
            # The nearer noun takes the name; the head of the phrase remains unnamed.
            register.give(entity, Function(phrase.inner_head, phrase.inner_modifiers, slice_of(phrase, text)))
            phrase.name = None
            return
    phrase.entity = entity
    if phrase.kind == "name" and phrase.gender is not None and phrase.title is None:
        entity.take_gender(phrase.gender)
    if phrase.title is not None:
        entity.take_gender(phrase.gender, 4)
        if phrase.title in ("me", "maître"):
            register.give(entity, Function("avocat", frozenset(), "avocat"))
    if phrase.kind == "noun":
        register.bind(entity, phrase, slice_of(phrase, text))
        if phrase.noun is None or phrase.noun.kind != "person":
            entity.take_gender(phrase.gender)


def _appose(register: Register, before: Phrase, phrase: Phrase, words: Sequence[Token], text: str) -> None:
    """Bind "X, maire de Y" and "le maire de Y, X" to each other."""
    between = words[before.after : phrase.first]
    leads = before.first == 0 or words[before.first - 1].text in (".", "!", "?", "…")
    apart = leads and before.determiner == "none" and before.kind == "noun" and 1 < len(between) < 7
    if apart and between[-1].text == "," and not any(w.text in ",.:;" or w.kind == "quote" for w in between[:-1]):
        # "Maire de Y depuis 2019, X …"
        between = between[-1:]
    if not between or not all(
        w.kind == "number"
        or w.text in ",()"
        or w.low in ("ans", "âgé", "âgée", "de")
        or w.text.isupper()
        or w.low.endswith("ment")
        or _parenthetical(between)
        for w in between
    ):
        return
    if not any(w.text == "," for w in between):
        return
    closing = words[phrase.after] if phrase.after < len(words) else None
    closed = (
        closing is None
        or closing.kind == "mark"
        or closing.low in ("qui", "et", "dont", "à", "au", "pour", "depuis", "lors")
    )
    first, second = before.entity, phrase.entity
    if isinstance(first, Entity) and first.kind == "person" and phrase.name is None and phrase.kind == "noun":
        person_noun = person_like(phrase.head) if phrase.noun is None else phrase.noun.kind == "person"
        if person_noun and not phrase.preposition and (phrase.determiner == "none" or closed):
            register.bind(first, phrase, slice_of(phrase, text))
            phrase.entity = first
    elif (
        isinstance(second, Entity)
        and second.kind == "person"
        and before.kind == "noun"
        and before.name is None
        and (person_like(before.head) if before.noun is None else before.noun.kind == "person")
        and before.number == "s"
        and not isinstance(before.entity, Entity)
        and (closed or before.determiner == "none")
    ):
        register.bind(second, before, slice_of(before, text))
        before.entity = second
        if phrase.kind == "noun":
            before.apposed.append(phrase)


def _parenthetical(between: Sequence[Token]) -> bool:
    return between[0].text == "(" and between[-1].text == "," and between[-2].text == ")"
