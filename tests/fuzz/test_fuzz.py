"""Longer random runs: whatever comes in, the answer is a result or one sentence, never a traceback or a hang.

About two minutes in all; READER_FUZZ_SCALE multiplies the number of examples for a run by hand.
"""

import asyncio
import json
import os
import sqlite3
import zipfile
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests_support import FakeTranslator

from reader.articles.formats import decode, parse_article
from reader.config import Settings, load_settings
from reader.errors import ReaderError
from reader.glossary.formats import load
from reader.glossary.library import Glossary, load_glossary
from reader.quotes.attribution import find_quotes
from reader.quotes.citation import FORM_LABELS, cite
from reader.search.entry import Entry
from reader.search.index import SearchIndex
from reader.search.query import parse
from reader.store import open_store
from reader.text.safety import is_safe
from reader.translation.archives import install
from reader.translation.checks import flags
from reader.translation.memory import TranslationMemory
from reader.translation.service import TranslationService
from reader.tui.app import ReaderApp
from reader.tui.commands import COMMANDS
from reader.tui.tools import Tools

pytestmark = pytest.mark.fuzz

SCALE = float(os.environ.get("READER_FUZZ_SCALE", "1"))
SEEDS = [path.read_text(encoding="utf-8") for path in sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))]


def examples(number: int) -> Any:
    return settings(
        max_examples=int(number * SCALE),
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture, HealthCheck.data_too_large],
    )


def sentence_of(error: ReaderError) -> str:
    """What the user is told, checked to be something a terminal may be shown."""
    said = str(error)
    assert said
    assert is_safe(said)
    return said


pieces = st.sampled_from(
    [
        *(sentence for text in SEEDS for sentence in text.split(". ")[:12]),
        *"«»“”\"'’()[]…?!.,:;—–-\n\r\t\u00a0\u202f\ufeff\x1b\x00\x85\u200b\u202e",
        "« ", " »", "M. ", "Mme ", "a-t-il dit", ", a déclaré ", "selon ", "\n\n", "\r\n", "UEEA (", "TITRE",
        "Par Jean", "Publié le 3 mai", "e\u0301" * 20,
        "\u0301" * 50, "[bold]", "[@click=app.quit]x[/]", "ﬁ", "œ", "漢字", "🇫🇷",
    ]
)  # fmt: skip
prose = st.one_of(
    st.lists(pieces, max_size=60).map("".join),
    st.text(max_size=400),
    st.tuples(st.sampled_from(SEEDS), st.integers(0, 4000), st.integers(0, 4000)).map(lambda t: t[0][t[1] : t[2]]),
)


@pytest.fixture(scope="module")
def glossary() -> Glossary:
    return load_glossary()


@examples(4000)
@given(prose)
def test_articles(glossary: Glossary, text: str) -> None:
    try:
        article = parse_article(text, "a.txt", "a.txt", "utf-8")
    except ReaderError as error:
        sentence_of(error)
        return
    assert len(article.text) == len(text)
    assert is_safe(article.text)
    last = 0
    for sentence in article.sentences:
        assert last <= sentence.span.start < sentence.span.end <= len(text)
        last = sentence.span.end
    quotes = find_quotes(article)
    for quote in quotes:
        assert 0 <= quote.span.start <= quote.span.end <= len(text)
        for form in ("plain", "markdown", "csl-json", "bibtex", "ris"):
            assert form in FORM_LABELS
            assert cite(article, [quote], form, "English", "Engine 1")  # type: ignore[arg-type]
    hits = glossary.find_in(article)
    assert all(a.span.end <= b.span.start for a, b in pairwise(hits))


@examples(300)
@given(st.one_of(st.binary(max_size=600), prose.map(lambda text: text.encode("cp1252", "replace"))))
def test_bytes(data: bytes) -> None:
    try:
        text, encoding = decode(data)
    except ReaderError as error:
        sentence_of(error)
    else:
        assert isinstance(text, str)
        assert encoding


@examples(200)
@given(st.sampled_from([".tsv", ".csv", ".tbx", ".txt"]), st.one_of(st.binary(max_size=500), prose.map(str.encode)))
def test_glossary_files(tmp_path: Path, ending: str, data: bytes) -> None:
    header = b"id\tfr_long\tfr_short\ten_long\n" if ending == ".tsv" and len(data) % 2 else b""
    path = tmp_path / f"list{ending}"
    path.write_bytes(header + data)
    try:
        load(path)
    except ReaderError as error:
        sentence_of(error)


@examples(100)
@given(st.one_of(st.binary(max_size=200), st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(
        ["from_code", "to_code", "package_version", "type", "x"]), inner, max_size=4), max_leaves=6,
).map(lambda value: json.dumps(value).encode())), st.lists(st.text(max_size=30), max_size=4))  # fmt: skip
def test_packages(tmp_path: Path, metadata: bytes, names: list[str]) -> None:
    path = tmp_path / "p.argosmodel"
    with zipfile.ZipFile(path, "w") as bundle:
        bundle.writestr("translate-fr_en-1_0/metadata.json", metadata)
        for name in dict.fromkeys(names):
            # A name that begins with NUL is none to zipfile, which cannot write it.
            if name.partition("\0")[0] and name != "translate-fr_en-1_0/metadata.json":
                bundle.writestr(name, b"x")
    with pytest.raises(ReaderError) as caught:
        install(path)
    assert is_safe(str(caught.value))


@examples(300)
@given(st.one_of(st.binary(max_size=200), st.dictionaries(
    st.sampled_from(["reading", "translation", "terminal", "keys", "x\x1b"]),
    st.dictionaries(st.sampled_from(["layout", "fetch", "fps", "mouse", "beam_size", "animations", "z"]),
                    st.sampled_from(['"fr"', "1", "-1", "true", '"never"', "1.5", "[]", "{}", '"\\u001b"'])),
).map(lambda tables: "\n".join(
    f'["{name}"]\n' .replace("\x1b", "\\u001b") + "\n".join(f"{k} = {v}" for k, v in table.items())
    for name, table in tables.items()).encode())))  # fmt: skip
def test_settings(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(data)
    try:
        assert isinstance(load_settings(path), Settings)
    except ReaderError as error:
        sentence_of(error)


@examples(60)
@given(st.binary(max_size=3000), st.integers(0, 6000), st.booleans())
def test_store_files(tmp_path: Path, noise: bytes, at: int, torn: bool) -> None:
    path = tmp_path / f"s{at}-{len(noise)}.sqlite"
    store = open_store(path, ("CREATE TABLE t (x);",), "memory")
    store.connection.execute("INSERT INTO t VALUES ('a')")
    store.close()
    data = bytearray(path.read_bytes())
    data[at : at + len(noise)] = noise
    path.write_bytes(bytes(data[:at] if torn else data))
    again = open_store(path, ("CREATE TABLE t (x);",), "memory")
    try:
        again.connection.execute("SELECT * FROM t").fetchall()
    except sqlite3.DatabaseError:
        # Damage deep inside shows only when the page is read; whoever reads takes it as an error of the store.
        pass
    finally:
        again.close()


@examples(3000)
@given(prose, prose)
def test_checks(french: str, english: str) -> None:
    flags(french, english)


@examples(800)
@given(st.lists(prose, max_size=8), prose)
def test_search(texts: list[str], query: str) -> None:
    index = SearchIndex()
    index.add("a", [Entry("quote", "a", "a", 0, len(text), text, en=text[::-1]) for text in texts])
    try:
        hits = index.search(parse(query))
    except ReaderError as error:
        sentence_of(error)
        return
    for hit in hits:
        for span in hit.fr_ranges:
            assert 0 <= span.start < span.end <= len(hit.entry.fr)


KEYS = [key for command in COMMANDS for key in command.keys if command.id not in ("quit", "plain")]
KEYS += ["escape", "tab", "a", "é", "«", "backspace", "delete", "ctrl+u", "ctrl+a", "shift+tab", "f1"]
SIZES = [(120, 36), (80, 24), (40, 12), (10, 3), (200, 50)]


@examples(35)
@given(
    st.lists(st.one_of(st.sampled_from(KEYS), st.sampled_from(SIZES)), min_size=5, max_size=60),
    st.lists(prose, min_size=1, max_size=3),
    st.sampled_from(SIZES),
)
def test_any_keys_in_any_order(
    tmp_path: Path, keys: list[str | tuple[int, int]], texts: list[str], size: tuple[int, int]
) -> None:
    paths = []
    for number, text in enumerate(texts):
        path = tmp_path / f"{number}.txt"
        path.write_text(text or " ", encoding="utf-8", errors="replace", newline="")
        paths.append(str(path))

    def make_service(load: Callable[[], Glossary]) -> TranslationService:
        return TranslationService(FakeTranslator, TranslationMemory(), load)

    async def play() -> None:
        app = ReaderApp(Tools(Settings(), paths, make_service))
        async with app.run_test(size=size) as pilot:
            for key in keys:
                if isinstance(key, tuple):
                    await pilot.resize_terminal(*key)
                else:
                    await pilot.press(key)
            await pilot.pause()

    asyncio.run(asyncio.wait_for(play(), 120))
