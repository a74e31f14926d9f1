"""A quotation with its cue in their sentence, while it is sought out whose the cue is.

Owns its shape, and what several rules ask of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.quotes.lexicon.tokens import Token
from reader.quotes.lexicon.words import words
from reader.quotes.marking.parts import Part, Stream
from reader.quotes.phrasing.phrase import Phrase
from reader.quotes.speech.cue import Cue
from reader.quotes.speech.cues import CueFinder

ARTICLES = words("le la l' les un une des ce cet cette ces son sa ses leur leurs du au aux")


@dataclass(slots=True)
class Utterance:
    """A quotation and its cue; indices count the tokens of its block."""

    stream: Stream
    part: Part
    cue: Cue
    first: int
    """The first token of the sentence."""
    place: int
    """The token of the quotation."""
    text: str
    """The article's text."""
    phrase: Phrase | None = None
    """Who says it, as far as it is known."""
    how: str = ""
    """By what `phrase` was found; empty where it stands beside the cue."""
    impersonal: bool = False
    """Whether "on" speaks."""

    @property
    def finder(self) -> CueFinder:
        """What finds the subjects of the sentence."""
        return self.stream.finder

    @property
    def tokens(self) -> Sequence[Token]:
        """The tokens of the block."""
        return self.stream.tokens

    @property
    def infinitive(self) -> bool:
        """Whether the cue is an infinitive in front."""
        return self.cue.rule == "before, infinitive"

    @property
    def participle(self) -> bool:
        """Whether the cue is a participle in front."""
        return self.cue.rule == "before, participle"

    @property
    def introduced(self) -> bool:
        """Whether a colon stands in front of the quotation."""
        return self.finder.low(self.place - 1) == ":"

    @property
    def word_at_a_distance(self) -> bool:
        """Whether it is a single word behind an article: "on parle d'une « renaissance »"."""
        single = len(self.part.inner.of(self.text).split()) == 1
        return single and self.finder.low(self.place - 1) in ARTICLES
