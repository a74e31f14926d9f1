"""Finding the forms of every entry in a text, in one pass over its words.

Owns the trie of word keys and the choice among overlapping candidates: the longest wins. Whether the words at a
candidate's place really are the form is `verifying`'s, whether they name the thing there is `context`'s.
"""

import contextlib
import gc
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any, NamedTuple

from reader.articles.article import Span
from reader.glossary.context import stands
from reader.glossary.english import takes_nationality
from reader.glossary.entry import TermEntry
from reader.glossary.nationalities import NATIONALITY_STEMS, nationality
from reader.glossary.patterns import Pattern, past_article, patterns_of
from reader.glossary.surroundings import Surroundings
from reader.glossary.tokens import A_KEY, ARTICLE_KEY, DE_KEY, Tokenizer, Tokens
from reader.glossary.verifying import shows

Node = dict[str, Any]
_HERE = ""
"""The key under which a node keeps the patterns that end there; no word has it."""
_UNREAD = " "
"""The key under which a node keeps the patterns that go on there and that nobody has needed yet; no word has it."""


class Unread(NamedTuple):
    """A pattern that is in the trie up to one of its words."""

    pattern: Pattern
    offset: int
    """Where in its form the rest begins."""
    key: str
    """The key of the last word that is in the trie."""


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
        """For each first word a node, or the list of its patterns as long as no text had the word."""
        with _collector_paused():
            for entry, rank in entries:
                for pattern in patterns_of(entry, rank):
                    self._announce(pattern)

    def _announce(self, pattern: Pattern) -> None:
        # A text shows the first words of a few entries among thousands: a form is read as far as texts follow it.
        key = self._tokenizer.first_key(pattern.form)
        if key is not None:
            announced = self._root.get(key)
            if announced is None:
                self._root[key] = [pattern]
            else:
                announced.append(pattern)

    def _open(self, key: str) -> Node:
        """The node of a first word that a text has for the first time."""
        node: Node = {_UNREAD: []}
        for pattern in self._root[key]:
            word = self._tokenizer.form_word(pattern.form, 0, "")
            if word is not None:
                node[_UNREAD].append(Unread(pattern, word.end, word.key))
        self._root[key] = node
        return node

    def _read(self, node: Node) -> None:
        """Take the patterns that are known up to `node` one word further."""
        for unread in node.pop(_UNREAD):
            word = self._tokenizer.form_word(unread.pattern.form, unread.offset, unread.key)
            if word is None:
                node.setdefault(_HERE, []).append(unread.pattern)
            else:
                further = Unread(unread.pattern, word.end, word.key)
                _at(node, word.key).setdefault(_UNREAD, []).append(further)

    def tokens(self, text: str) -> Tokens:
        """The words of `text`."""
        return self._tokenizer.cut(text)

    def find(self, tokens: Tokens) -> list[Candidate]:
        """The places of forms, none overlapping another, in order."""
        with _collector_paused():
            candidates = self._candidates(tokens)
        claimed = frozenset(index for one in candidates for index in range(one.first, one.after))
        surroundings = Surroundings(tokens, claimed)
        candidates.sort(key=_preference)
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
            if node is None or not key:
                continue
            if node.__class__ is list:
                node = self._open(key)
            if _UNREAD in node:
                self._read(node)
            # Most words begin a form that goes on otherwise than the text does.
            going_on = _HERE in node or DE_KEY in node or key in (DE_KEY, A_KEY)
            if going_on or (first + 1 < len(keys) and keys[first + 1] in node):
                self._follow(tokens, first, first, node, (), found)
        return found

    def _follow(
        self, tokens: Tokens, first: int, index: int, node: Node, path: tuple[int, ...], found: list[Candidate]
    ) -> None:
        keys = tokens.keys
        path = (*path, index)
        if _UNREAD in node:
            self._read(node)
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
        elif following is None and DE_KEY in node and keys[after] in NATIONALITY_STEMS:
            self._follow_past_nationality(tokens, first, after, node[DE_KEY], path, found)

    def _follow_past_nationality(
        self, tokens: Tokens, first: int, index: int, node: Node, path: tuple[int, ...], found: list[Candidate]
    ) -> None:
        """Go on after an adjective of nationality: "ministre turc de la Défense"."""
        adjective = nationality(tuple(tokens.surfaces[index : index + 2]))
        if adjective is None:
            return
        after = index + adjective[0]
        if after >= len(tokens.keys) or tokens.keys[after] != DE_KEY:
            return
        if all(self._tokenizer.joins(tokens.gap(place)) for place in range(index, after + 1)):
            self._follow(tokens, first, after, node, path, found)


def _preference(one: Candidate) -> tuple[int, int, int, int]:
    # The longer first; of one length the form without a nationality put into it, which is the longer form.
    return one.span.start - one.span.end, one.span.start, -one.pattern.rank, -len(one.pattern.form)


@contextlib.contextmanager
def _collector_paused() -> Iterator[None]:
    # A hundred thousand small dictionaries are built and none is garbage: looking for some takes as long as building.
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _at(node: Node, key: str) -> Node:
    following: Node | None = node.get(key)
    if following is None:
        following = node[key] = {}
    return following


def _is_unbroken(tokens: Tokens, path: tuple[int, ...]) -> bool:
    return all(past_article(tokens, one)[0] == other for one, other in pairwise(path))


def _verify(tokens: Tokens, path: tuple[int, ...], patterns: list[Pattern], found: list[Candidate]) -> None:
    for pattern in patterns:
        end = shows(tokens, path, pattern)
        if end is not None and (_is_unbroken(tokens, path) or takes_nationality(pattern.entry)):
            # The article of "La Havane" is part of the name only when it is written so.
            small = tokens.keys[path[0]] == ARTICLE_KEY and len(path) > 1 and tokens.surfaces[path[0]].islower()
            first = path[1] if small else path[0]
            found.append(Candidate(Span(tokens.starts[first], end), first, path[-1] + 1, pattern))
