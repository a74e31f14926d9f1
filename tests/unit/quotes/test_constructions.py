"""Short texts, each another construction of press French, with whoever says the words.

A line of `tests/data/quotes/constructions/*.txt` is TEXT ⇒ SPEAKER; SPEAKER: one speaker for each pair of guillemets,
readings that count too behind a bar, NONE for nobody, ¶ for a new paragraph. `articles.txt` holds short articles;
those of `articles_held_out.txt` and `short_held_out.txt` are never looked at while rules are written.
"""

from pathlib import Path

import pytest
from speaking import article_of
from test_quote_scores import folded

from reader.quotes.attribution import find_quotes

DATA = Path(__file__).resolve().parents[2] / "data" / "quotes" / "constructions"


def outcomes(path: Path) -> tuple[int, int, int]:
    """How many quotations the lines hold, under how many the right name stands, and under how many a wrong one."""
    count = right = wrong = 0
    for line in path.read_text(encoding="utf-8").splitlines():
        text, _, speakers = line.partition("⇒")
        if not speakers:
            continue
        text = "\n".join(paragraph.strip() for paragraph in text.split("¶"))
        found = {quote.outer.start: quote.speaker for quote in find_quotes(article_of(text)) if quote.kind != "term"}
        marks = [place for place, character in enumerate(text) if character == "«"]
        for mark, wanted in zip(marks, speakers.split(";"), strict=True):
            accepted = {None if reading.strip() == "NONE" else folded(reading) for reading in wanted.split("|")}
            count += 1
            if mark in found:
                said = folded(found[mark])
                right += said in accepted
                wrong += said is not None and said not in accepted
    return count, right, wrong


@pytest.mark.parametrize(
    ("name", "least_right", "most_wrong"),
    [
        ("cues", 0.93, 0.04),
        ("subjects", 0.88, 0.07),
        ("pronouns", 0.89, 0.04),
        ("descriptions", 0.89, 0.07),
        ("presentations", 0.96, 0.02),
        ("known_or_new", 0.65, 0.12),
        ("names", 0.87, 0.06),
        ("leads", 0.72, 0.14),
        ("flow", 0.86, 0.03),
        ("several", 0.82, 0.08),
        ("antecedents", 0.79, 0.08),
        ("traps", 0.85, 0.08),
        ("groups", 0.91, 0.05),
        ("articles", 0.89, 0.05),
        ("articles_held_out", 0.85, 0.09),
        ("short_held_out", 0.74, 0.12),
    ],
)
def test_who_says_it(name: str, least_right: float, most_wrong: float) -> None:
    count, right, wrong = outcomes(DATA / f"{name}.txt")
    assert right >= least_right * count
    assert wrong <= most_wrong * count
