"""The copy menu: the forms, and a preview of exactly what will be copied."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from reader.errors import ReaderError
from reader.quotes.citation import FORM_LABELS, CitationForm
from reader.tui.copying import Excerpt
from reader.tui.screens.panel import Panel

_KEYS = "j k choose · Enter copies · Esc back"
_SHORT = 20
"""Rows below which the forms scroll, so that the preview has its share."""


class CopyScreen(Panel[CitationForm | None]):
    """Choose a form; dismissed with it, or None."""

    BINDINGS = [
        Binding("escape,q", "cancel", "back"),
        Binding("j", "move(1)", show=False),
        Binding("k", "move(-1)", show=False),
        Binding("y", "copy", show=False),
        # The list would take the page keys for itself, and all its forms are in view.
        Binding("space,pagedown", "scroll(5)", show=False, priority=True),
        Binding("b,pageup", "scroll(-5)", show=False, priority=True),
    ]

    def __init__(self, excerpt: Excerpt) -> None:
        super().__init__()
        self._excerpt = excerpt
        self._forms: list[CitationForm] = list(FORM_LABELS)

    def compose(self) -> ComposeResult:
        """Forms above, the preview below."""
        with Vertical(classes="panel") as panel:
            panel.border_title = f"Copy {self._excerpt.what}"
            panel.border_subtitle = _KEYS
            yield OptionList(*(Option(Content(FORM_LABELS[form]), id=form) for form in self._forms), markup=False)
            with VerticalScroll(classes="preview"):
                # One that is empty in the first layout would keep the height of a line.
                yield Static(self._preview(0), id="copy-preview", markup=False)

    def on_mount(self) -> None:
        """Preview the first form."""
        self.query_one(OptionList).focus()
        # How much of the preview is hidden is known when it has been laid out.
        self.screen_layout_refresh_signal.subscribe(self, self._tell_rest)
        self.query_one(OptionList).highlighted = 0

    def on_resize(self) -> None:
        """Share out what room there is."""
        self.set_class(self.size.height < _SHORT, "-short")

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Preview what would be copied."""
        self.query_one("#copy-preview", Static).update(self._preview(event.option_index))
        self.query_one(VerticalScroll).scroll_home(animate=False)

    def _preview(self, number: int) -> Content:
        try:
            return Content(self._excerpt.text(self._forms[number]))
        except ReaderError as error:
            return Content(str(error))

    def _tell_rest(self, _: object) -> None:
        """Say that the preview goes on below, where it does."""
        hidden = int(self.query_one(VerticalScroll).max_scroll_y)
        panel = self.query_one(".panel")
        said = _KEYS
        if hidden:
            rest = f"Space shows {hidden} more {'line' if hidden == 1 else 'lines'}"
            # A title that does not fit would be cut where it says what matters here.
            fitting = (f"{rest} · {_KEYS}", f"{rest} · Enter copies", rest)
            said = next((line for line in fitting if len(line) <= panel.size.width - 4), rest)
        if panel.border_subtitle != said:
            panel.border_subtitle = said

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Copy in that form."""
        self.dismiss(self._forms[event.option_index])

    def action_copy(self) -> None:
        """Copy in the highlighted form."""
        self.query_one(OptionList).action_select()

    def action_move(self, step: int) -> None:
        """Another form."""
        options = self.query_one(OptionList)
        if step > 0:
            options.action_cursor_down()
        else:
            options.action_cursor_up()

    def action_scroll(self, rows: int) -> None:
        """Scroll the preview."""
        self.query_one(VerticalScroll).scroll_relative(y=rows, animate=False)

    def action_cancel(self) -> None:
        """Copy nothing."""
        self.dismiss(None)
