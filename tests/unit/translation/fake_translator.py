"""A translator without a model, whose English is decided by the test."""

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from reader.translation.translator import Decoded, Decoding


@dataclass
class FakeTranslator:
    """Says what `english` says, or the French in capitals with its numbers and names kept."""

    english: dict[str, str | tuple[str, ...]] = field(default_factory=dict)
    """French to English; of several the later ones are alternatives."""
    retried: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """French to what comes out under any decoding but the usual one."""
    engine: str = "Fake fr→en 1"
    identity: str = "fake"
    decoding: Decoding = field(default_factory=Decoding)
    requests: list[list[str]] = field(default_factory=list)
    decodings: list[Decoding] = field(default_factory=list)
    hold: threading.Event | None = None
    """Waited for before every request is answered."""

    def decode(
        self,
        sentences: Sequence[str],
        decoding: Decoding,
        cancelled: Callable[[], bool],
        openings: Sequence[str] = (),
    ) -> Iterator[Decoded]:
        if not sentences:
            return
        self.requests.append(list(sentences))
        self.decodings.append(decoding)
        if self.hold is not None:
            assert self.hold.wait(20)
        for index, sentence in enumerate(sentences):
            if cancelled():
                return
            texts: str | tuple[str, ...] = self.english.get(sentence, f"The English of it: {sentence.upper()}")
            if decoding != self.decoding and sentence in self.retried:
                texts = self.retried[sentence]
            texts = (texts,) if isinstance(texts, str) else texts
            yield Decoded(index, (texts + ("",) * decoding.alternatives)[: decoding.alternatives])
