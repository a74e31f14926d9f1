"""What is copied: the quote or the sentence at the cursor, in any of the citation forms."""

from dataclasses import dataclass
from datetime import date

from reader.articles.article import Article, Sentence, Span
from reader.errors import ReaderError
from reader.quotes.citation import CitationForm, cite, cite_sentence, speaker_of
from reader.quotes.quote import Quote
from reader.translation.quoted import StatementEnglish, english_of_statement
from reader.tui.document import Document
from reader.tui.tools import Tools


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A statement or a plain sentence with its English, ready to be put into a form."""

    article: Article
    parts: tuple[Quote, ...]
    """The statement; empty for a plain sentence."""
    sentence: Sentence
    english: StatementEnglish | None
    engine: str | None

    @property
    def what(self) -> str:
        """A few words for the status line: "quote of Kassym-Jomart Tokaïev"."""
        if not self.parts:
            return "a sentence of the article"
        name, _ = speaker_of(self.article, self.parts)
        return f"quote of {name}" if name else "quote, speaker not named"

    def text(self, form: CitationForm) -> str:
        """Exactly what is copied in that form."""
        english, exact = (self.english.text, self.english.is_exact) if self.english else (None, True)
        if self.parts:
            return cite(self.article, self.parts, form, english, self.engine, date.today(), exact)
        return cite_sentence(self.article, self.sentence, form, english, self.engine, date.today())


def excerpt_at(document: Document, index: int, marked: Span | None) -> Excerpt:
    """The statement that is marked or stands in the sentence; the sentence itself where nobody is quoted."""
    quote = document.quote_at(marked) if marked is not None else None
    return _excerpt(document, index, quote or document.quote_at(document.sentence(index).span))


def _excerpt(document: Document, index: int, quote: Quote | None) -> Excerpt:
    sentence = document.sentence(index)
    english = {key: translation.en for key, translation in document.translations.items()}
    engine = next((translation.engine for translation in document.translations.values()), None)
    if quote is None:
        own = english.get(index)
        return Excerpt(document.article, (), sentence, StatementEnglish(own, True) if own else None, engine)
    parts = document.statement(quote)
    return Excerpt(document.article, parts, sentence, english_of_statement(document.article, parts, english), engine)


def excerpt_of_hit(tools: Tools, article: Article, span: Span) -> Excerpt:
    """The statement or sentence at a place that search has found, with the English that is remembered.

    A sentence that was found is taken as it stands, its quotes with their marks and who says them; one that is all
    speech goes with the statement it is part of, which has a speaker.
    """
    document = Document(article, quotes=tools.quotes(article))
    try:
        document.translations = tools.service().remembered(article)
    except ReaderError:
        # Without a package there is no English; the quote is copied all the same.
        document.translations = {}
    index = document.sentence_at(span.start)
    quote = document.quote_at(span)
    if quote is not None and span == document.sentence(index).span and not quote.outer.contains(span):
        return _excerpt(document, index, None)
    return excerpt_at(document, index, span)
