"""Whose words stand behind a sentence that gives somebody the word, and who answers whom without a cue."""

import pytest
from speaking import speakers_of


@pytest.mark.parametrize(
    ("narration", "speaker"),
    [
        ("À la sous-préfecture, on relativise.", "sous-préfecture"),
        ("Du côté du conseil régional, on temporise.", "conseil régional"),
        ("Chez les chasseurs, on s'étrangle.", "chasseurs"),
        ("Refus catégorique des riverains.", "riverains"),
        ("Réponse cinglante de l'intersyndicale.", "intersyndicale"),
        ("Soulagement de Karim Aziz.", "Karim Aziz"),
        ("Dans la salle, on s'impatiente.", "Lise Faure"),
        ("Long silence dans la salle.", "Lise Faure"),
    ],
)
def test_a_sentence_without_a_subject_gives_the_word(narration: str, speaker: str) -> None:
    text = f"« Le pont ne tient plus », a averti Lise Faure, conductrice de car. {narration} « Il tiendra l'hiver. »"
    assert speakers_of(text) == ["Lise Faure", speaker]


@pytest.mark.parametrize("verb", ["réplique", "rétorque", "objecte"])
def test_whoever_replies_did_not_say_what_stands_before(verb: str) -> None:
    text = f"La maire, Anne Lou, s'adresse à Karim Aziz. « Vous avez menti. » « C'est faux », {verb} Karim Aziz."
    assert speakers_of(text) == ["Anne Lou", "Karim Aziz"]


@pytest.mark.parametrize("saying", ["l'adage", "le proverbe", "un dicton"])
def test_a_saying_is_nobodys(saying: str) -> None:
    assert speakers_of(f"Paul Renard a vendu sa ferme. « Qui trop embrasse mal étreint », dit {saying}.") == [None]


@pytest.mark.parametrize("degree", ["un brin", "un rien", "un tantinet", "un peu"])
def test_a_word_of_degree_speaks_for_nobody(degree: str) -> None:
    text = f"« Ce fut rude », reconnaît Paul Renard. Et de conclure, {degree} philosophe : « On verra bien. »"
    assert speakers_of(text) == ["Paul Renard", "Paul Renard"]


@pytest.mark.parametrize(
    ("named", "called", "speaker"),
    [
        ("Les éleveurs Anne Lou et Marc Petit ont vendu leurs vaches", "paysans", "Anne Lou et Marc Petit"),
        ("Anne Lou et Marc Petit, médecins à Brest, s'en vont", "généralistes", "Anne Lou et Marc Petit"),
        ("Anne Lou et Marc Petit, médecins à Brest, s'en vont", "patients", "patients"),
        ("Anne Lou et Marc Petit, 74 et 76 ans, ont tout perdu", "septuagénaires", "Anne Lou et Marc Petit"),
        ("Anne Lou et Marc Petit ont manifesté devant la mairie", "riverains", "riverains"),
        ("La Sogetra et la métropole ont signé un accord", "deux partenaires", "Sogetra et métropole"),
    ],
)
def test_a_plural_means_those_two_of_whom_the_text_tells_as_much(named: str, called: str, speaker: str) -> None:
    assert speakers_of(f"{named}. « C'est fini », soufflent les {called}.") == [speaker]
