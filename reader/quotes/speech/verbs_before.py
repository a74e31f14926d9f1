"""Verbs of speech in front of a quotation: "X a dit : « … »", "en dénonçant « … »", "qualifié par X de « … »".

Owns which verbs there attribute the words, and in which tense. Participles and their agents are `participles`'; whose
subject a verb has is `subjects`'.
"""

from reader.quotes.lexicon.closed_words import ADVERBS, CLITICS, PREPOSITIONS, THE_OF
from reader.quotes.lexicon.conjugation import Shape
from reader.quotes.lexicon.spoken_nouns import SPOKEN_NOUNS
from reader.quotes.lexicon.verbs import (
    AUXILIARIES,
    FINITE,
    FOLLOWED_BY,
    NOUN_LIKE,
    PLURAL_AUXILIARIES,
    VERBS,
    Verb,
)
from reader.quotes.lexicon.words import words
from reader.quotes.speech.cue import Cue
from reader.quotes.speech.participles import ParticipleFinder

_OTHERWISE_REFLEXIVE = words(
    "trouver appeler poser lancer écrire lire tenir porter rendre mettre prendre traiter viser poursuivre dérouler"
)
"""Verbs that report no speech with a reflexive pronoun: "se trouve « … »", "s'appelle « … »"."""
_GOING_ON = words("poursuivre continuer commencer terminer achever reprendre conclure développer débuter enchaîner")
"""Verbs that with an object say what is done, not what is said: "ont poursuivi leurs discussions « … »"."""
_HIDING = words("cacher dissimuler masquer taire disconvenir")
"""Verbs that report speech where it is denied: "ne cache pas que", "n'a pas dissimulé son « … »"."""
_ASKING = words("interroger questionner interpeller")
"""Verbs of questions, whose answer may stand further on."""
_BEING = words("est sont était étaient sera seront serait seraient fut furent reste restent restait demeure")
"""Verbs behind which "à" and an infinitive tell what there is to do."""
_REFLEXIVE = frozenset(("s'", "se"))
_PRESENT_OR_PARTICIPLE = ("dit", "dits", "écrit", "décrit", "prédit")
_BEFORE_NOUNS = words(
    """
    la une cette sa leur un du au ce son de des les ces ses notre en sans par sur aux chaque nouvelle première à
    """
)
"""Words behind which a form that may be a noun is one."""
_MARKS = "«»“”„\"' \u00a0\u202f"


class VerbBeforeFinder(ParticipleFinder):
    """Finds the verbs in front of quotations in the tokens of one block."""

    def verb_of_speech_before(self, i: int, start: int, index: int) -> Cue | None:
        """The cue whose verb stands at token `i`, None where no verb stands there that attributes the words.

        Args:
            i: the token of the verb, or of its participle.
            start: the first token of the sentence.
            index: the token of the quotation.
        """
        taken_up = self._taken_up(i, index)
        if taken_up is not None:
            return taken_up
        if self.tokens[i].inverted is not None:
            return self._inverted_before(i, index)
        verb = VERBS.get(self.low(i))
        if verb is None or not self._is_verb_here(i, start, index, verb):
            return None
        heard = self.heard_at(i, start)
        if heard is not None and self.low(i + 1) == ",":
            # "s'est vu confier, « sans rire », trente heures": what follows is not what is heard
            return None
        if heard is not None:
            return Cue(heard, i + 1, "before, passive", self.heard_from(i, self.count), verb=verb, lemma=verb.lemma)
        end = self._end_of(i, index, verb)
        if end is None:
            return None
        auxiliary = self._auxiliary(i, start)
        if verb.shape & Shape.PARTICIPLE and auxiliary is None:
            opens = self.low(i + 1) == "par" and self.opens_clause(i)
            if opens or not verb.shape & (FINITE | Shape.GERUND | Shape.INFINITIVE):
                return self._by_agent(i, index, verb, opens)
        told = self._tense(i, start, verb, auxiliary)
        if told is None:
            return None
        rule, begin = told
        while begin > start and self.low(begin - 1) in CLITICS and begin - 1 >= start:
            begin -= 1
        pronouns = {self.low(j) for j in range(begin, i)}
        if self._says_something_else(begin, end, i, index, verb, pronouns):
            return None
        compound = auxiliary is not None and begin <= auxiliary
        if compound and auxiliary is not None and not pronouns & _REFLEXIVE and self._passive(auxiliary, i, verb):
            return self._undergone(auxiliary, i, index, verb)
        cue = Cue(begin, end, rule, verb=verb, lemma=verb.lemma)
        cue.plural = bool(verb.shape & Shape.PLURAL and not verb.shape & Shape.SINGULAR) or (
            auxiliary is not None and self.low(auxiliary) in PLURAL_AUXILIARIES
        )
        return cue

    def _inverted_before(self, i: int, index: int) -> Cue | None:
        """The cue of a verb with its pronoun behind it: "a-t-il dit : « … »"."""
        inverted = self.tokens[i].inverted
        if inverted is None or (inverted[0] not in AUXILIARIES and inverted[0] not in VERBS):
            return None
        cue = self.inverted_pronoun(i, i, index)
        if cue is None or cue.verb is None:
            return None
        cue.rule = "before, inverted pronoun"
        return cue

    def _is_verb_here(self, i: int, start: int, index: int, verb: Verb) -> bool:
        """Whether the word at token `i` is the verb that it looks like, with its subject in front of it."""
        token = self.tokens[i]
        low = token.low
        if verb.force == "manner" or (token.capital and i > start and self.tokens[i - 1].kind == "word"):
            return False
        if low in NOUN_LIKE and self._after_determiner(i):
            return False
        if low in PREPOSITIONS and self.tokens[i + 1].text != ":" and self.low(i - 1) not in CLITICS:
            # "les attaques contre sa femme"
            return False
        if self.low(i - 1) in ("que", "qu'") and self.low(i - 2) in ("ce", "c'"):
            # "ce que confirment les …": the subject comes behind.
            return False
        covering = self.covering[i]
        if covering is None or covering.first == i or low in AUXILIARIES:
            return True
        closing = covering.after == i + 1 and bool(verb.shape & Shape.PARTICIPLE)
        return closing and not verb.shape & FINITE and self._agent(i, index) is not None

    def _end_of(self, i: int, index: int, verb: Verb) -> int | None:
        """Behind the verb with the word that it needs: "fait valoir"; None where the word is missing."""
        if verb.lemma not in FOLLOWED_BY:
            return i + 1
        near = range(i + 1, min(index, i + 4))
        follower = next((j for j in near if self.low(j) in FOLLOWED_BY[verb.lemma]), None)
        return follower + 1 if follower is not None else None

    def _tense(self, i: int, start: int, verb: Verb, auxiliary: int | None) -> tuple[str, int] | None:
        """The rule by the form of the verb at token `i`, and where the form begins; None for what says nothing."""
        if verb.shape & Shape.PARTICIPLE and auxiliary is not None:
            low = self.low(auxiliary)
            if low in ("avoir", "être"):
                # "Après avoir qualifié le texte de « … », X a …"
                return "before, infinitive", auxiliary
            return ("before, participle" if low in ("ayant", "étant") else "before, compound tense"), auxiliary
        if verb.shape & FINITE:
            return ("before, verb", i) if not self._calls_a_thing(i, start, verb) else None
        if verb.shape & Shape.GERUND:
            return "before, participle", i - 1 if self.low(i - 1) in ("en", "y") else i
        if verb.shape & Shape.INFINITIVE:
            return ("before, infinitive", i) if not self._to_be_done(i, start) else None
        return None

    def _calls_a_thing(self, i: int, start: int, verb: Verb) -> bool:
        """Whether a form like "dit", present or participle, is a participle that tells what something is called."""
        if not verb.shape & Shape.PARTICIPLE or self.low(i) not in _PRESENT_OR_PARTICIPLE:
            return False
        verbs = self.clauses(start).verbs
        told = any(v.group.first <= i < v.group.after for v in verbs)
        called = not told and any(v.group.first < i for v in verbs)
        return self._naming(i) or called

    def _says_something_else(self, begin: int, end: int, i: int, index: int, verb: Verb, pronouns: set[str]) -> bool:
        """Whether a verb that may report speech does not do so here, for what stands around it.

        Args:
            begin: the first token of the verb with its auxiliary and pronouns.
            end: behind the verb.
            i: the token of the verb.
            index: the token of the quotation.
            verb: which it is.
            pronouns: what stands between `begin` and `i`.
        """
        reflexive = bool(pronouns & _REFLEXIVE)
        announced = self.tokens[index - 1].text == ":"
        if reflexive and verb.lemma in _OTHERWISE_REFLEXIVE:
            return True
        if verb.lemma == "voir":
            # "se sont vus « sans témoins »"
            unlike = reflexive and not any(self.low(j) in ("comme", "en") for j in range(i, index))
            if unlike or not self._judges(begin, end, index):
                return True
        if verb.lemma in _ASKING and not announced and index - end > 3:
            return True
        if verb.lemma == "relever" and (self._belongs(end, index) or (begin == i and self._is_matter_of(end, index))):
            return True
        if verb.lemma in _GOING_ON and not announced and self._object_at(end):
            return True
        if verb.lemma in _HIDING and not any(self.low(j) in ("ne", "n'") for j in range(begin - 2, i)):
            return True
        return verb.pronominal and not pronouns & {*_REFLEXIVE, "m'", "nous"}

    def _to_be_done(self, i: int, start: int) -> bool:
        """Whether the infinitive at `i` is what there is to do, by nobody: "Aucune victime n'est à déplorer"."""
        if self.low(i - 1) != "à":
            return False
        j = i - 2
        while j > start and (self.low(j) in ADVERBS or self.low(j) in ("pas", "plus", "rien", "encore", "ce")):
            j -= 1
        return self.low(j) in _BEING

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

    def _naming(self, i: int) -> bool:
        """Whether "dit" names a thing ("le sentier dit « des Contrebandiers »")."""
        before = self.covering[i - 1] if i else None
        at = i + 1
        while self.low(at) in THE_OF:
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
        """Whether a form that may be a noun is one, for the word before it."""
        before = self.low(i - 1)
        if before == "la" and self.low(i) in ("dit", "écrit"):
            # "L'un d'eux la dit « obsédée »": no participle of that gender
            return False
        if before in _BEFORE_NOUNS:
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
