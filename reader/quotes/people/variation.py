"""Who is first spoken of by a function and then, in the next sentence, by name: "La préfète a parlé. Inès Roux …".

Owns that habit of the press. A name that stands at the head of a sentence and that nothing introduces is whom the
sentence before calls by a function; what is kept of somebody is `register`'s.
"""

from collections.abc import Sequence

from reader.quotes.lexicon.nouns import EPITHETS
from reader.quotes.lexicon.tokens import Token
from reader.quotes.people.register import Entity, Register
from reader.quotes.phrasing.phrase import Phrase, slice_of

_FAR = 40
"""Tokens between the function and the name."""


def vary(
    register: Register, blocks: Sequence[Sequence[Phrase]], tokens: Sequence[Sequence[Token]], text: str
) -> None:
    """Give those whom nothing introduces the function that the sentence before their name speaks of."""
    met: set[Entity] = set()
    for phrases, words in zip(blocks, tokens, strict=True):
        for index, phrase in enumerate(phrases):
            entity = phrase.entity
            if not isinstance(entity, Entity) or entity.kind != "person" or entity in met:
                continue
            met.add(entity)
            bare = (
                phrase.kind == "name" and " " in entity.name and entity.name == phrase.name and not entity.functions
            )
            if bare and _opens(words, phrase.first) and _acts_next(words, phrase.after):
                office = _office_before(phrases[:index], phrase, words)
                if office is not None and {office.gender, entity.gender} != {"m", "f"}:
                    register.bind(entity, office, slice_of(office, text))
                    office.entity = entity


def _office_before(phrases: Sequence[Phrase], name: Phrase, words: Sequence[Token]) -> Phrase | None:
    """The one function that heads the sentence in front of the name; None where somebody else is named since."""
    found: Phrase | None = None
    for phrase in reversed(phrases):
        if name.first - phrase.after > _FAR:
            break
        if isinstance(phrase.entity, Entity) and phrase.entity.kind == "person":
            break
        person = phrase.noun is not None and phrase.noun.kind == "person" and phrase.number == "s"
        if not person or phrase.kind != "noun" or phrase.determiner != "definite" or phrase.preposition:
            continue
        if phrase.noun is not None and phrase.noun.lemma in EPITHETS:
            break
        if not _heads(words, phrase.first):
            continue
        found = phrase
        break
    return found


def _opens(words: Sequence[Token], index: int) -> bool:
    """Whether a sentence begins at token `index`, not a paragraph."""
    return index > 0 and (words[index - 1].kind == "quote" or words[index - 1].text in ".!?…")


def _heads(words: Sequence[Token], index: int) -> bool:
    """Whether nothing but a few words set off by a comma stand before `index`: "À Dreux, le maire"."""
    if index == 0 or _opens(words, index):
        return True
    if words[index - 1].text != ",":
        return False
    start = next((i for i in range(index - 2, max(-1, index - 8), -1) if i == 0 or _opens(words, i)), None)
    return start is not None and not any(w.kind != "word" for w in words[start : index - 1])


def _acts_next(words: Sequence[Token], index: int) -> bool:
    """Whether the sentence goes on right behind the name, without a comma or a bracket that introduces it."""
    return index < len(words) and words[index].kind == "word" and words[index].low not in ("et", "ou", "de", "d'")
