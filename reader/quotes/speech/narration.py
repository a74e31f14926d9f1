"""Who a sentence of the narration is about: what the resolver is told between the quotations.

Owns noting the grammatical subject of every sentence, whoever an indirect report quotes, and who else is mentioned.
"""

from itertools import pairwise

from reader.quotes.grammar.topics import topic_of
from reader.quotes.lexicon.spoken_nouns import SPOKEN_NOUNS
from reader.quotes.lexicon.verbs import CALLED, CHAIN_LEMMAS
from reader.quotes.lexicon.words import words
from reader.quotes.marking.parts import Stream
from reader.quotes.people.entity import Entity
from reader.quotes.phrasing.phrase import Phrase, slice_of
from reader.quotes.reference.discourse import NOBODY, Resolved, Role
from reader.quotes.reference.pronouns import NEAREST
from reader.quotes.speech.echoes import echoed
from reader.quotes.speech.inner_mentions import InnerMentions
from reader.quotes.speech.latter import latter
from reader.quotes.speech.opening_source import opening_source
from reader.quotes.speech.questions import asker
from reader.quotes.speech.reading import Reading, can_speak

_VOICES = words("voix bouche intermédiaire entremise truchement")
_OF = words("de d' du")
_POINTED_AT = words("plus celle celui l'une l'un")
_SOMEBODY = Resolved(None, "none", "somebody pointed at without a name", blocks=True)
_SETTING = frozenset(("", "à", "au", "aux", "par", "pour"))
"""What may stand before an object, whoever something is done by or somebody it is told to."""
_POINTING = words("la le l' cette ce cet ces les")


def _told_of(phrase: Phrase) -> bool:
    """Whether a phrase without a name sets somebody on the scene: "ont bloqué la préfète", "a reçu les familles"."""
    if phrase.noun is None or phrase.preposition not in _SETTING or phrase.capital_head:
        return False
    if phrase.number == "p":
        return phrase.noun.kind in ("person", "group")
    return phrase.noun.kind == "person" and phrase.determiner in ("definite", "demonstrative")


def _one_told(phrase: Phrase) -> bool:
    """Whether a description is of one person met before: "L'offre a fait sourire l'élue"."""
    person = phrase.noun is not None and phrase.noun.kind == "person" and phrase.number == "s"
    return person and phrase.determiner in ("definite", "demonstrative")


class Narration:
    """Tells the resolver of one article who is talked about."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.inner = InnerMentions(reading)

    def signed(self, stream: Stream, first: int, after: int) -> Resolved | None:
        """ "« … » La phrase, lancée par X, …", "La formule est de Y": whose the words before were."""
        finder = stream.finder
        whose = echoed(finder, first, after)
        if whose is not None:
            # "« … » Paul Renard n'a pas goûté la sortie de X."
            return self.reading.resolver.resolve(whose, self.reading.sentence)
        if first + 2 >= after or finder.low(first) not in _POINTING or finder.low(first + 1) not in SPOKEN_NOUNS:
            return None
        if finder.low(first + 2) in ("que", "qu'"):
            # "« … » Cette phrase que lui criait son père"
            cue = finder.inverted(first + 3, after)
            whose = cue.phrase if cue is not None else finder.starting.get(first + 3)
            if whose is not None and whose.kind in ("name", "noun"):
                return self.reading.resolver.resolve(whose, self.reading.sentence)
        for i in range(first + 2, min(after, first + 16)):
            if finder.low(i) in ("par", "de", "d'"):
                phrase = finder.starting.get(i + 1)
                person = phrase is not None and (phrase.kind == "name" or phrase.entity is not None)
                if phrase is not None and person:
                    return self.reading.resolver.resolve(phrase, self.reading.sentence)
        return NOBODY

    def note_subject(self, stream: Stream, first: int, after: int) -> None:
        """Tell the resolver whom the sentence from token `first` to `after` is about."""
        topic = topic_of(stream.finder, first) or self._set_before_colon(stream, first, after)
        if topic is not None and can_speak(topic):
            self.reading.resolver.note(
                self.reading.sentence, self.reading.resolver.resolve(topic, self.reading.sentence), "subject"
            )
        self.reading.resolver.context.hearer = opening_source(self.reading, stream, first)
        subject = self.sentence_subject(stream, first, after)
        self.reading.resolver.context.hearer = None
        self.reading.led, self.reading.leading = self.reading.leading, subject
        if subject is not None and not subject.fits_nobody:
            # "Elle sera restaurée par X. « … », dit-elle": a statue, which comes to nobody's mind as a speaker
            self.reading.resolver.note(self.reading.sentence, subject, "subject")
            if subject.entity is not None and asker(stream, first, after) is not None:
                self.reading.resolver.discourse.asking[self.reading.sentence] = subject.entity
        for further in self._further_subjects(stream, first, after):
            self.reading.resolver.note(self.reading.sentence, further, "subject")
        for i in range(first, after):
            pointed = stream.finder.starting.get(i)
            if pointed is None or pointed.kind != "nobody" or pointed.head not in _POINTED_AT:
                continue
            leads = i <= first + 1
            if leads or (pointed.preposition == "à" and stream.finder.low(pointed.after) == "qui"):
                self.reading.resolver.note(self.reading.sentence, _SOMEBODY, "subject")
        if any(stream.tokens[i].kind == "quote" for i in range(first, after)):
            return
        for i in range(first + 1, after - 2):
            # ", a annoncé X": an indirect report makes X the one talked about.
            if stream.tokens[i].text == ",":
                cue = stream.finder.after(i, after)
                if cue is not None and cue.verb is not None and cue.phrase is not None:
                    finite = stream.finder.is_finite
                    around = (*range(first, i), *range(cue.phrase.after, after))
                    if not any(finite(j) for j in around):
                        # "La présidente, X, interroge Y": the only verb there is, with its object behind it.
                        continue
                if cue is not None and cue.phrase is not None and (cue.verb is not None or cue.rule == "preposition"):
                    chain = cue.lemma in CHAIN_LEMMAS and cue.phrase.kind != "name"
                    if can_speak(cue.phrase) and not chain:
                        together = (cue.phrase, *cue.joined)
                        resolved = (
                            self.reading.together(together)
                            if cue.joined
                            else self.reading.resolver.resolve(cue.phrase, self.reading.sentence)
                        )
                        if resolved.entities and all(entity.kind == "person" for entity in resolved.entities):
                            self.reading.resolver.note(self.reading.sentence, resolved, "speaker")

    def _set_before_colon(self, stream: Stream, first: int, after: int) -> Phrase | None:
        """Who stands without a verb before the colon of "Son producteur, X, un peu moins : il dit « … »"."""
        finder = stream.finder
        colon = next((i for i in range(first, after) if stream.tokens[i].text == ":"), None)
        leads = finder.starting.get(first)
        if colon is None or leads is None or leads.preposition or leads.kind not in ("name", "noun"):
            return None
        verb = min(finder.clauses(first).verbs, key=lambda v: v.group.first, default=None)
        person = leads.kind == "name" or (leads.noun is not None and leads.noun.kind == "person")
        again = verb is not None and verb.group.first > colon and verb.subject is not None
        again = again and verb is not None and verb.subject is not None and verb.subject.head in ("il", "elle")
        return leads if again and person and leads.number == "s" and leads.after < colon else None

    def sentence_subject(self, stream: Stream, first: int, after: int) -> Resolved | None:
        """Whom the main clause of a sentence has as its subject, as far as its first quotation; None for a thing."""
        stop = next((i for i in range(first, after) if stream.tokens[i].kind == "quote"), after)
        if stop == first:
            return None
        phrase = stream.finder.named_subject(first, stop) or stream.finder.main_subject(first, stop)
        text = phrase is not None and phrase.noun is not None and phrase.noun.kind == "document"
        if phrase is not None and (text or not can_speak(phrase)):
            # "La réponse fait bondir Lucie Armand.": a thing leads, whom it strikes is talked about.
            struck = stream.finder.struck(first, stop)
            named = struck is not None and (struck.kind == "name" or _one_told(struck))
            phrase = struck if named else phrase
        phrase = stream.finder.entering(first, stop) or phrase
        name = self._called(stream, first, stop) or self._made_of(stream, first, stop)
        if name is not None:
            return name
        if phrase is not None and phrase.head == "voix" and phrase.determiner == "indefinite":
            # "Une voix s'élève au fond."
            return _SOMEBODY
        if phrase is None or not can_speak(phrase):
            return None
        if phrase.kind == "pronoun" and phrase.head in NEAREST:
            return latter(self.reading, stream, phrase)
        joined = stream.finder.joined(phrase, stop)
        if joined:
            return self.reading.together((phrase, *joined))
        partner = stream.finder.joined_before(phrase, first)
        if partner is not None and stream.finder.plural_with(phrase, first):
            return self.reading.together((partner, phrase))
        return self.reading.resolver.resolve(phrase, self.reading.sentence)

    def _made_of(self, stream: Stream, first: int, stop: int) -> Resolved | None:
        """ "Le duo formé par X et Y l'emporte.": those two."""
        pair = stream.finder.starting.get(first)
        members = stream.finder.made_of(pair, stop) if pair is not None else ()
        if pair is None or not members:
            return None
        whole = self.reading.together(members)
        self.reading.resolver.settle(pair, whole)
        return whole

    def _called(self, stream: Stream, first: int, stop: int) -> Resolved | None:
        """ "Cette technicienne s’appelle Lucie Armand.": whoever the sentence names."""
        finder = stream.finder
        verb = next((v for v in finder.clauses(first).verbs if v.depth == 0 and not v.aside), None)
        if verb is None or verb.group.after > stop or finder.low(verb.group.head) not in CALLED:
            return None
        name = finder.starting.get(verb.group.after)
        if not {"s'", "se"} & {finder.low(i) for i in range(verb.group.first, verb.group.head)} or name is None:
            return None
        if name.kind != "name":
            return None
        found = self.reading.resolver.resolve(name, self.reading.sentence)
        if found.entity is not None and verb.subject is not None:
            found.entity.take_gender(verb.subject.gender)
            if verb.subject.noun is not None:
                text = slice_of(verb.subject, self.reading.text)
                self.reading.resolver.register.bind(found.entity, verb.subject, text)
        return found

    def _further_subjects(self, stream: Stream, first: int, after: int) -> list[Resolved]:
        """ "X a parlé, mais Y se tait.": whom the main clauses behind the first have as their subjects."""
        tokens = stream.tokens
        stop = next((i for i in range(first, after) if tokens[i].kind == "quote" or tokens[i].text == ":"), after)
        main = [v for v in stream.finder.clauses(first).verbs if not v.depth and not v.aside and v.group.first < stop]
        found: list[Resolved] = []
        for before, verb in pairwise(main):
            phrase = verb.subject
            if phrase is None or phrase is before.subject or phrase.kind == "nobody" or not can_speak(phrase):
                continue
            if (
                phrase.kind == "noun"
                and phrase.entity is None
                and (phrase.noun is None or phrase.noun.kind != "person")
            ):
                continue
            found.append(self.reading.resolver.resolve(phrase, self.reading.sentence))
        return found

    def note_topics(self, stream: Stream, number: int) -> None:
        """Remember whom a headline names as those whom the article is about."""
        self.reading.sentence += 1
        self.reading.resolver.enter(self.reading.sentence, number)
        for phrase in stream.phrases:
            if phrase.kind == "name" or (isinstance(phrase.entity, Entity) and phrase.entity.kind == "person"):
                resolved = self.reading.resolver.resolve(phrase, self.reading.sentence)
                self.reading.resolver.note(self.reading.sentence, resolved, "other")
                if resolved.entity is not None and resolved.entity.kind == "person":
                    self.reading.resolver.topics.add(resolved.entity)

    def note_others(self, stream: Stream, first: int, after: int) -> None:
        """Tell the resolver who else the sentence mentions."""
        subject = stream.finder.main_subject(first, after)
        for phrase in (stream.finder.starting.get(i) for i in range(first, after)):
            if phrase is not None and phrase.complements:
                self.inner.note(stream, phrase, phrase is subject)
                handled = self.inner.handled(stream, phrase)
                if handled is not None:
                    text = self.reading.resolver.resolve(handled, self.reading.sentence)
                    self.reading.resolver.note(self.reading.sentence, text, "other")
                    continue
            for name in phrase.candidates if phrase is not None else ():
                # "Au troisième jour du procès de Lucie Armand, …"
                known = self.reading.resolver.register.find(name)
                if len(known) == 1 and known[0].name.lower() == name.lower():
                    told = Resolved(name, "stated", "named", (known[0],))
                    self.reading.resolver.note(self.reading.sentence, told, "other")
            if phrase is not None and stream.finder.low(phrase.first - 1) == "entre" and phrase.kind == "name":
                # "le combat entre X et Y"
                others = stream.finder.joined(phrase, after)
                if others and all(p.kind == "name" for p in others):
                    both = self.reading.together((phrase, *others)).entities
                    for one in both:
                        self.reading.resolver.discourse.companions[one].update(both)
            if phrase is not None and phrase.kind in ("name", "noun"):
                somebody = (
                    phrase.determiner == "indefinite"
                    and phrase.number == "s"
                    and phrase.noun is not None
                    and phrase.noun.kind == "person"
                )
                document = phrase.noun is not None and phrase.noun.kind == "document" and phrase.kind == "noun"
                named = phrase.kind == "name" or phrase.entity is not None or phrase.members
                told_of = _told_of(phrase)
                if named or somebody or document or told_of:
                    resolved = self.reading.resolver.resolve(phrase, self.reading.sentence)
                    voice = (
                        stream.finder.low(phrase.first - 1) in _OF and stream.finder.low(phrase.first - 2) in _VOICES
                    )
                    # "par la voix de son porte-parole"
                    role: Role = "speaker" if voice and resolved.entity is not None else "other"
                    met = resolved.entity is not None and resolved.entity.named
                    if role == "other" and told_of and met and not named:
                        # Somebody met before, in passing under a description.
                        continue
                    self.reading.resolver.note(self.reading.sentence, resolved, role)
