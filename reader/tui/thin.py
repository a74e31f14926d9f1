"""What Textual writes to the terminal, said in fewer bytes.

Textual ends every stretch of text with a reset and begins the next one with its whole style, in true colour forty
bytes: two thirds of a page. The same is said here by naming only what changes from one stretch to the next. What
is seen is the same; nothing is kept but the style that the terminal stands in.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from textual.driver import Driver

from reader.tui.frames import Outlet

_PIECE = re.compile(
    r"(\x1b\[[0-9;]*m)|(\x1b\[[0-9;]*H)|(\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b.)"
)
_ON = {"1": "bold", "2": "dim", "3": "italic", "4": "underline", "5": "blink", "7": "reverse", "9": "strike"}
_OFF = {"22": ("bold", "dim"), "23": ("italic",), "24": ("underline",), "25": ("blink",), "27": ("reverse",)}
_OFF |= {"29": ("strike",)}
_SEEN_ON_BLANKS = frozenset(("underline", "reverse", "strike", "blink"))


class _Style(NamedTuple):
    ink: str = "39"
    ground: str = "49"
    attributes: frozenset[str] = frozenset()


_PLAIN = _Style()


class Thinner:
    """Rewrites what goes to one terminal."""

    def __init__(self) -> None:
        self._stands: _Style | None = _PLAIN
        """The style that the terminal stands in; None where that is not known."""
        self._wanted: _Style = _PLAIN

    def thin(self, written: str) -> str:
        """`written` in fewer bytes."""
        return "".join(self._pieces(written))

    def _pieces(self, written: str) -> Iterator[str]:
        at, place = 0, ""
        for match in _PIECE.finditer(written):
            if match.start() > at:
                yield place
                place = ""
                yield from self._text(written[at : match.start()])
            at = match.end()
            style, move, other = match.groups()
            if style is not None and (named := _named(style[2:-1], self._wanted)) is not None:
                self._wanted = named
            elif move is not None:
                # Of several moves with nothing between them only the last one counts.
                place = move
            else:
                yield place
                place = ""
                # Clearing takes the ground's colour, and what is not understood here may ask for anything.
                yield self._change(self._wanted)
                yield style or other
                if style is not None:
                    self._stands = None
        if at < len(written):
            yield place
            place = ""
            yield from self._text(written[at:])
        yield place
        if self._wanted == _PLAIN:
            # Whoever writes next, the shell for one, finds the terminal plain.
            yield self._change(_PLAIN)

    def _text(self, text: str) -> Iterator[str]:
        wanted = self._wanted
        if self._stands is not None and not text.strip(" ") and not wanted.attributes & _SEEN_ON_BLANKS:
            # Ink does not show on blanks.
            wanted = self._stands._replace(ground=wanted.ground, attributes=self._stands.attributes - _SEEN_ON_BLANKS)
        elif not text.strip("\r\n"):
            yield text
            return
        yield self._change(wanted)
        yield text

    def _change(self, wanted: _Style) -> str:
        stands, self._stands = self._stands, wanted
        if wanted == stands:
            return ""
        if stands is None or wanted == _PLAIN:
            stands, codes = _PLAIN, [""] if wanted == _PLAIN else ["0"]
        else:
            codes = []
        gone = stands.attributes - wanted.attributes
        new = wanted.attributes - stands.attributes
        for off, names in _OFF.items():
            if gone & set(names):
                codes.append(off)
                # One code ends both bold and dim.
                new |= wanted.attributes & set(names)
        codes += [on for on, name in _ON.items() if name in new]
        codes += [wanted.ink] if wanted.ink != stands.ink else []
        codes += [wanted.ground] if wanted.ground != stands.ground else []
        return f"\x1b[{';'.join(codes)}m"


def _named(parameters: str, before: _Style) -> _Style | None:
    """The style after a sequence with these parameters; None for one that is not understood."""
    ink, ground, attributes = before.ink, before.ground, set(before.attributes)
    codes = parameters.split(";")
    at = 0
    while at < len(codes):
        code, length = codes[at] or "0", 1
        if code == "0":
            ink, ground, attributes = _PLAIN.ink, _PLAIN.ground, set()
        elif code in _ON:
            attributes.add(_ON[code])
        elif code in _OFF:
            attributes -= set(_OFF[code])
        elif code in ("38", "48"):
            length = {"2": 5, "5": 3}.get(codes[at + 1] if at + 1 < len(codes) else "", 0)
            colour = ";".join(codes[at : at + length])
            if not length or colour.count(";") != length - 1:
                return None
            ink, ground = (colour, ground) if code == "38" else (ink, colour)
        elif code.isdigit() and (30 <= int(code) <= 39 or 90 <= int(code) <= 97):
            ink = code
        elif code.isdigit() and (40 <= int(code) <= 49 or 100 <= int(code) <= 107):
            ground = code
        else:
            return None
        at += length
    return _Style(ink, ground, frozenset(attributes))


def thinned(driver: type[Driver]) -> type[Driver]:
    """A driver that writes the same in fewer bytes, and knows in `outlet` whether the terminal has taken it."""

    class ThinDriver(driver):  # type: ignore[misc, valid-type]
        def __init__(self, *arguments: Any, **options: Any) -> None:
            super().__init__(*arguments, **options)
            self._thinner = Thinner()
            self.outlet: Outlet | None = None
            if hasattr(self, "_file"):  # the drivers for a terminal; a headless one has none
                self.outlet = Outlet(self._file)  # type: ignore[has-type]
                self._file = self.outlet

        def write(self, data: str) -> None:
            if self.outlet is not None:
                self.outlet.announce()
            super().write(self._thinner.thin(data))

    return ThinDriver
