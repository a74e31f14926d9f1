"""What is wrong with term lists beyond what stops them from loading.

Owns the findings of `reader glossary check`: duplicates, one form in two entries, missing columns, stray blanks.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.errors import GlossaryError
from reader.glossary.entry import TermEntry
from reader.glossary.formats import format_of, load_leniently
from reader.glossary.patterns import forms_in, is_short
from reader.glossary.tables import COLUMNS, VARIANTS, Problem, Table, read_entries, read_text, split_table
from reader.text.safety import is_safe, one_line


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to mend in a term list."""

    file: str
    """The file's name; "" where the problem names the file itself."""
    problem: Problem

    def __str__(self) -> str:
        return self.problem.at(self.file)


def check_lists(paths: Sequence[Path]) -> tuple[int, list[Finding]]:
    """The number of entries in the lists at `paths`, which are used together, and everything there is to mend."""
    findings: list[Finding] = []
    entries: list[tuple[TermEntry, str, int]] = []
    ids: dict[str, str] = {}
    for path in paths:
        name = one_line(path.name)
        try:
            found = list(_check_list(path, findings, name))
        except GlossaryError as error:
            findings.append(Finding("", Problem(str(error))))
            continue
        for entry, row in found:
            if entry.id in ids and ids[entry.id] != name:
                message = f"the id {one_line(entry.id, 60)} stands in {ids[entry.id]} too."
                findings.append(Finding(name, Problem(message, row, "id")))
            ids.setdefault(entry.id, name)
            entries.append((entry, name, row))
    findings.extend(_shared_forms(entries))
    return len(entries), findings


def _check_list(path: Path, findings: list[Finding], name: str) -> Iterable[tuple[TermEntry, int]]:
    if format_of(path) != "tsv":
        entries, problems = load_leniently(path)
        findings.extend(Finding(name, problem) for problem in problems)
        return [(entry, 0) for entry in entries]
    table = split_table(read_text(path), "\t")
    rows: dict[str, int] = {}
    read, wrong = read_entries(table, rows)
    findings.extend(Finding(name, problem) for problem in (*wrong, *_missing_columns(table), *_blanks(table)))
    for entry in read:
        findings.extend(Finding(name, problem) for problem in _own_problems(entry, rows[entry.id]))
    return [(entry, rows[entry.id]) for entry in read]


def _missing_columns(table: Table) -> Iterable[Problem]:
    for column in COLUMNS:
        if table.header and column not in table.header and column not in ("id", "fr_long", "en_long"):
            yield Problem("the column is missing; add it to the first row.", 1, column)


def _blanks(table: Table) -> Iterable[Problem]:
    for row in table.rows:
        for column, cell in zip(table.header, row.cells, strict=False):
            if cell != cell.strip():
                yield Problem("a blank stands before or after the text; delete it.", row.line, column)
            elif "  " in cell or any(space in cell for space in "\t\n\r"):
                yield Problem("two blanks or a line break stand where one blank would do.", row.line, column)
            if not is_safe(cell):
                yield Problem("a control character stands in the cell; delete it.", row.line, column)
            if column in VARIANTS and cell.strip():
                variants = cell.split("|")
                if column == "fr_variants" and not all(variant.strip() for variant in variants):
                    yield Problem("a variant is empty; delete the mark beside it.", row.line, column)
                elif " | ".join(variant.strip() for variant in variants) != cell.strip():
                    yield Problem("variants are separated by a blank, |, a blank.", row.line, column)


def _own_problems(entry: TermEntry, row: int) -> Iterable[Problem]:
    forms = [form for form, _, _ in forms_in(entry)]
    for number, form in enumerate(forms):
        if form in forms[:number]:
            yield Problem(f"{one_line(form, 60)!r} stands twice in the entry; delete one.", row, "fr_variants")
    if entry.kind == "person" and len(entry.en_variants) > len(entry.fr_variants) > 0:
        yield Problem("a person's English variants answer the French ones, one for one.", row, "en_variants")


def _shared_forms(entries: Iterable[tuple[TermEntry, str, int]]) -> Iterable[Finding]:
    seen: dict[str, tuple[TermEntry, str, int]] = {}
    for entry, name, row in entries:
        for form, _, _ in forms_in(entry):
            key = form if is_short(form) or entry.case == "exact" else form.casefold()
            other = seen.setdefault(key, (entry, name, row))
            if other[0].id != entry.id:
                place = f"{other[1]}, row {other[2]}" if other[1] != name else f"row {other[2]}"
                message = f"{one_line(form, 60)!r} is a form of {other[0].id} ({place}) too; keep it in one."
                yield Finding(name, Problem(message, row))
