"""Where else something lies, what is said where nothing is found, and that few articles answer as a store does."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from reader.articles.article import Article
from reader.articles.formats import parse_article
from reader.cli import search as room
from reader.cli.main import main
from reader.output.search import describe, nearer_found, nothing_found
from reader.search.entry import Entry, EntryKind, Hit
from reader.search.few import FewArticles
from reader.search.query import parse
from reader.search.scopes import SCOPES, Scope, nearer_elsewhere

PASSAGE = (
    "Le commissaire Michel Barnier est arrivé hier soir.\n\n"
    "« Nous voulons nous marrier au printemps », a déclaré Paul Ferrand.\n"
)


def hit(kind: EntryKind, score: float) -> Hit:
    return Hit(Entry(kind, "a.txt", "a.txt", 0, 1, "x"), score)


def answering(**scores: Sequence[float]) -> Callable[[tuple[EntryKind, ...]], list[Hit]]:
    def search(kinds: tuple[EntryKind, ...]) -> list[Hit]:
        return [hit(kind, score) for kind in kinds for score in scores.get(kind, ())]

    return search


@pytest.mark.parametrize(("kind", "by_machine"), [("quote", True), ("passage", True), ("term", False)])
def test_a_machines_english_is_called_so(kind: EntryKind, by_machine: bool) -> None:
    french, english, *_ = describe(Hit(Entry(kind, "a.txt", "a.txt", 0, 3, "oui", en="yes"), 90.0)).splitlines()
    assert "[machine translation]" not in french
    assert english.startswith("    yes")
    assert english.endswith("[machine translation]") == by_machine


@pytest.mark.parametrize(
    ("scope", "here", "elsewhere"),
    [
        ("quotes", [], {"terms": 1, "passages": 3}),
        ("quotes", [61.0], {"passages": 2}),
        ("quotes", [97.0, 61.0], {}),
        ("passages", [61.0], {}),
        ("passages", [], {"terms": 1}),
        ("all", [], {}),
    ],
)
def test_only_what_is_clearly_nearer_counts(scope: Scope, here: list[float], elsewhere: dict[Scope, int]) -> None:
    search = answering(passage=[100.0, 100.0, 62.0], term=[66.0])
    assert nearer_elsewhere(search, scope, [hit("quote", score) for score in here]) == elsewhere


@pytest.mark.parametrize("scope", list(SCOPES))
@pytest.mark.parametrize("query", ["zzz", "after:2023-11", "zzz before:2023", "speaker:x", "zzz kind:term", "", "("])
@pytest.mark.parametrize("undated", [0, 1, 2, 99])
@pytest.mark.parametrize("elsewhere", [{}, {"passages": 1}, {"terms": 12, "passages": 100}])
def test_the_sentence_is_whole_and_fits_a_line(
    scope: Scope, query: str, undated: int, elsewhere: dict[Scope, int]
) -> None:
    told = nothing_found(parse(query), scope, undated, elsewhere, "press Tab")
    assert told.endswith(".")
    assert len(told) <= 78
    assert " the all " not in told


@pytest.mark.parametrize(
    ("query", "scope", "undated", "elsewhere", "told"),
    [
        ("zzz", "all", 0, {}, "Nothing resembles it; try fewer words, or others."),
        ("zzz", "quotes", 0, {"passages": 1}, "No quote resembles it; 1 passage does: press Tab."),
        ("after:2023-11", "quotes", 2, {}, "No quote of that date; 2 articles state none: drop after: to see them."),
        ("after:2023-11", "passages", 0, {}, "No passage passes the filters; change or drop one."),
    ],
)  # fmt: skip
def test_the_sentence_says_why_and_what_next(
    query: str, scope: Scope, undated: int, elsewhere: dict[Scope, int], told: str
) -> None:
    assert nothing_found(parse(query), scope, undated, elsewhere, "press Tab") == told


def test_the_sentence_about_nearer_hits_agrees_in_number() -> None:
    assert nearer_found({"passages": 1}, "press Tab") == "1 passage resembles it more: press Tab."
    told = "1 term and 100+ passages resemble it more: press Tab."
    assert nearer_found({"terms": 1, "passages": 100}, "press Tab") == told


def article(text: str) -> Article:
    return parse_article(text, "a.txt", "a.txt", "utf-8")


def test_a_word_that_stands_in_a_passage_is_no_misspelling_of_a_quote() -> None:
    few = FewArticles([article(PASSAGE)])
    assert few.search(parse("barnier"), kinds=("quote",)) == []
    assert len(few.search(parse("barnier"), kinds=("passage",))) == 1
    assert len(few.search(parse("marrier"), kinds=("quote",))) == 1


def test_articles_without_a_date_are_counted() -> None:
    few = FewArticles([article("Le port\n\nIl est ouvert.\n")])
    assert few.search(parse("after:2023"), kinds=("passage",)) == []
    assert few.index.undated(parse("after:2023")) == 1
    assert few.index.undated(parse("after:2023 in:b.txt")) == 0


@pytest.mark.parametrize("scope", list(SCOPES))
@pytest.mark.parametrize("query", ["barnier", "marrier", "nous voulon", "ferrand"])
def test_a_few_articles_answer_as_the_store_does(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, scope: Scope, query: str
) -> None:
    (tmp_path / "a.txt").write_text(PASSAGE, encoding="utf-8")
    answers = []
    for few_files in (40, 0):
        monkeypatch.setattr(room, "FEW_FILES", few_files)
        main(["search", query, str(tmp_path), "--in", scope, "--format", "jsonl"])
        printed = capsys.readouterr()
        assert printed.err == ""
        answers.append([json.loads(line) for line in printed.out.splitlines()])
    assert answers[0] == answers[1]


def test_on_a_terminal_a_weak_hit_tells_where_nearer_ones_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    text = PASSAGE.replace("marrier", "renvoyer chez Garnier")
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    arguments = ["search", "barnier", str(tmp_path)]
    main(arguments)
    piped = capsys.readouterr()
    assert "Garnier" in piped.out
    assert piped.err == ""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    main(arguments)
    told = capsys.readouterr()
    assert told.out == piped.out
    assert told.err == "1 passage resembles it more: try --in passages.\n"
    main([*arguments, "--format", "jsonl"])
    assert capsys.readouterr().err == ""
