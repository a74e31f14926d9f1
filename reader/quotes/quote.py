"""The Quote: a span between quotation marks, who said it, and how we know.

Owns the shape and the questions a list of quotes answers; finding quotes is `attribution`'s.
"""

import re
from dataclasses import dataclass
from typing import Literal

from reader.articles.article import Span

Kind = Literal["speech", "partial", "document", "term"]
"""speech: a whole utterance; partial: words inside the journalist's own clause; document: the source is a
text; term: a name or scare quote, nobody is quoted."""

Certainty = Literal["stated", "resolved", "none"]
"""stated: the speaker is named in the same sentence; resolved: a pronoun, title or function was resolved to a
name; none: nobody can be named."""

_TITLED = re.compile(r"[\w-]+ [A-ZÀ-ÖØ-Þ]")
"""A noun with a name right behind it: "ministre Anne Roy", "groupe Norrstål"."""
_LIKELY_BELOW = 0.85
"""On pages never seen, four in five of the names less sure than that are right, of the surer ones 95 in 100."""


@dataclass(frozen=True, slots=True)
class Quote:
    """One quoted span of an article; every span counts characters of the article's text."""

    span: Span
    """The inner text, marks and padding excluded."""
    outer: Span
    """The same with its marks, where it has them."""
    kind: Kind
    statement: int
    """Quotes of one article that share a number are parts of one statement; counts from 1."""
    speaker: str | None
    """The canonical name, or None where nobody can be named."""
    function: str | None
    """What the article calls the speaker ("président russe"), or None."""
    cue: Span | None
    """The verb phrase or preposition that attributes the quote."""
    mention: Span | None
    """The words that name the speaker near the quote ("il", "le président kazakh")."""
    via: str | None
    """The agency or medium in a chain ("rapporte TASS")."""
    certainty: Certainty
    rule: str
    """Which rules decided, for `--explain` ("cue-after inverted; pronoun il: subject of the previous sentence")."""
    sureness: float = 1.0
    """How sure the speaker is, 0 to 1: the share of the weighed choices the name rests on."""
    perhaps: tuple[str, ...] = ()
    """Where nobody is named although the words mean somebody: whom they may mean, the likeliest first."""

    @property
    def is_named(self) -> bool:
        """Whether the speaker has a name; "sinistrés", "avocat de Paul Durand" are what the text calls somebody."""
        called = self.speaker or ""
        return called[:1].isupper() or _TITLED.match(called) is not None

    @property
    def is_likely(self) -> bool:
        """Whether the speaker is likely rather than certain."""
        return self.certainty == "resolved" and self.sureness < _LIKELY_BELOW
