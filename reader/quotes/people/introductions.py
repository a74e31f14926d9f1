"""How an article introduces whom it mentions: full names, functions in apposition, acronyms in brackets.

Owns reading the phrases of all blocks into the register. What is kept of somebody is `register`'s.
"""

from collections.abc import Sequence

from reader.quotes.lexicon.closed_words import BEFORE_PLACES
from reader.quotes.lexicon.nouns import NOUNS, Noun
from reader.quotes.lexicon.tokens import Token
from reader.quotes.lexicon.words import words as words_of
from reader.quotes.people.acronyms import note_acronym, note_initials
from reader.quotes.people.appositions import appose, appose_several, name_several_bodies, share_surnames
from reader.quotes.people.bynames import note_byname
from reader.quotes.people.entity import Entity, EntityKind
from reader.quotes.people.facts import Facts
from reader.quotes.people.full_names import first_name_of, register_full_names
from reader.quotes.people.functions import Function
from reader.quotes.people.genders import agreement
from reader.quotes.people.implied import clergy, imply
from reader.quotes.people.organisations import called, end_of_body
from reader.quotes.people.parties import note_party
from reader.quotes.people.register import Register
from reader.quotes.phrasing.ages import decade
from reader.quotes.phrasing.phrase import Phrase, slice_of

_ALSO_PLACES = words_of("nancy florence valence sofia paris vienne lourdes sydney victoria adélaïde noël pâques")
"""First names that alone are a town more often, or a feast."""
_ACTING_FOR = ("représent", "défend", "assist")
_PARTIES = words_of(
    "défense civile civiles prévenu prévenue accusé accusée plaignant plaignante plaignants plaignantes victimes"
)
"""Those whom a lawyer acts for, "partie civile" among them."""

_SIDES = {"défense": "avocat", "parquet": "procureur", "accusation": "procureur", "public": "procureur"}
"""The sides of a trial, with the function of whoever leads one."""
_LEADING = words_of("mené conduit porté représenté assuré dirigé plaidé incarné soutenu")
"""What is done for a side, without its endings."""


def build(
    blocks: Sequence[Sequence[Phrase]],
    tokens: Sequence[Sequence[Token]],
    text: str,
    facts: Facts,
    year: int | None = None,
) -> Register:
    """Register whomever the phrases of an article of that `year`, if it gives one, name."""
    register = Register(facts, year)
    for phrases, words in zip(blocks, tokens, strict=True):
        for index, phrase in enumerate(phrases):
            _note_called(register, phrase, text)
            if phrase.preposition in ("à", "en", "au", "aux", "dans") and (
                phrase.kind == "name" or phrase.capital_head
            ):
                register.places.add(slice_of(phrase, text))
            note_acronym(register, phrase, words, text)
            before = phrases[index - 1] if index else None
            body = before is not None and before.noun is not None and before.noun.kind == "institution"
            if before is not None and body and phrase.kind == "name" and not first_name_of(phrase.name or "", facts):
                end = end_of_body(before, phrase, words)
                if end is not None:
                    # "le bailleur social, Logis Atlantique,"
                    called_so = register.add_body(" ".join(text[phrase.start : words[end - 1].end].split()))
                    called_so.nouns.add(before.head)
    note_initials(register, blocks, text)
    register_full_names(register, blocks)
    named: set[Entity] = set()
    for phrases, words in zip(blocks, tokens, strict=True):
        _link(register, phrases, words, text)
        for phrase in phrases:
            if isinstance(phrase.entity, Entity) and phrase.entity not in named:
                named.add(phrase.entity)
                if phrase.kind == "name" and phrase.title is None and _opens_alone(phrase, words):
                    register.opening[phrase.entity] = phrase.start
            note_party(register, phrase, words)
    imply(register, text)
    return register


def _opens_alone(phrase: Phrase, words: Sequence[Token]) -> bool:
    """Whether a name opens its sentence and no apposition follows it."""
    before = words[phrase.first - 1] if phrase.first else None
    opens = before is None or before.kind == "quote" or before.text in (".", "!", "?", "…")
    return opens and phrase.after < len(words) and words[phrase.after].kind == "word"


def _note_called(register: Register, phrase: Phrase, text: str) -> None:
    """Note what institutions are called: "Bréval Textiles" is "le groupe Bréval Textiles"."""
    body = phrase.kind == "noun" and phrase.noun is not None and phrase.noun.kind in ("institution", "medium")
    for name, whole in phrase.called:
        if whole:
            head = NOUNS.get(whole.split()[0].lower())
            if head is not None and head.kind in ("institution", "medium"):
                known = register.add_body(whole)
                known.gender = head.gender
                known.nouns.add(whole.split()[0].lower())
                register.add_alias(name, known)
        elif body and phrase.determiner != "indefinite":
            words = called(phrase, slice_of(phrase, text))
            register.add_alias(name, register.add_other(phrase, words, "institution"))


def _stands_for_a_party(phrase: Phrase, words: Sequence[Token]) -> bool:
    """Whether a name is of whoever pleads: "la défense, représentée par Lucie Armand", "la veuve, assistée de …"."""
    low = [word.low for word in words[max(0, phrase.first - 5) : phrase.first]]
    if phrase.kind != "name" or len(low) < 3 or low.pop() not in ("par", "de", "d'"):
        return False
    acting = low.pop()
    if low[-1] in (",", "est", "était", "étaient", "sont"):
        low.pop()
    return acting.startswith(_ACTING_FOR) and bool(low) and low[-1] in _PARTIES


def _link(register: Register, phrases: Sequence[Phrase], words: Sequence[Token], text: str) -> None:
    share_surnames(register, phrases, words)
    for index, phrase in enumerate(phrases):
        before = phrases[index - 1] if index else None
        _surname_with_article(register, phrase, text)
        somebody = phrase.kind == "noun" and phrase.noun is not None and phrase.noun.kind == "person"
        if somebody and phrase.determiner in ("none", "definite") and _ended(words, phrase.after):
            # "maire jusqu'en 2014": what somebody no longer is
            phrase.modifiers |= {"ancien"}
        if somebody and phrase.gender is None:
            phrase.gender = agreement(phrase, words)
        if phrase.name is not None and phrase.kind == "name" and register.alias(phrase.name) is not None:
            phrase.entity = register.alias(phrase.name)
        elif somebody and _family(register, phrase, words):
            phrase.bare = (phrase.bare[0], phrase.end)
            phrase.entity = register.add_other(phrase, slice_of(phrase, text), "group")
            phrase.name = None
        elif phrase.name is not None:
            introduced = not phrase.preposition and (
                _introduced(words, phrase.after) or _introduced_before(before, phrase, words)
            )
            _link_person(register, phrase, text, introduced)
            if isinstance(phrase.entity, Entity) and _stands_for_a_party(phrase, words):
                register.is_lawyer(phrase.entity)
        elif (
            phrase.kind == "noun"
            and phrase.noun is not None
            and phrase.noun.kind in ("institution", "group", "medium")
        ):
            kind: EntityKind = "group" if phrase.noun.kind == "group" else "institution"
            counsel = phrase.head == "conseil" and not phrase.modifiers and phrase.number == "s"
            if counsel and register.holders("avocat", frozenset(), None):
                # "le conseil" of somebody, not of a town
                phrase.noun = Noun("conseil", "person", phrase.gender, "s")
            elif phrase.determiner != "indefinite":
                name = called(phrase, register.in_full(slice_of(phrase, text)))
                short = register.alias(name) if kind == "institution" else None
                phrase.entity = short or register.add_other(phrase, name, kind)
        if isinstance(phrase.entity, Entity) and phrase.entity.kind == "person" and phrase.name is not None:
            _note_side(register, phrase.entity, phrase, words)
            phrase.entity.decade = phrase.entity.decade or decade(words, phrase.after)
            phrase.entity.take_gender(agreement(phrase, words), 2)
        if before is not None and phrase.kind in ("name", "noun"):
            end = end_of_body(before, phrase, words) if not _person(phrase) else None
            if end is not None:
                start = phrase.start if phrase.kind == "name" else phrase.bare[0]
                body = register.add_body(" ".join(text[start : words[end - 1].end].split()))
                body.gender = body.gender or phrase.gender or before.gender
                body.nouns.add(before.head)
                phrase.entity = before.entity = body
                continue
            appose(register, phrases, index, words, text)
        note_byname(register, phrases, index, words, text)
    for index in range(len(phrases)):
        appose_several(phrases, index, words)
        name_several_bodies(register, phrases, index, words)


def _note_side(register: Register, entity: Entity, phrase: Phrase, words: Sequence[Token]) -> None:
    """Note by what side of a trial somebody is a lawyer or a prosecutor: "la défense, menée par Inès Roux"."""
    by = phrase.first - 1
    if by < 3 or words[by].low != "par" or words[by - 1].low.removesuffix("e") not in _LEADING:
        return
    side = words[by - 3] if words[by - 2].text == "," else words[by - 2]
    function = _SIDES.get(side.low)
    if function is not None:
        register.give(entity, Function(function, frozenset(), function, False))


def _family(register: Register, phrase: Phrase, words: Sequence[Token]) -> bool:
    """Whether a plural and one surname name several people: "les époux Renard", "les sœurs Armand"."""
    if phrase.number != "p" or phrase.name is None or " " in phrase.name:
        return False
    following = words[phrase.after] if phrase.after < len(words) else None
    ahead = words[phrase.after + 1] if phrase.after + 1 < len(words) else None
    listed = following is not None and following.low in ("et", ",") and ahead is not None and ahead.capital
    return not listed or (following is not None and following.text == "," and _surname_alone(register, phrase.name))


def _surname_alone(register: Register, name: str) -> bool:
    return name.lower() not in register.facts.first_names


def _ended(words: Sequence[Token], index: int) -> bool:
    """Whether the words at `index` say that a function is over: "jusqu'en 2020", "de 2004 à 2016", "durant un an"."""
    if index > 1 and words[index - 1].text.isdigit() and words[index - 2].low in ("de", "entre"):
        index -= 2
    ahead = [w.low for w in words[index : index + 5]]
    first = ahead[0] if ahead else ""
    if first == "jusqu'":
        return len(ahead) > 1 and ahead[1] in ("en", "à", "au")
    if first in ("de", "entre", "d'"):
        years = [w for w in ahead[1:4] if w.isdigit() and len(w) == 4]
        return len(years) == 2 and ahead[1] == years[0]
    return first in ("pendant", "durant") and any(w in ("ans", "années", "mandats", "décennies") for w in ahead)


def _surname_with_article(register: Register, phrase: Phrase, text: str) -> None:
    """Take "Le Garrec" that opens a sentence for the surname that the article gives somebody."""
    if phrase.kind != "noun" or not phrase.capital_head or phrase.determiner != "definite":
        return
    whole = text[phrase.start : phrase.end]
    if whole[:3] in ("Le ", "La ") and len(register.find(whole)) == 1:
        phrase.kind, phrase.name, phrase.noun, phrase.determiner = "name", whole, None, "none"
        phrase.gender = None
        phrase.bare = (phrase.start, phrase.end)


def _person(phrase: Phrase) -> bool:
    return isinstance(phrase.entity, Entity) and phrase.entity.kind == "person"


def _introduced(words: Sequence[Token], index: int) -> bool:
    """Whether what follows a lone name says that it is somebody's: "Erzsébet, la boulangère", "Inès, 19 ans"."""
    if index + 2 >= len(words) or words[index].text != ",":
        return False
    if any(w.low == "ans" for w in words[index + 1 : index + 5]):
        return True
    ahead = index + 1 + (words[index + 1].low in ("la", "le", "l'", "un", "une", "sa", "son"))
    noun = NOUNS.get(words[ahead].low) if ahead < len(words) else None
    return noun is not None and noun.kind == "person" and noun.number == "s"


def _introduced_before(before: Phrase | None, phrase: Phrase, words: Sequence[Token]) -> bool:
    """Whether what stands before a lone name says that it is somebody's: "son père, Lassina, boxait"."""
    if before is None or before.kind != "noun" or before.name is not None or before.number != "s":
        return False
    if before.noun is None or before.noun.kind != "person" or before.determiner == "indefinite":
        return False
    gap = words[before.after : phrase.first]
    closed = phrase.after < len(words) and words[phrase.after].kind == "mark"
    return len(gap) == 1 and gap[0].text == "," and closed


def _link_person(register: Register, phrase: Phrase, text: str, introduced: bool = False) -> None:
    assert phrase.name is not None
    found = register.find(phrase.name, phrase.gender if phrase.title else None)
    if phrase.title and phrase.gender and len(found) == 1 and found[0].gender not in (phrase.gender, None):
        found = []
    somebody = phrase.kind == "noun" and phrase.name.lower() in register.facts.first_names
    if not found and phrase.title is None and phrase.name.lower() in register.facts.countries and not somebody:
        # "l'ambassadeur Liban", but "sa camarade Philippine"
        return
    if not found:
        if phrase.kind == "name" and phrase.title is None and " " not in phrase.name:
            somewhere = phrase.preposition in BEFORE_PLACES
            low = phrase.name.lower()
            lone = low in register.facts.first_names and low not in _ALSO_PLACES and not somewhere
            if not introduced and not lone:
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
            phrase.bare = (phrase.bare[0], phrase.end)
            return
    phrase.entity = entity
    if phrase.kind == "name" and phrase.gender is not None and phrase.title is None:
        entity.take_gender(phrase.gender)
    if phrase.title is not None:
        entity.take_gender(phrase.gender, 4)
        if phrase.title in ("me", "maître"):
            register.is_lawyer(entity)
    religious = clergy(phrase) if phrase.kind == "noun" else None
    if religious is not None:
        register.give(entity, religious)
        entity.take_gender(phrase.gender, 3)
    elif phrase.kind == "noun":
        register.bind(entity, phrase, slice_of(phrase, text))
        for other in phrase.also:
            register.bind(entity, other, slice_of(other, text))
        if phrase.noun is None or phrase.noun.kind != "person":
            entity.take_gender(phrase.gender)
