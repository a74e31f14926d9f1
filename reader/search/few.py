"""A few articles, searched without a store: they are read anew, which is faster than asking a store about them.

Owns what is looked for in them and when; what becomes a row is `entries`' to say.
"""

from collections.abc import Callable, Iterable, Sequence

from reader.articles.article import Article
from reader.search.entries import English, FindsTerms, Row, article_rows
from reader.search.entry import ENTRY_KINDS, EntryKind, Hit
from reader.search.index import SearchIndex
from reader.search.query import Query


class FewArticles:
    """Quotes, terms and passages of articles in memory."""

    def __init__(
        self,
        articles: Iterable[Article],
        glossary: Callable[[], FindsTerms] | None = None,
        english: Callable[[Article], English] | None = None,
    ) -> None:
        """Take the articles; what stands in them is looked for when it is first searched.

        Args:
            articles: read here, each once.
            glossary: answers with the glossary; asked when terms are first searched.
            english: the English known of an article.
        """
        self.index = SearchIndex()
        self._articles = {article.path: article for article in articles}
        self._glossary = glossary
        self._english = english
        self._rows: dict[str, list[Row]] = {path: [] for path in self._articles}
        self._kinds: set[EntryKind] = set()

    def search(
        self,
        query: Query,
        limit: int = 20,
        cancelled: Callable[[], bool] = lambda: False,
        kinds: Sequence[EntryKind] = ENTRY_KINDS,
    ) -> list[Hit]:
        """What `SearchIndex.search` finds."""
        # A word that stands in a passage was typed right: the quotes are searched with all words of the articles.
        self._hold({*kinds, "passage"})
        return self.index.search(query, limit, cancelled, kinds)

    def _hold(self, kinds: set[EntryKind]) -> None:
        missing = kinds - self._kinds
        if not missing:
            return
        self._kinds |= missing
        self.index = SearchIndex()
        for path, article in self._articles.items():
            english = self._english(article) if self._english is not None else None
            self._rows[path] += article_rows(article, missing, self._glossary, english)
            self.index.add(path, [row.entry for row in self._rows[path]])
