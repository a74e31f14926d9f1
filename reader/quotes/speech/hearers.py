"""Words that the subject hears and does not say: "X s'est vu répondre « … » par Y", "X se fait traiter de « … »".

Owns telling such a verb group from a report, and finding whose the words are.
"""

from reader.quotes.grammar.roles import RoleFinder
from reader.quotes.lexicon.closed_words import ADVERBS
from reader.quotes.lexicon.conjugation import Shape
from reader.quotes.lexicon.verbs import VERBS
from reader.quotes.lexicon.words import words
from reader.quotes.phrasing.phrase import Phrase

_SUFFERED = words("vu vue vus vues entendu entendue entendus entendues fait laissé laissée")
_SUFFERING = words(
    """
    voit voyait voient verra entend entendait entendent entendra fait faisait font fera laisse laissait
    """
)
_BEING = words("est était sera serait sont étaient fut")
_NAMING = words("traiter qualifier accuser")


class HearerFinder(RoleFinder):
    """Finds verb groups whose subject hears the words, in the tokens of one block."""

    def heard_infinitive(self, i: int, stop: int) -> int | None:
        """The index of the infinitive of a group that begins with its clitic at token `i`: "s'est vu répondre"."""
        if self.low(i) not in ("s'", "se", "m'", "me"):
            return None
        j = i + 1
        inverted = self.tokens[j].inverted if j < stop else None
        base = inverted[0] if inverted is not None else self.low(j)
        if base in _BEING:
            j = self._past_adverbs(j + 1)
            if self.low(j) not in _SUFFERED:
                return None
        elif base not in _SUFFERING:
            return None
        j = self._past_adverbs(j + 1)
        verb = VERBS.get(self.low(j)) if j < stop else None
        said = verb is not None and bool(verb.shape & Shape.INFINITIVE)
        return j if said or self.low(j) in _NAMING else None

    def _past_adverbs(self, i: int) -> int:
        while self.low(i) in ADVERBS or self.low(i).endswith("ment"):
            i += 1
        return i

    def heard_at(self, infinitive: int, start: int) -> int | None:
        """Where the group begins whose infinitive stands at that token, if its subject hears what is said."""
        for i in range(infinitive - 1, max(start, infinitive - 7) - 1, -1):
            if self.low(i) in ("s'", "se", "m'", "me"):
                return i if self.heard_infinitive(i, infinitive + 1) == infinitive else None
        return None

    def heard_from(self, infinitive: int, stop: int) -> Phrase:
        """Who says the words that the subject hears: the phrase behind "par" up to token `stop`, or nobody."""
        for j in range(infinitive + 1, min(stop, infinitive + 14)):
            if self.tokens[j].text in ".;:":
                break
            phrase = self.starting.get(j + 1) if self.low(j) == "par" else None
            if phrase is not None and phrase.kind != "nobody" and not self.is_time(phrase):
                return phrase
        token = self.tokens[infinitive]
        return Phrase("nobody", infinitive, infinitive + 1, token.start, token.end, head="quelqu'un")
