"""How descriptions stand to the functions that an article gives people, and whom they mean by that."""

import pytest
from speaking import speakers_of

from reader.quotes.people.functions import Function, Likeness


@pytest.mark.parametrize(
    ("held", "beside", "lemma", "words", "likeness"),
    [
        ("ministre", "mines", "ministre", "ancienne", "its function"),
        ("maire", "", "maire", "jeune", "its function"),
        ("maire", "", "maire", "villeneuve", "its function, unqualified"),
        ("maire", "bréval", "maire", "villeneuve", "its function, other words"),
        ("candidate", "vert", "candidate", "écologiste", "its function, same words"),
        ("conseiller", "municipale", "conseiller", "municipal", "its function, same words"),
        ("maire", "", "édile", "", "a near function"),
        ("président", "région", "élu", "", "a near function"),
        ("président", "club", "élu", "", "another function"),
        ("écologiste", "", "élu", "écologiste", "a word of its function"),
        ("ministre", "premier", "ministre", "", "its function"),
        ("ministre", "", "boulanger", "", "another function"),
    ],
)
def test_likeness(held: str, beside: str, lemma: str, words: str, likeness: Likeness) -> None:
    function = Function(held, frozenset(beside.split()), held)
    assert function.likeness(lemma, frozenset(words.split())) == likeness


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Le président Otar Lomidze a limogé sa ministre des Mines, Nino Kheta. « Un sacrifice », "
            "a dénoncé l’ancienne ministre.",
            "Nino Kheta",
        ),
        (
            "Huguette Morvan, 71 ans, boulangère, reçoit une fillette. « C’est chaud », dit la fillette. "
            "« Souffle », répond la vieille dame.",
            "Huguette Morvan",
        ),
        (
            "La maîtresse, Huguette Morvan, 61 ans, range la classe. Une écolière la tire par la manche. "
            "« Tu t’en vas ? », souffle l’enfant.",
            None,
        ),
        (
            "Inès et Jeanne Carpentier ne se parlent plus. « Elle m’a volée », dit Inès Carpentier, "
            "la cadette. « Elle ment », répond l’aînée.",
            None,
        ),
    ],
)
def test_descriptions_by_function_and_age(text: str, speaker: str | None) -> None:
    got = speakers_of(text)[-1]
    assert got == speaker or (speaker is None and got not in ("Huguette Morvan", "Inès Carpentier"))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("L’ancienne ministre Lise Faure voit l’artiste Paul Roy. « Bien », dit-elle.", "Lise Faure"),
        ("Paul Roy voit l’ancienne ministre Dominique Faure. « Bien », dit-elle.", "Dominique Faure"),
        ("L’analyste s’est dite surprise, Paul Roy l’écoutait. « Bien », dit-elle.", "analyste"),
    ],
)
def test_adjectives_and_participles_tell_the_gender_of_a_noun(text: str, speaker: str) -> None:
    assert speakers_of(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Rosalie Mbemba enseigne le russe à Brest. Lise Faure est sa voisine. Le bus passe. "
            "« On attend », dit l’enseignante.",
            "Rosalie Mbemba",
        ),
        (
            "Lise Faure, qui préside le comité des fêtes, range. Rosalie Mbemba plie les tables. "
            "La fête, selon la présidente, « est tombée à l’eau ».",
            "Lise Faure",
        ),
        (
            "Condamné à six mois, Paul Renard fait appel. Omar Diallo l’accompagne. Il pleut. "
            "« Je suis innocent », dit le condamné.",
            "Paul Renard",
        ),
        (
            "La chorale, dirigée par Lise Faure, répète. Le public attend. « Plus fort », dit la directrice.",
            "Lise Faure",
        ),
        (
            "Paul Renard a été licencié en mai. Omar Diallo reste. La grève dure. « C’est dur », dit le licencié.",
            "Paul Renard",
        ),
    ],
)
def test_a_description_by_what_was_told_in_a_verb(text: str, speaker: str) -> None:
    assert speakers_of(text)[-1] == speaker


def test_who_accuses_is_not_the_accused() -> None:
    text = "Paul Renard a accusé Omar Diallo. La salle se tait. « C’est faux », dit l’accusé."
    assert speakers_of(text)[-1] != "Paul Renard"


def test_an_age_told_in_passing_is_kept() -> None:
    text = (
        "Lise Faure a vu l’eau monter. « J’ai fui », raconte cette infirmière de 34 ans, réfugiée chez sa tante. "
        "La vieille dame tremble : « Moi, je reste. »"
    )
    assert speakers_of(text)[-1] != "Lise Faure"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "La vice-présidente, Ève Blin, a ouvert la séance. Inès Roux (opposition centriste) s'est levée. La "
            "ministre, Aïda Sow, a bondi. « Relisez le texte », a rétorqué la députée.",
            "Inès Roux",
        ),
        (
            "Le préfet, Max Bon, s'est tu. Luc Prat (LR) a hué le ministre, Jo Ley. « Assez », dit le député.",
            "Luc Prat",
        ),
    ],
)
def test_a_party_in_brackets(text: str, speaker: str) -> None:
    """Whoever has a party behind their name sits in parliament, as far as the text tells."""
    assert speakers_of(text)[-1] == speaker
