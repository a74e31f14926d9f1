"""A quote or a sentence in a form that can be taken away: the words, who said them, how we know, and where.

Owns the printed forms (plain, Markdown, one language or both) and which words of the article go into a citation;
`bibliography` owns the forms that reference managers read. The French is exactly what the article prints, only its
hard wraps become spaces; English is always called a machine translation; a speaker is named only where the
attribution names one, a date only where the article states one.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import Literal

from reader.articles.article import Article, Sentence, Span
from reader.articles.dates import article_date
from reader.errors import ReaderError
from reader.quotes.bibliography import Reference, item_key, write_bibliography
from reader.quotes.quote import Quote
from reader.text.quotation import mark_pairs

CitationForm = Literal["plain", "markdown", "french", "english", "both", "csl-json", "bibtex", "ris"]

FORM_LABELS: Mapping[CitationForm, str] = {
    "plain": "plain text",
    "markdown": "Markdown blockquote",
    "french": "French only",
    "english": "English only",
    "both": "French and English",
    "csl-json": "CSL-JSON",
    "bibtex": "BibTeX",
    "ris": "RIS",
}
"""Each form with what a menu calls it, in the menu's order."""

ExportForm = Literal["md", "csl-json", "bibtex", "ris"]

UNNAMED = "speaker not named in the text"
UNCERTAIN = "speaker not certain"

_OMITTED = "[…]"
_DETERMINER = re.compile(r"\A(?:l[’']|(?:le|la|les|un|une|des|cet?|cette|ces)\s)?", re.IGNORECASE)
# Tried only where a run of spaces begins, or a long run would cost the square of its length.
_WRAP = re.compile(r"(?<![ \t])[ \t]*(?:\r\n|[\r\n])\s*")
_MARKS = '«»“”„‟"＂‹›<>'
_PADDING = " \t\r\n\u00a0\u202f\u2007\u2009\u200a\u2002\u2003\u2060\ufffd"
_COUNTERPART = {"«": "»", "“": "”", "„": "“", "‟": "”", "‹": "›", '"': '"', "＂": "＂", "<<": ">>"}
_OPENER = {"»": "«", "”": "“", "›": "‹", '"': '"', "＂": "＂", ">>": "<<"}


def cite(
    article: Article,
    parts: Sequence[Quote],
    form: CitationForm,
    english: str | None = None,
    engine: str | None = None,
    accessed: date | None = None,
    english_is_exact: bool = True,
) -> str:
    """One statement with its attribution.

    Args:
        article: what the statement was found in.
        parts: the quotes that make up the statement, at least one.
        form: how to write it.
        english: the machine translation of the quoted words without outer marks, or None where there is none.
        engine: what translated them ("Argos fr→en 1.9").
        accessed: for the bibliographic forms, the day the article was read; None takes today.
        english_is_exact: False where `english` is that of the whole sentences the words stand in; it is then not
            put between quotation marks.

    Raises:
        ReaderError: the English alone is wanted and there is none.
    """
    ordered = sorted(parts, key=lambda part: part.span)
    words = statement_text(article, ordered)
    attribution = f"{_attribution(article, ordered)}, {_source(article)}"
    translation = _translation(english, engine, quoted=english_is_exact, of_sentence=not english_is_exact)
    if form == "csl-json" or form == "bibtex" or form == "ris":
        reference = _statement_reference(article, ordered, translation)
        return write_bibliography([reference], form, accessed or date.today())
    return _printed(form, words, attribution, translation, _url(article))


def cite_sentence(
    article: Article,
    sentence: Sentence,
    form: CitationForm,
    english: str | None = None,
    engine: str | None = None,
    accessed: date | None = None,
) -> str:
    """One sentence with the article it stands in; the arguments and errors are those of `cite`."""
    words = _unwrapped(sentence.text)
    translation = _translation(english, engine, quoted=False)
    if form == "csl-json" or form == "bibtex" or form == "ris":
        reference = _reference(article, sentence.span, words, "", translation)
        return write_bibliography([reference], form, accessed or date.today())
    return _printed(form, words, _source(article), translation, _url(article))


def export(article: Article, quotes: Iterable[Quote], form: ExportForm, accessed: date | None = None) -> str:
    """Every statement of one article; see `export_all`."""
    return export_all([(article, quotes)], form, accessed)


def export_all(
    found: Iterable[tuple[Article, Iterable[Quote]]], form: ExportForm, accessed: date | None = None
) -> str:
    """Every statement of many articles as one document, with a line feed at its end.

    Args:
        found: each article with its quotes; terms are left out, the parts of one statement are one entry.
        form: Markdown blockquotes, or a form that reference managers read.
        accessed: for the bibliographic forms, the day the articles were read; None takes today.
    """
    if form == "md":
        blocks = [cite(article, parts, "markdown") for article, quotes in found for parts in statements(quotes)]
        return "\n\n".join(blocks) + "\n" if blocks else ""
    references = [
        _statement_reference(article, parts, None) for article, quotes in found for parts in statements(quotes)
    ]
    return write_bibliography(references, form, accessed or date.today())


def statements(quotes: Iterable[Quote]) -> Iterator[list[Quote]]:
    """The quotes of one article gathered into statements, in the order they begin; terms are left out."""
    spoken = [quote for quote in quotes if quote.kind != "term"]
    gathered = [
        sorted(group, key=lambda quote: quote.span)
        for _, group in groupby(sorted(spoken, key=lambda quote: quote.statement), key=lambda quote: quote.statement)
    ]
    yield from sorted(gathered, key=lambda parts: parts[0].span)


def statement_text(article: Article, parts: Sequence[Quote]) -> str:
    """The French words of a statement between the marks that the article prints, on one line.

    What stands between two parts becomes "[…]" where it holds words. A mark reopened at a new paragraph is left
    out, and a mark that the article forgot is supplied, so that every quotation opens and closes once.
    """
    text = article.text
    pieces: list[str] = []
    for place, part in enumerate(parts):
        before, after = _printed_marks(text, part)
        if place == 0:
            pieces.append(before)
        else:
            earlier = parts[place - 1]
            gap = text[_outer_end(text, earlier) : part.span.start - len(before)]
            if any(character.isalnum() for character in gap):
                pieces.append(f" {_OMITTED} {before}")
            elif before.strip(_PADDING) and not _printed_marks(text, earlier)[1].strip(_PADDING):
                # A quotation carried over a paragraph break: its mark is printed again, the quotation is one.
                pieces.append(" ")
            else:
                pieces.append((gap if gap.strip() else " ") + before)
        pieces += [part.span.of(text), after]
    return _unwrapped(_balanced(pieces))


def _printed_marks(text: str, part: Quote) -> tuple[str, str]:
    """The mark with its padding on each side of the quoted words, "" where the article prints none."""
    before = text[part.outer.start : part.span.start] if part.outer.start < part.span.start else ""
    after = text[part.span.end : part.outer.end] if part.outer.end > part.span.end else ""
    # A part of a longer quotation may carry the marks of the whole: what holds words is no mark.
    return before if _is_mark(before) else "", after if _is_mark(after) else ""


def _is_mark(side: str) -> bool:
    return bool(side) and not side.strip(_PADDING + _MARKS) and bool(side.strip(_PADDING))


def _outer_end(text: str, part: Quote) -> int:
    return part.span.end + len(_printed_marks(text, part)[1])


def _balanced(pieces: Sequence[str]) -> str:
    """The pieces joined, with the first opening and the last closing mark supplied where they are missing."""
    opening, closing = pieces[0], pieces[-1]
    body = "".join(pieces)
    if opening and not closing:
        mark = opening.strip(_PADDING)
        padding = opening[len(mark) :] if opening.startswith(mark) else ""
        return body + (padding if padding.strip("\r\n\t") else "") + _COUNTERPART.get(mark, "»")
    if closing and not opening:
        mark = closing.strip(_PADDING)
        padding = closing[: -len(mark)] if closing.endswith(mark) else ""
        return _OPENER.get(mark, "«") + (padding if padding.strip("\r\n\t") else "") + body
    if not opening and not closing:
        # Dialogue dashes and interview turns print no marks; a citation needs them.
        return f"«\u00a0{body}\u00a0»"
    return body


def _attribution(article: Article, parts: Sequence[Quote]) -> str:
    name, known = speaker_of(article, parts)
    unknown = UNCERTAIN if any(part.perhaps for part in parts) else UNNAMED
    said = f"{name} ({known})" if name else unknown
    agency = next((part.via for part in parts if part.via), None)
    return f"{said}, via {agency}" if agency else said


def speaker_of(article: Article, parts: Sequence[Quote]) -> tuple[str | None, str]:
    """Who said a statement, and how we know; None where nobody is named.

    How we know is "named" (or "so called in the text" of somebody without a name), "il → Vladimir Poutine", or "named
    earlier" where no words beside the quote stand for them; with ", likely" behind where that is not certain.
    """
    named = [part for part in parts if part.speaker and part.certainty != "none"]
    if not named or len({part.speaker for part in named}) > 1:
        return None, ""
    stated = next((part for part in named if part.certainty == "stated"), None)
    if stated is not None:
        return stated.speaker, _named(stated)
    likely = ", likely" if any(part.is_likely for part in named) else ""
    mentioned = next((part for part in named if part.mention is not None), None)
    if mentioned is None or mentioned.mention is None:
        return named[0].speaker, f"named earlier{likely}"
    words = " ".join(article.slice(mentioned.mention).split())
    says_it_all = _DETERMINER.sub("", words) == mentioned.speaker
    return mentioned.speaker, _named(mentioned) if says_it_all else f"{words} → {mentioned.speaker}{likely}"


def _named(quote: Quote) -> str:
    return "named" if quote.is_named else "so called in the text"


def _source(article: Article) -> str:
    stated = article_date(article)
    pieces = [f"« {article.heading_text} »", stated.words if stated else "", _place(article)]
    return ", ".join(piece for piece in pieces if piece)


def _url(article: Article) -> str | None:
    return article.slice(article.address) if article.address is not None else None


def _place(article: Article) -> str:
    return _url(article) or ("standard input" if article.name == "-" else article.name)


def _translation(english: str | None, engine: str | None, *, quoted: bool, of_sentence: bool = False) -> str | None:
    words = " ".join(english.split()) if english else ""
    if not words:
        return None
    if quoted:
        words = _between_marks(words)
    what = "machine translation of the whole sentence" if of_sentence else "machine translation"
    return f"{words} [{what}, {engine}]" if engine else f"{words} [{what}]"


def _between_marks(words: str) -> str:
    """English between “ ”, with ‘ ’ for quotations within it; a mark without a partner is left out."""
    found = mark_pairs(words)
    written = dict.fromkeys((place for pair in found for place in pair if place is not None), "")
    whole = (0, len(words) - 1)
    inner = [
        Span(pair.opening, pair.closing)
        for pair in found
        if pair.opening is not None and pair.closing is not None and pair != whole
    ]
    for opening, closing in inner:
        depth = sum(outer.start < opening and closing < outer.end for outer in inner)
        written[opening], written[closing] = ("“", "”") if depth % 2 else ("‘", "’")
    pieces = [written.get(place, character) for place, character in enumerate(words)]
    return f"“{''.join(pieces).strip(_PADDING)}”"


def _printed(form: CitationForm, words: str, attribution: str, translation: str | None, url: str | None) -> str:
    credit = f"— {attribution}"
    if form == "english":
        if translation is None:
            raise ReaderError("There is no English of this yet; wait for its translation or choose another form.")
        return f"{translation}\n{credit}"
    english = [translation] if translation and form != "french" else []
    lines = [words, *english, credit] if form == "both" else [words, credit, *english]
    if form == "markdown":
        return "\n>\n".join(f"> {_markdown(line, url)}" for line in lines)
    return "\n".join(lines)


_OURS = r"\[(?:…|\.\.\.|machine translation(?: of the whole sentence)?(?:, [\w →./()-]*)?)\](?![(:\[])"
_MARKDOWN = re.compile(rf"(?P<harmless>{_OURS})|[\\`*\[\]<~$]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)|\A[-+#>=]")
"""What Markdown (CommonMark, GitHub's tables of it, Pandoc's mathematics) would not print as it stands. Brackets
make a link only with an address or a definition, so those of omissions and labels stay readable."""


def _markdown(line: str, url: str | None) -> str:
    if url and line.endswith(url):
        return f"{_markdown(line[: -len(url)], None)}<{re.sub(r'[<>]', _percent_encoded, url)}>"
    # A number before a full stop would open a list.
    return re.sub(r"\A(\d+)([.)])", r"\1\\\2", _MARKDOWN.sub(_escaped, line))


def _percent_encoded(match: re.Match[str]) -> str:
    return f"%{ord(match[0]):02X}"


def _escaped(match: re.Match[str]) -> str:
    if match["harmless"]:
        return match[0]
    return f"\\{match[0]}"


def _unwrapped(text: str) -> str:
    return _WRAP.sub(" ", text).strip(" \t\r\n")


def _reference(article: Article, span: Span, words: str, attribution: str, translation: str | None) -> Reference:
    note = f"{words} — {attribution}" if attribution else words
    return Reference(
        key=item_key(article, span),
        title=article.heading_text,
        byline=article.slice(article.byline) if article.byline else "",
        issued=article_date(article),
        url=_url(article),
        place=_place(article),
        notes=(note, translation) if translation else (note,),
    )


def _statement_reference(article: Article, parts: Sequence[Quote], translation: str | None) -> Reference:
    words = statement_text(article, parts)
    return _reference(article, parts[0].span, words, _attribution(article, parts), translation)
