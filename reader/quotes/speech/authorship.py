"""Whose quoted words are, said behind them: "« … », lâché par X", "la formule « … » est de X", "« … » (X)".

Owns what follows a quotation without a verb of its own; sources before it are `sources`'.
"""

from reader.quotes.lexicon.conjugation import Shape
from reader.quotes.lexicon.spoken_nouns import SPOKEN_NOUNS
from reader.quotes.lexicon.verbs import VERBS
from reader.quotes.lexicon.words import words
from reader.quotes.speech.cue import Cue
from reader.quotes.speech.sources import SourceFinder

_OUTCRIES = words(
    """
    cri coup appel colère alerte message plaidoyer aveu pari défi ras-le-bol mise supplique pétition requête lettre
    missive exhortation revendication mantra
    """
)
_DASHES = ("—", "–", "-")
_BEHIND_A_NAME = (",", "(", ".")
_UTTERED = words(
    """
    lâché lancé prononcé martelé répété soufflé glissé crié hurlé asséné murmuré employé utilisé opposé adressé
    énoncé scandé jeté décoché porté formulé proféré
    """
)
"""Participles of what is done with words, in the masculine singular."""
_DONE_TO_THINGS = words("lancé employé utilisé opposé adressé jeté porté formulé")
"""Those of them that things suffer too: a programme is launched."""


class AuthorshipFinder(SourceFinder):
    """Finds authors behind a quotation in the tokens of one block."""

    def in_brackets(self, i: int, stop: int) -> Cue | None:
        """ "« … » (Lucie Armand, fleuriste)", "« … » (un proche)": who the bracket that opens at token `i` names."""
        phrase = self.starting.get(i + 1)
        if self.tokens[i].text != "(" or phrase is None:
            return None
        unnamed = phrase.kind == "noun" and phrase.noun is not None and phrase.noun.kind == "person"
        if not self.somebody_at(i + 1) and not (unnamed and phrase.determiner == "indefinite"):
            return None
        closes = phrase.after < stop and self.tokens[phrase.after].text in ",)"
        return Cue(i, i + 1, "after, name in brackets", phrase) if closes else None

    def behind_dash(self, i: int, stop: int) -> Cue | None:
        """ "« … » — Lucie Armand, fleuriste": who signs behind the dash at token `i`, with what they are alone."""
        phrase = self.starting.get(i + 1)
        if self.tokens[i].text not in _DASHES or phrase is None:
            return None
        if not (self.somebody_at(i + 1) or phrase.title):
            return None
        rest = range(phrase.after, stop)
        told = any(self.tokens[j].kind == "quote" or self.is_finite(j) for j in rest)
        ends = phrase.after == stop or self.tokens[phrase.after].text in _BEHIND_A_NAME
        return Cue(i, i + 1, "after, signature", phrase) if ends and not told else None

    def outcry(self, i: int, stop: int) -> Cue | None:
        """ "« … » : le cri d'alarme de X", "« … » : l'appel d'une éleveuse", from the colon at token `i`."""
        if self.tokens[i].text != ":" or i + 2 >= stop:
            return None
        head = next((j for j in range(i + 1, min(stop, i + 4)) if self.low(j) in SPOKEN_NOUNS | _OUTCRIES), None)
        if head is None or self.nested_finder is None:
            return None
        for j in range(head + 1, min(stop - 1, head + 8)):
            low = self.low(j)
            if low not in ("de", "d'", "du", "des"):
                if self.is_finite(j):
                    return None
                continue
            phrase = self.nested_finder.at(j if low in ("du", "des") else j + 1)
            speaks = phrase is not None and phrase.noun is not None and phrase.noun.kind in ("person", "group")
            if phrase is not None and (phrase.kind == "name" or speaks):
                return Cue(head, head + 1, "after, noun of speech", phrase, lemma=self.low(head))
        return None

    def uttered_by(self, place: int, stop: int) -> Cue | None:
        """Who uttered the words at token `place`, going by a participle or a name behind them.

        "un « non » sec lâché par X", "la formule « … » est de X".
        """
        before = self.covering[place - 1] if place else None
        called = before is not None and before.after == place and before.head in SPOKEN_NOUNS
        if self.low(place - 1) in ("de", "d'") and place > 1:
            # "l'accusation d'« amateurisme » portée par X"
            said = self.covering[place - 2]
            called = called or (said is not None and said.after == place - 1 and said.head in SPOKEN_NOUNS)
        spoken = called or self.low(place - 1) in ("un", "une", "le", "la", "l'", "ce", "cette", "des", "les", "ces")
        i = place + 1
        while i < stop and (self.tokens[i].text == "," or (i == place + 1 and self._sole_adjective(i))):
            i += 1
        low = self.low(i)
        by = next((j for j in range(i + 1, min(stop, i + 7)) if self.low(j) == "par"), None)
        uttered = low.rstrip("s").removesuffix("e") in _UTTERED or (spoken and self._said_of(i))
        if uttered and by is not None:
            agent = self.starting.get(by + 1)
            between = all(self.tokens[j].kind == "word" and not self.is_finite(j) for j in range(i + 1, by))
            between = between and (spoken or low.rstrip("s").removesuffix("e") not in _DONE_TO_THINGS)
            if agent is not None and agent.kind in ("name", "noun") and between and not self.is_time(agent):
                return Cue(i, by + 1, "after, passive", agent, lemma=low)
        if called and low in ("est", "était", "serait") and self.low(i + 1) in ("de", "d'"):
            author = self.starting.get(i + 2)
            if author is not None and author.kind == "name":
                return Cue(i, i + 2, "after, authorship", author, lemma="être")
        return None

    def _said_of(self, i: int) -> bool:
        """Whether a participle of speech stands at token `i`: "la « grande réforme » vantée par X"."""
        verb = VERBS.get(self.low(i))
        return verb is not None and verb.shape == Shape.PARTICIPLE and verb.force in ("say", "judge")

    def _sole_adjective(self, i: int) -> bool:
        """Whether one word alone stands between the quotation and a participle: "un « non » sec lâché par"."""
        return self.tokens[i].kind == "word" and self.low(i + 1).rstrip("s").removesuffix("e") in _UTTERED
