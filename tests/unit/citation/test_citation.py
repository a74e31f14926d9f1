"""Citations: what is taken away is what the article prints, with who said it and how we know."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reader.articles.article import Article, Block, Span
from reader.errors import ReaderError
from reader.quotes.citation import (
    FORM_LABELS,
    CitationForm,
    cite,
    cite_sentence,
    export,
    speaker_of,
    statement_text,
    statements,
)
from reader.quotes.quote import Certainty, Kind, Quote

TITLE = "Vladimir Poutine au Kazakhstan"
ENGINE = "Argos fr→en 1.9"


def article(
    body: str, *, title: str = TITLE, name: str = "a_1.txt", published: str = "", address: str = ""
) -> Article:
    """An article of a title, perhaps a line that dates it, and one paragraph a blank line."""
    head = f"{title}\n\n" + (f"{published}\n\n" if published else "")
    text = head + body + f"\n\n{address}"
    blocks = [Block("title", Span(0, len(title)), (Span(0, len(title)),))]
    for match in re.finditer(r"\S(?:.|\n(?!\n))*", body):
        span = Span(len(head) + match.start(), len(head) + match.end())
        blocks.append(Block("body", span, (span,)))
    dated = Span(len(title) + 2, len(title) + 2 + len(published)) if published else None
    stated = Span(len(text) - len(address), len(text)) if address else None
    return Article(name, name, text, "utf-8", tuple(blocks), published=dated, address=stated)


def quote(
    text: Article,
    inner: str,
    outer: str | None = None,
    *,
    speaker: str | None = "Anne Roy",
    mention: str | None = None,
    certainty: Certainty = "stated",
    kind: Kind = "speech",
    statement: int = 1,
    via: str | None = None,
) -> Quote:
    whole = text.text.index(outer or inner)
    start = whole + (outer or inner).index(inner)
    place = text.text.index(mention, len(TITLE)) if mention else None
    return Quote(
        span=Span(start, start + len(inner)),
        outer=Span(whole, whole + len(outer or inner)),
        kind=kind,
        statement=statement,
        speaker=speaker,
        function=None,
        cue=None,
        mention=Span(place, place + len(mention)) if mention and place is not None else None,
        via=via,
        certainty=certainty,
        rule="test",
    )


PARTS: list[tuple[str, str, list[tuple[str, str]], str]] = [
    ("as printed", "«Oui», dit-il.", [("Oui", "«Oui»")], "«Oui»"),
    (
        "no-break padding",
        "«\u00a0Oui, 20\u202f%\u202f», dit-il.",
        [("Oui, 20\u202f%", "«\u00a0Oui, 20\u202f%\u202f»")],
        "«\u00a0Oui, 20\u202f%\u202f»",
    ),
    (
        "hard wraps",
        "« Un deux\n  trois \r\nquatre »",
        [("Un deux\n  trois \r\nquatre", "« Un deux\n  trois \r\nquatre »")],
        "« Un deux trois quatre »",
    ),
    ("an incise inside one pair", "«Oui, a dit X. Non.»", [("Oui", "«Oui"), ("Non.", "Non.»")], "«Oui […] Non.»"),
    (
        "the whole pair given twice",
        "«Oui, a dit X. Non.»",
        [("Oui", "«Oui, a dit X. Non.»"), ("Non.", "«Oui, a dit X. Non.»")],
        "«Oui […] Non.»",
    ),
    ("two halves", "« Oui », a dit X, « non ».", [("Oui", "« Oui »"), ("non", "« non »")], "« Oui » […] « non »"),
    ("only a comma between", "«Oui», «non».", [("Oui", "«Oui»"), ("non", "«non»")], "«Oui», «non»"),
    ("reopened at a paragraph", "«Un.\n\n«Deux.»", [("Un.", "«Un."), ("Deux.", "«Deux.»")], "«Un. Deux.»"),
    ("reopened by a closing mark", "« Un.\n\n» Deux. »", [("Un.", "« Un."), ("Deux.", "» Deux. »")], "« Un. Deux. »"),
    ("carried on without a mark", "« Un.\n\nDeux. »", [("Un.", "« Un."), ("Deux.", "Deux. »")], "« Un. Deux. »"),
    ("never closed", "«\u00a0Un deux.", [("Un deux.", "«\u00a0Un deux.")], "«\u00a0Un deux.\u00a0»"),
    ("never opened", "Un deux ».", [("Un deux", "Un deux »")], "« Un deux »"),
    ("curly", "“Un deux”, dit-elle", [("Un deux", "“Un deux”")], "“Un deux”"),
    ("straight, never closed", 'Il dit "un deux', [("un deux", '"un deux')], '"un deux"'),
    ("a dialogue dash", "– On y va, dit Paul.", [("On y va", "On y va")], "«\u00a0On y va\u00a0»"),
    ("marks nested", "« Un “mot” ici », dit-il", [("Un “mot” ici", "« Un “mot” ici »")], "« Un “mot” ici »"),
    ("its own omission", "« Un [...] deux », dit-il", [("Un [...] deux", "« Un [...] deux »")], "« Un [...] deux »"),
]


@pytest.mark.parametrize(("body", "parts", "expected"), [case[1:] for case in PARTS], ids=[case[0] for case in PARTS])
def test_the_words_of_a_statement(body: str, parts: list[tuple[str, str]], expected: str) -> None:
    text = article(body)
    assert statement_text(text, [quote(text, inner, outer) for inner, outer in parts]) == expected


def test_the_plain_form() -> None:
    body = "«Juste cette\nannée, 20%», a-t-il poursuivi."
    text = article(
        body, title="Vladimir Poutine au Kazakhstan pour doper les relations", name="000_575d99706ded45f7.txt"
    )
    part = quote(
        text,
        "Juste cette\nannée, 20%",
        "«Juste cette\nannée, 20%»",
        speaker="Kassym-Jomart Tokaïev",
        mention="il",
        certainty="resolved",
    )
    assert cite(text, [part], "plain", "This year alone, 20%", ENGINE) == (
        "«Juste cette année, 20%»\n"
        "— Kassym-Jomart Tokaïev (il → Kassym-Jomart Tokaïev), « Vladimir Poutine au Kazakhstan pour doper les"
        " relations », 000_575d99706ded45f7.txt\n"
        "“This year alone, 20%” [machine translation, Argos fr→en 1.9]"
    )


@pytest.mark.parametrize(
    ("form", "lines"),
    [
        ("plain", ["F", "A", "E"]),
        ("french", ["F", "A"]),
        ("english", ["E", "A"]),
        ("both", ["F", "E", "A"]),
        ("markdown", ["> F", ">", "> A", ">", "> E"]),
    ],
)
def test_the_lines_of_each_form(form: CitationForm, lines: list[str]) -> None:
    text = article("«Oui», a dit Anne Roy.")
    shown = {
        "F": "«Oui»",
        "A": f"— Anne Roy (named), « {TITLE} », a_1.txt",
        "E": "“Yes” [machine translation, Argos fr→en 1.9]",
    }
    expected = "\n".join(re.sub("[FAE]", lambda match: shown[match[0]], line) for line in lines)
    assert cite(text, [quote(text, "Oui", "«Oui»")], form, "Yes", ENGINE) == expected


@pytest.mark.parametrize(
    ("speaker", "certainty", "mention", "via", "expected"),
    [
        ("Anne Roy", "stated", "Anne Roy", None, "Anne Roy (named)"),
        ("Anne Roy", "resolved", "elle", None, "Anne Roy (elle → Anne Roy)"),
        ("Anne Roy", "resolved", "la\nministre", "TASS", "Anne Roy (la ministre → Anne Roy), via TASS"),
        ("Anne Roy", "resolved", "Anne Roy", None, "Anne Roy (named)"),
        ("Anne Roy", "resolved", None, None, "Anne Roy (named earlier)"),
        ("ministre Anne Roy", "resolved", "la\nministre Anne Roy", None, "ministre Anne Roy (named)"),
        ("sinistrés", "stated", "les sinistrés", None, "sinistrés (so called in the text)"),
        ("avocat d’Anne Roy", "resolved", "son avocat", None, "avocat d’Anne Roy (son avocat → avocat d’Anne Roy)"),
        ("avocat d’Anne Roy", "stated", "l’avocat d’Anne Roy", None, "avocat d’Anne Roy (so called in the text)"),
        (None, "none", "elle", None, "speaker not named in the text"),
        (None, "none", None, "l’AFP", "speaker not named in the text, via l’AFP"),
        ("Anne Roy", "none", "elle", None, "speaker not named in the text"),
    ],
)
def test_who_said_it_and_how_we_know(
    speaker: str | None, certainty: Certainty, mention: str | None, via: str | None, expected: str
) -> None:
    text = article("«Oui», a dit elle, la\nministre Anne Roy. Et les sinistrés, son avocat, l’avocat d’Anne Roy.")
    part = quote(text, "Oui", "«Oui»", speaker=speaker, certainty=certainty, mention=mention, via=via)
    assert cite(text, [part], "plain").split("\n")[1] == f"— {expected}, « {TITLE} », a_1.txt"


@pytest.mark.parametrize(
    ("certainty", "sureness", "mention", "expected"),
    [
        ("resolved", 0.95, "elle", "Anne Roy (elle → Anne Roy)"),
        ("resolved", 0.75, "elle", "Anne Roy (elle → Anne Roy, likely)"),
        ("resolved", 0.75, None, "Anne Roy (named earlier, likely)"),
        ("stated", 0.75, "Anne Roy", "Anne Roy (named)"),
    ],
)
def test_a_name_that_is_only_likely_is_called_so(
    certainty: Certainty, sureness: float, mention: str | None, expected: str
) -> None:
    text = article("«Oui», a dit elle, Anne Roy.")
    part = replace(quote(text, "Oui", "«Oui»", certainty=certainty, mention=mention), sureness=sureness)
    assert cite(text, [part], "plain").split("\n")[1] == f"— {expected}, « {TITLE} », a_1.txt"


def test_a_speaker_who_may_be_one_of_several_is_not_called_unnamed() -> None:
    text = article("«Oui», a dit elle.")
    part = quote(text, "Oui", "«Oui»", speaker=None, certainty="none", mention="elle")
    cited = cite(text, [replace(part, perhaps=("Anne Roy", "Léa Blin"))], "plain")
    assert cited.split("\n")[1] == f"— speaker not certain, « {TITLE} », a_1.txt"


def test_two_names_in_one_statement_are_nobody() -> None:
    text = article("«Oui», dit-elle, «non».")
    parts = [quote(text, "Oui", "«Oui»"), quote(text, "non", "«non»", speaker="Jean Lu")]
    assert speaker_of(text, parts) == (None, "")


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("Publié le 12 novembre 2025 à 14h03", f"« {TITLE} », 12 novembre 2025, a_1.txt"),
        ("Publié le 12 novembre", f"« {TITLE} », 12 novembre, a_1.txt"),
        ("", f"« {TITLE} », a_1.txt"),
    ],
)
def test_a_date_only_as_far_as_it_is_stated(published: str, expected: str) -> None:
    text = article("«Oui», le 3 mars 1999.", published=published)
    assert cite(text, [quote(text, "Oui", "«Oui»")], "french").endswith(expected)


def test_an_address_takes_the_place_of_the_file() -> None:
    text = article("«Oui»", address="https://exemple.fr/a_b_?q=1")
    assert cite(text, [quote(text, "Oui", "«Oui»")], "plain").endswith("», https://exemple.fr/a_b_?q=1")
    assert cite(text, [quote(text, "Oui", "«Oui»")], "markdown").endswith("», <https://exemple.fr/a_b_?q=1>")


@pytest.mark.parametrize("form", [form for form in get_args(CitationForm) if form != "english"])
def test_without_english_nothing_is_called_a_translation(form: CitationForm) -> None:
    text = article("«Oui»")
    assert "machine translation" not in cite(text, [quote(text, "Oui", "«Oui»")], form, None, ENGINE)
    assert "machine translation" not in cite_sentence(text, text.sentences[1], form, "  ", ENGINE)


def test_the_english_alone_is_refused_while_there_is_none() -> None:
    text = article("«Oui»")
    with pytest.raises(ReaderError, match="no English"):
        cite(text, [quote(text, "Oui", "«Oui»")], "english")


@pytest.mark.parametrize("form", [form for form in get_args(CitationForm) if form != "french"])
def test_english_is_always_called_a_translation(form: CitationForm) -> None:
    text = article("«Oui»")
    for cited in (
        cite(text, [quote(text, "Oui", "«Oui»")], form, "Yes", ENGINE),
        cite_sentence(text, text.sentences[1], form, "Yes", ENGINE),
    ):
        assert re.search(r"Yes”? \[machine translation, Argos fr→en 1\.9\]", cited)
        assert TITLE in cited.replace("{", "").replace("}", "")


@pytest.mark.parametrize(
    ("english", "printed"),
    [
        ("Yes", "“Yes”"),
        ("«Yes»", "“Yes”"),
        ('I heard: "It is decided." I\'m leaving.', "“I heard: ‘It is decided.’ I'm leaving.”"),
        ('"No" is no "yes"', "“‘No’ is no ‘yes’”"),
        ("He said: “She said: «never» twice.”", "“He said: ‘She said: “never” twice.’”"),
        ('I heard: "It is decided. I left.', "“I heard: It is decided. I left.”"),
        ("It is decided.” I left.", "“It is decided. I left.”"),
    ],
)
def test_english_within_marks_has_others_within_and_each_its_partner(english: str, printed: str) -> None:
    text = article("«Oui»")
    cited = cite(text, [quote(text, "Oui", "«Oui»")], "english", english, ENGINE)
    assert cited.startswith(f"{printed} [machine translation")


def test_a_plain_sentence_comes_with_its_article() -> None:
    text = article("Le président\nest parti.")
    assert cite_sentence(text, text.sentences[1], "plain", "The president has left.", ENGINE) == (
        "Le président est parti.\n"
        f"— « {TITLE} », a_1.txt\n"
        "The president has left. [machine translation, Argos fr→en 1.9]"
    )


def test_every_form_has_a_label() -> None:
    assert list(FORM_LABELS) == list(get_args(CitationForm))


HOSTILE = [
    "20 $ et 30 $ de *plus* ou de _moins_, `code` \\ fin",
    "[lien](http://exemple.fr) et ![image](x.png) <b>gras</b> &eacute; &#65;",
    "# titre",
    "- liste",
    "1. liste",
    "> cité",
    "~~~ barré ~~barré~~ a_b_c __init__",
    "[note]: http://exemple.fr",
    "<!-- rien --> <script>",
    "=== ---",
    "[…](http://exemple.fr) […][a] [...]: b",
]


def rendered(markdown: str) -> list[str]:
    """The paragraphs that a CommonMark parser with GitHub's additions draws; only text is allowed in them."""
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(markdown)
    assert tokens[0].type == "blockquote_open"
    assert {token.type for token in tokens} <= {
        "blockquote_open",
        "blockquote_close",
        "paragraph_open",
        "paragraph_close",
        "inline",
    }
    paragraphs = []
    for token in tokens:
        if token.type == "inline":
            children = token.children or []
            assert {child.type for child in children} <= {"text", "text_special"}, token.content
            paragraphs.append("".join(child.content for child in children))
    return paragraphs


@pytest.mark.parametrize("words", HOSTILE)
def test_markdown_draws_the_very_words(words: str) -> None:
    text = article(words + "\n\n«Oui»", title=words, name="a_b_*c*.txt")
    sentence = text.sentences[1]
    assert rendered(cite_sentence(text, sentence, "markdown", words, ENGINE)) == [
        words,
        f"— « {words} », a_b_*c*.txt",
        f"{words} [machine translation, {ENGINE}]",
    ]


@given(st.text(alphabet="«»*_`[]()<>!#-+=~$&;:.\\ a1é…|^\"'", min_size=1, max_size=30))
def test_markdown_draws_any_words(words: str) -> None:
    words = " ".join(words.split())
    if words:
        text = article("Corps.", title="Titre")
        paragraphs = rendered(cite_sentence(text, text.sentences[1], "markdown", words, ENGINE))
        assert paragraphs[2] == f"{words} [machine translation, {ENGINE}]"


def test_a_file_name_stays_readable_in_markdown() -> None:
    text = article("«Oui»", name="000_575d99706ded45f7.txt")
    assert cite(text, [quote(text, "Oui", "«Oui»")], "markdown").endswith(", 000_575d99706ded45f7.txt")


def test_terms_are_left_out_and_parts_are_gathered() -> None:
    text = article("«Un», dit-elle, «deux». «Trois». Le «Nord-Sud».")

    def part(inner: str, statement: int, kind: Kind = "speech") -> Quote:
        return quote(text, inner, f"«{inner}»", statement=statement, kind=kind)

    quotes = [part("Trois", 2), part("deux", 1), part("Nord-Sud", 3, "term"), part("Un", 1)]
    gathered = [[each.span.of(text.text) for each in parts] for parts in statements(quotes)]
    assert gathered == [["Un", "deux"], ["Trois"]]
    assert export(text, quotes, "md").count("> — ") == 2
    assert export(text, [], "md") == ""


ANY_BODY = st.text(alphabet='«»“”" \n\u00a0abé.,…–[]', min_size=1, max_size=40)


@given(ANY_BODY, st.data())
def test_any_spans_give_one_line_that_holds_the_words(body: str, data: st.DataObject) -> None:
    text = article(body)
    base = len(TITLE) + 2
    parts: Sequence[Quote] = [
        Quote(Span(a, b), Span(min(a, c), max(b, d)), "speech", 1, None, None, None, None, None, "none", "test")
        for a, b, c, d in data.draw(
            st.lists(
                st.tuples(*[st.integers(base, len(text.text))] * 4).filter(lambda t: t[0] < t[1]),
                min_size=1,
                max_size=3,
            )
        )
    ]
    cited = cite(text, parts, "french", accessed=date(2026, 1, 2))
    assert len(cited.split("\n")) == 2
    for part in parts:
        assert " ".join(part.span.of(text.text).split()) in " ".join(cited.split())
