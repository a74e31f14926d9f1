"""Somebody or something that an article mentions and that may speak, with what is said of them.

Owns the value. Who is one and the same is `register`'s, which functions they have comes from `holders`.
"""

from dataclasses import dataclass, field
from typing import Literal

from reader.quotes.lexicon.nouns import NOUNS
from reader.quotes.lexicon.spoken_nouns import VOICES
from reader.quotes.people.functions import HEADS, LIKENESSES, Function, Likeness

EntityKind = Literal["person", "group", "institution", "document", "unknown"]
Gender = Literal["m", "f"]
ALIKE = frozenset(("homologue", "confrère", "collègue"))
"""Nouns by which somebody has the same office as another."""
_HEADS = 3
"""Words of a phrase among which its noun stands."""


@dataclass(eq=False, slots=True)
class Entity:
    """Somebody or something that may speak."""

    name: str
    kind: EntityKind
    gender: Gender | None
    plural: bool = False
    functions: list[Function] = field(default_factory=list)
    modifiers: set[str] = field(default_factory=set)
    """For an institution, the content words of its name."""
    named: bool = True
    """Whether the article gives a proper name."""
    anew: bool = False
    """Whether the article brings in somebody without a name by an indefinite article: "une surveillante"."""
    nouns: set[str] = field(default_factory=set)
    """For an institution, the nouns by which the article calls it: "bailleur", "groupe"."""
    told: dict[str, set[str]] = field(default_factory=dict)
    """What sentences tell of somebody: words by their first letters, for `deeds`."""
    decade: int = 0
    """Tens of years of age, 0 where the article gives none."""
    votes: int = 0
    """Evidence for the gender: positive for masculine."""

    def take_gender(self, gender: Gender | None, weight: int = 1) -> None:
        """Weigh one more sign of the person's gender."""
        if gender is not None:
            self.votes += weight if gender == "m" else -weight
            if self.votes:
                self.gender = "m" if self.votes > 0 else "f"

    @property
    def function(self) -> str | None:
        """The longest function the article gives somebody it names; "homologue" only where there is no other."""
        if not self.named:
            return None
        said = [f for f in self.functions if f.said]
        best = max(said, key=lambda f: (f.lemma not in ALIKE, len(f.text)), default=None)
        return best.text if best is not None else None

    @property
    def has_proper_name(self) -> bool:
        """Whether a body is called by more than a common noun: "groupe Norvik", "Norvik"; not "le Conseil"."""
        first, *more = self.name.split()
        return first.lower() not in self.nouns or any(word[:1].isupper() for word in more)

    @property
    def is_unheard_of(self) -> bool:
        """Whether a common noun alone names it, of neither people, bodies nor texts: hardly whoever speaks."""
        if self.kind != "unknown" or self.named or not self.name[:1].islower():
            return False
        return not any(word in VOICES or word in NOUNS for word in self.name.lower().split()[:_HEADS])

    @property
    def words(self) -> frozenset[str]:
        """The words beside the nouns of all functions."""
        return frozenset().union(*(f.modifiers for f in self.functions)) if self.functions else frozenset()

    def likeness(self, lemma: str, modifiers: frozenset[str]) -> Likeness:
        """How a description stands to the function that it is closest to."""
        every = self.words
        # "la secrétaire du syndicat … son homologue de la Loire": no minister, since it is told whose equal he is
        told = {held.lemma for held in self.functions} - ALIKE
        other = bool(told) and not told & HEADS
        offices = (f for f in self.functions if not (other and f.lemma == "homologue" and " d" in f.text))
        found = (held.likeness(lemma, modifiers, every) for held in offices)
        return min(found, key=LIKENESSES.index, default="another function")
