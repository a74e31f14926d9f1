"""The shipped term lists: their size, their order, and how they do on a table of sentences."""

from pathlib import Path

import pytest

from reader.glossary.checking import check_lists
from reader.glossary.entry import TermHit
from reader.glossary.library import Glossary
from reader.glossary.tables import COLUMNS, read_text, split_table
from reader.locations import shipped

TABLE = Path(__file__).parents[2] / "data" / "terms" / "sentences.tsv"
LISTS = sorted(shipped("glossary").glob("*.tsv"))


@pytest.fixture(scope="module")
def glossary() -> Glossary:
    from reader.glossary.formats import load_tsv

    return Glossary([load_tsv(path) for path in LISTS])


def test_the_shipped_lists_have_nothing_to_mend() -> None:
    count, findings = check_lists(LISTS)
    assert [str(finding) for finding in findings] == []
    assert count >= 800


def test_every_shipped_list_has_the_columns_in_order() -> None:
    for path in LISTS:
        assert split_table(read_text(path), "\t").header == COLUMNS, path.name


def _rows() -> list[tuple[str, list[str], list[str]]]:
    rows = []
    for line in TABLE.read_text(encoding="utf-8").split("\n")[1:]:
        if line:
            sentence, wanted, unwanted = (*line.split("\t"), "", "")[:3]
            rows.append((sentence.replace("\\n", "\n"), _items(wanted), _items(unwanted)))
    return rows


def _items(cell: str) -> list[str]:
    return [item for item in cell.split(" | ") if item]


def _is(item: str, hit: TermHit, sentence: str) -> bool:
    printed, given, english = item.partition("=")
    if " ".join(hit.span.of(sentence).split()) != printed:
        return False
    if not given:
        return True
    if not english:
        return hit.entry is None
    entry = hit.entry
    if entry is None:
        return False
    accepted = (hit.en or "", entry.en_long, entry.en_short, *entry.en_variants)
    return english.casefold() in {form.casefold() for form in accepted}


def test_recall_and_traps_over_the_table(glossary: Glossary) -> None:
    missed: list[str] = []
    sprung: list[str] = []
    wanted_count = unwanted_count = 0
    for sentence, wanted, unwanted in _rows():
        hits = glossary.find(sentence)
        wanted_count += len(wanted)
        unwanted_count += len(unwanted)
        missed += [f"{one} in {sentence}" for one in wanted if not any(_is(one, hit, sentence) for hit in hits)]
        sprung += [f"{one} in {sentence}" for one in unwanted if any(_is(one, hit, sentence) for hit in hits)]
    assert wanted_count > 200
    assert unwanted_count > 100
    assert sprung == []
    assert len(missed) <= 0.05 * wanted_count, missed
