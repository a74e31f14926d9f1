"""The clipboard routes: what is tried, what is said, and that the file is always there."""

import base64
import re
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.config import ClipboardRoute
from reader.errors import ClipboardError
from reader.terminal.clipboard import (
    MAX_OSC52,
    MAX_SCREEN_STRING,
    Clipboard,
    UsedRoute,
    for_outer,
    osc52,
    screen_wrapped,
    tmux_wrapped,
)

TEXT = "« L’été, œuvre » 20\u202f%\n— é"
SSH = {"SSH_TTY": "/dev/pts/0"}


def program(folder: Path, name: str, script: str = 'cat > "$RECORD/$(basename "$0")"') -> None:
    """An executable that stands in for a desktop's."""
    folder.mkdir(exist_ok=True)
    file = folder / name
    file.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    file.chmod(0o755)


class Desk:
    """An environment with programs of its own, and what was written to its terminal."""

    def __init__(self, folder: Path) -> None:
        self.bin = folder / "bin"
        self.bin.mkdir()
        self.record = folder / "record"
        self.record.mkdir()
        self.file = folder / "state" / "last-copy.txt"
        self.written = ""

    def write(self, characters: str) -> None:
        self.written += characters

    def clipboard(self, route: ClipboardRoute = "auto", **environ: str) -> Clipboard:
        path = f"{self.bin}:/usr/bin:/bin" if list(self.bin.iterdir()) else str(self.bin)
        return Clipboard(route, {"PATH": path, "RECORD": str(self.record), **environ}, last_copy=self.file)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def decoded(sequence: str) -> str:
    match = re.fullmatch(r"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07", sequence)
    assert match is not None
    return base64.b64decode(match[1]).decode("utf-8")


@pytest.mark.parametrize(
    ("environ", "tools", "routes"),
    [
        ({"TERM": "xterm-256color"}, [], ["osc52", "file"]),
        ({"TERM": "xterm-256color", **SSH}, [], ["osc52", "file"]),
        ({"TERM": "xterm-256color", "DISPLAY": ":0"}, ["xclip"], ["local", "osc52", "file"]),
        ({"TERM": "xterm-256color", "DISPLAY": ":0"}, [], ["osc52", "file"]),
        ({"TERM": "xterm-256color", "DISPLAY": "localhost:10.0", **SSH}, ["xclip"], ["osc52", "file"]),
        ({"TERM": "xterm-256color"}, ["xclip", "wl-copy"], ["osc52", "file"]),
        ({"TERM": "xterm-256color", "WAYLAND_DISPLAY": "w"}, ["wl-copy"], ["local", "osc52", "file"]),
        ({"TERM": "xterm-256color", "WSL_DISTRO_NAME": "Debian"}, ["clip.exe"], ["local", "osc52", "file"]),
        ({"TERM": "screen", "TMUX": "x", **SSH}, [], ["tmux", "osc52", "file"]),
        ({"TERM": "screen", "TMUX": "x", "DISPLAY": ":0"}, ["xsel"], ["tmux", "local", "osc52", "file"]),
        ({"TERM": "screen", "STY": "x", **SSH}, [], ["screen", "file"]),
        ({"TERM": "screen", "STY": "x", "DISPLAY": ":0"}, ["xsel"], ["local", "screen", "file"]),
        ({"TERM": "linux"}, [], ["file"]),
        ({"TERM": "xterm", "VTE_VERSION": "7600", **SSH}, [], ["file"]),
    ],
)
def test_the_order_fits_the_place(
    desk: Desk, environ: dict[str, str], tools: list[str], routes: list[UsedRoute]
) -> None:
    for name in tools:
        program(desk.bin, name)
    assert list(desk.clipboard(**environ).routes()) == routes


@pytest.mark.parametrize("route", ["tmux", "screen", "osc52", "local"])
def test_a_chosen_route_is_the_only_one_before_the_file(desk: Desk, route: ClipboardRoute) -> None:
    assert desk.clipboard(route, TERM="linux").routes() == (route, "file")
    assert desk.clipboard("file", TERM="xterm").routes() == ("file",)


def test_osc52_is_sent_and_not_called_copied(desk: Desk) -> None:
    copied = desk.clipboard(TERM="xterm-256color").copy(TEXT, desk.write)
    assert decoded(desk.written) == TEXT
    assert (copied.route, copied.sentence, copied.confirmed) == ("osc52", "sent to the terminal (OSC 52)", False)


@pytest.mark.parametrize("environ", [{"TERM": "xterm"}, {"TERM": "linux"}, {"TERM": "screen", "STY": "x"}])
def test_the_last_copy_is_always_in_the_file(desk: Desk, environ: dict[str, str]) -> None:
    desk.clipboard(**environ).copy("another", desk.write)
    copied = desk.clipboard(**environ).copy(TEXT, desk.write)
    assert copied.path == desk.file
    assert desk.file.read_bytes() == TEXT.encode()
    assert stat.S_IMODE(desk.file.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("environ", "text", "reason"),
    [
        ({"TERM": "linux"}, TEXT, "TERM=linux has no clipboard"),
        ({"TERM": "xterm", "VTE_VERSION": "7000"}, TEXT, "GNOME Terminal and other VTE terminals ignore OSC 52"),
        ({"TERM": "xterm"}, "é" * (MAX_OSC52 // 2 + 1), "too long for the terminal's clipboard: 74,996 bytes"),
        (
            {"TERM": "screen", "STY": "x"},
            "x" * (MAX_OSC52 + 1),
            "too long for the terminal's clipboard: 74,995 bytes",
        ),
    ],
)
def test_the_file_is_named_with_the_reason(desk: Desk, environ: dict[str, str], text: str, reason: str) -> None:
    copied = desk.clipboard(**environ).copy(text, desk.write)
    assert desk.written == ""
    assert copied.route == "file"
    assert copied.sentence == f"written to {desk.file} ({reason})"
    assert desk.file.read_text(encoding="utf-8") == text


def test_the_longest_text_is_still_sent(desk: Desk) -> None:
    assert desk.clipboard(TERM="xterm").copy("x" * MAX_OSC52, desk.write).route == "osc52"
    assert len(desk.written) == 100_000


def test_without_a_terminal_there_is_the_file(desk: Desk) -> None:
    copied = desk.clipboard(TERM="xterm").copy(TEXT, None)
    assert copied.sentence == f"written to {desk.file} (there is no terminal to send it to)"


def test_a_path_at_home_is_shown_short(desk: Desk) -> None:
    copied = desk.clipboard("file", TERM="xterm", HOME=str(desk.file.parent.parent)).copy(TEXT, desk.write)
    assert copied.sentence == "written to ~/state/last-copy.txt (as the setting terminal.clipboard says)"


def test_a_local_tool_confirms(desk: Desk) -> None:
    program(desk.bin, "xclip")
    copied = desk.clipboard(TERM="xterm", DISPLAY=":0").copy(TEXT, desk.write)
    assert (copied.route, copied.sentence, copied.confirmed) == ("local", "copied with xclip", True)
    assert (desk.record / "xclip").read_bytes() == TEXT.encode()
    assert desk.written == ""


def test_a_local_tool_that_fails_gives_way_to_the_next(desk: Desk) -> None:
    program(desk.bin, "wl-copy", "echo noise >&2; exit 1")
    program(desk.bin, "xclip", "exit 1")
    program(desk.bin, "xsel")
    environ = {"TERM": "xterm", "DISPLAY": ":0", "WAYLAND_DISPLAY": "w"}
    assert desk.clipboard(**environ).copy(TEXT, desk.write).sentence == "copied with xsel"
    program(desk.bin, "xsel", "exit 1")
    assert desk.clipboard(**environ).copy(TEXT, desk.write).route == "osc52"


def test_a_tool_that_hangs_is_given_up(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.terminal.programs.TIME_LIMIT", 0.05)
    program(desk.bin, "xclip", "exec sleep 60")
    assert desk.clipboard(TERM="xterm", DISPLAY=":0").copy(TEXT, desk.write).route == "osc52"


def test_clip_exe_reads_utf16(desk: Desk) -> None:
    program(desk.bin, "clip.exe")
    copied = desk.clipboard(TERM="xterm", WSL_DISTRO_NAME="Debian").copy(TEXT, desk.write)
    assert copied.sentence == "copied with clip.exe"
    assert (desk.record / "clip.exe").read_bytes().decode("utf-16-le") == TEXT


def test_an_old_tmux_is_asked_without_the_flag_it_does_not_know(desk: Desk) -> None:
    program(desk.bin, "tmux", 'case "$*" in *-w*) exit 1;; *) cat > "$RECORD/tmux";; esac')
    copied = desk.clipboard(TERM="screen", TMUX="x", **SSH).copy(TEXT, desk.write)
    assert copied.sentence == "given to tmux alone, whose version passes nothing on"
    assert (desk.record / "tmux").read_bytes() == TEXT.encode()


def test_tmux_keeps_what_is_too_long_for_its_terminal(desk: Desk) -> None:
    program(desk.bin, "tmux", 'echo "$*" > "$RECORD/arguments"; cat > "$RECORD/tmux"')
    text = "x" * (MAX_OSC52 + 1)
    copied = desk.clipboard(TERM="screen", TMUX="x", **SSH).copy(text, desk.write)
    assert copied.sentence == f"given to tmux alone, too long for the terminal (74,995 bytes); also in {desk.file}"
    assert (desk.record / "arguments").read_text() == "load-buffer -\n"


def test_tmux_on_the_desktop_itself_is_joined_by_the_desktops_tool(desk: Desk) -> None:
    program(desk.bin, "tmux", 'cat > "$RECORD/tmux"')
    program(desk.bin, "xclip")
    copied = desk.clipboard(TERM="screen", TMUX="x", DISPLAY=":0").copy(TEXT, desk.write)
    assert copied.sentence == "given to tmux and copied with xclip"
    assert (desk.record / "xclip").read_bytes() == (desk.record / "tmux").read_bytes() == TEXT.encode()


def test_a_tmux_that_is_gone_gives_way(desk: Desk) -> None:
    program(desk.bin, "tmux", "exit 1")
    copied = desk.clipboard(TERM="tmux-256color", TMUX="x", **SSH).copy(TEXT, desk.write)
    assert copied.route == "osc52"
    assert decoded(desk.written) == TEXT


def test_nothing_at_all_is_an_error_that_says_what_to_do(desk: Desk) -> None:
    desk.file.parent.write_text("in the way")
    with pytest.raises(ClipboardError, match=r"cannot be written .*reader doctor"):
        desk.clipboard(TERM="linux").copy(TEXT, desk.write)
    assert desk.clipboard(TERM="xterm").copy(TEXT, desk.write).path is None


@given(st.text(max_size=3000))
def test_any_text_survives_the_wrappings(text: str) -> None:
    sequence = osc52(text)
    assert decoded(sequence) == text.encode("utf-8", "replace").decode()
    chunks = re.findall(r"\x1bP(.*?)\x1b\\", screen_wrapped(sequence), re.DOTALL)
    assert "".join(chunks) == sequence
    assert all(len(chunk) + 4 <= MAX_SCREEN_STRING for chunk in chunks)
    inner = re.fullmatch(r"\x1bPtmux;(.*)\x1b\\", tmux_wrapped(sequence), re.DOTALL)
    assert inner is not None
    assert inner[1].replace("\x1b\x1b", "\x1b") == sequence


def test_a_multiplexer_across_the_connection_is_reached_both_ways() -> None:
    short, long = osc52("é"), osc52("é" * 2000)
    assert for_outer(short, None) == short
    assert for_outer(short, "tmux") == short + tmux_wrapped(short)
    assert for_outer(short, "screen") == short + screen_wrapped(short)
    # GNU screen prints what is left of a long bare sequence.
    assert for_outer(long, "screen") == screen_wrapped(long)
