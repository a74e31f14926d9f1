"""Pictures of the stable screens, at the two sizes that matter most, light, dark and without colour.

`pytest --snapshot-update` makes them anew; look at them before they are committed.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests_support import settled
from textual.pilot import Pilot

from reader.config import ReadingSettings, Settings
from reader.tui.app import ReaderApp
from reader.tui.screens.reading import ReadingScreen

SIZES = [(80, 24), (120, 36)]

Compare = Callable[..., bool]


def ready(app: ReaderApp) -> Callable[[], bool]:
    screen = app.screen_stack[0]
    assert isinstance(screen, ReadingScreen)
    return lambda: (
        screen.engine.kind == "ready"
        and not screen.session.arrived
        and screen.document is not None
        and bool(screen.document.quotes)
        and screen.document.translated_share == 1
    )


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("reading", ["j"]),
        ("quotes", ["right_square_bracket", "s"]),
        ("interlinear", ["l"]),
        ("help", ["question_mark"]),
        ("card", ["right_square_bracket", "enter"]),
        ("copy", ["right_square_bracket", "Y"]),
        ("look-up", ["t", "d"]),
        ("library", ["o"]),
        ("term", ["t", "e"]),
    ],
)
def test_screen(
    snap_compare: Compare, make_app: Callable[..., ReaderApp], size: tuple[int, int], name: str, keys: list[str]
) -> None:
    app = make_app()

    async def before(pilot: Pilot[None]) -> None:
        await settled(pilot, ready(app))
        await pilot.press(*keys)
        await pilot.pause()

    assert snap_compare(app, terminal_size=size, run_before=before)


@pytest.mark.parametrize("look", ["light", "no colour"])
def test_look(
    snap_compare: Compare, make_app: Callable[..., ReaderApp], monkeypatch: pytest.MonkeyPatch, look: str
) -> None:
    if look == "no colour":
        monkeypatch.setenv("NO_COLOR", "1")
    app = make_app(settings=Settings(reading=ReadingSettings(theme="light" if look == "light" else "dark")))

    async def before(pilot: Pilot[None]) -> None:
        await settled(pilot, ready(app))
        await pilot.press("right_square_bracket", "t")
        await pilot.pause()

    assert snap_compare(app, terminal_size=(120, 36), run_before=before)


def test_no_package(
    snap_compare: Compare, make_app: Callable[..., ReaderApp], monkeypatch: pytest.MonkeyPatch
) -> None:
    # How the program was started differs from run to run.
    monkeypatch.setattr("reader.tui.status.program", lambda: "reader")
    app = make_app(package=False)
    app.tools.may_fetch_by_itself = lambda: False  # type: ignore[method-assign]

    async def before(pilot: Pilot[None]) -> None:
        screen = app.screen_stack[0]
        assert isinstance(screen, ReadingScreen)
        await settled(pilot, lambda: screen.engine.kind == "none" and bool(screen.document and screen.document.hits))

    assert snap_compare(app, terminal_size=(100, 30), run_before=before)


def test_the_readme_shows_a_picture() -> None:
    assert (Path(__file__).parent / "picture.svg").is_file()
