"""`reader show`: the bilingual article as plain text, for pipes, pagers and screen readers."""

import shutil
from argparse import ArgumentParser, Namespace

from reader.articles.article import Article
from reader.cli.command import Command, Context
from reader.errors import NoPackageError, PackageError
from reader.output.prose import text_lines
from reader.output.rows import write_jsonl
from reader.output.structure import article_record
from reader.text.columns import geometry


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a file, a folder, or - for standard input")
    parser.add_argument("--layout", choices=("columns", "interlinear", "fr", "en"), default="columns")
    parser.add_argument("--width", type=int, metavar="N", help="cells in a line; the terminal's width, or 80")
    parser.add_argument("--format", choices=("text", "jsonl"), default="text")


def _run(arguments: Namespace, context: Context) -> int:
    if arguments.format == "jsonl":
        write_jsonl((article_record(article) for article in context.articles(arguments.paths)), context.out)
        return int(context.failed)
    width = arguments.width or min(shutil.get_terminal_size((80, 24)).columns, 160)
    first = True
    for article in context.articles(arguments.paths):
        english = _english(article, arguments.layout, context)
        layout = "fr" if english is None else arguments.layout
        if not first:
            context.out.write("\n\n")
        first = False
        for line in text_lines(article, english or {}, geometry(layout, max(width, 20))):
            context.out.write(line + "\n")
        context.out.flush()
    return int(context.failed)


def _english(article: Article, layout: str, context: Context) -> dict[int, str] | None:
    """The English of each sentence, or None where the French has to do."""
    if layout == "fr":
        return None
    from reader.cli.engine import translate_article

    try:
        return {result.index: result.en for result in translate_article(article, context)}
    except NoPackageError as error:
        context.say(f"Only the French is shown. {error}")
    except PackageError as error:
        context.complain(f"Only the French is shown. {error}")
    return None


SHOW = Command("show", "print the bilingual article as plain text", _configure, _run)
