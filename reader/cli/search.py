"""`reader search`: fuzzy search over the quotes, terms and passages of articles, best first."""

import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, get_args

from reader.cli.command import Command, Context
from reader.errors import PackageError, QueryError, ReaderError
from reader.search.scopes import Scope

if TYPE_CHECKING:
    from reader.articles.article import Article
    from reader.glossary.library import Glossary
    from reader.search.entries import English
    from reader.search.entry import EntryKind, Hit
    from reader.search.few import FewArticles
    from reader.search.library import LibraryIndex
    from reader.search.query import Query

FEW_FILES = 40
FEW_BYTES = 1_000_000
"""Up to here articles are read anew: that is faster than asking a store about them."""


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument(
        "query",
        metavar="QUERY",
        help='half-remembered words; "these exact words", -word, speaker:, kind:, in:, lang:, after:, before:; '
        "- reads one query a line from standard input",
    )
    parser.add_argument(
        "paths", nargs="*", default=[], metavar="PATH", help="files or folders; without any, the library last read"
    )
    parser.add_argument(
        "--in", dest="scope", choices=get_args(Scope), default="quotes", help="where to search (default: quotes)"
    )
    parser.add_argument("--limit", type=_positive, default=20, metavar="N", help="most results (default: 20)")
    parser.add_argument("--format", choices=("text", "jsonl"), default="text")


def _positive(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= 1_000_000:
        raise ArgumentTypeError("N is a whole number from 1 to 1000000")
    return int(text)


def _run(arguments: Namespace, context: Context) -> int:
    from reader.search.query import parse

    paths: list[str] = arguments.paths or _library_last_read()
    if arguments.query == "-" and "-" in paths:
        context.complain("Standard input cannot hold the queries and an article at once; name the article's file.")
        return 2
    if arguments.query == "-" and sys.stdin is None:
        raise QueryError("Standard input is closed, so there is no query; give one in place of the dash.")
    # A query that cannot be understood is told before anything is read.
    single = None if arguments.query == "-" else parse(arguments.query)
    library = _prepared(paths, context)
    if single is not None:
        _answer(library, single, None, arguments, context)
        return int(context.failed)
    for line in sys.stdin:
        text = line.rstrip("\r\n")
        try:
            _answer(library, parse(text), text, arguments, context)
        except ReaderError as error:
            context.complain(error)
    return int(context.failed)


def _answer(
    library: "FewArticles | LibraryIndex", query: "Query", text: str | None, arguments: Namespace, context: Context
) -> None:
    """Print what `query` finds; `text` is the query as typed where it is one of several."""
    from reader.search.scopes import SCOPES

    hits = library.search(query, arguments.limit, kinds=SCOPES[arguments.scope])
    _print(hits, text, arguments.format, context)
    if arguments.format == "text" and text is None:
        _say_more(library, query, hits, arguments.scope, context)


def _say_more(
    library: "FewArticles | LibraryIndex", query: "Query", hits: Sequence["Hit"], scope: Scope, context: Context
) -> None:
    """Say on standard error why there is nothing; on a terminal also where something nearer is."""
    from reader.search.scopes import COUNTED, nearer_elsewhere

    # Where no article could be read, that has been said.
    if (hits and not context.err.isatty()) or not library.index.files:
        return
    from reader.output.search import nearer_found, nothing_found

    def search(kinds: tuple["EntryKind", ...]) -> "list[Hit]":
        return library.search(query, COUNTED, kinds=kinds)

    elsewhere = nearer_elsewhere(search, scope, hits)
    way = f"try --in {next(iter(elsewhere)) if len(elsewhere) == 1 else 'all'}"
    if not hits:
        context.say(nothing_found(query, scope, library.index.undated(query), elsewhere, way))
    elif elsewhere:
        context.say(nearer_found(elsewhere, way))


def _library_last_read() -> list[str]:
    import os

    from reader.locations import shipped, state_folder
    from reader.places import Places

    paths = [path for path in Places(state_folder()).library() if os.path.exists(path)]
    return paths or [str(shipped("seeds"))]


def _prepared(paths: Sequence[str], context: Context) -> "FewArticles | LibraryIndex":
    """The articles that `paths` name, to be searched: read anew where they are few, else from the store."""
    from functools import cache

    files = list(_files(paths, context))
    glossary = cache(lambda: _glossary(context))
    english = _remembered_english(context, glossary)
    if _are_few(files):
        from reader.search.few import FewArticles

        return FewArticles(context.articles(files), glossary, english)

    from reader.locations import cache_folder
    from reader.search.library import STORE_NAME, LibraryIndex
    from reader.search.makers import fingerprint

    made_by = fingerprint(context.glossaries)
    library = LibraryIndex(cache_folder() / STORE_NAME, glossary, english, made_by)
    for sentence in library.update(files).failed:
        context.complain(sentence)
    if library.notice:
        context.say(library.notice)
    return library


def _files(paths: Sequence[str], context: Context) -> Iterator[str]:
    from reader.articles.library import article_paths

    for path in paths:
        try:
            yield from article_paths([path])
        except ReaderError as error:
            context.complain(error)


def _are_few(files: Sequence[str]) -> bool:
    import os

    def size(path: str) -> int:
        try:
            return os.stat(path).st_size
        except OSError:
            return 0

    return len(files) <= FEW_FILES and sum(map(size, files)) <= FEW_BYTES


def _glossary(context: Context) -> "Glossary":
    from reader.glossary.library import load_glossary

    return load_glossary(context.glossaries)


def _remembered_english(
    context: Context, glossary: "Callable[[], Glossary]"
) -> "Callable[[Article], English] | None":
    """What the translation memory knows of an article; None where nothing can be known."""
    from reader.locations import memory_file

    if not memory_file().exists():
        return None
    from reader.cli.engine import make_service

    try:
        service = make_service(context, glossary)
    except PackageError:
        return None

    def known(article: "Article") -> "English":
        try:
            return {index: translation.en for index, translation in service.remembered(article).items()}
        except PackageError:
            return {}

    return known


def _print(hits: Sequence["Hit"], query: str | None, form: str, context: Context) -> None:
    from reader.output.rows import write_jsonl
    from reader.output.search import describe, hit_record

    if form == "jsonl":
        write_jsonl((hit_record(hit, query) for hit in hits), context.out)
        return
    if query is not None and hits:
        from reader.text.safety import one_line

        print(one_line(query), file=context.out)
    for hit in hits:
        print(describe(hit), file=context.out)
    context.out.flush()


SEARCH = Command("search", "find quotes, terms and passages by half-remembered words, best first", _configure, _run)
