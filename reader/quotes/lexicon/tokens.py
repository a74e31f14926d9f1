"""The words of a paragraph's narration, each quotation being one token.

Owns cutting a block into tokens and its narration into sentences; it knows nothing of who speaks.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from reader.quotes.lexicon.words import words

TokenKind = Literal["word", "number", "mark", "quote"]

_TOKEN = re.compile(
    r"""
    (?P<abbr>(?:MM?|Mmes?|Mlles?|Drs?|Prs?|Mgr|Mr)\.(?=\s)|\b(?-i:[A-ZÀ-ÖØ-Þ])(?-i:[hr])?\.(?:[\s\u00a0]?-?(?-i:[A-ZÀ-ÖØ-Þ])\.)*(?=[\s,-]))
    |(?P<elided>\b(?:[ljtscdm]|n(?![\'’](?-i:[A-ZÀ-Þ]))|qu|jusqu|lorsqu|puisqu|quoiqu)[\'’](?=\w|\s?\Z))
    |(?P<word>
        (?:aujourd[\'’]hui|quelqu[\'’]une?|prud[\'’]hom\w+|(?:presqu|entr|grand)[\'’](?-i:[a-zß-ÿ])\w+
        |(?-i:[NODM])[\'’](?-i:[A-ZÀ-Þ])\w+
        |\d+(?-i:[A-ZÀ-Þ])\w*
        |(?!(?:qu|jusqu|lorsqu|puisqu|quoiqu|entr|grand|presqu)[\'’])(?-i:[A-ZÀ-Þ])[^\W\d_]+[\'’‘ʻʼ][^\W\d_]\w*
        |[^\W\d_][\w]*(?:(?<=[cC])[\'’]h\w*)?)
        (?:[-\u2010\u2011](?:[ld][\'’]|(?-i:[NODM])[\'’](?=(?-i:[A-ZÀ-Þ])))?\w+)*(?:[.]\w+)*[·]?)
    |(?P<number>\d[\d.,]*(?:e|er|ère|ème)?\b%?)
    |(?P<mark>\.\.\.|[^\w\s])
    """,
    re.VERBOSE | re.IGNORECASE,
)

_ARABIC = re.compile(r"(?:a[dlnrstz]|ash|e[ln]|bin|ibn)-[A-ZÀ-Ý]")
"""An article that is part of a name: "al-Jubbouri" counts as capitalised."""
_INVERTED = re.compile(r"^(.+?)-(?:t-)?(ils?|elles?|on|je|nous|ce)$")
_QUOTED = "\0"
"""The text of a quote token: no word, and no part of any string of marks, as an empty one would be."""
_LONGEST = 300
"""Tokens after which a sentence is cut whatever stands there, so that a text without stops costs no more."""
_ENDS = frozenset(".?!…") | {"..."}


@lru_cache(maxsize=50_000)
def _shape(text: str) -> tuple[str, bool, tuple[str, str] | None]:
    """A word in lower case, whether it is capitalised, and for "a-t-il" the verb and the pronoun."""
    # Capital "A" opens many sentences for "À"; the verb never does.
    low = "à" if text == "A" else text.lower().replace("’", "'")
    capital = text[:1].isupper() or text[:1].isdigit() or _ARABIC.match(text) is not None
    match = _INVERTED.match(low) if "-" in low else None
    return low, capital, (match[1], match[2]) if match else None


class Token:
    """A word, number, mark or whole quotation of the narration."""

    __slots__ = ("capital", "end", "inverted", "kind", "low", "number", "start", "text")

    def __init__(self, kind: TokenKind, start: int, end: int, text: str, number: int = -1) -> None:
        self.kind: TokenKind = kind
        self.start = start
        self.end = end
        self.text = text
        self.low, self.capital, self.inverted = _shape(text) if kind == "word" else (text.lower(), False, None)
        self.number = number
        """For a quotation its number in the block."""

    def __repr__(self) -> str:
        return f"{self.kind}:{self.text}"


def tokenise(text: str, start: int, end: int, holes: Sequence[tuple[int, int]]) -> list[Token]:
    """The tokens of `text[start:end]`, each of the ordered ranges `holes` becoming one quote token."""
    tokens: list[Token] = []
    place = start
    for number, (left, right) in enumerate(holes):
        _words(text, place, left, tokens)
        tokens.append(Token("quote", left, right, _QUOTED, number))
        place = max(place, right)
    _words(text, place, end, tokens)
    return tokens


def _words(text: str, start: int, end: int, tokens: list[Token]) -> None:
    if start >= end:
        return
    for match in _TOKEN.finditer(text, start, end):
        group = match.lastgroup
        kind: TokenKind = "mark" if group == "mark" else "number" if group == "number" else "word"
        tokens.append(Token(kind, match.start(), match.end(), match[0]))


def sentences(tokens: Sequence[Token], sentence_like: Sequence[bool]) -> list[tuple[int, int]]:
    """The narration cut into sentences, as half-open ranges of token indices.

    Args:
        tokens: the tokens of one block.
        text: the article's text.
        sentence_like: for each quotation whether its words end a sentence inside the marks.
    """
    found: list[tuple[int, int]] = []
    first = 0
    count = len(tokens)
    for index, token in enumerate(tokens):
        after = tokens[index + 1] if index + 1 < count else None
        ends = False
        if token.kind == "mark" and token.text in _ENDS:
            ends = (
                after is None
                or after.kind == "quote"
                or after.capital
                or after.kind == "number"
                or after.text in "–—-("
            )
        elif token.kind == "quote" and sentence_like[token.number] and after is not None:
            ends = (after.capital and not _goes_on(tokens, index)) or after.kind == "quote"
        elif _is_initial(token) and index > first and tokens[index - 1].capital and after is not None:
            # "M. Le Goff": the article is the surname's.
            surname = token.text == "M." and index + 2 < count and tokens[index + 2].capital
            ends = after.capital and after.low in _OPENERS and not surname
        elif token.text == "X." and tokens[index - 1].low == "contre" and after is not None:
            # "a déposé plainte contre X. Sa présidente …": nobody's initial
            ends = after.capital
        if ends and after is not None and after.kind == "mark" and after.text in ")]":
            ends = False
        ends = ends or index - first >= _LONGEST
        if ends:
            found.append((first, index + 1))
            first = index + 1
    if first < count:
        found.append((first, count))
    return found


def _is_initial(token: Token) -> bool:
    return token.kind == "word" and len(token.text) == 2 and token.text[1] == "."


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    before = tokens[index - 1] if index else None
    # « Où ? » Paul demande: rare; a quotation inside a clause (no colon, no stop before it) goes on.
    return before is not None and before.kind == "word"


_OPENERS = words(
    """
    il elle ils elles le la les un une ce cette ces mais et l' d' c' j' on nous son sa ses leur leurs en au
    aux à pour dans selon après avant depuis lors pourtant alors puis ainsi même si quand
    """
)
