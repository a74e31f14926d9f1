"""How sure a weighed choice must be before somebody is named."""

import pytest

from reader.quotes.people.entity import Entity
from reader.quotes.reference.presence import BROUGHT_IN
from reader.quotes.reference.weighing import SURE, Candidate, Decision


@pytest.mark.parametrize(
    ("named", "signs", "margin", "sure"),
    [
        (True, (), 0.01, True),
        (True, (), -0.01, False),
        (False, (), 0.01, False),
        (False, (), 0.11, True),
        (False, (BROUGHT_IN,), 0.01, True),
    ],
)
def test_more_must_speak_for_somebody_without_a_name(
    named: bool, signs: tuple[str, ...], margin: float, sure: bool
) -> None:
    share = SURE + margin
    somebody = Candidate(Entity("Paul Renard" if named else "voisin", "person", "m", named=named), signs)
    assert Decision("pronoun", "il", (somebody, Candidate(None, ())), (share, 1 - share)).sure is sure
