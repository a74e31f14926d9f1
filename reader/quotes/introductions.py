"""How an article introduces whom it mentions: full names, functions in apposition, acronyms in brackets.

Owns reading the phrases of all blocks into the register. What the register knows of somebody is `people`'s.
"""

from collections.abc import Sequence

from reader.quotes.ages import decade
from reader.quotes.endings import person_like
from reader.quotes.facts import Facts
from reader.quotes.nouns import NOUNS
from reader.quotes.people import Entity, EntityKind, Function, Register
from reader.quotes.phrase import Phrase, slice_of
from reader.quotes.tokens import Token
from reader.quotes.words import words as words_of


def build(blocks: Sequence[Sequence[Phrase]], tokens: Sequence[Sequence[Token]], text: str, facts: Facts) -> Register:
    """Register whomever the phrases of an article name."""
    register = Register(facts)
    for phrases, words in zip(blocks, tokens, strict=True):
        for phrase in phrases:
            name = phrase.name
            if name is not None and _is_full_name(name, phrase, words, facts):
                register.add_person(name)
    for phrases, words in zip(blocks, tokens, strict=True):
        _link(register, phrases, words, text)
    return register


def _is_full_name(name: str, phrase: Phrase, words: Sequence[Token], facts: Facts) -> bool:
    parts = name.split()
    if phrase.title is not None and parts[0].lower() not in facts.first_names:
        # "Mme Cifre Llopis": a surname of two words.
        return False
    if len(parts) < 2 or all(len(part) <= 2 or "." in part for part in parts):
        return False
    first = parts[0]
    if first.lower() in _STREETS:
        return False
    if first.lower() in facts.first_names or first.split("-")[0].lower() in facts.first_names:
        return True
    if phrase.kind == "noun":
        return phrase.noun is None or phrase.noun.kind == "person"
    if first.isupper() and len(first) > 1 and not first.endswith("."):
        return False
    return phrase.preposition not in ("à", "en", "vers", "sur", "dans", "près")


def _link(register: Register, phrases: Sequence[Phrase], words: Sequence[Token], text: str) -> None:
    for index, phrase in enumerate(phrases):
        if phrase.name is not None:
            _link_person(register, phrase, text, not phrase.preposition and _introduced(words, phrase.after))
        elif (
            phrase.kind == "noun"
            and phrase.noun is not None
            and phrase.noun.kind in ("institution", "group", "medium")
        ):
            kind: EntityKind = "group" if phrase.noun.kind == "group" else "institution"
            if phrase.determiner != "indefinite":
                phrase.entity = register.add_other(phrase, slice_of(phrase, text), kind)
        if isinstance(phrase.entity, Entity) and phrase.entity.kind == "person" and phrase.name is not None:
            phrase.entity.decade = phrase.entity.decade or decade(words, phrase.after)
        after = phrase.after
        if after + 2 < len(words) and words[after].text == "(" and words[after + 2].text == ")":
            acronym = words[after + 1]
            whole = isinstance(phrase.entity, Entity) and phrase.entity.kind != "person"
            if acronym.text.isupper() and isinstance(phrase.entity, Entity) and whole:
                register.add_alias(acronym.text, phrase.entity)
            elif acronym.text.isupper() and len(acronym.text) > 1:
                spelt = _spelt_out(acronym.text, " ".join(text[phrase.start : phrase.end].split()))
                if spelt is not None:
                    register.add_alias(acronym.text, Entity(spelt, "institution", None))
        if index and phrase.kind in ("name", "noun"):
            before = phrases[index - 1]
            _appose(register, before, phrase, words, text)
            around = phrases[index - 2] if index > 1 else before
            if around.first < before.first and before.after == around.after:
                # "l'avocat de Paul Martin, Me Jean Durand": the name stands beside the whole phrase.
                _appose(register, around, phrase, words, text)


def _spelt_out(acronym: str, words: str) -> str | None:
    """The end of `words` whose initials are `acronym`: "Syndicat de la librairie française" for SLF."""
    parts = words.split()
    letters = [(i, part.lstrip("ldLD'’")[:1].upper()) for i, part in enumerate(parts) if part.lower() not in _LINKS]
    tail = letters[-len(acronym) :]
    if len(tail) < len(acronym) or "".join(letter for _, letter in tail) != acronym.upper():
        return None
    return " ".join(parts[tail[0][0] :])


_STREETS = words_of(
    """
    rue avenue boulevard place quai port mont lac cité hôtel tour château villa gare café bar chez salle stade parc
    pont saint sainte saint-denis lycée collège hôpital faubourg cours square allée impasse route chemin montée zone
    """
)
_LINKS = words_of("de du des la le les et à aux au en pour sur")


def _introduced(words: Sequence[Token], index: int) -> bool:
    """Whether what follows a lone name says that it is somebody's: "Erzsébet, la boulangère", "Inès, 19 ans"."""
    if index + 2 >= len(words) or words[index].text != ",":
        return False
    if any(w.low == "ans" for w in words[index + 1 : index + 5]):
        return True
    ahead = index + 1 + (words[index + 1].low in ("la", "le", "l'", "un", "une", "sa", "son"))
    noun = NOUNS.get(words[ahead].low) if ahead < len(words) else None
    return noun is not None and noun.kind == "person" and noun.number == "s"


def _link_person(register: Register, phrase: Phrase, text: str, introduced: bool = False) -> None:
    assert phrase.name is not None
    found = register.find(phrase.name, phrase.gender if phrase.title else None)
    if phrase.title and phrase.gender and len(found) == 1 and found[0].gender not in (phrase.gender, None):
        found = []
    if not found and phrase.title is None and phrase.name.lower() in register.facts.countries:
        return
    if not found:
        if phrase.kind == "name" and phrase.title is None and " " not in phrase.name:
            lone = introduced or phrase.name.lower() in register.facts.first_names
            if not lone:
                return
        if phrase.kind == "name" and phrase.title is None and " " in phrase.name:
            return
        found = [register.add_person(phrase.name)]
    if len(found) > 1:
        return
    entity = found[0]
    if phrase.inner_head is not None:
        inner = register.holders(phrase.inner_head, phrase.inner_modifiers, None)
        others = [p for p in inner if p is not entity]
        if not others:
            # The nearer noun takes the name; the head of the phrase remains unnamed.
            register.give(entity, Function(phrase.inner_head, phrase.inner_modifiers, slice_of(phrase, text)))
            phrase.name = None
            return
    phrase.entity = entity
    if phrase.kind == "name" and phrase.gender is not None and phrase.title is None:
        entity.take_gender(phrase.gender)
    if phrase.title is not None:
        entity.take_gender(phrase.gender, 4)
        if phrase.title in ("me", "maître"):
            register.give(entity, Function("avocat", frozenset(), "avocat"))
    if phrase.kind == "noun":
        register.bind(entity, phrase, slice_of(phrase, text))
        if phrase.noun is None or phrase.noun.kind != "person":
            entity.take_gender(phrase.gender)


def _appose(register: Register, before: Phrase, phrase: Phrase, words: Sequence[Token], text: str) -> None:
    """Bind "X, maire de Y" and "le maire de Y, X" to each other."""
    between = words[before.after : phrase.first]
    leads = before.first == 0 or words[before.first - 1].text in (".", "!", "?", "…")
    apart = leads and before.determiner == "none" and before.kind == "noun" and 1 < len(between) < 7
    if apart and between[-1].text == "," and not any(w.text in ",.:;" or w.kind == "quote" for w in between[:-1]):
        # "Maire de Y depuis 2019, X …"
        between = between[-1:]
    if not between or not all(
        w.kind == "number"
        or w.text in ",()"
        or w.low in ("ans", "âgé", "âgée", "de")
        or w.text.isupper()
        or w.low.endswith("ment")
        or _parenthetical(between)
        for w in between
    ):
        return
    if not any(w.text == "," for w in between):
        return
    closing = words[phrase.after] if phrase.after < len(words) else None
    closed = (
        closing is None
        or closing.kind == "mark"
        or closing.low in ("qui", "et", "dont", "à", "au", "pour", "depuis", "lors")
    )
    first, second = before.entity, phrase.entity
    if isinstance(first, Entity) and first.kind == "person" and phrase.name is None and phrase.kind == "noun":
        person_noun = person_like(phrase.head) if phrase.noun is None else phrase.noun.kind == "person"
        if person_noun and not phrase.preposition and (phrase.determiner == "none" or closed):
            register.bind(first, phrase, slice_of(phrase, text))
            phrase.entity = first
    elif (
        isinstance(second, Entity)
        and second.kind == "person"
        and before.kind == "noun"
        and before.name is None
        and (person_like(before.head) if before.noun is None else before.noun.kind == "person")
        and before.number == "s"
        and not isinstance(before.entity, Entity)
        and (closed or before.determiner == "none")
    ):
        register.bind(second, before, slice_of(before, text))
        before.entity = second
        if phrase.kind == "noun":
            before.apposed.append(phrase)


def _parenthetical(between: Sequence[Token]) -> bool:
    return between[0].text == "(" and between[-1].text == "," and between[-2].text == ")"
