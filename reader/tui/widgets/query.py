"""The line a query is typed on."""

from textual.widgets import Input


class QueryInput(Input):
    """The query; `→` at its end takes the completion that is offered."""

    completion = ""
    """The whole query as it would be completed; "" where nothing is offered."""

    def on_mount(self) -> None:
        """A cursor that blinks writes to the line for as long as nobody types."""
        self.cursor_blink = False

    def action_cursor_right(self, select: bool = False) -> None:
        """Take the completion, or move right."""
        if self.completion and self.cursor_position == len(self.value) and not select:
            self.value = self.completion
            self.cursor_position = len(self.value)
        else:
            super().action_cursor_right(select)
