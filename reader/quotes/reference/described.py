"""Whom a definite description means: "la magistrate", "le chef de l'État", "la seconde", "les deux femmes".

Owns the order in which the readings of a description are tried; the signs are `descriptions`', the choice is
`weighing`'s.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.quotes.lexicon.deeds import told as told_of
from reader.quotes.lexicon.endings import person_like
from reader.quotes.lexicon.fields import fields_of
from reader.quotes.lexicon.nouns import noun_of
from reader.quotes.lexicon.words import words
from reader.quotes.people.functions import HELD, Function
from reader.quotes.people.register import Entity
from reader.quotes.phrasing.phrase import Gender, Phrase
from reader.quotes.reference.bodies import REACH, called_in_full
from reader.quotes.reference.candidates import FRESH, candidates_of, description_of, rivals_of
from reader.quotes.reference.context import Context
from reader.quotes.reference.counted import ORDINALS, ordinal
from reader.quotes.reference.descriptions import (
    OF_FIELD,
    OTHER_TRADES,
    RELATED,
    RELATIONS,
    RULED_OUT,
    Description,
)
from reader.quotes.reference.discourse import NOBODY, Resolved
from reader.quotes.reference.pronouns import fits
from reader.quotes.reference.weighing import Candidate, Decision, presence_signs, weigh

_OWN = 0.5
"""The share from which on a description is taken to mean nobody but whom its words name."""
_TOGETHER = 0.2
"""The share that somebody has at least who is meant together with the words themselves."""
_CERTAIN = 0.75
"""The share from which on somebody of another trade is named where several may be meant."""
_PLAIN = 0.95
"""The share from which on a description is as good as the name."""
_TEXTS = words("document texte")
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
_FROM_SOURCE = re.compile(r"\b[Dd]e (sources?\b(?:(?!\bqu[e’'])[^,;:.!?«»“”\"\n]){3,80})")
"""Somebody who is called a source only: "de source proche du dossier"."""
_HEARD = r"(?:[Ss]elon|[Dd][’']après)\s(?:une?\s|l[’']une?\sdes\s)%s"
"""Somebody without a name of whom the text has something."""
_SET_OFF = re.compile(r",\s(?:elle|lui|de son côté|pour sa part|quant à (?:elle|lui))\b(?!-)")
"""What sets somebody off from whoever was just spoken of: "la comédienne, elle, dit …"."""
_TURNING_TO = re.compile(r"\b[Qq]uant (?:à )?$")
"""What turns from whoever the sentence before was about to somebody else."""
_WITH = re.compile(r"\s(?:au|aux|à la|à l[’'])\s?(\w{4,})\b")
"""What tells somebody from others by what they have with them: "la dame au chapeau"."""
_BY_AGE = words("aîné cadet benjamin")
_NEXT = 500
"""Characters within which somebody is named whom a sentence before only describes."""


def definite(context: Context, phrase: Phrase, text: str, sentence: int, inverted: bool) -> Resolved:
    """Whom a singular with a definite or demonstrative article means.

    Args:
        context: the article as far as it has been read.
        phrase: the description.
        text: its words without the article.
        sentence: where it stands, counted through the article.
        inverted: whether it stands behind its verb, as after a quotation.
    """
    noun = phrase.noun
    if phrase.head in ORDINALS and not phrase.complemented:
        return ordinal(context, phrase, text, sentence)
    if noun is not None and noun.kind == "document" and phrase.head in _TEXTS and not phrase.complemented:
        near = [d for f in context.discourse.within(sentence, 3) if (d := f.entity_of("document"))]
        # "un accord … le texte … le document": what both mean has a name further back
        told = (
            [d for f in context.discourse.within(sentence, REACH) if (d := f.entity_of("document"))] if near else []
        )
        meant = next((d for d in (*near, *told) if d.name.lower() not in _TEXTS), near[0] if near else None)
        if meant is not None:
            return Resolved(meant.name, "resolved", f"{text}: the text named before", (meant,))
    if noun is not None and noun.lemma == "source":
        return _source(context, phrase, text, sentence)
    if noun is not None and noun.kind in ("institution", "document", "medium") and not phrase.modifiers:
        before = called_in_full(context, phrase, sentence)
        if before is not None:
            return Resolved(before.name, "resolved", f"{text}: named in full before", (before,))
    if noun is not None and noun.kind in ("institution", "document", "medium", "group"):
        entity = context.register.add_other(phrase, text, "document" if noun.kind == "document" else "institution")
        return Resolved(entity.name, "stated", "institution or text", (entity,))
    if noun is not None and noun.kind == "time":
        return NOBODY
    if noun is None and phrase.head.endswith("ième") and phrase.complemented:
        # "le quatrième de Jeanne Blin", "la deuxième du général": one of a series, which is no name for anybody
        return Resolved(None, "none", f"{text}: one of a series", blocks=True)
    held = (
        noun is None
        and not phrase.capital_head
        and context.register.holders(phrase.head, phrase.modifiers, phrase.gender)
    )
    if noun is None and not held and (phrase.capital_head or not person_like(phrase.head)):
        return context.itself(phrase, text, "noun phrase")
    if noun is not None and noun.lemma == "intéressé":
        return _concerned(context, phrase.gender, sentence, text)
    return described(context, phrase, text, sentence, inverted)


def _source(context: Context, phrase: Phrase, text: str, sentence: int) -> Resolved:
    """ "cette source": whoever without a name was just quoted; never somebody named."""
    if not phrase.complemented:
        opened = list(_FROM_SOURCE.finditer(context.text, max(0, phrase.start - _NEXT), phrase.start))
        if opened and "\n" not in context.text[opened[-1].end() : phrase.start]:
            return context.itself(phrase, " ".join(opened[-1][1].split()), "the source named before")
        told = [(f, p) for f in context.discourse.within(sentence, 4) if (p := f.entity_of("person"))]
        nameless = [(f, p) for f, p in told if p.name and not p.named and not p.plural]
        called = (person for _, person in nameless if any(held.lemma == "source" for held in person.functions))
        speaking = (person for focus, person in nameless if focus.role == "speaker")
        heard = (p for _, p in nameless if re.search(_HEARD % re.escape(p.name), context.text[: phrase.start]))
        spoke = next(iter((*called, *speaking, *heard)), None)
        if spoke is not None:
            return Resolved(spoke.name, "resolved", f"{text}: the source quoted before", (spoke,))
    return context.itself(phrase, text, "noun phrase")


def described(context: Context, phrase: Phrase, text: str, sentence: int, inverted: bool) -> Resolved:
    """A description of one person: whoever present it fits best, or somebody of its own."""
    description = description_of(context, phrase)
    known = _by_office(context, text)
    # A subject is hardly the subject of the same sentence once more, under a description.
    owners = [*context.register.within(text), *_owners(context, phrase)]
    rivals = rivals_of(context, description, owners)
    rivals = [p for p in rivals if inverted or p.lead != sentence]
    if _TURNING_TO.search(context.text, max(0, phrase.start - 12), phrase.start):
        rivals = [p for p in rivals if p.lead < sentence - 1]
    set_off = bool(_SET_OFF.match(context.text, phrase.end))
    rated = candidates_of(context, description, rivals, sentence, set_off, phrase.determiner == "demonstrative")
    if owners:
        # Whoever is tied to somebody is told by the tie, not by having been named just before.
        rated = [replace(c, signs=tuple(s for s in c.signs if s != FRESH)) for c in rated]
    rated = [c for c in rated if c.entity is None or c.entity is not context.hearer or HELD & set(c.signs)]
    beside = _WITH.match(context.text, phrase.end)
    if beside is not None:
        key, word = told_of(beside[1].lower(), False)
        having = [c.entity for c in rated if c.entity is not None and word in c.entity.told.get(key, ())]
        if len(having) == 1 and having[0].named:
            # "Simone Rio, qui vient avec son pliant … La retraitée au pliant"
            return Resolved(having[0].name, "resolved", f"{text}: told of them before", (having[0],))
    somebody = any(HELD & set(candidate.signs) for candidate in rated)
    if known is not None and not somebody:
        return Resolved(known.name, "resolved", f"{text}: known holder of the office", (known,))
    own = context.unnamed.get(text.lower())
    if context.in_headline:
        return _headlined(context, phrase, text, description, rated)
    told = bool(_TOLD.match(context.text, phrase.end))
    kin = (
        bool(owners) and description.lemma in RELATIONS and phrase.determiner == "definite" and not description.former
    )
    if kin and not any(RELATED & set(c.signs) for c in rated):
        # "le mari de la chanteuse": nobody who was not called so, or something near it, before.
        return context.itself(phrase, text, "noun phrase")
    example = told and _EXAMPLE.search(context.text, max(0, phrase.start - 20), phrase.start)
    behind = _ONE_BEHIND.match(context.text, phrase.end) if description.lemma in RELATIONS else None
    text += behind[0] if behind is not None else ""
    tied = description.lemma in RELATIONS and _OF_ONE.search(text)
    if example or tied or _introduced(context, phrase, description, rated):
        # "la mère d'une des victimes", "comme ce retraité qui …": the words themselves say who.
        return context.itself(phrase, text, "noun phrase")
    itself = Candidate(None, tuple(description.own_signs(phrase.determiner, own is not None, somebody, told)))
    decision = weigh("quoting description" if inverted else "description", text, [*rated, itself])
    assert decision is not None
    # Somebody who could not be named is hardly anybody but whom these words name.
    own_share = sum(
        share
        for candidate, share in zip(decision.candidates, decision.shares, strict=True)
        if candidate.entity is None or not candidate.entity.name
    )
    if not phrase.modifiers:
        fuller = _fuller(decision)
        if fuller is not None:
            share, entity = fuller
            rule = f"{text}: told of in more words before ({share:.0%})"
            return Resolved(entity.name, "resolved", rule, (entity,), confidence=share, decisions=(decision,))
    if decision.best == len(rated):
        if own_share < _OWN or (inverted and not description.own_name and _somebody_may_be(rated)):
            return Resolved(
                None,
                "none",
                f"{text} fits several people",
                blocks=True,
                gender=phrase.gender,
                decisions=(decision,),
            )
        named = _named_next(context, phrase, description)
        if named is not None:
            context.register.give(named, Function(description.lemma, phrase.modifiers, text))
            context.called[description.noun] = named
            rule = f"{text}: named in the next sentence"
            return Resolved(named.name, "resolved", rule, (named,), confidence=0.9, decisions=(decision,))
        found = context.itself(phrase, text, "noun phrase", own_share)
        return replace(found, decisions=(decision,))
    best = decision.likely
    assert best is not None
    share = decision.share
    signs = HELD & set(decision.candidates[decision.best].signs)
    # Of several who acted together only the text can say who is the eldest.
    by_age = description.lemma in _BY_AGE and "led together with others" in decision.candidates[decision.best].signs
    elsewhere = OTHER_TRADES & set(decision.candidates[decision.best].signs)
    if inverted and best.named and not description.own_name and not elsewhere:
        # Somebody met before is meant: that the words mean nobody but themselves is no rival reading.
        share /= 1 - decision.shares[-1]
    if not decision.sure_of(share) or not best.name or (by_age and not signs) or _guessed(description, decision):
        return Resolved(
            None,
            "none",
            f"{text} fits several people",
            blocks=True,
            gender=phrase.gender,
            confidence=share,
            decisions=(decision,),
        )
    if not best.functions and best.named and share > 0.8 and phrase.noun is not None:
        context.register.bind(best, phrase, text, said=False)
    if best.named:
        context.called[description.noun] = best
        best.decade = best.decade or description.decade
    if signs and share > _PLAIN:
        # The article itself calls them so here.
        context.register.give(best, Function(description.lemma, phrase.modifiers, text))
    why = "bound by the article" if signs else "whoever is talked about"
    rule = f"{text}: {why} ({share:.0%})"
    return Resolved(best.name, "resolved", rule, (best,), confidence=share, decisions=(decision,))


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
    return (share, called[0][1]) if decision.sure_of(share) and called[0][0] >= _TOGETHER else None


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


def _named_next(context: Context, phrase: Phrase, description: Description) -> Entity | None:
    """Whom the paragraph names further on as if known: "La préfète est venue. Inès Roux a promis une aide."."""
    if not fields_of(description.lemma) or phrase.determiner != "definite" or description.former:
        return None
    if context.saying.asks:
        # "« Vous avez menti ? », insiste le président. Paul Renard baisse la tête.": whoever is asked is named
        return None
    stop = context.text.find("\n", phrase.end)
    stop = min(len(context.text) if stop < 0 else stop, phrase.end + _NEXT)
    found = [
        entity
        for entity, start in context.register.opening.items()
        if phrase.end < start < stop and not entity.functions and fits(entity, description.gender)
    ]
    known = len(found) == 1 and not context.discourse.mentioned(found[0])
    return found[0] if known else None


def _headlined(
    context: Context, phrase: Phrase, text: str, description: Description, rated: Sequence[Candidate]
) -> Resolved:
    """Whom a description in a headline means: whom alone the text below calls so."""
    called = context.called.get(description.noun)
    named = [c.entity for c in rated if HELD & set(c.signs) and c.entity is not None and c.entity.named]
    if len(named) != 1 and called is not None:
        named = [called]
    if len(named) == 1:
        return Resolved(named[0].name, "resolved", f"{text}: called so in the text", (named[0],))
    if named:
        return Resolved(None, "none", f"{text} fits several people", blocks=True)
    return context.itself(phrase, text, "noun phrase")


def _concerned(context: Context, gender: Gender | None, sentence: int, text: str) -> Resolved:
    """ "l'intéressé": whom the last speaker was talking about."""
    spoke = next((f.entities for f in reversed(context.discourse.trail) if f.role == "speaker"), ())
    rivals = [
        p
        for p in context.discourse.present.values()
        if p.entity.kind == "person" and p.entity.named and fits(p.entity, gender)
    ]
    others = [p for p in rivals if p.entity not in spoke] or rivals
    decision = weigh(
        "concerned",
        text,
        (
            Candidate(p.entity, tuple(signs))
            for p, signs in presence_signs(others, sentence, context.discourse, context.saying)
        ),
    )
    weighed = (decision,) if decision is not None else ()
    if decision is None or not decision.sure:
        return Resolved(None, "none", f"{text} fits several people", blocks=True, decisions=weighed)
    best = others[decision.best].entity
    rule = f"{text}: whom the last speaker meant"
    return Resolved(best.name, "resolved", rule, (best,), confidence=decision.share, decisions=weighed)


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
