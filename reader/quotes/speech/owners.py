"""Whose words a source's phrase stands for: the owner of "les mots de X", the official whom an agency cites.

Owns the step from the phrase beside a preposition or a noun to the one who speaks; which of them attribute words is
`sources`'s and `noun_sources`'s.
"""

from reader.quotes.grammar.roles import RoleFinder
from reader.quotes.lexicon.closed_words import OF, PREPOSITIONS
from reader.quotes.lexicon.words import words
from reader.quotes.phrasing.phrase import Phrase

OWN_WORDS = words("mots dires termes propos calculs estimations expression formule mot phrase")
"""Nouns of words, whose owner is whoever said them: "selon ses propres mots"."""


class OwnerFinder(RoleFinder):
    """Finds whose words a phrase is of in the tokens of one block."""

    def whose(self, phrase: Phrase, at: int) -> Phrase:
        """Who speaks where the phrase at token `at` is a source: "selon ses propres mots"."""
        if phrase.determiner == "possessive" and phrase.head in OWN_WORDS:
            phrase = Phrase("pronoun", at, at + 1, self.tokens[at].start, self.tokens[at].end, head="ses")
        return self.named_beside(self.cited_by(self.words_of(phrase)))

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
        """Whom ", pour qui" at token `i` is about: the nearest person to the left, or a body."""
        body: Phrase | None = None
        for j in range(i - 1, max(-1, i - 16), -1):
            phrase = self.starting.get(j)
            if phrase is None or phrase.after > i or phrase.kind not in ("name", "noun"):
                continue
            if phrase.kind == "name" or (phrase.noun is not None and phrase.noun.kind in ("person", "group")):
                return phrase
            nearer = self.nearer(phrase) if phrase.after >= i - 1 else phrase
            if nearer.noun is not None and nearer.noun.kind in ("person", "group"):
                # "l'écho des habitants, pour qui"
                return nearer
            held = phrase.preposition in OF
            if phrase.noun is not None and phrase.noun.kind == "institution" and not held:
                body = body or phrase
        return body

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
