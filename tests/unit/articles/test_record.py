"""The row that `show --format jsonl` prints."""

from reader.articles.formats import parse_article
from reader.output.structure import article_record

TEXT = (
    "International\r\n\r\nLe sommet de Genève s'achève sans accord\r\n\r\nPar Jean Dupont, à Genève\r\n"
    "Publié le 3 mai 2024 à 14h03\r\n\r\nGENÈVE, 3 mai (AFP) - Les délégués sont partis. Ils reviendront.\r\n\r\n"
    "Un échec annoncé\r\n\r\n« C'est fini. Rentrons », a dit l'un d'eux.\r\n"
)


def bounds(words: str) -> list[int]:
    return [TEXT.index(words), TEXT.index(words) + len(words)]


def place(words: str) -> dict[str, object]:
    start, end = bounds(words)
    return {"start": start, "end": end, "text": words}


def test_the_record_tells_the_parts_with_offsets_of_the_file() -> None:
    record = article_record(parse_article(TEXT, "a.txt", "dossier/a.txt", "utf-8"))
    heading, first, second = "Un échec annoncé", "Les délégués sont partis. Ils reviendront.", TEXT[-45:-2]
    assert record == {
        "article": "a.txt",
        "path": "dossier/a.txt",
        "encoding": "utf-8",
        "kicker": "International",
        "title": "Le sommet de Genève s'achève sans accord",
        "lede": None,
        "byline": "Par Jean Dupont, à Genève",
        "published": "Publié le 3 mai 2024 à 14h03",
        "dateline": "GENÈVE, 3 mai (AFP)",
        "headings": [place(heading)],
        "paragraphs": [
            place(first) | {"sentences": [bounds("Les délégués sont partis."), bounds("Ils reviendront.")]},
            place(second) | {"sentences": [bounds("« C'est fini."), bounds("Rentrons », a dit l'un d'eux.")]},
        ],
    }


def test_what_an_article_lacks_is_null() -> None:
    record = article_record(parse_article("Il pleut. Il vente.", "-", "-", "utf-8"))
    assert [record[key] for key in ("kicker", "title", "lede", "byline", "published", "dateline")] == [None] * 6
    assert record["headings"] == []
