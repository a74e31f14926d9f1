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


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Parce que la banque lui refusait un prêt depuis un an, Samir Belaïd a fini par vendre son camion : "
            "« J’ai tourné la page. »",
            ["Samir Belaïd"],
        ),
        (
            "Pendant que le préfet saluait les pompiers, la déléguée CGT Louise Marin s’est hissée sur un banc : "
            "« Rien n’est réglé. »",
            ["Louise Marin"],
        ),
        (
            "Le sélectionneur a écarté Idriss Cissé, et Paul Renard ne comprend pas ce choix : « On marche sur "
            "la tête. »",
            ["Paul Renard"],
        ),
        (
            "Le notaire salue le bilan de Georges Faure, mais son rival Ahmed Zidi ne décolère pas : « Il a tout "
            "vendu. »",
            ["Ahmed Zidi"],
        ),
        (
            "Lucie Armand a salué ses adversaires, puis elle a souri : « On remet ça demain. »",
            ["Lucie Armand"],
        ),
    ],
)
def test_somebody_else_acts_before_the_colon(text: str, speakers: list[str | None]) -> None:
    assert speakers_of(text) == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Régis Launay soutient que sa tante, Odette Brun, l’a rattrapé dans la cour et lui a lancé : « "
            "Rends-moi les clés. »",
            ["Odette Brun"],
        ),
        (
            "Le bailleur répond que la panne est rare et promet : « Tout sera réparé lundi. »",
            ["bailleur"],
        ),
    ],
)
def test_verbs_that_go_on_inside_a_report(text: str, speakers: list[str | None]) -> None:
    assert speakers_of(text) == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "« J’ai fait mon temps », de conclure l’abbé Yves Kermel, recteur de la paroisse.",
            ["Yves Kermel"],
        ),
        (
            "« Le dossier est vide », d’ajouter Me Luc Barrois.",
            ["Luc Barrois"],
        ),
        (
            "« Tout va bien », de répéter la ministre Anne Roche.",
            ["Anne Roche"],
        ),
        (
            "Et Maxime Dubois, à qui l’on demandait s’il partait, de lâcher : « Nous en reparlerons. »",
            ["Maxime Dubois"],
        ),
    ],
)
def test_narrative_infinitives(text: str, speakers: list[str | None]) -> None:
    assert speakers_of(text) == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Là où Claudine Vidal voit « un atout », Jean Petit ne décèle, lui, qu’« une ruine ».",
            ["Claudine Vidal", "Jean Petit"],
        ),
        (
            "Si la droite y voit « un progrès », la sénatrice Anne Roche dénonce « une régression ».",
            ["droite", "Anne Roche"],
        ),
    ],
)
def test_a_main_clause_against_another(text: str, speakers: list[str | None]) -> None:
    assert speakers_of(text) == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Furieux contre l’arbitre, l’entraîneur Loïc Hamon a tempêté : « C’est une honte. »",
            ["Loïc Hamon"],
        ),
        (
            "La perspective d’un retour fait sourire Moussa Keïta, que le public n’a pas oublié : « Je vais "
            "passer un sale quart d’heure. »",
            ["Moussa Keïta"],
        ),
        (
            "Le souvenir du match fait soupirer Lucie Armand : « On a joué à l’envers. »",
            ["Lucie Armand"],
        ),
        (
            "C’est son père, Ronan, mareyeur à Paimpol, qui a prévenu : « Il ne répond plus. »",
            ["Ronan"],
        ),
        (
            "Une voisine a tendu le micro à Lucie Armand, qui a soupiré : « Laissez-moi. »",
            ["Lucie Armand"],
        ),
        (
            "La ministre, escortée par le président du Salon, Jean Lassus, a repris sa visite en répétant : « Je "
            "vous entends. »",
            ["ministre"],
        ),
        (
            "Le ministre Paul Renard a été accueilli par le président du syndicat, Toussaint Luciani, avec ces "
            "mots : « Il était temps. »",
            ["Toussaint Luciani"],
        ),
        (
            "Lucie Armand a été reçue par la préfète sur ces mots : « Asseyez-vous. »",
            ["préfète"],
        ),
    ],
)
def test_who_is_moved_tended_or_greeted(text: str, speakers: list[str | None]) -> None:
    assert speakers_of(text) == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "La Fédération juge l’enveloppe annoncée par l’État « ridicule ».",
            ["Fédération"],
        ),
        (
            "Le maire estime les critiques formulées par l’opposition « indignes ».",
            ["maire"],
        ),
        (
            "Une enveloppe promise par l’État « avant l’été » a disparu.",
            ["État"],
        ),
    ],
)
def test_what_a_participle_qualifies(text: str, speakers: list[str | None]) -> None:
    assert speakers_of(text) == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Lucie Armand a répondu lundi. Le tracé « est sûr pour les coureurs », a-t-elle fait valoir.",
            ["Lucie Armand"],
        ),
        (
            "La maire Odile Brun a réagi. Le plan « a été voté par tous », fait-elle valoir par lettre.",
            ["Odile Brun"],
        ),
        (
            "Paul Renard est sorti. Le club « ne vendra personne avant l’été », assure-t-il.",
            ["Paul Renard"],
        ),
    ],
)
def test_a_predicate_quoted_before_its_inverted_verb(text: str, speakers: list[str | None]) -> None:
    assert speakers_of(text) == speakers


@pytest.mark.parametrize(
    "text",
    [
        "Aucun blessé n’est à déplorer, mais deux voisins ont été « choqués » par le bruit, précise la mairie.",
        "Aucune victime n’est encore à signaler, mais le pont est « fragilisé » par la crue, indique la mairie.",
        "Trois blessés sont à déplorer, dont un « dans un état grave », a indiqué la mairie.",
        "Une baisse est à prévoir, qui sera « sensible », estime la mairie.",
    ],
)
def test_what_there_is_to_be_said_is_said_by_nobody(text: str) -> None:
    assert speakers_of(text) == ["mairie"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # One of several that a preposition governs is set beside nobody.
        ("Parmi ses apprentis, Luc Barrois, installé à Nantes, dit lui devoir « tout son métier ».", "Luc Barrois"),
        ("Devant une centaine de fidèles, Luc Barrois, arrivé la veille, promet « la paix ».", "Luc Barrois"),
        # A preposition that is an adverb before a verb.
        ("Une Nantaise assise deux bancs plus loin avoue, elle, avoir ri « en cachette ».", "Nantaise"),
        ("Une femme arrivée deux jours avant juge l’accueil « glacial ».", "femme"),
        # What a participle parts from its relative.
        ("Le maire a brandi un rapport, remis en mai, qui décrit un pont « dangereux ».", "rapport"),
        ("Elle s’appuie sur une étude, publiée lundi, qui parle d’un « risque majeur ».", "étude"),
        # Whom "quand" brings in.
        ("« J’ai tout vu. » Il était 4 h 20, lundi, quand une voisine du premier a crié.", "voisine du premier"),
        ("« J’ai tout vu. » La nuit tombait lorsque Luc Barrois a ouvert sa boutique.", "Luc Barrois"),
        ("« J’ai tout vu. » Luc Barrois ouvrait sa boutique quand Inès Roux a crié.", "Luc Barrois"),
    ],
)
def test_whose_verb_it_is(text: str, speaker: str) -> None:
    assert speakers_of(text) == [speaker]
