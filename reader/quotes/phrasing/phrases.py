"""The phrases of the narration from left to right: names, titles, functions, groups, documents, pronouns.

Owns which kind of phrase begins at a word and what governs it. Where names and noun phrases end is told by `names`,
`complements` and `noun_phrases`, pronouns by `pronouns`; whom a phrase refers to is `people`'s and `reference`'s.
"""

from reader.quotes.lexicon.closed_words import DETERMINERS, FUNCTION_WORDS, PREPOSITIONS
from reader.quotes.lexicon.conjugation import Shape
from reader.quotes.lexicon.endings import person_like
from reader.quotes.lexicon.nouns import BEFORE_NOUN, NOUNS, PERSON_TITLES, noun_of
from reader.quotes.lexicon.verbs import AUXILIARIES, COMMON_FINITE, VERBS
from reader.quotes.lexicon.words import words
from reader.quotes.phrasing.inner_names import InnerNameCutter
from reader.quotes.phrasing.phrase import Phrase
from reader.quotes.phrasing.pronouns import STANDING_FOR_SOMEBODY

_SURE_PARTICLES = words("von van ben bin bint ibn dos da della ould abou abu zu ter")
"""Particles that are no word of French."""


class PhraseFinder(InnerNameCutter):
    """Finds the phrases of one block's tokens."""

    def all(self) -> list[Phrase]:
        """The phrases from left to right, not overlapping, each with the preposition before it."""
        found: list[Phrase] = []
        index = 0
        while index < self.count:
            phrase = self.at(index)
            if phrase is None:
                index += 1
                continue
            phrase.preposition = self._preposition_of(phrase)
            found.append(phrase)
            if phrase.kind == "noun" and phrase.complemented:
                held = self._held(phrase)
                found.extend(self._inside(phrase) if held is None else [held])
            index = phrase.after
        return found

    def _held(self, phrase: Phrase) -> Phrase | None:
        """ "le cabinet du ministre Paul Renard": the name is that of the person whose the body or the thing is."""
        nearest = phrase.complements[-1] if phrase.complements else None
        thing = not phrase.capital_head and not person_like(phrase.head) and phrase.noun is None
        name = phrase.called[-1][0] if phrase.called else phrase.name if thing else None
        if nearest is None or not nearest.articled or name is None or self.low(nearest.first) not in ("de", "du"):
            return None
        noun = nearest.noun
        somebody = noun is not None and noun.kind == "person" and noun.number == "s"
        # "la cellule de la Française Lucie Armand"
        somebody = somebody or (noun is None and self.low(nearest.head) in self.facts.demonyms)
        if not somebody or " " not in name:
            return None
        begin = nearest.first + (self.low(nearest.first) == "de")
        held = self.at(begin)
        if held is None or held.after != phrase.after or held.name != name:
            return None
        held.preposition = self.low(nearest.first)
        phrase.called.clear()
        phrase.name = None
        return held

    def _preposition_of(self, phrase: Phrase) -> str:
        """The preposition that governs a phrase, contracted or before it; what it has already where there is none."""
        first = self.tokens[phrase.first].low
        before = self.tokens[phrase.first - 1] if phrase.first else None
        if first in ("du", "au", "aux"):
            return first
        if first == "des" and before is not None and self._governs(phrase.first - 1):
            return "de"
        if before is not None and before.low in PREPOSITIONS:
            return before.low
        return phrase.preposition

    def _governs(self, index: int) -> bool:
        """Whether "des" behind the word at `index` is "de les": the word is a noun, not a verb or a conjunction."""
        token = self.tokens[index]
        low = token.low
        if token.kind != "word" or low in FUNCTION_WORDS or low in COMMON_FINITE or low in AUXILIARIES:
            return False
        return low in NOUNS or low not in VERBS

    def at(self, index: int) -> Phrase | None:
        """The phrase that begins at token `index`, or None."""
        token = self.tokens[index]
        low = token.low
        if token.kind == "number":
            return self._numbered_at(index)
        if token.kind != "word" or self._object_lui(index):
            return None
        if low in PERSON_TITLES and (self._capital(index + 1) or self._noble_behind(index)):
            return self._titled(index)
        somebody = self._polite(index) if low in PERSON_TITLES else None
        if somebody is None and low in STANDING_FOR_SOMEBODY:
            somebody = self._somebody_at(index)
        if somebody is not None:
            return somebody
        if self._surname_with_article(index):
            return self._named(index)
        if self._begins_with_particle(index):
            return self._from_particle(index)
        if low in DETERMINERS and not (token.text.isupper() and len(token.text) > 2):
            return self._determined(index)
        if token.capital:
            return self._capitalised(index)
        return self._bare_person(index) if self._bare_function(index) else None

    def _somebody_at(self, index: int) -> Phrase | None:
        """The phrase that the word at `index` begins, which stands for somebody."""
        return (
            self._one_of(index)
            or self._told_apart(index)
            or self._one_or_other(index)
            or self._pronoun(index)
            or self._counterpart(index)
            or self._many_of(index)
            or self._nobody(index)
        )

    def _numbered_at(self, index: int) -> Phrase | None:
        """The phrase that a figure opens: "12 élus", and the name of a newspaper, "20 Minutes"."""
        counted = NOUNS.get(self.low(index + 1))
        if counted is not None and counted.number == "p" and counted.kind in ("person", "group"):
            return self._noun(index, index + 1, "indefinite", None, "p")
        if self._capital(index + 1) and self.low(index + 1) in ("minutes", "heures", "jours"):
            # "a raconté à 20 Minutes Jessica Tran"
            return self._name(index, index + 2)
        return None

    def _polite(self, index: int) -> Phrase | None:
        """ "Mme la maire": a function with a form of address."""
        low = self.low(index)
        if low not in PERSON_TITLES or low == "me" or self.low(index + 1) not in ("le", "la", "l'"):
            return None
        polite = self.at(index + 1)
        if polite is None or polite.kind != "noun":
            return None
        polite.first, polite.start = index, self.tokens[index].start
        polite.gender = PERSON_TITLES[low] or polite.gender
        return polite

    def _capitalised(self, index: int) -> Phrase | None:
        """The name or function that begins with the capital at `index`."""
        low = self.low(index)
        if self._opens_body(index):
            return self._name(index, self._body_end(index))
        # "Remise en liberté": what is done again has the form of what is done
        spelt = (VERBS.get(low) or VERBS.get(low.removeprefix("re"))) if self._opens(index) else None
        done = spelt is not None and spelt.shape == Shape.PARTICIPLE and low not in NOUNS
        if done and self.low(index + 1) in PREPOSITIONS and not self._begins_name(index):
            # "Mise en examen samedi, Inès Roux …"
            return None
        bare = self._bare_subject_end(index)
        if bare > index:
            return self._name(index, bare)
        if low in FUNCTION_WORDS:
            return None
        if not self._begins_name(index) and low in NOUNS and NOUNS[low].kind == "person":
            return self._bare_person(index)
        return self._named(index)

    def _bare_person(self, index: int) -> Phrase | None:
        """The phrase of a person's function without an article: "Ancien préfet de l'Orne"."""
        low = self.low(index)
        if low not in NOUNS or NOUNS[low].kind != "person" or low in FUNCTION_WORDS:
            return None
        return self._noun(index, self._person_behind(index), "none", None, "s")

    def _name(self, first: int, after: int) -> Phrase:
        """The name that the words from `first` to `after` are."""
        start, end = self.tokens[first].start, self.tokens[after - 1].end
        return Phrase("name", first, after, start, end, name=self._text(first, after), bare=(start, end))

    def _opens(self, index: int) -> bool:
        """Whether the word at `index` is the first behind a mark or a quotation."""
        return not index or self.tokens[index - 1].kind in ("mark", "quote")

    def _begins_with_particle(self, index: int) -> bool:
        """Whether a particle at `index` opens a name: "D’Assy a évoqué", "a lancé von der Heide"."""
        token = self.tokens[index]
        if token.low == "d'" and self._opens(index) and self._capital(index + 1) and self._finite(index + 2):
            return True
        return token.low in _SURE_PARTICLES and not token.capital and self._capital(self._past_particles(index))

    def _from_particle(self, index: int) -> Phrase:
        first = self._past_particles(index)
        return self._name(index, self._name_end(first + (self.low(first) == "d'"), leading=True))

    def _person_behind(self, index: int) -> int:
        """Where the noun stands that the word at `index` may qualify: "Ancien préfet de l'Orne"."""
        head = index
        while self.low(head) in BEFORE_NOUN and head + 1 < self.count and not self._capital(head + 1):
            following = noun_of(self.low(head + 1))
            if following is None or following.kind != "person" or following.number != "s":
                break
            head += 1
        return head

    def bare_noun(self, index: int) -> Phrase | None:
        """The phrase of the noun at token `index`, which has no article."""
        return self._noun(index, index, "none", None, "s")

    def _noble_behind(self, index: int) -> bool:
        """Whether a title is followed by a name with a particle: "M. de Villiers", "Mme de La Tour"."""
        ahead = self._past_particles(index + 1)
        return ahead > index + 1 and self._capital(ahead) and self.tokens[index].text[0].isupper()

    def _surname_with_article(self, index: int) -> bool:
        """Whether a capital article inside a sentence begins a surname: "a coupé Le Garrec"."""
        if self.tokens[index].text not in ("Le", "La") or not index or not self._capital(index + 1):
            return False
        before = self.tokens[index - 1]
        following = self.low(index + 1)
        reporting = before.low in VERBS or before.low in PERSON_TITLES or before.low in ("et", "selon", "pour", "de")
        return (
            before.kind == "word"
            and not before.capital
            and reporting
            and following not in NOUNS
            and following not in FUNCTION_WORDS
            and not self._capital(index + 2)
            and self.low(index + 2) not in ("de", "du", "des", "d'")
        )

    def _bare_function(self, index: int) -> bool:
        before = self.tokens[index - 1] if index else None
        if index > 1 and self.tokens[index - 2].kind == "quote" and self._finite(index):
            # "« … », philosophe Mme Roux"
            return False
        return (
            before is None
            or before.kind == "mark"
            or before.low in ("et", "devenu", "devenue", "comme", "ancien", "ancienne")
        )
