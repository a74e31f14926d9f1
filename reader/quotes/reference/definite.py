"""Whom a singular with a definite or demonstrative article means: "le premier", "le texte", "la magistrate".

Owns telling the kinds of such phrases apart: ordinals, texts, sources, bodies, series, "l'intéressé". Whom a
description of one person means is `described`'s.
"""

import re
from collections.abc import Sequence
from itertools import chain

from reader.quotes.lexicon.endings import person_like
from reader.quotes.lexicon.words import words
from reader.quotes.people.entity import Entity
from reader.quotes.phrasing.phrase import Phrase
from reader.quotes.phrasing.superlatives import MOST
from reader.quotes.reference.bodies import REACH, called_in_full
from reader.quotes.reference.context import Context
from reader.quotes.reference.counted import ORDINALS, ordinal
from reader.quotes.reference.described import described
from reader.quotes.reference.discourse import NOBODY, Resolved
from reader.quotes.reference.presence import presence_signs
from reader.quotes.reference.pronouns import fits
from reader.quotes.reference.several import acted_together
from reader.quotes.reference.weighing import Candidate, weigh

_TEXTS = words("document texte")
"""Nouns that any text is called by."""
_SAID = ("ledit", "ladite")
_FROM_SOURCE = re.compile(r"\b[Dd]e (sources?\b(?:(?!\bqu[e’'])[^,;:.!?«»“”\"\n]){3,80})")
"""Somebody who is called a source only: "de source proche du dossier"."""
_HEARD = r"(?:[Ss]elon|[Dd][’']après)\s(?:une?\s|l[’']une?\sdes\s)%s"
"""Somebody without a name of whom the text has something."""
_LATELY = 4000
"""Characters before "cette source" that are searched for it."""
_QUOTED = re.compile(r"«[^«»]*»|“[^“”]*”|\"[^\"]*\"")
_WORDS = 250
"""Characters before "l'intéressé" within which the words begin that may name them."""
_OPENED = 500
"""Characters before "cette source" within which the source was told of."""


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
        meant = _text_before(context, sentence)
        if meant is not None:
            return Resolved(meant.name, "resolved", f"{text}: the text named before", (meant,))
    if phrase.head == MOST:
        return _eldest(context, phrase, text, sentence)
    if phrase.determiner == "demonstrative" and noun is not None and noun.kind == "person":
        said = _said_before(context, phrase, text)
        if said is not None:
            return said
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
        return _concerned(context, phrase, sentence, text)
    return described(context, phrase, text, sentence, inverted)


def _eldest(context: Context, phrase: Phrase, text: str, sentence: int) -> Resolved:
    """ "le plus jeune des prévenus": of several who were named nobody can say who, of others these words are all."""

    def named(entities: Sequence[Entity]) -> bool:
        return all(e.kind == "person" and e.named for e in entities)

    if acted_together(context.discourse, sentence, REACH, None, named):
        return Resolved(None, "none", f"{text}: of several who are named", blocks=True)
    return context.itself(phrase, text, "noun phrase")


def _said_before(context: Context, phrase: Phrase, text: str) -> Resolved | None:
    """ "ladite voisine": whoever was called by that noun last, or nobody named; None for another article."""
    noun = phrase.noun
    if noun is None or not context.text[phrase.start : phrase.end].lower().startswith(_SAID):
        return None
    for entity in (e for f in reversed(context.discourse.trail) for e in f.entities):
        called = any(held.lemma == noun.lemma for held in entity.functions)
        if entity.name and (called or entity.name.lower().split()[0] == phrase.head):
            return Resolved(entity.name, "resolved", f"{text}: called so before", (entity,))
    return context.itself(phrase, text, "noun phrase")


def _text_before(context: Context, sentence: int) -> Entity | None:
    """The text that "le document" means, by the name it has further back: "un accord … le texte … le document"."""
    near = [d for f in context.discourse.within(sentence, 3) if (d := f.entity_of("document"))]
    if not near:
        return None
    told = (d for f in context.discourse.within(sentence, REACH) if (d := f.entity_of("document")))
    return next((d for d in (*near, *told) if d.name.lower() not in _TEXTS), near[0])


def _source(context: Context, phrase: Phrase, text: str, sentence: int) -> Resolved:
    """ "cette source": whoever without a name was just quoted; never somebody named."""
    if not phrase.complemented:
        opened = list(_FROM_SOURCE.finditer(context.text, max(0, phrase.start - _OPENED), phrase.start))
        if opened and "\n" not in context.text[opened[-1].end() : phrase.start]:
            return context.itself(phrase, " ".join(opened[-1][1].split()), "the source named before")
        told = [(f, p) for f in context.discourse.within(sentence, 4) if (p := f.entity_of("person"))]
        nameless = [(f, p) for f, p in told if p.name and not p.named and not p.plural]
        called = (person for _, person in nameless if any(held.lemma == "source" for held in person.functions))
        speaking = (person for focus, person in nameless if focus.role == "speaker")
        lately = context.text[max(0, phrase.start - _LATELY) : phrase.start]
        heard = (p for _, p in nameless if re.search(_HEARD % re.escape(p.name), lately))
        spoke = next(chain(called, speaking, heard), None)
        if spoke is not None:
            return Resolved(spoke.name, "resolved", f"{text}: the source quoted before", (spoke,))
    return context.itself(phrase, text, "noun phrase")


def _concerned(context: Context, phrase: Phrase, sentence: int, text: str) -> Resolved:
    """ "l'intéressé": whom the last speaker was talking about, above all whom the quoted words name."""
    spoke = next((f.entities for f in reversed(context.discourse.trail) if f.role == "speaker"), ())
    rivals = [
        p
        for p in context.discourse.present.values()
        if p.entity.kind == "person" and p.entity.named and fits(p.entity, phrase.gender)
    ]
    others = [p for p in rivals if p.entity not in spoke] or rivals
    meant = _named_in_words(context, phrase, [p.entity for p in others])
    if meant is not None:
        rule = f"{text}: whom the words before name"
        return Resolved(meant.name, "resolved", rule, (meant,), confidence=0.9)
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


def _named_in_words(context: Context, phrase: Phrase, others: Sequence[Entity]) -> Entity | None:
    """Who alone of `others` the last quotation names that names any of them: "« C'est à Inès de parler. »"."""
    opens = context.text.rfind("\n", 0, max(0, phrase.start - _WORDS)) + 1
    for quoted in reversed(_QUOTED.findall(context.text[opens : phrase.start])):
        said = set(re.findall(r"[\w-]+", quoted))
        named = [e for e in others if said & {part for part in e.name.split() if len(part) > 2 and part[0].isupper()}]
        if named:
            return named[0] if len(named) == 1 else None
    return None
