"""The search screen through the pilot."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests_support import settled, shown
from textual.pilot import Pilot
from textual.widgets import Input

from reader.locations import state_folder
from reader.search.scopes import Scope
from reader.terminal.clipboard import LAST_COPY
from reader.tui.app import ReaderApp
from reader.tui.screens.reading import ReadingScreen
from reader.tui.screens.search import SearchScreen
from reader.tui.widgets.results import ResultList

MakeApp = Callable[..., ReaderApp]


def reading(app: ReaderApp) -> ReadingScreen:
    screen = app.screen_stack[0]
    assert isinstance(screen, ReadingScreen)
    return screen


def results(app: ReaderApp) -> ResultList:
    return app.screen.query_one(ResultList)


async def search(app: ReaderApp, pilot: Pilot[None], query: str) -> None:
    await settled(pilot, lambda: reading(app).document is not None)
    await pilot.press("slash")
    await settled(pilot, lambda: isinstance(app.screen, SearchScreen) and bool(app.screen.query(ResultList)))
    screen = app.screen
    assert isinstance(screen, SearchScreen)
    await settled(pilot, lambda: len(app.tools.index.index.files) == len(app.tools.paths))
    await pilot.press(*("space" if c == " " else "colon" if c == ":" else c for c in query))
    await settled(pilot, lambda: screen.answered == query)


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("investisements russes", "Juste cette année"),
        ("tete a tete", "en tête-à-tête"),
        ("speaker:peskov", "en tête-à-tête"),
        ("avantages competitifs", "créer de bons avantages compétitifs"),
    ],
)
async def test_a_half_remembered_quote_is_there(make_app: MakeApp, query: str, words: str) -> None:
    app = make_app()
    async with app.run_test(size=(100, 30)) as pilot:
        await search(app, pilot, query)
        chosen = results(app).chosen
        assert chosen is not None
        assert words in chosen.entry.fr


async def test_enter_goes_there_and_escape_comes_back(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot, lambda: reading(app).document is not None)
        await pilot.press("j", "j", "j")
        before = reading(app).view.current
        await search(app, pilot, "tete a tete")
        await pilot.press("enter")
        await settled(pilot, lambda: reading(app).document is not None and reading(app).article_number == 1)
        document = reading(app).document
        assert document is not None
        assert "en tête-à-tête" in document.sentence(reading(app).view.current).text
        assert reading(app).view.matches
        await pilot.press("escape")
        await settled(pilot, lambda: reading(app).article_number == 0)
        assert reading(app).view.current == before


async def test_the_query_survives_the_round_trip(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await search(app, pilot, "kremlin")
        await pilot.press("escape")
        await pilot.press("slash")
        screen = app.screen
        assert isinstance(screen, SearchScreen)
        await settled(pilot, lambda: screen.answered == "kremlin")


async def test_an_earlier_search_comes_back_with_the_up_key(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await search(app, pilot, "tete a tete")
        await pilot.press("enter")
        await settled(pilot, lambda: app.screen is reading(app))
        await pilot.press("slash")
        await settled(pilot, lambda: isinstance(app.screen, SearchScreen))
        await pilot.press("ctrl+u", "up")
        screen = app.screen
        assert isinstance(screen, SearchScreen)
        await settled(pilot, lambda: screen.answered == "tete a tete")


async def test_copying_from_the_list_gives_the_attribution(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await search(app, pilot, "tete a tete")
        await pilot.press("down", "y")
        await pilot.pause()
        copied = (state_folder() / LAST_COPY).read_text(encoding="utf-8")
        assert copied.startswith("« en tête-à-tête »\n— Dmitri Peskov")
        assert "Dmitri Peskov" in shown(app)


NESTED = """Le front

« Le colonel Petro Marchenko m'a dit : “Votre fils est un héros” », poursuit Olena Kovalenko. « Il a du courage.
Il tient bon. »
"""


@pytest.mark.parametrize(
    ("query", "where", "copied"),
    [
        ('"héros"', "quotes", "“Votre fils est un héros”\n— Petro Marchenko"),
        ("le colonel m'a dit votre fils", "quotes", "« Le colonel Petro Marchenko m'a dit : “Votre fils"),
        (
            "poursuit",
            "passages",
            "« Le colonel Petro Marchenko m'a dit : “Votre fils est un héros” », poursuit Olena",
        ),
        (
            "tient bon",
            "passages",
            "« Le colonel Petro Marchenko m'a dit : “Votre fils est un héros” » […] « Il a du courage.",
        ),
    ],
)
async def test_the_result_that_is_selected_is_copied_here_and_there(
    make_app: MakeApp, tmp_path: Path, query: str, where: Scope, copied: str
) -> None:
    paths = [tmp_path / "a.txt", tmp_path / "front.txt"]
    paths[0].write_text("Il pleut.", encoding="utf-8")
    paths[1].write_text(NESTED, encoding="utf-8")
    app = make_app(paths)
    async with app.run_test(size=(100, 30)) as pilot:
        app.tools.search_state.where = where
        await search(app, pilot, "")
        app.screen.query_one(Input).value = query
        screen = app.screen
        assert isinstance(screen, SearchScreen)
        await settled(pilot, lambda: screen.answered == query and bool(results(app).hits))
        await pilot.press("down", "y")
        await pilot.pause()
        last_copy = state_folder() / LAST_COPY
        assert last_copy.read_text(encoding="utf-8").startswith(copied)
        last_copy.unlink()
        await pilot.press("enter")
        await settled(pilot, lambda: reading(app).document is not None and reading(app).document.is_searched)
        await pilot.press("y")
        await pilot.pause()
        if where == "quotes":
            assert last_copy.read_text(encoding="utf-8").startswith(copied)


@pytest.mark.parametrize("query", ["zzqx wvkjh", "speaker:", "after:yesterday", "kind:song", '"', "-", "é" * 300])
async def test_nonsense_and_wrong_filters_get_a_sentence(make_app: MakeApp, query: str, tmp_path: Path) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await search(app, pilot, "")
        screen = app.screen
        assert isinstance(screen, SearchScreen)
        screen.query_one("#search-input").value = query  # type: ignore[attr-defined]
        await settled(pilot, lambda: screen.answered == query)
        assert results(app).hits == []
        assert shown(app).splitlines()[-1].strip()


NEAR = (
    "Le commissaire Michel Barnier est arrivé hier soir.\n\n"
    "« Nous voulons le renvoyer chez Garnier », a déclaré Paul Ferrand.\n"
)


@pytest.mark.parametrize(
    ("query", "where", "told"),
    [
        ("after:2023-11", "all", "Nothing of that date; 1 article states none: drop after: to see it."),
        ("zzqx wvkjh", "all", "Nothing resembles it; try fewer words, or others."),
        ("arrivé hier", "quotes", "No quote resembles it; 1 passage does: press Tab."),
        ("barnier", "quotes", "1 passage resembles it more: press Tab."),
        ("kind:understandable", "quotes", "No kind “understan…”; the kinds are speech, partial, document, term."),
        ("unknownfilter:x", "quotes", "No filter “unknownfi…:”; there are speaker: kind: in: lang: after: before:."),
    ],
)
@pytest.mark.parametrize("size", [(80, 24), (48, 14), (48, 24)])
async def test_what_is_missing_is_said_whole(
    make_app: MakeApp, tmp_path: Path, query: str, where: Scope, told: str, size: tuple[int, int]
) -> None:
    path = tmp_path / "near.txt"
    path.write_text(NEAR, encoding="utf-8")
    app = make_app([path])
    async with app.run_test(size=size) as pilot:
        app.tools.search_state.where = where
        await search(app, pilot, "")
        app.screen.query_one(Input).value = query
        await settled(pilot, lambda: told in " ".join(shown(app).split()))


async def test_typing_fast_leaves_the_newest_answer(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await search(app, pilot, "la russie fait partie des cinq grands")
        chosen = results(app).chosen
        assert chosen is not None
        assert chosen.entry.fr.startswith("La Russie fait partie")


async def test_where_to_search_changes_with_tab(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await search(app, pilot, "ueea")
        await pilot.press("tab")
        screen = app.screen
        assert isinstance(screen, SearchScreen)
        await settled(pilot, lambda: bool(results(app).hits))
        chosen = results(app).chosen
        assert chosen is not None
        assert chosen.entry.kind == "term"


async def test_the_english_is_searched_once_an_article_is_translated(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot, lambda: reading(app).engine.kind == "ready")
        await search(app, pilot, "lang:en investissementse russese")
        screen = app.screen
        assert isinstance(screen, SearchScreen)
        await settled(pilot, lambda: bool(results(app).hits) and results(app).hits[0].entry.en is not None)


@pytest.mark.parametrize("width", [120, 60, 44])
async def test_a_result_ends_with_its_closing_mark_and_has_no_hole(
    make_app: MakeApp, tmp_path: Path, width: int
) -> None:
    path = tmp_path / "short.txt"
    path.write_text(f"Jean Roy lui a promis : « Je vous le ramènerai. » {'Il pleut. ' * 3}\n", encoding="utf-8")
    app = make_app([path])
    async with app.run_test(size=(width, 24)) as pilot:
        await search(app, pilot, "ramènerai")
        rows = [row.strip(" ▌") for row in shown(app).splitlines()]
        french = next(number for number, row in enumerate(rows) if row.startswith("«"))
        assert rows[french] == "« Je vous le ramènerai. »"
        assert any(row.startswith("Jean Roy · speech") for row in rows[french + 1 : french + 3])
        assert rows[french + 1]


async def test_a_result_that_is_cut_ends_with_its_closing_mark_too(make_app: MakeApp, tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text(f"« {'Nous viendrons tous demain, ' * 12}ensemble », a dit Jean Roy.\n", encoding="utf-8")
    app = make_app([path])
    async with app.run_test(size=(60, 24)) as pilot:
        await search(app, pilot, "viendrons")
        rows = [row.strip(" ▌") for row in shown(app).splitlines()]
        french = next(number for number, row in enumerate(rows) if row.startswith("«"))
        assert rows[french + 1].endswith("… »")
