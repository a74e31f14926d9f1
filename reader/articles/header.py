"""What stands above the body of an article: kicker, title and lede.

Owns the judgement on the first chunks. Where lede and first paragraph cannot be told apart for certain, the
weighing in `_lede_weight` decides.
"""

import re
from collections.abc import Sequence
from statistics import median

from reader.articles.article import Span
from reader.articles.credits import dateline_of
from reader.articles.forms import ADDRESS_TO_GUEST, LONGEST_TITLE, NUMBERED, SPEAKER, has_inner_stop, is_heading_like
from reader.articles.layout import Chunk
from reader.articles.parts import Parts, Piece


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
_NAME = re.compile(r"\b[A-ZÀ-Þ][\w’'-]{2,}")
_KICKER_JOINT = re.compile(r"\s(?:[|/>»•·–—-]|::)\s|\s*\|\s*")
_GENRE_AT_END = re.compile(
    r"[.!?…»]\s(?:Explications?|Entretien|Reportage|Récit|Décryptage|Analyse|Portraits?|Enquête|Interview|Témoignages?|"
    r"Rencontres?|Éclairages?|Tour d['’]horizon|Le point|Détails|Retour sur \w[^.]{2,40}|On fait le point)\s?[.:!]?$"
)
_SAYS_LEDE = re.compile(r"(?:CHAP[ÔEO]|Chap[ôeo]|Chapeau|En bref|L['’]essentiel)\s?[.:–—-]\s")


def take_header(pieces: Sequence[Piece], parts: Parts) -> int:
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


def _continues_title(title: Chunk, piece: Piece) -> bool:
    """Whether a title in capitals goes on in the next line."""
    chunk = piece.chunk
    return (
        not chunk.after_blank
        and not piece.after_credit
        and title.words.isupper()
        and chunk.words.isupper()
        and not title.is_terminal
        and len(title.words) + len(chunk.words) <= LONGEST_TITLE
    )


def _kickers(pieces: Sequence[Piece], parts: Parts) -> int:
    place = 0
    while place < 2 and place + 1 < len(pieces) and _is_kicker(pieces, place):
        parts.add("kicker", pieces[place].chunk)
        place += 1
    return place


def _is_kicker(pieces: Sequence[Piece], place: int) -> bool:
    chunk, following = pieces[place].chunk, pieces[place + 1].chunk
    words = chunk.words
    count = len(words.split())
    if chunk.level or len(words) > 60 or count > 7 or not is_heading_like(chunk) or words[-1] in "?!":
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
    return count <= 3 or (count <= 4 and place + 2 < len(pieces) and is_heading_like(following))


def _is_section_name(words: str) -> bool:
    parts = re.split(r"[\s,&|/>•·–—-]+", words.lower())
    return words.lower() in _KICKER_WORDS or (
        bool(parts) and parts[0] in _KICKER_WORDS and sum(part in _KICKER_WORDS for part in parts) * 2 >= len(parts)
    )


def _is_title(pieces: Sequence[Piece], place: int) -> bool:
    chunk = pieces[place].chunk
    if chunk.level:
        return True
    if not is_heading_like(chunk, LONGEST_TITLE):
        if (
            place + 1 < len(pieces)
            and _is_trailing_off(chunk)
            and len(pieces[place + 1].chunk.text) > len(chunk.text)
        ):
            return True
        # "Le titre se termine par un point." is one all the same where the byline follows at once.
        follows_credit = place + 1 < len(pieces) and pieces[place + 1].after_credit
        return (
            follows_credit
            and len(chunk.words) <= 120
            and chunk.words[-1] in ".…"
            and not chunk.has_bullet
            and not has_inner_stop(chunk.words)
        )
    if chunk.words[0] in "-–—•*" or (
        SPEAKER.match(chunk.words)
        and chunk.words[-1] == "?"
        and len(pieces) > 1
        and ADDRESS_TO_GUEST.search(chunk.words)
    ):
        return False
    if place + 1 >= len(pieces):
        return True
    return not (len(chunk.words) > 150 and not chunk.after_blank)


def _is_trailing_off(chunk: Chunk) -> bool:
    """Whether a short chunk is one phrase that ends in an ellipsis, as a title may."""
    words = chunk.words
    return words.endswith("…") and len(words) <= 90 and not chunk.has_bullet and words[0] not in '«“"'


def _is_lede(pieces: Sequence[Piece], place: int) -> bool:
    """Whether the piece after the title is the lede; one piece at least follows it."""
    piece, following = pieces[place], pieces[place + 1]
    chunk = piece.chunk
    if chunk.level or chunk.has_marker or len(chunk.text) > 700 or dateline_of(chunk.text) is not None:
        return False
    if is_heading_like(chunk):
        if NUMBERED.match(chunk.words) or (chunk.words[-1] == "?" and ADDRESS_TO_GUEST.search(chunk.words)):
            return False
        if SPEAKER.match(chunk.words) and chunk.words[-1] == "?":
            return False
        is_longer_than_a_heading = len(chunk.words.split()) >= 7
        return is_longer_than_a_heading or (following.after_credit and len(chunk.words.split()) >= 4)
    return _lede_weight(pieces, place) >= 3


def _lede_weight(pieces: Sequence[Piece], place: int) -> int:
    """How much speaks for a lede: three and more is one."""
    piece, following = pieces[place], pieces[place + 1]
    chunk = piece.chunk
    body = [other.chunk for other in pieces[place + 1 :] if not is_heading_like(other.chunk)]
    if not body:
        return 0
    weight = 0
    if following.after_credit:
        weight += 3
    elif piece.after_credit:
        weight -= 1
    if dateline_of(body[0].text) is not None:
        weight += 3
    if is_heading_like(following.chunk):
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
    if _GENRE_AT_END.search(chunk.words) or _SAYS_LEDE.match(chunk.words):
        weight += 3
    return weight


def _names(words: str) -> list[str]:
    """Capitalised words that do not open a sentence."""
    return [match[0] for match in _NAME.finditer(words) if match.start() and words[match.start() - 2] not in ".!?…«:"]
