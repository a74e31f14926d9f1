"""French sentence boundaries, as offsets into the text that was given.

Owns where one sentence ends and the next begins; it normalises nothing, knows no article and draws nothing.
A line break is a space, a blank line always a boundary. Sentences inside « » are cut from one another: the
opening guillemet stays with the first, the closing one, and the incise after it, with the last. A colon or a
semicolon ends nothing. What a single full stop means is `abbreviations`'.
"""

import re
from collections.abc import Iterator

from reader.text.abbreviations import OPENING, full_stop_ends_sentence, is_abbreviation, opens_sentence

_OMISSION = r"[\[(]\s?(?:\.{3}|…)\s?[\])]"

_MARK = re.compile(r'[\[("\r\n.!?…‽]')
"""Where a token can begin: a search for one class of characters is several times faster than for `_TOKEN`."""
_TOKEN = re.compile(
    rf"(?P<omission>{_OMISSION})"
    r"|(?P<open>[\[(])"
    r'|(?P<straight>")'
    r"|(?P<blank>\n[ \t\r\u00a0]*\n\s*|\r[ \t\u00a0]*\r\s*)"
    r"|(?P<stop>(?:\.(?:\s\.){2,}|[.!?…‽]+)(?:\s{0,3}[!?‽]+[.!?…]*)*)"
)

_CLOSING = re.compile(
    r"(?:\s{0,2}(?:[»”›)\]]|>>)"
    r"|[\"'’](?=\s|$|[»”)\].,;:])"
    r"|\[\d{1,3}\](?=\s|$)|[¹²³⁰⁴-⁹]+"
    rf"|\s{{0,2}}{_OMISSION}(?=\s{{0,2}}[»”]))[.!?…]*"
)
"""One mark that closes what the sentence opened, a note's number, or an omission at the end of a quotation."""

_STRAIGHT = re.compile(r'"|\s"(?!\w)')
_LETTER = re.compile(r"[^\W_]")
_LEAD = re.compile(rf"(?:[{re.escape(OPENING)}#@+&→►▪■…]|\.\.\.|\s){{0,24}}")
_CAMEL = re.compile(r"[a-z]{1,3}[A-Z]\w+")
_ADDRESS = re.compile(r"www\.|https?://")
_MARK_IN_NAME = re.compile(r"(?:Yahoo|Jeopardy|Wham|Joomla|Kahoot|Panic|Mamma Mia|Oh My)\s?$")
_INTERJECTION = re.compile(r"Ah|Oh|Euh|Hé|Eh|Ben|Bah|Hum|Heu|Eh bien|Mmh|Hein|Ô")
_BEFORE_TITLE_OF_WORK = re.compile(
    r"(?:Dans|Avec|Après|Depuis|Pour|Sur|Selon|Chez|Outre|Malgré|Entre|À|A|De|Avant|Par)"
    r"(?:[\s\u00a0]+[a-zà-ÿ’'-]+){0,4}[\s\u00a0]*"
)
_WORD_BEFORE_GLUE = re.compile(r"(?:^|[\s’'«“(])(?:[a-zà-öø-ÿœA-ZÀ-Þ-]*[a-zà-öø-ÿœ]{2,}|\d{4})$")

_REACH = 600
"""Characters within which a bracket must close to hold its content together."""
_CONTEXT = 64
"""Characters on either side of a stop that decide about it."""


def sentence_spans(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """The sentences of `text` from `start` to `end`: half-open offsets, in order, without the space around them.

    Together they hold every printed character of the range. Takes time in proportion to the length of the range.
    """
    stop = len(text) if end is None else min(end, len(text))
    start = max(start, 0)
    spans: list[tuple[int, int]] = []
    begin = start
    for cut in [*_cuts(text, start, stop), stop]:
        piece = text[begin:cut]
        printed = piece.strip()
        if printed:
            first = begin + len(piece) - len(piece.lstrip())
            if cut == stop and spans and _LETTER.search(printed) is None:
                spans[-1] = (spans[-1][0], first + len(printed))
            else:
                spans.append((first, first + len(printed)))
        begin = cut
    return spans


def _cuts(text: str, start: int, end: int) -> Iterator[int]:
    """Where sentences end, in order; no piece between two cuts is without a letter or digit."""
    begin = start
    first_letter = _first(_LETTER, text, begin, end)
    held_until = -1
    is_straight_open = False
    position = start
    while True:
        mark = _MARK.search(text, position, end)
        if mark is None:
            return
        token = _TOKEN.match(text, mark.start(), end)
        if token is None:
            position = mark.end()
            continue
        position = token.end()
        kind = token.lastgroup
        if kind == "straight":
            is_straight_open = _opens(text, token.start(), is_straight_open)
            continue
        if kind == "open":
            if first_letter < token.start():
                held_until = max(held_until, _closing_bracket(text, token.start(), end))
            continue
        if first_letter >= token.start():
            continue
        if kind == "blank":
            is_boundary, cut = True, token.start()
            is_straight_open, held_until = False, -1
        elif kind == "omission":
            cut = token.end()
            is_boundary = token.start() > held_until and _omission_ends(text, cut, end)
        else:
            cut = _closed(text, token.end(), end, is_straight_open)
            is_straight_open ^= text.count('"', token.end(), cut) % 2 == 1
            if token.start() < held_until:
                is_boundary = cut > held_until and _aside_ends(text, cut, end)
            else:
                is_boundary = _stop_ends(text, begin, token.start(), token.end(), cut, end)
        position = max(position, cut)
        if is_boundary:
            yield cut
            begin = cut
            first_letter = _first(_LETTER, text, begin, end)


def _first(pattern: re.Pattern[str], text: str, start: int, end: int) -> int:
    match = pattern.search(text, start, end)
    return end if match is None else match.start()


def _opens(text: str, place: int, is_open: bool) -> bool:
    """Whether the straight quotation mark at `place` opens; what touches it tells more than what came before."""
    touches_left = place > 0 and not text[place - 1].isspace()
    touches_right = place + 1 < len(text) and not text[place + 1].isspace()
    return touches_right if touches_left != touches_right else not is_open


def _closing_bracket(text: str, opening: int, end: int) -> int:
    mark = ")" if text[opening] == "(" else "]"
    return text.find(mark, opening, min(end, opening + _REACH))


def _closed(text: str, position: int, end: int, is_straight_open: bool) -> int:
    """The offset after the marks that close around a stop ending at `position`."""
    while position < end:
        match = _CLOSING.match(text, position, end)
        if match is not None:
            position = match.end()
        elif is_straight_open and (spaced := _STRAIGHT.match(text, position, end)):
            position, is_straight_open = spaced.end(), False
        else:
            break
    return position


def _following(text: str, cut: int, end: int) -> tuple[str, str]:
    """The opening marks and spaces after a cut, and the few words from the first letter on."""
    match = _LEAD.match(text, cut, end)
    begin = match.end() if match else cut
    return text[cut:begin], text[begin : min(end, begin + _CONTEXT)]


def _omission_ends(text: str, cut: int, end: int) -> bool:
    lead, after = _following(text, cut, end)
    return lead[:1].isspace() and after[:1].isupper() and opens_sentence(after)


def _aside_ends(text: str, cut: int, end: int) -> bool:
    """Whether a sentence ends where a bracket that it opened closes after a stop."""
    lead, after = _following(text, cut, end)
    if not lead[:1].isspace() or not (after[:1].isupper() or after[:1].isdigit()):
        return not after
    return text[cut - 1] in ".!?…" or text[cut - 1] in "»”" or opens_sentence(after)


def _stop_ends(text: str, begin: int, stop: int, after_stop: int, cut: int, end: int) -> bool:
    """Whether a sentence that began at `begin` ends with the stop at `stop`, closed at `cut`."""
    lead, after = _following(text, cut, end)
    if not after:
        return False
    marks = text[stop:cut]
    is_full_stop = marks == "."
    window = max(begin, stop - _CONTEXT)
    before = text[window:stop]
    if not lead[:1].isspace() and not _glued_sentence(before, marks, lead, after):
        return False
    if marks[0] == "." and after_stop - stop == 1 and marks.rstrip(".")[-1:] in ("", ")", "]") and len(marks) > 1:
        # "etc.)", "(p. 12.)": the bracket says nothing about the abbreviation before it.
        is_full_stop = False
    first = after[0]
    if first.isdigit() or (first.isalpha() and not first.islower()):
        if is_full_stop:
            if lead.strip()[:1] in ("–", "—") and _is_legal_heading(before, window == begin):
                return False
            return full_stop_ends_sentence(before, after, window == begin)
        if marks.endswith(("!", "?")) and _MARK_IN_NAME.search(before) and not opens_sentence(after):
            return False
        if marks in ("…", "...") and _INTERJECTION.fullmatch(before.strip(OPENING + " \u00a0\u202f")):
            return False
        if first.isdigit() and marks in ("…", "...") and before[-1:].isdigit():
            return False
        return not _ends_title_of_work(text, begin, stop, marks)
    if _CAMEL.match(after) or _ADDRESS.match(after):
        return not (is_full_stop and is_abbreviation(before))
    opening = lead.strip()
    if opening[:1] in tuple('«“"([#@') and "." in marks and marks.count(".") == 1:
        return not (is_full_stop and is_abbreviation(before))
    return False


def _glued_sentence(before: str, marks: str, lead: str, after: str) -> bool:
    """Whether a new sentence stands right behind a stop, the space between them forgotten."""
    if lead:
        return lead[0] in "«“" and not is_abbreviation(before)
    if not after[0].isupper():
        return False
    if marks[-1] in "»”":
        return True
    return opens_sentence(after) and _WORD_BEFORE_GLUE.search(before.rstrip("\u00a0\u202f ")) is not None


def _is_legal_heading(before: str, at_start: bool) -> bool:
    """Whether `before` is all of "Art. 5" or "PARIS", set off from its sentence by a stop and a dash."""
    words = before.strip().strip(OPENING).split()
    return at_start and bool(words) and len(words) <= 3 and (words[-1][0].isdigit() or " ".join(words).isupper())


def _ends_title_of_work(text: str, begin: int, stop: int, marks: str) -> bool:
    """Whether the stop belongs to a title that opens a sentence: Dans « Qui est là ? » Pierre Dupont raconte…"""
    if marks[-1] not in "»”":
        return False
    opening = text.rfind("«" if marks[-1] == "»" else "“", max(begin, stop - _CONTEXT * 4), stop)
    return (
        opening > begin
        and opening - begin < _CONTEXT
        and bool(_BEFORE_TITLE_OF_WORK.fullmatch(text[begin:opening].strip()))
    )
