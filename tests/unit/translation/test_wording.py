import pytest

from reader.articles.article import Span
from reader.glossary.entry import TermEntry
from reader.translation.wording import Form, form_of, put


@pytest.mark.parametrize(
    ("english", "shown", "form", "expected"),
    [
        ("The UEEA signed it.", "UEEA", Form("EAEU", True), "The EAEU signed it."),
        ("Members of UEEA met.", "UEEA", Form("EAEU", True), "Members of the EAEU met."),
        ("UEEA signed it.", "UEEA", Form("EAEU", True), "The EAEU signed it."),
        ("The Otan has decided.", "Otan", Form("NATO", False), "NATO has decided."),
        ("The Otan summit is over.", "Otan", Form("NATO", False), "The NATO summit is over."),
        ("It joined the Otan.", "Otan", Form("NATO", False), "It joined NATO."),
        ("The Oukistan has opened it.", "Oukistan", Form("Uzbekistan", False), "Uzbekistan has opened it."),
        ("In La Hague.", "La Hague", Form("The Hague", False), "In The Hague."),
        (
            "An agreement was signed.",
            "agreement",
            Form("memorandum of understanding", None),
            "A memorandum of understanding was signed.",
        ),
        (
            "They signed an agreement.",
            "agreement",
            Form("memorandum of understanding", None),
            "They signed a memorandum of understanding.",
        ),
        ("A OCDE report.", "OCDE", Form("OECD", None), "An OECD report."),
        ("An UE rule.", "UE", Form("EU", None), "An EU rule."),
        ("An ONU mission.", "ONU", Form("UN", None), "A UN mission."),
        ("According to theOMS, it fell.", "OMS", Form("WHO", True), "According to the WHO, it fell."),
        ("The Organisation (OTSC) met.", "OTSC", Form("CSTO", True), "The Organisation (CSTO) met."),
        (
            "said Kremlin's press service.",
            "Kremlin's press service",
            Form("Kremlin press service", None),
            "said the Kremlin press service.",
        ),
        (
            "Baïkon cosmodrome is there.",
            "Baïkon",
            Form("Baikonur Cosmodrome", False),
            "Baikonur Cosmodrome is there.",
        ),
        ("The two states plan", "states plan", Form("two-state solution", None), "The two-state solution"),
        ("Frozen goods stay.", "Frozen goods", Form("frozen assets", None), "Frozen assets stay."),
        ("Its UEEA partner.", "UEEA", Form("EAEU", True), "Its EAEU partner."),
        ('"UEEA is ours"', "UEEA", Form("EAEU", True), '"The EAEU is ours"'),
        ("Poutine's speech", "Poutine", Form("Putin", False), "Putin's speech"),
    ],
)
def test_the_words_around_a_term_fit_it(english: str, shown: str, form: Form, expected: str) -> None:
    start = english.index(shown)
    text, stands = put(english, Span(start, start + len(shown)), form)
    assert text == expected
    assert stands.of(text).lower() == form.text.lower()


@pytest.mark.parametrize(
    ("kind", "english", "french_article", "definite"),
    [
        ("organisation", "EAEU", True, True),
        ("organisation", "EAEU", False, None),
        ("organisation", "NATO", True, False),
        ("person", "Vladimir Putin", True, False),
        ("place", "Kazakhstan", True, False),
        ("place", "Caspian Sea", True, True),
        ("place", "The Hague", True, False),
        ("place", "Netherlands", True, True),
        ("treaty", "North Atlantic Treaty", True, True),
        ("term", "state visit", True, None),
    ],
)
def test_what_takes_an_article(kind: str, english: str, french_article: bool, definite: bool | None) -> None:
    entry = TermEntry(id="x", fr_long="x", en_long=english, kind=kind)  # type: ignore[arg-type]
    assert form_of(entry, english, french_article) == Form(english, definite)
