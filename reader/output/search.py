"""Search hits as rows for other programs and as lines for people."""

from reader.search.entry import Hit
from reader.text.safety import clean, one_line


def hit_record(hit: Hit, query: str | None = None) -> dict[str, object]:
    """One row of `reader search --format jsonl`.

    Args:
        hit: what was found.
        query: the query as typed, where several were read from standard input.
    """
    entry = hit.entry
    record: dict[str, object] = {} if query is None else {"query": query}
    return record | {
        "kind": entry.kind,
        "article": entry.article,
        "path": clean(entry.path),
        "start": entry.start,
        "end": entry.end,
        "text": entry.fr,
        "en": entry.en,
        "speaker": entry.speaker,
        "quote_kind": entry.quote_kind,
        "score": hit.score,
    }


def describe(hit: Hit) -> str:
    """The hit on a line or two: what was found and its English, then who said it and where it stands."""
    entry = hit.entry
    marks = ("« ", " »") if entry.kind == "quote" else ("", "")
    lines = [f"{marks[0]}{one_line(entry.fr)}{marks[1]}"]
    if entry.en:
        made_by_machine = "" if entry.kind == "term" else "  [machine translation]"
        lines.append(f"    {one_line(entry.en)}{made_by_machine}")
    who = [one_line(entry.speaker)] if entry.speaker else []
    lines.append("    " + " · ".join([*who, f"{one_line(entry.article)}:{entry.start}", f"{hit.score:.0f}"]))
    return "\n".join(lines)
