"""Whom words that count mean: "les deux femmes", "les trois responsables", "le premier", "la seconde".

Owns finding as many people as the words say; describing one of them is `described`'s.
"""

from collections.abc import Sequence

from reader.quotes.lexicon.nouns import EPITHETS
from reader.quotes.lexicon.words import words
from reader.quotes.people.functions import HELD
from reader.quotes.people.register import Entity
from reader.quotes.phrasing.phrase import Phrase
from reader.quotes.reference.bodies import REACH
from reader.quotes.reference.context import Context
from reader.quotes.reference.discourse import Resolved
from reader.quotes.reference.pronouns import fits

COUNTED = {"deux": 2, "trois": 3, "quatre": 4}
ORDINALS = words("premier première second seconde")
_MEN = words("hommes garçons frères pères messieurs maris")


def counted(context: Context, phrase: Phrase, text: str, sentence: int, count: int) -> Resolved:
    """ "les deux femmes", "les trois élus": those of that function, the last named together, or the only ones."""
    present = [p for p in context.discourse.present.values() if p.entity.kind == "person" and p.entity.named]
    if phrase.noun is not None and phrase.noun.lemma not in EPITHETS:
        said = frozenset(w for w in phrase.modifiers if w not in COUNTED)
        holding = tuple(p.entity for p in present if p.entity.likeness(phrase.noun.lemma, said) in HELD)
        if len(holding) == count and _may_be_several(holding, phrase):
            return Resolved(_names(holding), "resolved", f"{text}: called so before", holding)
    for focus in context.discourse.within(sentence, REACH - 1):
        several = len(focus.entities) == count and all(e.kind == "person" for e in focus.entities)
        if several and _may_be_several(focus.entities, phrase):
            return Resolved(_names(focus.entities), "resolved", f"{text}: named together", focus.entities)
    present = [p for p in present if _may_be_several((p.entity,), phrase) or phrase.gender != "f"]
    if len(present) > count:
        near = [p for p in present if p.lead >= 0 and sentence - p.lead < 5]
        present = near if len(near) == count else present
    entities = tuple(p.entity for p in present)
    if len(present) == count and _may_be_several(entities, phrase):
        return Resolved(_names(entities), "resolved", f"{text}: the only ones", entities)
    return context.itself(phrase, text, "noun phrase")


def _may_be_several(entities: Sequence[Entity], phrase: Phrase) -> bool:
    """Whether a plural of that gender may mean `entities`: a feminine no man, a masculine not women alone."""
    if phrase.gender == "f":
        return all(e.gender in ("f", None) for e in entities)
    if phrase.head in _MEN:
        return all(e.gender in ("m", None) for e in entities)
    return phrase.gender is None or any(e.gender in ("m", None) for e in entities)


def _names(entities: Sequence[Entity]) -> str:
    return " et ".join(entity.name for entity in entities)


def ordinal(context: Context, phrase: Phrase, text: str, sentence: int) -> Resolved:
    """ "le premier", "la seconde": of the last two people named together, or the only two of late."""
    place = 0 if phrase.head.startswith("premi") else 1
    discourse = context.discourse
    for focus in discourse.within(sentence, REACH - 1):
        if len(focus.entities) == 2:
            chosen = focus.entities[place]
            if fits(chosen, phrase.gender):
                return Resolved(chosen.name, "resolved", f"{text}: of the two named together", (chosen,))
            break
    recent: dict[Entity, int] = {}
    for back in range(1, 5):
        people = {
            entity: focus.order
            for focus in reversed(discourse.by_sentence.get(sentence - back, ()))
            for entity in focus.entities
            if entity.kind == "person" and entity.named and not entity.plural
        }
        fitting = {entity: order for entity, order in people.items() if fits(entity, phrase.gender)}
        # "Le maire a opposé Lise Aubry à Jean Faure. La première …": the two of one sentence, or the two it fits.
        pair = people if len(people) == 2 else fitting
        if len(pair) == 2:
            chosen = sorted(pair, key=pair.__getitem__)[place]
            if fits(chosen, phrase.gender):
                return Resolved(chosen.name, "resolved", f"{text}: of the only two", (chosen,), confidence=0.8)
        recent = {**recent, **fitting}
        if len(recent) > 1:
            break
    if len(recent) == 2:
        chosen = sorted(recent, key=lambda entity: discourse.present[entity].first)[place]
        return Resolved(chosen.name, "resolved", f"{text}: of the only two", (chosen,), confidence=0.8)
    return Resolved(None, "none", f"{text}: of which two is unknown", blocks=True)
