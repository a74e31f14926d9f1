"""Numbers inside a noun phrase: "la résolution 2811", "de 49 ans", "du 2 mai 2018".

Owns how far they reach; which other words qualify a noun is told by `complements`.
"""

from reader.quotes.lexicon.closed_words import is_numeral
from reader.quotes.lexicon.nouns import NOUNS, Noun
from reader.quotes.lexicon.words import words
from reader.quotes.phrasing.phrase import Phrase
from reader.quotes.phrasing.prepositions import PrepositionCutter

_OF_TIME = words("début milieu fin tournant cœur courant")
"""Parts of a time: "un registre du début du XVIIIe siècle"."""


class NumberReader(PrepositionCutter):
    """Reads numbers, ages and dates behind a head noun."""

    def _numbered(self, index: int, noun: Noun | None, phrase: Phrase) -> bool:
        """Whether the number at `index` belongs to what stands before it: "la résolution 2811", "le numéro 2"."""
        before = self.tokens[index - 1]
        if before.kind != "word" or self._gap(index):
            return False
        if not phrase.complements:
            return (noun is not None and noun.kind == "document") or before.low.removeprefix("ex-") == "numéro"
        return len(self.tokens[index].text) < 3 and self.low(index + 1) not in ("ans", "heures", "mois")

    def _closing(self, index: int) -> int | None:
        """The closing bracket of a short insertion that opens at `index`."""
        return next((j for j in range(index, min(self.count, index + 7)) if self.tokens[j].text == ")"), None)

    def _age_end(self, index: int) -> int:
        """Where "de 49 ans", "de vingt-neuf ans", "d'une cinquantaine d'années" ends; `index` where none begins."""
        if self.low(index) not in ("de", "d'") or index + 2 >= self.count:
            return index
        after = index + 1
        if self.low(after) == "une" and self.low(after + 1).endswith("aine"):
            units = after + 3 if self.low(after + 2) in ("d'", "de") else after + 2
            return units + 1 if self.low(units) == "années" else index
        while after < self.count and (
            self.tokens[after].kind == "number"
            or is_numeral(self.low(after))
            or (after > index + 1 and self.low(after) in ("et", "un", "une"))
        ):
            after += 1
        return after + 1 if after > index + 1 and self.low(after) in ("ans", "mois", "printemps") else index

    def _date_end(self, index: int) -> int:
        """Where "du 2 mai 2018", "de mai 2018" ends; `index` where none begins."""
        if self.low(index) not in ("de", "du", "d'") or index + 2 >= self.count:
            return index
        month = index + 1 + (self.tokens[index + 1].kind == "number")
        named = NOUNS.get(self.low(month))
        if named is None or named.kind != "time":
            return index
        year = month + 1 < self.count and self.tokens[month + 1].kind == "number"
        return month + 1 + year if year or month > index + 1 else index

    def _century_end(self, index: int) -> int:
        """Where "XIe siècle", "milieu du XVIIIe siècle", "années 1930" at `index` ends; `index` for none."""
        if self.low(index) in _OF_TIME and self.low(index + 1) in ("du", "des"):
            return self._century_end(index + 2)
        if self.low(index + 1) in ("siècle", "millénaire"):
            return index + 2
        number = index + 1 < self.count and (
            self.tokens[index + 1].kind == "number" or is_numeral(self.low(index + 1))
        )
        return index + 2 if self.low(index) == "années" and number else index

    def _daily(self, index: int) -> bool:
        """Whether when a paper appears stands at `index`, behind its name: "Le Courrier du soir"."""
        when = NOUNS.get(self.low(index + 1))
        dated = index + 2 < self.count and self.tokens[index + 2].kind == "number"
        return self.low(index) == "du" and when is not None and when.kind == "time" and not dated
