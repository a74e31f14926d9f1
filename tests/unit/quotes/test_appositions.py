"""A description and the name of whom it means, side by side or with something said between them."""

import pytest
from speaking import speakers_of

DESCRIPTIONS = [
    "son imprimeur depuis douze ans",
    "son avocat depuis le début de l’affaire",
    "son entraîneur jusqu’en 2019",
    "son prédécesseur et désormais adversaire",
    "son associé et néanmoins rival",
    "le maire depuis 2008",
    "le porte-parole du mouvement à Lille",
    "le responsable du chantier pour la région",
    "le nouveau directeur, arrivé en avril",
    "son ancien élève devenu préfet",
    "son seul concurrent connu à ce jour, le sénateur",
    "le locataire du rez-de-chaussée au moment des faits",
]


@pytest.mark.parametrize("description", DESCRIPTIONS)
def test_a_name_between_commas_tells_who_is_described(description: str) -> None:
    comma = "" if description.endswith("sénateur") else ","
    opening = description[0].upper() + description[1:]
    assert speakers_of(f"{opening}{comma} Gaspard Lenoir, juge que « rien n’est joué ».") == ["Gaspard Lenoir"]
    assert speakers_of(f"« Rien n’est joué », juge {description}{comma} Gaspard Lenoir.") == ["Gaspard Lenoir"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Ses sœurs, Jeanne et Rose Lenoir, disent que « rien n’est joué ».",
            "Jeanne Lenoir et Rose Lenoir",
        ),
        (
            "Les deux gérantes, Anne Vasseur et Rose Lenoir, disent que « rien n’est joué ».",
            "Anne Vasseur et Rose Lenoir",
        ),
        ("« Rien n’est joué », disent ses avocats, Mes Anne Vasseur et Luc Tillier.", "Anne Vasseur et Luc Tillier"),
        (
            "« Rien n’est joué », disent les trois élus, Anne Vasseur, Luc Tillier et Rose Lenoir.",
            "Anne Vasseur et Luc Tillier et Rose Lenoir",
        ),
        (
            "Le vote tient à deux indécises du groupe, Anne Vasseur et Rose Lenoir. La seconde pense « peut-être ».",
            "Rose Lenoir",
        ),
        (
            "La chimiste Anne Vasseur écoute. Une autre chimiste, Rose Lenoir, sourit. Zoé Brun, leur voisine, dort. "
            "« Rien n’est joué », jurent les deux chimistes.",
            "Anne Vasseur et Rose Lenoir",
        ),
        (
            "Anne Vasseur, Luc Tillier et Rose Lenoir ont promis « une réponse ».",
            "Anne Vasseur et Luc Tillier et Rose Lenoir",
        ),
        (
            "Anne Vasseur et Rose Lenoir parlent. La seconde envisage de demander son départ, « sans regret ».",
            "Rose Lenoir",
        ),
        ("« Rien n’est joué », jure l’un d’eux, Luc Tillier.", "Luc Tillier"),
        ("Jeanne et Rose Lenoir vivent ici. « Rien n’est joué », dit Jeanne.", "Jeanne Lenoir"),
        (
            "Luc Tillier et Noé Vasseur se voient. « Bien », ont dit d’une même voix MM. Vasseur et Tillier.",
            "Noé Vasseur et Luc Tillier",
        ),
        (
            "« Rien n’est joué », s’étranglent d’une seule voix Anne Vasseur (FO) et Luc Tillier (CGT).",
            "Anne Vasseur et Luc Tillier",
        ),
        ("« Rien n’est joué », lâche d’un ton las Anne Vasseur.", "Anne Vasseur"),
    ],
)
def test_several_names(text: str, speaker: str) -> None:
    assert speakers_of(text)[-1] == speaker


@pytest.mark.parametrize(
    "description",
    [
        "L’homme qui a fondé la ferme en 1999",
        "Le médecin que la famille avait consulté en juin",
        "Le juge auquel le dossier avait échappé",
        "L’avocat à qui la veuve s’était confiée",
        "Le boulanger dont la vitrine a été brisée",
    ],
)
def test_a_name_behind_a_relative(description: str) -> None:
    assert speakers_of(f"{description}, Luc Tillier, se dit « amer ».") == ["Luc Tillier"]


def test_a_name_that_belongs_to_somebody_in_the_relative() -> None:
    assert speakers_of("L’homme qui suivait la maire, Ève Colin, est parti. « Il a peur », dit la maire.") == [
        "Ève Colin"
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Le père de Claire Morel, boulanger à Nantes, sourit. « Je suis fier », dit-il.", "père de Claire Morel"),
        ("Au premier rang, la mère de Paul Renard, infirmière. « J’ai eu peur », dit-elle.", "mère de Paul Renard"),
        ("Le coach de Lucie Armand, ancien joueur, sourit. « Je suis fier », dit-il.", "coach de Lucie Armand"),
        # Gender or number tell that the description is the name's.
        ("La fille de Paul Renard, boulanger, attend. Le boulanger parle de « fatigue ».", "Paul Renard"),
        (
            "Les témoins du procès de Paul Renard, accusé de vol, rient. L’accusé parle d’« une farce ».",
            "Paul Renard",
        ),
        ("L’avocat de Claire Morel, Hugo Pascal, a plaidé. « Elle est innocente », a-t-il dit.", "Hugo Pascal"),
    ],
)
def test_a_description_behind_somebodys_relation_is_of_the_relation(text: str, speaker: str) -> None:
    assert speakers_of(text) == [speaker]
