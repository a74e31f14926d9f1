"""Proper names in the narration: of persons, places, organisations and media.

Owns where a name begins and ends among the words around it. Whose name it is, `introductions` decides.
"""

from collections.abc import Sequence

from reader.quotes.lexicon.closed_words import FUNCTION_WORDS, NOBLE, PARTICLES, PREPOSITIONS, STARTERS
from reader.quotes.lexicon.endings import PARTICIPLES_IN_E
from reader.quotes.lexicon.everyday import EVERYDAY
from reader.quotes.lexicon.name_words import MEDIA_NAMES, REFUSALS, RUBRICS, VERDICTS
from reader.quotes.lexicon.nouns import NOUNS, PERSON_TITLES
from reader.quotes.lexicon.tokens import Token
from reader.quotes.lexicon.verbs import AUXILIARIES, COMMON_FINITE, FINITE, VERBS
from reader.quotes.lexicon.words import words
from reader.quotes.people.facts import Facts
from reader.quotes.phrasing.phrase import Number, Phrase

_PARTICIPLE_ENDINGS = (*PARTICIPLES_IN_E, "ant", "is", "ises", "us", "ues", "ie", "ies", "ue")


_PRESENTING = words(
    """
    reste restent restait restaient vient viennent venait venaient arrive arrivent arrivait suit suivent suivait
    suivra entre entrent entra surgit surgissent survient apparaît apparaissent paraît manque manquent manquait
    demeure demeurent figure figurent
    """
)
"""Verbs that bring somebody in and stand before their subject."""
_STATES = tuple(words("ible able ique eux euse if ive ent ente ant ante aire elle el al ile"))
_MOODS = words(
    "amer amère fier fière las lasse seul seule serein sereine lucide placide stoïque grave sombre triste digne"
)
_ASIDE = 12
"""Words within which what is told aside of a subject ends."""
_SEATS = words(
    """
    figaro monde parisien progrès point soir temps matin croix croix-rouge croissant-rouge élysée kremlin vatican
    cap-vert sénat bundestag québec havre mans nord sud est ouest
    """
)
"""Papers, bodies, places and sides that somebody is "du" or "de la" without being called so."""
_OBJECTS = words("des les la le l' un une ses son sa leurs leur")
_SUBJECTS = words("il elle ils elles celui-ci celle-ci ceux-ci ce cette le la l' les un une son sa ses leur on")


class NameCutter:
    """Finds where names end in one block's tokens."""

    def __init__(self, tokens: Sequence[Token], text: str, facts: Facts) -> None:
        self.tokens = tokens
        self.text = text
        self.facts = facts
        self.count = len(tokens)

    def low(self, index: int) -> str:
        """The lower-case word at `index`, empty outside."""
        return self.tokens[index].low if 0 <= index < self.count else ""

    def _past_particles(self, index: int) -> int:
        """The token behind the lower-case particles at `index`."""
        first = index
        while first < index + 3 and not self._capital(first) and self.low(first) in NOBLE | PARTICLES:
            first += 1
        return first

    def _first_name(self, index: int) -> bool:
        low = self.low(index)
        return low in self.facts.first_names or low.split("-")[0] in self.facts.first_names

    def _may_be_first_name(self, index: int) -> bool:
        """Whether a capitalised word that no list knows may be a first name: no noun, no place, no acronym."""
        token = self.tokens[index]
        before = self.low(index - 1)
        placed = before in ("à", "en", "vers", "depuis", "de", "d'", "dans", "sur", "le", "la", "l'", "du", "au")
        known = token.low in NOUNS or token.low in self.facts.countries or token.low in FUNCTION_WORDS
        inside = index > 0 and self.tokens[index - 1].kind == "word"
        return inside and len(token.text) > 3 and not token.text.isupper() and not placed and not known

    def _begins_name(self, index: int) -> bool:
        return self.low(index) in self.facts.first_names

    def _titled(self, index: int) -> Phrase | None:
        # "M. de La Rochette-Aubin", "Mme von der Heide"
        first = self._past_particles(index + 1)
        after = self._name_end(first, leading=True)
        if after == first:
            return None
        low = self.low(index)
        gender = PERSON_TITLES[low]
        name = self._text(index + 1, after)
        plural: Number = "p" if low in ("mm.", "mm", "mmes", "messieurs", "mesdames", "mes") else "s"
        start, end = self.tokens[index].start, self.tokens[after - 1].end
        return Phrase(
            "name", index, after, start, end, gender=gender, number=plural, name=name, title=low, bare=(start, end)
        )

    def _named(self, index: int) -> Phrase | None:
        first = index
        inside = index > 0 and self.tokens[index - 1].kind == "word" and self.tokens[index].text in ("Le", "La")
        if inside and self._capital(index + 1) and self.low(index + 1) not in FUNCTION_WORDS:
            # "a coupé Le Garrec": the article is part of the name.
            after = self._name_end(index + 1, leading=True)
            start, end = self.tokens[index].start, self.tokens[after - 1].end
            return Phrase("name", index, after, start, end, name=self._text(index, after), bare=(start, end))
        # "Samedi Paul", "Selon Marie", "Brésilien Paul": leading words that are no part of the name.
        while (
            first < self.count
            and self.tokens[first].capital
            and (
                self.low(first) in FUNCTION_WORDS
                or self._presents(first)
                or (
                    self.low(first) in self.facts.demonyms
                    and self.low(first) not in self.facts.first_names
                    and first + 1 < self.count
                    and self.tokens[first + 1].capital
                )
            )
        ):
            first += 1
        somewhere = first == index and self.low(index - 1) in ("à", "en", "depuis", "vers", "sur")
        after = self._name_end(first, leading=True, whole=not somewhere)
        told = self.low(first - 1) == "à" and first > 1 and self.low(first - 2) in VERBS
        if told and after == first + 3 and self._all_capitals(first, after) and not self._first_name(first):
            # "a confié à Mediapart Tevita Fonoto"
            after = first + 1
        if after == first:
            return None
        if after == first + 1 and self._no_name(first):
            return None
        after += self._numbered_body(first, after)
        name = self._text(first, after)
        start, end = self.tokens[first].start, self.tokens[after - 1].end
        return Phrase("name", first, after, start, end, name=name, bare=(start, end))

    def _numbered_body(self, first: int, after: int) -> bool:
        """Whether the number at `after` ends a body's name, its verb following: "Alternative Police 57 dénonce"."""
        if after >= self.count or self.tokens[after].kind != "number" or self._gap(after) or self._first_name(first):
            return False
        short = self.tokens[after].text.isdigit() and len(self.tokens[after].text) < 4
        return short and self._finite(after + 1) and self.low(after + 1) not in ("et", "ou")

    def _presents(self, index: int) -> bool:
        """Whether the capital at `index` is the sentence's and its word the verb: "Reste Paul Renard, indécis"."""
        opens = not index or self.tokens[index - 1].kind in ("mark", "quote")
        person = self._first_name(index + 1) or self._capital(index + 2)
        return opens and self.low(index) in _PRESENTING and self._capital(index + 1) and person

    def _no_name(self, index: int) -> bool:
        """Whether a lone capitalised word is none of a person: an opening participle, a people."""
        low = self.low(index)
        if low in self.facts.first_names or len(low) < 2:
            return False
        if low in self.facts.countries and low not in self.facts.demonyms:
            # "Paris a appelé au respect …"
            return False
        before = self.tokens[index - 1] if index else None
        opening = before is None or before.kind == "quote" or before.text in ".?!…:;–—"
        comma = index + 1 < self.count and self.tokens[index + 1].text == ","
        if opening and (self._tells_state(index) if comma else self._opens_aside(index)):
            return True
        if opening and comma and (low in VERDICTS or low.endswith(REFUSALS)) and self._finite(index + 2):
            return True
        shaped = low in VERBS or low.endswith(_PARTICIPLE_ENDINGS)
        if opening and (low in RUBRICS or low in NOUNS or (shaped and not self._acts(index + 1))):
            # "Ému, …", but "Airbus confirme …"
            return True
        following = self.tokens[index + 1] if index + 1 < self.count else None
        plain = following is not None and following.kind == "word" and not self._acts(index + 1)
        if opening and plain and not self.tokens[index].text.isupper():
            # "Rencontre à Douarnevez", "Résultat provisoire"
            return True
        first = before is None and following is not None and following.text in "-–—("
        if first or (
            opening and self.tokens[index].text.isupper() and following is not None and following.text in ".-–—("
        ):
            # "AVEYRAN. …": a place before the story
            return True
        return low in self.facts.demonyms

    def _opens_aside(self, index: int) -> bool:
        """Whether the word that opens a sentence begins what is told aside of its subject.

        "Arrivé en hélicoptère, le préfet …", "Furieux contre l'arbitre, Paul Renard …"
        """
        if not self.low(index).endswith(_PARTICIPLE_ENDINGS + _STATES) or self.low(index + 1) not in PREPOSITIONS:
            return False
        behind = range(index + 2, min(self.count, index + _ASIDE))
        verbs = COMMON_FINITE | AUXILIARIES
        closed = next((i for i in behind if self.tokens[i].kind != "word" or self.low(i) in verbs), self.count)
        subject = self.low(closed + 1) in _SUBJECTS or self._capital(closed + 1)
        return closed < self.count and self.tokens[closed].text == "," and subject

    def _tells_state(self, index: int) -> bool:
        """Whether the word that opens a sentence before a comma says how its subject is, who stands behind.

        "Impassible, celle-ci …", "Amer, Paul Renard …"
        """
        state = self.low(index).endswith(_STATES) or self.low(index) in _MOODS
        if self.low(index + 2) in _SUBJECTS:
            return state
        if self.tokens[index].text.isupper() or self.low(index + 2) in FUNCTION_WORDS:
            return False
        person = self._capital(index + 2) and self._capital(index + 3)
        return person and (state or (self._first_name(index + 2) and self.low(index) not in self.facts.countries))

    def _name_end(self, index: int, leading: bool, whole: bool = True) -> int:
        """Where the name that begins at `index` ends; `index` itself where none does.

        Args:
            whole: nothing but one name stands here; otherwise a person's name may follow another ("ministre de
                l'Écologie Delphine Batho").
        """
        after = index
        while after < self.count:
            token = self.tokens[after]
            if token.text == "&" and after > index and self._capital(after + 1):
                # "Hartmann & Fils"
                return after + 2
            if token.kind != "word":
                break
            if not token.capital:
                linked = self._linked(index, after, whole)
                if linked == after:
                    break
                after = linked
                continue
            if self._begins_another(index, after, leading, whole):
                break
            after += 1
            initial = len(token.text) == 2 and token.text[1] == "."
            if initial and after < self.count and self.low(after) in STARTERS:
                break
        return after

    def _begins_another(self, index: int, after: int, leading: bool, whole: bool) -> bool:
        """Whether the capitalised word at `after` is no part of the name that begins at `index`."""
        token, first = self.tokens[after], self.tokens[index]
        low = token.low
        if after == index:
            return low in FUNCTION_WORDS and not leading
        if low in PERSON_TITLES and self._capital(after + 1):
            return True
        particle = self.low(after + 1) in PARTICLES or self.low(after + 1) in NOBLE
        country = low in self.facts.countries and self._first_name(after + 1)
        begins = (
            low in self.facts.first_names
            and not country
            and (self._capital(after + 1) or (particle and self.low(after + 1) not in ("la", "le", "des")))
        )
        # "Jean-Moulin" in "le lycée Jean-Moulin" is a name by itself.
        lone = first.low not in self.facts.first_names or first.low in self.facts.countries
        lone = lone and (len(first.text) > 3 or first.text.isupper())
        titled = after == index + 1 and first.low in FUNCTION_WORDS
        if begins and lone and not whole and not titled:
            # "ministre de l'Écologie Delphine Batho"
            return True
        acronym = after == index + 1 and first.low in MEDIA_NAMES
        if acronym and (not token.text.isupper() or len(token.text) == 1 or token.text.endswith(".")):
            # "a déclaré à l'AFP Musa Abdullahi"
            return True
        return self._gap(after)

    def _linked(self, index: int, after: int, whole: bool) -> int:
        """Where the capital stands that the particles at `after` join to the name from `index`; `after` for none."""
        low = self.low(after)
        if after > index and low in PARTICLES:
            ahead = after + 1
            while self.low(ahead) in PARTICLES or (self.low(ahead) in ("la", "de") and ahead < after + 3):
                if self._capital(ahead):
                    break
                ahead += 1
            if self._capital(ahead):
                # "Ursula von der Leyden"
                return ahead
        if low not in NOBLE:
            return after
        known = self._first_name(index) or (whole and low in ("de", "d'") and self._may_be_first_name(index))
        ahead = after + 1 + (self.low(after + 1) in ("la", "le", "l'"))
        if after == index + 1:
            return ahead if known and self._capital(ahead) else after
        estate = whole and self._first_name(index) and self._of_an_estate(after, ahead)
        return ahead if estate else after

    def _of_an_estate(self, particle: int, index: int) -> bool:
        """Whether the particle behind a surname and the one word at `index` go on with it: "Inès Prieur du Plessis".

        A body, a country or an acronym there is what somebody is of: "Inès Prieur de la Croix-Rouge".
        """
        if not self._capital(index) or (self._capital(index + 1) and not self._gap(index + 1)):
            return False
        low, text = self.low(index), self.tokens[index].text
        noun = NOUNS.get(low)
        body = noun is not None and noun.kind in ("institution", "group", "medium", "time")
        return not (body or text.isupper() or low in self.facts.countries or low in _SEATS)

    def _all_capitals(self, first: int, after: int) -> bool:
        return all(token.capital for token in self.tokens[first:after])

    def _gap(self, index: int) -> bool:
        between = self.text[self.tokens[index - 1].end : self.tokens[index].start]
        return "\n\n" in between or bool(between.strip())

    def _capital(self, index: int) -> bool:
        return index < self.count and self.tokens[index].capital

    def _text(self, first: int, after: int) -> str:
        return " ".join(self.text[self.tokens[first].start : self.tokens[after - 1].end].split())

    def _acts(self, index: int) -> bool:
        """Whether the word at `index`, behind a lone name, is its verb: "Norrstål supprime un poste sur trois"."""
        goes_on = self.low(index + 1) not in ("de", "d'", "du") and index + 1 < self.count
        low = self.low(index)
        verbal = low.endswith(("e", "ent")) and not low.endswith(_STATES) and len(low) > 4 and low not in NOUNS
        # "Ryanair annule des vols": a verb that no list holds
        return self._finite(index) or (low in EVERYDAY and goes_on) or (verbal and self.low(index + 1) in _OBJECTS)

    def _finite(self, index: int) -> bool:
        low = self.low(index)
        verb = VERBS.get(low)
        clitic = low in ("s'", "se", "n'", "ne", "y", "en", "l'", "lui", "leur", "et", "qui", "ou")
        return (
            clitic or low in COMMON_FINITE or low in AUXILIARIES or (verb is not None and bool(verb.shape & FINITE))
        )
