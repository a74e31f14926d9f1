"""Several who speak together: by what they are joined, and how they come back."""

import pytest
from speaking import speakers_of

ACT = "Marc Toussaint et Élodie Perrot"
JOINED = """
Ni Marc Toussaint ni Élodie Perrot n'ont souhaité réagir. « L'enquête est en cours », ont-ils indiqué.
Ni le maire, Marc Toussaint, ni son adjointe, Élodie Perrot, ne veulent en parler. « C'est clos », tranchent-ils.
Tant Marc Toussaint qu'Élodie Perrot refusent l'accord. « Il est bancal », disent-ils.
Aussi bien le préfet Marc Toussaint que la maire Élodie Perrot ont salué « un travail exemplaire ».
Marc Toussaint, comme Élodie Perrot, jugent la mesure « injuste ».
Marc Toussaint ainsi qu'Élodie Perrot jugent la mesure « injuste ».
Marc Toussaint, tout comme Élodie Perrot, ont dénoncé « une mesure injuste ».
Marc Toussaint, rejoint par Élodie Perrot, a pris la parole. « Nous irons au bout », ont-ils promis.
Marc Toussaint, accompagné de sa fille Élodie Perrot, s'est rendu à Lyon. « Il faut parler », ont-ils déclaré.
Tous deux avocats, Marc Toussaint et Élodie Perrot défendent la commune. « Le contrat est nul », plaident-ils.
Le duo formé par Marc Toussaint et Élodie Perrot l'emporte. « On s'est battus », assurent-ils.
Les maires, Marc Toussaint (Nant) et Élodie Perrot (Saint-Jean), s'indignent. « On l'apprend », disent-ils.
Les chefs des groupes Demain et Rivage, Marc Toussaint et Élodie Perrot, sont sortis. « C'est non », ont-ils dit.
« Il faut un pont », plaident le maire et la préfète, Marc Toussaint et Élodie Perrot.
L'un, Marc Toussaint, tient la caisse. L'autre, Élodie Perrot, cuisine. « On se complète », disent-ils.
Marc Toussaint partage l'avis d'Élodie Perrot. « Ce pont est dangereux », disent-ils en chœur.
"""
COMING_BACK = """
le couple
le duo
le tandem
ce duo
les compères
les signataires
les deux élus
les deux complices
les deux
l'un et l'autre
les jeunes mariés
"""


def listed(table: str) -> list[str]:
    return [line for line in table.strip().split("\n") if line]


@pytest.mark.parametrize("text", listed(JOINED))
def test_joined(text: str) -> None:
    assert speakers_of(text) == [ACT]


@pytest.mark.parametrize("words", listed(COMING_BACK))
def test_coming_back(words: str) -> None:
    verb = "confie" if words.split()[0] in ("le", "ce") else "confient"
    text = f"Marc Toussaint et Élodie Perrot ont vendu leur bateau. « On n'y tenait plus », {verb} {words}."
    assert speakers_of(text) == [ACT]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "La CGT et la CFDT appellent à la grève. « Nous tiendrons », préviennent les deux syndicats.",
            "CGT et CFDT",
        ),
        (
            "La Fédération de pêche, tout comme la Ligue nautique, soutient la plainte. « C'est un début », saluent "
            "les deux instances.",
            "Fédération de pêche et Ligue nautique",
        ),
        (
            "L'association Terre bleue, comme la fondation Rivage, réclame une étude. « La côte recule », alertent "
            "les deux structures.",
            "Terre bleue et fondation Rivage",
        ),
        ("Oslo et Rabat ont réagi. « Nous ne céderons pas », ont dit les deux capitales.", "Oslo et Rabat"),
    ],
)
def test_bodies(text: str, speaker: str) -> None:
    assert speakers_of(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Un couple de retraités a racheté le moulin. « On voulait du calme », sourient-ils.", "couple de retraités"),
        ("Un groupe d'étudiantes bloque l'entrée. « On reste », annoncent-elles.", "groupe d'étudiantes"),
        (
            "Un couple de retraités a racheté le moulin. « On voulait du calme », sourit le couple.",
            "couple de retraités",
        ),
    ],
)
def test_collectives(text: str, speaker: str) -> None:
    assert speakers_of(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Les époux Verdier ont été reçus par les juges. « On n'a rien vu », ont-ils dit.", ["époux Verdier"]),
        ("Les sœurs Armand dirigent la maison. « On décide ensemble », disent-elles.", ["sœurs Armand"]),
        (
            "Les associations Sillage et Rivage ont saisi la justice. « La côte recule », alertent les deux ONG. "
            "La première réclame « un moratoire ».",
            ["Sillage et Rivage", "Sillage"],
        ),
        (
            "La CGT et FO ont quitté la table. La première organisation dénonce « un simulacre ». La seconde veut "
            "« du temps ».",
            ["CGT", "FO"],
        ),
        (
            "Pour la directrice, Inès Roux, comme pour les élèves internes, c'est trop. « On attend », rappelle la "
            "première. Les seconds veulent « occuper le préau ».",
            ["Inès Roux", "élèves internes"],
        ),
    ],
)
def test_names_of_several(text: str, speakers: list[str]) -> None:
    assert speakers_of(text) == speakers


def test_too_many_leave_it_open() -> None:
    text = (
        "Marc Toussaint a reçu Élodie Perrot, Jean Daval et Luc Armand. Tous se sont tus. « Il faut attendre », "
        "ont résumé les deux hommes."
    )
    assert speakers_of(text) == [None]


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("les deux experts", "Claire Nollet et Denis Farge"),
        ("les deux arbitres", "deux arbitres"),
        ("les deux hommes", "Karim Vidal et Denis Farge"),
    ],
)
def test_two_of_a_trade(words: str, speaker: str | None) -> None:
    text = (
        "« Rien ne presse », affirme Claire Nollet, chercheuse à Nant. La ministre, Ève Marchand, a ri. Le député "
        f"Karim Vidal aussi.\nDenis Farge, économiste, dit « non ».\nIl pleut.\nIl neige.\n« C'est tout », "
        f"disent {words}."
    )
    assert speakers_of(text)[-1] == speaker


BAR = "Ils étaient trois à la barre : Kévin Lopez, Théo Bric et Nathan Roux."


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            f"{BAR} « C'était un jeu », a dit le premier. « On avait bu », a complété le deuxième.",
            ["Kévin Lopez", "Théo Bric"],
        ),
        (f"{BAR} « J'ai honte », a dit le troisième.", ["Nathan Roux"]),
        ("Jules Aubry et Tom Leroux visent Paris. « On y croit », assure le premier cité.", ["Jules Aubry"]),
        (
            "Jules Aubry est tombé dans les bras de Tom Leroux. « On l'a fait ! », ont-ils hurlé.",
            ["Jules Aubry et Tom Leroux"],
        ),
        ("Plusieurs passants se sont arrêtés. « À mort ! », ont-ils hurlé.", [None]),
        (
            "Jules Aubry est parti avec Tom Leroux. Les deux amis éclatent de rire. « On s'y fait. »",
            ["Jules Aubry et Tom Leroux"],
        ),
        (
            "Kévin Lopez et sa compagne ont confirmé. « Nous déménageons », disent-ils.",
            ["Kévin Lopez et compagne de Kévin Lopez"],
        ),
        (
            "Le duo de tête, Jules Aubry et Tom Leroux, a craqué. « On a eu peur », avoue le tandem.",
            ["Jules Aubry et Tom Leroux"],
        ),
        (
            "Jules Aubry dirige le musée avec Tom Leroux. « On n'a qu'un bureau », disent les codirecteurs.",
            ["Jules Aubry et Tom Leroux"],
        ),
        ("Jules Aubry se tait. « Vous aviez bu ? », interroge le procureur.", ["procureur"]),
    ],
)
def test_of_several(text: str, speakers: list[str | None]) -> None:
    assert speakers_of(text) == speakers


@pytest.mark.parametrize(
    "between",
    ["", "« Deux ans de travail », lâche-t-elle. ", "« C’est dur », dit-elle. Élodie Perrot soupire. "],
)
def test_those_who_led_one_after_the_other(between: str) -> None:
    text = f"« Le sort », ironise Marc Toussaint. Élodie Perrot a pleuré. {between}Ils croient « au printemps »."
    assert speakers_of(text)[-1] == ACT


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Lise Aubry et Paul Gril ont ouvert leur fournil. « On pétrit », disent les jeunes boulangers.", "both"),
        ("Lise Aubry et Paul Gril ont signé. « On pétrit », disent les heureux propriétaires.", "both"),
        (
            "Le rapport de la juriste Lise Aubry et du maire Paul Gril sort. "
            "« C’est peu », écrivent les deux auteurs.",
            "both",
        ),
        (
            "Lu par Inès Sow, le rapport de la juriste Lise Aubry et du maire Paul Gril sort. "
            "« C’est peu », écrivent ses auteurs.",
            "both",
        ),
        (
            "Lise Aubry aime Paul Gril. Il a dit : « Oui. » "
            "Les deux époux signent un texte où ils réclament « un toit ».",
            "both",
        ),
        (
            "Lise Aubry a dit : « Oui. » Les habitants s’inquiètent parce qu’ils jugent le bruit « trop fort ».",
            "habitants",
        ),
        ("Lise Aubry et Paul Gril ont défilé. « On pétrit », disent les manifestants.", "manifestants"),
    ],
)
def test_words_for_several_mean_those_who_acted_together(text: str, speaker: str) -> None:
    assert speakers_of(text)[-1] == ("Lise Aubry et Paul Gril" if speaker == "both" else speaker)
