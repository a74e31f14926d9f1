"""Whose words a source's phrase stands for: the owner of "les mots de X", the official whom an agency cites.

Owns the step from the phrase beside a preposition or a noun to the one who speaks; which of them attribute words is
`sources`'s and `noun_sources`'s.
"""

from collections.abc import Sequence
from itertools import takewhile

from reader.quotes.grammar.roles import RoleFinder
from reader.quotes.lexicon.closed_words import OF, PREPOSITIONS
from reader.quotes.lexicon.words import words
from reader.quotes.phrasing.phrase import Phrase

OWN_WORDS = words("mots dires termes propos calculs estimations expression formule mot phrase")
"""Nouns of words, whose owner is whoever said them: "selon ses propres mots"."""
_WORDS_SAID = OWN_WORDS | words("déclarations déclaration confidences paroles citations commentaires")
_PASSED_ON = ("és", "ée", "ées", "recueillis", "recueillies", "tenus", "tenues", "repris", "reprises", "transmis")
"""How participles end of words that are handed on."""
SPEAKING = ("person", "group", "institution")
"""The kinds of nouns of whoever has views; persons first."""
_ENDS = frozenset(".?!…;") | {"..."}


class OwnerFinder(RoleFinder):
    """Finds whose words a phrase is of in the tokens of one block."""

    def whose(self, phrase: Phrase, at: int) -> Phrase:
        """Who speaks where the phrase at token `at` is a source: "selon ses propres mots"."""
        if phrase.determiner == "possessive" and phrase.head in OWN_WORDS:
            phrase = Phrase("pronoun", at, at + 1, self.tokens[at].start, self.tokens[at].end, head="ses")
        return self.named_beside(self.cited_by(self.words_of(phrase)))

    def handed_on(self, phrase: Phrase) -> bool:
        """Whether words are only said to be passed on, not whose they are: "selon des propos rapportés par l'AFP"."""
        words_said = phrase.kind == "noun" and phrase.head in _WORDS_SAID and phrase.determiner != "possessive"
        return words_said and self.low(phrase.after).endswith(_PASSED_ON)

    def words_of(self, phrase: Phrase) -> Phrase:
        """For "les mots de l'acte d'accusation" the act: whose the words are."""
        if phrase.head not in OWN_WORDS:
            return phrase
        if self.low(phrase.after) not in OF:
            return (self.complement(phrase) if phrase.complemented else None) or phrase
        at = phrase.after if self.low(phrase.after) in ("du", "des") else phrase.after + 1
        owner = self.starting.get(at)
        return owner if owner is not None and owner.kind != "nobody" else phrase

    def cited_by(self, phrase: Phrase) -> Phrase:
        """For "l'agence Interfax, qui cite un haut responsable" the official: whom a medium hands on."""
        at = phrase.after + self.comma_at(phrase.after)
        if self.low(at) == "qui" and self.low(at + 1) in ("cite", "citait", "citent"):
            at += 2
        elif self.low(at) == "citant":
            at += 1
        else:
            return phrase
        cited = self.starting.get(at)
        return cited if cited is not None and cited.kind in ("name", "noun") else phrase

    def named_beside(self, phrase: Phrase) -> Phrase:
        """The name that a comma sets beside a function: "selon la vice-présidente à l'économie, Lucie Armand"."""
        function = phrase.kind == "noun" and phrase.noun is not None and phrase.noun.kind == "person"
        if not function or phrase.name is not None or phrase.entity is not None or phrase.number == "p":
            return phrase
        comma = self.behind_complements(phrase)
        named = self.starting.get(comma + 1) if comma < self.count and self.tokens[comma].text == "," else None
        closed = named is not None and (named.after >= self.count or self.tokens[named.after].kind == "mark")
        return named if named is not None and named.kind == "name" and closed else phrase

    def antecedent(self, i: int) -> Phrase | None:
        """Whom ", pour qui" at token `i` is about: what stands right before it, or the nearest person to the left."""
        reach = range(i - 1, max(-1, i - 17), -1)
        sentence = takewhile(lambda j: self.tokens[j].text not in _ENDS, reach)
        before = [phrase for j in sentence if (phrase := self.starting.get(j)) and phrase.after <= i]
        adjoining = self._adjoining(before, i - (self.tokens[i - 1].text == ","))
        if adjoining is not None:
            return adjoining
        body: Phrase | None = None
        for phrase in before:
            if phrase.kind not in ("name", "noun"):
                continue
            if phrase.kind == "name" or (phrase.noun is not None and phrase.noun.kind in ("person", "group")):
                return phrase
            nearer = self.nearer(phrase) if phrase.after >= i - 1 else phrase
            if nearer.noun is not None and nearer.noun.kind in ("person", "group"):
                # "l'écho des habitants, pour qui"
                return nearer
            if phrase.noun is not None and phrase.noun.kind == "institution" and phrase.preposition not in OF:
                body = body or phrase
        return body

    def _adjoining(self, before: Sequence[Phrase], end: int) -> Phrase | None:
        """The longest phrase that ends at token `end` with all its complements, if it is of somebody or of a body.

        "la préfecture du Rhône, pour qui", "un adjoint de Lucie Armand, pour qui": not whom the complement names.
        """
        speaking = (p for p in before if p.kind == "noun" and p.noun is not None and p.noun.kind in SPEAKING)
        ending = [phrase for phrase in speaking if phrase.after == end or self.behind_complements(phrase) == end]
        return ending[-1] if ending else None

    def behind_complements(self, phrase: Phrase) -> int:
        """The token behind a phrase and what a preposition ties to it: "la représentante … à Bichkek"."""
        at = phrase.after
        while at < self.count and self.low(at) in PREPOSITIONS and at < phrase.after + 8:
            at = self.skip_prepositional(at, self.count)
        return at

    def somebody_at(self, i: int) -> bool:
        """Whether a person with a name begins at token `i`."""
        phrase = self.starting.get(i)
        if phrase is None or phrase.kind not in ("name", "noun"):
            return False
        return phrase.name is not None and (phrase.kind == "noun" or " " in phrase.name)

    def comma_at(self, index: int) -> bool:
        """Whether a comma stands at token `index`."""
        return index < self.count and self.tokens[index].text == ","
