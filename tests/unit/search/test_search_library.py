"""A library kept in SQLite: nothing is read twice, nothing stays that is gone, nothing is lost with the store."""

import json
import os
import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.articles.article import Article
from reader.glossary.entry import TermHit
from reader.locations import made, user_glossary
from reader.output.search import hit_record
from reader.search import library as room
from reader.search.kept import KeptRows
from reader.search.library import LibraryIndex, Progress
from reader.search.makers import makers
from reader.search.query import parse
from reader.text.safety import is_safe

FIRST = (
    "La réforme du port\n\nLe maire Paul Ferrand a parlé. « Le port restera ouvert aux pêcheurs », a déclaré "
    "Paul Ferrand. Le vent souffle."
)
SECOND = "Le musée\n\n« Nous rouvrirons le musée en mai », a promis la directrice Anne Leroux. Il pleut."


class NoTerms:
    """A glossary without entries."""

    def find_in(self, article: Article) -> tuple[TermHit, ...]:
        """Nothing."""
        return ()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "un.txt").write_text(FIRST, encoding="utf-8")
    (folder / "deux.txt").write_text(SECOND, encoding="utf-8")
    return folder


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files read, as they are read."""
    names: list[str] = []
    original = room.read_article

    def noting(path: str) -> Article:
        names.append(os.path.basename(path))
        return original(path)

    monkeypatch.setattr(room, "read_article", noting)
    return names


@pytest.fixture
def opened(tmp_path: Path) -> Callable[..., LibraryIndex]:
    def make(**more: object) -> LibraryIndex:
        return LibraryIndex(tmp_path / "search.sqlite", NoTerms, **more)  # type: ignore[arg-type]

    return make


Opened = Callable[..., LibraryIndex]


def texts(library: LibraryIndex, query: str) -> list[str]:
    return [hit.entry.fr for hit in library.search(parse(query), kinds=("quote",))]


def test_what_did_not_change_is_not_read_again(folder: Path, reads: list[str], opened: Opened) -> None:
    first = opened()
    result = first.update([str(folder)])
    assert (result.read, result.unchanged, result.failed) == (2, 0, [])
    assert sorted(reads) == ["deux.txt", "un.txt"]
    assert first.update([str(folder)]).unchanged == 2
    first.close()
    again = opened()
    result = again.update([str(folder)])
    assert (result.read, result.unchanged, result.dropped) == (0, 2, 0)
    assert len(reads) == 2
    assert texts(again, "port ouvert pecheur") == ["Le port restera ouvert aux pêcheurs"]
    before = first.search(parse("musée mai"))
    assert again.search(parse("musée mai")) == before
    assert before[0].entry.path == str(folder / "deux.txt")


def test_changed_moved_and_gone(folder: Path, reads: list[str], opened: Opened, tmp_path: Path) -> None:
    library = opened()
    library.update([str(folder)])
    (folder / "un.txt").write_text(FIRST.replace("ouvert", "fermé"), encoding="utf-8")
    (folder / "deux.txt").rename(folder / "trois.txt")
    reads.clear()
    result = library.update([str(folder)])
    assert (result.read, result.dropped) == (2, 1)
    assert reads == ["un.txt"]
    assert texts(library, "port fermé pêcheurs") == ["Le port restera fermé aux pêcheurs"]
    assert [hit.entry.article for hit in library.search(parse("rouvrirons musée"), 1)] == ["trois.txt"]
    (folder / "trois.txt").unlink()
    library.update([str(folder)])
    assert texts(library, "rouvrirons musée") == []
    library.close()
    with sqlite3.connect(tmp_path / "search.sqlite") as connection:
        assert connection.execute("SELECT count(*) FROM files").fetchone() == (1,)
        assert connection.execute("SELECT count(*) FROM contents").fetchone() == (1,)
    connection.close()


def test_another_library_does_not_empty_the_store(folder: Path, reads: list[str], opened: Opened) -> None:
    library = opened()
    library.update([str(folder)])
    assert library.update([str(folder / "un.txt")]).dropped == 1
    assert texts(library, "rouvrirons musée") == []
    library.update([str(folder)])
    assert len(reads) == 2
    assert texts(library, "rouvrirons musée")


def test_other_rules_make_the_rows_anew(folder: Path, reads: list[str], opened: Opened) -> None:
    opened().update([str(folder)])
    assert opened(made_by="glossary 2").update([str(folder)]).read == 2
    assert len(reads) == 4


def test_the_users_own_terms_make_the_rows_anew(folder: Path, reads: list[str], opened: Opened) -> None:
    opened().update([str(folder)])
    made(user_glossary().parent)
    user_glossary().write_text("anything", encoding="utf-8")
    opened().update([str(folder)])
    assert len(reads) == 4
    opened().update([str(folder)])
    assert len(reads) == 4


@pytest.mark.parametrize("damage", ["deleted", "noise", "rows"])
def test_a_lost_store_costs_only_time(
    folder: Path, reads: list[str], opened: Opened, tmp_path: Path, damage: str
) -> None:
    library = opened()
    library.update([str(folder)])
    library.close()
    path = tmp_path / "search.sqlite"
    if damage == "rows":
        with sqlite3.connect(path) as connection:
            connection.execute("UPDATE contents SET rows = '[[1]]'")
        connection.close()
    else:
        for file in tmp_path.glob("search.sqlite*"):
            file.unlink()
        if damage == "noise":
            path.write_bytes(b"no database at all " * 300)
    again = opened()
    assert again.update([str(folder)]).failed == []
    assert len(reads) == 4
    assert texts(again, "port ouvert") == ["Le port restera ouvert aux pêcheurs"]
    assert (again.notice is not None) is (damage == "noise")


@pytest.fixture
def large_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Articles enough for a store of many pages, with passages alone, which cost nothing to find."""
    for number in range(15):
        said = " ".join(f"mot{number}x{place}" for place in range(200))
        (folder / f"{number}.txt").write_text(f"Titre {number}\n\nLe numéro {number} est venu. Il a vu {said}.")
    original = room.article_rows
    monkeypatch.setattr(room, "article_rows", lambda article, **more: original(article, ("passage",), **more))
    return folder


def damaged(content: bytes, share: float, damage: str) -> bytes:
    """`content` with something else from about that share of it on."""
    start = min(int(len(content) * share), len(content) - 1)
    if damage == "cut":
        return content[:start]
    if damage == "letter":
        return content[:start] + bytes((content[start] ^ 0x41,)) + content[start + 1 :]
    stop = min(len(content), start + (4096 if damage == "page" else 60))
    return content[:start] + (b"\xa5" if damage == "page" else b"\0") * (stop - start) + content[stop:]


@pytest.mark.parametrize("damage", ["page", "zeros", "letter", "cut"])
def test_damage_anywhere_in_the_store_costs_only_time(
    large_folder: Path, opened: Opened, tmp_path: Path, damage: str
) -> None:
    library = opened()
    library.update([str(large_folder)])
    library.close()
    path = tmp_path / "search.sqlite"
    content = path.read_bytes()
    queries = [f"numéro {number} mot{number}x7" for number in range(0, 15, 3)]
    expected = [library.search(parse(query), 3) for query in queries]
    notices = set()
    for step in range(25):
        for file in tmp_path.glob("search.sqlite*"):
            file.unlink()
        path.write_bytes(damaged(content, (step / 25) ** 2, damage))
        again = opened()
        result = again.update([str(large_folder)])
        assert (result.failed, result.dropped) == ([], 0)
        assert [again.search(parse(query), 3) for query in queries] == expected
        notices.add(again.notice)
        again.note_translation(str(large_folder / "1.txt"), {0: "Title"})
        again.close()
        # Where the damage was found, what is left of it costs the next update a little and no more.
        once_more = opened()
        assert once_more.update([str(large_folder)]).failed == []
        once_more.close()
        last = opened()
        assert last.update([str(large_folder)]).read == 0 or last.notice is not None
        last.close()
    told = {notice for notice in notices if notice is not None}
    assert all(notice.isprintable() and "  " not in notice for notice in told)
    assert damage == "letter" or any("a new one was started" in notice for notice in told)


@pytest.mark.parametrize("name", [b"a\nb.txt", b"a\x1b[31mb.txt", b"a\xffb\xc3.txt", "\u202ea.txt".encode()])
def test_a_hostile_name_leads_back_to_its_file(
    folder: Path, reads: list[str], opened: Opened, tmp_path: Path, name: bytes
) -> None:
    path = os.path.join(os.fsencode(folder), name)
    with open(path, "wb") as file:
        file.write(FIRST.replace("port", "phare").encode())
    library = opened()
    assert library.update([str(folder)]).failed == []
    (hit,) = library.search(parse("phare ouvert pêcheurs"), 1)
    assert os.fsencode(hit.entry.path) == path
    assert is_safe(hit.entry.article.replace("\n", " "))
    record = hit_record(hit)
    assert is_safe(json.dumps(record, ensure_ascii=False))
    assert room.read_article(hit.entry.path).path == hit.entry.path
    library.note_translation(hit.entry.path, dict.fromkeys(range(9), "lighthouse"))
    assert library.search(parse("lighthouse"), 1)[0].entry.path == hit.entry.path
    library.close()
    reads.clear()
    again = opened()
    assert again.update([str(folder)]).unchanged == 3
    assert reads == []
    assert again.search(parse("lighthouse"), 1)[0].entry.path == hit.entry.path


def test_no_store_at_all(folder: Path) -> None:
    library = LibraryIndex(None, NoTerms)
    assert library.update([str(folder)]).read == 2
    assert texts(library, "port ouvert")
    library.note_translation(str(folder / "un.txt"), {0: "x"})


def test_what_cannot_be_read_is_told_and_left_out(folder: Path, opened: Opened) -> None:
    (folder / "vide.txt").write_text("", encoding="utf-8")
    result = opened().update([str(folder), str(folder / "absent.txt")])
    assert result.read == 2
    assert len(result.failed) == 2
    assert all(sentence.endswith(".") for sentence in result.failed)


def test_progress_and_cancel(folder: Path, opened: Opened) -> None:
    told: list[Progress] = []
    library = opened()
    result = library.update([str(folder)], told.append, lambda: len(told) == 1)
    assert result.cancelled
    assert [(one.done, one.total) for one in told] == [(1, 2)]
    assert len(library.index.files) == 1
    assert not library.update([str(folder)], told.append).cancelled
    assert told[-1] == Progress(2, 2, 1)


def test_english_is_found_and_kept(folder: Path, reads: list[str], opened: Opened) -> None:
    library = opened()
    library.update([str(folder)])
    assert texts(library, "harbour fishermen") == []
    path = folder / "un.txt"
    article = room.read_article(str(path))
    place = next(sentence.index for sentence in article.sentences if "restera ouvert" in sentence.text)
    library.note_translation(str(path), {place: "The harbour will stay open to fishermen"})
    hit = library.search(parse("harbour fishermen"))[0]
    assert hit.entry.en == "The harbour will stay open to fishermen"
    assert hit.en_ranges
    library.close()
    reads.clear()
    again = opened()
    again.update([str(folder)])
    assert reads == []
    assert texts(again, "harbour fishermen") == ["Le port restera ouvert aux pêcheurs"]


def test_english_known_when_a_file_is_read(folder: Path, opened: Opened) -> None:
    library = opened(english=lambda article: {sentence.index: "some English words" for sentence in article.sentences})
    library.update([str(folder)])
    assert texts(library, "english words lang:en")


def test_searching_goes_on_during_an_update(folder: Path, opened: Opened) -> None:
    for number in range(60):
        (folder / f"{number}.txt").write_text(f"Titre {number}\n\n« Phrase numéro {number} », a dit Zoé.", "utf-8")
    library = opened()
    seen: list[int] = []
    started = threading.Event()

    def progress(one: Progress) -> None:
        seen.append(one.done)
        started.set()

    worker = threading.Thread(target=lambda: library.update([str(folder)], progress))
    worker.start()
    assert started.wait(20)
    while worker.is_alive():
        library.search(parse("phrase numéro"))
        # Who updates stands aside for who searches.
        worker.join(0.005)
    assert seen[-1] == 62
    assert len(texts(library, "phrase numero")) == 20


def test_terms_and_passages_have_their_places(folder: Path, opened: Opened) -> None:
    library = opened()
    library.update([str(folder)])
    hit = library.search(parse("vent souffle"), kinds=("passage",))[0]
    assert hit.entry.fr == "Le vent souffle."
    assert FIRST[hit.entry.start : hit.entry.end] == hit.entry.fr
    assert hit.entry.speaker is None


@pytest.fixture
def frozen_soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a library of two files be kept whole, as one of thousands is."""
    monkeypatch.setattr(room, "_FLUSHED", 1)
    monkeypatch.setattr("reader.search.index.SETTLE_AT", 2)


@pytest.fixture
def stored_reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files whose rows were taken from the store one by one."""
    names: list[str] = []
    original = KeptRows.rows

    def noting(self: KeptRows, content: bytes, path: str) -> object:
        names.append(os.path.basename(path))
        return original(self, content, path)

    monkeypatch.setattr(KeptRows, "rows", noting)
    return names


@pytest.mark.usefixtures("frozen_soon")
def test_a_large_library_is_taken_up_whole(
    folder: Path, reads: list[str], stored_reads: list[str], opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = opened()
    first.update([str(folder)])
    query = parse("musée mai")
    before = first.search(query)
    first.close()
    reads.clear()
    stored_reads.clear()
    monkeypatch.chdir(folder.parent)
    again = opened()
    result = again.update(["articles"])
    assert (result.read, result.unchanged) == (0, 2)
    assert reads == stored_reads == []
    after = again.search(query)
    assert [hit.score for hit in after] == [hit.score for hit in before]
    assert after[0].entry.path == "articles/deux.txt"
    assert again.index.speakers() == first.index.speakers()
    assert len(again.index) == len(first.index)


@pytest.mark.usefixtures("frozen_soon")
def test_what_changed_since_is_not_taken_from_the_whole(
    folder: Path, reads: list[str], opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "trois.txt").write_text(SECOND.replace("musée", "théâtre"), encoding="utf-8")
    first = opened()
    first.update([str(folder)])
    monkeypatch.setattr(room, "_WORTH_FREEZING", 99)
    first.note_translation(str(folder / "deux.txt"), dict.fromkeys(range(4), "some English words"))
    first.close()
    (folder / "un.txt").write_text(FIRST.replace("ouvert", "fermé"), encoding="utf-8")
    reads.clear()
    again = opened()
    result = again.update([str(folder)])
    assert reads == ["un.txt"]
    assert (result.read, result.unchanged) == (1, 2)
    assert texts(again, "port fermé") == ["Le port restera fermé aux pêcheurs"]
    assert texts(again, "english words") == ["Nous rouvrirons le musée en mai"]
    assert texts(again, "rouvrirons théâtre")[0] == "Nous rouvrirons le théâtre en mai"


@pytest.mark.usefixtures("frozen_soon")
def test_a_whole_damaged_anywhere_is_made_again(large_folder: Path, opened: Opened, tmp_path: Path) -> None:
    library = opened()
    library.update([str(large_folder)])
    library.close()
    expected = library.search(parse("numéro 7 mot7x7"), 3)
    path = tmp_path / "search.sqlite.rows"
    content = path.read_bytes()
    for step in range(60):
        damage = ("letter", "zeros", "page", "cut")[step % 4]
        # Half of the damage is done to the end, where the file's own list of what it holds stands.
        share = (step / 60) if step % 2 else 1 - 4000 / len(content) * step / 60
        path.write_bytes(damaged(content, share, damage))
        again = opened()
        assert again.update([str(large_folder)]).failed == []
        assert again.search(parse("numéro 7 mot7x7"), 3) == expected
        again.close()


@pytest.mark.usefixtures("frozen_soon")
@pytest.mark.parametrize("damage", ["empty", "noise", "cut", "other rules"])
def test_a_damaged_whole_is_made_again(folder: Path, opened: Opened, tmp_path: Path, damage: str) -> None:
    library = opened()
    library.update([str(folder)])
    library.close()
    path = tmp_path / "search.sqlite.rows"
    content = path.read_bytes()
    if damage != "other rules":
        path.write_bytes(
            {"empty": b"", "noise": b"PK\x03\x04" + b"x" * 999, "cut": content[: len(content) // 2]}[damage]
        )
    again = opened(made_by="other" if damage == "other rules" else "")
    assert again.update([str(folder)]).failed == []
    assert texts(again, "port ouvert") == ["Le port restera ouvert aux pêcheurs"]
    assert not list(tmp_path.glob("*.part"))


def test_a_change_of_any_rule_makes_the_rows_again() -> None:
    package = Path(room.__file__).parents[1]
    names = ("text", "articles", "quotes", "glossary", "search")
    rules = {path for name in names for path in (package / name).rglob("*.py")}
    assert any(path.parent.parent.name == "quotes" for path in rules)
    assert rules <= set(makers())
