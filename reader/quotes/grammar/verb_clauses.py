"""Which of the open clauses a verb belongs to, and its subject there.

Owns where a verb goes on with its clause, takes up a subject that waits for it, or closes the clauses inside.
"""

from reader.quotes.grammar.agreement import COORDINATORS
from reader.quotes.grammar.clause import Clause
from reader.quotes.grammar.clause_stack import ClauseStack
from reader.quotes.grammar.verb_groups import VerbGroup
from reader.quotes.lexicon.closed_words import ADVERBS, CLITICS, PREPOSITIONS
from reader.quotes.phrasing.phrase import Phrase

_SUBJECTS = frozenset(("il", "elle", "ils", "elles"))
_LEADING = 5
"""Within so many tokens before a relative pronoun stands the comma that sets it apart: ", au cours de laquelle"."""


class VerbClauseReader(ClauseStack):
    """Gives every verb of one sentence its clause."""

    def _clause_of(self, group: VerbGroup) -> Clause:
        """The clause whose verb `group` is, with its subject; clauses inside it are closed."""
        while True:
            clause = self.stack[-1]
            outer = self.stack[-2] if len(self.stack) > 1 else None
            if not clause.has_verb:
                if self._takes_first_verb(clause, outer, group):
                    return clause
                self.pop()
                continue
            late = [p for p in clause.free if self.agrees(p, group)]
            waiting = self._subject_waits(group)
            directly = self._directly_behind(clause, group)
            if waiting and not (directly and clause.boundary == "et"):
                named = [p for p in late if self.tokens[p.first - 1].text == ","]
                clause.free.clear()
                self.pop()
                if self.stack[-1].free and self.points_ahead(self.stack[-1].free[0]):
                    # "Celle qui dirige la maison, Lucie Armand, a …"
                    self.stack[-1].free.extend(named)
                elif self.stack[-1].has_verb:
                    self.stack[-1].free.extend(p for p in named if any(self._points(c) for c in self.stack[:-1]))
                elif named and named[-1].head in _SUBJECTS and self.beside(named[-1], group):
                    # "Un élu lui demandant si le projet tenait, elle a répondu"
                    self.stack[-1].free.append(named[-1])
                continue
            resumed = self.resumed(late, group)
            if resumed is not None:
                empty = outer is not None and not outer.has_verb and not outer.free
                joins = self.row.low(resumed.first - 1) in COORDINATORS
                coordinated = outer is None or (joins or (resumed is late[-1] and clause.boundary == "et"))
                if empty or not coordinated:
                    self.pop()
                    self.stack[-1].free = late[late.index(resumed) :]
                    if self.stack[-1].has_verb:
                        continue
                else:
                    clause.subject, clause.how = resumed, self.distance(resumed, group)
                    return clause
                continue
            if late and outer is not None and not outer.has_verb and clause.boundary == "," and clause.kind != "main":
                # "Dans sa lettre, que Luc a lue, le recteur, Paul Renard, dit …"
                self.pop()
                continue
            if directly and outer is not None and self._parallel(clause, outer, group):
                clause.free.clear()
                self.pop()
                continue
            if directly or outer is None:
                if not directly and clause.kind == "main":
                    behind = self.subject_behind(group)
                    if behind is not None:
                        clause.subject, clause.how = behind, "inverted"
                elif clause.subject is not None and not self.agrees(clause.subject, group) and outer is not None:
                    self.pop()
                    continue
                if clause.how != "inverted":
                    clause.how = "clause subject"
                    if clause.subject is not None and not self.agrees(clause.subject, group):
                        clause.subject, clause.how = None, "none"
                return clause
            self.pop()

    def _takes_first_verb(self, clause: Clause, outer: Clause | None, group: VerbGroup) -> bool:
        """Whether a clause without a verb takes this one, with its subject; otherwise it is closed without."""
        if clause.kind == "qui" and clause.how == "relative":
            return True
        subject, how = self.choose(clause.free, group)
        if subject is None and not clause.free:
            subject, how = self.subject_behind(group), "inverted"
        waits = self._subject_waits(group)
        if subject is None and outer is not None and (clause.may_lack_verb or waits):
            return False
        if (
            subject is not None
            and waits
            and (self._named_among(clause, subject, group) or self._ended(clause, group))
        ):
            return False
        if subject is None and clause.inherited is not None and self.agrees(clause.inherited, group):
            subject, how = clause.inherited, "clause subject"
        clause.subject, clause.how = subject, how if subject is not None else "none"
        return True

    def _subject_waits(self, group: VerbGroup) -> bool:
        """Whether a phrase of a clause further out that has no verb yet agrees with the verb."""
        return any(not c.has_verb and any(self.agrees(p, group) for p in c.free) for c in self.stack[:-1])

    def _named_among(self, clause: Clause, subject: Phrase, group: VerbGroup) -> bool:
        """Whether the clause only tells one of several, and the verb is theirs.

        "Dix témoins, dont le facteur, ont …", "…, parmi lesquels X, ont …", "…, au premier rang desquels X, ont …"
        """
        alone = subject.number == "s" and group.plural and self.row.low(subject.after) not in ("et", "ni", "ou")
        opener = self.row.low(clause.opener)
        among = opener in ("dont", "desquels", "desquelles") or self.row.low(clause.opener - 1) == "parmi"
        return among and alone and (not subject.complemented or _one_person(subject))

    def _ended(self, clause: Clause, group: VerbGroup) -> bool:
        """Whether the comma before the verb closes a relative, whose verb no list holds: "X, dont Y irrigue Z, a"."""
        closing = group.first - 1
        if clause.kind not in ("where", "que") or self.tokens[closing].text != ",":
            return False
        before = clause.opener - 1
        while before > max(self.first, clause.opener - _LEADING) and self.tokens[before].kind == "word":
            before -= 1
        commas = sum(1 for i in range(clause.opener, group.first) if self.tokens[i].text == ",")
        return self.tokens[before].text == "," and commas % 2 == 1

    def _points(self, clause: Clause) -> bool:
        return not clause.has_verb and bool(clause.free) and self.points_ahead(clause.free[0])

    def _parallel(self, clause: Clause, outer: Clause, group: VerbGroup) -> bool:
        """Whether a verb of speech joins the one outside: "Le bailleur répond que la panne est rare et promet …"."""
        if clause.kind != "que" or not outer.reports or outer.subject is None:
            return False
        inner = [v.group for v in self.found if v.depth == clause.depth]
        around = [v.group for v in self.found if v.depth == outer.depth]
        if inner and around and clause.subject is not None and clause.subject.is_person_like:
            # "X soutient que sa sœur l'a suivi et lui a lancé …": the tense says whom it goes on with
            told, tells, goes_on = (g.after > g.head + 1 for g in (inner[-1], around[-1], group))
            if told == goes_on != tells and self.agrees(clause.subject, group):
                return False
        return self.speaks(group) and self.agrees(outer.subject, group)

    def _directly_behind(self, clause: Clause, group: VerbGroup) -> bool:
        """Whether only adverbs and complements stand between the last boundary of `clause` and the verb."""
        if not clause.boundary or clause.edge < 0:
            return False
        i = clause.edge + 1
        while i < group.first:
            low = self.row.low(i)
            phrase = self.row.starting.get(i)
            if phrase is not None and (phrase.preposition or self.row.is_time(phrase)):
                i = phrase.after
            elif low in ADVERBS or low in PREPOSITIONS or low in CLITICS or low.endswith("ment"):
                i += 1
            else:
                return False
        return True


def _one_person(phrase: Phrase) -> bool:
    return phrase.noun is not None and phrase.noun.kind == "person" and phrase.number == "s"
