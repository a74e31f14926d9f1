"""How fast and how well the search finds half-remembered quotes in a large library.

    uv run python tests/benchmarks/search.py --quotes 100000 [--text FILE …]

The library is synthetic. Its words come from French text: the seeds and the test articles, or the files given. A
chain of word pairs counted there sets the frequent words and what follows them; a tail of made-up words, spelt by a
chain of letters counted on the real ones, is mixed in by Zipf's law (the word of rank r as often as 1/r). In 100 000
quotes that makes 39 000 word forms, of which the commonest 10, 100, 1000, 10 000 are 22, 48, 72, 98 % of the text;
100 000 sentences of parliamentary debates hold 40 000 forms and 25, 54, 79, 97 %. One quote in ten is translated.
With `--sentences` the files' own lines are the quotes, nothing made up.

Measured: keystroke to ranked results while queries are typed letter by letter; success@5 on corrupted queries whose
target is known, beside rapidfuzz's partial_ratio over everything and fzf; recall@10 against our own scorer over every
row; memory beyond the text; how long a keystroke waits while the index is built in another thread.
"""

import argparse
import gc
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from bisect import bisect
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from itertools import accumulate, pairwise
from pathlib import Path
from typing import TypeVar

import numpy  # noqa: F401  # its own memory is no row's
from rapidfuzz import fuzz, process

from reader.errors import QueryError
from reader.search.index import Entry, Hit, SearchIndex
from reader.search.query import parse
from reader.search.words import is_small
from reader.text.folding import fold

T = TypeVar("T")
ROOT = Path(__file__).resolve().parents[2]
MADE_UP_SHARE = 0.03
"""Of the words drawn, those from the made-up tail."""
MADE_UP_WORDS = 120_000
SPEAKERS = 400


class Writer:
    """Makes sentences whose words are as frequent as those of a text."""

    def __init__(self, text: str, chance: random.Random) -> None:
        self._chance = chance
        words = re.findall(r"[^\W\d_]+['’]?|\d+", text)
        self._next: dict[str, list[str]] = defaultdict(list)
        for one, two in pairwise(words):
            self._next[one].append(two)
        self._words = words
        counts = Counter(word.lower() for word in words if word.isalpha() and len(word) > 3)
        spelling: dict[str, list[str]] = defaultdict(list)
        for word in counts:
            padded = f"^^^{word}$"
            for place in range(len(padded) - 3):
                spelling[padded[place : place + 3]].append(padded[place + 3])
        made: dict[str, None] = {}
        while len(made) < MADE_UP_WORDS:
            made[self._spelt(spelling)] = None
        self._made = list(made)
        start = max(1, len(counts))
        self._steps = list(accumulate(1.0 / (start + rank) for rank in range(len(self._made))))

    def _spelt(self, spelling: dict[str, list[str]]) -> str:
        word = "^^^"
        while not word.endswith("$") and len(word) < 18:
            word += self._chance.choice(spelling[word[-3:]])
        return word.strip("^$")

    def sentence(self) -> str:
        """A sentence of 6 to 40 words, 20 on average."""
        chance = self._chance
        length = min(40, max(6, round(chance.gauss(20, 8))))
        word = chance.choice(self._words)
        words = []
        for _ in range(length):
            if len(word) > 4 and chance.random() < MADE_UP_SHARE * 2:
                words.append(self._made[bisect(self._steps, chance.random() * self._steps[-1])])
            else:
                words.append(word)
            word = chance.choice(self._next.get(word) or self._words)
        return " ".join(words).replace("' ", "'").replace("’ ", "’").capitalize() + "."


def own_text() -> str:
    """The French of the checkout: the seeds, the articles and sentences of the tests."""
    # The pages that the words are taken from stay the same when more are annotated, so that figures can be compared.
    pages = (page for page in ROOT.glob("tests/data/**/*.txt") if page.name[0] in "abc" or "quotes" not in page.parts)
    files = [*ROOT.glob("seeds/*.txt"), *pages, ROOT / "tests/data/search/quotes.tsv"]
    return "\n".join(file.read_text(encoding="utf-8", errors="replace") for file in sorted(files))


def sentences(arguments: argparse.Namespace, chance: random.Random) -> list[str]:
    """The quotes of the library."""
    if arguments.sentences:
        lines = [line.strip() for name in arguments.text for line in Path(name).read_text("utf-8").split("\n")]
        lines = [line for line in lines if 30 <= len(line) <= 400]
        chance.shuffle(lines)
        return lines[: arguments.quotes]
    given = "\n".join(Path(name).read_text(encoding="utf-8", errors="replace") for name in arguments.text)
    writer = Writer(given or own_text(), chance)
    return [writer.sentence() for _ in range(arguments.quotes)]


def english(text: str) -> str:
    """Words that stand for the English of `text`: the beginnings of its own, turned round.

    Nothing French resembles them, and they are fewer, as English inflects less.
    """
    return " ".join(word[:6][::-1] for word in re.findall(r"[^\W\d_]+", text))


def entries(texts: Sequence[str], chance: random.Random) -> list[tuple[str, list[Entry]]]:
    """The quotes as entries, ten a file; the first of each file is translated."""
    names = [f"{chance.choice('ABCDEFGLMNPRSTV')}{chance.choice(texts).split()[-1][:-1]}" for _ in range(SPEAKERS)]
    files = []
    for start in range(0, len(texts), 10):
        name = f"{start // 10:06}.txt"
        rows = []
        for place, text in enumerate(texts[start : start + 10]):
            said = None if place else english(text)
            who = chance.choice(names)
            rows.append(
                Entry("quote", name, name, place * 500, place * 500 + len(text), text, said, who, "speech", "stated")
            )
        files.append((name, rows))
    return files


def typo(word: str, chance: random.Random) -> str:
    """`word` with two letters swapped, one missing, one wrong or one doubled."""
    if len(word) < 5:
        return word
    place = chance.randrange(1, len(word) - 1)
    return chance.choice(
        (
            word[: place - 1] + word[place] + word[place - 1] + word[place + 1 :],
            word[:place] + word[place + 1 :],
            word[:place] + chance.choice("aeilnorst") + word[place + 1 :],
            word[:place] + word[place] + word[place:],
        )
    )


def corrupted(text: str, chance: random.Random, translated: bool = False) -> tuple[str, str]:
    """A query that remembers `text` badly, and in which way; `translated`, sometimes in the other language."""
    words = re.findall(r"[\w'’-]+", text)
    length = min(len(words), chance.randint(5, 8))
    # A reader remembers words that say something: of five places the one with the most of them.
    starts = chance.choices(range(len(words) - length + 1), k=5)
    start = max(starts, key=lambda start: sum(not is_small(fold(word)) for word in words[start : start + length]))
    chosen = words[start : start + length]
    if translated and chance.random() < 0.5:
        return english(" ".join(chosen).lower()), "other language"
    style = chance.choice(("typo", "accents", "order", "prefix", "words missing"))
    chosen = [fold(word) if style == "accents" or chance.random() < 0.5 else word.lower() for word in chosen]
    full = [place for place, word in enumerate(chosen) if len(word) > 4]
    if style == "typo" and full:
        for place in chance.sample(full, min(2, len(full))):
            chosen[place] = typo(chosen[place], chance)
    elif style == "order":
        chance.shuffle(chosen)
    elif style == "prefix":
        chosen[-1] = chosen[-1][: max(3, len(chosen[-1]) * 2 // 3)]
    elif style == "words missing":
        chosen = [word for word in chosen if not is_small(fold(word))] or chosen
    return " ".join(chosen).replace("-", " "), style


def found(index: SearchIndex, text: str, exhaustive: bool = False, limit: int = 10) -> list[Hit]:
    """What the index answers; nothing for a filter that happens to be typed."""
    try:
        return index.search(parse(text), limit, exhaustive=exhaustive)
    except QueryError:
        return []


def spread(times: Sequence[float]) -> str:
    """Median, 95th percentile and worst, in milliseconds."""
    ordered = sorted(times)
    return (
        f"median {1000 * statistics.median(ordered):.1f} ms, p95 {1000 * ordered[int(0.95 * len(ordered))]:.1f} ms, "
        f"worst {1000 * ordered[-1]:.1f} ms"
    )


def resident() -> int:
    """Bytes of memory that this process holds."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096


def timed(work: Callable[[], T]) -> tuple[T, float]:
    """What `work` answers and the seconds it took."""
    start = time.perf_counter()
    answer = work()
    return answer, time.perf_counter() - start


def typed(index: SearchIndex, queries: Sequence[str]) -> list[float]:
    """The times of every keystroke while the queries are typed letter by letter."""
    times = []
    for query in queries:
        for end in range(1, len(query) + 1):
            times.append(timed(lambda part=query[:end]: found(index, part, limit=20))[1])
    return times


def built(files: Sequence[tuple[str, list[Entry]]]) -> SearchIndex:
    """An index of all files, at rest."""
    index = SearchIndex()
    for name, some in files:
        index.add(name, some)
    index.compact()
    return index


def while_building(files: Sequence[tuple[str, list[Entry]]], queries: Sequence[str]) -> list[tuple[float, float]]:
    """Seconds of queries while another thread builds, each with those of the same query right after at rest."""
    index = SearchIndex()
    pairs: list[tuple[float, float]] = []
    gate = threading.Event()
    done = threading.Event()

    def build() -> None:
        for name, some in files:
            gate.wait()
            index.add(name, some)
        index.compact()
        done.set()

    gate.set()
    # As the library does while it updates.
    sys.setswitchinterval(0.001)
    gc.set_threshold(*gc.get_threshold()[:2], 1_000_000_000)
    worker = threading.Thread(target=build)
    worker.start()
    for query in queries:
        if done.wait(0.15):
            break
        during = timed(lambda query=query: found(index, query))[1]
        gate.clear()
        # The words it needs are remembered by now: forget them, so that the same work is measured twice.
        index.vocabulary.forget_matches()
        time.sleep(0.05)
        after = timed(lambda query=query: found(index, query))[1]
        gate.set()
        pairs.append((during, after))
    gate.set()
    worker.join()
    return pairs


def main() -> None:
    """Build, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quotes", type=int, default=100_000)
    parser.add_argument("--text", nargs="*", default=[], help="French text whose words to use")
    parser.add_argument("--sentences", action="store_true", help="take the lines of the text as the quotes")
    parser.add_argument("--queries", type=int, default=320)
    parser.add_argument("--typed", type=int, default=40, help="queries typed letter by letter")
    parser.add_argument("--exhaustive", type=int, default=30, help="queries measured against every row")
    parser.add_argument("--building", action="store_true", help="build a second time while querying")
    parser.add_argument("--brute", type=int, default=320, help="queries also given to rapidfuzz and fzf")
    arguments = parser.parse_args()
    chance = random.Random(1789)
    texts = sentences(arguments, chance)
    # Three in ten queries mean a quote that is translated, and half of those are in the other language.
    places = [
        place - place % 10 if chance.random() < 0.3 else place
        for place in chance.sample(range(len(texts)), min(arguments.queries, len(texts)))
    ]
    queries = [(*corrupted(texts[place], chance, place % 10 == 0), texts[place]) for place in places]
    files = entries(texts, chance)
    size = sum(len((entry.fr + (entry.en or "")).encode()) for _, some in files for entry in some)

    gc.collect()
    before = resident()
    index, seconds = timed(lambda: built(files))
    gc.collect()
    beyond = (resident() - before - size) / len(texts)
    print(f"{len(texts)} quotes, {size / len(texts):.0f} bytes each, {len(index.vocabulary)} word forms")
    print(f"built in {seconds:.1f} s; memory beyond the text {beyond:.0f} bytes a quote")
    if arguments.building:
        pairs = while_building(files, [query for query, _, _ in queries])
        print(f"whole queries while building: {spread([during for during, _ in pairs])}")
        print(f"    waiting for the builder: {spread([max(0.0, during - after) for during, after in pairs])}")
    whole = [timed(lambda query=query: found(index, query, limit=20))[1] for query, _, _ in queries[:150]]
    print(f"whole queries at rest: {spread(whole)}")
    print(f"keystrokes: {spread(typed(index, [query for query, _, _ in queries[-arguments.typed :]]))}")

    by_style: dict[str, list[bool]] = defaultdict(list)
    times = []
    for query, style, target in queries:
        hits, took = timed(lambda query=query: found(index, query, limit=5))
        times.append(took)
        by_style[style].append(any(hit.entry.fr == target for hit in hits))
    every = [good for goods in by_style.values() for good in goods]
    print(
        f"success@5 {sum(every) / len(every):.3f} on {len(every)}: "
        + ", ".join(f"{style} {sum(goods) / len(goods):.2f}" for style, goods in sorted(by_style.items()))
    )

    recalls = []
    for query, _, _ in queries[: arguments.exhaustive]:
        best = found(index, query, exhaustive=True)
        if best:
            enough = [hit for hit in found(index, query) if hit.score >= best[-1].score]
            recalls.append(min(1.0, len(enough) / len(best)))
    if recalls:
        print(f"recall@10 against every row {statistics.mean(recalls):.3f} on {len(recalls)}")

    brute = queries[: arguments.brute]
    both = [f"{entry.fr} {entry.en}" if entry.en else entry.fr for _, some in files for entry in some]
    folded = [fold(text) for text in both]
    good, seconds = 0, 0.0
    for query, _, target in brute:
        best5, took = timed(
            lambda query=query: process.extract(
                fold(query), folded, scorer=fuzz.partial_ratio, processor=None, limit=5
            )
        )
        seconds += took
        good += any(texts[place] == target for _, _, place in best5)
    if brute:
        ours = statistics.mean(times[: len(brute)])
        print(
            f"rapidfuzz partial_ratio over everything: success@5 {good / len(brute):.3f}, "
            f"{1000 * seconds / len(brute):.0f} ms a query, {seconds / len(brute) / ours:.0f} times ours"
        )
    if brute and shutil.which("fzf"):
        with tempfile.TemporaryDirectory() as folder:
            listing = Path(folder) / "quotes"
            listing.write_text("\n".join(text.replace("\n", " ") for text in both), encoding="utf-8")
            good, seconds = 0, 0.0
            for query, _, target in brute:
                with listing.open("rb") as lines:
                    answer, took = timed(
                        lambda query=query, lines=lines: (
                            subprocess.run(
                                ["fzf", "--filter", query], stdin=lines, capture_output=True, check=False
                            ).stdout
                        )
                    )
                seconds += took
                good += any(line.startswith(target) for line in answer.decode().split("\n")[:5])
            print(
                f"fzf --filter: success@5 {good / len(brute):.3f}, {1000 * seconds / len(brute):.0f} ms a query, "
                f"{seconds / len(brute) / ours:.0f} times ours (reading the list each time)"
            )
    elif brute:
        print("fzf is not installed: left out", file=sys.stderr)


if __name__ == "__main__":
    main()
