"""Word lists written as running text."""


def words(text: str) -> frozenset[str]:
    """The words of `text`, which spaces and line ends separate."""
    return frozenset(text.split())
