"""Whom somebody who is quoted quotes."""

import pytest
from speaking import speakers_of

from reader.articles.article import Article, Block, Role, Span
from reader.quotes.attribution import find_quotes

ANNE = "Anne Riou"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Ma mère m'avait appelée la veille. Elle m'a dit : “Il fait froid.” J'ai ri", ["mère d’Anne Riou"]),
        ("Mon père répétait qu'il faut “tenir sa langue”", ["père d’Anne Riou"]),
        ("Une collègue m'a dit : “Je pars demain.” Elle est partie", ["collègue"]),
        ("Le chef de chantier m'a dit : “Il était pressé.”", ["chef de chantier"]),
        ("J'ai répondu : “Je dors, laissez-moi.” On m'a dit : “Debout !”", [ANNE, None]),
        ("Ma consœur Leïla Benmoussa a une phrase que j'aime : “On passe par la fenêtre.”", ["Leïla Benmoussa"]),
        ("L'un d'eux m'a dit un jour : “Le lac dort.”", [None]),
        ("D'après une note interne, nos relevés ne sont plus “une priorité de premier rang”", ["note interne"]),
        ("La loi impose à l'employeur de “protéger la santé de tous les salariés”", ["loi"]),
        ("Paul Renard m'a reçue. Il a dit : “Revenez lundi.”", ["Paul Renard"]),
        ("Le nom vient d'un ancien marin, Paul Renard. Il disait : “Fermons un œil.”", ["Paul Renard"]),
        ("Nous l'avons intitulé “Le juste compte”", []),
    ],
)
def test_whom_a_speaker_quotes(words: str, expected: list[str | None]) -> None:
    assert speakers_of(f"« {words} », raconte Anne Riou.") == [ANNE, *expected]


def test_answers_quote_whom_the_question_names() -> None:
    lines: list[tuple[Role, str]] = [
        ("title", "Anne Riou : « Le bac restera »"),
        ("body", "Votre père vous a-t-il aidée ?"),
        ("body", "Non. Il répétait : « Rame d'abord. » Depuis, je rame."),
        ("body", "Votre entraîneuse a parlé d'« exploit ». Qu'en dites-vous ?"),
        ("body", "Elle fait son travail."),
    ]
    text, blocks, place = "", [], 0
    for role, line in lines:
        span = Span(place, place + len(line))
        blocks.append(Block(role, span, (span,)))
        text, place = f"{text}{line}\n", place + len(line) + 1
    page = Article("essai.txt", "essai.txt", text, "utf-8", tuple(blocks))
    said = {q.span.of(text): q.speaker for q in find_quotes(page)}
    assert said["Rame d'abord."] == "père d’Anne Riou"
    assert said["exploit"] == "entraîneuse d’Anne Riou"
