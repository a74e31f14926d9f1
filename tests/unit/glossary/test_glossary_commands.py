"""`reader terms` and `reader glossary …`: what they print and how they end."""

import io
import json
from argparse import ArgumentParser
from pathlib import Path

import pytest

from reader.cli.command import Command, Context
from reader.cli.glossary import GLOSSARY
from reader.cli.terms import TERMS
from reader.config import Settings
from reader.errors import GlossaryError


@pytest.fixture(autouse=True)
def _own_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


def run(command: Command, *arguments: str, glossaries: tuple[Path, ...] = ()) -> tuple[int, str, str]:
    parser = ArgumentParser()
    command.configure(parser)
    context = Context(Settings(), glossaries=glossaries, out=io.StringIO(), err=io.StringIO())
    status = command.run(parser.parse_intermixed_args(list(arguments)), context)
    assert isinstance(context.out, io.StringIO)
    assert isinstance(context.err, io.StringIO)
    return status, context.out.getvalue(), context.err.getvalue()


def test_terms_are_rows_with_every_field(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("Titre\n\nL'Agence du lac nord (ALN) voit l'OTSC. L'ALN dort.\n", encoding="utf-8")
    status, out, err = run(TERMS, str(article), "--format", "jsonl")
    rows = [json.loads(line) for line in out.splitlines()]
    assert (status, err) == (0, "")
    assert [row["text"] for row in rows] == ["Agence du lac nord (ALN)", "OTSC", "ALN"]
    text = article.read_text(encoding="utf-8")
    for row in rows:
        assert text[row["start"] : row["end"]] == row["text"]
        assert set(row) >= {"article", "path", "start", "end", "text", "entry", "en", "en_short", "en_long"}
    assert rows[0]["entry"] is None
    assert rows[0]["en_long"] is None
    assert (rows[1]["en"], rows[1]["en_short"]) == ("CSTO", "CSTO")


def test_an_article_that_cannot_be_read_ends_with_1(tmp_path: Path) -> None:
    status, out, err = run(TERMS, str(tmp_path / "none.txt"))
    assert status == 1
    assert out == ""
    assert err.count("\n") == 1


def test_an_entry_is_added_found_removed_and_brought_back() -> None:
    assert run(GLOSSARY, "add", "Haute autorité", "High Authority", "--fr-short", "HAZ", "--en-short", "HAX")[0] == 0
    status, out, _ = run(GLOSSARY, "list", "--own")
    assert (status, out) == (0, "haute-autorite\tHaute autorité (HAZ)\tHigh Authority (HAX)\n")
    _, out, _ = run(GLOSSARY, "find", "HAX", "--format", "jsonl", "--limit", "1")
    assert json.loads(out)["id"] == "haute-autorite"
    assert run(GLOSSARY, "remove", "haute-autorite")[0] == 0
    assert run(GLOSSARY, "list", "--own")[1] == ""
    assert "remove" in run(GLOSSARY, "undo")[2]
    assert run(GLOSSARY, "list", "--own")[1] != ""
    run(GLOSSARY, "redo")
    assert run(GLOSSARY, "list", "--own")[1] == ""


@pytest.mark.parametrize("name", ["x.tbx", "x.csv", "x.tsv", "x.txt"])
def test_the_own_list_travels_in_every_format(tmp_path: Path, name: str) -> None:
    run(GLOSSARY, "add", "Haute autorité", "High Authority", "--definition", "a body")
    before = run(GLOSSARY, "list", "--own", "--format", "jsonl")[1]
    assert run(GLOSSARY, "export", str(tmp_path / name))[0] == 0
    run(GLOSSARY, "remove", "haute-autorite")
    assert run(GLOSSARY, "import", str(tmp_path / name))[0] == 0
    assert run(GLOSSARY, "list", "--own", "--format", "jsonl")[1] == before


def test_export_without_a_file_prints(tmp_path: Path) -> None:
    run(GLOSSARY, "add", "un", "one")
    assert run(GLOSSARY, "export", "--format", "omegat")[1] == "un\tone\t[un long]\n"


def test_an_import_says_what_it_left_out(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_text("un\tone\nno tab\n", encoding="utf-8")
    status, _, err = run(GLOSSARY, "import", str(path))
    assert status == 1
    assert "x.txt, row 2" in err
    assert "imported 1 entries" in err


def test_check_ends_with_1_when_there_is_something_to_mend(tmp_path: Path) -> None:
    path = tmp_path / "x.tsv"
    path.write_text("id\tfr_long\ten_long\na\t un\tone\n", encoding="utf-8")
    status, out, err = run(GLOSSARY, "check", str(path))
    assert status == 1
    assert "x.tsv, row 2, column fr_long" in out
    assert "1 entries checked" in err


@pytest.mark.parametrize(
    "arguments", [("find",), ("add", "un"), ("remove",), ("import",), ("export", "a.tsv", "b.tsv"), ("list", "x")]
)
def test_wrong_usage_ends_with_2(arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        run(GLOSSARY, *arguments)
    assert caught.value.code == 2
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ("remove", "nothing"),
        ("add", "un", "one", "--kind", "thing"),
        ("export", "/nowhere/at/all.tsv"),
    ],
)
def test_what_goes_wrong_is_one_sentence(arguments: tuple[str, ...]) -> None:
    with pytest.raises(GlossaryError) as caught:
        run(GLOSSARY, *arguments)
    assert "\n" not in str(caught.value)


def test_the_same_pair_is_not_added_twice() -> None:
    assert run(GLOSSARY, "add", "Haut lac", "High lake")[0] == 0
    with pytest.raises(GlossaryError, match="already, as haut-lac;"):
        run(GLOSSARY, "add", " haut  lac", "High Lake")
    status, _, err = run(GLOSSARY, "add", "Haut lac", "Upper lake")
    assert status == 0
    assert "as High lake too" in err
    assert "`reader glossary remove haut-lac`" in err
    assert run(GLOSSARY, "list", "--own")[1].count("\n") == 2


class Typed:
    """Standard input."""

    def __init__(self, content: bytes) -> None:
        self.buffer = io.BytesIO(content)


def test_standard_input_is_imported(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", Typed(b"Chat\tCat\nOui\n"))
    status, _, err = run(GLOSSARY, "import", "-", "--format", "omegat")
    assert status == 1
    assert err.splitlines()[0].startswith("standard input, row 2: ")
    assert run(GLOSSARY, "list", "--own")[1] == "chat\tChat\tCat\n"
    with pytest.raises(GlossaryError, match="--format"):
        run(GLOSSARY, "import", "-")
    monkeypatch.setattr("sys.stdin", None)
    _, _, err = run(GLOSSARY, "import", "-", "--format", "tsv")
    assert "closed" in err


@pytest.mark.parametrize(
    ("name", "content"),
    [("bad.tsv", b"id\tfr_long\ten_long\nx\t\xff\ty\n"), ("bad.tbx", b"<a"), ("none.tsv", None), ("bad.doc", b"")],
)
def test_a_check_names_the_file_once(tmp_path: Path, name: str, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    status, out, _ = run(GLOSSARY, "check", str(tmp_path / name))
    assert status == 1
    assert out.count(name) == 1


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("traité de l'otsc", "reg-csto"),
        ("traité nord atlantique", "try-natotreaty"),
        ("cour justice ue", "eu-cjeu"),
        ("conseil de l'europe", "reg-coe"),
        ("charte de l’onu", "try-unch"),
    ],
)
def test_the_words_that_say_something_decide_what_is_found_first(query: str, first: str) -> None:
    _, out, _ = run(GLOSSARY, "find", query, "--limit", "1", "--format", "jsonl")
    assert json.loads(out)["id"] == first
