"""The cue: the words that attribute a quotation to somebody.

Owns its shape only.
"""

from dataclasses import dataclass

from reader.quotes.lexicon.verbs import Verb
from reader.quotes.phrasing.phrase import Phrase


@dataclass(slots=True)
class Cue:
    """A cue and who stands beside it; indices count tokens."""

    first: int
    after: int
    rule: str
    phrase: Phrase | None = None
    """The phrase of the speaker; None where the cue has none of its own."""
    joined: tuple[Phrase, ...] = ()
    """Further speakers joined by "et"."""
    pronoun: str | None = None
    """The inverted pronoun, which belongs to the cue."""
    verb: Verb | None = None
    lemma: str = ""
    plural: bool = False
    start: int = 0
    end: int = 0
