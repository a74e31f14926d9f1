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


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Les policiers ont retrouvé dans sa poche un message : « Demain, c’est fini. »", "message"),
        ("Les gendarmes ont découvert une lettre adressée à sa mère : « Pardonne-moi. »", "lettre"),
        ("L’historienne a exhumé une note de 1942 : « Le convoi partira à l’aube. »", "note de 1942"),
        ("Les juges ont saisi un carnet : « Ne rien laisser par écrit. »", "carnet"),
        ("Luc Roux a reçu de Paul Renard un message : « Jamais. »", "Paul Renard"),
        ("La ministre Inès Roux a publié un message : « On ne lâchera rien. »", "Inès Roux"),
        ("Luc Roux a trouvé un mot pour cela : « Gâchis. »", "Luc Roux"),
        # one text, not the many named before
        ("Les deux rois ont signé onze accords. Le texte principal évoque « la paix ».", "texte principal"),
        # what is made known speaks, not its making known
        ("On attend la publication de l’avis du Conseil, qui juge le texte « bancal ».", "Conseil"),
    ],
)
def test_whoever_comes_by_a_text_has_not_written_it(text: str, speaker: str) -> None:
    assert speakers_of(text) == [speaker]
