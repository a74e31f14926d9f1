"""Quotations in headlines: who stands before the colon."""

import pytest

from reader.articles.article import Article, Block, Span
from reader.quotes.attribution import find_quotes

HEADLINES = [
    ("La banque renoue avec les bénéfices, Lucie Armand", "Lucie Armand"),
    ("Le Stade nantais bat Lorient, Yann Kerbrat", "Yann Kerbrat"),
    ("Le maire de Trévoux démissionne, son adjointe Inès Roux", "Inès Roux"),
    ("Le Havre perd encore, l’entraîneur Luc Faure", "Luc Faure"),
    ("Colère des éleveurs du plateau", "éleveurs du plateau"),
    ("Silence gêné du préfet de Guéret", "préfet de Guéret"),
    ("Assises du Tarn", None),
    ("Procès de l’infirmière de Trévoux", None),
    ("Mort de Lucie Armand", None),
    ("Disparition du petit Hugo", None),
    ("Au procès de Paul Renard", None),
]


BEHIND = [
    ("le cri d’alarme de Lucie Armand", "Lucie Armand"),
    ("Lucie Armand répond à Guéret", "Lucie Armand"),
    ("l’ancienne trésorière jugée à Guéret", None),
    ("la trésorière plaide contre Lucie Armand", None),
]


@pytest.mark.parametrize(("behind", "speaker"), BEHIND)
def test_who_stands_behind_the_colon_of_a_headline(behind: str, speaker: str | None) -> None:
    """Neither a place nor whom the words are aimed at speaks."""
    text = f"« On a souffert » : {behind}"
    span = Span(0, len(text))
    headline = Article("essai.txt", "essai.txt", text, "utf-8", (Block("title", span, (span,)),))
    assert [quote.speaker for quote in find_quotes(headline)] == [speaker]


@pytest.mark.parametrize(("before", "speaker"), HEADLINES)
def test_who_stands_before_the_colon_of_a_headline(before: str, speaker: str | None) -> None:
    """Whoever stands alone there speaks; what happened to somebody is not what they say."""
    text = f"{before} : « On a souffert »"
    span = Span(0, len(text))
    headline = Article("essai.txt", "essai.txt", text, "utf-8", (Block("title", span, (span,)),))
    assert [quote.speaker for quote in find_quotes(headline)] == [speaker]


@pytest.mark.parametrize(
    ("headline", "lede", "speaker"),
    [
        ("« On ne soigne pas les gens au galop »", "Inès Roux dirige le dispensaire de Brévan.", "Inès Roux"),
        ("« On ne soigne pas les gens au galop »", "Le vigneron Luc Faure raconte sa saison.", "Luc Faure"),
        # Nobody tells which of the two answers.
        ("« On ne soigne pas les gens au galop »", "Inès Roux et Luc Faure dirigent le dispensaire.", None),
        # The text does not have the words.
        ("« On ne vit pas d’amour »", "Inès Roux dirige le dispensaire de Brévan.", None),
    ],
)
def test_a_headline_of_words_that_the_text_has_without_marks(headline: str, lede: str, speaker: str | None) -> None:
    answers = "Pourquoi ce livre ?\nParce qu’on ne soigne pas les gens au galop. Il faut s’asseoir."
    lines = [headline, lede, *answers.split("\n")]
    starts = [sum(len(line) + 1 for line in lines[:number]) for number in range(len(lines))]
    spans = [Span(start, start + len(line)) for start, line in zip(starts, lines, strict=True)]
    blocks = tuple(Block("body" if number else "title", span, (span,)) for number, span in enumerate(spans))
    article = Article("essai.txt", "essai.txt", "\n".join(lines), "utf-8", blocks)
    assert next(q.speaker for q in find_quotes(article)) == speaker
