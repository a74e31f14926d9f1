"""Quotes as rows for other programs and as lines for people.

Owns the shape of a printed quote; the bibliographic forms are `reader.quotes.citation`'s.
"""

from reader.articles.article import Article, Span
from reader.quotes.quote import Quote
from reader.text.safety import clean, one_line

COLUMNS = (
    *("article", "path", "start", "end", "text", "kind", "speaker", "cue", "statement"),
    *("mention", "mention_start", "mention_end", "via", "certainty"),
)
"""The fields of a `quote_record`, in their order."""


def quote_record(article: Article, quote: Quote) -> dict[str, object]:
    """One row of `reader quotes --format jsonl`."""
    mention = quote.mention
    return {
        "article": article.name,
        "path": clean(article.path),
        "start": quote.span.start,
        "end": quote.span.end,
        "text": quote.span.of(article.text),
        "kind": quote.kind,
        "speaker": quote.speaker,
        "cue": _slice(article, quote.cue),
        "statement": quote.statement,
        "mention": _slice(article, mention),
        "mention_start": mention.start if mention else None,
        "mention_end": mention.end if mention else None,
        "via": quote.via,
        "certainty": quote.certainty,
    }


def describe(article: Article, quote: Quote) -> str:
    """The quote on one line, its speaker first."""
    speaker = one_line(quote.speaker) if quote.speaker else "?"
    said = one_line(quote.span.of(article.text))
    via = f" (via {one_line(quote.via)})" if quote.via else ""
    return f"{speaker}: « {said} »{via}"


def explain(article: Article, quote: Quote) -> str:
    """Where the quote stands, which words attribute it, and which rules decided."""
    lines = [
        f"    {quote.kind}, statement {quote.statement}, characters {quote.span.start} to {quote.span.end}",
        f"    cue      {_shown(article, quote.cue)}",
        f"    mention  {_shown(article, quote.mention)}",
        f"    rule     {one_line(quote.rule)} [{quote.certainty}]",
    ]
    if quote.perhaps:
        lines.append(f"    perhaps  {one_line(', '.join(quote.perhaps))}")
    return "\n".join(lines)


def _slice(article: Article, span: Span | None) -> str | None:
    return span.of(article.text) if span is not None else None


def _shown(article: Article, span: Span | None) -> str:
    return f"{one_line(span.of(article.text))} ({span.start} to {span.end})" if span is not None else "none"
