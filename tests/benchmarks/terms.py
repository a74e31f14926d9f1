"""How long finding terms takes: 20,000 entries over a book of 100,000 words.

Run as `python tests/benchmarks/terms.py`. The measure is compared with one compiled regular expression over the same
forms, which finds no inflection, in the same process.
"""

import random
import re
import time

from reader.glossary.entry import TermEntry
from reader.glossary.library import Glossary

ENTRIES = 20_000
WORDS = 100_000

_LISTED = "ba ce di fo gu la me ni po ru sa te vi zo cha tion ment ral eur elle iste oir ance que fi dra"
_SYLLABLES = _LISTED.split()


def _vocabulary(size: int, source: random.Random) -> list[str]:
    words: dict[str, None] = {}
    while len(words) < size:
        words["".join(source.choices(_SYLLABLES, k=source.randint(2, 4)))] = None
    return list(words)


def _entries(words: list[str], source: random.Random) -> list[TermEntry]:
    entries = []
    for number in range(ENTRIES):
        chosen = source.choices(words, k=source.randint(2, 5))
        short = "".join(word[0] for word in chosen).upper() + source.choice("ABCDEFGH")
        entries.append(
            TermEntry(f"e{number}", f"{chosen[0].capitalize()} de {' '.join(chosen[1:])}", f"English {number}", short)
        )
    return entries


def _book(words: list[str], entries: list[TermEntry], source: random.Random) -> str:
    pieces: list[str] = []
    count = 0
    while count < WORDS:
        if source.random() < 0.03:
            entry = source.choice(entries)
            piece = source.choice((f"l'{entry.fr_short}", entry.fr_long, f"{entry.fr_long} ({entry.fr_short})"))
        else:
            piece = source.choice(words)
        pieces.append(piece + ("." if source.random() < 0.05 else ""))
        count += len(piece.split())
    return " ".join(pieces)


def main() -> None:
    """Print the times of building and finding, and of the regular expression."""
    source = random.Random(11)
    words = _vocabulary(30_000, source)
    entries = _entries(words, source)
    book = _book(words, entries, source)
    print(f"{len(entries)} entries, {len(book.split())} words")

    start, worked = time.perf_counter(), time.process_time()
    hits = Glossary([entries]).find(book)
    ours, worked = time.perf_counter() - start, time.process_time() - worked
    print(f"build and find: {ours:.2f} s ({worked:.2f} s of a processor), {len(hits)} hits")

    start = time.perf_counter()
    forms = sorted((form for entry in entries for form in (entry.fr_long, entry.fr_short)), key=len, reverse=True)
    pattern = re.compile(r"\b(?:" + "|".join(map(re.escape, forms)) + r")\b", re.IGNORECASE)
    sample = book[: len(book) // 200]
    found = sum(1 for _ in pattern.finditer(sample))
    theirs = time.perf_counter() - start
    print(f"one regular expression over a 200th of the book: {theirs:.2f} s, {found} hits")
    print(f"a 200th of the book takes it {theirs / ours:.1f} times as long as the book takes us")


if __name__ == "__main__":
    main()
