"""A name that stands apart from what describes its bearer: "son éditeur depuis trente ans, X,", "l'homme qui …, X,".

Owns telling that the words between them are all said of the one person. What is kept of somebody is `register`'s.
"""

from collections.abc import Sequence

from reader.quotes.lexicon.closed_words import DETERMINERS
from reader.quotes.lexicon.conjugation import FINITE
from reader.quotes.lexicon.endings import SINGULAR_PARTICIPLES, person_like
from reader.quotes.lexicon.nouns import NOUNS
from reader.quotes.lexicon.tokens import Token
from reader.quotes.lexicon.verbs import AUXILIARIES, COMMON_FINITE, VERBS
from reader.quotes.lexicon.words import words as words_of
from reader.quotes.people.entity import Entity
from reader.quotes.phrasing.phrase import Phrase

_FAR = 10
"""Tokens that may stand between a description and the name set between commas behind it."""
_RELATIVES = words_of("qui que qu' dont où auquel à")
_FAR_RELATIVE = 14
"""The same for a relative."""
_CLAUSES = words_of("qui que qu' dont où lequel laquelle mais car ou ni puis")
_BEGINS = words_of(
    """
    depuis jusqu' jusque à au aux en pour sur dans chez auprès devant sous avant après pendant durant de du d' des et
    """
)
"""Words that begin what is said of somebody between the description and the name."""


def describes(phrase: Phrase) -> bool:
    """Whether a phrase describes one person without a name, whom nothing has named yet."""
    person = person_like(phrase.head) if phrase.noun is None else phrase.noun.kind == "person"
    nameless = phrase.kind == "noun" and phrase.name is None and phrase.number == "s"
    return nameless and person and not isinstance(phrase.entity, Entity)


def across(description: Phrase, phrase: Phrase, words: Sequence[Token]) -> bool:
    """Whether `phrase` names whom `description` means across what is said between them.

    "son éditeur depuis trente ans, X, …", "sa rivale et néanmoins amie, X, …", "la directrice, arrivée en mars, X, …"
    """
    between = words[description.after : phrase.first]
    closing = words[phrase.after] if phrase.after < len(words) else None
    governed = description.preposition or phrase.preposition
    if not describes(description) or governed or description.determiner == "none":
        return False
    if not 1 < len(between) <= _FAR or between[-1].text != "," or (closing is not None and closing.kind != "mark"):
        return False
    if between[0].text == ",":
        between = between[1:]
        if not between or not between[0].low.endswith(SINGULAR_PARTICIPLES) or between[0].low in NOUNS:
            return False
    elif between[0].low == "et" and between[1].low in DETERMINERS and description.determiner == "definite":
        # "la préfète et son directeur de cabinet, X, …": two people
        return False
    elif between[0].low not in _BEGINS and not between[0].low.endswith(SINGULAR_PARTICIPLES):
        return False
    return not any(
        w.kind in ("mark", "quote") or w.low in _CLAUSES or w.inverted is not None or _acts(w) for w in between[:-1]
    )


def across_relative(description: Phrase, last: Phrase, phrase: Phrase, words: Sequence[Token]) -> bool:
    """Whether `phrase` names whom `description` and a relative tell of: "l'homme qui a fondé la ferme, X, …".

    Args:
        description: words for one person.
        last: the phrase before the name, which would have it if it described somebody.
        phrase: the name.
        words: the tokens of the block.
    """
    between = words[description.after : phrase.first]
    if description.preposition or phrase.preposition or description.determiner != "definite":
        return False
    if not describes(description) or not 2 < len(between) <= _FAR_RELATIVE or between[-1].text != ",":
        return False
    closing = words[phrase.after] if phrase.after < len(words) else None
    if between[0].low not in _RELATIVES or closing is None or closing.text != ",":
        return False
    if last is not description and last.is_person_like and last.after == phrase.first - 1:
        # "l'homme qui accompagnait la maire, X,"
        return False
    told = between[0].low != "à" or between[1].low in ("qui", "laquelle")
    return told and not any(word.kind in ("mark", "quote") for word in between[:-1])


def _acts(word: Token) -> bool:
    """Whether a word can be nothing but a finite verb."""
    verb = VERBS.get(word.low)
    finite = verb is not None and bool(verb.shape & FINITE)
    return word.low in AUXILIARIES or ((finite or word.low in COMMON_FINITE) and word.low not in NOUNS)
