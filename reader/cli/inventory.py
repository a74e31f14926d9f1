"""The checks of what is on the disk: the program, packages, stores, term lists, settings.

They read and touch nothing; a store that is broken is set aside by whoever opens it next, not here.
"""

import os
import platform
import sqlite3
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from urllib.parse import quote

from reader import __version__
from reader.cli.finding import Finding, Visit
from reader.crashes import log_file
from reader.errors import ReaderError
from reader.locations import cache_folder, memory_file, state_folder, user_glossary
from reader.text.safety import one_line

_LIBRARIES = ("textual", "argostranslate", "ctranslate2", "sentencepiece", "rapidfuzz", "numpy")


def check_program(visit: Visit) -> Iterator[Finding]:
    """The program, Python and the libraries."""
    python = f"Python {platform.python_version()}"
    yield Finding("program", True, f"reader {__version__}, {python}, {one_line(platform.platform(terse=True), 60)}")
    present: list[str] = []
    missing: list[str] = []
    for library in _LIBRARIES:
        try:
            present.append(f"{library} {metadata.version(library)}")
        except metadata.PackageNotFoundError:
            missing.append(library)
    yield Finding("libraries", True, ", ".join(present))
    if missing:
        yield Finding("libraries", False, f"missing: {', '.join(missing)}", "install the program again, with uv")


def check_packages(visit: Visit) -> Iterator[Finding]:
    """The package that translates, the others, and those that cannot be used."""
    from reader.translation.packages import argos_setting, chosen, installed, read_package

    model = visit.context.model
    try:
        used = chosen(model)
    except ReaderError as error:
        everything_else = "everything but the English works without it"
        yield Finding("translation", False, one_line(str(error)).rstrip("."), everything_else)
    else:
        origin = "given by --model or READER_MODEL" if model else "installed"
        told = f"{used.engine}, {used.size / 1e6:,.0f} MB, {origin}: {one_line(str(used.path))}"
        yield Finding("translation", True, told)
        others = [package.name for package in installed() if package.path != used.path]
        if others:
            yield Finding("translation", True, f"also installed: {', '.join(others)}")
    for folder in argos_setting("package_dirs"):
        for file in sorted(Path(folder).expanduser().glob("translate-fr_en*/metadata.json")):
            try:
                read_package(file.parent)
            except ReaderError as error:
                yield Finding("translation", False, one_line(str(error)).rstrip("."))


def check_stores(visit: Visit) -> Iterator[Finding]:
    """The translation memory, the search index and the state folder: whole, and open to writing."""
    from reader.search.library import STORE_NAME

    stores = (
        ("memory", "translation memory", memory_file(), "segment"),
        ("search index", "search index", cache_folder() / STORE_NAME, None),
    )
    for name, what, path, table in stores:
        yield _store(name, what, path, table)
    yield _folder("state", "places, the last copy and the log", state_folder())


def _store(name: str, what: str, path: Path, table: str | None) -> Finding:
    shown = one_line(str(path))
    if not path.exists():
        finding = _folder(name, f"the {what}", path.parent)
        return Finding(name, finding.ok, f"none yet; {finding.detail}", finding.mend)
    try:
        connection = sqlite3.connect(f"file:{quote(str(path))}?mode=ro", uri=True, timeout=2)
        try:
            problem = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
            count = connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] if table else None
        finally:
            connection.close()
    except sqlite3.Error as error:
        problem, count = str(error), None
    if problem != "ok":
        mend = "the next start sets it aside and begins a new one; nothing but time is lost"
        return Finding(name, False, f"{shown} is broken ({one_line(str(problem), 100)})", mend)
    size = f"{path.stat().st_size / 1e6:,.1f} MB"
    held = f"{count:,} sentences, {size}" if count is not None else size
    if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        return Finding(
            name, False, f"{shown} cannot be written", "give yourself the right to write it and its folder"
        )
    return Finding(name, True, f"{held}: {shown}")


def _folder(name: str, what: str, folder: Path) -> Finding:
    shown = one_line(str(folder))
    existing = next((place for place in (folder, *folder.parents) if place.exists()), Path("/"))
    if not existing.is_dir():
        mend = "move that file away"
        return Finding(name, False, f"{what} cannot be kept: {one_line(str(existing))} is not a folder", mend)
    if not os.access(existing, os.W_OK | os.X_OK):
        mend = f"give yourself the right to write {one_line(str(existing))}"
        return Finding(name, False, f"{what} cannot be kept in {shown}", mend)
    free = _free(existing)
    if free is not None and free < 20_000_000:
        return Finding(name, False, f"{what} in {shown}: the disk is full", "make room on it")
    return Finding(name, True, f"{what} in {shown}")


def _free(folder: Path) -> int | None:
    try:
        state = os.statvfs(folder)
    except (AttributeError, OSError):
        return None
    return state.f_bavail * state.f_frsize


def check_glossary(visit: Visit) -> Iterator[Finding]:
    """The term lists, and what of them could not be read."""
    from reader.glossary.library import load_glossary

    glossary = load_glossary(visit.context.glossaries)
    own = user_glossary()
    of_your_own = one_line(str(own)) if own.exists() else "none yet; reader glossary add begins it"
    yield Finding("glossary", True, f"{len(glossary):,} entries; your own: {of_your_own}")
    for notice in glossary.notices:
        yield Finding("glossary", False, one_line(notice).rstrip("."), "reader glossary check tells where")


def check_settings(visit: Visit) -> Iterator[Finding]:
    """The settings file and the log."""
    path = visit.settings_file
    shown = one_line(str(path))
    if visit.context.settings_complaint:
        mend = "every other command stops until that is mended"
        yield Finding("settings", False, one_line(visit.context.settings_complaint).rstrip("."), mend)
    elif keys := _keys_complaint(visit):
        yield Finding("settings", False, one_line(keys).rstrip("."), "reader read stops until that is mended")
    else:
        yield Finding("settings", True, shown if path.is_file() else f"the defaults; {shown} would change them")
    log = log_file()
    if log.exists():
        yield Finding("log", True, f"errors of earlier runs are in {one_line(str(log))}")


def _keys_complaint(visit: Visit) -> str:
    if not visit.context.settings.keys:
        return ""
    from reader.tui.commands import remapped

    try:
        remapped(visit.context.settings.keys)
    except ReaderError as error:
        return str(error)
    return ""
