"""What was typed, understood: words, exact phrases, words to leave out, filters.

    half remembered words      in any order, with typos
    "these exact words"        one after another; accents and case never count
    -word                      rows with this word are left out
    speaker:poutine            the speaker's name holds this word; speaker:"Vladimir Poutine" holds both
    kind:partial               speech, partial, document or term
    in:004                     the article's name holds this
    lang:en                    looks only in the English (fr: only in the French)
    after:2023-11              published in that month or later; before: earlier than its first day

A filter that cannot be meant is a `QueryError`, never an empty list; its sentence fits a line of 78 columns.
"""

import calendar
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

from reader.errors import QueryError
from reader.quotes.quote import Kind
from reader.search.words import words_of
from reader.text.folding import fold
from reader.text.safety import one_line

if TYPE_CHECKING:
    from reader.search.index import SearchIndex

FILTERS = ("speaker", "kind", "in", "lang", "after", "before")
"""The names of the filters, as they are typed before a colon."""
Language = Literal["fr", "en"]

_OPEN = '"“”„«»‟″＂'
# A filter, a phrase, or a run of anything else; quotation marks that never close reach to the end.
_PIECE = re.compile(
    rf"""
    (?P<minus>-?)
    (?: (?P<key>[^\W\d_]+):(?=[^\s/]) )?
    (?: [{_OPEN}](?P<phrase>[^{_OPEN}]*)(?:[{_OPEN}]|$) | (?P<bare>[^\s{_OPEN}]+) )
    """,
    re.VERBOSE,
)
_SPEAKER_AT_END = re.compile(
    rf"(?:^|\s)speaker:(?P<value>[{_OPEN}](?P<quoted>[^{_OPEN}]*)|(?P<bare>[^\s{_OPEN}]*))$", re.IGNORECASE
)
_DATE = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?")
_UNFINISHED = re.compile(rf"(?:^|\s)({'|'.join(FILTERS)}):(?=\s|$)", re.IGNORECASE)
LONGEST = 1000
"""Characters of a query that are looked at."""


@dataclass(frozen=True, slots=True)
class Query:
    """A parsed query. Words are folded."""

    text: str = ""
    """As typed."""
    words: tuple[str, ...] = ()
    """In the order typed, those of the phrases among them."""
    phrases: tuple[tuple[str, ...], ...] = ()
    """Words that must stand one after another."""
    excluded: tuple[tuple[str, ...], ...] = ()
    """Words, or words one after another, that must not stand in the row."""
    speakers: tuple[tuple[str, ...], ...] = ()
    """Words that the speaker's name must hold, a typo apart."""
    quote_kinds: tuple[Kind, ...] = ()
    """Any of these; empty for every kind."""
    articles: tuple[str, ...] = ()
    """Folded; the article's name or path must hold each."""
    language: Language | None = None
    since: int = 0
    """First day that counts, as yyyymmdd; 0 for any."""
    until: int = 0
    """First day that no longer counts; 0 for none."""
    open_ended: bool = True
    """The last word may still be in the making."""
    accents: tuple[str, ...] = ()
    """Words typed with an accent, as typed in lower case; they decide between equals."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all is asked for."""
        return not (self.words or self.is_filtered)

    @property
    def is_filtered(self) -> bool:
        """Whether rows are asked for by something else than words."""
        return bool(self.speakers or self.quote_kinds or self.articles or self.excluded or self.since or self.until)


def parse(text: str) -> Query:
    """`text` understood as a query.

    Raises:
        QueryError: a filter does not exist or its value makes no sense.
    """
    words: list[str] = []
    phrases: list[tuple[str, ...]] = []
    excluded: list[tuple[str, ...]] = []
    speakers: list[tuple[str, ...]] = []
    kinds: list[Kind] = []
    articles: list[str] = []
    accents: list[str] = []
    language: Language | None = None
    since = until = 0
    open_ended = True
    for piece in _PIECE.finditer(text[:LONGEST]):
        phrase = piece["phrase"]
        value = piece["bare"] if phrase is None else phrase
        key = piece["key"]
        if key is None:
            found = tuple(words_of(fold(value)))
            if not found:
                continue
            if piece["minus"]:
                excluded.append(found)
                continue
            words.extend(found)
            if phrase is not None:
                phrases.append(found)
            open_ended = phrase is None
            accents.extend(word for word in re.findall(r"\w+", value.lower()) if fold(word) != word)
            continue
        name = fold(key)
        if name not in FILTERS or piece["minus"]:
            raise _unknown(key, piece["minus"])
        if name == "speaker":
            speakers.append(tuple(words_of(fold(value))))
            if not speakers[-1]:
                raise QueryError("After “speaker:” comes a name, as in speaker:poutine.")
        elif name == "kind":
            kinds.append(_kind(value))
        elif name == "in":
            articles.append(fold(value))
        elif name == "lang":
            language = _language(value)
        elif name == "after":
            since = max(since, _first_day(name, value))
        else:
            day = _first_day(name, value)
            until = min(until or day, day)
    if since and until and since >= until:
        raise QueryError("The date of “after:” must be earlier than that of “before:”.")
    _refuse_unfinished(text[:LONGEST])
    return Query(
        text=text,
        words=tuple(words),
        phrases=tuple(phrases),
        excluded=tuple(excluded),
        speakers=tuple(speakers),
        quote_kinds=tuple(kinds),
        articles=tuple(articles),
        language=language,
        since=since,
        until=until,
        open_ended=open_ended and not text[-1:].isspace(),
        accents=tuple(accents),
    )


def complete(text: str, index: "SearchIndex", limit: int = 8) -> list[str]:
    """Queries that go on from `text` where it ends in a `speaker:` filter, the most quoted speaker first.

    A name is completed by the beginning of any of its words; the empty filter lists everybody.
    """
    match = _SPEAKER_AT_END.search(text)
    if match is None:
        return []
    typed = words_of(fold(match["quoted"] or match["bare"] or ""))
    found = []
    for name, _ in index.speakers():
        words = words_of(fold(name))
        if all(any(word.startswith(part) for word in words) for part in typed):
            value = name if len(words) == 1 and name.isalpha() else f'"{re.sub(f"[{_OPEN}]", "", name)}"'
            found.append(f"{text[: match.start('value')]}{value} ")
    return found[:limit]


def _unknown(key: str, minus: str) -> QueryError:
    if minus:
        return QueryError(f"A minus takes words, not filters: write -{one_line(key, 10)} without the colon.")
    return QueryError(f"No filter “{one_line(key, 10)}:”; there are {' '.join(f'{name}:' for name in FILTERS)}.")


def _refuse_unfinished(text: str) -> None:
    unfinished = _UNFINISHED.search(text)
    if unfinished:
        hints = {
            "speaker": "a name, as in speaker:poutine",
            "kind": f"one of {', '.join(get_args(Kind))}",
            "in": "a part of an article's file name, as in in:004",
            "lang": "fr or en",
            "after": "a date, as in after:2023-11",
            "before": "a date, as in before:2024",
        }
        name = unfinished[1].lower()
        raise QueryError(f"After “{name}:” comes {hints[name]}.")


def _kind(value: str) -> Kind:
    wanted = fold(value)
    fitting: list[Kind] = [kind for kind in get_args(Kind) if kind.startswith(wanted)]
    if not wanted or not fitting:
        raise QueryError(f"No kind “{one_line(value, 10)}”; the kinds are {', '.join(get_args(Kind))}.")
    return fitting[0]


def _language(value: str) -> Language:
    wanted = fold(value)
    if wanted in ("fr", "francais", "french"):
        return "fr"
    if wanted in ("en", "anglais", "english"):
        return "en"
    raise QueryError(f"The languages are lang:fr and lang:en, not “{one_line(value, 20)}”.")


def _first_day(name: str, value: str) -> int:
    match = _DATE.fullmatch(fold(value).strip())
    if match:
        year, month, day = int(match[1]), int(match[2] or 1), int(match[3] or 1)
        if year and 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]:
            return year * 10000 + month * 100 + day
    raise QueryError(f"“{name}:{one_line(value, 10)}” is no date; write {name}:2023 or {name}:2023-11.")
