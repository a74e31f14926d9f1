"""Asking tmux, over its socket, to take a copy, and what it would do with one.

Owns tmux's command line. Nothing here writes to the terminal: tmux itself sends the copy on, and only to a terminal
that it believes to have a clipboard.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from reader.terminal.programs import printed_by, takes
from reader.text.safety import one_line


@dataclass(frozen=True, slots=True)
class TmuxFacts:
    """What tmux says of itself and of the terminals attached to it; None and "" where it does not answer."""

    version: str
    set_clipboard: str
    """"on", "external" (only tmux itself may set the clipboard, its default) or "off"."""
    allow_passthrough: str
    """"on", "all" or "off"; "" before tmux 3.3."""
    outer_clipboard: bool | None
    """Whether every attached terminal has a clipboard as far as tmux knows; None where none is attached."""


def give(text: str, environ: Mapping[str, str], *, pass_on: bool = True) -> str | None:
    """Put `text` into tmux's newest buffer.

    Args:
        text: what to copy.
        environ: holds TMUX, which names the socket.
        pass_on: whether tmux shall also send it to the clipboard of the terminal it is shown on.

    Returns:
        "passed on" or "kept", by what tmux was asked for; None where it did not take the text.
    """
    content = text.encode("utf-8", "replace")
    if pass_on and takes(("tmux", "load-buffer", "-w", "-"), content, environ):
        return "passed on"
    # -w is of tmux 3.2 (2021).
    return "kept" if takes(("tmux", "load-buffer", "-"), content, environ) else None


def newest_buffer(environ: Mapping[str, str]) -> str | None:
    """The text of tmux's newest buffer, or None."""
    content = printed_by(("tmux", "show-buffer"), environ)
    return None if content is None else content.decode("utf-8", "replace")


def forget_newest_buffer(environ: Mapping[str, str]) -> None:
    """Delete tmux's newest buffer, so that a trial leaves nothing behind."""
    printed_by(("tmux", "delete-buffer"), environ)


def facts(environ: Mapping[str, str]) -> TmuxFacts:
    """What tmux would do with a copy."""

    def asked(*arguments: str) -> str:
        content = printed_by(("tmux", *arguments), environ)
        return "" if content is None else content.decode("utf-8", "replace").strip()

    terminals = re.findall(r"(?m)^\s*\d+: Ms: (.*)$", asked("show-messages", "-T"))
    return TmuxFacts(
        version=one_line(asked("-V"), 30),
        set_clipboard=one_line(asked("show-options", "-sv", "set-clipboard"), 20),
        allow_passthrough=one_line(asked("show-options", "-gwv", "allow-passthrough"), 20),
        outer_clipboard=all("[missing]" not in found for found in terminals) if terminals else None,
    )
