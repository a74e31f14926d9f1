"""The annotated articles: how many quotes are found, and under how many the right name stands.

Rules are written with the pages under `building/` in sight. Those under `unread/` nobody reads; the weights of the
signs are fitted to them too. Of those under `held_out/`, never read either, nothing but these totals is used.
"""

import json
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from reader.articles.library import read_article
from reader.locations import shipped
from reader.quotes.attribution import find_quotes

DATA = Path(__file__).resolve().parents[2] / "data" / "quotes"
ARTICLES = ("l'", "la ", "le ", "les ", "un ", "une ", "des ", "du ", "de la ")

Row = dict[str, Any]


@dataclass
class Totals:
    """Counts over a set of articles."""

    gold: int = 0
    predicted: int = 0
    matched: int = 0
    right: int = 0
    wrong: int = 0

    @property
    def span_f1(self) -> float:
        return 2 * self.matched / (self.gold + self.predicted)

    @property
    def speaker_f1(self) -> float:
        return 2 * self.right / (self.gold + self.predicted)

    @property
    def wrong_share(self) -> float:
        return self.wrong / self.matched


def folded(name: str | None) -> str | None:
    if name is None:
        return None
    plain = unicodedata.normalize("NFC", name).replace("’", "'").casefold().strip()
    return next((plain.removeprefix(article) for article in ARTICLES if plain.startswith(article)), plain)


def same(one: Row, other: Row) -> bool:
    inside = min(one["end"], other["end"]) - max(one["start"], other["start"])
    return bool(inside > 0.8 * (max(one["end"], other["end"]) - min(one["start"], other["start"])))


def totals(folder: Path, gold_files: list[Path]) -> Totals:
    rows: dict[str, list[Row]] = {}
    for path in gold_files:
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip():
                row: Row = json.loads(line)
                rows.setdefault(row["article"], []).append(row)
    counted = Totals()
    for name, gold in rows.items():
        _count(read_article(str(folder / name)), gold, counted)
    return counted


def _count(article: Any, gold: list[Row], counted: Totals) -> None:
    found: list[Row] = [
        {"start": q.span.start, "end": q.span.end, "speaker": q.speaker}
        for q in find_quotes(article)
        if q.kind != "term" and not q.rule.startswith("interview turn")
    ]
    assert all(f["speaker"] is None or f["speaker"].strip() for f in found), article.name
    for row in gold:
        hit = next((f for f in found if same(row, f)), None)
        kinds = {row["kind"], *row.get("kind_alt", [])}
        if row.get("nested") or row.get("mark") == "qa":
            # Neither what is quoted within a quotation nor the answers of an interview count here.
            if hit is not None:
                found.remove(hit)
            continue
        if row["kind"] == "term" and len(kinds) > 1 and hit is not None:
            # May be read either way: it counts for nobody.
            found.remove(hit)
        if row["kind"] == "term" or ("term" in kinds and hit is None):
            continue
        counted.gold += 1
        if hit is None:
            continue
        found.remove(hit)
        counted.matched += 1
        counted.predicted += 1
        accepted = {folded(name) for name in (row["speaker"], *row.get("speaker_alt", []))}
        if folded(hit["speaker"]) in accepted:
            counted.right += 1
        elif hit["speaker"] is not None:
            counted.wrong += 1
    counted.predicted += len(found)


def test_sample_articles() -> None:
    counted = totals(shipped("seeds"), [DATA / "seeds_gold.jsonl"])
    assert counted.span_f1 >= 0.97
    assert counted.speaker_f1 >= 0.94
    assert counted.wrong == 0


@pytest.mark.parametrize(
    ("part", "spans", "speakers", "wrong"),
    [("building", 0.98, 0.92, 0.03), ("unread", 0.97, 0.90, 0.035), ("held_out", 0.97, 0.88, 0.04)],
)
def test_annotated_articles(part: str, spans: float, speakers: float, wrong: float) -> None:
    counted = totals(DATA / part, sorted((DATA / part).glob("gold*.jsonl")))
    assert counted.span_f1 >= spans
    assert counted.speaker_f1 >= speakers
    assert counted.wrong_share <= wrong
