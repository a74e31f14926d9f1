"""The structure of an article as a row for other programs: what `show --format jsonl` prints."""

from reader.articles.article import Article, Block, Role, Span
from reader.text.safety import clean


def article_record(article: Article) -> dict[str, object]:
    """What was understood of `article`: its parts as printed, headings and body paragraphs with their offsets."""

    def words(span: Span | None) -> str | None:
        return None if span is None else article.slice(span)

    def part(role: Role) -> str | None:
        block = article.first(role)
        return None if block is None else article.slice(block.span)

    def place(block: Block) -> dict[str, object]:
        return {"start": block.span.start, "end": block.span.end, "text": article.slice(block.span)}

    return {
        "article": article.name,
        "path": clean(article.path),
        "encoding": article.encoding,
        "kicker": part("kicker"),
        "title": part("title"),
        "lede": part("lede"),
        "byline": words(article.byline),
        "published": words(article.published),
        "dateline": words(article.dateline),
        "headings": [place(block) for block in article.headings],
        "paragraphs": [
            {**place(block), "sentences": [[span.start, span.end] for span in block.sentences]}
            for block in article.paragraphs
        ],
    }
