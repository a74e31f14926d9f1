"""What may never reach a terminal, and the visible stand-ins that take its place.

Every string from outside (a file, a file name, a glossary, a model, a server, the clipboard) passes `clean`
once, where it enters. A stand-in is one character for one, so offsets into a cleaned text are offsets into
the text as decoded. Text that is safe comes back as the very same object.

Terminals act on C0 and C1 controls (ECMA-48) and reorder text at bidirectional controls (Unicode UAX 9,
CVE-2021-42574); zero-width characters hide text, and hundreds of combining marks on one letter stall renderers.
"""

import re
import unicodedata
from functools import cache

MAX_COMBINING = 4
"""Combining marks kept on one letter; Vietnamese and polytonic Greek need three, the rest is an attack."""

_STAND_IN = "\N{REPLACEMENT CHARACTER}"

_TABLE: dict[int, str] = {
    **{code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\t\n\r"},
    0x7F: "\N{SYMBOL FOR DELETE}",
    # A soft hyphen is printed as nothing by some terminals and as a cell by others.
    0x00AD: "\N{HYPHEN}",
    # Line and paragraph separators end lines in some programs only.
    0x0085: "\n",
    0x2028: "\n",
    0x2029: "\n",
}
"""Stand-ins of their own; every other unsafe character becomes `_STAND_IN`."""

_UNSAFE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufdd0-\ufdef\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff"
    "\U00013430-\U0001345f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U0001fffe\U0001ffff\U000e0000-\U000e0fff"
    "\U000ffffe-\U0010ffff]"
)
_PILE = re.compile(
    "[\u0300-\u1cff\u1dc0-\u1dff\u20d0-\u20ff\u2cef-\u2cf1\u2d7f\u2de0-\u2dff\u302a-\u302f\u3099\u309a\ua66f-\uabff"
    f"\ufb1e\ufe00-\ufe0f\ufe20-\ufe2f\U00010000-\U0001ffff]{{{MAX_COMBINING + 1},}}"
)
"""A run in which marks may pile up: letters and marks of the blocks that hold marks at all."""


@cache
def _marks() -> tuple[frozenset[str], re.Pattern[str]]:
    """What Unicode calls non-spacing and enclosing marks, in every script; and too many of them in a row."""
    marks = [chr(code) for code in range(0x300, 0x20000) if unicodedata.category(chr(code)) in ("Mn", "Me")]
    return frozenset(marks), re.compile(f"[{''.join(marks)}]{{{MAX_COMBINING + 1},}}")


def _thin_marks(match: re.Match[str]) -> str:
    # Spaces keep the length, and every place that draws prose folds a run of spaces into one.
    return match[0][:MAX_COMBINING] + " " * (len(match[0]) - MAX_COMBINING)


def _visible(match: re.Match[str]) -> str:
    return _TABLE.get(ord(match[0]), _STAND_IN)


def _has_piled_marks(text: str) -> bool:
    # Every mark of Unicode is looked up only for a text in another script than Latin.
    if _PILE.search(text) is None:
        return False
    marks, pile = _marks()
    return not marks.isdisjoint(text) and pile.search(text) is not None


def is_safe(text: str) -> bool:
    """Whether `text` can be drawn on a terminal as it stands."""
    return (text.isascii() and text.isprintable()) or not (_UNSAFE.search(text) or _has_piled_marks(text))


def clean(text: str) -> str:
    """`text` with a visible stand-in for each character that a terminal might act on.

    Tabs, line feeds and carriage returns stay: whoever lays out prose treats them as spaces. The result has
    the same length as `text`.
    """
    if is_safe(text):
        return text
    text = _UNSAFE.sub(_visible, text)
    return _marks()[1].sub(_thin_marks, text) if _has_piled_marks(text) else text


def one_line(text: str, limit: int = 0) -> str:
    """`text` cleaned, its runs of white space folded into single spaces; for labels, titles and messages.

    Args:
        text: anything from outside.
        limit: most characters to keep, with an ellipsis for the rest; 0 keeps all.
    """
    line = " ".join(clean(text).split())
    return line if not limit or len(line) <= limit else line[: max(0, limit - 1)] + "…"


def cell_width(character: str) -> int:
    """Terminal columns that `character` takes: 0 for a combining mark, 2 for East Asian wide, otherwise 1."""
    if character < "\u0300":
        return 1
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
