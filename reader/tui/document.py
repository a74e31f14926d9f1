"""The Document: an open article with everything that has been found out about it so far.

Owns which stretches of the French and of the English carry which marks. Quotes, terms and translations arrive
one after another from workers; the document answers what is known now and refuses to guess the rest.
"""

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import IntFlag
from functools import cached_property
from typing import TYPE_CHECKING

from reader.articles.article import Article, Sentence, Span

if TYPE_CHECKING:
    from reader.glossary.entry import TermHit
    from reader.quotes.quote import Quote
    from reader.translation.service import Translation


class Mark(IntFlag):
    """What a stretch of text is, for whoever draws it."""

    NONE = 0
    QUOTE = 1
    TERM = 2
    MATCH = 4
    WORD = 8
    CURRENT = 16
    GHOST = 32
    ENGLISH = 64
    KICKER = 128
    TITLE = 256
    LEDE = 512
    HEADING = 1024


ROLE_MARKS = {
    "kicker": Mark.KICKER,
    "title": Mark.TITLE,
    "lede": Mark.LEDE,
    "heading": Mark.HEADING,
    "body": Mark.NONE,
}

MarkedSpan = tuple[int, int, Mark]
"""Half-open offsets and the mark they carry."""


@dataclass
class Document:
    """One open article; attributes are set by the screen that owns it."""

    article: Article
    quotes: "tuple[Quote, ...]" = ()
    """Terms and scare quotes left out."""
    hits: "tuple[TermHit, ...]" = ()
    is_searched: bool = False
    """Whether its quotes and terms have been looked for: before that none says nothing."""
    translations: "dict[int, Translation]" = field(default_factory=dict)
    as_engine_left_it: set[int] = field(default_factory=set)
    """Sentences shown without the glossary's changes."""

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.span.start for sentence in self.article.sentences]

    @cached_property
    def block_sentences(self) -> list[range]:
        """For each block the indices of its sentences."""
        found: list[range] = []
        count = 0
        for block in self.article.blocks:
            found.append(range(count, count + len(block.sentences)))
            count += len(block.sentences)
        return found

    def sentence_at(self, offset: int) -> int:
        """The index of the sentence that holds the character at `offset`, or of the nearest before it."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def sentence(self, index: int) -> Sentence:
        """The sentence with that index."""
        return self.article.sentences[index]

    def quote_at(self, span: Span) -> "Quote | None":
        """The quote that `span` means: itself, else the innermost that holds it whole, else the first it touches."""
        exact = next((quote for quote in self.quotes if quote.span == span), None)
        holding = [quote for quote in self.quotes if quote.outer.contains(span)]
        innermost = min(holding, key=lambda quote: quote.outer.end - quote.outer.start, default=None)
        return exact or innermost or next((quote for quote in self.quotes if quote.outer.overlaps(span)), None)

    def statement(self, quote: "Quote") -> "tuple[Quote, ...]":
        """Every part of the quote's statement, in order."""
        return tuple(part for part in self.quotes if part.statement == quote.statement)

    def hits_in(self, span: Span) -> "tuple[TermHit, ...]":
        """The terms that touch `span`."""
        return tuple(hit for hit in self.hits if hit.span.overlaps(span))

    @property
    def translated_share(self) -> float:
        """How much of the article has its English, from 0 to 1."""
        return len(self.translations) / max(1, len(self.article.sentences))

    def english(self, index: int) -> str | None:
        """The English of a sentence as it is to be shown, or None while there is none."""
        translation = self.translations.get(index)
        if translation is None:
            return None
        return translation.engine_text if index in self.as_engine_left_it else translation.en

    def french_marks(self, index: int) -> list[MarkedSpan]:
        """Marks in the sentence, as offsets into the article's text."""
        span = self.sentence(index).span
        marks = [(*quote.outer, Mark.QUOTE) for quote in self.quotes if quote.outer.overlaps(span)]
        marks += [(*hit.span, Mark.TERM) for hit in self.hits_in(span)]
        return marks

    def english_marks(self, index: int) -> list[MarkedSpan]:
        """Marks in the sentence's English, as offsets into that English."""
        translation = self.translations.get(index)
        english = self.english(index)
        if translation is None or english is None:
            return []
        from reader.translation.quoted import english_quote_spans

        sentence = self.sentence(index)
        inner = [
            Span(quote.outer.start - sentence.span.start, quote.outer.end - sentence.span.start)
            for quote in self.quotes
            if quote.outer.overlaps(sentence.span)
        ]
        marks = [(*span, Mark.QUOTE) for span in english_quote_spans(sentence.text, english, inner)]
        if index not in self.as_engine_left_it:
            marks += [(*term.place, Mark.TERM) for term in translation.terms if term.place is not None]
        return marks

    def missed_terms(self, index: int) -> list[str]:
        """English forms that should stand in the sentence's English and do not."""
        translation = self.translations.get(index)
        if translation is None:
            return []
        return [term.en for term in translation.terms if term.en is not None and not term.applied]
