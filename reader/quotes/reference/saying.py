"""What the words quoted in a sentence, and the verb that reports them, tell of whoever says them.

Owns reading those signs off the words; what they weigh is `weights`', whom they fit `weighing`'s.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.quotes.lexicon.words import words
from reader.quotes.phrasing.phrase import Gender

GOING_ON = words("ajouter poursuivre continuer insister préciser compléter conclure développer détailler nuancer")
"""Verbs of whoever has the floor already: "a-t-elle ajouté"."""
ANSWERING = words(
    """
    répondre répliquer rétorquer riposter objecter renchérir acquiescer réagir protester démentir abonder approuver
    opposer contester interrompre couper
    """
)
"""Verbs of somebody else than spoke last: "rétorque-t-elle"."""
BY_MOUTH = words(
    """
    sourire rire souffler murmurer soupirer plaisanter lâcher lancer glisser confier raconter rigoler ironiser
    témoigner sangloter hurler crier chuchoter s'amuser amuser souvenir remémorer jurer pester hasarder bougonner
    grimacer pouffer balbutier tonner étrangler exclamer écrier esclaffer blaguer avouer marteler gronder
    """
)
"""Verbs of people, hardly ever of a text or a body."""
OF_BODIES = words("écrire faire indiquer préciser annoncer signaler informer communiquer publier")
"""Verbs of bodies as much as of people: "écrit-elle", "fait-elle savoir"."""
_I = re.compile(r"(?<![\w’'-])(?:[jJ][’']|[jJ]e\b|[mM]oi\b|[mM][’'](?!\s)|[mM]on\b|[mM]a\b|[mM]es\b)")
_HE_OR_SHE = re.compile(
    r"\b(?P<who>[Ii]l|[Ee]lle)\b(?!\s(?:ne\s|n[’'])?(?:le\s|y\s|s[’']y\s|s[’'])?(?:en\s)?"
    r"(?:fau|fallu|y\b|agi|vau[td]|pleu|suffi|sembl|paraî|exist|arriv|manqu|"
    r"(?:en\s)?(?:est|était|sera|serait|fait|faisait|fera|devient|reste)\s(?:\w+\s)?(?:temps|trop|tard|tôt|hors|question|beau|"
    r"chaud|froid|nuit|jour|de\b|\d|plus\b|\w+(?:ible|aire|able|ant|ent|cile|mal)\b)))"
)
"""A pronoun of the third person that is of somebody or something, not "il faut"."""
_NOUN_BEFORE = re.compile(
    r"\b(?:[LlSsMm]a|[Ll]e|[Ll][’']|[SsMm]on|[Uu]ne?|[Cc]et?|[Cc]ette|[NnVv]otre|[Dd]u|[Aa]u)\s?\w|[A-ZÀ-Þ]\w+"
)
"""A noun that a pronoun behind it may stand for."""
_INNER = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"")
"""What somebody else says within the words."""
_WORD = re.compile(r"[\w-]+")
_IN_A_TEXT = re.compile(
    r"\b[Dd]ans (?:une?|son|sa|leur) (?:\w+ )?"
    r"(?:communiqué|courrier|courriel|lettre|note|rapport|mail|avis|réponse|arrêté)\b"
)


@dataclass(frozen=True, slots=True)
class Saying:
    """The words quoted in one sentence and how they are reported."""

    words: frozenset[str] = frozenset()
    first_person: bool = False
    """Whether somebody says "I" in them."""
    of_third: frozenset[Gender] = frozenset()
    """The genders of those whom they call "il" or "elle" without having named them."""
    asks: bool = False
    """Whether they end with a question."""
    verb: str = ""
    """The lemma of the verb that reports them, empty where it is not known yet."""
    in_writing: bool = False
    """Whether the sentence says in what text: "dans un communiqué"."""
    to_somebody: bool = False
    """Whether a pronoun beside that verb means who hears them: "lui a-t-elle répondu"."""

    @property
    def of_a_person(self) -> bool:
        """Whether a human being speaks, going by the words and their verb."""
        return self.first_person or self.verb in BY_MOUTH or self.verb in ANSWERING

    def names(self, name: str) -> bool:
        """Whether a part of `name` that is no particle stands in the words."""
        return any(part in self.words for part in name.split() if part[:1].isupper() and len(part) > 2)


SILENT = Saying()
"""A sentence in which nothing is quoted."""


def saying_of(quoted: list[str], sentence: str = "") -> Saying:
    """What the texts quoted in one `sentence` say."""
    own = [_INNER.sub(" ", text) for text in quoted]
    said = frozenset(word for text in own for word in _WORD.findall(text))
    speaks_of_self = any(_I.search(text) for text in own)
    asks = any(text.rstrip().endswith("?") for text in quoted)
    third = frozenset(gender for text in own for gender in _third(text))
    return Saying(said, speaks_of_self, third, asks, in_writing=bool(_IN_A_TEXT.search(sentence)))


def _third(text: str) -> Iterator[Gender]:
    """The genders of the pronouns that no noun of the words precedes."""
    for match in _HE_OR_SHE.finditer(text):
        if not _NOUN_BEFORE.search(text, 1, match.start()):
            yield "m" if match["who"].lower() == "il" else "f"
