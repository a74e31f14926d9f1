"""What each chunk of a plain text is to the reader: kicker, title, lede, heading, body, or none of the article.

Owns the judgement, which rests on length, final punctuation, place and neighbours, never on a known site. Where
lede and first paragraph cannot be told apart for certain, the weighing in `_lede_weight` decides.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median

from reader.articles.article import Role, Span
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
from reader.articles.furniture import announces_links, is_furniture, is_link
from reader.articles.layout import Chunk


def _split(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_KICKER_WORDS = _split(
    """
    communiqué presse
    international monde politique économie société culture sport sports sciences science planète environnement climat
    santé éducation idées débats opinions opinion tribune éditorial edito édito chronique reportage enquête analyse
    décryptage entretien interview portrait récit europe afrique asie amériques amérique france paris
    régions faits divers justice médias tech technologies numérique high-tech finance entreprises bourse emploi
    immobilier gastronomie cuisine recette voyage mode livres cinéma musique théâtre arts football rugby tennis
    cyclisme actualité actualités actu direct exclusif vidéo dossier hommage disparition histoire religion religions
    défense diplomatie énergie agriculture transports people télévision proche-orient moyen-orient russie ukraine
    """
)

_NUMBERED = re.compile(r"\(?(?:\d{1,2}|[IVX]{1,4}|[A-Z])\s?[.)°]?\s?[.)/–—-]?\s?[–—-]?\s+(?=[«A-ZÀ-Þ\d])")
_NAME = re.compile(r"\b[A-ZÀ-Þ][\w’'-]{2,}")
_SPEAKER = re.compile(
    r"(?:Q\.?|R\.?|Question|Réponse|[A-ZÀ-Þ][\w’'.-]*(?:\s+[\w’'.-]+){0,3})\s*[.:]?\s?"
    r"(?:[:–—]|-\s)\s*\S"
)
_ADDRESS_TO_GUEST = re.compile(r"\b(?:vous|votre|vos|toi|ton|ta|tes|tu)\b|-(?:vous|tu)\b", re.IGNORECASE)
_INTERVIEW = re.compile(r"\b(?:entretien|interview|propos recueillis|questions à|grand oral)\b", re.IGNORECASE)
_INNER_STOP = re.compile(r"[.!?…][\s\u00a0]*[»”\"]?\s+[«“\"(]?\s?[A-ZÀ-Þ]")
_ABBREVIATED = re.compile(r"\b(?:M|MM|Mme|Dr|St|Ste|J|vs|n|art)\.\s")
_KICKER_JOINT = re.compile(r"\s(?:[|/>»•·–—-]|::)\s|\s*\|\s*")
_ATTRIBUTED = re.compile(r"[»”\"]\s*,?\s+(?:a|ont|avait|dit|explique|déclare|affirme|selon|estime)\b")

_GENRE_AT_END = re.compile(
    r"[.!?…»]\s(?:Explications?|Entretien|Reportage|Récit|Décryptage|Analyse|Portraits?|Enquête|Interview|Témoignages?|"
    r"Rencontres?|Éclairages?|Tour d['’]horizon|Le point|Détails|Retour sur \w[^.]{2,40}|On fait le point)\s?[.:!]?$"
)

_LONGEST_TITLE = 220
_LONGEST_HEADING = 130


@dataclass(slots=True)
class Parts:
    """What was understood of an article, before its sentences are cut."""

    blocks: list[tuple[Role, Span]] = field(default_factory=list)
    byline: Span | None = None
    published: Span | None = None
    dateline: Span | None = None

    def add(self, role: Role, chunk: Chunk) -> None:
        """Append a chunk as a block."""
        self.blocks.append((role, Span(chunk.start, chunk.end)))


def parts_of(chunks: Sequence[Chunk]) -> Parts:
    """The roles of `chunks` and the credits among them."""
    parts = Parts()
    kept = _credits_taken(_without_links(chunks), parts)
    if not kept:
        # A page of captions and links alone is still what the user asked to read.
        for chunk in chunks:
            parts.add("body", chunk)
        return parts
    kept = _without_signature(kept, parts)
    body = _header(kept, parts)
    _body(kept[body:], kept[:body], parts)
    return parts


@dataclass(frozen=True, slots=True)
class _Piece:
    """A chunk that may become a block."""

    chunk: Chunk
    after_credit: bool
    """Whether a byline or a publication date stands between this chunk and the one before."""

    @property
    def words(self) -> str:
        return self.chunk.words


def _without_links(chunks: Sequence[Chunk]) -> list[Chunk]:
    """The chunks without captions and buttons, and without the links that a "Lire aussi" announces."""
    kept: list[Chunk] = []
    follows_announcement = False
    for number, chunk in enumerate(chunks):
        if is_furniture(chunk.words):
            follows_announcement = announces_links(chunk.words)
            continue
        if follows_announcement and _is_heading_like(chunk) and number + 1 < len(chunks):
            # One link, or several without a blank line between them.
            follows_announcement = not chunks[number + 1].after_blank
            continue
        follows_announcement = False
        kept.append(chunk)
    return kept


def _credits_taken(chunks: Sequence[Chunk], parts: Parts) -> list[_Piece]:
    """The chunks that are no credits; the first byline and the first date go into `parts`."""
    pieces: list[_Piece] = []
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
            if _is_bare_byline(chunks, number, pieces, after_credit, parts):
                byline = (0, len(chunk.text))
            elif may_be_credit and is_dateline(words) and not is_last and parts.dateline is None:
                parts.dateline = Span(chunk.start, chunk.start + len(chunk.text.rstrip(" -–—.\u00a0")))
                after_credit = True
                continue
            elif is_colophon(words) and (is_last or number >= len(chunks) - 2) and pieces:
                continue
            else:
                pieces.append(_Piece(chunk, after_credit))
                after_credit = False
                continue
        after_credit = True
        if byline is not None and parts.byline is None:
            parts.byline = Span(chunk.start + byline[0], chunk.start + byline[1])
        if published is not None and parts.published is None:
            parts.published = Span(chunk.start + published[0], chunk.start + published[1])
    return pieces


def _is_header_or_foot(chunks: Sequence[Chunk], number: int, pieces: Sequence[_Piece]) -> bool:
    """Whether a credit may stand here; a date alone in the body heads a section of a chronicle."""
    is_foot = number > 3 and number >= len(chunks) - 3
    return is_foot or (len(pieces) <= 4 and sum(piece.chunk.is_terminal for piece in pieces) <= 1)


def _whole(
    byline: tuple[int, int] | None, published: tuple[int, int] | None, chunk: Chunk
) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
    whole = (0, len(chunk.text))
    return (whole if byline else None), (whole if published and not byline else None)


def _is_bare_byline(
    chunks: Sequence[Chunk], number: int, pieces: Sequence[_Piece], after_credit: bool, parts: Parts
) -> bool:
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
    has_title = _is_heading_like(pieces[0].chunk, _LONGEST_TITLE)
    return (
        is_in_header and has_title and (following.is_long or following.is_terminal or is_credit_line(following.words))
    )


def _without_signature(pieces: list[_Piece], parts: Parts) -> list[_Piece]:
    """The pieces without the author's initials at the foot, which are the byline where there is no other."""
    if len(pieces) > 1 and is_signature(pieces[-1].words):
        last = pieces.pop().chunk
        if parts.byline is None:
            parts.byline = Span(last.start, last.end)
    return pieces


def _is_heading_like(chunk: Chunk, longest: int = _LONGEST_HEADING) -> bool:
    """Whether a chunk has the form of a title or a heading: short, one piece, without a final stop."""
    words = chunk.words
    if chunk.level:
        return True
    if chunk.is_verse or len(words) > longest or chunk.has_bullet or not re.search(r"[^\W\d_]", words):
        return False
    if words[-1] in ".,;:…" and not words.isupper():
        return False
    if words[-1] in '»”"':
        inner = words.rstrip('»”" \u00a0\u202f')
        return inner[-1:] not in (".", ",", "") and not _ATTRIBUTED.search(words) and not _has_inner_stop(words)
    if words[-1] in ")]" and words.rstrip(")]")[-1:] == ".":
        return False
    return not _has_inner_stop(words) or words[-1] not in "?!"


def _has_inner_stop(words: str) -> bool:
    return _INNER_STOP.search(_ABBREVIATED.sub("", words)) is not None


def _header(pieces: Sequence[_Piece], parts: Parts) -> int:
    """Take kicker, title and lede off the front; returns how many pieces they were."""
    place = _kickers(pieces, parts)
    if place >= len(pieces) or not _is_title(pieces, place):
        return place
    title = pieces[place].chunk
    place += 1
    if place < len(pieces) and _continues_title(title, pieces[place]):
        following = pieces[place].chunk
        parts.blocks.append(("title", Span(title.start, following.end)))
        place += 1
    else:
        parts.add("title", title)
    if place < len(pieces) - 1 and _is_lede(pieces, place):
        parts.add("lede", pieces[place].chunk)
        place += 1
    return place


def _continues_title(title: Chunk, piece: _Piece) -> bool:
    """Whether a title in capitals goes on in the next line."""
    chunk = piece.chunk
    return (
        not chunk.after_blank
        and not piece.after_credit
        and title.words.isupper()
        and chunk.words.isupper()
        and not title.is_terminal
        and len(title.words) + len(chunk.words) <= _LONGEST_TITLE
    )


def _kickers(pieces: Sequence[_Piece], parts: Parts) -> int:
    place = 0
    while place < 2 and place + 1 < len(pieces) and _is_kicker(pieces, place):
        parts.add("kicker", pieces[place].chunk)
        place += 1
    return place


def _is_kicker(pieces: Sequence[_Piece], place: int) -> bool:
    chunk, following = pieces[place].chunk, pieces[place + 1].chunk
    words = chunk.words
    count = len(words.split())
    if chunk.level or len(words) > 60 or count > 7 or not _is_heading_like(chunk) or words[-1] in "?!":
        return False
    if not _is_title(pieces, place + 1):
        return False
    if following.level == 1 or _is_section_name(words) or _KICKER_JOINT.search(words):
        return True
    if place > 0 or pieces[place + 1].after_credit:
        return False
    longer = len(following.words) > 1.5 * len(words) and len(following.words.split()) >= 5
    if words.split()[0].lower() in ("la", "le", "les", "un", "une", "des", "l’", "l'"):
        return count <= 2 and longer
    if not longer or ":" in words or "," in words:
        return False
    return count <= 3 or (count <= 4 and place + 2 < len(pieces) and _is_heading_like(following))


def _is_section_name(words: str) -> bool:
    parts = re.split(r"[\s,&|/>•·–—-]+", words.lower())
    return words.lower() in _KICKER_WORDS or (
        bool(parts) and parts[0] in _KICKER_WORDS and sum(part in _KICKER_WORDS for part in parts) * 2 >= len(parts)
    )


def _is_title(pieces: Sequence[_Piece], place: int) -> bool:
    chunk = pieces[place].chunk
    if chunk.level:
        return True
    if not _is_heading_like(chunk, _LONGEST_TITLE):
        # "Le titre se termine par un point." is one all the same where the byline follows at once.
        follows_credit = place + 1 < len(pieces) and pieces[place + 1].after_credit
        return (
            follows_credit
            and len(chunk.words) <= 120
            and chunk.words[-1] in ".…"
            and not chunk.has_bullet
            and not _has_inner_stop(chunk.words)
        )
    if chunk.words[0] in "-–—•*" or (
        _SPEAKER.match(chunk.words)
        and chunk.words[-1] == "?"
        and len(pieces) > 1
        and _ADDRESS_TO_GUEST.search(chunk.words)
    ):
        return False
    if place + 1 >= len(pieces):
        return True
    return not (len(chunk.words) > 150 and not chunk.after_blank)


def _is_lede(pieces: Sequence[_Piece], place: int) -> bool:
    """Whether the piece after the title is the lede; one piece at least follows it."""
    piece, following = pieces[place], pieces[place + 1]
    chunk = piece.chunk
    if chunk.level or chunk.has_marker or len(chunk.text) > 700 or dateline_of(chunk.text) is not None:
        return False
    if _is_heading_like(chunk):
        if _NUMBERED.match(chunk.words) or (chunk.words[-1] == "?" and _ADDRESS_TO_GUEST.search(chunk.words)):
            return False
        if _SPEAKER.match(chunk.words) and chunk.words[-1] == "?":
            return False
        is_longer_than_a_heading = len(chunk.words.split()) >= 7
        return is_longer_than_a_heading or (following.after_credit and len(chunk.words.split()) >= 4)
    return _lede_weight(pieces, place) >= 3


def _lede_weight(pieces: Sequence[_Piece], place: int) -> int:
    """How much speaks for a lede: three and more is one."""
    piece, following = pieces[place], pieces[place + 1]
    chunk = piece.chunk
    body = [other.chunk for other in pieces[place + 1 :] if not _is_heading_like(other.chunk)]
    if not body:
        return 0
    weight = 0
    if following.after_credit:
        weight += 3
    elif piece.after_credit:
        weight -= 1
    if dateline_of(body[0].text) is not None:
        weight += 3
    if _is_heading_like(following.chunk):
        weight += 1 if len(body) < 3 else 2
    length = len(chunk.text)
    usual = median(len(other.text) for other in body[:12])
    weight += (length < 0.8 * usual) + (length < 0.6 * usual)
    if length > 450:
        weight -= 2
    shared = set(_names(chunk.words)) & set(_names(body[0].words))
    weight += min(len(shared), 2)
    if chunk.words.isupper() and not body[0].words.isupper():
        weight += 3
    has_blank_only_here = following.chunk.after_blank and len(body) > 2 and not any(b.after_blank for b in body[1:])
    weight += 2 * has_blank_only_here
    if len(body) < 2 and not following.after_credit:
        weight -= 2
    if chunk.words[0] in '«“"':
        weight -= 1
    if _GENRE_AT_END.search(chunk.words):
        weight += 3
    return weight


def _names(words: str) -> list[str]:
    """Capitalised words that do not open a sentence."""
    return [match[0] for match in _NAME.finditer(words) if match.start() and words[match.start() - 2] not in ".!?…«:"]


def _body(pieces: Sequence[_Piece], header: Sequence[_Piece], parts: Parts) -> None:
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


def _is_interview(chunks: Sequence[Chunk], header: Sequence[_Piece]) -> bool:
    """Whether the paragraphs are questions and answers."""
    questions = [chunk.words for chunk in chunks if chunk.words[-1] == "?" and len(chunk.words) < 400]
    if len(questions) < 2:
        return False
    addressed = sum(bool(_ADDRESS_TO_GUEST.search(words) or _SPEAKER.match(words)) for words in questions)
    announced = any(_INTERVIEW.search(piece.words) for piece in header)
    return announced or addressed >= 1


def _is_heading(chunks: Sequence[Chunk], number: int, is_interview: bool, has_before: bool) -> bool:
    chunk = chunks[number]
    if chunk.level:
        return True
    if not has_before or number + 1 >= len(chunks) or not _is_heading_like(chunk):
        return False
    words = chunk.words
    following = chunks[number + 1]
    if words[-1] in "?":
        if is_interview or (_SPEAKER.match(words) and _ADDRESS_TO_GUEST.search(words)):
            return False
        return len(words.split()) <= 16 and not _ADDRESS_TO_GUEST.search(words)
    if words[-1] == "!":
        return len(words.split()) <= 8 and len(following.text) > 120
    if chunk.has_marker:
        return _NUMBERED.match(words) is not None and not _is_list_item(chunks, number)
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
    while first > 0 and _is_heading_like(chunks[first - 1]) and not chunks[first - 1].level:
        first -= 1
    while last + 1 < len(chunks) and _is_heading_like(chunks[last + 1]) and not chunks[last + 1].level:
        last += 1
    return last - first >= 2 or last + 1 >= len(chunks)
