"""Where things lie on this machine: the XDG folders and the data that ships with the program.

Owns paths only. It creates a folder when a caller is about to write into it, and reads nothing.
"""

import os
from pathlib import Path

import platformdirs

APP_NAME = "bilingual-reader"

_PACKAGE = Path(__file__).resolve().parent


def shipped(name: str) -> Path:
    """The folder of shipped data called `name` ("seeds" or "glossary").

    A wheel carries the data inside the package as `_data/`, because `reader/glossary/` is code; an editable
    install has no copy, and the folder stands beside the package in the checkout.
    """
    inside = _PACKAGE / "_data" / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def config_file() -> Path:
    """The settings file, `$READER_CONFIG` or settings.toml in the XDG configuration folder."""
    chosen = os.environ.get("READER_CONFIG")
    return Path(chosen) if chosen else platformdirs.user_config_path(APP_NAME) / "settings.toml"


def data_folder() -> Path:
    """The user's own data: the personal glossary."""
    return platformdirs.user_data_path(APP_NAME)


def state_folder() -> Path:
    """What the program remembers between runs: places, the last copy, the log."""
    return platformdirs.user_state_path(APP_NAME)


def cache_folder() -> Path:
    """What can be made again: the translation memory, the search index, broken downloads."""
    return platformdirs.user_cache_path(APP_NAME)


def memory_file() -> Path:
    """The translation memory."""
    return cache_folder() / "translations.sqlite3"


def downloads_folder() -> Path:
    """Where a package that is being fetched grows."""
    return cache_folder() / "downloads"


def user_glossary() -> Path:
    """The user's own term list, laid over the shipped ones."""
    return data_folder() / "glossary.tsv"


def made(folder: Path) -> Path:
    """`folder`, created with its parents where it is missing; readable by its owner alone."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder
