"""What each chunk of a plain text is to the reader: kicker, title, lede, heading, body, or none of the article.

Owns the judgement on credits and body, which rests on length, final punctuation, place and neighbours, never on
a known site. What stands above the body is `header`'s.
"""

import re
from collections.abc import Sequence

from reader.articles.address import address_of, is_address
from reader.articles.article import Span
from reader.articles.credits import (
    dateline_of,
    is_bare_date,
    is_bare_name,
    is_colophon,
    is_credit_line,
    is_dateline,
    is_signature,
    split_credits,
)
from reader.articles.forms import ADDRESS_TO_GUEST, LONGEST_TITLE, NUMBERED, SPEAKER, is_heading_like
from reader.articles.furniture import announces_links, is_furniture, is_link
from reader.articles.header import take_header
from reader.articles.layout import Chunk
from reader.articles.parts import Parts, Piece

_INTERVIEW = re.compile(r"\b(?:entretien|interview|propos recueillis|questions à|grand oral)\b", re.IGNORECASE)


def parts_of(chunks: Sequence[Chunk]) -> Parts:
    """The roles of `chunks` and the credits among them."""
    parts = Parts(address=address_of(chunks))
    kept = _credits_taken(_without_links(chunks), parts)
    if not kept:
        # A page of captions and links alone is still what the user asked to read.
        for chunk in chunks:
            parts.add("body", chunk)
        return parts
    kept = _without_signature(kept, parts)
    body = take_header(kept, parts)
    _body(kept[body:], kept[:body], parts)
    return parts


def _without_links(chunks: Sequence[Chunk]) -> list[Chunk]:
    """The chunks without captions and buttons, and without the links that a "Lire aussi" announces."""
    kept: list[Chunk] = []
    follows_announcement = False
    for number, chunk in enumerate(chunks):
        if is_furniture(chunk.words) or is_address(chunk):
            follows_announcement = announces_links(chunk.words)
            continue
        if follows_announcement and is_heading_like(chunk) and number + 1 < len(chunks):
            # One link, or several without a blank line between them.
            follows_announcement = not chunks[number + 1].after_blank
            continue
        follows_announcement = False
        kept.append(chunk)
    return kept


def _credits_taken(chunks: Sequence[Chunk], parts: Parts) -> list[Piece]:
    """The chunks that are no credits; the first byline and the first date go into `parts`."""
    pieces: list[Piece] = []
    after_credit = False
    # Several dates, each alone on its line, head the sections of a chronicle.
    has_dated_sections = sum(is_bare_date(chunk.words) for chunk in chunks) > 1
    for number, chunk in enumerate(chunks):
        is_last = number == len(chunks) - 1
        words = chunk.words
        may_be_credit = not chunk.level and _is_header_or_foot(chunks, number, pieces)
        may_be_credit = may_be_credit and not (has_dated_sections and is_bare_date(words))
        byline, published = split_credits(words) if may_be_credit else (None, None)
        if len(words) != len(chunk.text):
            # Runs of spaces inside the line: the offsets of `words` are not those of the text.
            byline, published = _whole(byline, published, chunk)
        if byline is None and published is None:
            if _is_bare_byline(chunks, number, pieces, parts):
                byline = (0, len(chunk.text))
            elif may_be_credit and is_dateline(words) and not is_last and parts.dateline is None:
                parts.dateline = Span(chunk.start, chunk.start + len(chunk.text.rstrip(" -–—.\u00a0")))
                after_credit = True
                continue
            elif is_colophon(words) and (is_last or number >= len(chunks) - 2) and pieces:
                continue
            else:
                pieces.append(Piece(chunk, after_credit))
                after_credit = False
                continue
        after_credit = True
        if byline is not None and parts.byline is None:
            parts.byline = Span(chunk.start + byline[0], chunk.start + byline[1])
        if published is not None and parts.published is None:
            parts.published = Span(chunk.start + published[0], chunk.start + published[1])
    return pieces


def _is_header_or_foot(chunks: Sequence[Chunk], number: int, pieces: Sequence[Piece]) -> bool:
    """Whether a credit may stand here; a date alone in the body heads a section of a chronicle."""
    is_foot = number > 3 and number >= len(chunks) - 3
    return is_foot or (len(pieces) <= 4 and sum(piece.chunk.is_terminal for piece in pieces) <= 1)


def _whole(
    byline: tuple[int, int] | None, published: tuple[int, int] | None, chunk: Chunk
) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
    whole = (0, len(chunk.text))
    return (whole if byline else None), (whole if published and not byline else None)


def _is_bare_byline(chunks: Sequence[Chunk], number: int, pieces: Sequence[Piece], parts: Parts) -> bool:
    """Whether a name alone on its line signs the article: below the title, or at the very end."""
    if parts.byline is not None or not is_bare_name(chunks[number].words) or not pieces:
        return False
    if number == len(chunks) - 1:
        return any(piece.chunk.is_terminal for piece in pieces)
    if any(is_bare_name(chunk.words) for chunk in chunks[number + 1 : -1]):
        # Several names, each alone on its line, head sections about these people.
        return False
    following = chunks[number + 1]
    is_in_header = len(pieces) <= 3 and not any(piece.chunk.is_long for piece in pieces[2:])
    has_title = is_heading_like(pieces[0].chunk, LONGEST_TITLE)
    return (
        is_in_header and has_title and (following.is_long or following.is_terminal or is_credit_line(following.words))
    )


def _without_signature(pieces: list[Piece], parts: Parts) -> list[Piece]:
    """The pieces without the author's initials at the foot, which are the byline where there is no other."""
    if len(pieces) > 1 and is_signature(pieces[-1].words):
        last = pieces.pop().chunk
        if parts.byline is None:
            parts.byline = Span(last.start, last.end)
    return pieces


def _body(pieces: Sequence[Piece], header: Sequence[Piece], parts: Parts) -> None:
    chunks = [piece.chunk for piece in pieces]
    is_interview = _is_interview(chunks, header)
    is_flat = len(chunks) > 2 and not any(chunk.is_terminal or chunk.is_long for chunk in chunks)
    for number, chunk in enumerate(chunks):
        if not is_flat and _is_heading(chunks, number, is_interview, bool(header) or number > 0):
            parts.add("heading", chunk)
            continue
        span = Span(chunk.start, chunk.end)
        if parts.dateline is None and all(role != "body" for role, _ in parts.blocks):
            found = dateline_of(chunk.text)
            if found is not None and found[1] < len(chunk.text):
                parts.dateline = Span(chunk.start, chunk.start + found[0])
                span = Span(chunk.start + found[1], chunk.end)
        parts.blocks.append(("body", span))


def _is_interview(chunks: Sequence[Chunk], header: Sequence[Piece]) -> bool:
    """Whether the paragraphs are questions and answers."""
    questions = [chunk.words for chunk in chunks if chunk.words[-1] == "?" and len(chunk.words) < 400]
    if len(questions) < 2:
        return False
    addressed = sum(bool(ADDRESS_TO_GUEST.search(words) or SPEAKER.match(words)) for words in questions)
    announced = any(_INTERVIEW.search(piece.words) for piece in header)
    return announced or addressed >= 1


def _is_heading(chunks: Sequence[Chunk], number: int, is_interview: bool, has_before: bool) -> bool:
    chunk = chunks[number]
    if chunk.level:
        return True
    if not has_before or number + 1 >= len(chunks) or not is_heading_like(chunk):
        return False
    words = chunk.words
    following = chunks[number + 1]
    if words[-1] in "?":
        if is_interview or (SPEAKER.match(words) and ADDRESS_TO_GUEST.search(words)):
            return False
        return len(words.split()) <= 16 and not ADDRESS_TO_GUEST.search(words)
    if words[-1] == "!":
        return len(words.split()) <= 8 and len(following.text) > 120
    if chunk.has_marker:
        return NUMBERED.match(words) is not None and not _is_list_item(chunks, number)
    if is_link(words):
        return False
    return not _is_in_run(chunks, number)


def _is_list_item(chunks: Sequence[Chunk], number: int) -> bool:
    """Whether a numbered chunk has another one right beside it."""
    neighbours = [chunks[place] for place in (number - 1, number + 1) if 0 <= place < len(chunks)]
    return any(chunk.has_marker for chunk in neighbours)


def _is_in_run(chunks: Sequence[Chunk], number: int) -> bool:
    """Whether three or more such lines stand together: a list, a table, verse."""
    first = last = number
    while first > 0 and is_heading_like(chunks[first - 1]) and not chunks[first - 1].level:
        first -= 1
    while last + 1 < len(chunks) and is_heading_like(chunks[last + 1]) and not chunks[last + 1].level:
        last += 1
    return last - first >= 2 or last + 1 >= len(chunks)
