"""A card over the page: one thing whole, to be read and closed."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from reader.tui.screens.panel import Panel


class CardScreen(Panel[None]):
    """Lines in a panel."""

    BINDINGS = [
        Binding("escape,q,enter", "dismiss", "close"),
        Binding("j,down,space", "scroll(3)", show=False),
        Binding("k,up,b", "scroll(-3)", show=False),
    ]

    def __init__(self, title: str, lines: Sequence[Content]) -> None:
        super().__init__()
        self._heading = title
        self._lines = lines

    def compose(self) -> ComposeResult:
        """One panel."""
        with Vertical(classes="panel") as panel:
            panel.border_title = self._heading
            panel.border_subtitle = "Esc closes"
            with VerticalScroll():
                yield Static(Content("\n").join(self._lines), markup=False)

    def action_scroll(self, rows: int) -> None:
        """Scroll by rows."""
        self.query_one(VerticalScroll).scroll_relative(y=rows, animate=False)
