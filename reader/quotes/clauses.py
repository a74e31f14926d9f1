"""The clauses of a sentence: its finite verbs, and the phrase that each of them agrees with.

Owns one pass from left to right that opens a clause at every relative or conjunction, closes it where the verb of the
clause around it comes, steps over incises, and gives every verb the phrase that no preposition governs and that
agrees with it. It does not know whom a phrase means.
"""

from dataclasses import dataclass, field

from reader.quotes.closed_words import DETERMINERS, PREPOSITIONS, PRONOUNS
from reader.quotes.conjugation import Shape
from reader.quotes.endings import person_like
from reader.quotes.nouns import NOUNS
from reader.quotes.phrase import Phrase, PhraseKind
from reader.quotes.verb_groups import ADVERBS, CLITICS, VerbGroup, VerbGroupFinder
from reader.quotes.verbs import VERBS
from reader.quotes.words import words

_COORDINATORS = words("et mais ou car or donc ni puis")
_SUBORDINATORS = words("quand lorsque lorsqu' puisque puisqu' quoique")
_LEQUEL = words("lequel laquelle lesquels lesquelles")
_OF_WHICH = words("duquel desquels desquelles auquel auxquels auxquelles dont où")
_THINGS = words("c' cela ça ceci")
_COMPARING = words(
    "plus moins aussi autant davantage plutôt mieux pire tel telle tels telles autre autres même mêmes"
)
_NEGATIONS = words("pas plus jamais rien personne guère point aucun aucune")
_IMPERSONAL = words("faut fallait faudra faudrait s'agit agit agissait suffit pleut pleuvait neige reste restait y")
_SELVES = words("lui-même elle-même eux-mêmes elles-mêmes")
_TONIC = words("lui elle eux elles lui-même elle-même eux-mêmes elles-mêmes")
_NO_GERUND = words("maintenant cependant pourtant avant durant devant pendant suivant concernant autant tant")
_ONE = words("le la l' un une ce cet cette son sa mon ma")
_ARTICLES = words("le la l' les un une ce cet cette ces son sa ses leur leurs")
_BEHIND_SUBJECT = PREPOSITIONS | ADVERBS | words("en lundi mardi mercredi jeudi vendredi samedi dimanche et")
"""Words that may follow the subject of an incise."""
_PAIRED = frozenset((",", "–", "—"))
_FULL_STOPS = frozenset((".", "?", "!", "…", "..."))


@dataclass(slots=True)
class Governed:
    """A finite verb and its subject."""

    group: VerbGroup
    subject: Phrase | None
    """None where it has none, or none that can be told."""
    how: str
    depth: int
    """0 in a main clause."""
    kind: str
    opener: int = -1
    """The relative or conjunction of its clause."""
    aside: bool = False
    """Whether it stands in an incise: "…, précise le régulateur, …"."""


@dataclass(slots=True)
class _Clause:
    kind: str
    depth: int
    opener: int = -1
    """The relative or conjunction that opens it; -1 for a main clause."""
    subject: Phrase | None = None
    how: str = ""
    has_verb: bool = False
    free: list[Phrase] = field(default_factory=list)
    """Phrases that no preposition governs, since the last verb."""
    boundary: str = ""
    """The comma or conjunction that last closed a part of it, since its verb."""
    edge: int = -1
    """Where that stands."""
    may_lack_verb: bool = False
    inherited: Phrase | None = None
    """The subject before a colon or semicolon, which a verb without one of its own still has."""
    reports: bool = False
    """Whether its last verb is one of speech."""


@dataclass(slots=True)
class Clauses:
    """What a sentence is made of."""

    verbs: list[Governed]
    """From left to right."""
    leading: list[Phrase]
    """Where it has no main verb, the phrases that no preposition governs."""


class ClauseParser:
    """Reads one sentence."""

    def __init__(self, row: VerbGroupFinder, first: int, after: int) -> None:
        self.row = row
        self.tokens = row.tokens
        self.first = first
        self.after = after
        self.stack = [_Clause("main", 0)]
        self.found: list[Governed] = []
        self.leading: list[Phrase] = []

    def parse(self) -> Clauses:
        """Read the sentence."""
        i = self.first
        while i < self.after:
            i = max(self._step(i), i + 1)
        self._close()
        return Clauses(self.found, self.leading)

    def _close(self) -> None:
        """Keep what a main clause without a verb is made of."""
        main = self.stack[0]
        if not main.has_verb:
            self.leading.extend(main.free)

    def _step(self, i: int) -> int:
        token = self.tokens[i]
        clause = self.stack[-1]
        if token.kind == "mark" or token.text == "...":
            return self._mark(i)
        if token.kind != "word":
            if token.kind == "quote" and not clause.has_verb and len(self.stack) > 1:
                # "qu'un choc « … »": the verb may stand in the quoted words
                clause.may_lack_verb = True
            if token.kind == "quote" and i > self.first and self.row.low(i - 1) in _ARTICLES:
                self._offer(_nothing(token.start, token.end, i))
            phrase = self.row.starting.get(i)
            return self._phrase(phrase) if phrase is not None else i + 1
        low = token.low
        opened = self._opens(i, low)
        if opened:
            return opened
        phrase = self.row.starting.get(i)
        if phrase is not None and self._verb_not_noun(phrase):
            phrase = None
        if phrase is not None and not self.row.is_finite(i + 1 if phrase.after == i + 2 else -1):
            return self._phrase(phrase)
        if low in _THINGS or (low == "ce" and self._being(i + 1)):
            if self.row.low(i - 1) not in PREPOSITIONS:
                self._offer(_nothing(token.start, token.end, i))
            return i + 1
        if low in ("autre", "autres") and phrase is None and self.row.covering[i] is None:
            # "Une autre raconte": somebody, but the words do not say who
            alone = self.row.is_finite(i + 1) or self.row.low(i + 1) in CLITICS or self._marked(i + 1)
            if alone and self.row.low(i - 2) not in PREPOSITIONS:
                self._offer(Phrase("nobody", i, i + 1, token.start, token.end, head="autre"))
            return i + 1
        if low in _COORDINATORS and phrase is None:
            clause.boundary, clause.edge = "et", i
            return i + 1
        group = self.row.group_at(i, self.first)
        if group is not None:
            return self._verb(group)
        return i + 1

    def _marked(self, i: int) -> bool:
        return i < self.after and self.tokens[i].kind == "mark"

    def _verb_not_noun(self, phrase: Phrase) -> bool:
        """Whether a bare word that may name a trade is a verb: "Une note, que nous avons lue, juge « … »"."""
        if phrase.kind != "noun" or phrase.determiner != "none" or phrase.after > phrase.first + 1:
            return False
        waits = any(c.free and not c.has_verb for c in self.stack)
        following = self.tokens[phrase.after] if phrase.after < self.after else None
        goes_on = following is not None and (following.kind == "quote" or following.low in DETERMINERS)
        return waits and goes_on and phrase.name is None and self.row.is_finite(phrase.first)

    def _being(self, i: int) -> bool:
        return self.row.low(i) in ("sont", "sera", "seront", "serait", "fut", "furent", "n'", "ne", "doit", "peut")

    # -- marks and openers -----------------------------------------------------------------------------------------

    def _mark(self, i: int) -> int:
        text = self.tokens[i].text
        if text in "([":
            closing = next((j for j in range(i + 1, min(self.after, i + 24)) if self.tokens[j].text in ")]"), None)
            return closing + 1 if closing is not None else i + 1
        if text in _PAIRED:
            while self.stack[-1].may_lack_verb and not self.stack[-1].has_verb and len(self.stack) > 1:
                self.stack.pop()
            self.stack[-1].boundary, self.stack[-1].edge = ",", i
        elif text in ":;":
            del self.stack[1:]
            self._close()
            main = self.stack[0]
            main.free.clear()
            if main.has_verb:
                main.has_verb, main.inherited = False, main.subject
            main.boundary, main.edge = ":", i
        elif text in _FULL_STOPS and not (i and self.tokens[i - 1].kind == "quote"):
            self._close()
            self.stack = [_Clause("main", 0, has_verb=i + 1 >= self.after)]
        return i + 1

    def _opens(self, i: int, low: str) -> int:
        """Open the clause that the word at `i` begins; 0 where it begins none."""
        row = self.row
        before = row.low(i - 1)
        if low in ("qui", *_LEQUEL):
            if before in PREPOSITIONS or before in ("de", "à"):
                self._push("where", i)
            else:
                clause = self._push("qui", i)
                clause.subject, clause.how = self._antecedent(i), "relative"
            return i + 1
        if low in _OF_WHICH:
            self._push("where", i)
            return i + 1
        if low in ("que", "qu'"):
            so = before == "ainsi" and row.low(i - 2) not in ("est", "était", "fut")
            if so or (before == "tout" and row.low(i - 2) == "comme"):
                phrase = row.starting.get(i + 1)
                if phrase is not None and not self._verb_follows(phrase):
                    return phrase.after
            if before not in ("ce", "parce") and self._restricts(i):
                return i + 1
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

    def _subject_follows(self, i: int) -> bool:
        phrase = self.row.starting.get(i + 1)
        return phrase is not None and not phrase.preposition

    def _push(self, kind: str, opener: int) -> _Clause:
        clause = _Clause(kind, len(self.stack), opener)
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

    def _antecedent(self, i: int) -> Phrase | None:
        """The phrase before the relative at `i`."""
        at = i - 1
        if at >= self.first and self.tokens[at].text == ",":
            at -= 1
        while at > self.first and self.tokens[at].text in (")", "]"):
            at = next((j - 1 for j in range(at, self.first, -1) if self.tokens[j].text in "(["), self.first)
        phrase = self.row.covering[at] if at >= self.first else None
        if phrase is None and at >= self.first and self.tokens[at].kind == "quote":
            # "cheffe de la liste « … », qui": whoever the quoted words qualify
            phrase = self.row.covering[at - 1] if at - 1 >= self.first else None
        while (
            phrase is not None and phrase.preposition and not phrase.is_person_like and self.tokens[i - 1].text == ","
        ):
            # "Olivia Castagnède, hydrologue à l'université de Grenoble, qui étudie …"
            held = phrase.first - (1 if phrase.preposition == self.row.low(phrase.first - 1) else 0) - 1
            noun = self.row.covering[held] if held >= self.first else None
            if noun is None and held >= self.first and person_like(self.row.low(held)):
                noun = self.row.covering[held - 2] if self.tokens[held - 1].text == "," else None
            if noun is None or not noun.is_person_like:
                break
            beside = self.row.covering[noun.first - 2] if self.tokens[noun.first - 1].text == "," else None
            phrase = beside if beside is not None and noun.determiner == "none" else noun
        if phrase is None and self.row.low(at) in ("ce", "cela"):
            return _nothing(self.tokens[at].start, self.tokens[at].end, at)
        return phrase

    # -- phrases ---------------------------------------------------------------------------------------------------

    def _phrase(self, phrase: Phrase) -> int:
        row, i = self.row, phrase.first
        clause = self.stack[-1]
        if phrase.preposition and phrase.preposition != "des":
            return phrase.after
        if row.is_time(phrase):
            leads = not clause.free and (not clause.has_verb or clause.edge == i - 1)
            if leads and phrase.determiner == "definite" and row.is_finite(phrase.after):
                # "Le soir tombe"
                self._offer(_nothing(phrase.start, phrase.end, i))
            return phrase.after
        if phrase.head in ("vous", "nous") and clause.free and clause.free[-1].after == i:
            # "On vous a reproché": an object
            return phrase.after
        before = self.tokens[i - 1] if i > self.first else None
        if phrase.kind == "pronoun" and phrase.head in _TONIC and before is not None:
            following = self.tokens[phrase.after] if phrase.after < self.after else None
            if before.text == "," and (following is None or following.kind == "mark"):
                return phrase.after
        if phrase.head in _SELVES and clause.free and clause.free[-1].after == i:
            # "L'article lui-même invite": the pronoun only stresses
            return phrase.after
        if self._apposed_to_complement(phrase):
            return phrase.after
        if phrase.head == "lui" and clause.free and row.is_finite(phrase.after):
            # "Son homologue lui a renvoyé la balle": an object
            return phrase.after
        if (
            phrase.head == "il"
            and row.low(i + 1) == "y"
            and (clause.free or (clause.has_verb and not clause.boundary))
        ):
            # "lancée il y a deux ans": a complement of time
            time = row.starting.get(i + 3)
            return time.after if time is not None else i + 3
        if self._impersonal(i):
            self._offer(_nothing(phrase.start, phrase.end, i))
            return phrase.after
        if phrase.determiner == "none" and phrase.kind == "noun" and phrase.entity is None and not phrase.name:
            return phrase.after
        if before is not None and before.low in ("et", "ou", "ni") and not self._verb_follows(phrase):
            left = row.covering[i - 2] if i - 2 >= self.first else None
            if left is not None and left.after == i - 1 and left.preposition:
                return phrase.after
        if self._object_of_infinite(i):
            return phrase.after
        if clause.has_verb and not clause.boundary and phrase.kind != "pronoun":
            return phrase.after
        self._offer(phrase)
        return phrase.after

    def _apposed_to_complement(self, phrase: Phrase) -> bool:
        """Whether the phrase is set beside one that a preposition governs: "par le directeur, Paul Renard, …"."""
        i = phrase.first
        if i - 2 < self.first or self.tokens[i - 1].text != "," or phrase.kind != "name":
            return False
        left = self.row.covering[i - 2]
        if left is None or left.after != i - 1 or not left.preposition:
            return False
        same = left.entity is not None and left.entity is phrase.entity
        closes = phrase.after >= self.after or self.tokens[phrase.after].kind != "word"
        return same or (closes and left.noun is not None and left.noun.kind == "person" and left.name is None)

    def _offer(self, phrase: Phrase) -> None:
        self.stack[-1].free.append(phrase)

    def _verb_follows(self, phrase: Phrase) -> bool:
        i = phrase.after
        while i < self.after and (self.row.low(i) in CLITICS or self.row.low(i) in ADVERBS):
            if self.row.covering[i] is not None:
                break
            i += 1
        return i < self.after and self.row.is_finite(i)

    def _object_of_infinite(self, i: int) -> bool:
        """Whether the phrase at `i` is the object of an infinitive, a gerund or "voici"."""
        j = i - 1
        while j > self.first and self.row.low(j) in ADVERBS and self.row.covering[j] is None:
            j -= 1
        if j < self.first or self.row.covering[j] is not None or self.tokens[j].kind != "word":
            return False
        low = self.row.low(j)
        if low in ("voici", "voilà"):
            return True
        return self.row.is_infinitive(j) or (low.endswith("ant") and low not in NOUNS and low not in _NO_GERUND)

    def _impersonal(self, i: int) -> bool:
        """Whether "il" at `i` is nobody: "il faut", "il y a", "il est temps de"."""
        low = self.row.low
        if low(i) != "il":
            return False
        j = i + 1
        while j < self.after and low(j) in ("n'", "ne", "s'", "se", "en", "lui", "leur", "nous"):
            j += 1
        if low(j) == "y":
            return low(j + 1) in ("a", "avait", "aura", "aurait", "eut", "en")
        if low(j) in ("reste", "restait"):
            return low(j + 1) in ("à", "un", "une", "des", "du", "le", "la", "les", "que")
        if low(j) in _IMPERSONAL:
            return True
        being = low(j) in ("est", "était", "sera", "serait")
        return being and low(j + 2) in ("de", "d'", "que", "qu'") and not low(j + 1).endswith(("é", "ée"))

    # -- verbs -----------------------------------------------------------------------------------------------------

    def _verb(self, group: VerbGroup) -> int:
        aside = self._aside(group)
        if aside is not None:
            return aside
        if group.pronoun is not None and not self.stack[-1].free:
            clause = self.stack[-1]
            clause.has_verb, clause.boundary = True, ""
            clause.subject, clause.how = self._inverted(group), "inverted pronoun"
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
        clause.has_verb, clause.boundary, clause.reports = True, "", self._speaks(group)
        clause.free.clear()
        self._record(group, clause)
        if clause.how == "inverted" and clause.subject is not None:
            return max(group.after, clause.subject.after)
        return group.after

    def _inverted(self, group: VerbGroup) -> Phrase:
        """The pronoun that is joined to a verb with a hyphen, as a phrase of its own."""
        token, word = self.tokens[group.head], group.pronoun or ""
        gender, number = PRONOUNS.get(word, (None, "s"))
        impersonal = token.low.startswith(("faut-", "fallait-", "faudra-", "faudrait-", "y-a-"))
        kind: PhraseKind = "pronoun" if word in PRONOUNS and not impersonal else "nobody"
        start, after = token.end - len(word), group.head + 1
        return Phrase(kind, group.head, after, start, token.end, gender=gender, number=number, head=word)

    def _doubtful(self, group: VerbGroup) -> bool:
        """Whether a verb without a subject is rather a noun: "Interrogé sur un éventuel partage, …"."""
        before = self.row.covering[group.first - 1] if group.first > self.first else None
        return group.first == group.head and before is not None and bool(before.preposition)

    def _speaks(self, group: VerbGroup) -> bool:
        verb = VERBS.get(self.tokens[group.after - 1].low)
        return verb is not None and verb.force == "say"

    def _record(self, group: VerbGroup, clause: _Clause) -> None:
        self.found.append(Governed(group, clause.subject, clause.how, clause.depth, clause.kind, clause.opener))

    def _clause_of(self, group: VerbGroup) -> _Clause:
        """The clause whose verb `group` is, with its subject; clauses inside it are closed."""
        while True:
            clause = self.stack[-1]
            outer = self.stack[-2] if len(self.stack) > 1 else None
            if not clause.has_verb:
                if clause.kind == "qui" and clause.how == "relative":
                    return clause
                subject, how = self._choose(clause, group)
                if subject is None and not clause.free:
                    subject, how = self._behind(group), "inverted"
                waits = any(not c.has_verb and any(self._agrees(p, group) for p in c.free) for c in self.stack[:-1])
                if subject is None and outer is not None and (clause.may_lack_verb or waits):
                    self._pop()
                    continue
                if subject is None and clause.inherited is not None and self._agrees(clause.inherited, group):
                    subject, how = clause.inherited, "clause subject"
                clause.subject, clause.how = subject, how if subject is not None else "none"
                return clause
            late = [p for p in clause.free if self._agrees(p, group)]
            waiting = any(not c.has_verb and any(self._agrees(p, group) for p in c.free) for c in self.stack[:-1])
            directly = self._directly_behind(clause, group)
            if waiting and not (directly and clause.boundary == "et"):
                clause.free.clear()
                self._pop()
                continue
            if late and self._beside(late[-1], group):
                empty = outer is not None and not outer.has_verb and not outer.free
                coordinated = clause.boundary == "et" or outer is None
                if empty or not coordinated:
                    self._pop()
                    self.stack[-1].free = late[-1:]
                    if self.stack[-1].has_verb:
                        continue
                else:
                    clause.subject, clause.how = late[-1], self._distance(late[-1], group)
                    return clause
                continue
            if directly and outer is not None and self._parallel(clause, outer, group):
                clause.free.clear()
                self._pop()
                continue
            if directly or outer is None:
                if not directly and clause.kind == "main":
                    behind = self._behind(group)
                    if behind is not None:
                        clause.subject, clause.how = behind, "inverted"
                elif clause.subject is not None and not self._agrees(clause.subject, group) and outer is not None:
                    self._pop()
                    continue
                if clause.how != "inverted":
                    clause.how = "clause subject"
                    if clause.subject is not None and not self._agrees(clause.subject, group):
                        clause.subject, clause.how = None, "none"
                return clause
            self._pop()

    def _parallel(self, clause: _Clause, outer: _Clause, group: VerbGroup) -> bool:
        """Whether a verb of speech joins the one outside: "Le bailleur répond que la panne est rare et promet …"."""
        if clause.kind != "que" or not outer.reports or outer.subject is None:
            return False
        return self._speaks(group) and self._agrees(outer.subject, group)

    def _pop(self) -> None:
        closed = self.stack.pop()
        outer = self.stack[-1]
        if closed.edge > outer.edge:
            outer.boundary, outer.edge = closed.boundary, closed.edge
        if outer.has_verb or not outer.free:
            outer.free.extend(p for p in closed.free if closed.has_verb)

    def _directly_behind(self, clause: _Clause, group: VerbGroup) -> bool:
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

    def _choose(self, clause: _Clause, group: VerbGroup) -> tuple[Phrase | None, str]:
        """The subject among the phrases in front of the verb."""
        fitting = [p for p in clause.free if self._agrees(p, group)]
        if not fitting:
            return None, "none"
        nearest, leading = fitting[-1], fitting[0]
        if leading.head == "l'un" and len(fitting) > 1 and self._apposed(leading, fitting[1]):
            # "L'un de ses députés, Paul Renard, a …"
            return fitting[1], "clause subject"
        if self._beside(nearest, group):
            first = self._first_of_joined(nearest, fitting)
            return first, self._distance(nearest, group)
        speaks = VERBS.get(self.tokens[group.after - 1].low)
        if len(fitting) > 1 and self._lifeless(leading) and speaks is not None and speaks.force == "say":
            # "témoigne, le téléphone à la main, X": of two free phrases that which can speak
            lively = next((p for p in fitting if not self._lifeless(p)), None)
            leading = lively or leading
        return leading, "clause subject"

    def _apposed(self, phrase: Phrase, name: Phrase) -> bool:
        """Whether a comma alone stands between somebody pointed at and a name."""
        return name.kind == "name" and self.tokens[name.first - 1].text == "," and name.first - phrase.after <= 6

    def _first_of_joined(self, nearest: Phrase, fitting: list[Phrase]) -> Phrase:
        """ "Paul et Marie ont …": the first of the phrases that a conjunction joins."""
        chosen = nearest
        for phrase in reversed(fitting[:-1]):
            between = [self.tokens[j].low for j in range(phrase.after, chosen.first)]
            if between in (["et"], ["ou"], ["ni"], [","]) and (between != [","] or chosen is not nearest):
                chosen = phrase
            else:
                break
        return chosen

    def _lifeless(self, phrase: Phrase) -> bool:
        if phrase.kind != "noun" or phrase.noun is not None or phrase.entity is not None or phrase.name is not None:
            return False
        return not phrase.capital_head and not person_like(phrase.head)

    def _distance(self, phrase: Phrase, group: VerbGroup) -> str:
        return "adjacent" if phrase.after == group.first else "clause subject"

    def _beside(self, phrase: Phrase, group: VerbGroup) -> bool:
        """Whether no comma and no conjunction stands between a phrase and the verb."""
        for i in range(phrase.after, group.first):
            token = self.tokens[i]
            if (token.kind == "mark" and token.text != "-") or token.low in _COORDINATORS:
                return False
        return True

    def _agrees(self, phrase: Phrase, group: VerbGroup) -> bool:
        if phrase.kind == "nobody":
            return True
        plural = phrase.number == "p" and (phrase.counted or self.tokens[phrase.first].low not in _ONE)
        if group.plural and not plural:
            return self._plural_in_sense(phrase)
        if plural and not group.plural:
            return False
        return not (group.feminine and phrase.gender == "m" and phrase.kind != "name")

    def _plural_in_sense(self, phrase: Phrase) -> bool:
        """Whether a singular phrase may have a plural verb: joined ones, "la majorité des élus"."""
        after, before = phrase.after, phrase.first - 1
        joined = self.row.low(after) in ("et", "ni", "ou") or self.row.low(before) in ("et", "ni", "ou")
        listed = after < self.after and self.tokens[after].text == ","
        return joined or listed or phrase.complemented or phrase.noun is None

    def _behind(self, group: VerbGroup) -> Phrase | None:
        """The subject behind a verb that has none in front: "Ce matin-là comparaît X", "où siège le conseil"."""
        row = self.row
        before = group.first - 1
        if before >= self.first:
            covering = row.covering[before]
            token = self.tokens[before]
            plain = token.kind == "word" and covering is None
            relative = token.low in ("que", "qu'", "où", "dont", "comme", *_LEQUEL, *_OF_WHICH)
            if plain and not relative and not (token.low in ADVERBS or token.low.endswith("ment")):
                return None
            if covering is not None and not covering.preposition and not row.is_time(covering):
                return None
        i = group.after
        while i < min(self.after, group.after + 12):
            low = row.low(i)
            phrase = row.starting.get(i)
            if self.tokens[i].kind != "word" and phrase is None:
                return None
            if phrase is not None and not row.is_time(phrase) and not phrase.preposition:
                if phrase.kind != "pronoun" and self._agrees(phrase, group):
                    return phrase
                return None
            if phrase is not None:
                i = phrase.after
            elif low in PREPOSITIONS:
                i = row.skip_prepositional(i, self.after)
            elif low in ADVERBS or low.endswith("ment") or (low in NOUNS and NOUNS[low].kind == "time"):
                i += 1
            elif i - group.after < 3 and row.is_infinitive(i):
                # "a fini par lâcher la prévenue"
                i += 1
            else:
                return None
        return None

    # -- incises ---------------------------------------------------------------------------------------------------

    def _aside(self, group: VerbGroup) -> int | None:
        """Record an incise in the narration ("…, précise le régulateur, …"); the token behind it, or None."""
        before = group.first - 1
        clause = self.stack[-1]
        if before < self.first or self.tokens[before].text not in _PAIRED:
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
                    group, self._inverted(group), "inverted pronoun", clause.depth, clause.kind, clause.opener, True
                )
            )
            return group.after
        if verb is None or verb.force not in ("say", "manner"):
            return None
        subject = self._behind(group)
        if subject is None:
            return None
        following = self.tokens[subject.after] if subject.after < self.after else None
        if following is not None and following.kind == "word" and following.low not in _BEHIND_SUBJECT:
            return None
        leading = next((c.free[0] for c in reversed(self.stack) if c.free and not c.has_verb), None)
        if leading is not None:
            commas = sum(1 for j in range(leading.after, group.first) if self.tokens[j].text in _PAIRED)
            if commas != 1:
                return None
        elif (clause.kind == "qui" and not clause.has_verb and self.tokens[before - 1].low != "qui") or (
            not clause.has_verb and len(self.stack) == 1
        ):
            return None
        self.found.append(Governed(group, subject, "inverted", clause.depth, clause.kind, clause.opener, True))
        return subject.after


def _nothing(start: int, end: int, index: int) -> Phrase:
    """The subject of an impersonal verb, or "cela"."""
    return Phrase("nobody", index, index + 1, start, end, head="cela")
