"""The `reader` command: the parser, and the one place where the parts are put together.

Only the module of the command that was asked for is imported, so that a listing command answers at once.
"""

import argparse
import contextlib
import errno
import importlib
import io
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

from reader import __version__
from reader.cli.command import Command, Context
from reader.config import Settings, load_settings
from reader.errors import ConfigError, ReaderError
from reader.locations import config_file
from reader.text.safety import one_line

COMMANDS = {
    "read": ("reader.cli.read", "READ"),
    "show": ("reader.cli.show", "SHOW"),
    "translate": ("reader.cli.translate", "TRANSLATE"),
    "quotes": ("reader.cli.quotes", "QUOTES"),
    "terms": ("reader.cli.terms", "TERMS"),
    "search": ("reader.cli.search", "SEARCH"),
    "glossary": ("reader.cli.glossary", "GLOSSARY"),
    "model": ("reader.cli.model", "MODEL"),
    "doctor": ("reader.cli.doctor", "DOCTOR"),
}
"""Command name to the module and the attribute that holds its `Command`."""

_GLOBAL_WITH_VALUE = ("--model", "--glossary", "--config")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit status: 0 done, 1 an error in one sentence, 2 wrong usage."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            # Closed by whoever started the program.
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115
    for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        # The XDG specification reads an empty variable as one that is not set; Argos does not.
        if not os.environ.get(variable):
            os.environ.pop(variable, None)
    for stream in (sys.stdout, sys.stderr, sys.stdin):
        if isinstance(stream, io.TextIOWrapper):
            # Whatever the locale says, what is printed is UTF-8; a lone surrogate never raises.
            stream.reconfigure(encoding="utf-8", errors="replace" if stream is sys.stdin else "backslashreplace")
    try:
        try:
            return _run(list(sys.argv[1:] if argv is None else argv))
        finally:
            # What is still held back must fail here, where it can be answered, and not while the interpreter ends.
            sys.stdout.flush()
    except BrokenPipeError:
        # The reader of the pipe has seen enough.
        _silence_output()
        return 0
    except KeyboardInterrupt:
        return 130
    except ReaderError as error:
        print(one_line(str(error)), file=sys.stderr)
        return 1
    except Exception as error:
        if isinstance(error, OSError) and error.filename is None and error.errno in _CANNOT_PRINT:
            _silence_output()
            print(f"The output cannot be written ({error.strerror}); send it elsewhere.", file=sys.stderr)
            return 1
        return _report_crash(error)


_CANNOT_PRINT = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)


def _silence_output() -> None:
    """Send the rest of the output nowhere, so that the interpreter does not fail on it at exit."""
    with contextlib.suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def _run(argv: list[str]) -> int:
    name, rest = _command_name(argv)
    if name is None:
        _usage().print_help()
        return 0
    command = _load(name)
    parser = _Parser(prog=f"reader {name}", description=command.help, parents=[_global_options()], allow_abbrev=False)
    command.configure(parser)
    arguments = parser.parse_args(parser.options_first(rest))
    return command.run(arguments, _context(arguments, command.reports_settings))


def _command_name(argv: list[str]) -> tuple[str | None, list[str]]:
    """The command that `argv` asks for and the other arguments; None where help was asked for without one."""
    skip = False
    for place, argument in enumerate(argv):
        if skip:
            skip = False
        elif argument in _GLOBAL_WITH_VALUE:
            skip = True
        elif argument == "--":
            break
        elif argument in COMMANDS:
            return argument, argv[:place] + argv[place + 1 :]
        elif argument == "--version":
            _usage().parse_args(["--version"])
        elif argument in ("-h", "--help"):
            return None, []
        elif not argument.startswith("-") or argument == "-":
            if argument != "-" and not os.path.exists(argument):
                _usage().error(f"{one_line(argument, 60)!r} is neither a command nor a file; see reader --help")
            break
    return "read", argv


def _load(name: str) -> Command:
    module, attribute = COMMANDS[name]
    command: Command = getattr(importlib.import_module(module), attribute)
    return command


class _Parser(argparse.ArgumentParser):
    """An argument parser that lets options and positionals be mixed in any order."""

    def error(self, message: str) -> NoReturn:
        """End with a usage message; what it quotes of the command line is harmless on a terminal."""
        super().error(one_line(message, 500))

    def options_first(self, arguments: list[str]) -> list[str]:
        """`arguments` with every option moved before the positionals, and `--` between them."""
        takes_value = {
            option
            for action in self._actions
            for option in action.option_strings
            if action.nargs != 0 and not isinstance(action, argparse._HelpAction)
        }
        options: list[str] = []
        positionals: list[str] = []
        waiting = list(arguments)
        while waiting:
            argument = waiting.pop(0)
            if argument == "--":
                positionals += waiting
                break
            if argument == "-" or not argument.startswith("-"):
                positionals.append(argument)
                continue
            options.append(argument)
            if argument in takes_value and waiting:
                # An option's value may itself begin with a dash.
                options[-1:] = (
                    [f"{argument}={waiting.pop(0)}"]
                    if argument.startswith("--")
                    else [
                        argument,
                        waiting.pop(0),
                    ]
                )
        return [*options, "--", *positionals] if positionals else options


def _global_options() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(add_help=False)
    group = options.add_argument_group("everywhere")
    group.add_argument("--model", metavar="PATH", help="an .argosmodel file or an unpacked translation package")
    group.add_argument(
        "--glossary", metavar="PATH", action="append", help="a term list or a folder of them, laid over the others"
    )
    group.add_argument("--config", metavar="PATH", help="the settings file")
    return options


def _usage() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="reader",
        description="Read French articles beside their offline machine translation.",
        parents=[_global_options()],
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog="\n".join(
            ["commands (reader COMMAND --help tells more):"]
            + [f"  {name:<10} {_load(name).help}" for name in COMMANDS]
        )
        if any(flag in sys.argv for flag in ("-h", "--help"))
        else None,
        usage="reader [COMMAND] [OPTION…] [PATH…]",
    )
    parser.add_argument("--version", action="version", version=f"reader {__version__}")
    return parser


def _context(arguments: argparse.Namespace, reports_settings: bool) -> Context:
    def chosen(option: str, variable: str) -> str | None:
        value: Any = getattr(arguments, option)
        return value or os.environ.get(variable) or None

    settings, complaint = Settings(), ""
    try:
        settings = _settings(chosen("config", "READER_CONFIG"), "--config" if arguments.config else "READER_CONFIG")
    except ReaderError as error:
        if not reports_settings:
            raise
        complaint = str(error)
    model = chosen("model", "READER_MODEL")
    from_environment = os.environ.get("READER_GLOSSARY")
    glossaries = arguments.glossary or ([from_environment] if from_environment else [])
    return Context(
        settings=settings,
        settings_complaint=complaint,
        model=Path(model) if model else None,
        glossaries=tuple(Path(path) for path in glossaries),
    )


def _settings(path: str | None, named_by: str) -> Settings:
    if path and not Path(path).exists():
        raise ConfigError(f"There is no settings file {one_line(path, 80)}; let {named_by} name one that exists.")
    return load_settings(Path(path) if path else config_file())


def _report_crash(error: Exception) -> int:
    from reader.crashes import record_crash

    place = record_crash("the command line", error)
    logging.getLogger("reader").debug("crash", exc_info=error)
    print(f"Something went wrong inside the program ({type(error).__name__}); {place}", file=sys.stderr)
    return 1
