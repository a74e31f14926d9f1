"""What a phrase of the narration is made of: its kind, head, modifiers, the name in it, gender and number.

Owns the value only. Cutting phrases out of the words is for `phrases`, whom they refer to for `resolution`.
"""

from dataclasses import dataclass, field
from typing import Literal

from reader.quotes.lexicon.nouns import Noun, NounKind

Gender = Literal["m", "f"]
Number = Literal["s", "p"]
Determiner = Literal["definite", "indefinite", "possessive", "demonstrative", "none"]
PhraseKind = Literal["name", "noun", "pronoun", "nobody"]


@dataclass(slots=True)
class Complement:
    """One complement of a head noun, as in "le maire de la ville"."""

    first: int
    """The token of its preposition."""
    articled: bool
    """Whether its noun is determined: "du parti", not "d'opposition"."""
    head: int = -1
    """The token of its noun."""
    noun: Noun | None = None
    modifiers: set[str] = field(default_factory=set)


@dataclass(slots=True)
class Phrase:
    """One noun phrase; indices count the tokens of its block."""

    kind: PhraseKind
    first: int
    after: int
    start: int
    end: int
    determiner: Determiner = "none"
    gender: Gender | None = None
    number: Number = "s"
    head: str = ""
    """The head noun as printed, in lower case."""
    noun: Noun | None = None
    modifiers: frozenset[str] = frozenset()
    """Its content words beside the head, demonyms and capitals as their country."""
    bare: tuple[int, int] = (0, 0)
    """Characters of the phrase without its article and without a name in apposition."""
    name: str | None = None
    name_first: int = -1
    """The token at which a name in apposition begins."""
    called: list[tuple[str, str]] = field(default_factory=list)
    """Names in it that belong to an institution or a thing, alone and with its noun: "groupe Hartmann & Fils"."""
    candidates: list[str] = field(default_factory=list)
    """Names of two words or more in its complements that may be somebody's: "le dossier de Nurlan Abdrakh"."""
    title: str | None = None
    """The form of address before the name."""
    inner_head: str | None = None
    """In "porte-parole du dirigeant russe Dmitri Peskov" the nearer noun that the name might belong to."""
    inner_modifiers: frozenset[str] = frozenset()
    inner_gender: Gender | None = None
    preposition: str = ""
    """The preposition that governs the phrase, if one does."""
    complemented: bool = False
    """Whether a de-complement follows the head."""
    complements: list[Complement] = field(default_factory=list)
    also: list["Phrase"] = field(default_factory=list)
    """Other functions of the same person: "l'historienne et romancière X"."""
    capital_head: bool = False
    counted: bool = False
    """Whether it begins with a numeral or a quantity: "deux voisines", "une vingtaine de riverains"."""
    spelt: str | None = None
    """Its words where the text has them otherwise: "juré" for "l'un des jurés"."""
    members: list["Phrase"] = field(default_factory=list)
    """For a plural, the names in apposition: "ses deux sœurs, Inès et Léa Roux,"."""
    entity: object | None = None

    @property
    def is_person_like(self) -> bool:
        """Whether the phrase may stand for one or several human beings."""
        if self.kind == "name":
            return True
        kind: NounKind | None = self.noun.kind if self.noun else None
        return kind in ("person", "group") or (self.noun is None and self.kind == "noun")


def slice_of(phrase: Phrase, text: str) -> str:
    """The phrase without its article and without a name in apposition, on one line."""
    if phrase.spelt is not None:
        return phrase.spelt
    words = " ".join(text[phrase.bare[0] : phrase.bare[1]].split())
    # "Deux voisines" opens its sentence: the capital is the sentence's.
    return words[:1].lower() + words[1:] if phrase.counted and words[:1].isupper() else words
