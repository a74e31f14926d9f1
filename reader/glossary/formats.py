"""The file formats of term lists: which one a file is in, and the way in and out of each.

Owns the choice between TSV, CSV, TBX and OmegaT's tab-separated form. Reading is strict: the first problem is a
`GlossaryError` that names file, row and column.
"""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Literal, get_args

from reader.errors import GlossaryError
from reader.glossary.entry import TermEntry
from reader.glossary.tables import (
    Problem,
    cells_of,
    columns_of,
    read_entries,
    read_text,
    split_table,
    write_table,
)
from reader.text.safety import one_line

FormatName = Literal["tsv", "csv", "tbx", "omegat"]

FORMATS: tuple[FormatName, ...] = get_args(FormatName)

_ENDINGS: dict[str, FormatName] = {
    ".tsv": "tsv",
    ".csv": "csv",
    ".tbx": "tbx",
    ".tbxm": "tbx",
    ".xml": "tbx",
    ".txt": "omegat",
    ".utf8": "omegat",
    ".tab": "omegat",
}

ENDINGS = tuple(_ENDINGS)
"""File endings that say which format a file is in."""


def format_of(path: Path) -> FormatName:
    """The format that the ending of `path` stands for.

    Raises:
        GlossaryError: the ending says nothing.
    """
    found = _ENDINGS.get(path.suffix.casefold())
    if found is None:
        raise GlossaryError(
            f"{one_line(path.name)}: the ending does not say what the file is; give --format {', '.join(FORMATS)}."
        )
    return found


def load_tsv(path: Path) -> tuple[TermEntry, ...]:
    """The entries of a term list.

    Raises:
        GlossaryError: the list breaks the format; the message names file, row and column.
    """
    return load(path, "tsv")


def load(path: Path, file_format: FormatName | None = None) -> tuple[TermEntry, ...]:
    """The entries of a file in any known format, all of them or an error.

    Raises:
        GlossaryError: the file cannot be read or breaks its format.
    """
    entries, problems = load_leniently(path, file_format)
    if problems:
        raise GlossaryError(problems[0].at(one_line(path.name)))
    return entries


def load_leniently(
    path: Path, file_format: FormatName | None = None
) -> tuple[tuple[TermEntry, ...], tuple[Problem, ...]]:
    """The entries that can be read, and what is wrong with the rest.

    Raises:
        GlossaryError: nothing of the file can be read.
    """
    chosen = file_format or format_of(path)
    entries, problems = parse(read_text(path) if chosen != "tbx" else path, chosen)
    return tuple(entries), tuple(problems)


def parse(source: str | Path, file_format: FormatName) -> tuple[list[TermEntry], list[Problem]]:
    """The entries of a text (of a path, for TBX) in `file_format`, and what is wrong with the rest."""
    if file_format == "tbx":
        # The XML parser is loaded for those who need it: listing commands start without it.
        from reader.glossary.tbx import read_tbx

        return read_tbx(source)
    text = read_text(source) if isinstance(source, Path) else source
    if file_format == "omegat":
        from reader.glossary.omegat import read_omegat

        return read_omegat(text)
    return read_entries(split_table(text, "\t" if file_format == "tsv" else _csv_delimiter(text)))


def _csv_delimiter(text: str) -> str:
    # A spreadsheet set to French writes semicolons, because the comma is its decimal sign.
    header = text.split("\n", 1)[0]
    return max(",;\t", key=header.count)


def dump(entries: Sequence[TermEntry], file_format: FormatName) -> str:
    """`entries` as the text of a file in `file_format`."""
    return _WRITERS[file_format](entries)


def _dump_tsv(entries: Sequence[TermEntry]) -> str:
    return _dump_table(entries, "\t")


def _dump_csv(entries: Sequence[TermEntry]) -> str:
    return _dump_table(entries, ",")


def _dump_table(entries: Sequence[TermEntry], delimiter: str) -> str:
    columns = columns_of(entries)
    return write_table(columns, (cells_of(entry, columns) for entry in entries), delimiter)


def _dump_tbx(entries: Sequence[TermEntry]) -> str:
    from reader.glossary.tbx import write_tbx

    return write_tbx(entries)


def _dump_omegat(entries: Iterable[TermEntry]) -> str:
    from reader.glossary.omegat import write_omegat

    return write_omegat(entries)


_WRITERS: dict[FormatName, Callable[[Sequence[TermEntry]], str]] = {
    "tsv": _dump_tsv,
    "csv": _dump_csv,
    "tbx": _dump_tbx,
    "omegat": _dump_omegat,
}
