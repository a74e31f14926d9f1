"""Whom words that count mean: "les deux femmes", "les trois responsables", "le premier", "la seconde".

Owns finding as many people or bodies as the words say; describing one of them is `described`'s.
"""

from collections.abc import Sequence

from reader.quotes.lexicon.fields import fields_of, fields_of_places
from reader.quotes.lexicon.nouns import EPITHETS
from reader.quotes.lexicon.words import words
from reader.quotes.people.entity import Entity
from reader.quotes.people.functions import HELD
from reader.quotes.phrasing.phrase import Phrase
from reader.quotes.reference.bodies import REACH
from reader.quotes.reference.context import Context
from reader.quotes.reference.discourse import Resolved
from reader.quotes.reference.pronouns import fits
from reader.quotes.reference.several import acted_together, of_one_sentence, only_together

COUNTED = {"deux": 2, "trois": 3, "quatre": 4}
ORDINALS = words("premier première second seconde deuxième troisième")
ORDINALS_OF_SEVERAL = words("premiers premières seconds secondes")
_SOON = 3
"""Sentences within which two bodies are still told apart by their order."""
_LATELY = 4
"""Sentences within which somebody has led of late."""
_BARE = 2
"""Up to so many words, the number included, a description tells nobody apart: "les deux hommes"."""
WRITING = words("auteur coauteur rédacteur signataire cosignataire rapporteur")
"""Nouns for those who wrote a text."""
_PARTIES = words("partenaire rival voisin allié signataire adversaire concurrent protagoniste belligérant")
"""Nouns for people that bodies go by too: "les deux partenaires"."""
_ANYBODY = words("hommes femmes garçons filles dames messieurs")
_SCHOLARS = words("expert spécialiste")
_LEARNED = frozenset(("science", "health", "school"))
"""Fields between which people are hardly told apart."""
_MEN = words("hommes garçons frères pères messieurs maris")
_SEATS = words("capitales pays chancelleries gouvernements voisins alliés puissances états nations villes communes")
"""Plurals for what a place's name may stand for."""


def counted(context: Context, phrase: Phrase, text: str, sentence: int, count: int) -> Resolved | None:
    """ "les deux femmes", "les trois élus": those of that function, the last named together, or the only ones."""
    if _of_bodies(phrase):
        return _bodies(context, phrase, text, sentence, count)
    present = [p for p in context.discourse.present.values() if p.entity.kind == "person" and p.entity.named]
    if phrase.noun is not None and phrase.noun.lemma not in EPITHETS:
        said = frozenset(w for w in phrase.modifiers if w not in COUNTED)
        holding = tuple(p.entity for p in present if p.entity.likeness(phrase.noun.lemma, said) in HELD)
        if len(holding) == count and may_be_several(holding, phrase):
            return named_together(holding, f"{text}: called so before")

    if phrase.noun is not None and phrase.noun.lemma in WRITING and len(context.discourse.writers) == count:
        return named_together(context.discourse.writers, f"{text}: whose text it is")

    def fitting(entities: Sequence[Entity]) -> bool:
        return all(e.kind == "person" for e in entities) and may_be_several(entities, phrase)

    together = acted_together(context.discourse, sentence, REACH - 1, count, fitting)
    if together:
        return named_together(together, f"{text}: named together")
    if phrase.noun is not None and phrase.noun.lemma in _PARTIES and not phrase.complemented:
        bodies = _bodies(context, phrase, text, sentence, count)
        if bodies is not None and bodies.name is not None:
            return bodies
    every = [p.entity for p in sorted(present, key=lambda p: p.first)]
    akin = _of_field(every, phrase, count)
    if akin and fitting(akin):
        return named_together(akin, f"{text}: the only ones of that field", 0.8)
    present = [p for p in present if may_be_several((p.entity,), phrase) or phrase.gender != "f"]
    present = [p for p in present if not _of_another_field(p.entity, phrase)]
    for reach in range(2, _LATELY + 1) if len(present) > count else ():
        near = [p for p in present if p.lead >= 0 and sentence - p.lead <= reach]
        present = near if len(near) == count else present
    entities = tuple(p.entity for p in sorted(present, key=lambda p: p.first))
    if len(present) == count and may_be_several(entities, phrase):
        return named_together(entities, f"{text}: the only ones")
    pair = of_one_sentence(
        context.discourse, sentence, count, lambda es: fitting(es) if len(es) > 1 else es[0].kind == "person"
    )
    if pair and fitting(pair):
        return named_together(pair, f"{text}: of one sentence", 0.8)
    pair = only_together(context.discourse, count, fitting)
    if pair:
        return named_together(pair, f"{text}: the only ones who acted together", 0.8)
    told_apart = phrase.complemented or text.lower() in context.unnamed or len(text.split()) > _BARE
    role = phrase.noun is not None and phrase.noun.lemma not in EPITHETS
    if told_apart or role or len(present) < count:
        return context.itself(phrase, text, "noun phrase")
    return Resolved(None, "none", f"{text}: nobody it fits")


def _of_field(people: Sequence[Entity], phrase: Phrase, count: int) -> tuple[Entity, ...]:
    """Those to whom the article gives a function of the same field: "les deux experts" of two researchers."""
    fields = _fields(phrase)
    found = tuple(e for e in people if any(fields & fields_of(held.lemma) for held in e.functions))
    return found if len(found) == count else ()


def _of_another_field(entity: Entity, phrase: Phrase) -> bool:
    """Whether all that the article calls somebody is of other fields: a deputy is none of "les deux arbitres"."""
    fields = _fields(phrase)
    held = [fields_of(own.lemma) | fields_of_places(own.modifiers) for own in entity.functions]
    learned = fields & _LEARNED
    return bool(fields and held) and all(
        own and not own & fields and not (learned and own & _LEARNED) for own in held
    )


def _fields(phrase: Phrase) -> frozenset[str]:
    if phrase.noun is None or phrase.noun.lemma in EPITHETS or phrase.head in _ANYBODY:
        return frozenset()
    return fields_of("chercheur" if phrase.noun.lemma in _SCHOLARS else phrase.noun.lemma)


def _of_bodies(phrase: Phrase) -> bool:
    if phrase.noun is None:
        return phrase.head in _SEATS
    return phrase.noun.kind in ("institution", "group", "medium") or phrase.head in _SEATS


def _bodies(context: Context, phrase: Phrase, text: str, sentence: int, count: int) -> Resolved | None:
    """ "les deux syndicats": the bodies last named together, or those of one sentence."""

    def fitting(entities: Sequence[Entity]) -> bool:
        return all(e.kind != "person" or (e.plural and _proper(e)) for e in entities)

    def proper(entities: Sequence[Entity]) -> bool:
        return all(e.kind in ("institution", "unknown") and _proper(e) for e in entities)

    discourse = context.discourse
    together = acted_together(discourse, sentence, REACH - 1, count, fitting)
    if together:
        return named_together(together, f"{text}: named together")
    pair = of_one_sentence(discourse, sentence, count, proper)
    if pair:
        return named_together(pair, f"{text}: of one sentence", 0.8)
    return Resolved(None, "none", f"{text}: nobody it fits") if phrase.noun is None else None


def _proper(entity: Entity) -> bool:
    """Whether a body is called by a name, not by a noun alone."""
    return any(word[:1].isupper() for word in entity.name.split())


def may_be_several(entities: Sequence[Entity], phrase: Phrase) -> bool:
    """Whether a plural of that gender may mean `entities`: a feminine no man, a masculine not women alone."""
    if phrase.gender == "f":
        return all(e.gender in ("f", None) for e in entities)
    if phrase.head in _MEN:
        return all(e.gender in ("m", None) for e in entities)
    return phrase.gender is None or any(e.gender in ("m", None) for e in entities)


def named_together(entities: Sequence[Entity], rule: str, confidence: float = 1.0) -> Resolved:
    """The answer that all of `entities` are meant, by `rule`."""
    names = " et ".join(entity.name for entity in entities)
    return Resolved(names, "resolved", rule, tuple(entities), confidence=confidence)


def one_of_two_bodies(context: Context, phrase: Phrase, text: str, sentence: int) -> Resolved | None:
    """ "la première organisation": of two bodies named together; None for other words."""
    words_said = text.lower().split()
    bodily = phrase.noun is not None and phrase.noun.kind in ("institution", "group")
    if not bodily or len(words_said) != 2 or words_said[0] not in ORDINALS or phrase.determiner != "definite":
        return None
    pair = acted_together(context.discourse, sentence, _SOON, 2, lambda es: all(e.kind != "person" for e in es))
    if not pair:
        return None
    chosen = pair[0 if words_said[0].startswith("premi") else 1]
    return Resolved(chosen.name, "resolved", f"{text}: of the two named together", (chosen,))


def ordinal(context: Context, phrase: Phrase, text: str, sentence: int) -> Resolved:
    """ "le premier", "la seconde": of the last two people named together, or the only two of late."""
    place = next((n for n, stem in enumerate(("premi", "", "trois")) if stem and text.lower().startswith(stem)), 1)
    discourse = context.discourse
    listed = _listed(context, sentence) if phrase.number == "s" else ()
    if listed:
        chosen = listed[place]
        agrees = fits(chosen, phrase.gender)
        return (
            Resolved(chosen.name, "resolved", f"{text}: of those listed", (chosen,), confidence=0.8)
            if agrees
            else Resolved(None, "none", f"{text}: of which is unknown", blocks=True)
        )
    if place > 1:
        return Resolved(None, "none", f"{text}: of which is unknown", blocks=True)
    several = phrase.number == "p"
    for focus in discourse.within(sentence, REACH - 1):
        if len(focus.entities) == 2:
            chosen = focus.entities[place]
            if (fits(chosen, phrase.gender) and not several) or (several and chosen.plural):
                return Resolved(chosen.name, "resolved", f"{text}: of the two named together", (chosen,))
            break
    mixed = _of_two_kinds(context, phrase, sentence, place)
    if mixed is not None:
        return Resolved(mixed.name, "resolved", f"{text}: of the two of one sentence", (mixed,), confidence=0.8)
    if several:
        return Resolved(None, "none", f"{text}: of which two is unknown", blocks=True)
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


def other_of_two(context: Context, sentence: int) -> Resolved:
    """ "l'autre": of two who acted together, or the only two there are, the one who did not lead last."""

    def people(entities: Sequence[Entity]) -> bool:
        return all(e.kind == "person" and e.named and not e.plural for e in entities)

    discourse = context.discourse
    pair = acted_together(discourse, sentence, REACH, 2, people) or of_one_sentence(discourse, sentence, 2, people)
    led = {entity: discourse.present[entity].lead_order for entity in pair}
    first, second = sorted(pair, key=led.__getitem__) if pair else (None, None)
    since = [f for f in discourse.within(sentence, _SOON) if f.role != "other"]
    # "L'une rit. « … », répond l'autre": one of them led, and it cannot be said which.
    told = bool(since) and all(entity.name for focus in since for entity in focus.entities)
    if first is None or second is None or not told or led[first] == led[second]:
        return Resolved(None, "none", "l'autre: of which two is unknown", blocks=True)
    return Resolved(first.name, "resolved", "l'autre: of the two named together", (first,), confidence=0.8)


def _listed(context: Context, sentence: int) -> list[Entity]:
    """The three or more people whom the nearest sentence tells of that tells of more than one."""
    for back in range(1, _LATELY + 1):
        told = {
            entity: None
            for focus in context.discourse.by_sentence.get(sentence - back, ())
            for entity in focus.entities
            if entity.kind == "person" and entity.named and not entity.plural
        }
        if len(told) > 1:
            return sorted(told, key=lambda e: context.text.find(e.name)) if len(told) > 2 else []
    return []


def _of_two_kinds(context: Context, phrase: Phrase, sentence: int, place: int) -> Entity | None:
    """ "Le maire a reçu les riverains. Les seconds …": of a single one and several, or several twice."""
    for back in range(1, 4):
        told = {
            entity: None
            for focus in sorted(context.discourse.by_sentence.get(sentence - back, ()), key=lambda f: f.order)
            for entity in focus.entities
            if entity.kind in ("person", "group", "institution") and entity.name
        }
        two = sorted(told, key=lambda e: context.text.find(e.name)) if len(told) == 2 else []
        if two and any(e.plural for e in two):
            agrees = two[place].gender in (phrase.gender, None) or phrase.gender is None or two[place].plural
            return two[place] if two[place].plural == (phrase.number == "p") and agrees else None
        if len(told) > 2:
            return None
    return None
