"""Whom words for several mean that do not count: "le couple", "les époux", "les jeunes boulangers", "ses auteurs".

Owns coming back to those who acted together; words that count are `counted`'s.
"""

from collections.abc import Sequence

from reader.quotes.lexicon.age_words import DECADES
from reader.quotes.lexicon.fields import fields_of
from reader.quotes.lexicon.words import words
from reader.quotes.people.entity import Entity
from reader.quotes.people.functions import HELD
from reader.quotes.phrasing.phrase import Phrase, slice_of
from reader.quotes.reference.bodies import REACH, called_in_full
from reader.quotes.reference.context import Context
from reader.quotes.reference.counted import WRITING, may_be_several, named_together
from reader.quotes.reference.descriptions import opposed
from reader.quotes.reference.discourse import Resolved
from reader.quotes.reference.several import acted_together, of_one_sentence

_TOGETHER = {
    "couple": 2,
    "duo": 2,
    "tandem": 2,
    "binôme": 2,
    "paire": 2,
    "trio": 3,
    "quatuor": 4,
}
"""Singulars for several people."""
_MATES = words(
    """
    époux conjoints mariés jumeaux jumelles compères comparses acolytes complices amoureux amants retraités associés
    associées partenaires cosignataires signataires codirecteurs codirectrices coprésidents coprésidentes colocataires
    coéquipiers coéquipières copilotes cofondateurs cofondatrices coauteurs coautrices intéressés
    intéressées
    """
)
"""Plurals by which those who act together come back without being counted."""
_NEW = words("jeunes nouveaux nouvelles heureux heureuses")
"""What is said of those who have just been named, rather than of all of their trade."""
_BARE = 2
"""So many words they are: "les jeunes boulangers"."""
_JUST = 2
"""Sentences back to which these words mean those who acted together."""


def mates(context: Context, phrase: Phrase, sentence: int) -> Resolved | None:
    """ "le couple", "le duo", "les époux": those who acted together before; None where the words are no such ones."""
    bare = phrase.kind == "noun" and phrase.name is None and not phrase.complemented and not phrase.called
    if not bare or phrase.determiner not in ("definite", "demonstrative", "possessive") or phrase.capital_head:
        return None
    count = _TOGETHER.get(phrase.head) if phrase.number == "s" else None
    writers = context.discourse.writers
    if phrase.noun is not None and phrase.noun.lemma in WRITING and phrase.number == "p" and writers:
        return named_together(writers, f"{phrase.head}: whose text it is")
    if phrase.determiner == "possessive":
        return None
    young = _is_young(phrase, context)
    tied = count is not None or young or bool(_MATES & set(_words(phrase, context)))
    if count is None and phrase.number != "p":
        return None

    def fitting(entities: Sequence[Entity]) -> bool:
        people = all(e.kind == "person" and not e.plural for e in entities)
        return (
            people and (count is not None or may_be_several(entities, phrase)) and (tied or _called(entities, phrase))
        )

    full = called_in_full(context, phrase, sentence)
    reach = _JUST if young else REACH - 1
    together = acted_together(context.discourse, sentence, reach, count, fitting) if full is None else ()
    if together:
        return named_together(together, f"{phrase.head}: named together")
    if young:
        return None
    pair = of_one_sentence(
        context.discourse, sentence, count or 2, lambda es: fitting(es) if len(es) > 1 else es[0].kind == "person"
    )
    if tied and full is None and pair and fitting(pair):
        return named_together(pair, f"{phrase.head}: of one sentence", 0.8)
    return None


def _called(entities: Sequence[Entity], phrase: Phrase) -> bool:
    """Whether an uncounted plural says of `entities` what the text does: "les gérants", "les octogénaires"."""
    if phrase.noun is None or phrase.noun.kind != "person" or phrase.modifiers or len(entities) < 2:
        return False
    lemma = phrase.noun.lemma
    held = [own.lemma for e in entities for own in e.functions]
    if lemma in DECADES or any(e.likeness(lemma, frozenset()) in HELD for e in entities):
        return True
    fields = fields_of(lemma)
    return any(fields & fields_of(own) for own in held) and not any(opposed(own, lemma) for own in held)


def _words(phrase: Phrase, context: Context) -> list[str]:
    return slice_of(phrase, context.text).split()


def _is_young(phrase: Phrase, context: Context) -> bool:
    """Whether "les jeunes boulangers" tells something of people rather than of which people it speaks."""
    said = _words(phrase, context)
    person = phrase.noun is not None and phrase.noun.kind == "person" and phrase.number == "p"
    return person and len(said) == _BARE and said[0] in _NEW
