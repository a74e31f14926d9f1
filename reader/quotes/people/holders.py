"""Who has which function in an article: "le ministre des Transports", "son homologue basque", "sa consœur".

Owns giving functions to people, with those that follow from them, and finding people by a function. How a description
stands to one function is `functions`', names are `register`'s.
"""

from collections import defaultdict
from collections.abc import Iterator

from reader.quotes.lexicon.kindred import BROADER, in_one_word
from reader.quotes.lexicon.nouns import NOUNS, OF_ONE_GENDER
from reader.quotes.people.entity import ALIKE, Entity, Gender
from reader.quotes.people.facts import Facts
from reader.quotes.people.functions import HELD, IN_OFFICE, LIKENESSES, Function
from reader.quotes.phrasing.phrase import Phrase

_OF_A_PLACE = ("ien", "ienne", "éen", "éenne", "ais", "aise", "ois", "oise", "ain", "aine", "an", "ane")
"""Endings of adjectives of places, which the office of an equal elsewhere does not share."""
_FIRST = frozenset(("premier", "première"))
_UNLIKE = LIKENESSES.index("another function")
_OFFICES_OF_EQUALS = ("président", "ministre", "dirigeant", "chef")
"""Offices of whoever is called an "homologue"."""


class Holders:
    """The people of one article by their functions."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self._countries = frozenset(facts.countries.values())
        self._by_function: dict[str, list[Entity]] = defaultdict(list)
        self._by_modifier: dict[str, list[Entity]] = defaultdict(list)
        self._last_function: tuple[Entity, str, frozenset[str]] | None = None
        """Whose office was told last, for "son homologue"."""

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

    def give(self, entity: Entity, function: Function) -> None:
        """Note one function of `entity`."""
        if function in entity.functions:
            return
        entity.functions.append(function)
        rank = function.lemma.rsplit("-", 1)[-1]
        for lemma in {function.lemma, rank, *BROADER.get(function.lemma, ()), *BROADER.get(rank, ())}:
            self._by_function[lemma].append(entity)
        if function.lemma == "homologue":
            for lemma in _OFFICES_OF_EQUALS:
                self._by_function[lemma].append(entity)
        for word in function.modifiers:
            self._by_modifier[word].append(entity)
        for other in self._otherwise(function):
            self.give(entity, other)

    def _otherwise(self, function: Function) -> Iterator[Function]:
        """What else whoever has `function` is called: a president the "chef de l’État"."""
        otherwise = in_one_word(function.lemma, function.modifiers)
        if otherwise is not None:
            (noun, *others), modifiers = otherwise
            if not others:
                yield Function(noun, modifiers, function.text, False)
        place = function.modifiers & self._countries
        if function.lemma == "président" and function.modifiers - place <= IN_OFFICE:
            yield Function("chef", place | {"état"}, "chef de l’État", False)
        if function.lemma == "ministre" and function.modifiers - place and function.modifiers - place <= _FIRST:
            yield Function("chef", place | {"gouvernement"}, "chef du gouvernement", False)
        if function.lemma == "ministre" and "affaires" in function.modifiers:
            rest = function.modifiers - {"affaires", "étrangère", "étrangères"}
            yield Function("chef", rest | {"diplomatie"}, "chef de la diplomatie", False)

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
        self._note_last(entity, lemma, phrase.modifiers, text)
        gender: Gender | None = phrase.gender
        if lemma in OF_ONE_GENDER or (lemma in ("leader", "chef") and gender == "m"):
            gender = None
        # "le juge" may be a woman, "la juge" is one, whatever her first name.
        shown = phrase.noun is not None or bool(phrase.modifiers & self._countries)
        entity.take_gender(gender, 3 if gender == "f" and shown else 1)

    def _note_last(self, entity: Entity, lemma: str, own: frozenset[str], text: str) -> None:
        """Remember whose function was told last, or give `entity` that function where the noun says that it is alike.

        Args:
            entity: whom the article calls so.
            lemma: the noun.
            own: the words beside it.
            text: the phrase.
        """
        if lemma not in ALIKE:
            self._last_function = entity, lemma, own
        elif self._last_function is not None and (lemma == "homologue" or own & self._countries):
            other, office, modifiers = self._last_function
            if other is not entity:
                # "son homologue basque": the office of whoever was named before, in another place.
                kept = frozenset(w for w in modifiers - self._countries if not w.endswith(_OF_A_PLACE))
                self.give(entity, Function(office, kept | own, text, False))
        elif self._last_function is not None and lemma == "confrère" and self._last_function[0] is not entity:
            # "Me Roux … sa consœur Inès Blin": of the same trade.
            for held in self._last_function[0].functions:
                self.give(entity, Function(held.lemma, frozenset(), text, False))

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

    def with_modifier(self, modifiers: frozenset[str]) -> list[Entity]:
        """The persons whose functions have one of those words: a country, a demonym."""
        return list(dict.fromkeys(p for word in sorted(modifiers) for p in self._by_modifier.get(word, ())))
