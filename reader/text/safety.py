"""What may never reach a terminal, and the visible stand-ins that take its place.

Every string from outside (a file, a file name, a glossary, a model, a server, the clipboard) passes `clean`
once, where it enters. A stand-in is one character for one, so offsets into a cleaned text are offsets into
the text as decoded. Text that is safe comes back as the very same object.

Terminals act on C0 and C1 controls (ECMA-48) and reorder text at bidirectional controls (Unicode UAX 9,
CVE-2021-42574); zero-width characters hide text, and hundreds of combining marks on one letter stall renderers.
"""

import re
import unicodedata

MAX_COMBINING = 4
"""Combining marks kept on one letter; Vietnamese and polytonic Greek need three, the rest is an attack."""

_STAND_IN = "\N{REPLACEMENT CHARACTER}"

_TABLE: dict[int, str] = {
    **{code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\t\n\r"},
    0x7F: "\N{SYMBOL FOR DELETE}",
    **{code: _STAND_IN for code in range(0x80, 0xA0)},
    # A soft hyphen is printed as nothing by some terminals and as a cell by others.
    0x00AD: "\N{HYPHEN}",
    # Line and paragraph separators end lines in some programs only.
    0x0085: "\n",
    0x2028: "\n",
    0x2029: "\n",
    **{
        code: _STAND_IN
        for code in (
            0x034F,
            0x061C,
            0x115F,
            0x1160,
            0x17B4,
            0x17B5,
            0x180E,
            *range(0x200B, 0x2010),
            *range(0x202A, 0x202F),
            *range(0x2060, 0x2070),
            0x3164,
            0xFEFF,
            0xFFA0,
            *range(0xFFF0, 0xFFFC),
            *range(0xD800, 0xE000),
        )
    },
}

_UNSAFE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\ud800-\udfff\U000e0000-\U000e0fff]"
)
_MARKS = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f]"
    f"{{{MAX_COMBINING + 1},}}"
)


def _thin_marks(match: re.Match[str]) -> str:
    # Spaces keep the length, and every place that draws prose folds a run of spaces into one.
    return match[0][:MAX_COMBINING] + " " * (len(match[0]) - MAX_COMBINING)


def _visible(match: re.Match[str]) -> str:
    return _TABLE.get(ord(match[0]), _STAND_IN)


def is_safe(text: str) -> bool:
    """Whether `text` can be drawn on a terminal as it stands."""
    return (text.isascii() and text.isprintable()) or not (_UNSAFE.search(text) or _MARKS.search(text))


def clean(text: str) -> str:
    """`text` with a visible stand-in for each character that a terminal might act on.

    Tabs, line feeds and carriage returns stay: whoever lays out prose treats them as spaces. The result has
    the same length as `text`.
    """
    if is_safe(text):
        return text
    return _MARKS.sub(_thin_marks, _UNSAFE.sub(_visible, text))


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
