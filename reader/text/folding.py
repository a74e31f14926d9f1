"""Text folded for matching, with a map from every folded character back to the printed one.

Folding drops what a reader does not mean when typing: case, accents, ligatures, the shape of apostrophes,
guillemets, dashes and spaces. It knows nothing of words or languages beyond that.
"""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_SHAPES = str.maketrans(
    {
        **dict.fromkeys("’‘ʼ‛′＇`´", "'"),
        **dict.fromkeys("«»“”„‟″＂‹›", '"'),
        **dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"),
        **dict.fromkeys("\u00a0\u202f\u2007\u2009\u200a\u2002\u2003\u2004\u2005\u2006\u2008\u205f\u3000\t\r\n", " "),
        "œ": "oe",
        "Œ": "oe",
        "æ": "ae",
        "Æ": "ae",
        "ß": "ss",
        "ø": "o",
        "Ø": "o",
        "ł": "l",
        "Ł": "l",
        "đ": "d",
        "Đ": "d",
        "ı": "i",
        "…": "...",
    }
)


@lru_cache(maxsize=4096)
def fold_character(character: str) -> str:
    """The folded form of one character: none, one or several characters."""
    shaped = character.translate(_SHAPES)
    if shaped.isascii():
        return shaped.lower()
    decomposed = unicodedata.normalize("NFKD", shaped)
    bare = "".join(mark for mark in decomposed if not unicodedata.combining(mark))
    return bare.casefold().translate(_SHAPES)


def fold(text: str) -> str:
    """`text` folded for matching; its length may differ from that of `text`."""
    if text.isascii():
        return text.translate(_SHAPES).lower()
    return "".join(map(fold_character, text))


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text that knows where each of its characters was printed."""

    text: str
    origins: tuple[int, ...]
    """For each folded character the offset of the printed one; one more entry holds the printed length."""

    def printed(self, start: int, end: int) -> tuple[int, int]:
        """The half-open range of the printed text that folded characters `start` to `end` come from.

        A combining mark that follows the last printed letter belongs to it.
        """
        if start >= end:
            place = self.origins[min(start, len(self.text))]
            return place, place
        last = self.origins[end - 1]
        after = end
        while after < len(self.text) and self.origins[after] == last:
            after += 1
        return self.origins[start], self.origins[after]


def folded(text: str) -> Folded:
    """`text` folded, with its map of offsets."""
    if text.isascii():
        return Folded(fold(text), tuple(range(len(text) + 1)))
    pieces: list[str] = []
    origins: list[int] = []
    for offset, character in enumerate(text):
        piece = fold_character(character)
        pieces.append(piece)
        origins.extend([offset] * len(piece))
    origins.append(len(text))
    return Folded("".join(pieces), tuple(origins))
