"""What is known about the world beyond an article: countries, first names, who holds which office.

Owns reading `glossary/facts/*.tsv`. The article's own words always win over what is read here.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Literal

from reader.locations import shipped

Gender = Literal["m", "f"]


_WORD = re.compile(r"[\w-]+")
_LINKS = frozenset(("de", "du", "des", "la", "le", "les", "l", "d"))


@dataclass(frozen=True, slots=True)
class Office:
    """Somebody, and the phrases by which the press names them while they hold an office."""

    person: str
    gender: Gender | None
    aliases: tuple[str, ...]
    phrases: tuple[str, ...]
    since: str
    until: str

    def held_in(self, year: int | None) -> bool:
        """Whether the office was held in `year`; without a year, whether it is still held."""
        if year is None:
            return not self.until
        return (not self.since or int(self.since[:4]) <= year) and (not self.until or year <= int(self.until[:4]))


@dataclass(frozen=True, slots=True)
class Body:
    """A body of the world and the words by which the press comes back to it: "l'institution de Francfort"."""

    names: tuple[str, ...]
    """Its name and its short names."""
    nouns: tuple[str, ...]
    stems: frozenset[str]
    """Of the words that say, beside the noun, which is meant: their first letters, those of a country its name's."""


STEM = 6
"""Letters by which the words beside a body's noun are compared."""


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts, indexed for look-up by lower-case word or phrase."""

    first_names: dict[str, Gender | None] = field(default_factory=dict)
    """None for a name borne by both."""
    countries: dict[str, str] = field(default_factory=dict)
    """Adjectives, names and capitals of countries -> the country."""
    demonyms: frozenset[str] = frozenset()
    """The adjectives among them."""
    offices: tuple[Office, ...] = ()
    by_phrase: dict[str, tuple[Office, ...]] = field(default_factory=dict)
    by_name: dict[str, tuple[Office, ...]] = field(default_factory=dict)
    regions: dict[str, frozenset[str]] = field(default_factory=dict)
    """Adjectives of several countries -> those countries: "scandinave", "balte"."""
    bodies: dict[str, tuple[Body, ...]] = field(default_factory=dict)
    """Nouns -> the bodies of the world that come back under them."""
    known_bodies: dict[str, frozenset[str]] = field(default_factory=dict)
    """The names of these in lower case -> the nouns they come back under."""
    region_names: dict[frozenset[str], frozenset[str]] = field(default_factory=dict)
    """The telling words of a region's name -> its countries: "Asie centrale", "Afrique de l'Ouest"."""

    def countries_of(self, words: Collection[str]) -> frozenset[str]:
        """The countries of the region that `words` beside a noun name, by its adjective or its own name."""
        if not words:
            return frozenset()
        given = frozenset(words)
        found = [region for region in self.region_names if region <= given]
        named = self.region_names[max(found, key=len)] if found else frozenset()
        return named.union(*(self.regions.get(word, ()) for word in words))


def load_facts(folder: Path) -> Facts:
    """Read the fact lists in `folder`; a list that is missing is empty."""
    first_names: dict[str, Gender | None] = {}
    for row in _rows(folder / "first_names.tsv"):
        gender = row.get("gender")
        for name in row.get("names", "").split():
            key = name.lower()
            known = _gender(gender)
            first_names[key] = known if first_names.get(key, known) == known else None
    countries: dict[str, str] = {}
    demonyms: set[str] = set()
    for row in _rows(folder / "countries.tsv"):
        country = row.get("country", "").lower()
        countries[country] = country
        for word in (*_listed(row, "capital"), *_listed(row, "aliases")):
            countries.setdefault(word.lower(), country)
        for adjective in _listed(row, "adjectives"):
            for form in _inflected(adjective.lower()):
                countries[form] = country
                demonyms.add(form)
    regions = {
        form: frozenset(country.lower() for country in _listed(row, "countries"))
        for row in _rows(folder / "regions.tsv")
        for adjective in _listed(row, "adjectives")
        for form in _inflected(adjective.lower())
    }
    region_names = {
        frozenset(word for word in _WORD.findall(name.lower()) if word not in _LINKS): frozenset(
            country.lower() for country in _listed(row, "countries")
        )
        for row in _rows(folder / "regions.tsv")
        for name in _listed(row, "names")
    }
    demonyms.update(regions)
    offices = tuple(_offices(folder / "offices.tsv"))
    by_phrase: dict[str, tuple[Office, ...]] = {}
    by_name: dict[str, tuple[Office, ...]] = {}
    for office in offices:
        for phrase in office.phrases:
            key = phrase.lower().replace("’", "'")
            by_phrase[key] = (*by_phrase.get(key, ()), office)
        for name in (office.person, *office.aliases):
            by_name[name.lower()] = (*by_name.get(name.lower(), ()), office)
    bodies: dict[str, tuple[Body, ...]] = {}
    for row in _rows(folder / "bodies.tsv"):
        told = (countries.get(word.lower(), word.lower()) for word in row.get("words", "").split())
        names = (row.get("name", ""), *_listed(row, "aliases"))
        nouns = tuple(row.get("nouns", "").split())
        body = Body(names, nouns, frozenset(word[:STEM] for word in told))
        for noun in nouns:
            bodies[noun] = (*bodies.get(noun, ()), body)
    return Facts(
        first_names,
        countries,
        frozenset(demonyms),
        offices,
        by_phrase,
        by_name,
        regions,
        bodies,
        {name.lower(): frozenset(body.nouns) for known in bodies.values() for body in known for name in body.names},
        region_names,
    )


@lru_cache(maxsize=1)
def shipped_facts() -> Facts:
    """The facts that come with the program, read once."""
    return load_facts(shipped("glossary") / "facts")


def _offices(path: Path) -> Iterator[Office]:
    for row in _rows(path):
        person = row.get("person", "")
        if person:
            yield Office(
                person=person,
                gender=_gender(row.get("gender")),
                aliases=tuple(_listed(row, "aliases")),
                phrases=tuple(_listed(row, "offices")),
                since=_dated(row.get("from", "")),
                until=_dated(row.get("to", "")),
            )


def _dated(cell: str) -> str:
    return cell if cell[:4].isdigit() else ""


def _gender(cell: str | None) -> Gender | None:
    return "m" if cell == "m" else "f" if cell == "f" else None


def _listed(row: dict[str, str], column: str) -> list[str]:
    return [part.strip() for part in row.get(column, "").split("|") if part.strip()]


def _rows(path: Path) -> Iterator[dict[str, str]]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError:
        return
    header: list[str] | None = None
    for line in lines:
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.split("\t")
        if header is None:
            header = cells
        else:
            yield dict(zip(header, cells, strict=False))


def _inflected(adjective: str) -> set[str]:
    """Masculine and feminine, singular and plural of an adjective given in the masculine singular."""
    if adjective.endswith("ien") or adjective.endswith("éen"):
        feminine = adjective + "ne"
    elif adjective.endswith("e"):
        feminine = adjective
    elif adjective == "grec":
        feminine = "grecque"
    elif adjective == "turc":
        feminine = "turque"
    else:
        feminine = adjective + "e"
    plural = adjective if adjective.endswith(("s", "x")) else adjective + "s"
    return {adjective, feminine, plural, feminine + "s"}
