"""Which clauses of a sentence are open at a word: what opens one, what closes it.

Owns relatives, conjunctions and punctuation, and whom a relative is about.
"""

from reader.quotes.grammar.agreement import OF_WHICH, Agreement, lifeless
from reader.quotes.grammar.clause import Clause, Governed
from reader.quotes.grammar.verb_groups import VerbGroupFinder
from reader.quotes.lexicon.closed_words import CLITICS, LEQUEL, PREPOSITIONS
from reader.quotes.lexicon.endings import person_like
from reader.quotes.lexicon.words import words
from reader.quotes.phrasing.phrase import Phrase

_RELATIVES = LEQUEL | {"qui"}
_SUBORDINATORS = words("quand lorsque lorsqu' puisque puisqu' quoique")
_AT = words("à au aux en chez")
_ASKING = words("comment pourquoi combien")
_COMPARING = words(
    "plus moins aussi autant davantage plutôt mieux pire tel telle tels telles autre autres même mêmes"
)
NAMING = words(
    """
    intitulé intitulée intitulés intitulées baptisé baptisée baptisés baptisées surnommé surnommée dénommé dénommée
    nommé nommée appelé appelée rebaptisé rebaptisée titré titrée
    """
)
"""Participles behind which a name stands."""
_PARTICIPLE_ENDINGS = ("é", "és", "ée", "ées", "i", "ie", "is", "ies", "it", "its", "ite", "u", "ue", "us", "ues")
_ALSO = words("aussi également non plus")
_NEGATIONS = words("pas plus jamais rien personne guère point aucun aucune")
PAIRED = frozenset((",", "–", "—"))
_FULL_STOPS = frozenset((".", "?", "!", "…", "..."))


class ClauseStack(Agreement):
    """The clauses of one sentence, the main one first."""

    def __init__(self, row: VerbGroupFinder, first: int, after: int) -> None:
        super().__init__(row, first, after)
        self.stack = [Clause("main", 0)]
        self.found: list[Governed] = []
        self.leading: list[Phrase] = []

    def close(self) -> None:
        """Keep what a main clause without a verb is made of."""
        main = self.stack[0]
        if not main.has_verb:
            self.leading.extend(main.free)

    def mark(self, i: int) -> int:
        """Read the punctuation at token `i`; the token to go on from."""
        text = self.tokens[i].text
        if text in "([":
            closing = next((j for j in range(i + 1, min(self.after, i + 24)) if self.tokens[j].text in ")]"), None)
            return closing + 1 if closing is not None else i + 1
        if text in PAIRED:
            while self.stack[-1].may_lack_verb and not self.stack[-1].has_verb and len(self.stack) > 1:
                self.stack.pop()
            self.stack[-1].boundary, self.stack[-1].edge = ",", i
        elif text in ":;":
            del self.stack[1:]
            self.close()
            main = self.stack[0]
            main.free.clear()
            if main.has_verb:
                main.has_verb, main.inherited = False, main.subject
            main.boundary, main.edge = ":", i
        elif text in _FULL_STOPS and not (i and self.tokens[i - 1].kind == "quote"):
            self.close()
            self.stack = [Clause("main", 0, has_verb=i + 1 >= self.after)]
        return i + 1

    def open_at(self, i: int, low: str) -> int:
        """Open the clause that the word at `i` begins; 0 where it begins none."""
        row = self.row
        before = row.low(i - 1)
        if low in _RELATIVES and not (low in LEQUEL and i == self.first):
            if before in PREPOSITIONS or before in ("de", "à"):
                self._push("where", i)
            else:
                clause = self._push("qui", i)
                clause.subject, clause.how = self._cleft(i) or self._antecedent(i), "relative"
            return i + 1
        if low in OF_WHICH:
            self._push("where", i)
            return i + 1
        if low in _ASKING and self._asked_about(i):
            self._push("que", i)
            return i + 1
        if low in ("que", "qu'"):
            so = before == "ainsi" and row.low(i - 2) not in ("est", "était", "fut")
            if so or (before == "tout" and row.low(i - 2) == "comme"):
                phrase = row.starting.get(i + 1)
                if phrase is not None and (not self.verb_follows(phrase) or self._several_follow(phrase)):
                    return phrase.after
            if row.correlates(i):
                self.stack[-1].boundary, self.stack[-1].edge = "et", i
                return i + 1
            if before not in ("ce", "parce") and self._restricts(i):
                return i + 1
            self._drop_conceded(i)
            near = {row.low(j) for j in range(max(self.first, i - 6), i)}
            self._push("que", i).may_lack_verb = bool(near & _COMPARING)
            return i + 1
        if low in _SUBORDINATORS or (low == "si" and self._subject_follows(i)):
            self._push("when", i)
            return i + 1
        if low == "s'" and row.low(i + 1) in ("il", "ils"):
            self._push("when", i)
            return i + 1
        if low == "comme" and (row.starting.get(i + 1) is not None or row.low(i + 1) in CLITICS):
            self._push("when", i).may_lack_verb = True
            return i + 1
        return 0

    def _several_follow(self, phrase: Phrase) -> bool:
        """Whether the verb behind a singular is of several: "Paul Renard ainsi que Lucie Armand jugent"."""
        at = phrase.after
        while self.row.low(at) in CLITICS:
            at += 1
        group = self.row.group_at(at, phrase.after)
        return group is not None and group.plural and phrase.number == "s" and not phrase.complemented

    def _asked_about(self, i: int) -> bool:
        """Whether the word at `i` opens an indirect question: a verb stands before it, a subject behind it."""
        row = self.row
        at = i + 1
        while row.low(at) in ("de", "d'", "temps", "fois"):
            at += 1
        phrase = row.starting.get(at)
        subject = (phrase is not None and not phrase.preposition) or row.low(at) in CLITICS
        before = self.tokens[i - 1] if i > self.first else None
        return subject and before is not None and before.kind == "word" and self.stack[-1].has_verb

    def _drop_conceded(self, i: int) -> None:
        """Forget what "que" at `i` concedes: "Tout ministre qu'il est, Paul Renard tremble"."""
        free, row = self.stack[-1].free, self.row
        if free and free[-1].after == i and row.low(i + 1) in ("il", "elle", "ils", "elles"):
            conceded = row.low(free[-1].first) in ("tout", "toute", "tous", "toutes")
            if conceded or free[-1].determiner == "none":
                free.pop()

    def _subject_follows(self, i: int) -> bool:
        phrase = self.row.starting.get(i + 1)
        return phrase is not None and not phrase.preposition

    def _push(self, kind: str, opener: int) -> Clause:
        clause = Clause(kind, len(self.stack), opener)
        if len(self.stack) > 12:
            self.stack.pop()
        self.stack.append(clause)
        return clause

    def _restricts(self, i: int) -> bool:
        """Whether "que" at `i` is that of "ne … que"."""
        for j in range(i - 1, max(self.first, i - 8) - 1, -1):
            low = self.row.low(j)
            if low in _NEGATIONS or self.tokens[j].kind == "mark":
                return False
            if low in ("ne", "n'"):
                return not (j + 1 < i and self.row.low(j + 1) in ("dit", "pense", "croit", "veut", "sait"))
        return False

    def _cleft(self, i: int) -> Phrase | None:
        """Who acts in "C'est un rapport, remis en mars à la mairie, qui …": what stands before the comma apart."""
        it = self.stack[-2].subject
        if it is None or it.head != "cela" or self.tokens[i - 1].text != ",":
            return None
        shown = next((p for j in range(it.after, it.after + 3) if (p := self.row.starting.get(j))), None)
        if shown is None or shown.after >= i - 1 or shown.preposition:
            return None
        beside = self.row.covering[shown.after + 1]
        named = beside is not None and beside.first == shown.after + 1 and beside.kind in ("name", "noun")
        return shown if self.tokens[shown.after].text == "," and not named else None

    def _antecedent(self, i: int) -> Phrase | None:
        """The phrase before the relative at `i`."""
        at = i - 1
        if at >= self.first and self.tokens[at].text == ",":
            at -= 1
        while at > self.first and self.tokens[at].text in (")", "]"):
            at = next((j - 1 for j in range(at, self.first, -1) if self.tokens[j].text in "(["), self.first)
        if at - 2 > self.first and self.row.low(at) == "ans" and self.tokens[at - 2].text == ",":
            # "Lucie Armand, 81 ans, qui"
            at -= 3
        while at > self.first and self.row.low(at) in _ALSO and self.tokens[i - 1].text == ",":
            # "la préfète aussi, qui promet"
            at -= 1
        phrase = self.row.covering[at] if at >= self.first else None
        if phrase is None and at >= self.first and self.tokens[i - 1].text == ",":
            phrase = self._past_apposition(at)
        if phrase is None and at >= self.first and self.tokens[at].kind == "quote":
            # "cheffe de la liste « … », qui": whoever the quoted words qualify
            at -= 1
            if self.row.low(at) in NAMING and self.tokens[at - 1].text == ",":
                # "une enquête, intitulée « … », qui"
                at -= 2
            phrase = self.row.covering[at] if at >= self.first else None
        if phrase is not None and phrase.preposition and lifeless(phrase) and self.tokens[i - 1].text == ",":
            # "à l'inverse de Paul Renard, qui": the name in what a preposition governs
            inside = (self.row.starting.get(j) for j in range(phrase.first + 1, phrase.after))
            phrase = next(
                (p for p in inside if p is not None and p.kind == "name" and p.after == phrase.after), phrase
            )
        told = self._behind_agent(phrase, i) if phrase is not None else None
        if told is not None:
            return told
        if phrase is not None and phrase.kind == "noun" and phrase.determiner == "none" and not phrase.preposition:
            # "le groupe Texor, propriétaire du site, qui": whom the apposition describes
            beside = self.row.covering[phrase.first - 2] if phrase.first - 2 >= self.first else None
            apart = self.tokens[phrase.first - 1].text == "," and self.tokens[i - 1].text == ","
            if apart and beside is not None and beside.after == phrase.first - 1:
                phrase = beside
        while (
            phrase is not None
            and phrase.preposition
            and not self._acting(phrase)
            and (not phrase.is_person_like or (phrase.kind == "name" and phrase.preposition in _AT))
            and self.tokens[i - 1].text == ","
        ):
            # "Olivia Castagnède, hydrologue à l'université de Grenoble, qui étudie …"
            held = phrase.first - (1 if phrase.preposition == self.row.low(phrase.first - 1) else 0) - 1
            noun = self.row.covering[held] if held >= self.first else None
            published = self._published(phrase, held)
            if published is not None:
                phrase = published
                break
            if noun is None and held > self.first and self.tokens[held].text == ",":
                # "Lucie Armand, de l'université de Grenoble, qui étudie …"
                named = self.row.covering[held - 1]
                if named is not None and named.kind == "name" and named.after == held and not named.preposition:
                    phrase = named
                break
            if noun is not None and noun.kind == "name" and noun.preposition:
                # "est arrivé de Paris avec un texte, qui prévoit": a place
                break
            if noun is None and held >= self.first and person_like(self.row.low(held)):
                noun = self.row.covering[held - 2] if held > 1 and self.row.low(held - 1) == "," else None
            if noun is None or not noun.is_person_like:
                break
            if phrase.kind == "name" and (noun.determiner != "none" or noun.noun is None):
                # "tend son micro à Lucie Armand, qui": no place
                break
            apposed = noun.first > 1 and self.row.low(noun.first - 1) == ","
            beside = self.row.covering[noun.first - 2] if apposed else None
            phrase = beside if beside is not None and noun.determiner == "none" else noun
        if phrase is None and self.row.low(at) in ("ce", "cela"):
            return nothing(self.tokens[at].start, self.tokens[at].end, at)
        return phrase

    def _acting(self, phrase: Phrase) -> bool:
        """Whether a body does what stands before it: "le bilan remis au maire par la préfecture, qui"."""
        body = phrase.noun is not None and phrase.noun.kind == "institution"
        return body and phrase.preposition == "par"

    def _published(self, within: Phrase, at: int) -> Phrase | None:
        """The text in "une étude publiée jeudi dans la revue Océan, qui": what stands in a medium speaks, not it."""
        row = self.row
        person = within.kind == "noun" and within.is_person_like
        if within.preposition not in ("dans", "par", "au", "sur") or person:
            return None
        for j in range(at, max(self.first, at - 7), -1):
            if self.tokens[j].kind in ("mark", "quote") or row.is_finite(j):
                return None
            if row.low(j).startswith(("publi", "par", "diffus")) and row.low(j).endswith(
                ("é", "ée", "és", "ées", "u", "ue")
            ):
                text = row.covering[j - 1]
                document = text is not None and text.after == j and text.noun is not None
                return text if document and text is not None and text.kind == "noun" else None
        return None

    def _past_apposition(self, at: int) -> Phrase | None:
        """Whoever stands before the comma in "Lucie Armand, tête de série numéro 3, qui": no phrase ends at `at`."""
        row = self.row
        for j in range(at, max(self.first, at - 8), -1):
            token = self.tokens[j]
            if token.text == ",":
                named = row.covering[j - 1]
                noun = named.noun if named is not None else None
                speaks = noun is not None and noun.kind in ("document", "institution", "medium")
                # "un rapport, remis en mai, qui"
                found = named is not None and named.after == j and (named.is_person_like or speaks)
                return named if found else None
            if token.kind in ("mark", "quote") or row.is_finite(j) or row.low(j) in ("qui", "que", "dont", "où"):
                return None
        return None

    def _behind_agent(self, agent: Phrase, i: int) -> Phrase | None:
        """For "un rapport, commandé par les banques, qui voyait" the report: the relative at `i` is not the agent's.

        The verb's number tells; where both agree with it, a text speaks rather than a body that had it made.
        """
        row, by = self.row, agent.first - 1
        comma = next((j for j in range(by - 1, max(self.first, by - 6), -1) if self.tokens[j].text == ","), None)
        if row.low(by) != "par" or comma is None or self.tokens[i - 1].text != "," or agent.after != i - 1:
            return None
        done = self.tokens[comma + 1]
        told = row.covering[comma - 1] if comma > self.first else None
        participle = done.kind == "word" and done.low.endswith(_PARTICIPLE_ENDINGS)
        if told is None or told.after != comma or not participle:
            return None
        verb = next((g for j in range(i + 1, min(self.after, i + 6)) if (g := row.group_at(j, i + 1))), None)
        if verb is None or not self.agrees(told, verb):
            return None
        if not self.agrees(agent, verb):
            return told
        document = told.noun is not None and told.noun.kind == "document"
        person = agent.kind == "name" or (agent.noun is not None and agent.noun.kind == "person")
        return told if document and not person else None

    def offer(self, phrase: Phrase) -> None:
        """Keep a phrase that may be the subject of the innermost clause."""
        self.stack[-1].free.append(phrase)

    def pop(self) -> None:
        """Close the innermost clause; what may belong to the one around it passes to that."""
        closed = self.stack.pop()
        outer = self.stack[-1]
        if closed.edge > outer.edge:
            outer.boundary, outer.edge = closed.boundary, closed.edge
        if outer.has_verb or not outer.free:
            outer.free.extend(p for p in closed.free if closed.has_verb)


def nothing(start: int, end: int, index: int) -> Phrase:
    """The subject of an impersonal verb, or "cela"."""
    return Phrase("nobody", index, index + 1, start, end, head="cela")
