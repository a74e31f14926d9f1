import os
import signal
import sqlite3
import subprocess
import sys
import textwrap
import threading
from pathlib import Path

import pytest

from reader.locations import memory_file
from reader.translation.memory import Segment, TranslationMemory

ENGINE = "engine|Decoding(beam_size=4)|1"


@pytest.fixture
def memory(tmp_path: Path) -> TranslationMemory:
    return TranslationMemory(tmp_path / "memory.sqlite3")


def test_what_was_kept_is_recalled(tmp_path: Path, memory: TranslationMemory) -> None:
    plain = Segment("Bonjour.", "", "Hello.", ("names",))
    glossed = Segment("Bonjour.", "abc", "Good day.")
    memory.keep(ENGINE, [plain, glossed])
    memory.close()
    again = TranslationMemory(tmp_path / "memory.sqlite3")
    wanted = [("Bonjour.", ""), ("Bonjour.", "abc"), ("Bonjour.", "other"), ("Adieu.", "")]
    assert again.recall(ENGINE, wanted) == {("Bonjour.", ""): plain, ("Bonjour.", "abc"): glossed}
    assert again.recall("another engine", wanted) == {}
    assert again.notice is None


def test_a_later_translation_replaces_an_earlier_one(memory: TranslationMemory) -> None:
    memory.keep(ENGINE, [Segment("Oui.", "", "Yes.")])
    memory.keep(ENGINE, [Segment("Oui.", "", "Yeah.")])
    assert memory.recall(ENGINE, [("Oui.", "")])["Oui.", ""].english == "Yeah."


def test_a_book_is_recalled_in_one_go(memory: TranslationMemory) -> None:
    segments = [Segment(f"Phrase {number}.", "", f"Sentence {number}.") for number in range(3000)]
    memory.keep(ENGINE, segments)
    assert len(memory.recall(ENGINE, [(segment.source, "") for segment in segments])) == 3000


def test_the_file_lies_in_the_cache_folder() -> None:
    memory = TranslationMemory()
    assert not memory_file().exists(), "nothing is opened before the first question"
    memory.keep(ENGINE, [Segment("Oui.", "", "Yes.")])
    assert memory_file().exists()
    memory.close()


def test_two_readers_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "memory.sqlite3"
    script = textwrap.dedent("""
        import sys
        from pathlib import Path
        from reader.translation.memory import Segment, TranslationMemory
        memory = TranslationMemory(Path(sys.argv[1]))
        for number in range(60):
            memory.keep("engine", [Segment(f"{sys.argv[2]} {number} {part}", "", "x") for part in range(3)])
        assert memory.notice is None, memory.notice
    """)
    readers = [subprocess.Popen([sys.executable, "-c", script, str(path), name]) for name in ("a", "b")]
    assert [reader.wait(60) for reader in readers] == [0, 0]
    wanted = [(f"{name} {number} {part}", "") for name in "ab" for number in range(60) for part in range(3)]
    assert len(TranslationMemory(path).recall("engine", wanted)) == 360


def test_a_killed_program_keeps_every_finished_batch(tmp_path: Path) -> None:
    path = tmp_path / "memory.sqlite3"
    script = textwrap.dedent("""
        import sys
        from pathlib import Path
        from reader.translation.memory import Segment, TranslationMemory
        memory = TranslationMemory(Path(sys.argv[1]))
        for number in range(1_000_000):
            memory.keep("engine", [Segment(str(number), "", "x")])
            print(number, flush=True)
    """)
    reader = subprocess.Popen([sys.executable, "-c", script, str(path)], stdout=subprocess.PIPE, text=True)
    assert reader.stdout is not None
    last = 0
    for line in reader.stdout:
        last = int(line)
        if last >= 20:
            break
    os.kill(reader.pid, signal.SIGKILL)
    reader.communicate()
    recalled = TranslationMemory(path).recall("engine", [(str(number), "") for number in range(last + 1)])
    assert len(recalled) == last + 1


def test_a_broken_file_is_set_aside(tmp_path: Path) -> None:
    path = tmp_path / "memory.sqlite3"
    path.write_bytes(b"this is no database, and it is long enough to be looked at" * 100)
    memory = TranslationMemory(path)
    memory.keep(ENGINE, [Segment("Oui.", "", "Yes.")])
    assert memory.notice is not None
    assert "damaged" in memory.notice
    assert memory.recall(ENGINE, [("Oui.", "")])


def test_damage_inside_the_file_costs_the_memory_and_not_the_session(tmp_path: Path) -> None:
    path = tmp_path / "memory.sqlite3"
    first = TranslationMemory(path)
    first.keep(ENGINE, [Segment(f"Phrase {number}.", "", "x" * 200) for number in range(2000)])
    first.close()
    content = bytearray(path.read_bytes())
    content[4096 : len(content)] = b"\xa5" * (len(content) - 4096)
    path.write_bytes(content)
    memory = TranslationMemory(path)
    assert memory.recall(ENGINE, [("Phrase 7.", "")]) == {}
    assert memory.notice is not None
    memory.keep(ENGINE, [Segment("Oui.", "", "Yes.")])
    memory.close()
    assert TranslationMemory(path).recall(ENGINE, [("Oui.", "")])


def test_a_read_only_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "memory.sqlite3"
    first = TranslationMemory(path)
    first.keep(ENGINE, [Segment("Oui.", "", "Yes.")])
    first.close()
    memory = TranslationMemory(path)
    # The tests may run as root, to whom no file is read-only; the store's own answer stands in for it.
    memory.recall(ENGINE, [])
    assert memory._store is not None
    memory._store = type(memory._store)(memory._store.connection, path, False, "can be read but not written")
    memory.keep(ENGINE, [Segment("Non.", "", "No.")])
    assert len(memory.recall(ENGINE, [("Oui.", ""), ("Non.", "")])) == 2
    memory.close()
    assert len(TranslationMemory(path).recall(ENGINE, [("Oui.", ""), ("Non.", "")])) == 1


def test_a_full_disk_costs_the_memory_and_not_the_session(tmp_path: Path) -> None:
    memory = TranslationMemory(tmp_path / "memory.sqlite3")
    memory.keep(ENGINE, [Segment("Oui.", "", "Yes.")])
    assert memory._store is not None
    connection = memory._store.connection
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")
    many = [Segment(f"Phrase {number}.", "", "x" * 500) for number in range(500)]
    memory.keep(ENGINE, many)
    assert memory.notice is not None
    assert "full" in memory.notice
    assert len(memory.recall(ENGINE, [(segment.source, "") for segment in many] + [("Oui.", "")])) == 501


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    memory = TranslationMemory(tmp_path / "file" / "memory.sqlite3")
    memory.keep(ENGINE, [Segment("Oui.", "", "Yes.")])
    assert memory.recall(ENGINE, [("Oui.", "")])
    assert memory.notice is not None


def test_a_row_that_another_program_spoilt_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "memory.sqlite3"
    memory = TranslationMemory(path)
    memory.keep(ENGINE, [Segment("Oui.", "", "Yes."), Segment("Non.", "", "No.")])
    other = sqlite3.connect(path)
    other.execute("UPDATE segment SET flags = 'no json' WHERE source = 'Oui.'")
    other.commit()
    other.close()
    assert memory.recall(ENGINE, [("Oui.", ""), ("Non.", "")]).keys() == {("Non.", "")}


def test_the_oldest_segments_go_when_there_are_too_many(memory: TranslationMemory) -> None:
    memory.keep(ENGINE, [Segment(f"Phrase {number}.", "", "x") for number in range(100)])
    memory.shrink(80)
    assert len(memory.recall(ENGINE, [(f"Phrase {number}.", "") for number in range(100)])) == 72
    memory.shrink(80)
    assert len(memory.recall(ENGINE, [(f"Phrase {number}.", "") for number in range(100)])) == 72


def test_threads_may_share_a_memory(memory: TranslationMemory) -> None:
    def use(name: str) -> None:
        for number in range(50):
            memory.keep(ENGINE, [Segment(f"{name} {number}", "", "x")])
            assert memory.recall(ENGINE, [(f"{name} {number}", "")])

    threads = [threading.Thread(target=use, args=(name,)) for name in "abc"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert memory.notice is None
