"""Argos packages on this machine: where they are, which one is used, and taking one away.

Owns the InstalledPackage and the folders that Argos keeps packages in, so that a package installed by `argospm`
is found here and one installed here serves others. Unpacking an archive is `archives`, the network is `fetch`,
and nothing here loads a model.
"""

import contextlib
import hashlib
import json
import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.errors import NoPackageError, PackageError
from reader.invocation import program
from reader.text.safety import one_line

FROM_CODE, TO_CODE = "fr", "en"


def how_to_get_one() -> str:
    """What to type for a package, as a clause."""
    return (
        f"run `{program()} model fetch`, or `{program()} model install FILE` "
        "with translate-fr_en-1_9.argosmodel from elsewhere"
    )


_WHOLE_FILE = 1 << 21
_SLICES, _SLICE = 16, 1 << 12


@dataclass(frozen=True, slots=True)
class InstalledPackage:
    """An unpacked French→English package."""

    path: Path
    name: str
    """The folder's name: "translate-fr_en-1_9"."""
    version: str
    size: int
    """Bytes on disk."""
    identity: str
    """Of the content: the same for a copy, another when the model, its vocabulary or its metadata differ."""
    target_prefix: str
    """A token that the model wants before every translation, or ""."""

    @property
    def engine(self) -> str:
        """What the user is told translated the text."""
        return f"Argos {FROM_CODE}→{TO_CODE} {self.version}".rstrip()


def argos_setting(name: str) -> Any:
    """The attribute `name` of argostranslate's own settings.

    Raises:
        PackageError: argostranslate cannot read its settings or make its folders.
    """
    try:
        # Importing the settings makes Argos's folders, and prints to standard output when its file is broken.
        with contextlib.redirect_stdout(sys.stderr):
            from argostranslate import settings
    except (OSError, ValueError, KeyError, AssertionError, AttributeError) as error:
        raise PackageError(
            f"Argos's own settings cannot be used ({one_line(str(error), 200)}); "
            "check the ARGOS_ environment variables and the folder argos-translate in your configuration folder."
        ) from error
    return getattr(settings, name)


def packages_folder() -> Path:
    """The folder that packages are installed in."""
    return Path(argos_setting("package_data_dir")).expanduser()


def installed() -> list[InstalledPackage]:
    """The French→English packages that Argos's folders hold, the preferred one first."""
    found: dict[Path, InstalledPackage] = {}
    for folder in argos_setting("package_dirs"):
        try:
            children = sorted(Path(folder).expanduser().iterdir())
        except OSError:
            continue
        for child in children:
            if not child.name.startswith(".") and (child / "metadata.json").is_file():
                with contextlib.suppress(PackageError):
                    package = read_package(child)
                    found.setdefault(package.path, package)
    return sorted(found.values(), key=lambda package: (_version_key(package.version), package.name), reverse=True)


def chosen(model: Path | None) -> InstalledPackage:
    """The package to translate with.

    Args:
        model: an `.argosmodel` file or an unpacked package; None takes the newest installed one.

    Raises:
        NoPackageError: nothing is installed and `model` is None.
        PackageError: `model` cannot be used.
    """
    if model is not None:
        given = model.expanduser()
        if given.is_dir():
            return read_package(given)
        from reader.translation.archives import unpacked_copy

        return unpacked_copy(given)
    packages = installed()
    if not packages:
        raise NoPackageError(f"No French→English translation package is installed; {how_to_get_one()}.")
    return packages[0]


def read_package(folder: Path) -> InstalledPackage:
    """The unpacked package in `folder`.

    Raises:
        PackageError: something that translating needs is missing, or the languages are others.
    """
    shown = one_line(str(folder))
    try:
        metadata = checked_metadata((folder / "metadata.json").read_bytes(), shown)
        model = folder / "model"
        if not (model / "model.bin").is_file():
            raise PackageError(f"{shown} holds no model/model.bin; install the package again.")
        if tokenizer_file(folder) is None:
            raise PackageError(f"{shown} holds neither sentencepiece.model nor bpe.model; install the package again.")
        size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
        identity = _identity(folder)
    except FileNotFoundError as error:
        raise PackageError(f"{shown} is no Argos package: it has no metadata.json; name another folder.") from error
    except OSError as error:
        raise PackageError(f"{shown} cannot be read: {error.strerror}.") from error
    return InstalledPackage(
        path=folder.resolve(),
        name=one_line(folder.resolve().name),
        version=one_line(str(metadata.get("package_version") or ""), 40),
        size=size,
        identity=identity,
        target_prefix=str(metadata.get("target_prefix") or ""),
    )


def checked_metadata(content: bytes, shown: str) -> dict[str, Any]:
    """metadata.json's object, of a package for French→English.

    Args:
        content: the file's bytes.
        shown: what to call the package in a message.

    Raises:
        PackageError: it is not JSON, not an object, or of another kind or other languages.
    """
    try:
        metadata = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise PackageError(f"{shown} has a broken metadata.json; take the package from elsewhere.") from error
    if not isinstance(metadata, dict):
        raise PackageError(f"{shown} has a metadata.json without its fields; take the package from elsewhere.")
    kind = metadata.get("type") or "translate"
    if kind != "translate":
        raise PackageError(f"{shown} is an Argos package of type {_word(kind)}; one of type translate is needed.")
    codes = metadata.get("from_code"), metadata.get("to_code")
    if codes != (FROM_CODE, TO_CODE):
        raise PackageError(
            f"{shown} translates {_word(codes[0])} to {_word(codes[1])}; one from {FROM_CODE} to {TO_CODE} is needed."
        )
    return metadata


def tokenizer_file(folder: Path) -> Path | None:
    """The package's SentencePiece or BPE model, whichever Argos would take."""
    return next((file for name in ("sentencepiece.model", "bpe.model") if (file := folder / name).is_file()), None)


def remove(package: InstalledPackage) -> None:
    """Delete an installed package.

    Raises:
        PackageError: it does not lie in Argos's folder, or cannot be deleted.
    """
    home = packages_folder().resolve()
    if package.path.parent != home:
        raise PackageError(
            f"{one_line(str(package.path))} was not installed in {one_line(str(home))}; delete it by hand."
        )
    doomed = home.parent / f".{package.name}.removed-{os.getpid()}"
    try:
        try:
            # Renamed first: whoever looks meanwhile finds a whole package or none.
            os.replace(package.path, doomed)
        except OSError:
            doomed = package.path
        shutil.rmtree(doomed)
    except OSError as error:
        raise PackageError(f"{one_line(str(package.path))} cannot be deleted: {error.strerror}.") from error


def _word(value: object) -> str:
    return one_line(str(value), 20) if value else "an unnamed language"


def _version_key(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".") if part.isdecimal())


def _identity(folder: Path) -> str:
    # Weights are sampled: reading 80 MB at every start would cost more than anything else at that moment.
    digest = hashlib.sha256()
    files = [folder / "metadata.json", tokenizer_file(folder), *sorted((folder / "model").iterdir())]
    for file in files:
        if file is None or not file.is_file():
            continue
        size = file.stat().st_size
        digest.update(f"{file.name}\0{size}\0".encode())
        with file.open("rb") as stream:
            if size <= _WHOLE_FILE:
                digest.update(stream.read())
                continue
            for number in range(_SLICES):
                stream.seek((size - _SLICE) * number // (_SLICES - 1))
                digest.update(stream.read(_SLICE))
    return digest.hexdigest()[:32]
