"""The page: what is on screen, for any document, size and movement."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.articles.formats import parse_article
from reader.text.columns import LayoutName, line_text
from reader.tui.document import Document
from reader.tui.page import Page, row_has

WORDS = ["la", "paix", "gouvernement", "«", "»", "a-t-il", "dit,", "12", "%", "é" * 90, "Kassym-Jomart", "!"]


def document_of(paragraphs: list[str]) -> Document:
    return Document(parse_article("\n\n".join(paragraphs), "a.txt", "a.txt", "utf-8"))


def page_of(document: Document, width: int, height: int, layout: LayoutName = "columns") -> Page:
    page = Page()
    page.width, page.height, page.layout_name = width, height, layout
    page.open(document, 0)
    return page


def text_of(page: Page) -> list[str]:
    return [line_text(row.french) for _, row in page.rows()]


paragraph = st.lists(st.sampled_from(WORDS), min_size=1, max_size=60).map(" ".join)
paragraphs = st.lists(paragraph, min_size=1, max_size=12)


@settings(max_examples=60, deadline=None)
@given(
    paragraphs,
    st.integers(10, 140),
    st.integers(1, 40),
    st.lists(st.one_of(st.integers(-50, 50), st.sampled_from(["j", "k", "narrow", "wide"])), max_size=25),
)
def test_any_movement_keeps_the_page_full_and_the_sentence_in_view(
    texts: list[str], width: int, height: int, moves: list[int | str]
) -> None:
    document = document_of(texts)
    page = page_of(document, width, height)
    count, current = len(document.article.sentences), 0
    everything = sum(len(page.block_rows(n)) for n in range(len(document.article.blocks)))
    everything += len(document.article.blocks) - 1
    for move in moves:
        if isinstance(move, int):
            page.scroll(move)
        elif move in ("j", "k"):
            current = max(0, min(count - 1, current + (1 if move == "j" else -1)))
            page.bring_into_view(current)
            assert any(row_has(row, current) for _, row in page.rows())
        else:
            page.width = 50 if move == "narrow" else 130
            page.lay_out_again(current)
            everything = sum(len(page.block_rows(n)) for n in range(len(document.article.blocks)))
            everything += len(document.article.blocks) - 1
        assert len(page.rows()) == min(height, everything)


def test_scrolling_down_and_back_comes_to_the_same_rows() -> None:
    page = page_of(document_of([f"Phrase numéro {n}. " * 6 for n in range(30)]), 100, 20)
    page.scroll(17)
    before = text_of(page)
    assert page.scroll(23)
    assert page.scroll(-23)
    assert text_of(page) == before


def test_scrolling_stops_at_both_ends() -> None:
    page = page_of(document_of(["Une phrase. " * 40] * 6), 100, 10)
    assert not page.scroll(-5)
    page.scroll(10_000)
    assert page.is_at_end()
    assert not page.scroll(1)


def test_english_that_arrives_above_moves_nothing_on_screen() -> None:
    document = document_of([f"Le paragraphe {n} dit ceci. " * 5 for n in range(20)])
    page = page_of(document, 90, 12, "interlinear")
    page.scroll(60)
    before = text_of(page)
    above = [s.index for s in document.article.sentences if s.block < page.top.block]
    assert above
    assert not page.forget(set(above), page.sentences()[2])
    assert text_of(page) == before


@pytest.mark.parametrize(("width", "layout"), [(76, "columns"), (75, "interlinear"), (40, "interlinear")])
def test_two_columns_hold_down_to_76_cells(width: int, layout: str) -> None:
    page = page_of(document_of(["Une phrase."]), width, 10)
    assert page.geometry.layout == layout


def test_a_book_is_laid_out_only_where_it_is_shown() -> None:
    document = document_of(["Une phrase de plus dans un très long livre. " * 4] * 3000)
    page = page_of(document, 100, 30)
    page.bring_into_view(len(document.article.sentences) - 1)
    assert len(page._laid_out) < 40
