"""The name that stands beside a noun: the noun's own, a complement's, or what an institution is called.

Owns telling them apart by what the nouns are: a company, a party, a ship bear names of their own ("le groupe Hartmann
& Fils"), the police and a ministry do not; what the press calls a person is followed by the person's name.
"""

from reader.quotes.lexicon.closed_words import DETERMINERS, FUNCTION_WORDS, LOCATIVES, OF, PREPOSITIONS, STARTERS
from reader.quotes.lexicon.endings import person_like
from reader.quotes.lexicon.name_words import EPONYMOUS
from reader.quotes.lexicon.nouns import PERSON_TITLES, Noun, noun_of
from reader.quotes.lexicon.words import words
from reader.quotes.people.organisations import WHAT_BODIES_ARE, closes_a_body, what_it_names
from reader.quotes.phrasing.body_names import ASSOCIATIONS
from reader.quotes.phrasing.complements import ComplementCutter
from reader.quotes.phrasing.phrase import Complement, Gender, Phrase

_UNNAMED = words(
    """
    police gendarmerie gouvernement ministère parquet mairie municipalité préfecture présidence opposition majorité
    gauche droite défense diplomatie direction rédaction accusation exécutif pouvoir régime état-major armée parlement
    tribunal cour sénat assemblée administration secrétariat entourage communication presse télévision radio sécurité
    staff
    chancellerie conférence délégation rectorat
    """
)
"""Bodies and services of which there is one: no name of their own follows."""
_NAMED_AFTER_PEOPLE = words(
    """
    école lycée collège hôpital fondation institut musée théâtre université clinique crèche centre cabinet galerie
    maison compagnie librairie studio chaire campus gymnase conservatoire orchestre ensemble
    """
)
"""Bodies that bear the full name of somebody."""
_OF_NO_BODY = words(
    """
    général générale colonel colonelle commandant commandante capitaine lieutenant lieutenante sergent sergente
    adjudant adjudante brigadier brigadière caporal caporale amiral amirale maréchal major officier officière
    imam cheikh émir roi reine prince princesse sultan pape évêque archevêque rabbin pasteur père sœur frère
    écrivain écrivaine romancier romancière poète poétesse chanteur chanteuse cinéaste peintre sculpteur sculptrice
    acteur actrice comédien comédienne veuf veuve époux épouse fils fille mère oncle tante cousin cousine
    """
)
"""Functions and kin behind which nothing but somebody's own name stands."""
_KIN_GROUPS = words("famille clan fratrie couple époux dynastie")
"""Those who bear a surname together."""
_ARTICLE = 3
"""Letters of the longest word that opens a name without being one: "Ar Mor", "The Blue Birds"."""
_SETTLEMENTS = words("ville village commune canton quartier cité site station équipe mission plan loi marché projet")


class ApposedNameCutter(ComplementCutter):
    """Takes the name behind a noun and its complements."""

    def _name_beside(self, after: int, phrase: Phrase) -> bool:
        """Whether a name stands at `after`, right behind the words of `phrase`."""
        if after >= self.count or self._gap(after):
            return False
        if not self.tokens[after].capital:
            return self._figure_named(after, phrase)
        low = self.low(after)
        if low not in STARTERS:
            return True
        # "la librairie Les Hautes Terrasses", "le restaurant Chez Lucette": a capital inside a sentence.
        bears = (
            phrase.noun is not None and phrase.noun.kind in ("institution", "medium", "document")
        ) or self._eponymous(phrase.head)
        nearest = self._bearer(after, phrase)
        if nearest is not None:
            kind = nearest.noun.kind if nearest.noun is not None else None
            bears = kind in ("institution", "medium", "document") or self._eponymous(self.low(nearest.head))
        article = self.low(after) in ("le", "la", "les", "l'")
        following = self._capital(after + 1) and (bears or self.low(after + 1) not in FUNCTION_WORDS)
        # "l'association Un toit pour tous": inside a sentence a capital article is a name's.
        spoken = low in DETERMINERS and self._plain(after + 1)
        # "le parti Nous la Corse"
        spoken = bears and nearest is None and (spoken or self._slogan_end(after) > after)
        return (following and (bears or article)) or spoken

    def _figure_named(self, after: int, phrase: Phrase) -> bool:
        """Whether an association's name opens with the figure at `after`: "le collectif 58 heures de trop"."""
        association = phrase.head in ASSOCIATIONS and phrase.number == "s" and phrase.determiner != "indefinite"
        return association and after == phrase.first + 2 and self._figure_end(after) > after

    def _apposed_name(self, after: int, noun: Noun | None, phrase: Phrase, bare_end: int) -> tuple[int, int]:
        """Take the name at `after`; returns where the phrase and its bare part end."""
        end = self._name_end(after, leading=True)
        if end == after:
            end = self._figure_end(after)
        if end == after:
            return after, bare_end
        bearer = self._bearer(after, phrase)
        if (
            bearer is not None
            and self.low(bearer.head) in _KIN_GROUPS
            and self._first_name(after + 1)
            and end > after + 2
        ):
            # "l'avocate de la famille Renard Inès Roux"
            phrase.called.append((self._text(after, after + 1), ""))
            after, bearer = after + 1, None
        if bearer is not None and self._is_called(bearer, after, end, noun, phrase):
            # "le principal du collège Olympe-Gouin": the name belongs to the complement.
            capitals = self._name_end(after, leading=True, whole=False)
            end = self._called_end(after, capitals, self.low(bearer.head))
            phrase.called.append((self._text(after, end), self._text(bearer.head, end)))
            somebody = noun is not None and noun.kind == "person" and phrase.number == "s"
            # "le porte-parole du laboratoire Bioserra Graxi Hiriart": the last two words, unless a name follows.
            shared = end - after == 3 and self._all_capitals(after, end) and not self._named_next(end)
            shared = shared and self.low(end - 1) not in FUNCTION_WORDS
            shared = shared and len(self.tokens[after].text) > _ARTICLE
            if somebody and shared and not self._of_a_body(end - 1):
                phrase.called[-1] = (self._text(after, after + 1), self._text(bearer.head, after + 1))
                end = after + 1
            second = self._capital(end) and not self._gap(end) and self._name_end(end, leading=True) > end + 1
            if not somebody or not second:
                return end, self.tokens[end - 1].end
            # "la patronne du groupe Delmas & Cie Inès Roux": a second name is the head's.
            after, bare_end = end, self.tokens[end - 1].end
            end = self._name_end(after, leading=True)
        if noun is not None and noun.kind == "person" and phrase.number == "s":
            if self._is_member_of(after, phrase):
                # "Inès Roux, porte-parole Solidaires,"
                phrase.called.append((self._text(after, end), ""))
                return end, self.tokens[end - 1].end
            after = self._past_body(after, end, phrase.head)
        self._settle_inner(after, phrase)
        name = self._text(after, end)
        kind = noun.kind if noun is not None else None
        personal = end > after + 1 and (self._first_name(after) or self.low(after) in PERSON_TITLES)
        before = self.low(phrase.first - 1)
        locative = self.low(phrase.first) in ("au", "aux") or (
            before in LOCATIVES and (before != "après" or self.low(phrase.first - 2) != "d'")
        )
        # "s'étranglent d'une même voix Karim Haddou et …"
        locative = locative or (phrase.determiner == "indefinite" and before in PREPOSITIONS)
        titled = kind == "medium" and phrase.head not in _UNNAMED
        thing = kind is None and not person_like(phrase.head)
        if thing and phrase.complemented and locative and personal:
            # "a déclaré à l'issue du match Lucie Armand"
            return after, bare_end
        if (
            kind in ("document", "medium", "group", "time")
            and end > after + 1
            and (personal or (locative and not titled))
        ):
            # "a déclaré à la presse Lucie Armand": the name is no part of "la presse".
            return after, bare_end
        acronym = len(self.tokens[after - 1].text) > 1 and self.tokens[after - 1].text.isupper()
        if kind == "institution" and personal and (phrase.head in _UNNAMED or acronym):
            # "a confié à l'AFP Lucie Armand"
            return after, bare_end
        if kind == "medium":
            # "a déclaré au quotidien Libération Lucie Armand"
            people = (i for i in range(after + 1, end - 1) if self._first_name(i) and self._capital(i + 1))
            end = next(people, end)
        lifeless = noun is None and not phrase.complemented and not person_like(phrase.head)
        if lifeless and not locative and end > after + 1 and not self._eponymous(phrase.head):
            # "le baryton géorgien Levan Tsiklauri": what bears a name of two words and is no street is somebody.
            lifeless = False
        if lifeless and locative and personal:
            # "s'est lamentée à la sortie Ismérie Bachelot": the name is the verb's subject
            return after, bare_end
        if lifeless and not personal:
            # "la salle Borée"
            phrase.called.append((self._text(after, end), ""))
            return end, self.tokens[end - 1].end
        if kind in ("institution", "document", "medium", "group", "time"):
            if phrase.complemented and kind not in ("institution", "group"):
                return after, bare_end
            end = self._called_end(after, end, phrase.head) if kind in ("institution", "group", "medium") else end
            while self.low(end) in OF and self._capital(end + 1):
                end = self._name_end(end + 1, leading=True)
            phrase.called.append((self._text(after, end), ""))
            return end, self.tokens[end - 1].end
        if self.low(end) in ("de", "du", "d'") and end == after + 1 and self._capital(end + 1):
            end = self._name_end(end + 1, leading=True)
            name = self._text(after, end)
        if end == after + 1 and self.tokens[after].text.isupper() and len(self.tokens[after].text) > 1:
            # "la déléguée CGT"
            return end, self.tokens[end - 1].end
        while self.low(after) in PERSON_TITLES and after + 1 < end:
            after += 1
            name = self._text(after, end)
        phrase.name = name
        phrase.name_first = after
        return end, bare_end

    def _take_authors(self, phrase: Phrase) -> None:
        """Take the names of who wrote a text: "le rapport de la juriste Lucie Armand et du maire Karim Haddad"."""
        of = phrase.complements[-1] if phrase.complements else None
        if of is None or not of.articled or self.low(of.first) not in (*OF, "du") or not self._person_at(of.head):
            return
        end = self._author_end(phrase.after)
        while end > phrase.after and self.low(end) == "et" and self.low(end + 1) in (*OF, "du"):
            # "et de l'ancienne directrice Inès Roux"
            head = next((i for i in range(end + 2, min(self.count, end + 5)) if self._person_at(i)), end)
            second = self._author_end(head + 1)
            if head == end or second == head + 1:
                break
            end = second
        if end > phrase.after:
            phrase.after, phrase.end = end, self.tokens[end - 1].end
            phrase.bare = (phrase.bare[0], phrase.end)

    def _author_end(self, index: int) -> int:
        """Where the name that stands at `index`, right behind a function, ends; `index` where none does."""
        named = self._capital(index) and not self._gap(index) and self.low(index) not in FUNCTION_WORDS
        return self._name_end(index, leading=True) if named else index

    def _person_at(self, index: int) -> bool:
        noun = noun_of(self.low(index)) if 0 <= index < self.count and not self.tokens[index].capital else None
        return noun is not None and noun.kind == "person" and noun.number == "s"

    def _is_member_of(self, after: int, phrase: Phrase) -> bool:
        """Whether what stands at `after`, behind a function set behind a name, is the body that has the function."""
        apposed = (
            phrase.determiner == "none" and self.low(phrase.first - 1) == "," and self._capital(phrase.first - 2)
        )
        return apposed and not self._first_name(after) and self.low(after) not in PERSON_TITLES

    def _past_body(self, after: int, end: int, head: str) -> int:
        """Where the name itself begins behind the body somebody is of: "le délégué SUD-Rail Karim Haddou"."""
        if self._first_name(after) or not self._all_capitals(after, end) or head in _OF_NO_BODY:
            return after
        first = next((i for i in range(after + 1, end - 1) if self._first_name(i)), after)
        # "Nguyen Thi Bich Ngoc" is somebody's whole name.
        body = first == after + 1 or what_it_names(self._text(after, max(first, after + 1)), self.facts.first_names)
        return first if body or self.low(after) in FUNCTION_WORDS else after

    def _named_next(self, index: int) -> bool:
        """Whether a comma and a name follow: "du groupe Crédit Mutuel Nord, Inès Roux"."""
        return index < self.count and self.tokens[index].text == "," and self._capital(index + 1)

    def _of_a_body(self, index: int) -> bool:
        return self.tokens[index].text.isupper() or closes_a_body(self.low(index))

    def _bearer(self, after: int, phrase: Phrase) -> Complement | None:
        """The complement that the name at `after` may belong to: the last with an article, unless it is a name."""
        if self.tokens[after - 1].capital:
            return None
        return next((c for c in reversed(phrase.complements) if c.articled and not _members(c)), None)

    def _is_called(self, bearer: Complement, after: int, end: int, noun: Noun | None, phrase: Phrase) -> bool:
        """Whether the name from `after` to `end` is what the complement is called."""
        low = self.low(bearer.head)
        kind = bearer.noun.kind if bearer.noun is not None else None
        if kind in ("person", "time") or low in _UNNAMED:
            return False
        if noun is not None and noun.kind == "institution" and kind is None and not self._eponymous(low):
            # "le géant du commerce en ligne Zhuomai"
            return False
        personal = end > after + 1 and self._first_name(after)
        head = noun is not None and noun.kind == "person"
        if self.tokens[bearer.head].capital and end > after + 1 and head:
            # "le secrétaire de la Fédération de voile Nurlan Abdrakh": the body has its name already.
            return False
        if personal and head and low not in _NAMED_AFTER_PEOPLE and (low not in EPONYMOUS or low in _SETTLEMENTS):
            # "la présidente de la région Inès Roux", but "le principal du collège Jean Moulin"
            return False
        if kind in ("institution", "medium", "document") or self._eponymous(low):
            return True
        if phrase.head in WHAT_BODIES_ARE:
            # "le géant du commerce en ligne Zhuomai"
            return False
        if head and end == after + 1 and not self._first_name(after):
            several = self.low(bearer.first) == "des" or self.low(bearer.first + 1) == "les"
            if several or self._named_next(end):
                # "le gérant des hôtels Bellerive", "la patronne de la marque Ludi, Inès Roux"
                return True
        closes = end >= self.count or self.low(end) not in (*OF, "à")
        personal = end > after + 1 and closes and self._first_name(after)
        return not personal and not (self._is_adjective(after - 1) and noun is not None)

    def _settle_inner(self, after: int, phrase: Phrase) -> None:
        """Give the name to the head where the nearer noun is of the other gender: "l'adjointe du maire Inès Roux"."""
        first = self.low(after)
        gender: Gender | None = self.facts.first_names.get(first)
        if gender is not None and phrase.inner_gender not in (gender, None) and phrase.gender in (gender, None):
            phrase.inner_head = None

    def _eponymous(self, low: str) -> bool:
        """Whether a thing bears a name: a ship, a street, hotels, a shop ("-erie")."""
        return (
            low in EPONYMOUS
            or low.removesuffix("s") in EPONYMOUS
            or (low.endswith("erie") and len(low) > 6 and low not in _UNNAMED)
        )


def _members(complement: Complement) -> bool:
    """Whether a complement tells who is in a body: "des conducteurs" in "le syndicat des conducteurs Utcu"."""
    noun = complement.noun
    return noun is not None and noun.kind in ("person", "group") and noun.number == "p"
