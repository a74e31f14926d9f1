"""The built wheel, installed where nothing else is: the data is in it and the program runs."""

import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
UV = os.environ.get("UV") or shutil.which("uv")

pytestmark = pytest.mark.skipif(UV is None, reason="building and installing the wheel needs uv")


def run(*command: str) -> str:
    # From the checkout's folder Python would import the checkout instead of the wheel.
    done = subprocess.run(command, capture_output=True, text=True, cwd=tempfile.gettempdir(), timeout=280)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    run(str(UV), "build", "-q", "--wheel", "--out-dir", str(folder), str(ROOT))
    (built,) = folder.glob("*.whl")
    return built


def test_the_data_is_in_the_wheel_and_nothing_else_is(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    shipped = {
        path.relative_to(ROOT).as_posix() for top in ("seeds", "glossary") for path in (ROOT / top).rglob("*.*")
    }
    assert {f"reader/_data/{name}" for name in shipped} <= set(names)
    assert "reader/tui/reader.tcss" in names
    assert all(name.startswith(("reader/", "bilingual_reader-")) for name in names)


def test_an_installed_wheel_shows_a_bundled_article(wheel: Path, tmp_path: Path) -> None:
    overrides = tmp_path / "overrides.txt"
    overrides.write_text("".join(f"{name} ; sys_platform == 'never'\n" for name in ("stanza", "spacy", "minisbd")))
    venv = tmp_path / "venv"
    run(str(UV), "venv", "-q", "--python", sys.executable, str(venv))
    python = venv / "bin" / "python"
    run(str(UV), "pip", "install", "-q", "--python", str(python), "--override", str(overrides), str(wheel))
    place = run(str(python), "-c", "from reader.locations import shipped; print(shipped('seeds'))").strip()
    assert Path(place).is_relative_to(venv)
    shown = run(str(venv / "bin" / "reader"), "show", "--layout", "fr", f"{place}/000_575d99706ded45f7.txt")
    assert "Vladimir Poutine au Kazakhstan pour doper les relations bilatérales" in shown
    terms = run(str(venv / "bin" / "reader"), "terms", "--format", "jsonl", place)
    assert '"EAEU"' in terms
