"""French words as a reader points at them: "l'UEEA" is two, "aujourd'hui" and "Kassym-Jomart" are one."""

import re

_WORD = re.compile(
    r"(?:aujourd|presqu|quelqu|prud|entr)['’]\w+(?:-\w+)*"
    r"|(?:[cdjlmnstCDJLMNST]|qu|Qu|QU|lorsqu|Lorsqu|puisqu|Puisqu|jusqu|Jusqu|quoiqu|Quoiqu)['’](?=\w)"
    r"|\d+(?:[\u00a0\u202f .,]\d+)*(?:[\u00a0\u202f ]?%)?"
    r"|\w+(?:[-‑.’'](?=\w)\w+)*",
    re.UNICODE,
)


def word_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Half-open offsets of the words of `text` between `start` and `end`, marks and spaces left out."""
    return [match.span() for match in _WORD.finditer(text, start, end)]
