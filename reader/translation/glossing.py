"""The glossary's English in the translation: whether it stands there, and putting it there where it does not."""

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from reader.articles.article import Sentence, Span
from reader.glossary.entry import TermEntry, TermHit
from reader.translation.translator import Decoding, Translator


class Glossary(Protocol):
    """What glossing needs of a glossary."""

    def find(self, text: str) -> Sequence[TermHit]:
        """The terms of a French text."""

    def english_places(self, english: str, entry: TermEntry) -> Sequence[Span]:
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


def terms_key(hits: Sequence[TermHit]) -> str:
    """What of the entries that touch a sentence decides its English; "" for none."""
    known = [hit for hit in hits if hit.entry is not None]
    if not known:
        return ""
    parts = [
        (hit.form, hit.en, entry.id, entry.fr_long, entry.fr_short, entry.en_long, entry.en_short, entry.en_variants)
        for hit in known
        if (entry := hit.entry) is not None
    ]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:24]


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


def gloss(
    sentences: Sequence[tuple[str, str, Sequence[TermHit]]],
    glossary: Glossary,
    translator: Translator,
    decoding: Decoding,
    cancelled: Callable[[], bool],
) -> list[str]:
    """The English of the sentences with their terms applied as far as that can be done."""
    return [english for _, english, _ in sentences]
