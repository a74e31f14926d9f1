"""Somebody named once who comes back by a synonym, a broader word, or what their office is in other words."""

import pytest
from speaking import speakers_of

from reader.quotes.lexicon.kindred import BROADER, in_one_word

_TWO = (
    "%s Lise Faure compte les jours. « Un », dit-elle.\n%s Odile Blin est venue. « Deux », dit-elle.\n« Trois », %s."
)


@pytest.mark.parametrize(
    ("first", "second", "last", "speaker"),
    [
        ("La viticultrice", "La notaire", "tranche la vigneronne", "Lise Faure"),
        ("La proviseure", "La députée", "tranche la cheffe d'établissement", "Lise Faure"),
        ("La sage-femme", "La directrice", "tranche la soignante", "Lise Faure"),
        ("L'intendante", "La cardiologue", "tranche la gestionnaire", "Lise Faure"),
        ("La brocanteuse", "La maire", "tranche la marchande", "Lise Faure"),
        ("La notaire", "La bergère", "tranche l'éleveuse", "Odile Blin"),
        ("La détective", "La ministre", "tranche l'enquêtrice", "Lise Faure"),
        ("L'assistante maternelle", "La procureure", "tranche la nounou", "Lise Faure"),
        ("La cheffe de cuisine", "L'adjointe", "tranche la cuisinière", "Lise Faure"),
        ("La postière", "La préfète", "tranche la factrice", "Lise Faure"),
        # Who is neither is somebody of their own.
        ("La postière", "La préfète", "tranche une vigneronne", "vigneronne"),
    ],
)
def test_synonyms(first: str, second: str, last: str, speaker: str) -> None:
    assert speakers_of(_TWO % (first, second, last))[-1] == speaker


def test_kindred_words_are_told_both_ways() -> None:
    assert "vigneron" in BROADER["viticulteur"]
    assert "viticulteur" in BROADER["vigneron"]
    assert all(noun not in broader for noun, broader in BROADER.items())


def test_an_office_in_other_words() -> None:
    assert in_one_word("chef", frozenset(("établissement", "lyonnais"))) == (
        ("proviseur",),
        frozenset(("lyonnais",)),
    )
    assert in_one_word("chef", frozenset(("gare",))) is None


@pytest.mark.parametrize(
    "trade",
    [
        "Sage-femme depuis dix-neuf ans dans le même hôpital,",
        "Sage-femme à la maternité de Gap jusqu'à sa fermeture,",
        "Sage-femme de garde ce soir-là avec deux internes,",
    ],
)
@pytest.mark.parametrize("subject", ["Lise Faure", "elle"])
def test_a_trade_set_far_before_its_subject(trade: str, subject: str) -> None:
    text = (
        f"Lise Faure attend. {trade} {subject} a tout noté. « Un », dit-elle.\n"
        "La maire, Odile Blin, est venue. « Deux », dit-elle.\n« Trois », lance la soignante."
    )
    assert speakers_of(text)[-1] == "Lise Faure"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Lise Faure, à la tête d'un garage, et Odile Blin, juge, parlent. « Oui », dit la patronne.", "Lise Faure"),
        ("Odile Blin, juge, est là. Lise Faure, qui tient le tabac, aussi. « Oui », dit la buraliste.", "Lise Faure"),
        # The notary is somebody else than whoever is told of beside her.
        (
            "Lise Faure avait caché un micro dans le bureau d'une notaire. « Oui », a dit la quinquagénaire. "
            "« Non », a dit la notaire.",
            "notaire",
        ),
    ],
)
def test_told_of_somebody(text: str, speaker: str | None) -> None:
    assert speakers_of(text)[-1] == speaker


_PAIR = "Lise Faure et Odile Blin se partagent la ferme. %s"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (_PAIR % "Lise Faure veut vendre. « Oui », dit-elle. « Non », répond l'autre.", "Odile Blin"),
        (_PAIR % "La première veut vendre. « Oui », dit-elle. L'autre a répondu : « Non. »", "Odile Blin"),
        (_PAIR % "« Oui », dit Odile Blin. Pour l'autre, « c'est non ».", "Lise Faure"),
        (_PAIR % "« Oui », dit Odile Blin. L'autre, sa voisine Anne Roy, rit. « Non », dit-elle.", "Anne Roy"),
        # Nobody says which of the two the one was.
        (_PAIR % "L'une veut vendre. « Oui », dit-elle. « Non », répond l'autre.", None),
    ],
)
def test_the_other_of_two(text: str, speaker: str | None) -> None:
    assert speakers_of(text)[-1] == speaker


@pytest.mark.parametrize("said", ["imaginez la suite", "notez bien", "croyez-le", "disons neuf"])
def test_what_is_said_to_somebody_is_no_incise(said: str) -> None:
    assert speakers_of(f"Lise Faure compte : « Nous étions dix, {said}, et tous debout. »") == ["Lise Faure"]
