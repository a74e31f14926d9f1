"""Search hits as rows for other programs and as lines for people; and what to say where there are none."""

from collections.abc import Mapping

from reader.search.entry import Hit
from reader.search.query import Query
from reader.search.scopes import COUNTED, Scope
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


def nothing_found(query: Query, scope: Scope, undated: int, elsewhere: Mapping[Scope, int], way: str) -> str:
    """One sentence on why nothing was found and what to do next; with small counts it fits a line of 78 columns.

    Args:
        query: as parsed.
        scope: where was searched.
        undated: articles that state no date.
        elsewhere: how many hits other scopes have.
        way: how one gets there, as an order.
    """
    if query.is_empty:
        return "There is no word to search for; give one, or a filter such as speaker:poutine."
    what = "Nothing" if scope == "all" else f"No {scope.removesuffix('s')}"
    dates = [name for name, day in (("after:", query.since), ("before:", query.until)) if day]
    if dates and undated and not elsewhere:
        articles, them = ("1 article states", "it") if undated == 1 else (f"{undated} articles state", "them")
        return f"{what} of that date; {articles} none: drop {' and '.join(dates)} to see {them}."
    verb = "resembles it" if query.words else "passes the filters"
    if elsewhere:
        does = "does" if sum(elsewhere.values()) == 1 else "do"
        return f"{what} {verb}; {counted(elsewhere)} {does}: {way}."
    if query.words and query.is_filtered:
        return f"{what} {verb} and passes the filters; drop one, or try other words."
    return f"{what} {verb}; " + ("try fewer words, or others." if query.words else "change or drop one.")


def nearer_found(elsewhere: Mapping[Scope, int], way: str) -> str:
    """One sentence on hits that other scopes have and that are nearer to the query; arguments as above."""
    does = "resembles" if sum(elsewhere.values()) == 1 else "resemble"
    return f"{counted(elsewhere)} {does} it more: {way}."


def counted(elsewhere: Mapping[Scope, int]) -> str:
    """The hits of each scope, as in "1 term and 2 passages"."""
    return " and ".join(
        f"{count}{'+' if count >= COUNTED else ''} {scope.removesuffix('s') if count == 1 else scope}"
        for scope, count in elsewhere.items()
    )
