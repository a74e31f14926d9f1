"""The terms of a sentence: which of them its English has to hold, and where each one stands there.

Owns no decoding and changes no translation; `glossing` does.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from reader.articles.article import Article, Sentence, Span
from reader.glossary.entry import TermEntry, TermHit


class Glossary(Protocol):
    """What glossing needs of a glossary."""

    def find_in(self, article: Article) -> Sequence[TermHit]:
        """The terms of an article, in order."""

    def english_places(self, english_text: str, entry: TermEntry) -> Sequence[Span]:
        """Where an accepted English form of the entry stands."""


@dataclass(frozen=True, slots=True)
class TermUse:
    """A term of a French sentence and its English in the translation."""

    hit: TermHit
    """Its spans count characters of the article."""
    fr: str
    """The words as printed."""
    en: str | None
    """The form that stands in the translation; where none does, the form that should; None without an entry."""
    applied: bool
    place: Span | None
    """Where the form stands, in characters of the English sentence."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A term that has to stand in the English of a sentence."""

    entry: TermEntry
    form: str
    """The hit's: long, short or both."""
    en: str
    span: Span
    """Its place in the sentence with white space folded."""


def terms_key(hits: Sequence[TermHit]) -> str:
    """What of the entries that touch a sentence decides its English; "" for none."""
    parts = [
        (
            hit.form,
            hit.en,
            entry.kind,
            entry.case,
            *french_forms(entry),
            entry.en_long,
            entry.en_short,
            entry.en_variants,
        )
        for hit in hits
        if (entry := hit.entry) is not None
    ]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:24] if parts else ""


def wanted_terms(sentence: Sentence, hits: Sequence[TermHit]) -> tuple[Wanted, ...]:
    """The terms of a sentence with their places in its text with white space folded."""
    found = []
    for hit in hits:
        if hit.entry is not None and hit.en:
            start, end = (
                hit.span.start - sentence.span.start,
                min(hit.span.end, sentence.span.end) - sentence.span.start,
            )
            first = len(" ".join((sentence.text[:start] + "x").split())) - 1
            length = len(" ".join(sentence.text[start:end].split()))
            found.append(Wanted(hit.entry, hit.form, hit.en, Span(first, first + length)))
    return tuple(found)


def uses(sentence: Sentence, hits: Sequence[TermHit], english: str, glossary: Glossary) -> tuple[TermUse, ...]:
    """Where the English of each term of the sentence stands; hits of one entry take its places in turn."""
    free: dict[str, list[Span]] = {}
    found: list[TermUse] = []
    for hit in hits:
        start, end = hit.span.start - sentence.span.start, hit.span.end - sentence.span.start
        fr = sentence.text[start:end]
        if hit.entry is None:
            found.append(TermUse(hit, fr, None, False, None))
            continue
        if hit.entry.id not in free:
            free[hit.entry.id] = list(glossary.english_places(english, hit.entry))
        places = free[hit.entry.id]
        if not places:
            found.append(TermUse(hit, fr, hit.en, False, None))
            continue
        place = places.pop(0) if len(places) > 1 else places[0]
        found.append(TermUse(hit, fr, place.of(english), True, place))
    return tuple(found)


def french_forms(entry: TermEntry) -> tuple[str, ...]:
    """Every French form of the entry, "" among them where it has no short one."""
    return (entry.fr_long, entry.fr_short, *entry.fr_variants)


def english_forms(entry: TermEntry) -> tuple[str, ...]:
    """Every English form of the entry, "" among them where it has no short one."""
    return (entry.en_long, entry.en_short, *entry.en_variants)
