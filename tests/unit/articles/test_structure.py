"""The parts of an article in plain text of many habits, against annotated articles.

In the tables ⟦K …⟧ is a kicker, T the title, L the lede, H a heading, B a body paragraph, Y the byline, P the
publication line, D the dateline; what stands outside is no part of the article.
"""

import re
from pathlib import Path

import pytest

from reader.articles.article import Article
from reader.articles.formats import parse_article

TABLES = Path(__file__).parents[2] / "data" / "articles"
ROLES = {"kicker": "K", "title": "T", "lede": "L", "heading": "H", "body": "B"}
ARTICLE_TABLES = tuple(sorted(table.name for table in TABLES.glob("*.txt")))

Part = tuple[str, str]


def annotated_articles(table: str) -> list[tuple[str, str, list[Part]]]:
    articles = []
    for case in re.split(r"^%% ", (TABLES / table).read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        name, _, marked = case.partition("\n")
        parts = [(match[1], match[2]) for match in re.finditer(r"⟦(\w) ([^⟧]*)⟧", marked)]
        articles.append((name, re.sub(r"⟦\w ([^⟧]*)⟧", r"\1", marked), parts))
    return articles


def parts_in(article: Article) -> list[Part]:
    found = [(block.span, ROLES[block.role]) for block in article.blocks]
    for span, mark in ((article.byline, "Y"), (article.published, "P"), (article.dateline, "D")):
        if span is not None:
            found.append((span, mark))
    return [(mark, article.slice(span)) for span, mark in sorted(found)]


CASES = [
    pytest.param(text, parts, id=name) for table in ARTICLE_TABLES for name, text, parts in annotated_articles(table)
]


@pytest.mark.parametrize(("text", "parts"), CASES)
def test_parts(text: str, parts: list[Part]) -> None:
    assert parts_in(parse_article(text, "a.txt", "a.txt", "utf-8")) == parts


@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
@pytest.mark.parametrize(("text", "parts"), CASES)
def test_parts_do_not_depend_on_line_ends(text: str, parts: list[Part], line_end: str) -> None:
    article = parse_article(text.replace("\n", line_end), "a.txt", "a.txt", "utf-8")
    assert parts_in(article) == [(mark, part.replace("\n", line_end)) for mark, part in parts]
