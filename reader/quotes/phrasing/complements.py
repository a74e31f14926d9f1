"""What follows a head noun inside its phrase: adjectives, adjuncts, ages, complements with de, à, en.

Owns where a noun phrase ends; a relative clause and an adverbial are no part of it. What a single word may be is told
by `adjectives`.
"""

from reader.quotes.lexicon.closed_words import EN_ADVERBS, OF, PREPOSITIONS, is_numeral
from reader.quotes.lexicon.conjugation import Shape
from reader.quotes.lexicon.endings import PARTICIPLES_IN_E
from reader.quotes.lexicon.everyday import EVERYDAY
from reader.quotes.lexicon.media import is_medium
from reader.quotes.lexicon.nouns import NOUNS, PLACED_AFTER, Noun
from reader.quotes.lexicon.verbs import COMMON_FINITE, VERBS
from reader.quotes.lexicon.words import words
from reader.quotes.phrasing.numbers import NumberReader
from reader.quotes.phrasing.phrase import Complement, Phrase

_ANYBODY = frozenset(("homme", "femme", "enfant", "personne", "jeune", "malade", "citoyen", "consommateur"))
_TOWARDS = words("haut-commissaire haut-commissariat commissariat délégation secrétariat office mission fonds aide")
"""Bodies that are for somebody or something: "le Haut-Commissariat aux réfugiés"."""
_NOW = words("instant heure moment saison fois suite première dernière deuxième seconde occasion prochaine")
_WITHIN = frozenset((*at, of) for at in (("au", "sein"), ("au", "fait"), ("à", "bout")) for of in sorted(OF))
_STATES = frozenset(
    (without, state)
    for without, states in (
        ("sans", "étiquette papiers emploi abri domicile terre logement contrat permis casque uniforme grade"),
        ("au", "chômage foyer pair volant"),
        ("aux", "abois manettes commandes"),
        ("à", "vélo mi-temps"),
    )
    for state in states.split()
)
"""What somebody is said to be with a preposition and a bare noun: "sans étiquette", "au chômage"."""
_EN_NOUNS = words("ligne chef charge titre question exercice retraite grève colère pleurs larmes poste herbe second")
_WAYS = frozenset(
    (by, way)
    for by, ways in (("en", "ligne vrac gros kit continu réseau ville"), ("à", "domicile distance bascule façon"))
    for way in ways.split()
)
"""How something is sold or done: "le commerce en ligne", "la livraison à domicile"."""
_ACCREDITED = words(
    """
    ambassadeur représentant délégué conseiller émissaire nonce expert médiateur consul envoyé observateur intervenant
    chargé commissaire plénipotentiaire
    """
)
"""Functions of those who serve "auprès de" somebody; with other nouns it tells to whom something is said."""
_STANDS = words(
    "tribune barre micro antenne audience sortie arrivée radio télévision télé pupitre perchoir téléphone"
)
"""Where somebody speaks, which says nothing of what they are."""
_POINTED_WITH = words("menton doigt regard coude pouce")
"""What somebody is pointed at with: "montrant son frère du menton"."""
_ARTICLES = words("article alinéa titre chapitre livre paragraphe acte")
"""Parts of texts that are counted."""
_ORDINALS = words("premier bis ter")
_DEGREES = words("très plutôt fort encore assez trop si toujours")
_NO_COMPLEMENT = words("voix part bouche yeux avis dires aveu mots termes propos expression formule")
"""Nouns before whose "de" stands whoever speaks: the complement is a phrase of its own."""


class ComplementCutter(NumberReader):
    """Takes the words that qualify a head noun."""

    def _adjunct(self, index: int) -> bool:
        """Whether a noun that qualifies another without a preposition stands at `index`."""
        low = self.low(index)
        if (
            not self._plain(index)
            or low in EVERYDAY
            or low in COMMON_FINITE
            or low.endswith(("ment", "-même", "-mêmes"))
        ):
            return False
        return self.low(index + 1) in ("de", "du", "d'", "des") or self._closes(index + 1)

    def _complements(self, after: int, noun: Noun | None, modifiers: set[str], phrase: Phrase) -> int:
        """Take the adjectives and complements that follow a head noun; returns the index behind them."""
        first = after
        while after < self.count:
            token = self.tokens[after]
            if token.text == "(":
                closing = self._closing(after)
                if closing is not None and self.low(closing + 1) in OF:
                    # "président (LR) de la région"
                    after = closing + 1
                    continue
                break
            if token.low == "n" and after + 2 < self.count and self.tokens[after + 1].text in "°º":
                # "le communiqué n° 9"
                after += 3
                continue
            if token.kind == "number" and self._numbered(after, noun, phrase):
                after += 1
                continue
            institution = noun is not None and noun.kind == "institution"
            if token.text == "," and institution and self._is_adjective(after + 1) and self._and_adjective(after + 2):
                # "le conseil économique, social et environnemental"
                after += 4
                continue
            if token.kind != "word":
                break
            end = self._qualified(after, first, noun, modifiers, phrase)
            if end == after:
                break
            after = end
        nearest = phrase.complements[-1] if phrase.complements else None
        if nearest is not None and nearest.articled and noun is not None and noun.kind == "person":
            held = nearest.noun
            if (
                held is not None
                and held.kind == "person"
                and held.number == "s"
                and self.low(nearest.first) != "des"
                and held.lemma not in _ANYBODY
                and self.low(nearest.first) in OF
            ):
                phrase.inner_head = held.lemma
                phrase.inner_gender = held.gender
                phrase.inner_modifiers = frozenset(nearest.modifiers)
        return after

    def _qualified(self, after: int, first: int, noun: Noun | None, modifiers: set[str], phrase: Phrase) -> int:
        """Where the qualifier that begins at `after` ends; `after` where none does."""
        low = self.low(after)
        if self.tokens[after].capital:
            party = self._party_end(after) if noun is not None and noun.kind == "person" else after
            modifiers.update(self.low(i) for i in range(after, party))
            if phrase.head == "lauréat" or self.low(after) in ("nobel", "goncourt"):
                return max(party, after + 1)
            return party
        kind = noun.kind if noun is not None else None
        person = kind == "person"
        if after == first and phrase.head in _ARTICLES and low in _ORDINALS:
            return after + 1
        if (
            phrase.head.removeprefix("ex-") == "numéro"
            and after == first
            and (is_numeral(low) or low in ("un", "une"))
        ):
            return after + 1
        aged = self._age_end(after)
        if aged > after:
            return aged
        if kind == "document" and self._is_done(after):
            return after
        if self._is_adjective(after) and not (phrase.number == "p" and low.endswith("ent")):
            country = self.facts.countries.get(low, _singular(low))
            modifiers.add(country)
            if phrase.complements:
                phrase.complements[-1].modifiers.add(country)
            return after + 1
        if kind in ("person", "group", None) and (self._settled_participle(after) or self._aged(after)):
            return after + 1
        if kind == "document":
            dated = self._date_end(after)
            if dated > after:
                return dated
        if low in ("du", "des", "de"):
            past = after + 1 + (self.low(after + 1) in ("la", "l'"))
            old = self._century_end(past)
            if old > past:
                return old
        if low == "et" and self._two_purposes(after):
            return after + 3
        if kind == "institution" and self._and_adjective(after):
            # "le comité social et économique"
            return after + 2
        if low == "et" and self._more_of_it(after, phrase):
            end = self._taken(after + 1, False, modifiers, phrase)
            return end if end > after + 1 else after
        if phrase.capital_head and after == first and self._daily(after):
            return after + 2
        if low == "non" and self._is_adjective(after + 1):
            # "l'organisation non gouvernementale"
            return after + 2
        if low in _DEGREES:
            adjective = self._is_adjective(after + 1) or self._aged(after + 1)
            return after + 2 if adjective else after + 3 if self._is_state(after + 1) else after
        if (low, self.low(after + 1), self.low(after + 2)) in _WITHIN:
            end = self._taken(after + 2, False, modifiers, phrase)
            return end if end > after + 2 else after
        if self._is_purpose(after, kind, phrase):
            return self._taken(after, True, modifiers, phrase)
        placed = (
            noun is not None
            and (noun.lemma in PLACED_AFTER or noun.lemma == "source")
            and len(phrase.complements) < 2
            and low in ("à", "au", "aux", "en", "pour", "chez", "près")
        )
        accredited = noun is not None and low == "auprès" and self._is_accredited(after, noun)
        beside = accredited or (person and low == "chez" and self._capital(after + 1))
        posted = self.low(after - 2) == "en" and self.low(after - 1) in ("poste", "résidence", "garnison", "mission")
        if placed and low in ("à", "au") and {self.low(after + 1), self.low(after + 2)} & _STANDS:
            # "a défendu l'élue à la tribune": where it is said
            placed = False
        placed = placed and not self._spoken_to(after, phrase)
        placed = placed or (person and self._seated(after))
        placed = placed or (phrase.head in _TOWARDS and low in ("à", "aux"))
        placed = placed or beside or (posted and low in ("à", "au", "aux", "en", "dans", "sur"))
        if (
            (low in OF or placed)
            and (phrase.capital_head or self._has_complements(phrase))
            and not ({self.low(after + 1), self.low(after + 2)} & _POINTED_WITH)
            and len(phrase.complements) < 5
        ):
            return self._taken(after, placed, modifiers, phrase)
        if person or kind is None:
            if (low, self.low(after + 1)) in _STATES:
                return after + 2
            if low == "à" and (self.low(after + 1), self.low(after + 2)) in (("la", "retraite"), ("la", "rue")):
                return after + 3
            if low == "en" and self._plain(after + 1):
                somebody = phrase.determiner in ("indefinite", "none") or phrase.head in ("homme", "femme")
                known = self.low(after + 1) in _EN_NOUNS
                if known or (((after == first and person) or somebody) and self.low(after + 1) not in EN_ADVERBS):
                    return after + 2
        if low == "en" and self.low(after + 1) in _EN_NOUNS:
            return after + 2
        if person and after == first and self._adjunct(after):
            # "la responsable qualité du groupe"
            modifiers.add(low)
            return after + 1
        degree = low in ("le", "la", "les") and self.low(after + 1) in ("plus", "moins")
        if degree and after + 2 < self.count and self.tokens[after + 2].kind == "word":
            # "sa cliente la plus fidèle"
            return after + 3
        if (low, self.low(after + 1)) in _WAYS and phrase.complements and not person:
            return after + 2
        if low == "par" and self.low(after + 1) == "intérim":
            return after + 2
        return after

    def _is_accredited(self, index: int, noun: Noun) -> bool:
        """Whether "auprès de" at `index` tells where somebody serves, not to whom something is said."""
        body = self.tokens[min(index + 2 + (self.low(index + 2) in ("l'", "la", "le")), self.count - 1)]
        acronym = len(body.text) > 1 and body.text.isupper() and not is_medium(body.text)
        return noun.kind == "person" and (acronym or noun.lemma in _ACCREDITED)

    def _is_purpose(self, index: int, kind: str | None, phrase: Phrase) -> bool:
        """Whether what a body is for stands at `index`: "le Service européen pour l'action extérieure"."""
        if self.low(index) not in ("pour", "contre") or self.low(index + 1) not in ("la", "le", "l'", "les"):
            return False
        # "une porte-parole de l'Agence régionale pour l'emploi": a body with a capital may be somebody's
        body = kind == "institution" or (kind == "person" and any(map(self._is_capital_body, phrase.complements)))
        noun = NOUNS.get(self.low(index + 2))
        told = noun is not None and noun.kind in ("person", "medium", "time")
        return (
            body
            and self._plain(index + 2)
            and self.low(index + 2) not in _NOW
            and not self._is_verb(index + 2)
            and (kind == "institution" or not told)
        )

    def _is_capital_body(self, of: Complement) -> bool:
        """Whether a complement is a body written like a name: "du Programme", "de l'Agence"."""
        listed = of.noun is None or of.noun.kind == "institution"
        place = self.low(of.head) in self.facts.countries or self.low(of.head) in self.facts.first_names
        return of.articled and listed and self.tokens[of.head].capital and not place

    def _spoken_to(self, index: int, phrase: Phrase) -> bool:
        """Whether whom "à" at `index` governs is told something: "dit l'élue au maire", not "l'adjoint au maire"."""
        if self.low(index) not in ("à", "au") or phrase.head.startswith("adjoint"):
            return False
        noun = NOUNS.get(self.low(index + (1 if self.low(index) == "au" else 2)))
        return noun is not None and noun.kind == "person" and noun.number == "s"

    def _seated(self, index: int) -> bool:
        """Whether "à l'Assemblée" at `index` belongs to a function, a comma and the name following."""
        body = NOUNS.get(self.low(index + 2))
        if self.low(index) != "à" or self.low(index + 1) not in ("l'", "la") or body is None:
            return False
        named = index + 4 < self.count and self.tokens[index + 3].text == "," and self._capital(index + 4)
        return body.kind == "institution" and named

    def _is_done(self, index: int) -> bool:
        """Whether a participle at `index` tells what was done with a text: "un message envoyé aux parents"."""
        low, ahead = self.low(index), self.low(index + 1)
        verb, when = VERBS.get(low), NOUNS.get(ahead)
        done = low.endswith(PARTICIPLES_IN_E) or (verb is not None and verb.shape == Shape.PARTICIPLE)
        depends = ahead in PREPOSITIONS or ahead in ("hier", "le") or (when is not None and when.kind == "time")
        return done and depends and ahead not in OF

    def _and_adjective(self, index: int) -> bool:
        """Whether "et" at `index` joins two adjectives."""
        return self.low(index) == "et" and self._is_adjective(index - 1) and self._is_adjective(index + 1)

    def _has_complements(self, phrase: Phrase) -> bool:
        """Whether what follows belongs to the noun: "un avis de la cour", not "de l'avis de la cour"."""
        return phrase.head not in _NO_COMPLEMENT or (phrase.head == "avis" and phrase.determiner == "indefinite")

    def _is_state(self, index: int) -> bool:
        return (self.low(index), self.low(index + 1)) == ("en", "colère")

    def _two_purposes(self, index: int) -> bool:
        """Whether "et" at `index` joins what a body is for: "la Banque pour la paix et le développement"."""
        purposes = self.low(index - 3) == "pour" and self.low(index - 2) in ("la", "le", "l'", "les")
        second = self.low(index + 1) in ("la", "le", "l'", "les") and self._plain(index + 2)
        ends = index + 3 >= self.count or self.tokens[index + 3].kind == "mark" or self._is_verb(index + 3)
        return purposes and second and ends and not self.low(index + 3).endswith("nt")

    def _more_of_it(self, index: int, phrase: Phrase) -> bool:
        """Whether "et" at `index` goes on with the complement: "ministre de l'Économie et des Finances"."""
        return bool(phrase.complements) and self.low(index + 1) in OF and self.low(index - 1) not in OF


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") else word
