"""Finite verbs in the narration, told from nouns, adjectives and participles that are spelt alike.

Owns whether a word between the noun phrases of a block is a finite verb or an infinitive. A verb with its pronouns
and participle is `verb_groups`'; which verbs report speech is told in `lexicon.verbs`.
"""

from collections.abc import Sequence

from reader.quotes.lexicon.closed_words import ADVERBS, CLITICS, FUNCTION_WORDS, OBJECT_PRONOUNS, PREPOSITIONS
from reader.quotes.lexicon.conjugation import Shape
from reader.quotes.lexicon.endings import PARTICIPLES_IN_E
from reader.quotes.lexicon.everyday import EVERYDAY
from reader.quotes.lexicon.nouns import NOUNS
from reader.quotes.lexicon.tokens import Token
from reader.quotes.lexicon.verbs import AUXILIARIES, COMMON_FINITE, FINITE, NOUN_LIKE, VERBS
from reader.quotes.lexicon.words import words
from reader.quotes.phrasing.phrase import Phrase

_SUBJECT_PRONOUNS = words("il elle ils elles on qui ce c' je j' cela ça")
_NO_ARTICLE_BEHIND = words("ne n' il ils on je")
"""Words behind which "le", "la" or "l'" is a pronoun."""
_BEFORE_VERB = words("se s' ne n' y")
"""Words behind which only a verb, its auxiliary or another of them can stand."""
FINITE_ENDINGS = ("e", "ent", "ait", "aient", "a", "it", "èrent", "irent", "ut", "urent", "ont", "t", "d")
_LONG_ENDINGS = ("ait", "aient", "èrent", "irent", "era", "eront", "erait", "eraient")
_DETERMINING = words(
    "un une du au aux des ce cet cette ces son sa ses mon ma mes leurs notre nos votre vos chaque quel"
)
_BEING = words("est sont était étaient sera seront serait seraient fut furent été être soit soient étant")
"""Forms of être: behind them stands an adjective or a participle, never a finite verb."""
_OPENING_VERBS = words("reste restent restait restaient vient viennent suit suivent suivait demeure demeurait manque")
"""Verbs that open a sentence with their subject behind them."""
_FULL = words("plein pleine grand grande bon bonne haut haute vif vive pur pure libre juste toute")
"""Adjectives that stand between a preposition and a noun without an article."""
_DEGREES = words("très trop si aussi assez moins")
"""Words behind which an adjective stands."""
_BEFORE_OBJECT = words(
    """
    qui que qu' dont où comme et ou mais ni ne n' je on il elle ils elles quand lorsque lorsqu' si autre autres lequel
    laquelle lesquels lesquelles cela ça tous toutes deux
    """
)
"""Words behind which an object pronoun may open the verb."""
NOUNS_TOO = words(
    """
    aide appel baisse balance bouche branche brise cadre caisse casse cause centre chance charge chasse chute classe
    coupe course crise critique culture demande devise dispute doute enquête envie estime excuse fatigue faute
    figure finance force forme fouille foule fête garde goutte griffe grève guide gêne hausse intrigue joue ligne
    limite livre lutte main manche manque marche marque masse menace mesure mine mise montre nage note offre panne
    parade parole passe patrouille pause peine perte pile pilote piste place plage plainte planche plante poche
    pointe police pompe porte pose poste poursuite presse preuve prime prise programme promesse pêche quête rage
    recherche remarque remise rencontre reprise reste retraite risque ronde route ruse règle récolte réforme réponse
    réserve révolte salle scène signe somme souffle source suite surprise table taille taxe tente tenue toile tombe
    touche tour trace traite trouble tâche téléphone vague veille vente visite voile vote vue zone échange écoute
    épreuve étude
    """
)
"""Verb forms that are nouns behind an article."""
_ADVERBS_TOO = words("loin près autour depuis après avant derrière devant")
"""Prepositions that are adverbs where a verb follows: "assis trois rangs plus loin avoue"."""
_QUANTITIES = words("que qu' moins plus peu beaucoup tant trop assez davantage guère")
_NOT_FINITE = words("ayant étant être avoir")


def may_be_finite(token: Token) -> bool:
    """Whether a word is spelt like a finite verb that is known, whatever stands around it."""
    verb = VERBS.get(token.low)
    known = any(token.low in table for table in (EVERYDAY, COMMON_FINITE, AUXILIARIES))
    return token.inverted is not None or known or (verb is not None and bool(verb.shape & FINITE))


class FiniteVerbFinder:
    """The tokens of one block with their noun phrases, and the finite verbs between them."""

    def __init__(self, tokens: Sequence[Token], phrases: Sequence[Phrase]) -> None:
        self.tokens = tokens
        self.count = len(tokens)
        self.phrases = phrases
        self.starting = {phrase.first: phrase for phrase in phrases}
        self.covering: list[Phrase | None] = [None] * len(tokens)
        for phrase in phrases:
            for index in range(phrase.first, phrase.after):
                if self.covering[index] is None:
                    self.covering[index] = phrase

    def low(self, index: int) -> str:
        """The lower-case word at `index`, empty outside."""
        return self.tokens[index].low if 0 <= index < self.count else ""

    def is_finite(self, index: int) -> bool:
        """Whether the word at `index` may be a finite verb outside any noun phrase."""
        if not 0 <= index < self.count:
            return False
        token = self.tokens[index]
        low = token.low
        if token.kind != "word" or (token.capital and index and self.tokens[index - 1].kind == "word"):
            return False
        if token.inverted is not None:
            return True
        covering = self.covering[index]
        if covering is not None and covering.first != index:
            return self._object_pronoun(covering, index)
        if low in PREPOSITIONS or low in _NOT_FINITE or self._past_participle(index):
            return False
        if token.capital and low not in COMMON_FINITE and low not in _OPENING_VERBS:
            return False
        noun_like = low in NOUNS_TOO or low in NOUN_LIKE or low in NOUNS
        if self._is_noun_or_adjective(index, noun_like) or self._is_governed(index, noun_like):
            return False
        verb = VERBS.get(low)
        known = low in AUXILIARIES or low in COMMON_FINITE or low in EVERYDAY
        if not known and (verb is None or not verb.shape & FINITE):
            return self._looks_finite_here(index)
        before = self.low(index - 1)
        # "fait appel", "prend note": the noun of a verb that has no article
        verbal = noun_like and index > 0 and self.covering[index - 1] is None and before in COMMON_FINITE
        return not verbal or before in AUXILIARIES

    def _is_noun_or_adjective(self, index: int, noun_like: bool) -> bool:
        """Whether the word at `index` is no verb for the determiner, adverb or verb before it.

        Args:
            index: of the word.
            noun_like: whether a noun is spelt so too.
        """
        low, before = self.low(index), self.low(index - 1)
        beside = self.covering[index - 1] is None
        if before in _DEGREES or (before in _BEING and low not in AUXILIARIES):
            return True
        if before in _DETERMINING and not (before == "ce" and low in _BEING) and beside:
            return True
        if noun_like and before in OBJECT_PRONOUNS and beside and not self._subject_before(index - 1):
            # "a claqué la porte"
            return True
        # "prendre note"
        return noun_like and beside and self.is_infinitive(index - 1)

    def _is_governed(self, index: int, noun_like: bool) -> bool:
        """Whether a preposition governs the word at `index`, which is then no verb."""
        before = self.low(index - 1)
        beside = self.covering[index - 1] is None
        if before in _FULL and self.low(index - 2) in PREPOSITIONS and beside:
            # "en pleine nuit"
            return True
        adverbial = before in _ADVERBS_TOO and not noun_like
        if before in PREPOSITIONS and beside and not adverbial and not self._clitic_en(index - 1):
            return True
        # "Placé en garde à vue, le suspect …"
        return before == "en" and noun_like and self.low(index - 2) not in _SUBJECT_PRONOUNS

    def _past_participle(self, index: int) -> bool:
        """Whether a form that may be either is a participle: "…, reconduit avec 62 % des voix"."""
        low = self.low(index)
        if not low.endswith(("it", "is", "i")) or self.low(index - 1) != ",":
            return False
        verb = VERBS.get(low)
        after = self.tokens[index + 1] if index + 1 < self.count else None
        ambiguous = low.endswith("uit") or (verb is not None and bool(verb.shape & Shape.PARTICIPLE))
        hedged = after is not None and after.low in ("quant", "pour", "à", "de", "ainsi")
        return ambiguous and not hedged and (after is None or after.kind == "mark" or after.low in PREPOSITIONS)

    def is_infinitive(self, index: int) -> bool:
        """Whether the word at `index` looks like an infinitive."""
        low = self.low(index)
        verb = VERBS.get(low)
        if verb is not None:
            return bool(verb.shape & Shape.INFINITIVE)
        plain = low not in NOUNS and low not in PREPOSITIONS and low not in ADVERBS and low != "hier"
        return plain and low.endswith(("er", "ir", "oir", "dre", "ttre", "ire"))

    def _clitic_en(self, index: int) -> bool:
        """Whether "en" at `index` is a pronoun: a subject or another pronoun stands before it."""
        if self.low(index) != "en" or not index:
            return False
        covering = self.covering[index - 1]
        beside = covering is not None and covering.after == index and not covering.preposition
        return beside or self.low(index - 1) in CLITICS or self.low(index - 1) in _SUBJECT_PRONOUNS

    def _object_pronoun(self, covering: Phrase, index: int) -> bool:
        """Whether what looks like an article and a noun is a pronoun and its verb: "comme le rappelait X"."""
        low = self.low(index)
        article = covering.first
        if article != index - 1 or covering.kind != "noun":
            return False
        if self.low(article) not in OBJECT_PRONOUNS or low in NOUNS or low in NOUN_LIKE or self.tokens[index].capital:
            return False
        verb = VERBS.get(low)
        known = low in EVERYDAY or (verb is not None and bool(verb.shape & FINITE))
        before = self.low(article - 1)
        relative = before == "qui" and self.low(article - 2) not in PREPOSITIONS
        if relative or before in _NO_ARTICLE_BEHIND:
            # "sa consœur, qui l'assiste": no article can stand there
            return known or low.endswith(FINITE_ENDINGS)
        if covering.noun is not None:
            return False
        if low.endswith(_LONG_ENDINGS):
            return True
        if before in _SUBJECT_PRONOUNS:
            return known
        following = VERBS.get(self.low(index + 1))
        if self.low(index + 1) in EVERYDAY or (following is not None and following.shape & FINITE):
            # "la foule crie"
            return False
        return known and low not in NOUNS_TOO and before not in PREPOSITIONS and self._subject_before(article)

    def _subject_before(self, index: int) -> bool:
        """Whether a subject may end before the pronoun at `index`: no verb and no preposition stands there."""
        if not index:
            return False
        token = self.tokens[index - 1]
        covering = self.covering[index - 1]
        if token.kind != "word":
            return True
        if covering is not None:
            return not covering.preposition
        return token.low in _BEFORE_OBJECT or token.low in CLITICS or token.low in ADVERBS

    def _looks_finite_here(self, index: int) -> bool:
        """Whether a word that no list holds is a verb, from its ending and what stands before it."""
        low = self.low(index)
        if low in FUNCTION_WORDS or low.endswith(("ant", *PARTICIPLES_IN_E)) or not low[:1].isalpha():
            return False
        if self.is_infinitive(index):
            return False
        if self._pronoun_before(index):
            return not self.tokens[index].capital and low not in ADVERBS and low not in PREPOSITIONS
        if low in FUNCTION_WORDS or low in NOUNS or low in PREPOSITIONS or low in ADVERBS or len(low) < 3:
            return False
        if self.tokens[index].capital or not low.endswith(FINITE_ENDINGS) or low.endswith("ment"):
            return False
        before = self.low(index - 1)
        covering = self.covering[index - 1] if index else None
        if covering is None and (before in _BEFORE_VERB or (before == "en" and self.low(index - 2) in ("n'", "ne"))):
            return True
        if before in _SUBJECT_PRONOUNS and (covering is None or covering.kind in ("pronoun", "nobody")):
            return covering is None or not covering.preposition
        if covering is None or covering.after != index or covering.kind not in ("noun", "name"):
            return False
        if covering.number == "p" and low.endswith("ent") and not covering.preposition:
            # "les troupes encerclent Kouma": an adjective would have an s
            return True
        return low.endswith(_LONG_ENDINGS) or (not covering.preposition and self._object_behind(index + 1))

    def before_object(self, index: int) -> bool:
        """Whether a word that no list holds has the ending of a verb and a direct object behind it."""
        low = self.low(index)
        plain = low not in FUNCTION_WORDS and low not in NOUNS and low not in ADVERBS and low not in PREPOSITIONS
        if not plain or self.covering[index] is not None or self.tokens[index].capital:
            return False
        ends = low.endswith(FINITE_ENDINGS) and not low.endswith((*PARTICIPLES_IN_E, "ment", "ant"))
        behind = index + 1
        while self.low(behind) in ADVERBS or self.low(behind).endswith("ment"):
            behind += 1
        return ends and self._object_behind(behind)

    def _pronoun_before(self, index: int) -> bool:
        """Whether a pronoun that can only be a subject stands before the word at `index`."""
        covering = self.covering[index - 1] if index else None
        if self.low(index - 1) not in ("il", "elle", "ils", "elles", "on"):
            return False
        return (covering is None or not covering.preposition) and self.low(index - 2) not in ("et", "ni", "comme")

    def _object_behind(self, index: int) -> bool:
        """Whether a direct object or a clause begins at `index`: no adjective stands before an article."""
        if index >= self.count:
            return False
        phrase = self.starting.get(index)
        if phrase is not None:
            return not phrase.preposition and phrase.determiner != "none" and phrase.kind == "noun"
        return self.tokens[index].kind == "quote" or self.low(index) in _QUANTITIES
