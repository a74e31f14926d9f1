"""Whose a verb or a clause is: the subject that `clauses` found, asked for by place.

Owns which verb a place belongs to, and who reports the clause around it. Infinitives and participles are
`infinite_verbs`'s, phrases joined by "et" `roles`'s. It does not know which verbs attribute a quotation, nor whom a
phrase means.
"""

from reader.quotes.grammar.clause import Governed
from reader.quotes.grammar.infinite_verbs import InfiniteVerbReader
from reader.quotes.lexicon.closed_words import CLITICS
from reader.quotes.lexicon.verbs import FINITE, VERBS
from reader.quotes.phrasing.phrase import Phrase

_ENTERING = frozenset(("quand", "lorsque", "lorsqu'"))


class SubjectFinder(InfiniteVerbReader):
    """Finds subjects in the tokens of one block."""

    def subject_left(self, place: int, rule: str, start: int) -> tuple[Phrase | None, str]:
        """The subject of the verb whose cue begins at token `place`, in the sentence that begins at `start`."""
        if rule in ("before, participle", "before, infinitive"):
            return self._infinite_subject(place, start, rule == "before, infinitive")
        for verb in self.clauses(start).verbs:
            if verb.group.first <= place < verb.group.after or place <= verb.group.head < place + 2:
                return self._told(verb), verb.how
        return self.clause_subject(start, place, whole=False)

    def clause_subject(self, start: int, stop: int, whole: bool) -> tuple[Phrase | None, str]:
        """The subject of the clause that is open at token `stop` of the sentence that begins at `start`.

        Args:
            whole: of the main clause; otherwise of the last clause whose verb stands before `stop`.
        """
        before = self._told_before(stop, start)
        main = [v for v in before if v.depth == 0]
        if whole and main:
            telling = [v for v in main if not self._perceives(v)]
            return (telling or main)[-1].subject, "clause subject"
        if not whole and before:
            return self._told(before[-1]), before[-1].how
        leading = next((p for p in reversed(self.clauses(start).leading) if p.first < stop), None)
        return (self._acting(leading, start, stop) if whole else leading), "clause subject"

    def main_subject(self, start: int, stop: int) -> Phrase | None:
        """The subject of the first main clause of the sentence, where that clause begins before token `stop`."""
        clauses = self.clauses(start)
        for number, verb in enumerate(clauses.verbs):
            if verb.depth or verb.aside:
                continue
            if verb.group.first >= stop and (verb.how == "inverted" or verb.subject is None):
                return None
            if clauses.leading and verb.group.first >= stop:
                # "Un reproche que balaie Paul Renard : les travaux « ont été faits »"
                break
            following = clauses.verbs[number + 1] if number + 1 < len(clauses.verbs) else None
            cleft = verb.subject is not None and verb.subject.head == "cela" and following is not None
            if cleft and following is not None and following.kind in ("qui", "que") and following.group.first < stop:
                # "C'est Paul qui a ouvert la séance."
                return following.subject
            return verb.subject
        leading = next((p for p in clauses.leading if p.first < stop), None)
        return self._acting(leading, start, stop)

    def _acting(self, leading: Phrase | None, start: int, stop: int) -> Phrase | None:
        """Who acts in "Un démenti que Paul Renard a nuancé.", "Un avis auquel souscrit Paul Renard :"."""
        if leading is None or not self._text(leading):
            return leading
        verbs = self.clauses(start).verbs
        inside = [v for v in verbs if v.group.first < stop and v.kind in ("que", "where")]
        beside = [v for v in inside if self._lifeless(leading) or 0 <= v.opener - leading.after < 2]
        acting = next((v.subject for v in beside), None)
        return acting if acting is not None and acting.kind != "nobody" else leading

    def entering(self, start: int, stop: int) -> Phrase | None:
        """Whom "quand" brings in behind a clause of the hour or of a thing: "Il était midi quand X a crié"."""
        verbs = [v for v in self.clauses(start).verbs if not v.aside and v.group.first < stop]
        main = next((v for v in verbs if not v.depth), None)
        if main is None or main.subject is None or (main.subject.kind == "noun" and not self._thing(main.subject)):
            return None
        if main.subject.kind not in ("noun", "nobody"):
            return None
        opened = (v for v in verbs if v.depth == 1 and v.opener > main.group.first)
        enters = next((v for v in opened if self.low(v.opener) in _ENTERING), None)
        return enters.subject if enters is not None else None

    def _thing(self, phrase: Phrase) -> bool:
        return self._lifeless(phrase) or (phrase.noun is not None and phrase.noun.kind == "time")

    def governed_across(self, verb: int, place: int, start: int) -> bool:
        """Whether the verb at token `verb`, behind the quotation at `place`, has its subject in front of it.

        "L'intersyndicale, tout en condamnant « … », maintient son appel": no inversion, a clause that goes on.
        """
        verbs = self.clauses(start).verbs
        found = next((v for v in verbs if v.group.first <= verb < v.group.after), None)
        if found is None or found.subject is None or found.how in ("inverted", "inverted pronoun"):
            return False
        if found.group.pronoun is not None:
            # "Le parcours « … », fait-elle valoir"
            return False
        if found.subject.first >= place or self._says_itself(found.group):
            return False
        return not any(v.subject is found.subject and v.group.first < place and v.kind != "qui" for v in verbs)

    def of_quoted_verb(self, place: int, start: int) -> Governed | None:
        """The verb that the quotation at token `place` begins with, where that is the verb of its clause."""
        return next((v for v in self.clauses(start).verbs if v.group.first == place), None)

    def inside_clause_of(self, place: int, quoted: int, start: int) -> bool:
        """Whether the verb at token `place` only stands inside the clause whose verb the quotation begins with.

        "X, qui dit vouloir la paix, « prend acte » de ce refus"
        """
        around = self.of_quoted_verb(quoted, start)
        verbs = self.clauses(start).verbs
        inner = next((v for v in verbs if v.group.first <= place < v.group.after), None)
        return around is not None and inner is not None and inner.depth > around.depth

    def reporter_of(self, place: int, start: int) -> Phrase | None:
        """Who reports the clause in which the verb at token `place` stands: X in "X dit que le dossier avance"."""
        verbs = self.clauses(start).verbs
        inner = next((v for v in verbs if v.group.first <= place < v.group.after and v.kind == "que"), None)
        if inner is None:
            return None
        told = VERBS.get(self.low(inner.opener - 1))
        if told is not None and told.force == "say" and not told.shape & FINITE:
            # "Elle a salué l'accord et affirmé que …", "…, assurant que …"
            return self._of_participle(inner.opener - 1, start, False)
        if self.tells_which(inner.opener):
            return None
        outer = [v for v in verbs if v.group.after <= inner.opener and v.depth < inner.depth]
        if not outer or not self._holds(outer[-1].group) or inner.opener - outer[-1].group.after > 3:
            return None
        return outer[-1].subject

    def aside_before(self, place: int, start: int) -> Governed | None:
        """The last incise in the narration before token `place` of the sentence that begins at `start`."""
        asides = [v for v in self.clauses(start).verbs if v.aside and v.group.first < place]
        # What follows a quotation is its own cue: "« … », dit X".
        asides = [v for v in asides if not self._follows_quote(v.group.first)]
        return asides[-1] if asides else None

    def _follows_quote(self, index: int) -> bool:
        at = index - 1
        while at > 0 and self.tokens[at].kind == "mark":
            at -= 1
        return at >= 0 and self.tokens[at].kind == "quote"

    def opens_clause(self, i: int) -> bool:
        """Whether a clause begins at token `i`: behind a mark, a quotation or a conjunction."""
        before = self.tokens[i - 1] if i else None
        return (
            before is None
            or before.kind == "mark"
            or before.low in ("et", "mais", "que", "car")
            or before.kind == "quote"
        )

    def verb_before(self, index: int, start: int) -> int | None:
        """The nearest finite verb to the left of token `index`, its clitics included, not before `start`."""
        for i in range(index - 1, start - 1, -1):
            if self.tokens[i].kind == "quote" or self.tokens[i].text == ";":
                return None
            if self.is_finite(i):
                while i > start and self.low(i - 1) in CLITICS and self.covering[i - 1] is None:
                    i -= 1
                return i
        return None
