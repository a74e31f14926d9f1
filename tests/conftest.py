"""What every test gets: folders of its own, and a translation package where one is asked for."""

import json
import os
import re
import zipfile
from pathlib import Path

import pytest

_FOLDERS = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR", "HOME")
_FOREIGN = (
    "READER_MODEL",
    "READER_GLOSSARY",
    "READER_CONFIG",
    "ARGOS_PACKAGE_INDEX",
    "ARGOS_DEVICE_TYPE",
    "ARGOS_INTER_THREADS",
    "ARGOS_INTRA_THREADS",
    "ARGOS_COMPUTE_TYPE",
    "ARGOS_BEAM_SIZE",
    "ARGOS_BATCH_SIZE",
    "http_proxy",
    "https_proxy",
    "all_proxy",
    "HTTP_PROXY",
    "HTTPS_PROXY",
    "ALL_PROXY",
)


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A fresh home for every test: none reads or writes the user's settings, packages, memory or glossary."""
    home = tmp_path_factory.mktemp("home")
    for variable in _FOLDERS:
        folder = home / variable.lower()
        folder.mkdir(mode=0o700)
        monkeypatch.setenv(variable, str(folder))
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(home / "packages"))
    (home / "packages").mkdir()
    for variable in _FOREIGN:
        monkeypatch.delenv(variable, raising=False)
    # argostranslate reads its settings once, when it is first imported, perhaps by an earlier test.
    from argostranslate import settings

    monkeypatch.setattr(settings, "package_data_dir", home / "packages")
    monkeypatch.setattr(settings, "package_dirs", [home / "packages"])
    monkeypatch.setattr(settings, "package_index", "http://127.0.0.1:9/")
    monkeypatch.setattr(settings, "device", "cpu")
    return home


@pytest.fixture(scope="session")
def package_archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A French→English `.argosmodel`: the one that $READER_TEST_PACKAGE names, or a tiny untrained one."""
    named = os.environ.get("READER_TEST_PACKAGE")
    return Path(named) if named else _tiny_package(tmp_path_factory.mktemp("package"))


@pytest.fixture(scope="session")
def tiny_archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A French→English `.argosmodel` of a few kilobytes whose English is noise."""
    return _tiny_package(tmp_path_factory.mktemp("tiny"))


@pytest.fixture(scope="session")
def unpacked_package(package_archive: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that `package_archive` holds, unpacked."""
    folder = tmp_path_factory.mktemp("unpacked")
    with zipfile.ZipFile(package_archive) as bundle:
        bundle.extractall(folder)
    return next(folder.iterdir())


def _tiny_package(folder: Path) -> Path:
    import io
    import random

    import numpy as np
    import sentencepiece
    from ctranslate2.specs import transformer_spec

    width, layers, heads, inner = 32, 1, 2, 64
    randomness = random.Random(1)
    words = re.findall(
        r"\w+", "le la président russe pays accord visite deux chefs ont signé hier à Moscou the and 2024"
    )
    lines = [" ".join(randomness.choices(words, k=8)) for _ in range(400)]
    lines += ["Abcdefghijklmnopqrstuvwxyz 0123456789 éèêàâçùûîïôëœ ' - . , ; : ? ! « »"] * 20
    trained = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(lines),
        model_writer=trained,
        vocab_size=160,
        hard_vocab_limit=False,
        model_type="unigram",
        minloglevel=2,
    )
    pieces = sentencepiece.SentencePieceProcessor(model_proto=trained.getvalue())
    vocabulary = ["<unk>", "<s>", "</s>"] + [pieces.id_to_piece(n) for n in range(3, pieces.get_piece_size())]
    noise = np.random.default_rng(1)

    def weights(*shape: int) -> "np.ndarray":
        return (noise.standard_normal(shape) * 0.2).astype(np.float32)

    def linear(spec: object, rows: int, columns: int) -> None:
        spec.weight, spec.bias = weights(rows, columns), np.zeros(rows, np.float32)  # type: ignore[attr-defined]

    def norm(spec: object) -> None:
        spec.gamma, spec.beta = np.ones(width, np.float32), np.zeros(width, np.float32)  # type: ignore[attr-defined]

    spec = transformer_spec.TransformerSpec.from_config((layers, layers), heads, pre_norm=False)
    for side in (spec.encoder, spec.decoder):
        first = side.embeddings[0] if isinstance(side.embeddings, list) else side.embeddings
        first.weight, side.position_encodings.encodings = weights(len(vocabulary), width), weights(512, width)
        for layer in side.layer:
            norm(layer.self_attention.layer_norm)
            linear(layer.self_attention.linear[0], 3 * width, width)
            linear(layer.self_attention.linear[1], width, width)
            if side is spec.decoder:
                norm(layer.attention.layer_norm)
                linear(layer.attention.linear[0], width, width)
                linear(layer.attention.linear[1], 2 * width, width)
                linear(layer.attention.linear[2], width, width)
            norm(layer.ffn.layer_norm)
            linear(layer.ffn.linear_0, inner, width)
            linear(layer.ffn.linear_1, width, inner)
    linear(spec.decoder.projection, len(vocabulary), width)
    spec.register_source_vocabulary(vocabulary)
    spec.register_target_vocabulary(vocabulary)
    spec.config.bos_token = spec.config.decoder_start_token = "<s>"
    spec.config.eos_token, spec.config.unk_token = "</s>", "<unk>"
    spec.config.add_source_eos = True
    spec.validate()
    package = folder / "tiny-fr_en"
    (package / "model").mkdir(parents=True)
    spec.save(str(package / "model"))
    (package / "sentencepiece.model").write_bytes(trained.getvalue())
    metadata = {"package_version": "0.0", "argos_version": "1.9", "from_code": "fr", "from_name": "French"}
    (package / "metadata.json").write_text(json.dumps(metadata | {"to_code": "en", "to_name": "English"}))
    archive = folder / "tiny-fr_en.argosmodel"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as bundle:
        for file in sorted(package.rglob("*")):
            if file.is_file():
                bundle.write(file, file.relative_to(folder).as_posix())
    return archive
