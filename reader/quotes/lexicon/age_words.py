"""Nouns of the ages of life, with the tens of years that they tell: "quinquagénaire", "fillette", "lycéen".

Owns the words and what a noun with its adjectives says of an age. Ages in figures are cut with the phrases, in
`phrasing.ages`.
"""

from reader.quotes.lexicon.fields import TIES, fields_of
from reader.quotes.lexicon.words import words

DECADES = {
    "vingtenaire": 2,
    "trentenaire": 3,
    "quadragénaire": 4,
    "quinquagénaire": 5,
    "sexagénaire": 6,
    "septuagénaire": 7,
    "octogénaire": 8,
    "nonagénaire": 9,
    "centenaire": 10,
}
"""Nouns for whoever is in one decade of life."""
_CHILD, _TEEN, _YOUNG, _OLD, _GROWN = range(2), range(1, 2), range(1, 4), range(5, 11), range(3, 11)
_AGES = {
    word: ages
    for listed, ages in (
        ("enfant fillette garçonnet gamin bambin bébé écolier gosse môme marmot", _CHILD),
        ("adolescent ado collégien lycéen", _TEEN),
        ("garçon fille", range(3)),
        ("jeune jeunes étudiant apprenti", _YOUNG),
        ("vétéran", _GROWN),
        ("vieux vieil vieille retraité vieillard aïeul doyen patriarche grand-père grand-mère", _OLD),
    )
    for word in listed.split()
}
"""Words that tell an age, with the tens of years."""
_LEARNERS = words("élève écolier collégien lycéen bachelier")
"""Functions that suggest somebody young: "élève de terminale … l'adolescente"."""


def ages_of(lemma: str, modifiers: frozenset[str]) -> range | None:
    """The tens of years that a noun and its adjectives suggest."""
    if lemma in DECADES:
        return range(DECADES[lemma], DECADES[lemma] + 1)
    word = next((w for w in (*sorted(modifiers), lemma) if w in _AGES), None)
    return _AGES[word] if word is not None else None


def ages_suggested(lemma: str, modifiers: frozenset[str]) -> range | None:
    """The tens of years that a function suggests: whoever has a trade or an office is no child."""
    if lemma in _LEARNERS:
        return range(3)
    suggested = ages_of(lemma, modifiers)
    return _GROWN if suggested is None and fields_of(lemma) - TIES else suggested
