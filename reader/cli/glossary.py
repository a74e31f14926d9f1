"""`reader glossary`: looking at all term lists, and changing the user's own."""

import contextlib
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.cli.command import Command, Context
from reader.errors import GlossaryError

if TYPE_CHECKING:
    from reader.glossary.entry import TermEntry
    from reader.glossary.formats import FormatName

_ACTIONS_HELP = """list: all entries, or with --own the user's own.
find WORDS: the entries that resemble WORDS, French or English.
add FRENCH ENGLISH: a new entry in the user's own glossary.
remove ID, undo, redo: change the user's own glossary back.
import FILE, export FILE: TBX, CSV, TSV or OmegaT, by the file's ending or --format; - is standard input or output.
check [FILE]: what is wrong with the lists, or with FILE."""

_COLUMN_OPTIONS = ("fr-variants", "en-variants", "field", "definition", "note", "kind", "case", "source", "id")


def _configure(parser: ArgumentParser) -> None:
    parser.epilog = _ACTIONS_HELP
    parser.add_argument("action", choices=tuple(_ACTIONS), metavar="ACTION", help=", ".join(_ACTIONS))
    parser.add_argument("arguments", nargs="*", default=[], metavar="ARGUMENT", help="see below")
    parser.add_argument(
        "--format",
        choices=("text", "jsonl", "tsv", "csv", "tbx", "omegat"),
        default=None,
        help="of the rows printed, or of the file read or written",
    )
    parser.add_argument("--limit", type=_positive, default=10, metavar="N", help="find: at most N entries")
    parser.add_argument("--own", action="store_true", help="list, export: the user's own entries only")
    parser.add_argument("--all", action="store_true", help="export: every entry, not only the user's own")
    parser.add_argument("--fr-short", default="", metavar="FORM", help="add: the French acronym")
    parser.add_argument("--en-short", default="", metavar="FORM", help="add: the English acronym")
    for option in _COLUMN_OPTIONS:
        parser.add_argument(f"--{option}", default="", metavar="TEXT", help=f"add: the column {option}")


def _positive(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= 1_000_000:
        raise ArgumentTypeError("N is a whole number from 1 to 1000000")
    return int(text)


def _run(arguments: Namespace, context: Context) -> int:
    status = _ACTIONS[arguments.action](arguments, context)
    return 1 if context.failed else status


def _list(arguments: Namespace, context: Context) -> int:
    _expect(arguments, 0, 0, "list takes no words; `reader glossary find` looks for some.")
    if arguments.own:
        from reader.glossary.user import UserGlossary
        from reader.locations import user_glossary

        own = UserGlossary(user_glossary()).entries()
        _print_entries(own, arguments, context)
        if not own and arguments.format in (None, "text"):
            context.say("Your own glossary is empty; begin it: reader glossary add FRENCH ENGLISH.")
        return 0
    from reader.glossary.library import load_glossary

    glossary = load_glossary(context.glossaries)
    _say_all(glossary.notices, context)
    _print_entries(glossary.entries, arguments, context)
    return 0


def _find(arguments: Namespace, context: Context) -> int:
    _expect(arguments, 1, None, "say what to look for: reader glossary find WORDS.")
    from reader.glossary.library import load_glossary

    glossary = load_glossary(context.glossaries)
    _say_all(glossary.notices, context)
    found = glossary.look_up(" ".join(arguments.arguments), arguments.limit)
    if arguments.format == "jsonl":
        from reader.output.rows import write_jsonl

        write_jsonl(({**_record(entry), "score": score} for entry, score in found), context.out)
    else:
        _print_entries([entry for entry, _ in found], arguments, context)
        if not found and arguments.format in (None, "text"):
            context.say(
                "No entry resembles it; try another spelling, or add one: reader glossary add FRENCH ENGLISH."
            )
    return 0


def _add(arguments: Namespace, context: Context) -> int:
    _expect(arguments, 2, 2, "give the French and the English: reader glossary add FRENCH ENGLISH.")
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
        **{option.replace("-", "_"): getattr(arguments, option.replace("-", "_")) for option in _COLUMN_OPTIONS},
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
    return 0


def _pair(entry: "TermEntry") -> tuple[str, str]:
    return entry.fr_long.casefold(), entry.en_long.casefold()


def _remove(arguments: Namespace, context: Context) -> int:
    _expect(arguments, 1, 1, "give the id of the entry: reader glossary remove ID.")
    from reader.glossary.user import UserGlossary
    from reader.locations import user_glossary

    removed = UserGlossary(user_glossary()).remove(arguments.arguments[0])
    context.say(f"removed {removed.id}; `reader glossary undo` brings it back")
    return 0


def _undo(arguments: Namespace, context: Context) -> int:
    _expect(arguments, 0, 0, "undo takes back the last step and takes no words.")
    from reader.glossary.user import UserGlossary
    from reader.locations import user_glossary

    step = UserGlossary(user_glossary()).undo()
    context.say(f"undone: {step}" if step else "there is nothing to undo")
    return 0


def _redo(arguments: Namespace, context: Context) -> int:
    _expect(arguments, 0, 0, "redo does the step again that was undone last and takes no words.")
    from reader.glossary.user import UserGlossary
    from reader.locations import user_glossary

    step = UserGlossary(user_glossary()).redo()
    context.say(f"done again: {step}" if step else "there is nothing to redo")
    return 0


def _import(arguments: Namespace, context: Context) -> int:
    _expect(arguments, 1, None, "give the file, or - for standard input: reader glossary import FILE.")
    from reader.glossary.formats import FORMATS, format_of, load_leniently
    from reader.glossary.user import UserGlossary
    from reader.locations import user_glossary
    from reader.text.safety import one_line

    own = UserGlossary(user_glossary())
    given = _file_format(arguments)
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


def _export(arguments: Namespace, context: Context) -> int:
    _expect(arguments, 0, 1, "give one file, or - for standard output: reader glossary export FILE.")
    from reader.files import write_atomically
    from reader.glossary.formats import dump, format_of
    from reader.glossary.user import UserGlossary
    from reader.locations import user_glossary
    from reader.text.safety import one_line

    entries: Sequence[TermEntry]
    if arguments.all:
        from reader.glossary.library import load_glossary

        glossary = load_glossary(context.glossaries)
        _say_all(glossary.notices, context)
        entries = glossary.entries
    else:
        entries = UserGlossary(user_glossary()).entries()
    target = arguments.arguments[0] if arguments.arguments else "-"
    if target == "-":
        context.out.write(dump(entries, _file_format(arguments) or "tsv"))
        return 0
    path = Path(target)
    text = dump(entries, _file_format(arguments) or format_of(path))
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


def _check(arguments: Namespace, context: Context) -> int:
    from reader.glossary.checking import check_lists
    from reader.locations import shipped, user_glossary

    if arguments.arguments:
        groups = [[Path(argument) for argument in arguments.arguments]]
    else:
        # The user's own list and those laid over it may well say otherwise than the shipped ones.
        groups = [sorted(shipped("glossary").glob("*.tsv"))]
        own = user_glossary()
        groups += [[own]] if own.is_file() else []
        groups += [_lists_in(path) for path in context.glossaries]
    entries = 0
    found = 0
    for group in groups:
        count, findings = check_lists(group)
        entries += count
        found += len(findings)
        for finding in findings:
            print(finding, file=context.out)
    context.say(f"{entries} entries checked, {found} to mend" if found else f"{entries} entries checked, all well")
    return 1 if found else 0


def _lists_in(path: Path) -> list[Path]:
    from reader.glossary.formats import ENDINGS

    if not path.is_dir():
        return [path]
    return sorted(file for file in path.iterdir() if file.suffix in ENDINGS and not file.name.startswith("."))


_ACTIONS: dict[str, Callable[[Namespace, Context], int]] = {
    "list": _list,
    "find": _find,
    "add": _add,
    "import": _import,
    "export": _export,
    "check": _check,
    "remove": _remove,
    "undo": _undo,
    "redo": _redo,
}


def _expect(arguments: Namespace, least: int, most: int | None, message: str) -> None:
    count = len(arguments.arguments)
    if count < least or (most is not None and count > most):
        print(message, file=sys.stderr)
        raise SystemExit(2)


def _file_format(arguments: Namespace) -> "FormatName | None":
    from reader.glossary.formats import FORMATS

    return next((name for name in FORMATS if name == arguments.format), None)


def _say_all(notices: Iterable[str], context: Context) -> None:
    for notice in notices:
        context.say(notice)


def _print_entries(entries: Sequence["TermEntry"], arguments: Namespace, context: Context) -> None:
    if arguments.format == "jsonl":
        from reader.output.rows import write_jsonl

        write_jsonl(map(_record, entries), context.out)
        return
    file_format = _file_format(arguments)
    if file_format:
        from reader.glossary.formats import dump

        context.out.write(dump(entries, file_format))
        return
    for entry in entries:
        french = f"{entry.fr_long} ({entry.fr_short})" if entry.fr_short else entry.fr_long
        english = f"{entry.en_long} ({entry.en_short})" if entry.en_short else entry.en_long
        print(f"{entry.id}\t{french}\t{english}", file=context.out)


def _record(entry: "TermEntry") -> dict[str, object]:
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


GLOSSARY = Command("glossary", "look at the term lists and change your own", _configure, _run)
