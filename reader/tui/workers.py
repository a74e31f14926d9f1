"""Starting work on a thread so that whatever goes wrong there becomes one sentence and a log, never a traceback."""

from collections.abc import Callable
from functools import partial
from typing import Any

from textual.message import Message
from textual.screen import Screen

from reader.crashes import record_crash
from reader.errors import ReaderError


class WorkFailed(Message):
    """Something that went on behind the screen failed; `reason` is one sentence."""

    def __init__(self, reason: str) -> None:
        super().__init__()
        self.reason = reason


def start(screen: Screen[Any], group: str, work: Callable[[], None]) -> None:
    """Run `work` on a thread, in the place of whatever of `group` was still going on for this screen."""
    screen.run_worker(
        partial(_guarded, screen, group, work), thread=True, exclusive=True, group=group, exit_on_error=False
    )


def _guarded(screen: Screen[Any], group: str, work: Callable[[], None]) -> None:
    try:
        work()
    except ReaderError as error:
        screen.post_message(WorkFailed(str(error)))
    except Exception as error:
        place = record_crash(f"the worker {group}", error)
        screen.post_message(
            WorkFailed(f"The work called {group} failed inside the program ({type(error).__name__}); {place}")
        )
