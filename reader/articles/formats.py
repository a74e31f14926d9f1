"""From a file's bytes to an `Article`: the encoding, and the entry point to the structure.

Owns decoding alone; `layout` cuts a text into blocks of lines and `structure` says what each block is.
"""

import codecs

from reader.articles.article import Article, Block, Span
from reader.errors import ArticleError
from reader.text.safety import clean
from reader.text.sentences import sentence_spans


def decode(data: bytes) -> tuple[str, str]:
    """The text of a file and the name of its encoding, a byte order mark excluded.

    Raises:
        ArticleError: the bytes are no text.
    """
    if data.startswith(codecs.BOM_UTF8):
        data = data[3:]
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        pass
    try:
        return data.decode("cp1252"), "windows-1252"
    except UnicodeDecodeError:
        raise ArticleError("The file is not text; choose a plain-text article") from None


def parse_article(text: str, name: str, path: str, encoding: str) -> Article:
    """The article that `text` holds: its blocks with their sentences, as spans of the cleaned text."""
    text = clean(text)
    blocks: list[Block] = []
    offset = 0
    lines = text.splitlines(keepends=True)
    for number, line in enumerate(lines):
        stripped = line.strip()
        if stripped:
            begin = offset + line.index(stripped)
            span = Span(begin, begin + len(stripped))
            short = len(stripped) < 120 and stripped[-1] not in ".!?…»"
            role = "body" if not short else "title" if not blocks else "heading"
            if number == 0 and len(stripped.split()) == 1:
                role = "kicker"
            elif role == "heading" and all(block.role == "kicker" for block in blocks):
                role = "title"
            sentences = tuple(Span(*pair) for pair in sentence_spans(text, *span))
            blocks.append(Block(role, span, sentences))  # type: ignore[arg-type]
        offset += len(line)
    return Article(name, path, text, encoding, tuple(blocks))
