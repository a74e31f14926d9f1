"""Reading a sentence: its finite verbs, and the phrase that each of them agrees with.

Owns one pass from left to right: which words are phrases that may be a subject, which are verbs, which are incises.
What opens and closes a clause is told by `clause_stack`, which clause a verb belongs to by `verb_clauses`. It does
not know whom a phrase means.
"""

from reader.quotes.grammar.agreement import COORDINATORS, OF_WHICH, lifeless
from reader.quotes.grammar.clause import Clause, Clauses, Governed
from reader.quotes.grammar.clause_stack import PAIRED, nothing
from reader.quotes.grammar.topics import taken_up, topic_of
from reader.quotes.grammar.verb_clauses import VerbClauseReader
from reader.quotes.grammar.verb_groups import VerbGroup
from reader.quotes.lexicon.closed_words import ADVERBS, CLITICS, DETERMINERS, LEQUEL, OBJECT_PRONOUNS, PREPOSITIONS
from reader.quotes.lexicon.conjugation import Shape
from reader.quotes.lexicon.verbs import VERBS
from reader.quotes.lexicon.words import words
from reader.quotes.phrasing.phrase import Phrase

_THINGS = words("c' cela ça ceci")
_OF_WHICH = OF_WHICH | LEQUEL
_SELVES = words("lui-même elle-même eux-mêmes elles-mêmes")
_TONIC = words("lui elle eux elles lui-même elle-même eux-mêmes elles-mêmes")
_ALL = words("tous toutes")
_ARTICLES = words("le la l' les un une ce cet cette ces son sa ses leur leurs")
_BEARING = words(
    """
    voix ton regard œil yeux mine visage sourire air gorge larmes main mains bras tête front poing poings dos épaules
    mâchoire mâchoires sourcils lèvres menton nez cœur souffle geste verbe accent doigt doigts allure moue pas
    """
)
"""Nouns of how somebody holds themselves: "la voix grave", "les mains dans les poches"."""
_BEHIND_SUBJECT = PREPOSITIONS | ADVERBS | words("en lundi mardi mercredi jeudi vendredi samedi dimanche et")
"""Words that may follow the subject of an incise."""


class ClauseParser(VerbClauseReader):
    """Reads one sentence."""

    def parse(self) -> Clauses:
        """Read the sentence."""
        self.topic = topic_of(self.row, self.first)
        i = self.first
        while i < self.after:
            i = max(self._step(i), i + 1)
        self.close()
        return Clauses(self.found, self.leading)

    def _step(self, i: int) -> int:
        token = self.tokens[i]
        clause = self.stack[-1]
        if token.kind == "mark" or token.text == "...":
            return self.mark(i)
        if token.kind != "word":
            if token.kind == "quote" and not clause.has_verb and len(self.stack) > 1:
                # "qu'un choc « … »": the verb may stand in the quoted words
                clause.may_lack_verb = True
            if token.kind == "quote" and i > self.first and self.row.low(i - 1) in _ARTICLES:
                self.offer(nothing(token.start, token.end, i))
            phrase = self.row.starting.get(i)
            if phrase is not None:
                return self._phrase(phrase)
            quoted = self.row.quoted_verbs.get(i)
            anew = bool(clause.boundary and clause.free)
            return self._verb(quoted) if quoted is not None and (anew or self._waits()) else i + 1
        low = token.low
        opened = self.open_at(i, low)
        if opened:
            return opened
        phrase = self.row.starting.get(i)
        if low in _ALL and (counted := self.row.starting.get(i + 1)) is not None and counted.counted:
            return i + 1
        if phrase is not None and self._verb_not_noun(phrase):
            phrase = None
        pronoun = low in OBJECT_PRONOUNS and self.row.is_finite(i + 1)
        if phrase is not None and not pronoun:
            return self._phrase(phrase)
        if low in _THINGS or (low == "ce" and self._being(i + 1)):
            if self.row.low(i - 1) not in PREPOSITIONS:
                self.offer(nothing(token.start, token.end, i))
            return i + 1
        if low in ("autre", "autres") and phrase is None and self.row.covering[i] is None:
            # "Une autre raconte": somebody, but the words do not say who
            alone = self.row.is_finite(i + 1) or self.row.low(i + 1) in CLITICS or self._marked(i + 1)
            if alone and self.row.low(i - 2) not in PREPOSITIONS:
                self.offer(Phrase("nobody", i, i + 1, token.start, token.end, head="autre"))
            return i + 1
        if low in COORDINATORS and phrase is None:
            clause.boundary, clause.edge = "et", i
            return i + 1
        group = self.row.group_at(i, self.first) or self._unlisted(i)
        if group is not None:
            return self._verb(group)
        return i + 1

    def _object(self, i: int) -> bool:
        """Whether the verb at token `i` is of the third person, so that "nous" before it is an object."""
        while i < self.after and self.row.low(i) in CLITICS and self.row.covering[i] is None:
            i += 1
        low = self.row.low(i)
        return self.row.is_finite(i) and not low.endswith(("ons", "ez", "mes", "tes"))

    def _unlisted(self, i: int) -> VerbGroup | None:
        """A verb that no list holds, behind the comma that closes what stood between it and its subject."""
        if not self._waits() or i == self.first or self.tokens[i - 1].text != "," or not self.row.before_object(i):
            return None
        low = self.row.low(i)
        return VerbGroup(i, i, i + 1, low.endswith("ent"), False)

    def _waits(self) -> bool:
        """Whether a phrase that may be a subject waits for its verb."""
        return any(c.free and not c.has_verb for c in self.stack)

    def _marked(self, i: int) -> bool:
        return i < self.after and self.tokens[i].kind == "mark"

    def _verb_not_noun(self, phrase: Phrase) -> bool:
        """Whether a bare word that may name a trade is a verb: "Une note, que nous avons lue, juge « … »"."""
        opening = phrase.kind == "name" and phrase.after == phrase.first + 1 == self.first + 1
        if opening and self.row.is_finite(phrase.first):
            return True
        if phrase.kind != "noun" or phrase.determiner != "none" or phrase.after > phrase.first + 1:
            return False
        following = self.tokens[phrase.after] if phrase.after < self.after else None
        goes_on = following is not None and (following.kind == "quote" or following.low in DETERMINERS)
        # "Son homologue, Paul Renard, juge, lui, « … »"
        goes_on = goes_on or (self._marked(phrase.after) and self.row.low(phrase.after + 1) in _TONIC)
        return self._waits() and goes_on and phrase.name is None and self.row.is_finite(phrase.first)

    def _being(self, i: int) -> bool:
        return self.row.low(i) in ("sont", "sera", "seront", "serait", "fut", "furent", "n'", "ne", "doit", "peut")

    def _phrase(self, phrase: Phrase) -> int:
        row, i = self.row, phrase.first
        clause = self.stack[-1]
        which = next((j for j in range(i, phrase.after) if row.low(j) in _OF_WHICH), None)
        if which is not None and not (which == self.first and phrase.kind == "pronoun"):
            # "au nom duquel", "à l'issue de laquelle"
            return self.open_at(which, row.low(which)) or phrase.after
        if phrase.preposition and phrase.preposition != "des":
            return phrase.after
        if row.is_time(phrase):
            leads = not clause.free and (not clause.has_verb or clause.edge == i - 1)
            if leads and phrase.determiner == "definite" and row.is_finite(phrase.after):
                # "Le soir tombe"
                self.offer(nothing(phrase.start, phrase.end, i))
            return phrase.after
        if phrase.head in ("vous", "nous") and self._object(phrase.after):
            # "On vous a reproché", "le directeur, Paul Renard, nous a répondu"
            return phrase.after
        before = self.tokens[i - 1] if i > self.first else None
        if phrase.kind == "pronoun" and phrase.head in _TONIC and before is not None:
            following = self.tokens[phrase.after] if phrase.after < self.after else None
            if before.text == "," and (following is None or following.kind == "mark"):
                return phrase.after
        if phrase.head in _SELVES and clause.free and clause.free[-1].after == i:
            # "L'article lui-même invite": the pronoun only stresses
            return phrase.after
        if self.apposed_to_complement(phrase):
            return phrase.after
        if row.low(i - 1) in _ALL and phrase.counted and phrase.kind == "noun":
            # "Tous deux avocats, X et Y plaident …"
            return phrase.after
        leads = before is None or before.kind != "word" or before.low in COORDINATORS
        if phrase.head == "lui" and (clause.free or not leads) and row.is_finite(phrase.after):
            # "Son homologue lui a renvoyé la balle", "À la barre lui succède Lucie Armand": an object
            return phrase.after
        if (
            phrase.head == "il"
            and row.low(i + 1) == "y"
            and (clause.free or (clause.has_verb and not clause.boundary))
        ):
            # "lancée il y a deux ans": a complement of time
            time = row.starting.get(i + 3)
            return time.after if time is not None else i + 3
        if self._bears(phrase):
            return phrase.after
        if self.impersonal(i):
            self.offer(nothing(phrase.start, phrase.end, i))
            return phrase.after
        if phrase.determiner == "none" and phrase.kind == "noun" and phrase.entity is None and not phrase.name:
            return phrase.after
        if before is not None and before.low in ("et", "ou", "ni") and not self.verb_follows(phrase):
            left = row.covering[i - 2] if i - 2 >= self.first else None
            if left is not None and left.after == i - 1 and left.preposition:
                return phrase.after
        if self.object_of_infinite(i):
            return phrase.after
        if clause.has_verb and not clause.boundary and phrase.kind != "pronoun":
            return phrase.after
        self.offer(taken_up(row, self.topic, phrase) if not self._main_begun() else phrase)
        return phrase.after

    def _main_begun(self) -> bool:
        """Whether the sentence has had its first main verb."""
        main = self.stack[0]
        return main.has_verb or main.inherited is not None

    def _bears(self, phrase: Phrase) -> bool:
        """Whether a phrase only tells how somebody looks or sounds: "…, la voix soudain plus grave, …"."""
        if phrase.head not in _BEARING or phrase.determiner != "definite":
            return False
        before = self.tokens[phrase.first - 1] if phrase.first > self.first else None
        if before is not None and before.text not in PAIRED:
            return False
        i = phrase.after
        while i < self.after and self.tokens[i].kind == "word":
            if self.row.is_finite(i):
                return False
            i += 1
        return phrase.first + 2 < i < self.after and self.tokens[i].text in PAIRED

    def _verb(self, group: VerbGroup) -> int:
        aside = self._aside(group)
        if aside is not None:
            return aside
        if group.pronoun is not None and not self.stack[-1].free:
            clause = self.stack[-1]
            clause.has_verb, clause.boundary = True, ""
            clause.subject, clause.how = self.inverted_pronoun(group), "inverted pronoun"
            self._record(group, clause)
            return group.after
        spelt = VERBS.get(self.tokens[group.head].low)
        if spelt is not None and spelt.shape & Shape.PARTICIPLE and group.first == group.head:
            top = self.stack[-1]
            if top.has_verb and not top.boundary and all(c.has_verb or not c.free for c in self.stack):
                # "dans le siphon dit « … »"
                return group.after
        clause = self._clause_of(group)
        if clause.subject is None and not clause.free and self._doubtful(group):
            return group.after
        clause.has_verb, clause.boundary, clause.reports = True, "", self.speaks(group)
        clause.free.clear()
        self._record(group, clause)
        if clause.how == "inverted" and clause.subject is not None:
            return max(group.after, clause.subject.after)
        return group.after

    def _doubtful(self, group: VerbGroup) -> bool:
        """Whether a verb without a subject is rather a noun: "Interrogé sur un éventuel partage, …"."""
        before = self.row.covering[group.first - 1] if group.first > self.first else None
        return group.first == group.head and before is not None and bool(before.preposition)

    def _record(self, group: VerbGroup, clause: Clause) -> None:
        self.found.append(Governed(group, clause.subject, clause.how, clause.depth, clause.kind, clause.opener))

    def _aside(self, group: VerbGroup) -> int | None:
        """Record an incise in the narration ("…, précise le régulateur, …"); the token behind it, or None."""
        before = group.first - 1
        clause = self.stack[-1]
        if before < self.first or self.tokens[before].text not in PAIRED:
            return None
        verb = VERBS.get(self.tokens[group.after - 1].low)
        if group.pronoun is not None:
            following = self.tokens[group.after] if group.after < self.after else None
            held = any(c.free and not c.has_verb for c in self.stack)
            closes = following is None or following.kind != "word" or (held and following.low in _BEHIND_SUBJECT)
            if not closes or group.pronoun in ("on", "ce"):
                return None
            self.found.append(
                Governed(
                    group,
                    self.inverted_pronoun(group),
                    "inverted pronoun",
                    clause.depth,
                    clause.kind,
                    clause.opener,
                    True,
                )
            )
            return group.after
        if verb is None or verb.force not in ("say", "manner"):
            return None
        subject = self.subject_behind(group)
        if subject is None or (clause.free and lifeless(subject)):
            return None
        following = self.tokens[subject.after] if subject.after < self.after else None
        if following is not None and following.kind == "word" and following.low not in _BEHIND_SUBJECT:
            return None
        leading = next((c.free[0] for c in reversed(self.stack) if c.free and not c.has_verb), None)
        if leading is None and clause.free and clause.kind != "main":
            # "Quand le rideau tombe, le comédien, Paul Renard, avoue …"
            leading = next((p for p in clause.free if self.agrees(p, group)), None)
        if leading is not None:
            commas = sum(1 for j in range(leading.after, group.first) if self.tokens[j].text in PAIRED)
            if commas != 1:
                return None
        elif (clause.kind == "qui" and not clause.has_verb and self.tokens[before - 1].low != "qui") or (
            not clause.has_verb and len(self.stack) == 1
        ):
            return None
        self.found.append(Governed(group, subject, "inverted", clause.depth, clause.kind, clause.opener, True))
        return subject.after
