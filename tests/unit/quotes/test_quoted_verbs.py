"""Quoted words that begin with the verb of the clause around them, and whom a sentence turns to at its head."""

import pytest
from speaking import speakers_of


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Le directeur de la banque, Luc Prat, « prend acte » de ce refus mais n'exclut rien.", ["Luc Prat"]),
        ("L'avocate du clan, Me Inès Roux, « s'étonne » de ce retard et demande un délai.", ["Inès Roux"]),
        ("Inès Roux, qui dit vouloir la paix, « prend acte » de ce refus.", ["Inès Roux"]),
        ("Inès Roux, que Luc Prat accuse de mentir, « ne décolère pas ».", ["Inès Roux"]),
        ("Inès Roux, présidente du club, « ne comprend pas » ce choix.", ["Inès Roux"]),
        ("Luc Prat « condamne » ce report et réclame « un vrai débat ».", ["Luc Prat", "Luc Prat"]),
        ("Le collectif « prend note » de ce recul.", ["collectif"]),
        ("La juge « admet » le retard, tandis que son mari « nie » tout.", ["juge", "mari de la juge"]),
        ("L'OMS « salue » l'effort, mais la Banque mondiale « s'inquiète ».", ["OMS", "Banque mondiale"]),
        ("« Non », dit Luc Prat, tandis qu'Inès Roux « appelle au calme ».", ["Luc Prat", "Inès Roux"]),
        ("Inès Roux assure que le maire « ment comme il respire » et s'en moque.", ["Inès Roux"]),
        ("Inès Roux s'est tue. Une réponse « ferme et définitive » a surpris le jury.", [None]),
    ],
)
def test_a_verb_in_the_marks(text: str, speakers: list[str | None]) -> None:
    """The subject of the verb in the marks says the words; the verbs in its relatives have nothing to do with it."""
    assert speakers_of(text) == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Luc Prat cède. Quant au syndicat Sud-Rail, il « regrette » ce geste.", ["syndicat Sud-Rail"]),
        ("Inès Roux cède. Quant à la Ligue des usagers, elle « condamne » ce geste.", ["Ligue des usagers"]),
        ("Inès Roux cède. Pour ce qui est de la mairie, elle « prend acte » de ce geste.", ["mairie"]),
        ("Inès Roux cède. Quant à Luc Prat, il y voit « un piège ».", ["Luc Prat"]),
        ("Inès Roux s'est tue. Quant à la préfète, elle « regrette » l'incident.", ["préfète"]),
        ("Le maire, Luc Prat, s'est tu. Quant au maire de Dax, il « regrette » l'incident.", ["maire de Dax"]),
        ("Inès Roux a vu la préfète, Ève Blin. Quant à la préfète, elle « regrette » tout.", ["Ève Blin"]),
    ],
)
def test_whom_the_sentence_turns_to(text: str, speakers: list[str]) -> None:
    """ "Quant à X, elle …": the pronoun is X, and X is not whoever the sentence before was about."""
    assert speakers_of(text) == speakers
