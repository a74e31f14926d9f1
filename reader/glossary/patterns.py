"""A French form of an entry made ready for matching: its words, what may vary in them, the other ways to write it.

Owns the understanding of a single form. It sees no text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

from reader.glossary.entry import TermEntry
from reader.glossary.tokens import A_KEY, ARTICLE_KEY, DE_KEY, Tokenizer, Tokens, gap_symbol
from reader.text.folding import fold

Role = Literal["long", "short"]
Shape = Literal["small", "lower", "capital", "acronym", "mixed"]
"""small: a function word; lower, capital: by the first letter; acronym: two capitals or more and no small letter."""


class Pattern(NamedTuple):
    """One way to write a form of an entry."""

    form: str
    """What the text must show, inflection aside."""
    entry: TermEntry
    role: Role
    variant: int
    """The place in `fr_variants`; -1 for the long and the short form."""
    rank: int
    """The higher wins where two entries claim one form: the user's own over the shipped ones."""
    contracted: bool = False
    """Whether the form lost its article, so that "du", "au", "des" or "aux" must stand before it: "au Caire"."""


class Word(NamedTuple):
    """A word of a form."""

    text: str
    key: str
    shape: Shape
    article: bool
    """Of "de" and "à": whether the definite article is in it or follows it."""
    symbol: str
    """What stands before it besides spaces and hyphens: the "&" of "R&D"."""


@dataclass(frozen=True, slots=True)
class Form:
    """The words of a form and what they are like together."""

    words: tuple[Word, ...]
    suffix: str
    """A sign that belongs to the form: the "+" of "BRICS+"."""

    @property
    def content(self) -> tuple[Word, ...]:
        """The words that are no function words."""
        return tuple(word for word in self.words if word.shape != "small")

    @property
    def is_acronym(self) -> bool:
        """Whether the form is a single word in capitals, or in mixed case like "UpM"."""
        return len(self.words) == 1 and self.words[0].shape in ("acronym", "mixed")


_SMALL = frozenset(
    {DE_KEY, A_KEY, ARTICLE_KEY, "et", "en", "pour", "sur", "par", "ou", "dan", "avec", "contr", "sou"}
)
"""Keys of function words; see `reader.glossary.tokens.key_of`."""


def shape_of(surface: str, key: str) -> Shape:
    """What the capitals of a form's word say."""
    letters = [character for character in surface if character.isalpha()]
    capitals = sum(character.isupper() for character in letters)
    if key in _SMALL and not (capitals and key in (ARTICLE_KEY, "en")):
        return "small"
    if capitals == 0:
        return "lower"
    if capitals == len(letters) and (capitals > 1 or len(surface) > 1):
        return "acronym"
    return "capital" if capitals == 1 and surface[0].isupper() else "mixed"


_plain_tokenizer = Tokenizer()


@lru_cache(maxsize=65536)
def understood(form: str) -> Form:
    """The words of `form`."""
    tokens = _plain_tokenizer.cut(form)
    words: list[Word] = []
    index = 0
    while index < len(tokens.keys):
        key = tokens.keys[index] or fold(tokens.surfaces[index])
        surface = tokens.surfaces[index]
        after, article = past_article(tokens, index)
        symbol = gap_symbol(tokens.gap(index)) if words else ""
        words.append(Word(surface, key, shape_of(surface, key), article, symbol))
        index = after
    suffix = gap_symbol(form[tokens.ends[-1] :]) if tokens.ends else ""
    return Form(tuple(words), suffix if suffix in ("+", "++", "%") else "")


def past_article(tokens: Tokens, index: int) -> tuple[int, bool]:
    """The index after the word at `index` and after the article that "de" or "à" brings; and whether there is one."""
    key = tokens.keys[index]
    if key not in (DE_KEY, A_KEY):
        return index + 1, False
    if index + 1 < len(tokens.keys) and tokens.keys[index + 1] == ARTICLE_KEY:
        return index + 2, True
    return index + 1, tokens.folded(index) in ("du", "des", "au", "aux")


_DIGIT = re.compile(r"\d")
_NUMBERED = re.compile(r"\b([^\W\d_a-zà-ÿ]{1,6})[ -]?(\d{1,4})\b")
_SAINT = re.compile(r"\bSaint(e?)\b")
_PREFIXED = re.compile(
    r"\b(anti|post|inter|contre|euro|hydro|géo|cyber|multi|micro|macro|extra|télé|agro|bio|éco|néo|sous|narco|auto|pluri)"
    r"(-?)(?=[^\W\d_A-ZÀ-Þ]{4})"
)
_RESPELT = re.compile(rf"\d|Saint|{_PREFIXED.pattern}")
"""Without one of these a form is written in one way."""
_LEADING = re.compile(r"(?:[Ll]e |[Ll]a |[Ll]es |[Ll]['’])")


def spellings(form: str) -> Iterator[tuple[str, bool]]:
    """The ways to write `form`, itself first, each with whether its article was left out after "du" or "au"."""
    leading = _LEADING.match(form)
    if leading and leading[0][0].islower() and len(form) > leading.end() + 1:
        form = form[leading.end() :]
        leading = None
    yield form, False
    if leading is None and _RESPELT.search(form) is None:
        return
    if leading and leading[0] in ("Le ", "Les "):
        yield form[leading.end() :], True
    if _DIGIT.search(form):
        fused = _NUMBERED.sub(r"\1\2", form)
        apart = _NUMBERED.sub(r"\1 \2", form)
        for other in (fused, apart):
            if other != form:
                yield other, False
    if "Saint" in form:
        yield _SAINT.sub(r"St\1", form), False
    prefix = _PREFIXED.search(form)
    if prefix:
        other = form[: prefix.end(1)] + ("" if prefix[2] else "-") + form[prefix.end() :]
        yield other, False


def is_short(form: str) -> bool:
    """Whether a form is an acronym rather than a name written out."""
    if len(form) > 12 or form[1:].islower():
        return False
    words = understood(form).words
    return all(word.shape in ("acronym", "mixed") for word in words) and bool(words)


def forms_in(entry: TermEntry) -> Iterator[tuple[str, Role, int]]:
    """Every French form of `entry`, with whether it answers the long or the short form and its place."""
    yield entry.fr_long, "long", -1
    if entry.fr_short and entry.fr_short != entry.fr_long:
        yield entry.fr_short, "short", -1
    for place, variant in enumerate(entry.fr_variants):
        if variant:
            yield variant, "short" if _answers_short(variant, entry) else "long", place


def _answers_short(variant: str, entry: TermEntry) -> bool:
    """Whether a variant is the short form written otherwise: "Otan" for "OTAN", a surname for a person."""
    if " " in variant:
        return is_short(variant)
    return entry.kind == "person" or is_short(variant) or fold(variant) == fold(entry.fr_short)


def patterns_of(entry: TermEntry, rank: int) -> Iterator[Pattern]:
    """Every pattern of `entry`; a form of one letter is none."""
    for form, role, place in forms_in(entry):
        for spelling, contracted in spellings(form):
            if len(spelling) > 1:
                yield Pattern(spelling, entry, role, place, rank, contracted)
