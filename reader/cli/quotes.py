"""`reader quotes`: the quotes of articles with their attribution."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from reader.cli.command import Command, Context

if TYPE_CHECKING:
    from reader.quotes.citation import ExportForm

FORMATS = ("text", "jsonl", "csv", "md", "csl-json", "bibtex", "ris")


def configure(parser: ArgumentParser) -> None:
    """Add the arguments of `reader quotes`."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help='a file, a folder, or "-" for standard input')
    parser.add_argument("--format", choices=FORMATS, default="text", help="how to print them (default: text)")
    parser.add_argument("--explain", action="store_true", help="show the cue, the mention and the rules behind each")


def run(arguments: Namespace, context: Context) -> int:
    """Print the quotes of every article named."""
    from reader.output.rows import write_csv, write_jsonl

    form: str = arguments.format
    if form == "jsonl":
        write_jsonl(_records(arguments, context), context.out)
    elif form == "csv":
        from reader.output.quotes import COLUMNS

        columns = (*COLUMNS, "rule") if arguments.explain else COLUMNS
        write_csv(columns, _records(arguments, context), context.out)
    elif form == "text":
        _print_text(arguments, context)
    else:
        _export(arguments, context, cast("ExportForm", form))
    return 1 if context.failed else 0


def _records(arguments: Namespace, context: Context) -> Iterator[dict[str, object]]:
    from reader.output.quotes import quote_record
    from reader.quotes.attribution import find_quotes

    for article in context.articles(arguments.paths):
        for quote in find_quotes(article):
            record = quote_record(article, quote)
            if arguments.explain:
                record["rule"] = quote.rule
            yield record


def _print_text(arguments: Namespace, context: Context) -> None:
    from reader.output.quotes import describe, explain
    from reader.quotes.attribution import find_quotes
    from reader.text.safety import one_line

    for number, article in enumerate(context.articles(arguments.paths)):
        if number:
            print(file=context.out)
        print(one_line(article.heading_text), file=context.out)
        for quote in find_quotes(article):
            if quote.kind == "term" and not arguments.explain:
                continue
            print("  " + describe(article, quote), file=context.out)
            if arguments.explain:
                print(explain(article, quote), file=context.out)


def _export(arguments: Namespace, context: Context, form: "ExportForm") -> None:
    from reader.quotes.attribution import find_quotes
    from reader.quotes.citation import export_all

    found = ((article, find_quotes(article)) for article in context.articles(arguments.paths))
    context.out.write(export_all(found, form))


QUOTES = Command(
    name="quotes", help="print the quotes of articles, who said them and how we know", configure=configure, run=run
)
