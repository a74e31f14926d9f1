"""`reader terms`: the glossary terms of articles, in order."""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from reader.cli.command import Command, Context

if TYPE_CHECKING:
    from reader.articles.article import Article
    from reader.glossary.entry import TermHit


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a file, a folder, or - for standard input")
    parser.add_argument("--format", choices=("text", "jsonl"), default="text")


def _run(arguments: Namespace, context: Context) -> int:
    from reader.glossary.library import load_glossary
    from reader.output.rows import write_jsonl
    from reader.output.terms import term_record

    glossary = load_glossary(context.glossaries)
    for notice in glossary.notices:
        context.say(notice)
    for article in context.articles(arguments.paths):
        hits = glossary.find_in(article)
        if arguments.format == "jsonl":
            write_jsonl((term_record(article, hit) for hit in hits), context.out)
        else:
            for hit in hits:
                print(_line(article, hit), file=context.out)
    return 1 if context.failed else 0


def _line(article: "Article", hit: "TermHit") -> str:
    from reader.text.safety import one_line

    shown = one_line(article.slice(hit.span))
    place = f"{one_line(article.name)}:{hit.span.start}"
    if hit.entry is None:
        expansion = one_line(article.slice(hit.long_span)) if hit.long_span else ""
        return f"{place}\t{shown}\t-\t{expansion}"
    return f"{place}\t{shown}\t{hit.en}\t{hit.entry.id}"


TERMS = Command("terms", "list the glossary terms of articles, in order", _configure, _run)
