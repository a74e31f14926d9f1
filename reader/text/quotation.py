"""Which double quotation marks of a text belong together.

Straight marks are told apart by what stands beside them; single ones are left alone, being apostrophes most often.
"""

from typing import NamedTuple

OPENING = "“„‟«"
CLOSING = "”»"
STRAIGHT = '"'

_BEFORE_OPENING = ":([—–-‘"


class Pair(NamedTuple):
    """Offsets of an opening mark and of its closing one; None for a mark that stands alone."""

    opening: int | None
    closing: int | None


def mark_pairs(text: str) -> list[Pair]:
    """The marks of `text`, paired from the inside out, in the order their first mark stands."""
    waiting: list[int] = []
    found: list[Pair] = []
    for place, character in enumerate(text):
        if character in OPENING or (character == STRAIGHT and _opens(text, place, bool(waiting))):
            waiting.append(place)
        elif character in CLOSING or character == STRAIGHT:
            found.append(Pair(waiting.pop() if waiting else None, place))
    found += [Pair(place, None) for place in waiting]
    return sorted(found, key=lambda pair: min(place for place in pair if place is not None))


def _opens(text: str, place: int, is_inside: bool) -> bool:
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    if not after or after.isspace():
        return False
    if not before or before.isspace() or before in _BEFORE_OPENING or before in OPENING + STRAIGHT:
        return True
    return not is_inside and after.isalnum() and not before.isalnum()
