"""Whose an infinitive or a participle is: "on a entendu un militant lâcher", "la salle scandant".

Owns their own subjects (heard, coming, set apart by commas) and, where they have none, which clause they belong to.
Finite verbs are `subjects`'s.
"""

from reader.quotes.grammar.clause import Governed
from reader.quotes.grammar.predication import PredicationReader
from reader.quotes.grammar.verb_groups import VerbGroup
from reader.quotes.lexicon.closed_words import ADVERBS, CLITICS, NO_PARTICIPLES, PARTS_OF_TEXTS
from reader.quotes.lexicon.verbs import AUXILIARIES, HAVE, VERBS
from reader.quotes.lexicon.words import words
from reader.quotes.phrasing.phrase import Phrase

_SENSES = ("entend", "vu", "voi", "voy", "laiss", "écout", "surpri", "regard")
_COMING = words(
    "venu monté accouru allé descendu passé sorti arrivé revenu retourné resté rentré envoyé chargé invité appelé"
)
"""Participles, in the masculine singular, of whoever does what the infinitive behind them says."""
_CLOSED_BY_COMMA = frozenset(("qui", "where", "when"))
_CLOSE = 3
"""Up to so many tokens in front of a verb a comma stands beside it."""
_TALES = words("raconter relater narrer")
"""Lemmas of what is told deed by deed."""
_BEFORE_GERUND = words("tout en y se s' ne")


class InfiniteVerbReader(PredicationReader):
    """Finds the subjects of the infinitives and participles of one block."""

    def _infinite_subject(self, place: int, start: int, infinitive: bool) -> tuple[Phrase | None, str]:
        """The subject of the infinitive or participle at token `place`, and how it was found."""
        beside = self._beside(place, start)
        if infinitive and beside is not None and beside.first > start:
            # "on a entendu un militant lâcher": the infinitive has its own subject.
            return beside, "subject of the infinitive"
        narrated = self._narrating(place, start)
        if narrated is not None:
            return narrated, "clause subject"
        if infinitive:
            own = self._coming(place, start) or self._heard(place, start) or self._perceived(place, start)
            if own is not None:
                return own, "subject of the infinitive"
        if beside is not None:
            if beside.kind == "nobody":
                return beside, "adjacent"
            if self._absolute(beside, place, start, infinitive):
                return beside, "subject of the participle"
        apposed = self._apposed_before(place, start) if not infinitive else None
        if apposed is not None:
            return apposed, "subject of the participle"
        return self._of_participle(place, start, infinitive), "clause subject"

    def _beside(self, place: int, start: int) -> Phrase | None:
        """The phrase right before the verb at `place`, where no preposition governs it."""
        at = place - 1
        if at - 2 > start and self.tokens[at].kind == "number" and self.low(at - 1) in ("du", "de"):
            # "entendre l'opérateur du 18 lui dire"
            at -= 2
        adjacent = self.covering[at] if place > start else None
        if adjacent is None or adjacent.after != at + 1 or adjacent.preposition:
            return None
        return adjacent

    def _narrating(self, place: int, start: int) -> Phrase | None:
        """Who acts in "Et Lucie Armand, à qui l'on demandait …, de répondre": what leads a sentence."""
        if self.low(place - 1) not in ("de", "d'") or self.tokens[place - 2].text != "," or place - 2 <= start:
            return None
        if any(v.depth == 0 for v in self._verbs_before(place, start)):
            return None
        return next((p for p in self.clauses(start).leading if p.first < place), None)

    def _absolute(self, beside: Phrase, place: int, start: int, infinitive: bool) -> bool:
        """Whether the phrase beside the participle at `place` makes a clause of its own with it."""
        if beside.first == start and not infinitive:
            # "Lucie Armand ayant parlé de « crise », Paul Renard …": no comma
            return True
        if self.low(place) in ("en", "y"):
            return False
        # "a-t-elle lancé, la salle scandant « … »", "…, plusieurs élus dénonçant « … »"
        apart = beside.first > start and self.tokens[beside.first - 1].text == ","
        return apart and (beside.kind == "name" or (beside.kind == "noun" and beside.determiner != "none"))

    def _apposed_before(self, place: int, start: int) -> Phrase | None:
        """ "Le vote est reporté, la maire, Inès Roux, jugeant « … »": the name between the commas, in apposition."""
        name = self.covering[place - 2] if place - 2 > start and self.tokens[place - 1].text == "," else None
        if name is None or name.kind != "name" or name.after != place - 1 or self.tokens[name.first - 1].text != ",":
            return None
        described = self.covering[name.first - 2]
        if described is None or described.first <= start + 1 or described.entity is not name.entity:
            return None
        return name if name.entity is not None and self.tokens[described.first - 1].text == "," else None

    def _heard(self, place: int, start: int) -> Phrase | None:
        """ "Un cadre l'y a entendue souffler": the pronoun that is the infinitive's own subject."""
        before = self._verbs_before(place, start)
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

    def _of_participle(self, place: int, start: int, infinitive: bool) -> Phrase | None:
        """Whose the participle or infinitive at `place` is: the subject of the nearest clause that is still open."""
        clauses = self.clauses(start)
        before = [v for v in clauses.verbs if v.group.first < place]
        if not before:
            ahead = next((v.subject for v in clauses.verbs if v.depth == 0 and not v.aside), None)
            # "Avant d'ajouter, la voix plus grave, que …": what leads stands in front
            leading = next((p for p in clauses.leading if p.first < place or not infinitive), None)
            return ahead if ahead is not None else self._signed_by(leading, place)
        if infinitive and self.governs(before[-1].group, place) and self._lifeless_of(before[-1]):
            # "Le plan, que défend X, se borne à promettre « … »": a thing's, not X's
            return before[-1].subject
        acted = before[-1] if infinitive else next((v for v in reversed(before) if v.depth == 0), before[-1])
        # "Sa mort a été annoncée par son fils, précisant que « … »"
        done_by = self._agent_of(acted.group, place) if infinitive or self._lifeless_of(acted) else None
        if done_by is not None:
            return done_by
        comma = self._closing_comma(place, start)
        main = any(v.depth == 0 and not self._text(v.subject) for v in before)
        for verb in reversed(before):
            if main and not verb.aside and verb.group.head < comma and self._closed(verb, start, infinitive):
                continue
            if verb.subject is not None and verb.subject.head != "cela" and not self._lifeless(verb.subject):
                if self._document(verb.subject) and self._been(verb.group):
                    # "Le texte a été voté, quand les élus s'abstenaient, parlant de « … »"
                    continue
                return self._told(verb)
        alive = [v.subject for v in before if v.kind != "que" and v.subject is not None and v.subject.head != "cela"]
        return alive[-1] if alive else before[-1].subject

    def _closing_comma(self, place: int, start: int) -> int:
        """The comma that parts the infinitive or participle at `place` from the clause before it; -1 without one.

        It may stand in front of a participle on which the infinitive depends: ", en se gardant d'ajouter".
        """
        for i in range(place - 1, start, -1):
            if self.tokens[i].text == ",":
                near = place - i <= _CLOSE or self._gerund_behind(i) < place
                # "où elle tricotait, imperturbable, avant de trancher": no comma that closes
                return i if near and self.tokens[max(start, i - 2)].text != "," else -1
            if self.tokens[i].kind in ("mark", "quote") or self.is_finite(i):
                return -1
        return -1

    def _gerund_behind(self, comma: int) -> int:
        """The participle with which the clause behind a comma begins; behind the block where there is none."""
        i = comma + 1
        while self.low(i) in _BEFORE_GERUND:
            i += 1
        return i if self.low(i).endswith("ant") and self.low(i) not in NO_PARTICIPLES else self.count

    def _closed(self, verb: Governed, start: int, infinitive: bool) -> bool:
        """Whether a comma behind the clause of `verb` closes it: a report, a relative set apart, a circumstance.

        "X a assuré que le groupe perdait de l'argent, tout en se disant « … »": whoever reports goes on.
        """
        if verb.kind != "que" or infinitive:
            return verb.kind in _CLOSED_BY_COMMA or verb.kind == "que"
        if self.tells_which(verb.opener):
            # "une réclamation que le jury a rejetée, notant que"
            return False
        outer = [v for v in self.clauses(start).verbs if v.group.after <= verb.opener and v.depth < verb.depth]
        told = VERBS.get(self.low(outer[-1].group.after - 1)) if outer else None
        # "X raconte que le vigile l'a repoussé, hurlant « … »": whoever is told of
        return bool(outer) and self._holds(outer[-1].group) and (told is None or told.lemma not in _TALES)

    def governs(self, group: VerbGroup, infinitive: int) -> bool:
        """Whether nothing but "à", "de" and adverbs stands between a verb and the infinitive at that token."""
        between = [self.low(i) for i in range(group.after, infinitive)]
        linking = ("à", "de", "d'", "que", "qu'", "par")
        plain = all(low in linking or low in CLITICS or low in ADVERBS or low.endswith("ment") for low in between)
        return group.after <= infinitive and plain

    def _lifeless_of(self, verb: Governed) -> bool:
        subject = verb.subject
        return subject is not None and subject.kind == "noun" and self._lifeless(subject)

    def _signed_by(self, phrase: Phrase | None, place: int) -> Phrase | None:
        """ "Deux lignes, signées de la direction, pour annoncer que": whoever signed what leads, or `phrase`."""
        signed = phrase.after + 1 if phrase is not None else place
        if phrase is None or not self.low(signed).startswith(("sign", "envoy", "adress")) or signed >= place:
            return phrase if phrase is None or phrase.head not in PARTS_OF_TEXTS else None
        by = next((i for i in range(signed, min(place, signed + 4)) if self.low(i) in ("de", "du", "par")), place)
        author = self.starting.get(by) or self.starting.get(by + 1)
        return author if author is not None and author.first < place else phrase

    def _agent_of(self, group: VerbGroup, place: int) -> Phrase | None:
        """Who acts in "a été lancé par l'intersyndicale pour dénoncer …": the purpose at token `place` is theirs."""
        if not self._been(group) and (self.low(group.head) in HAVE or self.low(group.head) not in AUXILIARIES):
            return None
        for i in range(group.after, place):
            phrase = self.starting.get(i + 1)
            if self.low(i) == "par" and phrase is not None and not self.is_time(phrase):
                return phrase
        return None
