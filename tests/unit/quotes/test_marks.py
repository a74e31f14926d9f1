import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.articles.article import Span
from reader.quotes.marking.marks import scan


def marked(text: str) -> list[list[tuple[str, int]]]:
    """The stretches of each line of `text`, with their depth."""
    blocks = []
    place = 0
    for line in text.split("\n"):
        blocks.append(Span(place, place + len(line)))
        place += len(line) + 1
    return [[(m.inner.of(text), m.depth) for m in found] for found in scan(text, blocks)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il dit «oui».", [("oui", 0)]),
        ("Il dit « oui ».", [("oui", 0)]),
        ("Il dit «\u00a0oui\u00a0».", [("oui", 0)]),
        ("Il dit «\u202foui\u202f».", [("oui", 0)]),
        ("Il dit “oui”.", [("oui", 0)]),
        ('Il dit "oui" et "non".', [("oui", 0), ("non", 0)]),
        ("Il dit „oui“ enfin.", [("oui", 0)]),
        ("« Il m’a dit “pars” », dit-elle.", [("Il m’a dit “pars”", 0), ("pars", 1)]),
        ("« Il m’a dit « pars » hier », dit-elle.", [("Il m’a dit « pars » hier", 0), ("pars", 1)]),
        ('Un écran de 12" et «oui».', [("oui", 0)]),
        ("Une fin» sans début.", []),
        ("« Sans fin", [("Sans fin", 0)]),
        ("«»", []),
        ('l’"effort" d\'"hier"', [("effort", 0), ("hier", 0)]),
    ],
)
def test_one_paragraph(text: str, expected: list[tuple[str, int]]) -> None:
    assert marked(text) == [expected]


def test_an_unclosed_mark_ends_where_the_next_opens_after_a_full_stop() -> None:
    assert marked("« Nous partons. « Demain », dit-il.") == [[("Nous partons.", 0), ("Demain", 0)]]


def test_one_closing_mark_may_close_two() -> None:
    assert marked("« Il a crié : « Au feu ! »") == [[("Il a crié : « Au feu !", 0), ("Au feu !", 1)]]


def test_a_mark_reopened_at_each_paragraph() -> None:
    assert marked("« Un.\n« Deux.\n« Trois », dit-il.") == [[("Un.", 0)], [("Deux.", 0)], [("Trois", 0)]]


def test_paragraphs_between_one_pair_of_marks() -> None:
    assert marked("Elle dit : « Un.\nDeux.\nTrois », puis sort.") == [[("Un.", 0)], [("Deux.", 0)], [("Trois", 0)]]


def test_an_unclosed_mark_does_not_swallow_the_article() -> None:
    assert marked("« Un.\nDeux.\n« Trois »")[1:] == [[], [("Trois", 0)]]


@given(st.text(alphabet="«»“”„\"' a.\n", max_size=200))
def test_any_mixture_gives_ordered_spans_in_range(text: str) -> None:
    place = 0
    blocks = []
    for line in text.split("\n"):
        blocks.append(Span(place, place + len(line)))
        place += len(line) + 1
    for block, found in zip(blocks, scan(text, blocks), strict=True):
        starts = [m.outer.start for m in found]
        assert starts == sorted(starts)
        for m in found:
            assert block.start <= m.outer.start <= m.inner.start < m.inner.end <= m.outer.end <= block.end
            assert m.inner.of(text) == m.inner.of(text).strip()


def test_a_quotation_that_others_follow_was_never_closed() -> None:
    text = "« Jamais vu, dit Anne. Selon elle, il faut « agir ». Paul parle de « drame »."
    (found,) = scan(text, [Span(0, len(text))])
    assert [m.inner.of(text) for m in found if m.depth == 0] == [
        "Jamais vu, dit Anne. Selon elle, il faut",
        "agir",
        "drame",
    ]


def test_a_quotation_carried_on_is_not_an_unclosed_one() -> None:
    first, second = "« Nous partons, dit Anne. Demain.", "« Et nous restons. »"
    text = f"{first}\n{second}"
    found = scan(text, [Span(0, len(first)), Span(len(first) + 1, len(text))])
    assert [m.closed for block in found for m in block] == [True, True]
