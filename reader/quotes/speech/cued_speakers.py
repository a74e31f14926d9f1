"""Whom the words for a speaker mean beside a cue: "elle" in "a-t-elle dit", "celui" in "tranche celui qui …".

Owns what the place of those words tells of their meaning; what they mean anywhere is `resolution`'s, and which words
they are `cue_subjects`'.
"""

import re
from dataclasses import replace
from typing import Literal

from reader.quotes.lexicon.verbs import CROWD_LEMMAS, VERBS
from reader.quotes.lexicon.words import words
from reader.quotes.people.entity import Entity, Gender
from reader.quotes.phrasing.phrase import Phrase, slice_of
from reader.quotes.phrasing.pronouns import OTHER
from reader.quotes.reference.descriptions import OF_FIELD
from reader.quotes.reference.discourse import NOBODY, Resolved
from reader.quotes.reference.pronouns import NEAREST
from reader.quotes.speech.answers import asker_before, spoke_just_before
from reader.quotes.speech.impersonal import Impersonal
from reader.quotes.speech.latter import latter
from reader.quotes.speech.reading import Reading
from reader.quotes.speech.utterance import Utterance

_ASKED = 0.8
"""How sure it is that who asks is somebody else than whom the text was about."""
_GENDERS: dict[str, Gender] = {"il": "m", "ils": "m", "elle": "f", "elles": "f"}
_TELLING = words("qui que qu' dont")
_ASKING = words("interroger demander questionner")
_QUESTIONS = words("pourquoi comment si s' quand combien")
_TO_SOMEBODY = re.compile(r"\b(?:vous|tu)\b|-vous\b|-tu\b", re.IGNORECASE)
_CROWDS = words("foule assistance cortège public salle tribunes gradins chœur parterre assemblée meute")
_SAYINGS = words("adage proverbe dicton maxime")
"""What says something that is nobody's."""


class CuedSpeakers:
    """Tells whom the words for the speakers of one article mean beside their cues."""

    def __init__(self, reading: Reading, impersonal: Impersonal) -> None:
        self.reading = reading
        self.impersonal = impersonal

    def meant(self, told: Utterance) -> Resolved | None:
        """Whom the speaker's words mean; None where there are none."""
        context = self.reading.resolver.context
        context.hearer = self._hearer(told)
        resolved = self._resolved(told)
        context.hearer = None
        return resolved

    def weighed(self, told: Utterance, resolved: Resolved) -> Resolved:
        """The same, or nobody where many call out, or the stranger who asks whom the text tells of."""
        if self._crowd(told, resolved):
            resolved = NOBODY
        if self._asks_them(told, resolved) and told.phrase is not None:
            words_said = self.reading.resolver.register.in_full(slice_of(told.phrase, told.text))
            resolved = self.reading.resolver.context.itself(told.phrase, words_said, "noun phrase", _ASKED)
        return resolved

    def _hearer(self, told: Utterance) -> Entity | None:
        """Whom "lui" means in "« … », lui ordonna le Suédois": whoever the sentence before was about, or spoke it.

        Whoever asked hears what a description answers: "« Sûr ? » demande la juge. « Sûr », répond le témoin."
        """
        cue = told.cue
        asker = asker_before(self.reading, cue.lemma) if told.phrase is not None and cue.pronoun is None else None
        if asker is not None:
            return asker
        to_somebody = any(told.tokens[i].low == "lui" for i in range(cue.first, cue.after))
        before = self.reading.led or spoke_just_before(self.reading)
        if not to_somebody or not cue.rule.startswith("after") or before is None or before.entity is None:
            return None
        said_by = told.phrase.gender if told.phrase is not None else None
        mentioned = self.reading.resolver.discourse.by_sentence.get(self.reading.sentence - 1, ())
        others = {e for focus in mentioned for e in focus.entities if e.kind == "person" and e is not before.entity}
        if said_by is not None and others and not any(e.gender in (said_by, None) for e in others):
            # "Une élève interpelle le ministre. « … », lui dit la jeune fille": he hears it
            return None
        return before.entity if before.entity.kind == "person" else None

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
        doubled = told.finder.covering[told.cue.first - 1] if told.cue.first > told.first else None
        if doubled is not None and doubled.after == told.cue.first and _doubles(doubled, pronoun):
            told.phrase = doubled
            return resolver.resolve(doubled, self.reading.sentence)
        led = self._led(told)
        if led is not None:
            return led
        gender: Literal["m", "f"] = "f" if pronoun.startswith("elle") else "m"
        asker = asker_before(self.reading, told.cue.lemma)
        others = (asker,) if asker is not None else self._told_of(told)
        return resolver.pronoun(
            gender, pronoun.endswith("s"), self.reading.sentence, pronoun, True, leaving_out=others
        )

    def _told_of(self, told: Utterance) -> tuple[Entity, ...]:
        """The subject of what is said around the incise: "Son parti, a-t-il dit, votera « contre »"."""
        finder, leading = told.finder, self.reading.leading
        subject = finder.main_subject(told.first, told.cue.first)
        if leading is None or subject is None or subject.kind == "pronoun" or told.cue.first > told.place:
            return ()
        apart = finder.low(told.cue.first - 1) == "," and told.cue.first - 1 == subject.after
        return leading.entities if apart else ()

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
        if phrase.kind == "pronoun" and opening and phrase.head != OTHER:
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
        several = self._several_here(told, phrase) if phrase.head in ("ils", "elles") else None
        if several is not None:
            return several
        other = self._other_than(told, phrase)
        if other is not None:
            return resolver.pronoun(
                phrase.gender, phrase.number == "p", self.reading.sentence, phrase.head, True, leaving_out=(other,)
            )
        meant = resolver.resolve(phrase, self.reading.sentence, cue.rule.startswith("after"))
        alone = meant.name is None and phrase.head in ("il", "elle") and not meant.decisions
        return self._named_here(told, phrase) or meant if alone else meant

    def _several_here(self, told: Utterance, phrase: Phrase) -> Resolved | None:
        """ "« … » Les deux voisins signent une lettre où ils demandent « … »": those who lead behind a quotation."""
        quoted = [i for i in range(told.first, phrase.first) if told.tokens[i].kind == "quote"]
        if not quoted or told.cue.rule.startswith("after"):
            return None
        verbs = told.finder.clauses(told.first).verbs
        main = [v for v in verbs if quoted[-1] < v.group.first < phrase.first and not v.depth and not v.aside]
        leads = main[-1].subject if main else None
        if leads is None or leads.number == "s" or leads.kind != "noun" or leads.first < quoted[-1]:
            return None
        meant = self.reading.resolver.resolve(leads, self.reading.sentence)
        agrees = phrase.head == "ils" or all(e.gender in ("f", None) for e in meant.entities)
        people = all(e.kind in ("person", "group", "institution") for e in meant.entities)
        return meant if meant.entities and agrees and people else None

    def _before_here(self, phrase: Phrase) -> Resolved:
        """Whom "selon elle" means where it opens a sentence: nobody whom this sentence names."""
        return self.reading.resolver.answered(phrase) or self.reading.resolver.pronoun(
            phrase.gender, phrase.number == "p", self.reading.sentence, phrase.head, True, since=1
        )

    def _other_than(self, told: Utterance, phrase: Phrase) -> Entity | None:
        """Whom the pronoun cannot mean: X in "X relit le mot qu'elle lui a laissé", "X demande pourquoi il a dit"."""
        finder = told.finder
        verbs = [v for v in finder.clauses(told.first).verbs if not v.aside]
        own = next((v for v in verbs if v.subject is phrase and v.depth), None)
        outer = [v for v in verbs if own is not None and v.depth < own.depth and v.group.after <= own.opener]
        if own is None or not outer or outer[-1].subject is None or phrase.head not in ("il", "elle"):
            return None
        lent = any(finder.low(i) == "lui" for i in range(own.group.first, own.group.after))
        asking = VERBS.get(finder.low(outer[-1].group.after - 1))
        asked = asking is not None and asking.lemma in _ASKING and finder.low(own.opener) in _QUESTIONS
        sent = lent and told.cue.rule == "before, message"
        return self.reading.resolver.known(outer[-1].subject) if asked or sent else None

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

    def _named_here(self, told: Utterance, phrase: Phrase) -> Resolved | None:
        """Whom "elle" means in "la plainte de Lucie Armand pour ce qu'elle appelle « … »": the only one named."""
        named = [p for p in told.finder.phrases if told.first <= p.first < phrase.first and p.kind == "name"]
        found = [self.reading.resolver.resolve(p, self.reading.sentence) for p in named]
        people = {r.entity: r for r in found if r.entity is not None and r.entity.kind == "person"}
        fitting = [r for entity, r in people.items() if entity.gender == phrase.gender and not entity.plural]
        unsure = any(entity.gender is None for entity in people)
        return replace(fitting[0], certainty="resolved", confidence=0.8) if len(fitting) == 1 and not unsure else None

    def _asks_them(self, told: Utterance, resolved: Resolved) -> bool:
        """ "X se tait. « Vous aviez bu ? », interroge le procureur": whoever is asked is not who asks."""
        led, phrase = self.reading.led, told.phrase
        if told.cue.lemma not in _ASKING or led is None or led.entity is not resolved.entity or phrase is None:
            return False
        described = told.cue.rule.startswith("after") and phrase.kind == "noun" and phrase.name is None
        described = described and "whoever is talked about" in resolved.rule
        decided = resolved.decisions[-1] if resolved.decisions else None
        if decided is not None and OF_FIELD & set(decided.candidates[decided.best].signs):
            # "La rapporteure, Inès Roux, doute. « Que répondez-vous ? », demande la sénatrice."
            return False
        return described and _TO_SOMEBODY.search(told.part.inner.of(told.text)) is not None

    def _crowd(self, told: Utterance, resolved: Resolved) -> bool:
        """Whether many call out at once, or "tous deux" are not two whom the text names."""
        cue, phrase = told.cue, told.phrase
        if phrase is not None and phrase.head == "tous deux" and len(resolved.entities) < 2:
            return True
        if phrase is not None and phrase.head in _CROWDS | _SAYINGS and not phrase.complemented:
            return True
        chorus = cue.lemma == "reprendre" and any(told.tokens[i].low == "chœur" for i in range(cue.after, told.place))
        if chorus and phrase is not None and phrase.number == "p" and phrase.name is None:
            return True
        known = len(resolved.entities) > 1 and all(entity.named for entity in resolved.entities)
        several = cue.plural or (phrase is not None and phrase.number == "p")
        return several and not known and cue.lemma in CROWD_LEMMAS and (phrase is None or phrase.name is None)


def _doubles(phrase: Phrase, pronoun: str) -> bool:
    """Whether an inverted pronoun only repeats the subject before the verb: "À peine la mairie admet-elle « … »"."""
    named = phrase.kind in ("name", "noun") and not phrase.preposition
    return (
        named and (phrase.number == "p") == pronoun.endswith("s") and phrase.gender in (None, _GENDERS.get(pronoun))
    )
