"""How this program was started, so that messages name a command that works when it is typed."""

import os
import shutil
import sys


def program() -> str:
    """What to type to run this program again: "reader", "uv run reader", ".venv/bin/reader"."""
    uv = os.environ.get("UV") if os.environ.get("UV_RUN_RECURSION_DEPTH") else None
    if uv:
        # `uv run` puts the environment on the PATH of this process alone.
        return f"{'uv' if shutil.which('uv') == uv else _short(uv)} run reader"
    if shutil.which("reader"):
        return "reader"
    script = sys.argv[0] if sys.argv else ""
    return _short(script) if os.path.basename(script) == "reader" else "python -m reader"


def _short(path: str) -> str:
    relative = os.path.relpath(path)
    return path if relative.startswith("..") else relative
