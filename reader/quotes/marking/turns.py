"""Speech without quotation marks: dialogue lines that open with a dash.

Owns recognising such lines; the incises inside them are `incises`'.
"""

import re
from collections.abc import Sequence

from reader.articles.article import Span
from reader.quotes.marking.incises import incises
from reader.quotes.marking.marks import Marked
from reader.quotes.people.facts import Facts

_DASH = re.compile(r"\s*[—–-]\s+")
_SPOKEN = re.compile(r"\b(?:je|j['’]|tu|vous|nous|moi|toi|mon|ma|mes|votre|vos|on)\b|[?!]", re.IGNORECASE)
_SPEAKING_TO = re.compile(r"\b(?:tu|toi|vous|monsieur|madame|maître|docteur)\b|\?\s*$", re.IGNORECASE)
"""What tells an exchange from a list, where long dashes open whole sentences."""
_ENDING = ".!?…"


def dialogue_lines(
    text: str, blocks: Sequence[Span], marked: Sequence[Sequence[Marked]], facts: Facts
) -> dict[int, Span]:
    """The blocks that are lines of a dialogue, each with the span behind its dash.

    A list opens its lines with dashes too: a run of lines counts as a dialogue where one of them holds an incise,
    or where two or more of them address somebody.
    """
    dashed: dict[int, Span] = {}
    for number, block in enumerate(blocks):
        match = _DASH.match(text, block.start, block.end)
        if match is not None and match.end() < block.end and not marked[number]:
            dashed[number] = Span(match.end(), block.end)
    found: dict[int, Span] = {}
    run: list[int] = []
    for number in (*dashed, -1):
        if run and number != run[-1] + 1:
            if _is_dialogue(text, [dashed[n] for n in run], facts):
                found.update((n, dashed[n]) for n in run)
            run = []
        run.append(number)
    return found


def _is_dialogue(text: str, lines: list[Span], facts: Facts) -> bool:
    if any(incises(text, line, [], facts, line=True) for line in lines):
        return True
    exchanged = all(text[line.start - 2 : line.start].strip() in ("—", "–") for line in lines)
    exchanged = exchanged and all(text[line.start : line.end].rstrip()[-1:] in _ENDING for line in lines)
    if len(lines) > 1 and exchanged and any(_SPEAKING_TO.search(text, line.start, line.end) for line in lines):
        return True
    spoken = sum(1 for line in lines if _SPOKEN.search(text, line.start, line.end))
    return len(lines) >= 2 and spoken >= 2
