"""`reader translate`: the translation of articles, sentence by sentence, as it comes."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.articles.article import Article
from reader.cli.command import Command, Context
from reader.output.rows import write_jsonl

if TYPE_CHECKING:
    from reader.translation.service import Translation


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a file, a folder, or - for standard input")
    parser.add_argument("--format", choices=("text", "jsonl"), default="text")


def _run(arguments: Namespace, context: Context) -> int:
    from reader.cli.engine import make_service

    service = make_service(context)
    # Whoever has no usable package learns it before a long standard input is read.
    _ = service.engine
    first = True
    for article in context.articles(arguments.paths):
        if arguments.format == "text" and not first:
            context.out.write("\n")
        first = False
        printer = _jsonl_printer if arguments.format == "jsonl" else _text_printer
        service.translate(article, (), lambda: False, _InOrder(printer(article, context)))
        if arguments.format == "text":
            context.out.write("\n")
            context.out.flush()
    if arguments.format == "text" and not first:
        context.say(f"Machine translation, {service.engine}.")
    if service.notice:
        context.say(service.notice[0].upper() + service.notice[1:] + ".")
    return int(context.failed)


class _InOrder:
    """Hands sentences on in the order of the article; what the memory knows comes before the rest is decoded."""

    def __init__(self, print_one: Callable[["Translation"], None]) -> None:
        self._print_one = print_one
        self._early: dict[int, Translation] = {}
        self._next = 0

    def __call__(self, translation: "Translation") -> None:
        self._early[translation.index] = translation
        while (ready := self._early.pop(self._next, None)) is not None:
            self._next += 1
            self._print_one(ready)


def _jsonl_printer(article: Article, context: Context) -> Callable[["Translation"], None]:
    from reader.output.translations import translation_record

    return lambda translation: write_jsonl([translation_record(article, translation)], context.out)


def _text_printer(article: Article, context: Context) -> Callable[["Translation"], None]:
    """One line a sentence, an empty line between paragraphs."""

    def print_one(translation: "Translation") -> None:
        sentence = article.sentences[translation.index]
        if translation.index:
            context.out.write("\n" if sentence.number else "\n\n")
        context.out.write(translation.en)
        context.out.flush()

    return print_one


TRANSLATE = Command("translate", "print the translation, sentence by sentence", _configure, _run)
