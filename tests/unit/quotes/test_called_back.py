"""By what a description comes back to somebody: their age, seat, town, child, house, or the name that follows."""

import pytest
from speaking import speakers_of

from reader.articles.article import Article, Block, Span
from reader.quotes.attribution import find_quotes

_LUCIE, _PAUL = "Lucie Armand", "Paul Renard"


@pytest.mark.parametrize("age", ["trente-trois ans", "cinquante ans", "soixante et un ans", "dix-neuf ans", "33 ans"])
def test_a_function_behind_an_age(age: str) -> None:
    text = f"{_PAUL}, {age}, plombier à Dax, a tout vu. Luc Vial dort. « Je n'ai rien », dit le plombier."
    assert speakers_of(text) == [_PAUL]


@pytest.mark.parametrize(
    ("quoted", "behind", "expected"),
    [
        ("« C'est fini », a dit la maire de Guéret.", f"{_LUCIE} répondait ainsi à une question.", _LUCIE),
        ("Le préfet du Gers a parlé d'« un miracle ».", f"{_PAUL} s'exprimait depuis Auch.", _PAUL),
        # Who does something next, is introduced, or is set apart is somebody else.
        ("Le préfet du Gers a parlé d'« un miracle ».", f"{_PAUL} a répondu.", "préfet du Gers"),
        ("Le préfet du Gers a parlé d'« un miracle ».", f"{_PAUL}, qui passait, souriait.", "préfet du Gers"),
        ("Le préfet du Gers a parlé d'« un miracle ».", f"{_LUCIE} souriait.", "préfet du Gers"),
        ("Le préfet du Gers a parlé d'« un miracle ».", f"{_PAUL}, lui, souriait.", "préfet du Gers"),
        ("Un préfet a parlé d'« un miracle ».", f"{_PAUL} souriait.", "préfet"),
        (
            "La ministre des Sports dénonce « un procédé ».",
            f"{_LUCIE} n'avait pas été prévenue.",
            "ministre des Sports",
        ),
        ("« Levez-vous », a dit le juge.", f"{_PAUL} tremblait.", "juge"),
        ("« Levez-vous », a dit le juge.", f"{_PAUL} répondait de trois vols.", "juge"),
    ],
)
def test_the_name_that_follows(quoted: str, behind: str, expected: str) -> None:
    assert speakers_of(f"{quoted} {behind}") == [expected]


@pytest.mark.parametrize(
    ("before", "quoted", "expected"),
    [
        ("La rapporteure, Lucie Armand, doute.", "« Que répondez-vous ? », a demandé la sénatrice.", _LUCIE),
        (
            "La juge, Inès Roux, a questionné Paul Renard. « Étiez-vous sûr ? », a-t-elle demandé.",
            "« Certain », a répondu le témoin.",
            _PAUL,
        ),
        (
            "Lucie Armand, 88 ans, attend sa fille. Le facteur, Paul Renard, lui tient compagnie.",
            "« Elle vient de Guéret », assure la mère.",
            _LUCIE,
        ),
        (
            "La Brestoise Lucie Armand a battu la Suédoise Maja Berg. « J'ai tout donné », a dit la Française.",
            "« Elle était plus forte », a reconnu la Suédoise.",
            "Maja Berg",
        ),
        (
            "Lucie Armand, de l'université de Poitiers, a publié l'étude. La Suisse Ursina Berg la trouve courte.",
            "« Qu'on me donne dix ans », répond la chercheuse poitevine.",
            _LUCIE,
        ),
        (
            "L'écologiste Lucie Armand a quitté la salle. La rapporteure, Inès Roux, est restée.",
            "« On nous méprise », a dit l'élue écologiste.",
            _LUCIE,
        ),
        (
            "La secrétaire du syndicat, Inès Roux, et son homologue de la Loire, Paul Renard, défilent. À Paris, "
            "l'entourage de Luc Vial compte les absents.",
            "Le ministre, en déplacement, a promis « un poste par école ».",
            "Luc Vial",
        ),
        (
            "La députée Lucie Armand a protesté. Paul Renard, invité de France Info, a souri.",
            "La députée lui a répondu : « Jamais. »",
            _LUCIE,
        ),
    ],
)
def test_what_is_told_of_somebody(before: str, quoted: str, expected: str | None) -> None:
    assert speakers_of(f"{before} {quoted}")[-1] == expected


@pytest.mark.parametrize(
    ("scene", "speaker", "expected"),
    [
        ("Au café du Port, les grévistes se réchauffent.", "la patronne", "patronne"),
        ("Au bar-tabac, on rit jaune.", "la gérante", "gérante"),
        ("À la boulangerie de la place, on fait la queue.", "la vendeuse", "vendeuse"),
        ("Dans la salle du conseil, on se tait.", "la patronne", _LUCIE),
    ],
)
def test_whom_one_meets_in_a_house(scene: str, speaker: str, expected: str) -> None:
    before = "La patronne de l'usine, Lucie Armand, a promis une prime." if expected == _LUCIE else ""
    before = before or "La cheffe de l'opposition, Lucie Armand, a voté contre."
    assert speakers_of(f"{before}\n{scene} « On verra bien », glisse {speaker}.") == [expected]


@pytest.mark.parametrize(
    ("headline", "body", "expected"),
    [
        ("la nouvelle PDG", "Nommée à la tête du groupe, Lucie Armand a reçu les syndicats.", _LUCIE),
        ("la soignante suspendue", "Lucie Armand, trente ans, aide-soignante à Guéret, a été entendue.", _LUCIE),
        ("la préfète", "La maire, Lucie Armand, a reçu les syndicats.", "préfète"),
    ],
)
def test_a_description_in_a_headline(headline: str, body: str, expected: str) -> None:
    text = f"« On nous ment », accuse {headline}\n{body}"
    end = text.index("\n")
    spans = (Span(0, end), Span(end + 1, len(text)))
    blocks = (Block("title", spans[0], spans[:1]), Block("body", spans[1], spans[1:]))
    article = Article("essai.txt", "essai.txt", text, "utf-8", blocks)
    assert [quote.speaker for quote in find_quotes(article)] == [expected]


@pytest.mark.parametrize(
    ("deed", "noun"),
    [
        ("répare des violons", "luthière"),
        ("forge des couteaux", "coutelière"),
        ("taille ses pommiers", "arboricultrice"),
        ("tient un étal de fleurs", "fleuriste"),
        ("pilote un canadair", "pilote"),
        ("accouche trente femmes par nuit", "sage-femme"),
        ("livre des colis", "livreuse"),
    ],
)
def test_the_noun_for_what_somebody_does(deed: str, noun: str) -> None:
    text = f"{_LUCIE} {deed}. Inès Roux, sa cousine, l'admire. « On ne chôme pas », dit la {noun}."
    assert speakers_of(text) == [_LUCIE]


def test_a_headline_names_nobody_of_two_who_are_called_so() -> None:
    text = "La députée dénonce « un scandale »\nLa députée Anne Roy est là. La députée Inès Faure parle du budget.\n"
    lines = text.split("\n")
    head, body = Span(0, len(lines[0])), Span(len(lines[0]) + 1, len(text) - 1)
    article = Article(
        "essai.txt", "essai.txt", text, "utf-8", (Block("title", head, (head,)), Block("body", body, (body,)))
    )
    assert [quote.speaker for quote in find_quotes(article)] == [None]
