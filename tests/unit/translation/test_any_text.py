"""What the checks and repairs do with text that no newspaper prints: they never raise, and keep their promises."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.articles.article import Span
from reader.translation.checks import FLAGS, flags, gravity, without_loops
from reader.translation.figures import lost_numbers
from reader.translation.spelling import plain_spelling, sentence_case
from reader.translation.wording import Form, put

TEXT = st.text(alphabet=st.sampled_from("aéÀBz 0129.,;:!?'’\"«»()-–\u00a0\u202f\n%€nN"), max_size=80) | st.text(
    max_size=40
)


@given(TEXT, TEXT)
def test_flags_are_known_ones_in_order_of_gravity(fr: str, en: str) -> None:
    found = flags(fr, en)
    assert set(found) <= FLAGS.keys()
    assert [gravity((flag,)) for flag in found] == sorted((gravity((flag,)) for flag in found), reverse=True)


@given(TEXT)
def test_a_text_loses_none_of_its_own_numbers(text: str) -> None:
    assert lost_numbers(text, text) == []


@given(TEXT)
def test_spelling_keeps_every_place(text: str) -> None:
    assert len(plain_spelling(text)) == len(text)
    assert len(sentence_case(text, list)) == len(text)


@given(TEXT, st.integers(0, 80), st.integers(0, 80), st.sampled_from(["EAEU", "state visit", "The Hague", "NATO"]))
def test_a_term_stands_where_it_is_said_to_stand(english: str, one: int, other: int, form: str) -> None:
    start, end = sorted((min(one, len(english)), min(other, len(english))))
    for definite in (True, False, None):
        text, place = put(english, Span(start, end), Form(form, definite))
        assert place.of(text).lower() == form.lower()


@given(TEXT)
def test_saying_loops_once_is_stable(text: str) -> None:
    assert len(without_loops(text)) <= len(text)


@pytest.mark.parametrize("text", ["1 " * 20_000, "A-B-" * 10_000, "Mme " * 10_000, "9" * 40_000, "mot1 " * 8_000])
def test_a_book_without_a_full_stop_is_no_trap(text: str) -> None:
    assert isinstance(flags(text, text), tuple)
