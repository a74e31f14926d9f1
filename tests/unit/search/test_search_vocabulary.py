"""Which words of a library a typed word may stand for."""

import random

import pytest

from reader.search import vocabulary as room
from reader.search.vocabulary import Vocabulary
from reader.search.words import stem, words_of

WORDS = [
    "investissement", "investissements", "kazakh", "kazakhe", "kazakhstan", "developper", "developpons",
    "developpement", "russie", "russe", "maternite", "matinee", "relation", "relations", "pouvons", "peut",
    "inacceptables", "2030", "2035", "trois", "eau", "feu", "economie", "economique",
]  # fmt: skip


def known(words: list[str]) -> Vocabulary:
    vocabulary = Vocabulary()
    vocabulary.count([vocabulary.add(word) for word in words])
    return vocabulary


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("investissement", "investissement"),
        ("investissment", "investissement"),
        ("invesitssement", "investissement"),
        ("invetisement", "investissement"),
        ("kazak", "kazakh"),
        ("kazkah", "kazakh"),
        ("developpait", "developpons"),
        ("matternite", "maternite"),
        ("inaceptable", "inacceptables"),
        ("pouvoir", "pouvons"),
        ("3", "trois"),
        ("econommie", "economie"),
    ],
)
def test_a_typed_word_finds_the_one_meant(typed: str, meant: str) -> None:
    vocabulary = known(WORDS)
    assert meant in [vocabulary.words[number] for number, _ in vocabulary.matches(typed, False)[:4]]


@pytest.mark.parametrize("typed", ["saumon", "jkqsdf", "2031", "zz", "xyzxyzxyz"])
def test_a_strange_word_finds_nothing(typed: str) -> None:
    assert known(WORDS).matches(typed, False) == []


def test_the_word_in_the_making_stands_for_what_it_begins() -> None:
    vocabulary = known(WORDS)
    assert [vocabulary.words[number] for number, _ in vocabulary.matches("ka", True)] == [
        "kazakh",
        "kazakhe",
        "kazakhstan",
    ]
    assert vocabulary.matches("ka", False) == []


def test_exact_before_inflected_before_mistyped() -> None:
    vocabulary = known(["relation", "relations", "relatior"])
    likeness = {vocabulary.words[number]: value for number, value in vocabulary.matches("relation", False)}
    assert likeness["relation"] == 1.0
    assert likeness["relation"] > likeness["relations"] > likeness["relatior"]


def test_the_sieve_leaves_out_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(3)
    words = list({"".join(chance.choices("aeinrstlo", k=chance.randint(2, 11))) for _ in range(900)})
    plain = known(words)
    monkeypatch.setattr(room, "_BLOCK", 64)
    monkeypatch.setattr(room, "_LARGEST_BLOCK", 256)
    sieved = Vocabulary()
    for word in words:
        sieved.add(word)
        sieved.settle(lambda: None)
    sieved.count(range(1, len(sieved)))
    assert len(sieved._blocks) > 2
    for word in chance.sample(words, 60):
        typed = word[:-1] + chance.choice("aeiz")
        for may_go_on in (False, True):
            assert sieved.matches(typed, may_go_on) == plain.matches(typed, may_go_on)


def test_new_words_are_found_though_the_word_was_asked_before() -> None:
    vocabulary = known(["russie"])
    assert len(vocabulary.matches("russe", False)) == 1
    vocabulary.count([vocabulary.add("russe")])
    assert vocabulary.words[vocabulary.matches("russe", False)[0][0]] == "russe"


@pytest.mark.parametrize(
    "forms",
    [
        ("investissement", "investissements", "investir"),
        ("national", "nationale", "nationaux"),
        ("heureux", "heureuse"),
        ("declarer", "declare", "declaree", "declarait", "declareront"),
        ("fermer", "fermeture"),
    ],
)
def test_forms_share_a_stem(forms: tuple[str, ...]) -> None:
    assert len({stem(form) for form in forms}) == 1


@pytest.mark.parametrize(("one", "two"), [("mission", "million"), ("nation", "notion"), ("vente", "vendre")])
def test_other_words_do_not(one: str, two: str) -> None:
    assert stem(one) != stem(two)


def test_words_of() -> None:
    assert words_of("l'an 2023: 8.8 et 34 000 covid19") == ["l", "an", "2023", "8,8", "et", "34", "000", "covid19"]
