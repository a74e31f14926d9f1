"""The head of a noun phrase: the word behind determiners and adjectives, and the noun that it is.

Owns which words may stand before a head, and nouns of several words ("garde du corps", "compte rendu"). What follows
the head is `complements`'s.
"""

from reader.quotes.lexicon.closed_words import DETERMINERS, FUNCTION_WORDS, OF, RANKS
from reader.quotes.lexicon.endings import thing_like
from reader.quotes.lexicon.everyday import EVERYDAY
from reader.quotes.lexicon.nouns import BEFORE_NOUN, NOUNS, Noun, noun_of
from reader.quotes.lexicon.verbs import COMMON_FINITE, NOUN_LIKE, VERBS
from reader.quotes.lexicon.words import words
from reader.quotes.phrasing.capital_nouns import CapitalNounCutter
from reader.quotes.phrasing.phrase import Gender, Number

_QUALITIES = tuple(words("able ible ique eux euse if ive ant ante ent ente al ale el elle ète ard arde"))
_ADJECTIVAL = words(
    """
    socialiste écologiste communiste centriste macroniste nationaliste royaliste gaulliste libéral libérale militaire
    républicain républicaine démocrate travailliste indépendantiste autonomiste frontiste insoumis insoumise rebelle
    fidèle anonyme malade mineur mineure principal principale premier première marin marine religieux religieuse
    technicien technicienne scientifique parlementaire universitaire industriel industrielle cadre pirate adverse
    féministe pacifiste activiste sourd sourde aveugle amateur amatrice handicapé handicapée ouvrier ouvrière paysan
    paysanne étudiant étudiante agricole salarié salariée élu élue chef ancien ancienne exécutif
    """
)
"""Nouns for people that qualify other nouns as often: "la coordination étudiante"."""
_COMPOUND_PERSONS = {
    "tête de liste": "tête de liste",
    "garde du corps": "garde",
    "garde des sceaux": "ministre",
    "garde champêtre": "garde",
    "garde forestier": "garde",
    "garde forestière": "garde",
    "garde pénitentiaire": "garde",
    "bras droit": "bras droit",
    "avocat général": "avocat-général",
    "avocate générale": "avocat-général",
}
"""Persons whose noun alone is of a thing, with the noun that stands for them."""
_PRIZES = words("nobel goncourt pulitzer médicis renaudot femina fémina abel turing")

_KEPT = words("intime intimes personnel clandestin posthume")
"""What the journal is that somebody keeps, and no newspaper."""
_KEEPING = words("tenu tient tenait tenir tenant tenaient tiennent")
_ROWS = words("première deuxième seconde troisième")
_RECENT = words("récent récente récents récentes courte courtes")
_NOT_THERE = words("éventuel éventuelle potentiel potentielle hypothétique possible")
"""Adjectives of what nobody has written yet."""
_MASCULINE_DETERMINERS = words("le un ce son du au ancien")


_BEHIND_VERB = words("comme que qu' un une le la les l' son sa ses")


class HeadReader(CapitalNounCutter):
    """Finds the head of a phrase and its noun."""

    def _head_from(self, first: int) -> int:
        """Where the head stands behind the words from `first` on that may precede a noun."""
        head = first
        while self._may_precede_noun(head) and self._goes_on_behind(head):
            noun_alone = self.low(head) in NOUNS and self.low(head + 1) not in NOUNS and not self._capital(head + 1)
            if noun_alone and self._compound_person(head + 1) is None:
                break
            head += 1
        return head + self._opens_start_up(head)

    def _may_precede_noun(self, index: int) -> bool:
        return index < self.count and (
            self.low(index).removeprefix("ex-") in BEFORE_NOUN
            or (self.low(index) in ("derniers", "dernières") and self.low(index + 1) in NOUNS)
            or self.low(index) in DETERMINERS
            or self.tokens[index].kind == "number"
            or self._praises(index)
        )

    def _goes_on_behind(self, index: int) -> bool:
        """Whether the word behind the one at `index` may still be of its phrase."""
        return (
            index + 1 < self.count
            and self.tokens[index + 1].kind == "word"
            and (self.low(index + 1) in BEFORE_NOUN or not self._ends_phrase(index + 1))
        )

    def _noun_at(self, head: int, gender: Gender | None, number: Number) -> Noun | None:
        """The noun that stands at `head` in a phrase of this gender and number, None for an unknown word."""
        token = self.tokens[head]
        low = token.low
        compound = self._compound_person(head)
        if compound is not None:
            own: Gender | None = "f" if low == "avocate" else "m" if low == "avocat" else None
            return Noun(compound, "person", own, number)
        if self._opens_start_up(head - 1):
            return Noun("start-up", "institution", "f", number)
        if low in ("compte", "comptes") and self.low(head + 1) in ("rendu", "rendus"):
            return Noun("compte rendu", "document", "m", number)
        kept = self.low(head + 1) in _KEPT or self.low(head + 2) == "bord" or self.low(head - 2) in _KEEPING
        if low == "journal" and kept:
            # "son journal intime", "le journal de bord", "a tenu un journal"
            return Noun("journal intime", "document", "m", number)
        if low == "milieu" and self.low(head + 1) in OF and self.low(head + 2) != "terrain":
            # "au milieu des gravats", but "le milieu de terrain"
            return None
        if low == "prix" and self.low(head + 1) in _PRIZES and number == "s":
            # "la prix Nobel de la paix Inès Roux"
            return Noun("lauréat", "person", gender, "s")
        if low == "ligne" and self.low(head - 1) in _ROWS and self.low(head - 2) in _MASCULINE_DETERMINERS:
            # "le deuxième ligne Paul Renard", whom the row is named for in which he plays
            return Noun(self.low(head - 1) + "-ligne", "person", "m", "s")
        return noun_of(low) if not token.capital else NOUNS.get(low)

    def _opens_start_up(self, index: int) -> bool:
        return self.low(index) == "jeune" and self.low(index + 1) == "pousse"

    def _compound_person(self, index: int) -> str | None:
        """The noun of a person that begins at `index` with the name of a thing: "garde du corps", "bras droit"."""
        low = self.low(index).removesuffix("s") if self.low(index) == "gardes" else self.low(index)
        second, third = self.low(index + 1).removesuffix("s"), self.low(index + 2)
        whole = (
            f"{low} {second}" if f"{low} {second}" in _COMPOUND_PERSONS else f"{low} {self.low(index + 1)} {third}"
        )
        return _COMPOUND_PERSONS.get(whole)

    def _praises(self, index: int) -> bool:
        """Whether an adjective stands at `index` with what it qualifies behind it: "l'infatigable maire"."""
        low, noun = self.low(index), NOUNS.get(self.low(index + 1))
        bears = noun is not None and (
            (noun.kind == "person" and self.low(index + 1) not in _ADJECTIVAL) or noun.kind == "document"
        )
        adjective = len(low) > 6 and low.endswith(_QUALITIES) and noun_of(low) is None and not thing_like(low)
        there = low not in _NOT_THERE and (adjective or low in _RECENT)
        return bears and there and not self._capital(index) and not self._is_verb(index)

    def _of_two(self, index: int) -> bool:
        """Whether "le premier" or "la seconde" stands before `index`, one of two who were named."""
        one = self.low(index - 1) in ("premier", "première", "second", "seconde")
        return one and self.low(index - 2) in ("le", "la") and not self.tokens[index - 1].capital

    def _object_follows(self, index: int) -> bool:
        """Whether what stands at `index` follows a verb rather than a noun: a quotation, an article, "comme"."""
        quoted = index < self.count and self.tokens[index].kind == "quote"
        return quoted or self.low(index) in _BEHIND_VERB

    def _ends_phrase(self, index: int) -> bool:
        low = self.low(index)
        bound = self.low(index + 2)
        bound_verb = bound.endswith(("er", "ir", "re")) and bound not in NOUNS and not self._capital(index + 2)
        if bound_verb and self.low(index - 1) in RANKS and low in EVERYDAY:
            # "La seconde envisage de partir"
            return self.low(index + 1) in ("de", "d'", "à")
        if low in NOUN_LIKE and self._of_two(index) and self._object_follows(index + 1):
            # "que le second présente comme « … »", "la seconde juge l'offre « … »"
            return True
        return (
            low in FUNCTION_WORDS
            or low in COMMON_FINITE
            or (low in VERBS and low not in NOUNS and low not in NOUN_LIKE)
            # "la seconde envisage de …", but "le premier garde du corps"
            or (self.low(index - 1) in ("première", "second", "seconde") and self._acts_on(index))
        )
