"""Whom the words of a line speak to: "Monsieur Renard, …", "…, madame la juge.", "Inès, tu viens ?".

Owns finding the form of address and whom it means among the people of the article. What follows from it for the
turns of a dialogue is `dialogue`'s.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.quotes.lexicon.nouns import NOUNS
from reader.quotes.lexicon.words import words
from reader.quotes.people.entity import Entity, Gender
from reader.quotes.people.functions import HELD
from reader.quotes.people.register import Register

_ADDRESS = re.compile(
    r"(?:^|[,;:!?.…]\s*|\b(?:et|mais|oui|non|si|merci|bonjour|pardon|allons|eh bien)\s+)"
    r"(?P<form>monsieur|madame|mademoiselle|maître|docteur|professeur|m\.|mme|me)"
    r"(?:\s+(?P<title>(?:le|la)\s+[\w-]+|l[’'][\w-]+)[^,;:!?.…]{0,30}?|\s+(?P<name>[A-ZÀ-Þ][\w’'-]*(?:\s[A-ZÀ-Þ][\w’'-]*)*))?"
    r"\s*(?=[,;:!?.…]|$)",
    re.IGNORECASE,
)
_CALLED = re.compile(r"(?:^|,\s+)(?:(?:mon|ma|cher|chère)\s+)?(?P<name>[A-ZÀ-Þ][\w’'-]+)\s*(?=[,!?.…]|$)")
_FEMININE = words("madame mademoiselle mme")
_EITHER = words("maître docteur professeur me")
_TRADES = {"maître": ("avocat", "notaire"), "me": ("avocat",), "docteur": ("médecin",), "professeur": ("professeur",)}
COURT = ("juge", "président", "magistrat", "procureur")
"""Offices that are addressed by one another's names: a judge who presides is "madame la présidente"."""
_TURNING = re.compile(r"^(?:et|mais)\s+(?:vous|toi)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Address:
    """Whom a line speaks to."""

    entity: Entity | None
    """None where the words fit nobody or several."""
    gender: Gender | None
    turns: bool
    """Whether the line turns to somebody new: "Et vous, monsieur Renard ?"."""


def addressed(said: str, register: Register, present: Sequence[Entity]) -> Address | None:
    """Whom `said` speaks to; None where it has no form of address.

    Args:
        said: the words of one line.
        register: everybody whom the article names.
        present: those who may take part in the dialogue; a bare "madame" means one of them.
    """
    turns = bool(_TURNING.match(said)) or (said.rstrip().endswith("?") and _opens(said))
    for match in _ADDRESS.finditer(said):
        form = match["form"].lower()
        gender: Gender | None = "f" if form in _FEMININE else None if form in _EITHER else "m"
        name = match["name"]
        if name and name[0].isupper():
            found = [p for p in register.find(name, gender) if p.gender in (gender, None) or gender is None]
        elif match["title"]:
            found = holding(register, present, _lemmas(match["title"]), gender)
        elif form in _TRADES:
            found = holding(register, present, _TRADES[form], None)
        else:
            found = [p for p in present if p.gender == gender]
        return Address(found[0] if len(found) == 1 else None, gender, turns)
    for match in _CALLED.finditer(said):
        found = register.find(match["name"])
        if len(found) == 1 and found[0].name.split()[0].lower() == match["name"].lower():
            return Address(found[0], found[0].gender, turns)
    return None


def _opens(said: str) -> bool:
    match = _ADDRESS.match(said)
    return match is not None or _CALLED.match(said) is not None


def _lemmas(title: str) -> tuple[str, ...]:
    word = re.split(r"\s+|[’']", title)[1].lower()
    noun = NOUNS.get(word)
    lemma = noun.lemma if noun is not None else word
    return (lemma, *COURT) if lemma in COURT else (lemma,)


def holding(
    register: Register, present: Sequence[Entity], lemmas: Sequence[str], gender: Gender | None
) -> list[Entity]:
    """Those of that office: of the people present, or else of all whom the article names."""
    for lemma in lemmas:
        for people in (present, register.persons):
            found = [
                p
                for p in people
                if p.gender in (gender, None) or gender is None
                if p.likeness(lemma, frozenset()) in HELD
            ]
            if found:
                return found
    return []
