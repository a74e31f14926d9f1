"""Which noun of its antecedent a relative is about: the collective in "l'appel d'un collectif, qui …".

Owns choosing between a noun and its complements, and keeps the sentences that are read. Where the antecedent as a
whole stands is told by `clause_stack`.
"""

from collections.abc import Sequence

from reader.quotes.grammar.agreement import lifeless
from reader.quotes.grammar.clause import Clauses, Governed
from reader.quotes.grammar.clauses import ClauseParser
from reader.quotes.grammar.verb_groups import VerbGroupFinder
from reader.quotes.lexicon.tokens import Token
from reader.quotes.phrasing.phrase import Phrase
from reader.quotes.phrasing.phrases import PhraseFinder

_IN_PRINT = frozenset(("dans", "par", "sur"))


class AntecedentReader(VerbGroupFinder):
    """Reads the sentences of one block, and whom their relatives are about."""

    def __init__(
        self, tokens: Sequence[Token], phrases: Sequence[Phrase], nested: PhraseFinder | None = None
    ) -> None:
        super().__init__(tokens, phrases, nested)
        self.sentence_ends: dict[int, int] = {}
        """The token behind each sentence, by its first."""
        self._read: dict[int, Clauses] = {}

    def clauses(self, first: int) -> Clauses:
        """The clauses of the sentence that begins at token `first`; read once."""
        known = self._read.get(first)
        if known is None:
            known = ClauseParser(self, first, self.sentence_ends.get(first, self.count)).parse()
            self._read[first] = known
        return known

    def _told(self, verb: Governed) -> Phrase | None:
        """The subject of a verb; of a relative's, the noun that it is about."""
        if verb.how != "relative" or verb.subject is None:
            return verb.subject
        if verb.subject.number == "p" and not verb.group.plural and verb.subject.complemented:
            # "les inquiétudes de Tachkent, qui réclame": the relative is about the singular one
            inner = self.complement(verb.subject)
            return inner if inner is not None else verb.subject
        return self._printed(verb.subject, verb.opener) or self.nearer(verb.subject)

    def _printed(self, medium: Phrase, opener: int) -> Phrase | None:
        """The text in "une étude publiée dans la revue X, qui décrit « … »": a medium hands on what it says."""
        if medium.noun is None or medium.noun.kind != "medium" or self.low(opener - 1) != ",":
            return None
        if self.low(medium.first - 1) not in _IN_PRINT and medium.preposition not in _IN_PRINT:
            return None
        for i in range(medium.first - 1, max(-1, medium.first - 8), -1):
            text = self.covering[i]
            if text is not None and self._document(text):
                joined = range(text.after, medium.first)
                return None if any(self.is_finite(j) or self.tokens[j].kind == "mark" for j in joined) else text
        return None

    def complement(self, phrase: Phrase) -> Phrase | None:
        """The last complement of a phrase, as a phrase of its own."""
        if self.nested_finder is None:
            return None
        for index in range(phrase.after - 1, phrase.first, -1):
            if self.low(index - 1) in ("de", "d'", "du"):
                return self.nested_finder.at(index - (self.low(index - 1) == "du"))
        return None

    def nearer(self, phrase: Phrase) -> Phrase:
        """For "l'appel d'un collectif qui" the collective: of two nouns a relative is about the one that can act."""
        acts = phrase.name is not None or (phrase.noun is not None and phrase.noun.kind != "time")
        if self.nested_finder is None or not phrase.complemented or acts:
            return phrase
        for index in range(phrase.after - 1, phrase.first, -1):
            if self.low(index - 1) in ("de", "d'", "du", "des"):
                inner = self.nested_finder.at(index - (self.low(index - 1) in ("du", "des")))
                if inner is not None and inner.after == phrase.after and inner.noun is not None:
                    return inner
        return phrase

    def _document(self, phrase: Phrase) -> bool:
        """Whether a phrase is of a text."""
        return phrase.kind == "noun" and phrase.noun is not None and phrase.noun.kind == "document"

    def _text(self, phrase: Phrase | None) -> bool:
        """Whether a phrase is of a thing or a text, which says nothing in passing."""
        return phrase is not None and (self._document(phrase) or self._lifeless(phrase))

    def _lifeless(self, phrase: Phrase) -> bool:
        """Whether a phrase is of a thing; "la seconde" is somebody."""
        return lifeless(phrase) and phrase.head not in ("second", "seconde")
