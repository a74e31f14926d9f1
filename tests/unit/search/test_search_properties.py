"""Any query over any library answers, and every range lies on characters of the text."""

import contextlib
from typing import get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import QueryError
from reader.quotes.quote import Certainty, Kind
from reader.search.entry import ENTRY_KINDS
from reader.search.index import Entry, SearchIndex
from reader.search.query import FILTERS, Query, parse
from reader.text.safety import is_safe

FRAGMENTS = st.sampled_from(
    [*"aàâäeéèêiïoôuœæﬁß'’«»\"-–:.,…%0123 \n\t\u00a0\u0301\u200b😀日本Ω", "paix", "œuvre", "relation", "l’", "été"]
)
TEXTS = st.one_of(st.text(max_size=60), st.lists(FRAGMENTS, max_size=25).map("".join))
FILTERED = st.builds(
    "{0} {1}:{2} {3}".format,
    TEXTS,
    st.sampled_from(FILTERS),
    st.one_of(TEXTS, st.sampled_from(["fr", "en", "2023", "2023-02-31", "speech", '"a b"', "x"])),
    TEXTS,
)
ENTRIES = st.builds(
    lambda kind, fr, en, speaker, quote_kind, certainty, about, date: Entry(
        kind, "a", "a", 0, len(fr), fr, en, speaker, quote_kind, certainty, about, date
    ),
    st.sampled_from(ENTRY_KINDS),
    TEXTS,
    st.none() | TEXTS,
    st.none() | TEXTS.filter(bool),
    st.none() | st.sampled_from(get_args(Kind)),
    st.sampled_from(get_args(Certainty)),
    TEXTS,
    st.sampled_from([None, "2023-11-09"]),
)


def understood(text: str) -> tuple[Query | None, str]:
    try:
        return parse(text), ""
    except QueryError as error:
        return None, str(error)


@settings(max_examples=150, deadline=None)
@given(st.lists(ENTRIES, max_size=8), st.one_of(TEXTS, FILTERED), st.integers(1, 5))
def test_any_query_any_library(entries: list[Entry], text: str, limit: int) -> None:
    index = SearchIndex()
    index.add("a", entries)
    query, complaint = understood(text)
    if query is None:
        assert complaint.endswith(".")
        assert is_safe(complaint)
        return
    for _ in range(2):
        hits = index.search(query, limit)
        assert len(hits) <= limit
        for hit in hits:
            assert 0 <= hit.score <= 100
            for ranges, shown in (
                (hit.fr_ranges, hit.entry.fr),
                (hit.en_ranges, hit.entry.en or ""),
                (hit.speaker_ranges, hit.entry.speaker or ""),
            ):
                end = -1
                for span in ranges:
                    assert end < span.start < span.end <= len(shown)
                    end = span.end
        # The young rows answer first, then the same rows settled.
        index.compact()


@settings(max_examples=60, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=6))
def test_a_text_finds_itself(texts: list[str]) -> None:
    index = SearchIndex()
    index.add("a", [Entry("quote", "a", "a", n, n + len(text), text) for n, text in enumerate(texts)])
    for text in texts:
        with contextlib.suppress(QueryError):
            plain = parse(text)
            if plain.words and not (plain.is_filtered or plain.phrases or plain.language):
                assert text in [hit.entry.fr for hit in index.search(plain, 20)]
