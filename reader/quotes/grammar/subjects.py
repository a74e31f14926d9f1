"""Whose a verb, a participle or a clause is: the subject that `clauses` found, asked for by place.

Owns which clause a participle or infinitive belongs to, and phrases joined by "et". It does not know which verbs
report speech, nor whom a phrase means.
"""

from collections.abc import Sequence

from reader.quotes.grammar.clause import Clauses, Governed
from reader.quotes.grammar.clauses import ClauseParser
from reader.quotes.grammar.verb_groups import CLITICS, VerbGroup, VerbGroupFinder
from reader.quotes.lexicon.endings import person_like
from reader.quotes.lexicon.tokens import Token
from reader.quotes.lexicon.verbs import AUXILIARIES, FINITE, HAVE, VERBS
from reader.quotes.lexicon.words import words
from reader.quotes.phrasing.phrase import Phrase
from reader.quotes.phrasing.phrases import PhraseFinder

_PERCEIVING = ("entend", "écout", "reçoi", "reçu", "découvr", "découvert", "appren", "appri", "retrouv")
_SENSES = ("entend", "vu", "voi", "voy", "laiss", "écout", "surpri", "regard")
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
PARTS_OF_TEXTS = words("lignes paragraphes pages mots feuillets phrases lettres")
"""What texts consist of, which says nothing itself."""
_COMING = words(
    "venu monté accouru allé descendu passé sorti arrivé revenu retourné resté rentré envoyé chargé invité appelé"
)
"""Participles, in the masculine singular, of whoever does what the infinitive behind them says."""
_IN_PRINT = frozenset(("dans", "par", "sur"))
_CLOSED_BY_COMMA = frozenset(("qui", "where", "when"))


class SubjectFinder(VerbGroupFinder):
    """Finds subjects in the tokens of one block."""

    def __init__(
        self, tokens: Sequence[Token], phrases: Sequence[Phrase], nested: PhraseFinder | None = None
    ) -> None:
        super().__init__(tokens, phrases, nested)
        self.sentence_ends: dict[int, int] = {}
        """The token behind each sentence, by its first."""
        self._read: dict[int, Clauses] = {}

    def clauses(self, first: int) -> Clauses:
        """The clauses of the sentence that begins at token `first`; read once."""
        known = self._read.get(first)
        if known is None:
            known = ClauseParser(self, first, self.sentence_ends.get(first, self.count)).parse()
            self._read[first] = known
        return known

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

    # -- subjects ----------------------------------------------------------------------------------

    def subject_left(self, place: int, rule: str, start: int) -> tuple[Phrase | None, str]:
        """The subject of the verb whose cue begins at token `place`, in the sentence that begins at `start`."""
        if rule in ("before, participle", "before, infinitive"):
            at = place - 1
            if at - 2 > start and self.tokens[at].kind == "number" and self.low(at - 1) in ("du", "de"):
                # "entendre l'opérateur du 18 lui dire"
                at -= 2
            adjacent = self.covering[at] if place > start else None
            beside = adjacent is not None and adjacent.after == at + 1 and not adjacent.preposition
            if adjacent is not None and beside and adjacent.first > start and rule == "before, infinitive":
                # "on a entendu un militant lâcher": the infinitive has its own subject.
                return adjacent, "subject of the infinitive"
            if self.low(place - 1) in ("de", "d'") and self.tokens[place - 2].text == "," and place - 2 > start:
                # "Et Lucie Armand, à qui l'on demandait …, de répondre"
                clauses = self.clauses(start)
                main = any(v.depth == 0 and v.group.first < place for v in clauses.verbs)
                leading = [p for p in clauses.leading if p.first < place]
                if leading and not main:
                    return leading[0], "clause subject"
            coming = self._coming(place, start) if rule == "before, infinitive" else None
            if coming is not None:
                return coming, "subject of the infinitive"
            heard = self._heard(place, start) if rule == "before, infinitive" else None
            heard = heard or (self._perceived(place, start) if rule == "before, infinitive" else None)
            if heard is not None:
                return heard, "subject of the infinitive"
            if adjacent is not None and beside and adjacent.kind == "nobody":
                return adjacent, "adjacent"
            if adjacent is not None and beside and adjacent.first == start and rule == "before, participle":
                # "Lucie Armand ayant parlé de « crise », Paul Renard …": no comma, a clause of its own
                return adjacent, "subject of the participle"
            if adjacent is not None and beside and self.low(place) not in ("en", "y"):
                apart = adjacent.first > start and self.tokens[adjacent.first - 1].text == ","
                acts = adjacent.kind == "name" or (adjacent.kind == "noun" and adjacent.determiner != "none")
                if apart and acts:
                    # "a-t-elle lancé, la salle scandant « … »", "…, plusieurs élus dénonçant « … »"
                    return adjacent, "subject of the participle"
            own = self._apposed_before(place, start) if rule == "before, participle" else None
            if own is not None:
                return own, "subject of the participle"
            return self._of_participle(place, start, rule == "before, infinitive"), "clause subject"
        for verb in self.clauses(start).verbs:
            if verb.group.first <= place < verb.group.after or place <= verb.group.head < place + 2:
                return self._told(verb), verb.how
        return self.clause_subject(start, place, whole=False)

    def _apposed_before(self, place: int, start: int) -> Phrase | None:
        """ "Le vote est reporté, la maire, Inès Roux, jugeant « … »": the name between the commas, in apposition."""
        name = self.covering[place - 2] if place - 2 > start and self.tokens[place - 1].text == "," else None
        if name is None or name.kind != "name" or name.after != place - 1 or self.tokens[name.first - 1].text != ",":
            return None
        described = self.covering[name.first - 2]
        if described is None or described.first <= start + 1 or described.entity is not name.entity:
            return None
        return name if name.entity is not None and self.tokens[described.first - 1].text == "," else None

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

    def _says_itself(self, group: VerbGroup) -> bool:
        """Whether a person stands behind a verb that takes none for its object: "a fait savoir son avocat"."""
        verb = VERBS.get(self.low(group.after - 1))
        at = group.after + (verb is not None and verb.lemma == "faire")
        behind = self.starting.get(at)
        if verb is None or verb.lemma not in _WITHOUT_PERSONS or behind is None or behind.preposition:
            return False
        return behind.kind == "name" or (behind.noun is not None and behind.noun.kind in ("person", "group"))

    def reports(self, group: VerbGroup) -> bool:
        """Whether the verb is one of speech or judgement as it stands, with its reflexive pronoun or without."""
        verb = VERBS.get(self.low(group.after - 1))
        if verb is None or verb.force not in ("say", "judge"):
            return False
        return not verb.pronominal or any(self.low(i) in ("s'", "se") for i in range(group.first, group.head))

    def aside_before(self, place: int, start: int) -> Governed | None:
        """The last incise in the narration before token `place` of the sentence that begins at `start`."""
        asides = [v for v in self.clauses(start).verbs if v.aside and v.group.first < place]
        # What follows a quotation is its own cue: "« … », dit X".
        asides = [v for v in asides if not self._follows_quote(v.group.first)]
        return asides[-1] if asides else None

    def passive_at(self, stop: int, start: int) -> bool:
        """Whether the last verb before token `stop` says what others call or do to its subject: "est qualifié de"."""
        before = [v for v in self.clauses(start).verbs if v.group.first < stop and not v.aside]
        if not before:
            return False
        group = before[-1].group
        head = self.low(group.head)
        been = any(self.low(j) == "été" for j in range(group.head, group.after))
        reflexive = any(self.low(j) in ("s'", "se") for j in range(group.first, group.head))
        verb = VERBS.get(self.low(group.after - 1))
        reported = group.after > group.head + 1 and (verb is not None or (been and head in HAVE))
        reported = reported and self.low(group.after - 1) != "été"
        if not been and self.low(group.after - 1).rstrip("s").removesuffix("e") in _MINDED:
            # "La ministre n'y est pas opposée, « si … »": what somebody thinks
            return False
        return reported and not reflexive and (been or (head in AUXILIARIES and head not in HAVE))

    def perceives(self, stop: int, start: int) -> bool:
        """Whether the last verb before token `stop` is of hearing or reading."""
        before = [v for v in self.clauses(start).verbs if v.group.first < stop and not v.aside]
        return bool(before) and self._perceives(before[-1])

    def _perceives(self, verb: Governed) -> bool:
        """Whether the verb is of hearing or reading: its subject is not whose the words are."""
        return self.low(verb.group.after - 1).startswith(_PERCEIVING)

    def _follows_quote(self, index: int) -> bool:
        at = index - 1
        while at > 0 and self.tokens[at].kind == "mark":
            at -= 1
        return at >= 0 and self.tokens[at].kind == "quote"

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
        told_of = self.covering[inner.opener - 1]
        if told_of is not None and told_of.kind == "noun" and not told_of.preposition:
            # "défend un texte que beaucoup jugent « … »": a relative
            return None
        outer = [v for v in verbs if v.group.after <= inner.opener and v.depth < inner.depth]
        if not outer or not self._holds(outer[-1].group) or inner.opener - outer[-1].group.after > 3:
            return None
        return outer[-1].subject

    def _holds(self, group: VerbGroup) -> bool:
        """Whether the verb tells what somebody says or thinks: "affirme", "doute"."""
        verb = VERBS.get(self.low(group.after - 1))
        return self.reports(group) or (verb is not None and verb.lemma == "douter")

    def _told(self, verb: Governed) -> Phrase | None:
        if verb.how != "relative" or verb.subject is None:
            return verb.subject
        if verb.subject.number == "p" and not verb.group.plural and verb.subject.complemented:
            # "les inquiétudes de Tachkent, qui réclame": the relative is about the singular one
            inner = self.complement(verb.subject)
            return inner if inner is not None else verb.subject
        return self._printed(verb.subject, verb.opener) or self.nearer(verb.subject)

    def _printed(self, medium: Phrase, opener: int) -> Phrase | None:
        """The text in "une étude publiée dans la revue X, qui décrit « … »": a medium hands on what it says."""
        if medium.noun is None or medium.noun.kind != "medium" or self.low(opener - 1) != ",":
            return None
        if self.low(medium.first - 1) not in _IN_PRINT and medium.preposition not in _IN_PRINT:
            return None
        for i in range(medium.first - 1, max(-1, medium.first - 8), -1):
            text = self.covering[i]
            if text is not None and self._document(text):
                joined = range(text.after, medium.first)
                return None if any(self.is_finite(j) or self.tokens[j].kind == "mark" for j in joined) else text
        return None

    def complement(self, phrase: Phrase) -> Phrase | None:
        """The last complement of a phrase, as a phrase of its own."""
        if self.nested_finder is None:
            return None
        for index in range(phrase.after - 1, phrase.first, -1):
            if self.low(index - 1) in ("de", "d'", "du"):
                return self.nested_finder.at(index - (self.low(index - 1) == "du"))
        return None

    def _heard(self, place: int, start: int) -> Phrase | None:
        """ "Un cadre l'y a entendue souffler": the pronoun that is the infinitive's own subject."""
        before = [v for v in self.clauses(start).verbs if v.group.first < place]
        group = before[-1].group if before else None
        had = self._had_heard(place, start)
        if had is not None:
            return had
        if group is None or group.after < place - 1 or not self.low(group.after - 1).startswith(_SENSES):
            return None
        for i in range(group.first, group.head):
            low = self.low(i)
            if low in ("l'", "le", "la", "les"):
                token = self.tokens[i]
                feminine = (
                    low == "la" or group.feminine or self.low(group.after - 1).endswith(("ue", "ues", "ée", "ées"))
                )
                heard = Phrase("pronoun", i, i + 1, token.start, token.end, head="l'")
                heard.gender = "f" if feminine else "m" if low == "le" else None
                heard.number = "p" if low == "les" else "s"
                return heard
        return None

    def _coming(self, place: int, start: int) -> Phrase | None:
        """Who came in "la phrase d'une spectatrice, venue lui dire : « … »": whom the participle agrees with."""
        at = place - 1
        while at > start and self.low(at) in ("de", "d'", "pour", "même", "ensuite", "aussi"):
            at -= 1
        caught = self.covering[place - 2] if self.low(place - 1) == "à" and place - 2 > start else None
        if caught is not None and caught.after == place - 1 and self.low(caught.first - 1).startswith("surpr"):
            # "a surpris le maire à parler de « crise »"
            return caught if caught.is_person_like and not caught.preposition else None
        low = self.low(at)
        several, feminine = low.endswith("s"), low.rstrip("s").endswith("e")
        if low.rstrip("s").removesuffix("e") not in _COMING or self.covering[at] is not None:
            return None
        held = self.tokens[at - 1]
        if at - 1 <= start or (held.text != "," and self.covering[at - 1] is None):
            # with an auxiliary before it, a tense
            return None
        for i in range(at - 1, start - 1, -1):
            phrase = self.covering[i]
            if self.is_finite(i) and phrase is None:
                return None
            if phrase is None or phrase.after != i + 1 or phrase.kind not in ("name", "noun"):
                continue
            inner = phrase if phrase.kind == "name" or phrase.name else self.complement(phrase)
            for one in (inner, phrase):
                if one is None or self.is_time(one) or (one.number == "p") != several:
                    continue
                person = one.kind == "name" or (one.noun is not None and one.noun.kind in ("person", "group"))
                if person and one.gender in (None, "f" if feminine else "m"):
                    return one
        return None

    def _had_heard(self, place: int, start: int) -> Phrase | None:
        """ "se souvient de l'avoir entendue lâcher": the pronoun before the infinitive of the verb of hearing."""
        have = next((i for i in range(place - 2, max(start, place - 5), -1) if self.low(i) == "avoir"), None)
        sensed = self.low(place - 1)
        if have is None or not sensed.startswith(_SENSES) or self.low(have - 1) not in ("l'", "le", "la", "les"):
            return None
        token = self.tokens[have - 1]
        heard = Phrase("pronoun", have - 1, have, token.start, token.end, head="l'")
        heard.gender = "f" if sensed.endswith(("ue", "ues", "ée", "ées")) else "m"
        heard.number = "p" if self.low(have - 1) == "les" else "s"
        return heard

    def _perceived(self, place: int, start: int) -> Phrase | None:
        """ "Il a entendu l'un d'eux, Paul Renard, lui crier": whom a comma parts from the infinitive at `place`."""
        if self.low(place - 1) != ",":
            return None
        for i in range(place - 2, max(start, place - 16), -1):
            if not self.low(i).startswith(_SENSES) or self.covering[i] is not None:
                continue
            seen = self.starting.get(i + 1)
            if seen is None or seen.preposition or self.tokens[seen.after].text != ",":
                return None
            named = self.starting.get(seen.after + 1)
            pointed = seen.kind == "nobody" and named is not None and named.kind == "name"
            return named if pointed else seen if seen.kind in ("name", "noun") else None
        return None

    def _of_participle(self, place: int, start: int, infinitive: bool) -> Phrase | None:
        """Whose the participle or infinitive at `place` is: the subject of the nearest clause that is still open."""
        clauses = self.clauses(start)
        before = [v for v in clauses.verbs if v.group.first < place]
        if not before:
            ahead = next((v.subject for v in clauses.verbs if v.depth == 0 and not v.aside), None)
            # "Avant d'ajouter, la voix plus grave, que …": what leads stands in front
            leading = next((p for p in clauses.leading if p.first < place or not infinitive), None)
            return ahead if ahead is not None else self._signed_by(leading, place)
        done_by = self._agent_of(before[-1].group, place) if infinitive else None
        if done_by is not None:
            return done_by
        commas = [i for i in range(max(start, place - 3), place) if self.tokens[i].text == ","]
        # "où elle tricotait, imperturbable, avant de trancher": no comma that closes
        commas = [i for i in commas if i - 2 < start or self.tokens[i - 2].text != ","]
        main = any(v.depth == 0 and not self._text(v.subject) for v in before)
        for verb in reversed(before):
            comma = any(i > verb.group.head for i in commas)
            closed = verb.kind in _CLOSED_BY_COMMA or (infinitive and verb.kind == "que")
            if comma and main and closed and not verb.aside:
                continue
            if verb.subject is not None and verb.subject.head != "cela" and not self._lifeless(verb.subject):
                if self._document(verb.subject) and self._been(verb.group):
                    # "Le texte a été voté, quand les élus s'abstenaient, parlant de « … »"
                    continue
                return self._told(verb)
        alive = [v.subject for v in before if v.kind != "que" and v.subject is not None and v.subject.head != "cela"]
        return alive[-1] if alive else before[-1].subject

    def _signed_by(self, phrase: Phrase | None, place: int) -> Phrase | None:
        """ "Deux lignes, signées de la direction, pour annoncer que": whoever signed what leads, or `phrase`."""
        signed = phrase.after + 1 if phrase is not None else place
        if phrase is None or not self.low(signed).startswith(("sign", "envoy", "adress")) or signed >= place:
            return phrase if phrase is None or phrase.head not in PARTS_OF_TEXTS else None
        by = next((i for i in range(signed, min(place, signed + 4)) if self.low(i) in ("de", "du", "par")), place)
        author = self.starting.get(by) or self.starting.get(by + 1)
        return author if author is not None and author.first < place else phrase

    def _document(self, phrase: Phrase) -> bool:
        return phrase.kind == "noun" and phrase.noun is not None and phrase.noun.kind == "document"

    def _been(self, group: VerbGroup) -> bool:
        """Whether the verb says what is done to its subject: "a été voté"."""
        return any(self.low(i) == "été" for i in range(group.head, group.after))

    def _agent_of(self, group: VerbGroup, place: int) -> Phrase | None:
        """Who acts in "a été lancé par l'intersyndicale pour dénoncer …": the purpose at token `place` is theirs."""
        been = any(self.low(i) == "été" for i in range(group.head, group.after))
        if not been and (self.low(group.head) in HAVE or self.low(group.head) not in AUXILIARIES):
            return None
        for i in range(group.after, place):
            phrase = self.starting.get(i + 1)
            if self.low(i) == "par" and phrase is not None and not self.is_time(phrase):
                return phrase
        return None

    def _text(self, phrase: Phrase | None) -> bool:
        """Whether a phrase is of a thing or a text, which says nothing in passing."""
        document = phrase is not None and phrase.noun is not None and phrase.noun.kind == "document"
        return phrase is not None and phrase.kind == "noun" and (document or self._lifeless(phrase))

    def _lifeless(self, phrase: Phrase) -> bool:
        if phrase.kind != "noun" or phrase.noun is not None or phrase.entity is not None or phrase.name is not None:
            return False
        return not phrase.capital_head and not person_like(phrase.head) and phrase.head not in ("second", "seconde")

    def main_subject(self, start: int, stop: int) -> Phrase | None:
        """The subject of the first main clause of the sentence, where that clause begins before token `stop`."""
        clauses = self.clauses(start)
        for number, verb in enumerate(clauses.verbs):
            if verb.depth or verb.aside:
                continue
            if verb.group.first >= stop and (verb.how == "inverted" or verb.subject is None):
                return None
            following = clauses.verbs[number + 1] if number + 1 < len(clauses.verbs) else None
            cleft = verb.subject is not None and verb.subject.head == "cela" and following is not None
            if cleft and following is not None and following.kind in ("qui", "que") and following.group.first < stop:
                # "C'est Paul qui a ouvert la séance."
                return following.subject
            return verb.subject
        leading = next((p for p in clauses.leading if p.first < stop), None)
        if leading is not None and self._lifeless(leading):
            # "Un démenti que Paul Renard a nuancé.": who acts stands in the relative
            acting = next((v.subject for v in clauses.verbs if v.kind == "que" and v.group.first < stop), None)
            return acting if acting is not None and acting.kind != "nobody" else leading
        return leading

    def nearer(self, phrase: Phrase) -> Phrase:
        """For "l'appel d'un collectif qui" the collective: of two nouns a relative is about the one that can act."""
        acts = phrase.name is not None or (phrase.noun is not None and phrase.noun.kind != "time")
        if self.nested_finder is None or not phrase.complemented or acts:
            return phrase
        for index in range(phrase.after - 1, phrase.first, -1):
            if self.low(index - 1) in ("de", "d'", "du", "des"):
                inner = self.nested_finder.at(index - (self.low(index - 1) in ("du", "des")))
                if inner is not None and inner.after == phrase.after and inner.noun is not None:
                    return inner
        return phrase

    def clause_subject(self, start: int, stop: int, whole: bool) -> tuple[Phrase | None, str]:
        """The subject of the clause that is open at token `stop` of the sentence that begins at `start`.

        Args:
            whole: of the main clause; otherwise of the last clause whose verb stands before `stop`.
        """
        clauses = self.clauses(start)
        before = [v for v in clauses.verbs if v.group.first < stop and not v.aside]
        main = [v for v in before if v.depth == 0]
        if whole and main:
            telling = [v for v in main if not self._perceives(v)]
            return (telling or main)[-1].subject, "clause subject"
        if not whole and before:
            return self._told(before[-1]), before[-1].how
        return next((p for p in reversed(clauses.leading) if p.first < stop), None), "clause subject"
