"""A card over the page: one thing whole, to be read and closed."""

from collections.abc import Sequence
from typing import Literal

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from reader.tui.screens.panel import Panel

Wish = Literal["copy", "copy_as"]
"""What a card may be left for."""


class CardScreen(Panel[Wish | None]):
    """Lines in a panel; dismissed with what is to be done next, or None."""

    BINDINGS = [
        Binding("escape,q,enter", "leave", "close"),
        Binding("y", "leave('copy')", show=False),
        Binding("Y", "leave('copy_as')", show=False),
        Binding("j,down,space", "scroll(3)", show=False),
        Binding("k,up,b", "scroll(-3)", show=False),
    ]

    def __init__(self, title: str, lines: Sequence[Content], can_copy: bool) -> None:
        super().__init__()
        self._heading = title
        self._lines = lines
        self._can_copy = can_copy

    def compose(self) -> ComposeResult:
        """One panel."""
        with Vertical(classes="panel") as panel:
            panel.border_title = self._heading
            panel.border_subtitle = "y copies · Y another form · Esc closes" if self._can_copy else "Esc closes"
            with VerticalScroll():
                yield Static(Content("\n").join(self._lines), markup=False)

    def action_leave(self, wish: Wish | None = None) -> None:
        """Close the card, and do as wished where that can be done."""
        if wish is None or self._can_copy:
            self.dismiss(wish)

    def action_scroll(self, rows: int) -> None:
        """Scroll by rows."""
        self.query_one(VerticalScroll).scroll_relative(y=rows, animate=False)
