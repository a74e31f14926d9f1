"""`reader doctor`: what works here, and how to mend the rest.

Owns the report. Each check stands alone: one that fails is a line of the report, never the end of it, and none opens
a socket, loads a model, or changes what it looks at. The clipboard check really copies a few letters.
"""

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from reader import __version__
from reader.cli.command import Command, Context
from reader.cli.finding import Check, Finding, Visit
from reader.cli.inventory import check_glossary, check_packages, check_program, check_settings, check_stores
from reader.cli.terminal_checks import check_clipboard, check_terminal
from reader.crashes import record_crash
from reader.errors import ReaderError
from reader.locations import config_file
from reader.text.safety import one_line

CHECKS: tuple[tuple[str, Check], ...] = (
    ("program", check_program),
    ("translation", check_packages),
    ("stores", check_stores),
    ("glossary", check_glossary),
    ("settings", check_settings),
    ("terminal", check_terminal),
    ("clipboard", check_clipboard),
)
"""What is looked at, in the order of the report."""


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def _run(arguments: Namespace, context: Context) -> int:
    def write(characters: str) -> None:
        context.out.write(characters)
        context.out.flush()

    visit = Visit(
        context,
        Path(arguments.config) if arguments.config else config_file(),
        write if context.out.isatty() and not arguments.json else None,
    )
    findings = [finding for name, check in CHECKS for finding in _isolated(name, check, visit)]
    if arguments.json:
        report = {
            "version": __version__,
            "ok": all(finding.ok for finding in findings),
            "checks": [asdict(finding) for finding in findings],
        }
        context.out.write(json.dumps(report, ensure_ascii=False) + "\n")
        return 0
    width = max(len(finding.name) for finding in findings)
    for finding in findings:
        mend = f"; {finding.mend}" if finding.mend else ""
        context.out.write(f"{'ok' if finding.ok else '—':2}  {finding.name:{width}}  {finding.detail}{mend}\n")
    return 0


def _isolated(name: str, check: Check, visit: Visit) -> Iterator[Finding]:
    try:
        yield from check(visit)
    except ReaderError as error:
        yield Finding(name, False, one_line(str(error)).rstrip("."))
    except Exception as error:
        place = one_line(record_crash(f"the check of {name}", error)).rstrip(".")
        yield Finding(name, False, f"this check failed inside the program ({type(error).__name__}); {place}")


DOCTOR = Command("doctor", "tell what works here and how to mend the rest", _configure, _run, reports_settings=True)
