"""Whose a quotation is that stands alone, as a sentence or a paragraph of its own.

Owns how speech is carried on from one quotation to the next, exchanges, and what the block before a paragraph of
speech announces. Where that is doubtful it names nobody.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from reader.quotes.marking.parts import Part, Stream
from reader.quotes.people.entity import Entity
from reader.quotes.reference.discourse import NOBODY
from reader.quotes.speech.answers import answering, answers, who_asked
from reader.quotes.speech.cued import CuedSpeech
from reader.quotes.speech.handover import handed_to
from reader.quotes.speech.reading import Reading
from reader.quotes.speech.silence import keeps_silent
from reader.quotes.speech.site import Site
from reader.quotes.speech.uncued import UncuedSpeech

_OURS = re.compile(r"\b(?:on|nous|notre|nos)\b", re.IGNORECASE)


class StandaloneSpeech:
    """Attributes the quotations of one article that share their sentence with no narration."""

    def __init__(self, reading: Reading, cued: CuedSpeech, uncued: UncuedSpeech) -> None:
        self.reading = reading
        self.cued = cued
        self.uncued = uncued

    def sentence(self, stream: Stream, part: Part, place: int) -> None:
        """Say whose a sentence of quotation is, at token `place`: an answer, speech carried on, or the topic's."""
        tokens = stream.tokens
        number = tokens[place].number
        following = place + 2 < len(tokens) and tokens[place + 2].kind == "quote"
        if following and tokens[place + 1].text in (",", "et"):
            # "« Bravo », « courage », écrivent X et Y": the cue behind the last is that of all
            return
        if self._exchanged(stream, place) and part.mark == "marks":
            # « C'est-à-dire ? » « Je signais. »: two people take turns
            part.rule = "no cue: an exchange"
            return
        if self._handed_over(stream, part, bisect_right(stream.starts, place) - 2):
            return
        if number and self.reading.last is stream.parts[number - 1] and self._adjoining(stream, part, place):
            return
        opens_block = number == 0 and not any(t.kind != "mark" for t in tokens[:place])
        if part.mark == "dash" or opens_block or self._silent(stream, bisect_right(stream.starts, place) - 2):
            return
        self._behind_narration(part)

    def signed(self, streams: Sequence[Stream], site: Site) -> bool:
        """Whether the block below a quotation that fills its own signs it: "— Lucie Armand, fleuriste"; names her."""
        below = self.reading.block + 1
        if not site.alone or site.after != len(site.stream.tokens) or below >= len(streams):
            return False
        line = streams[below]
        signature = line.finder.behind_dash(0, len(line.tokens)) if line.tokens else None
        if signature is None or signature.phrase is None:
            return False
        self.reading.give(site.part, signature.phrase, "signed below")
        return True

    def _handed_over(self, stream: Stream, part: Part, number: int) -> bool:
        """Give `part` to whom the sentence of that number brings in without a subject: "Au rectorat, on tempère."."""
        if not 0 <= number < len(stream.sentences):
            return False
        given = handed_to(self.reading, self.cued.impersonal, stream, *stream.sentences[number])
        if given is None or given.name is None:
            return False
        self.reading.adopt(part, given, "no cue: who is given the word")
        return True

    def _exchanged(self, stream: Stream, place: int) -> bool:
        """Whether a quotation without a cue adjoins that at token `place`."""
        tokens = stream.tokens
        return any(
            0 <= i < len(tokens) and tokens[i].kind == "quote" and not stream.parts[tokens[i].number].cue
            for i in (place - 1, place + 1)
        )

    def _adjoining(self, stream: Stream, part: Part, place: int) -> bool:
        """Let `part` answer or go on with the quotation before it in the block; False where narration parts them."""
        last = self.reading.last
        if self.reading.last_sentence == self.reading.sentence - 1 and answers(self.reading, part):
            asking, since = who_asked(self.reading)
            self.reading.adopt(part, answering(self.reading, asking, since - 1), "no cue: an answer")
            return True
        if last is None or self._narration_between(stream, place):
            return False
        self.reading.follow(part, last, "carried on without a cue")
        return True

    def _silent(self, stream: Stream, number: int) -> bool:
        """Whether the sentence of that number says that its subject says nothing, and quotes nobody."""
        if not 0 <= number < len(stream.sentences):
            return False
        first, after = stream.sentences[number]
        tokens = stream.tokens[first:after]
        quoted = any(token.kind == "quote" for token in tokens)
        return not quoted and keeps_silent(self.reading.text[tokens[0].start : tokens[-1].end])

    def _behind_narration(self, part: Part) -> None:
        """Give `part` to whom the narration before it is about."""
        led, last = self.reading.led, self.reading.last
        if led is not None and len(led.entities) > 1 and all(e.kind == "person" for e in led.entities):
            # "Les deux amis éclatent de rire. « On s'y fait. »"
            if _OURS.search(part.inner.of(self.reading.text)):
                self.reading.adopt(part, led, "no cue: those of the sentence before")
            return
        subject = self.reading.resolver.pronoun(None, False, self.reading.sentence, "topic", True)
        here = self.reading.last_block == self.reading.block
        if last is not None and here and subject.entity in last.resolved.entities:
            self.reading.follow(part, last, "carried on without a cue")
            part.resolved = replace(part.resolved, decisions=subject.decisions)
        elif subject.entity is not None and subject.entity.kind == "person":
            self.reading.adopt(part, subject, "no cue: " + subject.rule)
        else:
            part.resolved = replace(part.resolved, decisions=subject.decisions)

    def _narration_between(self, stream: Stream, place: int) -> bool:
        i = place - 1
        while i >= 0 and stream.tokens[i].kind != "quote":
            i -= 1
        return bisect_right(stream.starts, place) - bisect_right(stream.starts, i) > 1

    def paragraph(self, streams: Sequence[Stream], part: Part) -> None:
        """Say whose a paragraph of quotation is: what the block before it announces, or whoever that was about.

        Args:
            streams: the narration of all blocks.
        """
        if not self._fills_its_blocks(streams, part):
            return
        before = streams[self.reading.block - 1]
        if not before.sentences:
            return
        if self._question_before(before):
            # a question and its answer, each a paragraph of its own
            asking = self.reading.last.resolved if self.reading.last is not None else NOBODY
            who = answering(self.reading, asking, self.reading.last_sentence - 1)
            self.reading.adopt(part, who, "no cue: an answer")
            return
        first, after = before.sentences[-1]
        closing = before.tokens[after - 1].text
        if closing == ":":
            left = before.finder.before(after, first)
            if left is not None:
                self.cued.attribute(before, part, left, first, after)
            if not part.decided:
                self.uncued.by_clause(before, part, first, after)
        elif before.role == "heading":
            self._headed(before, part)
        elif closing not in "?!":
            self._on_from_block(before, part)

    def _fills_its_blocks(self, streams: Sequence[Stream], part: Part) -> bool:
        """Whether nothing but the quotation stands in its block and in those that carry it on."""
        number = self.reading.block
        if number == 0 or part.continues or part.mark != "marks":
            return False
        if streams[number - 1].role not in ("body", "heading"):
            return False
        while number < len(streams):
            stream = streams[number]
            if len(stream.parts) != 1 or any(token.kind not in ("mark", "quote") for token in stream.tokens):
                return False
            number += 1
            following = streams[number].parts if number < len(streams) else []
            if not following or not following[0].continues:
                return True
        return True

    def _question_before(self, before: Stream) -> bool:
        """Whether the block before is a question and nothing else."""
        last = self.reading.last
        wordless = all(token.kind in ("mark", "quote") for token in before.tokens)
        if last is None or not wordless or not before.parts or last is not before.parts[-1]:
            return False
        return last.inner.of(self.reading.text).rstrip().endswith("?")

    def _on_from_block(self, before: Stream, part: Part) -> None:
        """Give `part` to whoever alone speaks in the block before, or whom its last sentence is about."""
        last = self.reading.last
        speakers = {p.resolved.name for p in before.parts if p.kind != "term"}
        ends = last is not None and bool(before.parts) and last is before.parts[-1]
        if last is not None and ends and self.reading.led is None and answers(self.reading, part):
            # "« Pourquoi ? » demande X." and, in a paragraph of its own, "« Parce que je sais. »"
            who = answering(self.reading, last.resolved, self.reading.last_sentence)
            self.reading.adopt(part, who, "no cue: an answer")
            return
        if {self.reading.block - 1, self.reading.block} <= self.reading.lines:
            # Whose turn it is is told by the lines before.
            return
        if last is not None and ends and len(speakers) == 1 and self.reading.led is None:
            self.reading.adopt(part, last.resolved, "no cue: whoever alone speaks in the paragraph before")
            return
        if self._silent(before, len(before.sentences) - 1):
            return
        topic = self.reading.resolver.pronoun(None, False, self.reading.sentence, "topic", True)
        if topic.entity is not None and topic.entity.kind == "person" and "previous sentence" in topic.rule:
            self.reading.adopt(part, topic, "no cue: " + topic.rule)

    def _headed(self, heading: Stream, part: Part) -> None:
        """Speech alone below a heading that is a name: "Lucie Armand, 42 ans, infirmière"."""
        named = [p for p in heading.phrases if p.kind == "name"]
        people = [p for p in named if isinstance(p.entity, Entity) and p.entity.kind == "person"]
        verbs = any(heading.finder.clauses(first).verbs for first, _ in heading.sentences)
        if len(people) == 1 and not verbs and not heading.parts:
            self.reading.give(part, people[0], "named in the heading")
