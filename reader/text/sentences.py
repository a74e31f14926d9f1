"""French sentence boundaries, as offsets into the text that was given.

Owns where one sentence ends and the next begins; it normalises nothing and knows no article.
"""

import re

_CUT = re.compile(r"(?:[!?…]|(?<!\bM)(?<!\bMM)\.)[!?….]*(?:\s*[»”)\]])*\s+(?=[«“(\[—–]?\s*[A-ZÀ-ÖØ-ÞŒ0-9])")


def sentence_spans(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """The sentences of `text` from `start` to `end`, in order, each without the white space around it."""
    stop = len(text) if end is None else end
    spans: list[tuple[int, int]] = []
    begin = start
    for match in [*_CUT.finditer(text, start, stop), None]:
        piece = text[begin : match.end() if match else stop]
        left = len(piece) - len(piece.lstrip())
        if piece.strip():
            spans.append((begin + left, begin + left + len(piece.strip())))
        if match:
            begin = match.end()
    return spans
