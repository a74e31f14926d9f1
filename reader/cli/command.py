"""What a command of the command line is, and what every command is given.

A file of commands defines `Command`s; `main` lists them. Heavy imports (Textual, CTranslate2, Rich) stand inside
`run`: a listing command must answer before they could be loaded.
"""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from reader.config import Settings
from reader.errors import ReaderError

if TYPE_CHECKING:
    from reader.articles.article import Article


@dataclass(slots=True)
class Context:
    """The global options, resolved, and the streams."""

    settings: Settings
    """The defaults where the settings file is broken and the command says so."""
    settings_complaint: str = ""
    """The sentence about a broken settings file; "" where it is whole."""
    model: Path | None = None
    """`--model` or $READER_MODEL: an .argosmodel file or an unpacked package to use instead of the installed one."""
    glossaries: tuple[Path, ...] = ()
    """`--glossary` or $READER_GLOSSARY: term lists laid over the shipped and the user's own, the last one on top."""
    out: TextIO = field(default_factory=lambda: sys.stdout)
    err: TextIO = field(default_factory=lambda: sys.stderr)
    failed: bool = False
    """Set when one of many inputs could not be read; the command then exits 1 after doing the rest."""

    def complain(self, error: ReaderError | str) -> None:
        """Print one sentence on standard error and remember that something failed."""
        self.failed = True
        self.say(str(error))

    def say(self, message: str) -> None:
        """Print one line on standard error."""
        print(message, file=self.err, flush=True)

    def articles(self, paths: Iterable[str]) -> Iterator["Article"]:
        """The articles that `paths` (files, folders, "-") name, each read as it is asked for.

        A path that cannot be read gets its sentence on standard error and is left out.
        """
        from reader.articles.library import article_paths, read_article

        for path in paths:
            try:
                for found in article_paths([path]):
                    try:
                        yield read_article(found)
                    except ReaderError as error:
                        self.complain(error)
            except ReaderError as error:
                self.complain(error)


@dataclass(frozen=True, slots=True)
class Command:
    """One command: its arguments and what it does."""

    name: str
    help: str
    configure: Callable[[ArgumentParser], None]
    """Adds the command's own arguments; options and positionals may then be mixed freely."""
    run: Callable[[Namespace, Context], int]
    """Returns the exit status; a `ReaderError` that it raises becomes one sentence and status 1."""
    reports_settings: bool = False
    """Whether it goes on where the settings file is broken, and says so itself."""
