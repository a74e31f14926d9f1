"""Finding the forms of every entry in a text, in one pass over its words.

Owns the trie of word keys and the choice among overlapping candidates: the longest wins. Whether the words at a
candidate's place really are the form is `verifying`'s, whether they name the thing there is `context`'s.
"""

import gc
from collections.abc import Iterable
from typing import Any, NamedTuple

from reader.articles.article import Span
from reader.glossary.context import Surroundings, stands
from reader.glossary.entry import TermEntry
from reader.glossary.patterns import Pattern, past_article, patterns_of
from reader.glossary.tokens import A_KEY, ARTICLE_KEY, DE_KEY, Tokenizer, Tokens
from reader.glossary.verifying import shows

Node = dict[str, Any]
_HERE = ""
"""The key under which a node keeps the patterns that end there; no word has it."""
_UNREAD = " "
"""The key under which a node below the root keeps the patterns that nobody has needed yet; no word has it."""


class Candidate(NamedTuple):
    """A place where the words of a text are a form."""

    span: Span
    first: int
    """Index of its first word."""
    after: int
    """Index of the word after its last."""
    pattern: Pattern


class Matcher:
    """Every form of a set of entries, ready to be found."""

    def __init__(self, entries: Iterable[tuple[TermEntry, int]]) -> None:
        """Make ready `entries`, each with its rank: the higher wins where two claim one form."""
        self._tokenizer = Tokenizer()
        self._root: Node = {}
        # A hundred thousand small dictionaries are built and none is garbage: collecting doubles the time.
        collecting = gc.isenabled()
        gc.disable()
        try:
            for entry, rank in entries:
                for pattern in patterns_of(entry, rank):
                    self._announce(pattern)
        finally:
            if collecting:
                gc.enable()

    def _announce(self, pattern: Pattern) -> None:
        # An article begins with the first word of a few entries among thousands: only those are read to their end.
        key = self._tokenizer.first_key(pattern.form)
        if key:
            node = self._root.get(key)
            if node is None:
                node = self._root[key] = {_UNREAD: []}
            node[_UNREAD].append(pattern)

    def _read(self, node: Node) -> None:
        """Build the trie below `node` from the patterns announced there."""
        for pattern in node.pop(_UNREAD):
            place = node
            for key in self._tokenizer.form_keys(pattern.form)[1:]:
                following = place.get(key)
                if following is None:
                    following = place[key] = {}
                place = following
            place.setdefault(_HERE, []).append(pattern)

    def tokens(self, text: str) -> Tokens:
        """The words of `text`."""
        return self._tokenizer.cut(text)

    def find(self, tokens: Tokens) -> list[Candidate]:
        """The places of forms, none overlapping another, in order."""
        candidates = self._candidates(tokens)
        claimed = frozenset(index for one in candidates for index in range(one.first, one.after))
        surroundings = Surroundings(tokens, claimed)
        candidates.sort(key=lambda one: (one.span.start - one.span.end, one.span.start, -one.pattern.rank))
        taken: set[int] = set()
        kept: list[Candidate] = []
        for one in candidates:
            if not taken.isdisjoint(range(one.first, one.after)):
                continue
            if stands(one.first, one.after, one.pattern, surroundings):
                kept.append(one)
                taken.update(range(one.first, one.after))
        kept.sort(key=lambda one: one.first)
        return kept

    def _candidates(self, tokens: Tokens) -> list[Candidate]:
        root, keys = self._root, tokens.keys
        found: list[Candidate] = []
        for first, key in enumerate(keys):
            node = root.get(key)
            if node is not None and key:
                if _UNREAD in node:
                    self._read(node)
                self._follow(tokens, first, first, node, (), found)
        return found

    def _follow(
        self, tokens: Tokens, first: int, index: int, node: Node, path: tuple[int, ...], found: list[Candidate]
    ) -> None:
        keys = tokens.keys
        path = (*path, index)
        here = node.get(_HERE)
        if here is not None:
            _verify(tokens, path, here, found)
            if len(node) == 1:
                return
        after = index + 1
        if keys[index] in (DE_KEY, A_KEY):
            after, _ = past_article(tokens, index)
            if after == index + 2 and not self._tokenizer.joins(tokens.gap(index + 1)):
                return
        if after >= len(keys) or not keys[after]:
            return
        following = node.get(keys[after])
        if following is not None and self._tokenizer.joins(tokens.gap(after)):
            self._follow(tokens, first, after, following, path, found)


def _verify(tokens: Tokens, path: tuple[int, ...], patterns: list[Pattern], found: list[Candidate]) -> None:
    for pattern in patterns:
        end = shows(tokens, path, pattern)
        if end is not None:
            # The article of "La Havane" is part of the name only when it is written so.
            small = tokens.keys[path[0]] == ARTICLE_KEY and len(path) > 1 and tokens.surfaces[path[0]].islower()
            first = path[1] if small else path[0]
            found.append(Candidate(Span(tokens.starts[first], end), first, path[-1] + 1, pattern))
