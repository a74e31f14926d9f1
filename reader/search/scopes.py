"""Where to search, by name; and what lies nearer to a query in the places that were not searched.

Owns the names. How what is found there is told is the output's.
"""

from collections.abc import Callable, Sequence
from typing import Literal

from reader.search.entry import EntryKind, Hit

Scope = Literal["quotes", "terms", "passages", "all"]
SCOPES: dict[Scope, tuple[EntryKind, ...]] = {
    "quotes": ("quote",),
    "terms": ("term",),
    "passages": ("passage",),
    "all": ("quote", "term", "passage"),
}
COUNTED = 100
"""Hits elsewhere are counted up to here."""
GOOD = 85.0
"""A best hit of this score hardly leaves a nearer one to be wanted; elsewhere is not searched."""
NEARER = 8.0
"""By so many points a hit elsewhere is nearer than the best one here."""

Search = Callable[[tuple[EntryKind, ...]], Sequence[Hit]]
"""Searches for one query among entries of some kinds, for `COUNTED` hits."""


def nearer_elsewhere(search: Search, scope: Scope, hits: Sequence[Hit]) -> dict[Scope, int]:
    """How many hits the other scopes have that are clearly nearer to the query than the best of `hits`.

    Args:
        search: asked once for every other scope, and not at all where `hits` are good.
        scope: where `hits` were found; outside "all" lies nothing.
        hits: best first; without any, every hit elsewhere counts.
    """
    best = hits[0].score if hits else 0.0
    if scope == "all" or best >= GOOD:
        return {}
    counts: dict[Scope, int] = {}
    for other, kinds in SCOPES.items():
        if other in (scope, "all"):
            continue
        count = sum(hit.score >= best + NEARER for hit in search(kinds))
        if count:
            counts[other] = count
    return counts
