"""Unpacking `.argosmodel` archives, without trusting a byte of them.

Owns what an archive may hold (one folder, ordinary files, sane sizes), unpacking beside the place and renaming,
so that an interrupted installation leaves nothing half there. It never opens a socket.
"""

import contextlib
import errno
import hashlib
import os
import re
import shutil
import stat
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from reader.errors import PackageError
from reader.locations import cache_folder
from reader.text.safety import one_line
from reader.translation.packages import InstalledPackage, checked_metadata, packages_folder, read_package

MAX_FILES = 10_000
MAX_BYTES = 4 << 30
"""Unpacked; the largest package of Argos's index is a tenth of it."""
BOMB_BYTES, BOMB_RATIO = 64 << 20, 20
"""Weights hardly compress: an archive that grows past the first and by more than the second is a bomb."""

Stage = Literal["looking", "waiting", "downloading", "checking", "unpacking"]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an installation is, in bytes."""

    stage: Stage
    done: int
    total: int
    """0 while it is not known."""


OnProgress = Callable[[Progress], None]

_CHUNK = 1 << 18
_STAGING = ".bilingual-reader-"
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


def install(archive: Path, progress: OnProgress | None = None) -> InstalledPackage:
    """Install an `.argosmodel` file in Argos's folder; a package of the same name is replaced.

    Args:
        archive: the file.
        progress: called as the unpacking goes on.

    Raises:
        PackageError: the archive is unsafe, damaged or of other languages, or the folder cannot be written.
    """
    home = packages_folder()
    return _unpack(archive, home, progress or _silent)


def unpacked_copy(archive: Path) -> InstalledPackage:
    """The package in `archive`, unpacked into the cache folder the first time it is used.

    Raises:
        PackageError: as `install`.
    """
    try:
        with archive.open("rb") as stream:
            head = stream.read(1 << 16)
            size = stream.seek(0, os.SEEK_END)
            stream.seek(max(0, size - (1 << 16)))
            # The zip's directory, at its end, holds the length and the check sum of every file.
            key = hashlib.sha256(b"%d\0" % size + head + stream.read()).hexdigest()[:24]
    except OSError as error:
        raise _unreadable(archive, error) from error
    home = cache_folder() / "packages" / key
    with contextlib.suppress(OSError, PackageError):
        for folder in home.iterdir():
            return read_package(folder)
    return _unpack(archive, home, _silent)


def _silent(_: Progress) -> None:
    pass


def _unreadable(archive: Path, error: OSError) -> PackageError:
    shown = one_line(str(archive))
    if isinstance(error, FileNotFoundError):
        return PackageError(f"There is no file {shown}; name an .argosmodel file.")
    if isinstance(error, IsADirectoryError):
        return PackageError(f"{shown} is a folder; name an .argosmodel file.")
    return PackageError(f"{shown} cannot be read: {error.strerror}.")


def _unpack(archive: Path, home: Path, progress: OnProgress) -> InstalledPackage:
    shown, place = one_line(archive.name), one_line(str(home))
    try:
        with archive.open("rb") as stream, zipfile.ZipFile(stream) as bundle:
            files, top = _checked_files(bundle, archive.stat().st_size, shown)
            with bundle.open(f"{top}/metadata.json") as entry:
                checked_metadata(entry.read(1 << 20), shown)
            with _staging(home) as staging:
                _write(bundle, files, staging, progress)
                read_package(staging / top)
                return _put_in_place(staging, top, home)
    except (
        zipfile.BadZipFile,
        zipfile.LargeZipFile,
        zlib.error,
        EOFError,
        NotImplementedError,
        RuntimeError,
    ) as error:
        raise PackageError(f"{shown} is damaged or no .argosmodel file; take it from elsewhere.") from error
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise PackageError(f"There is no room to unpack {shown} in {place}; make room there.") from error
        if error.filename is not None and Path(os.fsdecode(error.filename)) == archive:
            raise _unreadable(archive, error) from error
        raise PackageError(f"{shown} cannot be installed in {place}: {error.strerror}.") from error


def _checked_files(bundle: zipfile.ZipFile, size: int, shown: str) -> tuple[list[zipfile.ZipInfo], str]:
    entries = bundle.infolist()
    if len(entries) > MAX_FILES:
        raise PackageError(f"{shown} holds {len(entries)} files and is no package; take it from elsewhere.")
    total = sum(entry.file_size for entry in entries)
    if total > MAX_BYTES or (total > BOMB_BYTES and total > BOMB_RATIO * size):
        raise PackageError(f"{shown} would grow to {total >> 20} MB and is not unpacked; take it from elsewhere.")
    seen: set[str] = set()
    tops: set[str] = set()
    files: list[zipfile.ZipInfo] = []
    for entry in entries:
        # What zipfile has cut off or turned round is refused, too: `orig_filename` is what stands in the archive.
        name = entry.orig_filename
        parts = name.rstrip("/").split("/")
        mode = entry.external_attr >> 16
        if (
            "\\" in name
            or ":" in parts[0]
            or _CONTROL.search(name)
            or any(part in ("", ".", "..") for part in parts)
            or stat.S_IFMT(mode) not in (0, stat.S_IFREG, stat.S_IFDIR)
            or entry.flag_bits & 0x1
        ):
            raise PackageError(
                f"{shown} holds {one_line(name, 60) or 'a nameless file'}, which no package may hold; "
                "take it from elsewhere."
            )
        key = "/".join(parts).casefold()
        if key in seen:
            raise PackageError(f"{shown} holds {one_line(name, 60)} twice; take it from elsewhere.")
        seen.add(key)
        tops.add(parts[0])
        if not entry.is_dir():
            files.append(entry)
    if len(tops) != 1:
        raise PackageError(f"{shown} does not hold one folder and is no package; take it from elsewhere.")
    top = tops.pop()
    if top.startswith(".") or not any(entry.filename == f"{top}/metadata.json" for entry in files):
        raise PackageError(f"{shown} has no metadata.json and is no package; take it from elsewhere.")
    return files, top


@contextlib.contextmanager
def _staging(home: Path) -> Iterator[Path]:
    """A folder to unpack in, on the disk of `home` and removed afterwards.

    Beside `home` rather than in it: Argos takes every folder in there for a package.
    """
    home.mkdir(parents=True, exist_ok=True)
    place = home.parent if os.access(home.parent, os.W_OK) and _device(home.parent) == _device(home) else home
    for left in place.glob(_STAGING + "*"):
        if not _owner_lives(left.name):
            shutil.rmtree(left, ignore_errors=True)
    staging = Path(tempfile.mkdtemp(prefix=f"{_STAGING}{os.getpid()}-", dir=place))
    try:
        yield staging
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _device(folder: Path) -> int:
    return folder.stat().st_dev


def _owner_lives(name: str) -> bool:
    owner = name.removeprefix(_STAGING).split("-")[0]
    try:
        os.kill(int(owner), 0)
    except ProcessLookupError:
        return False
    except (OSError, ValueError, OverflowError):
        return True
    return True


def _write(bundle: zipfile.ZipFile, files: list[zipfile.ZipInfo], staging: Path, progress: OnProgress) -> None:
    total = sum(entry.file_size for entry in files)
    if shutil.disk_usage(staging).free < total:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    done = 0
    for entry in files:
        target = staging / entry.filename
        target.parent.mkdir(parents=True, exist_ok=True)
        with bundle.open(entry) as source, target.open("xb") as copy:
            while chunk := source.read(_CHUNK):
                copy.write(chunk)
                done += len(chunk)
                progress(Progress("unpacking", done, total))
            copy.flush()
            os.fsync(copy.fileno())


def _put_in_place(staging: Path, top: str, home: Path) -> InstalledPackage:
    target = home / top
    for _ in range(8):
        # Another process may put its own copy there between the two renames.
        with contextlib.suppress(FileNotFoundError):
            os.rename(target, Path(tempfile.mkdtemp(dir=staging)) / "replaced")
        try:
            os.rename(staging / top, target)
            return read_package(target)
        except OSError as error:
            if error.errno not in (errno.ENOTEMPTY, errno.EEXIST):
                raise
    raise PackageError(f"{one_line(str(target))} is being replaced by another program; try again.")
