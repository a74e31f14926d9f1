"""Rows to be: the stretches of words that somebody may have said, cut out of the narration around them.

Owns what becomes a row of its own (each side of an incise, each line of an exchange, what is quoted inside a
quotation) and the narration of a block with those stretches as holes. Who said them is `attribution`'s.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from reader.articles.article import Role, Span
from reader.quotes.grammar.quoted_verbs import number_of_verb
from reader.quotes.grammar.verb_groups import VerbGroup
from reader.quotes.lexicon.tokens import Token, sentences, tokenise
from reader.quotes.lexicon.words import words
from reader.quotes.marking.incises import incises
from reader.quotes.marking.interviews import Turn
from reader.quotes.marking.marks import Marked
from reader.quotes.people.facts import Facts
from reader.quotes.phrasing.phrase import Phrase
from reader.quotes.phrasing.phrases import PhraseFinder
from reader.quotes.quote import Kind
from reader.quotes.reference.discourse import NOBODY, Resolved
from reader.quotes.speech.cue import Cue
from reader.quotes.speech.cues import CueFinder

_SENTENCE_END = ".!?…"
_REPLY = re.compile(r"(?<=[.!?…])\s[—–]\s(?=[A-ZÀ-Ý])")
_SPEAKING_ON = words("il elle ils elles on ce cela ça mais et ou donc puis alors")
_SPOKEN_WORDS = words("je nous vous mon ma mes notre nos votre vos moi")


@dataclass(slots=True)
class Part:
    """One row to be: a quotation, or one side of the incise in it."""

    inner: Span
    outer: Span
    continues: bool = False
    same_as_before: bool = False
    """Whether it is the other side of an incise."""
    mark: str = "marks"
    sentence_like: bool = False
    cue: Cue | None = None
    cue_span: Span | None = None
    resolved: Resolved = NOBODY
    mention: Span | None = None
    kind: Kind = "speech"
    rule: str = ""
    statement: int = 0
    via: str | None = None
    decided: bool = False
    inside: list["Part"] = field(default_factory=list)


@dataclass(slots=True)
class Stream:
    """The narration of one block, or the words of one quotation that holds others."""

    role: Role
    span: Span
    tokens: list[Token]
    parts: list[Part]
    phrases: list[Phrase]
    finder: CueFinder
    sentences: list[tuple[int, int]]
    starts: list[int]
    """Where each sentence begins."""


class PartCutter:
    """Cuts the blocks of one article."""

    def __init__(self, text: str, facts: Facts) -> None:
        self.text = text
        self.facts = facts

    def parts(self, marked: list[Marked], block: Span) -> list[Part]:
        """The parts of the marked stretches of one block, and of the replies that a dash opens in it."""
        parts: list[Part] = []
        last = block.end
        while last > block.start and self.text[last - 1].isspace():
            last -= 1
        for index, mark in enumerate(marked):
            if mark.depth:
                continue
            deeper: list[Marked] = []
            ahead = index + 1
            while ahead < len(marked) and marked[ahead].outer.start < mark.outer.end:
                if marked[ahead].depth == 1:
                    deeper.append(marked[ahead])
                ahead += 1
            for inner, outer in self._exchange(mark):
                first = inner.start == mark.inner.start
                # What another quotation cuts short is narration before it.
                cut_short = not mark.closed and mark.outer.end < last
                parts.extend(
                    self.split(inner, outer, deeper, mark.continues and first, mark.closed, "marks", cut_short)
                )
        replies = self._replies(marked, block)
        return sorted(parts + replies, key=lambda part: part.inner.start) if replies else parts

    def _replies(self, marked: list[Marked], block: Span) -> list[Part]:
        """What a dash opens behind a sentence of the same paragraph: "… lâche un retraité. — Et moi ! dit X."."""
        begin = max((mark.outer.end for mark in marked), default=block.start)
        dashes = list(_REPLY.finditer(self.text, begin, block.end))
        parts: list[Part] = []
        for number, dash in enumerate(dashes):
            end = dashes[number + 1].start() if number + 1 < len(dashes) else block.end
            inner = Span(dash.end(), end)
            if incises(self.text, inner, [], self.facts, line=True):
                parts.extend(self.split(inner, inner, [], False, True, "dash"))
        return parts

    def _exchange(self, mark: Marked) -> list[tuple[Span, Span]]:
        """The lines of an exchange that stands in one pair of marks: "« Qui est là ? — Moi », répond X"."""
        place, outer = mark.inner.start, mark.outer.start
        lines: list[tuple[Span, Span]] = []
        for dash in _REPLY.finditer(self.text, mark.inner.start, mark.inner.end):
            lines.append((Span(place, dash.start()), Span(outer, dash.start())))
            place = outer = dash.end()
        lines.append((Span(place, mark.inner.end), Span(outer, mark.outer.end)))
        return lines

    def dialogue(self, inner: Span, block: Span) -> list[Part]:
        """The parts of a line that a dash opens."""
        return self.split(inner, Span(inner.start, block.end), [], False, True, "dash")

    def turn(self, turn: Turn, marked: list[Marked]) -> list[Part]:
        """An answer of an interview: somebody's words without marks, what is quoted in it being nested."""
        part = Part(turn.span, turn.span, mark="turn", sentence_like=True)
        part.inside = [
            Part(m.inner, m.outer, sentence_like=self.text[m.inner.end - 1] in _SENTENCE_END)
            for m in marked
            if m.depth == 0 and turn.span.start <= m.outer.start and m.outer.end <= turn.span.end
        ]
        return [part] if turn.span.start < turn.span.end else []

    def split(
        self,
        inner: Span,
        outer: Span,
        deeper: list[Marked],
        continues: bool,
        closed: bool,
        mark: str,
        cut_short: bool = False,
    ) -> list[Part]:
        """One part, or one on each side of every incise.

        Args:
            deeper: the quotations inside `inner`.
            cut_short: the closing mark was forgotten and another quotation follows in the paragraph.
        """
        holes = [(m.outer.start, m.outer.end) for m in deeper]
        found = incises(self.text, inner, holes, self.facts, mark == "dash") if inner.end - inner.start > 12 else []
        pieces: list[tuple[Span, Span]] = []
        place, outer_place = inner.start, outer.start
        for incise in found:
            left = _trimmed(self.text, place, incise.start)
            if left.start < left.end:
                pieces.append((left, Span(outer_place, incise.start)))
            place = outer_place = incise.end
            if (
                not closed
                and (cut_short or not self._speaks_on(incise.end, inner.end))
                and self.text[incise.end - 1 : incise.end] in _SENTENCE_END
                and self.text[incise.start] == ","
            ):
                # The closing mark was forgotten: what follows the incise's full stop is narration again.
                place = inner.end
        if place < inner.end or not pieces:
            last = _trimmed(self.text, place, inner.end)
            if last.start < last.end:
                pieces.append((last, Span(outer_place, max(outer.end, last.end))))
        parts: list[Part] = []
        for number, (span, around) in enumerate(pieces):
            part = Part(span, around, continues and not number, same_as_before=number > 0, mark=mark)
            last_character = self.text[span.end - 1]
            part.sentence_like = last_character in _SENTENCE_END or (mark == "dash")
            part.inside = [
                Part(m.inner, m.outer, sentence_like=self.text[m.inner.end - 1] in _SENTENCE_END)
                for m in deeper
                if span.start <= m.inner.start and m.inner.end <= span.end
            ]
            parts.append(part)
        return self._with_quoted_in_incises(parts, found, deeper)

    def _speaks_on(self, start: int, end: int) -> bool:
        """Whether the words behind an incise are still somebody's, where the closing mark was forgotten."""
        said = self.text[start:end].replace("’", "'").lower().split()
        first = said[0] if said else ""
        return first in _SPEAKING_ON or first[:2] in ("c'", "j'", "n'") or any(w in _SPOKEN_WORDS for w in said)

    def _with_quoted_in_incises(self, parts: list[Part], found: list[Span], deeper: list[Marked]) -> list[Part]:
        """The parts, and between them what the journalist quotes inside an incise: "dit X, citant “…”."""
        held = [m for m in deeper if any(i.start <= m.outer.start and m.outer.end <= i.end for i in found)]
        for marked in held:
            ends = self.text[marked.inner.end - 1] in _SENTENCE_END
            parts.append(Part(marked.inner, marked.outer, mark="incise", sentence_like=ends))
        return sorted(parts, key=lambda part: part.inner.start) if held else parts

    def stream(self, role: Role, span: Span, parts: list[Part]) -> Stream:
        """The narration of one block, cut into tokens, phrases and sentences, `parts` being the holes in it."""
        holes = [(max(p.outer.start, span.start), min(max(p.outer.end, p.inner.end), span.end)) for p in parts]
        tokens = tokenise(self.text, span.start, span.end, holes)
        finder = PhraseFinder(tokens, self.text, self.facts)
        phrases = finder.all()
        cut = sentences(tokens, [p.sentence_like for p in parts])
        cues = CueFinder(tokens, phrases, finder)
        cues.sentence_ends = dict(cut)
        cues.quoted_verbs = {i: group for i, group in self._quoted_verbs(tokens, parts)}
        return Stream(role, span, tokens, parts, phrases, cues, cut, [a for a, _ in cut])

    def _quoted_verbs(self, tokens: list[Token], parts: list[Part]) -> Iterator[tuple[int, VerbGroup]]:
        """The finite verbs that quotations begin with, by the tokens of those."""
        for i, token in enumerate(tokens):
            if token.kind == "quote":
                behind = tokens[i + 1].low if i + 1 < len(tokens) else ""
                plural = number_of_verb(parts[token.number].inner.of(self.text), behind)
                if plural is not None:
                    yield i, VerbGroup(i, i, i + 1, plural, False)


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and (text[start].isspace() or text[start] in ",;"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;"):
        end -= 1
    return Span(start, end)


def is_utterance(text: str, part: Part) -> bool:
    """Whether the quotation reads as a whole utterance and not as words inside a clause."""
    first = text[part.inner.start]
    return first.isupper() or part.sentence_like or first in "…[("
