"""Words that are read, heard or borne by a thing, and the texts and people beside them whose they are."""

import pytest
from speaking import speakers_of


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Les postiers ont défilé derrière une banderole proclamant « Des bras, pas des écrans ».", [None]),
        ("Lise Faure portait une pancarte réclamant « du respect ».", [None]),
        ("Jean Faure est passé devant des affiches annonçant « la fin du monde ».", [None]),
        ("Le ministre Jean Faure arrive lundi. Une banderole l’attend déjà : « Venez avec du bois. »", [None]),
        ("Lise Aubry est descendue. La réponse, dans la foule, a fusé : « On aura coulé avant ! »", [None]),
        ("Lise Aubry est descendue. La question a surgi du fond de la salle : « Et nous ? »", [None]),
        ("Lise Aubry est descendue. Un cri a jailli : « Assez ! »", [None]),
        ("La réponse de Lise Aubry a fusé : « On verra demain. »", ["Lise Aubry"]),
    ],
)
def test_words_that_nobody_in_particular_says(text: str, speakers: list[str | None]) -> None:
    assert speakers_of(text) == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Lucie Dantec hésite. Elle avait lu sur un forum que le vaccin « rendait sourd ».", [None]),
        ("Lucie Dantec avait entendu dire que le vaccin « rendait sourd ».", [None]),
        ("Jean Faure avait lu dans un rapport que la digue était « condamnée ».", ["rapport"]),
        ("Jean Faure brandit un rapport. On y lit que la digue est « condamnée ».", ["rapport"]),
        ("Lucie Dantec a entendu Jean Faure dire que la digue était « condamnée ».", ["Jean Faure"]),
    ],
)
def test_what_somebody_has_read_or_heard(text: str, speakers: list[str | None]) -> None:
    assert speakers_of(text) == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Lise Faure a retenu la phrase d’une spectatrice, venue lui glisser après la projection : « Merci. »",
            ["spectatrice"],
        ),
        ("Jean Faure se souvient d’une voisine, montée lui dire : « Partez vite. »", ["voisine"]),
        ("Lise Faure a reçu le maire, Jean Aubry, venu lui annoncer : « C’est fini. »", ["Jean Aubry"]),
        ("Jean Faure est sorti devant la salle, venu annoncer : « C’est fini. »", ["Jean Faure"]),
        ("Lise Faure est venue dire au préfet : « C’est fini. »", ["Lise Faure"]),
    ],
)
def test_who_came_to_say_it(text: str, speakers: list[str | None]) -> None:
    assert speakers_of(text) == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Les coraux survivent, selon une étude publiée jeudi dans la revue Mers, qui décrit « une hibernation ».",
            ["étude"],
        ),
        ("Jean Faure ne cache pas sa rancœur envers le fonds qui l’a racheté : « Des vautours. »", ["Jean Faure"]),
        (
            "Lise Aubry écoute. À la question de savoir si Jean Faure serait là vendredi, elle a botté en touche : "
            "« Je suis payée pour cela. »",
            ["Lise Aubry"],
        ),
        (
            "Aux accusations de Jean Faure, le parti a répondu : « Mensonges. »",
            ["parti"],
        ),
        (
            "Le ministre Luc Horn a réagi. Il a invité la commissaire à visiter l’usine. Celle-ci, la Danoise Inger "
            "Skov, s’est dite prête à juger « sur pièces ».",
            ["Inger Skov"],
        ),
        ("Le maire a reçu un écrivain. Ce dernier, le romancier Jean Faure, a dit « non ».", ["Jean Faure"]),
    ],
)
def test_of_two_beside_the_words(text: str, speakers: list[str | None]) -> None:
    assert speakers_of(text) == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "La défense, menée par Íñigo Saralegui, parle d’écoutes obtenues d’après l’avocat « par effraction ».",
            None,
        ),
        ("Le parquet, représenté par Lise Aubry, requiert dix ans. « C’est peu », dit la procureure.", "Lise Aubry"),
        ("L’accusation, portée par Jean Faure, requiert dix ans. « C’est peu », dit le procureur.", "Jean Faure"),
    ],
)
def test_who_leads_a_side_of_a_trial(text: str, speakers: str | None) -> None:
    assert speakers_of(text) == [speakers or "Íñigo Saralegui"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Goran Tes a signé un accord de pêche. Il évoque un texte. Le document prévoit « un contrôle ».", "accord"),
        (
            "Le ministre a signé un décret sur l’eau. Le maire lit un texte. Le document prévoit « une taxe ».",
            "décret",
        ),
    ],
)
def test_a_text_by_what_it_is(text: str, speaker: str) -> None:
    assert str(speakers_of(text)[-1]).startswith(speaker)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Lise Faure en rit. Son producteur, Bastien Gouriou, un peu moins : il dit avoir vécu « l’enfer ».",
            "Bastien Gouriou",
        ),
        (
            "Le directeur, Luc Roux, écoute la grand-mère de Paul, Eugénie. « Non », dit la vieille dame.",
            "Eugénie",
        ),
        (
            "Simone Rio vient avec un pliant. Lise Roux, la maire, soupire. « Zut », dit la retraitée au pliant.",
            "Simone Rio",
        ),
        ("Le promoteur, la société Eolix, s’y plie. Elle se dit « déterminée ».", "société Eolix"),
        ("Le proviseur, Jean Roux, est venu. Le chef d’établissement reçoit. « On verra », dit-il.", "Jean Roux"),
        ("Le duel entre Jean Roux et Luc Blin a fini. Jean Roux sourit. Son rival parle d’« un vol ».", "Luc Blin"),
        (
            "Le festival a décerné son prix à Rima Khoury. Lise Roux préside le jury. « Merci », dit la lauréate.",
            "Rima Khoury",
        ),
        (
            "La députée Inès Roux défend la loi. Luc Blin a voté contre. « C’est juste », dit l’élue à la tribune.",
            "Inès Roux",
        ),
    ],
)
def test_who_comes_back_under_other_words(text: str, speaker: str) -> None:
    assert speakers_of(text)[-1] == speaker


@pytest.mark.parametrize(
    "crowd",
    [
        "Ils ont joué devant un public trempé qui scandait « Encore ! ».",
        "La nuit est tombée sur une salle qui criait « Encore ! ».",
        "Le car est parti sous les yeux d’une foule qui hurlait « Encore ! ».",
    ],
)
def test_what_a_crowd_calls_is_not_the_next_speakers(crowd: str) -> None:
    assert speakers_of(f"{crowd} « On n’avait jamais vu ça », dit Lise Faure.") == [None, "Lise Faure"]


@pytest.mark.parametrize("surface", ["un drap peint", "un drap", "une banderole blanche", "des pancartes"])
def test_what_people_hang_up_is_said_by_nobody(surface: str) -> None:
    text = f"Inès Roux range sa classe. Sur le portail, les enfants ont accroché {surface} : « Bon vent, maîtresse »."
    assert speakers_of(text) == [None]


@pytest.mark.parametrize("name", ["du balcon", "des Fleurs", "de la Combe"])
def test_what_a_thing_is_called_is_said_by_nobody(name: str) -> None:
    text = f"Le site est vide, et les occupants de la rangée dite « {name} » ont reçu l’ordre de partir."
    assert speakers_of(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Des élèves attendaient Inès Sow. Ils brandissaient une pancarte « Rendez-nous la cour ! ».",
        "Une banderole « Paul Gril, démission » a été tendue devant la mairie.",
        "Deux draps « Sauvons la ligne 4 » pendent à la fenêtre de Lise Aubry.",
        "Les manifestants brandissaient des pancartes : « On ne lâche rien ».",
        "Quelques dizaines d’étudiants ont bloqué la rue en scandant « Rendez l’argent ».",
        "« Terre volée, colère semée » : la banderole barre la route. Une centaine de paysans campent sur place.",
        "« Aubry debout ! » Dès l’aube, les fumigènes ont éclairé le portail.",
    ],
)
def test_what_is_held_up_is_nobodys(text: str) -> None:
    assert speakers_of(text) == [None]


def test_what_a_banner_says_in_another_language() -> None:
    text = "Deux cents personnes ont marché derrière une banderole « Bakea orain » (« La paix maintenant »)."
    assert set(speakers_of(text)) == {None}
