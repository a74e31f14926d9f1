"""The words of a sentence that lead to a quotation without a cue.

Owns their shape, which of them is taken for the subject, and how that subject becomes the speaker. What the colon or
the clause in front makes of them is `colons`' and `embedded`'s.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.articles.article import Span
from reader.quotes.lexicon.tokens import Token
from reader.quotes.lexicon.words import words
from reader.quotes.marking.parts import Part, Stream
from reader.quotes.phrasing.phrase import Phrase
from reader.quotes.speech.cues import CueFinder
from reader.quotes.speech.impersonal import Impersonal
from reader.quotes.speech.outer_sources import is_somebody, read_in
from reader.quotes.speech.reading import Reading, can_speak
from reader.quotes.speech.things import lifeless

_PASSAGES = words("cela ligne phrase mention passage paragraphe annotation note formule mot")
"""What stands in a text, or nothing in particular."""
_AGAINST = words("tandis alors")
"""Words with which a clause is set against another: "tandis que"."""


@dataclass(frozen=True, slots=True)
class LeadIn:
    """A quotation and the words in front of it; indices count the tokens of the block in which those stand."""

    stream: Stream
    part: Part
    first: int
    """The first token of the sentence."""
    place: int
    """The token of the quotation, or that behind the sentence where the quotation is the next paragraph."""

    @property
    def finder(self) -> CueFinder:
        """What finds the subjects of the sentence."""
        return self.stream.finder

    @property
    def tokens(self) -> Sequence[Token]:
        """The tokens of the block."""
        return self.stream.tokens

    @property
    def colon(self) -> bool:
        """Whether a colon stands in front of the quotation."""
        return self.finder.low(self.place - 1) == ":"

    @property
    def has_verb(self) -> bool:
        """Whether a verb stands in front."""
        return any(verb.group.first < self.place for verb in self.finder.clauses(self.first).verbs)

    def subject(self) -> Phrase | None:
        """Whose clause it is: the subject of the nearest verb where that is plain, or the first that may lead."""
        return (
            self._of_quoted_verb()
            or self._of_nearest_verb()
            or self.finder.clause_subject(self.first, self.place, whole=self.colon)[0]
        )

    def _of_quoted_verb(self) -> Phrase | None:
        """Whose verb the quoted words begin with, in a main clause or one set against it.

        "X, qui recule, « prend acte »", "…, tandis que X « appelle au calme »"
        """
        quoted = self.finder.of_quoted_verb(self.place, self.first)
        if quoted is None or (quoted.depth and self.finder.low(quoted.opener - 1) not in _AGAINST):
            return None
        return quoted.subject

    def name_beside(self) -> Phrase | None:
        """The name directly before the words: "…, Franck Haise « en colère »"."""
        beside = self.finder.covering[self.place - 1]
        adjoins = beside is not None and beside.after == self.place
        return beside if adjoins and beside is not None and beside.kind == "name" and not beside.preposition else None

    def _of_nearest_verb(self) -> Phrase | None:
        """The subject of the nearest verb, where it stands beside it or is the antecedent of a relative."""
        finder, first = self.finder, self.first
        verb = finder.verb_before(self.place, first)
        if verb is None or finder.perceives(self.place, first):
            return None
        phrase, how = finder.subject_left(verb, "", first)
        around = self._around(verb)
        if around is not None:
            return around
        if phrase is None or how not in ("adjacent", "relative") or not can_speak(phrase):
            return None
        if how == "relative" and self.colon and self._tells_which(verb, phrase):
            return None
        return None if phrase.kind == "noun" and phrase.noun is None and phrase.entity is None else phrase

    def _around(self, verb: int) -> Phrase | None:
        """Whose the clause is around that of the verb at token `verb`, if this only tells what is thought, or when.

        "X se souvient de la nuit où un patient est mort : « … »", "Ils y vont parce que le docteur est « si poli »"
        """
        finder = self.finder
        verbs = [v for v in finder.clauses(self.first).verbs if not v.aside]
        inner = next((v for v in verbs if v.group.first <= verb < v.group.after), None)
        if inner is None or not inner.depth or finder.reports(inner.group):
            return None
        told = inner.kind == "que" and not finder.tells_which(inner.opener)
        set_in = inner.kind == "where" and finder.low(inner.opener) != "dont"
        if not (told or (set_in and self.colon)) or finder.perceives(inner.opener, self.first):
            # "Il a appris que le groupe mettait fin à « … »"
            return None
        outer = [v for v in verbs if v.group.after <= inner.opener and v.depth < inner.depth]
        subject = outer[-1].subject if outer else None
        person = subject is not None and (subject.kind in ("name", "pronoun") or is_somebody(subject))
        return subject if person else None

    def _tells_which(self, verb: int, antecedent: Phrase) -> bool:
        """Whether a relative only tells which one it is: "Il en veut au fonds qui l'a rachetée : « … »"."""
        verbs = self.finder.clauses(self.first).verbs
        relative = next((v for v in verbs if v.group.first <= verb < v.group.after), None)
        if relative is None or (relative.opener <= 0 and antecedent.kind != "noun"):
            return False
        return self.finder.low(relative.opener - 1) != ","


def read_or_housed(reading: Reading, impersonal: Impersonal, lead: LeadIn, phrase: Phrase | None) -> bool:
    """Give the words to the house in which "on" speaks, or to the text that is read; True where there is one."""
    stream, finder, first, place = lead.stream, lead.finder, lead.first, lead.place
    if phrase is not None and phrase.kind == "nobody" and phrase.head == "on":
        house = impersonal.house(stream, first, min(place, first + 4))
        if house is not None:
            reading.give(lead.part, house, "the house in which one speaks")
            return True
    found = finder.perceives(place, first) or (phrase is not None and phrase.head in _PASSAGES)
    text = read_in(stream, first, place) if found else None
    if text is not None:
        reading.give(lead.part, text, "what the sentence reads")
    return text is not None


def give_to_subject(reading: Reading, lead: LeadIn, phrase: Phrase) -> None:
    """Give the words to `phrase` and those joined with it, unless nothing in the text is known of it."""
    part, colon = lead.part, lead.colon
    joined = lead.finder.joined(phrase, lead.place)
    resolved = reading.together((phrase, *joined)) if joined else reading.resolver.resolve(phrase, reading.sentence)
    unknown = resolved.entity is not None and resolved.entity.kind == "unknown"
    if unknown and phrase.kind == "name":
        # A lone capital may be a place or a paper: without a verb of speech it says nothing.
        return
    if unknown and colon and phrase.noun is None and lifeless(phrase):
        reading.leave_unnamed(part, "colon: a thing, nobody in particular")
        return
    part.resolved = resolved
    part.mention = Span(phrase.start, phrase.end)
    part.rule = ("colon" if colon else "subject of the clause, no reporting verb") + f"; {resolved.rule}"
    reading.finish(part, phrase)
