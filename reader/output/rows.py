"""JSON Lines and CSV: how the listing commands print rows for other programs."""

import csv
import json
from collections.abc import Iterable, Mapping
from typing import TextIO

Row = Mapping[str, object]


def write_jsonl(rows: Iterable[Row], out: TextIO) -> None:
    """Print each row as one JSON object on a line of its own, accents unescaped, flushed as it comes."""
    for row in rows:
        out.write(json.dumps(row, ensure_ascii=False) + "\n")
        out.flush()


def write_csv(rows: Iterable[Row], out: TextIO) -> None:
    """Print the rows as RFC 4180 CSV under a header taken from the first row; None is an empty field."""
    writer: csv.DictWriter[str] | None = None
    for row in rows:
        if writer is None:
            writer = csv.DictWriter(out, list(row), lineterminator="\r\n")
            writer.writeheader()
        writer.writerow(row)
