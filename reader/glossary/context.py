"""Whether words that are a form name the thing where they stand: what is before them, behind them, on their line.

Owns the rules that keep "Anatole France", "l'indicatif AB-123-CE" and "CE QUE VEUT PARIS" from being terms.
"""

import re
from dataclasses import dataclass

from reader.glossary.entry import TermEntry
from reader.glossary.patterns import Pattern, understood
from reader.glossary.tokens import Tokens, breaks
from reader.glossary.verifying import acronyms_of, looks_like_word
from reader.glossary.words import CAPITAL_HOMOGRAPHS, CURRENCIES, DETERMINERS, FUNCTION_WORDS, INDEFINITE, TITLES
from reader.text.folding import fold

_SENTENCE_END = re.compile(r"[.!?…:;•»\"”)\]](?=\W|$)|\n\s*[-–—•]\s*\Z|[—–]\s")
_BLANK = re.compile(r"[\s\u00a0\u202f\u2007-\u200a]+")
_HYPHEN = frozenset("-‐‑–/")
_ROMAN = re.compile(r"[IVXLCDM]+")
_YEAR = re.compile(r"(?:19|20)\d\d")
_CODE_SIGNS = frozenset("=\\$&*")
_WINDOW = 6


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
        return _SENTENCE_END.search(gap) is not None or breaks(gap) or "«" in gap or "“" in gap

    def spaced(self, index: int) -> bool:
        """Whether nothing but blanks stands between word `index` - 1 and word `index`."""
        return 0 < index < len(self.tokens.starts) and _BLANK.fullmatch(self.tokens.gap(index)) is not None

    def hyphened(self, index: int) -> bool:
        """Whether a hyphen or a stroke alone stands between word `index` - 1 and word `index`."""
        return 0 < index < len(self.tokens.starts) and self.tokens.gap(index) in _HYPHEN

    def in_capitals(self, first: int, after: int) -> bool:
        """Whether the words around are all in capitals, as in a headline."""
        text = self.tokens.text
        start = text.rfind("\n", 0, self.tokens.starts[first])
        end = text.find("\n", self.tokens.ends[after - 1])
        end = len(text) if end < 0 else end
        capitals = others = 0
        near = [*range(max(0, first - _WINDOW), first), *range(after, min(after + _WINDOW, len(self.tokens.starts)))]
        for index in near:
            word = self.tokens.surfaces[index]
            if self.tokens.starts[index] < start or self.tokens.ends[index] > end or not word.isalpha():
                continue
            if len(word) == 1:
                continue
            if word.isupper():
                capitals += 1
            else:
                others += 1
        return capitals >= 2 * others + 1 and capitals > 0


def stands(first: int, after: int, pattern: Pattern, around: Surroundings) -> bool:
    """Whether the words from `first` up to `after`, which are the form of `pattern`, name its entry."""
    entry = pattern.entry
    form = understood(pattern.form)
    if pattern.contracted and around.tokens.folded(first - 1) not in ("du", "des", "au", "aux"):
        return False
    if entry.case == "any":
        return True
    if form.is_acronym:
        return _acronym_stands(first, pattern, around)
    if _is_coded(first, after, around):
        return False
    single = after - first == 1
    shape = form.words[0].shape
    if single and entry.kind == "organisation" and _in_code(first, around, False):
        return False
    if single and shape == "capital" and entry.kind != "person" and fold(pattern.form) in acronyms_of(entry):
        printed = around.tokens.surfaces[first]
        return _name_like_acronym_stands(first, printed, _is_determined(first, around), around)
    if single and shape == "lower":
        return _word_stands(first, entry, around)
    if entry.kind == "person" and " " not in pattern.form.strip():
        return _surname_stands(first, after, entry, around)
    if entry.kind == "place" or (single and shape == "capital" and entry.kind not in ("person", "office")):
        return _name_stands(first, after, around)
    if entry.kind == "organisation" and len(form.content) == 2:
        return not _is_one_of_many(first, after, around)
    return True


def _is_coded(first: int, after: int, around: Surroundings) -> bool:
    text = around.tokens.text
    start, end = around.tokens.starts[first], around.tokens.ends[after - 1]
    return text[start - 1 : start] in ("/", "\\", "=") and start > 0 and text[end : end + 1] in ("/", "\\", "=")


def _acronym_stands(index: int, pattern: Pattern, around: Surroundings) -> bool:
    tokens = around.tokens
    printed, form = tokens.surfaces[index], understood(pattern.form).words[0].text
    before, behind = tokens.word(index - 1), tokens.word(index + 1)
    folded_before = tokens.folded(index - 1)
    determined = _is_determined(index, around)
    bracketed = tokens.gap(index).rstrip(' «"“\u00a0\u202f').endswith(("(", "["))
    if _in_code(index, around, determined):
        return False
    pointed = "." in tokens.text[tokens.starts[index] : tokens.ends[index]]
    if pointed and not determined and around.spaced(index + 1) and _is_capitalised(behind):
        # The initials of a person: "C.E. Dupont".
        return False
    if (
        pointed
        and around.spaced(index)
        and not determined
        and _is_capitalised(before)
        and len(before) > 1
        and (not before.isupper() and fold(before) not in FUNCTION_WORDS)
    ):
        return False
    if printed != form and printed == form.capitalize():
        return _name_like_acronym_stands(index, printed, determined or bracketed, around)
    if looks_like_word(printed):
        if around.in_capitals(index, index + 1):
            return False
        joined = around.hyphened(index) or around.hyphened(index + 1)
        return determined or bracketed or joined or folded_before in ("en", "avec", "par", "selon", "pour", "entre")
    if _ROMAN.fullmatch(printed) and not (determined or bracketed):
        return not (around.spaced(index) and (_is_capitalised(before) or before.islower()))
    return True


def _is_determined(index: int, around: Surroundings) -> bool:
    tokens = around.tokens
    if index == 0 or not (around.spaced(index) or tokens.gap(index).strip() in ("'", "’")):
        return False
    return tokens.folded(index - 1) in DETERMINERS


def _name_like_acronym_stands(index: int, printed: str, determined: bool, around: Surroundings) -> bool:
    tokens = around.tokens
    if fold(printed) in CAPITAL_HOMOGRAPHS:
        return False
    joined = around.hyphened(index) or around.hyphened(index + 1)
    if around.spaced(index + 1) and _is_name(index + 1, around):
        return False
    if looks_like_word(printed) or len(printed) < 5:
        opens = around.opens_sentence(index) and not looks_like_word(printed)
        before = tokens.folded(index - 1)
        return determined or joined or opens or (around.spaced(index) and before in FUNCTION_WORDS)
    return not (around.spaced(index) and _is_name(index - 1, around))


def _in_code(index: int, around: Surroundings, determined: bool) -> bool:
    """Whether the acronym is part of a number plate, a reference, a model or an amount."""
    tokens = around.tokens
    before, behind = tokens.word(index - 1), tokens.word(index + 1)
    if around.hyphened(index) and any(map(str.isdigit, before)):
        return True
    if around.hyphened(index + 1) and any(map(str.isdigit, behind)):
        return not (determined and behind.isdigit() and len(behind) <= 2)
    if around.spaced(index) and before.isdigit() and not _YEAR.fullmatch(before):
        return True
    if around.spaced(index + 1) and behind.isdigit() and not _YEAR.fullmatch(behind):
        return not determined
    start, end = tokens.starts[index], tokens.ends[index]
    if tokens.text[max(0, start - 1) : start] == "(" and (
        tokens.text[max(0, start - 2) : start - 1].isalnum() or _names_money(index - 1, around)
    ):
        return True
    return tokens.text[max(0, start - 1) : start] in _CODE_SIGNS or tokens.text[end : end + 1] in _CODE_SIGNS


def _names_money(index: int, around: Surroundings) -> bool:
    """Whether the words up to `index` are a currency: "dollars canadiens (CAD)"."""
    near = (around.tokens.folded(index), around.tokens.folded(index - 1))
    return any(word.rstrip("s") in CURRENCIES for word in near)


def _word_stands(index: int, entry: TermEntry, around: Surroundings) -> bool:
    """Whether a single common word is the term: not as part of a name, "Marine Le Pen"."""
    printed = around.tokens.surfaces[index]
    if not printed[0].isupper() or around.in_capitals(index, index + 1):
        return True
    if printed.isupper() and len(printed) > 1:
        return False
    following = around.tokens.word(index + 1)
    if around.spaced(index + 1) and _is_capitalised(following) and not following.isupper() and entry.kind != "office":
        return False
    return not (around.spaced(index) and _is_name(index - 1, around))


def _surname_stands(first: int, after: int, entry: TermEntry, around: Surroundings) -> bool:
    tokens = around.tokens
    if around.in_capitals(first, after):
        return fold(tokens.word(first)) not in CAPITAL_HOMOGRAPHS
    given = {fold(word) for form in (entry.fr_long, *entry.fr_variants) for word in re.split(r"[ -]", form)}
    index = first - 1
    while index >= 0 and (around.spaced(index + 1) or tokens.gap(index + 1).strip() in (".", "-")):
        word = tokens.word(index)
        folded = fold(word)
        if folded in given or (len(folded) == 1 and any(name.startswith(folded) for name in given)):
            return True
        if not _is_capitalised(word) or folded in FUNCTION_WORDS or folded in TITLES:
            break
        if word.isupper() and len(word) > 1:
            break
        if tokens.gap(index + 1).strip() == "." and len(word) > 1:
            break
        if around.opens_sentence(index) and folded in TITLES | FUNCTION_WORDS:
            break
        return _has_given_name(index - 1, given, around)
    if around.spaced(after) and _is_name(after, around) and tokens.folded(after) not in given:
        return False
    if around.hyphened(first) and _is_name(first - 1, around):
        return first - 1 in around.claimed
    return not (fold(tokens.word(first)) in CAPITAL_HOMOGRAPHS and around.opens_sentence(first))


def _has_given_name(index: int, given: set[str], around: Surroundings) -> bool:
    return index >= 0 and around.spaced(index + 1) and fold(around.tokens.word(index)) in given


def _name_stands(first: int, after: int, around: Surroundings) -> bool:
    """Whether the name of a place or a body is not part of another name: "Bell Canada", "Paris Saint-Germain"."""
    tokens = around.tokens
    if around.in_capitals(first, after):
        return after - first > 1 or fold(tokens.word(first)) not in CAPITAL_HOMOGRAPHS
    if around.spaced(after) and _is_name(after, around):
        return False
    if around.spaced(first) and _is_name(first - 1, around) and fold(tokens.word(first - 1)) not in TITLES:
        return False
    if around.hyphened(first) and _is_name(first - 1, around):
        return False
    if around.hyphened(after) and _is_name(after, around):
        return False
    if after - first == 1 and fold(tokens.word(first)) in CAPITAL_HOMOGRAPHS:
        return not around.opens_sentence(first)
    return True


def _is_one_of_many(first: int, after: int, around: Surroundings) -> bool:
    """Whether "un État islamique" means any such state, not the body of that name."""
    tokens = around.tokens
    if not around.spaced(first) or tokens.folded(first - 1) not in INDEFINITE:
        return False
    return tokens.folded(first) == "etat" or not tokens.word(first)[0].isupper()


def _is_capitalised(word: str) -> bool:
    return word[:1].isupper()


def _is_name(index: int, around: Surroundings) -> bool:
    """Whether the word at `index` looks like part of a proper name that no entry explains."""
    word = around.tokens.word(index)
    if not _is_capitalised(word) or (word.isupper() and len(word) > 1):
        return False
    if index in around.claimed or fold(word) in FUNCTION_WORDS:
        return False
    return len(word) > 1
