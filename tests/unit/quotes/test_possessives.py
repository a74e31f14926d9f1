"""Whom "sa mère", "son rapport", "leur tract" mean: somebody or something, whoever the owner is."""

import pytest
from speaking import speakers_of


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        # the owner is known
        ("Anne Vasseur est pâtissière. Sa grand-mère disait : « Rien ne presse. »", ["grand-mère d’Anne Vasseur"]),
        ("Anne Vasseur enquête. Son rapport évoque « un leurre ».", ["rapport d’Anne Vasseur"]),
        ("Anne Vasseur doute. Sa propre éditrice lui a dit : « Rien ne presse. »", ["éditrice d’Anne Vasseur"]),
        # nobody says whose: the words name somebody all the same
        ("À la sortie, sa mère répétait : « Merci, merci. »", ["mère"]),
        ("Leur tract parle d’un « leurre ».", ["tract"]),
        ("« On attend », soupire leur porte-parole.", ["porte-parole"]),
        ("Selon ses découvreurs, c’est « une merveille ».", ["découvreurs"]),
        # an owner who is not sure is not named
        (
            "Anne Vasseur et Luc Tillier se quittent. Rose Lenoir arrive. Son communiqué évoque « un leurre ».",
            ["communiqué"],
        ),
    ],
)
def test_possessives(text: str, speakers: list[str]) -> None:
    assert speakers_of(text) == speakers
