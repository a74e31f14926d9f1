"""Across a real connection: sshd, tmux and screen; what arrives at the terminal outside all of them."""

import getpass
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from terminal import PATIENCE, SEEDS, Terminal, environ, wait_for

pytestmark = pytest.mark.end_to_end

SSHD = shutil.which("sshd", path=os.environ.get("PATH", "") + ":/usr/sbin:/sbin")
ARTICLE = "À l’œuvre\n\n«L’été à Noël, ça coûte 20\u202f% de plus», a déclaré Jean Dupont.\n\nUne fin.\n"
COPIED = "«L’été à Noël, ça coûte 20\u202f% de plus»\n— Jean Dupont"

needs_sshd = pytest.mark.skipif(SSHD is None or shutil.which("ssh") is None, reason="openssh-server is not installed")
needs_tmux = pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed")
needs_screen = pytest.mark.skipif(shutil.which("screen") is None, reason="GNU screen is not installed")


@dataclass(frozen=True, slots=True)
class Server:
    """An sshd of the tests' own on this machine."""

    folder: Path
    port: int

    @property
    def log_in(self) -> list[str]:
        """The command that logs in, a terminal asked for; what to run is added."""
        options = {
            "StrictHostKeyChecking": "no",
            "UserKnownHostsFile": "/dev/null",
            "GlobalKnownHostsFile": "/dev/null",
            "IdentitiesOnly": "yes",
            "LogLevel": "ERROR",
            "SendEnv": "none",
        }
        given = [word for name, value in options.items() if value != "none" for word in ("-o", f"{name}={value}")]
        return [
            *("ssh", "-F", "/dev/null", "-tt", "-i", str(self.folder / "user_key"), "-p", str(self.port), *given),
            f"{getpass.getuser()}@127.0.0.1",
        ]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A running sshd."""
    assert SSHD is not None
    folder = tmp_path_factory.mktemp("sshd")
    for name in ("host_key", "user_key"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder / name], check=True)
    shutil.copy(folder / "user_key.pub", folder / "authorized")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    (folder / "config").write_text(
        f"Port {port}\nListenAddress 127.0.0.1\nHostKey {folder}/host_key\nPidFile {folder}/pid\n"
        f"AuthorizedKeysFile {folder}/authorized\nStrictModes no\nUsePAM no\nPasswordAuthentication no\n"
        "KbdInteractiveAuthentication no\nPermitRootLogin yes\nPrintMotd no\nPrintLastLog no\n"
    )
    if os.geteuid() == 0:
        # Where sshd gives up its rights; Debian's service makes it at boot.
        Path("/run/sshd").mkdir(mode=0o755, exist_ok=True)
    running = subprocess.Popen([SSHD, "-D", "-e", "-f", folder / "config"], stderr=subprocess.PIPE)
    try:
        assert running.stderr is not None
        for line in running.stderr:
            if b"listening" in line:
                break
        else:
            pytest.skip("this sshd does not start here")
        yield Server(folder, port)
    finally:
        running.terminate()
        running.wait(timeout=PATIENCE)
        running.stderr.close()


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A small article with every kind of accent."""
    path = tmp_path / "été.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def shell_line(home: Path, *words: str | Path) -> str:
    """A command for the other end that brings its own environment but the terminal's part."""
    passed = environ(home)
    for kept in ("TERM", "COLORTERM", "LANG", "PATH"):
        passed.pop(kept)
    given = " ".join(f"{name}='{value}'" for name, value in passed.items())
    return f"PATH='{os.environ['PATH']}' LANG=C.UTF-8 {given} " + " ".join(f"'{word}'" for word in words)


def read_search_and_copy(terminal: Terminal) -> None:
    """Read to the quote, find it by a search, copy it."""
    terminal.wait_seen("Une fin.")
    terminal.type("j")
    terminal.settle()
    terminal.type("/")
    terminal.settle()
    terminal.type("coute noel")
    terminal.wait_seen("Jean Dupont ·")
    terminal.type("\r")
    terminal.wait_seen("Une fin.")
    terminal.settle()
    terminal.type("y")


def leave(terminal: Terminal) -> None:
    terminal.settle()
    terminal.type("q")
    assert terminal.wait_exit() == 0
    terminal.assert_as_before()


READ = (sys.executable, "-m", "reader", "read")


@needs_sshd
def test_bare_ssh(server: Server, home: Path, article: Path) -> None:
    with Terminal([*server.log_in, shell_line(home, *READ, article)], environ(home)) as terminal:
        read_search_and_copy(terminal)
        terminal.wait(terminal.clipboards, "the copy")
        (copied,) = terminal.clipboards()
        assert copied.startswith(COPIED)
        terminal.wait_seen("sent to the terminal (OSC 52)")
        leave(terminal)


@needs_sshd
def test_a_connection_that_breaks_keeps_the_place(server: Server, home: Path) -> None:
    with Terminal([*server.log_in, shell_line(home, *READ, SEEDS)], environ(home)) as terminal:
        terminal.wait_seen("Ce 9 novembre")
        terminal.type("jjjjj")
        terminal.settle()
        place = home / "state" / "bilingual-reader" / "places"
        terminal.process.kill()
        terminal.process.wait()
        wait_for(lambda: list(place.glob("*.json")), "the place")
    with Terminal([*server.log_in, shell_line(home, *READ)], environ(home)) as terminal:
        terminal.wait_seen("Poutine")
        terminal.settle()
        leave(terminal)
    assert not (home / "state" / "bilingual-reader" / "errors.log").exists()


class Tmux:
    """A tmux server on the far side of the connection."""

    def __init__(self, folder: Path, settings: str) -> None:
        self.socket, self.config = folder / "s", folder / "c"
        self.config.write_text(settings)

    def words(self, *more: str | Path) -> list[str | Path]:
        return ["tmux", "-u", "-S", self.socket, "-f", self.config, *more]

    def ask(self, *more: str) -> str:
        return subprocess.run(
            [str(word) for word in self.words(*more)], capture_output=True, check=True
        ).stdout.decode()


@pytest.fixture(params=["", "set -gw allow-passthrough on\n", "set -s set-clipboard on\n"])
def tmux(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tmux]:
    """A tmux with its default settings, with passthrough, with its clipboard open."""
    running = Tmux(tmp_path_factory.mktemp("t"), request.param)
    yield running
    subprocess.run([str(word) for word in running.words("kill-server")], capture_output=True, check=False)


@needs_sshd
@needs_tmux
def test_tmux_inside_ssh(server: Server, tmux: Tmux, home: Path, article: Path) -> None:
    with Terminal([*server.log_in, shell_line(home, *tmux.words("new", *READ, article))], environ(home)) as terminal:
        read_search_and_copy(terminal)
        terminal.wait(terminal.clipboards, "the copy")
        assert {copied.startswith(COPIED) for copied in terminal.clipboards()} == {True}
        assert tmux.ask("show-buffer").startswith(COPIED)
        wait_for(lambda: "given to tmux" in tmux.ask("capture-pane", "-p"), "the word on it")
        terminal.settle()
        terminal.type("q")
        assert terminal.wait_exit() == 0
        terminal.assert_as_before()


@needs_sshd
@needs_tmux
def test_detached_and_attached_again(server: Server, tmux: Tmux, home: Path, article: Path) -> None:
    with Terminal([*server.log_in, shell_line(home, *tmux.words("new", *READ, article))], environ(home)) as terminal:
        terminal.wait_seen("Une fin.")
        terminal.type("\x02d")
        assert terminal.wait_exit() == 0
        terminal.assert_as_before()
    with Terminal([*server.log_in, shell_line(home, *tmux.words("attach"))], environ(home), 80, 24) as terminal:
        terminal.wait_seen("Une fin.")
        terminal.settle()
        terminal.type("q")
        assert terminal.wait_exit() == 0


@needs_sshd
@needs_screen
def test_screen_inside_ssh(server: Server, home: Path, article: Path) -> None:
    folder = home / "screens"
    folder.mkdir(mode=0o700)
    command = shell_line(home, "env", f"SCREENDIR={folder}", "screen", "-c", "/dev/null", "-U", *READ, article)
    with Terminal([*server.log_in, command], environ(home)) as terminal:
        read_search_and_copy(terminal)
        terminal.wait(terminal.clipboards, "the copy")
        (copied,) = terminal.clipboards()
        assert copied.startswith(COPIED)
        terminal.settle()
        terminal.type("q")
        assert terminal.wait_exit() == 0


NO_SOCKETS = """
import sys
def watch(event, arguments):
    if event.startswith("socket.") and event != "socket.gethostname":
        if not (event == "socket.__new__" and arguments[1] == 1):
            with open(sys.argv[0] + ".opened", "a") as file: file.write(f"{event} {arguments}\\n")
            raise ConnectionRefusedError(event)
sys.addaudithook(watch)
from reader.cli.main import main
sys.exit(main(sys.argv[1:]))
"""


def test_no_socket_is_opened_while_reading(home: Path, article: Path, tmp_path: Path, package_archive: Path) -> None:
    program = tmp_path / "watched.py"
    program.write_text(NO_SOCKETS)
    environment = environ(home, READER_MODEL=str(package_archive), SSH_TTY="/dev/pts/9")
    with Terminal([sys.executable, program, "read", article], environment) as terminal:
        read_search_and_copy(terminal)
        terminal.wait(terminal.clipboards, "the copy")
        for keys in ("t", "d", "\x1b", "e", "\x1b", "o", "\x1b", "m", "\x1b", "n"):
            terminal.type(keys)
            terminal.settle(0.3)
        leave(terminal)
    for words in (["show"], ["translate"], ["quotes"], ["terms"], ["search", "noel"]):
        done = subprocess.run(
            [sys.executable, program, *words, article], env=environment, capture_output=True, check=False
        )
        assert done.returncode == 0, done.stderr
    assert not Path(f"{program}.opened").exists(), Path(f"{program}.opened").read_text()


def test_everything_works_without_a_network(home: Path, article: Path, package_archive: Path) -> None:
    alone = ["unshare", "-rn"]
    if (
        shutil.which("unshare") is None
        or subprocess.run([*alone, "true"], capture_output=True, check=False).returncode
    ):
        pytest.skip("this machine lets nobody leave its network")
    environment = environ(home, READER_MODEL=str(package_archive), SSH_TTY="/dev/pts/9")
    with Terminal([*alone, *READ, article], environment) as terminal:
        read_search_and_copy(terminal)
        terminal.wait(terminal.clipboards, "the copy")
        assert terminal.clipboards()[0].startswith(COPIED)
        leave(terminal)
    (home / "settings.toml").write_text("")
    environment.pop("READER_MODEL")
    with Terminal([*alone, *READ, article], environment) as terminal:
        # With the settings as they come, the first start looks for a package and says what to do instead.
        terminal.wait_seen("reader model install FILE")
        terminal.wait_seen("Une fin.")
        leave(terminal)
