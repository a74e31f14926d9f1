"""Words as a reader points at them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.words import word_spans


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("l’UEEA et l'OTSC", "l’|UEEA|et|l'|OTSC"),
        ("aujourd’hui, Kassym-Jomart", "aujourd’hui|Kassym-Jomart"),
        ("qu’il n’y a", "qu’|il|n’|y|a"),
        ("plus de 20 000 hommes, 3,5 % de 1.200", "plus|de|20 000|hommes|3,5 %|de|1.200"),
        ("20\u202f000 €", "20\u202f000"),
        ("«\u202foui\u202f», dit-il", "oui|dit-il"),
        ("Entr’ouvert, presqu’île, quelqu’un", "Entr’ouvert|presqu’île|quelqu’un"),
        ("Jusqu’ici Lorsqu’elle", "Jusqu’|ici|Lorsqu’|elle"),
        ("C’est D’abord", "C’|est|D’|abord"),
        ("", ""),
        ("— … !", ""),
    ],
)
def test_words(text: str, words: str) -> None:
    assert "|".join(text[start:end] for start, end in word_spans(text, 0, len(text))) == words


@given(st.text(max_size=80), st.data())
def test_spans_are_in_order_within_the_stretch_and_never_blank(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    before = start
    for first, last in word_spans(text, start, end):
        assert before <= first < last <= end
        assert text[first:last].strip() == text[first:last]
        before = last
