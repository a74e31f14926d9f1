"""Who is meant by two phrases side by side: "le maire de Y, X," and "X, maire de Y".

Owns telling that a name and a description stand in apposition; what may stand between them is told by
`distant_names`, what is kept of somebody is `register`'s.
"""

from collections.abc import Sequence
from itertools import pairwise

from reader.quotes.lexicon.conjugation import Shape
from reader.quotes.lexicon.endings import SINGULAR_PARTICIPLES, person_like
from reader.quotes.lexicon.nouns import NOUNS, Noun
from reader.quotes.lexicon.tokens import Token
from reader.quotes.lexicon.verbs import VERBS
from reader.quotes.lexicon.words import words as words_of
from reader.quotes.people.distant_names import across, across_relative, describes
from reader.quotes.people.entity import Entity
from reader.quotes.people.organisations import WHAT_BODIES_ARE
from reader.quotes.people.register import Register
from reader.quotes.phrasing.ages import spelt_out
from reader.quotes.phrasing.phrase import Phrase, slice_of
from reader.quotes.phrasing.pronouns import OTHER

_BACK = 6
"""Phrases back to which that description is looked for."""
_PAIRS = words_of("duo tandem couple binôme trio paire")
"""Singulars for several people."""


def appose(register: Register, phrases: Sequence[Phrase], index: int, words: Sequence[Token], text: str) -> None:
    """Bind the phrase at `index` and those before it to each other where they mean the same person."""
    phrase = phrases[index]
    if index == 0 or phrase.kind not in ("name", "noun"):
        return
    before = phrases[index - 1]
    if _second_of_pair(register, phrases, index, words, text) or _second_of_pair(
        register, phrases, index + 1, words, text
    ):
        return
    if _of_the_next(phrases, index, words):
        return
    around = phrases[index - 2] if index > 1 else before
    if _of_the_whole(around, before, phrase):
        return
    _beside(register, before, phrase, words, text)
    if around.first < before.first and before.after == around.after:
        # "l'avocat de Paul Martin, Me Jean Durand": the name stands beside the whole phrase.
        _beside(register, around, phrase, words, text)
    elif spelt_out(words[around.after : phrase.first]):
        # "X, cinquante ans, maire de Y": the age is a phrase of its own.
        _beside(register, around, phrase, words, text)
    for opening in phrases[max(0, index - 3) : index - 1]:
        somebody = opening.noun is not None and opening.noun.kind == "person"
        if somebody and opening.determiner == "none" and not opening.head.endswith(SINGULAR_PARTICIPLES):
            # "Président du club pendant douze ans, X": the measure is a phrase of its own; "Éliminée au tour …, X".
            _beside(register, opening, phrase, words, text)
    if _person(phrase) and not _taken(before, phrase, words):
        for earlier in reversed(phrases[max(0, index - _BACK) : index]):
            if across(earlier, phrase, words) or across_relative(earlier, before, phrase, words):
                _name(register, earlier, phrase, text)
                break


def _of_the_whole(around: Phrase, before: Phrase, phrase: Phrase) -> bool:
    """Whether a description is not of the name right before it: "le père de Paul Martin, boulanger à Nantes"."""
    enclosed = around.first < before.first and before.after == around.after and before.kind == "name"
    tied = around.kind == "noun" and around.name is None and around.noun is not None and around.noun.kind == "person"
    described = phrase.kind == "noun" and phrase.name is None and phrase.determiner == "none"
    agrees = around.gender in (phrase.gender, None) and around.number == phrase.number
    return enclosed and tied and described and agrees


def _taken(before: Phrase, phrase: Phrase, words: Sequence[Token]) -> bool:
    """Whether a name is that of whoever stands nearer than the description it might belong to.

    "le ministre, escorté par le président du Salon, X, …", "a lancé l'élue au maire, X"
    """
    if before.entity is not phrase.entity or before.after != phrase.first - 1:
        return False
    escorting = before.preposition == "par" and before.first > 2 and words[before.first - 3].text == ","
    return escorting or (before.preposition in ("à", "au") and before.determiner == "definite")


def _of_the_next(phrases: Sequence[Phrase], index: int, words: Sequence[Token]) -> bool:
    """Whether a description behind a governed name is of the next: "insultée par X, la première adjointe, Y, …"."""
    before, phrase = phrases[index - 1], phrases[index]
    following = phrases[index + 1] if index + 1 < len(phrases) else None
    if following is None or following.kind != "name" or following.preposition or following.title is not None:
        return False
    governed = before.preposition in ("par", "selon", "pour", "après", "contre") and _person(before)
    described = phrase.kind == "noun" and phrase.name is None and phrase.determiner == "definite"
    set_off = _link_between(words, before.after, phrase.first) == _link_between(words, phrase.after, following.first)
    closed = following.after < len(words) and words[following.after].text == ","
    return governed and described and set_off and words[phrase.after].text == "," and closed


def _beside(register: Register, before: Phrase, phrase: Phrase, words: Sequence[Token], text: str) -> None:
    """Bind "X, maire de Y" and "le maire de Y, X" to each other."""
    between = words[before.after : phrase.first]
    leads = before.first == 0 or words[before.first - 1].text in (".", "!", "?", "…")
    apart = leads and before.determiner == "none" and before.kind == "noun" and 1 < len(between) < 7
    if apart and between[-1].text == "," and not any(w.text in ",.:;" or w.kind == "quote" for w in between[:-1]):
        # "Maire de Y depuis 2019, X …"
        between = between[-1:]
    if not between or not (
        spelt_out(between) or all(_telling_nothing(w) or _parenthetical(between) for w in between)
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
    if before.head == "conseil" and phrase.title in ("me", "maître") and isinstance(second, Entity):
        # "son conseil, Me Inès Roux"
        before.noun, before.entity = Noun("conseil", "person", None, "s"), None
    if isinstance(first, Entity) and first.kind == "person" and phrase.name is None and phrase.kind == "noun":
        person_noun = person_like(phrase.head) if phrase.noun is None else phrase.noun.kind == "person"
        if person_noun and not phrase.preposition and (phrase.determiner == "none" or closed):
            for function in (phrase, *phrase.also):
                register.bind(first, function, slice_of(function, text))
            phrase.entity = first
    elif phrase.determiner == "none" and phrase.head in WHAT_BODIES_ARE and _body(before) is not None:
        # "le groupe Texor, propriétaire du site,"
        phrase.entity = _body(before)
    elif describes(before) and _person(phrase) and (closed or before.determiner == "none"):
        _name(register, before, phrase, text)
    elif _person(phrase) and " " in (phrase.name or "") and (closing is None or closing.kind == "mark"):
        if (before.kind == "nobody" and before.head == "l'un") or before.head == OTHER:
            # "l'un d'eux, X,", "L'autre, X,"
            before.kind, before.name, before.entity = "name", phrase.name, phrase.entity
        elif _speaks(before, words):
            # "la cheville ouvrière du projet, X,": a thing's name, but no thing's verb
            _name(register, before, phrase, text)


def _telling_nothing(word: Token) -> bool:
    """Whether a word beside a name is none of what somebody is: an age, a party's letters, "également"."""
    plain = word.kind == "number" or word.text in ",()" or word.text.isupper()
    return plain or word.low in ("ans", "âgé", "âgée", "de") or word.low.endswith("ment")


def _speaks(phrase: Phrase, words: Sequence[Token]) -> bool:
    """Whether a thing stands where a speaker does: at the head of its sentence or behind a verb of speech."""
    if phrase.kind != "noun" or phrase.name is not None or phrase.entity is not None or phrase.number != "s":
        return False
    if phrase.noun is not None or phrase.determiner not in ("definite", "possessive"):
        return False
    if phrase.preposition:
        return phrase.preposition == "selon"
    place = phrase.first - 1
    while place > 0 and _when(words[place].low):
        # "a déclaré vendredi la cheville ouvrière du projet, X"
        place -= 1
    before = words[place] if place >= 0 else None
    verb = VERBS.get(before.low) if before is not None else None
    told = verb is not None and verb.force == "say" and not verb.shape & Shape.INFINITIVE
    return told or before is None or before.kind == "quote" or before.text in ".!?…"


def _when(low: str) -> bool:
    noun = NOUNS.get(low)
    return (noun is not None and noun.kind == "time") or low.endswith("ment") or low in ("hier", "aussitôt", "aussi")


def _body(phrase: Phrase) -> Entity | None:
    """The body that a phrase names."""
    entity = phrase.entity
    return entity if isinstance(entity, Entity) and entity.kind == "institution" and not entity.plural else None


def _person(phrase: Phrase) -> bool:
    return isinstance(phrase.entity, Entity) and phrase.entity.kind == "person"


def _second_of_pair(
    register: Register, phrases: Sequence[Phrase], index: int, words: Sequence[Token], text: str
) -> bool:
    """Bind "le maire et la préfète, X et Y," one to one where the phrase at `index` is the last of the four."""
    if index < 3 or index >= len(phrases):
        return False
    one, other, first, second = phrases[index - 3 : index + 1]
    links = [_link_between(words, left.after, right.first) for left, right in pairwise((one, other, first, second))]
    closed = second.after >= len(words) or words[second.after].kind in ("mark", "quote")
    if links != ["et", ",", "et"] or not closed or first.kind != "name" or second.kind != "name":
        return False
    nouns = [p for p in (one, other) if p.kind == "noun" and p.name is None and p.number == "s"]
    if len(nouns) != 2 or not all(p.noun is not None and p.noun.kind == "person" for p in nouns):
        return False
    for described, named in ((one, first), (other, second)):
        if _person(named) and described.entity is None:
            _name(register, described, named, text)
    return True


def _name(register: Register, description: Phrase, phrase: Phrase, text: str) -> None:
    """Give the functions of `description` to whom `phrase` names."""
    assert isinstance(phrase.entity, Entity)
    for function in (description, *description.also):
        register.bind(phrase.entity, function, slice_of(function, text))
    description.entity = phrase.entity


def appose_several(phrases: Sequence[Phrase], index: int, words: Sequence[Token]) -> None:
    """Tell who the plural at `index` is where names follow between commas: "ses sœurs, Inès Roux et Léa Roux,"."""
    several = phrases[index]
    pair = several.number == "s" and several.head in _PAIRS
    people = pair or several.noun is None or several.noun.kind in ("person", "group")
    if several.kind != "noun" or not (pair or several.number == "p") or several.name is not None or not people:
        return
    members: list[Phrase] = []
    place, link = several.after, ","
    for at in range(index + 1, len(phrases)):
        phrase = phrases[at]
        if phrase.first < place or words[phrase.first - 1].text == "(":
            # A phrase inside the plural one, or in brackets behind a name.
            continue
        if not members and not _person(phrase) and _link_between(words, place, phrase.first) == "et":
            # "les élus des groupes A et B, X et Y,"
            place = phrase.after
            continue
        if _link_between(words, place, phrase.first) != link and (not members or link == ","):
            link = "et"
        if _link_between(words, place, phrase.first) != link or not _person(phrase) or phrase.preposition:
            break
        members.append(phrase)
        place = phrase.after
        if link == "et":
            break
    closed = place >= len(words) or words[place].kind in ("mark", "quote")
    if link == "et" and len(members) > 1 and closed:
        several.members = members


def name_several_bodies(register: Register, phrases: Sequence[Phrase], index: int, words: Sequence[Token]) -> None:
    """Tell what "les associations A et B" names: two bodies, each by a name of its own."""
    first = phrases[index]
    bodies = first.noun is not None and first.noun.kind in ("institution", "group", "medium")
    if first.number != "p" or not bodies or not first.called or index + 1 >= len(phrases):
        return
    second = phrases[index + 1]
    if second.kind == "name" and second.name is not None and _link_between(words, first.after, second.first) == "et":
        for phrase, name in ((first, first.called[0][0]), (second, second.name)):
            phrase.entity = register.add_body(name)


def _link_between(words: Sequence[Token], first: int, after: int) -> str:
    """The one word or comma between two phrases, what stands in brackets left out; empty for anything else."""
    if first < len(words) and words[first].text == "(":
        first = next((i + 1 for i in range(first, after) if words[i].text == ")"), after)
    return words[first].low if after - first == 1 else ""


_OF_ONE_NAME = words_of("frères sœurs jumeaux jumelles époux cousins cousines")


def share_surnames(register: Register, phrases: Sequence[Phrase], words: Sequence[Token]) -> None:
    """Give "Inès" in "Inès et Léa Roux" the surname, and "Duval" in "MM. Renard et Duval" the form of address."""
    for one, other in pairwise(phrases):
        named = one.kind == "name" or (one.kind == "noun" and one.number == "p")
        joined = named and other.kind == "name" and _link_between(words, one.after, other.first) == "et"
        if not joined or one.name is None or other.name is None:
            continue
        if one.title is not None and one.number == "p" and other.title is None:
            other.title, other.gender = one.title, one.gender
        first, _, surname = other.name.partition(" ")
        # "les frères Ruslan et Maksat Ozgorov": first names, whatever the lists hold
        kin = one.kind == "noun" and one.head in _OF_ONE_NAME
        given = kin or {one.name.lower(), first.lower()} <= register.facts.first_names.keys()
        if surname and given and " " not in one.name and one.title is None and not register.find(one.name):
            one.entity = register.add_person(f"{one.name} {surname}")


def _parenthetical(between: Sequence[Token]) -> bool:
    return between[0].text == "(" and between[-1].text == "," and between[-2].text == ")"
