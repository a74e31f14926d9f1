"""The one-line bars: the header above the page, the status line below it, the heading of a screen."""

from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from reader.text.columns import text_width
from reader.text.safety import cell_width, one_line


def fitted(text: str, width: int) -> str:
    """`text` cut to `width` cells, with an ellipsis where something is missing."""
    if text_width(text) <= width:
        return text
    kept, taken = "", 0
    for character in text:
        taken += cell_width(character)
        if taken > width - 1:
            break
        kept += character
    return kept.rstrip() + "…" if width > 0 else ""


class Bar(Widget):
    """One line with a text on the left and another on the right; the left one gives way."""

    COMPONENT_CLASSES = {"bar--left", "bar--right"}

    def __init__(self, left: str = "", right: str = "", id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._left = one_line(left)
        self._right = one_line(right)
        self._short_right = ""

    @property
    def left(self) -> str:
        """What stands on the left."""
        return self._left

    def set(self, left: str | None = None, right: str | None = None, short_right: str | None = None) -> None:
        """Change either text; `short_right` stands in where the right one leaves too little for the left."""
        before = (self._left, self._right, self._short_right)
        self._left = self._left if left is None else one_line(left)
        self._right = self._right if right is None else right
        self._short_right = self._short_right if short_right is None else short_right
        if before != (self._left, self._right, self._short_right):
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw the line."""
        width = self.size.width
        right = self._right
        if text_width(self._left) + text_width(right) + 4 > width:
            right = self._short_right or (right if not self._left else "")
        room = width - 2 - (text_width(right) + 2 if right else 0)
        left = fitted(self._left, max(0, room))
        gap = max(0, width - 2 - text_width(left) - text_width(right))
        left_style = self.rich_style + self.get_component_rich_style("bar--left", partial=True)
        right_style = self.rich_style + self.get_component_rich_style("bar--right", partial=True)
        segments = [Segment(f" {left}", left_style), Segment(" " * gap + f"{right} ", right_style)]
        return Strip(segments).adjust_cell_length(width, self.rich_style)
