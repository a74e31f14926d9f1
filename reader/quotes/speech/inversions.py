"""Verbs with their subject behind them: "a déclaré X", "dit-elle", "s'indigne le maire".

Owns finding such a verb and the phrase behind it, as it stands in an incise or behind a quotation.
"""

from reader.quotes.grammar.verb_groups import ADVERBS, CLITICS
from reader.quotes.lexicon.closed_words import FUNCTION_WORDS, PREPOSITIONS
from reader.quotes.lexicon.conjugation import Shape
from reader.quotes.lexicon.endings import person_like
from reader.quotes.lexicon.nouns import NOUNS
from reader.quotes.lexicon.tokens import Token
from reader.quotes.lexicon.verbs import (
    AUXILIARIES,
    COMMON_FINITE,
    FINITE,
    FOLLOWED_BY,
    NOUN_LIKE,
    PLURAL_AUXILIARIES,
    VERBS,
)
from reader.quotes.lexicon.words import words
from reader.quotes.phrasing.phrase import Phrase
from reader.quotes.speech.cue import Cue
from reader.quotes.speech.hearers import HearerFinder

_BREAKS = words(
    """
    qui que qu' alors tandis mais car puisque où dont lorsque quand comme si parce avant afin tout en
    """
)
_MODALS = words(
    """
    peut pouvait pourra doit devait veut voulait voulu tient tenait tenu ose osé vient venait tente tenté
    tentait essaie préfère préféré préférait semble semblait finit finit fini borne bornée borné contenté
    contentée contente contentait va entend cru voulut souhaité souhaite hésite hésité aime aimait refusé
    refuse promis pris profité profite empresse empressé empressée plaît évertue ravisé dû pu su
    cesse cessait cessé arrête arrêtait arrêté persiste persistait obstine obstinait permet permettait permis autorise
    risque risquait efforce efforçait commence commençait commencé choisit choisi consent parvient réussit daigne
    """
)
_MOVING = words("intervenir convenir revenir disconvenir")
"""Verbs that make their compound tenses with être."""
_GONE = words("été allé allée allés allées")
_HELD = words("dans sur à au aux en sous contre entre autour")
"""Prepositions behind what somebody holds or shows: "le téléphone à la main", "un enfant dans les bras"."""


class InversionFinder(HearerFinder):
    """Finds verbs followed by their subject in the tokens of one block."""

    def inverted(self, i: int, stop: int) -> Cue | None:
        """A verb with its subject behind it, from token `i`: "a déclaré X", "dit-elle", "s'indigne le maire"."""
        begin = i
        heard = self.heard_infinitive(i, stop)
        if heard is not None:
            source = self.heard_from(heard, stop)
            return Cue(begin, heard + 1, "after, passive", source, lemma=self.low(heard))
        narrative = VERBS.get(self.low(i + 1)) if i + 1 < stop and self.low(i) in ("de", "d'") else None
        if narrative is not None and narrative.shape & Shape.INFINITIVE and narrative.force == "say":
            # "« … », de conclure la maire"
            cue = self._with_subject(begin, i + 2, stop, "after, inverted", strict=True)
            if cue is not None and cue.phrase is not None:
                cue.verb, cue.lemma = narrative, narrative.lemma
                return cue
        while i < stop and self.low(i) in CLITICS and i - begin < 4 and self._verb_like(i + 1, stop):
            i += 1
        clitics = {self.low(j) for j in range(begin, i)}
        token = self.tokens[i] if i < stop else None
        if token is None or token.kind != "word":
            return None
        if token.inverted is not None:
            return self.inverted_pronoun(begin, i, stop)
        if token.low in AUXILIARIES:
            return self._compound(begin, i, stop)
        verb = VERBS.get(token.low)
        known = verb is not None and bool(verb.shape & FINITE)
        if known and verb is not None and verb.force == "name" and not clitics:
            known = False
        modal = token.low in _MODALS
        end = i + 1
        if modal and not (known and verb and verb.force == "say" and not self._infinitive(i + 1, stop)):
            infinitive = self._infinitive(i + 1, stop)
            if infinitive is None:
                return None
            verb = VERBS.get(self.low(infinitive))
            end = infinitive + 1
            if verb is not None and verb.lemma in FOLLOWED_BY and self.low(end) not in FOLLOWED_BY[verb.lemma]:
                return None
        elif known and token.low in NOUN_LIKE and not clitics and self.starting.get(i) is not None:
            known = verb is not None
        elif not known and (clitics == {"en"} or not self._looks_finite(token, clitics)):
            return None
        if verb is not None and verb.lemma in FOLLOWED_BY:
            completed = self._completed(verb.lemma, end)
            if completed is None:
                return None
            end = completed
        # "doit lui rappeler à plusieurs reprises la présidente": the infinitive is known
        strict = not known and (not modal or verb is None)
        cue = self._with_subject(begin, end, stop, "after, inverted", strict=strict)
        if cue is None:
            return None
        cue.verb = verb
        cue.lemma = verb.lemma if verb else token.low
        cue.plural = cue.plural or bool(verb and verb.shape & Shape.PLURAL and not verb.shape & Shape.SINGULAR)
        if cue.plural or token.low.endswith("ent"):
            cue.joined = self.joined(cue.phrase, stop) if cue.phrase else ()
        return cue

    def _verb_like(self, i: int, stop: int) -> bool:
        if i >= stop:
            return False
        low = self.low(i)
        token = self.tokens[i]
        if low in CLITICS and i + 1 < stop:
            return True
        verb = VERBS.get(low)
        return (
            low in AUXILIARIES
            or low in _MODALS
            or token.inverted is not None
            or (verb is not None and bool(verb.shape & FINITE))
            or (
                low not in NOUNS
                and low not in FUNCTION_WORDS
                and not token.capital
                and low.endswith(("e", "ent", "it", "ait"))
            )
        )

    def _infinitive(self, i: int, stop: int) -> int | None:
        """The index of an infinitive of speech within the next words."""
        for j in range(i, min(stop, i + 5)):
            low = self.low(j)
            verb = VERBS.get(low)
            if (
                verb is not None
                and verb.shape & Shape.INFINITIVE
                and not (j > i and self.low(j - 1) in ("le", "la", "un") and self.low(j - 2) not in ("à", "de"))
            ):
                return j
            if not (low in ADVERBS or low in CLITICS or low in ("à", "de", "d'", "par", "tout", "jusqu'")):
                return None
        return None

    def _looks_finite(self, token: Token, clitics: set[str]) -> bool:
        low = token.low
        if token.capital or low in FUNCTION_WORDS or low in NOUNS or low in PREPOSITIONS or low in COMMON_FINITE:
            return False
        if low in ADVERBS or low.endswith("ment"):
            return False
        if clitics:
            return low.endswith(("e", "ent", "it", "ait", "a", "t", "d"))
        return low.endswith(("e", "ent", "ait", "aient", "it", "a", "èrent", "irent"))

    def inverted_pronoun(self, begin: int, i: int, stop: int) -> Cue | None:
        """A verb joined to its pronoun at token `i`: "dit-elle", "a-t-il ajouté"."""
        token = self.tokens[i]
        assert token.inverted is not None
        base, pronoun = token.inverted
        participle: int | None = None
        end = i + 1
        lemma = base
        verb = VERBS.get(base)
        if base in AUXILIARIES or base in _MODALS:
            participle = self.participle(end, stop)
            infinitive = self._infinitive(end, stop) if participle is None else None
            if participle is not None:
                end = participle + 1
                more = self._infinitive(end, stop)
                if more is not None:
                    participle, end = more, more + 1
                verb = VERBS.get(self.low(participle))
                lemma = verb.lemma if verb else self.low(participle)
            elif infinitive is not None:
                end = infinitive + 1
                verb = VERBS.get(self.low(infinitive))
                lemma = verb.lemma if verb else lemma
            elif base in AUXILIARIES:
                return None
        elif verb is not None:
            lemma = verb.lemma
        if verb is not None and verb.lemma in FOLLOWED_BY and self.low(end) in FOLLOWED_BY[verb.lemma]:
            end += 1
        being = pronoun == "il" and base in ("est", "était", "sera") and self.low(i - 1) not in ("s'", "se")
        if being and participle is not None and lemma not in _MOVING:
            # "La décision, y est-il écrit, « … »": nobody is "il"
            pronoun = "on"
            lemma = "relever"
        cue = Cue(begin, end, "after, inverted pronoun", pronoun=pronoun, verb=verb, lemma=lemma)
        cue.plural = pronoun in ("ils", "elles")
        if pronoun in ("on", "ce", "nous", "je"):
            read = pronoun == "on" and lemma in ("lire", "entendre", "relever")
            cue.phrase = self._after_prepositions(end, stop) if read else None
            cue.rule = "after, impersonal"
        return cue

    def _compound(self, begin: int, i: int, stop: int) -> Cue | None:
        going = self.low(i + 1) in _GONE and self.low(i + 2) == "jusqu'"
        participle = i + 1 if going else self.participle(i + 1, stop)
        if participle is None:
            return None
        end = participle + 1
        verb = VERBS.get(self.low(participle))
        more = self._infinitive(end, stop)
        if more is not None and (
            going or self.low(participle) in _MODALS or verb is None or verb.lemma in FOLLOWED_BY
        ):
            verb = VERBS.get(self.low(more))
            end = more + 1
            if verb is not None and verb.lemma in FOLLOWED_BY and self.low(end) not in FOLLOWED_BY[verb.lemma]:
                return None
        elif verb is not None and verb.lemma in FOLLOWED_BY:
            completed = self._completed(verb.lemma, end)
            if completed is None:
                return None
            end = completed
        known = verb is not None and verb.force != "name"
        cue = self._with_subject(begin, end, stop, "after, inverted", strict=not known)
        if cue is None:
            return None
        cue.verb = verb
        cue.lemma = verb.lemma if verb else self.low(participle)
        cue.plural = self.low(i) in PLURAL_AUXILIARIES
        if cue.plural and cue.phrase is not None:
            cue.joined = self.joined(cue.phrase, stop)
        return cue

    def _completed(self, lemma: str, end: int) -> int | None:
        """Where the words end without which the verb before token `end` reports nothing: "met en garde"."""
        behind = end + (self.low(end) == "en")
        if self.low(behind) in FOLLOWED_BY[lemma]:
            return behind + 1
        # "a fait Lucie Armand en souriant"
        phrase = self.starting.get(end) if lemma == "faire" else None
        return end if phrase is not None and phrase.kind == "name" and not phrase.preposition else None

    def _with_subject(self, begin: int, end: int, stop: int, rule: str, strict: bool) -> Cue | None:
        """The cue from `begin` to `end` with the subject that follows it, or None.

        Args:
            strict: the verb is not in the lexicon, so that the subject must follow directly and be a person.
        """
        i = end
        limit = min(stop, end + (3 if strict else 26))
        fallen_back: Phrase | None = None
        while i < limit:
            token = self.tokens[i]
            low = token.low
            if token.kind == "quote" or token.text in ".;:?!…":
                break
            if token.text == "(":
                closing = next((j for j in range(i + 1, min(stop, i + 10)) if self.tokens[j].text == ")"), None)
                i = (closing or i) + 1
                continue
            if token.kind != "word":
                i += 1
                continue
            phrase = self.starting.get(i) or self._named_behind_noun(i, begin, end)
            if phrase is not None and low not in ("du", "au", "aux") and not self.is_time(phrase):
                if phrase.kind == "name" and self.tokens[i - 1].text == "(":
                    i = phrase.after
                    continue
                if phrase.kind == "pronoun" and low in ("lui", "eux", "elle", "elles") and i + 1 < stop:
                    i += 1
                    continue
                if (
                    phrase.preposition
                    and phrase.preposition not in ("de", "d'")
                    and i > end
                    and self.low(i - 1) in PREPOSITIONS
                ):
                    i = phrase.after
                    continue
                comma = self._absolute_until(phrase, limit)
                if comma is not None:
                    fallen_back = fallen_back or phrase
                    i = comma
                    continue
                known = phrase.kind == "name" or phrase.noun is not None or phrase.name is not None
                if strict and not (known and phrase.kind in ("name", "noun")):
                    return None
                phrase = self._one_named(phrase, stop)
                return Cue(begin, end, rule, phrase, plural=phrase.number == "p")
            if low in PREPOSITIONS:
                i = self.skip_prepositional(i, stop)
                named = self._named_behind_place(i) if i <= limit else None
                if named is not None and not strict:
                    return Cue(begin, end, rule, named)
                continue
            if phrase is not None:
                i = phrase.after
                continue
            relative = low in ("qui", "dont") and self.tokens[i - 1].text == "," and not strict
            closing = self._comma_before_somebody(i, stop) if relative else None
            if closing is not None:
                # "a répondu au juge, qui l'interrogeait, la comptable Lucie Armand"
                i = closing
                limit = min(stop, i + 12)
                continue
            if low in _BREAKS and low not in ("en", "tout", "comme") and not self._then(i):
                break
            i += 1
        if strict:
            return None
        if fallen_back is not None:
            return Cue(begin, end, rule, fallen_back, plural=fallen_back.number == "p")
        return Cue(begin, end, rule + ", no subject")

    def _named_behind_noun(self, i: int, begin: int, end: int) -> Phrase | None:
        """The name behind a verb that is a person's noun too, and was taken for one: "philosophe Lucie Armand"."""
        covering = self.covering[i] if i == end else None
        if covering is None or covering.first != begin or self.nested_finder is None or not self.tokens[i].capital:
            return None
        named = self.nested_finder.at(i)
        return named if named is not None and named.kind == "name" else None

    def _one_named(self, phrase: Phrase, stop: int) -> Phrase:
        """For "dit l'un, Marius Cros" the name: one of several whom a comma names."""
        named = self.starting.get(phrase.after + 1) if phrase.after + 1 < stop else None
        if phrase.kind != "nobody" or phrase.head != "l'un" or named is None or named.kind != "name":
            return phrase
        closes = named.after >= stop or self.tokens[named.after].kind == "mark"
        return named if closes and self.tokens[phrase.after].text == "," else phrase

    def _comma_before_somebody(self, i: int, stop: int) -> int | None:
        """The comma that closes the relative clause at token `i` where somebody who can speak follows it."""
        for j in range(i + 1, min(stop - 1, i + 16)):
            if self.tokens[j].kind == "quote" or self.tokens[j].text in ".;:?!…":
                return None
            phrase = self.starting.get(j + 1) if self.tokens[j].text == "," else None
            if phrase is not None and not phrase.preposition and phrase.kind in ("name", "noun"):
                named = phrase.name is not None and phrase.determiner != "indefinite"
                return j if named and not self.is_finite(phrase.after) else None
        return None

    def _then(self, i: int) -> bool:
        """Whether "alors" at token `i` tells when, not while what."""
        return self.low(i) == "alors" and self.low(i + 1) not in ("que", "qu'")

    def _absolute_until(self, phrase: Phrase, limit: int) -> int | None:
        """The comma behind words that only show the speaker: ", le téléphone à la main,", ", la voix cassée,".

        None where `phrase` is no such thing: it may speak, or nothing follows that could.
        """
        if not phrase.first or self.tokens[phrase.first - 1].text != "," or phrase.kind != "noun":
            return None
        if phrase.entity is not None or phrase.name is not None or phrase.capital_head:
            return None
        held = phrase.determiner == "indefinite" and self.low(phrase.after) in _HELD
        thing = phrase.noun is None and not person_like(phrase.head)
        text = phrase.noun is not None and phrase.noun.kind == "document" and self.low(phrase.after) in _HELD
        if not (held or thing or text):
            return None
        comma = next((j for j in range(phrase.after, limit) if self.tokens[j].kind in ("mark", "quote")), None)
        if comma is None or self.tokens[comma].text != ",":
            return None
        speaks = any(
            (p := self.starting.get(j)) is not None and not p.preposition and p.kind in ("name", "noun")
            for j in range(comma + 1, limit)
        )
        return comma if speaks else None

    def _named_behind_place(self, after: int) -> Phrase | None:
        """Whose name stands behind a place that it is not the name of: "a lancé à la tribune Solenne Aubin"."""
        place = self.covering[after - 1]
        if place is None or place.after != after or place.kind != "noun" or self.nested_finder is None:
            return None
        if place.noun is not None and place.noun.kind == "medium":
            return None
        first = next((j for j in range(place.first + 1, after) if self.tokens[j].capital), None)
        if first is None or self.low(first - 1) in ("de", "d'", "du", "des"):
            return None
        if place.noun is not None and place.noun.kind == "person" and place.number == "s":
            shown = self.nested_finder.facts.first_names.get(self.low(first))
            if shown is None or place.gender in (shown, None):
                # "a répondu à la juge Michel Roy" is of two people, "à la juge Claire Roy" of one
                return None
        named = self.nested_finder.at(first)
        whole = named is not None and named.kind == "name" and named.after == after
        return named if whole and named is not None and named.name is not None and " " in named.name else None

    def _after_prepositions(self, i: int, stop: int) -> Phrase | None:
        for j in range(i, min(stop, i + 10)):
            phrase = self.starting.get(j)
            if phrase is not None and phrase.kind in ("noun", "name") and not self.is_time(phrase):
                return phrase if phrase.preposition in ("dans", "en", "à", "au") else None
        return None
