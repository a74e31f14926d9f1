"""`reader read`: opens the interface."""

import gc
import os
import sys
from argparse import ArgumentParser, Namespace

from reader.cli.command import Command, Context
from reader.errors import ArticleError, ReaderError


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help="files, folders, or - for standard input; without any, the library last read, at first the samples",
    )


def _run(arguments: Namespace, context: Context) -> int:
    # What is made before the first paint stays: looking for garbage among it takes a tenth of the start. The app
    # lets the collector begin once the page stands.
    gc.disable()

    from reader.articles.library import article_paths
    from reader.locations import shipped, state_folder
    from reader.places import Places

    places = Places(state_folder())
    paths = _typed_in(arguments.paths)
    if not paths:
        paths = [path for path in places.library() if os.path.exists(path)] or [str(shipped("seeds"))]
    found: list[str] = []
    for path in paths:
        try:
            found += article_paths([path])
        except ReaderError as error:
            context.complain(error)
    if not found and context.failed:
        return 1
    if not found:
        raise ArticleError("There is nothing to read: name a file or a folder of *.txt files.")
    _check_terminal()
    if arguments.paths and "-" not in arguments.paths:
        places.remember_library(paths)
    _prepare_textual(context)

    from reader.cli.engine import make_service
    from reader.tui.app import ReaderApp
    from reader.tui.tools import Tools

    tools = Tools(
        context.settings,
        found,
        lambda glossary: make_service(context, glossary),
        context.glossaries,
        context.model,
    )
    last = places.last_article()
    absolute = [os.path.abspath(path) for path in found]
    start = absolute.index(last) if not arguments.paths and last in absolute else 0
    app = ReaderApp(tools, start)
    app.run(mouse=context.settings.terminal.mouse)
    if app.crash:
        context.complain(app.crash)
    return app.return_code or int(context.failed)


def _typed_in(paths: list[str]) -> list[str]:
    """`paths` with standard input replaced by a file that holds it, the keyboard taken from the terminal."""
    if "-" not in paths:
        return paths
    from reader.files import write_atomically
    from reader.locations import cache_folder

    if sys.stdin is None:
        raise ArticleError("Standard input is closed; name a file instead of the dash.")
    copy = cache_folder() / "standard input.txt"
    typed = sys.stdin.buffer.read()
    if not typed.strip():
        raise ArticleError("Standard input is empty; choose a file that holds an article.")
    write_atomically(copy, typed)
    try:
        terminal = os.open("/dev/tty", os.O_RDONLY)
    except OSError as error:
        raise ReaderError("There is no terminal to read keys from: use reader show - instead.") from error
    os.dup2(terminal, 0)
    os.close(terminal)
    return [str(copy) if path == "-" else path for path in paths]


def _check_terminal() -> None:
    if not sys.stdin.isatty() or not sys.stdout.isatty():
        raise ReaderError("The reader needs a terminal to draw on: use reader show PATH in a pipe or a script.")
    if os.environ.get("TERM", "dumb") in ("dumb", "unknown", ""):
        raise ReaderError("This terminal cannot be drawn on (TERM=dumb): use reader show PATH instead.")


def _prepare_textual(context: Context) -> None:
    """Frames and animations count only when they are set before Textual is imported."""
    settings = context.settings.terminal
    over_ssh = bool(os.environ.get("SSH_TTY") or os.environ.get("SSH_CONNECTION"))
    animated = settings.animations if settings.animations is not None else not over_ssh
    os.environ.setdefault("TEXTUAL_FPS", str(settings.fps or (15 if over_ssh else 60)))
    os.environ.setdefault("TEXTUAL_ANIMATIONS", "full" if animated else "none")


READ = Command("read", "open articles beside their translation (the default)", _configure, _run)
