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


class CopyScreen(Panel[CitationForm | None]):
    """Choose a form; dismissed with it, or None."""

    BINDINGS = [
        Binding("escape,q", "cancel", "back"),
        Binding("j", "move(1)", show=False),
        Binding("k", "move(-1)", show=False),
        Binding("y", "copy", show=False),
        Binding("space", "scroll(5)", show=False),
        Binding("b", "scroll(-5)", show=False),
    ]

    def __init__(self, excerpt: Excerpt) -> None:
        super().__init__()
        self._excerpt = excerpt
        self._forms: list[CitationForm] = list(FORM_LABELS)

    def compose(self) -> ComposeResult:
        """Forms above, the preview below."""
        with Vertical(classes="panel") as panel:
            panel.border_title = f"Copy {self._excerpt.what}"
            panel.border_subtitle = "j k choose · Enter copies · Esc back"
            yield OptionList(*(Option(Content(FORM_LABELS[form]), id=form) for form in self._forms), markup=False)
            with VerticalScroll(classes="preview"):
                yield Static("", id="copy-preview", markup=False)

    def on_mount(self) -> None:
        """Preview the first form."""
        self.query_one(OptionList).highlighted = 0
        self.query_one(OptionList).focus()

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Preview what would be copied."""
        try:
            preview = self._excerpt.text(self._forms[event.option_index])
        except ReaderError as error:
            preview = str(error)
        self.query_one("#copy-preview", Static).update(Content(preview))

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
