"""What follows a head noun inside its phrase: adjectives, adjuncts, complements with de, à, en.

Owns where a noun phrase ends; a relative clause and an adverbial are no part of it.
"""

from reader.quotes.closed_words import DETERMINERS, FUNCTION_WORDS, PREPOSITIONS
from reader.quotes.conjugation import Shape
from reader.quotes.everyday import EVERYDAY
from reader.quotes.names import MEDIA_NAMES, PARTICIPLE_ENDINGS, NameCutter
from reader.quotes.nouns import BEFORE_NOUN, NOUNS, PLACED_AFTER, Noun
from reader.quotes.phrase import Phrase
from reader.quotes.verbs import AUXILIARIES, COMMON_FINITE, FINITE, VERBS
from reader.quotes.words import words

_ADJECTIVE_ENDINGS = tuple(
    words(
        """
        al ale aux ales ique iques ien ienne iens iennes ais aise aises ois oise oises if ive ifs ives eux euse
        euses aire aires el elle els elles able ables ible ibles ain aine ains aines é ée és ées iste istes in
        ine ins ines eur eure eurs eures ant ante ants antes ent ente ents entes ier ière iers ières 
        """
    )
)
_ADJECTIVES = words(
    """
    commun commune communs communes maritime maritimes proche proches adjoint adjointe adjoints chargé chargée
    sortant sortante belge russe suisse slave arabe
    kurde juif juive gauche droite vert verte verts libre jeune vieux vieille rouge bleu bleue noir noire
    blanc blanche mort morte public publique publics publiques privé privée technique suprême chef femme
    homme droit senior junior anonyme unique antiterroriste interne externe mixte laïque catholique
    orthodoxe protestant protestante musulman musulmane numéro grec grecque turc turque kazakh hôte chinois
    espagnol espagnole allemand allemande corse catalan catalane polaire solaire moderne urbain urbaine
    agricole scolaire ferroviaire automobile classique lyrique rurale rural fédéral sportif ultramarin
    souverain suédois honoraire émérite bénévole fidèle fidèles modèle rebelle rebelles tchétchène nucléaire jeunes
    """
)
_NO_ADJECTIVE = words(
    """
    aujourd'hui souvent maintenant comment vraiment avant devant pendant durant avant-hier seulement avaient
    étaient auraient seraient avait était aurait serait faisaient sont peuvent doivent veulent eux tant
    cependant pourtant autant avait-il plus jamais toujours jusque plutôt là ainsi alors hier demain ici
    moins mieux bien lui elle depuis mais ni puis car et ou où tout vu lors aussi ensuite enfin avec comme
    dont
    """
)


class ComplementCutter(NameCutter):
    """Takes the words that qualify a head noun."""

    def _adjunct(self, index: int) -> bool:
        """Whether a noun that qualifies another without a preposition stands at `index`."""
        low = self.low(index)
        if not self._plain(index) or low in EVERYDAY or low in COMMON_FINITE or low.endswith("ment"):
            return False
        return self.low(index + 1) in ("de", "du", "d'", "des") or self._closes(index + 1)

    def _plain(self, index: int) -> bool:
        """Whether a bare noun stands at `index`: "metteuse en scène", "docteure en droit"."""
        if index >= self.count or self.tokens[index].kind != "word" or self.tokens[index].capital:
            return False
        low = self.low(index)
        noun = NOUNS.get(low)
        verbal = low.endswith("ant") or low in VERBS
        return low not in FUNCTION_WORDS and not verbal and (noun is None or noun.kind != "time")

    def _is_modifier(self, index: int) -> bool:
        return self._is_adjective(index) or self.tokens[index].capital

    def _is_adjective(self, index: int) -> bool:
        if index >= self.count or self.tokens[index].kind != "word" or self.tokens[index].capital:
            return False
        low = self.low(index)
        if low in _NO_ADJECTIVE or low in FUNCTION_WORDS:
            return False
        if low.endswith(PARTICIPLE_ENDINGS[:4]) and self.low(index + 1) in ("par", "comme"):
            # "un responsable cité par Reuters"
            return False
        if low in self.facts.demonyms or low in _ADJECTIVES:
            return True
        if low in COMMON_FINITE:
            return False
        verb = VERBS.get(low)
        if verb is not None and verb.shape & (FINITE | Shape.INFINITIVE | Shape.GERUND):
            return False
        noun = NOUNS.get(low)
        if low.endswith(PARTICIPLE_ENDINGS[:4]) and noun is None:
            return False
        if low.endswith("es") and noun is None and verb is None:
            return True
        if low.endswith(_ADJECTIVE_ENDINGS) or (noun is not None and noun.kind == "person"):
            return True
        # "le président de la coopérative salicole, X": what fills the place of an adjective is one.
        return verb is None and noun is None and low not in EVERYDAY and self._closes(index + 1)

    def _closes(self, index: int) -> bool:
        """Whether a noun phrase can end before the token at `index`: a comma, or a name of several words."""
        if index >= self.count:
            return False
        return self.tokens[index].text == "," or (self._capital(index) and self._capital(index + 1))

    def _complements(self, after: int, noun: Noun | None, modifiers: set[str], phrase: Phrase) -> int:
        """Take the adjectives and complements that follow a head noun; returns the index behind them."""
        depth = 0
        first = after
        inner: Noun | None = None
        inner_words: set[str] = set()
        while after < self.count:
            token = self.tokens[after]
            low = token.low
            if token.text == "(":
                closing = next(
                    (j for j in range(after, min(self.count, after + 6)) if self.tokens[j].text == ")"), None
                )
                if closing is not None and self.low(closing + 1) in ("de", "du", "d'", "des"):
                    after = closing + 1
                    continue
                break
            if (
                token.kind == "number"
                and phrase.complemented
                and self.tokens[after - 1].kind == "word"
                and len(token.text) < 3
            ):
                after += 1
                continue
            if token.kind != "word":
                break
            if self._is_adjective(after) and not (phrase.number == "p" and low.endswith("ent")):
                country = self.facts.countries.get(low, _singular(low))
                modifiers.add(country)
                inner_words.add(country)
                after += 1
                continue
            place = (
                noun is not None
                and (noun.lemma in PLACED_AFTER or noun.lemma == "source")
                and depth < 2
                and low in ("à", "au", "aux", "en", "pour", "chez", "près", "sur")
            )
            if low in ("de", "du", "des", "d'") or place:
                end = self._complement_end(after, place) if phrase.head not in ("voix", "part", "bouche") else after
                if end == after:
                    break
                phrase.complemented = True
                depth += 1
                inner = None
                inner_words = set()
                for i in range(after + 1, end):
                    word = self.low(i)
                    if word in DETERMINERS or word in PREPOSITIONS:
                        continue
                    found = NOUNS.get(word)
                    if found is not None and found.kind == "person" and inner is None:
                        inner = found
                        modifiers.add(word)
                        continue
                    country = self.facts.countries.get(word, word)
                    modifiers.add(country)
                    inner_words.add(country)
                after = end
                if depth > 4:
                    break
                continue
            abroad = noun is not None and noun.kind == "person" and after == first
            if low == "en" and (
                self.low(after + 1) in ("chef", "charge", "titre", "question", "personne", "exercice")
                or (abroad and self._plain(after + 1))
            ):
                after += 2
                continue
            if abroad and self._adjunct(after):
                # "la responsable qualité du groupe"
                modifiers.add(low)
                after += 1
                continue
            if low == "par" and self.low(after + 1) == "intérim":
                after += 2
                continue
            break
        if inner is not None and noun is not None and noun.kind == "person":
            phrase.inner_head = inner.lemma
            phrase.inner_modifiers = frozenset(inner_words)
        return after

    def _complement_end(self, index: int, place: bool) -> int:
        """Where the complement introduced by the preposition at `index` ends; `index` where there is none."""
        after = index + 1
        if self.low(after) in (
            "la",
            "le",
            "l'",
            "les",
            "son",
            "sa",
            "ses",
            "leur",
            "leurs",
            "ce",
            "cette",
            "cet",
            "ces",
            "une",
            "un",
        ):
            after += 1
        if after >= self.count:
            return index
        token = self.tokens[after]
        if token.kind == "number" and self.tokens[index].low in ("du", "des", "d'", "de"):
            if after + 1 < self.count and self.tokens[after + 1].kind == "word" and self.low(after + 1) not in NOUNS:
                return after + 2
            return index
        if token.kind != "word":
            return index
        low = token.low
        noun = NOUNS.get(low)
        if noun is not None and noun.kind == "time":
            return index
        if place and (
            low in MEDIA_NAMES
            or (noun is not None and noun.kind == "medium")
            or (token.text.isupper() and low in MEDIA_NAMES)
        ):
            return index
        if token.capital:
            if place and self.low(index) == "en" and noun is not None and noun.kind == "time":
                return index
            end = self._name_end(after, leading=True, whole=False)
            if end - after > 2 and low not in self.facts.first_names and self._all_capitals(after, end):
                # "la ministre des Finances Graciela Huamaní"
                end = after + 1
            # "la chambre de commerce", "la Ligue des droits": lower case may follow in `_complements`.
            return end if end > after else index
        verb = VERBS.get(low)
        if low in AUXILIARIES:
            return index
        if low in ("toujours", "longue") and self.low(index) in ("de", "d'"):
            return after + (1 if low == "toujours" else 2)
        if low in FUNCTION_WORDS or (verb is not None and verb.shape & Shape.INFINITIVE and noun is None):
            return index
        if (
            low.endswith("er")
            and self.low(index) in ("de", "d'")
            and noun is None
            and low not in ("mer", "fer", "quartier", "chantier", "foyer", "papier", "métier")
        ):
            return index
        if low in BEFORE_NOUN and after + 1 < self.count and self.tokens[after + 1].kind == "word":
            after += 1
        return after + 1


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") else word
