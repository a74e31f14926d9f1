"""References in the forms that reference managers read: CSL-JSON, BibTeX and RIS.

Owns their escaping, their names of fields and what a byline says about authors. An item is a newspaper article
with the quoted words in its note; a date it carries holds only the parts that the article states.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from reader.articles.article import Article, Span
from reader.articles.dates import StatedDate
from reader.text.folding import fold

Bibliography = Literal["csl-json", "bibtex", "ris"]


@dataclass(frozen=True, slots=True)
class Reference:
    """One cited statement or sentence and the article it stands in."""

    key: str
    """Unique among an article's citations, and the same in every run."""
    title: str
    byline: str
    """As printed, or ""."""
    issued: StatedDate | None
    url: str | None
    place: str
    """The address, or the file's name where there is none."""
    notes: tuple[str, ...]
    """The words with their speaker; then their translation, where there is one."""


@dataclass(frozen=True, slots=True)
class Author:
    """Somebody, or an agency, that a byline names."""

    family: str
    given: str = ""
    """"" for an agency or a newspaper."""


def item_key(article: Article, span: Span) -> str:
    """A key for what is cited at `span`: the title's first words, the place, and a digest of the text."""
    words = re.findall(r"[a-z0-9]+", fold(article.heading_text))
    digest = hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest()[:6]
    telling = [word for word in words if len(word) > 2 or word.isdecimal()][:3] or ["article"]
    return f"{'-'.join(telling)}-{span.start}-{digest}"


def write_bibliography(references: Iterable[Reference], form: Bibliography, accessed: date) -> str:
    """The references as one document; a key that two of them share gets a number."""
    keyed = list(_with_unique_keys(references))
    if form == "csl-json":
        return json.dumps([_csl(key, item, accessed) for key, item in keyed], ensure_ascii=False, indent=2) + "\n"
    if form == "bibtex":
        return "\n".join(_bibtex(key, item, accessed) for key, item in keyed)
    return "\r\n".join(_ris(key, item, accessed) for key, item in keyed)


def _with_unique_keys(references: Iterable[Reference]) -> Iterator[tuple[str, Reference]]:
    seen: dict[str, int] = {}
    for reference in references:
        number = seen[reference.key] = seen.get(reference.key, 0) + 1
        yield (reference.key if number == 1 else f"{reference.key}-{number}"), reference


def _csl(key: str, item: Reference, accessed: date) -> dict[str, object]:
    record: dict[str, object] = {"id": key, "type": "article-newspaper", "title": item.title, "language": "fr"}
    if people := authors(item.byline):
        record["author"] = [
            {"family": person.family, "given": person.given} if person.given else {"literal": person.family}
            for person in people
        ]
    if item.issued is not None:
        parts = item.issued.parts
        # Date parts begin with a year; a date without one is words.
        record["issued"] = {"date-parts": [list(parts)]} if parts else {"literal": item.issued.words}
    record["URL" if item.url else "source"] = item.place
    record["accessed"] = {"date-parts": [[accessed.year, accessed.month, accessed.day]]}
    record["note"] = "\n".join(item.notes)
    return record


_MONTH_MACROS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_TEX = {
    "\\": r"\textbackslash{}",
    # BibTeX counts braces even after a backslash.
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{character: f"\\{character}" for character in "$&#_%"},
}
_TEX_TABLE = str.maketrans(_TEX)


def _bibtex(key: str, item: Reference, accessed: date) -> str:
    fields: list[tuple[str, str]] = []
    if people := authors(item.byline):
        fields.append(("author", "{" + " and ".join(_bibtex_name(person) for person in people) + "}"))
    # Doubled braces keep a style from lowering the capitals of names.
    fields.append(("title", "{{" + item.title.translate(_TEX_TABLE) + "}}"))
    if item.issued is not None:
        if item.issued.year is not None:
            fields.append(("year", "{" + str(item.issued.year) + "}"))
        if item.issued.month is not None:
            fields.append(("month", _MONTH_MACROS[item.issued.month - 1]))
        if item.issued.day is not None:
            fields.append(("day", "{" + str(item.issued.day) + "}"))
    if item.url:
        fields.append(("url", "{" + re.sub(r"[{}\\]", lambda match: f"%{ord(match[0]):02X}", item.url) + "}"))
    else:
        fields.append(("howpublished", "{" + item.place.translate(_TEX_TABLE) + "}"))
    fields.append(("urldate", "{" + accessed.isoformat() + "}"))
    fields.append(("langid", "{french}"))
    fields.append(("note", "{" + " ".join(item.notes).translate(_TEX_TABLE) + "}"))
    lines = ",\n".join(f"  {name} = {value}" for name, value in fields)
    return f"@misc{{{key},\n{lines}\n}}\n"


def _bibtex_name(person: Author) -> str:
    family, given = person.family.translate(_TEX_TABLE), person.given.translate(_TEX_TABLE)
    return f"{family}, {given}" if given else f"{{{family}}}"


def _ris(key: str, item: Reference, accessed: date) -> str:
    lines = [("TY", "NEWS"), ("ID", key)]
    lines += [
        ("AU", f"{person.family}, {person.given}" if person.given else person.family)
        for person in authors(item.byline)
    ]
    lines.append(("TI", item.title))
    notes = list(item.notes)
    if item.issued is not None:
        parts = item.issued.parts
        if parts:
            day = [f"{part:02}" for part in parts] + [""] * (3 - len(parts))
            lines += [("PY", str(parts[0])), ("DA", "/".join(day) + "/")]
        else:
            # RIS has no date without a year.
            notes.append(f"Date: {item.issued.words}")
    lines.append(("UR" if item.url else "DP", item.place))
    lines += [("Y2", accessed.strftime("%Y/%m/%d/")), ("LA", "fr")]
    lines += [("N1", note) for note in notes]
    lines.append(("ER", ""))
    return "".join(f"{tag}  - {' '.join(value.splitlines())}\r\n" for tag, value in lines)


_PARTICLES = frozenset(
    (
        *("de", "du", "des", "d'", "d’", "le", "la", "les", "l'", "l’"),
        *("van", "von", "der", "den", "ter", "ten", "di", "da", "dos", "del", "della", "el", "al", "ben", "bin"),
    )
)
_GENERIC = re.compile(r"(?i)\b(?:rédaction|redaction|correspondant|envoyé|journaliste|service|photo|texte|vidéo)")
_SEPARATORS = re.compile(r"(?i)\s*(?:[,;/|•·(]|\s[-–—]\s|\s(?:et|&|avec|with)\s)\s*")
_LEAD = re.compile(
    r"(?i)\A\W*(?:(?:propos|article|texte)\s+)?(?:(?:recueillis?|écrite?|rédigée?|publiée?)\s+)?(?:par|avec)\s*:?\s+"
)


def authors(byline: str) -> Sequence[Author]:
    """The people and agencies that a byline ("Par Anne Le Gall et Jean DUPONT, avec AFP") names.

    Functions, places, dates and "la rédaction" are left out.
    """
    found: list[Author] = []
    for piece in _SEPARATORS.split(_LEAD.sub("", " ".join(byline.split()))):
        author = _author(_LEAD.sub("", piece).strip(" .:)\u00a0"))
        if author is not None and author not in found:
            found.append(author)
    return found


def _author(words: str) -> Author | None:
    parts = words.split()
    if not parts or _GENERIC.search(words) or any(character.isdigit() or character == "@" for character in words):
        return None
    if not all(part[0].isupper() or part.lower() in _PARTICLES or part[:2] in ("d'", "d’") for part in parts):
        return None
    if not parts[0][0].isupper():
        return None
    if len(parts) == 1 or parts[0] in ("Le", "La", "Les", "Agence"):
        return Author(words)
    if len(parts) > 5:
        return None
    capitals = [part for part in parts if part.isupper() and len(part) > 2]
    if 0 < len(capitals) < len(parts):
        rest = [part for part in parts if part not in capitals]
        particles = [part for part in rest if part.lower() in _PARTICLES]
        given = [part for part in rest if part not in particles]
        return Author(" ".join([*particles, *capitals]), " ".join(given)) if given else Author(words)
    split = len(parts) - 1
    while split > 1 and parts[split - 1].lower() in _PARTICLES:
        split -= 1
    return Author(" ".join(parts[split:]), " ".join(parts[:split]))
