"""Every ink on every ground it stands on is readable: WCAG 2.1 contrast of at least 4.5 to 1, in both themes."""

import re
from pathlib import Path

import pytest
from textual.color import Color

import reader.tui
from reader.tui.theme import THEMES

STYLESHEETS = [path.read_text(encoding="utf-8") for path in Path(reader.tui.__file__).parent.glob("*.tcss")]

PAIRS = [
    *((ink, ground) for ink in ("ink", "second-ink", "quiet") for ground in ("background", "panel")),
    *((ink, ground) for ink in ("ink", "quote-ink", "second-ink", "quiet") for ground in ("tint",)),
    *((ink, "background") for ink in ("quote-ink", "accent", "error", "warning", "success")),
    *((ink, "panel") for ink in ("accent", "quote-ink")),
    *((ink, "match-tint") for ink in ("ink", "second-ink", "quote-ink")),
]


def colour(theme: str, name: str) -> Color:
    chosen = THEMES[theme]
    value = chosen.variables.get(name) or getattr(chosen, name.replace("-", "_"))
    return Color.parse(value)


def luminance(colour: Color) -> float:
    """Relative luminance as WCAG 2.1 defines it."""
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.normalized]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_contrast(theme: str, ink: str, ground: str) -> None:
    lighter, darker = sorted((luminance(colour(theme, name)) for name in (ink, ground)), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5


@pytest.mark.parametrize("stylesheet", STYLESHEETS)
def test_the_stylesheets_name_no_colour_of_their_own(stylesheet: str) -> None:
    assert not re.search(r"#[0-9a-fA-F]{3,8}\b(?![-\w])\s*[;%]", stylesheet)
    assert not re.search(r":\s*(?:red|green|blue|white|black|yellow|cyan|magenta|grey|gray)\b", stylesheet)
