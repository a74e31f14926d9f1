"""What all screens that open over the page or in its place have in common: their stylesheet."""

from textual.screen import ModalScreen, Screen, ScreenResultType


class FullScreen(Screen[ScreenResultType]):
    """A screen in the page's place."""

    CSS_PATH = "../panels.tcss"


class Panel(ModalScreen[ScreenResultType]):
    """A panel over the page."""

    CSS_PATH = "../panels.tcss"
