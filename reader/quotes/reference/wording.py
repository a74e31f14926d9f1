"""How somebody or something is written as an owner: "de Claire Morel", "du FMI", "de l’association", "des riverains".

Owns the preposition and the article in front of the owner's name. Who the owner is, is `possessives`'.
"""

import re

from reader.quotes.lexicon.nouns import noun_of
from reader.quotes.reference.context import Context
from reader.quotes.reference.discourse import Resolved

_VOWELS = "aeiouéèêëàâîïôûœæ"
_MUTE = (
    "hé",
    "hor",
    "hen",
    "hug",
    "hip",
    "hil",
    "hon",
    "her",
    "hec",
    "hya",
    "hyp",
    "humb",
    "hum",
    "hab",
    "hôp",
    "hôt",
)
"""How words begin whose "h" is elided before: "d'Hélène", but "de Hawa"."""
_ARTICLED = r"\b(?:(?P<plural>les|des|aux)\s|(?P<f>la)\s|(?P<m>le|du|au)\s|(?P<elided>l[’']))%s(?![\w’'-])"
"""An article in front of a name, in which the name is to be put."""


def of(context: Context, owner: Resolved) -> str:
    """What ties something to its owner: " de Claire Morel", " d’Yves Roy", " du ministère", " des deux femmes".

    Args:
        context: the article, whose own articles are kept: "le FMI" owns what is "du FMI".
        owner: the owner, who has a name.
    """
    name = owner.name or ""
    low = name.lower()
    vowel = low[:1] in _VOWELS or (low[:1] == "y" and low[1:2] not in _VOWELS) or low.startswith(_MUTE)
    bare = f" d’{name}" if vowel else f" de {name}"
    entity = owner.entity
    if entity is None or (entity.kind == "person" and entity.named):
        return bare
    noun = noun_of(low.split()[0]) if low else None
    if entity.plural or (noun is not None and noun.number == "p" and not name.isupper()):
        return f" des {name}"
    if name[:1].isupper():
        articled = re.search(_ARTICLED % re.escape(name), context.text, re.IGNORECASE)
        if articled is None:
            return bare
        if articled["plural"]:
            return f" des {name}"
        return f" de l’{name}" if articled["elided"] else f" de la {name}" if articled["f"] else f" du {name}"
    if vowel:
        return f" de l’{name}"
    gender = entity.gender or (noun.gender if noun is not None else None)
    return f" de la {name}" if gender == "f" else f" du {name}"
