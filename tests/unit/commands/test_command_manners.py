"""What commands leave alone: the network, the user's files, standard output, libraries that they do not need."""

import ast
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from calling import PAGE, Reader
from tests_support import FakeTranslator

from reader.cli.main import main
from reader.text.columns import MIN_SIDE_BY_SIDE
from reader.tui.commands import ANYWHERE, READING, bindings

WITHOUT_SOCKETS = """
import contextlib, io, json, sys

def refuse(event, arguments):
    if event in ("socket.__new__", "socket.connect", "socket.getaddrinfo", "socket.bind", "socket.sendto"):
        raise OSError(113, f"no way out: {event}")

sys.addaudithook(refuse)
from reader.cli.main import main

for words in json.loads(sys.argv[1]):
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        status = main(words)
    print(json.dumps([words, status, out.getvalue(), err.getvalue()]))
print(sorted({name.split(".")[0] for name in sys.modules}))
"""

HEAVY = {"textual", "ctranslate2", "argostranslate", "sentencepiece", "rich", "torch", "stanza", "spacy"}


def run_without_sockets(*commands: list[object]) -> tuple[list[tuple[list[str], int, str, str]], set[str]]:
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_SOCKETS, json.dumps([[str(word) for word in words] for words in commands])],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    *ended, modules = done.stdout.splitlines()
    return [tuple(json.loads(line)) for line in ended], set(ast.literal_eval(modules))


def test_no_command_but_fetch_opens_a_socket(page: Path, tmp_path: Path, tiny_archive: Path) -> None:
    own = tmp_path / "own.tsv"
    own.write_text("id\tfr_long\ten_long\nx\tl'été\tsummer\n", encoding="utf-8")
    ended, _ = run_without_sockets(
        ["show", page],
        ["model", "status"],
        ["model", "install", tiny_archive],
        ["model", "status"],
        ["translate", page],
        ["translate", page, "--format", "jsonl", "--model", tiny_archive],
        ["show", page, "--layout", "interlinear"],
        ["search", "traité", page, "--in", "all"],
        ["glossary", "add", "un", "one"],
        ["glossary", "import", own],
        ["glossary", "export", tmp_path / "out.tbx"],
        ["doctor"],
        ["doctor", "--json"],
        ["model", "remove"],
    )
    for words, status, _, err in ended:
        assert (status, "no way out" in err) == (0, False), (words, err)


def test_a_fetch_without_a_network_is_one_sentence() -> None:
    ((_, status, out, err),), _ = run_without_sockets(["model", "fetch"])
    assert (status, out) == (1, "")
    assert err.count("\n") == 1
    assert "model install FILE" in err


def test_listings_load_no_heavy_library(page: Path) -> None:
    ended, modules = run_without_sockets(
        ["show", page, "--format", "jsonl"],
        ["quotes", page],
        ["quotes", page, "--format", "csl-json"],
        ["terms", page],
        ["search", "traité", page, "--in", "all"],
        ["glossary", "list"],
        ["glossary", "find", "traité"],
        ["glossary", "export", "--all"],
    )
    assert [(status, err) for _, status, _, err in ended] == [(0, "")] * len(ended)
    assert all(out for _, _, out, _ in ended)
    assert not modules & HEAVY


@pytest.mark.parametrize("locale", ["C", "POSIX", "C.UTF-8"])
def test_what_is_printed_is_utf8_in_any_locale(process: Reader, page: Path, locale: str) -> None:
    name = page.with_name("sommet d'été.txt")
    name.write_bytes(page.read_bytes())
    done = process("quotes", name, "--format", "jsonl", env={"LC_ALL": locale})
    assert (done.status, done.err) == (0, "")
    rows = [json.loads(line) for line in done.out.splitlines()]
    assert [(row["article"], row["speaker"]) for row in rows] == [
        (name.name, "Claire Maître"),
        (name.name, "Paul Forêt"),
    ]


def test_without_a_package_show_prints_the_french(reader: Reader, page: Path) -> None:
    done = reader("show", page, page, page)
    assert done.status == 0
    assert done.out == reader("show", page, page, page, "--layout", "fr").out
    assert done.err.startswith("Only the French is shown.")
    assert "model install FILE" in done.err
    assert done.err.count("\n") == 1
    assert reader("show", page, "--layout", "fr").err == ""
    refused = reader("translate", page)
    assert (refused.status, refused.out) == (1, "")
    assert refused.err.count("\n") == 1
    assert "model install FILE" in refused.err


def test_with_a_package_that_is_none_show_prints_the_french_and_fails(reader: Reader, page: Path) -> None:
    done = reader("show", page, page, "--model", page)
    assert done.status == 1
    assert done.out == reader("show", page, page, "--layout", "fr").out
    assert done.err.count("\n") == 1


@pytest.mark.parametrize(
    ("layout", "width"),
    [
        *(("columns", width) for width in (20, MIN_SIDE_BY_SIDE - 1, MIN_SIDE_BY_SIDE, 200)),
        *((layout, width) for layout in ("interlinear", "fr", "en") for width in (20, 100)),
    ],
)
def test_layouts(reader: Reader, page: Path, tiny_archive: Path, layout: str, width: int) -> None:
    done = reader("show", page, "--layout", layout, "--width", width, "--model", tiny_archive)
    assert (done.status, done.err) == (0, "")
    lines = done.out.splitlines()
    assert max(map(len, lines)) <= width
    assert ("sommet" in done.out) == (layout != "en")
    assert ("machine translation" in " ".join(done.out.split())) == (layout != "fr")
    title = next(line.strip() for line in lines if line.strip())
    alone = "Un sommet à Astana".startswith(title)
    assert alone == (layout in ("interlinear", "fr") or (layout == "columns" and width < MIN_SIDE_BY_SIDE))
    assert "\x1b" not in done.out


def test_a_translation_is_printed_as_it_comes(
    page: Path, tmp_path: Path, tiny_archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    asked_before_row: list[int] = []

    class Engine(FakeTranslator):
        def __init__(self, *_: object) -> None:
            super().__init__()
            self.asked = asked

    class Pipe(io.StringIO):
        def write(self, text: str) -> int:
            if text.startswith("{"):
                asked_before_row.append(len(asked))
            return super().write(text)

    long = tmp_path / "long.txt"
    long.write_text(PAGE + "\n".join(f"\nLa phrase numéro {number} dit oui.\n" for number in range(300)), "utf-8")
    monkeypatch.setattr("reader.translation.argos.ArgosTranslator", Engine)
    monkeypatch.setattr(sys, "stdout", Pipe())
    assert main(["translate", str(long), "--format", "jsonl", "--model", str(tiny_archive)]) == 0
    assert len(asked_before_row) > 300
    assert asked_before_row[0] <= 5
    assert asked_before_row[150] < len(asked)


def test_the_own_glossary_is_the_only_file_that_changes(
    reader: Reader, page: Path, tmp_path: Path, own_folders: Path
) -> None:
    lists = [tmp_path / "one.tsv", tmp_path / "gone.tsv", tmp_path / "two.csv"]
    lists[0].write_text("id\tfr_long\ten_long\nun\tla moitié\thalf\n", encoding="utf-8")
    lists[2].write_text("id,fr_long,en_long\ndeux\tx,le tiers,third\n", encoding="utf-8")
    assert reader("glossary", "add", "de bon cœur", "gladly")[:2] == (0, "")
    done = reader("glossary", "import", *lists)
    assert (done.status, done.out) == (1, "")
    assert [line for line in done.err.splitlines() if "gone.tsv" in line] == [
        f"{lists[1]} cannot be read (No such file or directory); check the path."
    ]
    own = [json.loads(line) for line in reader("glossary", "list", "--own", "--format", "jsonl").out.splitlines()]
    assert sorted(entry["fr_long"] for entry in own) == ["de bon cœur", "la moitié", "le tiers"]
    assert "gladly" in reader("terms", page).out
    assert reader("glossary", "export").out.count("\n") == 4
    assert reader("glossary", "find", "de bon cœur", "--limit", "1").out.count("\n") == 1
    changed = {path.parent.relative_to(own_folders).as_posix() for path in own_folders.rglob("*") if path.is_file()}
    assert changed == {"xdg_data_home/bilingual-reader"}


@pytest.mark.parametrize("words", [("find", "wxqzkjvb"), ("list", "--own"), ("undo",), ("redo",)])
def test_a_glossary_that_has_nothing_to_show_says_so(reader: Reader, words: tuple[str, ...]) -> None:
    done = reader("glossary", *words)
    assert (done.status, done.out, done.err.count("\n")) == (0, "", 1)
    if words[0] in ("find", "list"):
        assert reader("glossary", *words, "--format", "jsonl") == (0, "", "")


@pytest.mark.parametrize(("command", "missing"), [("search", "QUERY"), ("glossary", "ACTION"), ("quotes", "PATH")])
def test_only_what_must_be_given_is_called_required(reader: Reader, command: str, missing: str) -> None:
    done = reader(command)
    assert done.status == 2
    assert done.err.endswith(f"required: {missing}\n")


@pytest.mark.parametrize("name", ["gone.tsv", "wrong.tsv", "folder"])
def test_a_check_looks_at_every_list_laid_over_the_others(
    reader: Reader, tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped = tmp_path / "shipped"
    shipped.mkdir()
    monkeypatch.setattr("reader.locations.shipped", lambda _: shipped)
    assert reader("glossary", "check").status == 0
    (tmp_path / "folder").mkdir()
    for wrong in (tmp_path / "wrong.tsv", tmp_path / "folder" / "inner.tsv"):
        wrong.write_text("id\tfr_long\ten_long\na\t un\tone\n", encoding="utf-8")
    done = reader("glossary", "check", "--glossary", tmp_path / name)
    assert done.status == 1
    assert ("inner.tsv" if name == "folder" else name) in done.out


def test_the_doctor_as_json_is_one_object(reader: Reader) -> None:
    done = reader("doctor", "--json")
    assert (done.status, done.err, done.out.count("\n")) == (0, "", 1)
    report = json.loads(done.out)
    assert {"translation", "glossary", "terminal", "clipboard"} <= {check["name"] for check in report["checks"]}
    assert report["ok"] is all(check["ok"] for check in report["checks"])
    missing = next(check for check in report["checks"] if check["name"] == "translation")
    assert missing["ok"] is False
    assert missing["mend"]


KEYS = {
    "next-sentence": "j down",
    "previous-sentence": "k up",
    "next-page": "space pagedown",
    "previous-page": "b pageup",
    "top": "g",
    "bottom": "G",
    "next-quote": "right_square_bracket",
    "previous-quote": "left_square_bracket",
    "next-term": "t",
    "previous-term": "T",
    "next-article": "n",
    "previous-article": "p",
    "layout": "l",
    "sidebar": "s",
    "search": "slash",
    "previous-word": "left",
    "next-word": "right",
    "look-up": "d",
    "copy": "y",
    "copy-as": "Y",
    "library": "o",
    "package": "m",
    "edit-term": "e",
    "plain": "v",
    "help": "question_mark",
    "quit": "q",
}
"""What people have in their fingers and their settings."""


def test_keys_stay_what_they_are() -> None:
    commands = {command.id: command.keys for command in READING + ANYWHERE}
    for name, keys in KEYS.items():
        assert set(keys.split()) <= set(commands[name]), name
    used = [key for binding in bindings(READING) for key in binding.key.split(",")]
    assert len(used) == len(set(used))
