"""Noun phrases with a determiner, and the name that stands beside their noun.

Owns finding the head behind a determiner and telling whose the name beside it is: the head's, a complement's, or part
of what an institution is called.
"""

from reader.quotes.closed_words import DETERMINERS, FUNCTION_WORDS, LOCATIVES, STARTERS
from reader.quotes.complements import ComplementCutter
from reader.quotes.endings import person_like
from reader.quotes.names import EPONYMOUS, PEOPLES
from reader.quotes.nouns import BEFORE_NOUN, NOUNS, PERSON_TITLES, Noun, noun_of
from reader.quotes.phrase import Determiner, Gender, Number, Phrase
from reader.quotes.verbs import COMMON_FINITE, NOUN_LIKE, VERBS


class NounPhraseCutter(ComplementCutter):
    """Cuts the noun phrases of one block."""

    def _determined(self, index: int) -> Phrase | None:
        determiner, gender, number = DETERMINERS[self.low(index)]
        if determiner == "definite" and self.low(index) == "l'" and self.low(index + 1) == "on":
            token = self.tokens[index + 1]
            return Phrase("nobody", index, index + 2, self.tokens[index].start, token.end, head="on")
        head = index + 1
        if self.low(index) in ("tous", "toutes", "tout") and self.low(head) in DETERMINERS:
            head += 1
        if (
            self.low(head)
            in (
                "vingtaine",
                "dizaine",
                "centaine",
                "quinzaine",
                "trentaine",
                "douzaine",
                "poignée",
                "partie",
            )
            and self.low(head + 1) in ("de", "d'")
            and head + 2 < self.count
        ):
            return self._noun(index, head + 2, "indefinite", None, "p")
        while (
            head < self.count
            and (
                self.low(head).removeprefix("ex-") in BEFORE_NOUN
                or self.low(head) in DETERMINERS
                or self.tokens[head].kind == "number"
            )
            and head + 1 < self.count
            and (self.tokens[head + 1].kind == "word")
            and (self.low(head + 1) in BEFORE_NOUN or not self._ends_phrase(head + 1))
        ):
            if self.low(head) in NOUNS and self.low(head + 1) not in NOUNS and not self._capital(head + 1):
                break
            head += 1
        if head >= self.count or self.tokens[head].kind != "word":
            return None
        return self._noun(index, head, determiner, gender, number)

    def _ends_phrase(self, index: int) -> bool:
        low = self.low(index)
        return (
            low in FUNCTION_WORDS
            or low in COMMON_FINITE
            or (low in VERBS and low not in NOUNS and low not in NOUN_LIKE)
        )

    def _noun(
        self, index: int, head: int, determiner: Determiner, gender: Gender | None, number: Number
    ) -> Phrase | None:
        token = self.tokens[head]
        low = token.low
        noun = noun_of(low) if not token.capital else NOUNS.get(low)
        if low in FUNCTION_WORDS and noun is None:
            return None
        if token.low in PERSON_TITLES and self._capital(head + 1):
            titled = self._titled(head)
            if titled is not None:
                titled.first, titled.start = index, self.tokens[index].start
            return titled
        if noun is None and not token.capital and (low in COMMON_FINITE or low.endswith("ment")):
            return None
        titular = noun is not None and noun.kind in ("time", "document", "medium") and determiner == "definite"
        if token.capital and (noun is None or titular) and determiner in ("definite", "indefinite", "possessive"):
            return self._capital_noun(index, head, determiner, gender, number)
        phrase = Phrase(
            "noun",
            index,
            head + 1,
            self.tokens[index].start,
            token.end,
            determiner=determiner,
            gender=noun.gender if noun and noun.gender else gender,
            number=noun.number if noun else number,
            head=low,
            noun=noun,
        )
        phrase.capital_head = token.capital
        modifiers: set[str] = set()
        for before in range(index + (determiner != "none"), head):
            if self.low(before) in BEFORE_NOUN:
                modifiers.add(self.low(before))
        bare_start = self.tokens[index].start if determiner == "none" else self._bare_start(index, head)
        after = self._complements(head + 1, noun, modifiers, phrase)
        bare_end = self.tokens[after - 1].end
        if noun is not None and noun.kind == "person" and after + 3 < self.count and self.tokens[after].text == "(":
            closing = next((j for j in range(after, min(self.count, after + 5)) if self.tokens[j].text == ")"), None)
            if closing is not None and self._capital(closing + 1) and self.low(closing + 1) not in FUNCTION_WORDS:
                after = closing + 1
        if (
            after < self.count
            and self.tokens[after].capital
            and not self._gap(after)
            and (self.low(after) not in STARTERS or self._titled_name(after))
        ):
            after, bare_end = self._apposed_name(after, noun, phrase, bare_end)
        phrase.after = after
        phrase.end = self.tokens[after - 1].end
        phrase.bare = (bare_start, bare_end)
        phrase.modifiers = frozenset(modifiers)
        return phrase

    def _titled_name(self, index: int) -> bool:
        """Whether a capital article begins a name: "la librairie Les Hautes Terrasses"."""
        article = self.tokens[index].text in ("Le", "La", "Les") and self._capital(index + 1)
        return article and self.low(index + 1) not in FUNCTION_WORDS

    def _bare_start(self, index: int, head: int) -> int:
        first = index + 1
        while first < head and self.low(first) in DETERMINERS and self.low(first) not in BEFORE_NOUN:
            first += 1
        if self.low(index + 1) in (
            "vingtaine",
            "dizaine",
            "centaine",
            "quinzaine",
            "trentaine",
            "douzaine",
            "poignée",
        ):
            return self.tokens[index + 1].start
        return self.tokens[first].start

    def _apposed_name(self, after: int, noun: Noun | None, phrase: Phrase, bare_end: int) -> tuple[int, int]:
        end = self._name_end(after, leading=True)
        if end == after:
            return after, bare_end
        name = self._text(after, end)
        last = NOUNS.get(self.low(after - 1))
        of_complement = (
            phrase.complemented and (last is None or last.kind != "person") and not self.tokens[after - 1].capital
        )
        if of_complement and phrase.inner_head is None:
            known = (
                self.low(after) in self.facts.first_names or self.low(after).split("-")[0] in self.facts.first_names
            )
            closes = end >= self.count or self.tokens[end].low not in ("de", "du", "d'", "des", "à")
            own = end > after + 1 and closes and self._may_be_named(noun, after - 1)
            thing = last is not None and last.kind in ("institution", "medium", "document")
            if not own and (thing or not ((known and end > after + 1 and closes) or self._is_modifier(after - 1))):
                # "le principal du collège Olympe-Gouin": the name belongs to the complement.
                while self.low(end) in ("de", "du", "d'", "des") and self._capital(end + 1):
                    end = self._name_end(end + 1, leading=True)
                return end, self.tokens[end - 1].end
        text_like = noun is not None and noun.kind in ("document", "medium", "group", "time")
        locative = self.low(phrase.first - 1) in LOCATIVES or self.low(phrase.first) in ("au", "aux")
        if text_like and end > after + 1 and (locative or self.low(after) in self.facts.first_names):
            # "a déclaré à la presse Lucie Armand": the name is no part of "la presse".
            return after, bare_end
        lifeless = noun is None and not phrase.complemented and not person_like(phrase.head)
        place = locative
        if lifeless and not place and end > after + 1 and phrase.head not in EPONYMOUS:
            # "le baryton géorgien Levan Tsiklauri": what bears a name of two words and is no street is somebody.
            lifeless = False
        if lifeless and place and end > after + 1 and self.low(after) in self.facts.first_names:
            # "s'est lamentée à la sortie Ismérie Bachelot": the name is the verb's subject
            return after, bare_end
        if lifeless and (end == after + 1 or self.low(after) not in self.facts.first_names):
            # "la salle Borée"
            return end, self.tokens[end - 1].end
        if noun is not None and noun.kind in ("institution", "document", "medium", "group", "time"):
            if phrase.complemented and noun.kind not in ("institution", "group"):
                return after, bare_end
            while True:
                if self.low(end) in ("de", "du", "d'", "des") and self._capital(end + 1):
                    end = self._name_end(end + 1, leading=True)
                elif noun.kind in ("institution", "group", "medium") and (
                    self._is_adjective(end) or self.low(end) in ("nouveau", "nouvelle", "nouvelles")
                ):
                    end += 1
                elif (
                    noun.kind == "institution"
                    and end < self.count
                    and self.tokens[end].kind == "number"
                    and len(self.tokens[end].text) < 4
                    and not self._gap(end)
                ):
                    # "l'association Ciné 35"
                    end += 1
                elif (
                    noun.kind == "institution"
                    and self.low(end) in ("des", "du")
                    and end + 1 < self.count
                    and self.tokens[end + 1].kind == "word"
                    and not self._ends_phrase(end + 1)
                    and end + 1 < self.count
                ):
                    # "l'ONG Médecins des rives"
                    end += 2
                else:
                    break
            return end, self.tokens[end - 1].end
        if self.low(end) in ("de", "du", "d'") and end == after + 1 and self._capital(end + 1):
            end = self._name_end(end + 1, leading=True)
            name = self._text(after, end)
        first = self.low(after)
        if end == after + 1 and self.tokens[after].text.isupper() and len(self.tokens[after].text) > 1:
            # "la déléguée CGT"
            return end, self.tokens[end - 1].end
        while first in PERSON_TITLES and after + 1 < end:
            after += 1
            first = self.low(after)
            name = self._text(after, end)
        phrase.name = name
        phrase.name_first = after
        return end, bare_end

    def _may_be_named(self, noun: Noun | None, index: int) -> bool:
        """Whether a name of several words behind the complement that ends at `index` may be the head's.

        "le sénateur d'opposition Rodrigo Zambrana", but "la gérante du restaurant Chez Paul": what an article
        introduces may have a name of its own.
        """
        bare = self.low(index - 1) in ("d'", "de")
        return noun is not None and noun.kind == "person" and bare

    def _capital_noun(
        self, index: int, head: int, determiner: Determiner, gender: Gender | None, number: Number
    ) -> Phrase | None:
        """ "le Brésilien", "la CGT", "l'Écho des salles", "le Rassemblement national"."""
        token = self.tokens[head]
        low = token.low
        start = self.tokens[index].start
        end = self._name_end(head, leading=True, whole=False)
        people = low in self.facts.demonyms or low in PEOPLES
        from_there = len(low) > 4 and person_like(low) and low not in self.facts.first_names
        from_there = from_there and not token.text.isupper()
        if end == head + 1 and self._capital(end) and not self._gap(end):
            named = people or (from_there and self.low(end) in self.facts.first_names)
            end = self._name_end(end, leading=True) if named else end
        if end > head + 1 and (people or (from_there and end > head + 2)):
            phrase = Phrase("noun", index, end, start, self.tokens[end - 1].end, determiner, gender, number, low)
            if gender is None and low.endswith(("ienne", "éenne", "aise", "oise", "aine", "ane", "onne", "ette")):
                phrase.gender = "f"
            phrase.modifiers = frozenset((self.facts.countries.get(low, low),))
            phrase.name = self._text(head + 1, end)
            phrase.bare = (token.start, token.end)
            return phrase
        phrase = Phrase("noun", index, end, start, self.tokens[end - 1].end, determiner, gender, number, low)
        phrase.capital_head = True
        if end == head + 1 and (
            low in self.facts.demonyms or low in PEOPLES or (len(low) > 4 and person_like(low) and not low.isupper())
        ):
            phrase.modifiers = frozenset((self.facts.countries.get(low, low),))
            if low not in self.facts.countries or low in self.facts.demonyms:
                lemma_gender: Gender | None = gender
                if lemma_gender is None and low.endswith(
                    ("ienne", "aise", "oise", "éenne", "aine", "euse", "rice", "ante", "ée")
                ):
                    lemma_gender = "f"
                phrase.noun = Noun("gentilé", "person", lemma_gender, number)
                phrase.gender = lemma_gender
        elif end == head + 1 and low in self.facts.countries:
            phrase.noun = None
        else:
            phrase.noun = Noun(low, "institution", gender, number)
        after = end
        modifiers: set[str] = set(phrase.modifiers)
        if phrase.noun is None or phrase.noun.kind == "institution":
            after = self._complements(end, phrase.noun, modifiers, phrase)
            modifiers |= {self.low(i) for i in range(head + 1, end)}
        elif after < self.count and self._is_adjective(after):
            after += 1
        phrase.after = after
        phrase.end = self.tokens[after - 1].end
        phrase.bare = (token.start, phrase.end)
        phrase.modifiers = frozenset(modifiers)
        return phrase
