"""The phrases of the narration from left to right: names, titles, functions, groups, documents, pronouns.

Owns which kind of phrase begins at a word and what governs it. Where names and noun phrases end is told by `names`,
`complements` and `noun_phrases`; whom a phrase refers to is `people`'s and `reference`'s.
"""

from reader.quotes.lexicon.closed_words import (
    DETERMINERS,
    FUNCTION_WORDS,
    MANY,
    NOBLE,
    NOBODY,
    OF,
    PARTICLES,
    PREPOSITIONS,
    PRONOUNS,
)
from reader.quotes.lexicon.conjugation import Shape
from reader.quotes.lexicon.endings import person_like
from reader.quotes.lexicon.everyday import EVERYDAY
from reader.quotes.lexicon.nouns import BEFORE_NOUN, NOUNS, PERSON_TITLES, noun_of
from reader.quotes.lexicon.verbs import AUXILIARIES, COMMON_FINITE, NOUN_LIKE, VERBS
from reader.quotes.lexicon.words import words
from reader.quotes.phrasing.one_of_several import OneOfSeveralCutter
from reader.quotes.phrasing.phrase import Gender, Number, Phrase

_RELATED = words(
    """
    avocat avocate avocats fils fille père mère frère sœur mari femme épouse veuve compagnon compagne proche proches
    entourage famille parents successeur successeure prédécesseur prédécesseure adversaire rival rivale homologue
    collègue ami amie amis procès mort décès disparition arrestation départ arrivée victoire défaite élection
    démission nomination condamnation libération déclarations propos mots discours réponse conseiller conseillère
    porte-parole partisan partisans soutien soutiens équipe coéquipier coéquipière
    """
)
"""Nouns whose complement, where it is a name of two words, is somebody."""


_SURE_PARTICLES = words("von van ben bin bint ibn dos da della ould abou abu zu ter")
"""Particles that are no word of French."""


class PhraseFinder(OneOfSeveralCutter):
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
            first = self.tokens[phrase.first].low
            before = self.tokens[phrase.first - 1] if phrase.first else None
            if first in ("du", "au", "aux"):
                phrase.preposition = first
            elif first == "des" and before is not None and self._governs(phrase.first - 1):
                phrase.preposition = "de"
            elif before is not None and before.low in PREPOSITIONS:
                phrase.preposition = before.low
            found.append(phrase)
            if phrase.kind == "noun" and phrase.complemented:
                if phrase.number == "p" and phrase.name is not None and phrase.inner_head is not None:
                    found.append(self._inner_name(phrase))
                else:
                    found.extend(self._people_inside(phrase))
            index = phrase.after
        return found

    def _inner_name(self, phrase: Phrase) -> Phrase:
        """ "les électeurs de la nationaliste X": the name belongs to the nearer noun; the phrase loses it."""
        first = phrase.name_first
        name, noun = phrase.name, NOUNS.get(self.low(first - 1))
        phrase.name = None
        start = self.tokens[first].start
        return Phrase(
            "name",
            first,
            phrase.after,
            start,
            phrase.end,
            name=name,
            preposition="de",
            bare=(start, phrase.end),
            gender=self._article_gender(first - 2) or (noun.gender if noun else None),
        )

    def _article_gender(self, index: int) -> Gender | None:
        low = self.low(index)
        return "f" if low in ("la", "une") else "m" if low in ("le", "du", "un") else None

    def _people_inside(self, phrase: Phrase) -> list[Phrase]:
        """The people named in the complements of a phrase: "la présidence de Mme X"."""
        found: list[Phrase] = []
        index = phrase.first + 1
        while index < phrase.after:
            token = self.tokens[index]
            inner: Phrase | None = None
            linked = self.low(index - 1) in ("de", "d'", "par", "et")
            if linked and token.capital:
                if token.low in PERSON_TITLES:
                    inner = self._titled(index)
                elif (self._first_name(index) and self._named_on(index)) or (
                    self._capital(index + 1) and phrase.head in _RELATED
                ):
                    inner = self._named(index)
                elif self._capital(index + 1):
                    phrase.candidates.append(self._text(index, self._name_end(index, leading=True)))
            if inner is not None and inner.after <= phrase.after:
                inner.preposition = "de"
                found.append(inner)
                index = inner.after
            else:
                index += 1
        return found

    def _named_on(self, index: int) -> bool:
        """Whether a surname follows the first name at `index`, a particle between them or not."""
        particle = self.low(index + 1) in NOBLE | PARTICLES
        return self._capital(index + 1) or (particle and self._name_end(index, leading=True) > index + 1)

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
        if token.kind == "number":
            counted = NOUNS.get(self.low(index + 1))
            if counted is not None and counted.number == "p" and counted.kind in ("person", "group"):
                return self._noun(index, index + 1, "indefinite", None, "p")
            if self._capital(index + 1) and self.low(index + 1) in ("minutes", "heures", "jours"):
                # "a raconté à 20 Minutes Jessica Tran"
                start, end = token.start, self.tokens[index + 1].end
                return Phrase(
                    "name", index, index + 2, start, end, name=self._text(index, index + 2), bare=(start, end)
                )
        if token.kind != "word":
            return None
        low = token.low
        single = self._one_of(index)
        if single is not None:
            return single
        one = ("un", "une", "autre") if low == "l'" else ("autres", "aucuns") if low == "d'" else ()
        if self.low(index + 1) == "autre" and self._plain(index + 2) and not self._is_verb(index + 2):
            # "l'autre finaliste"
            one = ()
        if self.low(index + 1) in one:
            after = index + 2
            if self.low(after) == "et" and self.low(after + 1) == "l'" and self.low(after + 2) == "autre":
                # "disent l'un et l'autre"
                end = self.tokens[after + 2].end
                return Phrase("pronoun", index, after + 3, token.start, end, number="p", head="tous deux")
            if self.low(after) in ("des", "de", "d'") and after + 1 < self.count:
                after += 2
            return Phrase("nobody", index, after, token.start, self.tokens[after - 1].end, head="l'un")
        if low in PERSON_TITLES and (self._capital(index + 1) or self._noble_behind(index)):
            return self._titled(index)
        if low in PERSON_TITLES and low != "me" and self.low(index + 1) in ("le", "la", "l'"):
            # "Mme la maire"
            polite = self.at(index + 1)
            if polite is not None and polite.kind == "noun":
                polite.first, polite.start = index, token.start
                polite.gender = PERSON_TITLES[low] or polite.gender
                return polite
        if (
            low in ("ce", "cet", "cette", "ces")
            and self.low(index + 1)
            in (
                "dernier",
                "dernière",
                "derniers",
                "dernières",
            )
            and self.low(index + 2) not in ("mois",)
        ):
            word = self.low(index + 1)
            gender: Gender = "f" if "ère" in word else "m"
            end = self.tokens[index + 1].end
            number: Number = "p" if word.endswith("s") else "s"
            return Phrase(
                "pronoun", index, index + 2, token.start, end, gender=gender, number=number, head="ce dernier"
            )
        if low in ("le", "la", "les") and self.low(index + 1) in ("plus", "moins") and index + 2 < self.count:
            # "la plus âgée des deux": somebody, but the words do not say who.
            degree = self.tokens[index + 2]
            return Phrase("nobody", index, index + 3, token.start, degree.end, head="plus")
        following = self.low(index + 2)
        alone = index + 2 < self.count and (
            self.tokens[index + 2].kind == "mark"
            or (following in VERBS and following not in NOUNS and following not in NOUN_LIKE)
        )
        if low in ("le", "la") and self.low(index + 1) == "même" and alone:
            same: Gender = "f" if low == "la" else "m"
            end = self.tokens[index + 1].end
            return Phrase("pronoun", index, index + 2, token.start, end, gender=same, head="même")
        if low == "lui" and index and (self._finite(index + 1) or self.low(index + 1) in EVERYDAY):
            before = self.tokens[index - 1]
            joins = before.low == "et" and not self._verb_before(index - 1)
            if before.kind == "word" and before.low not in PREPOSITIONS and not joins:
                # "sa mère, qui lui avait écrit", "ont tranché et lui ont écrit": an object before its verb
                return None
        if (
            low in ("tous", "toutes")
            and self.low(index + 1) in ("deux", "trois", "quatre")
            and self._finite(index + 2)
        ):
            both: Gender | None = "f" if low == "toutes" else None
            end = self.tokens[index + 1].end
            return Phrase("pronoun", index, index + 2, token.start, end, gender=both, number="p", head="tous deux")
        if low == "les" and self.low(index + 1) in ("deux", "trois", "quatre") and alone:
            end = self.tokens[index + 1].end
            return Phrase("pronoun", index, index + 2, token.start, end, number="p", head="tous deux")
        if low in ("lequel", "laquelle") and token.capital and index + 1 < self.count:
            # "Laquelle n'en démord pas": a relative that opens its sentence
            which: Gender = "f" if low == "laquelle" else "m"
            return Phrase("pronoun", index, index + 1, token.start, token.end, gender=which, head=low)
        if low in PRONOUNS:
            pronoun_gender, number = PRONOUNS[low]
            return Phrase(
                "pronoun", index, index + 1, token.start, token.end, gender=pronoun_gender, number=number, head=low
            )
        other = self._counterpart(index) if low in ("celui", "celle") else None
        if other is not None:
            return other
        many = self._many_of(index)
        if many is not None:
            return many
        if low in NOBODY and low not in DETERMINERS:
            return Phrase("nobody", index, index + 1, token.start, token.end, head=low)
        if self._surname_with_article(index):
            return self._named(index)
        if low in ("certains", "certaines", "plusieurs") and self._plural_verb(index + 1):
            return Phrase("nobody", index, index + 1, token.start, token.end, head=low, number="p")
        if low == "les" and self.low(index + 1) in ("uns", "unes"):
            return Phrase(
                "nobody", index, index + 2, token.start, self.tokens[index + 1].end, head="l'un", number="p"
            )
        opens = not index or self.tokens[index - 1].kind in ("mark", "quote")
        if low == "d'" and opens and self._capital(index + 1) and self._finite(index + 2):
            # "D’Assy a évoqué"
            return self._from_particle(index)
        if low in _SURE_PARTICLES and not token.capital and self._capital(self._past_particles(index)):
            # "a lancé von der Heide"
            return self._from_particle(index)
        if low in DETERMINERS and not (token.text.isupper() and len(token.text) > 2):
            return self._determined(index)
        if token.capital and self._opens_body(index):
            return self._body(index)
        # "Remise en liberté": what is done again has the form of what is done
        spelt = (VERBS.get(low) or VERBS.get(low.removeprefix("re"))) if token.capital and opens else None
        done = spelt is not None and spelt.shape == Shape.PARTICIPLE and low not in NOUNS
        if done and self.low(index + 1) in PREPOSITIONS and not self._begins_name(index):
            # "Mise en examen samedi, Inès Roux …"
            return None
        bare = self._bare_subject_end(index) if token.capital else index
        if bare > index:
            end, name = self.tokens[bare - 1].end, self._text(index, bare)
            return Phrase("name", index, bare, token.start, end, name=name, bare=(token.start, end))
        if token.capital and low not in FUNCTION_WORDS:
            if low in NOUNS and NOUNS[low].kind == "person" and not self._begins_name(index):
                return self._noun(index, self._person_behind(index), "none", None, "s")
            return self._named(index)
        if low in NOUNS and NOUNS[low].kind == "person" and self._bare_function(index) and low not in FUNCTION_WORDS:
            return self._noun(index, self._person_behind(index), "none", None, "s")
        return None

    def _many_of(self, index: int) -> Phrase | None:
        """ "beaucoup de riverains", "bon nombre d'élus", "la plupart des élèves": whom a quantity counts."""
        of = index + 1
        if self.low(index) in ("bon", "bonne", "la", "grand") and self.low(of) in MANY:
            of += 1
        elif self.low(index) not in MANY:
            return None
        low = self.low(of + 1)
        noun = noun_of(low)
        unknown = noun is None and low.endswith("s") and person_like(low)
        people = unknown or (noun is not None and noun.number == "p" and noun.kind in ("person", "group"))
        if self.low(of) not in OF or not people:
            return None
        counted = self._noun(index, of + 1, "indefinite", None, "p")
        if counted is not None:
            counted.counted = True
        return counted

    def _person_behind(self, index: int) -> int:
        """Where the noun stands that the word at `index` may qualify: "Ancien préfet de l'Orne"."""
        head = index
        while self.low(head) in BEFORE_NOUN and head + 1 < self.count and not self._capital(head + 1):
            following = noun_of(self.low(head + 1))
            if following is None or following.kind != "person" or following.number != "s":
                break
            head += 1
        return head

    def _plural_verb(self, index: int) -> bool:
        """Whether a plural verb or a pronoun before one stands at `index`: "certains y voient", "certains jugent"."""
        low = self.low(index)
        verb = VERBS.get(low)
        return low in ("y", "lui", "leur", "se", "s'", "ne", "n'", "en") or (
            verb is not None and bool(verb.shape & Shape.PLURAL) and low not in NOUNS and low.endswith(("ent", "ont"))
        )

    def _counterpart(self, index: int) -> Phrase | None:
        """ "celui de Condom, Yves Marty, …": somebody in the same office elsewhere, who has a name."""
        if self.low(index + 1) not in ("de", "d'", "du", "des"):
            return None
        comma = next((i for i in range(index + 2, min(self.count, index + 8)) if self.tokens[i].kind == "mark"), None)
        if comma is None or self.tokens[comma].text != "," or not self._capital(comma + 1):
            return None
        named = self._named(comma + 1)
        if named is None or named.first != comma + 1 or named.name is None or " " not in named.name:
            return None
        start, end = self.tokens[index].start, self.tokens[named.after - 1].end
        gender: Gender = "f" if self.low(index) == "celle" else "m"
        return Phrase(
            "name",
            index,
            named.after,
            start,
            end,
            gender=gender,
            name=named.name,
            head=self.low(index),
            bare=named.bare,
        )

    def _verb_before(self, index: int) -> bool:
        """Whether a finite verb stands earlier in the sentence than the conjunction at `index`."""
        for j in range(index - 1, max(-1, index - 30), -1):
            token = self.tokens[j]
            if token.text in ".;:" or token.kind == "quote":
                return False
            if token.low in AUXILIARIES or (
                self._finite(j) and token.low not in NOUNS and token.low not in NOUN_LIKE
            ):
                return True
        return False

    def bare_noun(self, index: int) -> Phrase | None:
        """The phrase of the noun at token `index`, which has no article."""
        return self._noun(index, index, "none", None, "s")

    def _body(self, index: int) -> Phrase | None:
        """The name of a body made of common words: "Médecins sans frontières", "Habitat du Val"."""
        end = self._body_end(index)
        name = self._text(index, end)
        start, stop = self.tokens[index].start, self.tokens[end - 1].end
        return Phrase("name", index, end, start, stop, name=name, bare=(start, stop))

    def _from_particle(self, index: int) -> Phrase:
        first = self._past_particles(index)
        after = self._name_end(first + (self.low(first) == "d'"), leading=True)
        start, end = self.tokens[index].start, self.tokens[after - 1].end
        return Phrase("name", index, after, start, end, name=self._text(index, after), bare=(start, end))

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
