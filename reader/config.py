"""Settings: settings.toml read into frozen dataclasses.

Strict: an unknown table or key, or a value of the wrong kind, is a `ConfigError` that names the file and the
key. A file that is missing means the defaults. Nothing here writes.
"""

from dataclasses import dataclass, field, fields
from pathlib import Path
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from reader.errors import ConfigError
from reader.text.columns import LayoutName
from reader.text.safety import one_line

Fetch = Literal["ask", "first-run", "never"]
ClipboardRoute = Literal["auto", "tmux", "screen", "osc52", "local", "file"]


@dataclass(frozen=True, slots=True)
class ReadingSettings:
    """`[reading]`: how an article is set."""

    layout: LayoutName = "columns"
    """Layout of an article that was never opened before."""
    theme: Literal["dark", "light"] = "dark"
    sidebar: Literal["off", "glossary", "quotes"] = "glossary"
    """What the sidebar shows at first on a terminal wide enough for it."""


@dataclass(frozen=True, slots=True)
class TranslationSettings:
    """`[translation]`: where the English comes from and how it is decoded."""

    fetch: Fetch = "first-run"
    """Whether the official package is fetched: when asked, by itself while no package is installed, never."""
    beam_size: int = 4
    threads: int = 0
    """Processor threads for decoding; 0 lets CTranslate2 choose."""
    compute_type: str = "default"
    """A CTranslate2 compute type: default, int8, float32 …"""
    batch_tokens: int = 2048
    """Most source tokens decoded in one batch, padding included."""
    glossary: bool = True
    """Whether the glossary's English is put into the translation."""


@dataclass(frozen=True, slots=True)
class TerminalSettings:
    """`[terminal]`: what to assume of the terminal."""

    clipboard: ClipboardRoute = "auto"
    animations: bool | None = None
    """None: off over SSH, on otherwise."""
    fps: int = 0
    """Most frames a second; 0 means 15 over SSH and 60 otherwise."""
    mouse: bool = True


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything settings.toml can hold."""

    reading: ReadingSettings = ReadingSettings()
    translation: TranslationSettings = TranslationSettings()
    terminal: TerminalSettings = TerminalSettings()
    keys: dict[str, str] = field(default_factory=dict)
    """`[keys]`: command id to the keys that run it, separated by commas."""


def load_settings(path: Path) -> Settings:
    """The settings in `path`, or the defaults where there is no such file.

    Raises:
        ConfigError: the file cannot be read, is not TOML, or holds something that is not a setting.
    """
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        raise ConfigError(f"{one_line(str(path))} cannot be read: {error.strerror}.") from error
    # Most users have no such file; the parser takes as long to import as an article to lay out.
    import tomllib

    try:
        table = tomllib.loads(content.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ConfigError(f"{one_line(str(path))} is not valid TOML: {one_line(str(error))}.") from error
    settings: Settings = _build(Settings, table, path, "")
    return settings


def _build(kind: Any, table: dict[str, Any], path: Path, prefix: str) -> Any:
    known = {entry.name for entry in fields(kind)}
    hints = get_type_hints(kind)
    values: dict[str, Any] = {}
    for key, value in table.items():
        name = f"{prefix}{key}"
        if key not in known:
            raise _error(path, name, f"is no setting; the settings here are {', '.join(sorted(known))}")
        values[key] = _checked(hints[key], value, path, name)
    return kind(**values)


def _checked(hint: Any, value: Any, path: Path, name: str) -> Any:
    if hasattr(hint, "__dataclass_fields__"):
        if not isinstance(value, dict):
            raise _error(path, name, f"is a table: write [{name}]")
        return _build(hint, value, path, f"{name}.")
    origin = get_origin(hint)
    if origin is Literal:
        if value not in get_args(hint):
            choices = ", ".join(map(str, get_args(hint)))
            raise _error(path, name, f"is {one_line(repr(value), 40)}; it can be {choices}")
    elif origin is dict:
        if not isinstance(value, dict) or not all(isinstance(item, str) for item in value.values()):
            raise _error(path, name, "holds names and strings only")
    else:
        kinds = get_args(hint) if origin in (Union, UnionType) else (hint,)
        if type(value) not in kinds:
            wanted = {bool: "true or false", int: "a whole number", str: "a string"}
            expected = " or ".join(wanted[k] for k in kinds if k in wanted)
            raise _error(path, name, f"is {one_line(repr(value), 40)}; it must be {expected}")
        if type(value) is int and not 0 <= value <= 1_000_000:
            raise _error(path, name, "must be between 0 and 1000000")
    return value


def _error(path: Path, name: str, what: str) -> ConfigError:
    return ConfigError(f"{one_line(str(path))}: {one_line(name, 60)} {what}.")
