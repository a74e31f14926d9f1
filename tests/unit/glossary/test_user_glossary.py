"""The user's own term list: changes, their way back, and many readers at once."""

import multiprocessing
from pathlib import Path

import pytest

from reader.errors import GlossaryError
from reader.glossary.entry import TermEntry
from reader.glossary.user import UserGlossary


def entry(identity: str, english: str = "one") -> TermEntry:
    return TermEntry(id=identity, fr_long=f"le {identity}", en_long=english)


@pytest.fixture
def own(tmp_path: Path) -> UserGlossary:
    return UserGlossary(tmp_path / "data" / "glossary.tsv")


def ids(own: UserGlossary) -> list[str]:
    return [one.id for one in own.entries()]


def test_the_first_entry_makes_the_file(own: UserGlossary) -> None:
    assert own.entries() == ()
    own.add(entry("a"))
    assert own.entries() == (entry("a"),)
    assert sorted(path.name for path in own.path.parent.iterdir()) == [
        ".glossary.tsv.history",
        ".glossary.tsv.lock",
        "glossary.tsv",
    ]


def test_an_id_is_added_once(own: UserGlossary) -> None:
    own.add(entry("a"))
    with pytest.raises(GlossaryError, match="already"):
        own.add(entry("a"))


def test_every_step_goes_back_and_forth(own: UserGlossary) -> None:
    own.add(entry("a"))
    own.add(entry("b"))
    own.update(entry("a", "two"))
    removed = own.remove("b")
    assert removed.id == "b"
    assert own.entries() == (entry("a", "two"),)
    assert own.undo() == "remove b"
    assert ids(own) == ["a", "b"]
    assert own.undo() == "change a"
    assert own.entries()[0].en_long == "one"
    assert own.redo() == "change a"
    assert own.entries()[0].en_long == "two"
    assert [own.undo(), own.undo(), own.undo(), own.undo()] == ["change a", "add b", "add a", None]
    assert own.entries() == ()
    assert [own.redo(), own.redo(), own.redo(), own.redo(), own.redo()] == [
        "add a",
        "add b",
        "change a",
        "remove b",
        None,
    ]


def test_a_new_step_forgets_what_was_undone(own: UserGlossary) -> None:
    own.add(entry("a"))
    own.undo()
    own.add(entry("b"))
    assert own.redo() is None


def test_an_import_is_one_step(own: UserGlossary) -> None:
    own.add(entry("a"))
    own.put_all([entry("a", "two"), entry("b"), entry("c")], "import 3")
    assert ids(own) == ["a", "b", "c"]
    assert own.undo() == "import 3"
    assert own.entries() == (entry("a"),)


def test_removing_what_is_not_there_is_one_sentence(own: UserGlossary) -> None:
    with pytest.raises(GlossaryError, match="no id"):
        own.remove("nothing")


def test_unknown_columns_broken_rows_and_their_order_stay(own: UserGlossary) -> None:
    own.path.parent.mkdir()
    own.path.write_text(
        "mine\tid\tfr_long\ten_long\nkeep\ta\tun\tone\nbroken row\nalso\tb\tdeux\ttwo\n", encoding="utf-8"
    )
    own.update(TermEntry(id="b", fr_long="deux", en_long="2"))
    own.add(entry("c"))
    lines = own.path.read_text(encoding="utf-8").split("\n")
    assert lines[0].startswith("mine\tid\tfr_long\ten_long\t")
    assert lines[1].startswith("keep\ta\tun\tone")
    assert lines[2] == "broken row"
    assert lines[3].startswith("also\tb\tdeux\t2")
    assert own.entries()[1].extra == {"mine": "also"}
    own.undo()
    own.undo()
    assert [one.en_long for one in own.entries()] == ["one", "two"]


def test_a_file_without_the_columns_is_left_alone(own: UserGlossary) -> None:
    own.path.parent.mkdir()
    own.path.write_text("my notes\n", encoding="utf-8")
    with pytest.raises(GlossaryError, match="row 1"):
        own.add(entry("a"))
    assert own.path.read_text(encoding="utf-8") == "my notes\n"


def test_a_step_is_not_undone_over_somebody_elses_edit(own: UserGlossary) -> None:
    own.add(entry("a"))
    own.path.write_text(own.path.read_text(encoding="utf-8").replace("one", "edited"), encoding="utf-8")
    with pytest.raises(GlossaryError, match="changed since"):
        own.undo()
    assert own.entries()[0].en_long == "edited"


def test_a_damaged_history_costs_the_way_back_only(own: UserGlossary) -> None:
    own.add(entry("a"))
    (own.path.parent / ".glossary.tsv.history").write_text("{", encoding="utf-8")
    assert own.undo() is None
    own.add(entry("b"))
    assert ids(own) == ["a", "b"]


def test_a_link_to_the_file_stays_a_link(own: UserGlossary, tmp_path: Path) -> None:
    own.path.parent.mkdir()
    real = tmp_path / "real.tsv"
    UserGlossary(real).add(entry("a"))
    own.path.symlink_to(real)
    own.add(entry("b"))
    assert own.path.is_symlink()
    assert [one.id for one in UserGlossary(real).entries()] == ["a", "b"]


def _add_many(path: Path, name: str) -> None:
    for number in range(10):
        UserGlossary(path).add(entry(f"{name}{number}"))


def test_nobodys_edit_is_lost_among_several_readers(own: UserGlossary) -> None:
    spawn = multiprocessing.get_context("spawn")
    readers = [spawn.Process(target=_add_many, args=(own.path, name)) for name in "abc"]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join(60)
    assert [reader.exitcode for reader in readers] == [0, 0, 0]
    assert sorted(ids(own)) == sorted(f"{name}{number}" for name in "abc" for number in range(10))


def test_a_folder_that_cannot_be_made_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(GlossaryError, match="cannot be written"):
        UserGlossary(tmp_path / "file" / "glossary.tsv").add(entry("a"))
