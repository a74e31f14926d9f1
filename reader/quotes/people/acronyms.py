"""Which body an acronym means: that whose name its brackets follow, or whose name it is the initials of.

Owns telling so; a body keeps the fullest name that the article gives it.
"""

from collections.abc import Sequence

from reader.quotes.lexicon.tokens import Token
from reader.quotes.lexicon.words import words as words_of
from reader.quotes.people.entity import Entity, EntityKind
from reader.quotes.people.register import Register
from reader.quotes.phrasing.phrase import Phrase, slice_of
from reader.text.folding import fold

_LINKS = words_of("de du des la le les et à aux au en pour sur")
_SHORTEST = 3
"""Letters of the shortest acronym that is known without brackets."""


def note_acronym(register: Register, phrase: Phrase, words: Sequence[Token], text: str) -> None:
    """Note the acronym in brackets behind a body's name: it means that body wherever it stands."""
    after = phrase.after
    if after + 2 >= len(words) or words[after].text != "(" or words[after + 2].text != ")":
        return
    acronym = words[after + 1]
    what = phrase.noun.kind if phrase.noun is not None else None
    body = phrase.kind == "noun" and what in ("institution", "group", "medium")
    spoken = acronym.capital and _initials(acronym.text, text[phrase.start : phrase.end])
    if body and phrase.determiner != "indefinite" and (acronym.text.isupper() or spoken):
        kind: EntityKind = "group" if what == "group" else "institution"
        own = _spelt_out(acronym.text, slice_of(phrase, text))
        inner = own is not None and own[:1].isupper() and own != slice_of(phrase, text)
        # "la rébellion du Front pour la paix (FPP)"
        body_meant = register.add_body(own) if own is not None and inner else None
        register.add_alias(acronym.text, body_meant or register.add_other(phrase, slice_of(phrase, text), kind))
    elif acronym.text.isupper() and len(acronym.text) > 1:
        spelt = _spelt_out(acronym.text, " ".join(text[phrase.start : phrase.end].split()))
        if spelt is not None:
            register.add_alias(acronym.text, Entity(spelt, "institution", None))


def _initials(acronym: str, words: str) -> bool:
    """Whether a name written as a word is made of initials: "Cena" of "Commission électorale nationale autonome"."""
    return len(acronym) > 2 and _spelt_out(acronym, " ".join(words.split())) is not None


def _spelt_out(acronym: str, words: str) -> str | None:
    """The end of `words` whose initials are `acronym`: "Syndicat de la librairie française" for SLF."""
    parts = words.split()
    letters = [(i, part.lstrip("ldLD'’")[:1].upper()) for i, part in enumerate(parts) if part.lower() not in _LINKS]
    tail = letters[-len(acronym) :]
    if len(tail) < len(acronym) or fold("".join(letter for _, letter in tail)) != fold(acronym):
        return None
    return " ".join(parts[tail[0][0] :])


def note_initials(register: Register, blocks: Sequence[Sequence[Phrase]], text: str) -> None:
    """Note the acronyms that a body's name elsewhere explains: "le SRN … le Syndicat des routiers du Nord"."""
    phrases = [phrase for block in blocks for phrase in block]
    called = (p.name or slice_of(p, text) for p in phrases if p.kind == "name" or (p.capital_head and not p.name))
    shouted = {name for name in called if name.isupper() and name.isalpha() and len(name) >= _SHORTEST}
    acronyms = {name for name in shouted if register.alias(name) is None}
    for phrase in phrases if acronyms else ():
        body = phrase.kind == "noun" and phrase.noun is not None and phrase.noun.kind == "institution"
        if not body or not phrase.capital_head or phrase.number == "p" or phrase.name is not None:
            continue
        words = slice_of(phrase, text)
        for acronym in acronyms:
            if _spelt_out(acronym, words) == words:
                register.add_alias(acronym, register.add_other(phrase, words, "institution"))
