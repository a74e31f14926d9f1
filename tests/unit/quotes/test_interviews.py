"""Turns of interviews: whose they are, and by what an interview is told."""

import pytest

from reader.articles.article import Article, Block, Role, Span
from reader.quotes.attribution import find_quotes
from reader.quotes.marking.interviews import initials, interview_turns


def article(lines: list[tuple[Role, str]]) -> Article:
    text = "\n".join(line for _, line in lines)
    blocks = []
    place = 0
    for role, line in lines:
        span = Span(place, place + len(line))
        blocks.append(Block(role, span, (span,)))
        place += len(line) + 1
    return Article("essai.txt", "essai.txt", text, "utf-8", tuple(blocks))


LABELLED = article(
    [
        ("title", "Lucie Armand : « Le bac restera »"),
        ("body", "Le Courrier : Pourquoi rester ?"),
        ("body", "Lucie Armand : Parce que je le dois à mon père. Il disait : « Tiens bon. »"),
        ("body", "Vos voisins parlent d’une folie."),
        ("body", "L. A. : Qu’ils viennent voir."),
        ("body", "Le Courrier : Et demain ?"),
        ("body", "L. A. : Demain, on verra."),
    ]
)
UNLABELLED = article(
    [
        ("title", "Lucie Armand : « Le bac restera »"),
        ("body", "Pourquoi rester sur cette rive ?"),
        ("body", "Parce que je le dois à mon père."),
        ("body", "Vous avez dit un jour que vous étiez « fatiguée de ramer ». Et demain ?"),
        ("body", "Demain, on verra."),
    ]
)


def said(page: Article) -> list[tuple[str, str | None]]:
    return [(q.span.of(page.text), q.speaker) for q in find_quotes(page) if q.rule.startswith("interview turn")]


def test_labelled_turns_are_their_speakers_words() -> None:
    assert [words.split()[0] for words, _ in said(LABELLED)] == ["Parce", "Qu’ils", "Demain,"]
    assert {speaker for _, speaker in said(LABELLED)} == {"Lucie Armand"}


def test_a_question_whose_label_is_left_out_is_no_answer() -> None:
    assert all("folie" not in words for words, _ in said(LABELLED))


def test_what_is_quoted_in_an_answer_is_nested() -> None:
    (nested,) = [q for q in find_quotes(LABELLED) if q.span.of(LABELLED.text) == "Tiens bon."]
    assert nested.speaker != "Lucie Armand"


def test_answers_between_questions_are_the_interviewees() -> None:
    assert said(UNLABELLED) == [
        ("Parce que je le dois à mon père.", "Lucie Armand"),
        ("Demain, on verra.", "Lucie Armand"),
    ]


def test_words_given_back_in_a_question_are_the_interviewees() -> None:
    (given,) = [q for q in find_quotes(UNLABELLED) if q.span.of(UNLABELLED.text) == "fatiguée de ramer"]
    assert given.speaker == "Lucie Armand"


def test_prose_with_a_colon_is_no_interview() -> None:
    page = article(
        [
            ("title", "Le bac restera"),
            ("body", "Verdict : le bac reste. Qui paiera ?"),
            ("body", "Reste une question : le prix."),
            ("body", "La suite lundi."),
        ]
    )
    assert interview_turns(page.text, page.blocks) == {}


def test_initials() -> None:
    assert initials("Lucile Vernhettes-Sow") == "LVS"
    assert initials("L. V.-S.") == "LVS"


def signed(signature: str, opening: str) -> Article:
    """An interview headed by words alone, whose interviewee its opening names."""
    lines: list[tuple[Role, str]] = [
        ("title", "« On ne quitte pas un bac comme un quai »"),
        ("body", opening),
        ("body", "Pourquoi rester sur cette rive ?"),
        ("body", "Parce que je le dois à mon père."),
        ("body", "Et demain ?"),
        ("body", "Demain, on verra."),
        ("body", signature),
    ]
    return article(lines)


@pytest.mark.parametrize(
    ("signature", "opening", "whose"),
    [
        ("Propos recueillis par Jean Faure", "Passeuse à Brax, Lucie Armand raconte l’hiver.", "Lucie Armand"),
        ("(Propos recueillis par J. F.)", "Lucie Armand, passeuse, n’a rien oublié.", "Lucie Armand"),
        ("Entretien réalisé par Jean Faure", "Rencontre avec Lucie Armand.", "Lucie Armand"),
        ("Propos recueillis par Jean Faure", "Lucie Armand a succédé à Paul Renard.", None),
    ],
)
def test_an_interview_told_by_its_signature(signature: str, opening: str, whose: str | None) -> None:
    page = signed(signature, opening)
    assert {speaker for _, speaker in said(page)} == {whose}
    assert find_quotes(page)[0].speaker == whose


def test_questions_in_prose_without_a_signature_make_no_interview() -> None:
    assert said(signed("Reportage de Jean Faure", "Lucie Armand raconte l’hiver.")) == []


def answers_of(*lines: str) -> list[tuple[str | None, str]]:
    page = article([("title", "Lucie Armand : « Le bac restera »"), *(("body", line) for line in lines)])
    return [(q.speaker, page.slice(q.span)) for q in find_quotes(page) if q.rule.startswith("interview turn")]


def test_initials_count_with_the_name_that_they_shorten() -> None:
    found = answers_of(
        "Le Courrier : Pourquoi rester ?",
        "Lucie Armand-Le Goff : Parce que je le dois à mon père.",
        "Vous êtes sévère avec les élus…",
        "Je suis exigeante.",
        "Et les voisins ?",
        "L. A.-L. G. : Qu’ils viennent voir.",
    )
    assert [text for _, text in found] == [
        "Parce que je le dois à mon père.",
        "Je suis exigeante.",
        "Qu’ils viennent voir.",
    ]
    assert {speaker for speaker, _ in found} == {"Lucie Armand-Le Goff"}


def test_a_label_is_no_part_of_an_answer_told_by_its_question() -> None:
    found = answers_of(
        "Pourquoi rester sur cette rive ?",
        "Lucie Armand : Parce que je le dois à mon père.",
        "Et demain, que ferez-vous ?",
        "Demain, on verra.",
    )
    assert [text for _, text in found] == ["Parce que je le dois à mon père.", "Demain, on verra."]
