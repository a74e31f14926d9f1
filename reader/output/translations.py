"""How a translated sentence is printed: the row of `translate --format jsonl`."""

from reader.articles.article import Article
from reader.output.rows import Row
from reader.text.safety import clean
from reader.translation.service import Translation


def translation_record(article: Article, translation: Translation) -> Row:
    """The sentence and its English as one JSON object."""
    sentence = article.sentences[translation.index]
    return {
        "article": article.name,
        "path": clean(article.path),
        "role": sentence.role,
        "paragraph": sentence.paragraph,
        "sentence": sentence.number,
        "start": sentence.span.start,
        "end": sentence.span.end,
        "fr": translation.fr,
        "en": translation.en,
        "engine": translation.engine,
        "terms": [{"fr": use.fr, "en": use.en, "applied": use.applied} for use in translation.terms],
        "flags": list(translation.flags),
    }
