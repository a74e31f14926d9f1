"""Term lists as tables: TSV and CSV, a row a concept, a column a fact.

Owns the columns, the cells and their quoting. What is not right comes back as `Problem`s that name row and column, so
that the caller may stop at the first one or go on with the rest.
"""

import csv
import io
import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from sys import intern
from typing import get_args

from reader.errors import GlossaryError
from reader.glossary.entry import NOTHING_MORE, CaseRule, TermEntry, TermKind
from reader.text.safety import clean, is_safe, one_line

COLUMNS = (
    "id",
    "fr_long",
    "fr_short",
    "fr_variants",
    "en_long",
    "en_short",
    "en_variants",
    "field",
    "definition",
    "note",
    "kind",
    "case",
    "source",
)
"""The columns of a term list, in the order in which they are written."""

REQUIRED = ("id", "fr_long", "en_long")
"""A row without these says nothing."""

VARIANTS = ("fr_variants", "en_variants")
"""Columns that hold several forms."""

MAX_FILE_BYTES = 64_000_000
"""More than any term list holds; a larger file is a mistake, not a glossary."""

_KINDS: frozenset[str] = frozenset(get_args(TermKind))
_CASES: frozenset[str] = frozenset(get_args(CaseRule))
_UNUSUAL = re.compile(r"[^\t\n -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u202f\u20a0-\u20bf]")
"""Beyond Latin letters and usual signs; a text without any is safe, and this is the faster way to know."""
_VARIANT_MARK = re.compile(r"\s*\|\s*")


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a term list that is not right."""

    message: str
    """One sentence, without the place."""
    row: int = 0
    """The line of the file, counted from 1; 0 where the whole file is meant."""
    column: str = ""

    def at(self, name: str) -> str:
        """The sentence with the place before it: `name`, row and column; alone where it has none of them."""
        places = [name] if name else []
        if self.row:
            places.append(f"row {self.row}")
        if self.column:
            places.append(f"column {self.column}")
        return f"{', '.join(places)}: {self.message}" if places else self.message


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table with the line on which it starts."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A header and the rows under it, before anything is understood."""

    header: tuple[str, ...]
    rows: tuple[Row, ...]
    safe: bool = False
    """Whether every cell is known to hold nothing that a terminal must not see."""


def read_text(path: Path) -> str:
    """The text of `path`, UTF-8 with or without a byte order mark.

    Raises:
        GlossaryError: the file cannot be read, is too large or is not UTF-8.
    """
    try:
        if path.stat().st_size > MAX_FILE_BYTES:
            raise GlossaryError(f"{one_line(str(path))} is larger than a term list can be; check the file.")
        data = path.read_bytes()
    except OSError as error:
        raise GlossaryError(f"{one_line(str(path))} cannot be read ({error.strerror}); check the path.") from error
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        row = data[: error.start].count(b"\n") + 1
        raise GlossaryError(
            f"{one_line(path.name)}, row {row}: the file is not UTF-8; save it as UTF-8 and try again."
        ) from error


def split_table(text: str, delimiter: str) -> Table:
    """The cells of `text`; an empty text is a table without header and rows."""
    rows = iter(_rows(text, delimiter))
    header = next(rows, Row(1, ()))
    safe = _UNUSUAL.search(text) is None or is_safe(text)
    return Table(tuple(cell.strip() for cell in header.cells), tuple(rows), safe)


def _rows(text: str, delimiter: str) -> Iterator[Row]:
    if delimiter == "\t" and '\t"' not in text and '\n"' not in text and not text.startswith('"'):
        # The common case, several times faster than the csv module.
        for number, printed in enumerate(text.split("\n"), start=1):
            if printed.strip():
                yield Row(number, tuple(printed.rstrip("\r").split("\t")))
        return
    lines = io.StringIO(text, newline="")
    reader = csv.reader(lines, delimiter=delimiter)
    line = 1
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            cells = []
        if any(cell.strip() for cell in cells):
            yield Row(line, tuple(cells))
        line = reader.line_num + 1


def header_problems(header: Sequence[str]) -> Iterator[Problem]:
    """What makes a header unusable."""
    if not header:
        yield Problem(f"the file is empty; its first row must name the columns {', '.join(REQUIRED)} at least.", 1)
        return
    for column in REQUIRED:
        if column not in header:
            yield Problem("the column is missing; add it to the first row.", 1, column)
    for number, column in enumerate(header):
        if not column:
            yield Problem(f"column {number + 1} has no name; name it or delete it.", 1)
        elif column in header[:number]:
            yield Problem("the column stands twice; delete one.", 1, one_line(column, 40))


def read_entries(table: Table, first_seen: dict[str, int] | None = None) -> tuple[list[TermEntry], list[Problem]]:
    """The entries of `table` and what is wrong with the rows that gave none."""
    problems = list(header_problems(table.header))
    if problems:
        return [], problems
    entries: list[TermEntry] = []
    seen: dict[str, int] = {} if first_seen is None else first_seen
    width = len(table.header)
    for row in table.rows:
        if len(row.cells) != width:
            problems.append(
                Problem(f"the row has {len(row.cells)} cells where the header has {width}; mend the row.", row.line)
            )
            continue
        tidy = [cell.strip() for cell in row.cells] if table.safe else map(cell_text, row.cells)
        entry = _entry(dict(zip(table.header, tidy, strict=True)), row.line, problems)
        if entry is None:
            continue
        if entry.id in seen:
            problems.append(
                Problem(f"the id {one_line(entry.id, 60)} stands in row {seen[entry.id]} already.", row.line, "id")
            )
            continue
        seen[entry.id] = row.line
        entries.append(entry)
    return entries, problems


def entry_from(values: Mapping[str, str], row: int, problems: list[Problem]) -> TermEntry | None:
    """The entry that a row's cells describe; None, and a problem more, where they describe none."""
    return _entry({column: cell_text(cell) for column, cell in values.items()}, row, problems)


def _entry(cells: dict[str, str], row: int, problems: list[Problem]) -> TermEntry | None:
    before = len(problems)
    if not (cells.get("id") and cells.get("fr_long") and cells.get("en_long")):
        problems.extend(
            Problem("the cell is empty; fill it in.", row, column) for column in REQUIRED if not cells.get(column)
        )
    kind = cells.get("kind") or "term"
    if kind not in _KINDS:
        problems.append(Problem(f"{one_line(kind, 40)!r} is none of {', '.join(sorted(_KINDS))}.", row, "kind"))
    case = cells.get("case") or "auto"
    if case not in _CASES:
        problems.append(Problem(f"{one_line(case, 40)!r} is none of {', '.join(sorted(_CASES))}.", row, "case"))
    if len(problems) > before:
        return None
    get = cells.get
    # Thousands of entries share a few fields, kinds and rules, and hardly one has a column of its own: kept once
    # each, they take a megabyte and a half less.
    return TermEntry(
        id=cells["id"],
        fr_long=cells["fr_long"],
        en_long=cells["en_long"],
        fr_short=get("fr_short", ""),
        fr_variants=split_variants(get("fr_variants", "")),
        en_short=get("en_short", ""),
        en_variants=split_variants(get("en_variants", "")),
        field=intern(get("field", "")),
        definition=get("definition", ""),
        note=get("note", ""),
        kind=intern(kind),  # type: ignore[arg-type]
        case=intern(case),  # type: ignore[arg-type]
        source=get("source", ""),
        extra={column: cell for column, cell in cells.items() if column not in _KNOWN and cell} or NOTHING_MORE,
    )


_KNOWN = frozenset(COLUMNS)


def cell_text(cell: str) -> str:
    """A cell without the blanks around it and without anything a terminal must not see."""
    stripped = cell.strip()
    return stripped if stripped.isascii() and stripped.isprintable() else clean(stripped)


def split_variants(cell: str) -> tuple[str, ...]:
    """The forms of a cell that holds several, in order; an empty place keeps its position inside."""
    return tuple(_VARIANT_MARK.split(cell)) if cell else ()


def cells_of(entry: TermEntry, columns: Iterable[str]) -> tuple[str, ...]:
    """The cells of `entry` under `columns`."""
    return tuple(_cell_of(entry, column) for column in columns)


def _cell_of(entry: TermEntry, column: str) -> str:
    if column in VARIANTS:
        return " | ".join(getattr(entry, column))
    if column in _KNOWN:
        return str(getattr(entry, column))
    return entry.extra.get(column, "")


def columns_of(entries: Iterable[TermEntry]) -> tuple[str, ...]:
    """The columns needed to write `entries`: ours, then those that only some of them know."""
    extra = dict.fromkeys(itertools.chain.from_iterable(entry.extra for entry in entries))
    return COLUMNS + tuple(column for column in extra if column not in _KNOWN)


def write_table(header: Sequence[str], rows: Iterable[Sequence[str]], delimiter: str) -> str:
    """The table as text; cells are quoted only where they could not be read back otherwise."""
    out = io.StringIO()
    if delimiter != "\t":
        writer = csv.writer(out, delimiter=delimiter, lineterminator="\r\n")
        writer.writerow(header)
        writer.writerows(rows)
        return out.getvalue()
    for cells in itertools.chain([header], rows):
        out.write("\t".join(map(_tsv_cell, cells)) + "\n")
    return out.getvalue()


def _tsv_cell(cell: str) -> str:
    # A term list is read line by line by git and by people: a cell stays on one line.
    flat = " ".join(cell.split()) if any(mark in cell for mark in "\t\r\n") else cell
    return '"' + flat.replace('"', '""') + '"' if flat.startswith('"') else flat
