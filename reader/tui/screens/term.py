"""Adding or editing a glossary entry; every change can be taken back."""

import re
from dataclasses import replace

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Input, Label, Static

from reader.errors import ReaderError
from reader.glossary.entry import TermEntry, TermHit
from reader.glossary.user import UserGlossary
from reader.locations import user_glossary
from reader.text.folding import fold
from reader.tui.document import Document
from reader.tui.screens.panel import Panel

_FIELDS = (
    ("fr_short", "French short", "e.g. UEEA"),
    ("fr_long", "French long", "e.g. Union économique eurasiatique"),
    ("fr_variants", "other French forms", "separated by |"),
    ("en_short", "English short", "e.g. EAEU"),
    ("en_long", "English long", "e.g. Eurasian Economic Union"),
    ("en_variants", "other English forms", "separated by |"),
    ("definition", "definition", ""),
    ("note", "note", ""),
)


class TermScreen(Panel[str | None]):
    """A form; dismissed with a sentence of what was done, or None."""

    BINDINGS = [
        Binding("escape", "back", "back"),
        Binding("down", "field(1)", show=False),
        Binding("up", "field(-1)", show=False),
        Binding("ctrl+z", "undo", "undo the last edit"),
        Binding("ctrl+s", "save", "save"),
    ]

    def __init__(self, document: Document | None, hit: TermHit | None, words: str) -> None:
        super().__init__()
        self._entry = hit.entry if hit is not None else None
        self._start = self._entry or TermEntry(id="", fr_long=words, en_long="")
        if hit is not None and hit.entry is None and document is not None:
            short = document.article.slice(hit.short_span or hit.span)
            long = document.article.slice(hit.long_span) if hit.long_span else ""
            self._start = TermEntry(id="", fr_long=" ".join(long.split()), en_long="", fr_short=short)
        self._own = UserGlossary(user_glossary())

    def compose(self) -> ComposeResult:
        """A line a field."""
        with Vertical(classes="panel") as panel:
            panel.border_title = "Edit the term" if self._entry else "Add a term"
            panel.border_subtitle = "Enter or ↓ next · Enter on the last saves · Ctrl+Z undoes · Esc back"
            for name, label, example in _FIELDS:
                value = getattr(self._start, name)
                text = " | ".join(value) if isinstance(value, tuple) else value
                with Horizontal(classes="field"):
                    yield Label(label)
                    yield Input(
                        text, placeholder="" if self._entry else example, id=f"field-{name.replace('_', '-')}"
                    )
            yield Static("", id="term-said", classes="quiet", markup=False)

    def on_mount(self) -> None:
        """Begin where something is missing."""
        inputs = list(self.query(Input))
        next((field for field in inputs[:5] if not field.value), inputs[0]).focus()

    def _value(self, name: str) -> str:
        return " ".join(self.query_one(f"#{_field(name)}", Input).value.split())

    def _say(self, sentence: str) -> None:
        self.query_one("#term-said", Static).update(Content(sentence))

    def on_input_submitted(self) -> None:
        """Next field; save on the last one."""
        if self.focused is list(self.query(Input))[-1]:
            self.action_save()
        else:
            self.action_field(1)

    def action_field(self, step: int) -> None:
        """Another field."""
        if step > 0:
            self.focus_next(Input)
        else:
            self.focus_previous(Input)

    def action_save(self) -> None:
        """Write the entry to the user's own glossary."""
        entry = self._filled()
        if not entry.fr_long or not entry.en_long:
            self._say("A term needs its French and its English; the short forms alone will do.")
            return
        try:
            if any(own.id == entry.id for own in self._own.entries()):
                self._own.update(entry)
            else:
                self._own.add(entry)
        except ReaderError as error:
            self._say(str(error))
            return
        self.dismiss(f"{entry.fr_short or entry.fr_long} is in your glossary; e, then Ctrl+Z takes it back.")

    def _filled(self) -> TermEntry:
        def several(name: str) -> tuple[str, ...]:
            return tuple(part.strip() for part in self._value(name).split("|") if part.strip())

        french, english = self._value("fr_long"), self._value("en_long")
        short, english_short = self._value("fr_short"), self._value("en_short")
        identity = self._start.id or "own-" + re.sub(r"[^a-z0-9]+", "-", fold(short or french)).strip("-")
        return replace(
            self._start,
            id=identity,
            fr_long=french or short,
            fr_short=short if french else "",
            fr_variants=several("fr_variants"),
            en_long=english or english_short,
            en_short=english_short if english else "",
            en_variants=several("en_variants"),
            definition=self._value("definition"),
            note=self._value("note"),
        )

    def action_undo(self) -> None:
        """Take back the last edit of the user's glossary."""
        try:
            undone = self._own.undo()
        except ReaderError as error:
            self._say(str(error))
            return
        if undone:
            self.dismiss("The last edit of your glossary is undone.")
        else:
            self._say("There is nothing to undo.")

    def action_back(self) -> None:
        """Change nothing."""
        self.dismiss(None)


def _field(name: str) -> str:
    return f"field-{name.replace('_', '-')}"
