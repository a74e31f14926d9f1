import pytest

from reader.articles.article import Span
from reader.translation.alignment import links, rendering
from reader.translation.translator import Link


def linked(french: str, english: str, pairs: list[tuple[str, str]]) -> tuple[Link, ...]:
    """Links from English words to French ones, each given once, in the order of the English."""
    found = []
    at = 0
    for en, fr in pairs:
        at = english.index(en, at)
        start = french.index(fr)
        found.append(Link(at, at + len(en), start, start + len(fr)))
        at += len(en)
    return tuple(found)


def test_pieces_are_found_on_both_sides() -> None:
    french, english = "L'UEEA a signé.", "The EUEA signed."
    french_pieces = ["▁L", "'", "UE", "EA", "▁a", "▁signé", "."]
    english_pieces = ["▁The", "▁EU", "EA", "▁signed", "."]
    looks_at = [0, 2, 3, 5, 6]
    attention = [[1.0 if place == at else 0.0 for place in range(7)] for at in looks_at]
    found = list(links(french, 10, french_pieces, english, english_pieces, attention))
    shown = [(english[a:b], french[c - 10 : d - 10]) for a, b, c, d in found]
    assert shown == [("The", "L"), ("EU", "UE"), ("EA", "EA"), ("signed", "signé"), (".", ".")]


def test_pieces_that_normalising_changed_are_left_out() -> None:
    found = list(
        links("½ kilo", 0, ["▁1⁄2", "▁kilo"], "half a kilo", ["▁half", "▁a", "▁kilo"], [[1, 0], [1, 0], [0, 1]])
    )
    assert found == [Link(7, 11, 2, 6)]


@pytest.mark.parametrize(
    ("french", "term", "english", "pairs", "is_name", "place", "sound"),
    [
        (
            "Un protocole d'accord a été signé.",
            "protocole d'accord",
            "An agreement was signed.",
            [("An", "Un"), ("agreement", "accord"), ("was", "protocole"), ("signed", "signé")],
            False,
            "agreement",
            True,
        ),
        (
            "Les hélicoptères de combat ont tiré.",
            "hélicoptères de combat",
            "The helicopters of fight have shot.",
            [("helicopters", "hélicoptères"), ("of", "de"), ("fight", "combat"), ("have", "tiré"), ("shot", "tiré")],
            False,
            "helicopters of fight",
            True,
        ),
        (
            "Il a rejoint l'OCS hier.",
            "OCS",
            "He joined the OCS yesterday.",
            [("joined", "OCS"), ("OCS", "OCS"), ("yesterday", "hier")],
            True,
            "OCS",
            True,
        ),
        (
            "L'Organisation du traité (OTSC) agit.",
            "Organisation du traité (OTSC)",
            "The treaty (OTSC) acts.",
            [("treaty", "traité"), ("OTSC", "OTSC"), ("acts", "agit")],
            False,
            "treaty (OTSC)",
            True,
        ),
        ("L'ONU agit.", "ONU", "It acts.", [("acts", "agit")], True, None, False),
        ("La visite d'État dure.", "visite d'État", "It is.", [("It", "visite"), ("is", "État")], False, None, False),
        (
            "La visite d'État dure.",
            "visite d'État",
            "The visit goes on as a state visit.",
            [("visit", "visite"), ("goes", "dure"), ("state", "État"), ("visit", "visite")],
            False,
            "state visit",
            True,
        ),
        (
            "La visite d'État dure.",
            "visite d'État",
            "The visits last, visited.",
            [("visits", "visite"), ("last", "dure"), ("visited", "État")],
            False,
            "visits",
            False,
        ),
        (
            "Le rôle des U.S. compte.",
            "rôle",
            "The U.S. count.",
            [("U", "rôle"), ("count", "compte")],
            True,
            "U.S.",
            True,
        ),
    ],
)
def test_the_english_of_a_term(
    french: str, term: str, english: str, pairs: list[tuple[str, str]], is_name: bool, place: str | None, sound: bool
) -> None:
    start = french.index(term)
    forms = ["state visit", "attack helicopters", "SCO", "memorandum of understanding"]
    found = rendering(Span(start, start + len(term)), english, linked(french, english, pairs), forms, is_name)
    if place is None:
        assert found is None
        return
    assert found is not None
    assert found.place.of(english) == place
    assert found.is_sound is sound
