"""The package screen: which translation package is used, fetching, installing from a file, removing."""

from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from reader.errors import ReaderError
from reader.tui.screens.panel import Panel
from reader.tui.tools import Tools
from reader.tui.workers import WorkFailed, start

if TYPE_CHECKING:
    from reader.translation.packages import InstalledPackage


class PackageScreen(Panel[str | None]):
    """Dismissed with "fetch", "changed" or None."""

    BINDINGS = [
        Binding("escape,q", "back", "back"),
        Binding("j", "move(1)", show=False),
        Binding("k", "move(-1)", show=False),
    ]

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self._tools = tools
        self._packages: list[InstalledPackage] = []
        self._to_remove: InstalledPackage | None = None

    def compose(self) -> ComposeResult:
        """What there is, what can be done."""
        with Vertical(classes="panel") as panel:
            panel.border_title = "Translation package"
            panel.border_subtitle = "Enter does it · Esc back"
            yield Static("", id="package-state", markup=False)
            yield OptionList(id="package-list", markup=False)
            file_name = Input(placeholder="path of an .argosmodel file, then Enter", id="package-file")
            file_name.display = False
            yield file_name
            yield Static("", id="package-said", classes="quiet", markup=False)

    def on_mount(self) -> None:
        """Say what is installed."""
        self._show()
        self.query_one(OptionList).focus()

    def _show(self) -> None:
        from reader.translation.packages import installed

        try:
            self._packages = installed()
        except ReaderError as error:
            self._packages = []
            self._say(str(error))
        lines = [
            f"{package.engine} · {package.size / 1e6:.0f} MB · {package.path}" for package in self._packages
        ] or ["No French→English package is installed."]
        if self._tools.model is not None:
            lines.insert(0, f"In use, named on the command line: {self._tools.model}")
        self.query_one("#package-state", Static).update(Content("\n".join(lines)))
        options = [
            Option(Content("Fetch the official package (67 MB, from the network)"), id="fetch"),
            Option(Content("Install one from a file"), id="install"),
        ]
        options += [
            Option(Content(f"Remove {package.name}"), id=f"remove-{number}")
            for number, package in enumerate(self._packages)
        ]
        listing = self.query_one(OptionList)
        listing.clear_options()
        listing.add_options(options)
        listing.highlighted = 0

    def _say(self, sentence: str) -> None:
        self.query_one("#package-said", Static).update(Content(sentence))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Fetch, ask for a file, or remove after being asked twice."""
        chosen = event.option_id or ""
        if chosen == "fetch":
            self.dismiss("fetch")
        elif chosen == "install":
            file_name = self.query_one(Input)
            file_name.display = True
            file_name.focus()
        elif chosen.startswith("remove-"):
            self._remove(self._packages[int(chosen.removeprefix("remove-"))])

    def _remove(self, package: "InstalledPackage") -> None:
        from reader.translation.packages import remove

        if self._to_remove != package:
            self._to_remove = package
            self._say(f"Enter again removes {package.name}; it can be fetched or installed again.")
            return
        try:
            remove(package)
        except ReaderError as error:
            self._say(str(error))
            return
        self.dismiss("changed")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Install the file that was named."""
        from reader.text.safety import one_line

        path = Path(event.value.strip().strip("'\"")).expanduser()
        self._say(f"Installing {one_line(path.name)} …")
        start(self, "install", lambda: self._install(path))

    def _install(self, path: Path) -> None:
        from reader.translation.archives import install

        install(path)
        self.app.call_from_thread(self.dismiss, "changed")

    def on_work_failed(self, message: WorkFailed) -> None:
        """Say why it was not installed."""
        self._say(message.reason)

    def action_move(self, step: int) -> None:
        """Another action."""
        options = self.query_one(OptionList)
        if step > 0:
            options.action_cursor_down()
        else:
            options.action_cursor_up()

    def action_back(self) -> None:
        """Leave."""
        self.dismiss(None)
