"""Standard input for the reader itself: nothing in it is said at once, not on a screen that opens."""

import io
import sys

import pytest

from reader.cli.read import _typed_in
from reader.errors import ArticleError


@pytest.mark.parametrize("typed", [b"", b" \n\t\r\n"])
def test_nothing_typed_in_opens_nothing(monkeypatch: pytest.MonkeyPatch, typed: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed)))
    with pytest.raises(ArticleError, match="Standard input is empty"):
        _typed_in(["-"])
