"""Quotes in the English: the marks that survived are used, otherwise the sentence; nothing is guessed."""

import pytest

from reader.articles.article import Span
from reader.articles.formats import parse_article
from reader.quotes.attribution import find_quotes
from reader.translation.quoted import StatementEnglish, english_of_statement, english_quote_spans


def marked(french: str, english: str) -> list[str]:
    opening = [n for n, c in enumerate(french) if c == "«"]
    closing = [n + 1 for n, c in enumerate(french) if c == "»"]
    if french.count("»") > french.count("«"):
        opening = [-1, *opening]
    if french.count("«") > french.count("»"):
        closing = [*closing, len(french) + 5]
    spans = [Span(*pair) for pair in zip(opening, closing, strict=True)]
    return [span.of(english) for span in english_quote_spans(french, english, spans)]


@pytest.mark.parametrize(
    ("french", "english", "expected"),
    [
        ("Il dit «oui».", "He says “yes”.", ["“yes”"]),
        ("Il dit «oui».", 'He says "yes".', ['"yes"']),
        ("Il dit «oui».", "He says «yes».", ["«yes»"]),
        ("Il dit «oui».", "He says yes.", ["He says yes."]),
        ("Il dit «oui» et «non».", "He says “yes” and “no”.", ["“yes”", "“no”"]),
        ("Il dit «oui» et «non».", "He says “yes” and no.", ["He says “yes” and no."]),
        ("«Oui.»", "Yes.", ["Yes."]),
        ("Et c'est fini», dit-il.", "And it is over”, he said.", ["And it is over”"]),
        ("Il dit : «C'est fini.", "He said: “It is over.", ["“It is over."]),
        ("Il dit : «C'est fini.", "He said it is over.", ["He said it is over."]),
        ("Il dit «l'été».", "He says 'the summer', isn't it.", ["'the summer'"]),
        ("Il vient.", "He comes “now”.", []),
    ],
)
def test_the_quoted_stretch(french: str, english: str, expected: list[str]) -> None:
    assert marked(french, english) == expected


@pytest.mark.parametrize(
    ("text", "english", "expected"),
    [
        (
            "Le maire a déclaré : « Nous viendrons. Nous serons là. » Il pleuvait.",
            {0: "The mayor said: “We will come.", 1: "We will be there.”", 2: "It rained."},
            StatementEnglish("We will come. We will be there.", True),
        ),
        (
            "« Nous viendrons, a dit le maire, et nous serons là. »",
            {0: "“We will come,” said the mayor, “and we will be there.”"},
            StatementEnglish("We will come, […] and we will be there.", True),
        ),
        (
            "Le maire a promis de « venir vite » hier.",
            {0: "The mayor promised to come quickly yesterday."},
            StatementEnglish("The mayor promised to come quickly yesterday.", False),
        ),
        ("Le maire a promis de « venir vite » hier.", {}, None),
        (
            "« J'ai entendu : \"C'est décidé.\" Je pars », a dit Jean Roy.",
            {0: '"I heard: "It is decided."', 1: 'I am leaving," said Jean Roy.'},
            StatementEnglish('I heard: "It is decided." I am leaving,', True),
        ),
        (
            "« Léa Blin m'a dit : “Oui” », a dit Jean Roy.",
            {0: '"Léa Blin told me, "Yes"," said Jean Roy.'},
            StatementEnglish('Léa Blin told me, "Yes",', True),
        ),
        (
            "« Il y a eu un “oui” », a dit Jean Roy.",
            {0: "“There was a yes,” said Jean Roy."},
            StatementEnglish("“There was a yes,” said Jean Roy.", False),
        ),
        ("« Bien ».", {0: "“Good”."}, StatementEnglish("Good.", True)),
    ],
)
def test_the_english_of_a_statement(text: str, english: dict[int, str], expected: StatementEnglish | None) -> None:
    article = parse_article(text, "a.txt", "a.txt", "utf-8")
    quotes = find_quotes(article)
    parts = [quote for quote in quotes if quote.statement == quotes[0].statement]
    assert english_of_statement(article, parts, english) == expected


def test_a_quote_within_a_quote_has_its_own_english() -> None:
    article = parse_article("« Léa Blin m'a dit : “Oui” », a dit Jean Roy.", "a.txt", "a.txt", "utf-8")
    inner = next(quote for quote in find_quotes(article) if quote.span.of(article.text) == "Oui")
    alike = {0: '"Léa Blin told me, "Yes"," said Jean Roy.'}
    assert english_of_statement(article, [inner], alike) == StatementEnglish("Yes", True)
    # One pair where the French has two: it may be either of them.
    other = {0: '"Léa Blin told me yes," said Jean Roy.'}
    assert english_of_statement(article, [inner], other) == StatementEnglish(other[0], False)
