"""What an article implies somebody to be without calling them so.

Owns the customs by which the press does without saying it: whoever presides over a trial is a judge, "le père Paul
Renard" a priest, Paul Renard of "la scierie Renard" its owner. What follows for a description is weighed elsewhere.
"""

import re

from reader.quotes.lexicon.bodies import GENERIC
from reader.quotes.lexicon.words import words
from reader.quotes.people.functions import Function
from reader.quotes.people.register import Register
from reader.quotes.phrasing.phrase import Phrase

_AT_COURT = re.compile(
    r"\b(?:tribunal|correctionnelle|assises|audience|prévenue?s?|accusée?s?|plaidoiries?|réquisitoire|jurés?|barre)\b"
)
_ENOUGH = 2
"""Words of a trial from which on an article is about one."""
_CLERGY = {"père": "prêtre", "mère": "religieux", "frère": "religieux", "sœur": "religieux"}
"""What a noun of kinship right in front of a full name means."""
_BUSINESSES = words(
    """
    maison atelier ateliers établissements transports garage domaine ferme cabinet pharmacie librairie scierie étude
    menuiserie imprimerie brasserie boulangerie boucherie conserverie fonderie manufacture usine château hôtel
    """
)
"""Nouns of businesses that bear their owner's name, besides those of any company."""
_BUSINESS = re.compile(r"(?P<noun>[a-zà-ÿœ]{4,}) (?P<name>[A-ZÀ-Þ][\w’'-]+)")


def imply(register: Register, text: str) -> None:
    """Give everybody the functions that follow from the whole article."""
    court = len({match[0] for match in _AT_COURT.finditer(text)}) >= _ENOUGH
    for person in register.persons if court else ():
        if any(held.lemma == "président" and not held.modifiers for held in person.functions):
            register.give(person, Function("juge", frozenset(), "juge", False))
    for match in _BUSINESS.finditer(text):
        if match["noun"] in _BUSINESSES or match["noun"] in GENERIC:
            for owner in register.find(match["name"]):
                if owner.name.endswith(" " + match["name"]) and not owner.functions:
                    register.give(owner, Function("patron", frozenset(), "patron", False))


def clergy(phrase: Phrase) -> Function | None:
    """What "le père Paul Renard" and "sœur Inès" are; None for somebody's father or sister."""
    meant = _CLERGY.get(phrase.head)
    beside = phrase.name is not None and 0 < phrase.name_first - phrase.first <= 2
    if meant is None or not beside or phrase.determiner not in ("definite", "none"):
        return None
    return Function(meant, frozenset(), meant, False)
