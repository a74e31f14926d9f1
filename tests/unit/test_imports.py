"""Which rooms know which libraries, and what a command drags in when it starts."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
READER = ROOT / "reader"


def importers_of(*libraries: str) -> set[str]:
    found: set[str] = set()
    for path in READER.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.module:
                names = [node.module]
            if any(name.split(".")[0] in libraries for name in names):
                found.add(path.relative_to(READER).as_posix())
    return found


def test_argos_is_known_to_two_modules() -> None:
    assert importers_of("argostranslate") == {"translation/argos.py", "translation/packages.py"}


def test_ctranslate2_is_known_to_one() -> None:
    assert importers_of("ctranslate2", "sentencepiece") <= {"translation/argos.py"}


def test_textual_stays_in_its_room() -> None:
    assert all(name.startswith("tui/") for name in importers_of("textual"))


def test_the_interface_reaches_the_engine_through_the_service_alone() -> None:
    for path in (READER / "tui").rglob("*.py"):
        assert "translation.argos" not in path.read_text(encoding="utf-8"), path


@pytest.mark.parametrize(
    "arguments",
    [
        ["show", "--format", "jsonl"],
        ["quotes", "--format", "jsonl"],
        ["terms", "--format", "jsonl"],
        ["search", "kremlin", "--format", "jsonl"],
    ],
    ids=lambda arguments: arguments[0],
)
def test_a_listing_command_starts_light(arguments: list[str]) -> None:
    script = (
        "import sys; from reader.cli.main import main; status = main(sys.argv[1:]);"
        "print(sorted({name.split('.')[0] for name in sys.modules}), file=sys.stderr); sys.exit(status)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments, str(ROOT / "seeds")], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout
    loaded = set(ast.literal_eval(done.stderr.strip().splitlines()[-1]))
    assert not loaded & {"textual", "ctranslate2", "argostranslate", "torch", "stanza", "spacy"}
