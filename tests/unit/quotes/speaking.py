"""Articles made of a few lines, and who speaks in them, for the tests of quotes."""

from reader.articles.article import Article, Block, Span
from reader.quotes.attribution import find_quotes


def article_of(text: str) -> Article:
    """An article of which each line is a paragraph."""
    blocks = []
    place = 0
    for line in text.split("\n"):
        if line.strip():
            span = Span(place, place + len(line))
            blocks.append(Block("body", span, (span,)))
        place += len(line) + 1
    return Article("essai.txt", "essai.txt", text, "utf-8", tuple(blocks))


def speakers_of(text: str) -> list[str | None]:
    """The speaker of each quote that is no term, in the order of the text."""
    return [q.speaker for q in find_quotes(article_of(text)) if q.kind != "term"]
