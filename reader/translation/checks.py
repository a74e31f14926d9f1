"""What looks wrong in a translated sentence: known failures of neural translation, seen from its two sides alone.

Owns pure functions over a French sentence and its English. Each looks for a failure that a reader who knows no
French cannot see, and holds back where languages may rightly differ: a false alarm costs a second decoding and a
mark in the margin.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from reader.text.folding import fold
from reader.translation.figures import lost_numbers
from reader.translation.wordlists import CAPITALISED_COMMON, FRENCH, FRENCH_ONLY

Flag = Literal["empty", "repetition", "untranslated", "numbers", "names", "length"]

FLAGS: dict[Flag, str] = {
    "empty": "nothing was translated",
    "repetition": "the translation repeats itself",
    "untranslated": "words were left in French",
    "numbers": "a number is missing",
    "names": "a name is missing",
    "length": "the translation is much too short or too long",
}
"""What each flag means, for the status line."""

_WEIGHT: dict[str, int] = {"empty": 8, "repetition": 4, "untranslated": 4, "length": 3, "numbers": 2, "names": 1}

_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")

_LONGEST = 5_000
"""Characters of the longest text that is a sentence; in anything longer no names are compared."""

_TITLE = re.compile(r"(?:MM?|Mmes?|Mlle|Dr|Mgr)\.?\s")
_NAME = re.compile(
    r"(?:(?:M|MM|Mme|Mmes|Mlle|Dr|Me|Mgr)\.?\s+)?"
    r"[A-ZÀ-ÖØ-Þ][\w’'-]*(?:\s+(?:(?:d[eu]s?|von|van|der|ben|bin|al|el|ibn|di|da|dos|la|le)\s+)?[A-ZÀ-ÖØ-Þ][\w’'-]*)+"
    r"|(?:M|MM|Mme|Mmes|Mlle|Dr|Mgr)\.?\s+[A-ZÀ-ÖØ-Þ][\w’'-]+"
)


def flags(fr: str, en: str) -> tuple[Flag, ...]:
    """The checks that fire for `en` as the translation of the sentence `fr`, the gravest first."""
    if not en.strip():
        return ("empty",) if _WORD.search(fr) else ()
    found: list[Flag] = []
    if repeats(fr, en):
        found.append("repetition")
    if _untranslated(fr, en):
        found.append("untranslated")
    if _length_is_insane(fr, en):
        found.append("length")
    if lost_numbers(fr, en):
        found.append("numbers")
    if _lost_names(fr, en):
        found.append("names")
    return tuple(found)


def gravity(found: tuple[str, ...]) -> int:
    """How bad a set of flags is, to choose between two translations of one sentence; 0 for none."""
    return sum(_WEIGHT.get(flag, 1) for flag in found)


def repeats(fr: str, en: str) -> bool:
    """Whether the English says the same words again and again where the French does not."""
    if re.search(r"([^\W\d_])\1{5,}|([^\w\s.…=_*-])\s*(?:\2\s*){5,}", en) and not re.search(r"(.)\1{4,}", fr):
        return True
    words, source = _words(en), _words(fr)
    if _stutters(en) > _stutters(fr):
        return True
    return _loop(words) > max(1, _loop(source)) or _refrain(words) > max(2, _refrain(source) + 1)


def without_loops(en: str) -> str:
    """`en` with every run of words that directly follows itself said once: what a model stuck in a loop meant."""
    return re.sub(r"\b(\w+(?:\W+\w+){0,7}?)(?:\W+\1\b)+", r"\1", en)


def _stutters(text: str) -> int:
    """How often a word of some length directly follows itself: "leader leader"."""
    return len(re.findall(r"\b([^\W\d_]{4,}) \1\b", text)) - len(re.findall(r"\b(that|very|many|much) \1\b", text))


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text))


def _loop(words: list[str]) -> int:
    """How often a run of words directly follows itself beyond what style allows; 1 for never."""
    worst = 1
    for size in range(1, min(12, len(words) // 2) + 1):
        count = 1
        run = 0
        for place in range(size, len(words)):
            run = run + 1 if words[place] == words[place - size] else 0
            if run and run % size == 0:
                count = run // size + 1
                # "had had", "very, very", "day by day by day": two of one word, or of a short pair, may be meant.
                if count > 2 or size > 2 or (size == 1 and len(words) <= 3):
                    worst = max(worst, count)
    return worst


def _refrain(words: list[str]) -> int:
    """How often the commonest run of four words stands in the text."""
    grams = Counter(zip(words, words[1:], words[2:], words[3:], strict=False))
    return max(grams.values(), default=0)


def _untranslated(fr: str, en: str) -> bool:
    english = _words(en)
    french_left = [word for word in english if word in FRENCH_ONLY]
    if fold(fr).split() == fold(en).split():
        # "International", "Kim Jong-un" and "Covid-19" are the same in both languages.
        return bool(french_left) or (len(english) > 3 and any(word in FRENCH for word in english))
    return len(french_left) >= 3 and len(french_left) >= 0.2 * len(english)


def _length_is_insane(fr: str, en: str) -> bool:
    before, after = len(" ".join(fr.split())), len(" ".join(en.split()))
    return after > 1.6 * before + 20 or after < 0.55 * before - 8


def _lost_names(fr: str, en: str) -> bool:
    if len(fr) > _LONGEST:
        return False
    english = _english_names(en)
    return any(not _stands(name, english) for name in _names(fr))


def _names(fr: str) -> Iterator[tuple[str, ...]]:
    """People as a newspaper names them: two capitalised words or more, or one after M. or Mme."""
    for match in _NAME.finditer(fr):
        words = re.findall(r"[A-ZÀ-ÖØ-Þ][\w’'-]*", match[0])
        names = tuple(
            word
            for word in (fold(re.sub(r"^[LD][’']", "", word)) for word in words)
            if len(word) > 2 and not set(re.split(r"['-]", word)) & CAPITALISED_COMMON
        )
        if names and (len(names) > 1 or _TITLE.match(match[0])) and not match[0].isupper():
            yield names


@lru_cache(maxsize=64)
def _english_names(en: str) -> frozenset[str]:
    words = re.findall(r"[^\W\d_a-zß-öø-ÿ][\w’'-]*", en)
    return frozenset(
        part for word in words for part in (fold(word), *re.split(r"[’'-]", fold(word))) if len(part) > 2
    )


def _stands(name: tuple[str, ...], english: frozenset[str]) -> bool:
    """Whether any word of the name stands in the English, in whatever transcription."""
    from rapidfuzz import fuzz  # 5 MB that only decoding needs

    pieces = {piece for word in name for piece in (word, *word.split("-")) if len(piece) > 2}
    return any(
        fuzz.ratio(piece, word) >= (75 if min(len(piece), len(word)) < 4 else 60)
        for piece in pieces
        for word in english
        if abs(len(piece) - len(word)) < 5
    )
