"""Verb groups in the narration: a finite verb with its pronouns, auxiliary and participle, and its number.

Owns what belongs to a finite verb, which `finite_verbs` recognises. Which phrase governs a verb is `clauses`'.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.quotes.grammar.finite_verbs import FiniteVerbFinder
from reader.quotes.lexicon.closed_words import ADVERBS, CLITICS, FUNCTION_WORDS, PREPOSITIONS
from reader.quotes.lexicon.conjugation import Shape
from reader.quotes.lexicon.nouns import NOUNS
from reader.quotes.lexicon.tokens import Token
from reader.quotes.lexicon.verbs import AUXILIARIES, VERBS
from reader.quotes.lexicon.words import words
from reader.quotes.phrasing.phrase import Phrase
from reader.quotes.phrasing.phrases import PhraseFinder

_SINGULAR_LIKE_PLURAL = words(
    """
    vient tient devient revient parvient intervient convient prévient maintient obtient soutient contient retient
    appartient détient entretient sent ressent consent pressent ment dément repent provient survient advient subvient
    souvient abstient
    """
)
"""Third persons singular that end like a plural."""
_FEMININE = ("ée", "ées", "ie", "ies", "ue", "ues", "ise", "ises", "ite", "ites", "te", "tes", "erte", "ertes")
_NEVER_PARTICIPLES = ("que", "gue")
"""Endings of adjectives that look like a participle's: "sceptique", "prodigue"."""
_PARTICIPLE_ENDINGS = tuple(
    words("é és ée ées i ie ies u û us ue ues it its ite ites is ise ises ert erts erte ertes")
)


@dataclass(slots=True)
class VerbGroup:
    """A finite verb with what belongs to it; indices count tokens."""

    first: int
    """The first of its pronouns and negations, or the verb."""
    head: int
    """The finite verb or auxiliary."""
    after: int
    """Behind its participle."""
    plural: bool
    feminine: bool
    """Whether a participle says that the subject is feminine."""
    pronoun: str | None = None
    """The inverted pronoun."""


def is_plural(verb: str) -> bool:
    """Whether a finite verb of the third person is plural."""
    return verb.endswith("ont") or (verb.endswith("ent") and verb not in _SINGULAR_LIKE_PLURAL)


class VerbGroupFinder(FiniteVerbFinder):
    """The tokens of one block with their noun phrases and the verb groups between them."""

    def __init__(
        self, tokens: Sequence[Token], phrases: Sequence[Phrase], nested: PhraseFinder | None = None
    ) -> None:
        super().__init__(tokens, phrases)
        self.nested_finder = nested
        """Cuts the phrase inside another, as in "la phrase de sa mère"."""
        self.quoted_verbs: dict[int, VerbGroup] = {}
        """By the token of a quotation, the finite verb that it begins with."""

    def correlates(self, i: int) -> bool:
        """Whether "que" at token `i` joins two that act together: "tant X que Y", "aussi bien X que Y"."""
        left = self.covering[i - 1] if i and self.low(i) in ("que", "qu'") else None
        opener = self.low(left.first - 1) if left is not None and left.after == i else ""
        return opener in ("tant", "autant") or (
            opener == "bien" and left is not None and self.low(left.first - 2) == "aussi"
        )

    def is_time(self, phrase: Phrase) -> bool:
        """Whether `phrase` says when."""
        return phrase.noun is not None and phrase.noun.kind == "time"

    def group_at(self, index: int, start: int) -> VerbGroup | None:
        """The group whose finite verb or auxiliary stands at `index`, its pronouns taken from `start` on."""
        if not self.is_finite(index):
            return None
        token = self.tokens[index]
        first = index
        while first > start and self.low(first - 1) in CLITICS and self._may_be_pronoun(first - 1):
            first -= 1
        base = token.inverted[0] if token.inverted is not None else token.low
        pronoun = token.inverted[1] if token.inverted is not None else None
        plural = is_plural(base)
        if pronoun is not None:
            plural = pronoun in ("ils", "elles", "nous")
        after, feminine = index + 1, False
        if base in AUXILIARIES:
            participle = self.participle(index + 1, min(self.count, index + 24))
            if participle is not None:
                after = participle + 1
                being = base not in ("a", "ont", "avait", "avaient", "aura", "auront", "aurait", "auraient", "eut")
                been = any(self.low(i) == "été" for i in range(index + 1, participle))
                feminine = (being or been) and self.low(participle).endswith(_FEMININE)
        return VerbGroup(first, index, after, plural, feminine, pronoun)

    def _may_be_pronoun(self, index: int) -> bool:
        covering = self.covering[index]
        return covering is None or covering.first == index

    def participle(self, i: int, stop: int) -> int | None:
        """The index of the participle that completes an auxiliary before token `i`."""
        j = i
        while j < min(stop, i + 14):
            low = self.low(j)
            token = self.tokens[j]
            verb = VERBS.get(low)
            if verb is not None and verb.shape & Shape.PARTICIPLE:
                return j
            if low in PREPOSITIONS or low == "en":
                # "a pour sa part estimé", "a, dans un communiqué, dénoncé"
                j = self.skip_prepositional(j, stop)
                continue
            if low in ADVERBS or low in CLITICS or low.endswith("ment") or low in ("été", ","):
                j += 1
                continue
            plain = token.kind == "word" and not token.capital and not low.endswith(_NEVER_PARTICIPLES)
            if plain and low.endswith(_PARTICIPLE_ENDINGS):
                return j if low not in NOUNS and low not in FUNCTION_WORDS else None
            return None
        return None

    def skip_prepositional(self, i: int, stop: int) -> int:
        """The token behind the prepositional phrase that begins at token `i`."""
        i += 0 if self.low(i) in ("du", "au", "aux", "des") else 1
        while i < stop and self.low(i) in PREPOSITIONS and self.starting.get(i) is None:
            i += 1
        phrase = self.starting.get(i)
        if phrase is not None:
            return phrase.after
        return i + 1
