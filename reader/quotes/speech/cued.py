"""Who says a quotation that has a cue: in which order its own words, its verb's subject and others are asked.

Owns the order and what ends the search. Finding cues is `cues`', finding the words `cue_subjects`', and whom they
mean is told by `cued_speakers`.
"""

from dataclasses import replace

from reader.quotes.lexicon.words import words
from reader.quotes.marking.parts import Part, Stream
from reader.quotes.reference.discourse import Resolved
from reader.quotes.reference.pronouns import fits
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
from reader.quotes.speech.cued_speakers import CuedSpeakers
from reader.quotes.speech.disowned import denied
from reader.quotes.speech.impersonal import Impersonal
from reader.quotes.speech.reading import Reading, can_speak
from reader.quotes.speech.unvoiced import borne, taken_in
from reader.quotes.speech.utterance import Utterance
from reader.quotes.speech.views import outer_source
from reader.quotes.speech.written_there import written_there

_OF_PARTICIPLE = "subject of the participle"
_AUXILIARIES = words("avoir être s'être")
_TRAILING = words("pour afin avant sans quitte histoire jusqu'à")
"""Words by which an infinitive goes on with the sentence before."""
_ASKING = words("interroger questionner")
_HEARERS = words("lui leur")
"""Pronouns for whom something is said to."""


class CuedSpeech:
    """Attributes the quotations of one article that have a cue."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.impersonal = Impersonal(reading)
        self.speakers = CuedSpeakers(reading, self.impersonal)

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
            if self._nobodys_participle(told) or self._read_there(told):
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
        resolved = self.speakers.meant(told)
        if resolved is None:
            return
        if told.phrase is not None and told.phrase.kind == "nobody" and told.word_at_a_distance:
            self._term(part, "term: a word at a distance, nobody's in particular")
            return
        resolved = self.speakers.weighed(told, resolved)
        self.reading.set_cue(part, cue, stream.tokens, told.phrase)
        part.resolved = resolved
        part.rule = f"{cue.rule}{' (' + told.how + ')' if told.how else ''}; {resolved.rule}"
        # What somebody reads is not talked about: "Elle lit l’affiche : « … » Elle habite à côté."
        apart = told.how in ("subject of the infinitive", "what is read") or cue.rule == "before, question"
        apart = apart or self._in_passing(told, resolved)
        self.reading.finish(part, told.phrase, "other" if apart else "speaker")

    def _in_passing(self, told: Utterance, resolved: Resolved) -> bool:
        """Whether a clause that depends on another person's quotes the speaker.

        "Une ouvrière se souvient d'une fête où la patronne jurait que « … »": the ouvrière is still talked about.
        """
        leads = self.reading.leading.entity if self.reading.leading is not None else None
        speaker = resolved.entity
        if leads is None or speaker is None or leads is speaker or leads.kind != "person":
            return False
        if not fits(leads, speaker.gender):
            # No pronoun can mean either: "Le préfet a reçu la maire, qui craint « le pire ». Elle …"
            return False
        verbs = told.finder.clauses(told.first).verbs
        verb = next((v for v in verbs if v.group.first <= told.cue.first < v.group.after), None)
        return verb is not None and verb.depth > 0 and not verb.aside

    def written(self, stream: Stream, part: Part, first: int, begins: int, place: int) -> bool:
        """Give `part` to the text in which the words from token `begins` on say that it stands, if they do."""
        there = written_there(stream, begins, place)
        text = self.impersonal.last_text(0) if there is not None and there.phrase is None else None
        if there is not None and there.phrase is not None:
            self.attribute(stream, part, there, first, place)
        elif there is not None and text is not None:
            self.reading.set_cue(part, there, stream.tokens, None)
            self.reading.adopt(part, text, f"{there.rule}; {text.rule}")
        return part.decided

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
        if denied(told):
            self._no_speaker(told, f"{told.cue.rule}; said not to have been said")
            return True
        about = any(told.finder.low(i) == "sur" for i in range(told.cue.after, told.place))
        if told.cue.lemma in _ASKING and about and not told.introduced:
            # "Les élus l'interrogeront sur ces « options »"
            self._no_speaker(told, f"{told.cue.rule}; what somebody is asked about: nobody in particular")
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

    def _read_there(self, told: Utterance) -> bool:
        """ "Un courriel est arrivé. La directrice y a lu que « … »": the text, not whoever reads it."""
        cue, finder = told.cue, told.finder
        there = any(finder.low(i) == "y" for i in range(max(told.first, cue.first - 1), cue.after))
        reports = any(finder.low(i) in ("que", "qu'") for i in range(cue.after, min(told.place, cue.after + 3)))
        text = self.impersonal.last_text(1) if cue.lemma == "lire" and there and reports else None
        if text is None:
            return False
        self.reading.set_cue(told.part, cue, told.stream.tokens, None)
        told.part.resolved, told.part.rule = text, f"{cue.rule} (what is read there); {text.rule}"
        self.reading.finish(told.part, None, "other")
        return True

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
        verbs = told.finder.clauses(told.first).verbs
        governed = any(not v.aside and told.finder.governs(v.group, told.cue.first) for v in verbs)
        if told.finder.low(told.cue.first - 1) in ("de", "d'") and last is not None and not governed:
            self.reading.set_cue(told.part, told.cue, told.stream.tokens, None)
            self.reading.adopt(told.part, last.resolved, "narrative infinitive: whoever spoke last")
            return True
        return False

    def _no_speaker(self, told: Utterance, rule: str) -> None:
        self.reading.set_cue(told.part, told.cue, told.stream.tokens, told.phrase)
        self.reading.leave_unnamed(told.part, rule)

    def _term(self, part: Part, rule: str) -> None:
        part.kind, part.decided, part.rule = "term", True, rule

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
