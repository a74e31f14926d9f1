"""Whether words of a text are a given form: its letters, its inflection, its capitals.

Owns the rules within the words themselves; what stands around them is `context`'s.
"""

import re
from functools import lru_cache

from reader.glossary.entry import TermEntry, TermKind
from reader.glossary.inflection import forms_of, is_form, names_person, same_letters
from reader.glossary.patterns import Form, Pattern, Word, past_article, understood
from reader.glossary.tokens import A_KEY, ARTICLE_KEY, DE_KEY, Tokens, gap_symbol, ordinal
from reader.glossary.words import ACRONYM_LOOKALIKES
from reader.text.folding import fold

_VOWEL = re.compile(r"[aeiouyàâéèêîôû]", re.IGNORECASE)
_OPENING = re.compile(r"[«“„]")
_CLOSING = re.compile(r"[\s\u00a0\u202f]?[»”“]")


def shows(tokens: Tokens, path: tuple[int, ...], pattern: Pattern) -> int | None:
    """Where the form ends, if the words of `tokens` at `path` are that of `pattern`; otherwise None.

    Args:
        tokens: the text.
        path: the index of a word for each word of the form, articles that "de" and "à" bring left out.
        pattern: the form.
    """
    form = understood(pattern.form)
    end = tokens.ends[path[-1]]
    if form.suffix:
        if not tokens.text.startswith(form.suffix, end):
            return None
        end += len(form.suffix)
    if form.is_acronym and pattern.entry.case != "any":
        printed, wanted = tokens.surfaces[path[0]], form.words[0].text
        agrees = printed == wanted if pattern.entry.case == "exact" else _is_acronym(printed, wanted)
        return end if agrees else None
    if not all(
        _is_word(tokens, path, place, form, pattern) and _symbol_agrees(tokens, path, place, word)
        for place, word in enumerate(form.words)
    ):
        return None
    if pattern.entry.case != "any" and not _capitals_agree(tokens, path, form, pattern):
        return None
    return _with_quote(tokens, path[0], end)


def _with_quote(tokens: Tokens, first: int, end: int) -> int:
    inside = tokens.text[tokens.starts[first] : end]
    if _OPENING.search(inside) and not _CLOSING.search(inside):
        closing = _CLOSING.match(tokens.text, end)
        if closing:
            return closing.end()
    return end


def _is_acronym(printed: str, form: str) -> bool:
    if printed == form or same_capitals(printed, form):
        return True
    if len(form) >= 4 and not form.isupper() and printed == form.upper():
        return True
    # Newspapers write acronyms that are read as words like names: "l'Otan", "la Cedeao".
    return (
        len(form) >= 4
        and form.isupper()
        and form.isalpha()
        and printed == form.capitalize()
        and _VOWEL.search(form) is not None
    )


def same_capitals(printed: str, form: str) -> bool:
    """Whether two words in capitals differ only in the accents that capitals may drop."""
    return printed.isupper() and form.isupper() and same_letters(printed, form.lower())


def _symbol_agrees(tokens: Tokens, path: tuple[int, ...], place: int, word: Word) -> bool:
    if place == 0:
        return True
    index = path[place]
    return gap_symbol(tokens.gap(index)) == word.symbol


def _is_word(tokens: Tokens, path: tuple[int, ...], place: int, form: Form, pattern: Pattern) -> bool:
    word = form.words[place]
    index = path[place]
    printed = tokens.surfaces[index]
    if word.shape == "small":
        return _small_agrees(tokens, index, place, form)
    if printed[0] == word.text[0] and ordinal(printed) == ordinal(word.text):
        return True
    if word.shape in ("acronym", "mixed") and pattern.entry.case == "exact":
        return printed == word.text
    if word.shape in ("acronym", "mixed") and pattern.entry.case != "any":
        # The rest of the form tells that "Otan" is the acronym here: "secrétaire général de l'Otan".
        named = len(printed) > 2 and word.shape == "acronym" and printed == word.text.capitalize()
        return named or printed == word.text or same_capitals(printed, word.text)
    if word.key in (DE_KEY, A_KEY, ARTICLE_KEY):
        return fold(printed) == fold(word.text)
    plural, singular, gender = _may_vary(tokens, path, place, form, pattern.entry.kind)
    named = word.shape == "capital" and pattern.entry.kind in ("person", "place")
    return is_form(printed, word.text, plural, singular, gender, named or len(form.content) > 2)


def _may_vary(
    tokens: Tokens, path: tuple[int, ...], place: int, form: Form, kind: TermKind
) -> tuple[bool, bool, bool]:
    if kind in ("person", "place") or (
        len(form.words) == 1 and form.words[0].shape == "capital" and kind != "office"
    ):
        return False, False, False
    singular = kind != "organisation" or form.words[place].shape == "lower"
    if kind == "office":
        return True, singular, True
    # Things keep their gender; a noun for people changes it and takes its adjectives along.
    head = form.words[0]
    first = tokens.surfaces[path[0]].lower()
    changed = names_person(head.text) and first not in forms_of(head.text.lower(), True, True, False)
    return True, singular, kind == "term" and changed


def _small_agrees(tokens: Tokens, index: int, place: int, form: Form) -> bool:
    word = form.words[place]
    printed = tokens.surfaces[index]
    if word.key == DE_KEY:
        _, article = past_article(tokens, index)
        if not article or word.article:
            return True
        # "chef d'état-major", but not "accord du Paris Saint-Germain" for "accord de Paris".
        following = form.words[place + 1] if place + 1 < len(form.words) else None
        return following is None or following.shape == "lower"
    if word.key == A_KEY:
        return printed != "a" and (printed != "A" or place > 0)
    if word.key == ARTICLE_KEY:
        return True
    return fold(printed) == fold(word.text)


def _capitals_agree(tokens: Tokens, path: tuple[int, ...], form: Form, pattern: Pattern) -> bool:
    entry = pattern.entry
    lowered = shouted = raised = count = 0
    for place, word in enumerate(form.words):
        if word.shape in ("small", "acronym", "mixed"):
            continue
        printed = tokens.surfaces[path[place]]
        letters = printed.replace("'", "")
        if not letters[0].isalpha():
            continue
        count += 1
        if letters.isupper() and len(letters) > 1:
            shouted += 1
        elif letters[1:] != letters[1:].lower():
            return False
        elif letters[0].isupper():
            raised += word.shape == "lower"
        elif word.shape == "capital" and (word.key != ARTICLE_KEY or count > 1):
            lowered += 1
    if shouted:
        if len(form.words) == 1 and fold(pattern.form) in acronyms_of(entry):
            # "Otan" is the acronym set like a name; "OTAN" is found, and judged, as the acronym itself.
            return False
        return shouted == count or entry.kind == "person"
    if entry.case == "exact":
        return not lowered and raised <= (form.words[0].shape == "lower")
    if not lowered:
        return True
    return _may_be_lowered(tokens, path, form, pattern, lowered)


@lru_cache(maxsize=4096)
def acronyms_of(entry: TermEntry) -> frozenset[str]:
    """The forms of `entry` that are acronyms, folded."""
    forms = (entry.fr_short, *entry.fr_variants)
    return frozenset(fold(form) for form in forms if form and understood(form).is_acronym)


def _may_be_lowered(tokens: Tokens, path: tuple[int, ...], form: Form, pattern: Pattern, lowered: int) -> bool:
    if pattern.entry.kind == "person":
        return False
    content = form.content
    capitals = sum(word.shape in ("capital", "acronym", "mixed") for word in content)
    if lowered == 1 and capitals > 1 and form.words[0].shape == "capital" and tokens.surfaces[path[0]][0].islower():
        # A list may write "Traité de Lisbonne" and "Mer Noire"; what counts is the name at the end.
        return True
    if pattern.entry.kind == "place" or len(content) == 1:
        return False
    if capitals == len(content):
        # "la Maison blanche" but not "une maison blanche".
        return lowered < capitals and tokens.surfaces[path[0]][0].isupper()
    if len(content) > 2 or pattern.entry.kind in ("office", "term"):
        return True
    before = tokens.folded(path[0] - 1)
    return before in ("l", "la", "le", "du", "au", "les", "aux", "cette", "notre") and form.words[0].key != "nation"


def looks_like_word(acronym: str) -> bool:
    """Whether an acronym is also a French word, so that in a line of capitals it is one."""
    return fold(acronym) in ACRONYM_LOOKALIKES
