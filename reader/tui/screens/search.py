"""The search screen: results as one types, the selected one in its context.

Every keystroke starts a search and drops the one before it; the index goes on being built meanwhile.
"""

from functools import partial

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Input, Label, Static

from reader.articles.article import Article, Span
from reader.articles.library import read_article
from reader.errors import ReaderError
from reader.search.entry import Hit
from reader.search.query import complete
from reader.search.scopes import SCOPES
from reader.text.columns import Source, line_text, text_width, wrap
from reader.text.safety import one_line
from reader.tui.screens.panel import FullScreen
from reader.tui.searching import (
    LIMIT,
    Found,
    IndexProgressed,
    NearerFound,
    Searched,
    answer,
    update_index,
)
from reader.tui.tools import Tools
from reader.tui.widgets.bars import Bar
from reader.tui.widgets.query import QueryInput
from reader.tui.widgets.results import ResultList, in_context
from reader.tui.workers import WorkFailed, start


class SearchScreen(FullScreen[Found | None]):
    """Search the library; dismissed with a place to go to, or None."""

    BINDINGS = [
        Binding("escape", "back", "back"),
        Binding("down", "move(1)", show=False, priority=True),
        Binding("up", "up", show=False, priority=True),
        Binding("pagedown", "page(1)", show=False, priority=True),
        Binding("pageup", "page(-1)", show=False, priority=True),
        Binding("tab", "where", "where to search", priority=True),
        Binding("j", "move(1)", show=False),
        Binding("k", "up", show=False),
        Binding("space", "page(1)", show=False),
        Binding("b", "page(-1)", show=False),
        Binding("enter", "go", "go there"),
        Binding("y", "copy", "copy"),
        Binding("slash", "query", "query"),
        Binding("ctrl+u", "clear", "clear", priority=True),
    ]

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self._tools = tools
        self._state = tools.search_state
        self._request = 0
        self.answered: str | None = None
        """The query whose answer is shown."""
        self._articles: dict[str, Article] = {}
        self._earlier = -1
        self._searches: list[str] = []
        self._offers: list[str] = []
        self._completions: list[str] = []

    def compose(self) -> ComposeResult:
        """The query, the results, the context of one, the keys."""
        with Horizontal(id="search-line"):
            yield Label(" / ", id="search-prompt", markup=False)
            yield QueryInput(
                self._state.query,
                placeholder="words, speaker:… kind:… in:… after:… -word",
                id="search-input",
                select_on_focus=False,
            )
            yield Label("", id="search-count", markup=False)
        yield ResultList(id="search-results")
        yield Static("", id="search-context", markup=False)
        yield Bar(id="status")

    def on_mount(self) -> None:
        """Begin to bring the index up to date, and search again for what was typed last."""
        self._searches = self._tools.places.searches()
        query = self.query_one(Input)
        query.focus()
        # Typing replaces the query of last time; → or ↓ keeps it.
        query.select_all()
        start(self, "index", partial(update_index, self._tools, self.post_message))
        self._search(self._state.query)

    def on_resize(self) -> None:
        """Leave the context out where there is no room for it."""
        self.set_class(self.size.height < 20, "-short")

    # Searching -----------------------------------------------------------------------------------------------

    def on_input_changed(self, event: Input.Changed) -> None:
        """Search for what is typed."""
        if event.value != self._state.query:
            self._state.selected = 0
        self._completions = complete(event.value, self._tools.index.index)
        self.query_one(QueryInput).completion = self._completions[0] if self._completions else ""
        self._search(event.value)

    def _search(self, query: str) -> None:
        self._request += 1
        self._state.query = query
        start(
            self, "search", partial(answer, self._tools, self.post_message, self._request, query, self._state.where)
        )

    def on_searched(self, message: Searched) -> None:
        """Show the newest answer; one to an older query is dropped."""
        if message.request != self._request:
            return
        self.answered = self._state.query
        self.remove_class("-explained")
        results = self.query_one(ResultList)
        for hit in message.hits[:50]:
            self._title(hit, results)
        results.show(message.hits, self._state.selected)
        count = f"{self._state.where} · {len(message.hits)}{'+' if len(message.hits) == LIMIT else ''}"
        self.query_one("#search-count", Label).update(Content(count))
        if not self._state.query.strip():
            self._show_offers()
        elif message.explained and (message.is_wrong or not self._completions):
            self._explain(message.explained)
        else:
            if not message.hits:
                self.query_one("#search-context", Static).update("")
            self._hint()

    def on_nearer_found(self, message: NearerFound) -> None:
        """Say it, unless another query was typed or something else has its say."""
        if message.request == self._request and not self._completions and not self.query_one("#status", Bar).left:
            self._say(message.told)

    def _title(self, hit: Hit, results: ResultList) -> None:
        path = hit.entry.path
        if path not in results.titles:
            article = self._article(path)
            results.titles[path] = article.heading_text if article is not None else one_line(hit.entry.article)

    def _article(self, path: str) -> Article | None:
        if path not in self._articles:
            try:
                self._articles[path] = read_article(path)
            except ReaderError:
                return None
        return self._articles[path]

    def on_index_progressed(self, message: IndexProgressed) -> None:
        """Say how far the index is; once it is whole, search again."""
        if message.done < message.total:
            self._say(f"reading the library: {message.done} of {message.total} articles; searching what is there")
        else:
            self._search(self.query_one(Input).value)

    def on_work_failed(self, message: WorkFailed) -> None:
        """Say what failed."""
        self._say(message.reason)

    # What is shown -------------------------------------------------------------------------------------------

    def _say(self, sentence: str) -> None:
        self.query_one("#status", Bar).set(sentence, "Esc back", "")

    def _explain(self, sentence: str) -> None:
        """Say why nothing is listed; where the line is too narrow for it, in place of the context, over several."""
        whole = text_width(sentence) + 2 <= self.size.width
        self.query_one("#search-context", Static).update("" if whole else sentence)
        self.set_class(not whole, "-explained")
        self._say(sentence if whole else "")

    def _hint(self) -> None:
        if self._completions and self.query_one(Input).has_focus:
            names = " · ".join(offer.split(":", 1)[-1].strip().strip('"') for offer in self._completions)
            self.query_one("#status", Bar).set(f"→ completes: {names}", "Esc back")
            return
        if self.query_one(Input).has_focus:
            self._say_keys("↓ results  Tab where  Enter go there  Esc back")
        else:
            self._say_keys("Enter go there  y copy  / query  Tab where  Esc back")

    def _say_keys(self, keys: str) -> None:
        self.query_one("#status", Bar).set("", keys, "Enter go  Esc back")

    def _show_offers(self) -> None:
        """An empty query lists what could be asked: earlier searches and speakers."""
        speakers = self._tools.index.index.speakers()
        self._offers = self._searches[:6]
        lines: list[Content] = []
        if self._offers:
            lines.append(Content.styled("Earlier searches (↑ brings them back)", "$quiet"))
            lines += [Content(f"  {one_line(query)}") for query in self._offers]
        if speakers:
            lines.append(Content.styled("Who is quoted (speaker:name asks for one)", "$quiet"))
            named = "  ".join(f"{name} {count}" for name, count in speakers[:24])
            room = max(20, self.size.width - 6)
            wrapped = wrap([Source(0, named, 0, len(named))], room)
            lines += [Content(f"  {line_text(line)}") for line in wrapped[:6]]
        self.query_one("#search-context", Static).update(Content("\n").join(lines))
        self._say_keys("type to search  Tab where  Esc back")

    def on_result_list_moved(self) -> None:
        """Show the selected hit in its context."""
        results = self.query_one(ResultList)
        self._state.selected = results.selected
        hit = results.chosen
        article = self._article(hit.entry.path) if hit is not None else None
        if hit is not None and article is not None:
            context = in_context(article, Span(hit.entry.start, hit.entry.end))
            self.query_one("#search-context", Static).update(context)

    # Keys ----------------------------------------------------------------------------------------------------

    def action_move(self, step: int) -> None:
        """Into the results, then down."""
        results = self.query_one(ResultList)
        if not results.has_focus:
            if results.hits:
                results.focus()
                self._hint()
        else:
            results.move(step)

    def action_up(self) -> None:
        """Up; from the first result back to the query; in the query an earlier search."""
        results = self.query_one(ResultList)
        if results.has_focus:
            if results.selected == 0:
                self.action_query()
            else:
                results.move(-1)
            return
        if self._searches and (not self.query_one(Input).value or self._earlier >= 0):
            self._earlier = min(self._earlier + 1, len(self._searches) - 1)
            query = self.query_one(Input)
            query.value = self._searches[self._earlier]
            query.cursor_position = len(query.value)

    def action_page(self, direction: int) -> None:
        """A page of results."""
        results = self.query_one(ResultList)
        results.move(direction * results.hits_a_page)

    def action_where(self) -> None:
        """Search quotes, terms, passages, all of them."""
        places = list(SCOPES)
        self._state.where = places[(places.index(self._state.where) + 1) % len(places)]
        self._state.selected = 0
        self._search(self.query_one(Input).value)

    def action_query(self) -> None:
        """Back to typing."""
        self.query_one(Input).focus()
        self._hint()

    def action_clear(self) -> None:
        """Empty the query."""
        self.query_one(Input).value = ""
        self.action_query()

    def on_input_submitted(self) -> None:
        """Go to the first result, or the selected one."""
        self.action_go()

    def action_go(self) -> None:
        """Go where the selected hit stands."""
        hit = self.query_one(ResultList).chosen
        if hit is None:
            return
        self._tools.places.remember_search(self._state.query)
        self.dismiss(Found(hit.entry.path, Span(hit.entry.start, hit.entry.end)))

    def action_copy(self) -> None:
        """Copy the selected hit with its attribution."""
        from reader.tui.copying import excerpt_of_hit

        hit = self.query_one(ResultList).chosen
        article = self._article(hit.entry.path) if hit is not None else None
        if hit is None or article is None:
            self._say("There is nothing to copy here.")
            return
        excerpt = excerpt_of_hit(self._tools, article, Span(hit.entry.start, hit.entry.end))
        text = excerpt.text("plain")
        try:
            copied = self._tools.clipboard.copy(text, self._tools.write_to_terminal)
        except ReaderError as error:
            self._say(str(error))
            return
        self._tools.places.remember_search(self._state.query)
        self.query_one("#status", Bar).set(f"{copied.sentence}: {len(text)} characters, {excerpt.what}", "")

    def action_back(self) -> None:
        """Leave; the query is there again next time."""
        self.dismiss(None)
