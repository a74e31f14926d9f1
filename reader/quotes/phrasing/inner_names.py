"""People named in the complements of a phrase: "la présidence de Mme X", "les électeurs de la nationaliste X".

Owns which names inside a phrase are somebody's; the phrase itself is cut by `noun_phrases`.
"""

from reader.quotes.lexicon.closed_words import DETERMINERS, NOBLE, OF, PARTICLES
from reader.quotes.lexicon.nouns import NOUNS, PERSON_TITLES
from reader.quotes.lexicon.words import words
from reader.quotes.phrasing.phrase import Gender, Phrase
from reader.quotes.phrasing.pronouns import PronounCutter

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


class InnerNameCutter(PronounCutter):
    """Cuts the names inside the phrases of one block."""

    def _inside(self, phrase: Phrase) -> list[Phrase]:
        """The people named inside a phrase; a name that is a complement's is no longer the phrase's."""
        if phrase.number == "p" and phrase.name is not None and phrase.inner_head is not None:
            return [self._inner_name(phrase)]
        text = phrase.noun is not None and phrase.noun.kind == "document"
        return (self._authors_inside(phrase) if text else []) or self._people_inside(phrase)

    def _authors_inside(self, phrase: Phrase) -> list[Phrase]:
        """The people of functions and names whose a text is: "le rapport de la juriste X et du maire Y"."""
        found: list[Phrase] = []
        index = phrase.complements[-1].first if phrase.complements else phrase.after
        while index < phrase.after:
            contracted = self.low(index) == "du"
            inner = self._determined(index + (not contracted)) if self._of_at(index) else None
            if inner is None or inner.name is None or inner.after > phrase.after:
                index += 1
                continue
            inner.preposition = "du" if contracted else "de"
            found.append(inner)
            index = inner.after
        return found

    def _of_at(self, index: int) -> bool:
        """Whether "de" at `index` is followed by an article, or contains one."""
        return self.low(index) == "du" or (self.low(index) in OF and self.low(index + 1) in DETERMINERS)

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
