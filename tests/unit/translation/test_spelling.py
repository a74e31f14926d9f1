from collections.abc import Sequence

import pytest

from reader.translation.spelling import plain_spelling, sentence_case

KNOWN = {"la", "russie", "Russie", "Poutine", "ONU", "appelle", "Moscou", "à", "et", "accord", "un", "international"}


def pieces(text: str) -> Sequence[str]:
    """A tokenizer that knows a few words, as they are usually written."""
    usual = KNOWN - {"russie"}
    return [text] if text in usual else list(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("LA RUSSIE ET POUTINE", "La Russie et Poutine"),
        ("L'ONU APPELLE MOSCOU À UN ACCORD", "L'ONU appelle Moscou à un accord"),
        ("INTERNATIONAL", "International"),
        ("UEEA", "UEEA"),
        ("OTAN !", "OTAN !"),
        ("La Russie et l'ONU", "La Russie et l'ONU"),
        ("LA Russie", "LA Russie"),
        ("75 % 2024", "75 % 2024"),
        ("", ""),
        ("STRASSE ẞ ET İ", "Strasse ẞ et İ"),
    ],
)
def test_a_headline_in_capitals_is_set_as_a_sentence(text: str, expected: str) -> None:
    found = sentence_case(text, pieces)
    assert len(found) == len(text)
    assert found.lower() == expected.lower()
    if "ẞ" not in text:
        assert found == expected


def test_typographic_marks_become_typewriter_marks() -> None:
    text = "l’accord “signé” à Saint‑Denis « hier »"
    assert plain_spelling(text) == 'l\'accord "signé" à Saint-Denis « hier »'
    assert len(plain_spelling(text)) == len(text)
