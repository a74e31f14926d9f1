"""Verbs with their subject behind them: "a déclaré X", "dit-elle", "s'indigne le maire".

Owns finding such a verb, as it stands in an incise or behind a quotation; `subjects_behind` finds the phrase.
"""

from reader.quotes.lexicon.closed_words import ADVERBS, CLITICS, FUNCTION_WORDS, PREPOSITIONS
from reader.quotes.lexicon.conjugation import Shape
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
from reader.quotes.speech.cue import Cue
from reader.quotes.speech.subjects_behind import SubjectBehindFinder

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
MOVING = words("intervenir convenir revenir disconvenir")
"""Verbs that make their compound tenses with être."""
_GONE = words("été allé allée allés allées")


class InversionFinder(SubjectBehindFinder):
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
            cue = self.with_subject(begin, i + 2, stop, "after, inverted", strict=True)
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
        cue = self.with_subject(begin, end, stop, "after, inverted", strict=strict)
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
        if being and participle is not None and lemma not in MOVING:
            # "La décision, y est-il écrit, « … »": nobody is "il"
            pronoun = "on"
            lemma = "relever"
        cue = Cue(begin, end, "after, inverted pronoun", pronoun=pronoun, verb=verb, lemma=lemma)
        cue.plural = pronoun in ("ils", "elles")
        if pronoun in ("on", "ce", "nous", "je"):
            read = pronoun == "on" and lemma in ("lire", "entendre", "relever")
            cue.phrase = self.after_prepositions(end, stop) if read else None
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
        cue = self.with_subject(begin, end, stop, "after, inverted", strict=not known)
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
