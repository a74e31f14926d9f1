"""How old somebody is, where the words behind a name say it.

Owns reading an age in figures or spelt out; it is kept in tens of years, which is what descriptions use.
"""

import re
from collections.abc import Sequence

from reader.quotes.lexicon.tokens import Token

_TENS = {
    "vingt": 2, "trente": 3, "quarante": 4, "cinquante": 5, "soixante": 6, "soixante-dix": 7, "quatre-vingt": 8,
    "quatre-vingts": 8, "quatre-vingt-dix": 9, "cent": 10,
}  # fmt: skip

_SPELT_OUT = re.compile(
    r", (?:âgée? de )?"
    r"(?:(?:vingt|trente|quarante|cinquante|soixante|quatre-vingt|cent)s?(?:-[\w-]+| et (?:une?|onze))?"
    r"|dix-(?:sept|huit|neuf)|(?:quin|sei|quator|trei|dou|on)ze|dix) ans(?: passés| révolus)? ,"
)


def spelt_out(between: Sequence[Token]) -> bool:
    """Whether nothing but an age in words stands between two commas: ", trente-trois ans,"."""
    return len(between) > 3 and _SPELT_OUT.fullmatch(" ".join(word.low for word in between)) is not None


def decade(words: Sequence[Token], index: int) -> int:
    """The tens of the age that stands behind a name: "X, 54 ans", "Y, âgée de soixante et onze ans"."""
    for i in range(index, min(len(words), index + 6)):
        if words[i].low == "ans":
            number = words[i - 1]
            if number.kind == "number":
                return int(number.text) // 10 if number.text.isdigit() else 0
            spelt = number.low if words[i - 2].low != "et" else words[i - 3].low + "-" + number.low
            if spelt.startswith(("soixante-et-", "soixante-onze")) or _teens(spelt, "soixante-"):
                return 7
            if _teens(spelt, "quatre-vingt-"):
                return 9
            return _TENS.get(spelt) or next((n for tens, n in _TENS.items() if spelt.startswith(tens + "-")), 0)
    return 0


def _teens(spelt: str, prefix: str) -> bool:
    return spelt.startswith(prefix) and spelt.removeprefix(prefix).split("-")[0] in (
        "dix", "onze", "douze", "treize", "quatorze", "quinze", "seize",
    )  # fmt: skip
