"""Somebody described first and named next: "Le maire ne décolère pas. Patrick Urruty avait alerté le département."

Owns telling that a name without a word of introduction is that of whoever was described just before. Where the name
has a function of its own, or is set against the description, it is somebody else's.
"""

from reader.quotes.marking.parts import Stream
from reader.quotes.people.entity import Entity
from reader.quotes.phrasing.phrase import Phrase
from reader.quotes.reference.discourse import Resolved
from reader.quotes.speech.reading import Reading

_WITHIN = 4
"""Sentences ahead in which the name must stand."""
_APART = frozenset(("lui", "elle", "aussi", "également", "quant", "contraire", "part", "côté"))
"""Words that set a name against whoever was spoken of."""
_PLACING = frozenset(("à", "au", "aux", "dans", "chez", "en"))
_BEFORE_VERBS = frozenset(("s'", "se", "n'", "ne", "y", "en"))
_SPEAKING_THEN = frozenset(("exprimait", "réagissait", "commentait", "adressait", "intervenait"))
"""Verbs that tell when and where somebody said what stands before; any other with "ainsi": "répondait ainsi"."""
_SIDES = frozenset(("côté", "ailleurs", "autre"))
"""Words that open what is said of others."""


class NamedNext:
    """Those of one article whom it names after it has described them."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.names: dict[Entity, Entity] = {}
        self.described: Entity | None = None
        self.lemma = ""
        self.since = 0
        self.block = 0

    def meet(self, stream: Stream, first: int, after: int, subject: Resolved | None) -> None:
        """Take in whom the sentence from token `first` to `after` is about."""
        entity = subject.entity if subject is not None else None
        phrase = stream.finder.main_subject(first, after)
        if entity is None or entity.kind != "person" or entity.plural or phrase is None:
            return
        if not entity.named:
            bare = phrase.determiner == "definite" and phrase.noun is not None and not phrase.complemented
            self.described = entity if bare and self._new(entity) else None
            if phrase.noun is not None:
                self.lemma = phrase.noun.lemma
            self.since, self.block = self.reading.sentence, self.reading.block
            return
        quoted = self._quoted(stream, phrase)
        described, self.described = quoted or self.described, None
        near = quoted is not None or (
            self.reading.sentence - self.since <= _WITHIN and self.reading.block - self.block <= 1
        )
        elsewhere = not quoted and self.reading.block != self.block and self._set_elsewhere(stream, first, phrase)
        if described is not None and near and not elsewhere and self._names(described, entity, stream, phrase, after):
            self.names[described] = entity
            entity.take_gender(described.gender)
            for function in described.functions:
                self.reading.resolver.register.give(entity, function)
            self.reading.resolver.discourse.present.pop(described, None)

    def _quoted(self, stream: Stream, phrase: Phrase) -> Entity | None:
        """Who was just quoted under a description alone: "« … », a dit la maire de Bobigny. Inès Roux répondait …".

        A name that commas introduce, or that is told anything else of, is hardly theirs: "Luc Roux tremblait".
        """
        part = self.reading.last
        if part is None or part.mention is None or self.reading.last_sentence != self.reading.sentence - 1:
            return None
        entity = part.resolved.entity
        if entity is None or entity.kind != "person" or entity.named or entity.plural:
            return None
        low = stream.finder.low
        at = next((i for i in range(phrase.after, phrase.after + 4) if low(i) not in _BEFORE_VERBS), phrase.after)
        spoke = low(at) in _SPEAKING_THEN or (low(at).endswith("ait") and low(at + 1) == "ainsi")
        same_block = self.reading.last_block == self.reading.block
        definite = part.mention.of(self.reading.text).lower().startswith(("le ", "la ", "l'", "l’"))
        presence = self.reading.resolver.discourse.present.get(entity)
        trail = self.reading.resolver.discourse.trail
        new = presence is not None and trail[presence.first].sentence == self.reading.last_sentence
        self.lemma = entity.functions[0].lemma if entity.functions else ""
        return entity if same_block and definite and new and spoke else None

    def _set_elsewhere(self, stream: Stream, first: int, phrase: Phrase) -> bool:
        """Whether a new scene opens in front of the name: "À la mairie, Inès Roux …", "Côté syndical, …"."""
        if phrase.first <= first + 1 or stream.tokens[phrase.first - 1].text != ",":
            return False
        place = next((p for i in range(first, phrase.first) if (p := stream.finder.starting.get(i))), None)
        somewhere = place is not None and place.preposition in _PLACING
        house = place is not None and (place.kind == "name" or (place.noun and place.noun.kind == "institution"))
        return (somewhere and bool(house)) or stream.finder.low(first) in _SIDES

    def _new(self, entity: Entity) -> bool:
        """Whether this sentence is the first that speaks of `entity`."""
        presence = self.reading.resolver.discourse.present.get(entity)
        return presence is not None and presence.count == 1 and presence.last == self.reading.sentence

    def _names(self, described: Entity, entity: Entity, stream: Stream, phrase: Phrase, after: int) -> bool:
        if phrase.kind != "name" or phrase.title is not None or " " not in entity.name or not self._new(entity):
            return False
        if {described.gender, entity.gender} == {"m", "f"}:
            return False
        if any(stream.finder.low(i) in _APART for i in range(phrase.after, min(after, phrase.after + 8))):
            return False
        return not entity.functions or any(held.lemma == self.lemma for held in entity.functions)
