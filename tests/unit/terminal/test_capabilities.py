"""What the environment tells of a terminal."""

import pytest

from reader.terminal.capabilities import Answer, Colours, Multiplexer, this_terminal


@pytest.mark.parametrize(
    ("environ", "answer", "reason"),
    [
        ({}, "no", "dumb"),
        ({"TERM": "dumb"}, "no", "dumb"),
        ({"TERM": "linux"}, "no", "TERM=linux"),
        ({"TERM": "vt100"}, "no", "TERM=vt100"),
        ({"TERM": "xterm-256color", "VTE_VERSION": "7600"}, "no", "VTE"),
        ({"TERM": "xterm-256color", "KONSOLE_VERSION": "230805"}, "no", "Konsole before"),
        ({"TERM": "xterm-256color", "KONSOLE_VERSION": "241200"}, "yes", "Konsole"),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"}, "no", "Apple"),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "iTerm.app"}, "unknown", "iTerm2"),
        ({"TERM": "xterm-256color", "LC_TERMINAL": "iTerm2", "SSH_TTY": "/dev/pts/1"}, "unknown", "iTerm2"),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "WezTerm"}, "yes", "WezTerm"),
        ({"TERM": "xterm-kitty"}, "yes", "kitty"),
        ({"TERM": "alacritty"}, "yes", "Alacritty"),
        ({"TERM": "foot-extra"}, "yes", "foot"),
        ({"TERM": "xterm-256color", "WT_SESSION": "1"}, "yes", "Windows Terminal"),
        ({"TERM": "xterm", "XTERM_VERSION": "XTerm(379)"}, "unknown", "xterm"),
        ({"TERM": "xterm-256color"}, "unknown", "TERM=xterm-256color"),
        ({"TERM": "tmux-256color", "SSH_TTY": "/dev/pts/1"}, "unknown", "tmux outside"),
        ({"TERM": "screen", "SSH_TTY": "/dev/pts/1"}, "unknown", "outside"),
        ({"TERM": "tmux-256color", "TMUX": "/tmp/t,1,0", "VTE_VERSION": "7600"}, "unknown", "tmux"),
        ({"TERM": "screen", "STY": "1.pts", "TERM_PROGRAM": "Apple_Terminal"}, "unknown", "GNU screen"),
    ],
)
def test_whether_the_terminal_takes_a_copy(environ: dict[str, str], answer: Answer, reason: str) -> None:
    terminal = this_terminal(environ, interactive=True, size=(80, 24))
    assert terminal.osc52 == answer
    assert reason in terminal.osc52_reason


@pytest.mark.parametrize(
    ("environ", "colours"),
    [
        ({"TERM": "xterm-256color"}, "256"),
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor"}, "true"),
        ({"TERM": "xterm-direct"}, "true"),
        ({"TERM": "xterm"}, "16"),
        ({"TERM": "linux"}, "16"),
        ({"TERM": "dumb", "COLORTERM": "truecolor"}, "none"),
        ({"TERM": "xterm-256color", "NO_COLOR": "1"}, "none"),
        ({"TERM": "xterm-256color", "NO_COLOR": ""}, "256"),
        ({}, "none"),
    ],
)
def test_how_many_colours(environ: dict[str, str], colours: Colours) -> None:
    assert this_terminal(environ, interactive=True, size=(80, 24)).colours == colours


@pytest.mark.parametrize(
    ("environ", "inner", "outer"),
    [
        ({"TERM": "xterm"}, None, None),
        ({"TERM": "screen", "TMUX": "x"}, "tmux", None),
        ({"TERM": "screen", "TMUX": "x", "STY": "y"}, "tmux", None),
        ({"TERM": "screen", "STY": "y"}, "screen", None),
        ({"TERM": "screen.xterm-256color"}, None, "screen"),
        ({"TERM": "tmux-256color"}, None, "tmux"),
        ({"TERM": "screenish"}, None, None),
    ],
)
def test_what_stands_between(environ: dict[str, str], inner: Multiplexer | None, outer: Multiplexer | None) -> None:
    terminal = this_terminal(environ, interactive=True, size=(80, 24))
    assert (terminal.multiplexer, terminal.outer_multiplexer) == (inner, outer)


@pytest.mark.parametrize(
    ("environ", "charset", "unicode"),
    [
        ({"LANG": "fr_FR.UTF-8"}, "UTF-8", True),
        ({"LANG": "fr_FR.UTF-8", "LC_ALL": "C"}, "", False),
        ({"LANG": "fr_FR.UTF-8", "LC_CTYPE": "fr_FR.ISO-8859-15@euro"}, "ISO-8859-15", False),
        ({"LANG": "C.utf8"}, "utf8", True),
        ({"LC_CTYPE": "UTF-8"}, "UTF-8", True),
        ({"LANG": "POSIX"}, "", False),
        ({}, "", False),
    ],
)
def test_the_locale(environ: dict[str, str], charset: str, unicode: bool) -> None:
    terminal = this_terminal(environ, interactive=True, size=(80, 24))
    assert (terminal.charset, terminal.unicode) == (charset, unicode)


@pytest.mark.parametrize(
    ("environ", "program"),
    [
        ({"VTE_VERSION": "7603"}, "VTE 0.76"),
        ({"VTE_VERSION": "x\x1b[0m"}, "VTE"),
        ({"TERM_PROGRAM": "iTerm.app", "TERM_PROGRAM_VERSION": "3.5"}, "iTerm.app 3.5"),
        ({"TERM_PROGRAM": "a\x1b]0;b\x07"}, "a␛]0;b␇"),
        ({}, ""),
    ],
)
def test_its_program(environ: dict[str, str], program: str) -> None:
    assert this_terminal(environ, interactive=True, size=(80, 24)).program == program


def test_ssh_and_dumb_terminals_are_known() -> None:
    far = this_terminal({"TERM": "dumb", "SSH_CONNECTION": "a b c d"}, interactive=False)
    assert far.over_ssh
    assert far.dumb
    assert far.size is None
    assert not this_terminal({"TERM": "xterm"}, interactive=False).over_ssh
