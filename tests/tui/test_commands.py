"""One list of commands feeds the bindings, the palette, the help screen and the README."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from tests_support import settled, shown

from reader.config import Settings
from reader.errors import ConfigError
from reader.tui.app import ReaderApp
from reader.tui.commands import ANYWHERE, COMMANDS, READING, Command
from reader.tui.screens.reading import ReadingScreen

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", READING, ids=lambda command: command.id)
def test_every_reading_command_has_its_action(command: Command) -> None:
    assert callable(getattr(ReadingScreen, f"action_{command.action}"))


@pytest.mark.parametrize("command", ANYWHERE, ids=lambda command: command.id)
def test_every_other_command_has_its_action(command: Command) -> None:
    assert callable(getattr(ReaderApp, f"action_{command.action}"))


def test_no_key_does_two_things() -> None:
    keys = [key for command in COMMANDS for key in command.keys]
    assert len(keys) == len(set(keys))


def test_the_readme_lists_every_key() -> None:
    rows = dict(re.findall(r"^\| (`.+?`) \| (.+?) \|$", README, re.MULTILINE))
    for command in COMMANDS:
        if command.keys:
            keys = " ".join(f"`{key}`" for key in command.shown_keys.split())
            assert rows.get(keys) == command.help, f"README: | {keys} | {command.help} |"


async def test_the_palette_and_the_help_screen_name_every_command(make_app: Callable[..., ReaderApp]) -> None:
    app = make_app()
    async with app.run_test(size=(120, 60)) as pilot:
        await pilot.pause()
        titles = [command.title for command in app.get_system_commands(app.screen)]
        assert len(titles) == len(COMMANDS)
        await pilot.press("question_mark")
        await pilot.pause()
        text = shown(app)
        assert all(command.help[:40] in text for command in COMMANDS)


async def test_help_palette_and_status_line_show_the_keys_of_the_settings(make_app: Callable[..., ReaderApp]) -> None:
    app = make_app(settings=Settings(keys={"next-sentence": "x,down", "copy": "]", "next-quote": "w"}))
    async with app.run_test(size=(120, 60)) as pilot:
        screen = app.screen_stack[0]
        assert isinstance(screen, ReadingScreen)
        await settled(pilot, lambda: screen.engine.kind == "ready")
        assert "x k sentence  w [ quote  / search  ] copy  ? help" in shown(app)
        titles = [command.title for command in app.get_system_commands(app.screen)]
        assert "Next sentence  (x ↓)" in titles
        await pilot.press("question_mark")
        await pilot.pause()
        assert re.search(r"x ↓ +Move to the next sentence", shown(app))


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ({"nextsentence": "v"}, "nextsentence, which is no command"),
        (
            {"next-sentence": "]"},
            "] to next-quote, but it runs next-sentence|] to next-sentence, but it runs next-quote",
        ),
        ({"copy": "x", "top": "x"}, "gives x to copy, but it runs top|gives x to top, but it runs copy"),
        ({"copy": "x,,"}, "cannot read copy"),
    ],
)
def test_keys_that_cannot_be_are_refused_in_a_sentence(
    make_app: Callable[..., ReaderApp], keys: dict[str, str], said: str
) -> None:
    with pytest.raises(ConfigError) as refused:
        make_app(settings=Settings(keys=keys))
    assert any(words in str(refused.value) for words in said.split("|"))


async def test_a_command_can_be_given_another_key(make_app: Callable[..., ReaderApp]) -> None:
    app = make_app(settings=Settings(keys={"next-sentence": "x"}))
    async with app.run_test(size=(100, 30)) as pilot:
        screen = app.screen_stack[0]
        assert isinstance(screen, ReadingScreen)
        await settled(pilot, lambda: screen.document is not None)
        await pilot.press("x", "x", "j")
        assert screen.view.current == 2
