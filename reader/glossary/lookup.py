"""Looking up an entry by anything that resembles one of its forms, French or English.

Owns the score; it is the only module of this room that needs rapidfuzz.
"""

from collections.abc import Iterable

from rapidfuzz import fuzz, process

from reader.glossary.entry import TermEntry
from reader.text.folding import fold

_SHORT_QUERY = 4
"""Up to this length a part of a longer word proves nothing: letters must be those of the whole form."""
_LEAST = 62.0
"""Below this score two forms do not resemble each other."""
_POOL = 200

_SMALL = frozenset(
    (
        *("a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "pour", "sur"),
        *("and", "for", "in", "of", "on", "the", "to"),
    )
)
"""Words of which two forms may have many in common without meaning the same."""


class LookUp:
    """Every form of a glossary, folded, with its entry."""

    def __init__(self, entries: Iterable[tuple[TermEntry, int]]) -> None:
        """Make ready `entries`, each with its rank; of equal scores the higher rank comes first."""
        self._entries: list[TermEntry] = []
        self._ranks: list[int] = []
        self._forms: list[str] = []
        for entry, rank in entries:
            main = (entry.fr_short, entry.en_short, entry.fr_long, entry.en_long)
            every = (*main, *entry.fr_variants, *entry.en_variants)
            for form in dict.fromkeys(_bare(fold(one)) for one in every if one):
                self._entries.append(entry)
                self._ranks.append(rank)
                self._forms.append(form)

    def search(self, query: str, limit: int) -> list[tuple[TermEntry, float]]:
        """The entries with a form that resembles `query`, best first, each once."""
        wanted = " ".join(fold(query).replace(".", " ").split()) if " " in query else fold(query).replace(".", "")
        wanted = _bare(wanted.strip(" '\"()"))
        if not wanted or limit < 1:
            return []
        best: dict[str, tuple[float, int, int]] = {}
        for place, score in self._scored(wanted):
            entry = self._entries[place]
            rank = (score, self._ranks[place], -place)
            if entry.id not in best or rank > best[entry.id]:
                best[entry.id] = rank
        ordered = sorted(best.values(), reverse=True)[:limit]
        return [(self._entries[-place], round(score, 1)) for score, _, place in ordered]

    def _scored(self, wanted: str) -> list[tuple[int, float]]:
        scorers = [(fuzz.ratio, 0.0)]
        if len(wanted) > _SHORT_QUERY:
            scorers += [(fuzz.token_sort_ratio, 2.0), (fuzz.partial_ratio, 10.0), (fuzz.token_set_ratio, 6.0)]
        found: dict[int, float] = {}
        for scorer, discount in scorers:
            for form, score, place in process.extract(
                wanted, self._forms, scorer=scorer, limit=_POOL, score_cutoff=_LEAST + discount, processor=None
            ):
                if scorer is fuzz.partial_ratio and len(form) < len(wanted):
                    # A short form inside a long query is not what was meant.
                    continue
                value = score - discount
                if scorer is fuzz.token_set_ratio and score == 100 and len(form) < len(wanted):
                    # One word of several that were typed: the more of them it is, the likelier it was meant.
                    value = 80 + 14 * len(form) / len(wanted)
                found[place] = max(found.get(place, 0.0), value)
        for place, form in enumerate(self._forms):
            if len(wanted) > 1 and form.startswith(wanted) and form != wanted:
                found[place] = max(found.get(place, 0.0), 75 + 20 * len(wanted) / len(form))
        return list(found.items())


def _bare(folded: str) -> str:
    """A folded form without its small words, unless it has no others; elided articles are words too."""
    words = folded.replace("'", " ").split()
    return " ".join(word for word in words if word not in _SMALL) or folded
