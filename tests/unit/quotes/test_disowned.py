"""Words that the sentence says its subject did not say, that somebody is accused of, and such as brackets sign."""

import pytest
from speaking import speakers_of


@pytest.mark.parametrize(
    "text",
    [
        "Lise Faure n'a jamais dit : « Fermons le pont. »",
        "Lise Faure n'a pas déclaré « la fête est finie », contrairement à une vidéo virale.",
        "Lise Faure n'a jamais prononcé le mot « superprofits ».",
        "L'avocat du maire nie que Lise Faure ait déclaré : « Je l'aurai. »",
        "Lise Faure dément avoir traité le maire de « menteur ».",
        "Paul Renard a contesté avoir dit « je l'aurai ».",
        "Lise Faure l'accuse d'avoir dit « je l'aurai ».",
    ],
)
def test_what_was_not_said_is_nobodys(text: str) -> None:
    assert speakers_of(text) in ([None], [])


@pytest.mark.parametrize(
    "text",
    [
        "Lise Faure ne dit pas autre chose : « C'est un échec. »",
        "Lise Faure n'a pas hésité à parler d'« un échec cuisant ».",
        "Lise Faure n'exclut pas « un retour au travail ».",
        "Lise Faure ne croit pas à « un retour rapide ».",
        "Lise Faure n'a cessé de dire « qu'il fallait partir ».",
        "Lise Faure est accusée d'avoir crié « À mort ! ».",
        "Lise Faure soupçonne Paul Renard d'avoir voulu « étouffer l'affaire ».",
    ],
)
def test_what_is_said_with_a_negation_stays_its_subjects(text: str) -> None:
    assert speakers_of(text) == ["Lise Faure"]


@pytest.mark.parametrize(
    "text",
    [
        "Lise Faure accuse Paul Renard d'avoir dit : « Je vous aurai. »",
        "Lise Faure a accusé Paul Renard d'avoir promis « la gratuité totale ».",
        "Lise Faure reproche à Paul Renard d'avoir parlé de « racaille ».",
        "Le procureur cite alors un message de Paul Renard à sa sœur : « Tout est payé. »",
    ],
)
def test_whoever_is_accused_of_it_is_who_said_it(text: str) -> None:
    assert speakers_of(text) == ["Paul Renard"]


def test_each_bracket_signs_its_own_quotation() -> None:
    text = "« Je fais appel » (Nora Lescot, mardi). « Elle a raison » (un proche). « C'est faux » (une voisine)."
    assert speakers_of(text) == ["Nora Lescot", "proche", "voisine"]
