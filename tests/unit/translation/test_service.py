import json
import threading
from dataclasses import replace
from itertools import chain
from pathlib import Path

import pytest
from fake_translator import FakeTranslator

from reader.articles.article import Article, Block, Span
from reader.config import TranslationSettings
from reader.errors import NoPackageError
from reader.output.translations import translation_record
from reader.translation import job as job_module
from reader.translation.memory import TranslationMemory
from reader.translation.service import Translation, TranslationService
from reader.translation.translator import Decoding


def article_of(*sentences: str, per_paragraph: int = 1000) -> Article:
    """An article whose sentences are those given, a paragraph after so many of them."""
    text = ""
    blocks: list[Block] = []
    for start in range(0, len(sentences), per_paragraph):
        spans = []
        for sentence in sentences[start : start + per_paragraph]:
            spans.append(Span(len(text), len(text) + len(sentence)))
            text += sentence + " "
        blocks.append(Block("body", Span(spans[0].start, spans[-1].end), tuple(spans)))
        text += "\n"
    return Article("a.txt", "a.txt", text, "utf-8", tuple(blocks))


NUMBERS = ("zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze")
TWELVE = article_of(*(f"La phrase {number}." for number in NUMBERS))


def never() -> bool:
    return False


@pytest.fixture
def memory(tmp_path: Path) -> TranslationMemory:
    return TranslationMemory(tmp_path / "memory.sqlite3")


@pytest.fixture
def translator() -> FakeTranslator:
    return FakeTranslator()


@pytest.fixture
def service(translator: FakeTranslator, memory: TranslationMemory) -> TranslationService:
    return TranslationService(lambda: translator, memory)


def translated(service: TranslationService, article: Article, order: object = ()) -> dict[int, Translation]:
    found: dict[int, Translation] = {}
    service.translate(article, order, never, lambda one: found.update({one.index: one}))  # type: ignore[arg-type]
    return found


def test_every_sentence_comes_back(service: TranslationService) -> None:
    found = translated(service, TWELVE)
    assert found.keys() == set(range(12))
    assert found[3].en == found[3].engine_text == "The English of it: LA PHRASE TROIS."
    assert found[3].fr == "La phrase trois."
    assert found[3].engine == "Fake fr→en 1"
    assert found[3].flags == ()


def test_what_is_remembered_needs_no_decoding(translator: FakeTranslator, memory: TranslationMemory) -> None:
    first = translated(TranslationService(lambda: translator, memory), TWELVE)
    fresh = FakeTranslator()
    service = TranslationService(lambda: fresh, memory)
    assert service.remembered(TWELVE) == first
    assert service.remembered(TWELVE, [2, 5]).keys() == {2, 5}
    assert translated(service, TWELVE) == first
    assert fresh.requests == []


def test_another_engine_or_decoding_remembers_nothing(translator: FakeTranslator, memory: TranslationMemory) -> None:
    translated(TranslationService(lambda: translator, memory), TWELVE)
    for other in (
        FakeTranslator(identity="another"),
        FakeTranslator(decoding=replace(translator.decoding, beam_size=2)),
    ):
        assert TranslationService(lambda other=other: other, memory).remembered(TWELVE) == {}  # type: ignore[misc]


def test_a_sentence_is_remembered_wherever_its_lines_break(
    service: TranslationService, translator: FakeTranslator
) -> None:
    translated(service, article_of("La phrase\nest longue."))
    again = service.remembered(article_of("La  phrase est\n longue."))
    assert again[0].fr == "La  phrase est\n longue."
    assert translator.requests == [["La phrase est longue."]]


def test_equal_sentences_are_decoded_once(service: TranslationService, translator: FakeTranslator) -> None:
    found = translated(service, article_of("Oui.", "Non.", "Oui.", "Oui."))
    assert found.keys() == {0, 1, 2, 3}
    assert sorted(chain.from_iterable(translator.requests)) == ["Non.", "Oui."]


def test_visible_sentences_come_first_and_are_asked_for_again(
    translator: FakeTranslator, service: TranslationService, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(job_module, "MOST_SENTENCES", 2)
    asked: list[set[int]] = []

    def order(pending: set[int]) -> list[int]:
        asked.append(set(pending))
        return [8, 9] if len(asked) == 1 else [4, 5, 11]

    seen: list[int] = []
    service.translate(TWELVE, order, never, lambda one: seen.append(one.index))
    assert seen == [8, 9, 4, 5, 11, 0, 1, 2, 3, 6, 7, 10]
    assert asked[0] == set(range(12))
    assert asked[1] == set(range(12)) - {8, 9}


def test_the_first_batch_is_small(service: TranslationService, translator: FakeTranslator) -> None:
    article = article_of(*(f"{'Un mot ' * 30}{number}." for number in range(100)))
    translated(service, article)
    usual = [len(r) for r, d in zip(translator.requests, translator.decodings, strict=True) if d == Decoding()]
    assert usual == [1, 3, 12, 28, 28, 28]


def test_a_cancel_between_two_batches_keeps_what_is_done(
    service: TranslationService, translator: FakeTranslator, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(job_module, "MOST_SENTENCES", 3)
    seen: list[int] = []
    service.translate(TWELVE, (), lambda: len(seen) >= 3, lambda one: seen.append(one.index))
    assert seen == [0, 1, 2]
    assert service.remembered(TWELVE).keys() == {0, 1, 2}


def test_known_sentences_are_left_out(service: TranslationService, translator: FakeTranslator) -> None:
    seen: list[int] = []
    service.translate(TWELVE, (), never, lambda one: seen.append(one.index), known=range(10))
    assert seen == [10, 11]


def test_a_flagged_sentence_is_tried_again_and_replaced_if_that_is_better(
    service: TranslationService, translator: FakeTranslator
) -> None:
    loop, lost = "Le 9 novembre, ils ont signé.", "Il y en a 75 ici."
    translator.english = {loop: "On the 9 the 9 the 9 the 9 the 9 they signed.", lost: "There are many here."}
    translator.retried = {loop: ("On 9 9 9 9 9 9.", "On 9 November they signed."), lost: ("There are some here.",)}
    found = translated(service, article_of(loop, "Oui.", lost))
    assert (found[0].en, found[0].flags) == ("On 9 November they signed.", ())
    assert (found[2].en, found[2].flags) == ("There are many here.", ("numbers",))
    assert "Oui." not in chain.from_iterable(translator.requests[1:])


def test_a_word_said_a_dozen_times_is_said_once(service: TranslationService, translator: FakeTranslator) -> None:
    translator.english = {"International": " ".join(["International"] * 12)}
    translator.retried = {"International": ("International International",)}
    found = translated(service, article_of("International"))
    assert (found[0].en, found[0].flags) == ("International", ())


def test_without_a_package_the_caller_learns_it(memory: TranslationMemory, translator: FakeTranslator) -> None:
    available: list[FakeTranslator] = []

    def factory() -> FakeTranslator:
        if not available:
            raise NoPackageError("none")
        return available[0]

    service = TranslationService(factory, memory)
    for question in (lambda: service.engine, lambda: service.remembered(TWELVE), lambda: translated(service, TWELVE)):
        with pytest.raises(NoPackageError):
            question()
    available.append(translator)
    assert service.engine == "Fake fr→en 1"
    available[0] = FakeTranslator(engine="Fake fr→en 2")
    assert service.engine == "Fake fr→en 1"
    service.forget_engine()
    assert service.engine == "Fake fr→en 2"


def test_reading_the_memory_waits_for_no_decoding(service: TranslationService, translator: FakeTranslator) -> None:
    translated(service, article_of("Oui."))
    translator.hold = threading.Event()
    worker = threading.Thread(target=translated, args=(service, TWELVE))
    worker.start()
    assert service.remembered(article_of("Oui.", "Non.")).keys() == {0}
    translator.hold.set()
    worker.join()
    assert len(service.remembered(TWELVE)) == 12


def test_an_empty_article_asks_nothing(service: TranslationService, translator: FakeTranslator) -> None:
    assert translated(service, Article("a", "a", "", "utf-8", ())) == {}
    assert translator.requests == []


def test_the_glossary_can_be_switched_off(translator: FakeTranslator, memory: TranslationMemory) -> None:
    class Loud:
        def find(self, text: str) -> list[object]:
            raise AssertionError

        english_places = find

    settings = TranslationSettings(glossary=False)
    service = TranslationService(lambda: translator, memory, Loud(), settings)  # type: ignore[arg-type]
    assert translated(service, TWELVE)[0].terms == ()


def test_a_row_of_translate(service: TranslationService, translator: FakeTranslator) -> None:
    translator.english = {"Non.": "No, and this goes on for very much longer than it should."}
    article = article_of("Oui.", "Non.", per_paragraph=1)
    row = translation_record(article, translated(service, article)[1])
    assert json.loads(json.dumps(row, ensure_ascii=False)) == {
        "article": "a.txt",
        "path": "a.txt",
        "role": "body",
        "paragraph": 1,
        "sentence": 0,
        "start": 6,
        "end": 10,
        "fr": "Non.",
        "en": "No, and this goes on for very much longer than it should.",
        "engine": "Fake fr→en 1",
        "terms": [],
        "flags": ["length"],
    }
