"""The letters a query matched, as printed."""

import pytest

from reader.search.index import Entry, SearchIndex
from reader.search.query import parse


def marked(text: str, query: str, speaker: str | None = None, en: str | None = None) -> str:
    index = SearchIndex()
    index.add("a", [Entry("quote", "a", "a", 0, len(text), text, en, speaker, "speech")])
    hits = index.search(parse(query))
    assert hits
    hit = hits[0]
    spans = (hit.fr_ranges, text) if speaker is None and en is None else (hit.speaker_ranges, speaker or "")
    if en is not None:
        spans = (hit.en_ranges, en)
    ranges, shown = spans
    for span in reversed(ranges):
        shown = f"{shown[: span.start]}[{shown[span.start : span.end]}]{shown[span.end :]}"
    return shown


@pytest.mark.parametrize(
    ("text", "query", "shown"),
    [
        ("Les investissements russes", "investissement", "Les [investissement]s russes"),
        ("Les investissements russes", "invest", "Les [invest]issements russes"),
        ("L’œuvre d’art", "oeuvre", "L’[œuvre] d’art"),
        ("Le cœur lourd", "coeur", "Le [cœur] lourd"),
        ("Le cœur lourd", "co", "Le [cœ]ur lourd"),
        ("la ﬁnance mondiale", "finance", "la [ﬁnance] mondiale"),
        ("la ﬁnance mondiale", "financ", "la [ﬁnanc]e mondiale"),
        ("le de\u0301bat public", "débat", "le [de\u0301bat] public"),
        ("le de\u0301bat agite\u0301", "agité", "le de\u0301bat [agite\u0301]"),
        ("Ｌａ Ｒｕｓｓｉｅ", "russie", "Ｌａ [Ｒｕｓｓｉｅ]"),
        ("la paix au monde", "paix monde", "la [paix] au [monde]"),
        ("de la paix de la mer", "la paix", "de [la] [paix] de la mer"),
        ("un accord", "acocrd", "un [accord]"),
        ("un accord", "acord", "un [ac]c[ord]"),
        ("le bon voisinage", "bonvoisinage", "le [bon] [voisinage]"),
        ("un pays", "pa ys", "un [pays]"),
        ("😀 paix 😀", "paix", "😀 [paix] 😀"),
        ("ligne\r\nsuivante", "suivante", "ligne\r\n[suivante]"),
    ],
)
def test_french(text: str, query: str, shown: str) -> None:
    assert marked(text, query) == shown


def test_english_and_speaker() -> None:
    assert marked("La paix", "peace", en="Lasting peace") == "Lasting [peace]"
    assert marked("La paix", "tokaiev", speaker="Kassym-Jomart Tokaïev") == "Kassym-Jomart [Tokaïev]"
    assert marked("La paix", "paix speaker:toka", speaker="Kassym-Jomart Tokaïev") == "Kassym-Jomart [Toka]ïev"


def test_what_is_not_searched_is_not_marked() -> None:
    index = SearchIndex()
    index.add("a", [Entry("quote", "a", "a", 0, 9, "important", "important", None, "speech")])
    hit = index.search(parse("important lang:en"))[0]
    assert hit.fr_ranges == ()
    assert hit.en_ranges == ((0, 9),)
