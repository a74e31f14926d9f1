"""What is remembered between runs."""

from pathlib import Path

import pytest

from reader.places import MAX_SEARCHES, Places, ReadingPlace


def only_file(folder: Path) -> Path:
    (file,) = (folder / "places").iterdir()
    return file


def test_a_place_comes_back(tmp_path: Path) -> None:
    places = Places(tmp_path / "state")
    assert places.place("a.txt") is None
    for place in (ReadingPlace(812, "fr", 0.5), ReadingPlace(0, None, 1.0)):
        places.remember_place("a.txt", place)
        assert Places(tmp_path / "state").place("a.txt") == place
    assert places.place("b.txt") is None


def test_the_same_file_by_another_road_has_the_same_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    places = Places(tmp_path)
    places.remember_place("a.txt", ReadingPlace(7, None, 0.1))
    assert places.place(str(tmp_path / "x" / ".." / "a.txt")) == ReadingPlace(7, None, 0.1)


@pytest.mark.parametrize("path", ["\x1b[2Jtitre.txt", "../../etc/passwd", "é" * 200, "caf\udce9.txt", ""])
def test_any_file_name_can_be_remembered(tmp_path: Path, path: str) -> None:
    Places(tmp_path).remember_place(path, ReadingPlace(3, "en", 0.2))
    assert Places(tmp_path).place(path) == ReadingPlace(3, "en", 0.2)
    assert only_file(tmp_path).name.isascii()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b"[]",
        b"3",
        b"null",
        b'{"offset": "3", "share": 0}',
        b'{"offset": 3}',
        b'{"offset": 3, "share": null}',
        b'{"offset": true, "share": 0}',
        b'{"offset": 3, "share": true}',
        b'{"offset": 1e3, "share": 0}',
        b"[" * 100_000,
    ],
)
def test_a_damaged_place_is_no_place(tmp_path: Path, content: bytes) -> None:
    places = Places(tmp_path)
    places.remember_place("a", ReadingPlace(3, None, 0.2))
    only_file(tmp_path).write_bytes(content)
    assert places.place("a") is None


@pytest.mark.parametrize(
    ("content", "place"),
    [
        ('{"offset": -5, "share": -1, "layout": "fr"}', ReadingPlace(0, "fr", 0.0)),
        ('{"offset": 5, "share": 7, "layout": "sideways", "more": 1}', ReadingPlace(5, None, 1.0)),
        ('{"offset": 5, "share": NaN, "layout": ["fr"]}', ReadingPlace(5, None, 0.0)),
        ('{"offset": 5, "share": Infinity, "layout": {}}', ReadingPlace(5, None, 1.0)),
    ],
)
def test_odd_values_are_brought_within_bounds(tmp_path: Path, content: str, place: ReadingPlace) -> None:
    places = Places(tmp_path)
    places.remember_place("a", ReadingPlace(3, None, 0.2))
    only_file(tmp_path).write_text(content)
    assert places.place("a") == place


def test_searches_newest_first_and_once(tmp_path: Path) -> None:
    places = Places(tmp_path)
    for query in ("un", "deux", "un", "  ", ""):
        places.remember_search(query)
    assert places.searches() == ["un", "deux"]
    for number in range(MAX_SEARCHES + 5):
        places.remember_search(str(number))
    assert len(places.searches()) == MAX_SEARCHES
    assert places.searches()[0] == str(MAX_SEARCHES + 4)


def test_the_library_and_the_article_are_kept_by_whole_paths(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    places = Places(tmp_path)
    assert (places.library(), places.last_article()) == ([], None)
    places.remember_library(["a.txt", "caf\udce9"])
    places.remember_article("a.txt")
    assert places.library() == [str(tmp_path / "a.txt"), str(tmp_path / "caf\udce9")]
    assert places.last_article() == str(tmp_path / "a.txt")


@pytest.mark.parametrize("content", ["{", '{"a": 1}', '"a"', "[1, null, {}]"])
def test_damaged_lists_are_empty(tmp_path: Path, content: str) -> None:
    for name in ("library.json", "searches.json", "article.json"):
        (tmp_path / name).write_text(content)
    places = Places(tmp_path)
    assert (places.library(), places.searches(), places.last_article()) == ([], [], None)


def test_a_folder_that_cannot_be_written_costs_only_the_memory(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    places = Places(tmp_path / "file")
    places.remember_place("a", ReadingPlace(3, None, 0.2))
    places.remember_search("x")
    places.remember_library(["a"])
    assert (places.place("a"), places.searches(), places.library()) == (None, [], [])
