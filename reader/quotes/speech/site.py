"""A quotation in its sentence, with the cues around it, while the rules are asked whose it is.

Owns its shape, and telling cues that are not its own: one that attributes other words, that only hands on what
another said, or whose verb acts on the quoted thing.
"""

from dataclasses import dataclass

from reader.quotes.marking.parts import Part, Stream
from reader.quotes.speech.cue import Cue
from reader.quotes.speech.governing import matter_of, stands_absolute
from reader.quotes.speech.outer_sources import passed_on_by, passes_on, witnessed
from reader.quotes.speech.reading import can_speak


@dataclass(slots=True)
class Site:
    """A quotation in its sentence, with what stands around it; indices count the tokens of its block."""

    stream: Stream
    part: Part
    place: int
    """The token of the quotation."""
    first: int
    """The first token of the sentence."""
    after: int
    """The token behind the sentence."""
    left: Cue | None
    right: Cue | None
    earlier: int | None
    """The quotation before it in the sentence."""
    previous: Part | None
    """The same as a part; None from where it can no longer be carried on."""

    @property
    def introduced(self) -> bool:
        """Whether a colon stands in front."""
        return self.stream.finder.low(self.place - 1) == ":"

    @property
    def alone(self) -> bool:
        """Whether the sentence is made of quotations only."""
        return all(self.stream.tokens[i].kind in ("mark", "quote") for i in range(self.first, self.after))

    @property
    def after_quotation(self) -> int:
        """Where the sentence goes on behind the quotation before, or begins."""
        return self.earlier or self.first


def drop_foreign_cue(site: Site, text: str) -> None:
    """Drop the cue in front where it is not the source's own, in the article's `text`."""
    left, stream = site.left, site.stream
    if left is None:
        return
    through = passed_on_by(stream, left, site.first)
    if through is not None:
        site.part.via = medium_named(left, text)
        left = through
    quoted = site.part.inner.of(text)
    if stands_absolute(stream, site.place) or stream.finder.inside_clause_of(left.first, site.place, site.first):
        site.left = None
    elif matter_of(left, quoted, site.place) or _impersonal(site, left):
        site.left = stream.finder.before(left.first, site.first) if left.first > site.first else None
    elif site.introduced and stream.finder.left_behind(left.first, site.place, site.first):
        # "Si X refuse de commenter, Y est plus direct : « … »"
        site.left = None
    elif witnessed(left, stream.tokens, site.place):
        site.part.via = medium_named(left, text)
        site.left = None
    else:
        site.left = left


def _impersonal(site: Site, left: Cue) -> bool:
    """Whether a cue's verb is nobody's: "D'ici là, prévient la mairie, il convient de « garder son calme »."""
    subject, _ = site.stream.finder.subject_left(left.first, left.rule, site.first)
    nobody = subject is not None and subject.kind == "nobody" and site.stream.finder.low(subject.first) == "il"
    return nobody and left.verb is not None


def is_chain(right: Cue, left: Cue) -> bool:
    """Whether the cue behind the quotation only says who handed on what the cue before it attributes."""
    phrase = right.phrase
    if phrase is None or left.rule.startswith("before, preposition"):
        return False
    return passes_on(right, phrase)


def medium_named(cue: Cue, text: str) -> str | None:
    """The medium of a cue as it is printed in the article's `text`."""
    return cue.phrase.name or text[cue.phrase.bare[0] : cue.phrase.bare[1]] if cue.phrase else None


def acts_on_thing(cue: Cue) -> bool:
    """Whether what stands behind a verb is its object rather than its subject: a thing that is not yet known."""
    phrase = cue.phrase
    if phrase is None or phrase.kind != "noun" or phrase.preposition or phrase.entity is not None:
        return False
    text = phrase.noun is not None and phrase.noun.kind == "document" and phrase.determiner == "possessive"
    thing = phrase.noun is None and not can_speak(phrase)
    return text or (thing and phrase.determiner in ("indefinite", "possessive"))
