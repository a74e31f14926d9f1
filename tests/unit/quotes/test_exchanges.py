"""Exchanges in marks, each line a paragraph of its own: who is asked answers, and turns are taken."""

import pytest
from speaking import speakers_of

JUDGE, MAN = "Odile Ferrand", "Karim Oussalah"
COURT = f"{MAN}, 41 ans, reste debout. « Approchez », lui dit la présidente, {JUDGE}.\n"
ASKS = f"« Pourquoi ce détour ? » demande la présidente, {JUDGE}."


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (f"{COURT}« Pourquoi ce détour ? » interroge la magistrate.\n« Pour la voir. »", [JUDGE, JUDGE, MAN]),
        (f"{MAN} se tait. {ASKS}\n« Parce qu’il pleuvait. »", [JUDGE, MAN]),
        (
            f"{MAN} se tait.\n{ASKS}\n« Parce qu’il pleuvait. »\n« Et le parapluie ? »\n« Oublié. »",
            [JUDGE, MAN, JUDGE, MAN],
        ),
        (
            # The public laughs; those who talk are the same.
            f"{COURT}« Pourquoi ce détour ? » interroge la magistrate.\n« Pour la voir. »\nDes rires montent du"
            " public.\n« Cela vous amuse ? »\n« Pas du tout, madame la présidente. »",
            [JUDGE, JUDGE, MAN, JUDGE, MAN],
        ),
        # Nobody else has been met.
        (f"{ASKS}\n« Parce qu’il pleuvait. »", [JUDGE, None]),
        # A speech that asks and goes on, its marks open until the end.
        (
            f"{MAN} s’impatiente.\n« Qui paiera ?\n« Nous n’avons plus rien », tonne le quadragénaire.",
            [MAN, MAN],
        ),
    ],
)
def test_who_is_asked_answers_in_the_next_paragraph(text: str, speakers: list[str | None]) -> None:
    assert speakers_of(text) == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Le maire, Paul Sorel, écoute. « Où sont les plans ? » lance l’élue Inès Roux. « Chez vous », "
            "lui a rétorqué l’édile.",
            ["Inès Roux", "Paul Sorel"],
        ),
        (
            "Inès Roux prend la parole. « Vous creusez un trou », a lancé l’élue au maire, Paul Sorel. Ce dernier a "
            "répliqué que la ville « vivrait ».",
            ["Inès Roux", "Paul Sorel"],
        ),
        (
            "Inès Roux se lève. « Mon client se tait », répond l’avocate à la présidente, Odile Ferrand.",
            ["Inès Roux"],
        ),
        ("« C’est voté », a glissé l’entraîneur au capitaine, Paul Sorel.", ["entraîneur"]),
        ("« C’est voté », a glissé l’adjoint au maire, Paul Sorel.", ["Paul Sorel"]),
    ],
)
def test_whoever_is_spoken_to_does_not_speak(text: str, speakers: list[str | None]) -> None:
    assert speakers_of(text) == speakers
