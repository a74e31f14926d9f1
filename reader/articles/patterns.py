"""Long patterns that are compiled only when a line might match them.

Compiling all that is known of bylines, datelines and links takes as long as the rest of a start; most articles
hold no line that comes near any of them.
"""

import re
from functools import cached_property


class GatedPattern:
    """A regular expression behind a short one that every match of it also satisfies."""

    def __init__(self, pattern: str, gate: str, flags: int = 0) -> None:
        """Keep `pattern` uncompiled.

        Args:
            pattern: what is matched.
            gate: a pattern that is found in every text `pattern` matches; case never counts in it.
            flags: of `pattern`.
        """
        self._pattern = pattern
        self._flags = flags
        self._gate = re.compile(gate, re.IGNORECASE)

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._pattern, self._flags)

    def match(self, text: str) -> re.Match[str] | None:
        """As `re.Pattern.match`."""
        return self._compiled.match(text) if self._gate.search(text) else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """As `re.Pattern.fullmatch`."""
        return self._compiled.fullmatch(text) if self._gate.search(text) else None

    def search(self, text: str) -> re.Match[str] | None:
        """As `re.Pattern.search`."""
        return self._compiled.search(text) if self._gate.search(text) else None
