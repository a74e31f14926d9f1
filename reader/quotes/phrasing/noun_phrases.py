"""Noun phrases with a determiner, and capitalised nouns: "l'ancienne ministre", "la CGT", "le Brésilien".

Owns finding the head behind a determiner, its gender and number. What qualifies it is `complements`'s, the name
beside it `apposed_names`'s.
"""

from reader.quotes.lexicon.closed_words import (
    DETERMINERS,
    FUNCTION_WORDS,
    MANY,
    OF,
    PREPOSITIONS,
    QUANTITIES,
    RANKS,
    is_numeral,
)
from reader.quotes.lexicon.conjugation import Shape
from reader.quotes.lexicon.endings import person_like, thing_like
from reader.quotes.lexicon.everyday import EVERYDAY
from reader.quotes.lexicon.nouns import BEFORE_NOUN, NOUNS, PERSON_TITLES, Noun, noun_of
from reader.quotes.lexicon.verbs import COMMON_FINITE, NOUN_LIKE, VERBS
from reader.quotes.lexicon.words import words
from reader.quotes.people.organisations import opens_a_thing
from reader.quotes.phrasing.apposed_names import ApposedNameCutter
from reader.quotes.phrasing.names import MEDIA_NAMES, PEOPLES
from reader.quotes.phrasing.phrase import Determiner, Gender, Number, Phrase

_FEMININE_ENDINGS = (
    "ienne",
    "éenne",
    "aise",
    "oise",
    "aine",
    "ane",
    "onne",
    "ette",
    "euse",
    "rice",
    "ante",
    "ée",
    "ine",
)
_FEMININE_ADJECTIVES = tuple(words("ienne elle ée ive euse ère aise oise ale aine ette ante ente onne"))
_MASCULINE_ADJECTIVES = tuple(words("ien el é if eux ier ais ois al ain et ant ent on eau"))
_FEMININE_BEFORE = words("vieille petite grande bonne seule seconde future brillante certaine haute")
_MASCULINE_BEFORE = words("vieil vieux petit grand bon seul second futur brillant certain haut nouvel")
_MASCULINE_ENDINGS = ("ien", "éen", "ais", "ois", "ain", "an", "eur", "ant", "on", "in", "ard", "and")


_QUALITIES = tuple(words("able ible ique eux euse if ive ant ante ent ente al ale el elle ète ard arde"))
_ADJECTIVAL = words(
    """
    socialiste écologiste communiste centriste macroniste nationaliste royaliste gaulliste libéral libérale militaire
    républicain républicaine démocrate travailliste indépendantiste autonomiste frontiste insoumis insoumise rebelle
    fidèle anonyme malade mineur mineure principal principale premier première marin marine religieux religieuse
    technicien technicienne scientifique parlementaire universitaire industriel industrielle cadre pirate adverse
    féministe pacifiste activiste sourd sourde aveugle amateur amatrice handicapé handicapée ouvrier ouvrière paysan
    paysanne étudiant étudiante agricole salarié salariée élu élue chef ancien ancienne exécutif
    """
)
"""Nouns for people that qualify other nouns as often: "la coordination étudiante"."""
_OPENING_ARTICLES = words("le la les l' un une son sa ses leur ce cet cette")
_COMPOUND_PERSONS = {
    "tête de liste": "tête de liste",
    "garde du corps": "garde",
    "garde des sceaux": "ministre",
    "garde champêtre": "garde",
    "garde forestier": "garde",
    "garde forestière": "garde",
    "garde pénitentiaire": "garde",
    "bras droit": "bras droit",
    "avocat général": "avocat-général",
    "avocate générale": "avocat-général",
}
"""Persons whose noun alone is of a thing, with the noun that stands for them."""
_NO_PART_OF_A_NAME = words("même mêmes propre propres seul seule seuls seules simple simples")
_SOME = words("certain certaine dénommé dénommée nommé nommée")
_UNITS = words(
    "page pages ligne lignes feuillet feuillets mot mots signe signes paragraphe paragraphes minute minutes"
)
"""In what texts are measured."""
_NAME_WORDS = 5
"""Up to so many words in quotation marks are the name of the body in front of them."""
_PRIZES = words("nobel goncourt pulitzer médicis renaudot femina fémina abel turing")


class NounPhraseCutter(ApposedNameCutter):
    """Cuts the noun phrases of one block."""

    def _determined(self, index: int) -> Phrase | None:
        determiner, gender, number = DETERMINERS[self.low(index)]
        if determiner == "definite" and self.low(index) == "l'" and self.low(index + 1) == "on":
            token = self.tokens[index + 1]
            return Phrase("nobody", index, index + 2, self.tokens[index].start, token.end, head="on")
        head = index + 1
        if self.low(index) in ("un", "une") and self.low(head) in _SOME and self._capital(head + 1):
            # "la gérante, une certaine Inès Roux"
            named = self._named(head + 1)
            if named is not None and named.first == head + 1:
                named.first, named.start = index, self.tokens[index].start
                return named
        if self.low(index) in ("tous", "toutes", "tout") and self.low(head) in DETERMINERS:
            head += 1
        if self.low(head) in QUANTITIES and self.low(head + 1) in ("de", "d'") and head + 2 < self.count:
            # "une vingtaine de riverains": the quantity counts as a determiner
            return self._noun(index, head + 2, "indefinite", None, "p")
        while (
            head < self.count
            and (
                self.low(head).removeprefix("ex-") in BEFORE_NOUN
                or (self.low(head) in ("derniers", "dernières") and self.low(head + 1) in NOUNS)
                or self.low(head) in DETERMINERS
                or self.tokens[head].kind == "number"
                or self._praises(head)
            )
            and head + 1 < self.count
            and (self.tokens[head + 1].kind == "word")
            and (self.low(head + 1) in BEFORE_NOUN or not self._ends_phrase(head + 1))
        ):
            bare = self.low(head) in NOUNS and self.low(head + 1) not in NOUNS and not self._capital(head + 1)
            if bare and self._compound_person(head + 1) is None:
                break
            head += 1
        if self.low(head) == "jeune" and self.low(head + 1) == "pousse":
            head += 1
        if head >= self.count or self.tokens[head].kind != "word":
            return None
        return self._noun(index, head, determiner, gender, number)

    def _compound_person(self, index: int) -> str | None:
        """The noun of a person that begins at `index` with the name of a thing: "garde du corps", "bras droit"."""
        low = self.low(index).removesuffix("s") if self.low(index) == "gardes" else self.low(index)
        second, third = self.low(index + 1).removesuffix("s"), self.low(index + 2)
        whole = (
            f"{low} {second}" if f"{low} {second}" in _COMPOUND_PERSONS else f"{low} {self.low(index + 1)} {third}"
        )
        return _COMPOUND_PERSONS.get(whole)

    def _praises(self, index: int) -> bool:
        """Whether an adjective stands at `index` with the person it qualifies behind it: "l'infatigable maire"."""
        low, noun = self.low(index), NOUNS.get(self.low(index + 1))
        person = noun is not None and noun.kind == "person" and self.low(index + 1) not in _ADJECTIVAL
        adjective = len(low) > 6 and low.endswith(_QUALITIES) and noun_of(low) is None and not thing_like(low)
        return person and adjective and not self._capital(index) and not self._is_verb(index)

    def _ends_phrase(self, index: int) -> bool:
        low = self.low(index)
        bound = self.low(index + 2)
        bound_verb = bound.endswith(("er", "ir", "re")) and bound not in NOUNS and not self._capital(index + 2)
        if bound_verb and self.low(index - 1) in RANKS and low in EVERYDAY:
            # "La seconde envisage de partir"
            return self.low(index + 1) in ("de", "d'", "à")
        return (
            low in FUNCTION_WORDS
            or low in COMMON_FINITE
            or (low in VERBS and low not in NOUNS and low not in NOUN_LIKE)
            # "la seconde envisage de …", but "le premier garde du corps"
            or (self.low(index - 1) in ("première", "second", "seconde") and self._acts_on(index))
        )

    def _noun(
        self, index: int, head: int, determiner: Determiner, gender: Gender | None, number: Number
    ) -> Phrase | None:
        token = self.tokens[head]
        low = token.low
        noun = noun_of(low) if not token.capital else NOUNS.get(low)
        compound = self._compound_person(head)
        if compound is not None:
            noun = Noun(compound, "person", "f" if low == "avocate" else "m" if low == "avocat" else None, number)
        elif low == "pousse" and self.low(head - 1) == "jeune":
            noun = Noun("start-up", "institution", "f", number)
        elif low in ("compte", "comptes") and self.low(head + 1) in ("rendu", "rendus"):
            noun = Noun("compte rendu", "document", "m", number)
        elif low == "prix" and self.low(head + 1) in _PRIZES and number == "s":
            # "la prix Nobel de la paix Inès Roux"
            noun = Noun("lauréat", "person", gender, "s")
        if low in FUNCTION_WORDS and noun is None:
            return None
        last = head + (noun is not None and noun.lemma == "compte rendu")
        if token.low in PERSON_TITLES and self._capital(head + 1):
            titled = self._titled(head)
            if titled is not None:
                titled.first, titled.start = index, self.tokens[index].start
            return titled
        adverb = low.endswith("ment") and determiner == "none"
        beside = head == index + 1 and not token.capital
        singular = self.low(index) == "les" and noun is None and _singular_verb(low)
        if beside and (singular or self._pronoun_and_verb(index)):
            return None
        acronym = determiner != "none" and token.text.isupper() and len(token.text) > 1
        if noun is None and not token.capital and (low in COMMON_FINITE or _only_verb(low) or adverb):
            return None
        titular = noun is not None and noun.kind in ("time", "document", "medium") and determiner == "definite"
        if token.capital and (noun is None or titular) and determiner != "none":
            return self._capital_noun(index, head, determiner, gender, number)
        phrase = Phrase(
            "noun",
            index,
            last + 1,
            self.tokens[index].start,
            self.tokens[last].end,
            determiner=determiner,
            gender=self._agreed(noun, gender),
            # "les fonds", "l'ONG": only the article shows the number
            number=noun.number if noun and (determiner == "none" or low[-1] not in "sxz") and not acronym else number,
            head=low,
            noun=noun,
        )
        phrase.capital_head = token.capital
        modifiers: set[str] = set()
        for before in range(index + (determiner != "none"), head):
            if self.low(before) in BEFORE_NOUN and low != "pousse":
                modifiers.add(self.low(before))
        bare_start = self.tokens[index].start if determiner == "none" else self._bare_start(index, head)
        phrase.counted = index < head and (is_numeral(self.low(index)) or self.low(index + 1) in QUANTITIES)
        after = self._complements(last + 1, noun, modifiers, phrase)
        bare_end = self.tokens[self._before_measure(last, after, noun) - 1].end
        if noun is not None and noun.kind == "person" and after + 3 < self.count and self.tokens[after].text == "(":
            closing = self._closing(after)
            set_off = closing is not None and closing + 1 < self.count and self.tokens[closing + 1].text == ","
            named = closing is not None and self._capital(closing + 1) and self.low(closing + 1) not in FUNCTION_WORDS
            if closing is not None and (named or set_off):
                # "la maire (sans étiquette), Inès Roux"
                after = closing + 1
        if self._name_beside(after, phrase):
            after, bare_end = self._apposed_name(after, noun, phrase, bare_end)
            if phrase.name is None and phrase.called and self.low(after) in ("de", "du", "d'", "des", "à"):
                # "le président du groupe LR à l'Assemblée", "la directrice du lycée Jean-Moulin de Tours"
                more = self._complements(after, noun, modifiers, phrase)
                if more > after:
                    after, bare_end = more, self.tokens[more - 1].end
                    if self._name_beside(after, phrase):
                        after, bare_end = self._apposed_name(after, noun, phrase, bare_end)
        elif noun is not None and noun.kind == "person" and phrase.number == "s":
            after, bare_end = self._other_functions(after, phrase, bare_end)
        phrase.after = after
        phrase.end = self.tokens[after - 1].end
        given = noun is not None and not phrase.called and self.low(index - 1) != "à"
        in_marks = self._name_in_marks(after) if given else None
        if in_marks is not None and noun is not None and noun.kind in ("institution", "medium"):
            # "la revue « Plans larges »"
            phrase.called.append((in_marks, ""))
            bare_end = self.tokens[after].end
        phrase.bare = (bare_start, bare_end)
        phrase.modifiers = frozenset(modifiers)
        if phrase.gender is None and phrase.number == "s" and noun is not None and noun.kind == "person":
            phrase.gender = self._gender_of_adjectives(index, head)
        return phrase

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

    def _pronoun_and_verb(self, index: int) -> bool:
        """Whether "la juge" behind a name is no noun: "Paul Renard la juge « timorée »"."""
        if self.low(index) not in ("le", "la", "l'", "les") or not index or self.tokens[index].capital:
            return False
        verb = VERBS.get(self.low(index + 1))
        told = verb is not None and noun_of(self.low(index + 1)) is None
        if told and verb is not None and verb.shape in (Shape.GERUND, Shape.PLURAL):
            # "Paul Renard le jugeant « inaudible »", "les voisins l'appellent"
            return True
        if self.low(index) == "la" and self.low(index + 1) in ("dit", "décrit", "voit", "croit", "dirait"):
            # "L'un d'eux la dit « obsédée »"
            return True
        if verb is None or not verb.shape & Shape.SINGULAR:
            return False
        if self.low(index - 1) in ("qui", "ne", "n'", "il", "elle", "on", "je"):
            # "une lettre qui l'invite à", but "Paul Renard, à qui le juge a demandé"
            return self.low(index - 1) != "qui" or self.low(index - 2) not in PREPOSITIONS
        if self.low(index - 1) in ("comme", "que", "qu'"):
            # "comme le note joliment Paul Renard", "ce que la CGT résume"
            at = index + 2
            while self.low(at).endswith("ment") or self.low(at) in (
                "si",
                "bien",
                "aussi",
                "souvent",
                "encore",
                "fort",
            ):
                at += 1
            return at < self.count and (self.tokens[at].capital or self.low(at) in _OPENING_ARTICLES)
        if not self.tokens[index - 1].capital:
            return False
        after = index + 2
        while self.low(after) in ("au", "contraire", "plutôt", "même", "aussi", "toujours", "encore", "volontiers"):
            after += 1
        named = index > 1 and (self.tokens[index - 2].capital or self.low(index - 2) in PERSON_TITLES)
        return named and after < self.count and self.tokens[after].kind == "quote"

    def _gender_of_adjectives(self, index: int, head: int) -> Gender | None:
        """The gender that the adjectives around an epicene noun show: "l'ancienne ministre", "l'élève studieux"."""
        shown = [_adjective_gender(self.low(i)) for i in range(index, head) if self.low(i) in BEFORE_NOUN]
        if self._is_adjective(head + 1):
            shown.append(_adjective_gender(self.low(head + 1)))
        return next((gender for gender in shown if gender is not None), None)

    def _agreed(self, noun: Noun | None, gender: Gender | None) -> Gender | None:
        """The gender that noun and determiner show together: "la chef" is a woman whatever the noun's own gender."""
        if noun is None or noun.gender is None or (noun.kind == "person" and gender == "f"):
            return gender
        return noun.gender

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

    def _bare_start(self, index: int, head: int) -> int:
        first = index
        if self.low(head - 1) in OF and self.low(head - 2) in MANY:
            return self.tokens[head].start
        while first < head and self.low(first) in DETERMINERS and not is_numeral(self.low(first)):
            if first > index and self.low(first) in BEFORE_NOUN:
                break
            first += 1
        while first < head and self.low(first) in _NO_PART_OF_A_NAME:
            # "le même rapport", "sa propre éditrice", "un seul article": not what they are called
            first += 1
        if self.low(head - 1) in OF and self.low(head - 2) in MANY:
            # "beaucoup de riverains": who they are, not how many
            return self.tokens[head].start
        if self.low(index + 1) in QUANTITIES:
            return self.tokens[index + 1].start
        return self.tokens[first].start

    def _capital_noun(
        self, index: int, head: int, determiner: Determiner, gender: Gender | None, number: Number
    ) -> Phrase | None:
        """ "le Brésilien", "la CGT", "l'Écho des salles", "le Rassemblement national"."""
        token = self.tokens[head]
        low = token.low
        start = self.tokens[index].start
        end = self._name_end(head, leading=True, whole=False)
        people = low in self.facts.demonyms or low in PEOPLES
        if people and end > head + 1:
            # "le Kényan Wycliffe Ole Kiprono": one name, whatever part of it is a first name elsewhere
            end = max(end, self._name_end(head + 1, leading=True))
        from_there = len(low) > 4 and person_like(low) and low not in self.facts.first_names
        from_there = from_there and not token.text.isupper()
        told = self.low(index) == "au" and self._first_name(end) and self._capital(end + 1)
        if end == head + 1 and self._capital(end) and not self._gap(end) and not told:
            somebody = self._first_name(end) and self._capital(end + 1) and low not in NOUNS
            # "a confié à l'AFP Lucie Armand"
            somebody = somebody and not token.text.isupper() and low not in MEDIA_NAMES
            named = people or (from_there and self.low(end) in self.facts.first_names) or somebody
            end = self._name_end(end, leading=True) if named else end
        named = end > head + 2 and low not in NOUNS and self._first_name(head + 1) and not token.text.isupper()
        if end > head + 1 and (people or (from_there and end > head + 2) or named):
            phrase = Phrase("noun", index, end, start, self.tokens[end - 1].end, determiner, gender, number, low)
            phrase.gender = gender or self._people_gender(low)
            phrase.modifiers = frozenset((self.facts.countries.get(low, low),))
            phrase.name = self._text(head + 1, end)
            phrase.bare = (token.start, token.end)
            return phrase
        phrase = Phrase("noun", index, end, start, self.tokens[end - 1].end, determiner, gender, number, low)
        phrase.capital_head = True
        native = determiner == "demonstrative" or self._native(end)
        if end == head + 1 and (
            low in self.facts.demonyms
            or low in PEOPLES
            or native
            or (len(low) > 4 and person_like(low) and low not in NOUNS)
        ):
            phrase.modifiers = frozenset((self.facts.countries.get(low, low),))
            if low not in self.facts.countries or low in self.facts.demonyms:
                lemma_gender = gender or self._people_gender(low)
                phrase.noun = Noun("gentilé", "person", lemma_gender, number)
                phrase.gender = lemma_gender
        elif (end == head + 1 and low in self.facts.countries) or opens_a_thing(low):
            phrase.noun = None
        else:
            phrase.noun = Noun(low, "institution", gender, number)
        after = end
        modifiers: set[str] = set(phrase.modifiers)
        if phrase.noun is None or phrase.noun.kind == "institution":
            after = self._complements(end, phrase.noun, modifiers, phrase)
            modifiers |= {self.low(i) for i in range(head + 1, end)}
        elif self._native(after):
            after += 2
        elif after < self.count and self._is_adjective(after):
            after += 1
        phrase.after = after
        phrase.end = self.tokens[after - 1].end
        phrase.bare = (token.start, phrase.end)
        phrase.modifiers = frozenset(modifiers)
        return phrase

    def _native(self, index: int) -> bool:
        """Whether "d'origine", "d'adoption" shows that the word before is where somebody is from."""
        return self.low(index) in ("d'", "de") and self.low(index + 1) in ("origine", "adoption", "naissance", "cœur")

    def _people_gender(self, low: str) -> Gender | None:
        """The gender that the form of an inhabitant's name shows: "l'Espagnole", "l'Ardennais"."""
        known = self.facts.demonyms
        if low in known and low.endswith("e") and not {low[:-1], low.removesuffix("ne")} - {low} & known:
            # "l'Hellène", "le Belge"
            return None
        if low.removesuffix("e") in known or low.removesuffix("ne") in known:
            return "f" if low.endswith("e") else "m" if low + "e" in known else None
        if low.endswith(_FEMININE_ENDINGS):
            return "f"
        return "m" if low.endswith(_MASCULINE_ENDINGS) else None


def _singular_verb(low: str) -> bool:
    """Whether a word behind "les" is a verb because no plural noun looks like it: "les invite à", "les presse de"."""
    verb = VERBS.get(low)
    single = verb is not None and bool(verb.shape & Shape.SINGULAR) and not verb.shape & Shape.PARTICIPLE
    return (single or low in EVERYDAY) and not low.endswith(("s", "x", "z"))


def _adjective_gender(low: str) -> Gender | None:
    """The gender that the form of an adjective shows, None where both are spelt alike."""
    if low.endswith(_FEMININE_ADJECTIVES) or low in _FEMININE_BEFORE:
        return "f"
    return "m" if low.endswith(_MASCULINE_ADJECTIVES) or low in _MASCULINE_BEFORE else None


def _only_verb(low: str) -> bool:
    """Whether a word behind "le" can be nothing but a verb: "comme le rappelait X", "aime à le répéter"."""
    verb = VERBS.get(low)
    if verb is None or low in NOUN_LIKE:
        return False
    past = low.endswith(("ait", "aient")) and not low.endswith("trait")
    return past or bool(verb.shape & Shape.INFINITIVE)
