"""How the tests of this folder call the program: as a script does, inside this process or as one of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from calling import PAGE, Done, Reader

from reader.cli.main import main


@pytest.fixture
def reader(capsys: pytest.CaptureFixture[str]) -> Reader:
    """Runs a command line in this process."""

    def run(*words: object) -> Done:
        capsys.readouterr()
        try:
            status = main([str(word) for word in words])
        except SystemExit as ended:
            status = ended.code if isinstance(ended.code, int) else 1
        return Done(status, *capsys.readouterr())

    return run


@pytest.fixture
def process() -> Reader:
    """Runs a command line as a program of its own; `text` goes to its standard input, `env` over the variables."""

    def run(*words: object, text: bytes = b"", env: dict[str, str] | None = None) -> Done:
        done = subprocess.run(
            [sys.executable, "-m", "reader", *map(str, words)],
            input=text,
            capture_output=True,
            env={**os.environ, **(env or {})},
            check=False,
        )
        return Done(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))

    return run


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """The small article as a file."""
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path
