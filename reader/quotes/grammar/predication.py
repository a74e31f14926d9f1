"""What a verb says of its subject: that it speaks, hears, thinks, or that others act on it.

Owns the senses of verbs that decide whether a subject is whose the words are; the subject itself is `subjects`'s.
"""

from reader.quotes.grammar.antecedents import AntecedentReader
from reader.quotes.grammar.clause import Governed
from reader.quotes.grammar.verb_groups import VerbGroup
from reader.quotes.lexicon.verbs import AUXILIARIES, FOLLOWED_BY, HAVE, VERBS
from reader.quotes.lexicon.words import words

_PERCEIVING = ("entend", "écout", "reçoi", "reçu", "découvr", "découvert", "appren", "appri", "retrouv")
_WITHOUT_PERSONS = words(
    """
    dire affirmer indiquer expliquer préciser faire déclarer annoncer rapporter estimer ajouter souligner confier
    raconter résumer répéter assurer lancer glisser lâcher soupirer
    """
)
"""Verbs that have no person for their object."""
_MINDED = words(
    """
    opposé disposé attaché résolu décidé déterminé convaincu persuadé résigné préparé favorisé étonné surpris déçu
    inquiété engagé réconforté rassuré agacé indigné révolté consterné désespéré remonté soulagé partagé
    """
)
"""Participles of what somebody thinks or feels, in the masculine singular."""

_NEXT = 3
"""Words behind a verb among which what makes it one of speech stands."""


class PredicationReader(AntecedentReader):
    """Tells what the verbs of one block say of their subjects."""

    def reports(self, group: VerbGroup) -> bool:
        """Whether the verb is one of speech or judgement as it stands, with its reflexive pronoun or without."""
        verb = VERBS.get(self.low(group.after - 1))
        if verb is None or verb.force not in ("say", "judge"):
            return False
        followers = FOLLOWED_BY.get(verb.lemma)
        if followers is not None and not any(self.low(group.after + n) in followers for n in range(_NEXT)):
            # "fait valoir", but "fait bondir"
            return False
        return not verb.pronominal or self._reflexive(group)

    def _holds(self, group: VerbGroup) -> bool:
        """Whether the verb tells what somebody says or thinks: "affirme", "doute"."""
        verb = VERBS.get(self.low(group.after - 1))
        return self.reports(group) or (verb is not None and verb.lemma == "douter")

    def passive_at(self, stop: int, start: int) -> bool:
        """Whether the last verb before token `stop` says what others call or do to its subject: "est qualifié de"."""
        before = self._told_before(stop, start)
        if not before:
            return False
        group = before[-1].group
        head = self.low(group.head)
        been = self._been(group)
        verb = VERBS.get(self.low(group.after - 1))
        reported = group.after > group.head + 1 and (verb is not None or (been and head in HAVE))
        reported = reported and self.low(group.after - 1) != "été"
        if not been and self.low(group.after - 1).rstrip("s").removesuffix("e") in _MINDED:
            # "La ministre n'y est pas opposée, « si … »": what somebody thinks
            return False
        return reported and not self._reflexive(group) and (been or (head in AUXILIARIES and head not in HAVE))

    def perceives(self, stop: int, start: int) -> bool:
        """Whether the last verb before token `stop` is of hearing or reading."""
        before = self._told_before(stop, start)
        return bool(before) and self._perceives(before[-1])

    def _perceives(self, verb: Governed) -> bool:
        """Whether the verb is of hearing or reading: its subject is not whose the words are."""
        return self.low(verb.group.after - 1).startswith(_PERCEIVING)

    def _says_itself(self, group: VerbGroup) -> bool:
        """Whether a person stands behind a verb that takes none for its object: "a fait savoir son avocat"."""
        verb = VERBS.get(self.low(group.after - 1))
        at = group.after + (verb is not None and verb.lemma == "faire")
        behind = self.starting.get(at)
        if verb is None or verb.lemma not in _WITHOUT_PERSONS or behind is None or behind.preposition:
            return False
        return behind.kind == "name" or (behind.noun is not None and behind.noun.kind in ("person", "group"))

    def tells_which(self, opener: int) -> bool:
        """Whether "que" at token `opener` begins a relative: a noun that no preposition governs stands before it.

        "défend un texte que beaucoup jugent « … »", "réclame une enquête, que la ville juge « … »"
        """
        before = self.covering[opener - 1 - (self.tokens[opener - 1].text == ",")] if opener > 1 else None
        noun = before is not None and before.kind == "noun" and not before.preposition
        return self.low(opener - 1) in ("ce", "c'") or (noun and before is not None and not self.is_time(before))

    def _been(self, group: VerbGroup) -> bool:
        """Whether the verb says what is done to its subject: "a été voté"."""
        return any(self.low(i) == "été" for i in range(group.head, group.after))

    def _reflexive(self, group: VerbGroup) -> bool:
        return any(self.low(i) in ("s'", "se") for i in range(group.first, group.head))

    def _verbs_before(self, stop: int, start: int) -> list[Governed]:
        """The verbs before token `stop` of the sentence that begins at `start`, incises included."""
        return [v for v in self.clauses(start).verbs if v.group.first < stop]

    def _told_before(self, stop: int, start: int) -> list[Governed]:
        """The verbs before token `stop` of the sentence that begins at `start`, without its incises."""
        return [v for v in self._verbs_before(stop, start) if not v.aside]
