"""What stands around words of a text: gaps, sentence beginnings, lines in capitals, other names.

Owns the questions that rules on context ask; the rules themselves are `context`'s and `naming`'s.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.glossary.tokens import Tokens, breaks
from reader.glossary.words import COURTESIES, FUNCTION_WORDS
from reader.text.folding import fold

_SENTENCE_END = re.compile(r"[.!?…:;•»\"”)\]](?=\W|$)|\n\s*[-–—•]\s*\Z|[—–]\s")
_BLANK = re.compile(r"[\s\u00a0\u202f\u2007-\u200a]+")
_HYPHEN = frozenset("-‐‑–/")
_WINDOW = 6


def is_capitalised(word: str) -> bool:
    """Whether `word` begins with a capital."""
    return word[:1].isupper()


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A text's words, and which of them belong to candidates."""

    tokens: Tokens
    claimed: frozenset[int]

    def opens_sentence(self, index: int) -> bool:
        """Whether the word at `index` is the first of a sentence, a line after a blank one, or a quotation."""
        if index == 0:
            return True
        gap = self.tokens.gap(index)
        return breaks(gap) or "«" in gap or "“" in gap or _SENTENCE_END.search(gap) is not None

    def spaced(self, index: int) -> bool:
        """Whether nothing but blanks stands between word `index` - 1 and word `index`."""
        return 0 < index < len(self.tokens.starts) and _BLANK.fullmatch(self.tokens.gap(index)) is not None

    def hyphened(self, index: int) -> bool:
        """Whether a hyphen or a stroke alone stands between word `index` - 1 and word `index`."""
        return 0 < index < len(self.tokens.starts) and self.tokens.gap(index) in _HYPHEN

    def follows_courtesy(self, index: int) -> bool:
        """Whether "M.", "Mme" or the like makes the word at `index` somebody's surname."""
        word = self.tokens.word(index - 1)
        if fold(word) not in COURTESIES or self.tokens.gap(index).strip() not in ("", "."):
            return False
        return is_capitalised(word) or len(word) > 3

    def in_capitals(self, first: int, after: int) -> bool:
        """Whether the words around are all in capitals, as in a headline."""
        capitals = others = 0
        for index in (*self._line_before(first), *self._line_behind(after)):
            word = self.tokens.surfaces[index]
            if len(word) == 1 or not word.isalpha():
                continue
            if word.isupper():
                capitals += 1
            else:
                others += 1
        return capitals >= 2 * others + 1 and capitals > 0

    def _line_before(self, first: int) -> Iterator[int]:
        """The few words before `first` on its line."""
        for index in range(first - 1, max(-1, first - 1 - _WINDOW), -1):
            if "\n" in self.tokens.gap(index + 1):
                return
            yield index

    def _line_behind(self, after: int) -> Iterator[int]:
        """The few words from `after` on, on the line of the word before it."""
        for index in range(after, min(after + _WINDOW, len(self.tokens.starts))):
            if "\n" in self.tokens.gap(index):
                return
            yield index

    def is_name(self, index: int) -> bool:
        """Whether the word at `index` looks like part of a proper name that no entry explains."""
        word = self.tokens.word(index)
        if not is_capitalised(word) or (word.isupper() and len(word) > 1):
            return False
        if index in self.claimed or fold(word) in FUNCTION_WORDS:
            return False
        return len(word) > 1
