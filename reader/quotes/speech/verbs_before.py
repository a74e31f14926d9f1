"""Verbs of speech in front of a quotation: "X a dit : « … »", "en dénonçant « … »", "qualifié par X de « … »".

Owns which verbs there attribute the words, with their tense and their agent; whose subject they have is `subjects`'.
"""

from reader.quotes.grammar.verb_groups import ADVERBS, CLITICS
from reader.quotes.lexicon.closed_words import PREPOSITIONS
from reader.quotes.lexicon.conjugation import Shape
from reader.quotes.lexicon.spoken_nouns import SPOKEN_NOUNS
from reader.quotes.lexicon.verbs import (
    AUXILIARIES,
    FINITE,
    FOLLOWED_BY,
    HAVE,
    NOUN_LIKE,
    PLURAL_AUXILIARIES,
    VERBS,
    Verb,
)
from reader.quotes.lexicon.words import words
from reader.quotes.phrasing.phrase import Phrase
from reader.quotes.speech.cue import Cue
from reader.quotes.speech.inversions import MOVING, InversionFinder

_OTHERWISE_REFLEXIVE = words(
    "trouver appeler poser lancer écrire lire tenir porter rendre mettre prendre traiter viser poursuivre"
)
"""Verbs that report no speech with a reflexive pronoun: "se trouve « … »", "s'appelle « … »"."""
_HANDING_ON = words(
    "assurer traduire transcrire relayer rapporter citer recueillir interroger questionner diffuser publier"
)
"""Verbs whose agent passes on another's words, or does something else than say them."""
_GOING_ON = words("poursuivre continuer commencer terminer achever reprendre conclure développer débuter enchaîner")
"""Verbs that with an object say what is done, not what is said: "ont poursuivi leurs discussions « … »"."""
_ASKING = words("interroger questionner interpeller")
"""Verbs of questions, whose answer may stand further on."""
_CALLING = words("juger qualifier considérer décrire présenter percevoir traiter taxer estimer")
"""Verbs by which something is called this or that."""
_INSULTING = words("traiter qualifier accuser taxer")
"""Of those, what others call somebody to their face."""
_TAKEN_UP = words(
    "imité suivi rejoint recadré repris coupé interrompu relayé appuyé soutenu approuvé contredit rembarré"
)
"""Participles of what the next speaker does to the last."""
_BEING = words("est sont était étaient sera seront serait seraient fut furent reste restent restait demeure")
_JUDGING = words("juger trouver estimer croire dire qualifier considérer décrire")
"""Verbs whose object the quoted words qualify."""


_MARKS = "«»“”„\"' \u00a0\u202f"


class VerbBeforeFinder(InversionFinder):
    """Finds the verbs in front of quotations in the tokens of one block."""

    def verb_of_speech_before(self, i: int, start: int, index: int) -> Cue | None:
        token = self.tokens[i]
        low = token.low
        taken_up = self._taken_up(i, index)
        if taken_up is not None:
            return taken_up
        if token.inverted is not None:
            base, _pronoun = token.inverted
            if base in AUXILIARIES or base in VERBS:
                cue = self.inverted_pronoun(i, i, index)
                if cue is not None and cue.verb is not None:
                    cue.rule = "before, inverted pronoun"
                    return cue
            return None
        verb = VERBS.get(low)
        if (
            verb is None
            or verb.force == "manner"
            or (token.capital and i > start and self.tokens[i - 1].kind == "word")
        ):
            return None
        if low in NOUN_LIKE and self._after_determiner(i):
            return None
        if low in PREPOSITIONS and self.tokens[i + 1].text != ":" and self.low(i - 1) not in CLITICS:
            # "les attaques contre sa femme"
            return None
        if self.low(i - 1) in ("que", "qu'") and self.low(i - 2) in ("ce", "c'"):
            # "ce que confirment les …": the subject comes behind.
            return None
        covering = self.covering[i]
        closing = covering is not None and covering.after == i + 1 and bool(verb.shape & Shape.PARTICIPLE)
        held = closing and not verb.shape & FINITE and self._agent(i, index) is not None
        if covering is not None and covering.first < i and low not in AUXILIARIES and not held:
            return None
        heard = self.heard_at(i, start)
        if heard is not None and self.low(i + 1) == ",":
            # "s'est vu confier, « sans rire », trente heures": what follows is not what is heard
            return None
        if heard is not None:
            return Cue(heard, i + 1, "before, passive", self.heard_from(i, self.count), verb=verb, lemma=verb.lemma)
        begin, end = i, i + 1
        shape = verb.shape
        aux = self._auxiliary(i, start)
        if verb.lemma in FOLLOWED_BY:
            follower = next(
                (j for j in range(i + 1, min(index, i + 4)) if self.low(j) in FOLLOWED_BY[verb.lemma]), None
            )
            if follower is None:
                return None
            end = follower + 1
        if shape & Shape.PARTICIPLE and aux is not None:
            rule = "before, compound tense"
            begin = aux
            if self.low(aux) in ("avoir", "être", "ayant", "étant"):
                # "Après avoir qualifié le texte de « … », X a …"
                rule = "before, infinitive" if self.low(aux).endswith("r") or self.low(aux) == "être" else rule
                rule = "before, participle" if self.low(aux).endswith("ant") else rule
        elif shape & Shape.PARTICIPLE and self.low(i + 1) == "par" and self.opens_clause(i):
            # "Décrit par sa sœur comme « … »"
            agent = self._agent(i, index) if verb.lemma not in _HANDING_ON else None
            if agent is None or self._verb_between(agent.after, index):
                return None
            return Cue(i, i + 1, "before, passive", agent, verb=verb, lemma=verb.lemma)
        elif shape & FINITE:
            rule = "before, verb"
            if shape & Shape.PARTICIPLE and low in ("dit", "dits", "écrit", "décrit", "prédit"):
                verbs = self.clauses(start).verbs
                told = any(v.group.first <= i < v.group.after for v in verbs)
                called = not told and any(v.group.first < i for v in verbs)
                if self._naming(i) or called:
                    return None
        elif shape & Shape.GERUND:
            rule = "before, participle"
            if self.low(i - 1) in ("en", "y"):
                begin = i - 1
        elif shape & Shape.INFINITIVE:
            if self._to_be_done(i, start):
                return None
            rule = "before, infinitive"
        elif shape & Shape.PARTICIPLE:
            agent = self._agent(i, index) if verb.lemma not in _HANDING_ON else None
            if agent is None or self._verb_between(agent.after, index) or self._qualified(i):
                return None
            return Cue(i, i + 1, "before, passive", agent, verb=verb, lemma=verb.lemma)
        else:
            return None
        while begin > start and self.low(begin - 1) in CLITICS and begin - 1 >= start:
            begin -= 1
        reflexive = {self.low(j) for j in range(begin, i)} & {"s'", "se"}
        if reflexive and verb.lemma in _OTHERWISE_REFLEXIVE:
            return None
        if reflexive and verb.lemma == "voir" and not any(self.low(j) in ("comme", "en") for j in range(i, index)):
            # "se sont vus « sans témoins »"
            return None
        if verb.lemma in _ASKING and self.tokens[index - 1].text != ":" and index - end > 3:
            return None
        if verb.lemma == "voir" and not self._judges(begin, end, index):
            return None
        if verb.lemma == "relever" and self._belongs(end, index):
            return None
        if verb.lemma == "relever" and begin == i and self._is_matter_of(end, index):
            return None
        if verb.lemma in _GOING_ON and self.tokens[index - 1].text != ":" and self._object_at(end):
            return None
        if verb.pronominal and not ({self.low(j) for j in range(begin, i)} & {"s'", "se", "m'", "nous"}):
            return None
        cue = Cue(begin, end, rule, verb=verb, lemma=verb.lemma)
        cue.plural = bool(shape & Shape.PLURAL and not shape & Shape.SINGULAR) or (
            aux is not None and self.low(aux) in PLURAL_AUXILIARIES
        )
        compound = aux is not None and begin <= aux
        if compound and aux is not None and not reflexive and self._passive(aux, i, verb):
            agent = self._agent(i, index) if verb.lemma not in _HANDING_ON else None
            if agent is None and self.low(aux) == "avoir" and verb.lemma in _INSULTING:
                # "dit avoir été traitée de « folle »"
                agent = Phrase("nobody", i, i + 1, token.start, token.end, head="quelqu'un")
            if agent is None:
                return None
            return Cue(aux, i + 1, "before, passive", agent, verb=verb, lemma=verb.lemma)
        return cue

    def _to_be_done(self, i: int, start: int) -> bool:
        """Whether the infinitive at `i` is what there is to do, by nobody: "Aucune victime n'est à déplorer"."""
        if self.low(i - 1) != "à":
            return False
        j = i - 2
        while j > start and (self.low(j) in ADVERBS or self.low(j) in ("pas", "plus", "rien", "encore", "ce")):
            j -= 1
        return self.low(j) in _BEING

    def _taken_up(self, i: int, index: int) -> Cue | None:
        """ "a-t-il expliqué, imité par l'ailier X : « … »": the agent beside the colon speaks next."""
        if self.low(i + 1) != "par" or self.tokens[index - 1].text != ":":
            return None
        agent = self.starting.get(i + 2)
        if agent is None or agent.after != index - 1 or agent.kind not in ("name", "noun"):
            return None
        word = self.low(i).rstrip("s").removesuffix("e")
        return Cue(i, i + 1, "before, passive", agent, lemma=self.low(i)) if word in _TAKEN_UP else None

    def _judges(self, begin: int, end: int, index: int) -> bool:
        """Whether "voir" is a judgement: "y voit « … »", "voit dans ce texte « … »", "voit le projet comme « … »"."""
        if any(self.low(i) == "y" for i in range(begin, end)):
            return True
        if any(self.low(i) in ("dans", "en", "là", "comme", "d'un", "mal", "sous") for i in range(end, index)):
            return True
        between = [self.tokens[i] for i in range(end, index)]
        return len(between) <= 3 and all(t.kind == "word" for t in between)

    def _belongs(self, end: int, index: int) -> bool:
        """Whether "relever" says what something is: "relève du rafistolage", "relevait d'un scénario improbable"."""
        if index - end > 2 or self.nested_finder is None:
            return False
        text = self.nested_finder.text
        quoted = text[self.tokens[index].start : self.tokens[index].end].lower().replace("’", "'").strip(_MARKS)
        ahead = [self.low(i) for i in range(end, index)] + quoted.replace("'", "' ").split()[:2]
        return ahead[0] in ("du", "d'") or ahead[:2] in (["de", "la"], ["de", "l'"])

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

    def _is_matter_of(self, i: int, index: int) -> bool:
        """Whether "relever" before token `i` tells what a thing is, not what is said: "relève du bricolage"."""
        while (self.low(i) in ADVERBS and self.low(i) not in PREPOSITIONS) or self.low(i).endswith("ment"):
            i += 1
        if self.low(i) == "du":
            return True
        return self.low(i) in ("de", "d'") and (i + 1 == index or self.low(i + 1) in ("la", "l'", "un", "une"))

    def _object_at(self, i: int) -> bool:
        """Whether a noun that is no word for speech is the object of the verb before token `i`."""
        while (self.low(i) in ADVERBS and self.low(i) not in PREPOSITIONS) or self.low(i).endswith("ment"):
            i += 1
        followed = self.starting.get(i)
        return followed is not None and followed.kind == "noun" and followed.head not in SPOKEN_NOUNS

    def _passive(self, auxiliary: int, participle: int, verb: Verb) -> bool:
        """Whether être, or avoir with été, makes the participle say what is done to the subject."""
        been = any(self.low(j) == "été" for j in range(auxiliary, participle))
        return been or (self.low(auxiliary) not in HAVE and verb.lemma not in MOVING)

    def _naming(self, i: int) -> bool:
        """Whether "dit" names a thing ("le sentier dit « des Contrebandiers »")."""
        before = self.covering[i - 1] if i else None
        at = i + 1
        while self.low(at) in ("de", "du", "des", "d'", "la", "le", "l'", "les"):
            at += 1
        following = self.tokens[at] if at < self.count else None
        return (
            before is not None
            and following is not None
            and following.kind == "quote"
            and before.kind == "noun"
            and (bool(before.preposition) or before.noun is None)
            and before.name is None
        )

    def _after_determiner(self, i: int) -> bool:
        before = self.low(i - 1)
        if before == "la" and self.low(i) in ("dit", "écrit"):
            # "L'un d'eux la dit « obsédée »": no participle of that gender
            return False
        if before in (
            "la",
            "une",
            "cette",
            "sa",
            "leur",
            "un",
            "du",
            "au",
            "ce",
            "son",
            "de",
            "des",
            "les",
            "ces",
            "ses",
            "notre",
            "en",
            "sans",
            "par",
            "sur",
            "aux",
            "chaque",
            "nouvelle",
            "première",
            "à",
        ):
            return not (before in ("la", "les", "leur", "en") and self._clitic_before(i - 1))
        if before == "l'":
            return not self._clitic_before(i - 1)
        return before == "d'"

    def _clitic_before(self, i: int) -> bool:
        """Whether the word at `i` is an object pronoun: a subject or another clitic stands before it."""
        before = self.low(i - 1)
        covering = self.covering[i - 1] if i else None
        return before in ("il", "elle", "ils", "elles", "on", "qui", "ne", "n'", "me", "se", "nous", "je") or (
            covering is not None
            and covering.after == i
            and not covering.preposition
            and covering.kind in ("name", "pronoun")
        )

    def _auxiliary(self, i: int, start: int) -> int | None:
        """The index of the auxiliary of a participle at `i`."""
        for j in range(i - 1, max(start, i - 7) - 1, -1):
            token = self.tokens[j]
            low = token.low
            if low in AUXILIARIES:
                return j
            if token.inverted is not None and token.inverted[0] in AUXILIARIES:
                return j
            if (
                low in ADVERBS
                or low.endswith("ment")
                or low
                in (
                    "été",
                    ",",
                    "un",
                    "jour",
                    "la",
                    "veille",
                    "à",
                    "son",
                    "tour",
                    "depuis",
                    "pour",
                    "sa",
                    "part",
                    "moins",
                )
                or low in CLITICS
            ):
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
