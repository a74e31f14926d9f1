"""Whose a quotation is behind a colon that no verb of speech comes before: "Le maire est amer : « … »".

Owns what the words in front of such a colon make of the speaker, and who is named behind one: "« … » : X …". Where
that is doubtful it names nobody.
"""

from reader.articles.article import Span
from reader.quotes.lexicon.closed_words import ADVERBS, LOCATIVES
from reader.quotes.lexicon.spoken_nouns import SPOKEN_NOUNS
from reader.quotes.lexicon.words import words
from reader.quotes.marking.parts import Part, Stream
from reader.quotes.phrasing.phrase import Phrase
from reader.quotes.speech.answers import answering, goes_on, replied, spoke_just_before, who_asked
from reader.quotes.speech.cues import CueFinder
from reader.quotes.speech.echoes import echoed
from reader.quotes.speech.governing import countered, greeted_by, whose_turn
from reader.quotes.speech.headlines import handed_over, of_an_affair
from reader.quotes.speech.impersonal import Impersonal
from reader.quotes.speech.lead_in import LeadIn, give_to_subject, read_or_housed
from reader.quotes.speech.noun_owners import of_many, owner_of_words, summed_up_by
from reader.quotes.speech.outer_sources import ascribed, example
from reader.quotes.speech.reading import Reading
from reader.quotes.speech.things import lifeless, speechless
from reader.quotes.speech.unvoiced import PASSAGES, SOUNDS, SURFACES, surged, written

_UNNAMED = words("quelqu'un autre l'un l'une certains beaucoup chacun chacune")
_WRITTEN = "written where nobody in particular speaks"
_NOT_OF_THEIRS = LOCATIVES | words("contre avec pour au aux chez face")
"""Prepositions of a place, or of whom the words are about: "« Stop » : le maire jugé à Quimper"."""


class ColonSpeech:
    """Attributes the quotations of one article that a colon introduces and no cue."""

    def __init__(self, reading: Reading, impersonal: Impersonal) -> None:
        self.reading = reading
        self.impersonal = impersonal

    def decide(self, lead: LeadIn) -> None:
        """Say whose the words behind the colon are; they may stay undecided."""
        rules = (self._turned_to, self._in_headline, self._of_nobody)
        if not any(rule(lead) for rule in rules):
            self._by_subject(lead)

    def _turned_to(self, lead: LeadIn) -> bool:
        """ "Au tour de X : « … »", "Ce qui fait sourire X : « … »": whom the sentence turns to."""
        site = (lead.stream, lead.first, lead.place)
        turned = whose_turn(*site) or countered(*site) or greeted_by(*site)
        if turned is not None:
            self.reading.give(lead.part, turned, "whom the sentence turns to")
        return turned is not None

    def _in_headline(self, lead: LeadIn) -> bool:
        if lead.stream.role == "body":
            return False
        handed = handed_over(lead.stream, lead.first, lead.place)
        if handed is not None:
            self.reading.give(lead.part, handed, "named last before the colon")
            return True
        if of_an_affair(lead.stream, lead.first, lead.place):
            self.reading.leave_unnamed(lead.part, "what a headline is about: nobody in particular")
            return True
        return False

    def _of_nobody(self, lead: LeadIn) -> bool:
        """Words on a banner, and such as are sung."""
        if written(lead.finder, lead.first, lead.place - 1):
            self.reading.leave_unnamed(lead.part, _WRITTEN)
            return True
        if lead.finder.sung(lead.place, lead.first):
            self.reading.leave_unnamed(lead.part, "slogan: nobody in particular")
            return True
        return False

    def _by_subject(self, lead: LeadIn) -> None:
        """Go by the subject in front, by whom something is done to, or by what is said of the words themselves."""
        part, stream, first, place = lead.part, lead.stream, lead.first, lead.place
        phrase = lead.subject()
        whose = summed_up_by(stream, first, place, phrase)
        if whose is not None:
            self.reading.give(part, whose, "colon: whose few words they are")
            return
        if surged(lead.finder, first, place, phrase) or of_many(stream, first, place, phrase):
            self.reading.leave_unnamed(part, "colon: heard from nobody in particular")
            return
        moved = self._moved(lead, phrase)
        if moved is not None:
            self.reading.give(part, moved, "colon: whom something moves to answer")
            return
        if phrase is not None and phrase.head in SURFACES | SOUNDS and phrase.kind == "noun":
            self.reading.leave_unnamed(part, _WRITTEN)
            return
        if phrase is not None and lifeless(phrase):
            passage = phrase.determiner == "indefinite" and phrase.head in PASSAGES
            touched = self._experiencer(lead) if not passage else None
            if touched is not None and phrase.determiner == "possessive" and phrase.head in SPOKEN_NOUNS:
                # "Sa dernière phrase le hante : « … »": another's words than his whom they haunt
                self.reading.leave_unnamed(part, "colon: words that somebody hears")
                return
            phrase = touched or phrase
        if phrase is not None and phrase.kind == "nobody":
            phrase = example(stream, first, place) or phrase
        if read_or_housed(self.reading, self.impersonal, lead, phrase):
            return
        if phrase is not None and phrase.kind == "nobody" and phrase.head in _UNNAMED:
            self.reading.leave_unnamed(part, "colon: somebody the words do not name")
            return
        if self._answers_or_goes_on(lead):
            return
        phrase = lead.name_beside() or owner_of_words(stream, phrase) or phrase
        if speechless(phrase):
            phrase = self._only_one_named(lead)
        if phrase is not None:
            give_to_subject(self.reading, lead, phrase)
        elif lead.finder.verb_before(place, first) is None and not self._no_noun_leads(lead):
            self._verbless(lead)
        else:
            self._talked_about(lead)

    def _answers_or_goes_on(self, lead: LeadIn) -> bool:
        """ "La réponse a fusé : « … »", "Puis, plus bas : « … »"."""
        if replied(lead.stream, lead.first, lead.place):
            asking, since = who_asked(self.reading)
            self.reading.adopt(lead.part, answering(self.reading, asking, since), "colon: an answer")
            return True
        if not goes_on(lead.stream, lead.first, lead.place):
            return False
        spoke = spoke_just_before(self.reading)
        if spoke is not None:
            self.reading.adopt(lead.part, spoke, "colon: whoever spoke goes on")
        elif (
            self.reading.last_block == self.reading.block and self.reading.last_sentence == self.reading.sentence - 1
        ):
            self.reading.leave_unnamed(lead.part, "colon: whoever spoke goes on, and is not known")
        return lead.part.decided

    def _only_one_named(self, lead: LeadIn) -> Phrase | None:
        """The only one whom the words in front name, or, where they have no verb, the only person."""
        held = [p for p in lead.finder.phrases if lead.first <= p.first < lead.place]
        named = [p for p in held if p.kind == "name" or (p.entity is not None and p.kind == "noun" and p.name)]
        if not named and not lead.has_verb:
            # "Pas de quoi rassurer une infirmière : « … »"
            named = [p for p in held if self._one_person(p)]
        return named[0] if len(named) == 1 else None

    def _one_person(self, phrase: Phrase) -> bool:
        person = phrase.noun is not None and phrase.noun.kind == "person"
        return person and not phrase.preposition and phrase.determiner != "none" and phrase.number == "s"

    def _no_noun_leads(self, lead: LeadIn) -> bool:
        """ "Puis, se tournant vers X : « … »": no noun leads, so that whoever spoke still does."""
        finder, first = lead.finder, lead.first
        return finder.starting.get(first) is None and any(
            finder.low(i) in ADVERBS or finder.low(i) in ("et", "mais") or finder.low(i).endswith("ant")
            for i in range(first, min(lead.place, first + 4))
        )

    def _verbless(self, lead: LeadIn) -> None:
        """ "Jugement sans appel du Courrier : « … »": whoever the noun in front is of, if anybody."""
        found: Phrase | None = None
        for phrase in (lead.finder.starting.get(i) for i in range(lead.first, lead.place)):
            if phrase is not None and not phrase.preposition and found is not None and phrase.first > found.after:
                # "Sur la porte du cabinet, une feuille : « … »": the words are on what stands nearer
                found = None
            if phrase is not None and phrase.preposition in ("de", "du", "d'"):
                person = phrase.kind == "name" or phrase.entity is not None or phrase.capital_head
                if person or (phrase.noun is not None and phrase.noun.kind == "person"):
                    found = phrase
        if found is not None:
            self.reading.give(lead.part, found, "colon: of whom the words in front are")

    def _talked_about(self, lead: LeadIn) -> None:
        """Whoever the sentence before is about, where the words in front have a verb that is nobody's."""
        recent = self.reading.resolver.pronoun(None, False, self.reading.sentence, "topic", True)
        if recent.entity is not None and recent.entity.kind == "person":
            self.reading.adopt(lead.part, recent, "colon: " + recent.rule)

    def _experiencer(self, lead: LeadIn) -> Phrase | None:
        """Whom something does something to: "La question l'agace : « … »", "Le mot amuse Lucie Armand : « … »"."""
        verbs = lead.finder.clauses(lead.first).verbs
        main = [v for v in verbs if v.depth == 0 and not v.aside and v.group.first < lead.place]
        return lead.finder.experiencer(main[-1].group) if main else None

    def _moved(self, lead: LeadIn, phrase: Phrase | None) -> Phrase | None:
        """Whom a thing stirs in a sentence without a main verb: "Un projet qui fait bondir Lucie Armand : « … »"."""
        verbs = [v for v in lead.finder.clauses(lead.first).verbs if not v.aside and v.group.first < lead.place]
        thing = phrase is not None and phrase.first == lead.first and lifeless(phrase)
        alone = len(verbs) == 1 and verbs[0].kind == "qui" and phrase is not None and verbs[0].opener == phrase.after
        return lead.finder.experiencer(verbs[0].group) if thing and alone else None

    def in_front(self, stream: Stream, part: Part, place: int, after: int) -> None:
        """Say whose the quotation at token `place` is that a colon follows, or a dash in a headline: "« … » : X"."""
        mark = stream.tokens[place + 1].text if place + 1 < after else ""
        quoted = place + 2 < after and stream.tokens[place + 2].kind == "quote"
        if stream.role == "body" and mark == ":" and not quoted:
            self._told_behind(stream, part, place + 2, after)
        elif stream.role != "body" and mark in (":", "–", "—", "(", ","):
            self._beside_in_headline(stream, part, place, after)

    def _told_behind(self, stream: Stream, part: Part, first: int, after: int) -> None:
        """Whom the clause behind the colon, from token `first` to `after`, gives the words to."""
        finder = stream.finder
        finder.sentence_ends.setdefault(first, after)
        signer = self._signer(finder, first, after)
        if signer is None:
            others = echoed(finder, first, after)
            lent = ascribed(stream, first, after) if others is None else None
            others = lent.phrase if lent is not None else others
            if others is not None:
                self.reading.give(part, others, "whose words the clause behind the colon recalls")
                return
        phrase = signer or finder.main_subject(first, after)
        if phrase is not None and (phrase.kind == "name" or phrase.entity is not None):
            self.reading.give(part, phrase, "subject of the clause behind the colon")

    def _signer(self, finder: CueFinder, first: int, after: int) -> Phrase | None:
        """ "« … » : la formule est de Lucie Armand": whose the words are said to be."""
        if finder.low(first + 1) not in SPOKEN_NOUNS:
            return None
        for i in range(first + 2, min(after, first + 8)):
            if finder.low(i) in ("de", "d'", "par", "signée", "signé"):
                signer = finder.starting.get(i + 1)
                if signer is None and finder.low(i) in ("signée", "signé"):
                    continue
                return signer if signer is not None and signer.kind == "name" else None
        return None

    def _beside_in_headline(self, stream: Stream, part: Part, place: int, after: int) -> None:
        """The first name behind the quotation at token `place` of a headline, but no place and nobody aimed at."""
        names = (p for p in stream.finder.phrases if place < p.first < after and p.kind == "name")
        named = next((p for p in names if p.preposition not in _NOT_OF_THEIRS), None)
        resolved = self.reading.resolver.resolve(named, self.reading.sentence) if named is not None else None
        if named is None or resolved is None or resolved.name is None:
            return
        part.mention = Span(named.start, named.end)
        part.resolved = resolved
        part.rule = "headline: the name beside the quotation"
        self.reading.finish(part, named)
