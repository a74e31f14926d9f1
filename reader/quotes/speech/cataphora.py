"""A pronoun that comes before the name: "« Jamais », jure-t-elle. À 52 ans, Lucie Armand a tout vu."

Owns the quotations that wait for a name: an article may open with words whose speaker it introduces next. A pronoun
that somebody met before could mean waits for nobody.
"""

from dataclasses import replace

from reader.quotes.marking.parts import Part
from reader.quotes.phrasing.phrase import Gender
from reader.quotes.reference.discourse import Resolved
from reader.quotes.speech.reading import Reading

_PRONOUNS = frozenset(("il", "elle", "lui"))
_WITHIN = 3
"""Sentences ahead in which the name must stand."""
_CONFIDENCE = 0.8


class Cataphora:
    """The quotations of one article whose pronoun waits for its name."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.waiting: list[tuple[Part, Gender | None]] = []
        self.since = 0

    def consider(self, part: Part) -> None:
        """Let `part` wait, if its pronoun can mean nobody met so far; or with the quotation that it carries on."""
        if part.resolved.name is not None or part.kind == "term":
            return
        carried = bool(self.waiting) and part.cue is None and self.waiting[-1][0].statement == part.statement
        if not carried and not self._opens(part):
            return
        if not self.waiting:
            self.since = self.reading.sentence
        self.waiting.append((part, part.resolved.gender))

    def _opens(self, part: Part) -> bool:
        mention = part.mention.of(self.reading.text).lower() if part.mention is not None else ""
        if mention == "lui" and (part.cue is None or not part.cue.rule.startswith("before, prep")):
            # "Lui y voit « … »": set against somebody met before
            return False
        return mention in _PRONOUNS and part.resolved.blocks and not part.resolved.decisions

    def meet(self, subject: Resolved | None) -> None:
        """Take in whom the sentence that begins is about."""
        if not self.waiting:
            return
        entity = subject.entity if subject is not None else None
        somebody = entity is not None and entity.kind == "person"
        if somebody and subject is not None and entity is not None and entity.named:
            for part, gender in self.waiting:
                if entity.gender == gender:
                    rule = f"{part.rule}; named in the next sentences"
                    part.resolved = replace(subject, certainty="resolved", confidence=_CONFIDENCE, rule=rule)
                    part.rule = rule
        if somebody or self.reading.sentence - self.since >= _WITHIN:
            self.waiting.clear()
