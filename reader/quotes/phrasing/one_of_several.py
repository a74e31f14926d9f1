"""One of several: "l'un de ses députés, X,", "une des voisines".

Owns reading somebody singled out of a plural as one person, called by the singular of the noun.
"""

from reader.quotes.lexicon.closed_words import DETERMINERS, FUNCTION_WORDS, PREPOSITIONS, is_numeral
from reader.quotes.lexicon.nouns import BEFORE_NOUN, NOUNS, Noun, noun_of
from reader.quotes.phrasing.noun_phrases import NounPhraseCutter
from reader.quotes.phrasing.phrase import Gender, Phrase


class OneOfSeveralCutter(NounPhraseCutter):
    """Reads who is singled out of a plural."""

    def _one_of(self, index: int) -> Phrase | None:
        """The phrase of one of several that begins at `index`, None where none does or no noun says of whom."""
        one = index + (self.low(index) == "l'")
        if self.low(one) not in ("un", "une") or self.low(one + 1) not in ("des", "de", "d'"):
            return None
        head = one + 2 + (self.low(one + 1) != "des" and self.low(one + 2) in DETERMINERS)
        if head == one + 2 and self.low(one + 1) != "des":
            # "une de plus"
            return None
        while self.low(head) in BEFORE_NOUN:
            if is_numeral(self.low(head)):
                # "l'une des deux femmes": one of those who were named
                return None
            head += 1
        noun = noun_of(self.low(head))
        single = _singular_of(self.low(head), noun)
        if noun is None or single is None:
            return None
        gender: Gender = "f" if self.low(one) == "une" else "m"
        phrase = self._noun(index, head, "indefinite", gender, "s")
        if phrase is None or phrase.name is not None:
            return None
        phrase.number = "s"
        phrase.noun = Noun(noun.lemma, "institution" if noun.kind == "institution" else "person", gender, "s")
        phrase.gender = gender
        phrase.spelt = self._in_singular(head, single, phrase)
        return phrase

    def _in_singular(self, head: int, single: str, phrase: Phrase) -> str:
        """The words of the phrase from its noun on, noun and adjectives in the singular."""
        words, place = [single], head + 1
        while place < phrase.after and self.low(place) not in PREPOSITIONS | FUNCTION_WORDS:
            token = self.tokens[place]
            if token.kind != "word" or token.capital or token.end > phrase.bare[1]:
                break
            words.append(_singular(token.low))
            place += 1
        if place < phrase.after and self.tokens[place].end <= phrase.bare[1]:
            words.append(" ".join(self.text[self.tokens[place].start : phrase.bare[1]].split()))
        return " ".join(words)


def _singular_of(word: str, noun: Noun | None) -> str | None:
    """The singular of a plural noun for people or bodies: "jurés" gives "juré"; None for any other word."""
    if noun is None or noun.kind not in ("person", "group", "institution"):
        return None
    found = NOUNS.get(_singular(word))
    return _singular(word) if found is not None and found.number == "s" else None


def _singular(word: str) -> str:
    if word.endswith("eaux"):
        return word[:-1]
    if word.endswith("aux"):
        return word[:-3] + "al"
    return word[:-1] if word.endswith(("s", "x")) else word
