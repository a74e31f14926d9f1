"""Finding articles on disk and reading them.

Owns the file system's part: folders, hidden files, what cannot be opened. What the bytes mean is `formats`'.
"""

import os
import stat
import sys
from collections.abc import Iterable, Iterator

from reader.articles.article import Article
from reader.articles.formats import NOT_TEXT, decode, parse_article
from reader.errors import ArticleError
from reader.text.safety import clean, one_line

SUFFIXES = (".txt",)
"""Endings of the files that a folder is searched for, in lower case."""

STANDARD_INPUT = "-"

LARGEST = 512 * 1024 * 1024
"""Bytes; a larger file is no article and would take the session's memory."""


def article_paths(paths: Iterable[str]) -> Iterator[str]:
    """The files that `paths` name: a file itself, "-" itself, a folder its articles, recursively and sorted.

    Hidden files and folders are passed over, links to folders are not followed.

    Raises:
        ArticleError: a path does not exist, or a folder holds no article.
    """
    for path in paths:
        if path == STANDARD_INPUT:
            yield path
        elif os.path.isdir(path):
            yield from _articles_in(path)
        elif os.path.lexists(path):
            yield path
        else:
            raise ArticleError(f"There is no file or folder {one_line(path)}; check the path.")


def read_article(path: str) -> Article:
    """The article in the file at `path`, or on standard input for "-".

    Raises:
        ArticleError: the file cannot be read, is no text, or is empty.
    """
    shown = "Standard input" if path == STANDARD_INPUT else one_line(path)
    try:
        data = _standard_input() if path == STANDARD_INPUT else _file(path)
    except FileNotFoundError:
        raise ArticleError(f"There is no file {shown}; check the path.") from None
    except IsADirectoryError:
        raise ArticleError(f"{shown} is a folder; name a file in it.") from None
    except PermissionError:
        raise ArticleError(f"{shown} may not be read by you; change its permissions or copy it.") from None
    except (OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or one_line(str(error))
        raise ArticleError(f"{shown} cannot be read ({reason}); check the path.") from None
    try:
        text, encoding = decode(data)
    except ArticleError:
        raise ArticleError(f"{shown} {NOT_TEXT}") from None
    name = path if path == STANDARD_INPUT else os.path.basename(path)
    # A file is opened again by its path, whatever bytes that is made of.
    article = parse_article(text, clean(name), path, encoding)
    if not article.blocks:
        raise ArticleError(f"{shown} is empty; choose a file that holds an article.")
    return article


def _articles_in(folder: str) -> list[str]:
    def refuse(error: OSError) -> None:
        if error.filename == folder:
            raise ArticleError(f"The folder {one_line(folder)} cannot be read ({error.strerror}).") from None

    found: list[str] = []
    for place, folders, files in os.walk(folder, onerror=refuse):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [
            os.path.join(place, name)
            for name in files
            if not name.startswith(".") and name.lower().endswith(SUFFIXES)
        ]
    if not found:
        raise ArticleError(f"The folder {one_line(folder)} holds no article; articles are files named *.txt.")
    return sorted(found)


def _file(path: str) -> bytes:
    # Opened without blocking: a named pipe that nobody writes to would hold the program for ever.
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    with open(descriptor, "rb") as file:
        state = os.fstat(descriptor)
        if stat.S_ISDIR(state.st_mode):
            raise IsADirectoryError
        if not (stat.S_ISREG(state.st_mode) or stat.S_ISFIFO(state.st_mode)):
            raise ValueError("it is a device and no file")
        if state.st_size > LARGEST:
            raise ValueError(f"it is larger than {LARGEST // 2**20} MB")
        os.set_blocking(descriptor, True)
        return file.read(LARGEST)


def _standard_input() -> bytes:
    if sys.stdin is None:
        raise ValueError("it is closed")
    return sys.stdin.buffer.read(LARGEST)
