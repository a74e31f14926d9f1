"""A pronoun that a new clause of the sentence begins with: "Le maire a écrit à la préfète ; elle n'a pas répondu".

Owns settling whom it means where gender tells: not the subject of the clause before, but the only other person there.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from reader.quotes.marking.parts import Stream
from reader.quotes.people.entity import Entity
from reader.quotes.phrasing.phrase import Phrase
from reader.quotes.reference.discourse import Resolved
from reader.quotes.speech.reading import Reading

_TURNS = frozenset((";", ":", ","))


def settle_turns(reading: Reading, stream: Stream, first: int, after: int) -> None:
    """Tell the resolver whom the pronouns of the sentence from token `first` to `after` mean by their gender."""
    main = [v for v in stream.finder.clauses(first).verbs if not v.depth and not v.aside and v.group.first < after]
    for before, verb in pairwise(main):
        subject, pronoun = before.subject, verb.subject
        if subject is None or pronoun is None or pronoun.head not in ("il", "elle") or pronoun.kind != "pronoun":
            continue
        if not _turns(stream, before.group.after, pronoun.first) or subject.kind not in ("name", "noun"):
            continue
        led = reading.resolver.resolve(subject, reading.sentence).entity
        if led is None or led.gender is None or led.gender == pronoun.gender:
            continue
        meant = _only_other(reading, stream, subject.after, pronoun)
        if meant is not None:
            reading.resolver.settle(pronoun, meant)


def _turns(stream: Stream, since: int, pronoun: int) -> bool:
    """Whether a mark, and no more than a conjunction, stands before the pronoun."""
    at = pronoun - 1
    if stream.finder.low(at) in ("mais", "et", "or"):
        at -= 1
    return at >= since and stream.tokens[at].text in _TURNS


def _only_other(reading: Reading, stream: Stream, since: int, pronoun: Phrase) -> Resolved | None:
    """The one person between token `since` and the pronoun whom it fits; None where none or several do."""
    found: dict[Entity | None, Resolved] = {}
    for phrase in _people(stream, since, pronoun.first):
        meant = reading.resolver.resolve(phrase, reading.sentence)
        gender = meant.entity.gender if meant.entity is not None else phrase.gender
        if gender in (pronoun.gender, None):
            found[meant.entity] = replace(meant, gender=gender)
    only = next(iter(found.values())) if len(found) == 1 else None
    return only if only is not None and only.gender == pronoun.gender else None


def _people(stream: Stream, since: int, stop: int) -> Iterator[Phrase]:
    for phrase in stream.finder.phrases:
        person = phrase.kind == "name" or (phrase.noun is not None and phrase.noun.kind == "person")
        if since <= phrase.first < stop and person and phrase.number == "s" and phrase.determiner != "indefinite":
            yield phrase
