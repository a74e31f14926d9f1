"""Whom a later clause turns to, one of several whom a comma names, and words that only name a word."""

import pytest
from speaking import speakers_of


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Le maire a blâmé la juge Inès Roux ; elle l'a renvoyé « à ses dossiers ».", ["Inès Roux"]),
        ("Un homme salue Ève Blin. Luc Prat prie Inès Roux de se taire ; elle dit « non ».", ["Inès Roux"]),
        ("Inès Roux a écrit au préfet, Luc Prat, mais il dit n'avoir « rien reçu ».", ["Luc Prat"]),
        ("Inès Roux a vu le préfet, Luc Prat, et Max Bon ; il dit n'avoir « rien reçu ».", [None]),
        ("Inès Roux a écrit au préfet, Luc Prat ; elle dit n'avoir « rien reçu ».", ["Inès Roux"]),
    ],
)
def test_a_pronoun_of_the_other_gender(text: str, speakers: list[str | None]) -> None:
    """Behind a mark, a pronoun that cannot be the subject before is the one other person of the sentence."""
    assert speakers_of(text) == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Les soignantes craquent. « Je dors trois heures », dit l'une d'entre elles, Ève Blin.", ["Ève Blin"]),
        ("Les marins attendent. « On tiendra », promet le plus jeune, Malo Kerbrat.", ["Malo Kerbrat"]),
        ("Les marins attendent. Le plus jeune d'entre eux, Malo Kerbrat, y voit « un affront ».", ["Malo Kerbrat"]),
        ("Les maires grondent. « On ment », lâche l'un des plus virulents, Luc Prat.", ["Luc Prat"]),
        ("Les grévistes campent. Un autre, Malo Kerbrat, jure : « On reste. »", ["Malo Kerbrat"]),
        ("Les grévistes campent. « On reste », assure une troisième, Inès Roux.", ["Inès Roux"]),
        ("Les grévistes campent. « On reste », assure un autre.", [None]),
    ],
)
def test_one_of_several_named_at_once(text: str, speakers: list[str | None]) -> None:
    """A name behind a comma says who is singled out."""
    assert speakers_of(text) == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Luc Prat refuse le mot de « crise ».", []),
        ("La ministre rejette l'appellation de « steak végétal ».", []),
        ("Luc Prat lâche le mot de « trahison ».", ["Luc Prat"]),
        ("Inès Roux, autrice de « Qui a peur du vide ? », sera là jeudi.", []),
        ("Le message commençait par « Cher ami, votre poste évolue ».", ["message"]),
        ("La lettre s'ouvre sur « Mes enfants, je pars ».", ["lettre"]),
        ("La lettre parle d'« Inès la Douce ».", ["lettre"]),
    ],
)
def test_words_and_works_named_and_texts_begun(text: str, speakers: list[str]) -> None:
    """A word that somebody weighs and a work are names; the first words of a text are its own."""
    assert speakers_of(text) == speakers
