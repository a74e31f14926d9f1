"""The English side of an entry: which form answers a French one, and where it stands in an English sentence.

Owns English number and the possessive as far as terms need them.
"""

import re
from functools import lru_cache
from typing import Literal

from reader.articles.article import Span
from reader.glossary.entry import TermEntry
from reader.glossary.inflection import forms_of
from reader.glossary.nationalities import nationality
from reader.glossary.patterns import is_short, understood
from reader.text.folding import fold

HitForm = Literal["long", "short", "both"]


def english_for(entry: TermEntry, form: HitForm, matched_text: str) -> str:
    """The English that matches a French form: short for short, a surname for a surname, plural for plural.

    Args:
        entry: the entry found.
        form: which of its forms the text shows.
        matched_text: the words as printed.
    """
    wanted = fold(" ".join(matched_text.split()).replace(".", ""))
    if entry.kind in ("person", "place"):
        for place, variant in enumerate(entry.fr_variants):
            if variant and fold(variant) == wanted:
                return _answer(entry, place)
    if form == "short":
        if entry.en_short:
            return entry.en_short
        return _surname(entry) if entry.kind == "person" else entry.en_long
    if entry.kind == "person" and " " not in matched_text.strip() and " " in entry.fr_long:
        return entry.en_short or _surname(entry)
    several = entry.kind in ("office", "term", "treaty") and _is_plural(matched_text, entry.fr_long)
    return _nationality_of(entry, matched_text) + (plural(entry.en_long) if several else entry.en_long)


def takes_nationality(entry: TermEntry) -> bool:
    """Whether an adjective of nationality may stand in the French forms of `entry`: in offices and ministries."""
    return entry.kind == "office" or (entry.kind == "organisation" and entry.fr_long.lower().startswith("ministère"))


def _nationality_of(entry: TermEntry, matched_text: str) -> str:
    """The English of the nationality that stands in the French and not in the entry, with a blank; "" for none."""
    if not takes_nationality(entry):
        return ""
    words = re.findall(r"\w+", matched_text)
    for place in range(1, len(words) - 1):
        adjective = nationality(tuple(words[place : place + 2]))
        if adjective is not None and adjective[1].lower() not in entry.en_long.lower():
            return "" if fold(words[place]) in fold(entry.fr_long) else f"{adjective[1]} "
    return ""


def _answer(entry: TermEntry, place: int) -> str:
    if entry.kind == "person" and place < len(entry.en_variants) and entry.en_variants[place]:
        return entry.en_variants[place]
    if entry.kind == "person" and " " not in entry.fr_variants[place] and " " in entry.fr_long:
        return entry.en_short or _surname(entry)
    return entry.en_short if is_short(entry.fr_variants[place]) and entry.en_short else entry.en_long


def _surname(entry: TermEntry) -> str:
    return entry.en_long.rsplit(" ", 1)[-1] if entry.fr_short else entry.en_long


def _is_plural(matched_text: str, form: str) -> bool:
    printed = re.match(r"\W*(\w+)", matched_text)
    words = understood(form).words
    if printed is None or not words:
        return False
    head, shown = words[0].text.lower(), printed[1].lower()
    if shown == head or head.endswith(("s", "x", "z")) or not shown.endswith(("s", "x")):
        return False
    return shown in forms_of(head, True, False, True) or fold(shown) in map(fold, forms_of(head, True, False, True))


_PREPOSITION = re.compile(
    r"\s(?:of|for|to|in|on|at|by|with|from|against|without|under|between)\s|\sgeneral$|-general$|-in-", re.IGNORECASE
)
_IRREGULAR = {"man": "men", "woman": "women", "person": "people", "child": "children", "crisis": "crises"}
_UNCOUNTED = re.compile(r"(?:s|ware|aid|defence|defense|intelligence|information|research|trade|rights|news)$")


def plural(english: str) -> str:
    """`english` in the plural, by its head: "heads of state", "secretaries-general"."""
    cut = _PREPOSITION.search(english)
    head, rest = (english[: cut.start()], english[cut.start() :]) if cut else (english, "")
    word = re.search(r"[A-Za-z]+$", head)
    if word is None:
        return english
    return head[: word.start()] + _plural_word(word[0]) + rest


def _plural_word(word: str) -> str:
    lower = word.lower()
    for singular, several in _IRREGULAR.items():
        if lower.endswith(singular):
            return word[: len(word) - len(singular)] + several
    if lower.endswith("ss") or re.search(r"(?:ch|sh|x|z)$", lower):
        return word + "es"
    if _UNCOUNTED.search(lower):
        return word
    if re.search(r"[^aeiou]y$", lower):
        return word[:-1] + "ies"
    return word + "s"


def english_places(english_text: str, entry: TermEntry) -> list[Span]:
    """Where accepted English forms of `entry` stand, the longest at each place, possessive endings left out."""
    return [Span(*match.span(1)) for match in _places_pattern(*_english_forms(entry)).finditer(english_text)]


def _english_forms(entry: TermEntry) -> tuple[str, ...]:
    forms = dict.fromkeys(form for form in (entry.en_long, entry.en_short, *entry.en_variants) if form)
    if entry.kind == "person":
        forms.setdefault(_surname(entry))
    return (*forms, "any" if entry.case == "any" else "auto")


@lru_cache(maxsize=4096)
def _places_pattern(*forms_and_case: str) -> re.Pattern[str]:
    *forms, case = forms_and_case
    alternatives: list[str] = []
    for form in sorted(forms, key=len, reverse=True):
        alternatives.extend(_alternatives(form, case == "any"))
    return re.compile(rf"(?<![\w])({'|'.join(dict.fromkeys(alternatives)) or '(?!)'})(?![\w])")


_WORD = re.compile(r"[^\W_]+|[^\w\s]|\s+|_")


def _alternatives(form: str, any_case: bool) -> list[str]:
    several = plural(form)
    spelled = [form] if several == form else [several, form]
    return [_as_pattern(one, any_case) for one in spelled]


def _as_pattern(form: str, any_case: bool) -> str:
    pieces = _WORD.findall(form)
    named = len([piece for piece in pieces if piece.isalpha()]) == 1
    pattern = ""
    for piece in pieces:
        if piece.isspace() or piece in "-‐‑–":
            pattern += r"[\s\u00a0\u202f‐‑–-]+"
        elif piece in "'’":
            pattern += "['’]"
        elif not piece.isalpha():
            pattern += re.escape(piece)
        elif piece.isupper() and len(piece) > 1 and not any_case:
            pattern += r"\.?".join(piece) + r"(?:s(?![\w]))?" if named else piece
        elif named and piece[0].isupper() and not any_case:
            pattern += rf"(?:{_spelling(piece)}|{_spelling(piece.upper())})"
        else:
            pattern += rf"(?i:{_spelling(piece.lower())})"
    return pattern


def _spelling(word: str) -> str:
    # British and American spelling are both English.
    escaped = re.escape(word)
    escaped = re.sub(r"(?<=[a-z])i[sz](?=ation|e|ing)", "i[sz]", escaped)
    escaped = re.sub(r"efen[cs]e", "efen[cs]e", escaped)
    escaped = re.sub(r"(?<=[a-z])our(?=$|ed|ing|s)", "ou?r", escaped)
    escaped = re.sub(r"^([Cc])ent(?:re|er)(s?)$", r"\1ent(?:re|er)\2", escaped)
    return re.sub(r"^([Pp])rogram(?:me)?(s?)$", r"\1rogram(?:me)?\2", escaped)
