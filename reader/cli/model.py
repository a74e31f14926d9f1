"""`reader model`: the translation packages: what is there, getting one, taking one away."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from reader.cli.command import Command, Context
from reader.errors import NoPackageError, PackageError
from reader.text.safety import one_line

if TYPE_CHECKING:
    from reader.translation.archives import Progress


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument(
        "action",
        choices=tuple(_ACTIONS),
        help="status: which packages there are and which one translates; install FILE: unpack an .argosmodel file; "
        "fetch: download and install the official package (67 MB); remove [NAME]: delete an installed package",
    )
    parser.add_argument("subject", metavar="FILE|NAME", nargs="?", help="what to install, or which package to remove")
    parser.add_argument("--again", action="store_true", help="fetch even though the package is installed")
    parser.set_defaults(wrong_usage=parser.error)


def _run(arguments: Namespace, context: Context) -> int:
    if arguments.action == "install" and arguments.subject is None:
        arguments.wrong_usage("install needs an .argosmodel file: reader model install FILE")
    if arguments.action in ("status", "fetch") and arguments.subject is not None:
        arguments.wrong_usage(f"{arguments.action} takes no name or file")
    return _ACTIONS[arguments.action](arguments, context)


def _status(_: Namespace, context: Context) -> int:
    from reader.translation.packages import chosen, how_to_get_one, installed, packages_folder

    context.out.write(f"Packages in {one_line(str(packages_folder()))}:\n")
    packages = installed()
    for package in packages:
        context.out.write(f"  {package.name}  {package.engine}  {_megabytes(package.size)}\n")
    if not packages:
        context.out.write("  none for French to English\n")
    try:
        used = chosen(context.model)
    except NoPackageError:
        context.out.write(f"Nothing can be translated yet: {how_to_get_one()}.\n")
        return 0
    context.out.write(f"In use: {used.engine}, {one_line(str(used.path))}\n")
    return 0


def _install(arguments: Namespace, context: Context) -> int:
    from reader.translation.archives import install

    with _Meter(context) as meter:
        package = install(Path(arguments.subject), meter)
    context.say(f"Installed {package.name} ({package.engine}, {_megabytes(package.size)}).")
    return 0


def _fetch(arguments: Namespace, context: Context) -> int:
    from reader.translation.fetch import OFFICIAL, fetch_official
    from reader.translation.packages import installed

    name = OFFICIAL.file_name.removesuffix(".argosmodel")
    if not arguments.again and any(package.name == name for package in installed()):
        context.say(f"{name} is installed already; `reader model fetch --again` brings it anew.")
        return 0
    with _Meter(context) as meter:
        package = fetch_official(meter, lambda: False)
    context.say(f"Installed {package.name} ({package.engine}, {_megabytes(package.size)}).")
    return 0


def _remove(arguments: Namespace, context: Context) -> int:
    from reader.translation.packages import installed, remove

    packages = installed()
    matching = [package for package in packages if arguments.subject in (None, package.name)]
    if not matching:
        if not packages:
            raise NoPackageError("No French→English package is installed, so there is none to remove.")
        raise PackageError(
            f"No package is called {one_line(arguments.subject, 60)}; `reader model status` lists them."
        )
    if len(matching) > 1:
        names = ", ".join(package.name for package in matching)
        raise PackageError(f"There are several packages; name the one to remove: {names}.")
    remove(matching[0])
    context.say(f"Removed {matching[0].name}.")
    return 0


_STAGES = {
    "looking": "Looking for the package",
    "waiting": "Waiting for another reader that is fetching it",
    "downloading": "Downloading",
    "checking": "Checking",
    "unpacking": "Unpacking",
}


class _Meter:
    """Progress on standard error, where that is a terminal: one line, rewritten."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._shown = ""

    def __enter__(self) -> "_Meter":
        return self

    def __exit__(self, *_: object) -> None:
        if self._shown:
            self._context.err.write("\r\x1b[K")
            self._context.err.flush()

    def __call__(self, progress: "Progress") -> None:
        if not self._context.err.isatty():
            return
        line = _STAGES[progress.stage]
        if progress.total and progress.stage != "looking":
            line += f" {100 * progress.done // progress.total:3d} % of {_megabytes(progress.total)}"
        if line != self._shown:
            self._shown = line
            self._context.err.write(f"\r\x1b[K{line}")
            self._context.err.flush()


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:.0f} MB" if size >= 1_000_000 else f"{size / 1000:.0f} kB"


_ACTIONS = {"status": _status, "install": _install, "fetch": _fetch, "remove": _remove}

MODEL = Command("model", "look after the translation packages", _configure, _run)
