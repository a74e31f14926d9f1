"""Folding for matching, and the way back to what was printed."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.folding import fold, folded

anything = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=60)
french = st.text(alphabet="aàâäeéèêëiîïoôuùûücçœæŒÉ’'« »…-–\u00a0\u202f\u0301x", max_size=60)


@pytest.mark.parametrize(
    ("printed", "wanted"),
    [
        ("L’Été", "l'ete"),
        ("Œuvre, cœur, Æ", "oeuvre, coeur, ae"),
        ("« oui »", '" oui "'),
        ("«\u202foui\u00a0!»", '" oui !"'),
        ("Nord–Sud — 3\u202f000", "nord-sud - 3 000"),
        ("etc…", "etc..."),
        ("e\u0301te\u0301", "ete"),
        ("ﬁn", "fin"),
        ("Łódź, Straße", "lodz, strasse"),
        ("", ""),
    ],
)
def test_what_a_reader_does_not_mean_is_dropped(printed: str, wanted: str) -> None:
    assert fold(printed) == wanted


@given(anything | french)
def test_the_map_agrees_with_the_text(text: str) -> None:
    result = folded(text)
    assert result.text == fold(text)
    assert len(result.origins) == len(result.text) + 1
    assert result.origins[-1] == len(text)
    assert list(result.origins) == sorted(result.origins)
    assert all(0 <= origin <= len(text) for origin in result.origins)


@given(anything | french, st.data())
def test_a_folded_stretch_is_found_where_it_was_printed(text: str, data: st.DataObject) -> None:
    result = folded(text)
    start = data.draw(st.integers(0, len(result.text)))
    end = data.draw(st.integers(start, len(result.text)))
    first, last = result.printed(start, end)
    assert 0 <= first <= last <= len(text)
    assert result.text[start:end] in fold(text[first:last])
    if start < end:
        # A mark that follows the last letter is printed with it, so nothing that folds to nothing is cut off.
        assert last == len(text) or fold(text[last]) != "" or unicodedata.combining(text[last]) == 0


@given(anything | french)
def test_every_character_can_be_pointed_at(text: str) -> None:
    result = folded(text)
    assert result.printed(0, len(result.text))[1] == len(text) or not result.text


@given(french)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(french)
def test_composed_and_decomposed_letters_are_one(text: str) -> None:
    assert fold(unicodedata.normalize("NFC", text)) == fold(unicodedata.normalize("NFD", text))
