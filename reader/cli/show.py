"""`reader show`: the bilingual article as plain text, for pipes, pagers and screen readers."""

import shutil
import textwrap
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from typing import TYPE_CHECKING

from reader.articles.article import Article
from reader.cli.command import Command, Context
from reader.errors import NoPackageError, PackageError
from reader.output.prose import text_lines
from reader.output.rows import write_jsonl
from reader.output.structure import article_record
from reader.text.columns import geometry

if TYPE_CHECKING:
    from reader.translation.service import TranslationService

NARROWEST = 20
"""Cells; what stands in fewer is a column of broken words."""


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a file, a folder, or - for standard input")
    parser.add_argument("--layout", choices=("columns", "interlinear", "fr", "en"), default="columns")
    parser.add_argument("--width", type=_width, metavar="N", help="cells in a line; the terminal's width, or 80")
    parser.add_argument("--format", choices=("text", "jsonl"), default="text")


def _width(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= 1_000_000:
        raise ArgumentTypeError("N is a whole number from 1 to 1000000")
    return max(int(text), NARROWEST)


def _run(arguments: Namespace, context: Context) -> int:
    if arguments.format == "jsonl":
        write_jsonl((article_record(article) for article in context.articles(arguments.paths)), context.out)
        return int(context.failed)
    width = arguments.width or max(min(shutil.get_terminal_size((80, 24)).columns, 160), NARROWEST)
    engine = None if arguments.layout == "fr" else _Engine(context)
    first = True
    for article in context.articles(arguments.paths):
        english = engine.english(article) if engine else None
        layout = "fr" if english is None else arguments.layout
        if not first:
            context.out.write("\n\n")
        first = False
        for line in text_lines(article, english or {}, geometry(layout, width)):
            context.out.write(line + "\n")
        if english and engine:
            marked = textwrap.wrap(f"English: machine translation, {engine.label}", width)
            context.out.write("\n" + "\n".join(marked) + "\n")
        context.out.flush()
    return int(context.failed)


class _Engine:
    """One service for all articles; why there is none is told once."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._service: TranslationService | None = None
        self._gone = False

    @property
    def label(self) -> str:
        """What translates: "Argos fr→en 1.9"; empty where nothing does."""
        return self._service.engine if self._service is not None else ""

    def english(self, article: Article) -> dict[int, str] | None:
        """The English of each sentence, or None where the French has to do."""
        if self._gone:
            return None
        from reader.cli.engine import make_service, translate_article

        try:
            self._service = self._service or make_service(self._context)
            return {result.index: result.en for result in translate_article(article, self._service)}
        except NoPackageError as error:
            self._context.say(f"Only the French is shown. {error}")
        except PackageError as error:
            self._context.complain(f"Only the French is shown. {error}")
        self._gone = True
        return None


SHOW = Command("show", "print the bilingual article as plain text", _configure, _run)
