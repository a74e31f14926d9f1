"""Whom pronouns, descriptions and possessives mean, and when nobody is named."""

import pytest
from speaking import article_of, speakers_of

from reader.quotes.attribution import find_quotes
from reader.quotes.people.entity import Entity
from reader.quotes.reference.discourse import Discourse, Resolved
from reader.quotes.reference.presence import presence_signs
from reader.quotes.reference.weighing import Candidate, weigh


def last_speaker(text: str) -> str | None:
    """The speaker of the last quote; each line of `text` is a paragraph."""
    return speakers_of(text)[-1]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # The subject before the nearest name.
        ("Hugo Pascal a reçu le sénateur Yann Morvan. « Ce fut bref », a-t-il dit.", "Hugo Pascal"),
        ("Hugo Pascal a reçu la sénatrice Anne Morvan. « Ce fut bref », a-t-elle dit.", "Anne Morvan"),
        # Two that led together fit equally.
        ("Hugo Pascal et Yann Morvan sont venus. « Ce fut bref », a-t-il dit.", None),
        # Whoever is named in the words is hardly the one who says them.
        ("La chanteuse Léa Fabre a salué Inès Roux. « Fabre est partie », a-t-elle dit.", None),
        (
            "Les maires Hugo Pascal et Yann Morvan sont venus. « Ce fut bref », ont-ils dit.",
            "Hugo Pascal et Yann Morvan",
        ),
    ],
)
def test_pronouns(text: str, speaker: str | None) -> None:
    assert last_speaker(text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # An office that the article has given nobody.
        ("Le maire, Paul Renard, est venu. « Je verrai », a dit le préfet.", "préfet"),
        # Set against the last speaker.
        (
            "La romancière Ada Blin a lu. « C’est long », a dit l’éditrice Lise Faure. "
            "La romancière, elle, parle d’un « jeu ».",
            "Ada Blin",
        ),
        # One and the same office under two names.
        (
            "Le président Omar Diallo voit le Premier ministre Karim Sow. « Merci », dit le chef du gouvernement.",
            "Karim Sow",
        ),
        (
            "Le président Omar Diallo a reçu le Premier ministre Karim Sow. « Merci », a dit le chef de l’État.",
            "Omar Diallo",
        ),
        # The short name of a body or a text named in full.
        (
            "Le rapport de la Cour des comptes est sévère. Le rapport évoque « des retards ».",
            "rapport de la Cour des comptes",
        ),
        (
            "Selon une source proche du dossier, rien ne bouge. « On attend », résume cette source.",
            "source proche du dossier",
        ),
    ],
)
def test_descriptions_and_bodies(text: str, speaker: str) -> None:
    assert last_speaker(text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Yannick Le Bras est déçu. « Il est fatigué », glisse sa mère.", "mère de Yannick Le Bras"),
        ("Yves Le Bras est déçu. « Il est fatigué », glisse sa mère.", "mère d’Yves Le Bras"),
        ("Odile Le Bras est déçue. Ses proches parlent d’un « gâchis ».", "proches d’Odile Le Bras"),
        (
            "L’Agence du climat publie ses chiffres. Son rapport évoque « une urgence ».",
            "rapport de l’Agence du climat",
        ),
    ],
)
def test_possessives_name_the_owner(text: str, speaker: str) -> None:
    assert last_speaker(text) == speaker


def test_shares_are_those_of_one_and_the_best_is_sure_only_alone() -> None:
    one, other = Entity("Un Seul", "person", "m"), Entity("Un Autre", "person", "m")
    discourse = Discourse()
    discourse.note(1, Resolved("Un Seul et Un Autre", "stated", "joint speakers", (one, other)), "subject")
    signs = presence_signs(list(discourse.present.values()), 2, discourse)
    decision = weigh("pronoun", "il", [Candidate(p.entity, tuple(found)) for p, found in signs])
    assert decision is not None
    assert sum(decision.shares) == pytest.approx(1.0)
    assert not decision.sure


def test_a_mention_that_cannot_be_named_is_remembered_as_a_stranger() -> None:
    discourse = Discourse()
    discourse.note(1, Resolved(None, "none", "nobody it fits", blocks=True, gender="f"), "subject")
    (presence,) = discourse.present.values()
    assert (presence.entity.name, presence.entity.gender, presence.lead) == ("", "f", 1)
    assert weigh("pronoun", "elle", []) is None


def test_the_function_shown_is_what_the_article_says() -> None:
    text = "Le dirigeant russe Vladimir Poutine a parlé. « Nous verrons bien », a dit le chef du Kremlin."
    (quote,) = find_quotes(article_of(text))
    assert (quote.speaker, quote.function) == ("Vladimir Poutine", "dirigeant russe")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # "Ce dernier" named at once.
        (
            "La juge Maud Sérifi a cité l’expert. Ce dernier, Hovsep Manoukian, se tait. « On verra », a-t-il dit.",
            "Hovsep Manoukian",
        ),
        # A text that a sentence was about.
        ("Un rapport relève des fuites. Il recommande « un arrêt immédiat ».", "rapport"),
    ],
)
def test_who_is_told_by_the_words_themselves(text: str, speaker: str) -> None:
    assert last_speaker(text) == speaker


def test_an_owner_is_not_whom_a_possessive_leads_to() -> None:
    owner = Entity("Odile Le Bras", "person", "f")
    weighed = weigh("owner", "owner", [Candidate(owner, ())])
    assert weighed is not None
    discourse = Discourse()
    discourse.note(1, Resolved(None, "none", "avocats: owner unknown", blocks=True, decisions=(weighed,)), "subject")
    assert owner not in discourse.present


@pytest.mark.parametrize(
    "sentence",
    [
        "La parole est à Zoé Blin.",
        "À la barre lui succède Zoé Blin, 81 ans.",
        "Même colère chez Zoé Blin.",
        "Un argument balayé par Zoé Blin.",
        "Le maire a interrogé Zoé Blin.",
        "Aux yeux de Zoé Blin, la lutte continue.",
        "Le visage de Zoé Blin s’est fermé.",
        "Son téléphone sonne : c’est Zoé Blin.",
    ],
)
def test_whom_a_sentence_brings_in_is_talked_about_in_the_next(sentence: str) -> None:
    text = f"« C’est fini », a dit Anne Roy. {sentence} « On nous ment », dit-elle."
    assert speakers_of(text) == ["Anne Roy", "Zoé Blin"]
