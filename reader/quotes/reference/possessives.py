"""Whom a possessive means: "son avocat", "sa collègue", "leurs proches", "son rapport".

Owns telling somebody already present from somebody named by the tie to the owner, and the words for that tie.
"""

import re
from dataclasses import replace

from reader.quotes.lexicon.fields import TIES, fields_of
from reader.quotes.lexicon.nouns import Noun
from reader.quotes.lexicon.ties import KIN, PEERS
from reader.quotes.lexicon.words import words
from reader.quotes.people.entity import Entity, EntityKind
from reader.quotes.people.functions import Function
from reader.quotes.phrasing.phrase import Phrase
from reader.quotes.reference.candidates import candidates_of, description_of, rivals_of
from reader.quotes.reference.context import Context
from reader.quotes.reference.descriptions import RELATED, Description, opposed
from reader.quotes.reference.discourse import Resolved
from reader.quotes.reference.newcomers import own_signs
from reader.quotes.reference.pronouns import plural, singular
from reader.quotes.reference.weighing import Candidate, Decision, weigh
from reader.quotes.reference.wording import of

_LEAST, _LEAST_OF_TEXT = 0.75, 0.85
"""The least confidence in the owner of somebody, and of a text, with which the owner is named too."""
_LEAST_ANEW = 0.65
"""The least share with which "sa voisine" is taken for somebody new where somebody known may be meant."""
_OF_SOMEBODY = re.compile(r"\b(?:d[eu]s?\b|d[’'])")
"""What says whose relation somebody is."""
_MET = words(
    """
    homologue vis-à-vis interlocuteur interlocutrice contradicteur contradictrice rival adversaire compère acolyte
    comparse binôme
    """
)
"""Nouns for somebody's other half: without more words they are not how anybody new comes in."""
_PERSONAL = KIN | words("ami copain voisin collègue camarade compère colocataire codétenu veuf fiancé ex")
"""Nouns for somebody who is tied to a person."""
_KNOWN = RELATED | {"told of them"}
"""Signs by which the article has tied somebody to another before."""
_LIKELIER = 0.5
"""The share from which on "sa mère" is rather somebody new than anybody present."""

_PAIRS = (
    ("frère sœur", "frère sœur"),
    ("cousin", "cousin"),
    ("mari femme époux compagnon conjoint", "mari femme époux compagnon conjoint"),
    ("père mère", "fils fille"),
    ("fils fille", "père mère"),
    ("grand-père grand-mère", "petit-fils petite-fille"),
    ("petit-fils petite-fille", "grand-père grand-mère"),
    ("oncle tante", "neveu nièce"),
    ("neveu nièce", "oncle tante"),
)
_OTHER_END = {one: frozenset(others.split()) for ones, others in _PAIRS for one in ones.split()}
"""For a tie of kin what its owner is then called: who has a "sœur" is a "frère" or a "sœur"."""


def possessed(context: Context, phrase: Phrase, text: str, sentence: int) -> Resolved:
    """ "son avocat", "sa collègue", "leurs proches": somebody named, or whoever is tied to the owner."""
    noun = phrase.noun
    if noun is None and phrase.head in PEERS and not phrase.capital_head:
        noun = phrase.noun = Noun(phrase.head, "person", phrase.gender, phrase.number)
    several = context.text[phrase.start : phrase.start + 4].lower() == "leur"
    # "Le tribunal l'a condamné. Sa mère …": no body has a mother or a friend
    personal = noun is not None and noun.lemma in _PERSONAL
    owner = (
        plural(context.discourse, None, sentence, "leur")
        if several
        else singular(context.discourse, None, sentence, "owner", "owner", persons_only=personal)
    )
    weighed, anew = owner.decisions, 1.0
    if noun is not None and noun.kind == "person" and phrase.number == "s":
        related = _related(context, phrase, text, sentence, owner)
        if related.name is not None or related.blocks:
            return related
        weighed = related.decisions
        # That the words name somebody new is no surer than the choice between them and whoever is known.
        anew = weighed[-1].shares[-1] if weighed and weighed[-1].task == "relation" else 1.0
        if anew < _LEAST_ANEW:
            rule = f"{text} fits several people"
            return Resolved(None, "none", rule, gender=phrase.gender, blocks=True, confidence=anew, decisions=weighed)
    document = noun is not None and noun.kind == "document"
    unsure = owner.name is None or owner.confidence < (_LEAST_OF_TEXT if document else _LEAST)
    if unsure or ((document or phrase.complemented) and not _has_a_name(owner)):
        # Somebody or something all the same: "sa mère", "leur tract", the "voisin du dessous" of some resident.
        alone = context.itself(phrase, text, f"{text}: owner unknown", anew)
        return replace(alone, certainty="resolved", decisions=weighed)
    whole = owned(context, phrase, text, owner, weighed)
    return replace(whole, confidence=min(whole.confidence, anew))


def body_of(context: Context, phrase: Phrase, text: str, sentence: int) -> Resolved | None:
    """ "son équipe", "son cabinet": whose it is, where that is somebody with a name."""
    if context.text[phrase.start : phrase.start + 4].lower() == "leur":
        return None
    owner = singular(context.discourse, None, sentence, "owner", "owner")
    if owner.name is None or owner.confidence < _LEAST_OF_TEXT or not _has_a_name(owner):
        return None
    return owned(context, phrase, text, owner, owner.decisions)


def _has_a_name(owner: Resolved) -> bool:
    return all(entity.named for entity in owner.entities)


def owned(
    context: Context, phrase: Phrase, text: str, owner: Resolved, weighed: tuple[Decision, ...] = ()
) -> Resolved:
    """Whoever the words `text` say is tied to `owner`, who has a name."""
    noun = phrase.noun
    whole = text + of(context, owner)
    entity = context.unnamed.get(whole.lower())
    if entity is None:
        kind: EntityKind = "unknown"
        if noun is not None and noun.kind != "medium" and noun.kind != "time":
            kind = noun.kind
        entity = Entity(whole, kind, phrase.gender, phrase.number == "p", named=False)
        if noun is not None and noun.kind == "person" and phrase.number == "s":
            entity.functions.append(Function(noun.lemma, phrase.modifiers, text))
        context.unnamed[whole.lower()] = entity
    phrase.entity = entity
    return Resolved(
        whole, "resolved", "possessive resolved", (entity,), confidence=owner.confidence, decisions=weighed
    )


def _related(context: Context, phrase: Phrase, text: str, sentence: int, owner: Resolved) -> Resolved:
    """Whom already present "sa directrice" means; nobody, and no block, for somebody new."""
    description = description_of(context, phrase)
    owners = owner.entities or _likely_owner(owner)
    kin = _at_other_end(context, description, owner)
    if kin is not None:
        rule = f"{text}: whose {owner.name} is told of"
        return Resolved(kin.name, "resolved", rule, (kin,), confidence=owner.confidence, decisions=owner.decisions)
    rivals = rivals_of(context, description, owners)
    rated = [_tied(context, c, description, owners) for c in candidates_of(context, description, rivals, sentence)]
    past = description.former and description.lemma not in PEERS
    if past and not any(_KNOWN & set(candidate.signs) for candidate in rated):
        # "Son ancienne assistante": what somebody was to another is told when they are known.
        return Resolved(None, "none", f"{text}: somebody new", decisions=owner.decisions)
    own = [*own_signs(description, phrase.determiner, rated)]
    own.append("itself: an equal" if description.lemma in PEERS else "itself: no equal")
    if description.lemma in KIN:
        own.append("itself: kin")
    decision = weigh("relation", text, [*rated, Candidate(None, tuple(own))])
    assert decision is not None
    weighed = (*owner.decisions, decision)
    if decision.best == len(rated):
        # "complète son homologue" means somebody met before, if not surely whom.
        met = description.lemma in _MET and not (phrase.modifiers or phrase.complemented)
        if decision.sure or (decision.share > _LIKELIER and not met):
            return Resolved(None, "none", f"{text}: somebody new", decisions=weighed)
    elif decision.sure and decision.likely is not None and decision.likely.name:
        best = decision.likely
        return Resolved(
            best.name,
            "resolved",
            f"{text}: somebody present ({decision.share:.0%})",
            (best,),
            confidence=decision.share,
            decisions=weighed,
        )
    return Resolved(None, "none", f"{text} fits several people", blocks=True, decisions=weighed)


def _at_other_end(context: Context, description: Description, owner: Resolved) -> Entity | None:
    """Whom "sa sœur" means of Paul, met as "son frère Paul": who led that sentence, or bears his surname."""
    met = context.discourse.present.get(owner.entity) if owner.entity is not None else None
    if met is None or owner.confidence < _LEAST or not _is_other_end(description, met.entity):
        return None
    sentence = context.discourse.trail[met.first].sentence
    leading = {e for f in context.discourse.by_sentence[sentence] if f.role != "other" for e in f.entities}
    family = " " + met.entity.name.partition(" ")[2]
    found = [
        p.entity
        for p in context.discourse.present.values()
        if p.entity.named and p.entity.kind == "person" and p.entity.gender == description.gender
        if p.entity is not met.entity and (p.entity in leading or p.entity.name.endswith(family))
    ]
    return found[0] if len(found) == 1 else None


def _is_other_end(description: Description, owner: Entity) -> bool:
    """Whether `owner` came in by the tie that the description turns round: "son frère", now "sa sœur"."""
    ends = _OTHER_END.get(description.lemma, frozenset())
    return any(held.lemma in ends and not _OF_SOMEBODY.search(held.text) for held in owner.functions)


def _likely_owner(owner: Resolved) -> tuple[Entity, ...]:
    """Whom the owner is likely to be, where that is too unsure to say: nobody is their own sister."""
    likely = owner.decisions[-1].likely if owner.decisions else None
    return (likely,) if likely is not None else ()


def _tied(context: Context, candidate: Candidate, description: Description, owners: tuple[Entity, ...]) -> Candidate:
    """The candidate with the signs of what ties it to the owner."""
    entity = candidate.entity
    if entity is None or not entity.named or not owners:
        return candidate
    signs = []
    together = context.discourse.companions.get(entity) or ()
    if any(owner in together for owner in owners):
        signs.append("named together with the owner")
    ends = [held.lemma for o in owners for held in o.functions]
    if any(opposed(description.lemma, end) for end in ends):
        # "La mère de X, Y, se tait. Sa fille …": the owner is who has such a daughter.
        signs.append("the owner is at the other end")
    own = frozenset().union(*(fields_of(held.lemma) for held in entity.functions)) - TIES
    if own & frozenset().union(*(fields_of(end) for end in ends)):
        signs.append("of the owner's field")
    return replace(candidate, signs=(*candidate.signs, *signs))
