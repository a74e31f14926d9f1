"""Superlatives that stand for somebody: "le plus jeune des quatre prévenus", "la plus âgée".

Owns how far they reach and which of them say what somebody is; whom one of several named people means, the words do
not say.
"""

from reader.quotes.lexicon.nouns import Noun, noun_of
from reader.quotes.lexicon.words import words
from reader.quotes.phrasing.one_of_several import OneOfSeveralCutter
from reader.quotes.phrasing.phrase import Gender, Phrase

MOST = "plus"
"""The head of the phrase for whoever is most so."""
_OF_PEOPLE = words(
    """
    jeune vieux vieille âgé âgée ancien ancienne petit petite grand grande gradé gradée capé capée expérimenté
    expérimentée titré titrée bavard bavarde
    """
)
"""Adjectives by which one of several people is told from the others."""


class SuperlativeCutter(OneOfSeveralCutter):
    """Reads who is singled out by a superlative."""

    def _most(self, index: int) -> Phrase | None:
        """ "la plus âgée des deux": somebody, whom the words name where they say what people are compared by."""
        article = self.low(index) in ("le", "la", "les")
        if not article or self.low(index + 1) not in ("plus", "moins") or index + 2 >= self.count:
            return None
        if self.low(index) != "les" and self.low(index + 1) == "plus" and self.low(index + 2) in _OF_PEOPLE:
            eldest = self._eldest(index)
            if eldest is not None:
                return eldest
        after = self._past_several(index + 3)
        return Phrase("nobody", index, after, self.tokens[index].start, self.tokens[after - 1].end, head=MOST)

    def _eldest(self, index: int) -> Phrase | None:
        """ "le plus jeune des prévenus", "la plus vieille voisine": whom the words name, None where they go on."""
        after = index + 3
        gender: Gender = "f" if self.low(index) == "la" else "m"
        noun = noun_of(self.low(after)) if after < self.count and not self.tokens[after].capital else None
        if noun is not None and noun.kind == "person" and noun.number == "s":
            return self._noun(index, after, "definite", gender, "s")
        if self.low(after) == "des":
            among = self._determined(after)
            after = among.after if among is not None and among.name is None else self._past_several(after)
        else:
            among = self._determined(after + 1) if self.low(after) == "de" else None
            after = among.after if among is not None and among.name is None else self._past_several(after)
            after += self.low(after - 1) == "entre"
        goes_on = after == index + 3 and self._plain(after) and not self._finite(after)
        if goes_on or (after < self.count and self.tokens[after].capital):
            return None
        start, end = self.tokens[index].start, self.tokens[min(after, self.count) - 1].end
        phrase = Phrase("noun", index, min(after, self.count), start, end, "definite", gender, head=MOST)
        phrase.noun = Noun(" ".join((MOST, self.low(index + 2))), "person", gender, "s")
        phrase.bare = (self.tokens[index + 1].start, end)
        return phrase

    def _past_several(self, index: int) -> int:
        """The token behind those of whom one is singled out: "d'entre eux", "des plus anciens"; `index` for none."""
        if self.low(index) not in ("des", "de", "d'") or index + 1 >= self.count:
            return index
        more = self.low(index + 1) == "entre" or self.low(index + 1) in ("plus", "moins")
        return min(self.count, index + 2 + more)
