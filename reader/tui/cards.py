"""What the cards say: a term with both its languages, a quote whole with how its speaker is known."""

from textual.content import Content

from reader.glossary.entry import TermEntry, TermHit
from reader.quotes.citation import speaker_of, statement_text
from reader.quotes.quote import Quote
from reader.tui.document import Document


def card_lines(document: Document, what: TermHit | Quote, *, whole: bool) -> list[Content]:
    """The card of a term or a quote; `whole` adds a quote's statement, its English and its place."""
    if isinstance(what, TermHit):
        return term_lines(document, what)
    return quote_lines(document, what, whole=whole)


def term_lines(document: Document, hit: TermHit) -> list[Content]:
    """The card of a term of the article."""
    if hit.entry is None:
        return _introduced_lines(document, hit)
    places = sum(other.entry is not None and other.entry.id == hit.entry.id for other in document.hits)
    lines = entry_lines(hit.entry)
    lines.append(Content.styled(f"{places} place{'s' * (places != 1)} in this article", "$quiet"))
    return lines


def entry_lines(entry: TermEntry) -> list[Content]:
    """The card of an entry, wherever it was found."""
    french = [Content.styled(entry.fr_short or entry.fr_long, "bold")]
    if entry.fr_short:
        french.append(Content(entry.fr_long))
    english = " · ".join(part for part in (entry.en_short, entry.en_long) if part)
    lines = [*french, Content.styled(english, "$accent")]
    if entry.definition:
        lines.append(Content.styled(entry.definition, "$second-ink"))
    if entry.note:
        lines.append(Content.styled(f"Note: {entry.note}", "$quiet"))
    return lines


def _introduced_lines(document: Document, hit: TermHit) -> list[Content]:
    short = " ".join(document.article.slice(hit.short_span or hit.span).split())
    lines = [Content.styled(short, "bold")]
    if hit.long_span is not None:
        lines.append(Content(" ".join(document.article.slice(hit.long_span).split())))
    lines.append(Content.styled("The article introduces it; the glossary does not know it. e adds it.", "$quiet"))
    return lines


def quote_lines(document: Document, quote: Quote, *, whole: bool) -> list[Content]:
    """The card of a quote: its statement, who, how we know, where, and the English."""
    article = document.article
    parts = document.statement(quote) or (quote,)
    speaker, _ = speaker_of(article, parts)
    lines = [Content.styled(speaker or "Nobody can be named", "bold" if speaker else "$quiet")]
    if quote.function and quote.function != speaker:
        lines.append(Content.styled(quote.function, "$second-ink"))
    lines.append(Content.styled(how_known(document, quote), "$quiet"))
    if not whole:
        return lines
    # As it is copied: two quotations of one statement are not one speech.
    lines += [Content(""), Content.styled(statement_text(article, parts), "$quote-ink")]
    sentences = sorted({document.sentence_at(part.span.start) for part in parts} | _inner(document, parts))
    english = [text for index in sentences if (text := document.english(index))]
    if english:
        lines += [Content(""), Content(" ".join(english)), Content.styled("machine translation", "$quiet")]
    lines += [Content(""), Content.styled(f"{article.heading_text} · {article.name}", "$quiet")]
    return lines


def _inner(document: Document, parts: tuple[Quote, ...]) -> set[int]:
    return {
        index
        for part in parts
        for index in range(document.sentence_at(part.span.start), document.sentence_at(part.span.end - 1) + 1)
    }


def how_known(document: Document, quote: Quote) -> str:
    """Kind and certainty in the words of a copy: "speech, a déclaré; il → Vladimir Poutine, likely"."""
    said: list[str] = [quote.kind]
    if quote.cue is not None:
        said.append(" ".join(document.article.slice(quote.cue).split()))
    known = ", ".join(said)
    speaker, how = speaker_of(document.article, document.statement(quote) or (quote,))
    return f"{known}; {how if speaker else _who_it_may_be(document, quote)}"


def _who_it_may_be(document: Document, quote: Quote) -> str:
    """Why nobody is named, and whom the words may mean."""
    if not quote.perhaps:
        return "speaker not certain enough to name"
    mention = " ".join(document.article.slice(quote.mention).split()) if quote.mention else "speaker"
    return f"{mention}: perhaps {' or '.join(quote.perhaps)}, not certain enough to name"
