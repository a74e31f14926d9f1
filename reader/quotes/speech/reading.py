"""Where the reading of one article stands, and what is written down when a quotation has been decided.

Owns the state that the rules share (the sentence, the statement, who spoke last) and the few ways in which a decision
is recorded. Which rule decides is `decision`'s.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from reader.articles.article import Span
from reader.quotes.lexicon.endings import person_like, thing_like
from reader.quotes.lexicon.tokens import Token
from reader.quotes.marking.interviews import Turn
from reader.quotes.marking.parts import Part, PartCutter, is_utterance
from reader.quotes.people.entity import Entity
from reader.quotes.phrasing.phrase import Phrase
from reader.quotes.reference.discourse import Resolved
from reader.quotes.reference.resolution import Resolver
from reader.quotes.speech.cue import Cue


@dataclass(slots=True)
class Reading:
    """The reading of one article, block after block."""

    text: str
    cutter: PartCutter
    resolver: Resolver
    turns: Mapping[int, Turn]
    """The turns of an interview by block number."""
    interviewee: Entity | None
    lines: frozenset[int] = frozenset()
    """The blocks that are lines of a dialogue."""
    statement: int = 0
    sentence: int = 0
    """Counts the sentences of the whole article from 1."""
    block: int = 0
    paragraph: int = -1
    """The block with which the paragraph began whose speech this one may carry on."""
    role_before: str = ""
    """What the block before is: "body", "heading" …"""
    last: Part | None = None
    """The last quotation that was decided."""
    last_block: int = -2
    last_sentence: int = -2
    """Where the last quotation that was decided stands."""
    led: Resolved | None = None
    """Whom the last sentence of narration before this one has as its subject; None where that cannot be told."""
    leading: Resolved | None = None
    """The same of this sentence."""
    asked: list[Phrase] = field(default_factory=list)
    """What the last question of an interview talks about."""
    pending: list[Part] = field(default_factory=list)
    """Quotations without a cue that the next one's speaker may have said."""

    def new_statement(self, part: Part) -> None:
        """Open a statement with `part`."""
        self.statement += 1
        part.statement = self.statement

    def together(self, phrases: tuple[Phrase, ...]) -> Resolved:
        """Whom several phrases joined by "et" mean."""
        return self.resolver.joined(phrases, self.sentence)

    def set_cue(self, part: Part, cue: Cue, tokens: list[Token], phrase: Phrase | None) -> None:
        """Keep the cue and the words that name its speaker."""
        part.cue = cue
        part.cue_span = Span(tokens[cue.first].start, tokens[cue.after - 1].end)
        if phrase is not None:
            part.mention = Span(phrase.start, phrase.end)
        elif cue.pronoun is not None:
            for i in range(cue.first, cue.after):
                token = tokens[i]
                if token.inverted is not None:
                    part.mention = Span(token.end - len(cue.pronoun), token.end)

    def finish(self, part: Part, phrase: Phrase | None, role: Literal["speaker", "other"] = "speaker") -> None:
        """Close the decision on a quotation whose speaker `part.resolved` is."""
        part.decided = True
        self.new_statement(part)
        entity = part.resolved.entity
        document = (phrase is not None and phrase.noun is not None and phrase.noun.kind == "document") or (
            entity is not None and entity.kind == "document"
        )
        part.kind = "document" if document else "speech" if is_utterance(self.text, part) else "partial"
        self.resolver.note(self.sentence, part.resolved, role)

    def give(self, part: Part, phrase: Phrase, rule: str) -> None:
        """Say that `part` is whose `phrase` tells, by `rule`."""
        part.resolved = self.resolver.resolve(phrase, self.sentence)
        part.mention = Span(phrase.start, phrase.end)
        part.rule = f"{rule}; {part.resolved.rule}"
        self.finish(part, phrase)

    def leave_unnamed(self, part: Part, rule: str) -> None:
        """Close the decision on a quotation that is nobody's in particular, by `rule`."""
        part.rule = rule
        self.finish(part, None)

    def adopt(self, part: Part, resolved: Resolved, rule: str) -> None:
        """Give `part` a speaker whom no words beside it name."""
        part.resolved = replace(resolved, certainty="resolved" if resolved.name else "none")
        part.rule = rule
        self.finish(part, None)

    def follow(self, part: Part, other: Part, rule: str) -> None:
        """Make `part` go on with what `other` began: cue, speaker and statement are the same."""
        part.cue, part.cue_span, part.mention, part.via = other.cue, other.cue_span, other.mention, other.via
        part.resolved = other.resolved
        part.rule = rule
        part.statement = other.statement
        part.decided = True
        part.kind = (
            other.kind if other.kind == "document" else "speech" if is_utterance(self.text, part) else "partial"
        )
        if part.statement == 0:
            self.statement += 1
            part.statement = other.statement = self.statement


def can_speak(phrase: Phrase) -> bool:
    """Whether the words of `phrase` may name somebody who speaks, going by what kind of noun it has."""
    if phrase.kind in ("name", "pronoun"):
        return True
    if phrase.kind == "nobody":
        return False
    if phrase.noun is None:
        return (
            phrase.capital_head
            or phrase.head in ("premier", "première", "second", "seconde")
            or phrase.name is not None
            or phrase.entity is not None
            or (phrase.number == "p" and (phrase.head == "voix" or not thing_like(phrase.head)))
            or person_like(phrase.head)
        )
    return phrase.noun.kind != "time"
