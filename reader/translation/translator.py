"""The seam between the program and whatever turns French sentences into English ones.

Owns the Protocol and the values that cross it. Nothing here loads a model.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol


@dataclass(frozen=True, slots=True)
class Decoding:
    """How sentences are decoded; part of the key under which a translation is remembered."""

    beam_size: int = 4
    length_penalty: float = 0.2
    no_repeat_ngram_size: int = 0
    """Word pieces in a row that may not come twice; 0 allows every repetition."""
    repetition_penalty: float = 1.0
    alternatives: int = 1
    """Hypotheses to return for each sentence, best first."""
    min_length: int = 1
    """Fewest word pieces of a result."""
    max_length: int = 256
    """Most word pieces of a result."""
    max_source: int = 160
    """Longest source, in word pieces, that is given to the engine whole; a longer one is cut at a clause. Models are
    trained on sentences and get lost in longer ones long before their position encodings end."""


class Link(NamedTuple):
    """Characters of the English and the characters of the French that the engine mostly looked at for them."""

    en_start: int
    en_end: int
    fr_start: int
    fr_end: int


@dataclass(frozen=True, slots=True)
class Decoded:
    """The English of one sentence of a request."""

    index: int
    """The sentence's place in the request."""
    texts: tuple[str, ...]
    """`Decoding.alternatives` hypotheses, best first; "" where the engine returned nothing."""
    links: tuple[tuple[Link, ...], ...] = ()
    """For each of `texts` where its words come from, in order of the English; empty where that is not known."""


class Translator(Protocol):
    """An engine. Used from one worker thread at a time; making one is cheap and loads nothing."""

    @property
    def engine(self) -> str:
        """What the user is told translated the text, with its version: "Argos fr→en 1.9"."""

    @property
    def identity(self) -> str:
        """Changes whenever the same sentence might come out differently: package, version, compute type."""

    @property
    def decoding(self) -> Decoding:
        """How this engine decodes when nothing else is asked of it."""

    def decode(
        self,
        sentences: Sequence[str],
        decoding: Decoding,
        cancelled: Callable[[], bool],
        openings: Sequence[str] = (),
    ) -> Iterator[Decoded]:
        """Yield the English of each sentence as its batch is done, in any order.

        Args:
            sentences: French sentences, their white space folded.
            decoding: how to decode.
            cancelled: asked between batches; once it answers True nothing more is yielded.
            openings: for each sentence the words that its English must begin with, "" for any; none for all any.

        Raises:
            PackageError: the engine cannot be loaded.
        """
