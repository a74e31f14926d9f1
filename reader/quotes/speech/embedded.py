"""Whose quoted words are that go on with their clause, which has no verb of speech: "X y voit « … »".

Owns what the clause in front makes of the speaker: who judges so, what is read, a verb understood, else the subject.
Where that is doubtful it names nobody.
"""

from reader.quotes.phrasing.phrase import Phrase
from reader.quotes.speech.governing import cleft, of_a_mind
from reader.quotes.speech.impersonal import Impersonal
from reader.quotes.speech.lead_in import LeadIn, give_to_subject, read_or_housed
from reader.quotes.speech.outer_sources import is_somebody, read_in
from reader.quotes.speech.reading import Reading, can_speak
from reader.quotes.speech.things import inanimate, speechless

_BEING = ("est", "était", "fut", "sera", "serait", "reste", "demeur", "sont", "étai", "devien", "constitu", "incarn")
"""How the verbs begin of what something is to somebody."""


class EmbeddedSpeech:
    """Attributes the quotations of one article that are part of a clause without a verb of speech."""

    def __init__(self, reading: Reading, impersonal: Impersonal) -> None:
        self.reading = reading
        self.impersonal = impersonal

    def decide(self, lead: LeadIn) -> None:
        """Say whose the words are that go on with the clause; they may stay undecided."""
        rules = (
            self._verb_understood,
            self._turned_to,
            self._passive,
            self._passes_for,
            self._judged,
            self._sung,
        )
        if not any(rule(lead) for rule in rules):
            self._by_subject(lead)

    def _verb_understood(self, lead: LeadIn) -> bool:
        """ "Rabat y voit « … ». Alger, « … »": the name whose verb stands in the sentence before."""
        finder, place = lead.finder, lead.place
        phrase = finder.starting.get(lead.first)
        if phrase is None or phrase.preposition or phrase.kind not in ("name", "noun"):
            return False
        between = [finder.low(i) for i in range(phrase.after, place)]
        if between not in ([","], [",", "de"], [",", "d'"], [",", "un"], [",", "une"]):
            return False
        ends = place + 1 >= finder.count or finder.tokens[place + 1].text in ".!?…"
        if not ends or not can_speak(phrase) or self.reading.last_sentence != self.reading.sentence - 1:
            return False
        self.reading.give(lead.part, phrase, "verb understood from the sentence before")
        return True

    def _turned_to(self, lead: LeadIn) -> bool:
        """ "C'est X qui …", "Persuadé que …, X …": whom the sentence turns to."""
        shaped = cleft(lead.stream, lead.first, lead.place) or of_a_mind(lead.stream, lead.first, lead.place)
        if shaped is not None:
            self.reading.give(lead.part, shaped, "whom the sentence turns to")
        return shaped is not None

    def _passive(self, lead: LeadIn) -> bool:
        """A passive: the text in which the words are read, else nobody in particular.

        It leaves a passive without an agent undecided, for what stands around to tell.
        """
        finder, first, place, led = lead.finder, lead.first, lead.place, self.reading.led
        if not finder.passive_at(place, first):
            return False
        text = read_in(lead.stream, first, place)
        there = any(finder.low(i) == "y" for i in range(first, place))
        if text is not None:
            self.reading.give(lead.part, text, "what the sentence reads")
        elif there and led is not None and led.entity is not None and led.entity.kind == "document":
            # "Une pétition circule. Elle y est décrite comme « … »"
            self.reading.adopt(lead.part, led, "y: subject of the previous sentence")
        else:
            lead.part.rule = "passive without an agent: nobody in particular"
        return True

    def _passes_for(self, lead: LeadIn) -> bool:
        """ "X passe pour « … »": what others say."""
        finder, place = lead.finder, lead.place
        at = place - 1 - (finder.low(place - 1) in ("un", "une"))
        if finder.low(at) != "pour" or not finder.low(at - 1).startswith("pass"):
            return False
        self.reading.leave_unnamed(lead.part, "what others say: nobody in particular")
        return True

    def _judged(self, lead: LeadIn) -> bool:
        judge = self._for_whom(lead) or self._held_by(lead)
        if judge is not None:
            self.reading.give(lead.part, judge, "for whom it is so")
        return judge is not None

    def _for_whom(self, lead: LeadIn) -> Phrase | None:
        """ "Une offre « très insuffisante » pour X, qui maintient …": who judges so, where the words have no verb."""
        if lead.finder.low(lead.place + 1) != "pour" or lead.first >= lead.place or lead.has_verb:
            return None
        judge = lead.finder.starting.get(lead.place + 2)
        if judge is None or judge.kind not in ("name", "noun") or lead.finder.is_time(judge):
            return None
        return judge if judge.kind == "name" or is_somebody(judge) or judge.entity is not None else None

    def _held_by(self, lead: LeadIn) -> Phrase | None:
        """ "X reste pour sa voisine « un doux rêveur »": who judges so, directly before the words."""
        finder, place = lead.finder, lead.place
        judge = finder.covering[place - 1]
        if judge is None or judge.after != place or judge.preposition != "pour" or finder.is_time(judge):
            return None
        verbs = finder.clauses(lead.first).verbs
        before = [v.group for v in verbs if v.group.first < judge.first and not v.aside]
        being = bool(before) and finder.low(before[-1].after - 1).startswith(_BEING)
        somebody = judge.kind == "name" or (judge.noun is not None and judge.noun.kind in ("person", "group"))
        return judge if being and somebody else None

    def _sung(self, lead: LeadIn) -> bool:
        if not lead.finder.sung(lead.place, lead.first):
            return False
        self.reading.leave_unnamed(lead.part, "slogan: nobody in particular")
        return True

    def _by_subject(self, lead: LeadIn) -> None:
        """Go by the subject of the clause, or of what a colon parts from it."""
        phrase = lead.subject()
        if read_or_housed(self.reading, self.impersonal, lead, phrase):
            return
        if phrase is None or not can_speak(phrase) or inanimate(phrase):
            before = next((i for i in range(lead.place - 1, lead.first, -1) if lead.tokens[i].text == ":"), None)
            if before is not None:
                # "X a été plus clair : le scrutin aura lieu « … »"
                phrase, _ = lead.finder.clause_subject(lead.first, before, whole=True)
        phrase = lead.name_beside() or phrase
        if phrase is not None and not speechless(phrase):
            give_to_subject(self.reading, lead, phrase)
