import json
import shutil
import zipfile
from pathlib import Path

import pytest

from reader.config import TranslationSettings
from reader.errors import ConfigError, PackageError
from reader.translation import argos
from reader.translation.argos import ArgosTranslator, _split
from reader.translation.packages import InstalledPackage, read_package
from reader.translation.translator import Decoding

SENTENCES = [
    "Les deux présidents ont signé un accord.",
    "Le président russe est arrivé à Moscou hier avec ses ministres.",
    "",
    "Oui.",
    "La visite a duré deux jours, et les chefs ont signé.",
]


@pytest.fixture
def package(unpacked_package: Path) -> InstalledPackage:
    return read_package(unpacked_package)


@pytest.fixture
def tiny(tiny_archive: Path, tmp_path: Path) -> Path:
    with zipfile.ZipFile(tiny_archive) as bundle:
        bundle.extractall(tmp_path)
    return tmp_path / "tiny-fr_en"


def never() -> bool:
    return False


def test_nothing_is_loaded_before_the_first_sentence(package: InstalledPackage) -> None:
    translator = ArgosTranslator(package, TranslationSettings())
    assert (translator.engine, translator.decoding) == (package.engine, Decoding())
    assert not translator.is_loaded
    list(translator.decode(["Oui."], translator.decoding, never))
    assert translator.is_loaded


def test_every_sentence_comes_back_once(package: InstalledPackage) -> None:
    translator = ArgosTranslator(package, TranslationSettings(batch_tokens=16))
    decoded = {one.index: one.texts for one in translator.decode(SENTENCES, Decoding(alternatives=3), never)}
    assert decoded.keys() == set(range(len(SENTENCES)))
    assert decoded[2] == ("", "", "")
    assert all(len(texts) == 3 for texts in decoded.values())
    assert all("▁" not in text and text == text.strip() for texts in decoded.values() for text in texts)


def test_a_cancelled_request_stops_between_batches(package: InstalledPackage) -> None:
    translator = ArgosTranslator(package, TranslationSettings(batch_tokens=1, threads=1))
    stop: list[bool] = []
    seen = []
    for one in translator.decode(SENTENCES[:2] + SENTENCES[3:], Decoding(), lambda: bool(stop)):
        seen.append(one)
        stop.append(True)
    assert len(seen) == 1


@pytest.mark.parametrize("sentence", ["a" * 3000, "le pays, " * 200, "?" * 900, "x y " * 400, "\u200b", "🙂 " * 50])
def test_no_sentence_is_too_much_for_the_model(tiny: Path, sentence: str) -> None:
    translator = ArgosTranslator(read_package(tiny), TranslationSettings())
    (decoded,) = translator.decode([sentence], Decoding(beam_size=1), never)
    assert len(decoded.texts) == 1


def test_typographic_apostrophes_are_what_the_model_was_trained_on(tiny: Path) -> None:
    translator = ArgosTranslator(read_package(tiny), TranslationSettings())
    curly, straight = translator.decode(["l’accord “signé”", 'l\'accord "signé"'], Decoding(), never)
    assert curly.texts == straight.texts


def test_a_sentence_is_cut_at_a_clause_near_its_middle() -> None:
    text = "Le chef est venu hier matin à Moscou, il a signé un accord, puis il est reparti le soir même."
    assert _split(text, lambda part: len(part) < 60) == [
        "Le chef est venu hier matin à Moscou,",
        "il a signé un accord, puis il est reparti le soir même.",
    ]
    assert _split(text, lambda part: True) == [text]
    assert "".join(_split("x" * 100, lambda part: len(part) <= 7)) == "x" * 100


def test_long_sentences_come_back_joined(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[list[str]] = []
    text = ", ".join(["le président russe est arrivé à Moscou"] * 30) + "."
    translator = ArgosTranslator(read_package(tiny), TranslationSettings())
    translator.load()
    model = translator._model

    class Watched:
        def translate_batch(self, pieces: list[list[str]], **options: object) -> object:
            given.extend(pieces)
            return model.translate_batch(pieces, **options)

    monkeypatch.setattr(translator, "_model", Watched())
    (decoded,) = translator.decode([text], Decoding(beam_size=1), never)
    assert len(given) > 1
    assert max(map(len, given)) <= Decoding().max_source
    assert decoded.index == 0


def test_a_target_prefix_is_asked_for_and_taken_away(tiny: Path) -> None:
    metadata = json.loads((tiny / "metadata.json").read_text())
    (tiny / "metadata.json").write_text(json.dumps(metadata | {"target_prefix": "▁the"}))
    translator = ArgosTranslator(read_package(tiny), TranslationSettings())
    plain = ArgosTranslator(read_package(tiny), TranslationSettings())
    (decoded,) = translator.decode(["le président"], Decoding(max_length=8), never)
    assert decoded.texts[0] != ""
    assert not decoded.texts[0].startswith("▁the")
    assert plain.identity == translator.identity


def test_a_bpe_package_is_decoded(tiny: Path) -> None:
    (tiny / "sentencepiece.model").unlink()
    (tiny / "bpe.model").write_text("#version: 0.2\nl e</w>\nr u\n")
    translator = ArgosTranslator(read_package(tiny), TranslationSettings())
    (decoded,) = translator.decode(["le président l’a vu"], Decoding(max_length=8), never)
    assert len(decoded.texts) == 1


@pytest.mark.parametrize("spoil", ["weights", "tokenizer", "nothing is there"])
def test_a_package_that_cannot_be_loaded_says_so(tiny: Path, spoil: str) -> None:
    package = read_package(tiny)
    if spoil == "weights":
        (tiny / "model" / "model.bin").write_bytes(b"no weights")
    elif spoil == "tokenizer":
        (tiny / "sentencepiece.model").write_bytes(b"no pieces")
    else:
        shutil.rmtree(tiny)
    translator = ArgosTranslator(package, TranslationSettings())
    with pytest.raises(PackageError, match="tiny-fr_en"):
        list(translator.decode(["Oui."], Decoding(), never))


def test_the_environment_overrules_the_settings(package: InstalledPackage, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = TranslationSettings(beam_size=2, compute_type="float32")
    assert ArgosTranslator(package, settings).decoding.beam_size == 2
    monkeypatch.setenv("ARGOS_BEAM_SIZE", "3")
    monkeypatch.setenv("ARGOS_COMPUTE_TYPE", "int8")
    translator = ArgosTranslator(package, settings)
    assert translator.decoding.beam_size == 3
    assert translator.identity.endswith(":int8")
    monkeypatch.setenv("ARGOS_BATCH_SIZE", "many")
    with pytest.raises(ConfigError, match="ARGOS_BATCH_SIZE"):
        ArgosTranslator(package, settings)


def test_an_unknown_compute_type_is_a_plain_error(package: InstalledPackage) -> None:
    translator = ArgosTranslator(package, TranslationSettings(compute_type="int3"))
    with pytest.raises(PackageError, match="int3"):
        list(translator.decode(["Oui."], Decoding(), never))


def test_web_entities_become_characters(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    translator = ArgosTranslator(read_package(tiny), TranslationSettings())

    class Tokenizer:
        def encode(self, sentence: str) -> list[str]:
            return ["▁le"]

        def decode(self, tokens: list[str]) -> str:
            return " &quot;a&quot; \x1b[31m b "

    translator.load()
    monkeypatch.setattr(translator, "_tokenizer", Tokenizer())
    (decoded,) = translator.decode(["le"], Decoding(), never)
    assert decoded.texts == ('"a" ␛[31m b',)


def test_argos_translate_itself_is_never_imported() -> None:
    assert "argostranslate.translate" not in Path(argos.__file__).read_text()
