"""How far the name of a company, an association or a party reaches: "Vivre avec le loup", "Eaux vives France".

Owns the end of a name that goes on in lower case; whose name it is, `apposed_names` decides.
"""

from reader.quotes.lexicon.closed_words import (
    EN_ADVERBS,
    FUNCTION_WORDS,
    OF,
    PREPOSITIONS,
    THIRD_PERSON_POSSESSIVES,
)
from reader.quotes.lexicon.nouns import BEFORE_NOUN, NOUNS
from reader.quotes.lexicon.verbs import AUXILIARIES, COMMON_FINITE, FINITE, VERBS
from reader.quotes.lexicon.words import words
from reader.quotes.people.organisations import opens_a_body
from reader.quotes.phrasing.object_pronouns import ObjectPronounReader

_LINKS = words("de du des d' avec sans pour contre en et à au aux sur sous par chez entre le la les l' nos notre")
_TAILS = words("non merci oui tous toutes tout trop maintenant demain encore vivant vivants vivante vivantes")
"""Words in which the names of associations end."""
_STATES = words("colère danger lutte péril marche détresse transition résistance mouvement commun partage fête")
"""How associations say with "en" that those are whom they are for."""
_CLITICS = words("ne n' se s' y en")
_CALLS = words("non oui stop touche halte sos vivre")
"""Words other than verbs of asking by which a slogan begins."""
_INSIDE = _LINKS | words("pas plus jamais ma mon mes nos notre")
ASSOCIATIONS = words(
    """
    ong association collectif fondation mouvement réseau coalition comité syndicat parti plateforme fédération
    organisation coordination ligue intersyndicale alliance observatoire confédération union groupement front amicale
    plate-forme campagne
    """
)
"""Bodies that are called by what they are for or against."""
_PARTIES = (
    ("les", "républicains"), ("la", "france", "insoumise"), ("france", "insoumise"), ("les", "écologistes"),
    ("europe", "écologie"), ("place", "publique"), ("rassemblement", "national"), ("parti", "socialiste"),
    ("parti", "communiste"), ("union", "centriste"), ("lutte", "ouvrière"), ("debout", "la", "france"),
    ("modem",), ("renaissance",), ("horizons",), ("reconquête",), ("ensemble",), ("générations",), ("agir",),
)  # fmt: skip
"""Parties whose names the press sets between a function and a name."""


class BodyNameCutter(ObjectPronounReader):
    """Finds where the names of bodies end."""

    def _party_end(self, index: int) -> int:
        """Where the party or union between a function and a name ends: "la députée LFI Inès Roux"."""
        for party in _PARTIES:
            after = index + len(party)
            if tuple(self.low(i) for i in range(index, after)) == party and after <= self.count:
                return after
        token = self.tokens[index]
        acronym = token.text.isalpha() and token.text.isupper() and 1 < len(token.text) < 6
        if not acronym or set(token.text) <= set("IVX"):
            return index
        goes_on = self._capital(index + 1) or self.low(index + 1) in OF
        return index + 1 if goes_on and not self._gap(index) else index

    def _opens_body(self, index: int) -> bool:
        """Whether the capitalised word at `index` opens a body's name that goes on in lower case."""
        if not self._capital(index) or not opens_a_body(self.low(index), "de"):
            return False
        return opens_a_body(self.low(index), self.low(index + 1)) or (
            self._is_adjective(index + 1) and not self._is_verb(index + 1)
        )

    def _body_end(self, index: int) -> int:
        """Where the body's name that begins at `index` ends."""
        end = self._called_end(index, self._name_end(index, leading=True), "")
        if self.low(end) in ("sans", "pour", "contre") and self._goes_on(end):
            end += 2 + (self.low(end + 1) in _LINKS)
        while self._capital(end) and self.low(end) in self.facts.countries and not self._gap(end):
            end += 1
        return end

    def _figure_end(self, index: int) -> int:
        """Where the figure and the word end that open a name: "58 heures", "100 % public"; else `index`."""
        if index >= self.count or self.tokens[index].kind != "number" or not self.tokens[index].text.isdigit():
            return index
        word = index + 1 + (index + 1 < self.count and self.tokens[index + 1].text == "%")
        if word >= self.count or self.tokens[word].kind != "word" or self._gap(word) or self._is_verb(word):
            return index
        return word + 1 if self.low(word) not in FUNCTION_WORDS else index

    def _called_end(self, after: int, end: int, head: str) -> int:
        """Where the name of an institution that begins at `after` and has capitals up to `end` ends.

        Args:
            head: the noun that bears the name: "association" in "l'association de patients Vivre debout".
        """
        spoken = self._spoken_name(after, end)
        end = max(end, self._slogan_end(after))
        while end < self.count:
            token = self.tokens[end]
            low = token.low
            if token.kind == "number" and len(token.text) < 4 and not self._gap(end):
                # "l'association Ciné 35"
                end += 1
            elif low in OF and self._capital(end + 1 + (self.low(end + 1) in ("la", "l'"))):
                end = self._name_end(end + 1 + (not self._capital(end + 1)), leading=True, whole=False)
            elif spoken and low == "et" and self._capital(end + 1) and not self._first_name(end + 1):
                # "l'association Sauvages et Vivants"
                end = self._name_end(end + 1, leading=True, whole=False)
            elif self._is_adjective(end) or low in ("nouveau", "nouvelle", "nouvelles", "debout", "ensemble"):
                end += 1
            elif spoken and low in _TAILS:
                # "le collectif Forages non merci"
                end += 1
            elif low in ("pour", "de") and self.low(end + 1) in _TAILS and (spoken or self._aimed(after, end, head)):
                # "l'association Un toit pour tous", "le collectif 58 heures de trop"
                end += 2
            elif spoken and self.low(end - 1) in FUNCTION_WORDS and self._plain(end) and not self._is_verb(end):
                # "l'association Les amis du phare"
                end += 1
            elif low == "en" and head in ASSOCIATIONS and self.low(end + 1) in _STATES:
                # "l'association Quartier Nord en colère"
                end += 2
            elif self._between_name_and_verb(end):
                # "l'hebdomadaire Plan fixe raconte"
                end += 1
            elif (
                low in ("des", "du") or (spoken and low in _LINKS) or self._aimed(after, end, head)
            ) and self._goes_on(end, spoken):
                # "l'ONG Médecins des rives", "le collectif Vivre avec le loup"
                end += 2 if self.low(end + 1) not in _LINKS else 3
                while self.low(end - 1) in BEFORE_NOUN and self._plain(end):
                    # "la Confédération des petites entreprises"
                    end += 1
            else:
                break
        return end

    def _aimed(self, after: int, link: int, head: str) -> bool:
        """Whether the link goes on with what an association is called: "l'ONG Justice sans rivage"."""
        # "la Fondation Toit pour tous": the noun is part of the name.
        named = self.low(after) in ASSOCIATIONS and link == after + 2
        if not named and (head not in ASSOCIATIONS or link > after + 1):
            return False
        if self.tokens[link - 1].text.isupper():
            return False
        low, ahead = self.low(link), self.low(link + 1)
        if low == "et":
            # "l'ONG Pain et dignité", but "l'ONG Karama et la mairie"
            return self._plain(link + 1) and not self._is_verb(link + 1)
        if low == "en":
            # "l'association Parents en colère", but "l'ONG Karama en conférence de presse"
            return self._plain(link + 1) and ahead not in EN_ADVERBS
        return low in ("sans", "contre", "pour", "au", "aux") and ahead not in THIRD_PERSON_POSSESSIVES

    def _slogan_end(self, index: int) -> int:
        """Where a call that is a name ends: "Sauvons la Vallée", "Demain la Corse"; else `index`."""
        low = self.low(index)
        if low not in _CALLS | FUNCTION_WORDS and not low.endswith(("ons", "ez", "er", "ir")):
            return index
        end = index + 1
        while end < min(self.count, index + 6) and self.low(end) in _INSIDE and not self._capital(end):
            end += 1
        named = end > index + 1 and self._capital(end) and not self._gap(end)
        return self._name_end(end, leading=True, whole=False) if named else index

    def _between_name_and_verb(self, index: int) -> bool:
        """Whether the word at `index` can be no verb, since one follows: it belongs to the name in front of it."""
        verb, following = VERBS.get(self.low(index)), self.low(index + 1)
        finite = VERBS.get(following)
        if following in _CLITICS:
            # "le syndicat Alliance police se félicite"
            following = self.low(index + 2)
            finite = VERBS.get(following)
        acts = following in AUXILIARIES or (finite is not None and bool(finite.shape & FINITE))
        return acts and following not in NOUNS and verb is None and self._plain(index) and not self._gap(index)

    def _bare_subject_end(self, index: int) -> int:
        """Where a name made of common words ends that opens its sentence without an article; `index` for none.

        "Aéroports de Paris dénonce", "Habitants et commerçants dénoncent": with a verb and no article it is a name.
        """
        before = self.tokens[index - 1] if index else None
        opens = before is None or before.kind == "quote" or before.text in ".!?…"
        noun = NOUNS.get(self.low(index))
        low = self.low(index)
        several = noun is not None and noun.number == "p" and noun.kind in ("person", "group", "institution")
        unknown = noun is None and self.low(index + 1) in OF and self._capital(index + 2) and low not in PREPOSITIONS
        bare = (several or unknown) and low.endswith("s") and low not in FUNCTION_WORDS
        if not opens or not (bare or opens_a_body(low, "de")) or self.low(index + 1) not in _LINKS:
            return index
        for end in range(index + 2, min(self.count, index + 9)):
            low = self.low(end)
            verb = VERBS.get(low)
            if self.tokens[end].kind != "word" or low in ("que", "qui", "où", "dont", "qu'"):
                return index
            acts = low in AUXILIARIES or low in COMMON_FINITE or (verb is not None and bool(verb.shape & FINITE))
            if acts and low not in NOUNS:
                return end if self.low(end - 1) not in _CLITICS else end - 1
        return index

    def _goes_on(self, index: int, spoken: bool = False) -> bool:
        """Whether the link at `index` and a noun still belong to the name, one of common words if `spoken`."""
        after = index + 1 + (self.low(index + 1) in _LINKS)
        if after >= self.count or self.tokens[after].kind != "word":
            return False
        if self.tokens[after].capital:
            # "Médecins pour le Darfour", "Droits en Méditerranée"
            return self.low(index) == "pour" or (spoken and self.low(index) == "en")
        noun = NOUNS.get(self.low(after))
        if noun is not None and noun.kind == "time":
            return False
        if self.low(index) == "en" and self.low(after).endswith("ant"):
            return False
        return self.low(after) not in FUNCTION_WORDS and not self._is_verb(after)

    def _spoken_name(self, after: int, end: int) -> bool:
        """Whether a name is made of common words, as an association's: "Les Oubliés", "Vivre", "Femmes"."""
        token = self.tokens[after]
        if token.text.isupper():
            return False
        if token.low in FUNCTION_WORDS or token.kind == "number":
            return True
        low = self.low(end - 1)
        return end == after + 1 and low not in self.facts.first_names and low.endswith(("s", "x", "er", "re", "ir"))
