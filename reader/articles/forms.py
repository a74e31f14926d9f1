"""The form of a chunk: could it be a heading, a question to a guest, a numbered line?

Owns what a line shows by itself; its neighbours are `roles`' and `header`'s matter.
"""

import re

from reader.articles.layout import Chunk

NUMBERED = re.compile(r"\(?(?:\d{1,2}|[IVX]{1,4}|[A-Z])\s?[.)°]?\s?[.)/–—-]?\s?[–—-]?\s+(?=[«A-ZÀ-Þ\d])")
SPEAKER = re.compile(
    r"(?:Q\.?|R\.?|Question|Réponse|[A-ZÀ-Þ][\w’'.-]*(?:\s+[\w’'.-]+){0,3})\s*[.:]?\s?"
    r"(?:[:–—]|-\s)\s*\S"
)
ADDRESS_TO_GUEST = re.compile(r"\b(?:vous|votre|vos|toi|ton|ta|tes|tu)\b|-(?:vous|tu)\b", re.IGNORECASE)
_INNER_STOP = re.compile(r"[.!?…][\s\u00a0]*[»”\"]?\s+[«“\"(]?\s?[A-ZÀ-Þ]")
_ABBREVIATED = re.compile(r"\b(?:M|MM|Mme|Dr|St|Ste|J|vs|n|art)\.\s")
_ATTRIBUTED = re.compile(r"[»”\"]\s*,?\s+(?:a|ont|avait|dit|explique|déclare|affirme|selon|estime)\b")

LONGEST_TITLE = 220
_LONGEST_HEADING = 130


def is_heading_like(chunk: Chunk, longest: int = _LONGEST_HEADING) -> bool:
    """Whether a chunk has the form of a title or a heading: short, one piece, without a final stop."""
    words = chunk.words
    if chunk.level:
        return True
    if chunk.is_verse or len(words) > longest or chunk.has_bullet or not re.search(r"[^\W\d_]", words):
        return False
    if words[-1] in ".,;:…" and not words.isupper():
        return False
    if words[-1] in '»”"':
        inner = words.rstrip('»”" \u00a0\u202f')
        return inner[-1:] not in (".", ",", "") and not _ATTRIBUTED.search(words) and not has_inner_stop(words)
    if words[-1] in ")]" and words.rstrip(")]")[-1:] == ".":
        return False
    return not has_inner_stop(words) or words[-1] not in "?!"


def has_inner_stop(words: str) -> bool:
    """Whether a sentence ends before the end of `words`."""
    return _INNER_STOP.search(_ABBREVIATED.sub("", words)) is not None
