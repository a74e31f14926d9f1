"""The reading screen through Textual's pilot: what the user does, what the program knows afterwards."""

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tests_support import FakeTranslator, settled, shown

from reader.articles.article import Article
from reader.config import ReadingSettings, Settings, TranslationSettings
from reader.places import Places
from reader.quotes.quote import Quote
from reader.tui.app import ReaderApp
from reader.tui.messages import SentencesTranslated
from reader.tui.screens.reading import ReadingScreen
from reader.tui.tools import Tools
from reader.tui.widgets.bars import Bar

MakeApp = Callable[..., ReaderApp]


def reading(app: ReaderApp) -> ReadingScreen:
    screen = app.screen_stack[0]
    assert isinstance(screen, ReadingScreen)
    return screen


def status(app: ReaderApp) -> str:
    return str(app.screen_stack[0].query_one("#status", Bar).left)


async def test_both_languages_stand_beside_each_other(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot, lambda: reading(app).engine.kind == "ready")
        text = shown(app)
        assert "Vladimir Poutine au Kazakhstan pour doper" in text
        assert "poure" in text
        assert "machine translation · Fake fr→en 1" in text
        document = reading(app).document
        assert document is not None
        assert len(document.translations) == len(document.article.sentences)


async def test_the_sentence_on_screen_is_translated_first(
    make_app: MakeApp, translator: FakeTranslator, tmp_path: Path
) -> None:
    path = tmp_path / "long.txt"
    path.write_text("\n\n".join(f"Voici la phrase numéro {n} du texte." for n in range(400)), encoding="utf-8")
    translator.gate.clear()
    app = make_app([path])
    async with app.run_test(size=(100, 24)) as pilot:
        await pilot.press("G")
        await pilot.pause()
        translator.gate.set()
        await settled(pilot, lambda: reading(app).engine.kind == "ready")
        early = {sentence for sentence in translator.asked[:20]}
        assert any("399" in sentence for sentence in early)


async def test_another_article_drops_what_is_no_longer_wanted(make_app: MakeApp, translator: FakeTranslator) -> None:
    translator.gate.clear()
    app = make_app()
    async with app.run_test(size=(100, 24)) as pilot:
        await pilot.pause()
        await pilot.press("n")
        await pilot.pause()
        translator.gate.set()
        await settled(pilot, lambda: reading(app).engine.kind == "ready")
        document = reading(app).document
        assert document is not None
        assert document.article.name == "004_6ee128d4c5299832.txt"
        assert all(t.fr == document.sentence(i).text for i, t in document.translations.items())


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        (["j"], 1),
        (["j", "j", "k"], 1),
        (["k"], 0),
        (["down", "down", "down"], 3),
        (["G"], -1),
        (["G", "j"], -1),
        (["G", "g"], 0),
        (["G", "b", "g"], 0),
    ],
)
async def test_moving_by_sentence(make_app: MakeApp, keys: list[str], expected: int) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press(*keys)
        document = reading(app).document
        assert document is not None
        count = len(document.article.sentences)
        assert reading(app).view.current == expected % count
        assert reading(app).view.current in reading(app).view.page_rows.sentences()


async def test_paging_through_shows_every_sentence(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        seen: set[int] = set()
        for _ in range(12):
            seen |= set(reading(app).view.page_rows.sentences())
            await pilot.press("space")
        document = reading(app).document
        assert document is not None
        assert seen == set(range(len(document.article.sentences)))


async def test_place_and_layout_are_remembered_per_article(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(100, 24)) as pilot:
        await pilot.pause()
        await pilot.press("j", "j", "j", "l", "n", "j", "p")
        await pilot.pause()
        assert reading(app).view.current == 3
        assert reading(app).view.page_rows.layout_name == "interlinear"
        await pilot.press("q")
    again = make_app()
    async with again.run_test(size=(100, 24)) as pilot:
        await pilot.pause()
        assert reading(again).view.current == 3
        await pilot.press("n")
        await pilot.pause()
        assert reading(again).view.current == 1
        assert reading(again).view.page_rows.layout_name == "columns"


async def test_english_that_comes_late_is_not_put_into_another_article(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(100, 24)) as pilot:
        session = reading(app).session
        await settled(pilot, lambda: bool(reading(app).document and reading(app).document.translations))
        assert reading(app).document is not None
        stray = replace(next(iter(reading(app).document.translations.values())), index=9999)
        late = session.arrived
        await pilot.press("n")
        await settled(pilot, lambda: bool(reading(app).document and reading(app).document.translations))
        # A worker looks whether it was dropped between sentences: the one in hand still comes.
        late.append(stray)
        reading(app).post_message(SentencesTranslated(session.request))
        await pilot.pause()
        assert 9999 not in reading(app).document.translations


async def test_quotes_and_terms_are_walked_in_both_directions(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot, lambda: reading(app).document is not None and bool(reading(app).document.quotes))
        document = reading(app).document
        assert document is not None
        starts = sorted({min(p.span.start for p in document.statement(q)) for q in document.quotes})
        for start in starts:
            await pilot.press("right_square_bracket")
            word = reading(app).view.word_span
            assert word is not None
            assert word.start >= start
            assert document.sentence_at(start) == reading(app).view.current
        await pilot.press("right_square_bracket")
        assert "No quote after" in status(app)
        await pilot.press("left_square_bracket")
        assert reading(app).view.current == document.sentence_at(starts[-2])
        await pilot.press("g", "t")
        assert document.hits_in(reading(app).view.word_span)  # type: ignore[arg-type]


async def test_without_a_package_the_french_is_there_and_the_way_to_english(make_app: MakeApp) -> None:
    app = make_app(package=False, settings=Settings(translation=TranslationSettings(fetch="never")))
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot, lambda: reading(app).engine.kind == "none")
        text = shown(app)
        assert "s’est rendu en visite" in text
        assert "No translation package is installed" in text
        assert "reader model install FILE" in " ".join(text.split())
        assert "no translation package · m fetches one" in text
        assert not reading(app).session.is_fetching


async def test_an_article_that_cannot_be_read_says_so_and_the_next_one_opens(
    make_app: MakeApp, tmp_path: Path
) -> None:
    bad, good = tmp_path / "bad.txt", tmp_path / "good.txt"
    bad.write_bytes(b"\x00\x01\x02\x03" * 100)
    good.write_text("Une phrase.", encoding="utf-8")
    app = make_app([bad, good])
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "bad.txt" in shown(app)
        await pilot.press("j", "space", "right_square_bracket", "y", "d", "escape", "enter", "n")
        await pilot.pause()
        assert "Une phrase." in shown(app)


@pytest.mark.parametrize("size", [(120, 36), (110, 30), (100, 24), (80, 24), (76, 20), (60, 20), (40, 12), (20, 5)])
async def test_every_size_can_be_read_and_changed(make_app: MakeApp, size: tuple[int, int]) -> None:
    app = make_app()
    async with app.run_test(size=size) as pilot:
        await settled(pilot, lambda: reading(app).engine.kind == "ready")
        await pilot.press("j", "s", "space", "s", "l", "l", "k", "s", "right_square_bracket")
        await pilot.resize_terminal(30, 8)
        await pilot.press("j", "j")
        await pilot.resize_terminal(200, 60)
        await pilot.press("space", "k")
        assert reading(app).view.current in reading(app).view.page_rows.sentences()


async def test_the_sidebar_leads_to_its_places(make_app: MakeApp) -> None:
    app = make_app(settings=Settings(reading=ReadingSettings(sidebar="quotes")))
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot, lambda: reading(app).document is not None and bool(reading(app).document.quotes))
        await pilot.press("tab")
        await pilot.pause()
        before = reading(app).view.current
        await pilot.press("down", "down", "down")
        await pilot.pause()
        assert reading(app).view.current != before
        await pilot.press("escape", "j")
        assert reading(app).view.has_focus


async def test_glossary_changes_can_be_compared_with_the_engines_own_words(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot, lambda: reading(app).engine.kind == "ready")
        document = reading(app).document
        assert document is not None
        changed = next(i for i, t in document.translations.items() if t.en != t.engine_text)
        reading(app).view.go_to(changed)
        await pilot.press("u")
        assert document.english(changed) == document.translations[changed].engine_text
        assert "as the engine left it" in status(app)
        await pilot.press("u")
        assert document.english(changed) == document.translations[changed].en


async def test_articles_larger_than_a_screen_of_memory_open_in_a_worker(make_app: MakeApp, tmp_path: Path) -> None:
    path = tmp_path / "book.txt"
    path.write_text("\n\n".join("Une phrase de plus dans ce livre. " * 5 for _ in range(4000)), encoding="utf-8")
    app = make_app([path])
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot, lambda: reading(app).document is not None)
        await pilot.press("G")
        assert reading(app).view.current == 19_999
        assert 19_999 in reading(app).view.page_rows.sentences()


def test_a_damaged_place_is_forgotten(tmp_path: Path) -> None:
    places = Places(tmp_path)
    for content in ("", "{", "[]", '{"offset": "x"}', '{"offset": 3, "share": null}', "\x00"):
        places._article_file("a.txt").parent.mkdir(exist_ok=True)
        places._article_file("a.txt").write_text(content, encoding="utf-8")
        assert places.place("a.txt") is None


async def test_messages_of_an_older_request_are_dropped(make_app: MakeApp) -> None:
    from reader.tui.messages import ArticleUnreadable, FoundInArticle

    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot, lambda: reading(app).engine.kind == "ready")
        screen, old = reading(app), reading(app).session.request - 1
        screen.post_message(ArticleUnreadable(old, "x", "no"))
        screen.post_message(FoundInArticle(old, (), ()))
        await pilot.pause()
        assert screen.document is not None
        assert screen.document.hits


async def test_reopening_shows_the_english_with_the_first_paint(
    make_app: MakeApp, translator: FakeTranslator
) -> None:
    app = make_app()
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot, lambda: reading(app).engine.kind == "ready")
        await pilot.press("q")
    asked = len(translator.asked)
    translator.gate.clear()
    again = make_app()
    async with again.run_test(size=(100, 30)) as pilot:
        document = reading(again).document
        assert document is not None
        assert document.translated_share == 1
        await settled(pilot, lambda: reading(again).engine.kind == "ready")
        assert len(translator.asked) == asked
    translator.gate.set()


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Quotes are found once this is set."""
    event = threading.Event()
    known = Tools.quotes

    def late(tools: Tools, article: Article) -> tuple[Quote, ...]:
        assert event.wait(30)
        return known(tools, article)

    monkeypatch.setattr(Tools, "quotes", late)
    return event


async def test_what_is_asked_before_the_quotes_are_known_waits_for_them(
    make_app: MakeApp, found: threading.Event
) -> None:
    app = make_app()
    async with app.run_test(size=(100, 24)) as pilot:
        await pilot.press("right_square_bracket", "y")
        await pilot.pause()
        assert reading(app).view.current == 0
        assert "looking for quotes" in status(app)
        found.set()
        await settled(pilot, lambda: "quote of " in status(app))
        assert reading(app).view.current > 0


async def test_what_is_pressed_behind_it_waits_too(make_app: MakeApp, found: threading.Event) -> None:
    app = make_app()
    async with app.run_test(size=(100, 24)) as pilot:
        await pilot.press("right_square_bracket", "g", "j")
        found.set()
        await settled(pilot, lambda: (d := reading(app).document) is not None and d.is_searched)
        assert reading(app).view.current == 1


async def test_what_was_asked_of_one_article_is_not_done_to_the_next(
    make_app: MakeApp, found: threading.Event
) -> None:
    app = make_app()
    async with app.run_test(size=(100, 24)) as pilot:
        await pilot.press("right_square_bracket", "n")
        found.set()
        await settled(pilot, lambda: (d := reading(app).document) is not None and d.is_searched)
        assert reading(app).view.current == 0


async def test_a_larger_window_lists_the_terms_of_the_larger_page(make_app: MakeApp) -> None:
    app = make_app(settings=Settings(reading=ReadingSettings(sidebar="glossary")))
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot, lambda: reading(app).document is not None and bool(reading(app).document.hits))
        await pilot.press("j")
        wide = reading(app).sidebar._terms_shown()
        await pilot.resize_terminal(120, 12)
        await settled(pilot, lambda: len(reading(app).sidebar._terms_shown()) < len(wide))
        await pilot.resize_terminal(120, 36)
        await settled(pilot, lambda: reading(app).sidebar._terms_shown() == wide)
