"""What the card of a quote says of its speaker, and how surely."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tests_support import settled, shown

from reader.articles.formats import parse_article
from reader.config import ReadingSettings, Settings
from reader.quotes.attribution import find_quotes
from reader.quotes.citation import cite
from reader.tui.app import ReaderApp
from reader.tui.cards import how_known, quote_lines
from reader.tui.document import Document

TEXT = "Jeanne Paulin est arrivée lundi. « Oui », a-t-elle dit."


@pytest.mark.parametrize(
    ("speaker", "sureness", "perhaps", "expected"),
    [
        ("Jeanne Paulin", 0.97, (), "speech, a-t-elle dit; elle → Jeanne Paulin"),
        ("Jeanne Paulin", 0.8, (), "speech, a-t-elle dit; elle → Jeanne Paulin, likely"),
        (None, 1.0, (), "speech, a-t-elle dit; speaker not certain enough to name"),
        (None, 1.0, ("Ana Roy", "Léa Blin"), "elle: perhaps Ana Roy or Léa Blin, not certain enough to name"),
    ],
)
def test_how_the_speaker_is_known(
    speaker: str | None, sureness: float, perhaps: tuple[str, ...], expected: str
) -> None:
    article = parse_article(TEXT, "a.txt", "a.txt", "utf-8")
    (quote,) = find_quotes(article)
    certainty = quote.certainty if speaker else "none"
    shown = replace(quote, speaker=speaker, certainty=certainty, sureness=sureness, perhaps=perhaps)
    said = how_known(Document(article), shown)
    assert said.endswith(expected)
    assert re.match(r"speech, a-t-elle dit; ", said)


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("« Tout va bien », assure la préfecture.", "so called in the text"),
        ("« Tout va bien », assurent les régimes militaires.", "so called in the text"),
        ("Jeanne Paulin est arrivée lundi. « Oui », a-t-elle dit.", "elle → Jeanne Paulin"),
    ],
)
def test_cards_copies_and_the_sidebar_say_the_same_of_a_speaker(text: str, how: str) -> None:
    article = parse_article(text, "a.txt", "a.txt", "utf-8")
    (quote,) = find_quotes(article)
    assert f"({how})" in cite(article, [quote], "plain")
    assert how_known(Document(article), quote).endswith(f"; {how}")


async def test_the_sidebar_says_it_whole(make_app: Callable[..., ReaderApp], tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Kassym-Jomart Tokaïev est arrivé lundi. « Oui », a-t-il dit.", encoding="utf-8")
    app = make_app([path], settings=Settings(reading=ReadingSettings(sidebar="quotes")))
    async with app.run_test(size=(120, 30)) as pilot:
        await settled(pilot, lambda: "speech · il →" in shown(app))
        said = " ".join("".join(row[-30:]) for row in shown(app).splitlines())
        assert "speech · il → Kassym-Jomart Tokaïev" in " ".join(said.split())


def test_a_card_shows_the_words_that_are_copied() -> None:
    text = "Il faut agir « sans délai » contre « une menace pour tous », a dit Jean Roy."
    article = parse_article(text, "a.txt", "a.txt", "utf-8")
    document = Document(article, quotes=tuple(replace(quote, statement=1) for quote in find_quotes(article)))
    lines = [str(line) for line in quote_lines(document, document.quotes[0], whole=True)]
    assert "« sans délai » […] « une menace pour tous »" in lines
