"""The gender that the form of a word shows: "studieuse", "l'Ardennais".

Owns the endings; which words show the gender of a phrase is told where it is cut.
"""

from collections.abc import Set

from reader.quotes.lexicon.nouns import Noun
from reader.quotes.lexicon.words import words
from reader.quotes.phrasing.phrase import Gender

_FEMININE_ADJECTIVES = tuple(words("ienne elle ée ive euse ère aise oise ale aine ette ante ente onne"))
_MASCULINE_ADJECTIVES = tuple(words("ien el é if eux ier ais ois al ain et ant ent on eau"))
_FEMININE_BEFORE = words("vieille petite grande bonne seule seconde future brillante certaine haute")
_MASCULINE_BEFORE = words("vieil vieux petit grand bon seul second futur brillant certain haut nouvel")
_FEMININE_INHABITANTS = tuple(words("ienne éenne aise oise aine ane onne ette euse rice ante ée ine"))
_MASCULINE_INHABITANTS = tuple(words("ien éen ais ois ain an eur ant on in ard and"))


def adjective_gender(low: str) -> Gender | None:
    """The gender that the form of an adjective shows, None where both are spelt alike."""
    if low.endswith(_FEMININE_ADJECTIVES) or low in _FEMININE_BEFORE:
        return "f"
    return "m" if low.endswith(_MASCULINE_ADJECTIVES) or low in _MASCULINE_BEFORE else None


def inhabitant_gender(low: str, demonyms: Set[str]) -> Gender | None:
    """The gender that the form of an inhabitant's name shows: "l'Espagnole", "l'Ardennais"."""
    if low in demonyms and low.endswith("e") and not {low[:-1], low.removesuffix("ne")} - {low} & demonyms:
        # "l'Hellène", "le Belge"
        return None
    if low.removesuffix("e") in demonyms or low.removesuffix("ne") in demonyms:
        return "f" if low.endswith("e") else "m" if low + "e" in demonyms else None
    if low.endswith(_FEMININE_INHABITANTS):
        return "f"
    return "m" if low.endswith(_MASCULINE_INHABITANTS) else None


def agreed_gender(noun: Noun | None, determined: Gender | None) -> Gender | None:
    """The gender that noun and determiner show together: "la chef" is a woman whatever the noun's own gender."""
    if noun is None or noun.gender is None or (noun.kind == "person" and determined == "f"):
        return determined
    return noun.gender
