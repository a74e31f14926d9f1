"""Copies through the real tmux and GNU screen: what arrives at the terminal outside them."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from outer_terminal import OuterTerminal

from reader.terminal import tmux
from reader.terminal.clipboard import Clipboard

SHORT = "« L’été, œuvre » é"
LONG = "« é œ » " * 800
COPY = (
    "import sys, pathlib\n"
    "from reader.terminal.clipboard import Clipboard\n"
    "def write(text): sys.stdout.write(text); sys.stdout.flush()\n"
    "text = pathlib.Path(sys.argv[1]).read_text(encoding='utf-8')\n"
    "copied = Clipboard(sys.argv[2], last_copy=pathlib.Path(sys.argv[3])).copy(text, write)\n"
    "print('DONE', copied.route, copied.sentence, 'END'); sys.stdout.flush(); sys.stdin.read()\n"
)

needs_tmux = pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed")
needs_screen = pytest.mark.skipif(shutil.which("screen") is None, reason="GNU screen is not installed")


def base_environ(**more: str) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return {**kept, "LANG": "C.UTF-8", "PYTHONPATH": os.pathsep.join(sys.path), "TERM": "xterm-256color", **more}


def copying(folder: Path, text: str, route: str = "auto") -> list[str]:
    (folder / "text").write_text(text, encoding="utf-8")
    return [sys.executable, "-c", COPY, str(folder / "text"), route, str(folder / "last-copy.txt")]


@pytest.fixture
def outer() -> Iterator[OuterTerminal]:
    terminal = OuterTerminal()
    yield terminal
    terminal.close()


class Tmux:
    """A server of the tests' own."""

    def __init__(self, folder: Path) -> None:
        self.socket = folder / "s"
        self.config = folder / "tmux.conf"

    def command(self, *arguments: str) -> list[str]:
        return ["tmux", "-u", "-S", str(self.socket), "-f", str(self.config), *arguments]

    def ask(self, *arguments: str) -> str:
        done = subprocess.run(
            self.command(*arguments), capture_output=True, env=base_environ(), timeout=20, check=True
        )
        return done.stdout.decode("utf-8")

    @property
    def environ(self) -> Mapping[str, str]:
        return base_environ(TMUX=f"{self.socket},1,0")


@pytest.fixture
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tmux]:
    # A socket's path is at most 107 bytes long.
    folder = tmp_path_factory.mktemp("t")
    running = Tmux(folder)
    running.config.write_text("set -s exit-empty off\n", encoding="utf-8")
    yield running
    subprocess.run(running.command("kill-server"), capture_output=True, env=base_environ(), timeout=20, check=False)


@needs_tmux
@pytest.mark.parametrize("text", [SHORT, LONG], ids=["short", "long"])
@pytest.mark.parametrize(
    "setting", ["", "set -s set-clipboard on\nset -gw allow-passthrough on\n"], ids=["as it comes", "open"]
)
def test_tmux_has_the_copy_and_sends_it_on(
    server: Tmux, outer: OuterTerminal, tmp_path: Path, text: str, setting: str
) -> None:
    server.config.write_text(setting, encoding="utf-8")
    outer.start(server.command("new-session", *copying(tmp_path, text)), base_environ())
    assert outer.read_until(rb"DONE tmux given to tmux END")
    assert outer.read_until(rb"\x1b\]52;[a-z]*;[A-Za-z0-9+/=]+(?:\x07|\x1b\\)")
    assert server.ask("show-buffer").rstrip("\n") == text.rstrip("\n")
    assert set(outer.clipboards()) == {text}
    assert (tmp_path / "last-copy.txt").read_text(encoding="utf-8") == text


@needs_tmux
@pytest.mark.parametrize(
    ("settings", "term", "text", "arrives"),
    [
        ("set -s set-clipboard on", "tmux-256color", SHORT, True),
        ("set -s set-clipboard on", "tmux-256color", LONG, True),
        ("set -gw allow-passthrough on", "tmux-256color", LONG, True),
        ("set -s set-clipboard on", "screen-256color", SHORT, True),
        ("", "tmux-256color", SHORT, False),
    ],
)
def test_a_tmux_across_the_connection(
    server: Tmux, outer: OuterTerminal, tmp_path: Path, settings: str, term: str, text: str, arrives: bool
) -> None:
    server.config.write_text(f"{settings}\n", encoding="utf-8")
    # What a login on another machine keeps of the environment: TERM, and that it is one.
    command = ["env", "-u", "TMUX", "-u", "TMUX_PANE", f"TERM={term}", "SSH_TTY=/dev/pts/9", *copying(tmp_path, text)]
    outer.start(server.command("new-session", *command), base_environ())
    assert outer.read_until(rb"DONE osc52 sent to the terminal \(OSC 52\) END")
    assert set(outer.clipboards()) == ({text} if arrives else set())
    assert b"52;c" not in server.ask("capture-pane", "-p").encode()


@needs_screen
@pytest.mark.parametrize("text", [SHORT, LONG], ids=["short", "long"])
@pytest.mark.parametrize("across", [False, True], ids=["here", "across the connection"])
def test_gnu_screen_hands_the_copy_on(outer: OuterTerminal, tmp_path: Path, text: str, across: bool) -> None:
    folder = tmp_path / "screen"
    folder.mkdir(mode=0o700)
    command = copying(tmp_path, text)
    if across:
        command = ["env", "-u", "STY", "SSH_TTY=/dev/pts/9", *command]
    outer.start(["screen", "-c", "/dev/null", "-U", *command], base_environ(SCREENDIR=str(folder)))
    assert outer.read_until(rb"DONE (?:screen|osc52) sent .{0,40}terminal \(OSC 52\) END")
    assert outer.clipboards() == [text]
    # Nothing of the sequence may be left on the screen as text.
    outside = outer.received.split(b"\x1b]52;c;")[0] + outer.received.rpartition(b"\x07")[2]
    assert b"wqs" not in outside


@needs_tmux
def test_facts_of_a_real_tmux(server: Tmux, outer: OuterTerminal) -> None:
    outer.start(server.command("new-session", "printf READY; exec cat"), base_environ())
    assert outer.read_until(b"READY")
    found = tmux.facts(server.environ)
    assert found.version.startswith("tmux ")
    assert found.set_clipboard == "external"
    assert found.allow_passthrough in ("off", "")
    assert found.outer_clipboard is True


@needs_tmux
@pytest.mark.parametrize(
    ("term", "verdict"),
    [
        ("xterm-256color", "it sends copies on to its terminal"),
        ("linux", "it believes its terminal to have no clipboard"),
    ],
)
def test_the_doctor_tries_a_real_tmux(
    server: Tmux, outer: OuterTerminal, tmp_path: Path, term: str, verdict: str
) -> None:
    homes = {f"XDG_{kind}_HOME": str(tmp_path / kind) for kind in ("CONFIG", "DATA", "STATE", "CACHE")}
    report = tmp_path / "report"
    command = f"{sys.executable} -m reader doctor > {report}; echo READY; exec cat"
    outer.start(server.command("new-session", command), base_environ(TERM=term, **homes))
    assert outer.read_until(b"READY")
    told = report.read_text(encoding="utf-8")
    assert "given to tmux: é « œ » came back whole" in told
    assert verdict in told
    assert server.ask("list-buffers") == ""


@needs_tmux
def test_a_server_without_a_terminal_takes_a_copy_too(server: Tmux, tmp_path: Path) -> None:
    server.ask("new-session", "-d", "exec cat")
    copied = Clipboard(environ={**server.environ, "SSH_TTY": "x"}, last_copy=tmp_path / "c").copy(SHORT, None)
    assert copied.sentence == "given to tmux"
    assert tmux.newest_buffer(server.environ) == SHORT
    tmux.forget_newest_buffer(server.environ)
    assert tmux.newest_buffer(server.environ) is None
    assert tmux.facts(server.environ).outer_clipboard is None


@needs_tmux
def test_a_server_that_is_gone_answers_nothing(tmp_path: Path) -> None:
    environ = base_environ(TMUX=f"{tmp_path}/none,1,0")
    assert tmux.give(SHORT, environ) is None
    assert tmux.newest_buffer(environ) is None
    assert tmux.facts(environ).set_clipboard == ""
