"""Keys that arrive in one burst do what they would do one by one."""

from collections.abc import Callable

from tests_support import settled
from textual import events
from textual.widgets import Input

from reader.tui.app import ReaderApp
from reader.tui.screens.reading import ReadingScreen
from reader.tui.screens.search import SearchScreen
from reader.tui.screens.term import TermScreen

MakeApp = Callable[..., ReaderApp]


def burst(app: ReaderApp, text: str) -> None:
    """Post the keys as the driver does when they come in one packet."""
    names = {"\r": "enter", "/": "slash", " ": "space", "]": "right_square_bracket", "\x1b": "escape"}
    for character in text:
        app.post_message(events.Key(names.get(character, character), None if character in "\r\x1b" else character))


def reading(app: ReaderApp) -> ReadingScreen:
    screen = app.screen_stack[0]
    assert isinstance(screen, ReadingScreen)
    return screen


async def test_a_search_typed_at_once_is_searched(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot, lambda: reading(app).engine.kind == "ready")
        burst(app, "/question")
        await settled(pilot, lambda: isinstance(app.screen, SearchScreen) and app.screen.answered == "question")
        assert app.screen.query_one(Input).value == "question"


async def test_fields_filled_at_once_keep_their_words_apart(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot, lambda: reading(app).engine.kind == "ready")
        burst(app, "e")
        await settled(pilot, lambda: isinstance(app.screen, TermScreen))
        app.screen.query_one("#field-fr-short", Input).focus()
        await pilot.pause()
        burst(app, "OPQR\rOrganisation\r\rOCR\rOrganised")
        await settled(pilot, lambda: app.screen.query_one("#field-en-long", Input).value == "Organised")
        assert app.screen.query_one("#field-fr-short", Input).value == "OPQR"
        assert app.screen.query_one("#field-fr-long", Input).value == "Organisation"
        assert app.screen.query_one("#field-en-short", Input).value == "OCR"


async def test_many_keys_are_all_worked_off(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot, lambda: reading(app).engine.kind == "ready")
        burst(app, "j" * 12 + "k" * 3)
        await settled(pilot, lambda: reading(app).view.current == 9)
