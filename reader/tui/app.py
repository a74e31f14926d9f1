"""The Textual application: themes, the colourless filter, the screens, and leaving in good order."""

import asyncio
import gc
import os
import signal
import threading
from collections.abc import Iterable
from typing import Any, ClassVar

from rich.console import RenderableType
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual._compositor import CompositorUpdate, LayoutUpdate
from textual._context import visible_screen_stack
from textual.app import App, SystemCommand
from textual.binding import BindingType
from textual.color import Color as TextualColor
from textual.driver import Driver
from textual.filter import LineFilter
from textual.screen import Screen
from textual.strip import Strip
from textual.theme import Theme
from textual.timer import Timer

from reader.crashes import record_crash
from reader.tui.commands import ANYWHERE, bindings, remapped
from reader.tui.frames import Frames, Outlet
from reader.tui.pasting import PasteDecoder
from reader.tui.screens.reading import ReadingScreen
from reader.tui.theme import THEMES
from reader.tui.thin import thinned
from reader.tui.tools import Tools
from reader.tui.typing_ahead import TypingAhead


def accept_any_bytes() -> None:
    """Let bytes from the terminal that are not UTF-8 become stand-ins, and escape sequences in pasted text be text.

    Textual's driver decodes strictly (8.2.8, `linux_driver.py`): one byte of line noise, or of a paste from a
    Latin-1 terminal, ends the program.
    """
    from textual.drivers import linux_driver

    setattr(linux_driver, "getincrementaldecoder", lambda _: PasteDecoder)  # noqa: B010


LATE_SECONDS = 0.03
"""How often a terminal that is behind is asked whether it has caught up."""


class NoColour(LineFilter):
    """Takes every colour out and keeps bold, underline and reverse; for NO_COLOR."""

    def apply(self, segments: list[Segment], background: TextualColor) -> list[Segment]:
        """The segments without colour; a tinted ground becomes plain, the margin's mark stands for it."""
        return [Segment(text, _colourless(style), control) for text, style, control in segments]


def _colourless(style: Style | None) -> Style | None:
    if style is None or (style.color is None and style.bgcolor is None):
        return style
    return style.without_color


class ReaderApp(App[None]):
    """Reads French articles beside their translation."""

    CSS_PATH = "reader.tcss"
    TITLE = "reader"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(ANYWHERE)]
    ENABLE_COMMAND_PALETTE = True

    def __init__(self, tools: Tools, start: int = 0, driver_class: type[Driver] | None = None) -> None:
        super().__init__(driver_class=driver_class)
        self.tools = tools
        tools.write_to_terminal = self._write_to_terminal
        self._start = start
        self.crash = ""
        """One sentence about an error that ended the program; "" where none did."""
        for theme in THEMES.values():
            self.register_theme(theme)
        self._frames = Frames()
        self._cursor_place = ""
        self._late_frame: Timer | None = None
        accept_any_bytes()
        self._typing_ahead = TypingAhead(self, super().on_event)
        self._begin_with(THEMES[tools.settings.reading.theme])
        if os.environ.get("NO_COLOR"):
            self._filters = [NoColour()]
        self.commands = remapped(tools.settings.keys)
        """Every command with the keys that run it here."""
        if tools.settings.keys:
            self.set_keymap(tools.settings.keys)

    async def on_event(self, event: events.Event) -> None:
        """Let a key wait for what the one before it does."""
        if isinstance(event, events.Key) and not event.is_forwarded and self.screen_stack:
            await self._typing_ahead.take(event)
        else:
            await super().on_event(event)

    def _begin_with(self, theme: Theme) -> None:
        """Choose the theme without its watcher, which would parse the stylesheet again before the first paint."""
        self.set_reactive(App.theme, theme.name)
        self.stylesheet.set_variables(self.get_css_variables())
        self.set_class(theme.dark, "-dark-mode", update=False)

    def on_mount(self) -> None:
        """Leave in good order when the terminal goes away or the program is told to stop."""
        if threading.current_thread() is threading.main_thread():
            loop = asyncio.get_running_loop()
            for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
                loop.add_signal_handler(number, self._stopped_by, number)
        self.app_resume_signal.subscribe(self, self._draw_again)

    def on_ready(self) -> None:
        """Where the start has put off collecting garbage, begin: but never look among what the first paint needed."""
        if not gc.isenabled():
            gc.freeze()
            gc.enable()

    def get_driver_class(self) -> type[Driver]:
        """Textual's driver for this terminal, writing fewer bytes."""
        return thinned(super().get_driver_class())

    def _draw_again(self, _: object) -> None:
        """Draw all of the screen after fg: Textual draws only what answers to the window's size."""
        self._frames.forget()
        self.screen.refresh(layout=True)

    def _display(self, screen: Screen[Any], renderable: RenderableType | None) -> None:
        """Write what has changed on the screen, once the terminal has taken what was written before."""
        driver = self._driver
        outlet: Outlet | None = getattr(driver, "outlet", None)
        can_draw = self._running and not self._closed and not self.is_headless and not self._batch_count
        if driver is None or outlet is None or not can_draw or not isinstance(renderable, CompositorUpdate):
            super()._display(screen, renderable)
            return
        if outlet.is_busy:
            self._wait_for_terminal()
        elif isinstance(renderable, LayoutUpdate):
            self._draw(driver, [Strip.join(line) for line in renderable.strips])
        else:
            self._draw(driver, self._lines())
        self.post_display_hook()

    def _lines(self) -> list[Strip]:
        """What the whole screen shows now."""
        token = visible_screen_stack.set(self._background_screens)
        try:
            return self.screen._compositor.render_strips(self.size)
        finally:
            visible_screen_stack.reset(token)

    def _draw(self, driver: Driver, lines: list[Strip]) -> None:
        changes = self._frames.changes(lines, self.console, self.size.width)
        x, y = self.screen.outer_size.clamp_offset(self.cursor_position)
        place = f"\x1b[{y + 1};{x + 1}H"
        if changes or place != self._cursor_place:
            self._cursor_place = place
            self._begin_update()
            driver.write(changes + place)
            self._end_update()
            driver.flush()

    def _wait_for_terminal(self) -> None:
        """Draw what the screen has become by then, when the terminal has taken the last frame."""
        if self._late_frame is None:
            self._late_frame = self.set_timer(LATE_SECONDS, self._draw_late)

    def _draw_late(self) -> None:
        self._late_frame = None
        outlet: Outlet | None = getattr(self._driver, "outlet", None)
        if self._driver is None or outlet is None or not self._running:
            return
        if outlet.is_busy:
            self._wait_for_terminal()
        else:
            self._draw(self._driver, self._lines())

    def _stopped_by(self, number: signal.Signals) -> None:
        self.leave(return_code=128 + number)

    def _handle_exception(self, error: Exception) -> None:
        """Put what nobody foresaw into the log; Textual would print a traceback of many pages."""
        if self.is_headless:
            # Tests want the exception itself.
            super()._handle_exception(error)
            return
        if self._return_code is None or not self.crash:
            place = record_crash("the interface", error)
            self.crash = f"Something went wrong inside the program ({type(error).__name__}); {place}"
        self.leave(return_code=1)

    def get_default_screen(self) -> Screen[None]:
        """The reading screen."""
        return ReadingScreen(self.tools, self._start)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """What the command palette offers: the commands of the screen in front, then those of every screen."""
        here = ("reading", "anywhere") if isinstance(screen, ReadingScreen) else ("anywhere",)
        for command in self.commands:
            if command.where not in here:
                continue
            target = screen if hasattr(screen, f"action_{command.action}") else self
            title = command.label[0].upper() + command.label[1:]
            if command.keys:
                title += f"  ({command.shown_keys})"
            yield SystemCommand(title, command.help, getattr(target, f"action_{command.action}"))

    def action_theme(self) -> None:
        """Change between light and dark."""
        self.theme = THEMES["light" if self.theme == THEMES["dark"].name else "dark"].name

    def action_help(self) -> None:
        """Show the keys."""
        from reader.tui.screens.help import HelpScreen

        self.push_screen(HelpScreen(self.commands))

    def action_help_quit(self) -> None:
        """Say which key leaves, for whoever presses Ctrl+C."""
        screen = self.screen_stack[0]
        if isinstance(screen, ReadingScreen):
            screen.tell("q leaves the reader.")

    def action_suspend_process(self) -> None:
        """Stop, as Ctrl+Z does elsewhere; the place is kept in case nobody comes back."""
        for screen in self.screen_stack:
            if isinstance(screen, ReadingScreen):
                screen.remember_place()
        if self._driver is None or not self._driver.can_suspend:
            return
        self._driver.suspend_application_mode()
        # The whole job stops: a shell takes the terminal back only once whoever started the reader and waits for it,
        # such as `uv run`, has stopped too. The driver resumes on SIGCONT.
        os.killpg(os.getpgrp(), signal.SIGSTOP)
        self.call_later(self.app_resume_signal.publish, self)

    async def action_quit(self) -> None:
        """Leave, keeping the place."""
        self.leave()

    def _write_to_terminal(self, sequence: str) -> None:
        """Send an escape sequence to the terminal as it is, between two frames."""
        if self._driver is not None:
            self._driver.write(sequence)
            self._driver.flush()

    def leave(self, return_code: int = 0) -> None:
        """Keep the place and end the program."""
        for screen in self.screen_stack:
            if isinstance(screen, ReadingScreen):
                screen.remember_place()
        self.exit(return_code=return_code)
