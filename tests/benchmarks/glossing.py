"""How much of the glossary gets into the translation, and what that costs.

    python tests/benchmarks/glossing.py PACKAGE [--show] [--sentences FILE …]

Translates the sentences beside this file and the shipped articles with the glossary and without it. Prints how many
terms stand in the plain translation and in the glossed one, whether every mark is true, whether sentences without
terms come out unchanged, and the decoding time that glossing adds. `--show` prints every glossed sentence.
"""

import argparse
import os
import re
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from reader.articles.article import Article, Block, Span
from reader.articles.library import article_paths, read_article
from reader.config import TranslationSettings
from reader.glossary.library import Glossary, load_glossary
from reader.locations import shipped
from reader.translation.argos import ArgosTranslator
from reader.translation.memory import TranslationMemory
from reader.translation.packages import chosen
from reader.translation.service import Translation, TranslationService
from reader.translation.translator import Decoded, Decoding

ROUNDS = 3
"""Times are the best of so many."""

OWN = Path(__file__).with_name("glossing_sentences.txt")


class Timed(ArgosTranslator):
    """Counts the processor seconds that decoding takes, and how many sentences it is given."""

    seconds = 0.0
    sentences = 0

    def decode(
        self,
        sentences: Sequence[str],
        decoding: Decoding,
        cancelled: Callable[[], bool],
        openings: Sequence[str] = (),
    ) -> Iterator[Decoded]:
        began = time.process_time()
        decoded = list(super().decode(sentences, decoding, cancelled, openings))
        self.seconds += time.process_time() - began
        self.sentences += len(sentences)
        yield from decoded


def article_of(file: Path) -> Article:
    """A paragraph a line, each line one sentence."""
    text = file.read_text(encoding="utf-8")
    blocks, start = [], 0
    for line in text.splitlines(keepends=True):
        span = Span(start, start + len(line.rstrip()))
        start += len(line)
        if span.start < span.end:
            blocks.append(Block("body", span, (span,)))
    return Article(file.name, str(file), text, "utf-8", tuple(blocks))


def translated(article: Article, package: Path, glossary: Glossary | None) -> tuple[dict[int, Translation], Timed]:
    """The article's English from an empty memory, and the time that took."""
    translator = Timed(chosen(package), TranslationSettings())
    list(ArgosTranslator.decode(translator, ["Bonjour à tous."], Decoding(), lambda: False))
    found: dict[int, Translation] = {}
    with tempfile.TemporaryDirectory() as folder:
        memory = TranslationMemory(Path(folder) / "memory.sqlite3")
        service = TranslationService(lambda: translator, memory, glossary)
        service.translate(article, (), lambda: False, lambda one: found.update({one.index: one}))
        memory.close()
    return found, translator


def measure(article: Article, package: Path, glossary: Glossary, show: bool) -> None:
    """Print what glossing does to one article."""
    plain, plain_time = translated(article, package, None)
    glossed, glossed_time = translated(article, package, glossary)
    for _ in range(ROUNDS - 1):
        plain_time.seconds = min(plain_time.seconds, translated(article, package, None)[1].seconds)
        glossed_time.seconds = min(glossed_time.seconds, translated(article, package, glossary)[1].seconds)
    stood = applied = total = untrue = changed = 0
    for index, one in sorted(glossed.items()):
        known = [use for use in one.terms if use.hit.entry is not None]
        for use in known:
            assert use.hit.entry is not None
            total += 1
            stood += bool(glossary.english_places(plain[index].en, use.hit.entry))
            applied += use.applied
            stands = use.place is not None and use.place.of(one.en) == use.en
            untrue += use.applied != stands or (
                not use.applied and re.search(rf"\\b{re.escape(use.en or '?')}\\b", one.en) is not None
            )
        changed += not known and one.en != plain[index].en
        if show and known:
            print(f"{one.fr}\n  engine  {one.engine_text}")
            print(f"  glossed {one.en}" if one.en != one.engine_text else "  as it is")
            print("".join(f"  MISSED  {use.fr} → {use.en}\n" for use in known if not use.applied), end="")
            print(f"  flags   {one.flags}\n" if one.flags else "")
    added = glossed_time.seconds / plain_time.seconds - 1
    print(f"{article.name}: {len(glossed)} sentences, {total} terms")
    print(f"  stand in the plain translation  {stood} ({100 * stood / max(total, 1):.1f} %)")
    print(f"  applied                         {applied} ({100 * applied / max(total, 1):.1f} %)")
    print(f"  marks that are not true         {untrue}")
    print(f"  sentences without terms changed {changed}")
    seconds = f"{plain_time.seconds:.2f} s of processor time plain, {glossed_time.seconds:.2f} s with the glossary"
    print(f"  decoding {seconds}: {added:+.0%}")
    print(f"  sentences decoded {plain_time.sentences} plain, {glossed_time.sentences} with the glossary")


def main() -> None:
    """Measure every article in turn."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("package", type=Path)
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--sentences", type=Path, action="append", help="files with a sentence a line")
    arguments = parser.parse_args()
    glossary = load_glossary()
    articles = [article_of(file) for file in arguments.sentences or [OWN]]
    if not arguments.sentences:
        articles += [read_article(path) for path in article_paths([str(shipped("seeds"))])]
    for article in articles:
        measure(article, arguments.package, glossary, arguments.show)
    print(f"load average {os.getloadavg()[0]:.2f}, {os.cpu_count()} cores")


if __name__ == "__main__":
    main()
