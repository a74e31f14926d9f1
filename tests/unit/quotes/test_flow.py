"""How speech is carried on without a cue, and who answers whom."""

import pytest
from speaking import speakers_of as speakers

LUCIE, PAUL = "Lucie Armand", "Paul Renard"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "— On part ? demande Lucie Armand.\n— Pas encore, répond Paul Renard.\n— Et demain ?\n— Demain, oui.",
            [LUCIE, PAUL, LUCIE, PAUL],
        ),
        (
            "Lucie Armand chausse ses lunettes.\n— Vous étiez là ?\n— Je dormais, répond Paul Renard.\n— Seul ?",
            [LUCIE, PAUL, LUCIE],
        ),
        (
            "— On part ? demande Lucie Armand.\n— Non, dit Paul Renard.\n— Si, dit Marie Duval.\n— Vous voyez ?",
            [LUCIE, PAUL, "Marie Duval", None],
        ),
        (
            "Lucie Armand ferme l’atelier. Un élève, Paul Renard, la croise.\n— C’est fini ? demande Paul Renard.\n"
            "— Presque, mon petit.\n— Je peux vous aider ?",
            [PAUL, LUCIE, PAUL],
        ),
        (
            "« Je n’ai rien pris », dit Paul Renard. La juge, Lucie Armand, l’interroge.\n— À qui est ce compte ?\n"
            "— À ma société, madame.\n— Laquelle ? relève Lucie Armand.",
            [PAUL, LUCIE, PAUL, LUCIE],
        ),
        (
            "« C’est vrai », dit Paul Renard. La juge, Lucie Armand, veut comprendre.\n— Pourquoi elles ?\n"
            "— Je ne choisissais pas.\n— Vous aviez une liste.",
            [PAUL, LUCIE, PAUL, LUCIE],
        ),
        (
            "Marie Duval et Anne Roy sont là. Un élève, Paul Renard, les croise.\n"
            "— C’est fini ? demande Paul Renard.\n— Presque, mon petit.",
            [PAUL, None],
        ),
    ],
)
def test_lines_that_open_with_a_dash_alternate(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lucie Armand prend la parole :\n« Nous partirons demain à l’aube. »", [LUCIE]),
        (
            "Lucie Armand déroule :\n« Nous partirons demain à l’aube.\n« Personne ne nous retiendra. »",
            [LUCIE, LUCIE],
        ),
        ("Lucie Armand a relevé la tête.\n« Nous partirons demain à l’aube. »", [LUCIE]),
        ("« Rien ne presse », sourit Lucie Armand.\n« Nous partirons demain à l’aube. »", [LUCIE, LUCIE]),
        ("Que fera Lucie Armand ?\n« Nous partirons demain à l’aube. »", [None]),
    ],
)
def test_a_paragraph_of_quotation_alone(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lucie Armand s’est levée et la cour a entendu ces mots : « Je regrette tout. »", [LUCIE]),
        ("Lucie Armand est là. Une autre soupire : « Je regrette tout. »", [None]),
        ("Lucie Armand et ses amis ont tendu une banderole : « Rendez-nous la gare ».", [None]),
        ("Lucie Armand refuse que l’on parle de miracle : « On a compté chaque pièce. »", [LUCIE]),
        ("Lucie Armand est sortie. Le bâtiment y est qualifié de « non stratégique et vétuste ».", [None]),
    ],
)
def test_whose_the_words_behind_a_clause_are(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La fermeture, écrit Lucie Armand, répond à « une vraie nécessité ».", [LUCIE]),
        ("Ceux qui veulent aider, insiste Lucie Armand, doivent « éviter de venir ».", [LUCIE]),
        ("Selon Lucie Armand, la fermeture répond à « une vraie nécessité ».", [LUCIE]),
        ("Aux yeux de Lucie Armand, la piste demeure « bien trop étroite ».", [LUCIE]),
        ("Selon Lucie Armand, le suspect a refusé de s’expliquer sur « des virements sans origine ».", [LUCIE]),
        ("La commune, tout en dénonçant « un coup de force », maintient son recours.", ["commune"]),
        ("Lucie Armand répond que la panne est rare et promet une remise en service « dès lundi matin ».", [LUCIE]),
        ("Une décision « injuste et hors délai », a réagi Lucie Armand.", [LUCIE]),
        ("Paul Renard l’accuse ; plus calme, Lucie Armand estime qu’« il a ses raisons ».", [LUCIE]),
        ("Une voisine, prévenue par Paul Renard, a déposé plainte : « J’ai eu très peur. »", ["voisine"]),
    ],
)
def test_the_source_of_a_whole_sentence(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La ville vit un drame « d’une ampleur inédite » pour la région, a annoncé Lucie Armand.", [LUCIE]),
        ("La ville vit un drame « d’une ampleur inédite » pour la région, selon Lucie Armand.", [LUCIE]),
        ("Lucie Armand reconnaît que le dossier n’avance « pas au rythme espéré ».", [LUCIE]),
        (
            "La directrice, Lucie Armand, nous a répondu que ses mots avaient été « sortis de leur contexte ».",
            [LUCIE],
        ),
        ("« Partagé avec qui ? » s’étranglent Lucie Armand (CGT) et Paul Renard (CFDT).", [f"{LUCIE} et {PAUL}"]),
        ("Sur la banderole, trois mots peints dans la nuit : « Rendez-nous la mer ».", [None]),
        ("Pas de quoi rassurer une infirmière : « On en a eu trois. »", ["infirmière"]),
        ("La réponse fait bondir Lucie Armand. « On m’a mise dehors pour ça. »", [LUCIE]),
    ],
)
def test_sources_at_the_end_of_a_sentence_and_in_it(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


def test_lines_before_the_first_one_with_a_cue_are_given_back() -> None:
    text = "Tout le monde se tait.\n— Pourquoi dix litres ?\n— Pour la tondeuse.\n— En février ? relève Lucie Armand."
    assert speakers(text) == [LUCIE, None, LUCIE]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("« Jamais », jure-t-elle. À 52 ans, Lucie Armand a tout vu.", [LUCIE]),
        ("« Jamais », jure-t-elle. « Plutôt partir. » À 52 ans, Lucie Armand a tout vu.", [LUCIE, LUCIE]),
        ("« Jamais, soupire-t-il. Plutôt partir. »\nLe soir tombe. Paul Renard, lui, reste.", [PAUL, PAUL]),
        ("« Jamais », jure-t-elle. À 52 ans, Paul Renard a tout vu.", [None]),
        ("« Jamais », jure-t-il. Il pleut. Le ciel est bas. Le vent forcit. Paul Renard a tout vu.", [None]),
        ("Marie Duval est là. « Jamais », jure-t-elle. Lucie Armand a tout vu.", ["Marie Duval"]),
    ],
)
def test_a_pronoun_before_the_name(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected
