"""Finding articles on disk and reading them.

Owns the file system's part: folders, hidden files, what cannot be opened. What the bytes mean is `formats`'.
"""

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from reader.articles.article import Article
from reader.articles.formats import decode, parse_article
from reader.errors import ArticleError
from reader.text.safety import one_line

SUFFIXES = (".txt",)
"""Endings of the files that a folder is searched for, in lower case."""


def article_paths(paths: Iterable[str]) -> Iterator[str]:
    """The files that `paths` name: a file itself, "-" itself, a folder its articles, recursively and sorted.

    Raises:
        ArticleError: a path does not exist, or a folder holds no article.
    """
    for path in paths:
        if path == "-" or not os.path.isdir(path):
            if path != "-" and not os.path.lexists(path):
                raise ArticleError(f"There is no file or folder {one_line(path)}; check the path.")
            yield path
            continue
        found = False
        for folder, folders, files in os.walk(path):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(files):
                if not name.startswith(".") and name.lower().endswith(SUFFIXES):
                    found = True
                    yield os.path.join(folder, name)
        if not found:
            raise ArticleError(f"The folder {one_line(path)} holds no article; articles are files named *.txt.")


def read_article(path: str) -> Article:
    """The article in the file at `path`, or on standard input for "-".

    Raises:
        ArticleError: the file cannot be read, is no text, or is empty.
    """
    try:
        data = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    except OSError as error:
        raise ArticleError(f"{one_line(path)} cannot be read ({error.strerror}); check the path.") from error
    text, encoding = decode(data)
    if not text.strip():
        raise ArticleError(f"{one_line(path)} is empty; choose a file that holds an article.")
    return parse_article(text, path if path == "-" else os.path.basename(path), path, encoding)
