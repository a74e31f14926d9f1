"""Pasted text on its way in: an escape sequence within it stays text.

Textual's parser (8.2.8, `_xterm_parser.py`) takes what follows an escape character within a bracketed paste for a
sequence, and where it knows none hands its characters on as keys: a paste could press any of them.
"""

import codecs

from reader.text.safety import clean

BEGINS = "\x1b[200~"
ENDS = "\x1b[201~"


class PasteDecoder:
    """Decodes what a terminal sends; bytes that are not UTF-8 become stand-ins."""

    def __init__(self) -> None:
        self._decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")
        self._is_pasting = False
        self._before = ""
        """The last characters handed on: the beginning of a paste may come in pieces."""
        self._kept = ""
        """An escape character within a paste and what may make it the paste's end."""

    def decode(self, data: bytes, final: bool = False) -> str:
        """The text of `data`, without escape characters and other controls where it is pasted."""
        text = self._kept + self._decoder.decode(data, final)
        self._kept = ""
        pieces: list[str] = []
        while text:
            if self._is_pasting:
                piece, text = self._pasted(text, final)
            else:
                piece, text = self._typed(text)
            pieces.append(piece)
        return "".join(pieces)

    def _typed(self, text: str) -> tuple[str, str]:
        """What is typed at the beginning of `text`, up to a paste, and the rest."""
        seen = self._before + text
        place = seen.find(BEGINS)
        if place < 0:
            self._before = seen[-(len(BEGINS) - 1) :]
            return text, ""
        self._is_pasting, end = True, place + len(BEGINS) - len(self._before)
        self._before = ""
        return text[:end], text[end:]

    def _pasted(self, text: str, final: bool) -> tuple[str, str]:
        """What is pasted at the beginning of `text`, with the paste's end, and the rest."""
        place = text.find(ENDS)
        if place >= 0:
            self._is_pasting = False
            return _harmless(text[:place]) + ENDS, text[place + len(ENDS) :]
        last = text.rfind("\x1b")
        if last >= 0 and ENDS.startswith(text[last:]) and not final:
            self._kept, text = text[last:], text[:last]
        return _harmless(text), ""


def _harmless(pasted: str) -> str:
    """What is pasted without escape characters, and with stand-ins for what else a terminal might act on."""
    return clean(pasted.replace("\x1b", ""))
