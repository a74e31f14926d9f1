import hashlib
import http.server
import json
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from reader.errors import PackageError
from reader.locations import downloads_folder
from reader.translation.archives import Progress
from reader.translation.fetch import OFFICIAL, OfficialPackage, fetch_official
from reader.translation.packages import installed
from reader.translation.wire import TIMEOUT_SECONDS, FetchCancelledError


@dataclass
class Server:
    """A web server on this machine that can do everything wrong."""

    files: dict[str, bytes] = field(default_factory=dict)
    requests: list[tuple[str, str | None]] = field(default_factory=list)
    """Path and Range header of every request."""
    cuts: list[int] = field(default_factory=list)
    """For each of the next answers, after how many bytes the connection is cut."""
    status: int = 0
    redirect: dict[str, str] = field(default_factory=dict)
    ignores_range: bool = False
    no_length: bool = False
    silent: threading.Event | None = None
    address: str = ""


@pytest.fixture
def server() -> Iterator[Server]:
    state = Server()

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            wanted = self.headers.get("Range")
            state.requests.append((self.path, wanted))
            if state.silent is not None and self.path.endswith(".argosmodel"):
                state.silent.wait(20)
                return
            if self.path in state.redirect:
                self.send_response(302)
                self.send_header("Location", state.redirect[self.path])
                self.end_headers()
                return
            content = state.files.get(self.path)
            if content is None or (state.status and self.path.endswith(".argosmodel")):
                self.send_error(404 if content is None else state.status)
                return
            start = 0
            if wanted and not state.ignores_range:
                start = int(wanted.removeprefix("bytes=").removesuffix("-"))
                if start >= len(content):
                    self.send_error(416)
                    return
                self.send_response(206)
                self.send_header("Content-Range", f"bytes {start}-{len(content) - 1}/{len(content)}")
            else:
                self.send_response(200)
            if not state.no_length:
                self.send_header("Content-Length", str(len(content) - start))
            self.end_headers()
            body = content[start:]
            if state.cuts and self.path.endswith(".argosmodel"):
                body = body[: state.cuts.pop(0)]
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as running:
        running.daemon_threads = True
        state.address = f"http://127.0.0.1:{running.server_port}"
        thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield state
        if state.silent is not None:
            state.silent.set()
        running.shutdown()
        thread.join()


@pytest.fixture
def official(server: Server, tiny_archive: Path) -> OfficialPackage:
    content = tiny_archive.read_bytes()
    server.files["/tiny.argosmodel"] = content
    return OfficialPackage(
        file_name="tiny.argosmodel",
        version="0.0",
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        address=f"{server.address}/tiny.argosmodel",
    )


def silent(_: Progress) -> None:
    pass


def never() -> bool:
    return False


def partial_file(official: OfficialPackage) -> Path:
    return downloads_folder() / f"{official.file_name}.part"


def model_requests(server: Server) -> list[tuple[str, str | None]]:
    return [request for request in server.requests if request[0].endswith(".argosmodel")]


def test_the_package_is_fetched_checked_and_installed(official: OfficialPackage) -> None:
    seen: list[Progress] = []
    package = fetch_official(seen.append, never, official, 0)
    assert [found.path for found in installed()] == [package.path]
    assert not partial_file(official).exists()
    assert [*dict.fromkeys(progress.stage for progress in seen)] == [
        "looking",
        "downloading",
        "checking",
        "unpacking",
    ]
    assert Progress("downloading", official.size, official.size) in seen


def test_the_official_package_is_known_exactly() -> None:
    assert (OFFICIAL.size, OFFICIAL.version) == (66_585_033, "1.9")
    assert OFFICIAL.sha256 == "3b3052fee6bb1e8e8e632a26a723eb2a2c7710dfe73ba61ffd9b83e85d4f14c1"
    assert OFFICIAL.address == "https://argos-net.com/v1/translate-fr_en-1_9.argosmodel"


def test_a_cut_connection_is_resumed(server: Server, official: OfficialPackage) -> None:
    server.cuts = [1000, 500, 2000]
    fetch_official(silent, never, official, 0)
    assert [wanted for _, wanted in model_requests(server)] == [None, "bytes=1000-", "bytes=1500-", "bytes=3500-"]


def test_a_server_that_ignores_the_range_starts_over(server: Server, official: OfficialPackage) -> None:
    server.cuts, server.ignores_range = [1000], True
    fetch_official(silent, never, official, 0)
    assert len(installed()) == 1


def test_a_later_call_goes_on(server: Server, official: OfficialPackage) -> None:
    server.cuts = [4000] + [0] * 20
    with pytest.raises(PackageError, match="broke"):
        fetch_official(silent, never, official, 0)
    assert partial_file(official).stat().st_size == 4000
    server.cuts.clear()
    server.requests.clear()
    fetch_official(silent, never, official, 0)
    assert [wanted for _, wanted in model_requests(server)] == ["bytes=4000-"]


@pytest.mark.parametrize("left", ["whole", "longer", "wrong"])
def test_a_partial_file_of_any_kind_is_no_obstacle(official: OfficialPackage, server: Server, left: str) -> None:
    content = server.files["/tiny.argosmodel"]
    downloads_folder().mkdir(parents=True)
    partial_file(official).write_bytes(
        {"whole": content, "longer": content + b"more", "wrong": b"x" * 100}[left],
    )
    fetch_official(silent, never, official, 0)
    assert len(installed()) == 1
    assert len(model_requests(server)) == {"whole": 0, "longer": 1, "wrong": 2}[left]


def test_a_whole_file_is_downloaded_without_a_length(server: Server, official: OfficialPackage) -> None:
    server.no_length = True
    fetch_official(silent, never, official, 0)
    assert len(installed()) == 1


def test_a_redirect_is_followed(server: Server, official: OfficialPackage) -> None:
    server.redirect["/old.argosmodel"] = f"{server.address}/tiny.argosmodel"
    fetch_official(silent, never, replace(official, address=f"{server.address}/old.argosmodel"), 0)
    assert len(installed()) == 1


def test_wrong_bytes_are_never_installed(server: Server, official: OfficialPackage) -> None:
    content = server.files["/tiny.argosmodel"]
    server.files["/tiny.argosmodel"] = bytes([content[0] ^ 1]) + content[1:]
    with pytest.raises(PackageError, match=r"not the official package.*reader model install FILE"):
        fetch_official(silent, never, official, 0)
    assert installed() == []
    assert not partial_file(official).exists()


@pytest.mark.parametrize(("content", "says"), [(b"short", "another length"), (b"x" * 300_000, "another length")])
def test_a_wrong_length_is_noticed_before_the_download(
    server: Server, official: OfficialPackage, content: bytes, says: str
) -> None:
    server.files["/tiny.argosmodel"] = content
    with pytest.raises(PackageError, match=says):
        fetch_official(silent, never, official, 0)
    assert installed() == []


def test_an_endless_answer_is_cut_off(server: Server, official: OfficialPackage) -> None:
    server.files["/tiny.argosmodel"], server.no_length = b"x" * (official.size + 900_000), True
    with pytest.raises(PackageError, match="more than"):
        fetch_official(silent, never, official, 0)
    assert not partial_file(official).exists() or partial_file(official).stat().st_size <= official.size


@pytest.mark.parametrize(
    ("status", "says", "tries"), [(404, "HTTP 404", 1), (403, "HTTP 403", 1), (503, "busy", 5), (407, "proxy", 1)]
)
def test_an_error_of_the_server_is_said_in_one_sentence(
    server: Server, official: OfficialPackage, status: int, says: str, tries: int
) -> None:
    server.status = status
    with pytest.raises(PackageError, match=says) as caught:
        fetch_official(silent, never, official, 0)
    assert "\n" not in str(caught.value)
    assert len(model_requests(server)) == tries


def test_no_network_is_said_with_what_to_do(official: OfficialPackage) -> None:
    with pytest.raises(PackageError, match=r"cannot be reached.*reader model install FILE"):
        fetch_official(silent, never, replace(official, address="http://127.0.0.1:9/tiny.argosmodel"), 0)


def test_a_proxy_from_the_environment_is_used(
    server: Server, official: OfficialPackage, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = "http://models.example/tiny.argosmodel"
    server.files[address] = server.files["/tiny.argosmodel"]
    monkeypatch.setenv("http_proxy", server.address)
    monkeypatch.setenv("no_proxy", "")
    fetch_official(silent, never, replace(official, address=address), 0)
    assert model_requests(server) == [(address, None)]


def set_index(server: Server, monkeypatch: pytest.MonkeyPatch, content: object) -> None:
    from argostranslate import settings

    server.files["/index/index.json"] = content if isinstance(content, bytes) else json.dumps(content).encode()
    monkeypatch.setattr(settings, "package_index", f"{server.address}/index/")


def test_the_index_says_where_the_package_is(
    server: Server, official: OfficialPackage, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.files["/mirror.argosmodel"] = server.files["/tiny.argosmodel"]
    entry = {"from_code": "fr", "to_code": "en", "package_version": "0.0"}
    links = ["ipfs://nowhere", "file:///etc/passwd", f"{server.address}/mirror.argosmodel"]
    set_index(
        server,
        monkeypatch,
        [
            entry | {"to_code": "es", "links": [f"{server.address}/spanish.argosmodel"]},
            entry | {"package_version": "9", "links": [f"{server.address}/newer.argosmodel"]},
            entry | {"links": links},
        ],
    )
    fetch_official(silent, never, official, 0)
    assert [path for path, _ in model_requests(server)] == ["/mirror.argosmodel"]


@pytest.mark.parametrize("index", [b"", b"{", b"[" * 50_000, [], {"a": 1}, [1, None, {"links": 3}], b"\xff"])
def test_a_useless_index_leads_to_the_known_address(
    server: Server, official: OfficialPackage, monkeypatch: pytest.MonkeyPatch, index: object
) -> None:
    set_index(server, monkeypatch, index)
    fetch_official(silent, never, official, 0)
    assert [path for path, _ in model_requests(server)] == ["/tiny.argosmodel"]


def test_what_one_address_sent_wrong_does_not_spoil_the_next(
    server: Server, official: OfficialPackage, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.files["/bad.argosmodel"] = b"x" * official.size
    entry = {"from_code": "fr", "to_code": "en", "package_version": "0.0"}
    set_index(server, monkeypatch, [entry | {"links": [f"{server.address}/bad.argosmodel"]}])
    server.cuts = [1000, 0, 0, 0, 0, 0]
    fetch_official(silent, never, official, 0)
    assert len(installed()) == 1


def test_a_cancel_keeps_what_is_there(server: Server, official: OfficialPackage) -> None:
    server.cuts = [5000]
    answers = iter([False] * 400)

    def cancelled() -> bool:
        path = partial_file(official)
        return next(answers) or (path.exists() and path.stat().st_size >= 5000)

    with pytest.raises(FetchCancelledError):
        fetch_official(silent, cancelled, official, 60)
    assert partial_file(official).stat().st_size == 5000
    assert installed() == []


def test_a_silent_server_does_not_hold_up_a_cancel(server: Server, official: OfficialPackage) -> None:
    server.silent = threading.Event()
    began = time.monotonic()
    with pytest.raises(FetchCancelledError):
        fetch_official(silent, lambda: bool(model_requests(server)), official, 0)
    assert time.monotonic() - began < TIMEOUT_SECONDS


def test_two_at_once_fetch_once(server: Server, official: OfficialPackage) -> None:
    first_waits, second_waits = threading.Event(), threading.Event()
    found: list[Path] = []

    def first(progress: Progress) -> None:
        if progress.stage == "downloading":
            first_waits.set()
            second_waits.wait(20)

    def second(progress: Progress) -> None:
        if progress.stage == "waiting":
            second_waits.set()

    def run(report: object) -> None:
        found.append(fetch_official(report, never, official, 0).path)  # type: ignore[arg-type]

    one = threading.Thread(target=run, args=(first,))
    one.start()
    assert first_waits.wait(20)
    run(second)
    one.join()
    assert len(found) == 2
    assert found[0] == found[1]
    assert len(model_requests(server)) == 1


def test_a_folder_that_cannot_be_written_is_said(official: OfficialPackage) -> None:
    downloads_folder().parent.mkdir(parents=True)
    downloads_folder().write_text("a file where the folder should be")
    with pytest.raises(PackageError, match="cannot be kept"):
        fetch_official(silent, never, official, 0)


def test_a_full_disk_is_said_and_the_part_is_kept(official: OfficialPackage, monkeypatch: pytest.MonkeyPatch) -> None:
    import errno

    def full(_: Progress) -> None:
        if _.stage == "downloading":
            raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(PackageError, match=r"no room.*go on"):
        fetch_official(full, never, official, 0)
    assert partial_file(official).exists()
