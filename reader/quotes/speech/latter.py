"""Whom "celui-ci", "celle-ci" and "ce dernier" mean: the last mentioned that was no subject.

Owns finding the phrase; whom it means is `resolution`'s.
"""

from reader.quotes.lexicon.closed_words import OF
from reader.quotes.lexicon.nouns import EPITHETS
from reader.quotes.lexicon.words import words
from reader.quotes.marking.parts import Stream
from reader.quotes.people.entity import Entity
from reader.quotes.phrasing.phrase import Phrase, slice_of
from reader.quotes.reference.discourse import Resolved
from reader.quotes.reference.saying import saying_of
from reader.quotes.speech.outer_sources import is_somebody
from reader.quotes.speech.reading import Reading

_STOPS = frozenset(".?!…")
_PLAIN = 0.9
"""How sure a description must be of somebody whom nothing calls so."""
_EVERY = words("chaque aucun aucune tout toute")
"""Determiners of nobody in particular."""


def latter(reading: Reading, stream: Stream, pronoun: Phrase) -> Resolved:
    """Whom `pronoun` means where it stands in `stream`; the first answer for it stands."""
    known = reading.resolver.answered(pronoun)
    if known is not None:
        return known
    found = _last_named(reading, stream, pronoun)
    if found is None:
        return reading.resolver.resolve(pronoun, reading.sentence)
    reading.resolver.settle(pronoun, found)
    return found


def _last_named(reading: Reading, stream: Stream, pronoun: Phrase) -> Resolved | None:
    """Whom "celui-ci" means: the last phrase before it in its paragraph that agrees and can speak."""
    finder = stream.finder
    named = finder.starting.get(pronoun.after + 1)
    if finder.tokens[pronoun.after : pronoun.after + 1] and finder.tokens[pronoun.after].text == ",":
        closed = named is not None and named.after < finder.count and finder.tokens[named.after].text == ","
        if named is not None and (named.kind == "name" or named.name is not None) and closed:
            # "Cette dernière, Solange, 71 ans, se moque", "Celle-ci, la Danoise Inger Skov, a dit"
            found = reading.resolver.resolve(named, reading.sentence)
            if found.entity is not None and found.entity.kind == "person":
                found.entity.take_gender(pronoun.gender, 2)
            return found
    spoken_of = _named_in_words(reading, stream, pronoun)
    if spoken_of is not None:
        return Resolved(spoken_of.name, "resolved", f"{pronoun.head}: named in the words before", (spoken_of,))
    body: Resolved | None = None
    for index in range(pronoun.first - 1, max(-1, pronoun.first - 80), -1):
        if body is not None and finder.tokens[index].text in _STOPS and index < pronoun.first - 1:
            return body
        phrase = finder.starting.get(index)
        if phrase is None or phrase.after > pronoun.first or phrase.kind not in ("name", "noun"):
            continue
        beside = index > 1 and finder.tokens[index - 1].text in (",", "et") and phrase.determiner == "none"
        aside = index > 2 and finder.tokens[index - 2].text == "," and finder.low(index - 1) in ("de", "d'")
        listed = finder.covering[index - 3] if aside and index > 3 else None
        if listed is not None and listed.kind == "noun" and listed.name is None:
            # "il parle des dettes, de l'ami que …": one of those spoken of
            aside = is_somebody(listed) and listed.preposition not in OF
        if (beside and phrase.kind == "noun") or (aside and phrase.preposition in ("de", "d'")):
            # "Lucie Armand, soliste et représentante du personnel", "Lucie Armand, de la banque Oudin,"
            continue
        if phrase.number != pronoun.number:
            continue
        meant = _whose_place(stream, phrase) or finder.nearer(phrase)
        speaks = meant.kind == "name" or meant.entity is not None
        speaks = speaks or (meant.noun is not None and meant.noun.kind in ("person", "institution", "group"))
        agrees = meant.gender in (pronoun.gender, None) and meant.number == pronoun.number
        if finder.low(meant.first) in _EVERY:
            continue
        if not speaks or not agrees:
            continue
        back = 1 if any(finder.tokens[i].text in ".?!…" for i in range(meant.after, pronoun.first)) else 0
        found = reading.resolver.resolve(meant, reading.sentence - back)
        if _guessed(found, meant) and not _leads(stream, phrase):
            # "X a parlé. Il a écrit à l'opérateur. Ce dernier …": hardly X, of whom nothing tells a trade
            found = reading.resolver.context.itself(meant, slice_of(meant, reading.text), "noun phrase")
        if found.name is None and found.blocks:
            return found
        # A body has the gender of the words that name it here: "l'exploitant, la société Aquavie".
        gender = found.entity.gender if found.entity is not None and meant.gender is None else meant.gender
        if found.name is not None and gender in (pronoun.gender, None):
            if found.entity is not None and found.entity.kind != "person" and found.entity.gender != gender:
                found.entity.gender = None
            told = Resolved(found.name, "resolved", f"{pronoun.head}: last mentioned", found.entities)
            if found.entity is not None and found.entity.kind == "person":
                return body if body is not None and (not found.entity.named or _leads(stream, phrase)) else told
            # "a croisé le directeur à la sortie du comité. Celui-ci …": a person comes to mind before a body
            body = body or told
    return body


def _named_in_words(reading: Reading, stream: Stream, pronoun: Phrase) -> Entity | None:
    """The one person whom the quotation right before `pronoun` names: "« On n'arrête pas Lucie. » Cette dernière"."""
    before = stream.tokens[pronoun.first - 1] if pronoun.first else None
    if before is None or before.kind != "quote" or pronoun.number == "p":
        return None
    said = saying_of([stream.parts[before.number].inner.of(reading.text)])
    people = reading.resolver.register.persons
    named = [p for p in people if p.named and p.gender in (pronoun.gender, None) and said.names(p.name)]
    return named[0] if len(named) == 1 else None


def _guessed(found: Resolved, meant: Phrase) -> bool:
    """Whether a bare noun went to somebody for having been talked about, and might mean nobody named."""
    told = bool(meant.modifiers) or (meant.noun is not None and meant.noun.lemma in EPITHETS)
    return "whoever is talked about" in found.rule and not told and found.confidence < _PLAIN


def _whose_place(stream: Stream, phrase: Phrase) -> Phrase | None:
    """Whose the cell is in "la cellule de la Française": they come to mind before what is theirs."""
    if phrase.noun is None or phrase.noun.kind != "institution" or phrase.capital_head or phrase.name is not None:
        return None
    owner = stream.finder.complement(phrase) if phrase.complemented else None
    if owner is None or owner.number == "p" or owner.after != phrase.after:
        return None
    capital = owner.kind == "noun" and owner.capital_head and owner.noun is None and bool(owner.modifiers)
    named = owner.kind == "name" and owner.name is not None and " " in owner.name
    return owner if is_somebody(owner) or named or capital else None


def _leads(stream: Stream, phrase: Phrase) -> bool:
    """Whether `phrase` is the subject of its sentence."""
    first = next((first for first, after in stream.sentences if first <= phrase.first < after), phrase.first)
    lead = stream.finder.main_subject(first, phrase.after + 1)
    same = lead is not None and lead.entity is not None and lead.entity is phrase.entity
    return lead is not None and (same or lead is phrase or lead.after + 1 == phrase.first)
