"""Whoever is named by a tie, by whom they act for, or by a noun that looks like a verb."""

import pytest
from speaking import speakers_of


@pytest.mark.parametrize(
    ("tie", "speaker"),
    [
        ("la mère de l’un des disparus", "mère de l’un des disparus"),
        ("la sœur d’une des victimes", "sœur d’une des victimes"),
        ("la fille de l’une des noyées", "fille de l’une des noyées"),
    ],
)
def test_a_tie_to_one_of_several_names_nobody_present(tie: str, speaker: str) -> None:
    assert speakers_of(f"Inès Sow est ministre. Elle écoute. « Je ne dors plus », confie {tie}.") == [speaker]


@pytest.mark.parametrize("place", ["À Bercy, où l’on suit le dossier", "À la mairie, où Paul Gril suit le dossier"])
def test_a_councillor_is_no_infinitive(place: str) -> None:
    assert speakers_of(f"{place}, un conseiller parle d’un « avertissement sans frais ».") == ["conseiller"]


@pytest.mark.parametrize(
    "party",
    ["La défense, représentée par", "L’accusée, défendue par", "La partie civile était représentée par"],
)
def test_whoever_acts_for_a_party_is_a_lawyer(party: str) -> None:
    text = f"Me Paul Gril plaide pour la veuve. {party} Lise Aubry, se tait. « Rien ne tient », assure l’avocate."
    assert speakers_of(text) == ["Lise Aubry"]


@pytest.mark.parametrize(
    "text",
    [
        "« À ce prix, j’en loue deux », a pouffé la deuxième du général.",
        "Le quatrième de Jeanne Blin commence par ces mots : « Ma mère se tait. »",
    ],
)
def test_one_of_a_series_is_no_name(text: str) -> None:
    assert speakers_of(text) == [None]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Deux sœurs vendent des huîtres. « Il gèle », dit la plus jeune.", ["plus jeune"]),
        ("« Je regrette », murmure le plus âgé des trois accusés.", ["plus âgé des trois accusés"]),
        ("« On a gagné », crie la plus petite de la bande.", ["plus petite de la bande"]),
        ("« On a gagné », crie le plus jeune d’entre eux.", ["plus jeune d’entre eux"]),
        ("« On a gagné », crie la plus vieille riveraine du quai.", ["plus vieille riveraine du quai"]),
        # of two who are named nobody can say
        ("Lise Aubry et Inès Sow rient. « On a gagné », crie la plus jeune.", [None]),
        # no words for people
        ("Le plus dur reste à faire : « On recommence. »", [None]),
    ],
)
def test_a_superlative_of_people_is_somebody(text: str, speakers: list[str | None]) -> None:
    assert speakers_of(text) == speakers


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Yvan Prat parle de son père. Ledit père l’avait prévenu que l’école était « une chance ».", "père"),
        ("Lise Aubry accuse une voisine. « C’est faux », répond ladite voisine.", "voisine"),
        ("« Elle triche », lance Simon Laval, à propos de sa sœur. « Menteur ! », proteste ladite sœur.", "sœur"),
    ],
)
def test_the_said_one_is_not_somebody_named(text: str, speaker: str) -> None:
    assert str(speakers_of(text)[-1]).split(" d")[0] == speaker
