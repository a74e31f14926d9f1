"""TBX-Basic (ISO 30042): the dialects of 2008 (`martif`) and of 2019 (`tbx`, data category as attribute or as tag).

Owns the way in and out. XML from outside is read with entity declarations refused, so that nothing is expanded and
nothing is fetched. What is written is TBX-Basic of 2019 in DCA style; columns that TBX has no category for travel in
notes that are read back.
"""

import xml.parsers.expat
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from reader.errors import GlossaryError
from reader.glossary.entry import TermEntry
from reader.glossary.omegat import identity_of
from reader.glossary.patterns import is_short
from reader.glossary.tables import (
    MAX_FILE_BYTES,
    Problem,
    cell_text,
    entry_from,
)
from reader.text.safety import one_line

MAX_DEPTH = 64
"""TBX nests about ten deep."""

_ROOTS = frozenset({"martif", "tbx", "TBX"})
_CONCEPTS = frozenset({"termEntry", "conceptEntry"})
_LANGUAGES = frozenset({"langSet", "langSec"})
_TERMS = frozenset({"tig", "ntig", "termSec"})
_SHORT_TYPES = frozenset({"acronym", "abbreviation", "initialism", "shortForm", "symbol", "abbreviatedForm"})
_NOTE_MARK = "reader:"


@dataclass(slots=True)
class _Term:
    text: str = ""
    type: str = ""
    status: str = ""


@dataclass(slots=True)
class _Concept:
    line: int
    identity: str = ""
    facts: dict[str, str] = field(default_factory=dict)
    terms: dict[str, list[_Term]] = field(default_factory=dict)


class _TbxParser:
    """Collects concepts from the events of expat; nothing but what is understood is kept."""

    def __init__(self) -> None:
        self.concepts: list[_Concept] = []
        self._parser = xml.parsers.expat.ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._characters
        self._parser.EntityDeclHandler = self._refuse_entity
        self._parser.ExternalEntityRefHandler = self._refuse_external
        self._path: list[str] = []
        self._types: list[str] = []
        self._text: list[list[str]] = []
        self._concept: _Concept | None = None
        self._language = ""
        self._term: _Term | None = None

    def parse(self, data: bytes) -> list[_Concept]:
        self._parser.Parse(data, True)
        return self.concepts

    def _refuse_entity(self, *_: object) -> None:
        raise _RefusedError("it declares entities, which a term list does not need; remove its DOCTYPE")

    def _refuse_external(self, *_: object) -> int:
        raise _RefusedError("it refers to another file; remove its DOCTYPE")

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.rsplit(":", 1)[-1]
        if not self._path and name not in _ROOTS:
            raise _RefusedError(f"its first element is {one_line(name, 40)}, where TBX has martif or tbx")
        if len(self._path) >= MAX_DEPTH:
            raise _RefusedError("its elements are nested deeper than TBX goes")
        self._path.append(name)
        # In the DCT style of 2019 the data category is the tag: <min:termType> for <termNote type="termType">.
        self._types.append(attributes.get("type", name if ":" in tag else ""))
        self._text.append([])
        if name in _CONCEPTS:
            self._concept = _Concept(self._parser.CurrentLineNumber, cell_text(attributes.get("id", "")))
            self.concepts.append(self._concept)
        elif name in _LANGUAGES:
            self._language = attributes.get("xml:lang", "").split("-")[0].split("_")[0].lower()
        elif name in _TERMS and self._concept is not None:
            self._term = _Term()
            self._concept.terms.setdefault(self._language, []).append(self._term)

    def _characters(self, data: str) -> None:
        if self._text:
            self._text[-1].append(data)

    def _end(self, tag: str) -> None:
        name, kind = self._path.pop(), self._types.pop()
        text = " ".join("".join(self._text.pop()).split())
        if self._text and name in ("hi", "foreign", "ph", "bpt", "ept", "sc", "ec"):
            self._text[-1].append(text)
        if name in _CONCEPTS:
            self._concept = None
        elif name in _LANGUAGES:
            self._language = ""
        elif name in _TERMS:
            self._term = None
        elif self._concept is not None and text:
            self._fact(name, kind, cell_text(text))

    def _fact(self, name: str, kind: str, text: str) -> None:
        concept, term = self._concept, self._term
        if concept is None:
            return
        if term is not None:
            if name == "term":
                term.text = text
            elif kind == "termType":
                term.type = text
            elif kind == "administrativeStatus":
                term.status = text
            return
        if name == "note" and text.startswith(_NOTE_MARK):
            column, _, value = text[len(_NOTE_MARK) :].partition("=")
            concept.facts[column.strip()] = value.strip()
        elif kind == "definition":
            concept.facts.setdefault("definition", text)
        elif kind == "subjectField":
            concept.facts.setdefault("field", text)
        elif kind in ("source", "xSource", "externalCrossReference") or name == "source":
            concept.facts.setdefault("source", text)
        elif name == "note":
            concept.facts["note"] = f"{concept.facts['note']} {text}" if "note" in concept.facts else text


class _RefusedError(Exception):
    pass


def read_tbx(source: str | Path) -> tuple[list[TermEntry], list[Problem]]:
    """The entries of a TBX text or file that have a French and an English term, and what is wrong with the rest.

    Raises:
        GlossaryError: the file is no TBX, is too large, or declares entities.
    """
    name = one_line(source.name) if isinstance(source, Path) else "TBX"
    data = _bytes_of(source)
    try:
        concepts = _TbxParser().parse(data)
    except _RefusedError as error:
        raise GlossaryError(f"{name}: {error}.") from error
    except xml.parsers.expat.ExpatError as error:
        reason = xml.parsers.expat.ErrorString(error.code)
        raise GlossaryError(
            f"{name}, row {error.lineno}: the file is not well-formed XML ({reason}); save it as TBX again."
        ) from error
    except (LookupError, ValueError, UnicodeError) as error:
        raise GlossaryError(f"{name}: the file's encoding is not known; save it as UTF-8.") from error
    entries: list[TermEntry] = []
    problems: list[Problem] = []
    seen: set[str] = set()
    for concept in concepts:
        entry = _entry(concept, seen, problems)
        if entry is not None:
            seen.add(entry.id)
            entries.append(entry)
    return entries, problems


def _bytes_of(source: str | Path) -> bytes:
    if isinstance(source, str):
        return source.encode("utf-8")
    try:
        if source.stat().st_size > MAX_FILE_BYTES:
            raise GlossaryError(f"{one_line(str(source))} is larger than a term list can be; check the file.")
        return source.read_bytes()
    except OSError as error:
        raise GlossaryError(f"{one_line(str(source))} cannot be read ({error.strerror}); check the path.") from error


def _entry(concept: _Concept, seen: set[str], problems: list[Problem]) -> TermEntry | None:
    french = _forms(concept.terms.get("fr", []), concept.facts.pop("fr_short", None))
    english = _forms(concept.terms.get("en", []), concept.facts.pop("en_short", None))
    if not french[0] or not english[0]:
        problems.append(Problem("the concept lacks a French or an English term; add it or remove it.", concept.line))
        return None
    identity = concept.identity
    if identity.startswith("c_") and "id" in concept.facts:
        identity = concept.facts["id"]
    if not identity or identity in seen:
        identity = identity_of(identity or french[0], seen)
    values = {
        **concept.facts,
        "id": identity,
        "fr_long": french[0],
        "fr_short": french[1],
        "fr_variants": " | ".join(french[2]),
        "en_long": english[0],
        "en_short": english[1],
        "en_variants": " | ".join(english[2]),
    }
    return entry_from(values, concept.line, problems)


def _forms(terms: Sequence[_Term], marked_short: str | None) -> tuple[str, str, list[str]]:
    """The long form, the short one and the variants among the terms of one language."""
    texts = [term for term in terms if term.text]
    if not texts:
        return "", "", []
    long = next((term for term in texts if term.type == "fullForm"), None)
    long = long or next(
        (term for term in texts if term.type not in _SHORT_TYPES and not is_short(term.text)), texts[0]
    )
    others = [term for term in texts if term is not long]
    if marked_short is not None:
        short = next((term for term in others if term.text == marked_short), None)
    else:
        short = next((term for term in others if term.type in _SHORT_TYPES), None)
        short = short or next((term for term in others if is_short(term.text)), None)
    variants = [term.text for term in others if term is not short]
    return long.text, short.text if short else "", variants


_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<?xml-model href="https://raw.githubusercontent.com/LTAC-Global/TBX-Basic_dialect/master/DCA/TBXcoreStructV03_TBX-Basic_integrated.rng" type="application/xml" schematypens="http://relaxng.org/ns/structure/1.0"?>
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
  <tbxHeader>
    <fileDesc>
      <sourceDesc>
        <p>Terms of international news, French and English</p>
      </sourceDesc>
    </fileDesc>
  </tbxHeader>
  <text>
    <body>
"""  # noqa: E501
_FOOT = """    </body>
  </text>
</tbx>
"""


def write_tbx(entries: Sequence[TermEntry]) -> str:
    """`entries` as a TBX-Basic file of 2019 in DCA style."""
    pieces = [_HEAD]
    for number, entry in enumerate(entries, start=1):
        pieces.append(_concept_xml(entry, number))
    pieces.append(_FOOT)
    return "".join(pieces)


def _concept_xml(entry: TermEntry, number: int) -> str:
    lines = [f'      <conceptEntry id="c_{number}">']
    if entry.field:
        lines.append(f'        <descrip type="subjectField">{_xml(entry.field)}</descrip>')
    if entry.definition:
        lines.append(f'        <descrip type="definition">{_xml(entry.definition)}</descrip>')
    if entry.source:
        # The category for sources outside the file wants an address.
        if entry.source.startswith(("http://", "https://")) and " " not in entry.source:
            target = quoteattr(_legal(entry.source))
            shown = _xml(entry.source)
            lines.append(f'        <xref type="externalCrossReference" target={target}>{shown}</xref>')
        else:
            lines.append(f'        <admin type="source">{_xml(entry.source)}</admin>')
    if entry.note:
        lines.append(f"        <note>{_xml(entry.note)}</note>")
    for column, value in _marked(entry):
        lines.append(f"        <note>{_xml(f'{_NOTE_MARK}{column}={value}')}</note>")
    for language, long, short, variants in (
        ("fr", entry.fr_long, entry.fr_short, entry.fr_variants),
        ("en", entry.en_long, entry.en_short, entry.en_variants),
    ):
        lines.append(f'        <langSec xml:lang="{language}">')
        lines += _term_xml(long, "fullForm")
        if short:
            lines += _term_xml(short, "acronym" if is_short(short) else "shortForm")
        for variant in variants:
            if variant:
                lines += _term_xml(variant, "variant")
        lines.append("        </langSec>")
    lines.append("      </conceptEntry>\n")
    return "\n".join(lines)


def _marked(entry: TermEntry) -> list[tuple[str, str]]:
    """What TBX-Basic has no category for."""
    marked = [("id", entry.id)]
    marked += [(column, getattr(entry, column)) for column in ("fr_short", "en_short", "kind", "case")]
    return [*marked, *entry.extra.items()]


def _term_xml(text: str, kind: str) -> list[str]:
    return [
        "          <termSec>",
        f"            <term>{_xml(text)}</term>",
        f'            <termNote type="termType">{kind}</termNote>',
        "          </termSec>",
    ]


def _xml(text: str) -> str:
    return escape(_legal(text))


def _legal(text: str) -> str:
    return "".join(character for character in text if character >= " " or character in "\t\n\r")
