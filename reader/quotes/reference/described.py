"""Which person a definite description means: "la magistrate", "le chef de l'État", "la mère de l'élève".

Owns the order in which the readings of a description are tried, and what each needs to be believed. Who may be meant
is `candidates`', the signs of each are `descriptions`', the weighing is `weighing`'s.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from reader.quotes.lexicon.deeds import told as told_of
from reader.quotes.lexicon.nouns import noun_of
from reader.quotes.lexicon.ties import RELATIONS
from reader.quotes.lexicon.words import words
from reader.quotes.people.entity import Entity
from reader.quotes.people.functions import HELD, Function
from reader.quotes.phrasing.phrase import Phrase
from reader.quotes.reference.candidates import FRESH, candidates_of, description_of, rivals_of
from reader.quotes.reference.context import Context
from reader.quotes.reference.descriptions import (
    OF_FIELD,
    OTHER_TRADES,
    RELATED,
    RULED_OUT,
    Description,
)
from reader.quotes.reference.discourse import Resolved
from reader.quotes.reference.newcomers import BROUGHT_ALONG, of_the_house, own_signs
from reader.quotes.reference.weighing import SURE, Candidate, Decision, weigh

_OWN = 0.5
"""The share from which on a description is taken to mean nobody but whom its words name."""
_TOGETHER = 0.2
"""The share that somebody has at least who is meant together with the words themselves."""
_CERTAIN = 0.75
"""The share from which on somebody of another trade is named, or a bare noun itself, where several may be meant."""
_LIKELY = 0.8
"""The share from which on somebody of whom nothing is told is known by the description."""
_PLAIN = 0.95
"""The share from which on a description is as good as the name."""
_TOLD = re.compile(r"\s(?:qui|que|qu['’]|dont)\b")
"""A relative clause that tells who is meant: "l'officier qui les avait rapportées"."""
_INTRODUCED = re.compile(r",\sune?\s([\w-]+)(?:\s([\w-]+))?")
"""What tells of somebody new what they are: "le tubiste, un facteur de Lodève"."""
_EXAMPLE = re.compile(r"\b(?:comme|tels?|telles?|[Aa]insi d[eu]|à l[’']image d[eu]|à l[’']instar d[eu])\s$")
"""What makes of somebody one of many: "comme ce retraité qui …"."""
_OF_ONE = re.compile(r"\bd(?:e l)?[’']une?\b")
"""A tie to somebody whom nothing names: "la mère d'une des victimes"."""
_ONE_BEHIND = re.compile(r"\sd(?:e l)?[’']une? des [\w-]+")
"""The same, where it is no part of the phrase."""
_SET_OFF = re.compile(r",\s(?:elle|lui|de son côté|pour sa part|quant à (?:elle|lui))\b(?!-)")
"""What sets somebody off from whoever was just spoken of: "la comédienne, elle, dit …"."""
_TURNING_TO = re.compile(r"\b[Qq]uant (?:à )?$")
"""What turns from whoever the sentence before was about to somebody else."""
_WITH = re.compile(r"\s(?:au|aux|à la|à l[’'])\s?(\w{4,})\b")
"""What tells somebody from others by what they have with them: "la dame au chapeau"."""
_BY_AGE = words("aîné cadet benjamin")
"""Nouns that tell one of several by their age."""


def described(context: Context, phrase: Phrase, text: str, sentence: int, inverted: bool) -> Resolved:
    """A description of one person: whoever present it fits best, or somebody of its own.

    Args:
        context: the article as far as it has been read.
        phrase: the description.
        text: its words without the article.
        sentence: where it stands, counted through the article.
        inverted: whether it stands behind its verb, as after a quotation.
    """
    description = description_of(context, phrase)
    known = _by_office(context, text)
    owners = [*context.register.within(text), *_owners(context, phrase)]
    rated = _rated(context, phrase, description, owners, sentence, inverted)
    having = _having_with_them(context, phrase, rated)
    if having is not None:
        return Resolved(having.name, "resolved", f"{text}: told of them before", (having,))
    somebody = any(HELD & set(candidate.signs) for candidate in rated)
    if known is not None and not somebody:
        return Resolved(known.name, "resolved", f"{text}: known holder of the office", (known,))
    said_before = context.unnamed.get(text.lower()) is not None
    if context.in_headline:
        return _headlined(context, phrase, text, description, rated)
    if owners and _by_tie_alone(phrase, description, rated):
        return context.itself(phrase, text, "noun phrase")
    text += _tie_behind(context, phrase, description)
    if _says_who(context, phrase, text, description, rated):
        return context.itself(phrase, text, "noun phrase")
    told = _TOLD.match(context.text, phrase.end) is not None
    housed = of_the_house(context.text, phrase.start, description.lemma)
    itself = Candidate(None, tuple(own_signs(description, phrase.determiner, rated, said_before, told, housed)))
    decision = weigh("quoting description" if inverted else "description", text, [*rated, itself])
    assert decision is not None
    fuller = _fuller(decision) if not phrase.modifiers else None
    if fuller is not None:
        share, entity = fuller
        rule = f"{text}: told of in more words before ({share:.0%})"
        return Resolved(entity.name, "resolved", rule, (entity,), confidence=share, decisions=(decision,))
    if decision.likely is None:
        return _nobody_met(context, phrase, text, description, decision, inverted)
    return _somebody_met(context, phrase, text, description, decision, decision.likely, inverted)


def _rated(
    context: Context,
    phrase: Phrase,
    description: Description,
    owners: Collection[Entity],
    sentence: int,
    inverted: bool,
) -> list[Candidate]:
    """Whom the description may mean, with the signs of each; `owners`, whom its complements mean, are not."""
    rivals = rivals_of(context, description, owners)
    # A subject is hardly the subject of the same sentence once more, under a description.
    rivals = [p for p in rivals if inverted or p.lead != sentence]
    if _TURNING_TO.search(context.text, max(0, phrase.start - 12), phrase.start):
        rivals = [p for p in rivals if p.lead < sentence - 1]
    set_off = bool(_SET_OFF.match(context.text, phrase.end))
    rated = candidates_of(context, description, rivals, sentence, set_off, phrase.determiner == "demonstrative")
    if owners:
        # Whoever is tied to somebody is told by the tie, not by having been named just before.
        rated = [replace(c, signs=tuple(s for s in c.signs if not s.startswith(FRESH))) for c in rated]
    return [c for c in rated if c.entity is None or c.entity is not context.hearer or HELD & set(c.signs)]


def _having_with_them(context: Context, phrase: Phrase, rated: Sequence[Candidate]) -> Entity | None:
    """Who alone is told to have what the words say: "Simone Rio vient avec son pliant … La retraitée au pliant"."""
    beside = _WITH.match(context.text, phrase.end)
    if beside is None:
        return None
    key, word = told_of(beside[1].lower(), False)
    having = [c.entity for c in rated if c.entity is not None and word in c.entity.told.get(key, ())]
    return having[0] if len(having) == 1 and having[0].named else None


def _by_tie_alone(phrase: Phrase, description: Description, rated: Sequence[Candidate]) -> bool:
    """Whether a tie tells who is meant, and nobody was called so, or something near it: "le mari de la chanteuse"."""
    tie = description.lemma in RELATIONS and phrase.determiner == "definite" and not description.former
    return tie and not any(RELATED & set(c.signs) for c in rated)


def _tie_behind(context: Context, phrase: Phrase, description: Description) -> str:
    """The tie to somebody whom nothing names that stands behind the phrase, empty where there is none."""
    behind = _ONE_BEHIND.match(context.text, phrase.end) if description.lemma in RELATIONS else None
    return behind[0] if behind is not None else ""


def _says_who(
    context: Context, phrase: Phrase, text: str, description: Description, rated: Sequence[Candidate]
) -> bool:
    """Whether the words themselves say who: "la mère d'une des victimes", "comme ce retraité qui …"."""
    told = _TOLD.match(context.text, phrase.end)
    if told and _EXAMPLE.search(context.text, max(0, phrase.start - 20), phrase.start):
        return True
    tied = description.lemma in RELATIONS and _OF_ONE.search(text) is not None
    return tied or _introduced(context, phrase, description, rated)


def _nobody_met(
    context: Context, phrase: Phrase, text: str, description: Description, decision: Decision, inverted: bool
) -> Resolved:
    """Whom the words mean where they weigh more by themselves than anybody mentioned before."""
    # Somebody who could not be named is hardly anybody but whom these words name.
    own_share = sum(
        share
        for candidate, share in zip(decision.candidates, decision.shares, strict=True)
        if candidate.entity is None or not candidate.entity.name
    )
    guarded = inverted and not description.own_name and _somebody_may_be(decision.candidates)
    if own_share < (_CERTAIN if guarded else _OWN):
        return _one_of_several(phrase, text, decision)
    found = context.itself(phrase, text, "noun phrase", own_share)
    return replace(found, decisions=(decision,))


def _somebody_met(
    context: Context,
    phrase: Phrase,
    text: str,
    description: Description,
    decision: Decision,
    best: Entity,
    inverted: bool,
) -> Resolved:
    """`best`, who weighs most of those mentioned, where that is enough; what the words tell of them is kept.

    The article has then called them by the description, which later ones are compared with.
    """
    share = decision.share
    signs = frozenset(decision.candidates[decision.best].signs)
    held = HELD & signs
    # Of several who acted together only the text can say who is the eldest.
    by_age = description.lemma in _BY_AGE and "led together with others" in signs
    new = BROUGHT_ALONG & set(decision.candidates[-1].signs)
    if inverted and best.named and not (description.own_name or new or OTHER_TRADES & signs):
        # Somebody met before is meant: that the words mean nobody but themselves is no rival reading.
        share /= 1 - decision.shares[-1]
    if share < SURE or not best.name or (by_age and not held) or _guessed(description, decision):
        return _one_of_several(phrase, text, decision, share)
    if not best.functions and best.named and share > _LIKELY and phrase.noun is not None:
        context.register.bind(best, phrase, text, said=False)
    if best.named:
        context.called[description.noun] = best
        best.decade = best.decade or description.decade
    if held and share > _PLAIN:
        # The article itself calls them so here.
        context.register.give(best, Function(description.lemma, phrase.modifiers, text))
    why = "bound by the article" if held else "whoever is talked about"
    rule = f"{text}: {why} ({share:.0%})"
    return Resolved(best.name, "resolved", rule, (best,), confidence=share, decisions=(decision,))


def _one_of_several(phrase: Phrase, text: str, decision: Decision, share: float = 1.0) -> Resolved:
    """Somebody, of whom it cannot be said who."""
    return Resolved(
        None,
        "none",
        f"{text} fits several people",
        blocks=True,
        gender=phrase.gender,
        confidence=share,
        decisions=(decision,),
    )


def _fuller(decision: Decision) -> tuple[float, Entity] | None:
    """Who alone was called so without a name, where the bare noun means them or nobody named; with their share.

    "La ministre des Transports est venue … la ministre": that she is another minister is no rival reading.
    """
    called = [
        (share, candidate.entity)
        for candidate, share in zip(decision.candidates, decision.shares, strict=True)
        if candidate.entity is not None and not candidate.entity.named and HELD & set(candidate.signs)
    ]
    if len(called) != 1 or not called[0][1].name:
        return None
    share = called[0][0] + decision.shares[-1]
    return (share, called[0][1]) if share >= SURE and called[0][0] >= _TOGETHER else None


def _introduced(context: Context, phrase: Phrase, description: Description, rated: Sequence[Candidate]) -> bool:
    """Whether an apposition says what somebody is whom nothing before it tells of: "le tubiste, un facteur"."""
    match = _INTRODUCED.match(context.text, phrase.end)
    if match is None or description.of_anybody or any(OF_FIELD & set(c.signs) for c in rated):
        return False
    nouns = (noun_of(word.lower()) for word in match.groups() if word)
    return any(noun is not None and noun.kind == "person" for noun in nouns)


def _guessed(description: Description, decision: Decision) -> bool:
    """Whether a bare noun goes to one of several whose trades are all others, for having been talked about last."""
    best = decision.candidates[decision.best]
    others = [c for c in decision.candidates if c is not best]
    elsewhere = OTHER_TRADES & set(best.signs)
    return not description.own_name and bool(elsewhere) and decision.share < _CERTAIN and _somebody_may_be(others)


def _somebody_may_be(rated: Sequence[Candidate]) -> bool:
    """Whether anybody named, of whom nothing rules it out, may be called by a description."""
    return any(c.entity is not None and c.entity.named and not RULED_OUT & set(c.signs) for c in rated)


def _owners(context: Context, phrase: Phrase) -> list[Entity]:
    """Those whom the complements mean: "l'avocat du policier" is not the policeman."""
    return [
        owner
        for complement in phrase.complements
        if complement.articled and complement.noun is not None
        if complement.noun.kind == "person" and complement.noun.number == "s"
        for owner in context.register.holders(complement.noun.lemma, frozenset(complement.modifiers), None)
    ]


def _headlined(
    context: Context, phrase: Phrase, text: str, description: Description, rated: Sequence[Candidate]
) -> Resolved:
    """Whom a description in a headline means: whom alone the text below calls so, or tells so of."""
    people = [c for c in rated if c.entity is not None and c.entity.named and not RULED_OUT & set(c.signs)]
    called = context.called.get(description.noun)
    having = [c for c in people if HELD & set(c.signs)]
    if called is not None and called.name and len(having) != 1:
        return Resolved(called.name, "resolved", f"{text}: called so in the text", (called,))
    having = having or [c for c in people if OF_FIELD & set(c.signs)]
    best = having[0].entity if len(having) == 1 else None
    if best is not None:
        return Resolved(best.name, "resolved", f"{text}: called so in the text", (best,), confidence=_LIKELY)
    if having:
        return Resolved(None, "none", f"{text} fits several people", blocks=True)
    return context.itself(phrase, text, "noun phrase", _CERTAIN if people else 1.0)


def _by_office(context: Context, text: str) -> Entity | None:
    """Who is known to hold the office `text`, first by the article's own words, then beyond it."""
    key = text.lower().replace("’", "'")
    if " " not in key:
        return None
    for office in context.facts.by_phrase.get(key, ()):
        for phrase in office.phrases:
            function = context.register.function_of(phrase)
            held = context.register.holders(function.lemma, function.modifiers, None) if function else []
            if len(held) == 1 and context.discourse.mentioned(held[0]):
                # The article itself says who is minister.
                return held[0]
    offices = [o for o in context.facts.by_phrase.get(key, ()) if o.held_in(context.year)]
    holders = {o.person for o in offices}
    if len(holders) != 1:
        return None
    # Whom the article never names is called what it calls them: a list of offices grows old, an article does not.
    named = context.register.find(holders.pop())
    return named[0] if len(named) == 1 else None
