"""The functions that an article gives somebody, and how a description stands to one of them.

Owns the comparison of nouns and of the words beside them. Who has which function is `register`'s; what follows from
a likeness is weighed elsewhere.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, get_args

from reader.quotes.lexicon.fields import EQUALS, fields_of_places
from reader.quotes.lexicon.kindred import BROADER
from reader.quotes.lexicon.nouns import BEFORE_NOUN
from reader.quotes.lexicon.words import words

FORMER = words("ancien ancienne anciens anciennes ex")
IN_OFFICE = words("sortant sortante réélu réélue élu élue actuel actuelle nouveau nouvelle nouvel")
_TELLING = words("premier première haut haute vice second seconde")
"""Adjectives before the noun that are part of an office: "premier ministre", "haute fonctionnaire"."""
_MERE = (BEFORE_NOUN | IN_OFFICE | FORMER) - _TELLING
"""Words that qualify whoever holds an office, not the office."""
_MEMBERS = {
    "cgt": "cégétiste", "cfdt": "cédétiste", "ps": "socialiste", "pcf": "communiste", "lfi": "insoumis",
    "rn": "frontiste", "vert": "écologiste", "verts": "écologiste", "verte": "écologiste", "eelv": "écologiste",
    "renaissance": "macroniste", "modem": "centriste", "udi": "centriste",
}  # fmt: skip
"""Parties and unions, with what their members are called."""
_JUDGES = words("juge magistrat")
HEADS = words("président ministre dirigeant chef")
"""Offices that "homologue" may stand for."""

_OF_STATE = words("état etat parti exécutif")
"""What a "chef" is of whom others call its president."""

Likeness = Literal[
    "its function, same words",
    "its function",
    "a near function",
    "its function, unqualified",
    "its function, other words",
    "a near function, other words",
    "a word of its function",
    "another function",
]
LIKENESSES: tuple[Likeness, ...] = get_args(Likeness)
"""How a description may stand to a function, the closest first."""
HELD: frozenset[str] = frozenset(LIKENESSES[:3])
"""Likenesses by which the article itself calls somebody so."""


@dataclass(frozen=True, slots=True)
class Function:
    """One function that an article gives somebody."""

    lemma: str
    modifiers: frozenset[str]
    text: str
    said: bool = True
    """Whether the article says so, rather than what is known beyond it."""

    def likeness(self, lemma: str, modifiers: frozenset[str], every: frozenset[str] = frozenset()) -> Likeness:
        """How a description of that noun and those words stands to this function.

        Args:
            lemma: the noun in the masculine singular.
            modifiers: the words beside it.
            every: the words of all functions of the same person.
        """
        wanted, own_words = telling(modifiers), telling(self.modifiers)
        lemma, own = lemma.removeprefix("ex-"), self.lemma.removeprefix("ex-")
        same = own == lemma or (own == "homologue" and lemma in HEADS)
        if same or self._is_broader(lemma, own):
            if wanted <= own_words or wanted <= telling(every):
                return ("its function, same words" if wanted else "its function") if same else "a near function"
            if same and not own_words:
                return "its function, unqualified"
            return "its function, other words" if same else "a near function, other words"
        if own in BROADER.get(lemma, ()) and not wanted - own_words and not (own == "chef" and self._of_politics):
            return "a near function, other words"
        if own in EQUALS and lemma in self.modifiers and not wanted:
            # "sa collègue géologue"
            return "its function"
        if _plain(own) in wanted or _plain(lemma) in own_words:
            return "a word of its function"
        return "another function"

    @property
    def _of_politics(self) -> bool:
        return "politics" in fields_of_places(self.modifiers)

    def _is_broader(self, lemma: str, own: str) -> bool:
        """Whether `lemma` is a broader word for this function: who presides over a club is no "élu"."""
        if lemma not in BROADER.get(own, ()):
            return False
        if own == "président" and lemma in _JUDGES:
            # Who presides over a court is a judge, who presides over a club is none.
            return "bench" in fields_of_places(self.modifiers)
        if lemma == "élu" and own in ("président", "vice-président"):
            return self._of_politics
        if own == "chef" and lemma == "patron":
            # "la cheffe de l'opposition" is no patronne
            return not self._of_politics
        if own == "chef" and lemma == "président":
            # "le chef de l'État", but no chef de la diplomatie
            return not telling(self.modifiers) - _OF_STATE
        return True


@lru_cache(maxsize=4096)
def telling(modifiers: frozenset[str]) -> frozenset[str]:
    """The words beside a noun that tell one office from another, in one form for both genders."""
    return frozenset(_plain(word) for word in modifiers if word not in _MERE)


@lru_cache(maxsize=4096)
def _plain(word: str) -> str:
    word = _MEMBERS.get(word, word)
    for feminine, masculine in (("ienne", "ien"), ("elle", "el"), ("ive", "if"), ("euse", "eux"), ("ère", "er")):
        if word.endswith(feminine) and len(word) > len(feminine) + 2:
            return word.removesuffix(feminine) + masculine
    return word.rstrip("s").rstrip("e") if len(word) > 3 else word
