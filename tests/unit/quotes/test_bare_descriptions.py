"""Whom "la reporter", "l'épicière", "la juge" mean: somebody met before, or nobody; seldom themselves alone."""

import pytest
from speaking import speakers_of


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # The noun is made of what is told of somebody: a shop, a post, a lesson.
        ("Inès Roux tient une épicerie. Lise Faure passe. « Tout est cher », dit l'épicière.", "Inès Roux"),
        ("Paul Renard a repris la boucherie. Luc Moreau l'aide. « Entrez », dit le boucher.", "Paul Renard"),
        ("Lise Faure est à la tête du port. Inès Roux l'écoute. « Non », dit la directrice.", "Lise Faure"),
        ("La monitrice, Lise Faure, freine. Inès Roux apprend à conduire. « Pardon », dit l'élève.", "Inès Roux"),
        # A trade in other words.
        (
            "Le commandant des pompiers, Luc Moreau, arrive. Le maire, Paul Renard, l’attend. « On ne passe pas », "
            "répète le soldat du feu.",
            "Luc Moreau",
        ),
        ("Me Inès Roux se lève. Lise Faure, la mère, pleure. « Assez », dit la femme de loi.", "Inès Roux"),
        # Whoever presides over a trial is a judge, but no prosecutor.
        (
            "Au tribunal, le prévenu Paul Renard se tait. La présidente, Lise Faure, s'impatiente. "
            "« Parlez », dit la juge.",
            "Lise Faure",
        ),
        (
            "Au tribunal, le prévenu Paul Renard se tait. La présidente, Lise Faure, s'impatiente. "
            "« Six mois », requiert la procureure.",
            "procureure",
        ),
        # The clergy bear the names of kin.
        (
            "Le père Paul Renard bénit les bateaux. Luc Moreau a le sien. « Il est à moi », dit le marin. "
            "« Et à Dieu », sourit le prêtre.",
            "Paul Renard",
        ),
        # A firm bears its owner's name.
        (
            "La scierie Renard a brûlé. « Tout est perdu », dit Paul Renard. Les pompiers sont là. "
            "« Le vent tournait », dit le capitaine Luc Moreau. « Je rebâtirai », jure le patron.",
            "Paul Renard",
        ),
        # A pupil may speak for the others, and is no grown-up.
        (
            "« On reste », dit leur porte-parole, Inès Roux, élève de terminale. La rectrice, Lise Faure, passe. "
            "« Elle ment », dit la lycéenne.",
            "Inès Roux",
        ),
        # A photographer is of the press too.
        ("Inès Roux, photographe, est libre. Lise Faure, avocate, rit. « Ouf », dit la reporter.", "Inès Roux"),
        # Who looks after somebody is not that somebody; who advises a minister is none.
        (
            "« Non », dit un conseiller de la ministre. Lise Faure rit. Le premier ministre y voit « un devoir ».",
            "premier ministre",
        ),
        (
            "L'accusé, Paul Renard, s'effondre dans les bras de son avocate. L'avocat général a requis vingt ans "
            "contre « un menteur ».",
            "avocat général",
        ),
    ],
)
def test_whoever_is_called_so(text: str, speaker: str) -> None:
    assert speakers_of(text)[-1] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Le skieur Luc Moreau est tombé. L'entraîneur Paul Renard l'attend. La neige fond. Le soir vient. "
        "« Rien de cassé », dit le radiologue.",
        "La nageuse Inès Roux s'échauffe. L'arbitre Lise Faure attend. La pluie tombe. Le public part. "
        "« Encore un effort », dit la romancière.",
    ],
)
def test_nobody_rather_than_a_bare_noun(text: str) -> None:
    assert speakers_of(text)[-1] is None


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("« Non », s'indigne Inès Roux, déléguée SUD-Rail. Le port dort. « Jamais », dit la militante.", "Inès Roux"),
        (
            "« Non », dit Inès Roux, porte-parole Alternatiba. Le port dort. « Jamais », dit la militante.",
            "Inès Roux",
        ),
        ("« Non », s'indigne le délégué SUD-Rail Paul Renard.", "Paul Renard"),
        ("La sénatrice Horizons Lise Faure y voit « une faute ».", "Lise Faure"),
        ("L'ingénieur Airbus Paul Renard parle d'« un drone ».", "Paul Renard"),
        ("« Non », dit la présidente Kemi Adeyemi.", "Kemi Adeyemi"),
    ],
)
def test_a_body_beside_the_name_of_its_member(text: str, speaker: str) -> None:
    assert speakers_of(text)[-1] == speaker
