"""The official package, brought over the network: the only place that opens a socket.

Owns finding its address in Argos's package index, resuming a broken download, checking length and sum before
anything is unpacked, and saying in one sentence what went wrong. A partial file stays in the cache folder, and
the next call goes on where it ends. Proxies are taken from the environment, as urllib does.
"""

import contextlib
import errno
import fcntl
import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from reader.errors import PackageError
from reader.invocation import program
from reader.locations import downloads_folder, made
from reader.text.safety import one_line
from reader.translation.archives import OnProgress, Progress, install
from reader.translation.packages import FROM_CODE, TO_CODE, InstalledPackage, argos_setting, installed
from reader.translation.wire import TICK_SECONDS, AddressError, CutError, Wire, host_of, wait


@dataclass(frozen=True, slots=True)
class OfficialPackage:
    """A package whose bytes are known before they arrive."""

    file_name: str
    version: str
    size: int
    sha256: str
    address: str
    """Where it is known to be, for when the index cannot be read."""


OFFICIAL = OfficialPackage(
    file_name="translate-fr_en-1_9.argosmodel",
    version="1.9",
    size=66_585_033,
    sha256="3b3052fee6bb1e8e8e632a26a723eb2a2c7710dfe73ba61ffd9b83e85d4f14c1",
    address="https://argos-net.com/v1/translate-fr_en-1_9.argosmodel",
)

ATTEMPTS = 5
"""Tries of one address in a row that bring nothing new before it is given up."""
PAUSE_SECONDS = 1.0
"""Wait before the second try of an address; each further one waits a second longer."""

_INDEX_LIMIT = 8 << 20
_NEXT_STEP = (
    f"then run `{program()} model fetch` again, or fetch the file elsewhere and run `{program()} model install FILE`"
)


def fetch_official(
    progress: OnProgress,
    cancelled: Callable[[], bool],
    official: OfficialPackage = OFFICIAL,
    pause: float = PAUSE_SECONDS,
) -> InstalledPackage:
    """Download, check and install the official French→English package.

    Args:
        progress: called with the stage and the bytes that are there.
        cancelled: asked at least every tenth of a second while the network is waited for.
        official: what is fetched, with its length and sum.
        pause: seconds before a broken connection is tried again.

    Raises:
        FetchCancelledError: `cancelled` answered True.
        PackageError: the package cannot be fetched or installed; the message says what to do next.
    """
    try:
        folder = made(downloads_folder())
        with _only_process(folder / f"{official.file_name}.lock", progress, cancelled) as waited:
            if waited:
                for package in installed():
                    if package.version == official.version:
                        return package
            partial = folder / f"{official.file_name}.part"
            _bring(partial, official, Wire(cancelled), progress, pause)
            package = install(partial, progress)
            partial.unlink(missing_ok=True)
            return package
    except OSError as error:
        place = one_line(str(downloads_folder()))
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            need = (official.size >> 20) + 1
            raise PackageError(
                f"There is no room for the download ({need} MB) in {place}; make room there, "
                "then run `reader model fetch` again to go on."
            ) from error
        raise PackageError(
            f"The download cannot be kept in {place}: {error.strerror or one_line(str(error))}."
        ) from error


@contextlib.contextmanager
def _only_process(lock: Path, progress: OnProgress, cancelled: Callable[[], bool]) -> Iterator[bool]:
    waited = False
    with lock.open("w") as held:
        while True:
            try:
                fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                waited = True
                progress(Progress("waiting", 0, 0))
                wait(TICK_SECONDS, cancelled)
        yield waited


def _bring(partial: Path, official: OfficialPackage, wire: Wire, progress: OnProgress, pause: float) -> None:
    progress(Progress("looking", _size(partial), official.size))
    if _size(partial) == official.size and _is_right(partial, official, progress):
        return
    reasons: list[str] = []
    for address in _addresses(official, wire):
        tries = 0
        while tries < ATTEMPTS:
            before = _size(partial)
            if before >= official.size:
                partial.unlink(missing_ok=True)
                before = 0
            try:
                _download(address, partial, official, wire, progress)
            except AddressError as error:
                reasons.append(str(error))
                break
            except CutError as error:
                tries = 1 if _size(partial) > before else tries + 1
                if tries == ATTEMPTS:
                    reasons.append(str(error))
                else:
                    wait(pause * tries, wire.cancelled)
                continue
            if _is_right(partial, official, progress):
                return
            partial.unlink(missing_ok=True)
            if before:
                # The first part may be another server's; this one's own bytes have not been judged yet.
                tries += 1
                continue
            reasons.append(f"what {host_of(address)} sent is not the official package (its check sum differs)")
            break
    raise PackageError(
        f"The translation package could not be fetched: {reasons[-1]}; check the network, {_NEXT_STEP}."
    )


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except FileNotFoundError:
        return 0


def _is_right(partial: Path, official: OfficialPackage, progress: OnProgress) -> bool:
    digest = hashlib.sha256()
    done = 0
    with partial.open("rb") as stream:
        while chunk := stream.read(1 << 20):
            digest.update(chunk)
            done += len(chunk)
            progress(Progress("checking", done, official.size))
    return done == official.size and digest.hexdigest() == official.sha256


def _addresses(official: OfficialPackage, wire: Wire) -> Iterator[str]:
    """The addresses that Argos's index gives for the package, then the known one; each once."""
    known = {""}
    for address in (*_index_links(official, wire), official.address):
        if address not in known:
            known.add(address)
            yield address


def _index_links(official: OfficialPackage, wire: Wire) -> list[str]:
    index = str(argos_setting("package_index"))
    content = b""
    try:
        with contextlib.closing(wire.get(index.rstrip("/") + "/index.json", {})) as answer:
            for chunk in answer.chunks:
                content += chunk
                if len(content) > _INDEX_LIMIT:
                    return []
        entries = json.loads(content)
    except (AddressError, CutError, ValueError, RecursionError):
        return []
    links: list[str] = []
    for entry in entries if isinstance(entries, list) else []:
        if (
            isinstance(entry, dict)
            and (entry.get("from_code"), entry.get("to_code")) == (FROM_CODE, TO_CODE)
            and entry.get("package_version") == official.version
            and isinstance(entry.get("links"), list)
        ):
            links += [link for link in entry["links"] if isinstance(link, str)]
    return links


def _download(address: str, partial: Path, official: OfficialPackage, wire: Wire, progress: OnProgress) -> None:
    have = _size(partial)
    with contextlib.closing(wire.get(address, {"Range": f"bytes={have}-"} if have else {})) as answer:
        if answer.status == 416:
            partial.unlink(missing_ok=True)
            raise CutError(f"{host_of(address)} would not go on with the download")
        start = _range_start(answer.headers.get("Content-Range")) if answer.status == 206 else 0
        length = answer.headers.get("Content-Length", "")
        if answer.status not in (200, 206) or start not in (0, have):
            raise AddressError(f"{host_of(address)} answered in a way that makes no sense ({answer.status})")
        if length.isdecimal() and start + int(length) != official.size:
            raise AddressError(f"{host_of(address)} offers a file of another length than the official package")
        done = start
        with partial.open("r+b" if start else "wb") as file:
            file.seek(start)
            file.truncate()
            for chunk in answer.chunks:
                done += len(chunk)
                if done > official.size:
                    raise AddressError(f"{host_of(address)} sent more than the official package holds")
                file.write(chunk)
                progress(Progress("downloading", done, official.size))
    if done < official.size:
        raise CutError(f"the connection to {host_of(address)} broke after {done >> 20} of {official.size >> 20} MB")


def _range_start(content_range: str | None) -> int:
    unit, _, rest = (content_range or "").partition(" ")
    start = rest.partition("-")[0]
    return int(start) if unit == "bytes" and start.isdecimal() else -1
