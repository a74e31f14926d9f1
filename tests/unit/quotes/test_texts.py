"""Texts that are quoted: the parts of one, and whom what is spoken of means."""

import pytest
from speaking import speakers_of


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Le rapport compte 80 pages. Trois paragraphes dénoncent « un risque ».", "rapport"),
        ("Trois pages manuscrites pour dénoncer « un scandale ».", None),
        ("Le roman de Jeanne Blin commence par une phrase de sept mots : « Elle se tait. »", "roman de Jeanne Blin"),
    ],
)
def test_a_part_of_a_text_is_of_the_text_named_before(text: str, speaker: str | None) -> None:
    assert speakers_of(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Paul Gril parle des dettes, de l’ami perdu et du soir où celui-ci lui a lancé : « Va-t’en. »", "ami perdu"),
        ("Paul Gril se souvient du facteur et du jour où celui-ci lui a dit : « Partez. »", "facteur"),
        ("Paul Gril a vu Lucie Armand, de la banque Oudin. Celle-ci a dit : « Partez. »", "Lucie Armand"),
    ],
)
def test_one_of_those_spoken_of_is_no_aside(text: str, speaker: str) -> None:
    """What hangs by "de" behind a comma belongs to a person, or is one more thing spoken of."""
    assert speakers_of(text) == [speaker]
