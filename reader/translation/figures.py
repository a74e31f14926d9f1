"""Numbers as French and English newspapers write them, and which of them a translation lost.

Owns reading figures ("61 000", "8,8 milliards", "10.000", "14h30", "1er") and every way the other language may
put them ("61,000", "8.8 billion", "ten thousand", "2:30 p.m.", "first"). It does not read numbers written out in
French: their translation may use figures or words as it likes.
"""

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

_SPACES = " \u00a0\u202f\u2009'’"
_FIGURE = re.compile(rf"\d{{1,3}}(?:[{_SPACES}]\d{{3}})+(?:,\d+)?(?!\d)|\d+(?:[.,]\d+)*")
_EN_FIGURE = re.compile(r"\d+(?:[.,\u00a0\u202f ](?=\d{3}(?!\d))\d{3})+(?:\.\d+)?(?!\d)|\d+(?:[.,]\d+)*")

_FR_SCALES = {
    "cent": 100,
    "cents": 100,
    "mille": 1000,
    "millier": 1000,
    "milliers": 1000,
    "million": 10**6,
    "millions": 10**6,
    "mio": 10**6,
    "milliard": 10**9,
    "milliards": 10**9,
    "mds": 10**9,
    "md": 10**9,
    "billion": 10**12,
    "billions": 10**12,
}
_EN_SCALES = {
    "hundred": 100,
    "thousand": 1000,
    "thousands": 1000,
    "k": 1000,
    "m": 10**6,
    "mn": 10**6,
    "million": 10**6,
    "millions": 10**6,
    "b": 10**9,
    "bn": 10**9,
    "billion": 10**9,
    "billions": 10**9,
    "trillion": 10**12,
    "trillions": 10**12,
}


def _listed(names: str) -> list[str]:
    return names.split("|")


_UNITS = (
    "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    "eighteen|nineteen"
)
_ORDINALS = (
    "zeroth|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|"
    "fifteenth|sixteenth|seventeenth|eighteenth|nineteenth"
)
_TENS = ("twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet")
_WORDS: dict[str, int] = {
    **{word: value for value, word in enumerate(_listed(_UNITS))},
    **{word: value for value, word in enumerate(_listed(_ORDINALS))},
    **{stem + end: 10 * value for value, stem in enumerate(_TENS, 2) for end in ("y", "ieth", "ies")},
    "once": 1,
    "single": 1,
    "twice": 2,
    "double": 2,
    "both": 2,
    "pair": 2,
    "couple": 2,
    "thrice": 3,
    "triple": 3,
    "dozen": 12,
    "hundredth": 100,
    "thousandth": 1000,
    "midnight": 0,
    "noon": 12,
    "midday": 12,
}


def lost_numbers(fr: str, en: str) -> list[str]:
    """The figures of the French that stand nowhere in the English, as printed."""
    readings = list(_french(fr))
    if not readings:
        return []
    english = _english(en)
    return [printed for printed, values in readings if not values & english]


def _french(fr: str) -> Iterator[tuple[str, set[Decimal]]]:
    for match in _FIGURE.finditer(fr):
        if match.start() and fr[match.start() - 1] in "_/@#":
            continue
        values = _readings(match[0])
        before = fr[max(0, match.start() - 12) : match.start()].lower()
        after = fr[match.end() : match.end() + 14].lower()
        scale = re.match(r"[\s\u00a0\u202f-]*([a-z]+)", after)
        if scale and scale[1] in _FR_SCALES:
            values |= {value * _FR_SCALES[scale[1]] for value in values}
        if re.match(r"\s?(?:h\b|h\d|heures?\b)", after):
            # 14 h is 2 p.m., and minutes may be left to the words ("half past two").
            values |= {value - 12 for value in values if value > 12} | {Decimal(12) for value in values if value == 0}
        elif re.search(r"\dh$", before):
            values |= {Decimal(0), Decimal(30)} if values & {Decimal(0), Decimal(30)} else set()
            if Decimal(0) in values:
                continue
        if re.search(r"ann[ée]es\s+$|\d{4}[-–/]$|['’]$", before):
            # "les années 90", "2013-14": English may write the century.
            values |= {value + century for value in values if 10 <= value < 100 for century in (1900, 2000)}
        yield match[0], values


def _readings(printed: str) -> set[Decimal]:
    """The values that a figure may have: "10.000" is ten thousand in one habit and ten in another."""
    bare = re.sub(rf"[{_SPACES}]", "", printed)
    candidates = {bare.replace(",", ".")}
    if grouped := re.fullmatch(r"(\d{1,3}(?:[.,]\d{3})+)(?:[.,](\d+))?", bare):
        whole = re.sub(r"[.,]", "", grouped[1])
        candidates.add(f"{whole}.{grouped[2]}" if grouped[2] else whole)
    values: set[Decimal] = set()
    for candidate in candidates:
        try:
            values.add(Decimal(candidate))
        except InvalidOperation:
            continue
    return values


def _english(en: str) -> set[Decimal]:
    values: set[Decimal] = set()
    for match in _EN_FIGURE.finditer(en):
        here = _readings(match[0])
        # A list of numbers ("75 500 people" or "2024 300") may have been read as one.
        for part in re.findall(r"\d+", match[0]):
            here.add(Decimal(part))
        scale = re.match(r"[\s-]*([a-z]+)", en[match.end() : match.end() + 14].lower())
        if scale and scale[1] in _EN_SCALES:
            here |= {value * _EN_SCALES[scale[1]] for value in here}
        if re.match(r"['’]?s\b", en[match.end() :]) or en[max(0, match.start() - 1) : match.start()] in (
            "'",
            "’",
            "-",
            "–",
        ):
            here |= {value + century for value in here if 10 <= value < 100 for century in (1900, 2000)}
        values |= here
    values |= _written_out(en)
    return values


def _written_out(en: str) -> set[Decimal]:
    values: set[Decimal] = set()
    total = 0
    running = False
    for word in re.findall(r"[a-z]+", en.lower()):
        if word in _WORDS:
            value = _WORDS[word]
            values.add(Decimal(value))
            total = total + value if running else value
            running = True
            values.add(Decimal(total))
        elif word in _EN_SCALES and len(word) > 2:
            total = (total if running else 1) * _EN_SCALES[word]
            running = True
            values.add(Decimal(total))
            values.add(Decimal(_EN_SCALES[word]))
        elif word == "half":
            values.add(Decimal("0.5"))
        elif word != "and":
            running = False
    return values
