"""Second names of one person: "X, dit Y,", "X, de son vrai nom Y,", "le patron, que tous appellent Y,".

Owns finding whose a second name is. What is kept of somebody is `register`'s.
"""

from collections.abc import Sequence

from reader.quotes.lexicon.tokens import Token
from reader.quotes.lexicon.words import words as words_of
from reader.quotes.people.entity import Entity
from reader.quotes.people.register import Register
from reader.quotes.phrasing.phrase import Phrase, slice_of

_CALLED = words_of(
    "dit dite surnommé surnommée alias appelé appelée prénommé prénommée né née rebaptisé rebaptisée dénommé dénommée"
)
_CALLING = ("appel", "surnomm", "nomm", "prénomm", "baptis", "rebaptis")
"""How the verbs begin by which somebody is called something."""
_REAL = ("nom", "prénom", "patronyme")
_KNOWN = words_of("identifié identifiée désigné désignée")
_REACH = 8
"""Words between "que" and the second name."""


def note_byname(register: Register, phrases: Sequence[Phrase], index: int, words: Sequence[Token], text: str) -> None:
    """Take the name at `index` for a second name of whoever stands before the comma in front of it, if it is one."""
    phrase = phrases[index]
    real = phrase.kind == "noun" and phrase.head in _REAL
    if phrase.name is None or phrase.title is not None or not (phrase.kind == "name" or real):
        return
    if phrase.preposition and not real:
        return
    opening = _opening(words, phrase.name_first if real else phrase.first)
    if opening is None:
        return
    bearer = next((p for p in reversed(phrases[max(0, index - 4) : index]) if p.after == opening), None)
    if bearer is None or bearer.number != "s" or bearer.kind not in ("name", "noun"):
        return
    somebody = bearer.entity
    if isinstance(somebody, Entity):
        if somebody.kind == "person" and not somebody.plural:
            register.add_byname(phrase.name, somebody)
            phrase.entity = somebody
    elif bearer.noun is not None and bearer.noun.kind == "person" and bearer.name is None:
        known = register.find(phrase.name)
        if len(known) < 2:
            somebody = known[0] if known else register.add_person(phrase.name)
            register.bind(somebody, bearer, slice_of(bearer, text))
            bearer.entity = phrase.entity = somebody


def _opening(words: Sequence[Token], first: int) -> int | None:
    """The comma or bracket before the words by which somebody is called the name at token `first`."""
    i = first - 1
    if i < 2 or words[i].kind != "word":
        return None
    if words[i].low in _CALLED:
        return i - 1 if words[i - 1].text in ",(" else None
    if words[i].low == "comme" and words[i - 1].low in _KNOWN:
        # "l'auteur de l'attaque, identifié comme X,"
        return i - 2 if words[i - 2].text in ",(" else None
    if words[i].low in _REAL:
        # "de son vrai nom X", "de son nom de scène X"
        back = range(i - 1, max(0, i - 6), -1)
        comma = next((j for j in back if words[j].text in ",("), None)
        owned = comma is not None and words[comma + 1].low == "de" and words[comma + 2].low == "son"
        return comma if owned else None
    if not words[i].low.startswith(_CALLING):
        return None
    for j in range(i - 1, max(0, i - _REACH), -1):
        if words[j].kind != "word":
            return None
        if words[j].low in ("que", "qu'"):
            return j - 1 if words[j - 1].text == "," else None
    return None
