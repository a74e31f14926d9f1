"""Sentences a second on a whole article: this program against the same package called the way Argos calls it.

    python tests/benchmarks/decoding.py PACKAGE [--sentences FILE] [--fixed N] [--rounds N]

PACKAGE is an `.argosmodel` file or an unpacked package; FILE holds a sentence a line, an empty line after each
paragraph (without one, the shipped articles are read). `--fixed N` makes every result N pieces long, for a package
with random weights. Both sides get the same sentences, tokenizer and beam; memory, checks and retries are off.
Prints both speeds, their ratio, and every sentence that came out differently.
"""

import argparse
import os
import time
from pathlib import Path

from reader.articles.library import article_paths, read_article
from reader.config import TranslationSettings
from reader.locations import shipped
from reader.translation.argos import ArgosTranslator
from reader.translation.packages import chosen
from reader.translation.translator import Decoding


def paragraphs_of(file: Path | None) -> list[list[str]]:
    """Sentences, paragraph by paragraph."""
    if file is not None:
        blocks = file.read_text(encoding="utf-8").split("\n\n")
        return [[line.strip() for line in block.splitlines() if line.strip()] for block in blocks if block.strip()]
    return [
        [" ".join(article.slice(span).split()) for span in block.sentences]
        for path in article_paths([str(shipped("seeds"))])
        for article in [read_article(path)]
        for block in article.blocks
    ]


def as_argos(
    translator: ArgosTranslator, model: object, paragraphs: list[list[str]], decoding: Decoding
) -> list[str]:
    """One call a paragraph with Argos's own arguments; a sentence's pieces are joined apart, to be compared."""
    found: list[str] = []
    for sentences in paragraphs:
        pieces = [
            part.pieces for sentence in sentences for part in translator._parts(0, sentence, decoding.max_source)
        ]
        results = model.translate_batch(  # type: ignore[attr-defined]
            pieces,
            replace_unknowns=True,
            max_batch_size=32,
            batch_type="tokens",
            beam_size=decoding.beam_size,
            num_hypotheses=1,
            length_penalty=0.2,
            return_scores=True,
            min_decoding_length=decoding.min_length,
            max_decoding_length=decoding.max_length,
        )
        found += [translator._text(result.hypotheses[0]) for result in results]
    return found


def main() -> None:
    """Run both sides in turn and print what was measured."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("package", type=Path)
    parser.add_argument("--sentences", type=Path)
    parser.add_argument("--fixed", type=int, default=0)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()

    import ctranslate2

    package = chosen(arguments.package)
    translator = ArgosTranslator(package, TranslationSettings())
    translator.load()
    model = ctranslate2.Translator(str(package.path / "model"), device="cpu", inter_threads=1, intra_threads=0)
    paragraphs = paragraphs_of(arguments.sentences)
    sentences = [sentence for paragraph in paragraphs for sentence in paragraph]
    fixed = arguments.fixed
    decoding = Decoding(min_length=fixed, max_length=fixed) if fixed else Decoding()
    warm = sentences[:2]
    list(translator.decode(warm, decoding, lambda: False))
    as_argos(translator, model, [warm], decoding)
    ours_best, argos_best = float("inf"), float("inf")
    for _ in range(arguments.rounds):
        began = time.perf_counter()
        theirs = as_argos(translator, model, paragraphs, decoding)
        argos_best = min(argos_best, time.perf_counter() - began)
        began = time.perf_counter()
        decoded = {one.index: one.texts[0] for one in translator.decode(sentences, decoding, lambda: False)}
        ours_best = min(ours_best, time.perf_counter() - began)
    differing = [index for index, text in enumerate(theirs) if decoded[index] != text]
    if not fixed:
        for index in differing:
            print(f"fr    {sentences[index]}\nArgos {theirs[index]}\nhere  {decoded[index]}\n")
    count = len(sentences)
    print(f"{package.name}: {count} sentences in {len(paragraphs)} paragraphs, best of {arguments.rounds}")
    print(f"load average {os.getloadavg()[0]:.2f}, {os.cpu_count()} cores")
    print(f"the way Argos decodes  {count / argos_best:7.1f} sentences/s")
    print(f"here                   {count / ours_best:7.1f} sentences/s")
    print(f"ratio                  {argos_best / ours_best:7.1f}")
    print(f"sentences that differ  {len(differing)} of {count}")


if __name__ == "__main__":
    main()
