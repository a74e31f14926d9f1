"""Noun phrases with a determiner or none: "l'ancienne ministre", "plusieurs élus", "l'historienne et romancière X".

Owns what such a phrase is made of from its determiner to its last word, and which of its words are no part of what
it is called. Its head is found by `head_nouns`, what qualifies it by `complements`, the name beside it by
`apposed_names`; capitalised heads are `capital_nouns`'s.
"""

from reader.quotes.lexicon.closed_words import DETERMINERS, FUNCTION_WORDS, MANY, OF, QUANTITIES, is_numeral
from reader.quotes.lexicon.nouns import BEFORE_NOUN, PERSON_TITLES, Noun, noun_of
from reader.quotes.lexicon.verbs import COMMON_FINITE
from reader.quotes.lexicon.words import words
from reader.quotes.phrasing.head_nouns import HeadReader
from reader.quotes.phrasing.object_pronouns import only_verb, singular_verb
from reader.quotes.phrasing.phrase import Determiner, Gender, Number, Phrase
from reader.quotes.phrasing.shown_gender import adjective_gender, agreed_gender

_NO_PART_OF_A_NAME = words("même mêmes propre propres seul seule seuls seules simple simples")
_SIZES = words(
    """
    long longue bref brève court courte petit petite gros grosse grand grande immense énorme vaste lourd lourde beau
    bel belle mauvais mauvaise célèbre fameux fameuse brave pauvre puissant puissante brillant brillante
    """
)
"""What is thought of a text, or how much of it there is."""
_SOME = words("certain certaine dénommé dénommée nommé nommée")
_RATHER = words("peu brin rien tantinet poil chouia soupçon")
"""What makes of "un" a word of degree: "un brin philosophe"."""
_UNITS = words(
    "page pages ligne lignes feuillet feuillets mot mots signe signes paragraphe paragraphes minute minutes"
)
"""In what texts are measured."""
_NAME_WORDS = 5
"""Up to so many words in quotation marks are the name of the body in front of them."""


class NounPhraseCutter(HeadReader):
    """Cuts the noun phrases of one block."""

    def _determined(self, index: int) -> Phrase | None:
        """The phrase whose determiner stands at `index`."""
        determiner, gender, number = DETERMINERS[self.low(index)]
        if determiner == "definite" and self.low(index) == "l'" and self.low(index + 1) == "on":
            token = self.tokens[index + 1]
            return Phrase("nobody", index, index + 2, self.tokens[index].start, token.end, head="on")
        if self.low(index) == "un" and self.low(index + 1) in _RATHER:
            return None
        certain = self._a_certain(index)
        if certain is not None:
            return certain
        head = index + 1
        if self.low(index) in ("tous", "toutes", "tout") and self.low(head) in DETERMINERS:
            head += 1
        if self.low(head) in QUANTITIES and self.low(head + 1) in ("de", "d'") and head + 2 < self.count:
            # "une vingtaine de riverains": the quantity counts as a determiner
            return self._noun(index, head + 2, "indefinite", None, "p")
        head = self._head_from(head)
        if head >= self.count or self.tokens[head].kind != "word":
            return None
        return self._noun(index, head, determiner, gender, number)

    def _a_certain(self, index: int) -> Phrase | None:
        """The name behind "un certain" at `index`: "la gérante, une certaine Inès Roux"."""
        first = index + 2
        if self.low(index) not in ("un", "une") or self.low(index + 1) not in _SOME or not self._capital(first):
            return None
        named = self._named(first)
        if named is None or named.first != first:
            return None
        named.first, named.start = index, self.tokens[index].start
        return named

    def _noun(
        self, index: int, head: int, determiner: Determiner, gender: Gender | None, number: Number
    ) -> Phrase | None:
        """The phrase that begins at `index` and whose head stands at `head`, None where that is no noun."""
        token = self.tokens[head]
        noun = self._noun_at(head, gender, number)
        if token.low in FUNCTION_WORDS and noun is None:
            return None
        if token.low in PERSON_TITLES and self._capital(head + 1):
            titled = self._titled(head)
            if titled is not None:
                titled.first, titled.start = index, self.tokens[index].start
            return titled
        if self._is_no_noun(index, head, determiner, noun):
            return None
        titular = noun is not None and noun.kind in ("time", "document", "medium") and determiner == "definite"
        if token.capital and (noun is None or titular) and determiner != "none":
            return self._capital_noun(index, head, determiner, gender, number)
        last = head + (noun is not None and noun.lemma == "compte rendu")
        phrase = self._opened(index, head, last, determiner, noun)
        phrase.gender = agreed_gender(noun, gender)
        phrase.number = self._shown_number(head, determiner, noun, number)
        bare_start = self.tokens[index].start if determiner == "none" else self._bare_start(index, head, noun)
        modifiers = self._modifiers_before(index + (determiner != "none"), head)
        after = self._complements(last + 1, noun, modifiers, phrase)
        bare_end = self.tokens[self._before_measure(last, after, noun) - 1].end
        after = self._past_parenthesis(after, noun)
        after, bare_end = self._names_behind(after, noun, modifiers, phrase, bare_end)
        phrase.after = after
        phrase.end = self.tokens[after - 1].end
        if self._take_name_in_marks(index, noun, phrase):
            bare_end = self.tokens[after].end
        phrase.bare = (bare_start, bare_end)
        if noun is not None and noun.kind == "document" and phrase.name is None:
            self._take_authors(phrase)
        phrase.modifiers = frozenset(modifiers)
        if phrase.gender is None and phrase.number == "s" and noun is not None and noun.kind == "person":
            phrase.gender = self._gender_of_adjectives(index, head)
        return phrase

    def _is_no_noun(self, index: int, head: int, determiner: Determiner, noun: Noun | None) -> bool:
        """Whether the word at `head` is a verb or an adverb where it stands."""
        token = self.tokens[head]
        if token.capital:
            return False
        if head == index + 1:
            singular = self.low(index) == "les" and noun is None and singular_verb(token.low)
            if singular or self._pronoun_and_verb(index):
                return True
        adverb = token.low.endswith("ment") and determiner == "none"
        return noun is None and (token.low in COMMON_FINITE or only_verb(token.low) or adverb)

    def _opened(self, index: int, head: int, last: int, determiner: Determiner, noun: Noun | None) -> Phrase:
        """The phrase from `index` to the last word of its noun, before anything that follows is taken."""
        start, end = self.tokens[index].start, self.tokens[last].end
        phrase = Phrase("noun", index, last + 1, start, end, determiner, head=self.low(head), noun=noun)
        phrase.capital_head = self.tokens[head].capital
        phrase.counted = index < head and (is_numeral(self.low(index)) or self.low(index + 1) in QUANTITIES)
        return phrase

    def _shown_number(self, head: int, determiner: Determiner, noun: Noun | None, number: Number) -> Number:
        """The number that noun and determiner show together: in "les fonds", "l'ONG" it is the article's alone."""
        text = self.tokens[head].text
        acronym = determiner != "none" and text.isupper() and len(text) > 1
        spelt = noun is not None and (determiner == "none" or self.low(head)[-1] not in "sxz") and not acronym
        return noun.number if noun is not None and spelt else number

    def _modifiers_before(self, first: int, head: int) -> set[str]:
        if self.low(head) == "pousse":
            return set()
        return {self.low(i) for i in range(first, head) if self.low(i) in BEFORE_NOUN}

    def _past_parenthesis(self, after: int, noun: Noun | None) -> int:
        """Where the name may stand behind a parenthesis at `after`: "la maire (sans étiquette), Inès Roux"."""
        if noun is None or noun.kind != "person" or after + 3 >= self.count or self.tokens[after].text != "(":
            return after
        closing = self._closing(after)
        if closing is None:
            return after
        set_off = closing + 1 < self.count and self.tokens[closing + 1].text == ","
        named = self._capital(closing + 1) and self.low(closing + 1) not in FUNCTION_WORDS
        return closing + 1 if named or set_off else after

    def _names_behind(
        self, after: int, noun: Noun | None, modifiers: set[str], phrase: Phrase, bare_end: int
    ) -> tuple[int, int]:
        """Take the name or the further functions at `after`; returns where the phrase and its bare part end."""
        if not self._name_beside(after, phrase):
            if noun is not None and noun.kind == "person" and phrase.number == "s":
                return self._other_functions(after, phrase, bare_end)
            return after, bare_end
        after, bare_end = self._apposed_name(after, noun, phrase, bare_end)
        if phrase.name is None and phrase.called and self.low(after) in ("de", "du", "d'", "des", "à"):
            # "le président du groupe LR à l'Assemblée", "la directrice du lycée Jean-Moulin de Tours"
            more = self._complements(after, noun, modifiers, phrase)
            if more > after:
                after, bare_end = more, self.tokens[more - 1].end
                if self._name_beside(after, phrase):
                    after, bare_end = self._apposed_name(after, noun, phrase, bare_end)
        return after, bare_end

    def _take_name_in_marks(self, index: int, noun: Noun | None, phrase: Phrase) -> bool:
        """Take what the body is called in the marks behind it: "la revue « Plans larges »"."""
        if noun is None or noun.kind not in ("institution", "medium") or phrase.called or self.low(index - 1) == "à":
            return False
        name = self._name_in_marks(phrase.after)
        if name is None:
            return False
        phrase.called.append((name, ""))
        return True

    def _judged(self, index: int) -> bool:
        """Whether the word at `index` says how long or good a text is found: "un bref message"."""
        return self.low(index) in _SIZES or (self.low(index) not in BEFORE_NOUN and self._praises(index))

    def _before_measure(self, last: int, after: int, noun: Noun | None) -> int:
        """Where the words of a text end before those that say how long it is: "une étude de 84 pages"."""
        if noun is not None and noun.kind == "document":
            for i in range(last + 1, after - 2):
                counted = self.tokens[i + 1].kind == "number" or is_numeral(self.low(i + 1))
                if self.low(i) in OF and counted and any(self.low(j) in _UNITS for j in range(i + 2, after)):
                    return i
        return after

    def _name_in_marks(self, index: int) -> str | None:
        """What stands in the quotation marks at `index` where that is a name: a few words with a capital, no stop."""
        if index >= self.count or self.tokens[index].kind != "quote":
            return None
        inner = self.text[self.tokens[index].start : self.tokens[index].end].strip('«»“”"\u00a0\u202f ')
        name = inner[:1].isupper() and inner[-1:] not in ".!?…," and len(inner.split()) <= _NAME_WORDS
        return " ".join(inner.split()) if name else None

    def _gender_of_adjectives(self, index: int, head: int) -> Gender | None:
        """The gender that the adjectives around an epicene noun show: "l'ancienne ministre", "l'élève studieux"."""
        shown = [adjective_gender(self.low(i)) for i in range(index, head) if self.low(i) in BEFORE_NOUN]
        if self._is_adjective(head + 1):
            shown.append(adjective_gender(self.low(head + 1)))
        return next((gender for gender in shown if gender is not None), None)

    def _other_functions(self, after: int, phrase: Phrase, bare_end: int) -> tuple[int, int]:
        """Take "et romancière Inès Roux" behind "l'historienne": without an article it is the same person."""
        place, found, last = after, list[Phrase](), ""
        while place + 1 < self.count and (self.low(place) == "et" or self.tokens[place].text == ","):
            last = self.low(place)
            head = place + 1
            while self.low(head) in BEFORE_NOUN and self.low(head + 1) not in FUNCTION_WORDS:
                head += 1
            second = noun_of(self.low(head))
            fits = second is not None and second.kind == "person" and second.number == "s"
            if not fits or second is None or self._capital(head) or {second.gender, phrase.gender} == {"m", "f"}:
                return after, bare_end
            other = self._noun(place + 1, head, "none", None, "s")
            if other is None:
                return after, bare_end
            found.append(other)
            place = other.after
            if last == "et" or other.name is not None:
                break
        if not found or (found[-1].name is None and (last != "et" or len(found) > 1)):
            return after, bare_end
        named = found[-1]
        phrase.also = found
        phrase.name, phrase.name_first = named.name, named.name_first
        phrase.inner_head, phrase.inner_modifiers = named.inner_head, named.inner_modifiers
        phrase.gender = phrase.gender or named.gender
        return place, named.bare[1]

    def _bare_start(self, index: int, head: int, noun: Noun | None) -> int:
        """Where the characters begin that say what the phrase is called, behind its determiners."""
        first = index
        if self.low(head - 1) in OF and self.low(head - 2) in MANY:
            return self.tokens[head].start
        while first < head and self.low(first) in DETERMINERS and not is_numeral(self.low(first)):
            if first > index and self.low(first) in BEFORE_NOUN:
                break
            first += 1
        text = noun is not None and noun.kind == "document" and noun.number == "s"
        while first < head and (self.low(first) in _NO_PART_OF_A_NAME or (text and self._judged(first))):
            # "le même rapport", "sa propre éditrice", "une longue lettre": not what they are called
            first += 1
        if self.low(head - 1) in OF and self.low(head - 2) in MANY:
            # "beaucoup de riverains": who they are, not how many
            return self.tokens[head].start
        if self.low(index + 1) in QUANTITIES:
            return self.tokens[index + 1].start
        return self.tokens[first].start
