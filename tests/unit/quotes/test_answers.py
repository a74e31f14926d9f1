"""Questions and answers in prose, and speech that goes on behind a colon."""

import pytest
from speaking import article_of, speakers_of

from reader.articles.article import Article, Block, Role
from reader.quotes.attribution import find_quotes

ASKED = "« Comptez-vous partir ? » a demandé Claire Nollet à Denis Farge."
TOLD = "« Je n'en pouvais plus », souffle Denis Farge."
NOLLET, FARGE = "Claire Nollet", "Denis Farge"


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (f"{ASKED} « En juin. »", [NOLLET, FARGE]),
        (f"{ASKED} « En juin », a-t-il éludé.", [NOLLET, FARGE]),
        ("« Où étiez-vous ? » demande Claire Nollet. « Chez moi. »", [NOLLET, None]),
        (f"{TOLD} « Monsieur Farge, regardez-moi. »", [FARGE, None]),
        (f"{TOLD} « Et puis il y a eu Zoé. »", [FARGE, FARGE]),
        ("Claire Nollet a demandé à Denis Farge s'il partait. La réponse a fusé : « En juin. »", [FARGE]),
        (
            "La juge Claire Nollet s'agace. « Vous vous moquez ? » « Non, madame », murmure Denis Farge.",
            [NOLLET, FARGE],
        ),
        (
            "La présidente, Claire Nollet, interroge Denis Farge.\n« Pourquoi ? »\n« J'avais oublié mes clés. »",
            [NOLLET, FARGE],
        ),
        ("À qui lui demande s'il regrette, Denis Farge répond : « Pas une seconde. »", [FARGE]),
        ("« Il exagère », « c'est un menteur », grondent les voisins.", ["voisins", "voisins"]),
    ],
)
def test_answers(text: str, speakers: list[str | None]) -> None:
    assert speakers_of(text) == speakers


@pytest.mark.parametrize(
    "before",
    [
        "Puis, après un silence",
        "Puis, devant la presse",
        "Et, se tournant vers Claire Nollet",
        "Quelques minutes plus tard, à la sortie",
        "Plus loin",
        "Autre confidence",
        "Dernier conseil",
        "Un silence, puis",
        "Un long soupir",
        "Un temps d'arrêt, et",
    ],
)
def test_goes_on(before: str) -> None:
    assert speakers_of(f"{TOLD} {before} : « J'ai songé à partir. »") == [FARGE, FARGE]


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("Puis Claire Nollet", NOLLET),
        ("Réponse de Claire Nollet", NOLLET),
        ("Sur la banderole", None),
        ("Au fond, une voix", None),
    ],
)
def test_hands_over(before: str, speaker: str | None) -> None:
    assert speakers_of(f"{TOLD} {before} : « Courage ! »") == [FARGE, speaker]


def test_a_voice_in_the_room() -> None:
    assert speakers_of(f"{TOLD} Dans la salle, une voix s'élève. « Courage ! »") == [FARGE, None]


def below(heading: str, role: Role, text: str) -> list[str | None]:
    """The speakers of an article whose first line is a heading or title."""
    plain = article_of(f"{heading}\n{text}")
    blocks = tuple(Block(role if not n else b.role, b.span, b.sentences) for n, b in enumerate(plain.blocks))
    article = Article("essai.txt", "essai.txt", plain.text, "utf-8", blocks)
    return [q.speaker for q in find_quotes(article) if q.kind != "term"]


@pytest.mark.parametrize(
    ("heading", "speaker"),
    [
        ("PAUL SORIN (ENTRAÎNEUR DE VERNAY) :", "Paul Sorin"),
        ("Le plus agacé : Paul Sorin (Vernay)", "Paul Sorin"),
        ("Paul Sorin, 42 ans, infirmier", "Paul Sorin"),
        ("Paul Sorin contre Luc Armand", None),
        ("Paul Sorin s'en va", None),
        ("Vernay – Nant : 2-1", None),
    ],
)
def test_headings_name_who_speaks_below(heading: str, speaker: str | None) -> None:
    assert below(heading, "heading", "« On n'a rien lâché. »") == [speaker]


@pytest.mark.parametrize(
    ("title", "speaker"),
    [
        ("La banque renoue avec les bénéfices, Lucie Armand : « Le pire est passé »", "Lucie Armand"),
        ("Assises du Tarn : « Je ne demande pas pardon »", None),
        ("Procès de l'infirmière de Nant : « J'ai paniqué »", None),
        ("Le cri d'alarme de Lucie Armand : « On ferme »", "Lucie Armand"),
    ],
)
def test_titles(title: str, speaker: str | None) -> None:
    assert below(title, "title", "Il a plu toute la journée sur la ville.") == [speaker]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Lucie Armand refuse toute excuse. « On menait », tranche celle que l'on surnomme l'Aigle.",
            ["Lucie Armand"],
        ),
        ("« Trop cher », glisse celui qui attend le bus.", [None]),
        ("Il en veut au fonds qui a vendu la boutique : « Ils n'ont rien compris. »", [None]),
        (
            "« Tout fond », alerte Lucie Armand. La glace recule.\n« Chaque été coûte un an. »\nIl pleuvait.",
            ["Lucie Armand", "Lucie Armand"],
        ),
    ],
)
def test_whoever_is_talked_about(text: str, speakers: list[str | None]) -> None:
    assert speakers_of(text) == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Luc Prat lit. « Tu sors ? », lui demande un mareyeur. « Oui, je sors », répond-il.",
            ["mareyeur", "Luc Prat"],
        ),
        ("La maire, Inès Roux, lit. « Là ? », dit Ève Blin. « Jamais », réplique-t-elle.", ["Ève Blin", "Inès Roux"]),
        ("« Là ? », demande Ève Blin à la maire, Inès Roux. « Jamais », dit-elle.", ["Ève Blin", "Inès Roux"]),
        ("« Où aller ? », se demande Ève Blin. « On verra », dit-elle.", ["Ève Blin", "Ève Blin"]),
        ("« Où aller ? », demande Ève Blin. « Il est tard », ajoute-t-elle.", ["Ève Blin", "Ève Blin"]),
        ("« Vous mentez ? », dit le juge. Luc Prat hésite. « J'ai eu peur », répond-il.", ["juge", "Luc Prat"]),
    ],
)
def test_nobody_answers_their_own_question(text: str, speakers: list[str]) -> None:
    """A pronoun behind an answer is not whoever has just put the question to somebody."""
    assert speakers_of(text) == speakers
