"""Participles in front of a quotation: their auxiliary, who acts in them, whom nobody acts in.

Owns "a, dans un communiqué, dénoncé", "qualifié par X de « … »", "imité par l'ailier X : « … »" and "un texte jugé
« indigne »". Which verbs there report speech is `verbs_before`'s.
"""

from reader.quotes.lexicon.closed_words import ADVERBS, CLITICS, PREPOSITIONS
from reader.quotes.lexicon.conjugation import Shape
from reader.quotes.lexicon.verbs import AUXILIARIES, FINITE, HAVE, VERBS, Verb
from reader.quotes.lexicon.words import words
from reader.quotes.phrasing.phrase import Phrase
from reader.quotes.speech.cue import Cue
from reader.quotes.speech.inversions import MOVING, InversionFinder

_HANDING_ON = words(
    "assurer traduire transcrire relayer rapporter citer recueillir interroger questionner diffuser publier"
)
"""Verbs whose agent passes on another's words, or does something else than say them."""
_CALLING = words("juger qualifier considérer décrire présenter percevoir traiter taxer estimer")
"""Verbs by which something is called this or that."""
_INSULTING = words("traiter qualifier accuser taxer")
"""Of those, what others call somebody to their face."""
_TAKEN_UP = words(
    "imité suivi rejoint recadré repris coupé interrompu relayé appuyé soutenu approuvé contredit rembarré"
)
"""Participles of what the next speaker does to the last."""
_JUDGING = words("juger trouver estimer croire dire qualifier considérer décrire")
"""Verbs whose object the quoted words qualify."""
_BETWEEN = words("été , un jour la veille à son tour depuis pour sa part moins")
"""Words beside adverbs and pronouns that stand between an auxiliary and its participle."""


class ParticipleFinder(InversionFinder):
    """Finds the auxiliaries and the agents of participles in the tokens of one block."""

    def _taken_up(self, i: int, index: int) -> Cue | None:
        """ "a-t-il expliqué, imité par l'ailier X : « … »": the agent beside the colon speaks next."""
        if self.low(i + 1) != "par" or self.tokens[index - 1].text != ":":
            return None
        agent = self.starting.get(i + 2)
        if agent is None or agent.after != index - 1 or agent.kind not in ("name", "noun"):
            return None
        word = self.low(i).rstrip("s").removesuffix("e")
        return Cue(i, i + 1, "before, passive", agent, lemma=self.low(i)) if word in _TAKEN_UP else None

    def _by_agent(self, i: int, index: int, verb: Verb, opens: bool) -> Cue | None:
        """The cue of a participle without an auxiliary: "Décrit par sa sœur comme « … »", "qualifié par X de « … »".

        Args:
            i: the token of the participle.
            index: the token of the quotation.
            verb: whose participle it is.
            opens: whether its clause begins with it.
        """
        agent = self._speaking_agent(i, index, verb)
        if agent is None or self._verb_between(agent.after, index) or (not opens and self._qualified(i)):
            return None
        return Cue(i, i + 1, "before, passive", agent, verb=verb, lemma=verb.lemma)

    def _undergone(self, auxiliary: int, i: int, index: int, verb: Verb) -> Cue | None:
        """The cue of a passive with its auxiliary, "a été qualifié par X de « … »", None where nobody says it."""
        token = self.tokens[i]
        agent = self._speaking_agent(i, index, verb)
        if agent is None and self.low(auxiliary) == "avoir" and verb.lemma in _INSULTING:
            # "dit avoir été traitée de « folle »"
            agent = Phrase("nobody", i, i + 1, token.start, token.end, head="quelqu'un")
        if agent is None:
            return None
        return Cue(auxiliary, i + 1, "before, passive", agent, verb=verb, lemma=verb.lemma)

    def _speaking_agent(self, i: int, index: int, verb: Verb) -> Phrase | None:
        """The agent of the participle at token `i` where the words are the agent's own."""
        return self._agent(i, index) if verb.lemma not in _HANDING_ON else None

    def judged(self, place: int) -> bool:
        """Whether a participle that nobody acts in stands before token `place`: "un texte jugé « indigne »"."""
        i = place - 1
        while self.low(i) in ("de", "d'", "comme"):
            i -= 1
        verb = VERBS.get(self.low(i))
        if i < 2 or verb is None or verb.lemma not in _CALLING or verb.shape != Shape.PARTICIPLE:
            return False
        noun = self.covering[i] or self.covering[i - 1]
        beside = noun is not None and noun.first < i and noun.after in (i, i + 1) and noun.kind == "noun"
        thing = noun is not None and not noun.capital_head and (noun.noun is None or noun.noun.kind == "document")
        return beside and thing and self._agent(i, place) is None

    def _qualified(self, participle: int) -> bool:
        """Whether a verb of judgement governs what the participle qualifies: "juge l'offre faite par X « … »"."""
        held = self.covering[participle - 1] if participle else None
        verb = VERBS.get(self.low(held.first - 1)) if held is not None and held.first else None
        return verb is not None and verb.lemma in _JUDGING and bool(verb.shape & (FINITE | Shape.PARTICIPLE))

    def _passive(self, auxiliary: int, participle: int, verb: Verb) -> bool:
        """Whether être, or avoir with été, makes the participle say what is done to the subject."""
        been = any(self.low(j) == "été" for j in range(auxiliary, participle))
        return been or (self.low(auxiliary) not in HAVE and verb.lemma not in MOVING)

    def _auxiliary(self, i: int, start: int) -> int | None:
        """The index of the auxiliary of a participle at `i`."""
        for j in range(i - 1, max(start, i - 7) - 1, -1):
            token = self.tokens[j]
            low = token.low
            if low in AUXILIARIES:
                return j
            if token.inverted is not None and token.inverted[0] in AUXILIARIES:
                return j
            if low in ADVERBS or low.endswith("ment") or low in _BETWEEN or low in CLITICS:
                continue
            verb = VERBS.get(low)
            if verb is not None and verb.shape & Shape.PARTICIPLE:
                continue
            covering = self.covering[j]
            if low in PREPOSITIONS or (covering is not None and covering.preposition):
                # "a par ailleurs annoncé", "a, dans un communiqué, dénoncé"
                continue
            if low in ("et", "puis", "ou"):
                # "a déploré … et annoncé": the auxiliary may stand before the first verb.
                continue
            return None
        return None

    def _verb_between(self, first: int, stop: int) -> bool:
        """Whether a finite verb stands there: "une femme, prévenue par X, a porté plainte : « … »"."""
        return any(self.is_finite(i) for i in range(first, stop))

    def _agent(self, i: int, stop: int) -> Phrase | None:
        """The agent of a passive: the phrase after "par"."""
        for j in range(i + 1, min(stop + 8, self.count - 1, i + 12)):
            if self.low(j) == "par":
                phrase = self.starting.get(j + 1)
                return phrase if phrase is not None and phrase.kind != "nobody" and not self.is_time(phrase) else None
            if self.tokens[j].text in ".;":
                return None
        return None
