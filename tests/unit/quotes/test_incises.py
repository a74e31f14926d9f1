"""Where the journalist's words inside one pair of marks begin and end, and which quoted words only name something."""

import pytest

from reader.articles.article import Article, Block, Span
from reader.quotes.attribution import find_quotes


def rows(text: str) -> list[tuple[str, str | None]]:
    """The quotations of one paragraph that are no terms, each with its speaker."""
    span = Span(0, len(text))
    article = Article("essai.txt", "essai.txt", text, "utf-8", (Block("body", span, (span,)),))
    return [(q.span.of(text), q.speaker) for q in find_quotes(article) if q.kind != "term"]


LUCIE = "Lucie Armand"


@pytest.mark.parametrize(
    "incise",
    [
        ", a averti Lucie Armand.",
        ", s’est indignée Lucie Armand, cheffe du parti des Rives, lors d’un rassemblement devant la préfecture.",
        ", a reconnu Lucie Armand, 52 ans, infirmière à domicile.",
        ", s’exclame Lucie Armand, l’œil mouillé.",
        ", assure Lucie Armand en refermant sa sacoche.",
        ", a affirmé vendredi la ministre, Lucie Armand.",
        ", l’a coupée Lucie Armand.",
        ", sourit Lucie Armand, encore en blouse.",
        ", a-t-elle lancé à Lucie Armand, visiblement agacée.",
    ],
)
def test_an_incise_ends_where_speech_comes_back(incise: str) -> None:
    found = rows(f"« Nous partons{incise} Personne ne nous retiendra. »")
    assert [words for words, _ in found] == ["Nous partons", "Personne ne nous retiendra."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("« Oui, répond Lucie Armand, bien sûr. »", ["Oui", "bien sûr."]),
        ("« On ira, dit Lucie Armand, mais pas demain. »", ["On ira", "mais pas demain."]),
        ("« Demain, dit Lucie Armand, on verra. Rien ne presse. »", ["Demain", "on verra. Rien ne presse."]),
        ("« Je pars, dit Lucie Armand, et je suis là. »", ["Je pars", "et je suis là."]),
    ],
)
def test_speech_that_comes_back_behind_a_comma(text: str, expected: list[str]) -> None:
    assert [words for words, _ in rows(text)] == expected


def test_what_is_quoted_inside_an_incise_is_a_row_of_its_own() -> None:
    text = "« C’est tôt, nuance Lucie Armand, citant une note qui évoquait “une pression réelle”. On verra. »"
    found = rows(text)
    assert [words for words, _ in found] == ["C’est tôt", "une pression réelle", "On verra."]
    assert (found[0][1], found[2][1]) == (LUCIE, LUCIE)


@pytest.mark.parametrize("spoken", ["Une enquête est ouverte, contre X", "On ira, contre Paul Renard et les siens."])
def test_a_preposition_begins_no_incise(spoken: str) -> None:
    assert rows(f"« {spoken} », a dit Lucie Armand.") == [(spoken, LUCIE)]


def test_a_line_behind_a_dash_may_end_with_its_incise() -> None:
    text = "— Vous savez l’heure ? répond Lucie Armand, en pyjama, une lampe à la main."
    assert rows(text) == [("Vous savez l’heure ?", LUCIE)]


def test_a_reply_behind_a_dash_in_the_same_paragraph() -> None:
    text = "« Il faudra un passeport », lâche Lucie Armand. — Et un visa ! renchérit Paul Renard."
    assert rows(text) == [("Il faudra un passeport", LUCIE), ("Et un visa !", "Paul Renard")]


@pytest.mark.parametrize(
    "text",
    [
        "Dans un courriel dont « Le Courrier du Soir » a eu copie, Lucie Armand démissionne.",
        "Le jugement, que « Les Nouvelles » ont pu consulter, est sévère.",
        "La première d’« Iphigénie, hôtel » attendait mille spectateurs.",
        "« Le Feu doux », de Lucie Armand, 216 pages.",
        "Le prétendu « fonds des mille jours » est vide.",
        "La fête finit par le traditionnel « feu des neuf tribus ».",
        "Cet associé, que les clients appelaient « le Consul », est absent.",
        "Une fresque que les savants appellent la « petite danse macabre » est à vendre.",
        "Lucie Armand a publié un recueil de témoignages, « Les murs ont de la mémoire ».",
        "Sur scène, Lucie Armand a repris « La Valse des bogues ».",
        "Le plan devrait s’appeler « Oreilles en pinceau ».",
        "Le texte crée un fonds, « Teranga », doté de trois millions.",
    ],
)
def test_words_that_name_something_quote_nobody(text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Les élus ont défilé aux cris de « Rendez-nous la gare ».", None),
        ("Lucie Armand a, dans une lettre, appelé « toutes les parties à la retenue ».", LUCIE),
        ("Lucie Armand dit qu’« il a ses raisons ».", LUCIE),
    ],
)
def test_words_that_look_like_a_name_and_are_said(text: str, speaker: str | None) -> None:
    assert [s for _, s in rows(text)] == [speaker]


@pytest.mark.parametrize(
    "verb",
    ["calcule", "tranche", "s’étrangle", "sourit", "s’esclaffe", "ronchonne", "chuinte", "s’enhardit"],
)
def test_verbs_of_manner_stand_in_incises(verb: str) -> None:
    assert rows(f"« Deux mois, {verb} Lucie Armand, fleuriste. On tiendra. »") == [
        ("Deux mois", LUCIE),
        ("On tiendra.", LUCIE),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("« Deux mois », compte Lucie Armand.", [LUCIE]),
        ("« On tiendra », a tonitrué Lucie Armand.", [LUCIE]),
        ("« On tiendra », coupe court Lucie Armand.", [LUCIE]),
        ("« On tiendra », enfonce Lucie Armand.", [LUCIE]),
        ("« On tiendra », balaie aujourd’hui Lucie Armand.", [LUCIE]),
        ("« On tiendra », philosophe Lucie Armand.", [LUCIE]),
        ("« On tiendra », juge Lucie Armand.", [LUCIE]),
    ],
)
def test_verbs_of_manner_behind_a_quotation(text: str, expected: list[str]) -> None:
    assert [speaker for _, speaker in rows(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("« On tiendra, dit Lucie Armand. Le conseil se réunit jeudi.", ["On tiendra"]),
        ("« On tiendra, dit Lucie Armand. Il a eu les yeux plus gros que le ventre.", ["On tiendra", "Il a eu"]),
        ("« On tiendra, dit Lucie Armand. Nous avons le temps.", ["On tiendra", "Nous avons"]),
        (
            "« On tiendra, dit Lucie Armand. Elle refuse de « céder » et de « plier ».",
            ["On tiendra", "céder", "plier"],
        ),
    ],
)
def test_a_forgotten_closing_mark(text: str, expected: list[str]) -> None:
    found = [words for words, _ in rows(text)]
    assert len(found) == len(expected)
    assert all(words.startswith(start) for words, start in zip(found, expected, strict=True))
