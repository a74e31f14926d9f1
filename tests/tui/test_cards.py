"""What the card of a quote says of its speaker, and how surely."""

import re
from dataclasses import replace

import pytest

from reader.articles.formats import parse_article
from reader.quotes.attribution import find_quotes
from reader.tui.cards import how_known
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
