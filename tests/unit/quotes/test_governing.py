"""Whose a quotation is where the shape of the sentence says it, not the nearest verb."""

import pytest
from speaking import speakers_of


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "La direction évoque « un incident isolé », le délégué CGT, Paul Renard, « une faute grave ».",
            ["direction", "Paul Renard"],
        ),
        (
            "Le maire se dit « confiant » ; son adjointe, Lucie Armand, « très inquiète ».",
            ["maire", "Lucie Armand"],
        ),
        (
            "Claire Aubry parle d’« un oubli », son voisin, Marc Ollier, d’« une provocation », et la justice "
            "tranchera.",
            ["Claire Aubry", "Marc Ollier"],
        ),
        (
            "La procureure évoque « un geste fou » ; Me Luc Barrois, pour la défense, « une nuit d’ivresse ».",
            ["procureure", "Luc Barrois"],
        ),
        (
            "Paul Renard a dénoncé « un scandale », un projet, selon lui, « indigne ».",
            ["Paul Renard", "Paul Renard"],
        ),
    ],
)
def test_the_verb_is_understood_again(text: str, speakers: list[str | None]) -> None:
    assert speakers_of(text) == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Leur avocate, Me Esther Blum, plaidera « un incendie allumé », quand son confrère Luc Barrois "
            "entend démontrer que ses clients « n’ont rien fait ».",
            ["Esther Blum", "Luc Barrois"],
        ),
        (
            "La ministre juge le texte « équilibré », alors que le rapporteur, Luc Barrois, y lit « un recul ».",
            ["ministre", "Luc Barrois"],
        ),
        (
            "Lucie Armand trouve la méthode « brutale », tandis que Marc Ollier, son rival, salue « un vrai "
            "courage ».",
            ["Lucie Armand", "Marc Ollier"],
        ),
        (
            "Lucie Armand a refusé le poste « par principe » parce que l’offre du maire était « indécente ».",
            ["Lucie Armand", "Lucie Armand"],
        ),
    ],
)
def test_a_clause_of_its_own(text: str, speakers: list[str | None]) -> None:
    assert speakers_of(text) == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Paul Renard a répondu aux journalistes qui l’interrogeaient sur son avenir : « Je reste. »",
            ["Paul Renard"],
        ),
        (
            "La maire a lancé à ceux qui réclamaient sa démission : « Venez donc me le dire en face. »",
            ["maire"],
        ),
        (
            "Lucie Armand a répliqué à l’opposant qui l’accusait de mentir : « Relisez les comptes. »",
            ["Lucie Armand"],
        ),
        (
            "La salle connaît bien Paul Renard, qui a répété aux élus qui doutaient encore : « Le pont tiendra. »",
            ["Paul Renard"],
        ),
        (
            "Le mot revient dans un communiqué du groupe Valmex, propriétaire du site, qui dénonce « des voies "
            "de fait ».",
            ["communiqué du groupe Valmex"],
        ),
    ],
)
def test_whom_a_relative_tells_of(text: str, speakers: list[str | None]) -> None:
    assert speakers_of(text) == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "La députée a entendu l’un des grévistes, Serge Pinto, lui crier : « Vendus ! »",
            ["Serge Pinto"],
        ),
        (
            "On a vu le président du club, Marc Ollier, hurler depuis le banc : « Sortez-le ! »",
            ["Marc Ollier"],
        ),
        (
            "Il faut entendre Lucie Armand, tonnelière à Barr, raconter ses débuts : « Mon père ne voulait pas. »",
            ["Lucie Armand"],
        ),
    ],
)
def test_infinitives_with_a_subject(text: str, speakers: list[str | None]) -> None:
    assert speakers_of(text) == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Ce que dénonce surtout Xavier Lorme, c’est « la lenteur des travaux ».",
            ["Xavier Lorme"],
        ),
        (
            "Ce que Xavier Lorme, le fondateur, reproche à ses associés, c’est « leur lâcheté ».",
            ["Xavier Lorme"],
        ),
        (
            "Ce dont se plaint Lucie Armand, c’est « d’avoir été mise devant le fait accompli ».",
            ["Lucie Armand"],
        ),
        (
            "Ce qui frappe l’historienne Lucie Armand, c’est « la jeunesse des insurgés ».",
            ["Lucie Armand"],
        ),
        (
            "Les syndicats saluent la « trahison » que dénonçait hier encore Paul Renard.",
            ["Paul Renard"],
        ),
    ],
)
def test_clefts(text: str, speakers: list[str | None]) -> None:
    assert speakers_of(text) == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "C’est à Julie Rémond qu’est revenu l’honneur de conclure : « Merci à tous. »",
            ["Julie Rémond"],
        ),
        (
            "Puis vient le tour d’Odile Brun, l’institutrice : « Il avait peur. »",
            ["Odile Brun"],
        ),
        (
            "C’est au tour d’Odile Brun de s’avancer : « Il avait peur. »",
            ["Odile Brun"],
        ),
        (
            "Il appartenait au doyen, Luc Barrois, d’ouvrir la séance : « Mes chers collègues, au travail. »",
            ["Luc Barrois"],
        ),
    ],
)
def test_whose_turn_it_is(text: str, speakers: list[str | None]) -> None:
    assert speakers_of(text) == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Le texte a été voté par la majorité, quand les élus de l’Alliance choisissaient de s’abstenir, "
            "parlant d’« un rendez-vous manqué ».",
            ["élus de l’Alliance"],
        ),
        (
            "Gaspard Villedieu n’a pas caché son scepticisme. La réforme devait être « le poumon de la vallée », "
            "mais c’est « une coquille vide », a-t-il ironisé.",
            ["Gaspard Villedieu", "Gaspard Villedieu"],
        ),
        (
            "L’huissier Paul Renard s’est avancé sur le perron. Pour inviter les salariés à « reprendre le "
            "travail ».",
            ["Paul Renard"],
        ),
        (
            "La maire Lucie Armand a démissionné lundi. Non sans dénoncer « une cabale ».",
            ["Lucie Armand"],
        ),
        (
            "Persuadée d’avoir « entendu crier au secours », la conductrice, Karine Duval, a alerté les secours.",
            ["Karine Duval"],
        ),
        (
            "Convaincu que « tout se joue au milieu », l’entraîneur, Marc Ollier, a changé son équipe.",
            ["Marc Ollier"],
        ),
        (
            "Lassée de « parler dans le vide », Lucie Armand a quitté la réunion.",
            ["Lucie Armand"],
        ),
    ],
)
def test_predicates_and_fragments(text: str, speakers: list[str | None]) -> None:
    assert speakers_of(text) == speakers
