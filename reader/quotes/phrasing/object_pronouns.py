"""Articles told from object pronouns: "la juge" in "Paul Renard la juge « timorée »" is no noun phrase.

Owns what shows that the word behind "le", "la", "les" is a verb; the noun phrase itself is `noun_phrases`'s.
"""

from reader.quotes.lexicon.closed_words import FUNCTION_WORDS, PREPOSITIONS, STARTERS
from reader.quotes.lexicon.conjugation import Shape
from reader.quotes.lexicon.everyday import EVERYDAY
from reader.quotes.lexicon.nouns import PERSON_TITLES, noun_of
from reader.quotes.lexicon.verbs import AUXILIARIES, COMMON_FINITE, FINITE, NOUN_LIKE, VERBS
from reader.quotes.lexicon.words import words
from reader.quotes.phrasing.adjectives import AdjectiveReader

_OBJECTS = words("le la l' les")
_OPENING_ARTICLES = words("le la les l' un une son sa ses leur ce cet cette")
_CALLING = words("dit décrit voit croit dirait")
"""Verbs of calling somebody something that are no noun behind "la"."""
_BEFORE_VERBS = words("qui ne n' il elle on je")
"""What stands in front of an object pronoun, and of no article."""
_HOW = words("si bien aussi souvent encore fort")
_JOINING = words("et ou ni mais")
_RELATIVES = words("qui que qu' dont où")
_FAR = 8
"""Within so many tokens a colon follows what somebody is urged to do."""
_IN_TURN = words("au contraire plutôt aujourd'hui désormais même aussi toujours encore volontiers")


class ObjectPronounReader(AdjectiveReader):
    """Tells articles from pronouns."""

    def _pronoun_and_verb(self, index: int) -> bool:
        """Whether an object pronoun stands at `index` and its verb behind it."""
        if self.low(index) not in _OBJECTS or not index or self.tokens[index].capital:
            return False
        verb = VERBS.get(self.low(index + 1))
        told = verb is not None and noun_of(self.low(index + 1)) is None
        if told and verb is not None and verb.shape in (Shape.GERUND, Shape.PLURAL):
            # "Paul Renard le jugeant « inaudible »", "les voisins l'appellent"
            return True
        if self.low(index) == "la" and self.low(index + 1) in _CALLING:
            # "L'un d'eux la dit « obsédée »"
            return True
        if verb is None or not verb.shape & Shape.SINGULAR:
            return False
        if self.low(index - 1) in _BEFORE_VERBS:
            # "une lettre qui l'invite à", but "Paul Renard, à qui le juge a demandé"
            return self.low(index - 1) != "qui" or self.low(index - 2) not in PREPOSITIONS
        if self.low(index - 1) in ("comme", "que", "qu'"):
            return self._subject_behind(index + 2)
        return (self.tokens[index - 1].capital and self._quotes_behind_name(index)) or self._needs_verb(index)

    def _subject_behind(self, index: int) -> bool:
        """Whether a subject follows: "comme le note joliment Paul Renard", "ce que la CGT résume"."""
        while self.low(index).endswith("ment") or self.low(index) in _HOW:
            index += 1
        return index < self.count and (self.tokens[index].capital or self.low(index) in _OPENING_ARTICLES)

    def _quotes_behind_name(self, index: int) -> bool:
        """Whether a full name stands before the word at `index` and a quotation behind the next one."""
        after = index + 2
        while self.low(after) in _IN_TURN:
            after += 1
        named = index > 1 and (self.tokens[index - 2].capital or self.low(index - 2) in PERSON_TITLES)
        return named and after < self.count and self.tokens[after].kind == "quote"

    def _needs_verb(self, index: int) -> bool:
        """Whether only a verb can stand behind the article at `index`: a subject waits, and what is judged follows.

        "Une élue, jointe hier, la juge « bancale »", "Sa mère, Lise Aubry, la presse de partir : « Va. »"
        """
        before = self.low(index - 1)
        if before in PREPOSITIONS or before in _JOINING or before in FUNCTION_WORDS - STARTERS:
            return False
        return self._object_or_quotation(index + 2) and self._subject_leads(index)

    def _object_or_quotation(self, at: int) -> bool:
        """Whether a quotation without a verb of its own stands at token `at`, or an infinitive before a colon."""
        while self.low(at).endswith("ment") or self.low(at) in _IN_TURN:
            at += 1
        if at >= self.count:
            return False
        if self.tokens[at].kind == "quote":
            return at + 1 >= self.count or self.tokens[at + 1].kind != "word" or self.low(at + 1) in _JOINING
        infinitive = VERBS.get(self.low(at + 1))
        known = infinitive is not None and bool(infinitive.shape & Shape.INFINITIVE)
        if self.low(at) not in ("de", "d'", "à") or not (known or self.low(at + 1).endswith(("er", "ir", "re"))):
            return False
        behind = range(at + 2, min(self.count, at + _FAR))
        mark = next((i for i in behind if self.tokens[i].kind != "word"), None)
        return mark is not None and self.tokens[mark].text == ":"

    def _subject_leads(self, index: int) -> bool:
        """Whether a noun phrase opens the clause before the token `index` and has no verb yet."""
        start = next((i + 1 for i in range(index - 1, -1, -1) if self._parts_clauses(i)), 0)
        pieces, first = [], start
        for i in range(start, index + 1):
            if i == index or self.tokens[i].text == ",":
                pieces.append((first, i))
                first = i + 1
        leads = False
        for first, after in pieces:
            low = self.low(first)
            if first >= after or low in PREPOSITIONS or low in _RELATIVES:
                continue
            if any(self._conjugated(i) for i in range(first, after)):
                return False
            leads = leads or low in _OPENING_ARTICLES or (self.tokens[first].capital and low not in FUNCTION_WORDS)
        return leads

    def _parts_clauses(self, i: int) -> bool:
        return self.tokens[i].kind == "quote" or self.tokens[i].text in ".?!…;:"

    def _conjugated(self, i: int) -> bool:
        verb = VERBS.get(self.low(i))
        finite = verb is not None and bool(verb.shape & FINITE) and not verb.shape & Shape.PARTICIPLE
        return (finite and noun_of(self.low(i)) is None) or self.low(i) in COMMON_FINITE or self.low(i) in AUXILIARIES


def singular_verb(low: str) -> bool:
    """Whether a word behind "les" is a verb because no plural noun looks like it: "les invite à", "les presse de"."""
    verb = VERBS.get(low)
    single = verb is not None and bool(verb.shape & Shape.SINGULAR) and not verb.shape & Shape.PARTICIPLE
    return (single or low in EVERYDAY) and not low.endswith(("s", "x", "z"))


def only_verb(low: str) -> bool:
    """Whether a word behind "le" can be nothing but a verb: "comme le rappelait X", "aime à le répéter"."""
    verb = VERBS.get(low)
    if verb is None or low in NOUN_LIKE:
        return False
    past = low.endswith(("ait", "aient")) and not low.endswith("trait")
    return past or bool(verb.shape & Shape.INFINITIVE)
