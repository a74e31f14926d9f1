"""Terms as rows for other programs: the shape that `reader terms --format jsonl` prints."""

from reader.articles.article import Article
from reader.glossary.entry import TermHit
from reader.text.safety import clean


def term_record(article: Article, hit: TermHit) -> dict[str, object]:
    """The row of one place of a term; what an acronym of the article's own has no value for is None."""
    entry = hit.entry
    return {
        "article": article.name,
        "path": clean(article.path),
        "start": hit.span.start,
        "end": hit.span.end,
        "text": article.slice(hit.span),
        "form": hit.form,
        "entry": entry.id if entry else None,
        "en": hit.en,
        "en_short": (entry.en_short or None) if entry else None,
        "en_long": entry.en_long if entry else None,
        "long_start": hit.long_span.start if hit.long_span else None,
        "long_end": hit.long_span.end if hit.long_span else None,
        "short_start": hit.short_span.start if hit.short_span else None,
        "short_end": hit.short_span.end if hit.short_span else None,
    }
