"""English forms of terms: their plural and their places in a sentence."""

import pytest

from reader.glossary.english import english_places, plural
from reader.glossary.entry import TermEntry

NATO = TermEntry(
    "nato",
    "Organisation du traité de l'Atlantique Nord",
    "North Atlantic Treaty Organization",
    "OTAN",
    en_short="NATO",
    en_variants=("Atlantic Alliance",),
    kind="organisation",
)
WHO = TermEntry("who", "Organisation mondiale de la santé", "World Health Organization", "OMS", en_short="WHO")
STATE = TermEntry("hos", "chef d'État", "head of state", kind="office")
PUTIN = TermEntry("p", "Vladimir Poutine", "Vladimir Putin", "Poutine", en_short="Putin", kind="person")
FORMIN = TermEntry("f", "ministère de la Défense", "Ministry of Defence", en_variants=("Defence Ministry",))


@pytest.mark.parametrize(
    ("english", "several"),
    [
        ("head of state", "heads of state"),
        ("prime minister", "prime ministers"),
        ("Secretary-General", "Secretaries-General"),
        ("ministry", "ministries"),
        ("crisis", "crises"),
        ("chairman", "chairmen"),
        ("sanctions", "sanctions"),
        ("pass", "passes"),
    ],
)
def test_the_head_takes_the_plural(english: str, several: str) -> None:
    assert plural(english) == several


@pytest.mark.parametrize(
    ("text", "entry", "places"),
    [
        ("NATO's allies left NATO.", NATO, ["NATO", "NATO"]),
        ("the North Atlantic Treaty Organisation", NATO, ["North Atlantic Treaty Organisation"]),
        ("the Atlantic alliance", NATO, ["Atlantic alliance"]),
        ("N.A.T.O and nato and SNATO", NATO, ["N.A.T.O"]),
        ("who knows? The WHO does.", WHO, ["WHO"]),
        ("Two Heads of State met a head of state.", STATE, ["Heads of State", "head of state"]),
        ("Vladimir Putin's house, Putin said", PUTIN, ["Vladimir Putin", "Putin"]),
        ("the Ministry of Defense and the defense ministry", FORMIN, ["Ministry of Defense", "defense ministry"]),
        ("a head\u00a0of state", STATE, ["head\u00a0of state"]),
        ("", NATO, []),
    ],
)
def test_places_of_accepted_forms(text: str, entry: TermEntry, places: list[str]) -> None:
    assert [span.of(text) for span in english_places(text, entry)] == places
