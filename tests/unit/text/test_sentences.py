"""French sentence boundaries: the table of hard cases, and properties of any text."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.text.sentences import sentence_spans

TABLES = Path(__file__).parents[2] / "data" / "sentences"
STAND_INS = str.maketrans({"␣": "\u00a0", "⍽": "\u202f", "⏎": "\n"})


def hard_cases(table: str) -> list[tuple[str, list[str]]]:
    cases = []
    for line in (TABLES / table).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            marked = line.translate(STAND_INS)
            cases.append((marked.replace("‖", ""), [sentence.strip() for sentence in marked.split("‖")]))
    return cases


HARD_CASES = [case for table in sorted(TABLES.glob("*.txt")) for case in hard_cases(table.name)]


@pytest.mark.parametrize(("text", "sentences"), HARD_CASES, ids=lambda value: str(value)[:40])
def test_hard_case(text: str, sentences: list[str]) -> None:
    assert [text[start:end] for start, end in sentence_spans(text)] == sentences


PROSE = st.text(alphabet="aéLM.!?…»«“”\"'’()[] \n\u00a0\u202f–-,;:1", max_size=80) | st.text(max_size=80)


@given(text=PROSE, data=st.data())
@settings(max_examples=400, deadline=None)
def test_spans_hold_every_printed_character_of_any_range(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    covered = start
    for begin, stop in sentence_spans(text, start, end):
        assert covered <= begin < stop <= end
        assert text[covered:begin].strip() == ""
        assert text[begin:stop] == text[begin:stop].strip()
        covered = stop
    assert text[covered:end].strip() == ""


def test_only_the_range_is_cut() -> None:
    text = "Un. Deux. Trois."
    assert sentence_spans(text, 4, 9) == [(4, 9)]
    assert sentence_spans(text, 2, 12) == [(2, 9), (10, 12)]


def test_a_blank_line_ends_a_sentence_without_a_stop() -> None:
    text = "Un titre\r\n\r\net sa suite\nsur deux lignes"
    assert [text[start:end] for start, end in sentence_spans(text)] == ["Un titre", "et sa suite\nsur deux lignes"]
