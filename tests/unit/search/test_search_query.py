"""Queries as typed, understood or explained."""

import pytest

from reader.errors import QueryError
from reader.search.query import Query, parse


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", ()),
        ("   ", ()),
        ("Économie RUSSE", ("economie", "russe")),
        ("l’engagement", ("l", "engagement")),
        ("cœur œuvre", ("coeur", "oeuvre")),
        ("cessez-le-feu", ("cessez", "le", "feu")),
        ("75% 8.8", ("75", "8,8")),
        ("à 10:30", ("a", "10", "30")),
        ("Poutine : l'accord", ("poutine", "l", "accord")),
        ("http://exemple.fr", ("http", "exemple", "fr")),
        ("— bonjour", ("bonjour",)),
        ("!!! ??? …", ()),
    ],
)
def test_words(typed: str, words: tuple[str, ...]) -> None:
    assert parse(typed).words == words


@pytest.mark.parametrize(
    ("typed", "phrases"),
    [
        ('"bon voisinage"', (("bon", "voisinage"),)),
        ("«bon voisinage» russe", (("bon", "voisinage"),)),
        ("“belle opportunité", (("belle", "opportunite"),)),
        ('avant "un" "deux trois" après', (("un",), ("deux", "trois"))),
        ('""', ()),
    ],
)
def test_phrases(typed: str, phrases: tuple[tuple[str, ...], ...]) -> None:
    assert parse(typed).phrases == phrases


def test_every_filter() -> None:
    query = parse(
        'énergie -charbon -"gaz naturel" speaker:poutine SPEAKER:"Aïcha Traoré" kind:partial kind:spee '
        "in:004 lang:en after:2023-11 before:2024-02-10"
    )
    assert query.words == ("energie",)
    assert query.excluded == (("charbon",), ("gaz", "naturel"))
    assert query.speakers == (("poutine",), ("aicha", "traore"))
    assert query.quote_kinds == ("partial", "speech")
    assert query.articles == ("004",)
    assert query.language == "en"
    assert (query.since, query.until) == (20231101, 20240210)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("speakr:poutine", "speaker: kind: in:"),
        ("kind:parole", "speech, partial, document, term"),
        ("lang:de", "lang:fr and lang:en"),
        ("after:hier", "after:2023-11"),
        ("before:2023-13", "before:2023-11"),
        ("after:2023-02-30", "is no date"),
        ("after:0000", "is no date"),
        ("after:2024 before:2023", "must be earlier"),
        ("russie speaker:", "a name"),
        ("kind: partial", "speech, partial"),
        ("in:", "file name"),
        ("speaker:...", "a name"),
        ("-speaker:poutine", "minus"),
        ("qui\x1b[31m:x", None),
        ("\x1b]0;:x", None),
    ],
)
def test_a_wrong_filter_is_explained(typed: str, told: str | None) -> None:
    if told is None:
        assert isinstance(parse(typed), Query)
        return
    with pytest.raises(QueryError) as caught:
        parse(typed)
    message = str(caught.value)
    assert told in message
    assert message.endswith(".")
    assert "\n" not in message


@pytest.mark.parametrize(
    "typed",
    ["{}:x", "-{}:x", "-speaker:{}", "kind:{}", "lang:{}", "after:{}", "before:{}", "kind: x", "speaker: x",
     "after: x", "after:2024 before:2023"],
)  # fmt: skip
@pytest.mark.parametrize("value", ["foo", "ununderstandable" * 3])
def test_what_is_wrong_fits_a_line_of_eighty_columns(typed: str, value: str) -> None:
    with pytest.raises(QueryError) as caught:
        parse(typed.format(value))
    assert len(str(caught.value)) <= 78


@pytest.mark.parametrize(
    ("typed", "open_ended"),
    [("invest", True), ("invest ", False), ('"bon voisinage"', False), ("russe kind:partial", True)],
)
def test_the_last_word_may_go_on(typed: str, open_ended: bool) -> None:
    assert parse(typed).open_ended is open_ended


def test_nothing_asked_is_empty() -> None:
    assert parse(" … ").is_empty
    assert parse("lang:fr").is_empty
    assert not parse("speaker:x").is_empty
