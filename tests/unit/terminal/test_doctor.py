"""`reader doctor`: every check is a line, whatever is broken; it opens no socket and ends well."""

import io
import json
import socket
import sqlite3
from argparse import Namespace
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from reader.cli import doctor
from reader.cli.command import Context
from reader.cli.finding import Finding, Visit
from reader.cli.main import main
from reader.cli.terminal_checks import TRIAL
from reader.config import Settings, TerminalSettings
from reader.errors import ReaderError
from reader.locations import memory_file, state_folder, user_glossary
from reader.terminal.clipboard import LAST_COPY, osc52

VARIABLES = (
    *("TMUX", "STY", "SSH_TTY", "SSH_CONNECTION", "SSH_CLIENT", "VTE_VERSION", "KONSOLE_VERSION", "TERM_PROGRAM"),
    *("DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME", "READER_MODEL", "READER_GLOSSARY", "READER_CONFIG"),
    *("NO_COLOR", "COLORTERM", "LC_ALL", "LC_CTYPE"),
)
"""Whatever the checks look at."""


class Screen(io.StringIO):
    """Standard output that is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine with nothing of the user's on it, and no network."""
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    for kind in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(tmp_path / kind.lower()))
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("LANG", "fr_FR.UTF-8")

    def refused(*_arguments: object, **_options: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", refused)
    return tmp_path


def report(*, out: io.StringIO | None = None, as_json: bool = True, **given: Any) -> Mapping[str, Any]:
    stream = out or io.StringIO()
    context = Context(given.pop("settings", Settings()), out=stream, **given)
    assert doctor.DOCTOR.run(Namespace(json=as_json, config=None), context) == 0
    return dict(json.loads(stream.getvalue())) if as_json else {}


def found(name: str, **given: Any) -> list[Mapping[str, Any]]:
    return [check for check in report(**given)["checks"] if check["name"] == name]


def test_the_command_prints_one_object(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor", "--json"]) == 0
    printed = capsys.readouterr().out
    assert printed.count("\n") == 1
    for check in json.loads(printed)["checks"]:
        assert set(check) == {"name", "ok", "detail", "mend"}


def test_the_report_has_one_line_a_finding_with_a_plain_mark() -> None:
    out = io.StringIO()
    report(out=out, as_json=False)
    lines = out.getvalue().splitlines()
    assert all(line.startswith(("ok  ", "—   ")) for line in lines)
    assert "\x1b" not in out.getvalue()
    names = {line[4:].split("  ")[0] for line in lines}
    assert {"program", "translation", "memory", "glossary", "settings", "terminal", "clipboard"} <= names


def test_a_package_that_is_missing_or_given_wrongly_is_told_with_what_to_do(machine: Path) -> None:
    (wrong,) = [check for check in found("translation", model=machine / "none.argosmodel") if not check["ok"]]
    assert "none.argosmodel" in wrong["detail"]


def test_a_check_that_fails_is_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(visit: Visit) -> Iterator[Finding]:
        raise KeyError("x")

    def refusing(visit: Visit) -> Iterator[Finding]:
        yield Finding("partly", True, "fine")
        raise ReaderError("The list is broken; mend it.")

    monkeypatch.setattr(doctor, "CHECKS", (("first", broken), ("second", refusing)))
    first, partly, second = report()["checks"]
    assert (first["ok"], second["ok"]) == (False, False)
    assert "KeyError" in first["detail"]
    assert "errors.log" in first["detail"]
    assert partly["detail"] == "fine"
    assert second["detail"] == "The list is broken; mend it"


def test_a_broken_memory_is_told_and_not_touched() -> None:
    memory_file().parent.mkdir(parents=True)
    memory_file().write_bytes(b"no database at all" * 500)
    (memory,) = found("memory")
    assert not memory["ok"]
    assert "is broken" in memory["detail"]
    assert memory_file().read_bytes() == b"no database at all" * 500


def test_a_memory_is_counted() -> None:
    memory_file().parent.mkdir(parents=True)
    with sqlite3.connect(memory_file()) as connection:
        connection.execute("CREATE TABLE segment (a)")
        connection.executemany("INSERT INTO segment VALUES (?)", [(1,), (2,)])
    connection.close()
    (memory,) = found("memory")
    assert memory["ok"]
    assert memory["detail"].startswith("2 sentences")


def test_nothing_is_made_by_looking(machine: Path) -> None:
    report()
    assert not memory_file().exists()
    assert not state_folder().exists()


def test_a_file_in_the_way_of_a_folder_is_named(machine: Path) -> None:
    (machine / "state").write_text("")
    (state,) = found("state")
    assert not state["ok"]
    assert f"{machine / 'state'} is not a folder" in state["detail"]


def test_a_broken_glossary_is_told() -> None:
    user_glossary().parent.mkdir(parents=True)
    user_glossary().write_text("fr\ten\nsans fin\t\n", encoding="utf-8")
    assert any(not check["ok"] for check in found("glossary"))


@pytest.mark.parametrize(
    ("environ", "name", "ok", "words"),
    [
        ({"TERM": "dumb"}, "terminal", False, "reader show"),
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor"}, "terminal", True, "true colour"),
        ({"NO_COLOR": "1", "SSH_TTY": "/dev/pts/1"}, "terminal", True, "over SSH, no colour"),
        ({"LANG": "C"}, "locale", False, "LANG=C.UTF-8"),
        ({"LC_ALL": "fr_FR.UTF-8", "LANG": "C"}, "locale", True, "UTF-8"),
        ({"TERM": "linux"}, "clipboard", False, "TERM=linux has no clipboard"),
        ({"VTE_VERSION": "7600"}, "clipboard", False, "VTE"),
        ({"TMUX": "/nowhere/at/all,1,0"}, "tmux", False, "does not answer"),
        ({"TERM": "tmux-256color", "SSH_TTY": "x"}, "tmux", True, "set-clipboard on"),
        ({"TERM": "screen", "SSH_TTY": "x"}, "tmux", True, "GNU screen"),
    ],
)
def test_terminals(monkeypatch: pytest.MonkeyPatch, environ: dict[str, str], name: str, ok: bool, words: str) -> None:
    for variable, value in environ.items():
        monkeypatch.setenv(variable, value)
    (check,) = found(name)
    assert check["ok"] is ok
    assert words in f"{check['detail']}; {check['mend']}"


def test_the_trial_is_sent_to_a_terminal_only() -> None:
    screen = Screen()
    report(out=screen, as_json=False)
    assert screen.getvalue().count(osc52(TRIAL)) == 1
    assert "paste to see whether é « œ » has arrived" in screen.getvalue()
    screen = Screen()
    report(out=screen)
    assert "\x1b" not in screen.getvalue()


def test_the_trial_leaves_the_last_copy_alone() -> None:
    state_folder().mkdir(parents=True)
    (state_folder() / LAST_COPY).write_text("mine", encoding="utf-8")
    report(out=Screen(), as_json=False)
    assert (state_folder() / LAST_COPY).read_text(encoding="utf-8") == "mine"


def test_a_route_chosen_in_the_settings_is_told() -> None:
    (check,) = found("clipboard", settings=Settings(terminal=TerminalSettings(clipboard="file")))
    assert check["ok"]
    assert "as the setting terminal.clipboard says" in check["detail"]


@pytest.mark.parametrize("content", ["[readin]\nx = 1\n", "[reading", "[reading]\ntheme = 3\n", None])
def test_a_broken_settings_file_is_one_finding_of_the_report(
    machine: Path, capsys: pytest.CaptureFixture[str], content: str | None
) -> None:
    settings = machine / "settings.toml"
    if content is not None:
        settings.write_text(content, encoding="utf-8")
    assert main(["doctor", "--json", "--config", str(settings)]) == 0
    printed = capsys.readouterr()
    checks = json.loads(printed.out)["checks"]
    (finding,) = [check for check in checks if check["name"] == "settings"]
    assert not finding["ok"]
    # Of a path longer than some 80 characters a message shows the beginning alone.
    assert str(settings)[:60] in finding["detail"]
    assert {"program", "translation", "glossary", "terminal"} <= {check["name"] for check in checks}
    assert printed.err == ""
    assert main(["terms", "--config", str(settings), str(settings)]) == 1
