"""JSON Lines and CSV: how the listing commands print rows for other programs."""

import csv
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import TextIO

from reader.text.safety import is_safe

Row = Mapping[str, object]


def write_jsonl(rows: Iterable[Row], out: TextIO) -> None:
    """Print each row as one JSON object on a line of its own, accents unescaped, flushed as it comes."""
    for row in rows:
        out.write(_json(row) + "\n")
        out.flush()


def _json(row: Row) -> str:
    line = json.dumps(row, ensure_ascii=False)
    # A query is printed as it was typed: what a terminal might act on is written the way JSON escapes it.
    return line if is_safe(line) else "".join(c if is_safe(c) else json.dumps(c)[1:-1] for c in line)


def write_csv(columns: Sequence[str], rows: Iterable[Row], out: TextIO) -> None:
    """Print the rows as RFC 4180 CSV, their header also where there is none of them; None is an empty field."""
    writer: csv.DictWriter[str] = csv.DictWriter(out, columns, lineterminator="\r\n")
    writer.writeheader()
    for row in rows:
        writer.writerow(row)
