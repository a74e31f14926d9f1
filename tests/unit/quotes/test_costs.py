"""What keeps the reading of a long text cheap, and that it leaves nothing out."""

import re
from pathlib import Path
from types import SimpleNamespace

import pytest
from speaking import speakers_of

from reader.quotes.lexicon.tokens import tokenise
from reader.quotes.people.facts import Facts, shipped_facts
from reader.quotes.people.register import Register
from reader.quotes.phrasing.phrases import PhraseFinder
from reader.quotes.phrasing.pronouns import STANDING_FOR_SOMEBODY
from reader.quotes.reference import definite

CONSTRUCTIONS = Path(__file__).parents[2] / "data" / "quotes" / "constructions"


def test_only_the_words_listed_begin_a_phrase_that_stands_for_somebody() -> None:
    found = set()
    for path in sorted(CONSTRUCTIONS.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        tokens = tokenise(text, 0, len(text), ())
        finder = PhraseFinder(tokens, text, shipped_facts())
        found |= {t.low for i, t in enumerate(tokens) if t.kind == "word" and finder._somebody_at(i) is not None}
    assert len(found) > 20
    assert found <= STANDING_FOR_SOMEBODY


def test_a_run_of_capitals_is_no_more_to_remember_than_its_last_words() -> None:
    register = Register(Facts())
    long = register.add_person(" ".join(f"Mot{n}" for n in range(5000)))
    assert sum(map(len, register._by_part)) < 20_000
    assert register.find("Mot4998 Mot4999") == [long]
    assert register.find("Mot17 Mot18") == [long]


def test_a_surname_with_particles_is_found_by_each_of_its_ends() -> None:
    register = Register(Facts())
    person = register.add_person("Paul de La Rochette du Val")
    assert all(register.find(name) == [person] for name in ("de La Rochette du Val", "Val", "du Val", "Paul"))


def test_a_name_that_begins_with_the_noun_is_found_again_and_no_other() -> None:
    told = "La Ligue des pêcheurs a protesté mardi. « {} », a réagi la {}."
    assert speakers_of(told.format("C'est non", "Ligue")) == ["Ligue des pêcheurs"]
    assert speakers_of(told.format("C'est non", "mairie")) == ["mairie"]


def test_turns_labelled_with_initials_are_given_to_whose_they_are() -> None:
    turns = ("Le Courrier : Et demain ?", "L. M. : Je crois que oui.", "P. D. : Je crois que non.") * 3
    text = "\n".join(("Lucile Martin et Paul Durand sont venus.", *turns))
    assert speakers_of(text) == ["Lucile Martin", "Paul Durand"] * 3


def test_turns_without_labels_are_told_by_the_next_label() -> None:
    unlabelled = [f"Et encore {n}." for n in range(2000)]
    turns = ["L. M. : Oui.", *unlabelled, "L. M. : Non.", "Qui le dit ?", "P. D. : Moi."]
    text = "\n".join(("Lucile Martin et Paul Durand sont venus.", "Le Courrier : Et demain ?", *turns))
    assert speakers_of(text) == ["Lucile Martin", "Lucile Martin", "Paul Durand"]


def test_the_whole_text_is_not_searched_for_each_source(monkeypatch: pytest.MonkeyPatch) -> None:
    searched: list[int] = []

    def search(pattern: str, text: str) -> re.Match[str] | None:
        searched.append(len(text))
        return re.search(pattern, text)

    monkeypatch.setattr(definite, "re", SimpleNamespace(search=search, escape=re.escape))
    told = "Selon une proche du maire, tout va bien. « Non {} », a ajouté cette source."
    speakers = speakers_of("\n".join(told.format(n) for n in range(100)))
    assert set(speakers) == {"proche du maire"}
    assert max(searched, default=0) <= 4000
