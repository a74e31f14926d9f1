from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from fake_translator import FakeTranslator

from reader.articles.article import Article, Block, Sentence, Span
from reader.glossary.entry import TermEntry, TermHit
from reader.glossary.library import Glossary
from reader.translation.glossing import Draft, gloss
from reader.translation.memory import TranslationMemory
from reader.translation.service import Translation, TranslationService
from reader.translation.terms import terms_key, uses, wanted_terms
from reader.translation.translator import Decoded, Decoding, Link

ENTRIES = (
    TermEntry(
        "eaeu", "Union économique eurasiatique", "Eurasian Economic Union", "UEEA", (), "EAEU", kind="organisation"
    ),
    TermEntry(
        "nato",
        "Organisation du traité de l'Atlantique nord",
        "North Atlantic Treaty Organization",
        "OTAN",
        ("Otan",),
        "NATO",
        kind="organisation",
    ),
    TermEntry(
        "sco",
        "Organisation de coopération de Shanghai",
        "Shanghai Cooperation Organisation",
        "OCS",
        (),
        "SCO",
        kind="organisation",
    ),
    TermEntry(
        "putin", "Vladimir Poutine", "Vladimir Putin", kind="person", fr_variants=("Poutine",), en_variants=("Putin",)
    ),
    TermEntry("yerevan", "Erevan", "Yerevan", kind="place"),
    TermEntry("mou", "protocole d'accord", "memorandum of understanding", en_variants=("MoU",)),
    TermEntry("visit", "visite d'État", "state visit"),
)


@pytest.fixture
def glossary() -> Glossary:
    return Glossary([ENTRIES])


def article_of(*sentences: str) -> Article:
    text, blocks = "", []
    for sentence in sentences:
        span = Span(len(text), len(text) + len(sentence))
        blocks.append(Block("body", span, (span,)))
        text += sentence + "\n\n"
    return Article("a.txt", "a.txt", text, "utf-8", tuple(blocks))


def never() -> bool:
    return False


def translated(
    article: Article, translator: FakeTranslator, glossary: Glossary | None, folder: Path
) -> list[Translation]:
    found: dict[int, Translation] = {}
    memory = TranslationMemory(folder / "memory.sqlite3")
    service = TranslationService(lambda: translator, memory, glossary)
    service.translate(article, (), never, lambda one: found.update({one.index: one}))
    memory.close()
    return [found[index] for index in sorted(found)]


@pytest.mark.parametrize(
    ("french", "engine", "glossed"),
    [
        ("L'UEEA a signé hier.", "The UEEA signed yesterday.", "The EAEU signed yesterday."),
        ("L’Otan a agi.", "The Otan acted.", "NATO acted."),
        ("Le président Poutine parle.", "President Poutine speaks.", "President Putin speaks."),
        ("Vladimir Poutine parle.", "Vladimir Poutine speaks.", "Vladimir Putin speaks."),
        ("Il va à Erevan.", "He goes to Érevan.", "He goes to Yerevan."),
        (
            "L'Union économique eurasiatique (UEEA) compte.",
            "The Eurasian Economic Union (UEEA) counts.",
            "The Eurasian Economic Union (EAEU) counts.",
        ),
        (
            "L'Union économique eurasiatique (UEEA) compte.",
            "The Eurasian Economic Union (EUEA) counts.",
            "The Eurasian Economic Union (EAEU) counts.",
        ),
    ],
)
def test_what_stands_in_french_is_replaced_without_decoding(
    french: str, engine: str, glossed: str, glossary: Glossary, tmp_path: Path
) -> None:
    translator = FakeTranslator({french: engine})
    (one,) = translated(article_of(french), translator, glossary, tmp_path)
    assert one.en == glossed
    assert one.engine_text == engine
    assert [use.applied for use in one.terms] == [True]
    assert one.terms[0].place is not None
    assert one.terms[0].place.of(one.en) == one.terms[0].en
    assert len(translator.requests) == 1


@pytest.mark.parametrize(
    ("french", "english"),
    [
        ("L'UEEA a signé.", "The EAEU signed."),
        ("Une visite d'État a lieu.", "A State Visit takes place."),
        ("Rien de spécial ici.", "Nothing special here."),
    ],
)
def test_what_is_right_comes_out_unchanged(french: str, english: str, glossary: Glossary, tmp_path: Path) -> None:
    translator = FakeTranslator({french: english})
    (one,) = translated(article_of(french), translator, glossary, tmp_path)
    assert one.en == one.engine_text == english
    assert len(translator.requests) == 1


class Attentive(FakeTranslator):
    """Knows which French word each English word of an answer comes from, and continues openings."""

    alignment: dict[str, dict[str, str]]
    """English sentence to its words and the French words they come from."""
    asked: list[tuple[str, str]]

    def decode(
        self,
        sentences: Sequence[str],
        decoding: Decoding,
        cancelled: Callable[[], bool],
        openings: Sequence[str] = (),
    ) -> Iterator[Decoded]:
        self.asked += zip(sentences, openings or ("",) * len(sentences), strict=True)
        for one in super().decode(sentences, decoding, cancelled):
            text = one.texts[0]
            french = sentences[one.index]
            found = [
                Link(text.index(en), text.index(en) + len(en), french.index(fr), french.index(fr) + len(fr))
                for en, fr in self.alignment.get(text, {}).items()
                if fr in french
            ]
            yield replace(one, links=(tuple(sorted(found)),))


def attentive(english: dict[str, str], alignment: dict[str, dict[str, str]]) -> Attentive:
    translator = Attentive(dict(english))
    translator.alignment, translator.asked = alignment, []
    return translator


def test_another_wording_is_replaced_where_the_engine_looked_at_the_term(glossary: Glossary, tmp_path: Path) -> None:
    french, engine = "Un protocole d'accord a été signé lundi.", "An agreement was signed on Monday."
    translator = attentive({french: engine}, {engine: {"agreement": "accord", "signed": "signé", "Monday": "lundi"}})
    (one,) = translated(article_of(french), translator, glossary, tmp_path)
    assert one.en == "A memorandum of understanding was signed on Monday."
    assert len(translator.requests) == 1


def test_a_doubtful_place_is_decoded_again_with_the_term_as_opening(glossary: Glossary, tmp_path: Path) -> None:
    french, engine = "La visite d'État aura lieu lundi.", "Visiting will be visited Monday."
    better = "State visit will take place on Monday."
    translator = attentive({french: engine}, {engine: {"Visiting": "visite", "visited": "État", "Monday": "lundi"}})
    answers = iter([engine, better])

    class Once(dict[str, str]):
        def get(self, key: str, default: object = None) -> str:  # type: ignore[override]
            return next(answers)

    translator.english = Once()  # type: ignore[assignment]
    (one,) = translated(article_of(french), translator, glossary, tmp_path)
    assert one.en == better
    assert translator.asked[1][0] == french
    assert "state visit" in translator.asked[1][1].lower()


def test_a_term_that_the_engine_drops_is_put_into_the_french(glossary: Glossary, tmp_path: Path) -> None:
    french, mixed = "Que dira l'OCS demain ?", "Que dira l'SCO demain ?"
    translator = FakeTranslator({french: "What will they say tomorrow?", mixed: "What will the SCO say tomorrow?"})
    (one,) = translated(article_of(french), translator, glossary, tmp_path)
    assert one.en == "What will the SCO say tomorrow?"
    assert one.engine_text == "What will they say tomorrow?"


def test_a_version_that_loses_a_number_is_not_taken_and_the_term_is_marked(
    glossary: Glossary, tmp_path: Path
) -> None:
    french, mixed = "Que dira l'OCS en 2024 ?", "Que dira l'SCO en 2024 ?"
    translator = FakeTranslator({french: "What will they say in 2024?", mixed: "What will the SCO say in 202?"})
    (one,) = translated(article_of(french), translator, glossary, tmp_path)
    assert one.en == "What will they say in 2024?"
    (use,) = one.terms
    assert (use.fr, use.en, use.applied, use.place) == ("OCS", "SCO", False, None)


def test_an_acronym_that_the_article_introduces_asks_for_nothing(glossary: Glossary, tmp_path: Path) -> None:
    french = "La Haute autorité du port (HAP) existe."
    translator = FakeTranslator({french: "The High Port Authority (HAP) exists."})
    (one,) = translated(article_of(french), translator, glossary, tmp_path)
    assert [(use.en, use.applied) for use in one.terms] == [(None, False)]
    assert len(translator.requests) == 1


def test_an_edited_entry_retranslates_only_what_it_touches(glossary: Glossary, tmp_path: Path) -> None:
    touched, other, free = "L'OCS a signé.", "L'UEEA a signé.", "Ils ont signé."
    english = {touched: "The OCS signed.", other: "The UEEA signed.", free: "They signed."}
    article = article_of(touched, other, free)
    first = translated(article, FakeTranslator(dict(english)), glossary, tmp_path)
    edited = Glossary([ENTRIES, [replace(ENTRIES[2], en_short="ShCO")]])
    memory = TranslationMemory(tmp_path / "memory.sqlite3")
    translator = FakeTranslator(dict(english))
    service = TranslationService(lambda: translator, memory, edited)
    assert service.remembered(article).keys() == {1, 2}
    found: dict[int, Translation] = {}
    service.translate(article, (), never, lambda one: found.update({one.index: one}))
    assert found[0].en == "The ShCO signed."
    assert [found[1], found[2]] == first[1:]
    assert translator.requests == [], "the engine's own English of it is remembered, and the repair needs no decoding"
    service.use_glossary(glossary)
    assert service.remembered(article)[0].en == "The SCO signed."


def test_a_glance_needs_no_glossary(glossary: Glossary, tmp_path: Path) -> None:
    article = article_of("L'OCS a signé.", "Ils ont signé.")
    english = {"L'OCS a signé.": "The OCS signed.", "Ils ont signé.": "They signed."}
    full = translated(article, FakeTranslator(dict(english)), glossary, tmp_path)

    def never_loaded() -> Glossary:
        raise AssertionError

    memory = TranslationMemory(tmp_path / "memory.sqlite3")
    service = TranslationService(lambda: FakeTranslator(), memory, never_loaded)
    seen = service.glance(article)
    assert [(seen[index].en, seen[index].flags) for index in (0, 1)] == [(one.en, one.flags) for one in full]
    assert seen[0].en == "The SCO signed."
    assert service.glance(article, [1]).keys() == {1}
    service.use_glossary(lambda: glossary)
    assert service.remembered(article) == dict(enumerate(full))


def test_the_key_of_a_sentence_changes_with_its_entries() -> None:
    hit = TermHit(Span(2, 5), ENTRIES[2], "short", "SCO")
    assert terms_key([]) == ""
    assert terms_key([TermHit(Span(2, 5), None, "short", None)]) == ""
    changed = replace(hit, entry=replace(ENTRIES[2], en_variants=("Shanghai Group",)))
    described = replace(hit, entry=replace(ENTRIES[2], definition="A definition."))
    assert terms_key([hit]) == terms_key([described]) != terms_key([changed])


def test_places_count_characters_of_the_folded_sentence() -> None:
    text = "Selon  la\nvisite\nd'État, oui."
    sentence = Sentence(0, "body", 0, 0, 0, Span(5, 5 + len(text)), text)
    start = text.index("visite")
    hit = TermHit(Span(5 + start, 5 + text.index(",")), ENTRIES[6], "long", "state visit")
    (wanted,) = wanted_terms(sentence, [hit])
    assert wanted.span.of(" ".join(text.split())) == "visite d'État"


def test_two_hits_of_one_entry_take_two_places(glossary: Glossary) -> None:
    text = "Poutine et Poutine"
    sentence = Sentence(0, "body", 0, 0, 0, Span(0, len(text)), text)
    hits = glossary.find(text)
    assert len(hits) == 2
    found = uses(sentence, hits, "Putin and Putin", glossary)
    assert [use.place for use in found] == [Span(0, 5), Span(10, 15)]
    once = uses(sentence, hits, "Putin alone", glossary)
    assert [use.place for use in once] == [Span(0, 5), Span(0, 5)]


def test_a_cancel_stops_the_decoding(glossary: Glossary) -> None:
    translator = FakeTranslator()
    draft = Draft("Que dira l'OCS ?", (), "What will they say?")
    sentence = Sentence(0, "body", 0, 0, 0, Span(0, 16), draft.source)
    draft = replace(draft, terms=wanted_terms(sentence, glossary.find(draft.source)))
    assert gloss([draft], glossary, translator, Decoding(), lambda: True) == ["What will they say?"]
    assert translator.requests == []
