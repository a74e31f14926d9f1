"""Loading the lists over one another, with what is broken said and left out."""

from pathlib import Path

import pytest

from reader.errors import GlossaryError
from reader.glossary import library
from reader.glossary.checking import check_lists
from reader.glossary.entry import TermEntry
from reader.glossary.formats import dump
from reader.glossary.library import load_glossary


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shipped = tmp_path / "shipped"
    shipped.mkdir()
    (shipped / "a.tsv").write_text(dump([TermEntry("x", "ONU", "UN", "ONU", en_short="UN")], "tsv"), encoding="utf-8")
    monkeypatch.setattr(library, "shipped", lambda name: shipped)
    monkeypatch.setattr(library, "user_glossary", lambda: tmp_path / "own.tsv")
    return tmp_path


def english_of(glossary: library.Glossary, text: str) -> list[str | None]:
    return [hit.en for hit in glossary.find(text)]


def test_each_layer_wins_over_the_one_below(folders: Path) -> None:
    assert english_of(load_glossary(), "l'ONU") == ["UN"]
    (folders / "own.tsv").write_text("id\tfr_long\ten_long\ty\nown\tONU\tMY UN\tkept\n", encoding="utf-8")
    glossary = load_glossary()
    assert english_of(glossary, "l'ONU") == ["MY UN"]
    assert glossary.by_id["own"].extra == {"y": "kept"}
    extra = folders / "extra"
    extra.mkdir()
    (extra / "b.txt").write_text("ONU\tTHEIR UN\n", encoding="utf-8")
    assert english_of(load_glossary([extra]), "l'ONU") == ["THEIR UN"]


def test_a_broken_list_of_the_users_is_a_notice(folders: Path) -> None:
    (folders / "own.tsv").write_text("id\tfr_long\ten_long\nbad\nown\tOTAN\tNATO\n", encoding="utf-8")
    glossary = load_glossary()
    assert english_of(glossary, "l'OTAN") == ["NATO"]
    assert len(glossary.notices) == 1
    assert "own.tsv, row 2" in glossary.notices[0]
    (folders / "own.tsv").write_bytes(b"\xff\xfe\x00")
    glossary = load_glossary()
    assert english_of(glossary, "l'ONU") == ["UN"]
    assert len(glossary.notices) == 1


def test_a_path_that_does_not_exist_is_an_error(folders: Path) -> None:
    with pytest.raises(GlossaryError, match="does not exist"):
        load_glossary([folders / "none.tsv"])


@pytest.mark.parametrize(
    ("rows", "place"),
    [
        (["a\tun\tone\t", "b\tun\ttwo\t"], "row 3"),
        (["a\tONU\tone\tONU"], "twice"),
        (["a\t un\tone\t"], "column fr_long"),
        (["a\tun  deux\tone\t"], "two blanks"),
        (["a\tun\tone\tx |y"], "column fr_variants"),
        (["a\tun\tone\tx | | y"], "column fr_variants"),
        (["a\tun\tone\tx", "b\tdeux\ttwo\tX"], "row 2"),
    ],
)
def test_check_finds_what_does_not_stop_loading(tmp_path: Path, rows: list[str], place: str) -> None:
    path = tmp_path / "list.tsv"
    path.write_text("\n".join(["id\tfr_long\ten_long\tfr_variants", *rows]) + "\n", encoding="utf-8")
    _, findings = check_lists([path])
    missing = [finding for finding in findings if "the column is missing" in str(finding)]
    rest = [str(finding) for finding in findings if finding not in missing]
    assert len(missing) == 9
    assert any(place in finding for finding in rest), rest


def test_check_compares_the_lists_with_one_another(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.tsv").write_text(dump([TermEntry("x", "un", "one")], "tsv"), encoding="utf-8")
    count, findings = check_lists(sorted(tmp_path.iterdir()))
    assert count == 2
    assert [str(finding) for finding in findings] == ["b.tsv, row 2, column id: the id x stands in a.tsv too."]
