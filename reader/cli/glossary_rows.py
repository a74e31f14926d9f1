"""What the actions of `reader glossary` share: their words, the formats they name, entries printed as rows."""

import sys
from argparse import Namespace
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from reader.cli.command import Context

if TYPE_CHECKING:
    from reader.glossary.entry import TermEntry
    from reader.glossary.formats import FormatName


def expect(arguments: Namespace, least: int, most: int | None, message: str) -> None:
    """Leave with `message` and status 2 unless the action has at least `least` and at most `most` words."""
    count = len(arguments.arguments)
    if count < least or (most is not None and count > most):
        print(message, file=sys.stderr)
        raise SystemExit(2)


def file_format(arguments: Namespace) -> "FormatName | None":
    """The format of a glossary file that --format names, None where it names none or a format of rows."""
    from reader.glossary.formats import FORMATS

    return next((name for name in FORMATS if name == arguments.format), None)


def say_all(notices: Iterable[str], context: Context) -> None:
    """Say each of the `notices` to the user."""
    for notice in notices:
        context.say(notice)


def print_entries(entries: Sequence["TermEntry"], arguments: Namespace, context: Context) -> None:
    """Print the entries in the format asked for; one line each where none is."""
    if arguments.format == "jsonl":
        from reader.output.rows import write_jsonl

        write_jsonl(map(record, entries), context.out)
        return
    of_a_file = file_format(arguments)
    if of_a_file:
        from reader.glossary.formats import dump

        context.out.write(dump(entries, of_a_file))
        return
    for entry in entries:
        french = f"{entry.fr_long} ({entry.fr_short})" if entry.fr_short else entry.fr_long
        english = f"{entry.en_long} ({entry.en_short})" if entry.en_short else entry.en_long
        print(f"{entry.id}\t{french}\t{english}", file=context.out)


def record(entry: "TermEntry") -> dict[str, object]:
    """The entry as a row of JSON Lines."""
    return {
        "id": entry.id,
        "fr_long": entry.fr_long,
        "fr_short": entry.fr_short or None,
        "fr_variants": list(entry.fr_variants),
        "en_long": entry.en_long,
        "en_short": entry.en_short or None,
        "en_variants": list(entry.en_variants),
        "field": entry.field or None,
        "definition": entry.definition or None,
        "note": entry.note or None,
        "kind": entry.kind,
        "case": entry.case,
        "source": entry.source or None,
        **{column: value for column, value in entry.extra.items() if column not in ("id", "score")},
    }
