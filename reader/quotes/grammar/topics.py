"""Whom a sentence turns to before it begins: "Quant à X, elle …", "Pour ce qui est du maire, il …".

Owns finding whoever is set apart so, and telling the pronoun that takes them up again as the subject.
"""

from reader.quotes.grammar.verb_groups import VerbGroupFinder
from reader.quotes.lexicon.closed_words import OBJECT_PRONOUNS
from reader.quotes.phrasing.phrase import Phrase

_TURNING_TO = (("quant",), ("pour", "ce", "qui", "est"), ("pour", "ce", "qui", "concerne"), ("s'agissant",))
_FIRST_WORDS = frozenset(opening[0] for opening in _TURNING_TO)
_TAKING_UP = frozenset(("il", "elle", "ils", "elles"))


def topic_of(row: VerbGroupFinder, first: int) -> Phrase | None:
    """Whom the sentence that begins at token `first` turns to; None where it turns to nobody."""
    if row.low(first) not in _FIRST_WORDS:
        return None
    for opening in _TURNING_TO:
        after = first + len(opening)
        if tuple(row.low(i) for i in range(first, after)) == opening:
            topic = row.starting.get(after) or row.starting.get(after + 1)
            return topic if topic is not None and topic.kind in ("name", "noun") else None
    return None


def taken_up(row: VerbGroupFinder, topic: Phrase | None, pronoun: Phrase) -> Phrase:
    """The subject that `pronoun` is: `topic` where it agrees with that, itself otherwise.

    "Quant à la menace, elle la juge « … »": not what the verb has for its object.
    """
    if topic is None or pronoun.kind != "pronoun" or pronoun.head not in _TAKING_UP:
        return pronoun
    person = topic.kind == "name" or (topic.noun is not None and topic.noun.kind in ("person", "group"))
    at = pronoun.after + (row.low(pronoun.after) in ("ne", "n'"))
    if not person and (row.low(at) in OBJECT_PRONOUNS or row.low(at) == "en"):
        return pronoun
    agrees = topic.gender in (pronoun.gender, None) and topic.number == pronoun.number
    return topic if agrees else pronoun
