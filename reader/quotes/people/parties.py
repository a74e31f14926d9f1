"""Politicians told by the party in brackets behind their names: "Inès Roux (LR)", "Luc Prat (Union des ruraux)".

Owns telling that brackets name a party. Only those are told so of whom the article tells nothing else.
"""

from collections.abc import Sequence

from reader.quotes.lexicon.tokens import Token
from reader.quotes.lexicon.words import words as words_of
from reader.quotes.people.entity import Entity
from reader.quotes.people.functions import Function
from reader.quotes.people.register import Register
from reader.quotes.phrasing.phrase import Phrase

_PARTIES = words_of(
    """
    lr ps rn lfi eelv pcf modem udi pr prg npa renaissance ensemble horizons reconquête écologistes écologiste
    socialiste socialistes communiste communistes insoumis insoumise républicain républicaine centriste opposition
    majorité gauche droite divers dvd dvg parti sans-étiquette
    """
)
"""How a party is written in brackets, in lower case."""
_LONGEST = 5
"""Words of the longest party."""


def note_party(register: Register, phrase: Phrase, words: Sequence[Token]) -> None:
    """Call whoever has a party in brackets behind their name a deputy, where nothing else is told of them."""
    person, after = phrase.entity, phrase.after
    if not isinstance(person, Entity) or person.kind != "person" or person.functions:
        return
    if after + 2 >= len(words) or words[after].text != "(" or words[after + 1].low not in _PARTIES:
        return
    end = next((i for i in range(after + 2, min(len(words), after + 2 + _LONGEST)) if words[i].text == ")"), None)
    if end is not None and not (end + 1 < len(words) and words[end + 1].text == ","):
        # Behind a comma the text may say what else they are: "Inès Roux (LR), la sénatrice du Gers,".
        register.give(person, Function("député", frozenset(), "député"))
