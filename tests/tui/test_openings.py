"""What opens over the page: copying, cards, looking up, the term form, the package, the library."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests_support import settled, shown
from textual.containers import VerticalScroll
from textual.pilot import Pilot
from textual.widgets import Input, OptionList, Static

from reader.config import ReadingSettings, Settings
from reader.glossary.user import UserGlossary
from reader.locations import state_folder, user_glossary
from reader.terminal.clipboard import LAST_COPY
from reader.tui.app import ReaderApp
from reader.tui.screens.library import ArticleList
from reader.tui.screens.reading import ReadingScreen
from reader.tui.widgets.bars import Bar

MakeApp = Callable[..., ReaderApp]

TEXT = """Sommet de l'OPQR à Astana

Le président Jean Marchand a reçu hier Paul Durand. « Nous avons un accord », a déclaré M. Marchand.

« C'est une étape, a-t-il ajouté, et nous continuerons. » L'OPQR se réunira en mai.
"""


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "sommet.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def reading(app: ReaderApp) -> ReadingScreen:
    screen = app.screen_stack[0]
    assert isinstance(screen, ReadingScreen)
    return screen


def ready(app: ReaderApp) -> Callable[[], bool]:
    return lambda: (
        reading(app).engine.kind == "ready"
        and reading(app).document is not None
        and bool(reading(app).document.quotes)  # type: ignore[union-attr]
        and not reading(app).session.arrived
    )


def last_copy() -> str:
    return (state_folder() / LAST_COPY).read_text(encoding="utf-8")


async def test_copying_a_quote_gives_speaker_source_and_marked_english(make_app: MakeApp, article: Path) -> None:
    app = make_app([article])
    async with app.run_test(size=(120, 30)) as pilot:
        await settled(pilot, ready(app))
        await pilot.press("right_square_bracket", "y")
        await pilot.pause()
        french, who, english = last_copy().splitlines()
        assert french == "« Nous avons un accord »"
        assert who.startswith("— Jean Marchand (named), « Sommet de l'OPQR à Astana »")
        assert english.endswith("[machine translation, Fake fr→en 1]")
        said = app.screen.query_one("#status", Bar).left
        assert "quote of Jean Marchand" in said
        assert "copied" not in said.split(":")[0] or "copied with" in said


async def test_a_split_statement_is_copied_whole(make_app: MakeApp, article: Path) -> None:
    app = make_app([article])
    async with app.run_test(size=(120, 30)) as pilot:
        await settled(pilot, ready(app))
        await pilot.press("right_square_bracket", "right_square_bracket", "y")
        await pilot.pause()
        french, who, *_ = last_copy().splitlines()
        assert french == "« C'est une étape […] et nous continuerons. »"
        assert who.startswith("— Jean Marchand (il → Jean Marchand), ")


async def test_a_plain_sentence_is_copied_with_its_article(make_app: MakeApp, article: Path) -> None:
    app = make_app([article])
    async with app.run_test(size=(120, 30)) as pilot:
        await settled(pilot, ready(app))
        await pilot.press("j", "y")
        await pilot.pause()
        assert last_copy().startswith("Le président Jean Marchand a reçu hier Paul Durand.")
        assert "sommet.txt" in last_copy()


@pytest.mark.parametrize("key", ["y", "Y"])
async def test_a_card_can_be_copied(make_app: MakeApp, article: Path, key: str) -> None:
    app = make_app([article])
    async with app.run_test(size=(120, 30)) as pilot:
        await settled(pilot, ready(app))
        await pilot.press("right_square_bracket", "enter")
        await pilot.pause()
        await pilot.press(key, *(["enter"] if key == "Y" else []))
        await pilot.pause()
        assert last_copy().startswith("« Nous avons un accord »")
        assert app.screen is reading(app)


async def test_the_preview_says_how_much_of_it_is_hidden_and_shows_it(make_app: MakeApp, article: Path) -> None:
    app = make_app([article])
    async with app.run_test(size=(60, 18)) as pilot:
        await settled(pilot, ready(app))
        await pilot.press("right_square_bracket", "Y", "j", "j", "j", "j", "j")
        await pilot.pause()
        await pilot.pause()
        panel = app.screen.query_one(".panel")
        assert "more lines" in str(panel.border_subtitle)
        preview = app.screen.query_one(VerticalScroll)
        while preview.scroll_y < preview.max_scroll_y:
            before = preview.scroll_y
            await pilot.press("pagedown")
            await pilot.pause()
            assert preview.scroll_y > before


@pytest.mark.parametrize("size", [(60, 15), (60, 18)])
async def test_a_small_window_shows_whose_quote_is_copied_and_how_to_see_the_rest(
    make_app: MakeApp, article: Path, size: tuple[int, int]
) -> None:
    app = make_app([article])
    async with app.run_test(size=size) as pilot:
        await settled(pilot, ready(app))
        await pilot.press("right_square_bracket", "Y")
        await settled(pilot, lambda: "— Jean Marchand" in shown(app))
        hidden = int(app.screen.query_one(VerticalScroll).max_scroll_y)
        assert not hidden or f"Space shows {hidden} more line" in shown(app)
        await pilot.press(*["j"] * 7)
        await settled(pilot, lambda: "RIS" in shown(app))
        await settled(pilot, lambda: "Space shows" in shown(app))


async def test_the_menu_previews_exactly_what_is_copied(make_app: MakeApp, article: Path) -> None:
    app = make_app([article])
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot, ready(app))
        await pilot.press("right_square_bracket", "Y", "j", "j")
        await pilot.pause()
        preview = str(app.screen.query_one("#copy-preview").render())
        await pilot.press("enter")
        await pilot.pause()
        assert last_copy() == preview
        assert "Nous avons un accord" in preview


async def test_a_card_shows_the_quote_whole(make_app: MakeApp, article: Path) -> None:
    app = make_app([article])
    async with app.run_test(size=(120, 30)) as pilot:
        await settled(pilot, ready(app))
        await pilot.press("right_square_bracket", "enter")
        await pilot.pause()
        text = shown(app)
        assert "Jean Marchand" in text
        assert "« Nous avons un accord »" in text
        assert "machine translation" in text


NESTED = """Le front

« Le colonel Petro Marchenko m'a dit : “Votre fils est un héros” », poursuit Olena Kovalenko.

Jean Roy a dit : « “Jamais” n'est pas français. » Il pleut.
"""
HOLDING = "« Le colonel Petro Marchenko m'a dit : “Votre fils est un héros” »\n— Olena Kovalenko"
HELD = "“Votre fils est un héros”\n— Petro Marchenko"


@pytest.fixture
def nested(tmp_path: Path) -> Path:
    path = tmp_path / "front.txt"
    path.write_text(NESTED, encoding="utf-8")
    return path


async def test_quotes_within_quotes_are_walked_shown_and_copied(make_app: MakeApp, nested: Path) -> None:
    app = make_app([nested])
    async with app.run_test(size=(120, 30)) as pilot:
        await settled(pilot, ready(app))
        for key, copied in (("]", HOLDING), ("]", HELD), ("]", "« “Jamais” n'est"), ("[", HELD), ("[", HOLDING)):
            await pilot.press("right_square_bracket" if key == "]" else "left_square_bracket", "y")
            await pilot.pause()
            assert last_copy().startswith(copied)
            await pilot.press("enter")
            await pilot.pause()
            assert copied.splitlines()[-1].removeprefix("— ") in shown(app)
            await pilot.press("escape")


async def test_what_the_word_cursor_is_in_is_copied(make_app: MakeApp, nested: Path) -> None:
    app = make_app([nested])
    async with app.run_test(size=(120, 30)) as pilot:
        await settled(pilot, ready(app))
        await pilot.press("j", *["right"] * 11, "y")
        await pilot.pause()
        assert last_copy().startswith(HELD)
        # Without a word cursor the sentence is meant, and whoever speaks it.
        await pilot.press("k", "j", "y")
        await pilot.pause()
        assert last_copy().startswith(HOLDING)


async def test_the_quote_chosen_in_the_sidebar_is_shown_and_copied(make_app: MakeApp, nested: Path) -> None:
    app = make_app([nested], settings=Settings(reading=ReadingSettings(sidebar="quotes")))
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot, ready(app))
        await pilot.press("tab", "down")
        await pilot.pause()
        assert "Petro Marchenko" in str(app.screen.query_one("#sidebar-card", Static).render())
        await pilot.press("y")
        await pilot.pause()
        assert last_copy().startswith(HELD)


@pytest.mark.parametrize(("typed", "french"), [("EAEU", "UEEA"), ("otsc", "OTSC"), ("collective security", "OTSC")])
async def test_looking_up_works_in_both_directions(make_app: MakeApp, article: Path, typed: str, french: str) -> None:
    app = make_app([article])
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot, ready(app))
        await pilot.press("d")
        await pilot.pause()
        app.screen.query_one(Input).value = typed
        await pilot.pause()
        assert french in str(app.screen.query_one(OptionList).get_option_at_index(0).prompt)


async def test_a_term_of_ones_own_is_found_at_once_and_undone(make_app: MakeApp, article: Path) -> None:
    app = make_app([article])
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot, ready(app))
        await pilot.press("e")
        await pilot.pause()
        for name, value in (("fr-short", "OPQR"), ("fr-long", "Organisation du pays"), ("en-short", "OCR"),
                            ("en-long", "Organisation of the Country")):  # fmt: skip
            app.screen.query_one(f"#field-{name}", Input).value = value
        await pilot.press("ctrl+s")
        await settled(pilot, lambda: any(hit.en == "OCR" for hit in reading(app).document.hits))  # type: ignore[union-attr]
        assert [entry.fr_short for entry in UserGlossary(user_glossary()).entries()] == ["OPQR"]
        await pilot.press("e")
        await pilot.pause()
        await pilot.press("ctrl+z")
        await settled(pilot, lambda: not any(hit.en == "OCR" for hit in reading(app).document.hits))  # type: ignore[union-attr]
        assert UserGlossary(user_glossary()).entries() == ()


async def test_a_term_without_its_english_is_not_saved(make_app: MakeApp, article: Path) -> None:
    app = make_app([article])
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot, ready(app))
        await pilot.press("e")
        await pilot.pause()
        app.screen.query_one("#field-fr-long", Input).value = "accord"
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert "needs its French and its English" in shown(app)
        await pilot.press("escape")
        assert app.screen is reading(app)


async def test_a_package_is_installed_from_a_file(make_app: MakeApp, article: Path, tiny_archive: Path) -> None:
    from reader.translation.packages import installed

    app = make_app([article])
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot, ready(app))
        await pilot.press("m", "j", "enter")
        await pilot.pause()
        app.screen.query_one(Input).value = str(article)
        await pilot.press("enter")
        await settled(pilot, lambda: "sommet.txt" in shown(app))
        assert not installed()
        app.screen.query_one(Input).value = f"'{tiny_archive}'"
        await pilot.press("enter")
        await settled(pilot, lambda: bool(installed()))


async def test_the_library_lists_and_opens(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot, ready(app))
        await pilot.press("o")
        await pilot.pause()
        assert "004_6ee128d4c52" in shown(app)
        await pilot.press("j", "enter")
        await settled(pilot, lambda: reading(app).article_number == 1)
        await pilot.press("o", "slash", *"doper")
        await settled(pilot, lambda: app.screen.query_one(ArticleList).numbers == [0])
        await pilot.press("enter")
        await settled(pilot, lambda: reading(app).article_number == 0)


async def test_a_large_library_lists_at_once_and_narrows(make_app: MakeApp, tmp_path: Path) -> None:
    paths = [tmp_path / f"{number:04}.txt" for number in range(3000)]
    for number, path in enumerate(paths):
        path.write_text(f"Titre numéro {number}\n\nUne phrase.", encoding="utf-8")
    app = make_app(paths)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("o", "G")
        await pilot.pause()
        assert len(app.screen.query_one(ArticleList).titles) < 60
        assert "2999.txt" in shown(app)
        await pilot.press("slash", *"2718")
        await settled(pilot, lambda: app.screen.query_one(ArticleList).numbers == [2718])
        await pilot.press("escape", "escape")
        assert app.screen is reading(app)


SEVERAL = "Sommet de l'OTSC à Astana\n\nL'OTSC se réunit. Il pleut.\n\nPuis l'OTSC se sépare. Il neige encore.\n"


def is_searched(app: ReaderApp) -> bool:
    document = reading(app).document
    return document is not None and document.is_searched


async def looked_up(app: ReaderApp, pilot: Pilot[None], query: str = "") -> None:
    """Look up what is under the cursor, or `query`, and wait for its card."""
    await pilot.press("d")
    await settled(pilot, lambda: bool(app.screen.query("#lookup-card")))
    if query:
        app.screen.query_one(Input).value = query
    await settled(pilot, lambda: "this article" in shown(app))


async def test_enter_in_the_look_up_goes_to_the_next_place(make_app: MakeApp, tmp_path: Path) -> None:
    path = tmp_path / "several.txt"
    path.write_text(SEVERAL, encoding="utf-8")
    app = make_app([path])
    places = [place for place in range(len(SEVERAL)) if SEVERAL.startswith("OTSC", place)]
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot, lambda: is_searched(app))
        screen = reading(app)
        visited = []
        # From "Il pleut." ahead, past the last place back to the one before, and ahead again.
        await pilot.press("j", "j")
        for keys in (["enter"], ["enter"], ["down", "enter"]):
            await looked_up(app, pilot, "OTSC")
            assert "3 places in this article" in shown(app)
            await pilot.press(*keys)
            await settled(pilot, lambda: app.screen is screen)
            assert screen.view.word_span is not None
            visited.append(sum(place < screen.view.word_span.start for place in places))
        assert visited == [2, 1, 2]


@pytest.mark.parametrize(
    ("text", "query", "told"),
    [
        ("L'OTSC se réunit.\n", "UEEA", "“UEEA” stands nowhere in this article."),
        ("Bonjour.\n\nL'OTSC se réunit.\n", "", "“OTSC” stands nowhere else in this article."),
    ],
)
async def test_an_entry_with_nowhere_to_go_says_so(
    make_app: MakeApp, tmp_path: Path, text: str, query: str, told: str
) -> None:
    path = tmp_path / "one.txt"
    path.write_text(text, encoding="utf-8")
    app = make_app([path])
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot, lambda: is_searched(app))
        await pilot.press("t")
        await looked_up(app, pilot, query)
        await pilot.press("enter")
        await settled(pilot, lambda: told in shown(app))
        assert app.screen is not reading(app)


async def test_the_engines_words_without_any_english_say_what_brings_it(make_app: MakeApp, article: Path) -> None:
    app = make_app([article], package=False)
    async with app.run_test(size=(120, 30)) as pilot:
        await settled(pilot, lambda: reading(app).document is not None and reading(app).engine.kind == "none")
        await pilot.press("u")
        await pilot.pause()
        assert "no English yet: m brings" in app.screen.query_one("#status", Bar).left
