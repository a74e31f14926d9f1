"""Acronyms that a text introduces itself: "Haute autorité du port (HAP)", "HAP (Haute autorité du port)".

Owns the shapes in which writers do that and the check of the letters against the words. It knows no entries.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from reader.articles.article import Span
from reader.glossary.tokens import ARTICLE_KEY, Tokens
from reader.glossary.words import A_WORDS, ARTICLES, CONNECTORS, DE_WORDS
from reader.text.folding import fold

_BLANK = r"[\s\u00a0\u202f\u2007-\u200a]"
_LETTERS = r"[A-ZÀ-ÖØ-Þ](?:[\w&]|[.-](?=\w)){0,11}[\w.]?"
_QUOTE_OPEN = rf"(?:[«\"“]{_BLANK}*)?"
_OPENING = re.compile(rf"[«“\"]{_BLANK}*\Z")
_QUOTE_CLOSE = rf"(?:{_BLANK}*[»\"”])?"

_CANDIDATE = re.compile(
    rf"\({_BLANK}*(?:{CONNECTORS}{_BLANK}+)?(?:l['’]|l[ae]{_BLANK}|les{_BLANK})?{_QUOTE_OPEN}(?P<acronym>{_LETTERS})(?!\w)"
    rf"|{_BLANK}(?:ou|dite?s?|sigle|abrégée?){_BLANK}+(?:l['’]|l[ae]{_BLANK}|les{_BLANK})?{_QUOTE_OPEN}"
    rf"(?P<named>{_LETTERS})(?!\w)"
)

_APPOSITION = re.compile(rf"\(|,(?={_BLANK}(?:l['’]|l[ae]{_BLANK}|les{_BLANK})?[A-ZÀ-ÖØ-Þ][\w’'-]*{_BLANK}\w)")
"""What may lead from an acronym to its expansion."""

_SMALL = (
    DE_WORDS
    | A_WORDS
    | ARTICLES
    | frozenset({"en", "et", "ou", "par", "pour", "sur", "dans", "sous", "the", "of", "and", "for"})
)
_MOST_WORDS = 14


@dataclass(frozen=True, slots=True)
class Introduction:
    """The place where a text explains an acronym."""

    acronym: str
    """As printed, points left out."""
    span: Span
    """Expansion and acronym with the brackets."""
    long_span: Span
    short_span: Span


def introductions(tokens: Tokens) -> list[Introduction]:
    """The acronyms that the text explains, in order; the letters of each answer the words of its expansion."""
    text = tokens.text
    if (
        "(" not in text
        and "," not in text
        and " ou " not in text
        and " dit" not in text
        and "abrég" not in text
        and "sigle" not in text
    ):
        return []
    found: list[Introduction] = []
    for match in _CANDIDATE.finditer(text):
        name = "acronym" if match["acronym"] else "named"
        acronym = match[name].replace(".", "")
        if not _may_shorten(acronym):
            continue
        short = Span(*match.span(name))
        index = bisect_left(tokens.starts, short.start)
        opening = bisect_left(tokens.starts, match.start()) - 1
        if opening < 0 or index >= len(tokens.starts) or tokens.starts[index] != short.start:
            continue
        # "named" matches begin at the blank after the expansion, brackets may touch it.
        long_span = _expansion_before(tokens, opening, acronym)
        if long_span is not None and text[long_span.end : match.start()].strip(' ,»”"\u00a0\u202f\n') == "":
            end = _past_bracket(text, short.end) if text[match.start()] == "(" else short.end
            quoted = _OPENING.search(text, max(0, long_span.start - 3), long_span.start)
            closed = quoted and text[long_span.end : short.start].lstrip()[:1] in ("»", "”", '"')
            start = quoted.start() if quoted and closed else long_span.start
            found.append(Introduction(acronym, Span(start, end), long_span, short))
            continue
        after = _expansion_after(tokens, index, acronym) if text[match.start()] == "(" else None
        if after is not None:
            found.append(after)
    return found + _reversed(tokens, {one.acronym for one in found})


def _reversed(tokens: Tokens, known: set[str]) -> list[Introduction]:
    """Acronyms whose expansion stands after them, in brackets or between commas."""
    found = []
    for match in _APPOSITION.finditer(tokens.text):
        index = bisect_right(tokens.starts, match.start()) - 1
        if index < 0:
            continue
        acronym = tokens.surfaces[index]
        between = tokens.text[tokens.ends[index] : match.start()]
        if between.strip() or not _may_shorten(acronym) or acronym in known:
            continue
        introduction = _expansion_after(tokens, index, acronym)
        if introduction is not None:
            found.append(introduction)
    return found


def _may_shorten(word: str) -> bool:
    """Whether `word` may be an acronym, perhaps one that is written like a name: "Insee"."""
    return is_acronym(word) or (3 <= len(word) <= 12 and word[0].isupper() and word[1:].islower())


def _least_words(acronym: str) -> int:
    # What looks like a name takes more words to be believed an acronym.
    return 2 if is_acronym(acronym) else 3


def is_acronym(word: str) -> bool:
    """Whether `word` has two capitals or more and no more small letters than capitals."""
    capitals = sum(character.isupper() for character in word)
    small = sum(character.islower() for character in word)
    return 2 <= len(word) <= 12 and capitals >= 2 and small <= capitals


def _past_bracket(text: str, end: int) -> int:
    closing = re.compile(rf"{_QUOTE_CLOSE}{_BLANK}*\)").match(text, end)
    return closing.end() if closing else end


def _expansion_before(tokens: Tokens, last: int, acronym: str) -> Span | None:
    """The words that end with word `last` and that `acronym` shortens."""
    words: list[str] = []
    fallback: Span | None = None
    letter, least = fold(acronym)[:1], _least_words(acronym)
    index = last
    while index >= 0 and len(words) < _MOST_WORDS:
        if words and not _same_phrase(tokens.gap(index + 1)):
            break
        words.insert(0, fold(tokens.surfaces[index]))
        if words[0] not in _SMALL and len(words) >= least and words[0].startswith(letter):
            span = Span(tokens.starts[index], tokens.ends[last])
            if spells(acronym, words, False):
                return span
            if fallback is None and spells(acronym, words):
                fallback = span
        index -= 1
    return fallback


def _expansion_after(tokens: Tokens, index: int, acronym: str) -> Introduction | None:
    """The words in the brackets after word `index`, when `acronym` shortens them."""
    text = tokens.text
    gap = tokens.gap(index + 1)
    short = Span(tokens.starts[index], tokens.ends[index])
    bracketed = "(" in gap
    if gap.strip(' (,\u00a0\u202f«"“\n') or not (bracketed or "," in gap):
        return None
    if not bracketed and tokens.keys[index + 1] == ARTICLE_KEY:
        index += 1
    words: list[str] = []
    ends = (")", ",", ";") if bracketed else (",",)
    least = _least_words(acronym)
    for later in range(index + 1, min(index + 1 + _MOST_WORDS, len(tokens.starts))):
        if words and not _same_phrase(tokens.gap(later)):
            break
        words.append(fold(tokens.surfaces[later]))
        following = text[tokens.ends[later] : tokens.ends[later] + 3].lstrip(' \u00a0\u202f»"”')[:1]
        if len(words) >= least and following in ends and spells(acronym, words):
            long_span = Span(tokens.starts[index + 1], tokens.ends[later])
            return Introduction(acronym, Span(short.start, _past_bracket(text, long_span.end)), long_span, short)
    return None


def _same_phrase(gap: str) -> bool:
    return not any(mark in gap for mark in ".,;:!?()[]…") and gap.count("\n") <= 1


def spells(acronym: str, words: Sequence[str], small_count: bool = True) -> bool:
    """Whether the letters of `acronym` are beginnings of the folded `words`, in order, none left out but small ones.

    "FRELIMO" takes several letters of a word, "UpM" the first of a small one.

    Args:
        acronym: as printed.
        words: folded.
        small_count: whether a letter may stand for a small word.
    """
    letters = fold(acronym.replace("&", "").replace("-", ""))
    content = sum(word not in _SMALL for word in words)
    if content < 2 and (len(letters) > 2 or not small_count):
        return False
    if content > len(letters):
        return False
    return _spells(letters, 0, words, 0, small_count)


def _spells(letters: str, at: int, words: Sequence[str], word: int, small_count: bool) -> bool:
    if word == len(words):
        return at == len(letters)
    current = words[word]
    small = current in _SMALL
    longest = 0
    most = min(4, len(current), len(letters) - at) if small_count or not small else 0
    while longest < most and letters[at + longest] == current[longest]:
        longest += 1
    if any(_spells(letters, at + taken, words, word + 1, small_count) for taken in range(1, longest + 1)):
        return True
    return small and _spells(letters, at, words, word + 1, small_count)
