"""Turns of phrase of the press: how somebody looks while speaking, what companies are, whose view it is."""

import pytest
from speaking import speakers_of

BEARING = [
    ("la voix soudain plus grave", "que l’on avait « perdu de vue l’essentiel »"),
    ("le sourire aux lèvres", "que la saison serait « longue, très longue »"),
    ("les mains dans les poches", "qu’il faudrait « tout reprendre »"),
    ("le regard dans le vide", "que tout cela était « allé trop vite »"),
    ("la gorge nouée", "que son équipe avait « tout donné »"),
]


@pytest.mark.parametrize(("bearing", "report"), BEARING)
def test_how_somebody_looks_or_sounds_is_no_subject(bearing: str, report: str) -> None:
    said = "« Nous y sommes presque », a soufflé Léa Blin."
    assert speakers_of(f"{said} Avant d’ajouter, {bearing}, {report}.")[-1] == "Léa Blin"
    assert speakers_of(f"{said} Et de glisser, {bearing}, {report}.")[-1] == "Léa Blin"
    assert speakers_of(f"Paul Renard a dit, {bearing}, {report}.")[-1] == "Paul Renard"


COMPANIES = [
    ("le géant du commerce en ligne Zhuomai", "L’entreprise chinoise", "Zhuomai"),
    ("le fabricant suédois Norrvik", "Le groupe", "Norrvik"),
    ("le géant de la livraison à domicile Rapidoo", "L’entreprise", "Rapidoo"),
]


@pytest.mark.parametrize(("introduced", "again", "name"), COMPANIES)
def test_the_name_behind_what_a_company_is(introduced: str, again: str, name: str) -> None:
    assert speakers_of(f"La ville a choisi {introduced}. {again} se dit « fière du contrat ».") == [name]


NATIVES = ["Wycliffe Ole Nkiruka", "Fañch ar Gall", "Ngugi wa Kamau"]


@pytest.mark.parametrize("name", NATIVES)
def test_a_name_behind_where_somebody_is_from_is_whole(name: str) -> None:
    assert speakers_of(f"Pour le Kényan {name}, c’est « une erreur ».") == [name]
    assert speakers_of(f"Le Kényan {name} patiente. « Rien ne presse », glisse-t-il.") == [name]


def test_initials_behind_an_agency() -> None:
    assert speakers_of("« Rien ne presse », a confié à l’AFP J.-P. Dautry.") == ["J.-P. Dautry"]
