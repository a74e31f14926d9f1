"""Sources whose words a noun announces before a colon: "la formule du fondateur : « … »", "Réponse de X : « … »".

Owns telling whose the noun of what is said is, and when it is nobody's.
"""

from reader.quotes.lexicon.closed_words import OF, PARTS_OF_TEXTS, is_numeral
from reader.quotes.lexicon.endings import person_like
from reader.quotes.lexicon.spoken_nouns import SPOKEN_NOUNS
from reader.quotes.lexicon.words import words
from reader.quotes.phrasing.phrase import Phrase
from reader.quotes.speech.cue import Cue
from reader.quotes.speech.owners import OwnerFinder

_GOES_TO = words("revient revenait reviendra est était appartient appartenait sera")
"""Verbs of whose something is."""


class NounSourceFinder(OwnerFinder):
    """Finds nouns of what is said in the tokens of one block."""

    def noun_before(self, i: int, index: int) -> Cue | None:
        """ "la formule du fondateur, X : « … »", "Réponse de l'intéressée : « … »"."""
        low = self.low(i)
        if low not in SPOKEN_NOUNS or self.tokens[index - 1].text != ":":
            return None
        if low == "souvenir" and any(self.is_finite(j) for j in range(max(0, i - 4), i)):
            # "garde un souvenir ému de X": remembered, not speaking
            return None
        if low == "mot" and (given := self._last_word_to(i, index)) is not None:
            return Cue(i, i + 1, "before, noun of speech", given, lemma=low)
        if self._answered_or_measured(i) or self._set_beside_name(i):
            return None
        owner = self.owner_of(i, index)
        return Cue(i, i + 1, "before, noun of speech", owner, lemma=low) if owner is not None else None

    def owner_of(self, i: int, index: int) -> Phrase | None:
        """Whose the noun at token `i` is, going by a complement before token `index`: "la colère du maire"."""
        link = next((j for j in range(i + 1, min(i + 5, index)) if self.low(j) in OF), None)
        if link is None:
            return None
        return self._owner_behind(i, index) or self._owner_within(i, link)

    def _owner_behind(self, i: int, index: int) -> Phrase | None:
        """The first person or body between the noun at token `i` and the quotation at token `index`."""
        for at in range(i + 1, index):
            phrase = self.starting.get(at)
            if phrase is None or phrase.preposition not in OF | {""} or self._manner(phrase):
                continue
            if phrase.capital_head and phrase.noun is not None and phrase.noun.kind in ("institution", "medium"):
                return phrase
            if phrase.kind == "noun" and phrase.head in SPOKEN_NOUNS and phrase.name is None:
                # "une phrase de sept mots"
                continue
            speaks = phrase.noun is not None and phrase.noun.kind in ("person", "group", "institution")
            speaks = speaks or (phrase.kind == "pronoun" and phrase.head == "ce dernier")
            if phrase.kind in ("name", "noun", "pronoun") and (phrase.entity is not None or speaks):
                return phrase
        return None

    def _owner_within(self, i: int, link: int) -> Phrase | None:
        """The complement, from token `link`, within the phrase of the noun at token `i`: "le mot du maire"."""
        covering, finder = self.covering[i], self.nested_finder
        if covering is None or finder is None or not covering.first <= i < covering.after:
            return None
        at = link if self.low(link) in ("du", "des") else link + 1
        inner = finder.at(at) if at < self.count else None
        named = inner is not None and inner.kind in ("name", "noun") and self._able(inner)
        return inner if named else None

    def _answered_or_measured(self, i: int) -> bool:
        """Whether a noun of speech is what somebody answers, or is told by its length.

        "À la question de savoir si le maire partira, elle …", "une phrase de sept mots"
        """
        of = self.low(i + 1) in ("de", "d'")
        measured = of and (self.tokens[i + 2].kind == "number" or is_numeral(self.low(i + 2)))
        asks = of and self.is_infinitive(i + 2)
        return measured or (asks and self.low(i) == "question")

    def _set_beside_name(self, i: int) -> bool:
        """Whether the noun at token `i` is somebody's function: "Lucie Armand, conseil de la partie civile"."""
        held = self.covering[i - 2] if i > 1 and self.tokens[i - 1].text == "," else None
        return held is not None and held.after == i - 1 and held.is_person_like

    def _last_word_to(self, i: int, index: int) -> Phrase | None:
        """ "Le mot de la fin revient à X : « … »": to whom it goes."""
        goes = next((j for j in range(i + 1, index) if self.low(j) in _GOES_TO), None)
        if goes is None:
            return None
        given = (self.starting.get(j) for j in range(goes + 1, index))
        return next((p for p in given if p is not None and p.kind in ("name", "noun") and p.preposition), None)

    def _able(self, phrase: Phrase) -> bool:
        """Whether the phrase may be whose the words are: "le mot du maire", not "le mot de la soirée"."""
        if phrase.kind == "noun" and phrase.head in SPOKEN_NOUNS and phrase.name is None:
            return False
        if phrase.kind == "name" or phrase.entity is not None or phrase.capital_head or phrase.name is not None:
            return True
        if phrase.head in PARTS_OF_TEXTS:
            # "une phrase de sept mots"
            return False
        if phrase.noun is None:
            return person_like(phrase.head) and not self._manner(phrase)
        return phrase.noun.kind != "time" and not (phrase.counted and phrase.noun.kind == "document")

    def _manner(self, phrase: Phrase) -> bool:
        """Whether the words tell how something is said: "la conclusion d'une voix égale"."""
        return self.low(phrase.first) in ("un", "une") and (phrase.noun is None or phrase.noun.kind != "person")
