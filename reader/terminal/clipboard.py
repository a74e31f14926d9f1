"""The ways from here to the user's clipboard, and a truthful word on which was used.

Owns the choice of a route and the bytes of OSC 52. Most terminals never acknowledge a copy, so "copied" is said only
where a program's exit status confirms it. Whatever the route, the last copy also lies in a file of the state folder.
"""

import base64
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from reader.config import ClipboardRoute
from reader.errors import ClipboardError
from reader.files import write_atomically
from reader.locations import state_folder
from reader.terminal import tmux
from reader.terminal.capabilities import Terminal, this_terminal
from reader.terminal.programs import found, takes
from reader.text.safety import one_line

UsedRoute = Literal["tmux", "screen", "osc52", "local", "file"]

MAX_OSC52 = 74_994
"""Bytes of text: its base64 with the sequence around it makes 100,000, where many terminals stop reading."""

MAX_SCREEN_STRING = 768
"""Bytes of one control string in GNU screen, its introducer and terminator included; it drops a longer one."""

LAST_COPY = "last-copy.txt"


@dataclass(frozen=True, slots=True)
class Copied:
    """Where a copy went."""

    route: UsedRoute
    sentence: str
    """What happened, without a full stop: "sent to the terminal (OSC 52)"."""
    confirmed: bool
    """Whether whatever took the text said so."""
    path: Path | None
    """The file that holds the copy too; None where it could not be written."""


@dataclass(frozen=True, slots=True)
class _Local:
    """A program of the desktop that sets its clipboard."""

    name: str
    command: tuple[str, ...]
    encoding: str = "utf-8"


class Clipboard:
    """The user's clipboard, reached as well as this terminal allows."""

    def __init__(
        self,
        route: ClipboardRoute = "auto",
        environ: Mapping[str, str] | None = None,
        *,
        last_copy: Path | None = None,
    ) -> None:
        """Look at the environment; nothing is run or written.

        Args:
            route: "auto", or the only route to try before the file.
            environ: the variables; None takes the process's own.
            last_copy: the file that holds the last copy; None takes the one in the state folder.
        """
        self._route = route
        self._environ = dict(os.environ if environ is None else environ)
        self._last_copy = last_copy
        self.terminal: Terminal = this_terminal(self._environ, interactive=True)

    @property
    def last_copy(self) -> Path:
        """The file that holds the last copy."""
        return self._last_copy or state_folder() / LAST_COPY

    def routes(self) -> tuple[UsedRoute, ...]:
        """The routes that would be tried, in order; the file is always the last."""
        if self._route != "auto":
            return (self._route,) if self._route == "file" else (self._route, "file")
        chosen: list[UsedRoute] = []
        if self.terminal.multiplexer == "tmux":
            chosen.append("tmux")
        if self.local_tools():
            chosen.append("local")
        if self.terminal.multiplexer == "screen":
            chosen.append("screen")
        elif self.terminal.osc52 != "no":
            chosen.append("osc52")
        return (*chosen, "file")

    def local_tools(self) -> tuple[str, ...]:
        """The desktop's clipboard programs that can be used; none over SSH, where they set the far machine's."""
        return tuple(tool.name for tool in self._local_tools())

    def copy(self, text: str, write: Callable[[str], None] | None) -> Copied:
        """Copy `text` by the first route that takes it, and keep it in the file.

        Args:
            text: what to copy, exactly.
            write: sends characters to the terminal as they are; None where there is no terminal.

        Raises:
            ClipboardError: no route took the text and the file cannot be written.
        """
        path, failure = self._kept(text)
        size = len(text.encode("utf-8", "replace"))
        for route in self.routes():
            copied: Copied | None = None
            if route == "tmux":
                copied = self._through_tmux(text, size, path)
            elif route == "local":
                copied = self._through_local_tool(text, path)
            elif route == "screen" or route == "osc52":
                copied = self._through_terminal(route, text, size, path, write)
            if copied is not None:
                return copied
        if path is None:
            raise ClipboardError(
                f"The text could not be copied: {self._why_file(size, write)}, and {one_line(str(self.last_copy))}"
                f" cannot be written ({failure}); reader doctor tells which routes there are."
            )
        return Copied("file", f"written to {self._shown(path)} ({self._why_file(size, write)})", True, path)

    def _kept(self, text: str) -> tuple[Path | None, str]:
        path = self.last_copy
        try:
            write_atomically(path, text.encode("utf-8", "replace"))
        except OSError as error:
            return None, error.strerror or "unknown error"
        return path, ""

    def _through_tmux(self, text: str, size: int, path: Path | None) -> Copied | None:
        fits = size <= MAX_OSC52
        taken = tmux.give(text, self._environ, pass_on=fits)
        if taken is None:
            return None
        sentence = "given to tmux"
        if not fits:
            sentence += f" alone, too long for the terminal ({size:,} bytes){self._also_in(path)}"
        elif taken == "kept":
            sentence += " alone, whose version passes nothing on"
        if self._route == "auto":
            # tmux on the desktop's own machine: its terminal may ignore what tmux sends on.
            local = self._first_local_tool(text)
            if local is not None:
                sentence += f" and copied with {local}"
        return Copied("tmux", sentence, True, path)

    def _through_local_tool(self, text: str, path: Path | None) -> Copied | None:
        name = self._first_local_tool(text)
        return None if name is None else Copied("local", f"copied with {name}", True, path)

    def _first_local_tool(self, text: str) -> str | None:
        for tool in self._local_tools():
            if takes(tool.command, text.encode(tool.encoding, "replace"), self._environ):
                return tool.name
        return None

    def _local_tools(self) -> Iterator[_Local]:
        environ = self._environ
        if self.terminal.over_ssh and self._route != "local":
            return
        tools: list[_Local] = []
        if environ.get("WAYLAND_DISPLAY"):
            tools.append(_Local("wl-copy", ("wl-copy", "--type", "text/plain;charset=utf-8")))
        if environ.get("DISPLAY"):
            tools.append(_Local("xclip", ("xclip", "-in", "-selection", "clipboard")))
            tools.append(_Local("xsel", ("xsel", "--input", "--clipboard")))
        if sys.platform == "darwin":
            tools.append(_Local("pbcopy", ("pbcopy",)))
        if environ.get("WSL_DISTRO_NAME") or environ.get("WSL_INTEROP"):
            # clip.exe takes bytes for the system's code page unless they are UTF-16.
            tools.append(_Local("clip.exe", ("clip.exe",), "utf-16-le"))
        yield from (tool for tool in tools if found(tool.command[0], environ))

    def _through_terminal(
        self,
        route: Literal["screen", "osc52"],
        text: str,
        size: int,
        path: Path | None,
        write: Callable[[str], None] | None,
    ) -> Copied | None:
        if write is None or size > MAX_OSC52:
            return None
        if route == "screen":
            write(screen_wrapped(osc52(text)))
            return Copied("screen", "sent through GNU screen to the terminal (OSC 52)", False, path)
        # A route that was asked for by name is taken at its word.
        outer = self.terminal.outer_multiplexer if self._route == "auto" else None
        write(for_outer(osc52(text), outer))
        return Copied("osc52", "sent to the terminal (OSC 52)", False, path)

    def _why_file(self, size: int, write: Callable[[str], None] | None) -> str:
        if self._route == "file":
            return "as the setting terminal.clipboard says"
        if size > MAX_OSC52:
            return f"too long for the terminal's clipboard: {size:,} bytes"
        if self._route != "auto":
            return f"the route {self._route} of the setting terminal.clipboard did not take it"
        if self.terminal.osc52 == "no":
            return self.terminal.osc52_reason
        return "there is no terminal to send it to" if write is None else "no clipboard took it"

    def _also_in(self, path: Path | None) -> str:
        return f"; also in {self._shown(path)}" if path else ""

    def _shown(self, path: Path) -> str:
        home = self._environ.get("HOME", "")
        shown = str(path)
        if len(home) > 1 and shown.startswith(home.rstrip("/") + "/"):
            shown = "~" + shown[len(home.rstrip("/")) :]
        return one_line(shown)


def osc52(text: str) -> str:
    """The control sequence that sets the terminal's clipboard to `text`."""
    return f"\x1b]52;c;{base64.b64encode(text.encode('utf-8', 'replace')).decode('ascii')}\x07"


def screen_wrapped(sequence: str) -> str:
    """`sequence` in control strings that GNU screen hands on unread, each short enough for it."""
    room = MAX_SCREEN_STRING - len("\x1bP\x1b\\")
    return "".join(f"\x1bP{sequence[at : at + room]}\x1b\\" for at in range(0, len(sequence), room))


def tmux_wrapped(sequence: str) -> str:
    """`sequence` as tmux hands it on unread where its allow-passthrough is on."""
    doubled = sequence.replace("\x1b", "\x1b\x1b")
    return f"\x1bPtmux;{doubled}\x1b\\"


def for_outer(sequence: str, outer: Literal["tmux", "screen"] | None) -> str:
    """`sequence` for a multiplexer on the other side of an SSH connection, of which only $TERM is known.

    tmux reads the bare sequence where set-clipboard is on and the wrapped one where allow-passthrough is. TERM=screen
    may be either: screen swallows a short bare sequence but prints the rest of a long one, and tmux drops what is
    wrapped for screen.
    """
    if outer == "tmux":
        return sequence + tmux_wrapped(sequence)
    if outer == "screen":
        bare = sequence if len(sequence) < MAX_SCREEN_STRING - 8 else ""
        return bare + screen_wrapped(sequence)
    return sequence
