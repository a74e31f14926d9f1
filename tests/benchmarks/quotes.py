"""How fast quotes are found: the sample articles again and again on one core.

Run as `python tests/benchmarks/quotes.py`. The measure is compared, in the same process, with one regular expression
that finds the pairs of guillemets and names nobody.
"""

import re
import time

from reader.articles.library import article_paths, read_article
from reader.locations import shipped
from reader.quotes.attribution import find_quotes

SECONDS = 3.0
PAIRS = re.compile(r"«[^«»]*»")


def per_minute(work: list[object], action: object) -> float:
    """Articles a minute, by processor time."""
    assert callable(action)
    done = 0
    begin = time.process_time()
    while (spent := time.process_time() - begin) < SECONDS:
        for item in work:
            action(item)
        done += len(work)
    return done / spent * 60


def main() -> None:
    """Print both speeds and their ratio."""
    articles = [read_article(path) for path in article_paths([str(shipped("seeds"))])]
    for article in articles:
        find_quotes(article)
    ours = per_minute(list(articles), find_quotes)
    bare = per_minute([article.text for article in articles], PAIRS.findall)
    characters = sum(len(article.text) for article in articles) // len(articles)
    print(f"{len(articles)} articles of {characters} characters on average")
    print(f"quotes with their speakers  {ours:12,.0f} articles a minute (at least 2,000 are wanted)")
    print(f"pairs of guillemets alone   {bare:12,.0f} articles a minute, {bare / ours:,.0f} times as many")


if __name__ == "__main__":
    main()
