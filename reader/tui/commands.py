"""Every command of the interface, once: its id, its keys, what it is called and what it does.

Bindings, the command palette, the help screen and the README's key table are all made from this list; a
command's action is the method `action_<id>` of the screen it belongs to, dashes written as underscores.
"""

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from textual.binding import Binding, InvalidBinding

from reader.errors import ConfigError
from reader.text.safety import one_line

Where = Literal["reading", "search", "library", "anywhere"]


class Command(NamedTuple):
    """A thing the user can ask for."""

    id: str
    """Also the name under which `[keys]` in settings.toml remaps it."""
    keys: tuple[str, ...]
    """Textual key names; the first is the one shown."""
    label: str
    """A few words, as the footer and the palette show them."""
    help: str
    """One sentence for the help screen."""
    where: Where = "reading"

    @property
    def action(self) -> str:
        """The Textual action that runs it."""
        return self.id.replace("-", "_")

    @property
    def shown_keys(self) -> str:
        """The keys as printed for people: "j ↓"."""
        return " ".join(_PRINTED.get(key, key) for key in self.keys)


_PRINTED: Mapping[str, str] = {
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "home": "Home",
    "end": "End",
    "right_square_bracket": "]",
    "left_square_bracket": "[",
    "slash": "/",
    "question_mark": "?",
    "space": "Space",
    "enter": "Enter",
    "escape": "Esc",
    "tab": "Tab",
    "ctrl+p": "Ctrl+P",
    "ctrl+c": "Ctrl+C",
    "ctrl+z": "Ctrl+Z",
}

READING = (
    Command("next-sentence", ("j", "down"), "next sentence", "Move to the next sentence in both panes."),
    Command("previous-sentence", ("k", "up"), "previous sentence", "Move to the previous sentence."),
    Command("next-page", ("space", "pagedown"), "page down", "Show the next page."),
    Command("previous-page", ("b", "pageup"), "page up", "Show the page before."),
    Command("top", ("g", "home"), "top", "Go to the beginning of the article."),
    Command("bottom", ("G", "end"), "bottom", "Go to the end of the article."),
    Command("next-quote", ("right_square_bracket",), "next quote", "Go to the next quote."),
    Command("previous-quote", ("left_square_bracket",), "previous quote", "Go to the quote before."),
    Command("next-term", ("t",), "next term", "Go to the next glossary term."),
    Command("previous-term", ("T",), "previous term", "Go to the term before."),
    Command("next-article", ("n",), "next article", "Open the next article of the library."),
    Command("previous-article", ("p",), "previous article", "Open the article before."),
    Command("layout", ("l",), "layout", "Side by side, interlinear, French alone, English alone."),
    Command("sidebar", ("s",), "sidebar", "Change the sidebar: glossary, quotes, off."),
    Command("focus-sidebar", ("tab",), "into the sidebar", "Into the sidebar; Esc comes back to the text."),
    Command("search", ("slash",), "search", "Search the quotes, terms and passages of the library."),
    Command("next-word", ("right",), "next word", "Move the word cursor right in the sentence."),
    Command("previous-word", ("left",), "previous word", "Move the word cursor left."),
    Command("look-up", ("d",), "look up", "Look up the word or term under the word cursor."),
    Command("copy", ("y",), "copy", "Copy the quote or sentence with its attribution."),
    Command("copy-as", ("Y",), "copy as…", "Choose the form and see exactly what is copied."),
    Command("card", ("enter",), "card", "Show the term or quote under the cursor whole."),
    Command("library", ("o",), "library", "List the articles and open one."),
    Command("package", ("m",), "translation package", "Fetch, install or remove the translation package."),
    Command("edit-term", ("e",), "edit term", "Add or edit a glossary entry."),
    Command("engine-text", ("u",), "engine's own words", "Show the sentence as the engine left it, and back."),
    Command("plain", ("v",), "plain view", "Print the text plainly, for the terminal's own selection."),
)

ANYWHERE = (
    Command("theme", (), "theme: light or dark", "Change between the light and the dark theme.", "anywhere"),
    Command("help", ("question_mark",), "help", "Show every key and what it does.", "anywhere"),
    Command(
        "suspend-process",
        ("ctrl+z",),
        "to the shell",
        "Stop the program; fg in the shell brings it back.",
        "anywhere",
    ),
    Command("quit", ("q",), "quit", "Leave; the place in the article is kept.", "anywhere"),
)

COMMANDS: tuple[Command, ...] = READING + ANYWHERE


def bindings(commands: tuple[Command, ...]) -> list[Binding]:
    """Textual bindings for `commands`; ids let settings.toml remap them."""
    return [
        Binding(",".join(command.keys), command.action, command.label, show=False, id=command.id)
        for command in commands
        if command.keys
    ]


def remapped(keymap: Mapping[str, str]) -> tuple[Command, ...]:
    """All commands, those that `keymap` names with the keys it gives them instead of their own.

    Args:
        keymap: command id to keys, separated by commas, as in `[keys]`.

    Raises:
        ConfigError: an id that no command has, keys that cannot be read, or one key for two commands.
    """
    known = [command.id for command in COMMANDS]
    for name in keymap:
        if name not in known:
            raise ConfigError(
                f"[keys] names {one_line(name, 40)}, which is no command; there are {', '.join(known)}."
            )
    commands = tuple(
        command._replace(keys=_read_keys(command.id, keymap[command.id])) if command.id in keymap else command
        for command in COMMANDS
    )
    taken: dict[str, Command] = {}
    for command in commands:
        for key in command.keys:
            other = taken.setdefault(key, command)
            if other.id != command.id and {other.id, command.id} & keymap.keys():
                raise ConfigError(
                    f"[keys] gives {_PRINTED.get(key, key)} to {command.id}, but it runs {other.id}; "
                    "give one of them another key."
                )
    return commands


def _read_keys(name: str, keys: str) -> tuple[str, ...]:
    try:
        return tuple(binding.key for binding in Binding.make_bindings([Binding(keys, name)]))
    except InvalidBinding:
        raise ConfigError(
            f'[keys] cannot read {name} = "{one_line(keys, 40)}"; write keys like "x" or "x,down".'
        ) from None


def first_keys(commands: Sequence[Command]) -> dict[str, str]:
    """By command id the key that is shown for it, as printed for people; without those that have none."""
    return {command.id: _PRINTED.get(command.keys[0], command.keys[0]) for command in commands if command.keys}
