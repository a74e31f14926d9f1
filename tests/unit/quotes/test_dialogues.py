"""Dialogues whose lines a dash opens: who asks, who answers, whom a line speaks to."""

import pytest
from speaking import speakers_of

COURT = (
    "Norbert Maillet, 71 ans, reconnaît les tirs. Le voisin, Idriss Cherif, possède toujours un coq. "
    "La juge unique, Solange Périer, ouvre le dossier."
)
STAGE = "Sur scène, Anaïs Roux et Luc Armand se font face."
TOWN = "Le maire, Paul Sorel, accueille la préfète, Jeanne Maury."
PAIR = "La présidente, Claire Nollet, se tourne vers le prévenu, Denis Farge."


@pytest.mark.parametrize(
    ("before", "lines", "speakers"),
    [
        (
            COURT,
            [
                "Monsieur Maillet, pourquoi ce fusil ?",
                "Il y avait trop de bruit, madame la juge.",
                "À deux heures du matin ? s’étonne la présidente.",
                "C’est l’heure où le coq chante.",
            ],
            ["Solange Périer", "Norbert Maillet", "Solange Périer", "Norbert Maillet"],
        ),
        (PAIR, ["Vous l’avez suivie ?", "Non, madame la présidente."], ["Claire Nollet", "Denis Farge"]),
        (
            "Denis Farge se lève. La présidente, Claire Nollet, l’interroge.",
            ["Vous l’avez suivie ?", "Non.", "Vraiment ?", "Vraiment."],
            ["Claire Nollet", "Denis Farge", "Claire Nollet", "Denis Farge"],
        ),
        (
            "Interrogé par la présidente, Claire Nollet, Denis Farge a gardé son calme.",
            ["Vous l’avez suivie ?", "Non, madame."],
            ["Claire Nollet", "Denis Farge"],
        ),
        (
            "L’avocate de la victime, Me Inès Blin, s’approche de Denis Farge.",
            ["Regardez-moi, monsieur Farge.", "Je vous regarde, maître.", "Avez-vous pensé à elle ?"],
            ["Inès Blin", "Denis Farge", "Inès Blin"],
        ),
        (STAGE, ["Luc, tu pars ?", "Oui, Anaïs."], ["Anaïs Roux", "Luc Armand"]),
        (STAGE, ["Tu pars ? dit-elle.", "Je pars, dit-il."], ["Anaïs Roux", "Luc Armand"]),
        (
            TOWN,
            ["Madame la préfète, soyez la bienvenue.", "Merci, monsieur le maire."],
            ["Paul Sorel", "Jeanne Maury"],
        ),
        (
            "Le maire, Paul Sorel, a reçu la préfète, Jeanne Maury, et le député, Karim Vidal.",
            ["Monsieur le député, vous vous taisez.", "Vous ne demandez rien, madame la préfète."],
            ["Jeanne Maury", "Karim Vidal"],
        ),
        (
            "Le président, Marc Daval, interroge les deux prévenus, Hugo Sillard et Kévin Braud.",
            ["Qui conduisait ?", "Moi, répond Hugo Sillard.", "Et vous, monsieur Braud ?", "Je dormais."],
            ["Marc Daval", "Hugo Sillard", "Marc Daval", "Kévin Braud"],
        ),
    ],
)
def test_turns(before: str, lines: list[str], speakers: list[str]) -> None:
    assert speakers_of("\n".join((before, *(f"— {line}" for line in lines)))) == speakers


def test_nobody_is_named_for_whom_nothing_introduces() -> None:
    assert speakers_of("Le marché s’anime.\n— C’est combien ?\n— Neuf euros, madame.") == [None, None]


def test_a_list_is_no_dialogue() -> None:
    assert speakers_of("Au programme.\n— Le budget de la voirie\n— Le retour du marché du soir ?") == []


def test_a_reporters_question_is_given_to_nobody_of_an_earlier_paragraph() -> None:
    text = (
        "« C’est un coup de massue », a lancé Sylvie Armand, sénatrice d’Ille-et-Vilaine.\n"
        "Interrogé lundi, le directeur du festival, Tiago Rodrigues, a jugé la décision « incompréhensible ».\n"
        "– Qu’attendez-vous du gouvernement ?\n"
        "– Qu’il tienne parole, répond-il."
    )
    assert speakers_of(text) == ["Sylvie Armand", "Tiago Rodrigues", None, "Tiago Rodrigues"]
