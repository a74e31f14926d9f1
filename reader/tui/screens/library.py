"""The library screen: every article with how far it was read; typing narrows the list."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from reader.articles.library import read_article
from reader.errors import ReaderError
from reader.text.columns import text_width
from reader.text.folding import fold
from reader.text.safety import one_line
from reader.tui.tools import Tools
from reader.tui.widgets.bars import Bar, fitted
from reader.tui.workers import start

TITLES_AT_ONCE = 200
"""Articles whose titles are read before the screen is shown; the others come while it stands."""


class LibraryScreen(Screen[int | None]):
    """Choose an article; dismissed with its number, or None."""

    BINDINGS = [
        Binding("escape", "back", "back"),
        Binding("q", "back", show=False),
        Binding("enter", "open", show=False),
        Binding("j", "down", show=False),
        Binding("k", "up", show=False),
        Binding("slash", "narrow", "narrow the list"),
    ]

    def __init__(self, tools: Tools, current: int) -> None:
        super().__init__()
        self._tools = tools
        self._current = current
        self._titles: dict[int, str] = {}

    def compose(self) -> ComposeResult:
        """A header, the filter, the list, the keys."""
        yield Bar("Library", f"{len(self._tools.paths)} articles", id="header")
        narrowing = Input(placeholder="words of a title", id="library-filter")
        narrowing.display = False
        yield narrowing
        yield OptionList(id="library-list", markup=False)
        yield Bar("", "Enter open  j k move  / narrow  Esc back", id="status")

    def on_mount(self) -> None:
        """List the articles; the titles of a large library come from a worker."""
        self._fill()
        self.query_one(OptionList).focus()
        if len(self._tools.paths) > TITLES_AT_ONCE:
            start(self, "titles", self._read_titles)

    def on_resize(self) -> None:
        """Set the rows for the new width."""
        self._fill()

    def _title(self, number: int) -> str:
        title = self._titles.get(number)
        if title is None:
            try:
                title = read_article(self._tools.paths[number]).heading_text
            except ReaderError as error:
                title = f"cannot be read: {error}"
            self._titles[number] = title
        return title

    def _read_titles(self) -> None:
        from textual.worker import get_current_worker

        worker = get_current_worker()
        for number in range(len(self._tools.paths)):
            if worker.is_cancelled:
                return
            self._title(number)
            if number % 500 == 499:
                self.app.call_from_thread(self._fill)
        self.app.call_from_thread(self._fill)

    def _fill(self) -> None:
        if not self.is_mounted:
            return
        listing = self.query_one(OptionList)
        before = listing.highlighted
        query = fold(self.query_one(Input).value).split()
        options: list[Option] = []
        chosen = 0
        for number, path in enumerate(self._tools.paths):
            if number < TITLES_AT_ONCE or number in self._titles:
                title = self._title(number)
            else:
                title = one_line(path)
            if query and not all(word in fold(f"{title} {path}") for word in query):
                continue
            if number == self._current:
                chosen = len(options)
            options.append(Option(self._row(number, title), id=str(number)))
        listing.clear_options()
        listing.add_options(options or [Option("Nothing fits; Esc shows all again.", disabled=True)])
        if options:
            listing.highlighted = min(before, len(options) - 1) if before is not None else chosen

    def _row(self, number: int, title: str) -> Content:
        place = self._tools.places.place(self._tools.paths[number])
        if place is None:
            read = "new"
        else:
            read = "read" if place.share >= 1 else f"{round(100 * place.share)} %"
        width = max(20, self.size.width - 6)
        name = one_line(self._tools.paths[number]).rsplit("/", 1)[-1]
        room = width - 7
        head = fitted(title, max(10, room - min(text_width(name), max(24, room // 4)) - 2))
        tail = fitted(name, max(0, room - text_width(head) - 2))
        gap = " " * max(2, room - text_width(head) - text_width(tail))
        mark = "▌" if number == self._current else " "
        return Content.assemble((mark, "$accent"), head, gap, (tail, "$quiet"), (f"{read:>6}", "$second-ink"))

    def on_input_changed(self) -> None:
        """Narrow the list to what fits."""
        self._fill()

    def on_input_submitted(self) -> None:
        """Go on in the list."""
        self.query_one(OptionList).focus()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open the article."""
        if event.option_id is not None:
            self.dismiss(int(event.option_id))

    def action_open(self) -> None:
        """Open what is highlighted."""
        self.query_one(OptionList).action_select()

    def action_down(self) -> None:
        """Next article."""
        self.query_one(OptionList).action_cursor_down()

    def action_up(self) -> None:
        """Article before."""
        self.query_one(OptionList).action_cursor_up()

    def action_narrow(self) -> None:
        """Type words of a title."""
        narrowing = self.query_one(Input)
        narrowing.display = True
        narrowing.focus()

    def action_back(self) -> None:
        """Show all again, or leave."""
        narrowing = self.query_one(Input)
        if narrowing.display:
            narrowing.value = ""
            narrowing.display = False
            self.query_one(OptionList).focus()
        else:
            self.dismiss(None)
