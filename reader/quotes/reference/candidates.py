"""Whom a definite description may mean, each with the signs for and against them.

Owns the gathering of the candidates and the signs that they have only beside each other ("alone of that field"). What
a description says of one person is `descriptions`'; which of the candidates is meant is `described`'s.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from heapq import nlargest

from reader.quotes.lexicon.deeds import befallen
from reader.quotes.lexicon.endings import masculine
from reader.quotes.lexicon.fields import ROLES, fields_of
from reader.quotes.lexicon.kindred import in_one_word
from reader.quotes.lexicon.nouns import OF_ONE_GENDER
from reader.quotes.lexicon.words import words
from reader.quotes.people.entity import Entity
from reader.quotes.people.functions import HELD
from reader.quotes.phrasing.phrase import Phrase
from reader.quotes.reference.context import Context
from reader.quotes.reference.descriptions import OF_FIELD, RELATED, RULED_OUT, TOLD_ALIKE, Description
from reader.quotes.reference.discourse import Presence
from reader.quotes.reference.presence import presence_signs
from reader.quotes.reference.pronouns import fits
from reader.quotes.reference.weighing import Candidate

_SEATS = {
    "maire": words("commune ville village municipalité cité localité bourg bourgade"),
    "préfet": words("département région"),
    "sous-préfet": words("arrondissement"),
    "député": words("circonscription département"),
    "proviseur": words("établissement lycée"),
    "principal": words("établissement collège"),
    "évêque": words("diocèse"),
    "curé": words("paroisse village"),
}
"""By office, the nouns for what anybody holds it over: "le maire de la commune" is no more than "le maire"."""
_AGED = re.compile(r"\bde\s(\d\d)\sans\b")
"""An age told in passing: "cette infirmière de 34 ans", "le jardinier, âgé de 70 ans"."""
_AGE_BEHIND = 18
"""Characters behind a description within which its age ends."""
FRESH = "just named, no function given"
"""The sign of a name first whose function the next sentence may tell."""
_MOST_RIVALS = 60
"""Of more people who agree with a description only the last mentioned are thought of."""
_ELSEWHERE = frozenset(("another field", "known by a tie alone", "hardly of that age"))
"""Signs of somebody to whom the article gives a trade that is hardly the one of the description."""
_UNTOLD = frozenset(("no function given", "a trade beside its office", "a noun of no field", "function of no field"))
"""Signs of somebody to whom it gives nothing like the description, where it tells such a thing of somebody else."""
_RECENT = ("last to lead", "only one to lead lately", "last seen")
"""How the signs of whoever was last talked about begin."""


def description_of(context: Context, phrase: Phrase) -> Description:
    """What `phrase` says of whomever it means."""
    lemma = phrase.noun.lemma if phrase.noun is not None else masculine(phrase.head)
    offices, modifiers = in_one_word(lemma, phrase.modifiers) or ((lemma,), phrase.modifiers)
    held = (office for office in offices if len(offices) > 1 and context.register.holders(office, frozenset(), None))
    lemma = next(held, offices[0])
    seats = _SEATS.get(lemma, frozenset()) | (phrase.modifiers - modifiers)
    seat = {word for c in phrase.complements if c.articled and c.modifiers <= seats for word in c.modifiers}
    modifiers -= seat
    complemented = phrase.complemented and not (seat and len(phrase.complements) == 1)
    origins = context.facts.countries_of(phrase.modifiers)
    gender = None if OF_ONE_GENDER.get(lemma) == phrase.gender else phrase.gender
    aged = _AGED.search(context.text, phrase.start, phrase.end + _AGE_BEHIND)
    decade = int(aged[1]) // 10 if aged is not None else 0
    of_a_name = complemented and any(c.isupper() for c in context.text[slice(*phrase.bare)])
    titled = phrase.capital_head and lemma != "gentilé"
    return Description(lemma, modifiers, complemented, gender, context.countries, origins, decade, of_a_name, titled)


def rivals_of(context: Context, description: Description, leaving_out: Collection[Entity] = ()) -> list[Presence]:
    """Whom a description may mean: everybody mentioned that it agrees with, and holders named only later."""
    rivals = [
        p
        for p in context.discourse.present.values()
        if p.entity.kind == "person"
        and fits(p.entity, description.gender)
        and p.entity not in leaving_out
        # "Paul Renard, 34 ans … cet homme de 60 ans"
        and not (description.decade and p.entity.decade and p.entity.decade != description.decade)
    ]
    rivals = nlargest(_MOST_RIVALS, rivals, key=lambda p: p.order) if len(rivals) > _MOST_RIVALS else rivals
    if description.lemma == "gentilé":
        later = context.register.with_modifier(description.modifiers | description.origins)
    else:
        later = context.register.closest(description.lemma, description.modifiers, description.gender)
    for entity in later:
        known = context.discourse.mentioned(entity) or entity in leaving_out
        if not known and fits(entity, description.gender):
            rivals.append(Presence(entity))
    return rivals


def candidates_of(
    context: Context,
    description: Description,
    rivals: Sequence[Presence],
    sentence: int,
    set_off: bool = False,
    pointing: bool = False,
) -> list[Candidate]:
    """The candidates with their signs.

    Args:
        context: the article as far as it has been read.
        description: what the phrase says.
        rivals: whom it may mean.
        sentence: where it stands, counted through the article.
        set_off: whether it is set against whoever led last.
        pointing: whether it has a demonstrative: "cette mère de famille".
    """
    rated = []
    called = context.called.get(description.noun)
    for presence, signs in presence_signs(rivals, sentence, context.discourse, context.saying):
        if pointing:
            signs.append("pointed at, last to lead" if "last to lead" in signs else "pointed at")
        if set_off and "last to lead" in signs and context.discourse.led_last(presence.entity, sentence):
            signs.append("set off against the last to lead")
        if called is not None:
            signs.append("called so before" if called is presence.entity else "another is called so")
        fresh = presence.count == 1 and sentence - presence.last < 2
        if fresh and description.lemma != "gentilé" and presence.entity.named and not presence.entity.functions:
            signs.append(f"{FRESH}, in passing" if "never led" in signs else FRESH)
        said = list(description.signs(presence.entity))
        if "last to lead" in signs and "a past nobody gave it" in said:
            # "… dit X, de l'opposition. L'ancienne juge promet …": what somebody was is told when they are known.
            said.append("a past nobody gave it, last to lead")
        if "last to lead" in signs:
            said.append(f"{said[0]}, last to lead")
        if said[0] in _UNTOLD:
            said.extend(_of_untold(presence, signs, description))
        rated.append(Candidate(presence.entity, (*signs, *said)))
    return _beside_each_other(rated)


def _of_untold(presence: Presence, signs: Sequence[str], description: Description) -> Iterator[str]:
    """What else speaks for or against somebody of whom the article tells nothing like the description."""
    if "spoke last" in signs:
        yield "spoke last, untold"
    if presence.joint:
        # "X et Y ont skié hors piste. « … », dit le chef": nothing tells one of them from the other.
        yield "led together, untold"
    if befallen(presence.entity.told) and not fields_of(description.lemma) <= ROLES:
        yield "befallen, untold"


def _beside_each_other(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates with the signs that each has only beside the others, as one who alone has the function."""
    if any(HELD & set(c.signs) and "unnamed" not in c.signs for c in candidates):
        # Whom the article first calls "la rectrice" and names later is one and the same.
        candidates = [c for c in candidates if not (HELD & set(c.signs) and "unnamed" in c.signs)]
    if any(HELD & set(c.signs) and "unnamed" not in c.signs for c in candidates):
        # "la réalisatrice X … Y, vendeuse avant le tournage … La cinéaste": who is called so, not whom it is told of
        candidates = [_called_no_such(c) for c in candidates]
    if any("told of them" in c.signs or HELD & set(c.signs) for c in candidates):
        # "Lise Faure, qui préside le comité, range. Rosalie Mbemba plie les tables. La présidente …"
        candidates = [replace(c, signs=tuple(s for s in c.signs if not s.startswith(FRESH))) for c in candidates]
    if any("of that age" in c.signs for c in candidates):
        # "Lise Faure croit sa fille Capucine, 15 ans. « … », dit l'adolescente."
        aged = "another is of that age"
        candidates = [c if "of that age" in c.signs else replace(c, signs=(*c.signs, aged)) for c in candidates]
    if any(TOLD_ALIKE in c.signs for c in candidates):
        # "Rosalie Faure coiffe Lise Mbemba. « … », dit la coiffeuse."
        told = "another is told so in a word alike"
        candidates = [c if OF_FIELD & set(c.signs) else replace(c, signs=(*c.signs, told)) for c in candidates]
    candidates = _less_recent(candidates)
    for least, sign in ((HELD, "alone to have that function"), (OF_FIELD, "alone of that field")):
        having = [c for c in candidates if least & set(c.signs) and "an office nobody gave it" not in c.signs]
        # "la représentante de Nairobi", of two ambassadors
        having = [c for c in having if "of that country" in c.signs] or having
        if len(having) == 1:
            return [replace(c, signs=(*c.signs, sign)) if c is having[0] else c for c in candidates]
    return list(candidates)


def _called_no_such(candidate: Candidate) -> Candidate:
    """The candidate, of whom something fitting the noun is told, with the sign of one who was never called by it."""
    if HELD & set(candidate.signs):
        return candidate
    signs = (s.replace("told of them", "a noun of no field") for s in candidate.signs)
    return replace(candidate, signs=tuple(signs))


def _less_recent(candidates: Sequence[Candidate]) -> Sequence[Candidate]:
    """The candidates, without what recency says for those of another trade where one alone is of the right one.

    "La maire l'écoute. « … », dit l'épicière": who kept the shop is meant, whoever was the subject last.
    """
    fitting = [c for c in candidates if OF_FIELD & set(c.signs) and not RULED_OUT & set(c.signs)]
    if len(fitting) != 1 or {"unnamed", "not mentioned yet"} & set(fitting[0].signs):
        return candidates
    known = (RELATED | {"told of them"}) & set(fitting[0].signs)
    elsewhere = _ELSEWHERE | _UNTOLD if known else _ELSEWHERE
    return [
        replace(c, signs=tuple(s for s in c.signs if not s.startswith(_RECENT))) if elsewhere & set(c.signs) else c
        for c in candidates
    ]
