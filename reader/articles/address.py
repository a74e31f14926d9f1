"""The address under which an article stands on the web, where its file states it.

Owns the forms of such a line and where it may stand. A link anywhere in the text is no address of the article.
"""

import re
from collections.abc import Sequence

from reader.articles.article import Span
from reader.articles.layout import Chunk

_LABEL = (
    r"(?:sources?|url|lien|permalien|adresse|page|article\s+(?:original|d['’]origine|en\s+ligne|source)|"
    r"(?:lire|retrouvez|retrouver)\s+l['’]article(?:\s+(?:sur\s+le\s+site|en\s+ligne|original))?|"
    r"publié\s+(?:sur|à\s+l['’]adresse)|disponible\s+(?:sur|à\s+l['’]adresse))"
)
_LINE = re.compile(
    rf"\s*(?P<label>{_LABEL}\s*:?\s*)?[<(\[]?(?P<url>https?://[^\s<>\"“”«»]+?)[>)\].,;]*\s*", re.IGNORECASE
)
_LONGEST = 2000
_HEAD = 3
"""Chunks of the file's head in which an address needs no label."""


def address_of(chunks: Sequence[Chunk]) -> Span | None:
    """The address in a line of its own: in the head of the file, or behind "Source :" and its like.

    None where no line states one, or where several state different ones.
    """
    labelled: list[tuple[str, Span]] = []
    bare: list[tuple[str, Span]] = []
    in_head = True
    for number, chunk in enumerate(chunks):
        in_head = in_head and number < _HEAD and not chunk.is_terminal
        found = _line(chunk)
        if found is None:
            continue
        span = Span(chunk.start + found.start("url"), chunk.start + found.end("url"))
        if found["label"]:
            labelled.append((found["url"], span))
        elif in_head:
            bare.append((found["url"], span))
    for stated in (labelled, bare):
        if stated:
            return stated[0][1] if len({url for url, _ in stated}) == 1 else None
    return None


def is_address(chunk: Chunk) -> bool:
    """Whether a chunk holds nothing but an address and what it is called."""
    return _line(chunk) is not None


def _line(chunk: Chunk) -> re.Match[str] | None:
    return _LINE.fullmatch(chunk.text) if "://" in chunk.words and len(chunk.text) < _LONGEST else None
