"""The checks of the terminal and of the way to its clipboard.

Owns the advice on how to mend them. The only thing sent to the terminal is the trial copy itself.
"""

import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from reader.cli.finding import Finding, Visit
from reader.locations import state_folder
from reader.terminal import tmux
from reader.terminal.capabilities import Terminal, this_terminal
from reader.terminal.clipboard import LAST_COPY, Clipboard
from reader.text.safety import one_line

TRIAL = "é « œ »"
"""What the clipboard check copies: an accent, guillemets and a ligature, each of several bytes."""

_COLOURS = {"none": "no colour", "16": "16 colours", "256": "256 colours", "true": "true colour"}


def check_terminal(visit: Visit) -> Iterator[Finding]:
    """What the environment tells of the terminal and the locale."""
    terminal = this_terminal()
    where = f"TERM={terminal.term or '(not set)'}"
    size = f"{terminal.size[0]}×{terminal.size[1]}" if terminal.size else ""
    through = " in ".join(
        name
        for name in (terminal.multiplexer, terminal.outer_multiplexer and f"{terminal.outer_multiplexer}, outside")
        if name
    )
    facts = (
        where,
        terminal.program,
        through,
        "over SSH" if terminal.over_ssh else "",
        _COLOURS[terminal.colours],
        size,
    )
    told = ", ".join(fact for fact in facts if fact)
    if terminal.dumb:
        mend = "read with reader show, or set TERM to what your terminal is (xterm-256color)"
        yield Finding("terminal", False, told, mend)
    elif not terminal.interactive:
        yield Finding("terminal", True, f"{told}; standard input or output is no terminal")
    else:
        yield Finding("terminal", True, told)
    if terminal.unicode:
        yield Finding("locale", True, f"{terminal.charset}; your font should show: é œ « » “ ” — … → ▌ │")
    else:
        found = terminal.charset or "none"
        mend = (
            "set one of UTF-8, such as LANG=C.UTF-8, here and in the terminal; text is printed as UTF-8 all the same"
        )
        yield Finding("locale", False, f"character set: {found}", mend)


def check_clipboard(visit: Visit) -> Iterator[Finding]:
    """Copy a few letters by the route that a reader would take, and ask tmux what it does with copies."""
    with tempfile.TemporaryDirectory() as folder:
        # The trial must not cost the user the last copy.
        clipboard = Clipboard(visit.context.settings.terminal.clipboard, last_copy=Path(folder) / LAST_COPY)
        if visit.context.settings.terminal.clipboard == "file":
            kept = one_line(str(state_folder() / LAST_COPY))
            yield Finding("clipboard", True, f"copies are written to {kept}, as the setting terminal.clipboard says")
        else:
            yield _trial(clipboard, visit.write)
    terminal = clipboard.terminal
    if terminal.multiplexer == "tmux":
        yield from _tmux()
    elif terminal.outer_multiplexer is not None:
        yield from _outer_multiplexer(terminal)


def _trial(clipboard: Clipboard, write: Callable[[str], None] | None) -> Finding:
    kept = one_line(str(state_folder() / LAST_COPY))
    routes = clipboard.routes()
    if routes == ("file",):
        mend = "another terminal, or reading inside tmux and pasting there, spares you the file"
        return Finding("clipboard", False, f"copies are written to {kept} ({clipboard.terminal.osc52_reason})", mend)
    copied = clipboard.copy(TRIAL, write)
    if copied.route == "tmux":
        came_back = tmux.newest_buffer(os.environ) == TRIAL
        if not came_back:
            mend = "tmux -u, or a UTF-8 locale before tmux starts, keeps accents whole"
            return Finding("clipboard", False, f"{copied.sentence}, but {TRIAL} did not come back whole", mend)
        tmux.forget_newest_buffer(os.environ)
        return Finding("clipboard", True, f"{copied.sentence}: {TRIAL} came back whole")
    if copied.route == "file":
        if write is None:
            return Finding(
                "clipboard", True, f"would be tried: {', '.join(routes)}; here there is no terminal to try it on"
            )
        mend = f"copies are written to {kept}"
        return Finding("clipboard", False, f"none of these took a copy: {', '.join(routes[:-1])}", mend)
    if copied.confirmed:
        return Finding("clipboard", True, f"{copied.sentence}: paste to see {TRIAL}")
    return Finding(
        "clipboard",
        clipboard.terminal.osc52 != "no",
        f"{copied.sentence}; no terminal confirms that: paste to see whether {TRIAL} has arrived"
        f" ({clipboard.terminal.osc52_reason}); every copy is also in {kept}",
    )


def _tmux() -> Iterator[Finding]:
    found = tmux.facts(os.environ)
    if not found.version or not found.set_clipboard:
        mend = "start the reader from a shell inside tmux, or unset TMUX"
        yield Finding("tmux", False, "TMUX is set but tmux does not answer", mend)
        return
    told = (
        f"{found.version}, set-clipboard {found.set_clipboard}, allow-passthrough {found.allow_passthrough or 'none'}"
    )
    if found.outer_clipboard is False:
        mend = "if yours has one: tmux set -as terminal-features ',*:clipboard', then attach again"
        yield Finding("tmux", False, f"{told}; it believes its terminal to have no clipboard", mend)
    elif found.outer_clipboard is None:
        yield Finding("tmux", True, f"{told}; no terminal is attached")
    else:
        yield Finding("tmux", True, f"{told}; it sends copies on to its terminal")
    if found.set_clipboard != "on":
        yield Finding(
            "tmux",
            True,
            "what runs over ssh inside this tmux reaches the clipboard after: tmux set -s set-clipboard on",
        )


def _outer_multiplexer(terminal: Terminal) -> Iterator[Finding]:
    if terminal.outer_multiplexer == "tmux":
        mend = "there, not here: tmux set -s set-clipboard on (or tmux set -g allow-passthrough on)"
    else:
        mend = "in GNU screen copies pass as they are; in tmux, there, not here: tmux set -s set-clipboard on"
    yield Finding("tmux", True, f"TERM={terminal.term} tells of one outside; {mend}")
