"""What several kinds of tests ask of a running app."""

import asyncio
from collections.abc import Callable

from textual.app import App
from textual.pilot import Pilot


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
