"""Pronouns for somebody without a name who just led, and those that cannot mean the subject of their sentence."""

import pytest
from speaking import speakers_of

NAMED = "« Nous verrons », a dit Inès Roux, épicière.\nLa boulangère Lucie Armand n’a pas ouvert. Elle dort.\n"


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("La procureure, elle, ne s’attarde pas.", "procureure"),
        ("Le curé n’a pas souhaité prendre parti.", "curé"),
        ("Le gardien souffre de la chaleur.", "gardien"),
    ],
)
def test_a_pronoun_takes_up_whom_only_a_description_names(sentence: str, name: str) -> None:
    pronoun = "elle" if sentence.startswith("La") else "il"
    assert speakers_of(f"{NAMED}{sentence} « C’est trop tard », résume-t-{pronoun}.")[1:] == [name]


@pytest.mark.parametrize(
    "source",
    ["Selon elle", "D’après elle", "Pour elle"],
)
def test_the_source_in_front_is_nobody_whom_the_sentence_describes(source: str) -> None:
    text = (
        "L’aumônière Marie Kerbrat visite la prison. « J’écoute », dit Marie Kerbrat.\n"
        f"La directrice, Houria Mansour, mesure le vide. {source}, l’aumônière « fait baisser la température »."
    )
    assert speakers_of(text)[1:] == ["Houria Mansour"]


@pytest.mark.parametrize(
    ("subject", "verb"),
    [("Son gouvernement", "répondra"), ("Le gouvernement", "votera"), ("Le parti", "votera")],
)
def test_an_incise_behind_the_subject_is_of_somebody_else(subject: str, verb: str) -> None:
    text = f"Le ministre, Paul Renard, a reconnu un échec. {subject}, a-t-il ajouté, {verb} « sans trembler »."
    assert speakers_of(text) == ["Paul Renard"]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("« Mme Caron nous a menti », a dit Anne Roux.", "Ève Caron"),
        ("Un collectif réclame « le départ d’Ève Caron » et « des comptes ».", "Ève Caron"),
        ("« Lise n’était pas là », a lancé Anne Roux.", "Lise Vial"),
    ],
)
def test_whom_it_concerns_is_whom_the_words_name(said: str, name: str) -> None:
    text = f"La maire, Anne Roux, a reçu la préfète, Lise Vial, et la rectrice, Ève Caron. {said}"
    assert speakers_of(f"{text} L’intéressée s’est montrée prudente. « Nous verrons », a-t-elle dit.")[-1] == name
