"""The help screen: every key and what it does, from the one list of commands."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from reader.tui.commands import Command
from reader.tui.screens.panel import Panel


class HelpScreen(Panel[None]):
    """Keys in two columns: what to press, what it does."""

    BINDINGS = [
        Binding("escape,q,question_mark,enter", "dismiss", "close"),
        Binding("j,down", "scroll(1)", show=False),
        Binding("k,up", "scroll(-1)", show=False),
        Binding("space,pagedown", "scroll(10)", show=False),
        Binding("b,pageup", "scroll(-10)", show=False),
    ]

    def __init__(self, commands: Sequence[Command]) -> None:
        super().__init__()
        self._commands = commands

    def compose(self) -> ComposeResult:
        """One scrolling panel."""
        with Vertical(classes="panel") as panel:
            panel.border_title = "Keys"
            panel.border_subtitle = "j k scroll · Esc closes"
            with VerticalScroll():
                yield Static(self._table(), markup=False)

    def _table(self) -> Content:
        lines: list[Content] = []
        for command in self._commands:
            keys = command.shown_keys or "in Ctrl+P"
            lines.append(Content.assemble((keys.ljust(14), "$accent"), command.help))
        lines.append(Content(""))
        lines.append(
            Content.assemble(("Margins".ljust(14), "$accent"), "▌ the current sentence  ! check it  · a term missing")
        )
        lines.append(Content.assemble(("Ctrl+P".ljust(14), "$accent"), "Every command by name."))
        return Content("\n").join(lines)

    def action_scroll(self, rows: int) -> None:
        """Scroll the list."""
        self.query_one(VerticalScroll).scroll_relative(y=rows, animate=False)
