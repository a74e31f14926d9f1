"""Which of the names in an article are somebody's full name, all of the article being read.

Owns telling full names from surnames of several words, from bodies, and from places. Which functions people are given
is `introductions`'s.
"""

from collections.abc import Iterable, Sequence

from reader.quotes.lexicon.closed_words import NOBLE, PARTICLES
from reader.quotes.lexicon.media import is_medium
from reader.quotes.lexicon.words import words as words_of
from reader.quotes.people.facts import Facts
from reader.quotes.people.organisations import what_it_names
from reader.quotes.people.register import Register
from reader.quotes.phrasing.phrase import Phrase

_STREETS = words_of(
    """
    rue avenue boulevard place quai port mont lac cité hôtel tour château villa gare café bar chez salle stade parc
    pont saint sainte saint-denis lycée collège hôpital faubourg cours square allée impasse route chemin montée zone
    las los san santa santo são new rio puerto fort cap buenos kuala addis hong tel abou abu phnom
    """
)
_PLACING = frozenset(("à", "en", "vers", "sur", "dans", "près"))
"""Prepositions behind which a name is rather a place's."""


def first_name_of(name: str, facts: Facts) -> str | None:
    """The first name that a name begins with, where it is known as one."""
    first = name.lower().split(" ")[0]
    part = first.split("-")[0]
    return first if first in facts.first_names else part if part in facts.first_names else None


def register_full_names(register: Register, blocks: Sequence[Sequence[Phrase]]) -> None:
    """Register everybody whose full name the article gives, and the bodies that look like people."""
    facts = register.facts
    surnames = set(_surnames(blocks))
    people: dict[str, None] = {}
    for phrases in blocks:
        for phrase in phrases:
            somewhere = phrase.kind == "name" and phrase.title is None and phrase.preposition in _PLACING
            for name in (*phrase.candidates, *((phrase.name or "",) if somewhere else ())):
                surname = name.lower().partition(" ")[2]
                if surname in surnames and first_name_of(surname, facts) is None:
                    # "le dossier de Nurlan Abdrakh … M. Abdrakh"
                    people.setdefault(name)
            if phrase.name is None or not _is_full_name(phrase.name, phrase, facts):
                continue
            plain = phrase.kind == "name" and phrase.title is None and first_name_of(phrase.name, facts) is None
            what = what_it_names(phrase.name, facts.first_names) if plain else None
            if is_medium(phrase.name):
                # "invité de France Bleu", whom nothing but the first word makes a person
                what = "institution"
            if what is not None or (plain and register.alias(phrase.name) is not None):
                register.add_body(phrase.name, what or "institution")
            else:
                people.setdefault(phrase.name)
    whole = {name.lower() for name in people}
    for name in people:
        if not _part_of_another(name.lower(), whole, facts):
            register.add_person(name)


def _surnames(blocks: Sequence[Sequence[Phrase]]) -> Iterable[str]:
    """What stands behind a form of address, or alone where a name stands."""
    for phrases in blocks:
        for phrase in phrases:
            if phrase.kind == "name" and phrase.name is not None:
                yield phrase.name.lower()


def _part_of_another(name: str, names: set[str], facts: Facts) -> bool:
    """Whether a name is the end of a longer one: "Benali El Fassi" of "Aïcha Benali El Fassi"."""
    known = first_name_of(name, facts) is not None and name.split()[0] not in PARTICLES
    return not known and any(other.endswith(" " + name) for other in names)


def _is_full_name(name: str, phrase: Phrase, facts: Facts) -> bool:
    parts = name.split()
    if phrase.title is not None and parts[0].lower() not in facts.first_names:
        # "Mme Cifre Llopis": a surname of two words.
        return False
    if parts[0].lower() in NOBLE or parts[0] in PARTICLES:
        # "Le Garrec", "von der Heide": a surname alone.
        return False
    if len(parts) < 2 or all(len(part) <= 2 or "." in part for part in parts):
        return False
    first = parts[0]
    if first.lower() in _STREETS:
        return False
    if first_name_of(name, facts) is not None:
        return True
    if phrase.kind == "noun":
        return phrase.noun is None or phrase.noun.kind == "person"
    if first.isupper() and len(first) > 1 and not first.endswith("."):
        return False
    return phrase.preposition not in _PLACING
