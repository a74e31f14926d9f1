"""A plain text cut into chunks: the lines that were meant to be set as one.

Owns line ends, hard wraps, indentation and underlines. What a chunk is to the reader is `roles`' matter.
"""

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from reader.articles.credits import is_credit_line
from reader.articles.furniture import is_furniture

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_BLANK = " \t\u00a0\u202f\u2007\u2009\u3000␌␋\ufffd"
"""What a line may hold and still be blank; form feeds stand here as their visible stand-ins."""

_MARKER = re.compile(r"(?:[-–—•●▪■◦‣*·►→+]|\(?(?:\d{1,2}|[a-z])[.)°]|(?:[IVX]{1,4})[.)])(?:\s|\u00a0)+(?=\S)")
_BULLET = re.compile(r"[-–—•●▪■◦‣*·►→+](?:\s|\u00a0)")
_UNDERLINE = re.compile(r"(?:={3,}|-{3,}|~{3,})")
_HASHES = re.compile(r"#{1,6}\s+")
_BOLD = re.compile(r"(\*\*|__)(?P<inner>[^*_]+)\1")
_TERMINAL = re.compile(r"[.!?…:][\s\u00a0]*[»”\"’')\]]*$|[»”\"]$")

_WIDEST_WRAP = 110
"""No editor wraps wider; a text with longer lines has one line a paragraph."""
_NARROWEST_WRAP = 40
_LONG_ENOUGH_TO_TELL = 400
"""Lines that are looked at to tell how a text is set."""


@dataclass(frozen=True)
class Line:
    """One line of the text with its printed part."""

    start: int
    end: int
    indent: int
    text: str

    @cached_property
    def is_terminal(self) -> bool:
        """Whether the line ends like a sentence or a quotation."""
        return _TERMINAL.search(self.text[-12:]) is not None

    @cached_property
    def has_marker(self) -> bool:
        """Whether the line opens a list item or a turn of a dialogue."""
        return _MARKER.match(self.text) is not None

    @property
    def first_word(self) -> str:
        """The word that a wrap would have pulled up had there been room."""
        return self.text[:60].split(None, 1)[0]


@dataclass(frozen=True)
class Chunk:
    """Lines that are set as one."""

    start: int
    end: int
    text: str
    """The slice, hard wraps included."""
    after_blank: bool
    """Whether a blank line, or the head of the text, stands before it."""
    level: int = 0
    """1 for an underlined or "#" title, 2 and more for headings so marked; 0 without markup."""
    is_verse: bool = False
    """Short lines that end nowhere near a margin: a poem, an address."""

    @cached_property
    def words(self) -> str:
        """The text on one line; cut after a thousand characters, which is enough to classify it."""
        return " ".join(self.text[:1000].split())

    @cached_property
    def is_long(self) -> bool:
        """Whether `words` leaves some of the text out or could never be a heading."""
        return len(self.text) > 300

    @cached_property
    def has_marker(self) -> bool:
        """Whether it is a list item, a turn of a dialogue or a numbered heading."""
        return _MARKER.match(self.text) is not None

    @cached_property
    def has_bullet(self) -> bool:
        """Whether it opens with a bullet or a dash."""
        return _BULLET.match(self.text) is not None

    @cached_property
    def is_terminal(self) -> bool:
        """Whether it ends as a sentence does."""
        return re.search(r"[.!?…][\s\u00a0]*[»”\"’')\]]*$", self.text[-12:]) is not None


def chunks_of(text: str) -> list[Chunk]:
    """The chunks of `text`, in order; blank lines and ruled lines are none."""
    groups = _groups(text)
    lines = [line for group in groups for line in group][:_LONG_ENOUGH_TO_TELL]
    width = max((len(line.text) + line.indent for line in lines), default=0)
    is_wrapped = _is_wrapped(groups, width)
    chunks: list[Chunk] = []
    for group in groups:
        after_blank = True
        if not is_wrapped and _is_verse(group, not chunks):
            chunks.append(_chunk(text, group, True, is_verse=True))
            continue
        pending: list[Line] = []
        for line in group:
            if pending and _UNDERLINE.fullmatch(line.text):
                chunks.append(_chunk(text, pending, after_blank, level=1 if line.text[0] == "=" else 2))
                pending, after_blank = [], False
                continue
            if pending and _breaks(pending, line, width, is_wrapped):
                chunks.append(_chunk(text, pending, after_blank))
                pending, after_blank = [], False
            pending.append(line)
        if pending and not all(_is_rule(line.text) for line in pending):
            chunks.append(_chunk(text, pending, after_blank))
    return chunks


def _groups(text: str) -> list[list[Line]]:
    """The printed lines between blank ones."""
    groups: list[list[Line]] = []
    group: list[Line] = []
    for match in _LINE.finditer(text):
        raw = match[0].rstrip("\r\n")
        printed = raw.strip(_BLANK).strip()
        if printed:
            indent = raw.index(printed)
            start = match.start() + indent
            group.append(Line(start, start + len(printed), len(raw[:indent].strip("␌␋").expandtabs(4)), printed))
        elif group:
            groups.append(group)
            group = []
    if group:
        groups.append(group)
    return groups


def _is_rule(words: str) -> bool:
    return (
        not any(character.isalnum() for character in words)
        and len(words.replace(" ", "")) >= 3
        and words[0] in "*-_=~#•·–—"
    )


def _is_wrapped(groups: list[list[Line]], width: int) -> bool:
    """Whether lines were broken to fit a width, so that a line break means nothing."""
    if not _NARROWEST_WRAP <= width <= _WIDEST_WRAP:
        return False
    pairs = continued = 0
    for group in groups:
        for line, following in pairwise(group):
            pairs += 1
            continued += following.text[0].islower() and not line.is_terminal and not following.has_marker
        if pairs > _LONG_ENOUGH_TO_TELL:
            break
    return continued > 0 and continued >= 0.15 * pairs


def _is_verse(group: list[Line], is_first: bool) -> bool:
    """Whether the lines are short, unpunctuated and many: each would be a heading if it stood alone."""
    return (
        len(group) >= 3
        and all(len(line.text) <= 60 and not line.has_marker for line in group)
        and not any(is_credit_line(line.text) or is_furniture(line.text) for line in group)
        and sum(line.text[-1] not in ".!?…" for line in group[:-1]) >= 0.6 * (len(group) - 1)
        # The first lines may be section, title and subtitle; commas at line ends tell verse from those.
        and (not is_first or any(line.text[-1] in ",;" for line in group))
    )


def _breaks(pending: list[Line], following: Line, width: int, is_wrapped: bool) -> bool:
    """Whether `following` begins a new chunk."""
    line = pending[-1]
    if is_credit_line(line.text) or is_credit_line(following.text):
        return True
    if is_furniture(following.text) or (is_furniture(line.text) and not following.text[0].islower()):
        return True
    if following.has_marker and not (following.text[0].islower() and not line.is_terminal):
        return not (is_wrapped and _is_interrupting_dash(pending, following, width))
    if _HASHES.match(following.text) or _HASHES.match(line.text) or _BOLD.fullmatch(line.text):
        return True
    is_lower = following.text[0].islower()
    if not is_wrapped:
        if is_lower and not line.is_terminal:
            return pending[0].has_marker or len(line.text) > _WIDEST_WRAP
        return not (line.text.isupper() and following.text.isupper() and not line.is_terminal and len(line.text) > 20)
    if is_lower and not line.is_terminal:
        return False
    if following.indent >= line.indent + 2 and not pending[0].has_marker:
        return True
    if line.text.isupper() != following.text.isupper() and len(pending) == 1 and line.text.isupper():
        return True
    used = line.indent + len(line.text)
    room = width - used - 1 - len(following.first_word)
    if line.is_terminal:
        return room >= 0
    return room >= max(10, width // 5)


def _is_interrupting_dash(pending: list[Line], following: Line, width: int) -> bool:
    """Whether a wrapped line only happens to begin with a dash or a number from the middle of its sentence."""
    line = pending[-1]
    is_full = line.indent + len(line.text) + 1 + len(following.first_word) + 8 > width
    return is_full and not line.is_terminal and not pending[0].has_marker


def _chunk(text: str, lines: list[Line], after_blank: bool, level: int = 0, is_verse: bool = False) -> Chunk:
    start, end = lines[0].start, lines[-1].end
    if len(lines) == 1 and not level:
        hashes = _HASHES.match(text, start, end)
        bold = _BOLD.fullmatch(text, start, end)
        if hashes is not None:
            level, start = min(len(hashes[0].strip()), 2), hashes.end()
        elif bold is not None and len(bold["inner"]) < 150:
            level, (start, end) = 2, bold.span("inner")
    return Chunk(start, end, text[start:end], after_blank, level, is_verse)
