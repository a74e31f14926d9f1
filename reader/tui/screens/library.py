"""The library screen: every article with how far it was read; typing narrows the list."""

from rich.style import Style
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Input
from textual.worker import get_current_worker

from reader.articles.library import read_article
from reader.errors import ReaderError
from reader.text.columns import text_width
from reader.text.folding import fold
from reader.text.safety import one_line
from reader.tui.ink import row_segments
from reader.tui.screens.panel import FullScreen
from reader.tui.tools import Tools
from reader.tui.widgets.bars import Bar, fitted
from reader.tui.workers import WorkFailed, start


class ArticleList(Widget, can_focus=True):
    """Articles by number, one a row; a title or a place is looked at when its row is drawn."""

    COMPONENT_CLASSES = {"articles--name", "articles--share", "articles--mark", "articles--selected"}

    def __init__(self, tools: Tools, current: int, id: str | None = None) -> None:
        super().__init__(id=id)
        self._tools = tools
        self._current = current
        self._top = 0
        self.titles: dict[int, str] = {}
        """Titles by article number, as far as they are known."""
        self.numbers: list[int] = list(range(len(tools.paths)))
        """The articles listed."""
        self.selected = current

    @property
    def chosen(self) -> int | None:
        """The number of the selected article."""
        return self.numbers[self.selected] if 0 <= self.selected < len(self.numbers) else None

    def show(self, numbers: list[int]) -> None:
        """List other articles, the selected one staying so where it is still among them."""
        before = self.chosen
        self.numbers = numbers
        self.selected = numbers.index(before) if before in numbers else 0
        self._follow()

    def move(self, step: int) -> None:
        """Select another article."""
        self.selected = max(0, min(len(self.numbers) - 1, self.selected + step))
        self._follow()

    def _follow(self) -> None:
        height = max(1, self.size.height)
        if not self._top <= self.selected < self._top + height:
            self._top = max(0, self.selected - height // 2)
        self._top = max(0, min(self._top, len(self.numbers) - height))
        self.refresh()

    def on_resize(self) -> None:
        """Keep the selected article on screen."""
        self._follow()

    def on_click(self, event: events.Click) -> None:
        """Select the article that was clicked."""
        self.move(self._top + event.y - self.selected)

    def title(self, number: int) -> str:
        """The article's title, read when first asked for."""
        title = self.titles.get(number)
        if title is None:
            try:
                title = read_article(self._tools.paths[number]).heading_text
            except ReaderError as error:
                title = f"cannot be read: {error}"
            self.titles[number] = title
        return title

    def render_line(self, y: int) -> Strip:
        """Draw one article."""
        width, base = self.size.width, self.rich_style
        place = self._top + y
        if place >= len(self.numbers):
            nothing = "Nothing fits; Esc shows all again." if not self.numbers and y == 1 else ""
            return Strip(row_segments([(3, nothing, base + self._part("name"))], width, base), width)
        number = self.numbers[place]
        selected = place == self.selected
        if selected:
            base += self._part("selected")
        share = f"{self._share(number):>6}"
        room = max(12, width - 4 - len(share))
        name = one_line(self._tools.paths[number]).rsplit("/", 1)[-1]
        head = fitted(self.title(number), max(10, room - min(text_width(name), max(24, room // 4)) - 2))
        tail = fitted(name, max(0, room - text_width(head) - 2))
        pieces = [
            (3, head, base),
            (3 + room - text_width(tail), tail, base + self._part("name")),
            (width - len(share) - 1, share, base + self._part("share")),
        ]
        if number == self._current or selected:
            pieces.append((1, "▌" if number == self._current else "›", base + self._part("mark")))
        return Strip(row_segments(pieces, width, base), width)

    def _share(self, number: int) -> str:
        place = self._tools.places.place(self._tools.paths[number])
        if place is None:
            return "new"
        return "read" if place.share >= 1 else f"{round(100 * place.share)} %"

    def _part(self, name: str) -> Style:
        return self.get_component_rich_style(f"articles--{name}", partial=True)


class TitlesRead(Message):
    """So many titles are known by now."""

    def __init__(self, known: int) -> None:
        super().__init__()
        self.known = known

    def can_replace(self, message: Message) -> bool:
        """Only the newest figure matters."""
        return isinstance(message, TitlesRead)


class LibraryScreen(FullScreen[int | None]):
    """Choose an article; dismissed with its number, or None."""

    BINDINGS = [
        Binding("escape", "back", "back"),
        Binding("q", "back", show=False),
        Binding("enter", "open", show=False),
        Binding("j", "move(1)", show=False),
        Binding("k", "move(-1)", show=False),
        Binding("down", "move(1)", show=False, priority=True),
        Binding("up", "move(-1)", show=False, priority=True),
        Binding("space", "page(1)", show=False),
        Binding("b", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False, priority=True),
        Binding("pageup", "page(-1)", show=False, priority=True),
        Binding("g,home", "end(-1)", show=False),
        Binding("G,end", "end(1)", show=False),
        Binding("slash", "narrow", "narrow the list"),
    ]

    def __init__(self, tools: Tools, current: int) -> None:
        super().__init__()
        self._tools = tools
        self._current = current

    def compose(self) -> ComposeResult:
        """A header, the filter, the list, the keys."""
        yield Bar("Library", _articles(len(self._tools.paths)), id="header")
        narrowing = Input(placeholder="words of a title or file name", id="library-filter")
        narrowing.display = False
        yield narrowing
        yield ArticleList(self._tools, self._current, id="library-list")
        yield Bar("", "Enter open  j k move  / narrow  Esc back", id="status")

    @property
    def _list(self) -> ArticleList:
        return self.query_one(ArticleList)

    def on_mount(self) -> None:
        """Let the keys move in the list."""
        self._list.focus()

    def action_narrow(self) -> None:
        """Type words of a title; titles not known yet are read meanwhile."""
        narrowing = self.query_one(Input)
        narrowing.display = True
        narrowing.focus()
        start(self, "titles", self._read_titles)

    def _read_titles(self) -> None:
        worker = get_current_worker()
        for number in range(len(self._tools.paths)):
            if worker.is_cancelled:
                return
            self._list.title(number)
            if number % 200 == 199:
                self.post_message(TitlesRead(number + 1))
        self.post_message(TitlesRead(len(self._tools.paths)))

    def on_titles_read(self, message: TitlesRead) -> None:
        """Narrow by what is known now."""
        total = len(self._tools.paths)
        progress = f"reading titles: {message.known} of {total}" if message.known < total else ""
        self.query_one("#status", Bar).set(progress, "Enter open  / narrow  Esc back")
        self._narrow()

    def on_work_failed(self, message: WorkFailed) -> None:
        """Say what failed."""
        self.query_one("#status", Bar).set(message.reason, "Esc back")

    def _narrow(self) -> None:
        words = fold(self.query_one(Input).value).split()
        titles = self._list.titles
        numbers = [
            number
            for number, path in enumerate(self._tools.paths)
            if not words or all(word in fold(f"{titles.get(number, '')} {path}") for word in words)
        ]
        self._list.show(numbers)
        shown, total = len(numbers), len(self._tools.paths)
        self.query_one("#header", Bar).set("Library", f"{shown} of {_articles(total)}" if words else _articles(total))

    def on_input_changed(self) -> None:
        """Narrow the list to what fits."""
        self._narrow()

    def on_input_submitted(self) -> None:
        """Open the selected article."""
        self.action_open()

    def action_open(self) -> None:
        """Open what is selected."""
        if self._list.chosen is not None:
            self.dismiss(self._list.chosen)

    def action_move(self, step: int) -> None:
        """Another article."""
        self._list.move(step)

    def action_page(self, direction: int) -> None:
        """A page of articles."""
        self._list.move(direction * max(1, self._list.size.height - 1))

    def action_end(self, direction: int) -> None:
        """The first or the last article."""
        self._list.move(direction * len(self._tools.paths))

    def action_back(self) -> None:
        """Show all again, or leave."""
        narrowing = self.query_one(Input)
        if narrowing.display:
            narrowing.value = ""
            narrowing.display = False
            self._list.focus()
        else:
            self.dismiss(None)


def _articles(count: int) -> str:
    return f"{count} article{'s' * (count != 1)}"
