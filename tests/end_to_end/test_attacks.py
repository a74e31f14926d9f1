"""No text can reach the terminal, whichever way it comes in, and the text around it can still be read."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest
from attacks import ATTACKS, BROKEN_BYTES, Attack, bitten, foreign_controls
from terminal import READER, SEEDS, Terminal, environ, run_on_terminal

pytestmark = pytest.mark.end_to_end


def assert_harmless(received: str, own: bool = False) -> None:
    assert bitten(received, ATTACKS, own) == []
    assert foreign_controls(received, own) == []


def assert_readable(received: str, attacks: Sequence[Attack]) -> None:
    lost = [attack.number for attack in attacks if attack.before not in received or attack.after not in received]
    assert lost == []


def test_there_are_enough_attacks() -> None:
    assert len(ATTACKS) >= 300
    assert len({attack.teeth for attack in ATTACKS}) == len(ATTACKS)


@pytest.mark.parametrize(
    "command",
    [
        ["show", "--layout", "fr"],
        ["show", "--format", "jsonl"],
        ["quotes"],
        ["quotes", "--explain"],
        ["quotes", "--format", "jsonl"],
        ["quotes", "--format", "csv"],
        ["quotes", "--format", "md"],
        ["quotes", "--format", "csl-json"],
        ["quotes", "--format", "bibtex"],
        ["quotes", "--format", "ris"],
        ["search", "avons lu dans ce texte", "--limit", "1000"],
        ["search", "avons lu dans ce texte", "--limit", "1000", "--in", "all", "--format", "jsonl"],
    ],
    ids=" ".join,
)
def test_a_listing_command(home: Path, attacked_article: Path, command: list[str]) -> None:
    status, received = run_on_terminal([*READER, *command, attacked_article], environ(home))
    assert status == 0
    assert_harmless(received)
    if command[0] == "search":
        assert received.count("derriere") > 50
    else:
        assert_readable("".join(received.split()), ATTACKS)


@pytest.mark.parametrize("command", [["translate"], ["show"], ["terms"], ["translate", "--format", "jsonl"]])
def test_a_command_with_english(home: Path, few_attacks: Path, tiny_archive: Path, command: list[str]) -> None:
    status, received = run_on_terminal(
        [*READER, *command, few_attacks], environ(home, READER_MODEL=str(tiny_archive))
    )
    assert status == 0
    assert_harmless(received)


@pytest.mark.parametrize("command", [["show", "--layout", "fr"], ["quotes"], ["show", "--format", "jsonl"]])
def test_bytes_that_are_no_text(home: Path, broken_articles: Path, command: list[str]) -> None:
    _, received = run_on_terminal([*READER, *command, broken_articles], environ(home))
    assert_harmless(received)
    if command[0] == "show":
        for number in range(len(BROKEN_BYTES)):
            # A file that is no text at all is refused by its name.
            assert f"derriere{number:03}" in received or f"{number:03}.txt is not a text" in received
        assert "derriere999" in received


@pytest.mark.parametrize(
    "command",
    [["quotes"], ["quotes", "--format", "jsonl"], ["quotes", "--format", "md"], ["terms"], ["search", "une phrase"]],
    ids=" ".join,
)
def test_names_of_files(home: Path, attacked_names: Path, command: list[str]) -> None:
    words = [*command[:2], str(attacked_names)] if command[0] == "search" else [*command, str(attacked_names)]
    status, received = run_on_terminal([*READER, *words], environ(home))
    assert status == 0
    assert_harmless(received)


def glossary_of_attacks(path: Path) -> Path:
    columns = ("id", "fr", "fr_short", "en", "en_short", "field", "definition", "note")
    from reader.glossary.tables import COLUMNS

    rows = ["\t".join(COLUMNS)]
    for attack in ATTACKS:
        teeth = attack.text.replace("\t", " ").replace("\n", " ")[:300]
        cells = dict.fromkeys(COLUMNS, "")
        for column in columns:
            if column in cells:
                cells[column] = f"{column} {teeth}"
        cells["id"] = f"attaque-{attack.number}"
        if "fr_long" in cells:
            cells["fr_long"] = f"homologue {teeth}"
            cells["en_long"] = f"counterpart {teeth}"
        rows.append("\t".join(cells[column] for column in COLUMNS))
    path.write_text("\n".join(rows) + "\n", encoding="utf-8", newline="")
    return path


@pytest.mark.parametrize(
    "command",
    [
        ["glossary", "list"],
        ["glossary", "list", "--format", "jsonl"],
        ["glossary", "list", "--format", "csv"],
        ["glossary", "find", "homologue devant", "--limit", "1000"],
        ["glossary", "check"],
    ],
    ids=" ".join,
)
def test_fields_of_a_term_list(home: Path, tmp_path: Path, command: list[str]) -> None:
    glossary = glossary_of_attacks(tmp_path / "attaques.tsv")
    words = [*command, glossary] if command[1] == "check" else [*command, "--glossary", glossary]
    _, received = run_on_terminal([*READER, *words], environ(home))
    assert_harmless(received)
    if command[1] != "check":
        assert received.count("derriere") > 300


def test_a_term_list_that_is_imported_and_exported(home: Path, tmp_path: Path) -> None:
    glossary = glossary_of_attacks(tmp_path / "attaques.tsv")
    for words in (["import", glossary], ["export", "-"], ["list", "--own"], ["undo"], ["check"]):
        _, received = run_on_terminal([*READER, "glossary", *words], environ(home))
        assert_harmless(received)


def test_terms_of_hostile_lists_in_an_article(home: Path, tmp_path: Path) -> None:
    glossary = tmp_path / "attaques.tsv"
    from reader.glossary.tables import COLUMNS

    rows = ["\t".join(COLUMNS)]
    article = ["Un titre", ""]
    for attack in ATTACKS:
        teeth = attack.teeth.replace("\t", " ").replace("\n", " ")[:200]
        cells = dict.fromkeys(COLUMNS, "")
        cells |= {"id": f"a{attack.number}", "fr_long": f"mot{attack.number:03}piège", "en_long": f"trap {teeth} end"}
        rows.append("\t".join(cells[column] for column in COLUMNS))
        article += [f"Le mot{attack.number:03}piège est là.", ""]
    glossary.write_text("\n".join(rows) + "\n", encoding="utf-8", newline="")
    (tmp_path / "a.txt").write_text("\n".join(article), encoding="utf-8")
    for more in ([], ["--format", "jsonl"]):
        _, received = run_on_terminal(
            [*READER, "terms", tmp_path / "a.txt", "--glossary", glossary, *more], environ(home)
        )
        assert_harmless(received)
        assert received.count("piège") >= len(ATTACKS)


def test_queries(home: Path, tmp_path: Path) -> None:
    queries = tmp_path / "queries"
    queries.write_text("\n".join(attack.text.replace("\n", " ") for attack in ATTACKS), encoding="utf-8", newline="")
    for form in ("text", "jsonl"):
        with queries.open("rb") as file:
            _, received = run_on_terminal(
                [*READER, "search", "-", SEEDS, "--format", form, "--limit", "2"], environ(home), stdin=file
            )
        assert_harmless(received)


ERRORS = [
    ["show", "{}"],
    ["quotes", "{}/x"],
    ["{}"],
    ["show", "--{}"],
    ["show", "-{}"],
    ["show", "--layout", "{}", "x"],
    ["show", "--width", "{}", "x"],
    ["search", "speaker:{} after:{}", "."],
    ["search", "--limit", "{}", "x"],
    ["search", "{}:{}"],
    ["--config", "{}", "show", "x"],
    ["--model", "{}", "translate", "."],
    ["--glossary", "{}", "terms", "."],
    ["glossary", "{}"],
    ["glossary", "find", "{}"],
    ["glossary", "remove", "{}"],
    ["glossary", "import", "{}"],
    ["glossary", "add", "{}"],
    ["glossary", "add", "mot{}", "word", "--kind", "{}"],
    ["model", "install", "{}"],
    ["model", "{}"],
    ["model", "remove", "{}"],
    ["read", "{}"],
    ["doctor", "{}"],
]


@pytest.mark.parametrize("words", ERRORS, ids=" ".join)
def test_messages_that_quote_what_was_typed(home: Path, words: list[str]) -> None:
    typed = "".join(attack.teeth for attack in ATTACKS if len(attack.teeth) < 12 and not attack.is_markup)
    for teeth in ("\x1b]0;titre\x07\x9b31m\u202e\u200b", typed, "z" + "\u0301" * 2000):
        status, received = run_on_terminal([*READER, *(word.format(teeth, "x") for word in words)], environ(home))
        assert status in (0, 1, 2)
        assert_harmless(received)
        assert "Traceback" not in received


@pytest.mark.parametrize(
    "variable", ["READER_MODEL", "READER_GLOSSARY", "READER_CONFIG", "XDG_STATE_HOME", "ARGOS_PACKAGES_DIR", "TERM"]
)
def test_variables_of_the_environment(home: Path, tmp_path: Path, variable: str) -> None:
    hostile = str(tmp_path / "\x1b]0;titre\x07\x9b31m\u202e")
    for words in (["doctor"], ["translate", SEEDS], ["model", "status"], ["terms", SEEDS]):
        status, received = run_on_terminal([*READER, *words], environ(home, **{variable: hostile}))
        assert status in (0, 1)
        if words == ["doctor"]:
            # It tries the clipboard with a few letters of its own.
            received = received.replace("\x1b]52;c;w6kgwqsgxZMgwrs=\x07", "")
        assert_harmless(received)


def test_values_of_settings(home: Path, tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    for attack in ATTACKS[::31]:
        quoted = "".join(f"\\U{ord(character):08x}" for character in attack.text[:200])
        path.write_text(f'[reading]\nlayout = "{quoted}"\n"{quoted}" = 1\n', encoding="utf-8")
        done = subprocess.run(
            [*READER, "show", SEEDS], env=environ(home, READER_CONFIG=str(path)), capture_output=True, check=False
        )
        assert done.returncode == 1
        assert_harmless(done.stderr.decode("utf-8"))
        assert done.stderr.count(b"\n") == 1


def test_the_reader_shows_them_all_and_obeys_none(home: Path, attacked_article: Path) -> None:
    settings = home / "settings.toml"
    environment = environ(home)
    settings.write_text('[translation]\nfetch = "never"\n[reading]\nlayout = "fr"\n', encoding="utf-8")
    seen = ""
    with Terminal([*READER, "read", attacked_article], environment, 400, 100) as terminal:
        terminal.wait_seen("Une visite officielle")
        terminal.settle()
        page = terminal.screen.text
        while ATTACKS[-1].after not in page:
            seen += page
            terminal.type(" ")
            terminal.wait(lambda before=page: terminal.screen.text != before, "the next page")  # type: ignore[misc]
            terminal.settle(0.2)
            page = terminal.screen.text
        seen += page
        assert_readable("".join(seen.split()), ATTACKS)
        # The sidebar's quotes, the cards, a search, the library, copying.
        for keys in (
            "s",
            "s",
            "]",
            "\r",
            "\x1b",
            "t",
            "d",
            "\x1b",
            "/",
            "avons lu devant",
            "\x1b",
            "o",
            "\x1b",
            "?",
            "\x1b",
        ):
            terminal.type(keys)
            terminal.settle(0.3)
        terminal.type("q")
        assert terminal.wait_exit() == 0
        assert_harmless(terminal.received.decode("utf-8"), own=True)
        terminal.assert_as_before()


def test_the_reader_with_hostile_names_in_its_library(home: Path, attacked_names: Path) -> None:
    with Terminal([*READER, "read", attacked_names], environ(home), 120, 100) as terminal:
        terminal.wait_seen("Un titre ordinaire")
        terminal.type("o")
        terminal.wait_seen("devant001")
        for keys in ("\x1b[6~", "\x1b[6~", "\x1b[6~", "\x1b", "n", "p", "y", "Y", "\x1b", "/", "une phrase"):
            terminal.type(keys)
            terminal.settle(0.3)
        terminal.type("\x1b")
        terminal.type("\x1b")
        terminal.settle()
        terminal.type("q")
        assert terminal.wait_exit() == 0
        received = terminal.received.decode("utf-8")
        without_copies = "".join(
            part.partition("\x07")[2] if number else part for number, part in enumerate(received.split("\x1b]52;"))
        )
        assert_harmless(without_copies, own=True)
        for copied in terminal.clipboards():
            assert_harmless(copied)


def test_a_copy_is_the_clean_text(home: Path, tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text(
        "Un titre\n\n«Voilà \x1b]52;c;YQ==\x07 l’été\u202e \x9b31m, œuvre», a déclaré Jean Dupont.\n",
        encoding="utf-8",
    )
    with Terminal([*READER, "read", article], environ(home, SSH_TTY="/dev/pts/9")) as terminal:
        terminal.wait_seen("déclaré")
        terminal.settle()
        terminal.type("]y")
        terminal.wait_received(rb"\x1b\]52;c;[A-Za-z0-9+/=]{20,}\x07")
        (copied,) = terminal.clipboards()
        assert copied.startswith("«Voilà ␛]52;c;YQ==␇ l’été� �31m, œuvre»\n")
        assert_harmless(copied)
        terminal.type("q")
        assert terminal.wait_exit() == 0


def test_what_is_pasted_is_no_command(home: Path) -> None:
    with Terminal([*READER, "read", SEEDS], environ(home)) as terminal:
        terminal.wait_seen("Ce 9 novembre")
        terminal.type("/")
        terminal.settle()
        terminal.type("\x1b[200~" + "collé \x1b]0;x\x07 \x9b31m \u202e q" + "\x1b[201~")
        terminal.wait_seen("collé")
        terminal.settle()
        assert terminal.process.poll() is None
        terminal.type("\x1b")
        terminal.settle()
        terminal.type("q")
        assert terminal.wait_exit() == 0
        assert_harmless(terminal.received.decode("utf-8"), own=True)
        assert os.listdir(home)
