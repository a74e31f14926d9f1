"""Interviews: whose turn a paragraph is.

Owns recognising turns by their labels ("Nom : …", initials) or by questions set between answers. Who the names are
is `people`'s; the words of a turn need no quotation marks to be somebody's.
"""

import re
from bisect import bisect
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from reader.articles.article import Block, Span

_LABEL = re.compile(r"\s*([A-ZÀ-ÖØ-Þ][^:?!«»“”\"\n]{0,48}?)\s*(?::|\.\s*[–—-])\s+(?=\S)")
_ANNOUNCED = re.compile(r"\b(?:entretien|interview|propos recueillis|questions à|grand entretien)\b", re.IGNORECASE)
_SIGNED = re.compile(
    r"^\W*(?:propos recueillis|interview réalisée|entretien réalisé) par\b", re.IGNORECASE | re.MULTILINE
)
"""What stands in a line of its own above or below an interview; of the text, for it is no block."""
_HEADLINE = re.compile(r"^\s*[^:«“\"]{3,60}\s*:\s*[«“\"]")
_PARTICLES = ("de", "du", "des", "la", "le", "von", "van", "den", "ben", "el")
_LONGEST_QUESTION = 400


@dataclass(frozen=True, slots=True)
class Turn:
    """One paragraph of an interview."""

    span: Span
    """What is said, the label excluded."""
    label: str | None
    """The name or initials printed before it; None where questions and answers only alternate."""
    is_question: bool


def interview_turns(text: str, blocks: Sequence[Block]) -> dict[int, Turn]:
    """The turns of an interview by block number; empty where the article is none."""
    body = [number for number, block in enumerate(blocks) if block.role == "body"]
    return _labelled(text, blocks, body) or _alternating(text, blocks, body)


def _labelled(text: str, blocks: Sequence[Block], body: list[int]) -> dict[int, Turn]:
    labels: dict[int, re.Match[str]] = {}
    for number in body:
        span = blocks[number].span
        match = _LABEL.match(text, span.start, span.end)
        if match is not None and len(match[1].split()) <= 6:
            labels[number] = match
    # "Lucile Vernhettes-Sow : …" comes back as "L. V.-S. : …".
    counted = Counter(initials(match[1]) for match in labels.values())
    asked = sum(1 for number in labels if _asks(text, blocks[number].span))
    if len(labels) < 3 or not asked or max(counted.values()) < 2:
        return {}
    turns: dict[int, Turn] = {}
    last: str | None = None
    labelled = sorted(labels)
    final = labelled[-1]
    for number in body:
        if number > final:
            break
        span = blocks[number].span
        if number in labels:
            last = labels[number][1]
            turns[number] = Turn(Span(labels[number].end(), span.end), last, _asks(text, span))
        elif last is not None:
            following = labels[labelled[bisect(labelled, number)]][1]
            # Between two turns under the same label the other one speaks: the interviewer, whose label is left out.
            same = initials(following) == initials(last)
            question = (same and not _answer_between(number, labelled)) or _asks(text, span)
            turns[number] = Turn(span, None if question else last, question)
    return turns


def _answer_between(number: int, labelled: Sequence[int]) -> bool:
    """Whether paragraph `number`, without a label, is an answer: of three between two turns the second.

    Where the first and the third ask, whose answers they have is plain without a label.
    """
    place = bisect(labelled, number)
    between = labelled[place] - labelled[place - 1] - 1
    return between > 1 and between % 2 == 1 and (number - labelled[place - 1]) % 2 == 0


def _alternating(text: str, blocks: Sequence[Block], body: list[int]) -> dict[int, Turn]:
    heads = [block for block in blocks if block.role != "body"]
    announced = any(_ANNOUNCED.search(text, b.span.start, b.span.end) for b in heads) or any(
        _HEADLINE.match(text[b.span.start : b.span.end]) for b in heads if b.role == "title"
    )
    announced = announced or _SIGNED.search(text) is not None
    questions = [n for n in body if _asks(text, blocks[n].span) and not _marked(text, blocks[n].span)]
    if not announced or len(questions) < 2:
        return {}
    turns: dict[int, Turn] = {}
    for number in questions:
        answer = number + 1
        if answer not in body or answer in questions:
            continue
        turns[number] = Turn(blocks[number].span, None, True)
        span = blocks[answer].span
        label = _LABEL.match(text, span.start, span.end)
        # "Oui : c'est fait" is no label, nor is "Non. Il disait : …".
        named = label is not None and len(initials(label[1])) > 1 and all(map(_in_a_name, label[1].split()))
        turns[answer] = Turn(Span(label.end(), span.end) if label is not None and named else span, None, False)
    return turns


def _in_a_name(word: str) -> bool:
    return word[:1].isupper() or word in _PARTICLES


def _asks(text: str, span: Span) -> bool:
    return text[span.start : span.end].rstrip().endswith("?") and span.end - span.start <= _LONGEST_QUESTION


def _marked(text: str, span: Span) -> bool:
    return text[span.start] in '«“"—–-'


@lru_cache(maxsize=4096)
def initials(name: str) -> str:
    """The initials of a name, letters only: "LVS" for "Lucile Vernhettes-Sow"."""
    return "".join(part[0] for part in re.split(r"[\s-]+", name) if part[:1].isupper())
