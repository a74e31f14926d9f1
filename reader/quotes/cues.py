"""Cues: the verb phrases and prepositions that attribute words to somebody, after or before a quotation.

Owns finding a cue and the phrase that stands as its speaker. It does not say whom that phrase means.
"""

from dataclasses import dataclass

from reader.quotes.closed_words import FUNCTION_WORDS, PREPOSITIONS
from reader.quotes.conjugation import Shape
from reader.quotes.nouns import NOUNS
from reader.quotes.phrase import Phrase
from reader.quotes.subjects import ADVERBS, CLITICS, SubjectFinder
from reader.quotes.tokens import Token
from reader.quotes.verbs import (
    AUXILIARIES,
    COMMON_FINITE,
    FINITE,
    FOLLOWED_BY,
    HAVE,
    NOUN_LIKE,
    PLURAL_AUXILIARIES,
    VERBS,
    Verb,
)
from reader.quotes.words import words

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
    """
)
SPOKEN_NOUNS = words(
    """jugement réplique
    formule phrase mot mots parole paroles citation devise adage boutade réponse réaction commentaire conclusion
    message constat explication explications verdict aveu cri confidence confidences plaisanterie témoignage"""
)
_OWN_WORDS = words("mots dires termes propos calculs estimations expression formule avocats")
_SELON = frozenset(("selon", "suivant", "dixit", "via"))


@dataclass(slots=True)
class Cue:
    """A cue and who stands beside it; indices count tokens."""

    first: int
    after: int
    rule: str
    phrase: Phrase | None = None
    """The phrase of the speaker; None where the cue has none of its own."""
    joined: tuple[Phrase, ...] = ()
    """Further speakers joined by "et"."""
    pronoun: str | None = None
    """The inverted pronoun, which belongs to the cue."""
    verb: Verb | None = None
    lemma: str = ""
    plural: bool = False
    start: int = 0
    end: int = 0


class CueFinder(SubjectFinder):
    """Finds cues in the tokens of one block."""

    # -- after a quotation ----------------------------------------------------------------------------------------

    def after(self, index: int, stop: int) -> Cue | None:
        """The cue that begins at or behind token `index`, directly after a quotation, before token `stop`."""
        i = index
        skipped = 0
        while i < stop and self.tokens[i].kind == "mark" and skipped < 3:
            mark = self.tokens[i].text
            if mark in "([":
                closing = next((j for j in range(i + 1, min(stop, i + 8)) if self.tokens[j].text in ")]"), None)
                if closing is None:
                    return None
                i = closing + 1
            elif mark in ",–—-?!…" or mark == "...":
                i += 1
            else:
                return None
            skipped += 1
        if i >= stop or self.tokens[i].kind != "word":
            return None
        if self.low(i) == "comme" or (self.low(i) == "ainsi" and self.low(i + 1) == "que"):
            i += 1 if self.low(i) == "comme" else 2
        prepositional = self._selon(i, stop)
        if prepositional is not None:
            return prepositional
        return self.inverted(i, stop)

    def _selon(self, i: int, stop: int) -> Cue | None:
        low = self.low(i)
        begin = i
        if low in _SELON:
            i += 1
        elif low == "d'" and self.low(i + 1) == "après":
            i += 2
        elif low in ("de", "à", "aux", "par") and self.low(i + 1) in ("l'", "en", "yeux", "la", "les"):
            words = [self.low(j) for j in range(i, min(stop, i + 5))]
            for pattern in (
                ["de", "l'", "avis", "de"], ["de", "l'", "avis", "du"], ["de", "l'", "avis", "des"],
                ["de", "l'", "aveu", "de"], ["de", "l'", "aveu", "du"], ["de", "l'", "aveu", "même"],
                ["à", "en", "croire"], ["aux", "yeux", "de"], ["aux", "yeux", "du"], ["aux", "yeux", "des"],
                ["aux", "dires", "de"], ["aux", "dires", "du"], ["aux", "dires", "des"],
                ["par", "la", "voix", "de"], ["par", "la", "voix", "du"],
            ):  # fmt: skip
                if words[: len(pattern)] == pattern:
                    i += len(pattern)
                    if pattern[-1] in ("du", "des"):
                        i -= 1
                    break
            else:
                return None
        elif low == "d'" and self.low(i + 1) == "avis":
            return None
        else:
            return None
        phrase = self.starting.get(i)
        if phrase is None or (phrase.noun is not None and phrase.noun.kind == "time"):
            return None
        cue = Cue(begin, i, "preposition", phrase, lemma=low)
        cue.joined = self._joined(phrase, stop)
        return cue

    def inverted(self, i: int, stop: int) -> Cue | None:
        """A verb with its subject behind it, from token `i`: "a déclaré X", "dit-elle", "s'indigne le maire"."""
        begin = i
        while i < stop and self.low(i) in CLITICS and i - begin < 4 and self._verb_like(i + 1, stop):
            i += 1
        clitics = {self.low(j) for j in range(begin, i)}
        token = self.tokens[i] if i < stop else None
        if token is None or token.kind != "word":
            return None
        if token.inverted is not None:
            return self._inverted_pronoun(begin, i, stop)
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
        elif not known and not self._looks_finite(token, clitics):
            return None
        if verb is not None and verb.lemma in FOLLOWED_BY:
            if self.low(end) not in FOLLOWED_BY[verb.lemma]:
                return None
            end += 1
        cue = self._with_subject(begin, end, stop, "after, inverted", strict=not known)
        if cue is None:
            return None
        cue.verb = verb
        cue.lemma = verb.lemma if verb else token.low
        cue.plural = cue.plural or bool(verb and verb.shape & Shape.PLURAL and not verb.shape & Shape.SINGULAR)
        if cue.plural or token.low.endswith("ent"):
            cue.joined = self._joined(cue.phrase, stop) if cue.phrase else ()
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
                and not (j > i and self.low(j - 1) in ("le", "la", "un"))
            ):
                return j
            if not (low in ADVERBS or low in CLITICS or low in ("à", "de", "d'", "par", "tout")):
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

    def _inverted_pronoun(self, begin: int, i: int, stop: int) -> Cue | None:
        token = self.tokens[i]
        assert token.inverted is not None
        base, pronoun = token.inverted
        end = i + 1
        lemma = base
        verb = VERBS.get(base)
        if base in AUXILIARIES or base in _MODALS:
            participle = self._participle(end, stop)
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
        cue = Cue(begin, end, "after, inverted pronoun", pronoun=pronoun, verb=verb, lemma=lemma)
        cue.plural = pronoun in ("ils", "elles")
        if pronoun in ("on", "ce", "nous", "je"):
            cue.phrase = (
                self._after_prepositions(end, stop) if pronoun == "on" and lemma in ("lire", "entendre") else None
            )
            cue.rule = "after, impersonal"
        return cue

    def _participle(self, i: int, stop: int) -> int | None:
        """The index of the participle that completes an auxiliary before token `i`."""
        j = i
        while j < min(stop, i + 14):
            low = self.low(j)
            token = self.tokens[j]
            verb = VERBS.get(low)
            if verb is not None and verb.shape & Shape.PARTICIPLE:
                return j
            if low in PREPOSITIONS or low == "en":
                # "a pour sa part estimé", "a, dans un communiqué, dénoncé"
                j = self._skip_prepositional(j, stop)
                continue
            if low in ADVERBS or low in CLITICS or low.endswith("ment") or low in ("été", ","):
                j += 1
                continue
            if (
                token.kind == "word"
                and not token.capital
                and low.endswith(("é", "ée", "és", "ées", "i", "ie", "u", "ue", "it", "is", "ert"))
            ):
                return j if low not in NOUNS and low not in FUNCTION_WORDS else None
            return None
        return None

    def _compound(self, begin: int, i: int, stop: int) -> Cue | None:
        participle = self._participle(i + 1, stop)
        if participle is None:
            return None
        end = participle + 1
        verb = VERBS.get(self.low(participle))
        more = self._infinitive(end, stop)
        if more is not None and (self.low(participle) in _MODALS or verb is None or verb.lemma in FOLLOWED_BY):
            verb = VERBS.get(self.low(more))
            end = more + 1
            if verb is not None and verb.lemma in FOLLOWED_BY and self.low(end) not in FOLLOWED_BY[verb.lemma]:
                return None
        elif verb is not None and verb.lemma in FOLLOWED_BY:
            if self.low(end) not in FOLLOWED_BY[verb.lemma]:
                return None
            end += 1
            if self.low(end - 1) == "en" and self.low(end) == "garde":
                end += 1
        known = verb is not None and verb.force != "name"
        cue = self._with_subject(begin, end, stop, "after, inverted", strict=not known)
        if cue is None:
            return None
        cue.verb = verb
        cue.lemma = verb.lemma if verb else self.low(participle)
        cue.plural = self.low(i) in PLURAL_AUXILIARIES
        if cue.plural and cue.phrase is not None:
            cue.joined = self._joined(cue.phrase, stop)
        return cue

    def _with_subject(self, begin: int, end: int, stop: int, rule: str, strict: bool) -> Cue | None:
        """The cue from `begin` to `end` with the subject that follows it, or None.

        Args:
            strict: the verb is not in the lexicon, so that the subject must follow directly and be a person.
        """
        i = end
        limit = min(stop, end + (3 if strict else 26))
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
            phrase = self.starting.get(i)
            if phrase is not None and low not in ("du", "au", "aux") and not self._is_time(phrase):
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
                known = phrase.kind == "name" or phrase.noun is not None or phrase.name is not None
                if strict and not (known and phrase.kind in ("name", "noun")):
                    return None
                return Cue(begin, end, rule, phrase, plural=phrase.number == "p")
            if low in PREPOSITIONS:
                i = self._skip_prepositional(i, stop)
                continue
            if phrase is not None:
                i = phrase.after
                continue
            if low in _BREAKS and low not in ("en", "tout", "comme"):
                break
            i += 1
        if strict:
            return None
        return Cue(begin, end, rule + ", no subject")

    def _skip_prepositional(self, i: int, stop: int) -> int:
        i += 0 if self.low(i) in ("du", "au", "aux", "des") else 1
        while i < stop and self.low(i) in PREPOSITIONS and self.starting.get(i) is None:
            i += 1
        phrase = self.starting.get(i)
        if phrase is not None:
            return phrase.after
        return i + 1

    def _after_prepositions(self, i: int, stop: int) -> Phrase | None:
        for j in range(i, min(stop, i + 10)):
            phrase = self.starting.get(j)
            if phrase is not None and phrase.kind in ("noun", "name") and not self._is_time(phrase):
                return phrase
        return None

    def _joined(self, phrase: Phrase, stop: int) -> tuple[Phrase, ...]:
        """The phrases joined to `phrase` by "et" or commas."""
        joined: list[Phrase] = []
        i = phrase.after
        while i < stop:
            if self.tokens[i].text == "," and self.low(i + 1) == "qui":
                comma = next((j for j in range(i + 2, min(stop, i + 25)) if self.tokens[j].text == ","), None)
                if comma is None or self.low(comma + 1) != "et":
                    break
                i = comma + 1
                continue
            if self.tokens[i].text == ",":
                # "X, secrétaire de A, et Y": step over the apposition.
                ahead = i + 1
                found = self.starting.get(ahead)
                if found is not None and found.entity is not None and found.entity is phrase.entity:
                    i = found.after
                    continue
                if self.low(ahead) == "et" and self.starting.get(ahead + 1) is not None:
                    i = ahead
                    continue
                break
            if self.low(i) == "et":
                found = self.starting.get(i + 1)
                if found is not None and found.kind in ("name", "noun") and found.is_person_like | bool(found.noun):
                    joined.append(found)
                    i = found.after
                    continue
            break
        return tuple(joined)

    # -- before a quotation -----------------------------------------------------------------------------------------

    def before(self, index: int, start: int) -> Cue | None:
        """The nearest cue to the left of token `index`, not before token `start`, without its subject."""
        weak: Cue | None = None
        i = index - 1
        while i >= start:
            token = self.tokens[i]
            if token.kind == "mark" and token.text in ";":
                break
            if token.kind == "word":
                cue = self._prepositional_before(i, index)
                if cue is not None:
                    return cue
                verbal = self._verb_before(i, start, index)
                if verbal is not None:
                    if verbal.verb is not None and verbal.verb.force == "judge":
                        if weak is None:
                            weak = verbal
                    elif weak is None or (weak.first - i) < 2:
                        return verbal
                    else:
                        return weak
            i -= 1
        return weak

    def opening(self, first: int, place: int) -> Cue | None:
        """The "selon X" or "pour X" that opens the sentence from token `first` to `place`, if one does."""
        for i in range(first, min(place, first + 4)):
            if self.low(i) in ("selon", "pour", "suivant", "après"):
                return self._prepositional_before(i, place)
        return None

    def _quoted_noun(self, i: int, index: int) -> Cue | None:
        """ "la formule du fondateur, X : « … »", "Réponse de l'intéressée : « … »"."""
        low = self.low(i)
        if low not in SPOKEN_NOUNS or self.tokens[index - 1].text != ":":
            return None
        link = next((j for j in range(i + 1, min(i + 5, index)) if self.low(j) in ("de", "du", "d'", "des")), None)
        if link is None:
            return None
        covering = self.covering[i]
        for at in range(i + 1, index):
            phrase = self.starting.get(at)
            if phrase is None or phrase.preposition not in ("de", "du", "d'", "des", ""):
                continue
            if phrase.capital_head and phrase.noun is not None and phrase.noun.kind in ("institution", "medium"):
                return Cue(i, i + 1, "before, noun of speech", phrase, lemma=low)
            person = phrase.entity is not None or (phrase.noun is not None and phrase.noun.kind == "person")
            if phrase.kind in ("name", "noun") and person:
                return Cue(i, i + 1, "before, noun of speech", phrase, lemma=low)
        if covering is not None and covering.first <= i < covering.after:
            finder = self.nested_finder
            at = link if self.low(link) in ("du", "des") else link + 1
            inner = finder.at(at) if finder is not None and at < self.count else None
            if inner is not None and inner.kind in ("name", "noun"):
                return Cue(i, i + 1, "before, noun of speech", inner, lemma=low)
        return None

    def _prepositional_before(self, i: int, index: int) -> Cue | None:
        low = self.low(i)
        spoken = self._quoted_noun(i, index)
        if spoken is not None:
            return spoken
        if low in ("selon", "suivant") or (low == "après" and self.low(i - 1) == "d'"):
            phrase = self.starting.get(i + 1)
            if phrase is None or self._is_time(phrase) or phrase.kind == "nobody":
                return None
            begin = i if low != "après" else i - 1
            if phrase.determiner == "possessive" and phrase.head in _OWN_WORDS:
                phrase = Phrase("pronoun", i + 1, i + 2, self.tokens[i + 1].start, self.tokens[i + 1].end, head="ses")
            cue = Cue(begin, i + 1, "before, preposition", phrase, lemma=low)
            cue.joined = self._joined(phrase, index)
            return cue
        if low == "pour" and self.low(i + 1) in ("qui", "lequel", "laquelle"):
            antecedent = self._antecedent(i)
            return Cue(i, i + 2, "before, preposition", antecedent, lemma=low) if antecedent is not None else None
        if low == "pour":
            phrase = self.starting.get(i + 1)
            if phrase is None or not self._opens_clause(i) or self._is_time(phrase):
                return None
            if phrase.kind == "noun" and (
                phrase.noun is None or phrase.noun.kind not in ("person", "group", "institution")
            ):
                return None
            if self.low(i + 1) in ("sa", "leur", "son", "ma") and self.low(i + 2) == "part":
                return None
            if phrase.after < self.count and phrase.after <= index and not self._comma_follows(phrase):
                return None
            cue = Cue(i, i + 1, "before, preposition", phrase, lemma=low)
            cue.joined = self._joined(phrase, index)
            return cue
        if (
            low in ("yeux", "avis", "dires", "sens", "aveu")
            and self.low(i - 2) in ("à", "de", "selon")
            and self.low(i - 1)
            in (
                "ses",
                "leurs",
                "son",
                "leur",
                "mes",
            )
        ):
            possessive = Phrase("pronoun", i - 1, i, self.tokens[i - 1].start, self.tokens[i - 1].end, head="ses")
            if self.low(i - 1) in ("leurs", "leur"):
                possessive.number = "p"
            begin = i - 2 if self.low(i - 2) in ("à", "de", "selon") else i - 1
            return Cue(begin, i + 1, "before, phrase", possessive, lemma=low)
        if low in ("entendre", "écouter", "croire", "lire") and (
            self.low(i - 1) in ("l'", "les") or (self.low(i - 1) == "en" and self.low(i - 2) in ("l'", "les"))
        ):
            # "à l'entendre, …", "à l'en croire, …"
            begin = i - 2 if self.low(i - 2) == "à" else i - 3
            if self.low(begin) != "à" or not self._comma_at(i + 1):
                return None
            object_pronoun = Phrase("pronoun", i - 1, i, self.tokens[i - 1].start, self.tokens[i - 1].end, head="l'")
            if self.low(i - 1) == "les":
                object_pronoun.number = "p"
            return Cue(begin, i + 1, "before, phrase", object_pronoun, lemma=low)
        if low == "croire" and self.low(i - 1) == "en":
            phrase = self.starting.get(i + 1)
            if phrase is not None and phrase.kind != "nobody" and self.tokens[i + 1].kind == "word":
                return Cue(i - 2, i + 1, "before, phrase", phrase, lemma="croire")
            if self.low(i - 2) == "l'":
                pass
            return None
        if low == "croire" and self.low(i - 1) == "l'":
            return None
        if low in ("avis", "yeux", "dires", "aveu") and self.low(i + 1) in ("de", "du", "des", "d'"):
            at = i + 1 if self.low(i + 1) in ("du", "des") else i + 2
            phrase = self.starting.get(at)
            if phrase is None:
                return None
            begin = i - 2 if self.low(i - 1) == "l'" else i - 1
            return Cue(begin, at, "before, phrase", phrase, lemma=low)
        return None

    def _antecedent(self, i: int) -> Phrase | None:
        """Whom ", pour qui" at token `i` is about: the nearest person to the left who is nobody's agent."""
        for j in range(i - 1, max(-1, i - 16), -1):
            phrase = self.starting.get(j)
            if phrase is None or phrase.after > i or phrase.kind not in ("name", "noun"):
                continue
            person = phrase.kind == "name" or (phrase.noun is not None and phrase.noun.kind in ("person", "group"))
            if person and phrase.preposition != "par":
                return phrase
        return None

    def _comma_at(self, index: int) -> bool:
        return index < self.count and self.tokens[index].text == ","

    def _comma_follows(self, phrase: Phrase) -> bool:
        after = phrase.after
        if after >= self.count:
            return True
        token = self.tokens[after]
        return token.kind in ("mark", "quote") or token.low in ("et", "qui", "comme")

    def _opens_clause(self, i: int) -> bool:
        before = self.tokens[i - 1] if i else None
        return (
            before is None
            or before.kind == "mark"
            or before.low in ("et", "mais", "que", "car")
            or before.kind == "quote"
        )

    def _verb_before(self, i: int, start: int, index: int) -> Cue | None:
        token = self.tokens[i]
        low = token.low
        if token.inverted is not None:
            base, _pronoun = token.inverted
            if base in AUXILIARIES or base in VERBS:
                cue = self._inverted_pronoun(i, i, index)
                if cue is not None and cue.verb is not None:
                    cue.rule = "before, inverted pronoun"
                    return cue
            return None
        verb = VERBS.get(low)
        if verb is None or (token.capital and i > start and self.tokens[i - 1].kind == "word"):
            return None
        if low in NOUN_LIKE and self._after_determiner(i):
            return None
        if self.low(i - 1) in ("que", "qu'") and self.low(i - 2) in ("ce", "c'"):
            # "ce que confirment les …": the subject comes behind.
            return None
        covering = self.covering[i]
        if covering is not None and covering.first < i and low not in AUXILIARIES and self._inside(covering, i, verb):
            return None
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
        elif shape & FINITE:
            rule = "before, verb"
            if shape & Shape.PARTICIPLE and low in ("dit", "dits", "écrit", "décrit", "prédit") and self._naming(i):
                return None
        elif shape & Shape.GERUND:
            rule = "before, participle"
            if self.low(i - 1) in ("en", "y"):
                begin = i - 1
        elif shape & Shape.INFINITIVE:
            rule = "before, infinitive"
        elif shape & Shape.PARTICIPLE and (low.endswith(("é", "ée", "és", "ées")) or True):
            agent = self._agent(i, index)
            if agent is None:
                return None
            return Cue(i, i + 1, "before, passive", agent, verb=verb, lemma=verb.lemma)
        else:
            return None
        while begin > start and self.low(begin - 1) in CLITICS and begin - 1 >= start:
            begin -= 1
        if verb.pronominal and not ({self.low(j) for j in range(begin, i)} & {"s'", "se", "m'", "nous"}):
            return None
        cue = Cue(begin, end, rule, verb=verb, lemma=verb.lemma)
        cue.plural = bool(shape & Shape.PLURAL and not shape & Shape.SINGULAR) or (
            aux is not None and self.low(aux) in PLURAL_AUXILIARIES
        )
        if aux is not None and self.low(aux) not in HAVE and "été" in {self.low(j) for j in range(aux, i)}:
            agent = self._agent(i, index)
            if agent is None:
                return None
            return Cue(aux, i + 1, "before, passive", agent, verb=verb, lemma=verb.lemma)
        if aux is not None and "été" in {self.low(j) for j in range(aux, i)}:
            agent = self._agent(i, index) or self._agent(index, min(self.count, index + 8))
            if agent is None:
                return None
            return Cue(aux, i + 1, "before, passive", agent, verb=verb, lemma=verb.lemma)
        return cue

    def _inside(self, phrase: Phrase, i: int, verb: Verb) -> bool:
        """Whether the word at `i` is a noun or adjective of `phrase` and no verb."""
        return True

    def _naming(self, i: int) -> bool:
        """Whether "dit" names a thing ("le sentier dit « des Contrebandiers »")."""
        before = self.covering[i - 1] if i else None
        following = self.tokens[i + 1] if i + 1 < self.count else None
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
                in ("été", ",", "un", "jour", "la", "veille", "à", "son", "tour", "depuis", "pour", "sa", "part")
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

    def _agent(self, i: int, stop: int) -> Phrase | None:
        """The agent of a passive: the phrase after "par"."""
        for j in range(i + 1, min(stop + 8, self.count - 1, i + 12)):
            if self.low(j) == "par":
                phrase = self.starting.get(j + 1)
                return (
                    phrase if phrase is not None and phrase.kind != "nobody" and not self._is_time(phrase) else None
                )
            if self.tokens[j].text in ".;":
                return None
        return None
