"""Who says a quotation that has a cue: in which order its own words, its verb's subject and others are asked.

Owns what ends the search and whom the words found mean. Finding cues is `cues`', finding the words `cue_subjects`'.
"""

import re
from dataclasses import replace
from typing import Literal

from reader.articles.article import Span
from reader.quotes.lexicon.verbs import CROWD_LEMMAS
from reader.quotes.lexicon.words import words
from reader.quotes.marking.parts import Part, Stream
from reader.quotes.people.register import Entity
from reader.quotes.phrasing.phrase import Phrase, slice_of
from reader.quotes.reference.counted import ORDINALS
from reader.quotes.reference.discourse import NOBODY, Resolved
from reader.quotes.reference.pronouns import NEAREST
from reader.quotes.speech.cue import Cue
from reader.quotes.speech.cue_subjects import (
    behind_colon,
    behind_reporter,
    beside,
    drop_things,
    late_subject,
    settle_impersonal,
    subject_in_front,
)
from reader.quotes.speech.governing import understood_again
from reader.quotes.speech.impersonal import Impersonal
from reader.quotes.speech.latter import latter
from reader.quotes.speech.outer_sources import is_somebody, outer_source, passes_on
from reader.quotes.speech.reading import Reading, can_speak
from reader.quotes.speech.unvoiced import borne, taken_in
from reader.quotes.speech.utterance import Utterance

_OF_PARTICIPLE = "subject of the participle"
_AUXILIARIES = words("avoir être s'être")
_LINKS = words("de d' à un une en comme que qu' son sa ses leur leurs")
"""What may stand between a subject whose verb is understood and what it says."""
_TRAILING = words("pour afin avant sans quitte histoire jusqu'à")
"""Words by which an infinitive goes on with the sentence before."""
_HEARERS = words("lui leur")
"""Pronouns for whom something is said to."""
_TELLING = words("qui que qu' dont")
_ASKING = words("interroger demander questionner")
_TO_SOMEBODY = re.compile(r"\b(?:vous|tu)\b|-vous\b|-tu\b", re.IGNORECASE)
_CROWDS = words("foule assistance cortège public salle tribunes gradins chœur parterre assemblée meute")


class CuedSpeech:
    """Attributes the quotations of one article that have a cue."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.impersonal = Impersonal(reading)

    def attribute(self, stream: Stream, part: Part, cue: Cue, first: int, place: int) -> None:
        """Say whose `part` is, going by `cue` in the sentence that begins at token `first`; it may stay undecided."""
        context = self.reading.resolver.context
        heard = any(stream.finder.low(i) in _HEARERS for i in range(cue.first, cue.after))
        context.saying = replace(context.saying, verb=cue.lemma, to_somebody=heard)
        told = Utterance(stream, part, cue, first, place, self.reading.text)
        beside(told)
        if self._second_person(told) or self._after_speech(told):
            return
        if told.phrase is None and cue.pronoun is None:
            subject_in_front(told)
            if self._nobodys_participle(told):
                return
            behind_reporter(told)
            outer = outer_source(stream, cue, told.phrase, first, place)
            if outer is not None:
                self.attribute(stream, part, outer, first, place)
                return
            behind_colon(told)
            settle_impersonal(told)
            if self._nobody(told):
                return
            drop_things(told)
            if told.phrase is None and self._elsewhere(told):
                return
        context.hearer = self._hearer(told)
        resolved = self._resolved(told)
        context.hearer = None
        if resolved is None:
            return
        if told.phrase is not None and told.phrase.kind == "nobody" and told.word_at_a_distance:
            self._term(part, "term: a word at a distance, nobody's in particular")
            return
        if self._crowd(told, resolved):
            resolved = NOBODY
        if self._asks_them(told, resolved) and told.phrase is not None:
            words_said = self.reading.resolver.register.in_full(slice_of(told.phrase, told.text))
            resolved = self.reading.resolver.context.itself(told.phrase, words_said, "noun phrase")
        self.reading.set_cue(part, cue, stream.tokens, told.phrase)
        part.resolved = resolved
        part.rule = f"{cue.rule}{' (' + told.how + ')' if told.how else ''}; {resolved.rule}"
        apart = told.how == "subject of the infinitive" or cue.rule == "before, question"
        self.reading.finish(part, told.phrase, "other" if apart else "speaker")

    def _hearer(self, told: Utterance) -> Entity | None:
        """Whom "lui" means in "« … », lui ordonna le Suédois": whoever the sentence before was about."""
        cue, led = told.cue, self.reading.led
        to_somebody = any(told.tokens[i].low == "lui" for i in range(cue.first, cue.after))
        if not to_somebody or not cue.rule.startswith("after") or led is None or led.entity is None:
            return None
        return led.entity if led.entity.kind == "person" else None

    def _second_person(self, told: Utterance) -> bool:
        """ "« … », dites-vous": the interviewee's own words, or nobody's the article talks about."""
        part, person = told.part, self.reading.interviewee
        if not any(told.tokens[i].low.endswith("ez") for i in range(told.cue.first, told.cue.after)):
            return False
        self.reading.set_cue(part, told.cue, told.stream.tokens, None)
        part.rule = "second person: nobody the article talks about"
        if person is not None:
            part.resolved = Resolved(person.name, "resolved", "the interviewee", (person,))
            part.rule = "second person: the interviewee"
        self.reading.finish(part, None)
        return True

    def _after_speech(self, told: Utterance) -> bool:
        """ "« … », a lancé X, ajoutant « … »": the participle is whoever's spoke before it."""
        if not told.participle or told.phrase is not None:
            return False
        if told.finder.subject_left(told.cue.first, told.cue.rule, told.first)[1] == _OF_PARTICIPLE:
            return False
        at = next((i for i in range(told.cue.first - 1, told.first - 1, -1) if told.tokens[i].kind == "quote"), None)
        said = told.stream.parts[told.tokens[at].number] if at is not None else None
        if at is None or said is None or said.cue is None:
            return False
        if not said.cue.rule.startswith("after") or said.cue.first <= at:
            return False
        self.reading.set_cue(told.part, told.cue, told.stream.tokens, said.cue.phrase)
        self.reading.adopt(told.part, said.resolved, "before, participle: whoever spoke before it")
        return True

    def _nobodys_participle(self, told: Utterance) -> bool:
        """ "les affiches proclamant « … »": a participle whose own subject cannot speak; what one only heard of."""
        if told.participle and borne(told.finder, told.cue):
            self._no_speaker(told, f"{told.cue.rule}; written where nobody in particular speaks")
            return True
        heard = told.phrase is not None and told.phrase.kind != "nobody" and told.how != "what is read"
        if heard and not told.introduced and taken_in(told.finder, told.cue, told.place):
            self._no_speaker(told, f"{told.cue.rule}; what somebody read or heard, nobody in particular")
            return True
        if told.how != _OF_PARTICIPLE or told.phrase is None or can_speak(told.phrase):
            return False
        self._no_speaker(told, f"{told.cue.rule} ({told.how}); nobody in particular")
        return True

    def _nobody(self, told: Utterance) -> bool:
        """ "personne n'ose dire « … »", "quelqu'un crie « … »": words that name nobody."""
        if told.cue.lemma == "lire" and told.how != "what is read" and not told.introduced and self._read_that(told):
            self._no_speaker(told, f"{told.cue.rule}; what somebody read: nobody in particular")
            return True
        if told.impersonal or told.phrase is None or told.phrase.kind != "nobody":
            return False
        if told.word_at_a_distance:
            self._term(told.part, "term: a word at a distance")
        else:
            self._no_speaker(told, f"{told.cue.rule}; nobody in particular")
        return True

    def _read_that(self, told: Utterance) -> bool:
        """Whether what is read is a report: "Elle avait lu sur un forum que l'injection « … »"."""
        cue, finder, phrase = told.cue, told.finder, told.phrase
        near = range(cue.after, min(told.place, cue.after + 5))
        there = any(finder.low(i) in ("y", "ne", "n'") for i in range(cue.first, cue.after))
        person = phrase is not None and phrase.kind != "nobody"
        return person and not there and any(finder.low(i) in ("que", "qu'") for i in near)

    def _elsewhere(self, told: Utterance) -> bool:
        """Whose a cue is that has no subject in front of it; True where that ends the matter."""
        if told.infinitive or told.participle or told.finder.low(told.cue.first) in _AUXILIARIES:
            later = late_subject(told)
            if later is not None:
                told.phrase, told.how = later, "subject after the participle"
                return False
        if self._spoke_here(told):
            return True
        led, last = self.reading.led, self.reading.last
        if not told.infinitive:
            return False
        main = any(not verb.depth and not verb.aside for verb in told.finder.clauses(told.first).verbs)
        trails = told.finder.low(told.first) in _TRAILING and not main
        if trails and led is not None:
            # "Il s'est avancé. Pour inviter les salariés à « … »."
            self.reading.set_cue(told.part, told.cue, told.stream.tokens, None)
            self.reading.adopt(told.part, led, "infinitive: subject of the sentence before")
            return True
        if told.finder.low(told.cue.first - 1) in ("de", "d'") and last is not None:
            self.reading.set_cue(told.part, told.cue, told.stream.tokens, None)
            self.reading.adopt(told.part, last.resolved, "narrative infinitive: whoever spoke last")
            return True
        return False

    def _resolved(self, told: Utterance) -> Resolved | None:
        """Whom the speaker's words mean; None where there are none."""
        cue = told.cue
        if told.impersonal:
            house, resolved = self.impersonal.source(told.stream, cue, told.first, told.place)
            told.phrase = house if house is not None else told.phrase
            return resolved
        if cue.pronoun is not None:
            return self._inverted(told, cue.pronoun)
        if told.phrase is None:
            return None
        if cue.joined and (cue.plural or cue.rule.endswith("preposition")):
            return self.reading.together((told.phrase, *cue.joined))
        return self._of_phrase(told, told.phrase)

    def _inverted(self, told: Utterance, pronoun: str) -> Resolved:
        """Whom the pronoun of "a-t-elle dit" means."""
        resolver = self.reading.resolver
        if pronoun in ("on", "ce", "nous", "je"):
            return resolver.resolve(told.phrase, self.reading.sentence) if told.phrase is not None else NOBODY
        led = self._led(told)
        if led is not None:
            return led
        gender: Literal["m", "f"] = "f" if pronoun.startswith("elle") else "m"
        return resolver.pronoun(gender, pronoun.endswith("s"), self.reading.sentence, pronoun, True)

    def _of_phrase(self, told: Utterance, phrase: Phrase) -> Resolved:
        """Whom `phrase` means, alone or with those whom the verb's plural takes in."""
        cue, finder, resolver = told.cue, told.finder, self.reading.resolver
        plural = cue.plural or (not cue.joined and finder.plural_with(phrase, told.first))
        if not cue.joined and cue.rule.startswith("before") and cue.phrase is None and plural:
            joined = finder.joined(phrase, cue.first)
            partner = finder.joined_before(phrase, told.first) if not joined else None
            together = (phrase, *joined) if partner is None else (partner, phrase)
            return (
                self.reading.together(together)
                if len(together) > 1
                else resolver.resolve(phrase, self.reading.sentence)
            )
        opening = cue.rule.startswith(("before, pr", "before, ph")) and cue.first - told.first < 3
        if phrase.kind == "pronoun" and opening:
            return self._before_here(phrase)
        if told.how == "subject of the infinitive" and phrase.kind == "pronoun" and phrase.head == "l'":
            return self._heard(told, phrase)
        if (
            phrase.head in ("celui", "celle")
            and cue.rule.startswith("after")
            and finder.low(phrase.after) in _TELLING
        ):
            # "tranche celle que le public surnomme « la Foudre »": whoever is talked about
            gender: Literal["m", "f"] = "f" if phrase.head == "celle" else "m"
            return resolver.pronoun(gender, False, self.reading.sentence, phrase.head, True)
        if phrase.kind == "pronoun" and phrase.head in NEAREST:
            return latter(self.reading, told.stream, phrase)
        meant = resolver.resolve(phrase, self.reading.sentence, cue.rule.startswith("after"))
        alone = meant.name is None and phrase.head in ("il", "elle") and not meant.decisions
        return self._named_here(told, phrase) or meant if alone else meant

    def _named_here(self, told: Utterance, phrase: Phrase) -> Resolved | None:
        """Whom "elle" means in "la plainte de Lucie Armand pour ce qu'elle appelle « … »": the only one named."""
        named = [p for p in told.finder.phrases if told.first <= p.first < phrase.first and p.kind == "name"]
        found = [self.reading.resolver.resolve(p, self.reading.sentence) for p in named]
        people = {r.entity: r for r in found if r.entity is not None and r.entity.kind == "person"}
        fitting = [r for entity, r in people.items() if entity.gender == phrase.gender and not entity.plural]
        unsure = any(entity.gender is None for entity in people)
        return replace(fitting[0], certainty="resolved", confidence=0.8) if len(fitting) == 1 and not unsure else None

    def _heard(self, told: Utterance, phrase: Phrase) -> Resolved:
        """Whom "l'" means in "Un témoin dit l'avoir entendu crier « … »": not whoever heard it."""
        resolver = self.reading.resolver
        hearer = told.finder.subject_of_last(told.first, told.place)
        entity = resolver.known(hearer) if hearer is not None else None
        return resolver.pronoun(
            phrase.gender,
            phrase.number == "p",
            self.reading.sentence,
            phrase.head,
            False,
            leaving_out=(entity,) if entity is not None else (),
            persons_only=True,
        )

    def _asks_them(self, told: Utterance, resolved: Resolved) -> bool:
        """ "X se tait. « Vous aviez bu ? », interroge le procureur": whoever is asked is not who asks."""
        led, phrase = self.reading.led, told.phrase
        if told.cue.lemma not in _ASKING or led is None or led.entity is not resolved.entity or phrase is None:
            return False
        described = told.cue.rule.startswith("after") and phrase.kind == "noun" and phrase.name is None
        described = described and "whoever is talked about" in resolved.rule
        return described and _TO_SOMEBODY.search(told.part.inner.of(told.text)) is not None

    def _crowd(self, told: Utterance, resolved: Resolved) -> bool:
        """Whether many call out at once, or "tous deux" are not two whom the text names."""
        cue, phrase = told.cue, told.phrase
        if phrase is not None and phrase.head == "tous deux" and len(resolved.entities) < 2:
            return True
        if phrase is not None and phrase.head in _CROWDS and not phrase.complemented:
            return True
        chorus = cue.lemma == "reprendre" and any(told.tokens[i].low == "chœur" for i in range(cue.after, told.place))
        if chorus and phrase is not None and phrase.number == "p" and phrase.name is None:
            return True
        known = len(resolved.entities) > 1 and all(entity.named for entity in resolved.entities)
        return cue.plural and not known and cue.lemma in CROWD_LEMMAS and (phrase is None or phrase.name is None)

    def _no_speaker(self, told: Utterance, rule: str) -> None:
        self.reading.set_cue(told.part, told.cue, told.stream.tokens, told.phrase)
        told.part.rule = rule
        self.reading.finish(told.part, None)

    def _term(self, part: Part, rule: str) -> None:
        part.kind, part.decided, part.rule = "term", True, rule

    def gapped(self, stream: Stream, part: Part, previous: Part, place: int, earlier: int) -> bool:
        """ "La direction évoque « … », les syndicats « … »": the verb is understood again."""
        again = understood_again(stream, place, earlier)
        if again is not None:
            self.understand(part, previous, again)
            return True
        linked = place - 1
        while linked > earlier and stream.finder.low(linked) in _LINKS and stream.finder.covering[linked] is None:
            linked -= 1
        phrase = stream.finder.covering[linked]
        if phrase is None or phrase.after != linked + 1 or phrase.first <= earlier + 1 or phrase.preposition:
            return False
        subject = stream.finder.covering[phrase.first - 1]
        if subject is not None and subject.after == phrase.first and is_somebody(subject) and not subject.preposition:
            # "X fustige un arbitrage « … », et sa gardienne une fin de match « … »"
            phrase = subject
        if stream.finder.low(phrase.first - 1) not in (",", "et", "mais", ";"):
            return False
        if phrase.kind == "nobody" and phrase.head == "l'un" and previous.resolved.name is None:
            part.cue, part.cue_span = previous.cue, previous.cue_span
            part.rule = "verb understood from the quotation before it; nobody in particular"
            self.reading.finish(part, phrase)
            return True
        if not can_speak(phrase):
            return False
        unknown = phrase.kind == "noun" and phrase.noun is None and phrase.head not in ORDINALS
        if phrase.determiner == "indefinite" or unknown:
            # "une enquête « … » et une presse « … »": two objects of one verb.
            return False
        self.understand(part, previous, phrase)
        return True

    def understand(self, part: Part, previous: Part, phrase: Phrase) -> None:
        """Say that `phrase` tells whose `part` is, with the verb of `previous`."""
        part.cue, part.cue_span = previous.cue, previous.cue_span
        part.resolved = self.reading.resolver.resolve(phrase, self.reading.sentence)
        part.mention = Span(phrase.start, phrase.end)
        part.rule = f"verb understood from the quotation before it; {part.resolved.rule}"
        self.reading.finish(part, phrase)

    def is_chain(self, right: Cue, left: Cue) -> bool:
        """Whether the cue behind the quotation only says who handed on what the cue before it attributes."""
        phrase = right.phrase
        if phrase is None or left.rule.startswith("before, preposition"):
            return False
        return passes_on(right, phrase)

    def medium_named(self, cue: Cue) -> str | None:
        """The medium of a cue as it is printed."""
        return cue.phrase.name or self.reading.text[cue.phrase.bare[0] : cue.phrase.bare[1]] if cue.phrase else None

    def _led(self, told: Utterance) -> Resolved | None:
        """ "Lucie Armand n’a, dit-elle, …": who leads the sentence in which the incise stands behind the verb.

        In "Le maire, dit-elle, ment" the incise is of somebody else.
        """
        stream, cue, first = told.stream, told.cue, told.first
        leading = self.reading.leading
        entity = leading.entity if leading is not None else None
        quoted = any(stream.tokens[i].kind == "quote" for i in range(first, cue.first))
        if leading is None or entity is None or not entity.name or quoted or cue.first > told.place:
            return None
        verbs = stream.finder.clauses(first).verbs
        if not any(v.group.first < cue.first and not v.depth and not v.aside for v in verbs):
            return None
        fits = entity.gender == ("f" if cue.pronoun == "elle" else "m") and not entity.plural
        if cue.pronoun not in ("il", "elle") or not fits or entity.kind not in ("person", "institution", "group"):
            return None
        return replace(leading, certainty="resolved", rule=f"{cue.pronoun}: who leads the sentence")

    def _before_here(self, phrase: Phrase) -> Resolved:
        """Whom "selon elle" means where it opens a sentence: nobody whom this sentence names."""
        return self.reading.resolver.pronoun(
            phrase.gender, phrase.number == "p", self.reading.sentence, phrase.head, True, since=1
        )

    def _spoke_here(self, told: Utterance) -> bool:
        """Let whoever says the quotation before it in the sentence say this one too."""
        for i in range(told.place - 1, told.first - 1, -1):
            if told.tokens[i].text == ";":
                return False
            if told.tokens[i].kind == "quote":
                other = told.stream.parts[told.tokens[i].number]
                if other.decided and other.kind != "term":
                    self.reading.follow(told.part, other, "speaker of the quotation before it")
                    return True
        return False
