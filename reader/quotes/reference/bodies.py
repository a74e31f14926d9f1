"""Which organisation or text "l'organisation", "l'exécutif européen", "le rapport" means.

Owns coming back to a body or a text by its mere noun, or by words that the world knows it by.
"""

import re
from collections.abc import Collection

from reader.quotes.lexicon.bodies import GENERIC, is_kind_of, may_be_called, stands_for_a_medium
from reader.quotes.lexicon.closed_words import PARTS_OF_TEXTS
from reader.quotes.lexicon.media import is_medium
from reader.quotes.lexicon.words import words
from reader.quotes.people.entity import Entity
from reader.quotes.people.facts import STEM
from reader.quotes.phrasing.phrase import Phrase
from reader.quotes.reference.context import Context
from reader.quotes.reference.discourse import NOBODY, Focus, Resolved

REACH = 9
"""Sentences back to which a text, "les deux", "le premier" may refer."""
_FAR = 16
"""Sentences back to which a mere noun may mean a body whose name says that it is one."""
_SOON = 2
"""Sentences back to which a part of a text, "deux lignes", may be of it."""
_NEAR = 4
"""The same for a name that does not say what it names: "Norrstål", "Oxfam"."""
_STEM = 4
"""Letters by which two words are taken for relatives."""
_ONE_OF_MANY = words(
    """
    départemental départementale régional régionale municipal municipale national nationale général générale local
    locale cantonal cantonale administratif administrative électoral électorale parlementaire
    présidentiel présidentielle
    socialiste communiste écologiste centriste républicain républicaine insoumis insoumise libéral libérale central
    centrale majoritaire minoritaire autre second seconde troisième premier première nouveau nouvelle principal
    principale petit petite jeune scolaire sportif sportive hospitalier hospitalière indépendant indépendante
    """
)
"""Qualifiers that tell one body of its kind from the others, so that they hardly come back to one named otherwise."""


_GIANTS = words("géant mastodonte fleuron")
"""Nouns that say what a firm is to its trade."""


def is_generic(phrase: Phrase, entity: Entity) -> bool:
    """Whether `phrase` is a mere noun for bodies, so that it may mean one named otherwise: "le groupe suédois"."""
    definite = phrase.determiner in ("definite", "demonstrative") and phrase.number == "s"
    if definite and phrase.head in _GIANTS and not phrase.called:
        # "le géant de l'acier"
        return True
    if not definite or phrase.head not in GENERIC or phrase.complemented or phrase.called:
        return False
    if phrase.capital_head and phrase.modifiers:
        # "la Ligue nautique" beside "la Fédération de pêche": a name of its own
        return False
    known = entity.name.split()
    nameless = len(known) == 1 or (len(known) == 2 and known[1].islower())
    # "la formation centriste" is no party's name, as "le parti centriste" may be
    told_apart = phrase.modifiers & _ONE_OF_MANY and phrase.head != "formation"
    return nameless and phrase.head in [word.lower() for word in known] and not told_apart


def part_of_text(context: Context, phrase: Phrase, sentence: int) -> Resolved | None:
    """Which text "trois paragraphes", "les deux lignes" are of; None where the words are for no such part."""
    if phrase.head not in PARTS_OF_TEXTS or phrase.number == "s" or phrase.name is not None or phrase.complemented:
        return None
    for focus in context.discourse.within(sentence, _SOON):
        meant = focus.entity_of("document")
        if meant is not None and meant.name.split()[-1] not in PARTS_OF_TEXTS:
            rule = f"{phrase.head}: the text named before"
            return Resolved(meant.name, "resolved", rule, (meant,), confidence=0.9)
    return NOBODY


def recalled(context: Context, phrase: Phrase, sentence: int) -> Resolved | None:
    """Which body named otherwise `phrase` means: "l'institution de Francfort", "le groupe suédois", "le syndicat"."""
    part = part_of_text(context, phrase, sentence)
    if part is not None:
        return part
    if phrase.determiner not in ("definite", "demonstrative") or phrase.name is not None or phrase.called:
        return None
    if phrase.head == "capitale":
        return _capital(context, phrase, sentence)
    known = _known(context, phrase)
    if known is not None or phrase.number == "p":
        return known
    if isinstance(phrase.entity, Entity) and is_generic(phrase, phrase.entity):
        return organisation(context, phrase, sentence)
    return None


def _capital(context: Context, phrase: Phrase, sentence: int) -> Resolved | None:
    """ "la capitale grecque": the city, where the article speaks of it as of a government."""
    countries = phrase.modifiers & context.countries
    for focus in context.discourse.within(sentence, REACH):
        for entity in focus.entities:
            low = entity.name.lower()
            if entity.kind != "person" and low not in countries and context.facts.countries.get(low) in countries:
                return Resolved(entity.name, "resolved", f"{phrase.head}: the city named before", (entity,))
    return None


def _known(context: Context, phrase: Phrase) -> Resolved | None:
    """The body of the world, named before, that noun and qualifiers mean: "l'exécutif européen"."""
    if not phrase.modifiers and phrase.number == "s":
        return None
    # "les Sages": the noun alone says who they are
    told = phrase.modifiers if phrase.number == "s" else phrase.modifiers | {phrase.head}
    said = frozenset(word[:STEM] for word in told)
    named: list[tuple[int, str]] = []
    for body in context.facts.bodies.get(phrase.head, ()):
        if said & body.stems:
            at, name = max((context.text.rfind(name, 0, phrase.start), name) for name in body.names)
            if at >= 0:
                named.append((at, name))
    if len(named) != 1:
        return None
    name = named[0][1]
    entity = context.register.alias(name) or next(
        (e for e in context.register.others if e.name == name), context.register.other(name)
    )
    return Resolved(entity.name, "resolved", f"{phrase.head}: the body known by those words", (entity,))


def organisation(context: Context, phrase: Phrase, sentence: int) -> Resolved | None:
    """ "l'organisation", "le syndicat": the one organisation named just before; nobody where two are."""
    author = _author_here(context, phrase, sentence)
    if author is not None:
        return Resolved(author.name, "resolved", f"{phrase.head}: whose text the sentence tells of", (author,))
    full = called_in_full(context, phrase, sentence) if not phrase.modifiers else None
    if full is not None and full.name[:1].isupper():
        # "la CGT et la Fédération nautique … la Fédération"
        return Resolved(full.name, "resolved", f"{phrase.head}: named in full before", (full,))
    if full is None and not phrase.modifiers:
        full = _of_a_function(context, phrase) or _the_only_one(context, phrase)
        if full is not None:
            return Resolved(full.name, "resolved", f"{phrase.head}: named in full before", (full,))
    far = _NEAR if phrase.modifiers else _FAR
    for back in range(far):
        here = context.discourse.by_sentence.get(sentence - back, [])
        inside = context.discourse.inside.get(sentence - back, ())
        named = [
            e
            for e in dict.fromkeys((*(e for f in here for e in f.entities), *inside))
            if e is not phrase.entity
            and (_is_organisation(context, e, here, back) or _is_of_that_kind(e, phrase.head))
            and may_be_called(_nouns(e, context), phrase.head)
            and (stands_for_a_medium(phrase.head) or not is_medium(e.name))
        ]
        # "la rébellion du Front pour la paix": the one inside has the name
        named = [e for e in named if not any(e is not i and e.name.endswith(i.name) for i in inside if i in named)]
        akin = [e for e in named if _bears(e, phrase.modifiers)]
        if len(akin) == 1:
            # "l'ONU et l'Union africaine … l'organisation panafricaine"
            named = akin
        if len(named) > 1:
            subjects = {e for f in here if f.role != "other" for e in f.entities}
            subjects.update(context.discourse.leading_inside.get(sentence - back, ()))
            leading = [e for e in named if e in subjects]
            named = leading if len(leading) == 1 else named
        if len(named) == 1:
            rule = f"{phrase.head}: the organisation named before"
            return Resolved(named[0].name, "resolved", rule, (named[0],))
        if named:
            return Resolved(None, "none", f"{phrase.head}: which body is unknown", blocks=True)
    return None


def _the_only_one(context: Context, phrase: Phrase) -> Entity | None:
    """The one body that the article has called by that noun and a name: "un coursier de la plateforme Pédalo"."""
    alike = [e for e in context.register.others if _is_named_so(e, phrase.head)]
    return alike[0] if len(alike) == 1 and _told_before(context, alike[0].name, phrase) else None


def _of_a_function(context: Context, phrase: Phrase) -> Entity | None:
    """The one body of that noun in whose service somebody is: "directrice de l'agence régionale de santé"."""
    told = {
        " ".join(found[1].split())
        for person in context.register.persons
        for held in person.functions
        if (found := re.search(rf"(?:\bdu |\bde la |[’'])({phrase.head} \w[^,]*)$", held.text)) is not None
    }
    name = told.pop() if len(told) == 1 else None
    return context.register.other(name) if name is not None and _told_before(context, name, phrase) else None


def _told_before(context: Context, name: str, phrase: Phrase) -> bool:
    """Whether a body's name stands before `phrase`: who is named later is hardly meant yet."""
    return context.text.find(name.split()[-1], 0, phrase.start) >= 0


def _author_here(context: Context, phrase: Phrase, sentence: int) -> Entity | None:
    """The body in "une note de la Banque centrale dans laquelle l'institution juge": the text's, not who cites it."""
    told = [entity for known, entity in context.discourse.authors.get(sentence, ()) if known < phrase.start]
    told = [
        entity
        for entity in told
        if entity is not phrase.entity and may_be_called(_nouns(entity, context), phrase.head)
    ]
    return told[0] if len(set(told)) == 1 else None


def _nouns(entity: Entity, context: Context) -> frozenset[str]:
    """By which nouns the article, or the world, calls a body."""
    known = context.facts.known_bodies.get(entity.name.lower(), frozenset())
    return known | {entity.name.split()[0].lower(), *entity.nouns}


def _bears(entity: Entity, modifiers: Collection[str]) -> bool:
    """Whether a word of the name of `entity` is a relative of one of `modifiers`."""
    own = [word.lower() for word in entity.name.split()]
    return any(
        word[:_STEM] == one[:_STEM] or word in one
        for word in own
        for one in modifiers
        if min(len(word), len(one)) >= _STEM
    )


def _is_named_so(entity: Entity, noun: str) -> bool:
    """Whether a body is called by that noun and a name of its own: "plateforme Pédalo"."""
    first, _, rest = entity.name.partition(" ")
    named = (first.lower() == noun and rest[:1].isupper()) or (noun in entity.nouns and first[:1].isupper())
    return entity.kind == "institution" and not entity.plural and named


def _is_organisation(context: Context, entity: Entity, here: list[Focus], back: int) -> bool:
    if not entity.name or entity.name.lower() in context.facts.countries:
        return False
    first = entity.name.split()[0]
    if entity.kind == "institution" and (entity.name.isupper() or " " in entity.name):
        proper = any(word[:1].isupper() for word in entity.name.split())
        return entity.name.isupper() or proper or first.lower() in GENERIC
    if entity.kind == "institution" and entity.nouns & GENERIC and entity.name[:1].isupper():
        # "le géant pétrolier Norvik … l'entreprise"
        return True
    if entity.kind in ("institution", "unknown"):
        # A name that does not say what it names: a body if the text talks about it.
        leads = any(entity in f.entities and f.role != "other" for f in here)
        # "D'après le Croissant-Vert, … L'organisation": nothing else is named beside it.
        leads = leads or (entity.kind == "institution" and back == 1 and all(f.entities == (entity,) for f in here))
        # "le géant du sucre Sucrax": what it is was said with the name.
        leads = leads or (entity.kind == "institution" and bool(entity.modifiers) and " " not in entity.name)
        placed = entity.name in context.register.places or first.lower() in context.facts.first_names
        return leads and back < _NEAR and entity.name[0].isupper() and not placed
    # A name of several words that begins with no first name and to which the article gives no function.
    nameless = first.lower() not in context.facts.first_names and not entity.functions and entity.gender is None
    return entity.kind == "person" and entity.named and nameless and " " in entity.name


def _is_of_that_kind(entity: Entity, noun: str) -> bool:
    """Whether `noun` says what a body without a name of its own is: "la commission d'appel … l'instance"."""
    nouns = {entity.name.split()[0].lower(), *entity.nouns} if entity.name else set()
    return entity.kind == "institution" and not entity.plural and is_kind_of(nouns, noun)


def called_in_full(context: Context, phrase: Phrase, sentence: int) -> Entity | None:
    """ "cette source", "le rapport": the one body or text whose longer name began with that noun before."""
    if phrase.head not in context.discourse.headed:
        return None
    found: dict[Entity, None] = {}
    for focus in context.discourse.within(sentence, REACH):
        for entity in focus.entities:
            if entity.kind != "person" and " " in entity.name and entity.name.split()[0].lower() == phrase.head:
                found[entity] = None
    return next(iter(found)) if len(found) == 1 else None
