"""What this terminal can do, as far as the environment tells.

Owns the reading of environment variables alone: nothing is sent to the terminal and no program is run, so what
only the terminal itself could answer is "unknown". Each verdict on the clipboard comes with its reason.
"""

import os
import re
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from reader.text.safety import one_line

Colours = Literal["none", "16", "256", "true"]
Answer = Literal["yes", "no", "unknown"]
Multiplexer = Literal["tmux", "screen"]


@dataclass(frozen=True, slots=True)
class Terminal:
    """One terminal, seen from inside."""

    term: str
    """$TERM, or ""."""
    program: str
    """What draws it ("iTerm.app", "VTE 0.76"), or "" where nothing says so."""
    multiplexer: Multiplexer | None
    """The multiplexer on this machine that the program runs in."""
    outer_multiplexer: Multiplexer | None
    """One on the other side of an SSH connection, told by $TERM alone; screen may then be an old tmux."""
    over_ssh: bool
    interactive: bool
    """Whether standard input and output are terminals."""
    colours: Colours
    osc52: Answer
    """Whether a copy sent as OSC 52 reaches the terminal's clipboard."""
    osc52_reason: str
    charset: str
    """Of the locale, as it is spelt there; "" where none is set."""
    unicode: bool
    size: tuple[int, int] | None
    """Columns and lines."""

    @property
    def dumb(self) -> bool:
        """Whether the cursor cannot be moved, so that nothing can be drawn in place."""
        return self.term in ("", "dumb", "unknown")


def this_terminal(
    environ: Mapping[str, str] | None = None,
    *,
    interactive: bool | None = None,
    size: tuple[int, int] | None = None,
) -> Terminal:
    """The terminal that the environment describes.

    Args:
        environ: the variables; None takes the process's own.
        interactive: whether standard input and output are terminals; None asks them.
        size: columns and lines; None asks the terminal where there is one.
    """
    variables = os.environ if environ is None else environ
    if interactive is None:
        interactive = _is_terminal(sys.stdin) and _is_terminal(sys.stdout)
    if size is None and interactive:
        found = shutil.get_terminal_size((0, 0))
        size = (found.columns, found.lines) if found.columns else None
    term = one_line(variables.get("TERM", ""), 60)
    multiplexer = _multiplexer(variables)
    outer = _outer_multiplexer(term) if multiplexer is None else None
    answer, reason = _osc52(variables, term, multiplexer, outer)
    charset = _charset(variables)
    return Terminal(
        term=term,
        program=_program(variables),
        multiplexer=multiplexer,
        outer_multiplexer=outer,
        over_ssh=over_ssh(variables),
        interactive=interactive,
        colours=_colours(variables, term),
        osc52=answer,
        osc52_reason=reason,
        charset=charset,
        unicode=charset.lower().replace("-", "") == "utf8",
        size=size,
    )


def over_ssh(environ: Mapping[str, str]) -> bool:
    """Whether the terminal is at the other end of an SSH connection."""
    return any(environ.get(name) for name in ("SSH_TTY", "SSH_CONNECTION", "SSH_CLIENT"))


def _is_terminal(stream: object) -> bool:
    try:
        return bool(stream is not None and stream.isatty())  # type: ignore[attr-defined]
    except (AttributeError, ValueError):
        return False


def _multiplexer(environ: Mapping[str, str]) -> Multiplexer | None:
    # tmux first: it is reached through its socket, also from a screen that runs inside it.
    if environ.get("TMUX"):
        return "tmux"
    return "screen" if environ.get("STY") else None


def _outer_multiplexer(term: str) -> Multiplexer | None:
    if term == "tmux" or term.startswith("tmux-"):
        return "tmux"
    return "screen" if re.match(r"screen(?:[.-]|\Z)", term) else None


def _program(environ: Mapping[str, str]) -> str:
    if vte := environ.get("VTE_VERSION", ""):
        return f"VTE 0.{int(vte) // 100}" if vte.isdecimal() and len(vte) < 8 else "VTE"
    if environ.get("KONSOLE_VERSION"):
        return "Konsole"
    if environ.get("WT_SESSION"):
        return "Windows Terminal"
    name = environ.get("TERM_PROGRAM") or environ.get("LC_TERMINAL") or environ.get("TERMINAL_EMULATOR") or ""
    version = environ.get("TERM_PROGRAM_VERSION") or environ.get("LC_TERMINAL_VERSION") or ""
    return one_line(f"{name} {version}", 60)


def _colours(environ: Mapping[str, str], term: str) -> Colours:
    if environ.get("NO_COLOR") or term in ("", "dumb", "unknown") or term.endswith("-m") or term.startswith("vt"):
        return "none"
    if environ.get("COLORTERM", "").lower() in ("truecolor", "24bit") or term.endswith("-direct"):
        return "true"
    return "256" if "256color" in term or term in ("xterm-kitty", "xterm-ghostty", "alacritty", "foot") else "16"


def _charset(environ: Mapping[str, str]) -> str:
    locale = next((value for name in ("LC_ALL", "LC_CTYPE", "LANG") if (value := environ.get(name))), "")
    if "." in locale:
        return one_line(locale.partition(".")[2].partition("@")[0], 30)
    return locale if locale.upper() in ("UTF-8", "UTF8") else ""


_TAKES_COPIES = {
    "ghostty": "Ghostty",
    "wezterm": "WezTerm",
    "alacritty": "Alacritty",
    "kitty": "kitty",
    "foot": "foot",
    "vscode": "Visual Studio Code",
    "warpterminal": "Warp",
    "contour": "Contour",
    "rio": "Rio",
}
"""Terminals that take copies as they come, by $TERM_PROGRAM or the last part of $TERM, in lower case."""

_FIRST_KONSOLE = 241200
"""KDE bug 372116: older ones drop OSC 52."""


def _osc52(
    environ: Mapping[str, str], term: str, multiplexer: Multiplexer | None, outer: Multiplexer | None
) -> tuple[Answer, str]:
    if term in ("", "dumb", "unknown"):
        return "no", "a dumb terminal has no clipboard"
    if term == "linux" or term.startswith(("vt", "cons25", "eterm")):
        return "no", f"TERM={term} has no clipboard"
    if multiplexer == "tmux":
        return "unknown", "tmux passes a copy on where its set-clipboard and the outer terminal allow it"
    if multiplexer == "screen":
        return "unknown", "GNU screen hands a copy to the outer terminal, which may or may not take it"
    if environ.get("VTE_VERSION"):
        # https://gitlab.gnome.org/GNOME/vte/-/issues/2495
        return "no", "GNOME Terminal and other VTE terminals ignore OSC 52"
    konsole = environ.get("KONSOLE_VERSION", "")
    if konsole.isdecimal():
        recent = len(konsole) > 6 or int(konsole) >= _FIRST_KONSOLE
        return ("yes", "Konsole takes OSC 52") if recent else ("no", "Konsole before 24.12 ignores OSC 52")
    program = environ.get("TERM_PROGRAM", "").lower()
    if program == "apple_terminal":
        return "no", "Apple's Terminal ignores OSC 52"
    if environ.get("WT_SESSION"):
        return "yes", "Windows Terminal takes OSC 52"
    known = _TAKES_COPIES.get(program) or _TAKES_COPIES.get(term.removeprefix("xterm-").partition("-")[0])
    if known:
        return "yes", f"{known} takes OSC 52"
    if "iterm" in program or "iterm" in environ.get("LC_TERMINAL", "").lower():
        return "unknown", "iTerm2 takes OSC 52 once its setting allows applications to access the clipboard"
    if environ.get("XTERM_VERSION"):
        return "unknown", "xterm takes OSC 52 once disallowedWindowOps leaves SetSelection out"
    if outer == "tmux":
        return "unknown", "the tmux outside this connection passes a copy on once its set-clipboard is on"
    if outer == "screen":
        return "unknown", "TERM is that of a GNU screen or tmux outside this connection"
    return "unknown", f"nothing tells whether the terminal behind TERM={term} takes OSC 52"
