"""Whom a pronoun means, and who owns what a possessive is of.

Singular pronouns are weighed; plural ones mean the last that are several. Reading the discourse is all this does.
"""

from collections.abc import Collection, Sequence

from reader.quotes.lexicon.nouns import NOUNS
from reader.quotes.lexicon.words import words
from reader.quotes.people.entity import Entity
from reader.quotes.phrasing.phrase import Gender, Phrase
from reader.quotes.reference.discourse import Discourse, Focus, Presence, Resolved
from reader.quotes.reference.presence import presence_signs
from reader.quotes.reference.saying import SILENT, Saying
from reader.quotes.reference.several import in_turn, of_one_sentence
from reader.quotes.reference.weighing import Candidate, Task, weigh

NEAREST = words("celui-ci celle-ci ceux-ci celles-ci lequel laquelle lesquels lesquelles") | {"ce dernier"}
"""Pronouns for the last mentioned that was no subject."""
_COLLECTIVES = words("couple groupe bande poignée collectif duo trio équipe troupe famille groupement petit foule")
"""Nouns of several people, who come back in the plural."""
_LEAST = 0.6
"""The least confidence with which somebody is named: that of the choice times that of the mention it rests on."""
_NEAR = 2
"""Sentences back to which a plural may mean several who led nothing."""
_REACH = 12
"""Sentences back to which a pronoun may refer."""


def singular(
    discourse: Discourse,
    gender: Gender | None,
    sentence: int,
    word: str,
    task: Task,
    leaving_out: Collection[Entity] = (),
    persons_only: bool = False,
    since: int = 0,
    saying: Saying = SILENT,
) -> Resolved:
    """Whom a singular pronoun means in `sentence`.

    Args:
        discourse: what has been said so far.
        gender: of the pronoun, None where it does not tell.
        sentence: where it stands, counted through the article.
        word: as the rule shall call it.
        task: the kind of choice, for `weighing`.
        leaving_out: who cannot be meant.
        persons_only: whether an institution cannot be meant.
        since: how many sentences back the mention must stand at least.
        saying: what is quoted in the sentence.
    """
    rivals = [
        presence
        for presence in discourse.present.values()
        if sentence - presence.last <= _REACH
        and _agrees(presence, gender)
        and presence.entity.kind != "unknown"
        and presence.entity not in leaving_out
        and not (persons_only and presence.entity.kind != "person")
        and not (since and presence.last > sentence - since and presence.count == 1)
    ]
    rated = [Candidate(p.entity, tuple(found)) for p, found in presence_signs(rivals, sentence, discourse, saying)]
    decision = weigh(task, word, [*rated, Candidate(None, ("nobody present",))]) if rated else None
    if decision is None:
        return Resolved(None, "none", f"{word}: nobody it fits", gender=gender, blocks=True)
    if decision.best == len(rated):
        return Resolved(
            None, "none", f"{word}: hardly anybody named", gender=gender, blocks=True, decisions=(decision,)
        )
    best = rivals[decision.best]
    share = decision.share * best.confidence
    rule = f"{word}: {_where(best, sentence)} ({share:.0%})"
    if not decision.sure or share < _LEAST or not best.entity.name:
        return Resolved(
            None,
            "none",
            f"{word} fits several people",
            gender=gender,
            blocks=True,
            confidence=share,
            decisions=(decision,),
        )
    return Resolved(best.entity.name, "resolved", rule, (best.entity,), confidence=share, decisions=(decision,))


def fits(entity: Entity, gender: Gender | None) -> bool:
    """Whether a singular of that gender may mean `entity`, which is no text."""
    if entity.plural or entity.kind == "document":
        return False
    return gender is None or entity.gender in (gender, None)


def _agrees(presence: Presence, gender: Gender | None) -> bool:
    """Whether a singular of that gender may mean somebody, or a body or a text by the noun that it was last called.

    A text only by "il" or "elle" and where a sentence was about it: "Un rapport relève … Il recommande …".
    """
    entity = presence.entity
    if entity.plural or (entity.kind == "document" and (presence.lead < 0 or gender is None)):
        return False
    return gender is None or (presence.gender or entity.gender) in (gender, None)


def _where(presence: Presence, sentence: int) -> str:
    if presence.lead < 0:
        return "mentioned before"
    back = sentence - presence.lead
    where = "in this sentence" if back == 0 else "of the previous sentence" if back == 1 else f"{back} sentences back"
    return f"{presence.role} {where}"


def plural(discourse: Discourse, gender: Gender | None, sentence: int, word: str, since: int = 0) -> Resolved:
    """Whom a plural pronoun means: the last subjects or speakers that are several."""
    if word.endswith("deux"):
        return _both(discourse, sentence - since, word)
    for focus in discourse.within(sentence - since, _REACH):
        if focus.role == "other":
            continue
        found = _several(focus, gender) or _collective(focus, gender)
        if found is not None:
            return Resolved(found, "resolved", f"{word}: {focus.role} before", focus.entities)
    for focus in discourse.within(sentence - max(since, 1), _NEAR - 1):
        # "Le préfet a reçu les familles. Elles …": no several lead
        found = _several(focus, gender) if len(focus.entities) == 1 else None
        if found is not None:
            return Resolved(found, "resolved", f"{word}: several mentioned before", focus.entities, confidence=0.8)

    def fitting(entities: Sequence[Entity]) -> bool:
        agree = all(e.gender in ("f", None) for e in entities) if gender == "f" else True
        masculine = gender != "m" or len(entities) < 2 or any(e.gender in ("m", None) for e in entities)
        return agree and masculine and all(e.kind == "person" for e in entities)

    # "X, rejoint par Y, a pris la parole. « … », ont-ils promis"
    pair = of_one_sentence(discourse, sentence - since, 2, fitting, _NEAR - 1)
    if pair:
        names = " et ".join(entity.name for entity in pair)
        return Resolved(names, "resolved", f"{word}: the two of the sentence before", pair, confidence=0.8)
    two = tuple(sorted(in_turn(discourse, sentence - since), key=lambda e: discourse.present[e].first))
    if two and fitting(two):
        # "L'une, X, tient la caisse. L'autre, Y, cuisine. « … », disent-elles"
        names = " et ".join(entity.name for entity in two)
        return Resolved(names, "resolved", f"{word}: who led one sentence each", two, confidence=0.7)
    return Resolved(None, "none", f"{word}: nobody it fits")


def _both(discourse: Discourse, sentence: int, word: str) -> Resolved:
    """Whom "tous deux" means: the last two who led together, or the only two who led of late."""
    lately: dict[Entity, None] = {}
    for focus in discourse.within(sentence, 4):
        if focus.role == "other":
            continue
        if len(focus.entities) == 2:
            both = focus.entities
            return Resolved(" et ".join(e.name for e in both), "resolved", f"{word}: {focus.role} before", both)
        lately |= {e: None for e in focus.entities if e.kind == "person" and not e.plural}
    two = tuple(reversed(lately))
    if len(two) != 2 or not all(e.name for e in two):
        return Resolved(None, "none", f"{word}: nobody it fits")
    return Resolved(" et ".join(e.name for e in two), "resolved", f"{word}: the two of late", two, confidence=0.8)


def _several(focus: Focus, gender: Gender | None) -> str | None:
    if len(focus.entities) > 1:
        if gender == "f" and any(e.gender == "m" for e in focus.entities):
            return None
        return " et ".join(e.name for e in focus.entities)
    if not focus.entities:
        return None
    entity = focus.entities[0]
    if entity.kind == "unknown":
        # A thing, as far as can be told: "les tourbières".
        return None
    if entity.plural and (gender is None or entity.gender in (gender, None)) and entity.kind != "document":
        return entity.name
    return None


def _collective(focus: Focus, gender: Gender | None) -> str | None:
    """ "Un couple de retraités …, sourient-ils": a singular that stands for several people."""
    entity = focus.entities[0] if len(focus.entities) == 1 else None
    if entity is None or entity.plural or not entity.name:
        return None
    if entity.kind == "institution" and " et " in entity.name and entity.name[1:].islower():
        # "Syndicats et patronat"
        return entity.name
    first, _, of_whom = entity.name.partition(" de ")
    if not of_whom:
        first, _, of_whom = entity.name.partition(" d’" if "’" in entity.name else " d'")
    noun = NOUNS.get(of_whom.split()[0]) if of_whom else None
    people = noun is not None and noun.kind in ("person", "group") and noun.number == "p"
    if first.split()[-1].lower() not in _COLLECTIVES or noun is None or not people:
        return None
    return entity.name if gender in (noun.gender, None) or noun.gender is None else None


def nearest(discourse: Discourse, phrase: Phrase, sentence: int) -> Resolved:
    """Whom "celle-ci" or "ce dernier" means: the last mentioned that it fits and that was no subject."""
    for back in range(0, 3):
        mentioned = [f for f in discourse.by_sentence.get(sentence - back, []) if f.role == "other"]
        fitting = [
            entity
            for focus in reversed(mentioned)
            for entity in reversed(focus.entities)
            if entity.name
            and entity.kind in ("person", "institution", "group")
            and entity.plural == (phrase.number == "p")
            and (phrase.gender is None or entity.gender in (phrase.gender, None))
        ]
        # "Priya Ramanujan, de la banque Wexford … cette dernière": a person comes to mind before a body.
        named = [e for e in fitting if e.kind == "person" and e.named] or [e for e in fitting if e.kind == "person"]
        found = next(iter(named or fitting), None)
        if found is not None:
            return Resolved(found.name, "resolved", f"{phrase.head}: last mentioned", (found,))
    return Resolved(None, "none", f"{phrase.head}: nobody it fits", blocks=True)
