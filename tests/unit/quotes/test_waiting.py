"""Whose the words are that open a paragraph without a cue, and whom "ce dernier" behind words means."""

import pytest
from speaking import speakers_of

_LUCIE, _PAUL = "Lucie Armand", "Paul Renard"


@pytest.mark.parametrize(
    ("before", "behind", "expected"),
    [
        ("Élue d'opposition, Lucie Armand a déposé un recours.", "Le maire a rétorqué que le toit fuyait.", _LUCIE),
        ("L'architecte, Lucie Armand, a signé les plans.", "Le ministre a répondu par un silence.", _LUCIE),
        ("L'ancien associé, Paul Renard, attendait sur les marches.", "Ce dernier n'a pas bronché.", _PAUL),
        ("Lucie Armand, 78 ans, n'a pas manqué une séance.", "Elle éclate de rire.", _LUCIE),
        (
            "Le président, Paul Renard, a promis.",
            "Assise par terre, Lucie Armand vide son casier.",
            _LUCIE,
        ),
        ("Le chantier a repris lundi.", "Devant la grue, Paul Renard retient son souffle.", _PAUL),
        ("Le vainqueur, Paul Renard, a levé les bras.", "Son dauphin, Marc Vial, dit comprendre le public.", None),
        ("Le vainqueur, Paul Renard, a levé les bras.", "Leur fille Zoé a écrit trois fois au club.", None),
    ],
)
def test_words_that_open_a_paragraph(before: str, behind: str, expected: str | None) -> None:
    assert speakers_of(f"La séance est close.\n{before}\n« Tout recommence à zéro ! » {behind}") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"{_PAUL} s'amuse. « On n'arrête pas Lucie. » Cette dernière sourit : « Jamais. »"
            f"\n{_LUCIE} est là depuis dix ans.",
            _LUCIE,
        ),
        (f"{_PAUL} a parlé. Il a écrit à l'opérateur. Ce dernier invoque « une panne ».", "opérateur"),
        (f"{_PAUL} a parlé. Il a téléphoné au notaire. Celui-ci évoque « un retard ».", "notaire"),
    ],
)
def test_the_last_mentioned(text: str, expected: str) -> None:
    assert speakers_of(text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le club a confirmé le départ de son attaquant Paul Renard. L'attaquant parle d'« une fin ».", _PAUL),
        ("La ville apprend la démission de sa trésorière Lucie Armand. La trésorière dit « étouffer ».", _LUCIE),
        ("Le troisième ligne Paul Renard a signé. « Je reste », a dit le troisième ligne.", _PAUL),
        ("Paul Renard, 41 ans, a battu Noé Lagarde, 19 ans. « Il court vite », a souri le vétéran.", _PAUL),
    ],
)
def test_what_somebody_is_called_beside_a_name(text: str, expected: str) -> None:
    assert speakers_of(text) == [expected]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("« Je reviendrai », a promis la perdante.", "Clara Simon"),
        ("« Au travail », a lancé la gagnante.", "Nina Forest"),
    ],
)
def test_who_won_and_who_lost(words: str, expected: str) -> None:
    told = "Battue dimanche, Clara Simon a reconnu sa défaite. Sa rivale, Nina Forest, élue de peu, n'a rien dit."
    assert speakers_of(f"{told} {words}") == [expected]


def test_a_tree_is_nobody() -> None:
    text = "Luc Prat, jardinier, se tait. Le noyer avait été planté à la naissance de sa fille. « Adieu », dit-il."
    assert speakers_of(text) == ["Luc Prat"]
