import pytest

from reader.quotes.lexicon.conjugation import Shape, conjugate
from reader.quotes.lexicon.verbs import VERBS


@pytest.mark.parametrize(
    ("infinitive", "forms"),
    [
        ("déclarer", "déclare déclarent déclara déclarait déclarera déclarerait déclaré déclarée déclarant déclarer"),
        ("annoncer", "annonça annonçait annonçant annonce annoncèrent"),
        ("juger", "jugea jugeait jugeant juge jugèrent"),
        ("répéter", "répète répètent répétera répété"),
        ("rappeler", "rappelle rappellera rappelait"),
        ("marteler", "martèle martèlera martelait"),
        ("appuyer", "appuie appuiera appuyait"),
        ("célébrer", "célèbre célébrait"),
        ("avertir", "avertit avertissent avertissait averti avertie avertissant"),
        ("dire", "dit disent disait dira dirent dite disant"),
        ("prévenir", "prévient préviennent prévenait préviendra prévint prévenu"),
        ("reconnaître", "reconnaît reconnaissent reconnut reconnu"),
        ("répondre", "répond répondent répondit répondu"),
        ("conclure", "conclut concluent concluait conclurent"),
        ("se plaindre"[3:], "plaint plaignent plaignait plaignit"),
        ("promettre", "promet promettent promit promis promise"),
        ("écrire", "écrit écrivent écrivait écrivit"),
    ],
)
def test_forms_of_a_verb(infinitive: str, forms: str) -> None:
    made = conjugate(infinitive)
    assert [form for form in forms.split() if form not in made] == []


def test_a_spelling_may_be_several_things() -> None:
    assert conjugate("dire")["dit"] == Shape.SINGULAR | Shape.PARTICIPLE


def test_the_lexicon_holds_the_verbs_of_the_press() -> None:
    assert len({verb.lemma for verb in VERBS.values()}) >= 150
    for form in [
        "martèle",
        "lâché",
        "tonnait",
        "ironise",
        "renchérit",
        "abonde",
        "tempéré",
        "rétorqua",
        "tweeté",
        "stipule",
        "indigné",
        "félicitent",
    ]:
        assert form in VERBS, form


@pytest.mark.parametrize("form", ["le", "la", "sa", "son", "vend", "pour", "est"])
def test_everyday_words_are_no_reporting_verbs(form: str) -> None:
    assert form not in VERBS
