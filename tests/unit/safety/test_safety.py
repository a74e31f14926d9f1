"""What may never reach a terminal."""

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.safety import MAX_COMBINING, cell_width, clean, is_safe, one_line

hostile = st.text(
    alphabet="ab é«»\t\n\r\x00\x07\x1b[]m;\x7f\x85\x90\x9b\x9d\xad\u0301\u0302\u034f\u0670\u0e31\u200b\u200d\u202e"
    "\u2028\u2066\ufeff\ufe0f\ufffe\U000e0041\U0001d165\ud800",
    max_size=40,
)
anything = st.text(max_size=60)


@given(hostile | anything)
def test_cleaning_keeps_the_length_and_the_places_of_what_is_harmless(text: str) -> None:
    cleaned = clean(text)
    assert len(cleaned) == len(text)
    assert is_safe(cleaned)
    for before, after in zip(text, cleaned, strict=True):
        if before.isascii() and (before.isprintable() or before in "\t\n\r"):
            assert after == before


@given(hostile | anything)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    once = clean(text)
    assert clean(once) is once


@given(hostile | anything)
def test_safe_text_is_the_same_object(text: str) -> None:
    assert (clean(text) is text) == is_safe(text)


@given(hostile | anything, st.integers(0, 30))
def test_one_line_is_one_line_and_no_longer_than_wanted(text: str, limit: int) -> None:
    line = one_line(text, limit)
    assert not set(line) & set("\t\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029")
    assert is_safe(line)
    assert not limit or len(line) <= limit


def test_nothing_that_unicode_calls_a_control_or_a_format_is_left() -> None:
    visible_formats = set(map(chr, [*range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD]))
    left = [
        f"U+{code:04X}"
        for code in range(sys.maxunicode + 1)
        if unicodedata.category(character := chr(code)) in ("Cc", "Cf", "Cs", "Zl", "Zp")
        and clean(character) == character
        and character not in visible_formats
        and character not in "\t\n\r"
    ]
    assert left == []


def test_marks_of_every_script_are_thinned() -> None:
    left = []
    for code in range(0x300, sys.maxunicode + 1):
        mark = chr(code)
        if unicodedata.category(mark) in ("Mn", "Me") and is_safe(mark):
            cleaned = clean("e" + mark * 50 + "t")
            if cleaned != "e" + mark * MAX_COMBINING + " " * (50 - MAX_COMBINING) + "t":
                left.append(f"U+{code:04X}")
    assert left == []


@pytest.mark.parametrize(
    "text",
    [
        "Éric a dit : « L’œuvre, c’est ça… » — 20\u202f% à 3\u00a0h",
        "e\u0301te\u0301 a\u0302\u0323",
        "Người Việt, Ἀθῆναι, Владимир Путин, 北京, العربية, भारत, กรุงเทพ",
        "un\tdeux\r\ntrois\n",
        "",
        "👩🏽 €",
    ],
)
def test_what_articles_hold_stays_as_it_is(text: str) -> None:
    assert clean(text) is text


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("\x1b[31mrouge", "␛[31mrouge"),
        ("a\x00b\x07c\x7f", "a␀b␇c␡"),
        ("\x9b31m\x9d0;t\x9c", "�31m�0;t�"),
        ("gauche\u202eetiord", "gauche�etiord"),
        ("zé\u200bro", "zé�ro"),
        ("pro\xadduit", "pro‐duit"),
        ("un\u2028deux\u0085trois", "un\ndeux\ntrois"),
        ("[bold]gras[/] [@click=app.bell]x[/]", "[bold]gras[/] [@click=app.bell]x[/]"),
        ("\ud83d", "�"),
    ],
)
def test_stand_ins(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@pytest.mark.parametrize(
    ("character", "width"),
    [
        ("a", 1),
        ("é", 1),
        ("\u0301", 0),
        ("\u20dd", 0),
        ("北", 2),
        ("ｱ", 1),
        ("Ａ", 2),
        ("👩", 2),
        ("«", 1),
        ("\ufe0f", 0),
    ],
)
def test_widths(character: str, width: int) -> None:
    assert cell_width(character) == width
