"""People whom the article never names, and under which other words they come back."""

import pytest
from speaking import speakers_of


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Inès Sow préside la crèche. Sur le banc, une maman berce son fils. « On patiente », soupire-t-elle.",
            ["maman"],
        ),
        (
            "Inès Sow préside la halle. À l’entrée, une crêpière remplit ses seaux. « On patiente », dit-elle.",
            ["crêpière"],
        ),
        (
            "Le gérant de la crèmerie a fermé. « Tout est perdu. »\nLes pompiers sont repartis. Le crémier, lui, "
            "n’attend plus. « On verra », souffle-t-il.",
            ["gérant de la crèmerie", "gérant de la crèmerie"],
        ),
        (
            "Devant la gare, un kiosquier plie ses journaux. « Je tiens. » Le marchand ouvre à six heures. « Il fait "
            "nuit », dit-il.",
            ["kiosquier", "kiosquier"],
        ),
        (
            "Une écolière interpelle le ministre, Paul Gril. « Et nous ? », lui lance la fillette.",
            ["écolière"],
        ),
    ],
)
def test_strangers_come_back_under_other_words(text: str, speakers: list[str]) -> None:
    assert speakers_of(text) == speakers


@pytest.mark.parametrize(
    "text",
    [
        "Au milieu des gravats, Paul Gril compte. « C’est long », dit-il.",
        "Paul Gril est parti au milieu du discours. « C’est long », dit-il.",
    ],
)
def test_the_middle_of_something_is_nobody(text: str) -> None:
    assert speakers_of(text) == ["Paul Gril"]


def test_who_is_called_so_comes_before_of_whom_it_is_told() -> None:
    text = (
        "La cinéaste Lise Aubry est à Nantes. Inès Sow était vendeuse avant le tournage. Elle dit avoir « ri ». "
        "La réalisatrice a souri. « Elle mentait. »"
    )
    assert speakers_of(text) == ["Inès Sow", "Lise Aubry"]
