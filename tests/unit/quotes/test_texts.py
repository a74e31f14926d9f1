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


@pytest.mark.parametrize(
    ("handled", "speaker"),
    [
        (
            "Les familles réclament la publication d’un rapport de l’inspection du travail.",
            "rapport de l’inspection du travail",
        ),
        ("Le maire a exigé la remise d’une expertise, restée secrète.", "expertise"),
        ("Après la lecture d’une lettre du préfet, la salle a hué.", "lettre du préfet"),
        ("La presse a obtenu une copie de la note du ministère.", "note du ministère"),
        ("Nous avons lu des extraits d’un mémoire de la défense.", "mémoire de la défense"),
        ("La version définitive de l’accord a été votée.", "accord"),
    ],
)
def test_what_is_done_with_a_text_is_not_the_text(handled: str, speaker: str) -> None:
    assert speakers_of(f"{handled} Le texte évoque « un risque ».") == [speaker]


def test_a_text_that_there_is_not_yet_is_not_meant() -> None:
    text = (
        "Interrogée sur un éventuel accord, elle se tait. Une charte a été votée. Le document évoque « un risque »."
    )
    assert speakers_of(text) == ["charte"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Le lycée a envoyé un courriel. La directrice y a lu que les cours étaient « suspendus ».", "courriel"),
        ("Lise Aubry a reçu une lettre. Elle y lit que son bail est « résilié ».", "lettre"),
        ("Lise Aubry a vu la banderole. Elle y lit « une provocation ».", "Lise Aubry"),
    ],
)
def test_what_somebody_reads_there_is_the_texts(text: str, speaker: str) -> None:
    """With "que" it is what the text says, without it what the reader makes of it."""
    assert speakers_of(text) == [speaker]
