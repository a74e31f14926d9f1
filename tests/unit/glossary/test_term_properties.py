"""What holds for the terms of any text whatever."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.glossary.entry import TermEntry
from reader.glossary.library import Glossary

GLOSSARY = Glossary(
    [
        [
            TermEntry(
                "a", "Union de l'État", "State Union", "UE", ("U.É.", "Ue+"), en_short="SU", kind="organisation"
            ),
            TermEntry("b", "à la carte", "by choice", "G 7"),
            TermEntry("c", "Le Caire", "Cairo", kind="place"),
            TermEntry("d", "Jean Poutine", "John Putin", "Poutine", kind="person"),
            TermEntry("f", "Moscou", "Moscow", kind="place"),
            TermEntry("g", "Cour d'instance", "Trial Court", "CDI", kind="organisation"),
            TermEntry("h", "Commission de l'Inde", "Commission of India", "CI", kind="organisation"),
            TermEntry("e", "R&D", "R&D", "R&D", case="any"),
        ]
    ]
)
PIECES = st.sampled_from(
    [
        *(
            "Union",
            "de l'",
            "État",
            "ETAT",
            "UE",
            "U.E.",
            "O.N.U",
            "(",
            ")",
            "«",
            "»",
            "\n",
            "\n\n",
            " ",
            "\u00a0",
            ", ",
        ),
        *(
            "à la",
            "carte",
            "G7",
            "du Caire",
            "Jean",
            "Poutine",
            "R",
            "&",
            "+",
            "_",
            "@",
            "#",
            ".",
            "-",
            "’",
            "œ",
            "e\u0301",
        ),
        *(
            "Haute Autorité du Port (HAP)",
            "HAP",
            "HAP (Haute autorité du port)",
            "ou HAP",
            "Cour d'instance (CI)",
            "CI (Cour d'instance)",
            "Cour d'instance, ou CI",
            "CI",
            "Cour d'instance",
            "CDI",
            " – ",
        ),
        *(
            "rue de ",
            "place de la ",
            "station ",
            "métro entre ",
            " et ",
            "M. ",
            "le film « ",
            "Dynamo ",
            "FC ",
            "noix de ",
            "Moscou",
            "Le ",
            "a.fr/",
        ),
        *(
            "ß",
            "ﬁ",
            "İ",
            "\x00",
            "1",
            "XXIe",
        ),
    ]
)


@given(st.lists(PIECES | st.text(max_size=4), max_size=25).map("".join))
@settings(max_examples=300, deadline=None)
def test_hits_are_ordered_spans_inside_the_text(text: str) -> None:
    end = 0
    for hit in GLOSSARY.find(text):
        assert end <= hit.span.start < hit.span.end <= len(text)
        end = hit.span.end
        for part in (hit.long_span, hit.short_span):
            assert part is None or 0 <= part.start < part.end <= len(text)
        if hit.form == "both":
            assert hit.long_span is not None
            assert hit.short_span is not None
            assert hit.span.contains(hit.long_span)
            assert hit.span.contains(hit.short_span)
        assert (hit.entry is None) == (hit.en is None)


@pytest.mark.parametrize(
    "piece", ["a.fr/", "@a", "A.", "e\u0301", "(", "«", "l'", "Moscou" + " " * 5000, "aA_", "Abc (Ad be cf "]
)
def test_a_megabyte_of_anything_is_searched(piece: str) -> None:
    # What grows with the square of the text's length never comes to an end here.
    text = piece * (1_000_000 // len(piece))
    hits = GLOSSARY.find(text)
    assert all(hit.span.of(text) == "Moscou" for hit in hits)
    assert len(hits) == text.count("Moscou")


@given(st.text(max_size=60))
@settings(max_examples=100, deadline=None)
def test_looking_up_answers_anything(query: str) -> None:
    scores = [score for _, score in GLOSSARY.look_up(query)]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 100 for score in scores)
