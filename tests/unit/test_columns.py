"""Prose in columns: nothing lost, nothing too wide, no break where French typography forbids one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.columns import Source, geometry, line_text, row_text, rows, text_width, wrap


def lines(text: str, width: int) -> list[str]:
    return [line_text(line) for line in wrap([Source(0, text, 0, len(text))], width)]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("un deux trois", 7, ["un deux", "trois"]),
        ("hard\nwrapped\r\nlines\there", 40, ["hard wrapped lines here"]),
        ("Est-ce vrai ?", 12, ["Est-ce", "vrai ?"]),
        ("il dit « non » hier", 9, ["il dit", "« non »", "hier"]),
        ("61\u00a0000 Kazakhs", 8, ["61 000", "Kazakhs"]),
        ("avec Kassym-Jomart", 12, ["avec Kassym-", "Jomart"]),
        ("anticonstitutionnellement", 10, ["anticonsti", "tutionnell", "ement"]),
        ("漢字漢字漢字", 5, ["漢字", "漢字", "漢字"]),
        ("", 10, []),
    ],
)
def test_wrapping(text: str, width: int, expected: list[str]) -> None:
    assert lines(text, width) == expected


@given(st.text(alphabet="ab é«»?!:;-\n\u00a0\u202f漢\u0301().…", max_size=300), st.integers(4, 80))
def test_every_printed_character_is_set_once_and_fits(text: str, width: int) -> None:
    wrapped = wrap([Source(0, text, 0, len(text))], width)
    printed = "".join("".join(lines(text, width)).split())
    assert printed == "".join(text.replace("\u00a0", " ").replace("\u202f", " ").split())
    for line in wrapped:
        assert text_width(line_text(line)) <= width or len(line) == 1
        for word in line:
            if len(word.text) == word.end - word.start:
                drawn = text[word.start : word.end].replace("\u00a0", " ").replace("\u202f", " ")
                assert "".join(word.text.split()) == "".join(drawn.split())


@pytest.mark.parametrize("width", [20, 40, 75, 76, 80, 100, 120, 200, 400])
@pytest.mark.parametrize("layout", ["columns", "interlinear", "fr", "en"])
def test_columns_stay_on_the_page(width: int, layout: str) -> None:
    page = geometry(layout, width)  # type: ignore[arg-type]
    assert page.french_x >= 1
    assert page.french_x + page.french_width <= width
    assert page.english_x + page.english_width <= width
    if page.layout == "columns":
        assert 36 <= page.french_width <= 72
        assert page.english_x >= page.french_x + page.french_width + 3


def test_interlinear_sets_the_english_in_under_its_french() -> None:
    page = geometry("interlinear", 60)
    french, english = "Il pleut.", "It rains."
    set_rows = rows([Source(0, french, 0, len(french))], [Source(0, english, 0, len(english))], page)
    assert [row_text(row, page).rstrip() for row in set_rows] == ["  Il pleut.", "      It rains."]
