"""Where a complement that a preposition introduces ends: "de la ville", "au CNRS", "d'Eaux vives France".

Owns the noun or name behind the preposition; which complements a noun takes is told by `complements`.
"""

from reader.quotes.lexicon.closed_words import (
    BEFORE_NOUNS,
    DETERMINERS,
    FUNCTION_WORDS,
    OF,
    PREPOSITIONS,
    THIRD_PERSON_POSSESSIVES,
    is_numeral,
)
from reader.quotes.lexicon.conjugation import Shape
from reader.quotes.lexicon.everyday import EVERYDAY
from reader.quotes.lexicon.name_words import MEDIA_NAMES
from reader.quotes.lexicon.nouns import BEFORE_NOUN, NOUNS, noun_of
from reader.quotes.lexicon.verbs import AUXILIARIES, VERBS
from reader.quotes.lexicon.words import words
from reader.quotes.people.organisations import opens_a_body
from reader.quotes.phrasing.body_names import BodyNameCutter
from reader.quotes.phrasing.phrase import Complement, Phrase

_IN_PASSING = words("passage retour loin dos profil concert nouveau")
"""Nouns with which "de" makes a circumstance."""
_LATTER = words("dernier dernière derniers dernières")


class PrepositionCutter(BodyNameCutter):
    """Takes what stands behind a preposition."""

    def _taken(self, index: int, place: bool, modifiers: set[str], phrase: Phrase) -> int:
        """Take the complement that the preposition at `index` introduces; returns the index behind it."""
        if place and self.low(index) in ("auprès", "près") and self.low(index + 1) in OF:
            # "l'ambassadeur auprès de l'UE"
            index += 1
        end = self._complement_end(index, place)
        if end == index:
            return index
        phrase.complemented = True
        articled = self.low(index) in ("du", "des", "au", "aux") or self.low(index + 1) in BEFORE_NOUNS
        found = Complement(index, articled)
        phrase.complements.append(found)
        for i in range(index + 1, end):
            word = self.low(i)
            if word in DETERMINERS or word in PREPOSITIONS:
                continue
            # "la députée de la Creuse": a place, whatever its ending
            known = noun_of(word) if not self.tokens[i].capital else NOUNS.get(word)
            if found.head < 0 and (word not in BEFORE_NOUN or i + 1 == end):
                found.head, found.noun = i, known
            if known is not None and known.kind == "person" and found.head == i:
                modifiers.add(word)
                continue
            country = self.facts.countries.get(word, word)
            modifiers.add(country)
            found.modifiers.add(country)
        return end

    def _complement_end(self, index: int, place: bool) -> int:
        """Where the complement introduced by the preposition at `index` ends; `index` where there is none."""
        after = index + 1
        if self.low(after) in ("ce", "cette", "ces") and self.low(after + 1) in _LATTER:
            # "l'entourage de cette dernière": whose it is only the text before tells
            return index
        if self.low(index) == "à" and self.low(after) in THIRD_PERSON_POSSESSIVES:
            # "un mot écrit par le directeur à sa doctorante": to whom, not of what
            return index
        sound = self.low(index) in ("du", "au") and self.low(after) in ("son", "ton")
        if sound:
            # "l'ingénieur du son": no determiner follows another
            return after + 1
        if self.low(after) == "l'" and self.low(after + 1) in ("un", "une") and self.low(after + 2) == "des":
            # "la mère de l'un des disparus"
            after += 3
        elif self.low(after) in BEFORE_NOUNS:
            # "la mère d'une des victimes"
            after += 2 if self.low(after) in ("un", "une") and self.low(after + 1) == "des" else 1
        while after + 1 < self.count and is_numeral(self.low(after)) and self._plain(after + 1):
            after += 1
        if after >= self.count:
            return index
        token = self.tokens[after]
        if token.kind == "number" and self.low(index) in OF:
            while self.low(after + 1) in BEFORE_NOUN:
                after += 1
            if self._plain(after + 1) and not self._is_verb(after + 1):
                return after + 2
            year = len(token.text) == 4 and token.text.isdigit()
            return after + 1 if year else index
        if token.kind != "word":
            return index
        low = token.low
        noun = NOUNS.get(low)
        shift = low in ("nuit", "jour") and self.low(index) == "de" and after == index + 1
        if noun is not None and noun.kind == "time" and low != "époque" and not shift:
            return index
        if self.low(index) == "en" and low.endswith("ant"):
            # "lâche un étudiant en quittant la salle"
            return index
        if place and (low in MEDIA_NAMES or (noun is not None and noun.kind == "medium")):
            return index
        if self._opens_body(after) and self.low(index) in OF:
            # "la juriste d'Eaux vives France"
            return self._body_end(after)
        if token.capital:
            end = self._name_end(after, leading=True, whole=False)
            place = low not in self.facts.first_names or low in self.facts.countries
            if end - after > 2 and place and self._all_capitals(after, end):
                # "la ministre des Finances Graciela Huamaní", "le directeur de Radio Armor Nurlan Abdrakh"
                end = after + 1 + (opens_a_body(low, "de") and end - after > 3)
            # "la chambre de commerce", "la Ligue des droits": lower case may follow in `_complements`.
            return end if end > after else index
        verb = VERBS.get(low)
        if low in AUXILIARIES:
            return index
        if low in _IN_PASSING and self.low(index) == "de":
            # "une touriste de passage": how somebody comes to be there
            return index
        if low in ("toujours", "longue") and self.low(index) in ("de", "d'"):
            return after + (1 if low == "toujours" else 2)
        if low == "or" and self.low(index) == "d'":
            # "la médaillée d'or"
            return after + 1
        if low in FUNCTION_WORDS and low not in BEFORE_NOUN:
            return index
        to_do = self.low(index) == "à" and noun is None and low.endswith("er") and not low.endswith("ier")
        if to_do:
            # "invité la commissaire à visiter l'usine"
            return index
        if (verb is not None and verb.shape & Shape.INFINITIVE and noun is None) or self._infinitive(index, after):
            return index
        while low in BEFORE_NOUN and after + 1 < self.count and self.tokens[after + 1].kind == "word":
            if self.low(after + 1) in FUNCTION_WORDS and self.low(after + 1) not in BEFORE_NOUN:
                break
            if low in NOUNS and not self._plain(after + 1) and self.low(after + 1) not in NOUNS:
                break
            after += 1
            low = self.low(after)
        return after + 1

    def _infinitive(self, index: int, after: int) -> bool:
        """Whether "de" at `index` governs an infinitive: "le devoir de résister"."""
        low = self.low(after)
        if low.endswith("ier") and low[:-1] not in EVERYDAY and low not in VERBS:
            # "une voisine de palier", but "l'envie d'étudier"
            return False
        return (
            low.endswith("er")
            and self.low(index) in ("de", "d'")
            and low not in NOUNS
            and low
            not in ("mer", "fer", "quartier", "chantier", "foyer", "papier", "métier", "hiver", "enfer", "sanglier")
        )
