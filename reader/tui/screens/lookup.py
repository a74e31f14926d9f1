"""Looking a word up: the glossary's entries that resemble it, in French or English, and their cards."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from reader.articles.article import Span
from reader.glossary.entry import TermEntry
from reader.text.safety import one_line
from reader.tui.cards import entry_lines
from reader.tui.document import Document
from reader.tui.screens.panel import Panel
from reader.tui.tools import Tools

LIMIT = 8
SURE = 90
"""Score from which an entry is what was asked for; below it is only the nearest there is."""


class LookUpScreen(Panel[Span | None]):
    """Type a word, see its entries; dismissed with a place in the article to go to, or None."""

    BINDINGS = [
        Binding("escape", "back", "back"),
        Binding("down", "list", show=False),
    ]

    def __init__(self, tools: Tools, document: Document | None, query: str) -> None:
        super().__init__()
        self._tools = tools
        self._document = document
        self._query = query
        self._entries: list[TermEntry] = []

    def compose(self) -> ComposeResult:
        """The word, the entries, the card of one."""
        with Vertical(classes="panel") as panel:
            panel.border_title = "Look up"
            panel.border_subtitle = "↓ entries · Enter goes to it in the article · Esc back"
            yield Input(self._query, placeholder="a word or acronym, French or English", id="lookup-input")
            yield Static("", id="lookup-said", classes="quiet", markup=False)
            yield OptionList(id="lookup-list", markup=False)
            yield Static("", classes="preview", id="lookup-card", markup=False)

    def on_mount(self) -> None:
        """Look up what was under the cursor."""
        self.query_one(Input).focus()
        self._look_up(self._query)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Look up what is typed."""
        self._look_up(event.value)

    def on_input_submitted(self) -> None:
        """Into the list."""
        self.action_list()

    def _look_up(self, query: str) -> None:
        found = self._tools.glossary().look_up(query, LIMIT) if query.strip() else []
        near = bool(found) and found[0][1] < SURE
        said = f"No entry is called “{one_line(query, 40)}”. The nearest:" if near else ""
        self.query_one("#lookup-said", Static).update(Content(said))
        self.query_one("#lookup-said").display = near
        self._entries = [entry for entry, _ in found]
        options = self.query_one(OptionList)
        options.clear_options()
        for entry in self._entries:
            french, english = entry.fr_short or entry.fr_long, entry.en_short or entry.en_long
            options.add_option(Option(Content.assemble(french, "  ", (english, "$second-ink"))))
        if self._entries:
            options.highlighted = 0
        else:
            text = "Nothing in the glossary resembles it." if query.strip() else "Type a word."
            self.query_one("#lookup-card", Static).update(Content.styled(text, "$quiet"))

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Show the entry's card."""
        entry = self._entries[event.option_index]
        lines = entry_lines(entry)
        if self._place_of(entry) is None:
            lines.append(Content.styled("not in this article", "$quiet"))
        self.query_one("#lookup-card", Static).update(Content("\n").join(lines))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go to the term's first place in the article."""
        self.dismiss(self._place_of(self._entries[event.option_index]))

    def _place_of(self, entry: TermEntry) -> Span | None:
        hits = self._document.hits if self._document is not None else ()
        return next((hit.span for hit in hits if hit.entry is not None and hit.entry.id == entry.id), None)

    def action_list(self) -> None:
        """Let the keys move in the list."""
        if self._entries:
            self.query_one(OptionList).focus()

    def action_back(self) -> None:
        """Leave."""
        self.dismiss(None)
