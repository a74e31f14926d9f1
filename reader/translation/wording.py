"""Putting an English term into an English sentence so that the words around it still fit.

Owns articles ("the EAEU", but NATO without one), "a" and "an", capitals at the start of a sentence, and words that
would stand twice. It knows nothing of how the place was found.
"""

import re
from dataclasses import dataclass

from reader.articles.article import Span
from reader.glossary.entry import TermEntry
from reader.translation.wordlists import AFTER_A_NAME, ENGLISH_DETERMINERS, SPOKEN_ACRONYMS

_PLACES_WITH_THE = re.compile(
    r"\b(?:Sea|Ocean|Gulf|States|Kingdom|Republic|Union|Peninsula|Heights|Strip|Islands|Netherlands|Emirates|Desert"
    r"|Strait|Channel|Mountains|Caucasus|Balkans|Kremlin|Bank|Maldives|Philippines|Bahamas|Comoros|Gambia|Alps|Urals"
    r"|Sahel|Maghreb|Arctic|Antarctic|Crimean|Canal|River|Danube|Volga|Caribbean|West Indies|Middle East|Vatican)\b"
)
_VOWEL_LETTERS = "AEFHILMNORSX"


@dataclass(frozen=True, slots=True)
class Form:
    """An English form that is to stand in a sentence."""

    text: str
    definite: bool | None
    """Whether "the" belongs before it; None where the sentence decides."""


def form_of(entry: TermEntry, english: str, french_article: bool) -> Form:
    """The form `english` of `entry`, with what is known about its article.

    Args:
        entry: the entry.
        english: one of its English forms.
        french_article: whether a definite article stands before the French.
    """
    if english.lower().startswith("the ") or entry.kind == "person":
        return Form(english, False)
    if english.isupper() and english in SPOKEN_ACRONYMS:
        return Form(english, False)
    if entry.kind == "place":
        return Form(english, bool(_PLACES_WITH_THE.search(english)))
    return Form(english, True if french_article and entry.kind in ("organisation", "treaty") else None)


def put(english: str, place: Span, form: Form) -> tuple[str, Span]:
    """`english` with the words at `place` replaced by the form, and where the form then stands."""
    before, after = english[: place.start], english[place.end :]
    text = form.text
    last = re.search(r"[\w-]+$", text)
    if last is not None:
        # "Baikonur Cosmodrome cosmodrome": the engine has written a word of the term outside the place.
        after = re.sub(rf"^ {re.escape(last[0])}\b(?!-)", "", after, flags=re.IGNORECASE)
    first = re.match(r"\w+", text)
    if first is not None:
        before = re.sub(rf"\b{re.escape(first[0])}\s$", "", before, flags=re.IGNORECASE)
    definite = form.definite
    if definite is None and re.search(r"['’]s ", english[place.start : place.end]):
        # "Kremlin's press service" has no article, "the Kremlin press service" has one.
        definite = True
    before = _with_article(before, text, definite, after)
    if _begins_sentence(before) and text[:1].islower():
        text = text[0].upper() + text[1:]
    if after[:1].isalnum():
        after = " " + after
    return before + text + after, Span(len(before), len(before) + len(text))


def _begins_sentence(before: str) -> bool:
    return not before.strip(" \"'“‘«(-–")


def _with_article(before: str, text: str, definite: bool | None, after: str) -> str:
    """What stands before the form, with the article that goes there and a space where one belongs."""
    # Weak models write "theOMS".
    article = re.search(r"(?:^|(?<=[\s\"'“(]))(the|an?)(\s*)$", before, re.IGNORECASE)
    if article is None:
        if definite and not before.endswith("(") and not _has_determiner(before):
            before = f"{before.rstrip()} " if before[-1:].isspace() and before.strip() else before
            return f"{before}{'The' if _begins_sentence(before) else 'the'} "
        return before + " " if before[-1:].isalnum() or before[-1:] in (",", ";", ":", ")") else before
    stem, word = before[: article.start()], article[1]
    if definite is False and _is_no_modifier(after):
        return stem
    right = "the" if definite or word.lower() == "the" else "an" if _begins_with_vowel_sound(text) else "a"
    return f"{stem}{right.capitalize() if word[0].isupper() else right} "


def _is_no_modifier(after: str) -> bool:
    """Whether what follows shows that the form is no mere attribute: "the NATO summit" keeps its article."""
    following = re.match(r"\s*([\w'’-]*)", after)
    word = following[1].lower() if following else ""
    return not word or word.startswith(("'", "’")) or word.endswith("ed") or word in AFTER_A_NAME


def _has_determiner(before: str) -> bool:
    words = re.findall(r"[\w'’]+", before)
    if not words or not before[-1:].isspace():
        return False
    return words[-1].lower() in ENGLISH_DETERMINERS or words[-1].endswith(("'s", "’s"))


def _begins_with_vowel_sound(text: str) -> bool:
    first = re.match(r"\w+", text)
    word = first[0] if first else ""
    if word.isupper() and len(word) > 1 and word not in SPOKEN_ACRONYMS:
        return word[0] in _VOWEL_LETTERS
    if re.match(r"(?i)(?:uni[^n]|use|eu|one\b|once)", word):
        return False
    return word[:1].lower() in "aeiou" or word.lower().startswith(("hour", "honest", "heir", "honou"))
