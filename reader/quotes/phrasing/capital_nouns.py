"""Capitalised nouns behind a determiner: "le Brésilien", "la CGT", "l'Écho des salles", "le Rassemblement national".

Owns telling inhabitants, places and bodies apart, and how far the name of each reaches. Nouns in lower case are
`noun_phrases`'s.
"""

from reader.quotes.lexicon.endings import person_like
from reader.quotes.lexicon.name_words import MEDIA_NAMES, PEOPLES
from reader.quotes.lexicon.nouns import BEFORE_NOUN, NOUNS, Noun
from reader.quotes.lexicon.words import words
from reader.quotes.people.organisations import opens_a_thing
from reader.quotes.phrasing.apposed_names import ApposedNameCutter
from reader.quotes.phrasing.phrase import Determiner, Gender, Number, Phrase
from reader.quotes.phrasing.shown_gender import inhabitant_gender

_FROM = words("origine adoption naissance cœur")


class CapitalNounCutter(ApposedNameCutter):
    """Cuts noun phrases whose head has a capital."""

    def _capital_noun(
        self, index: int, head: int, determiner: Determiner, gender: Gender | None, number: Number
    ) -> Phrase:
        """The phrase whose determiner stands at `index` and whose capitalised head at `head`."""
        token = self.tokens[head]
        low = token.low
        end = self._capital_end(index, head)
        start, stop = self.tokens[index].start, self.tokens[end - 1].end
        phrase = Phrase("noun", index, end, start, stop, determiner, gender, number, low)
        if self._names_inhabitant(head, end):
            phrase.gender = gender or inhabitant_gender(low, self.facts.demonyms)
            phrase.modifiers = self._origin(low)
            phrase.name = self._text(head + 1, end)
            phrase.bare = (token.start, token.end)
            return phrase
        if index + 1 < head and number == "s" and low in self.facts.first_names and low not in self.facts.countries:
            # "le vieil Idrissa Barry": an adjective, and no noun, stands before whom the name names.
            phrase.kind, phrase.determiner, phrase.name = "name", "none", self._text(head, end)
            phrase.bare = (token.start, stop)
            return phrase
        phrase.capital_head = True
        if end == head + 1 and self._is_inhabitant(head, determiner):
            phrase.modifiers = self._origin(low)
            if low not in self.facts.countries or low in self.facts.demonyms:
                phrase.gender = gender or inhabitant_gender(low, self.facts.demonyms)
                phrase.noun = Noun("gentilé", "person", phrase.gender, number)
        elif (end > head + 1 or low not in self.facts.countries) and not opens_a_thing(low):
            phrase.noun = Noun(low, "institution", gender, number)
        self._take_complements(head, end, phrase)
        return phrase

    def _take_complements(self, head: int, end: int, phrase: Phrase) -> None:
        """Take what qualifies the noun from `head` to `end`."""
        after = end
        modifiers: set[str] = set(phrase.modifiers)
        if phrase.noun is None or phrase.noun.kind == "institution":
            after = self._complements(end, phrase.noun, modifiers, phrase)
            modifiers |= {self.low(i) for i in range(head + 1, end)}
        elif self._native(after):
            after += 2
        elif after < self.count and self._is_adjective(after):
            after += 1
        phrase.after = after
        phrase.end = self.tokens[after - 1].end
        first = self._title_start(head)
        while phrase.determiner == "indefinite" and self.low(first - 1) in BEFORE_NOUN and first - 1 > phrase.first:
            # "une vieille Portugaise": nobody is known whom the adjective would be said of in passing
            first -= 1
        phrase.bare = (self.tokens[first].start, phrase.end)
        phrase.modifiers = frozenset(modifiers)

    def _capital_end(self, index: int, head: int) -> int:
        """Where the name that begins at `head` ends, the name of an inhabitant included: "le Kényan Wycliffe Kip"."""
        low, capitals = self.low(head), self.tokens[head].text.isupper()
        end = self._name_end(head, leading=True, whole=False)
        people = self._of_a_people(low)
        if people and end > head + 1:
            # "le Kényan Wycliffe Ole Kiprono": one name, whatever part of it is a first name elsewhere
            end = max(end, self._name_end(head + 1, leading=True))
        told = self.low(index) == "au" and self._first_name(end) and self._capital(end + 1)
        if end > head + 1 or not self._capital(end) or self._gap(end) or told:
            return end
        somebody = self._first_name(end) and self._capital(end + 1) and low not in NOUNS
        # "a confié à l'AFP Lucie Armand"
        somebody = somebody and not capitals and low not in MEDIA_NAMES
        named = people or (self._from_there(head) and self.low(end) in self.facts.first_names) or somebody
        return self._name_end(end, leading=True) if named else end

    def _names_inhabitant(self, head: int, end: int) -> bool:
        """Whether the words from `head` to `end` say where somebody is from and their name: "le Lillois Luc Roux"."""
        low = self.low(head)
        named = end > head + 2 and low not in NOUNS and self._first_name(head + 1)
        named = named and not self.tokens[head].text.isupper()
        from_there = self._from_there(head) and end > head + 2
        return end > head + 1 and (self._of_a_people(low) or from_there or named)

    def _is_inhabitant(self, head: int, determiner: Determiner) -> bool:
        """Whether the single word at `head` says where somebody is from: "le Brésilien", "cette Lilloise"."""
        low = self.low(head)
        native = determiner == "demonstrative" or self._native(head + 1)
        if self._of_a_people(low) or native:
            return True
        return len(low) > 4 and person_like(low) and low not in NOUNS and not self._titles_a_paper(head)

    def _titles_a_paper(self, head: int) -> bool:
        """Whether the words around the one at `head` make a title of it: "Le Petit Messager", "Le Veilleur du soir".

        A capital article inside a sentence does too.
        """
        first = self._title_start(head)
        inside = first > 1 and self.tokens[first - 2].kind == "word"
        return (
            first < head or self._daily(head + 1) or (inside and self.tokens[first - 1].text in ("Le", "La", "Les"))
        )

    def _title_start(self, head: int) -> int:
        """Where the capitalised adjectives before the noun at `head` begin: "Petit" in "Le Petit Messager"."""
        first = head
        while first > 1 and self.tokens[first - 1].capital and self.low(first - 1) in BEFORE_NOUN:
            first -= 1
        return first

    def _of_a_people(self, low: str) -> bool:
        return _own_people(low) in self.facts.demonyms or low in PEOPLES

    def _from_there(self, head: int) -> bool:
        """Whether the word at `head` has the form of an inhabitant's name."""
        low = self.low(head)
        inhabitant = len(low) > 4 and person_like(low) and low not in self.facts.first_names
        return inhabitant and not self.tokens[head].text.isupper()

    def _origin(self, low: str) -> frozenset[str]:
        own = _own_people(low)
        return frozenset((self.facts.countries.get(own, own),))

    def _native(self, index: int) -> bool:
        """Whether "d'origine", "d'adoption" shows that the word before is where somebody is from."""
        return self.low(index) in ("d'", "de") and self.low(index + 1) in _FROM


def _own_people(low: str) -> str:
    """The people that a word of two tells last: "turque" for "franco-turque"."""
    first, _, last = low.rpartition("-")
    return last if first.endswith("o") else low
