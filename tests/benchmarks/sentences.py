"""How often sentence boundaries are exactly right, and how fast, beside pysbd and sentencex.

    uv run --group benchmark python tests/benchmarks/sentences.py [TABLE…]

A case counts where every sentence of it is right. A package that is not installed is passed over.
"""

import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from reader.text.sentences import sentence_spans

TABLES = Path(__file__).parents[1] / "data" / "sentences"
STAND_INS = str.maketrans({"␣": "\u00a0", "⍽": "\u202f", "⏎": "\n"})
ROUNDS = 3

Splitter = Callable[[str], list[str]]


def cases_in(table: Path) -> list[tuple[str, list[str]]]:
    """The texts of a table with their sentences."""
    found = []
    for line in table.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            marked = line.translate(STAND_INS)
            found.append((marked.replace("‖", ""), [sentence.strip() for sentence in marked.split("‖")]))
    return found


def splitters() -> dict[str, Splitter]:
    """The splitters that can be had here, by name."""
    found: dict[str, Splitter] = {"reader": lambda text: [text[start:end] for start, end in sentence_spans(text)]}
    try:
        segmenter = import_module("pysbd").Segmenter(language="fr", clean=False)
        found["pysbd"] = lambda text: [sentence.strip() for sentence in segmenter.segment(text)]
    except ImportError:
        print("pysbd is not installed and left out", file=sys.stderr)
    try:
        sentencex = import_module("sentencex")
        found["sentencex"] = lambda text: [s.strip() for s in sentencex.segment("fr", text) if s.strip()]
    except ImportError:
        print("sentencex is not installed and left out", file=sys.stderr)
    return found


def main() -> None:
    """Print one line a splitter: cases exactly right, share, seconds, time over ours."""
    tables = [Path(name) for name in sys.argv[1:]] or sorted(TABLES.glob("*.txt"))
    cases = [case for table in tables for case in cases_in(table)]
    print(f"{len(cases)} cases from {', '.join(table.name for table in tables)}")
    ours = 0.0
    for name, split in splitters().items():
        split(cases[0][0])
        begun = time.perf_counter()
        for _ in range(ROUNDS):
            answers = [split(text) for text, _ in cases]
        seconds = (time.perf_counter() - begun) / ROUNDS
        ours = ours or seconds
        right = sum(answer == sentences for answer, (_, sentences) in zip(answers, cases, strict=True))
        share, ratio = right / len(cases), seconds / ours
        print(f"{name:10} {right:4} right  {share:6.1%}  {seconds:7.4f} s  {ratio:6.1f} times ours")


if __name__ == "__main__":
    main()
