"""Whom pronouns mean: people who led nothing, several of them, and one of two."""

import pytest
from speaking import speakers_of


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # Somebody without a name to whom something was done.
        ("Les dockers ont cerné la capitaine sur le quai. « Je cède », leur a-t-elle dit.", "capitaine"),
        ("Les joueurs ont porté l’entraîneur en triomphe. « Quelle saison », a-t-il lâché.", "entraîneur"),
        ("Des touristes ont demandé leur chemin à la boulangère. « C’est loin », a-t-elle souri.", "boulangère"),
        ("Des riverains ont été chassés par le gardien. « Je ferme », a-t-il crié.", "gardien"),
        # Several of them.
        ("Le ministre a vu les éleveuses. « Il n’a rien promis », ont-elles résumé.", "éleveuses"),
        ("Le préfet a écrit aux maires. Ils s’étonnent : « Pourquoi nous ? »", "maires"),
        ("Adèle Roux a ouvert aux pompiers. Eux ont tranché : « On évacue. »", "pompiers"),
        # Several who lead before others.
        ("Les élus ont reçu les parents. « Nous attendons », ont-ils dit.", "élus"),
    ],
)
def test_those_who_led_nothing(text: str, speaker: str) -> None:
    assert speakers_of(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Reste Odile Faure, plus prudente. « On verra », dit-elle.", "Odile Faure"),
        ("Suit Paul Garnier, 20 ans. « Je débute », dit-il.", "Paul Garnier"),
        ("Restent Odile Faure et Paul Garnier. « On finit », disent-ils.", "Odile Faure et Paul Garnier"),
        ("Vient enfin Paul Garnier. « J’ai gagné », dit-il.", "Paul Garnier"),
    ],
)
def test_a_verb_may_open_before_a_name(text: str, speaker: str) -> None:
    assert speakers_of(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Paul Garnier défie Yves Morel. Le premier promet « un parc », le second « une piscine ».",
            ["Paul Garnier", "Yves Morel"],
        ),
        (
            "Le jury a départagé Odile Faure et Yves Morel. La première évoque « la chance », le second « le travail ».",
            ["Odile Faure", "Yves Morel"],
        ),
        (
            "Le jury oppose Odile Faure à Yves Morel. La première évoque « la chance ». Le second avoue « la peur ».",
            ["Odile Faure", "Yves Morel"],
        ),
        (
            "Odile Faure remplace Ada Blin. « Merci », dit la première. « Adieu », dit la seconde.",
            ["Odile Faure", "Ada Blin"],
        ),
        # The gender tells that the two are others.
        ("Paul Garnier défie Yves Morel. La première promet « un parc ».", [None]),
    ],
)
def test_the_first_and_the_second(text: str, speakers: list[str | None]) -> None:
    assert speakers_of(text) == speakers
