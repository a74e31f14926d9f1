"""Questions and answers in prose, and speech that goes on behind a colon."""

import pytest
from speaking import speakers_of

ASKED = "« Comptez-vous partir ? » a demandé Claire Nollet à Denis Farge."
TOLD = "« Je n'en pouvais plus », souffle Denis Farge."
NOLLET, FARGE = "Claire Nollet", "Denis Farge"


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (f"{ASKED} « En juin. »", [NOLLET, FARGE]),
        (f"{ASKED} « En juin », a-t-il éludé.", [NOLLET, FARGE]),
        ("« Où étiez-vous ? » demande Claire Nollet. « Chez moi. »", [NOLLET, None]),
        (f"{TOLD} « Monsieur Farge, regardez-moi. »", [FARGE, None]),
        (f"{TOLD} « Et puis il y a eu Zoé. »", [FARGE, FARGE]),
        ("Claire Nollet a demandé à Denis Farge s'il partait. La réponse a fusé : « En juin. »", [FARGE]),
        (
            "La juge Claire Nollet s'agace. « Vous vous moquez ? » « Non, madame », murmure Denis Farge.",
            [NOLLET, FARGE],
        ),
        (
            "La présidente, Claire Nollet, interroge Denis Farge.\n« Pourquoi ? »\n« J'avais oublié mes clés. »",
            [NOLLET, FARGE],
        ),
        ("À qui lui demande s'il regrette, Denis Farge répond : « Pas une seconde. »", [FARGE]),
        ("« Il exagère », « c'est un menteur », grondent les voisins.", ["voisins", "voisins"]),
    ],
)
def test_answers(text: str, speakers: list[str | None]) -> None:
    assert speakers_of(text) == speakers


@pytest.mark.parametrize(
    "before",
    [
        "Puis, après un silence",
        "Puis, devant la presse",
        "Et, se tournant vers Claire Nollet",
        "Quelques minutes plus tard, à la sortie",
        "Plus loin",
        "Autre confidence",
        "Dernier conseil",
    ],
)
def test_goes_on(before: str) -> None:
    assert speakers_of(f"{TOLD} {before} : « J'ai songé à partir. »") == [FARGE, FARGE]


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("Puis Claire Nollet", NOLLET),
        ("Réponse de Claire Nollet", NOLLET),
        ("Sur la banderole", None),
        ("Au fond, une voix", None),
    ],
)
def test_hands_over(before: str, speaker: str | None) -> None:
    assert speakers_of(f"{TOLD} {before} : « Courage ! »") == [FARGE, speaker]


def test_a_voice_in_the_room() -> None:
    assert speakers_of(f"{TOLD} Dans la salle, une voix s'élève. « Courage ! »") == [FARGE, None]
