"""The actions of `reader glossary` that change the user's own term list, or carry lists in and out."""

import contextlib
import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.cli.command import Context
from reader.cli.glossary_rows import expect, file_format, say_all
from reader.errors import GlossaryError

if TYPE_CHECKING:
    from reader.glossary.entry import TermEntry

COLUMN_OPTIONS = ("fr-variants", "en-variants", "field", "definition", "note", "kind", "case", "source", "id")
"""Columns of an entry that `add` takes as options."""


def add(arguments: Namespace, context: Context) -> int:
    """Put a new entry into the user's own glossary."""
    expect(arguments, 2, 2, "give the French and the English: reader glossary add FRENCH ENGLISH.")
    from reader.glossary.omegat import identity_of
    from reader.glossary.tables import Problem, entry_from
    from reader.glossary.user import UserGlossary
    from reader.locations import user_glossary

    french, english = arguments.arguments
    own = UserGlossary(user_glossary())
    there = own.entries()
    taken = {entry.id for entry in there}
    values = {
        "fr_long": french,
        "en_long": english,
        "fr_short": arguments.fr_short,
        "en_short": arguments.en_short,
        **{option.replace("-", "_"): getattr(arguments, option.replace("-", "_")) for option in COLUMN_OPTIONS},
    }
    values["id"] = arguments.id or identity_of(french, taken)
    problems: list[Problem] = []
    entry = entry_from({column: " ".join(cell.split()) for column, cell in values.items()}, 0, problems)
    if entry is None:
        raise GlossaryError(problems[0].at("the new entry"))
    for other in there:
        if _pair(other) == _pair(entry) and other.id != entry.id:
            raise GlossaryError(
                f"That pair is in your own glossary already, as {other.id}; `reader glossary remove` takes it out."
            )
    own.add(entry)
    context.say(f"added {entry.id}")
    first = next((other for other in there if other.fr_long.casefold() == entry.fr_long.casefold()), None)
    if first is not None:
        context.say(
            f"Your glossary has that French as {first.en_long} too, which is what the translation takes; "
            f"`reader glossary remove {first.id}` leaves the new entry alone."
        )
    return 0


def _pair(entry: "TermEntry") -> tuple[str, str]:
    return entry.fr_long.casefold(), entry.en_long.casefold()


def remove(arguments: Namespace, context: Context) -> int:
    """Take an entry out of the user's own glossary."""
    expect(arguments, 1, 1, "give the id of the entry: reader glossary remove ID.")
    from reader.glossary.user import UserGlossary
    from reader.locations import user_glossary

    removed = UserGlossary(user_glossary()).remove(arguments.arguments[0])
    context.say(f"removed {removed.id}; `reader glossary undo` brings it back")
    return 0


def undo(arguments: Namespace, context: Context) -> int:
    """Take the last change to the user's own glossary back."""
    expect(arguments, 0, 0, "undo takes back the last step and takes no words.")
    from reader.glossary.user import UserGlossary
    from reader.locations import user_glossary

    step = UserGlossary(user_glossary()).undo()
    context.say(f"undone: {step}" if step else "there is nothing to undo")
    return 0


def redo(arguments: Namespace, context: Context) -> int:
    """Make the change again that was taken back last."""
    expect(arguments, 0, 0, "redo does the step again that was undone last and takes no words.")
    from reader.glossary.user import UserGlossary
    from reader.locations import user_glossary

    step = UserGlossary(user_glossary()).redo()
    context.say(f"done again: {step}" if step else "there is nothing to redo")
    return 0


def import_(arguments: Namespace, context: Context) -> int:
    """Put the entries of files into the user's own glossary."""
    expect(arguments, 1, None, "give the file, or - for standard input: reader glossary import FILE.")
    from reader.glossary.formats import FORMATS, format_of, load_leniently
    from reader.glossary.user import UserGlossary
    from reader.locations import user_glossary
    from reader.text.safety import one_line

    own = UserGlossary(user_glossary())
    given = file_format(arguments)
    if "-" in arguments.arguments and given is None:
        raise GlossaryError(f"Standard input has no ending that says what it is; give --format {', '.join(FORMATS)}.")
    for argument in arguments.arguments:
        path = Path(argument)
        try:
            with _typed_in() if argument == "-" else contextlib.nullcontext(path) as path:
                entries, problems = load_leniently(path, given or format_of(path))
        except GlossaryError as error:
            context.complain(error)
            continue
        for problem in problems:
            context.complain(problem.at(one_line(path.name)))
        if entries:
            own.put_all(entries, f"import {len(entries)} entries from {one_line(path.name)}")
        context.say(f"imported {len(entries)} entries from {one_line(path.name)}")
    return 0


@contextlib.contextmanager
def _typed_in() -> Iterator[Path]:
    """A file of that name which holds standard input."""
    import tempfile

    if sys.stdin is None:
        raise GlossaryError("Standard input is closed; name a file instead of the dash.")
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "standard input"
        copy.write_bytes(sys.stdin.buffer.read())
        yield copy


def export(arguments: Namespace, context: Context) -> int:
    """Write the user's own entries, or with --all every entry, to a file or to standard output."""
    expect(arguments, 0, 1, "give one file, or - for standard output: reader glossary export FILE.")
    from reader.files import write_atomically
    from reader.glossary.formats import dump, format_of
    from reader.glossary.user import UserGlossary
    from reader.locations import user_glossary
    from reader.text.safety import one_line

    entries: Sequence[TermEntry]
    if arguments.all:
        from reader.glossary.library import load_glossary

        glossary = load_glossary(context.glossaries)
        say_all(glossary.notices, context)
        entries = glossary.entries
    else:
        entries = UserGlossary(user_glossary()).entries()
    target = arguments.arguments[0] if arguments.arguments else "-"
    if target == "-":
        context.out.write(dump(entries, file_format(arguments) or "tsv"))
        return 0
    path = Path(target)
    text = dump(entries, file_format(arguments) or format_of(path))
    if not path.parent.is_dir():
        raise GlossaryError(f"{one_line(str(path.parent))} is no folder; make it, or give another file.")
    try:
        write_atomically(path, text)
    except OSError as error:
        raise GlossaryError(
            f"{one_line(str(path))} cannot be written ({error.strerror}); check the folder."
        ) from error
    context.say(f"exported {len(entries)} entries to {one_line(str(path))}")
    return 0
