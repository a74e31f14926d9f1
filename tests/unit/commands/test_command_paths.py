"""What a PATH may be, what becomes of one that cannot be read, and where options may stand."""

import json
from pathlib import Path

import pytest
from calling import Reader

LISTINGS = (("show", "--layout", "fr"), ("quotes",), ("terms",), ("search", "traité"))
JSONL = (("show",), ("quotes",), ("terms",), ("search", "traité", "--in", "all"))


def articles(out: str) -> list[str]:
    return list(dict.fromkeys(json.loads(line)["path"] for line in out.splitlines()))


def one_sentence(err: str) -> bool:
    return err.endswith(".\n") and err.count("\n") == 1 and "Traceback" not in err


@pytest.mark.parametrize("command", JSONL, ids=lambda command: command[0])
def test_a_folder_means_its_articles_without_hidden_ones(
    reader: Reader, page: Path, command: tuple[str, ...]
) -> None:
    text = page.read_bytes()
    folder = page.parent / "folder"
    seen = ["a.txt", "b/c.TXT", "b/d/e.txt"]
    for name in [*seen, "b/.f.txt", ".g/h.txt", "i.md", "j.txt~"]:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(text)
    done = reader(*command, folder, "--format", "jsonl")
    assert (done.status, done.err) == (0, "")
    assert sorted(articles(done.out)) == [str(folder / name) for name in seen]


@pytest.mark.parametrize("command", LISTINGS, ids=lambda command: command[0])
@pytest.mark.parametrize(
    "bad", ["none.txt", "bare", "binary.txt", "empty.txt", "blank.txt", "", "page.txt/x", "a\x1b[1m"]
)
def test_a_path_that_cannot_be_read_is_one_sentence(
    reader: Reader, page: Path, command: tuple[str, ...], bad: str
) -> None:
    folder = page.parent
    (folder / "bare").mkdir()
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 20)
    (folder / "empty.txt").write_bytes(b"")
    (folder / "blank.txt").write_bytes(b"\n \n")
    alone = reader(*command, folder / bad if bad else "")
    assert (alone.status, alone.out) == (1, "")
    assert one_sentence(alone.err)
    assert "\x1b" not in alone.err


@pytest.mark.parametrize("command", JSONL, ids=lambda command: command[0])
def test_the_others_are_printed(reader: Reader, page: Path, command: tuple[str, ...]) -> None:
    other = page.with_name("other.txt")
    other.write_bytes(page.read_bytes())
    missing = [page.with_name("missing.txt"), page.with_name("gone")]
    done = reader(*command, missing[0], page, missing[1], other, "--format", "jsonl")
    assert done.status == 1
    assert sorted(articles(done.out)) == [str(other), str(page)]
    assert [path.name in line for path, line in zip(missing, done.err.splitlines(), strict=True)] == [True, True]


@pytest.mark.parametrize("command", JSONL, ids=lambda command: command[0])
def test_standard_input(process: Reader, page: Path, command: tuple[str, ...]) -> None:
    done = process(*command, "-", "--format", "jsonl", text=page.read_bytes())
    assert (done.status, done.err) == (0, "")
    rows = [json.loads(line) for line in done.out.splitlines()]
    assert {(row["article"], row["path"]) for row in rows} == {("-", "-")}


def test_options_stand_anywhere(reader: Reader, page: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.tsv"
    own.write_text("id\tfr_long\ten_long\nx\tc'était l'été\tit was summer\n", encoding="utf-8")
    expected = reader("terms", page, page, "--format", "jsonl", "--glossary", own)
    assert '"it was summer"' in expected.out
    for words in (
        ("--glossary", own, "terms", page, page, "--format", "jsonl"),
        (f"--glossary={own}", "terms", "--format=jsonl", page, page),
        ("terms", page, "--format", "jsonl", page, "--glossary", own),
        ("terms", page, "--glossary", own, page, "--format=jsonl"),
        ("terms", "--glossary", own, "--format", "jsonl", "--", page, page),
        ("--config", settings(tmp_path), "terms", page, page, f"--glossary={own}", "--format=jsonl"),
    ):
        assert reader(*words) == expected


def settings(folder: Path) -> Path:
    path = folder / "settings.toml"
    path.write_text('[reading]\nlayout = "fr"\n', encoding="utf-8")
    return path


def test_two_dashes_end_the_options(reader: Reader, page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(page.parent)
    for name in ("-dash.txt", "--format", "quotes"):
        Path(name).write_bytes(page.read_bytes())
    expected = [json.loads(line)["text"] for line in reader("quotes", page, "--format", "jsonl").out.splitlines()]
    for words in (["quotes", "--format", "jsonl", "--", "-dash.txt"], ["quotes", "--format=jsonl", "--", "--format"]):
        done = reader(*words)
        assert (done.status, [json.loads(line)["text"] for line in done.out.splitlines()]) == (0, expected)
    assert reader("quotes", "quotes").out == reader("quotes", page).out
    assert reader("quotes", "-dash.txt").status == 2
    assert reader("search", "--", "-jamais", page).status == 0


@pytest.mark.parametrize(
    "words",
    [
        ["quotes"],
        ["show"],
        ["terms"],
        ["translate"],
        ["search"],
        ["glossary"],
        ["glossary", "grow"],
        ["glossary", "find", "x", "--limit", "0"],
        ["glossary", "find", "x", "--limit", "-3"],
        ["glossary", "find", "x", "--limit", "many"],
        ["model"],
        ["doctor", "x"],
        ["nothing-of-the-kind"],
        ["--nothing"],
        ["quotes", "PAGE", "--nothing"],
        ["quotes", "PAGE", "--form", "jsonl"],
        ["quotes", "PAGE", "--format"],
        ["quotes", "PAGE", "--model"],
        ["search", "x", "PAGE", "--glossary"],
        ["search", "x", "PAGE", "--in", "air"],
        ["search", "x", "PAGE", "--limit", "0"],
        ["show", "PAGE", "--layout", "rows"],
        *(["show", "PAGE", "--width", width] for width in ("0", "-5", "wide", "1e3", "2.5", "", "٣٠")),
        *([command, "PAGE", "--format", "yaml"] for command in ("show", "translate", "quotes", "terms")),
    ],
    ids=" ".join,
)
def test_wrong_usage_ends_with_2(reader: Reader, page: Path, words: list[str]) -> None:
    done = reader(*(page if word == "PAGE" else word for word in words))
    assert (done.status, done.out) == (2, "")
    assert "usage:" in done.err
    assert "Traceback" not in done.err


@pytest.mark.parametrize(
    ("option", "variable", "name", "content", "command"),
    [
        ("--model", "READER_MODEL", "none.argosmodel", None, ["translate"]),
        ("--model", "READER_MODEL", "text.argosmodel", b"no archive", ["translate"]),
        ("--model", "READER_MODEL", "", None, ["translate"]),
        ("--config", "READER_CONFIG", "none.toml", None, ["quotes"]),
        ("--config", "READER_CONFIG", "wrong.toml", b"[reading]\nlayuot = 1\n", ["quotes"]),
        ("--config", "READER_CONFIG", "broken.toml", b"[[[", ["quotes"]),
        ("--config", "READER_CONFIG", "bytes.toml", bytes(range(256)), ["quotes"]),
        ("--config", "READER_CONFIG", "", None, ["quotes"]),
        ("--glossary", "READER_GLOSSARY", "none.tsv", None, ["terms"]),
    ],
)
def test_an_option_and_its_variable_fail_alike(
    reader: Reader,
    page: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    option: str,
    variable: str,
    name: str,
    content: bytes | None,
    command: tuple[str, ...],
) -> None:
    path = tmp_path / "named" / name
    path.parent.mkdir(exist_ok=True)
    if content is not None:
        path.write_bytes(content)
    told = reader(*command, page, option, path)
    assert (told.status, told.out) == (1, "")
    assert one_sentence(told.err)
    monkeypatch.setenv(variable, str(path))
    assert reader(*command, page)[:2] == (1, "")
    monkeypatch.setenv(variable, "")
    assert reader("quotes", page).status == 0


@pytest.mark.parametrize("content", [b"\xff\xfe\x00bad\x80", b"what\tis\n1\t2\n", bytes(range(256))])
def test_a_term_list_that_cannot_be_read_costs_no_rows(
    reader: Reader, page: Path, tmp_path: Path, content: bytes
) -> None:
    wrong = tmp_path / "wrong.tsv"
    wrong.write_bytes(content)
    expected = reader("terms", page, "--format", "jsonl")
    done = reader("terms", page, "--format", "jsonl", "--glossary", wrong)
    assert done.out == expected.out
    assert done.err
    assert all("wrong.tsv" in line for line in done.err.splitlines())


def test_the_variables_do_what_the_options_do(
    reader: Reader, page: Path, tmp_path: Path, tiny_archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lists = []
    for number, english in enumerate(["first summer", "second summer"]):
        lists.append(tmp_path / f"{number}.tsv")
        lists[-1].write_text(f"id\tfr_long\ten_long\nx\tc'était l'été\t{english}\n", encoding="utf-8")
    both = reader("--glossary", lists[0], "terms", page, "--glossary", lists[1])
    assert "second summer" in both.out
    assert "first summer" in reader("terms", page, "--glossary", lists[1], "--glossary", lists[0]).out
    monkeypatch.setenv("READER_GLOSSARY", str(lists[0]))
    assert "first summer" in reader("terms", page).out
    assert reader("terms", page, "--glossary", lists[1]).out == both.out
    monkeypatch.setenv("READER_MODEL", str(tiny_archive))
    done = reader("translate", page, "--format", "jsonl")
    assert (done.status, json.loads(done.out.splitlines()[0])["engine"]) == (0, "Argos fr→en 0.0")


@pytest.mark.parametrize("words", [["show", "-"], ["search", "-", "PAGE"], ["search", "x", "-"], ["read", "-"]])
def test_a_standard_input_that_is_closed(
    reader: Reader, page: Path, monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    monkeypatch.setattr("sys.stdin", None)
    done = reader(*(page if word == "PAGE" else word for word in words))
    assert (done.status, done.out) == (1, "")
    assert one_sentence(done.err)
    assert "is closed" in done.err
