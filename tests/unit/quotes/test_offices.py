"""Offices and ranks of which there are several: whoever holds one of them does not hold the other."""

import pytest
from speaking import speakers_of


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Le ministre du Travail, Luc Aubry, a parlé. « C'est utile », renchérit le ministre de l'Intérieur.",
            "ministre de l'Intérieur",
        ),
        (
            "La ministre de la Santé, Anne Lou, a parlé. « C'est utile », renchérit la ministre des Sports.",
            "ministre des Sports",
        ),
        (
            "Le préfet de Dordogne, Paul Renard, a parlé. « C'est utile », renchérit le préfet de Corrèze.",
            "préfet de Corrèze",
        ),
        ("Le colonel Amadou Traoré a parlé. « Restez », a dit le général.", "général"),
        ("Le ministre du Travail, Luc Aubry, a parlé. « C'est utile », renchérit le ministre.", "Luc Aubry"),
        ("Le ministre du Travail, Luc Aubry, a parlé. « C'est utile », dit le ministre du Travail.", "Luc Aubry"),
        ("Le colonel Amadou Traoré a parlé. « Restez », a dit l'officier.", "Amadou Traoré"),
        ("Le chef de l'État a dit : « Il faut agir. » Luc Aubry a répondu.", "chef de l'État"),
    ],
)
def test_an_office_of_another_seat_is_somebody_elses(text: str, speaker: str | None) -> None:
    assert speakers_of(text) == [speaker]
