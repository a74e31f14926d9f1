"""French words in their plural and feminine: a stem that all forms of a word share, and which forms a word has.

The stem is coarse and only finds candidates; `is_form` decides. Neither knows a dictionary: both follow endings.
"""

import re
from functools import lru_cache

from reader.text.folding import fold


def stem(word: str) -> str:
    """What is left of `word` when accents, case, number and gender are taken away."""
    bare = word.lower() if word.isascii() else fold(word)
    if len(bare) < 4:
        return bare
    if bare[-1] in "sx":
        bare = bare[:-1]
    if len(bare) > 3:
        bare = bare.rstrip("e") or bare
    last = bare[-1]
    if last in "ulrscvntf" and len(bare) > 1:
        return _without_ending(bare, last)
    return bare


def _without_ending(bare: str, last: str) -> str:
    """The masculine that a word had before it lost its s and its e, cut where masculine and feminine part."""
    if last == "u":
        if bare.endswith("eau") and len(bare) > 4:
            return bare[:-3] + "el"
        if bare.endswith("au") and len(bare) > 2:
            return bare[:-2] + "al"
        if bare.endswith("eu") and len(bare) > 4:
            return bare[:-2]
        if bare.endswith("qu"):
            return bare[:-2] + "c"
        return bare[:-1] if bare.endswith("gu") else bare
    if last == "l" and bare.endswith("ail") and len(bare) > 3:
        return bare[:-3] + "al"
    if last == "v":
        return bare[:-1] + "f"
    if len(bare) > 5 and bare[-3:] in ("eur", "eus", "ric") and (last != "c" or bare[-4] == "t"):
        return bare[:-3]
    return bare[:-1] if last != "r" and bare[-2] == last else bare


_PLURALS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("eau", ("eaux",)),
    ("au", ("aux",)),
    ("eu", ("eux", "eus")),
    ("al", ("aux", "als")),
    ("ail", ("ails", "aux")),
)

_FEMININES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("teur", ("trice", "teuse", "teure")),
    ("eur", ("euse", "eure")),
    ("eux", ("euse",)),
    ("ien", ("ienne",)),
    ("éen", ("éenne",)),
    ("on", ("onne",)),
    ("el", ("elle",)),
    ("eil", ("eille",)),
    ("eau", ("elle",)),
    ("er", ("ère",)),
    ("if", ("ive",)),
    ("ef", ("ève", "effe")),
    ("et", ("ète", "ette")),
    ("at", ("ate",)),
    ("ic", ("ique",)),
    ("ec", ("ecque",)),
    ("urc", ("urque",)),
    ("anc", ("anche",)),
    ("ong", ("ongue",)),
    ("aux", ()),
    ("e", ()),
)
"""Masculine endings and the feminine ones, the longer ending first; any other consonant or vowel takes an e."""

_PERSON = re.compile(r"(?:eur|ien|éen|er|é|(?<!m)ent|ant|at)$")
"""Nouns with these endings have a feminine; "droit" and "accord" have none, though "droite" is a word."""


def names_person(word: str) -> bool:
    """Whether the ending of `word` is one of nouns that name people, so that a feminine exists."""
    return _PERSON.search(word.lower()) is not None


@lru_cache(maxsize=16384)
def forms_of(word: str, plural: bool = True, singular: bool = True, gender: bool = True) -> frozenset[str]:
    """The forms of a lower-case `word`, accents kept, itself among them.

    Args:
        word: as a term list writes it.
        plural: whether its plural counts.
        singular: whether its singular counts, where it stands in the plural.
        gender: whether its feminine counts, where it stands in the masculine.
    """
    bases = {word}
    if singular:
        bases |= _singulars(word)
    if gender:
        for base in tuple(bases):
            bases |= _feminines(base)
    if plural:
        for base in tuple(bases):
            bases |= _plurals(base)
    return frozenset(bases)


def _singulars(word: str) -> set[str]:
    if len(word) < 4:
        return set()
    found = set()
    if word.endswith("aux") and not word.endswith("eaux"):
        found |= {word[:-3] + "al", word[:-1]}
    elif word.endswith(("eaux", "eux", "oux")) or (word.endswith("s") and not word.endswith("ss")):
        found.add(word[:-1])
    return found


def _plurals(word: str) -> set[str]:
    if word[-1:] in ("s", "x", "z") or not word:
        return set()
    for ending, plurals in _PLURALS:
        if word.endswith(ending):
            return {word[: -len(ending)] + plural for plural in plurals}
    return {word + "s"}


def _feminines(word: str) -> set[str]:
    for ending, feminines in _FEMININES:
        if word.endswith(ending):
            return {word[: -len(ending)] + feminine for feminine in feminines}
    return {word + "e"} if word[-1:].isalpha() and len(word) > 2 else set()


def _spread(word: str) -> str:
    return word.replace("œ", "oe").replace("æ", "ae").replace("Œ", "OE").replace("Æ", "AE")


_REFORMED = frozenset({("i", "î"), ("u", "û"), ("î", "i"), ("û", "u"), ("é", "è"), ("è", "é")})
"""Pairs that the spelling of 1990 made equal: août/aout, événement/évènement."""


def same_letters(printed: str, form: str, lenient: bool = False) -> bool:
    """Whether `printed` is `form` but for case and for accents that capitals may drop.

    Args:
        printed: the word in the text, as printed.
        form: the word it should be, lower-case with its accents.
        lenient: whether accents may be missing from small letters too.
    """
    lower = printed.lower()
    if lower == form:
        return True
    shown, wanted = _spread(printed), _spread(form)
    if len(shown) != len(wanted):
        return False
    for have, want in zip(shown, wanted, strict=True):
        small = have.lower()
        if small == want:
            continue
        bare = fold(want)
        if small == bare and (have.isupper() or lenient):
            continue
        if (small, want) in _REFORMED and len(wanted) > 3:
            continue
        if lenient and fold(small) == bare:
            continue
        return False
    return True


@lru_cache(maxsize=65536)
def is_form(printed: str, word: str, plural: bool, singular: bool, gender: bool, lenient: bool) -> bool:
    """Whether `printed` is a form of `word`; see `forms_of` and `same_letters`."""
    lower = word.lower()
    if same_letters(printed, lower, lenient):
        return True
    if not (plural or singular or gender):
        return False
    return any(same_letters(printed, form, lenient) for form in forms_of(lower, plural, singular, gender))
