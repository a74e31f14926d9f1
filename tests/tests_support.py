"""What several kinds of tests ask of a running app."""

import asyncio
import threading
from collections.abc import Callable, Iterator, Sequence

from textual.app import App
from textual.pilot import Pilot

from reader.translation.translator import Decoded, Decoding


async def settled(pilot: Pilot[None], condition: Callable[[], bool], tries: int = 2000) -> None:
    """Let the app work until `condition` holds, and then until it has drawn."""
    for _ in range(tries):
        if condition():
            break
        # A worker's thread needs the processor: yielding alone would spin.
        await asyncio.sleep(0.005)
    assert condition(), f"the app did not get there; it shows:\n{shown(pilot.app)}"
    await pilot.pause()


def shown(app: App[None]) -> str:
    """The text on screen, one line a row."""
    return "\n".join("".join(segment.text for segment in line) for line in app.screen._compositor.render_strips())


class FakeTranslator:
    """English that says where it comes from; waits at `gate` before each batch."""

    engine = "Fake fr→en 1"
    identity = "fake-1"
    decoding = Decoding()

    def __init__(self) -> None:
        self.gate = threading.Event()
        self.gate.set()
        self.asked: list[str] = []

    def decode(
        self,
        sentences: Sequence[str],
        decoding: Decoding,
        cancelled: Callable[[], bool],
        openings: Sequence[str] = (),
    ) -> Iterator[Decoded]:
        self.gate.wait(10)
        for index, sentence in enumerate(sentences):
            if cancelled():
                return
            self.asked.append(sentence)
            yield Decoded(index, (english(sentence),) * decoding.alternatives)


def english(sentence: str) -> str:
    """What the fake engine makes of a sentence: every word with a mark of its own."""
    return " ".join(f"{word}" if not word.isalpha() else f"{word}e" for word in sentence.split())
