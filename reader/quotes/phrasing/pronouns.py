"""Pronouns, and words that stand for somebody without a noun: "ce dernier", "tous deux", "l'un", "beaucoup d'élus".

Owns which words these are and their gender and number; whom they mean is `reference`'s.
"""

from reader.quotes.lexicon.closed_words import DETERMINERS, MANY, NOBODY, OF, PREPOSITIONS, PRONOUNS
from reader.quotes.lexicon.conjugation import Shape
from reader.quotes.lexicon.endings import person_like
from reader.quotes.lexicon.everyday import EVERYDAY
from reader.quotes.lexicon.nouns import NOUNS, noun_of
from reader.quotes.lexicon.verbs import AUXILIARIES, NOUN_LIKE, VERBS
from reader.quotes.lexicon.words import words
from reader.quotes.phrasing.one_of_several import SINGLED_OUT
from reader.quotes.phrasing.phrase import Gender, Number, Phrase
from reader.quotes.phrasing.superlatives import SuperlativeCutter

_THESE = words("ce cet cette ces")
_LATTER = words("dernier dernière derniers dernières")
_FEW = words("deux trois quatre")
"""Numerals that stand for people who were named."""
OTHER = "l'autre"
"""The head of the phrase for the second of two: "l'autre a répondu"."""
STANDING_FOR_SOMEBODY = words(
    "le la les l' d' tous toutes lequel laquelle celui celle certains certaines plusieurs bon bonne grand lui"
) | frozenset((*_THESE, *PRONOUNS, *MANY, *NOBODY, *SINGLED_OUT))
"""With what any of the phrases may begin that are read here and in `one_of_several`."""
_BEFORE_VERBS = words("y lui leur se s' ne n' en")


class PronounCutter(SuperlativeCutter):
    """Reads the pronouns of one block."""

    def _pronoun(self, index: int) -> Phrase | None:
        """The pronoun at `index`, of one word or two."""
        token = self.tokens[index]
        low = token.low
        two_words = self._latter(index) or self._most(index) or self._same(index) or self._both(index)
        if two_words is not None:
            return two_words
        if low in ("lequel", "laquelle") and token.capital and index + 1 < self.count:
            # "Laquelle n'en démord pas": a relative that opens its sentence
            which: Gender = "f" if low == "laquelle" else "m"
            return Phrase("pronoun", index, index + 1, token.start, token.end, gender=which, head=low)
        if low in PRONOUNS:
            gender, number = PRONOUNS[low]
            return Phrase("pronoun", index, index + 1, token.start, token.end, gender=gender, number=number, head=low)
        return None

    def _latter(self, index: int) -> Phrase | None:
        word = self.low(index + 1)
        if self.low(index) not in _THESE or word not in _LATTER or self.low(index + 2) == "mois":
            return None
        gender: Gender = "f" if "ère" in word else "m"
        number: Number = "p" if word.endswith("s") else "s"
        start, end = self.tokens[index].start, self.tokens[index + 1].end
        return Phrase("pronoun", index, index + 2, start, end, gender=gender, number=number, head="ce dernier")

    def _same(self, index: int) -> Phrase | None:
        low = self.low(index)
        if low not in ("le", "la") or self.low(index + 1) != "même":
            return None
        if not self._alone(index + 2) and self.low(index + 2) not in AUXILIARIES:
            return None
        gender: Gender = "f" if low == "la" else "m"
        start, end = self.tokens[index].start, self.tokens[index + 1].end
        return Phrase("pronoun", index, index + 2, start, end, gender=gender, head="même")

    def _both(self, index: int) -> Phrase | None:
        """ "toutes deux ont", "les deux jugent"."""
        low = self.low(index)
        if self.low(index + 1) not in _FEW:
            return None
        every = low in ("tous", "toutes") and self._finite(index + 2)
        if not every and (low != "les" or not self._alone(index + 2)):
            return None
        gender: Gender | None = "f" if low == "toutes" else None
        start, end = self.tokens[index].start, self.tokens[index + 1].end
        return Phrase("pronoun", index, index + 2, start, end, gender=gender, number="p", head="tous deux")

    def _alone(self, index: int) -> bool:
        """Whether a mark or a verb stands at `index`, so that what is before it has no noun."""
        low = self.low(index)
        verb = low in VERBS and low not in NOUNS and low not in NOUN_LIKE
        return index < self.count and (self.tokens[index].kind == "mark" or verb)

    def _one_or_other(self, index: int) -> Phrase | None:
        """ "l'un", "l'autre des sœurs", "d'autres": nobody that the words name; "l'un et l'autre" are both."""
        token, low = self.tokens[index], self.low(index)
        one = ("un", "une", "autre") if low == "l'" else ("autres", "aucuns") if low == "d'" else ()
        if self.low(index + 1) not in one:
            return None
        if self.low(index + 1) == "autre" and self._plain(index + 2) and not self._is_verb(index + 2):
            # "l'autre finaliste"
            return None
        after = index + 2
        if self.low(after) == "et" and self.low(after + 1) == "l'" and self.low(after + 2) == "autre":
            # "disent l'un et l'autre"
            end = self.tokens[after + 2].end
            return Phrase("pronoun", index, after + 3, token.start, end, number="p", head="tous deux")
        after = self._past_several(after)
        if self.low(index + 1) == "autre" and after == index + 2:
            return Phrase("pronoun", index, after, token.start, self.tokens[index + 1].end, head=OTHER)
        return Phrase("nobody", index, after, token.start, self.tokens[after - 1].end, head="l'un")

    def _nobody(self, index: int) -> Phrase | None:
        """The word at `index` that stands for people whom nothing names: "certains jugent", "les uns"."""
        token, low = self.tokens[index], self.low(index)
        if low in NOBODY and low not in DETERMINERS:
            return Phrase("nobody", index, index + 1, token.start, token.end, head=low)
        if low in ("certains", "certaines", "plusieurs") and self._plural_verb(index + 1):
            return Phrase("nobody", index, index + 1, token.start, token.end, head=low, number="p")
        if low == "les" and self.low(index + 1) in ("uns", "unes"):
            end = self.tokens[index + 1].end
            return Phrase("nobody", index, index + 2, token.start, end, head="l'un", number="p")
        return None

    def _object_lui(self, index: int) -> bool:
        """Whether "lui" at `index` is an object before its verb: "sa mère, qui lui avait écrit"."""
        if self.low(index) != "lui" or not index:
            return False
        if self.low(index + 1) == "qui" or (not self._finite(index + 1) and self.low(index + 1) not in EVERYDAY):
            # "C'est lui qui plaide"
            return False
        before = self.tokens[index - 1]
        # "ont tranché et lui ont écrit"
        joins = before.low == "et" and not self._verb_before(index - 1)
        return before.kind == "word" and before.low not in PREPOSITIONS and not joins

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

    def _plural_verb(self, index: int) -> bool:
        """Whether a plural verb or a pronoun before one stands at `index`: "certains y voient", "certains jugent"."""
        low = self.low(index)
        verb = VERBS.get(low)
        return low in _BEFORE_VERBS or (
            verb is not None and bool(verb.shape & Shape.PLURAL) and low not in NOUNS and low.endswith(("ent", "ont"))
        )

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

    def _counterpart(self, index: int) -> Phrase | None:
        """ "celui de Condom, Yves Marty, …": somebody in the same office elsewhere, who has a name."""
        if self.low(index) not in ("celui", "celle") or self.low(index + 1) not in OF:
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
