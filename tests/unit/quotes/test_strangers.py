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
            "Le gérant de la crèmerie a fermé. « Tout est perdu. » Le crémier n’attend plus. « On verra », "
            "souffle-t-il.",
            ["gérant de la crèmerie", "gérant de la crèmerie"],
        ),
        (
            "Devant la gare, un kiosquier plie ses journaux. « Je tiens. » Le marchand ouvre à six heures. « Il fait "
            "nuit », dit-il.",
            ["kiosquier", "kiosquier"],
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


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Deux voisins tiennent le bar. « On rit », dit l’un d’eux, ancien facteur.", "ancien facteur"),
        ("L’une d’elles, soudeuse, mère de deux filles, a hésité. « J’avais honte. »", "soudeuse"),
        ("Selon l’un d’entre eux, mécanicien, le moteur a « toussé ».", "mécanicien"),
        (
            "Elles étaient six. « Il criait », dit l’une d’elles, aujourd’hui étudiante en droit.",
            "étudiante en droit",
        ),
        ("Deux scaphandriers plongent. « C’est noir », dit l’un des scaphandriers.", "scaphandrier"),
        ("L’un d’eux, Paul Gril, maçon, a parlé. « C’est long. »", "Paul Gril"),
        ("L’un d’eux, blessé à la jambe, a crié. « C’est long. »", None),
    ],
)
def test_one_of_them_is_who_the_apposition_says(text: str, speaker: str | None) -> None:
    assert speakers_of(text) == [speaker]


@pytest.mark.parametrize(
    "thing",
    ["Elle appartient à", "Elle sera repeinte par", "Elle a bouleversé"],
)
def test_a_thing_comes_to_nobodys_mind_as_a_speaker(thing: str) -> None:
    text = f"La statue a perdu un bras. {thing} Lise Aubry. « Je commence lundi », dit-elle."
    assert speakers_of(text) == ["Lise Aubry"]


@pytest.mark.parametrize(
    ("narration", "speaker"),
    [
        ("La préfète n’a pas répondu à nos questions.", None),
        ("Lise Aubry attend. Le maire n’est pas venu.", None),
        ("Paul Gril était absent.", None),
        ("Contacté, Paul Gril n’a pas souhaité s’exprimer.", None),
        ("Paul Gril n’a pas voulu chercher d’excuses.", "Paul Gril"),
        ("Lise Aubry n’est pas venue les mains vides.", "Lise Aubry"),
    ],
)
def test_whoever_says_nothing_is_not_quoted_next(narration: str, speaker: str | None) -> None:
    assert speakers_of(f"{narration} « C’est une honte. »") == [speaker]


@pytest.mark.parametrize("verb", ["décline", "dessine", "domine", "imagine"])
def test_a_verb_before_a_stop_is_no_adjective(verb: str) -> None:
    assert speakers_of(f"Sur le banc, une promeneuse {verb}. « Non merci. »") == ["promeneuse"]
