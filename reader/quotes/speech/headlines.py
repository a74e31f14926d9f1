"""Quotations in headlines: those that the text repeats, and what the few words in front of a colon tell.

Owns recognising them; the words of a headline are shorter than those of the text. Whom a phrase means is not asked
here.
"""

import re
from collections.abc import Sequence

from reader.articles.article import Span
from reader.quotes.lexicon.nouns import noun_of
from reader.quotes.lexicon.spoken_nouns import SHOWN, SPOKEN_NOUNS
from reader.quotes.lexicon.words import words
from reader.quotes.marking.parts import Stream, is_utterance
from reader.quotes.people.entity import Entity
from reader.quotes.phrasing.phrase import Phrase
from reader.quotes.reference.discourse import Resolved
from reader.quotes.speech.governing import somebody
from reader.quotes.speech.outer_sources import is_somebody

_LEAST_WORDS = 4
"""Spaces in words that are hardly printed twice by chance."""
_OF = ("de", "du", "d'", "des")
_ARTICLES = words("le la l' les un une au aux à dans")


def handed_over(stream: Stream, first: int, place: int) -> Phrase | None:
    """Who speaks in "La banque va mieux, Lucie Armand : « … »": whoever stands alone before the colon.

    A name behind somebody is that one's: "Le maire a reçu le vainqueur, Paul Renard : « … »".
    """
    finder, tokens = stream.finder, stream.tokens
    named = finder.covering[place - 2] if place - 2 > first else None
    if named is None or named.after != place - 1 or named.preposition or not somebody(named):
        return None
    if named.first - 1 <= first or tokens[named.first - 1].text != "," or named.determiner == "indefinite":
        return None
    if not any(v.group.first < named.first and not v.aside for v in finder.clauses(first).verbs):
        return None
    beside = finder.covering[named.first - 2]
    return None if beside is not None and named.kind == "name" and is_somebody(beside) else named


def of_an_affair(stream: Stream, first: int, place: int) -> bool:
    """Whether the words before a colon only tell what it is about: "Procès de l'infirmière : « … »".

    What happened to somebody, or where, is not what they say; "Colère du maire : « … »" is.
    """
    finder = stream.finder
    if any(verb.group.first < place for verb in finder.clauses(first).verbs):
        return False
    head = first
    while head < place and finder.low(head) in _ARTICLES:
        head += 1
    if finder.low(head) in SHOWN or any(finder.low(i) in SPOKEN_NOUNS for i in range(first, place)):
        return False
    noun = noun_of(finder.low(head))
    if (noun is not None and noun.kind != "time") or (stream.tokens[head].capital and head > first):
        return False
    of = next((i for i in range(head + 1, place) if finder.low(i) in _OF), None)
    return of is not None and all(stream.tokens[i].kind == "word" for i in range(head, place - 1))


def repeat_headlines(text: str, streams: Sequence[Stream]) -> None:
    """A quotation in a headline that the body repeats has the body's speaker."""
    body = [p for s in streams if s.role == "body" for p in s.parts if p.kind != "term" and p.resolved.name]
    said = [(other, _words(text, other.inner)) for other in body[:500]]
    for stream in streams[:100]:
        if stream.role == "body":
            continue
        for part in stream.parts[:20]:
            quoted = _words(text, part.inner)
            for other, whole in said:
                if len(quoted) > 8 and quoted in whole:
                    stated = part.cue is not None and part.resolved.certainty == "stated"
                    own = stated and all(entity.named for entity in part.resolved.entities)
                    if (part.resolved.name != other.resolved.name and not own) or part.kind == "term":
                        part.resolved = Resolved(
                            other.resolved.name, "resolved", other.resolved.rule, other.resolved.entities
                        )
                        part.rule = "headline: repeated in the text"
                        part.kind = "speech" if is_utterance(text, part) else "partial"
                    break


def name_interviewed(text: str, streams: Sequence[Stream]) -> None:
    """A headline of words that the text has without marks is whose answers it prints: the one whom it first names."""
    body = [stream for stream in streams if stream.role == "body"]
    named = (dict.fromkeys(p.entity for p in s.phrases if _is_person(p.entity)) for s in body)
    people = next((list(found) for found in named if found), [])
    if len(people) != 1 or not isinstance(people[0], Entity):
        return
    for stream in streams:
        part = stream.parts[0] if stream.role == "title" and len(stream.parts) == 1 else None
        quoted = _words(text, part.inner) if part is not None else ""
        if part is None or part.resolved.name is not None or quoted.count(" ") < _LEAST_WORDS:
            continue
        if any(not s.parts and quoted in _words(text, s.span) for s in body):
            part.resolved = Resolved(people[0].name, "resolved", "whose answers the text prints", (people[0],))
            part.rule = "headline: said in the text without marks"


def _is_person(entity: object) -> bool:
    return isinstance(entity, Entity) and entity.kind == "person"


def _words(text: str, span: Span) -> str:
    return " ".join(re.findall(r"\w+", text[span.start : span.end].lower()))
