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
        self._right: tuple[str, ...] = (right,)

    @property
    def left(self) -> str:
        """What stands on the left."""
        return self._left

    def set(self, left: str, *right: str) -> None:
        """Change both texts; of the right ones, longest first, the first that leaves the left its room is shown."""
        wanted = (one_line(left), right)
        if wanted != (self._left, self._right):
            self._left, self._right = wanted
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw the line."""
        width = self.size.width
        needed = text_width(self._left) + 4
        right = next((text for text in self._right if needed + text_width(text) <= width), self._right[-1])
        left = fitted(self._left, max(0, width - 2 - (text_width(right) + 2 if right else 0)))
        gap = max(0, width - 2 - text_width(left) - text_width(right))
        left_style = self.rich_style + self.get_component_rich_style("bar--left", partial=True)
        right_style = self.rich_style + self.get_component_rich_style("bar--right", partial=True)
        segments = [Segment(f" {left}", left_style), Segment(" " * gap + f"{right} ", right_style)]
        return Strip(segments).adjust_cell_length(width, self.rich_style)
