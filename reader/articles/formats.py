"""From a file's bytes to an `Article`: the encoding, then the parts, then the sentences.

Owns decoding and putting the article together. `layout` cuts a text into chunks, `roles` says what each is.
"""

import codecs

from reader.articles.article import Article, Block, Span
from reader.articles.layout import chunks_of
from reader.articles.roles import parts_of
from reader.errors import ArticleError
from reader.text.safety import clean
from reader.text.sentences import sentence_spans

_MARKED = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""UTF-32's mark begins with UTF-16's, so it comes first."""

_SAMPLE = 8192
NOT_TEXT = "is not a text in UTF-8, UTF-16 or Windows-1252; save it as UTF-8 text and open it again."
"""What to say of a file that `decode` refuses, after the file's name."""
_CONTROLS = frozenset(range(0x20)) - frozenset(b"\t\n\r\x0b\x0c\x1a\x1b")


def decode(data: bytes) -> tuple[str, str]:
    """The text of a file and the name of its encoding, a byte order mark excluded.

    Raises:
        ArticleError: the bytes are no text.
    """
    for mark, encoding in _MARKED:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding), encoding
            except UnicodeDecodeError:
                if encoding == "utf-8":
                    break
                raise ArticleError(f"The file {NOT_TEXT}") from None
    unmarked = _wide_encoding(data)
    if unmarked is not None:
        try:
            return data.decode(unmarked), unmarked
        except UnicodeDecodeError:
            raise ArticleError(f"The file {NOT_TEXT}") from None
    if _is_binary(data):
        raise ArticleError(f"The file {NOT_TEXT}")
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        pass
    try:
        return data.decode("cp1252"), "windows-1252"
    except UnicodeDecodeError:
        raise ArticleError(f"The file {NOT_TEXT}") from None


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 without a mark: most French letters have a zero byte on one side, and always on the same."""
    sample = data[: _SAMPLE - _SAMPLE % 2]
    if len(data) < 4 or len(data) % 2 or 0 not in sample:
        return None
    high, low = sample[1::2], sample[0::2]
    for zeros, letters, encoding in ((high, low, "utf-16-le"), (low, high, "utf-16-be")):
        if (
            zeros.count(0) >= 0.7 * len(zeros)
            and letters.count(0) <= 0.02 * len(letters)
            and not _has_controls(letters)
        ):
            return encoding
    return None


def _has_controls(letters: bytes) -> bool:
    return sum(letter in _CONTROLS for letter in letters) > 0.02 * len(letters)


def _is_binary(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    return 0 in data or data.startswith((b"%PDF-", b"{\\rtf")) or _has_controls(sample)


def parse_article(text: str, name: str, path: str, encoding: str) -> Article:
    """The article that `text` holds: its blocks with their sentences, as spans of the cleaned text."""
    text = clean(text)
    parts = parts_of(chunks_of(text))
    blocks = tuple(
        Block(role, span, tuple(Span(*pair) for pair in sentence_spans(text, *span))) for role, span in parts.blocks
    )
    return Article(name, path, text, encoding, blocks, parts.byline, parts.published, parts.dateline, parts.address)
