"""The date that an article states of itself, from its "Publié le …" line and its dateline.

Owns reading French dates. A part that the text does not state stays None: no year is ever supplied from today's
date, from a file's time, or from the body of the text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.articles.article import Article
from reader.text.folding import fold

MONTHS = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)

_SHORT = {
    "jan": 1, "janv": 1, "fev": 2, "fevr": 2, "avr": 4, "jun": 6, "jul": 7, "juil": 7,
    "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_MONTH_OF = {fold(name): number for number, name in enumerate(MONTHS, 1)} | _SHORT
_MONTH = "|".join(sorted(_MONTH_OF, key=len, reverse=True))

_YEAR = r"(?:19|20)\d\d"
_DATE = re.compile(
    rf"(?<![\d/.-])(?P<y1>{_YEAR})[-/.](?P<m1>\d\d?)[-/.](?P<d1>\d\d?)(?!\d|[/.-]\d)"
    rf"|(?<![\d/.-])(?P<d2>\d\d?)[-/.](?P<m2>\d\d?)[-/.](?P<y2>{_YEAR}|\d\d)(?!\d|[/.-]\d)"
    rf"|(?<![\d/.:])(?P<d3>\d\d?)(?:er)?[ -]?(?P<m3>{_MONTH})\b\.?(?:,?[ -](?P<y3>{_YEAR})\b)?"
    rf"|\b(?P<m4>{_MONTH})\b\.? (?P<y4>{_YEAR})\b"
    rf"|\ben (?P<y5>{_YEAR})\b"
)
"""Over a folded text whose runs of white space are single spaces."""

_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@dataclass(frozen=True, slots=True)
class StatedDate:
    """A date, as much of it as the text states."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    @property
    def words(self) -> str:
        """The date in French words: "12 novembre 2025", "9 novembre", "novembre 2025"."""
        day = "" if self.day is None else "1er" if self.day == 1 else str(self.day)
        month = "" if self.month is None else MONTHS[self.month - 1]
        year = "" if self.year is None else str(self.year)
        return " ".join(part for part in (day, month, year) if part)

    @property
    def parts(self) -> tuple[int, ...]:
        """Year, month and day as far as they are stated in that order; empty where the year is not."""
        parts: list[int] = []
        for part in (self.year, self.month, self.day):
            if part is None:
                break
            parts.append(part)
        return tuple(parts)

    @property
    def iso(self) -> str:
        """The stated parts as ISO 8601 ("2025-11-12", "2025-11"); "" where the year is not stated."""
        return "-".join(f"{part:02}" for part in self.parts)

    def agrees(self, other: "StatedDate") -> bool:
        """Whether no part that both state differs."""
        pairs = ((self.year, other.year), (self.month, other.month), (self.day, other.day))
        return all(mine is None or theirs is None or mine == theirs for mine, theirs in pairs)


def stated_date(text: str) -> StatedDate | None:
    """The first date in `text`, or None.

    Numbers are read in the French order, day before month; a date that does not exist in that order is no date.
    """
    return next(_dates(text), None)


def article_date(article: Article) -> StatedDate | None:
    """The date that the article gives of itself: its "Publié le …" line, completed by its dateline."""
    found = [
        date
        for span in (article.published, article.dateline)
        if span is not None and (date := stated_date(article.slice(span))) is not None
    ]
    if not found:
        return None
    first = found[0]
    for other in found[1:]:
        if first.agrees(other):
            first = StatedDate(first.year or other.year, first.month or other.month, first.day or other.day)
    return first


def _dates(text: str) -> Iterator[StatedDate]:
    for match in _DATE.finditer(" ".join(fold(text).split())):
        groups = match.groupdict()
        year = groups["y1"] or groups["y2"] or groups["y3"] or groups["y4"] or groups["y5"]
        month = groups["m1"] or groups["m2"] or groups["m3"] or groups["m4"]
        day = groups["d1"] or groups["d2"] or groups["d3"]
        number = None if month is None else int(month) if month.isdecimal() else _MONTH_OF[month]
        if number is not None and not 1 <= number <= 12:
            continue
        if day is not None and (number is None or not 1 <= int(day) <= _DAYS[number - 1]):
            continue
        # Two digits are a year of this century: articles from before it are not dated like that.
        whole = None if year is None else int(year) if len(year) == 4 else 2000 + int(year)
        yield StatedDate(whole, number, None if day is None else int(day))
