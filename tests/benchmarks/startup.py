"""Process start to the first painted article, over a bare Textual app that paints one line, run in turn.

    uv run python tests/benchmarks/startup.py [ROUNDS]

Prints the medians, their ratio, and resident memory before a model is loaded.
"""

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

from ptyrun import PtyRun

BARE = """
from textual.app import App
from textual.widgets import Static
class Bare(App):
    def compose(self):
        yield Static("Ce 9 novembre")
Bare().run()
"""


def first_text(command: list[str], environment: dict[str, str]) -> tuple[float, float]:
    """Seconds to the first text, and megabytes half a second later."""
    with PtyRun(command, 120, 36, environment) as run:
        run.read(20, until=b"Ce 9 novembre")
        taken = time.perf_counter() - run.started
        run.read(0.7)
        return taken, run.resident_megabytes()


def main() -> None:
    """Run both in turn and print the figures."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    article = Path(__file__).parents[2] / "seeds" / "000_575d99706ded45f7.txt"
    with tempfile.TemporaryDirectory() as home:
        settings = Path(home) / "settings.toml"
        settings.write_text('[translation]\nfetch = "never"\n')
        environment = {
            "HOME": home,
            "XDG_DATA_HOME": home,
            "XDG_STATE_HOME": home,
            "XDG_CACHE_HOME": home,
            "XDG_CONFIG_HOME": home,
            "ARGOS_PACKAGES_DIR": os.path.join(home, "packages"),
            "READER_CONFIG": str(settings),
            "READER_MODEL": "",
            # Compiled modules are kept, as on any machine that runs a program twice.
            "PYTHONDONTWRITEBYTECODE": "",
            "PYTHONPYCACHEPREFIX": os.path.join(home, "pycache"),
        }
        bare = [sys.executable, "-c", BARE]
        ours = [sys.executable, "-m", "reader", "read", str(article)]
        times: dict[str, list[float]] = {"bare": [], "reader": []}
        memory: dict[str, list[float]] = {"bare": [], "reader": []}
        for command in (bare, ours):
            first_text(command, environment)
        for _ in range(rounds):
            for name, command in (("bare", bare), ("reader", ours)):
                taken, megabytes = first_text(command, environment)
                times[name].append(taken)
                memory[name].append(megabytes)
        for name in times:
            print(f"{name:8} {statistics.median(times[name]):.3f} s  {statistics.median(memory[name]):.0f} MB")
        ratio = statistics.median(times["reader"]) / statistics.median(times["bare"])
        print(f"ratio    {ratio:.2f}")


if __name__ == "__main__":
    main()
