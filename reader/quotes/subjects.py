"""The grammatical subject of a clause or of a verb, from word order and morphology.

Owns stepping over subordinate clauses, participles, complements and appositions to the phrase that governs a verb. It
does not know which verbs report speech, nor whom a phrase means.
"""

from collections.abc import Sequence

from reader.quotes.closed_words import PREPOSITIONS
from reader.quotes.conjugation import Shape
from reader.quotes.everyday import EVERYDAY
from reader.quotes.nouns import NOUNS
from reader.quotes.phrase import Phrase
from reader.quotes.phrases import PhraseFinder
from reader.quotes.tokens import Token
from reader.quotes.verbs import AUXILIARIES, COMMON_FINITE, FINITE, VERBS
from reader.quotes.words import words

CLITICS = words("s' se m' me nous lui leur l' le la les y en t' te ne n' vous")
ADVERBS = words(
    """
    notamment encore aussi ainsi ensuite alors déjà également toutefois cependant néanmoins pourtant même
    bien d'abord d' abord ailleurs enfin toujours récemment hier aujourd'hui jamais pas plus donc surtout aussitôt
    depuis longtemps volontiers certes tout très plutôt également vite mieux quant puis là ici tôt tard sans
    cesse tant souvent parfois fort juste trop assez peu beaucoup non fermement tous toutes eux elles lui
    elle eux-mêmes autant longuement à nouveau
    """
)
_AFTER_PARTICIPLE = PREPOSITIONS | words("en au aux ce hier lundi mardi mercredi jeudi vendredi samedi dimanche")
_SUBORDINATORS = words("quand lorsque lorsqu' si puisque puisqu' comme")
_BEFORE_QUE = words("alors tandis dès après avant bien pendant depuis parce sitôt aussitôt tant sans pour maintenant")
_QUE = frozenset(("que", "qu'"))
_IMPERSONAL = words("faut fallait faudra faudrait s'agit agit agissait suffit pleut pleuvait neige reste restait y")


class SubjectFinder:
    """Finds subjects in the tokens of one block."""

    def __init__(
        self, tokens: Sequence[Token], phrases: Sequence[Phrase], nested: PhraseFinder | None = None
    ) -> None:
        self.nested_finder = nested
        """Cuts the phrase inside another, as in "la phrase de sa mère"."""
        self.tokens = tokens
        self.count = len(tokens)
        self.phrases = phrases
        self.starting = {phrase.first: phrase for phrase in phrases}
        self.covering: list[Phrase | None] = [None] * len(tokens)
        for phrase in phrases:
            for index in range(phrase.first, phrase.after):
                if self.covering[index] is None:
                    self.covering[index] = phrase

    def low(self, index: int) -> str:
        """The lower-case word at `index`, empty outside."""
        return self.tokens[index].low if 0 <= index < self.count else ""

    def _is_time(self, phrase: Phrase) -> bool:
        return phrase.noun is not None and phrase.noun.kind == "time"

    def is_finite(self, index: int) -> bool:
        """Whether the word at `index` may be a finite verb outside any noun phrase."""
        if not 0 <= index < self.count:
            return False
        token = self.tokens[index]
        low = token.low
        if token.kind != "word" or (token.capital and index and self.tokens[index - 1].kind == "word"):
            return False
        if token.inverted is not None:
            return True
        verb = VERBS.get(low)
        known = low in AUXILIARIES or low in COMMON_FINITE or low in EVERYDAY
        if not known and not (verb is not None and verb.shape & FINITE):
            return False
        covering = self.covering[index]
        return covering is None or covering.first == index

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
        """The subject of a verb whose cue begins at token `place`, looking left as far as token `start`."""
        i = place - 1
        while i >= start and (
            (self.low(i) in CLITICS and self.covering[i] is None)
            or (self.low(i) in ADVERBS and self.covering[i] is None)
            or self.low(i) in AUXILIARIES
        ):
            i -= 1
        if i < start:
            return None, "none"
        adjacent = self.covering[i]
        beside = adjacent is not None and adjacent.after == i + 1 == place and not adjacent.preposition
        if rule == "before, infinitive" and adjacent is not None and beside and adjacent.first > start:
            # "on a entendu un militant lâcher": the infinitive has its own subject.
            return adjacent, "subject of the infinitive"
        if rule == "before, participle" and adjacent is not None and beside and adjacent.kind == "nobody":
            return adjacent, "adjacent"
        if rule in ("before, participle", "before, infinitive"):
            return self.clause_subject(start, place, whole=True)
        low = self.low(i)
        if low in ("qui", "lequel", "laquelle", "lesquels", "lesquelles"):
            at = i - 1
            if at >= start and self.tokens[at].text == ",":
                at -= 1
            antecedent = self.covering[at] if at >= start else None
            if antecedent is not None:
                return self.nearer(antecedent), "relative"
        phrase = self.covering[i]
        if phrase is not None and phrase.after == i + 1 and phrase.first >= start:
            if (
                phrase.kind == "pronoun"
                and self.low(i) in ("lui", "elle", "eux", "elles", "lui-même", "elle-même", "eux-mêmes")
                and i - 1 >= start
            ):
                at = i - 1 if self.tokens[i - 1].text != "," else i - 2
                earlier = self.covering[at] if at >= start else None
                if earlier is not None and earlier.kind != "pronoun" and self.low(i) != "elle":
                    return earlier, "adjacent"
            if not phrase.preposition or phrase.preposition in ("des",):
                return phrase, "adjacent"
        return self.clause_subject(start, place, whole=False)

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
        """The first phrase between `start` and `stop` that no preposition governs.

        Args:
            whole: look in the whole sentence; otherwise after the last "que", ":" or ";" before `stop`.
        """
        begin = start
        if not whole:
            for i in range(stop - 1, start - 1, -1):
                word = self.low(i)
                opens = word in _QUE or self._open_relative(i, stop)
                opens = opens or self.tokens[i].text in (":", ";") or self._is_quote(i)
                if opens and self._relative_inside(i, stop):
                    continue
                if opens and self._first_free(i + 1, stop) is not None:
                    begin = i + 1
                    break
        phrase = self._first_free(begin, stop)
        return phrase, "clause subject"

    def _open_relative(self, i: int, stop: int) -> bool:
        """Whether "dont" or "où" at `i` opens a clause that goes on to `stop`: "X, dont le directeur juge …"."""
        if self.low(i) not in ("dont", "où"):
            return False
        verb = next((j for j in range(i + 1, stop) if self.is_finite(j)), None)
        return verb is None

    def _relative_inside(self, i: int, stop: int) -> bool:
        """Whether "que" at `i` opens a relative that ends before `stop`: "Le Malien qu'elle doit voir, X, l'a …"."""
        before = self.covering[i - 1] if i else None
        if self.low(i) not in _QUE or before is None or before.after != i or before.preposition:
            return False
        return before.kind in ("noun", "name") and any(self.tokens[j].text == "," for j in range(i + 1, stop))

    def joined(self, phrase: Phrase, stop: int) -> tuple[Phrase, ...]:
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

    def joined_before(self, phrase: Phrase, start: int) -> Phrase | None:
        """The first of two phrases joined by "et", of which `phrase` is the second."""
        at = phrase.first - 1
        if at <= start or self.low(at) != "et":
            return None
        earlier = self.covering[at - 1]
        if earlier is None or earlier.after != at or earlier.first < start or earlier.kind not in ("name", "noun"):
            return None
        return earlier

    def _is_quote(self, i: int) -> bool:
        return self.tokens[i].kind == "quote"

    def _first_free(self, start: int, stop: int) -> Phrase | None:
        i = start
        token = self.tokens[i] if i < stop else None
        if token is not None and token.kind == "word" and self.opens_with_participle(i):
            comma = next((j for j in range(i + 1, stop) if self.tokens[j].text == ","), None)
            if comma is None:
                return None
            i = comma + 1
        elif token is not None and self._opens_subordinate(i):
            main = self._behind_subordinate(i, stop)
            if main is None:
                return None
            i = main
        if self._impersonal(i, stop):
            return None
        while i < stop:
            phrase = self.starting.get(i)
            if phrase is None:
                i += 1
                continue
            free = not phrase.preposition and not self._is_time(phrase) and phrase.kind != "nobody"
            if free and self.low(phrase.first - 1) in ("dont", "que", "qu'") and phrase.first > start:
                free = self.low(phrase.first - 1) != "dont"
            if free and phrase.determiner == "none" and phrase.kind == "noun" and phrase.entity is None:
                free = False
            if (
                free
                and phrase.kind == "noun"
                and phrase.noun is None
                and phrase.name is None
                and not phrase.capital_head
                and phrase.first > start
                and self._object_position(phrase)
            ):
                free = False
            if free:
                return phrase
            i = phrase.after
        return None

    def _object_position(self, phrase: Phrase) -> bool:
        return False

    def _opens_subordinate(self, i: int) -> bool:
        """Whether a subordinate clause opens the sentence: "Quand X …", "Alors que Y …", "S'il …"."""
        low = self.low(i)
        if low in _SUBORDINATORS:
            return not (low == "comme" and self.starting.get(i + 1) is None)
        if low == "s'" and self.low(i + 1) in ("il", "ils"):
            return True
        return low in _BEFORE_QUE and (self.low(i + 1) in _QUE or self.low(i + 2) in _QUE)

    def _behind_subordinate(self, i: int, stop: int) -> int | None:
        """Where the main clause begins: behind a comma that a subject and its verb follow."""
        first: int | None = None
        for comma in range(i + 1, stop - 1):
            if self.tokens[comma].text != ",":
                continue
            begin = comma + 1
            while begin < stop and self.low(begin) in ADVERBS and self.starting.get(begin) is None:
                begin += 1
            first = begin if first is None else first
            phrase = self.starting.get(begin)
            if phrase is None or phrase.preposition or self._is_time(phrase):
                continue
            after = phrase.after
            while after < stop and self.low(after) in CLITICS:
                after += 1
            if self.is_finite(after):
                return begin
        return first

    def _impersonal(self, i: int, stop: int) -> bool:
        """Whether the clause from token `i` has an impersonal "il": "il faut", "il y a", "il est temps de"."""
        if self.low(i) != "il":
            return False
        j = i + 1
        while j < stop and self.low(j) in ("n'", "ne", "s'", "se", "en", "lui", "leur", "nous"):
            j += 1
        if self.low(j) in _IMPERSONAL:
            return True
        return self.low(j) in ("est", "était", "sera", "serait") and self.low(j + 2) in ("de", "d'", "que", "qu'")

    def opens_with_participle(self, i: int) -> bool:
        low = self.low(i)
        if low == "en" and self.low(i + 1).endswith("ant"):
            return True
        verb = VERBS.get(low)
        past = low.endswith(("é", "ée", "és", "ées")) or (verb is not None and verb.shape == Shape.PARTICIPLE)
        if past and self.tokens[i].capital and self.low(i + 1) in _AFTER_PARTICIPLE and low not in NOUNS:
            # "Interrogé sur …, il", "Menés à la pause, les …"
            return True
        return (
            low.endswith("ant")
            and low not in ("avant", "devant", "pendant", "durant", "pourtant", "cependant", "maintenant")
            and self.tokens[i].capital
            and low not in NOUNS
        )
