"""The Glossary: all term lists laid over one another, and the questions that can be asked of them.

Owns the order of the layers (shipped, the user's own, those given on the command line) and what happens when one of
them is broken.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from reader.articles.article import Span
from reader.errors import GlossaryError
from reader.glossary.english import HitForm, english_for, english_places
from reader.glossary.entry import TermEntry, TermHit
from reader.glossary.formats import ENDINGS, load_leniently, load_tsv
from reader.glossary.linking import Linker
from reader.glossary.matching import Matcher
from reader.locations import shipped, user_glossary
from reader.text.safety import one_line

if TYPE_CHECKING:
    from reader.articles.article import Article

MAX_REMEMBERED = 64
"""Articles whose hits are kept: those that a reader walks between."""


class Glossary:
    """Term entries in layers, each winning over those below it; immutable once made."""

    def __init__(self, layers: Sequence[Sequence[TermEntry]], notices: Sequence[str] = ()) -> None:
        """Lay `layers` over one another, the last on top.

        Args:
            layers: entries; of two with one id the later wins, of two with one French form the later is found.
            notices: what the user should know about lists that could not be read.
        """
        self.notices: tuple[str, ...] = tuple(notices)
        """One sentence for each list or row that could not be read."""
        ranked: dict[str, tuple[TermEntry, int]] = {}
        for rank, layer in enumerate(layers):
            for entry in layer:
                ranked[entry.id] = (entry, rank)
        self.entries: tuple[TermEntry, ...] = tuple(entry for entry, _ in ranked.values())
        self._ranks = tuple(rank for _, rank in ranked.values())
        self._remembered: dict[int, tuple[Article, tuple[TermHit, ...]]] = {}

    def __len__(self) -> int:
        return len(self.entries)

    @cached_property
    def by_id(self) -> Mapping[str, TermEntry]:
        """Every entry by its id."""
        return MappingProxyType({entry.id: entry for entry in self.entries})

    @property
    def _ranked(self) -> Iterable[tuple[TermEntry, int]]:
        return zip(self.entries, self._ranks, strict=True)

    @cached_property
    def _linker(self) -> Linker:
        return Linker(Matcher(self._ranked))

    def find(self, text: str) -> tuple[TermHit, ...]:
        """The terms of `text`, in order, none overlapping another."""
        return tuple(self._linker.find(text))

    def find_in(self, article: "Article") -> tuple[TermHit, ...]:
        """The terms of `article`, spans counting its characters, none crossing a block."""
        remembered = self._remembered.get(id(article))
        if remembered is not None and remembered[0] is article:
            return remembered[1]
        hits: list[TermHit] = []
        firsts: dict[str, Span] = {}
        found = self._linker.find_all([article.slice(block.span) for block in article.blocks])
        for block, in_block in zip(article.blocks, found, strict=True):
            hits.extend(_moved(hit, block.span.start) for hit in in_block)
        for hit in hits:
            if hit.entry is None and hit.form == "both" and hit.long_span and hit.short_span:
                firsts.setdefault(_bare(article.slice(hit.short_span)), hit.long_span)
        result = tuple(_linked(hit, article, firsts) for hit in hits)
        if len(self._remembered) >= MAX_REMEMBERED:
            self._remembered.clear()
        self._remembered[id(article)] = (article, result)
        return result

    def look_up(self, query: str, limit: int = 10) -> list[tuple[TermEntry, float]]:
        """The entries whose French or English resembles `query`, best first, each with a score of 0 to 100."""
        return self._lookup.search(query, limit)

    @cached_property
    def _lookup(self) -> "_LookUp":
        # rapidfuzz takes as long to import as an article takes to search.
        from reader.glossary.lookup import LookUp

        return LookUp(self._ranked)

    def english_for(self, entry: TermEntry, form: HitForm, matched_text: str) -> str:
        """The English that matches the French `matched_text`; see `reader.glossary.english`."""
        return english_for(entry, form, matched_text)

    def english_places(self, english_text: str, entry: TermEntry) -> list[Span]:
        """Where accepted English forms of `entry` stand in a sentence."""
        return english_places(english_text, entry)


if TYPE_CHECKING:
    from reader.glossary.lookup import LookUp as _LookUp


def _bare(acronym: str) -> str:
    return acronym.replace(".", "")


def _moved(hit: TermHit, by: int) -> TermHit:
    def move(span: Span | None) -> Span | None:
        return Span(span.start + by, span.end + by) if span is not None else None

    return TermHit(
        span=Span(hit.span.start + by, hit.span.end + by),
        entry=hit.entry,
        form=hit.form,
        en=hit.en,
        long_span=move(hit.long_span),
        short_span=move(hit.short_span),
    )


def _linked(hit: TermHit, article: "Article", firsts: dict[str, Span]) -> TermHit:
    # An acronym's expansion may stand in another block than the acronym: its span counts that block's characters.
    if hit.entry is not None or hit.form != "short" or hit.short_span is None:
        return hit
    first = firsts.get(_bare(article.slice(hit.short_span)))
    return TermHit(hit.span, None, "short", None, first, hit.short_span)


def load_glossary(extra: Sequence[Path] = ()) -> Glossary:
    """The shipped term lists, the user's own over them, then `extra` files or folders, the last on top.

    Raises:
        GlossaryError: a shipped list is broken, or an `extra` path does not exist. A broken list of the user's is a
            notice instead; what of it can be read counts.
    """
    layers: list[Sequence[TermEntry]] = [load_tsv(path) for path in sorted(shipped("glossary").glob("*.tsv"))]
    shipped_entries = [entry for layer in layers for entry in layer]
    over: list[Sequence[TermEntry]] = []
    notices: list[str] = []
    own = user_glossary()
    if own.exists():
        over.append(_with_notices(own, notices))
    for path in extra:
        for file in _lists_in(path):
            over.append(_with_notices(file, notices))
    return Glossary([shipped_entries, *over], notices)


def _lists_in(path: Path) -> list[Path]:
    if path.is_dir():
        return sorted(file for file in path.iterdir() if file.suffix in ENDINGS and not file.name.startswith("."))
    if not path.exists():
        raise GlossaryError(f"{one_line(str(path))} does not exist; give a term list or a folder of them.")
    return [path]


def _with_notices(path: Path, notices: list[str]) -> Sequence[TermEntry]:
    try:
        entries, problems = load_leniently(path)
    except GlossaryError as error:
        notices.append(str(error))
        return ()
    notices.extend(problem.at(one_line(path.name)) for problem in problems)
    return entries
