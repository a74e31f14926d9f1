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
            "Le jury a départagé Odile Faure et Yves Morel. La première réclame « un parc », le second « un port ».",
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


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("En quittant la piste, il a souri : « Enfin. » Le perchiste Luc Aubin passait six mètres.", "Luc Aubin"),
        ("Elle ne promet « aucun miracle ». L’entraîneuse Ada Blin découvre son équipe.", "Ada Blin"),
        ("Selon lui, la digue est « perdue ». L’ingénieur Luc Aubin la surveille depuis dix ans.", "Luc Aubin"),
        # Somebody else is met before the name.
        ("Elle ne promet « aucun miracle ». Le président Luc Aubin l’observe.", None),
    ],
)
def test_a_pronoun_before_its_verb_may_wait_for_the_name(text: str, speaker: str | None) -> None:
    assert speakers_of(text)[0] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Le maire de Brax, Yves Morel, se tait. Celui de Colomiers, Luc Aubin, tonne : « Assez. »", "Luc Aubin"),
        (
            "La députée du Gers, Ada Blin, votera. Celle du Lot, Lise Faure, hésite. « Je lis », dit-elle.",
            "Lise Faure",
        ),
        ("« Oui », dit le préfet du Gard, Yves Morel. « Non », dit celui du Var, Luc Aubin.", "Luc Aubin"),
    ],
)
def test_the_same_office_elsewhere(text: str, speaker: str) -> None:
    assert speakers_of(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Si Yves Morel refuse de répondre, sa voisine Ada Blin est plus claire : « Il ment. »", "Ada Blin"),
        ("Tandis que Luc Aubin évite de commenter, Lise Faure éclate : « C’est du vol. »", "Lise Faure"),
        ("Alors que le maire assure que tout va bien, Lise Faure lève les yeux : « Il rêve. »", "Lise Faure"),
        ("Yves Morel explique, quand on insiste : « Je ne sais pas. »", "Yves Morel"),
    ],
)
def test_the_main_clause_announces(text: str, speaker: str) -> None:
    assert speakers_of(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Jean Bruel a joint le cabinet du ministre Paul Lannes. Celui-ci a dit : « Non. »", "Paul Lannes"),
        ("Odile Rav a vu la maison de la romancière Inès Blin. « Entrez », a dit celle-ci.", "Inès Blin"),
        ("Odile Rav partage la cellule de la Belge Inès Blin. « Écrivez », a dit celle-ci.", "Inès Blin"),
        ("Jean Bruel a rejoint l’équipe d’Inès Blin. « Enfin », a souri celle-ci.", "Inès Blin"),
        ("Jean Bruel a saisi la fédération de Nantes. Celle-ci dit « tout ignorer ».", "fédération de Nantes"),
    ],
)
def test_a_name_behind_whoever_has_something_is_theirs(text: str, speaker: str) -> None:
    assert speakers_of(text) == [speaker]
