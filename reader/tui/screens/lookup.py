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

    def __init__(self, tools: Tools, document: Document | None, query: str, here: Span) -> None:
        """Ready to be pushed.

        Args:
            tools: whose glossary is asked.
            document: the open article, None where there is none.
            query: what is looked up at first.
            here: where one stands in the article; empty in front of a sentence without a word cursor.
        """
        super().__init__()
        self._tools = tools
        self._document = document
        self._query = query
        self._here = here
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
        """Go to the entry that is marked: the first, before ↓ marks another."""
        self._go(self.query_one(OptionList).highlighted)

    def _look_up(self, query: str) -> None:
        found = self._tools.glossary().look_up(query, LIMIT) if query.strip() else []
        near = bool(found) and found[0][1] < SURE
        self._say(f"No entry is called “{one_line(query, 40)}”. The nearest:" if near else "")
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
        count = len(self._places_of(entry))
        places = f"{count} place{'s' if count > 1 else ''}" if count else "not"
        lines.append(Content.styled(f"{places} in this article", "$quiet"))
        self.query_one("#lookup-card", Static).update(Content("\n").join(lines))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go to the term in the article."""
        self._go(event.option_index)

    def _go(self, number: int | None) -> None:
        """Go to the next place of an entry, past the last to the one before; say where there is none."""
        if number is None or not self._entries:
            return
        entry = self._entries[number]
        places = self._places_of(entry)
        elsewhere = [place for place in places if not place.overlaps(self._here)]
        if elsewhere:
            ahead = [place for place in elsewhere if place.start >= self._here.start]
            self.dismiss(ahead[0] if ahead else elsewhere[-1])
            return
        name = one_line(entry.fr_short or entry.fr_long, 40)
        where = "nowhere else" if places else "nowhere"
        self._say(f"“{name}” stands {where} in this article.")

    def _places_of(self, entry: TermEntry) -> list[Span]:
        hits = self._document.hits if self._document is not None else ()
        return [hit.span for hit in hits if hit.entry is not None and hit.entry.id == entry.id]

    def _say(self, sentence: str) -> None:
        said = self.query_one("#lookup-said", Static)
        said.update(Content(sentence))
        said.display = bool(sentence)

    def action_list(self) -> None:
        """Let the keys move in the list."""
        if self._entries:
            self.query_one(OptionList).focus()

    def action_back(self) -> None:
        """Leave."""
        self.dismiss(None)
