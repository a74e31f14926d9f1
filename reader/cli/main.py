"""The `reader` command: the parser, and the one place where the parts are put together."""


def main(argv: list[str] | None = None) -> int:
    """Run the command line and return the exit status."""
    raise SystemExit(2)
