"""The address of an article on the web, where a line of its file states it."""

import pytest

from reader.articles.formats import parse_article
from reader.quotes.attribution import find_quotes
from reader.quotes.citation import cite

HEAD = "Un sommet sans accord à Genève\n\nPublié le 12 mars 2024 à 10h12\n\n"
BODY = "Le maire Paul Renard a dit : « Nous irons loin. » Il est parti à pied.\n\nLa salle s'est vidée vers minuit.\n"
ADDRESS = "https://www.exemple.fr/monde/un-sommet_12.html?a=1&b=2"


@pytest.mark.parametrize(
    "text",
    [
        f"{ADDRESS}\n\n{HEAD}{BODY}",
        f"{HEAD}{ADDRESS}\n\n{BODY}",
        f"{HEAD}{BODY}\nSource : {ADDRESS}\n",
        f"{HEAD}{BODY}\nURL: <{ADDRESS}>.\n",
        f"{HEAD}{BODY}\nRetrouvez l’article sur le site : {ADDRESS}\n",
        f"{HEAD}Lien : {ADDRESS}\n\n{BODY}\nhttps://www.exemple.fr/autre-chose\n",
        f"Source : {ADDRESS}\n\n{HEAD}{BODY}\nSource : {ADDRESS}\n",
    ],
)
def test_a_line_that_states_the_address_is_no_part_of_the_text(text: str) -> None:
    article = parse_article(text, "a.txt", "a.txt", "utf-8")
    assert article.address is not None
    assert article.slice(article.address) == ADDRESS
    assert article.heading_text == "Un sommet sans accord à Genève"
    assert not any("http" in article.slice(block.span) for block in article.blocks)


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD}{BODY}",
        f"{HEAD}Le site {ADDRESS} était en panne lundi, a dit le maire Paul Renard.\n\n{BODY}",
        f"{HEAD}{BODY}\n{ADDRESS}\n",
        f"{HEAD}{BODY}\nLire aussi : {ADDRESS}\n",
        f"{HEAD}{BODY}\nSource : {ADDRESS}\n\nSource : https://www.exemple.fr/autre\n",
        f"{ADDRESS}\n\nhttps://www.exemple.fr/autre\n\n{HEAD}{BODY}",
    ],
)
def test_a_link_is_no_address_of_the_article(text: str) -> None:
    assert parse_article(text, "a.txt", "a.txt", "utf-8").address is None


def test_a_copy_tells_the_address() -> None:
    article = parse_article(f"{HEAD}{BODY}\nSource : {ADDRESS}\n", "a.txt", "a.txt", "utf-8")
    copied = cite(article, find_quotes(article), "plain")
    assert copied.endswith(f"« Un sommet sans accord à Genève », 12 mars 2024, {ADDRESS}")
