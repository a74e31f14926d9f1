"""The errors this program raises on purpose; each message is one plain sentence that says what to do next.

    ReaderError
    ├── ArticleError       a file or folder cannot be read as an article
    ├── ConfigError        settings.toml is wrong; names the file and the key
    ├── GlossaryError      a term list is wrong; names the file, the row and the column
    ├── PackageError       a translation package is missing, damaged or of the wrong languages
    │   └── NoPackageError no package is installed at all
    ├── QueryError         a search query cannot be understood
    └── ClipboardError     no clipboard route took the text

Whoever catches a `ReaderError` may show `str(error)` to the user as it stands: text quoted in it has passed
`reader.text.safety`.
"""


class ReaderError(Exception):
    """Something the user can mend; the message says how."""


class ArticleError(ReaderError):
    """A file or folder cannot be read as an article."""


class ConfigError(ReaderError):
    """The settings file holds something that is not a setting."""


class GlossaryError(ReaderError):
    """A term list breaks the format."""


class PackageError(ReaderError):
    """A translation package cannot be found, installed or loaded."""


class NoPackageError(PackageError):
    """No French→English package is installed."""


class QueryError(ReaderError):
    """A search query holds a filter that does not exist or does not parse."""


class ClipboardError(ReaderError):
    """No clipboard route accepted the text."""
