"""Whether words that are a form name the thing where they stand: what is before them, behind them, on their line.

Owns the rules that keep "Anatole France", "l'indicatif AB-123-CE" and "CE QUE VEUT PARIS" from being terms.
"""

import re

from reader.glossary.entry import TermEntry
from reader.glossary.inflection import stem
from reader.glossary.naming import names_other
from reader.glossary.patterns import Pattern, understood
from reader.glossary.surroundings import Surroundings, is_capitalised
from reader.glossary.verifying import acronyms_of, looks_like_word
from reader.glossary.words import CAPITAL_HOMOGRAPHS, CURRENCIES, DETERMINERS, FUNCTION_WORDS, INDEFINITE, TITLES
from reader.text.folding import fold


def _stems(listed: str) -> frozenset[str]:
    return frozenset(map(stem, listed.split()))


_WORN = _stems("casque béret col gilet blouse chemise foulard bonnet turban képi robe")
"""What people are called after; who wears one is not thereby one."""
_WEARING = _stems(
    """
    porte porter portait portent portaient portant coiffe coiffé coiffer enfile enfiler enfilé revêt revêtu vêtu
    arbore arborait ôte ôter retire chausse ajuste sangle visse vissé noué noue acheté repasse lavé
    """
)
_ROMAN = re.compile(r"[IVXLCDM]+")
_INFINITIVE = re.compile(
    r"(?:[^igh]|[bcdflmnprstv]h|ng|ag|ig)er$|(?:en|un|rt|nt|rr|vr|l|o)ir$|(?:tt|inc|end|ind|ui)re$"
)
"""The ending of verbs but hardly of first names (Olivier, Roger, Vladimir, Alexandre)."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_CODE_SIGNS = frozenset("=\\$&*")


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
    if entry.kind == "place":
        return _name_stands(first, after, around) and not names_other(first, after, around)
    if single and shape == "capital" and entry.kind not in ("person", "office"):
        return _name_stands(first, after, around)
    if len(form.words) > 1 and form.words[0].key in _WORN and _is_worn(first, around):
        return False
    if entry.kind == "organisation" and len(form.content) == 2:
        return not _is_one_of_many(first, around)
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
    if pointed and not determined and around.spaced(index + 1) and is_capitalised(behind):
        # The initials of a person: "C.E. Dupont".
        return False
    if (
        pointed
        and around.spaced(index)
        and not determined
        and is_capitalised(before)
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
        return not (around.spaced(index) and (is_capitalised(before) or before.islower()))
    return True


def _is_determined(index: int, around: Surroundings) -> bool:
    tokens = around.tokens
    if index == 0 or not (around.spaced(index) or tokens.gap(index).strip() in ("'", "’")):
        return False
    return tokens.folded(index - 1) in DETERMINERS


def _name_like_acronym_stands(index: int, printed: str, determined: bool, around: Surroundings) -> bool:
    tokens = around.tokens
    if fold(printed) in CAPITAL_HOMOGRAPHS or around.follows_courtesy(index):
        return False
    joined = around.hyphened(index) or around.hyphened(index + 1)
    if around.spaced(index + 1) and around.is_name(index + 1):
        return False
    if looks_like_word(printed) or len(printed) < 5:
        opens = around.opens_sentence(index) and not looks_like_word(printed)
        before = tokens.folded(index - 1)
        return determined or joined or opens or (around.spaced(index) and before in FUNCTION_WORDS)
    return not (around.spaced(index) and around.is_name(index - 1))


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
    if around.spaced(index + 1) and is_capitalised(following) and not following.isupper() and entry.kind != "office":
        return False
    return not (around.spaced(index) and around.is_name(index - 1))


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
        if not is_capitalised(word) or folded in FUNCTION_WORDS or folded in TITLES:
            break
        if word.isupper() and len(word) > 1:
            break
        if tokens.gap(index + 1).strip() == "." and len(word) > 1:
            break
        if around.opens_sentence(index) and folded in TITLES | FUNCTION_WORDS:
            break
        return _has_given_name(index - 1, given, around)
    if around.spaced(after) and around.is_name(after) and tokens.folded(after) not in given:
        return False
    if around.hyphened(first) and around.is_name(first - 1):
        return first - 1 in around.claimed
    return not (fold(tokens.word(first)) in CAPITAL_HOMOGRAPHS and around.opens_sentence(first))


def _has_given_name(index: int, given: set[str], around: Surroundings) -> bool:
    return index >= 0 and around.spaced(index + 1) and fold(around.tokens.word(index)) in given


def _name_stands(first: int, after: int, around: Surroundings) -> bool:
    """Whether the name of a place or a body is not part of another name: "Bell Canada", "Paris Saint-Germain"."""
    tokens = around.tokens
    if around.in_capitals(first, after):
        return after - first > 1 or fold(tokens.word(first)) not in CAPITAL_HOMOGRAPHS
    if around.spaced(after) and around.is_name(after):
        return False
    if around.spaced(first) and around.is_name(first - 1) and not _only_opens(first - 1, around):
        return False
    if around.hyphened(first) and around.is_name(first - 1):
        return False
    if around.hyphened(after) and around.is_name(after):
        return False
    if after - first == 1 and fold(tokens.word(first)) in CAPITAL_HOMOGRAPHS:
        return not around.opens_sentence(first)
    return True


def _only_opens(index: int, around: Surroundings) -> bool:
    """Whether the word at `index` has its capital from the sentence's start or from courtesy: "Quitter Moscou"."""
    folded = around.tokens.folded(index)
    return folded in TITLES or (around.opens_sentence(index) and _INFINITIVE.search(folded) is not None)


def _is_worn(first: int, around: Surroundings) -> bool:
    """Whether "casque bleu" is on somebody's head."""
    return any(stem(around.tokens.word(index)) in _WEARING for index in range(max(0, first - 3), first))


def _is_one_of_many(first: int, around: Surroundings) -> bool:
    """Whether "un État islamique" means any such state, not the body of that name."""
    tokens = around.tokens
    if not around.spaced(first) or tokens.folded(first - 1) not in INDEFINITE:
        return False
    return tokens.folded(first) == "etat" or not tokens.word(first)[0].isupper()
