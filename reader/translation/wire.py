"""HTTP that a user can stop at any moment, with failures sorted by what may help.

Owns the thread that talks to the server, and the plain words for what goes wrong there; what is fetched, and from
where, is `fetch`'s.
"""

import contextlib
import http.client
import queue
import ssl
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from reader.errors import PackageError
from reader.text.safety import one_line

TIMEOUT_SECONDS = 20.0
"""How long a server may be silent."""

TICK_SECONDS = 0.1
"""How often a wait asks whether it is cancelled."""

_CHUNK = 1 << 17


class FetchCancelledError(PackageError):
    """The user stopped the download; the next one goes on from there."""


class AddressError(Exception):
    """This address cannot give the package; the message says why."""


class CutError(Exception):
    """The connection broke; trying the same address again may help."""


def wait(seconds: float, cancelled: Callable[[], bool]) -> None:
    """Wait, asking every tenth of a second whether to go on.

    Raises:
        FetchCancelledError: `cancelled` answered True.
    """
    end = time.monotonic() + seconds
    while True:
        if cancelled():
            raise FetchCancelledError("The download was stopped; `reader model fetch` goes on where it was.")
        left = end - time.monotonic()
        if left <= 0:
            return
        time.sleep(min(TICK_SECONDS, left))


def host_of(address: str) -> str:
    """The server's name, for a message."""
    return one_line(urllib.parse.urlsplit(address).netloc.rpartition("@")[2], 80) or "the server"


@dataclass(frozen=True, slots=True)
class Answer:
    """The head of an answer, and its body as it comes."""

    status: int
    headers: http.client.HTTPMessage
    chunks: Iterator[bytes]
    close: Callable[[], None]


class Wire:
    """HTTP in a thread of its own, so that a silent server or name service never holds up a cancel."""

    def __init__(self, cancelled: Callable[[], bool]) -> None:
        self.cancelled = cancelled

    def get(self, address: str, headers: dict[str, str]) -> Answer:
        """Ask for `address` and wait for the head of the answer.

        Raises:
            AddressError: this address will not do.
            CutError: the network failed in a way that may pass.
        """
        if urllib.parse.urlsplit(address).scheme not in ("http", "https"):
            raise AddressError(f"{one_line(address, 80)} is no web address")
        items: queue.Queue[object] = queue.Queue(maxsize=8)
        stop = threading.Event()
        request = urllib.request.Request(
            address, headers={"User-Agent": "bilingual-reader", "Accept-Encoding": "identity", **headers}
        )
        threading.Thread(target=_pump, args=(request, items, stop), daemon=True, name="fetch").start()
        try:
            head = self._next(items, address)
        except BaseException:
            stop.set()
            raise
        if not isinstance(head, tuple):
            raise CutError(f"{host_of(address)} sent nothing")
        return Answer(head[0], head[1], self._chunks(items, address), stop.set)

    def _chunks(self, items: "queue.Queue[object]", address: str) -> Iterator[bytes]:
        while isinstance(chunk := self._next(items, address), bytes):
            yield chunk

    def _next(self, items: "queue.Queue[object]", address: str) -> object:
        while True:
            wait(0, self.cancelled)
            try:
                item = items.get(timeout=TICK_SECONDS)
            except queue.Empty:
                continue
            if isinstance(item, Exception):
                raise _explained(item, address) from item
            return item


def _pump(request: urllib.request.Request, items: "queue.Queue[object]", stop: threading.Event) -> None:
    def hand_over(item: object) -> bool:
        while not stop.is_set():
            with contextlib.suppress(queue.Full):
                items.put(item, timeout=TICK_SECONDS)
                return True
        return False

    answer: Any = None
    try:
        try:
            # An opener of its own: the shared one keeps the proxies of the moment it was made.
            answer = urllib.request.build_opener().open(request, timeout=TIMEOUT_SECONDS)
        except urllib.error.HTTPError as error:
            if error.code != 416:
                raise
            answer = error
        if hand_over((answer.status, answer.headers)):
            while (chunk := answer.read(_CHUNK)) and hand_over(chunk):
                pass
            hand_over(None)
    except (OSError, ValueError, http.client.HTTPException) as error:
        hand_over(error)
    finally:
        if answer is not None:
            with contextlib.suppress(OSError):
                answer.close()


def _explained(error: Exception, address: str) -> Exception:
    host = host_of(address)
    if isinstance(error, urllib.error.HTTPError):
        if error.code in (429, 500, 502, 503, 504):
            return CutError(f"{host} is busy (HTTP {error.code})")
        if error.code == 407:
            return AddressError("the proxy wants a name and a password (HTTP 407)")
        return AddressError(f"{host} does not have the file (HTTP {error.code})")
    reason = error.reason if isinstance(error, urllib.error.URLError) else error
    if isinstance(reason, ssl.SSLCertVerificationError):
        return AddressError(f"the certificate of {host} is not trusted here")
    if isinstance(reason, http.client.IncompleteRead | ConnectionResetError | http.client.RemoteDisconnected):
        return CutError(f"the connection to {host} broke")
    if isinstance(reason, TimeoutError):
        return CutError(f"{host} is silent")
    if isinstance(reason, OSError) and not isinstance(reason, ssl.SSLError):
        return AddressError(f"{host} cannot be reached ({one_line(reason.strerror or str(reason), 80)})")
    return AddressError(f"the exchange with {host} failed ({one_line(str(reason), 80)})")
