"""Which organisation or text "l'organisation", "cette source", "le rapport" means.

Owns coming back to a body or a text by its mere noun.
"""

from reader.quotes.lexicon.words import words
from reader.quotes.people.register import Entity
from reader.quotes.phrasing.phrase import Phrase
from reader.quotes.reference.context import Context
from reader.quotes.reference.discourse import Resolved

REACH = 9
"""Sentences back to which a text, "les deux", "le premier" may refer."""
_GENERIC = words(
    """
    organisme établissement structure office organisation ong association syndicat entreprise groupe collectif
    institution agence fédération club parti firme société compagnie fondation institut formation mouvement
    ligue
    """
)
_PUBLIC = words(
    """
    commission ministère tribunal parquet préfecture mairie conseil sénat assemblée gouvernement cour région parlement
    département métropole rectorat police gendarmerie commune ville présidence
    """
)
"""Bodies that are no company, union or association."""
_ALIKE = tuple(
    words(kinds)
    for kinds in (
        "entreprise groupe société firme compagnie structure organisation établissement",
        "association collectif ong organisation fondation mouvement structure",
        "parti formation mouvement organisation",
        "syndicat fédération organisation",
        "club fédération ligue association formation structure",
        "institut institution établissement organisme office agence structure",
    )
)
"""Nouns by which one and the same body may be called."""
_PUBLIC_TOO = words("institution organisme agence office structure établissement")


def is_generic(phrase: Phrase, entity: Entity) -> bool:
    """Whether `phrase` is a mere noun for bodies, so that it may mean one named otherwise."""
    definite = phrase.determiner in ("definite", "demonstrative")
    return definite and phrase.head in _GENERIC and not phrase.modifiers and " " not in entity.name


def organisation(context: Context, phrase: Phrase, sentence: int) -> Resolved | None:
    """ "l'organisation", "le syndicat": the one organisation named just before."""
    for back in range(0, 16):
        here = context.discourse.by_sentence.get(sentence - back, [])
        named = [
            e
            for e in dict.fromkeys(e for f in here for e in f.entities)
            if _is_organisation(context, e)
            and _may_be_called(e, phrase.head)
            and (phrase.head in _PUBLIC_TOO or e.name.split()[0].lower() not in _PUBLIC)
        ]
        if len(named) > 1:
            subjects = {e for f in here if f.role != "other" for e in f.entities}
            named = [e for e in named if e in subjects]
        if len(named) == 1:
            rule = f"{phrase.head}: the organisation named before"
            return Resolved(named[0].name, "resolved", rule, (named[0],))
        if named:
            return None
    return None


def _may_be_called(entity: Entity, noun: str) -> bool:
    """Whether a body may come back under `noun`: a club is no union."""
    if entity.plural:
        return False
    own = entity.name.split()[0].lower()
    kinds = [alike for alike in _ALIKE if own in alike]
    return not kinds or any(noun in alike for alike in kinds)


def _is_organisation(context: Context, entity: Entity) -> bool:
    if entity.kind == "institution":
        head = entity.name.split()[0]
        proper = any(word[:1].isupper() for word in entity.name.split())
        return entity.name.isupper() or (" " in entity.name and (proper or head.lower() in _GENERIC))
    if not entity.name:
        return False
    first = entity.name.lower().split()[0]
    # A name of several words that begins with no first name and to which the article gives no function.
    nameless = first not in context.facts.first_names and not entity.functions and entity.gender is None
    return entity.kind == "person" and entity.named and nameless and " " in entity.name


def called_in_full(context: Context, phrase: Phrase, sentence: int) -> Entity | None:
    """ "cette source", "le rapport": the one body or text whose longer name began with that noun before."""
    found: dict[Entity, None] = {}
    for focus in context.discourse.within(sentence, REACH):
        for entity in focus.entities:
            if entity.kind != "person" and " " in entity.name and entity.name.split()[0].lower() == phrase.head:
                found[entity] = None
    return next(iter(found)) if len(found) == 1 else None
