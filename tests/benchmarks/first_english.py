"""How soon the first English of an article stands on screen: engine cold, engine warm, and reopened.

    uv run python tests/benchmarks/first_english.py PACKAGE [ROUNDS]

cold       from process start, an article never seen
warm       from the key `n`, an article never seen, the engine loaded
reopened   from process start, every sentence remembered; no model is loaded
french     from process start to the first French, for comparison

Prints medians and the ratio of each to `french`, all taken in the same minute.
"""

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

from ptyrun import PtyRun

FIRST = "Le ministre a signé hier un accord avec les deux présidents. Il se rendra demain à Moscou.\n"
SECOND = "La visite du président commence lundi. Les deux pays signeront un traité.\n"


def environment_of(home: Path, package: str) -> dict[str, str]:
    """Folders of its own for a run, and the package to use."""
    names = ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "HOME")
    return {**{name: str(home) for name in names}, "READER_MODEL": package}


def seconds_to(run: PtyRun, words: bytes, since: float, limit: float = 60) -> float:
    """Seconds from `since` until `words` are on screen."""
    seen = run.read(limit, until=words)
    if not seen:
        raise SystemExit(f"{words!r} never came")
    return time.perf_counter() - since


def english_of(text: str, package: str, home: Path) -> bytes:
    """The first two words of the English, learnt from the command line."""
    import subprocess

    path = home / "learn.txt"
    path.write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "reader", "translate", str(path)]
    done = subprocess.run(
        command, capture_output=True, text=True, env={**os.environ, **environment_of(home, package)}, check=True
    )
    return " ".join(done.stdout.split()[:2]).encode()


def main() -> None:
    """Run the rounds and print the figures."""
    package, rounds = str(Path(sys.argv[1]).resolve()), int(sys.argv[2]) if len(sys.argv) > 2 else 5
    taken: dict[str, list[float]] = {"french": [], "cold": [], "warm": [], "reopened": []}
    with tempfile.TemporaryDirectory() as learning:
        first, second = (english_of(text, package, Path(learning)) for text in (FIRST, SECOND))
    for _ in range(rounds):
        with tempfile.TemporaryDirectory() as folder:
            home = Path(folder)
            (home / "a.txt").write_text(FIRST, encoding="utf-8")
            (home / "b.txt").write_text(SECOND, encoding="utf-8")
            command = [sys.executable, "-m", "reader", "read", str(home / "a.txt"), str(home / "b.txt")]
            with PtyRun(command, 120, 36, environment_of(home, package)) as run:
                taken["french"].append(seconds_to(run, b"Le ministre", run.started))
                taken["cold"].append(seconds_to(run, first, run.started))
                run.read(2, quiet=0.5)
                since = time.perf_counter()
                run.send(b"n")
                taken["warm"].append(seconds_to(run, second, since))
                run.read(2, quiet=0.5)
                run.send(b"q")
                run.read(2)
            with PtyRun(command[:-1], 120, 36, environment_of(home, package)) as run:
                taken["reopened"].append(seconds_to(run, first, run.started))
    french = statistics.median(taken["french"])
    for name, values in taken.items():
        print(f"{name:9} {statistics.median(values):.3f} s   {statistics.median(values) / french:.2f} times french")


if __name__ == "__main__":
    main()
