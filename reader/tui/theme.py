"""The two themes: one accent, two inks, two tints each. Contrast of every ink on its ground is at least 4.5:1."""

from textual.theme import Theme

DARK = Theme(
    name="reader-dark",
    dark=True,
    primary="#e3b778",
    secondary="#a9b7c4",
    accent="#e3b778",
    foreground="#dcd9d2",
    background="#16181c",
    surface="#16181c",
    panel="#1f2329",
    warning="#e3b778",
    error="#f08f7f",
    success="#9fc58f",
    variables={
        "ink": "#dcd9d2",
        "second-ink": "#a9b7c4",
        "quiet": "#9ba2ab",
        "quote-ink": "#e3b778",
        "tint": "#2a3340",
        "match-tint": "#574318",
        "rule": "#3a4048",
        "block-cursor-background": "#2a3340",
        "block-cursor-foreground": "#dcd9d2",
        "block-cursor-text-style": "bold",
        "input-selection-background": "#574318",
        "footer-background": "#1f2329",
    },
)

LIGHT = Theme(
    name="reader-light",
    dark=False,
    primary="#8a4a00",
    secondary="#43525f",
    accent="#8a4a00",
    foreground="#23211c",
    background="#faf8f3",
    surface="#faf8f3",
    panel="#efebe2",
    warning="#8a4a00",
    error="#a8281a",
    success="#2f6b2a",
    variables={
        "ink": "#23211c",
        "second-ink": "#43525f",
        "quiet": "#646259",
        "quote-ink": "#8a4a00",
        "tint": "#e4e9ee",
        "match-tint": "#f3dfae",
        "rule": "#c9c4b6",
        "block-cursor-background": "#e4e9ee",
        "block-cursor-foreground": "#23211c",
        "block-cursor-text-style": "bold",
        "input-selection-background": "#f3dfae",
        "footer-background": "#efebe2",
    },
)

THEMES = {"dark": DARK, "light": LIGHT}
