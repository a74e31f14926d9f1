"""A text cut into words for matching, each with its key, its place and the gap before it.

Owns what a word is here (an acronym with points is one; parts of addresses and handles are none) and which gaps a
term may have inside. It knows no entries.
"""

import re
import unicodedata
from dataclasses import dataclass
from typing import NamedTuple

from reader.glossary.inflection import stem
from reader.glossary.words import A_WORDS, ARTICLES, DE_WORDS
from reader.text.folding import fold

_TOKEN = re.compile(
    # O.N.U., U.E: capitals with points between them and nothing else. The initials "C. P. I." have spaces.
    # The look behind comes after the first capital, since most words have none.
    r"[A-ZÀ-ÖØ-Þ](?<![\w.][A-ZÀ-ÖØ-Þ])(?:\.[A-ZÀ-ÖØ-Þ])+(?!\w)\.?"
    r"|[^\W_]+(?:[\u0300-\u036f]+[^\W_]*)*"
)

_ADDRESS = re.compile(
    r"://|www\.|@\w|#\w|(?<![\w/])/[\w.-]+/[\w.-]"
    r"|\.(?:com|org|net|int|info|gov|edu|eu|fr|ru|ua|uk|us|de|be|ch|ca|cn|kz|it|es|io|tv|pdf|doc|docx|txt|html?|php"
    r"|jpe?g|png|mp[34]|xlsx?)(?!\w)"
)
"""What gives away web and mail addresses, handles, hashtags and file names: words inside name nothing."""

_BEFORE_ADDRESS = re.compile(r"[^\s\u00a0\u202f«»\"“”()\[\]<>,;'’]*\Z")
_IN_ADDRESS = re.compile(r"[^\s\u00a0\u202f«»\"“”()\[\]<>,;]*")
_LONGEST_BEFORE = 80

_ADDRESS_SIGNS = frozenset("@#./")
"""Without one of these a text holds no address."""

_SPACE = r"[\s\u00a0\u202f\u2007-\u200a]"
_GAP = re.compile(
    rf"(?:{_SPACE}+"
    rf"|{_SPACE}?['’ʼ‘‛`´′]{_SPACE}*"
    rf"|[-‐‑–]{_SPACE}?(?:\r?\n{_SPACE}*)?"
    rf"|{_SPACE}*[«»\"“”„‹›]{_SPACE}*"
    rf"|['’][«\"“]{_SPACE}*)"
)
_BREAK = re.compile(r"\n[^\S\n]*\n")
_PLAIN_GAPS = frozenset(" '’-\u00a0")
_NEUTRAL = re.compile(r"[\s\u00a0\u202f\u2007-\u200a'’ʼ‘‛`´′\-‐‑–«»\"“”„‹›]+")

DE_KEY, A_KEY, ARTICLE_KEY = "de", "à", "le"
_SMALL_KEYS = {
    **dict.fromkeys(DE_WORDS, DE_KEY),
    **dict.fromkeys(A_WORDS, A_KEY),
    **dict.fromkeys(ARTICLES, ARTICLE_KEY),
}
_ORDINAL_STARTS = frozenset("0123456789IVXLC")
_ORDINAL = re.compile(r"(?:[IVXLC]+|\d+)(?:e|ème|è|ᵉ)")


def key_of(surface: str) -> str:
    """What a word is looked up under: its stem; one key for each of "de", "à" and the article."""
    small = _SMALL_KEYS.get(surface.lower() if surface.isascii() else fold(surface))
    if small is not None:
        return small
    if surface[0] in _ORDINAL_STARTS and _ORDINAL.fullmatch(surface):
        return ordinal(surface)
    return stem(surface)


def ordinal(surface: str) -> str:
    """ "XXIe", "XXIème" and "XXIᵉ" alike; any other word in lower case."""
    return (surface.rstrip("eèmᵉ") + "e").lower() if _ORDINAL.fullmatch(surface) else surface.lower()


def gap_symbol(gap: str) -> str:
    """What a gap holds besides spaces, hyphens, apostrophes and quotation marks: "&" in "R&D"."""
    return _NEUTRAL.sub("", gap)


def breaks(gap: str) -> bool:
    """Whether a gap holds a blank line."""
    return _BREAK.search(gap) is not None


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of a text."""

    text: str
    starts: list[int]
    ends: list[int]
    surfaces: list[str]
    """As printed; an acronym with points without them, combining marks composed."""
    keys: list[str]
    """See `key_of`; "" for a word inside an address."""

    def gap(self, index: int) -> str:
        """The characters between word `index` - 1 and word `index`, those at the ends of the text too."""
        start = self.ends[index - 1] if index > 0 else 0
        end = self.starts[index] if index < len(self.starts) else len(self.text)
        return self.text[start:end]

    def word(self, index: int) -> str:
        """The word at `index` as printed, "" outside the text."""
        return self.surfaces[index] if 0 <= index < len(self.surfaces) else ""

    def folded(self, index: int) -> str:
        """The word at `index` folded, "" outside the text."""
        return fold(self.word(index))


class FormWord(NamedTuple):
    """A word of a form: its key and where it ends."""

    key: str
    end: int


class Tokenizer:
    """Cuts texts into words; remembers the key of every word it has met."""

    def __init__(self) -> None:
        self._keys: dict[str, str] = {}
        self._gaps: dict[str, bool] = {" ": True, "": False}
        self.symbols: set[str] = set()
        """Gap symbols that terms have inside, so that gaps that hold them do not end a match."""

    def cut(self, text: str) -> Tokens:
        """The words of `text`."""
        matches = list(_TOKEN.finditer(text))
        starts = [match.start() for match in matches]
        ends = [match.end() for match in matches]
        surfaces = [match[0] for match in matches]
        known = self._keys
        keys = [known.get(surface) or self._key(surface) for surface in surfaces]
        if not unicodedata.is_normalized("NFC", text):
            surfaces = [unicodedata.normalize("NFC", surface) for surface in surfaces]
        if "." in text:
            surfaces = [surface.replace(".", "") if "." in surface else surface for surface in surfaces]
        tokens = Tokens(text, starts, ends, surfaces, keys)
        _blank_addresses(tokens)
        return tokens

    def first_key(self, form: str) -> str | None:
        """The key of the first word of `form`; None where it has no word."""
        first = form.partition(" ")[0]
        if first.isalpha():
            return self._keys.get(first) or self._key(first)
        word = self.form_word(form, 0, "")
        return word.key if word is not None else None

    def form_word(self, form: str, offset: int, before: str) -> "FormWord | None":
        """The word of `form` at or after `offset`, or None at its end.

        An article that follows "de" or "à" is passed over. A symbol before the word is remembered, so that gaps in
        texts may have it.

        Args:
            form: a form of an entry.
            offset: where the word before ends.
            before: the key of that word, "" at the start.
        """
        match = _TOKEN.search(form, offset)
        if match is None:
            return None
        start = match.start()
        if before and form[offset:start] not in _PLAIN_GAPS:
            symbol = gap_symbol(form[offset:start])
            if symbol:
                self.symbols.add(symbol)
        key = self._key(match[0])
        if key == ARTICLE_KEY and before in (DE_KEY, A_KEY):
            return self.form_word(form, match.end(), ARTICLE_KEY)
        return FormWord(key, match.end())

    def _key(self, printed: str) -> str:
        key = self._keys.get(printed)
        if key is None:
            composed = printed if printed.isascii() else unicodedata.normalize("NFC", printed)
            key = self._keys[printed] = key_of(composed.replace(".", "") if "." in composed else composed)
        return key

    def joins(self, gap: str) -> bool:
        """Whether a term may go on across `gap`."""
        known = self._gaps.get(gap)
        if known is None:
            known = _GAP.fullmatch(gap) is not None and not breaks(gap)
            if len(self._gaps) < 4096:
                self._gaps[gap] = known
        return known or (0 < len(gap) <= 4 and gap_symbol(gap) in self.symbols)


def _blank_addresses(tokens: Tokens) -> None:
    text = tokens.text
    if not _ADDRESS_SIGNS.isdisjoint(text):
        place = end = 0
        count = len(tokens.starts)
        for match in _ADDRESS.finditer(text):
            if match.start() < end:
                # A long address has many of these signs.
                continue
            before = _BEFORE_ADDRESS.search(text, max(0, match.start() - _LONGEST_BEFORE), match.start())
            after = _IN_ADDRESS.match(text, match.start())
            start = before.start() if before and match[0][0] != "#" else match.start()
            end = after.end() if after else match.end()
            while place < count and tokens.ends[place] <= start:
                place += 1
            while place < count and tokens.starts[place] < end:
                tokens.keys[place] = ""
                place += 1
    if "_" in text:
        for index, (start, end) in enumerate(zip(tokens.starts, tokens.ends, strict=True)):
            if "_" in (text[start - 1 : start], text[end : end + 1]):
                tokens.keys[index] = ""
