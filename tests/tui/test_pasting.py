"""What is pasted comes in whole, and as text."""

import pytest

from reader.tui.pasting import PasteDecoder

SENT = "j\x1b[A\x1b[200~a\x1b[31mjjj yes\x1b[2\x1b\x1b[201~k\x1b[200~é\x1b[201~\x1b"
TAKEN = "j\x1b[A\x1b[200~a[31mjjj yes[2\x1b[201~k\x1b[200~é\x1b[201~\x1b"


@pytest.mark.parametrize("size", [1, 2, 3, 5, 7, 1000])
def test_an_escape_sequence_in_a_paste_is_text(size: int) -> None:
    decoder, data = PasteDecoder(), SENT.encode()
    assert "".join(decoder.decode(data[n : n + size]) for n in range(0, len(data), size)) == TAKEN


def test_a_key_is_never_held_back() -> None:
    decoder = PasteDecoder()
    assert [decoder.decode(bytes([byte])) for byte in b"\x1b[20"] == ["\x1b", "[", "2", "0"]


def test_bytes_that_are_no_text_become_stand_ins() -> None:
    assert PasteDecoder().decode(b"j\xe9k\xff") == "j\ufffdk\ufffd"
    assert PasteDecoder().decode(b"\x1b[200~\x1b[2", final=True) == "\x1b[200~[2"


def test_other_controls_in_a_paste_are_seen_and_not_obeyed() -> None:
    assert PasteDecoder().decode("\x1b[200~a\x9b31m \u202e\x07\tb\x1b[201~".encode()) == (
        "\x1b[200~a\ufffd31m \ufffd\u2407\tb\x1b[201~"
    )
