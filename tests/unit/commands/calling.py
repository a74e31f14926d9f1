"""What the tests of this folder call the program with, and what they get from it."""

from collections.abc import Callable
from typing import Any, NamedTuple


class Done(NamedTuple):
    """How a command ended and what it printed."""

    status: int
    out: str
    err: str


Reader = Callable[..., Done]
"""Runs a command line, a word an argument."""

Row = dict[str, Any]
"""What a line of `--format jsonl` holds."""

PAGE = (
    "Un sommet à Astana\n\n"
    "Par Jeanne Maître\n\n"
    "Publié le 12 mars 2024 à 10h00\n\n"
    "La présidente de la Commission, Claire Maître, est arrivée\nà Moscou. « Le traité de l'OTSC sera\n"
    "signé », a déclaré Claire Maître. L'Union européenne, de bon cœur, paiera.\n\n"
    "« Nous verrons », a répondu Paul Forêt. C'était l'été.\n"
)
"""A small article with hard wraps, accents, a ligature, quotes and terms."""
