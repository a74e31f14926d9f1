"""One of several: "l'un de ses députés, X,", "une des voisines".

Owns reading somebody singled out of a plural as one person, called by the singular of the noun or by what the
apposition says.
"""

from reader.quotes.lexicon.closed_words import DETERMINERS, FUNCTION_WORDS, PREPOSITIONS, is_numeral
from reader.quotes.lexicon.nouns import BEFORE_NOUN, Noun, noun_of
from reader.quotes.lexicon.words import words
from reader.quotes.phrasing.noun_phrases import NounPhraseCutter
from reader.quotes.phrasing.phrase import Gender, Phrase

SINGLED_OUT = words("l' un une")
"""With what one of several may begin."""
_THEM = words("eux elles")
_SINCE = words("aujourd'hui désormais alors autrefois jadis")


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
        first = head
        while self.low(head) in BEFORE_NOUN and noun_of(self.low(head + 1)) is not None:
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
        said = [_singular(self.low(i)) for i in range(first, head)]
        phrase.spelt = " ".join((*said, self._in_singular(head, single, phrase)))
        return phrase

    def _told_apart(self, index: int) -> Phrase | None:
        """The phrase of "l'un d'eux, ancien facteur" at `index`: somebody whom nothing but the apposition names."""
        if self.low(index) != "l'" or self.low(index + 1) not in ("un", "une") or self.low(index + 2) != "d'":
            return None
        comma = index + 4 + (self.low(index + 3) == "entre")
        if self.low(comma - 1) not in _THEM or self.low(comma) != ",":
            return None
        first = comma + 1 + (self.low(comma + 1) in _SINCE)
        head = first
        while self.low(head) in BEFORE_NOUN and noun_of(self.low(head + 1)) is not None:
            head += 1
        noun = noun_of(self.low(head)) if head < self.count and not self.tokens[head].capital else None
        if noun is None or noun.kind != "person" or noun.number != "s":
            return None
        gender: Gender = "f" if self.low(index + 1) == "une" else "m"
        phrase = self._noun(first, head, "none", gender, "s")
        ends = phrase is not None and (phrase.after >= self.count or self.tokens[phrase.after].kind == "mark")
        if phrase is None or not ends or phrase.name is not None or noun.gender not in (gender, None):
            return None
        phrase.spelt = " ".join(self.text[phrase.bare[0] : phrase.bare[1]].split())
        phrase.first, phrase.start = index, self.tokens[index].start
        phrase.determiner, phrase.gender = "indefinite", gender
        return phrase

    def _in_singular(self, head: int, single: str, phrase: Phrase) -> str:
        """The words of the phrase from its noun on, noun and adjectives in the singular."""
        said, place = [single], head + 1
        while place < phrase.after and self.low(place) not in PREPOSITIONS | FUNCTION_WORDS:
            token = self.tokens[place]
            if token.kind != "word" or token.capital or token.end > phrase.bare[1]:
                break
            said.append(_singular(token.low))
            place += 1
        if place < phrase.after and self.tokens[place].end <= phrase.bare[1]:
            said.append(" ".join(self.text[self.tokens[place].start : phrase.bare[1]].split()))
        return " ".join(said)


def _singular_of(word: str, noun: Noun | None) -> str | None:
    """The singular of a plural noun for people or bodies: "jurés" gives "juré"; None for any other word."""
    if noun is None or noun.kind not in ("person", "group", "institution"):
        return None
    found = noun_of(_singular(word))
    return _singular(word) if found is not None and found.number == "s" else None


def _singular(word: str) -> str:
    if word.endswith("eux"):
        return word
    if word.endswith("eaux"):
        return word[:-1]
    if word.endswith("aux"):
        return word[:-3] + "al"
    return word[:-1] if word.endswith(("s", "x")) else word
