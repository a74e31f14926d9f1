"""Who signs a quotation with a dash: behind it, or in a line of its own below it."""

import pytest
from speaking import speakers_of

TOLD = "La digue a tenu. Le préfet, Marc Ollivier, et l'ingénieure Solène Tanguy l'ont inspectée.\n"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            TOLD + "« Nous avons eu chaud. »\n— Solène Tanguy, ingénieure des ponts\nLes travaux reprennent.",
            "Solène Tanguy",
        ),
        (TOLD + "« Nous avons eu chaud. »\n– Marc Ollivier\nLes travaux reprennent.", "Marc Ollivier"),
        (TOLD + "« Nous avons eu chaud. »\n— Mme Tanguy\nLes travaux reprennent.", "Solène Tanguy"),
        (
            TOLD + "« Nous avons eu chaud. » — Marc Ollivier, préfet, le 3 mai.\nLes travaux reprennent.",
            "Marc Ollivier",
        ),
        ("La digue a tenu.\n« Nous avons eu chaud. » – Yves Bellec (riverain)\nFin.", "Yves Bellec"),
    ],
)
def test_a_dash_signs(text: str, speaker: str) -> None:
    assert speakers_of(text) == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "La digue a tenu.\n« Nous avons eu chaud. »\n— Solène Tanguy remercie les secours.\nFin.",
        "La digue a tenu.\n« Nous avons eu chaud. »\n— La mairie, le port, la gare\nFin.",
        "La digue a tenu.\n« Nous avons eu chaud. »\nSolène Tanguy\nLes travaux reprennent.",
    ],
)
def test_what_tells_something_or_names_nobody_signs_nothing(text: str) -> None:
    assert speakers_of(text) == [None]
