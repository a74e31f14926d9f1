"""Which of the phrases around a verb it agrees with.

Owns number and gender, the place of a subject in front of its verb or behind it, and the phrases that seem to be one
and are none.
"""

from reader.quotes.grammar.verb_groups import VerbGroup, VerbGroupFinder
from reader.quotes.lexicon.closed_words import ADVERBS, CLITICS, LEQUEL, NO_PARTICIPLES, PREPOSITIONS, PRONOUNS, RANKS
from reader.quotes.lexicon.endings import person_like
from reader.quotes.lexicon.nouns import NOUNS
from reader.quotes.lexicon.verbs import VERBS
from reader.quotes.lexicon.words import words
from reader.quotes.phrasing.phrase import Phrase, PhraseKind
from reader.quotes.phrasing.pronouns import OTHER

COORDINATORS = words("et mais ou car or donc ni puis")
OF_WHICH = words("duquel desquels desquelles auquel auxquels auxquelles dont où")
_TONIC = words("lui elle eux elles")
_JOINING = words("et ni ou ainsi comme")
_ONE = words("le la l' un une ce cet cette son sa mon ma")

_IMPERSONAL = words("faut fallait faudra faudrait s'agit agit agissait suffit pleut pleuvait neige reste restait y")
_BEING = words("est était sera serait")
_FITTING = words("convient convenait conviendra conviendrait importe importait")
"""Verbs of what ought to be done: "il convient d'attendre"; who "convient que" something is so admits it."""
_HOURS = words("heure heures h midi minuit tard tôt")
_NO_GERUND = NO_PARTICIPLES | {"tant"}
_SINGLING_OUT = words("l'un plus autre")
"""Heads of words for one of several."""


def singled_out(phrase: Phrase) -> bool:
    """Whether a phrase is of one of several whom its words do not tell: "l'un d'eux", "la plus jeune", "un autre"."""
    counted = phrase.kind == "noun" and phrase.noun is None and phrase.head.endswith("ième")
    return counted or phrase.head == OTHER or (phrase.kind == "nobody" and phrase.head in _SINGLING_OUT)


class Agreement:
    """Chooses subjects in one sentence, from token `first` to `after`."""

    def __init__(self, row: VerbGroupFinder, first: int, after: int) -> None:
        self.row = row
        self.tokens = row.tokens
        self.first = first
        self.after = after

    def choose(self, free: list[Phrase], group: VerbGroup) -> tuple[Phrase | None, str]:
        """The subject among the phrases in front of the verb."""
        fitting = [p for p in free if self.agrees(p, group)]
        if not fitting:
            return None, "none"
        if len(fitting) > 1 and self._opens_alone(fitting[0]):
            # "Furieux contre l'arbitre, Paul Renard a …"
            fitting = fitting[1:]
        nearest, leading = fitting[-1], fitting[0]
        named = self._named_at_once(leading, fitting[1:], group)
        if named is not None:
            return named, "clause subject"
        pointed = self.row.low(leading.first) == "l'" and self.row.low(leading.first + 1) in ("un", "une", "autre")
        if (pointed or singled_out(leading)) and len(fitting) > 1 and self._apposed(leading, fitting[1]):
            # "L'un de ses députés, Paul Renard, a …"
            return fitting[1], "clause subject"
        if len(fitting) > 1 and self.points_ahead(leading):
            named = next((p for p in fitting[1:] if self._says_who(p)), None)
            if named is not None:
                # "Celui qui dirige la maison, Paul Renard, a …"
                return named, self.distance(named, group)
        if self.beside(nearest, group):
            first = self._first_of_joined(nearest, fitting)
            return first, self.distance(nearest, group)
        speaks = VERBS.get(self.tokens[group.after - 1].low)
        if len(fitting) > 1 and lifeless(leading) and speaks is not None and speaks.force == "say":
            # "témoigne, le téléphone à la main, X": of two free phrases that which can speak
            lively = next((p for p in fitting if not lifeless(p)), None)
            leading = lively or leading
        return leading, "clause subject"

    def _opens_alone(self, phrase: Phrase) -> bool:
        """Whether a capital that opens the sentence is an adjective's: no name goes on with "contre" or "de"."""
        first = phrase.first == self.first and phrase.after == phrase.first + 1 and phrase.kind == "name"
        going_on = self.row.low(phrase.after) in ("contre", "de", "d'", "par", "comme", "devant", "malgré")
        return (
            first and going_on and self.row.low(phrase.first).endswith(("eux", "é", "if", "ant", "u", "euse", "ée"))
        )

    def _named_at_once(self, phrase: Phrase, others: list[Phrase], group: VerbGroup) -> Phrase | None:
        """ "Son éditeur depuis trente ans, Paul Renard, parle …": the name that commas set beside a person's noun."""
        person = phrase.kind == "noun" and phrase.noun is not None and phrase.noun.kind == "person"
        one = not group.plural and phrase.number == "s" and phrase.determiner != "indefinite"
        if not person or not one or phrase.name is not None:
            return None
        name = next((p for p in others if p.kind == "name"), None)
        if name is None or name.first - 1 == phrase.after or name.after >= self.after:
            return None
        marks = [self.tokens[j].text for j in range(phrase.after, name.first) if self.tokens[j].kind == "mark"]
        told = marks == [self.tokens[name.first - 1].text] == [","]
        closes = self.tokens[name.after].text == "," or name.after == group.first
        agrees = phrase.gender is None or name.gender in (phrase.gender, None)
        return name if told and closes and agrees else None

    def points_ahead(self, phrase: Phrase) -> bool:
        """Whether a phrase without a noun points to a name behind it: "celle qui …, X, a …"."""
        low, following = self.row.low(phrase.first), self.row.low(phrase.after)
        if phrase.preposition or following not in ("qui", "que", "qu'", "dont", "à"):
            return False
        return low in ("celui", "celle", "ceux", "celles") or (phrase.kind == "pronoun" and low in _TONIC)

    def _says_who(self, phrase: Phrase) -> bool:
        """Whether the phrase behind a comma names somebody."""
        named = phrase.kind == "name" or phrase.name is not None or phrase.is_person_like
        return named and phrase.first > 0 and self.tokens[phrase.first - 1].text == ","

    def resumed(self, late: list[Phrase], group: VerbGroup) -> Phrase | None:
        """The subject of a verb in a clause that had another before it: "… et le maire, Paul Renard, a …".

        It stands beside the verb, or something set apart from both stands between them.
        """
        if not late:
            return None
        if self.beside(late[-1], group):
            return late[-1]
        i = group.first - 1
        while i > late[0].after and (self.row.low(i) in ADVERBS or self.row.low(i).endswith("ment")):
            i -= 1
        if self.tokens[i].text not in (",", "–", "—", ")"):
            return None
        apart = [p for p in late if self.set_apart(p.after, i)]
        joined = [p for p in apart if self.row.low(p.first - 1) in COORDINATORS]
        led = joined[-1:] or [p for p in apart if self.tokens[p.first - 1].text == ","][:1]
        return led[0] if led else None

    def set_apart(self, i: int, closing: int) -> bool:
        """Whether what stands from token `i` on begins with the mark that pairs with that at `closing`."""
        while i < closing and self.row.covering[i] is None and self.row.low(i) in PREPOSITIONS:
            i = self.row.skip_prepositional(i, closing)
        pairs = {")": "("}
        return i < closing and self.tokens[i].text == pairs.get(self.tokens[closing].text, self.tokens[closing].text)

    def _apposed(self, phrase: Phrase, name: Phrase) -> bool:
        """Whether a comma alone stands between somebody pointed at and a name."""
        return name.kind == "name" and self.tokens[name.first - 1].text == "," and name.first - phrase.after <= 6

    def _first_of_joined(self, nearest: Phrase, fitting: list[Phrase]) -> Phrase:
        """ "Paul et Marie ont …": the first of the phrases that a conjunction joins."""
        chosen = nearest
        for phrase in reversed(fitting[:-1]):
            between = [self.tokens[j].low for j in range(phrase.after, chosen.first)]
            told = between[:1] == [","] and between[-2:] == [",", "et"] and between.count(",") == 2
            if told or (between in (["et"], ["ou"], ["ni"], [","]) and (between != [","] or chosen is not nearest)):
                # "Paul, maire de Vannes, et Marie ont …"
                chosen = phrase
            elif between == [",", "et"] and self.tokens[phrase.first - 1].text == ",":
                # "maire de Vannes"
                continue
            else:
                break
        return chosen

    def distance(self, phrase: Phrase, group: VerbGroup) -> str:
        """How a subject stands to its verb."""
        return "adjacent" if phrase.after == group.first else "clause subject"

    def beside(self, phrase: Phrase, group: VerbGroup) -> bool:
        """Whether no comma and no conjunction stands between a phrase and the verb."""
        for i in range(phrase.after, group.first):
            token = self.tokens[i]
            if (token.kind == "mark" and token.text != "-") or token.low in COORDINATORS:
                return False
        return True

    def agrees(self, phrase: Phrase, group: VerbGroup) -> bool:
        """Whether the verb can have `phrase` as its subject, by number and gender."""
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
        joined = self.row.low(after) in _JOINING or self.row.low(before) in ("et", "ni", "ou")
        joined = joined or self.row.correlates(before)
        listed = after < self.after and self.tokens[after].text == ","
        return joined or listed or phrase.complemented or phrase.noun is None

    def subject_behind(self, group: VerbGroup) -> Phrase | None:
        """The subject behind a verb that has none in front: "Ce matin-là comparaît X", "où siège le conseil"."""
        row = self.row
        before = group.first - 1
        if before >= self.first:
            covering = row.covering[before]
            token = self.tokens[before]
            plain = token.kind == "word" and covering is None
            relative = token.low in ("que", "qu'", "où", "dont", "comme", *LEQUEL, *OF_WHICH)
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
                if phrase.kind != "pronoun" and self.agrees(phrase, group):
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

    def speaks(self, group: VerbGroup) -> bool:
        """Whether the verb is one of speech."""
        verb = VERBS.get(self.tokens[group.after - 1].low)
        return verb is not None and verb.force == "say"

    def verb_follows(self, phrase: Phrase) -> bool:
        """Whether a finite verb comes next behind `phrase`."""
        i = phrase.after
        while i < self.after and (self.row.low(i) in CLITICS or self.row.low(i) in ADVERBS):
            if self.row.covering[i] is not None:
                break
            i += 1
        return i < self.after and self.row.is_finite(i)

    def inverted_pronoun(self, group: VerbGroup) -> Phrase:
        """The pronoun that is joined to a verb with a hyphen, as a phrase of its own."""
        token, word = self.tokens[group.head], group.pronoun or ""
        gender, number = PRONOUNS.get(word, (None, "s"))
        impersonal = token.low.startswith(("faut-", "fallait-", "faudra-", "faudrait-", "y-a-"))
        kind: PhraseKind = "pronoun" if word in PRONOUNS and not impersonal else "nobody"
        start, after = token.end - len(word), group.head + 1
        return Phrase(kind, group.head, after, start, token.end, gender=gender, number=number, head=word)

    # -- phrases that are no subjects ---------------------------------------------------------------------

    def apposed_to_complement(self, phrase: Phrase) -> bool:
        """Whether the phrase is set beside one that a preposition governs: "par le directeur, Paul Renard, …"."""
        i = phrase.first
        if i - 2 < self.first or self.tokens[i - 1].text != "," or phrase.kind != "name":
            return False
        left = self.row.covering[i - 2]
        if left is None or left.after != i - 1 or not left.preposition:
            return False
        same = left.entity is not None and left.entity is phrase.entity
        closes = phrase.after >= self.after or self.tokens[phrase.after].kind != "word"
        # "à la différence de son aîné, Paul Renard, …": the name is of the nearer noun
        inner = left.complements[-1].noun if left.complements else None
        noun = inner if inner is not None and inner.kind == "person" and inner.number == "s" else left.noun
        person = noun is not None and noun.kind == "person" and left.head not in RANKS
        # "Parmi ses élèves, Paul Renard, …": one of several is not set beside them
        person = person and noun is not None and noun.number == "s"
        if noun is inner and noun is not None and phrase.gender is not None:
            person = person and noun.gender in (phrase.gender, None)
        return same or (closes and person and left.name is None)

    def object_of_infinite(self, i: int) -> bool:
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

    def impersonal(self, i: int) -> bool:
        """Whether "il" at `i` is nobody: "il faut", "il y a", "il est temps de"."""
        low = self.row.low
        if low(i) != "il":
            return False
        j = i + 1
        while j < self.after and low(j) in ("n'", "ne", "s'", "se", "en", "lui", "leur", "nous"):
            j += 1
        if low(j) == "y" and low(j + 1) not in _BEING:
            return low(j + 1) in ("a", "avait", "aura", "aurait", "eut", "en")
        j += low(j) == "y"
        if low(j) in ("reste", "restait"):
            return low(j + 1) in ("à", "un", "une", "des", "du", "le", "la", "les", "que")
        if low(j) in _IMPERSONAL:
            return True
        if low(j) in _FITTING:
            return low(j + 1) in ("de", "d'")
        being = low(j) in _BEING
        j += low(j + 1) in ("pas", "plus", "jamais", "guère", "nullement", "aussi", "bien")
        if being and low(j + 1) == "question":
            return True
        if being and (low(j + 1) in _HOURS or low(j + 2) in _HOURS):
            # "Il était midi", "Il est 4 h 20"
            return True
        return being and low(j + 2) in ("de", "d'", "que", "qu'") and not low(j + 1).endswith(("é", "ée"))


def lifeless(phrase: Phrase) -> bool:
    """Whether a phrase is of a thing, going by its noun."""
    if phrase.kind != "noun" or phrase.noun is not None or phrase.entity is not None or phrase.name is not None:
        return False
    return not phrase.capital_head and not person_like(phrase.head)
