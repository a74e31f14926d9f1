"""Quotations that answer another, and such as go on: "« … ? » demande X. « Non. »", "Puis, plus bas : « … »".

Owns telling an answer from speech that is carried on, and whose the answer is. Where whoever is asked cannot be
told, an answer is nobody's.
"""

import re

from reader.quotes.lexicon.closed_words import ADVERBS
from reader.quotes.lexicon.spoken_nouns import SPOKEN_NOUNS
from reader.quotes.lexicon.words import words
from reader.quotes.marking.parts import Part, Stream
from reader.quotes.people.entity import Entity
from reader.quotes.phrasing.phrase import Phrase
from reader.quotes.reference.discourse import NOBODY, Resolved
from reader.quotes.reference.saying import GOING_ON
from reader.quotes.speech.cues import CueFinder
from reader.quotes.speech.reading import Reading
from reader.quotes.speech.vocatives import addressed

_ASKING = words("demander interroger questionner enquérir interpeller redemander")
_REPLYING = re.compile(r"(?:oui|non|si|jamais|absolument|exactement|bien sûr)\b", re.IGNORECASE)
_REPLYING_VERBS = words("répondre répliquer rétorquer riposter objecter")
_ANSWERS = words("réponse réplique riposte")
_FURTHER = words("autre dernier dernière nouvel nouveau nouvelle seconde deuxième même")
_THEN = words("puis ensuite et mais avant enfin")
_PAUSES = words("silence soupir pause temps sourire rire hésitation sanglot moue haussement toux raclement blanc")
"""What somebody who is speaking breaks off with."""
_LATER = words("tard loin")
_SCENE = 4
"""Sentences back in which whoever is asked was met."""


def answers(reading: Reading, part: Part) -> bool:
    """Whether `part`, which nothing but itself attributes, answers the quotation before it."""
    last = reading.last
    if last is None:
        return False
    said, before = part.inner.of(reading.text), last.inner.of(reading.text).rstrip()
    address = addressed(said, reading.resolver.register, last.resolved.entities)
    if address is not None and address.entity is not None and address.entity in last.resolved.entities:
        return True
    if not before.endswith("?") or said.rstrip().endswith("?"):
        return False
    asks = last.cue is not None and last.cue.lemma in _ASKING
    return asks or _REPLYING.match(said) is not None


def asker_before(reading: Reading, lemma: str) -> Entity | None:
    """Who asked right before a quotation whose verb has that `lemma`, so that "répond-il" means somebody else."""
    last = reading.last
    if last is None or last.cue is None or reading.last_sentence < reading.sentence - 1:
        return None
    if not last.inner.of(reading.text).rstrip().endswith("?"):
        return None
    cue = last.cue_span.of(reading.text).lower() if last.cue_span is not None else ""
    asked = last.cue.lemma in _ASKING and not cue.startswith(("s'", "s’", "se "))
    answers_it = lemma in _REPLYING_VERBS or (asked and lemma not in GOING_ON)
    return last.resolved.entity if answers_it else None


def answered_by(text: str, part: Part, following: Part) -> bool:
    """Whether the quotation right behind `part` answers it: "« Seul ? » « Oui », dit X.", "« Si », rétorque X."."""
    if part.mark != "marks" or following.continues or text[part.outer.end : following.outer.start].strip():
        return False
    asks = part.inner.of(text).rstrip().endswith("?") and not following.inner.of(text).rstrip().endswith("?")
    return asks or (following.cue is not None and following.cue.lemma in _REPLYING_VERBS)


def answering(reading: Reading, asking: Resolved, since: int) -> Resolved:
    """Who answers `asking`: the one other person of whom the sentences from `since` on tell; nobody for several.

    Where they tell of nobody else, the nearest sentence before them does.
    """
    discourse = reading.resolver.discourse
    others: dict[Entity, None] = {}
    for first in range(since, since - _SCENE, -1):
        others = {
            entity: None
            for sentence in range(first, reading.sentence)
            for focus in discourse.by_sentence.get(sentence, ())
            for entity in focus.entities
            if entity.kind == "person" and not entity.plural and entity not in asking.entities
        }
        if others:
            break
    if len(others) != 1 or not asking.entities:
        return NOBODY
    other = next(iter(others))
    return Resolved(other.name, "resolved", "who is asked", (other,), confidence=0.8) if other.name else NOBODY


def spoke_just_before(reading: Reading) -> Resolved | None:
    """Whoever was quoted in the sentence before, in the same block, if it can be told."""
    last = reading.last
    near = reading.last_block == reading.block and reading.last_sentence == reading.sentence - 1
    return last.resolved if last is not None and near and last.resolved.name is not None else None


def who_asked(reading: Reading) -> tuple[Resolved, int]:
    """Who asked last, by a quotation or without one, and in which sentence."""
    spoke = spoke_just_before(reading)
    if spoke is not None:
        return spoke, reading.last_sentence
    return reading.led or NOBODY, reading.sentence - 1


def replied(stream: Stream, first: int, place: int) -> bool:
    """Whether the words before a colon only say that an answer comes: "La réponse a fusé : « … »"."""
    finder = stream.finder
    subject = finder.main_subject(first, place)
    if subject is None or subject.head not in _ANSWERS or subject.complemented or subject.name is not None:
        return False
    return subject.determiner == "definite"


def goes_on(stream: Stream, first: int, place: int) -> bool:
    """Whether whoever spoke goes on behind the colon before `place`: "Puis, se tournant vers X : « … »"."""
    finder = stream.finder
    verbs = [verb for verb in finder.clauses(first).verbs if verb.group.first < place]
    stop = place
    if verbs:
        # "Puis, tournée vers la droite, où l'on ricanait : « … »"
        if finder.low(first) not in _THEN or not all(v.depth == 1 and v.kind in ("qui", "where") for v in verbs):
            return False
        stop = min(verb.opener for verb in verbs)
    held = [p for p in (finder.starting.get(i) for i in range(first, stop)) if p is not None]
    if any(_may_lead(finder, p) for p in held):
        return False
    said = [finder.low(i) for i in range(first, place - 1)]
    if not said:
        return False
    if said[0] in _FURTHER and any(word in SPOKEN_NOUNS - _ANSWERS for word in said[1:3]):
        return True
    if said[-1] in _THEN or (held and held[0].head in _PAUSES and not held[0].complemented):
        # "Un silence, puis : « … »", "Un soupir : « … »"
        return True
    later = any(said[i] == "plus" and said[i + 1] in _LATER for i in range(len(said) - 1))
    return later or said[0] in _THEN or (said[0] in ADVERBS and len(said) > 1)


def _may_lead(finder: CueFinder, phrase: Phrase) -> bool:
    """Whether a phrase is of somebody whom no preposition governs: "Puis Lucie Armand : « … »"."""
    if phrase.preposition or finder.low(phrase.first - 1).endswith("ant"):
        return False
    person = phrase.noun is not None and phrase.noun.kind in ("person", "institution", "group")
    return phrase.kind in ("name", "pronoun") or person or phrase.name is not None
