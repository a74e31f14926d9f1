"""The shipped term lists on two tables of sentences that were written without a look at them.

A third of the sentences is held out: of them only the figures are ever shown. The other failures are printed, so
that `pytest -s` lists them.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest

from reader.articles.article import Span
from reader.glossary.entry import TermHit
from reader.glossary.library import Glossary, load_glossary

FOLDER = Path(__file__).parents[2] / "data" / "terms"
HELD_OUT_EVERY = 3


@dataclass(frozen=True)
class Least:
    """What share of a table must be right, in percent; raise it when the lists grow."""

    recall: int
    recall_held_out: int
    traps_avoided: int
    traps_avoided_held_out: int


TABLES = {
    "blind.tsv": Least(90, 88, 97, 96),
    "more.tsv": Least(80, 80, 90, 88),
}


@dataclass(frozen=True)
class Row:
    """One line of the table: words of a sentence, and what is to be said of them."""

    number: int
    """Of the sentence, counted from 1 as the sentences first appear."""
    sentence: str
    term: str
    english: tuple[str, ...]
    trap: bool

    @property
    def held_out(self) -> bool:
        """Whether only figures are shown of it."""
        return self.number % HELD_OUT_EVERY == 0

    def places(self) -> list[Span]:
        """Where the words stand as whole words."""
        found = re.finditer(rf"(?<!\w){re.escape(self.term)}(?!\w)", self.sentence)
        return [Span(*one.span()) for one in found]


def _rows(table: str) -> list[Row]:
    rows: list[Row] = []
    numbers: dict[str, int] = {}
    for line in (FOLDER / table).read_text(encoding="utf-8").split("\n")[1:]:
        if line:
            sentence, term, english, kind = (cell.replace("\\n", "\n") for cell in line.split("\t"))
            number = numbers.setdefault(sentence, len(numbers) + 1)
            forms = tuple(form for form in english.split(" | ") if form)
            rows.append(Row(number, sentence, term, forms, kind == "trap"))
    return rows


def _plain(text: str) -> str:
    return text.replace("’", "'").casefold()


def _stands_at(hit: TermHit, place: Span, sentence: str) -> bool:
    """Whether `hit` covers the words exactly, alone or with what stands in parentheses beside them."""
    if hit.span == place:
        return True
    if hit.form != "both" or place not in (hit.long_span, hit.short_span):
        return False
    rest = sentence[hit.span.start : place.start] + sentence[place.end : hit.span.end]
    return "(" in rest


def _failure(row: Row, hits: Iterable[TermHit], glossary: Glossary) -> str:
    """Why a wanted term does not count as found; empty where it does."""
    wanted = {_plain(form) for form in row.english}
    at = [hit for hit in hits if any(_stands_at(hit, place, row.sentence) for place in row.places())]
    if any(hit.en and _plain(hit.en) in wanted for hit in at):
        return ""
    if at:
        return f"wrong English ({', '.join(str(hit.en) for hit in at)})"
    known = any(
        wanted & {_plain(form) for form in (entry.en_long, entry.en_short, *entry.en_variants) if form}
        for entry in glossary.entries
    )
    return "form not recognised" if known else "missing concept"


def _sprung_by(row: Row, hits: Iterable[TermHit]) -> list[TermHit]:
    """The hits inside the words; an acronym that only the sentence explains has no English, so it misleads nobody."""
    return [hit for hit in hits if hit.entry and any(place.contains(hit.span) for place in row.places())]


def _share(failed: list[bool]) -> int:
    return 100 * (len(failed) - sum(failed)) // len(failed)


@pytest.mark.parametrize("table", TABLES)
def test_every_row_of_the_table_points_into_its_sentence(table: str) -> None:
    rows = _rows(table)
    assert [row for row in rows if not row.places()] == []
    assert [row for row in rows if row.trap is bool(row.english)] == []
    assert len({row.english[0].casefold() for row in rows if not row.trap}) > 50
    assert sum(row.trap for row in rows) > 75


@pytest.mark.parametrize(("table", "least"), TABLES.items())
def test_terms_and_traps_of_sentences_written_blind(table: str, least: Least) -> None:
    glossary = load_glossary()
    rows = _rows(table)
    hits = {row.sentence: glossary.find(row.sentence) for row in rows}
    missed: dict[bool, list[bool]] = {False: [], True: []}
    sprung: dict[bool, list[bool]] = {False: [], True: []}
    failures: list[str] = []
    for row in rows:
        if row.trap:
            by = _sprung_by(row, hits[row.sentence])
            why = f"trap sprung ({', '.join(str(hit.en) for hit in by)})" if by else ""
            sprung[row.held_out].append(bool(why))
        else:
            why = _failure(row, hits[row.sentence], glossary)
            missed[row.held_out].append(bool(why))
        if why and not row.held_out:
            failures.append(f"{why}: {row.term!r} = {' | '.join(row.english)} in {row.sentence!r}")
    print("\n".join(sorted(failures)))
    for name, counts in (("missed", missed), ("sprung", sprung)):
        for held_out, failed in counts.items():
            print(f"{name}, {'held out' if held_out else 'shown'}: {sum(failed)} of {len(failed)}")
    assert _share(missed[False] + missed[True]) >= least.recall
    assert _share(missed[True]) >= least.recall_held_out
    assert _share(sprung[False] + sprung[True]) >= least.traps_avoided
    assert _share(sprung[True]) >= least.traps_avoided_held_out
