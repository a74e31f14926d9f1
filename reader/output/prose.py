"""An article and its English as lines of plain text, set as the panes set them."""

from collections.abc import Iterator, Mapping

from reader.articles.article import Article, Role
from reader.text.columns import Geometry, Source, row_text, rows

_SPACE_ABOVE: Mapping[Role, int] = {"kicker": 0, "title": 1, "lede": 1, "heading": 2, "body": 1}


def text_lines(article: Article, english: Mapping[int, str], page: Geometry) -> Iterator[str]:
    """The article's lines as the panes would set them, without colour or box drawing."""
    sentence = 0
    for number, block in enumerate(article.blocks):
        if number:
            yield from [""] * _SPACE_ABOVE[block.role]
        keys = range(sentence, sentence + len(block.sentences))
        sentence = keys.stop
        french = [Source(key, article.text, *span) for key, span in zip(keys, block.sentences, strict=True)]
        translated = [Source(key, english[key], 0, len(english[key])) for key in keys if key in english]
        for row in rows(french, translated, page):
            yield row_text(row, page)
