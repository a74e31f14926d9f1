"""Quotations in headlines that the text repeats.

Owns recognising them; the words of a headline are shorter than those of the text.
"""

import re
from collections.abc import Sequence

from reader.articles.article import Span
from reader.quotes.marking.parts import Stream, is_utterance
from reader.quotes.reference.discourse import Resolved


def repeat_headlines(text: str, streams: Sequence[Stream]) -> None:
    """A quotation in a headline that the body repeats has the body's speaker."""
    body = [p for s in streams if s.role == "body" for p in s.parts if p.kind != "term" and p.resolved.name]
    said = [(other, _words(text, other.inner)) for other in body[:500]]
    for stream in streams[:100]:
        if stream.role == "body":
            continue
        for part in stream.parts[:20]:
            quoted = _words(text, part.inner)
            for other, whole in said:
                if len(quoted) > 8 and quoted in whole:
                    stated = part.cue is not None and part.resolved.certainty == "stated"
                    own = stated and all(entity.named for entity in part.resolved.entities)
                    if (part.resolved.name != other.resolved.name and not own) or part.kind == "term":
                        part.resolved = Resolved(
                            other.resolved.name, "resolved", other.resolved.rule, other.resolved.entities
                        )
                        part.rule = "headline: repeated in the text"
                        part.kind = "speech" if is_utterance(text, part) else "partial"
                    break


def _words(text: str, span: Span) -> str:
    return " ".join(re.findall(r"\w+", text[span.start : span.end].lower()))
