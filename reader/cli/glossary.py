"""`reader glossary`: its options and actions, and those that look at the term lists.

What changes the user's own list is `own_glossary`'s.
"""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable
from pathlib import Path

from reader.cli import own_glossary
from reader.cli.command import Command, Context
from reader.cli.glossary_rows import expect, print_entries, record, say_all

_ACTIONS_HELP = """list: all entries, or with --own the user's own.
find WORDS: the entries that resemble WORDS, French or English.
add FRENCH ENGLISH: a new entry in the user's own glossary.
remove ID, undo, redo: change the user's own glossary back.
import FILE, export FILE: TBX, CSV, TSV or OmegaT, by the file's ending or --format; - is standard input or output.
check [FILE]: what is wrong with the lists, or with FILE."""


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
    for option in own_glossary.COLUMN_OPTIONS:
        parser.add_argument(f"--{option}", default="", metavar="TEXT", help=f"add: the column {option}")


def _positive(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= 1_000_000:
        raise ArgumentTypeError("N is a whole number from 1 to 1000000")
    return int(text)


def _run(arguments: Namespace, context: Context) -> int:
    status = _ACTIONS[arguments.action](arguments, context)
    return 1 if context.failed else status


def _list(arguments: Namespace, context: Context) -> int:
    expect(arguments, 0, 0, "list takes no words; `reader glossary find` looks for some.")
    if arguments.own:
        from reader.glossary.user import UserGlossary
        from reader.locations import user_glossary

        own = UserGlossary(user_glossary()).entries()
        print_entries(own, arguments, context)
        if not own and arguments.format in (None, "text"):
            context.say("Your own glossary is empty; begin it: reader glossary add FRENCH ENGLISH.")
        return 0
    from reader.glossary.library import load_glossary

    glossary = load_glossary(context.glossaries)
    say_all(glossary.notices, context)
    print_entries(glossary.entries, arguments, context)
    return 0


def _find(arguments: Namespace, context: Context) -> int:
    expect(arguments, 1, None, "say what to look for: reader glossary find WORDS.")
    from reader.glossary.library import load_glossary

    glossary = load_glossary(context.glossaries)
    say_all(glossary.notices, context)
    found = glossary.look_up(" ".join(arguments.arguments), arguments.limit)
    if arguments.format == "jsonl":
        from reader.output.rows import write_jsonl

        write_jsonl(({**record(entry), "score": score} for entry, score in found), context.out)
    else:
        print_entries([entry for entry, _ in found], arguments, context)
        if not found and arguments.format in (None, "text"):
            context.say(
                "No entry resembles it; try another spelling, or add one: reader glossary add FRENCH ENGLISH."
            )
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
    "add": own_glossary.add,
    "import": own_glossary.import_,
    "export": own_glossary.export,
    "check": _check,
    "remove": own_glossary.remove,
    "undo": own_glossary.undo,
    "redo": own_glossary.redo,
}


GLOSSARY = Command("glossary", "look at the term lists and change your own", _configure, _run)
