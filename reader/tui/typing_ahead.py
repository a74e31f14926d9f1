"""Keys that arrive faster than they are worked off: each waits until what the one before it does is done.

Over a slow line several keys arrive in one packet. Textual hands them all to the widget that has the focus then,
so that of "/kremlin" only the slash would do anything: the search box it opens comes too late for the rest.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable

from textual.app import App
from textual.events import Key
from textual.message_pump import MessagePump

PATIENCE_SECONDS = 0.5
"""After that the next key goes on: a widget that was taken away in between never answers."""

ROUNDS = 2
"""How often the way from the focused widget up to the app is walked: a key climbs it once, and what its binding
posts to the widget climbs it again."""


class TypingAhead:
    """The keys of one app that wait for their turn."""

    def __init__(self, app: App[None], hand_on: Callable[[Key], Awaitable[None]]) -> None:
        """Remember how a key is handed on; `hand_on` is what the app would do with it."""
        self._app = app
        self._hand_on = hand_on
        self._waiting: deque[Key] = deque()
        self._is_busy = False
        self._turn = 0
        self._watch: asyncio.TimerHandle | None = None

    async def take(self, key: Key) -> None:
        """Hand the key on now, or after those before it."""
        self._waiting.append(key)
        if not self._is_busy:
            await self._next()

    async def _next(self) -> None:
        if not self._waiting:
            self._is_busy = False
            return
        self._is_busy = True
        self._turn += 1
        turn, screen = self._turn, self._app.screen
        self._watch = asyncio.get_running_loop().call_later(PATIENCE_SECONDS, self._finish, turn)
        way: list[MessagePump] = [*(self._app.focused or screen).ancestors_with_self] * ROUNDS
        await self._hand_on(self._waiting.popleft())
        self._walk(turn, way, screen)

    def _walk(self, turn: int, way: list[MessagePump], screen: MessagePump) -> None:
        """Go through the queues that the key goes through, behind it."""
        while way:
            if way.pop(0).call_later(self._walk, turn, way, screen):
                return
        if self._app.screen is screen:
            self._finish(turn)
        else:
            # A screen has opened or closed: its widgets take keys once they have been drawn.
            self._app.screen.call_after_refresh(self._finish, turn)

    def _finish(self, turn: int) -> None:
        if turn == self._turn and self._is_busy:
            self._turn += 1
            if self._watch is not None:
                self._watch.cancel()
            self._app.call_later(self._next)
