"""What the bars and the English column say, worked out from the state alone."""

from collections.abc import Mapping
from typing import NamedTuple

from reader.invocation import program
from reader.tui.document import Document
from reader.tui.messages import EngineState

SIDEBAR_HINTS = ("j k move  Enter whole  Esc back to the text", "Enter whole  Esc back", "Esc back")
"""The keys that matter in the sidebar."""


class Fetching(NamedTuple):
    """How far the download of the package is, in bytes."""

    stage: str = "looking"
    done: int = 0
    total: int = 0

    @property
    def words(self) -> str:
        """What is being done, and how much of it is."""
        size = f" {self.done / 1e6:.1f} of {self.total / 1e6:.1f} MB" if self.total else ""
        return _STAGES.get(self.stage, self.stage) + size


_STAGES = {
    "looking": "looking for it",
    "waiting": "another reader is fetching it; waiting",
    "downloading": "downloading",
    "checking": "checking",
    "unpacking": "unpacking",
}


def key_hints(keys: Mapping[str, str]) -> tuple[str, ...]:
    """The keys that matter in the text, for as much room as there is.

    Args:
        keys: by command id the key that runs it here; a command without one is left out.
    """
    named = (
        (("next-sentence", "previous-sentence"), "sentence"),
        (("next-quote", "previous-quote"), "quote"),
        (("search",), "search"),
        (("copy",), "copy"),
        (("help",), "help"),
    )
    hints = [
        f"{' '.join(keys[name] for name in names if name in keys)} {what}"
        for names, what in named
        if any(name in keys for name in names)
    ]
    return "  ".join(hints), "  ".join(hints[2:]), "  ".join(hints[4:]), ""


def header_place(document: Document | None, number: int, count: int, share: float) -> str:
    """Which article of how many, how much of it was read, how much is translated."""
    place = f"{number + 1} of {count}" if count else ""
    if document is not None:
        place += f"   {round(100 * share):>3} %"
        if 0 < document.translated_share < 1:
            place += f"   translated {round(100 * document.translated_share)} %"
    return place


def engine_line(engine: EngineState) -> str:
    """The status line while nothing else is to be said: always that the English is a machine's."""
    if engine.kind in ("translating", "ready"):
        return f"machine translation · {engine.label}"
    if engine.kind == "none":
        return "no translation package · m fetches one"
    return engine.label if engine.kind == "failed" else "machine translation · loading"


def doubts(document: Document | None, index: int) -> str:
    """Why sentence `index` carries a mark in the margin; "" where it carries none."""
    translation = document.translations.get(index) if document is not None else None
    if document is None or translation is None:
        return ""
    from reader.translation.checks import FLAGS

    said: list[str] = []
    if translation.flags:
        reasons = [words for flag, words in FLAGS.items() if flag in translation.flags]
        said.append(f"check this sentence: {', '.join(reasons)}")
    if missed := document.missed_terms(index):
        said.append(f"not in the English: {', '.join(dict.fromkeys(missed))}")
    if index in document.as_engine_left_it:
        said.append("as the engine left it; u shows the glossary's form")
    return "; ".join(said)


def notice(engine: EngineState, fetching: Fetching | None, failure: str) -> tuple[str, ...]:
    """The paragraphs that stand in the English column while there is no English; none where there is an engine."""
    if engine.kind not in ("none", "failed"):
        return ()
    if fetching is not None:
        return (
            "Fetching the translation package",
            "",
            fetching.words,
            "",
            "Esc stops it. The French can be read meanwhile.",
        )
    if failure:
        return (
            "No translation package",
            "",
            failure,
            "",
            f"m, then Enter, tries again; {program()} model install FILE installs one from a file. "
            "Everything else works meanwhile.",
        )
    if engine.kind == "none":
        return (
            "No translation package is installed",
            "",
            f"m fetches the official one (67 MB). Without a network, {program()} model install FILE installs it "
            "from a file. Reading, terms, quotes and search work meanwhile.",
        )
    if engine.kind == "failed":
        return ("The translation package cannot be used", "", engine.label, "", "m chooses another.")
    return ()
