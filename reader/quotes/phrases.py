"""Noun phrases of the narration: names, titles, functions, groups, documents, pronouns.

Owns cutting a phrase out of a row of tokens and saying what it is made of. Whom it refers to is `people`'s and
`resolution`'s.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from reader.quotes.conjugation import Shape
from reader.quotes.everyday import EVERYDAY
from reader.quotes.facts import Facts
from reader.quotes.nouns import BEFORE_NOUN, NOUNS, PERSON_TITLES, PLACED_AFTER, Noun, NounKind, noun_of, person_like
from reader.quotes.tokens import Token
from reader.quotes.verbs import AUXILIARIES, COMMON_FINITE, FINITE, NOUN_LIKE, VERBS
from reader.quotes.words import words

Gender = Literal["m", "f"]
Number = Literal["s", "p"]
Determiner = Literal["definite", "indefinite", "possessive", "demonstrative", "none"]
PhraseKind = Literal["name", "noun", "pronoun", "nobody"]

_DETERMINERS: dict[str, tuple[Determiner, Gender | None, Number]] = {
    "le": ("definite", "m", "s"), "la": ("definite", "f", "s"), "l'": ("definite", None, "s"),
    "les": ("definite", None, "p"), "du": ("definite", "m", "s"), "au": ("definite", "m", "s"),
    "aux": ("definite", None, "p"), "un": ("indefinite", "m", "s"), "une": ("indefinite", "f", "s"),
    "des": ("indefinite", None, "p"), "ce": ("demonstrative", "m", "s"), "cet": ("demonstrative", "m", "s"),
    "cette": ("demonstrative", "f", "s"), "ces": ("demonstrative", None, "p"), "son": ("possessive", None, "s"),
    "sa": ("possessive", "f", "s"), "ses": ("possessive", None, "p"), "leur": ("possessive", None, "s"),
    "leurs": ("possessive", None, "p"), "notre": ("possessive", None, "s"), "mon": ("possessive", "m", "s"),
    "ma": ("possessive", "f", "s"), "mes": ("possessive", None, "p"), "plusieurs": ("indefinite", None, "p"),
    "deux": ("indefinite", None, "p"), "trois": ("indefinite", None, "p"), "quatre": ("indefinite", None, "p"),
    "cinq": ("indefinite", None, "p"), "six": ("indefinite", None, "p"), "sept": ("indefinite", None, "p"),
    "huit": ("indefinite", None, "p"), "neuf": ("indefinite", None, "p"), "dix": ("indefinite", None, "p"),
    "onze": ("indefinite", None, "p"), "douze": ("indefinite", None, "p"), "quinze": ("indefinite", None, "p"),
    "vingt": ("indefinite", None, "p"), "trente": ("indefinite", None, "p"), "cent": ("indefinite", None, "p"),
    "quelques": ("indefinite", None, "p"), "cents": ("indefinite", None, "p"), "mille": ("indefinite", None, "p"),
    "vingtaine": ("indefinite", None, "p"), "quarante": ("indefinite", None, "p"),
    "treize": ("indefinite", None, "p"), "quatorze": ("indefinite", None, "p"), "seize": ("indefinite", None, "p"),
    "cinquante": ("indefinite", None, "p"), "soixante": ("indefinite", None, "p"),
    "certains": ("indefinite", "m", "p"),
    "certaines": ("indefinite", "f", "p"),
    "chaque": ("indefinite", None, "s"), "aucun": ("indefinite", "m", "s"), "aucune": ("indefinite", "f", "s"),
    "quel": ("indefinite", "m", "s"), "quelle": ("indefinite", "f", "s"), "tout": ("indefinite", "m", "s"),
}  # fmt: skip

_PRONOUNS: dict[str, tuple[Gender | None, Number]] = {
    "il": ("m", "s"), "elle": ("f", "s"), "ils": ("m", "p"), "elles": ("f", "p"), "lui": ("m", "s"),
    "celui-ci": ("m", "s"), "celle-ci": ("f", "s"), "ceux-ci": ("m", "p"), "celles-ci": ("f", "p"),
    "lui-même": ("m", "s"), "elle-même": ("f", "s"), "eux": ("m", "p"), "eux-mêmes": ("m", "p"),
    "celui-là": ("m", "s"), "celle-là": ("f", "s"),
}  # fmt: skip
NOBODY = words(
    """
    on quelqu'un certains d'aucuns beaucoup tous personne nul autrui chacun chacune celui celle ceux celles
    quelques-uns quelques-unes plusieurs nombre l'un l'une nous je j' vous tu
    """
)
PREPOSITIONS = words(
    """
    à au aux de d' du dans par pour avec sans sous sur chez contre vers envers devant derrière entre parmi
    depuis pendant durant selon lors auprès face dès malgré après avant en hors outre via jusqu' jusqu'à
    voire concernant suivant près loin autour grâce quant
    """
)
_EPONYMOUS = words(
    """
    rue avenue boulevard quai pont square impasse allée salle stade gymnase piscine bibliothèque médiathèque prix
    coupe
    trophée tour opération affaire plan loi rapport mission espace maison résidence parc jardin station gare aéroport
    port île mont col lac fleuve rivière forêt vallée canton commune ville quartier cité village bar café restaurant
    hôtel librairie navire bateau voilier avion film roman album chanson revue magazine place statue tombe
    buste
    fort château église chapelle cathédrale abbaye monastère barrage usine caserne camp prison amendement système
    méthode théorème syndrome maladie clause doctrine dynastie clan galaxie méthode journal site
    """
)
"""Things that are named after people."""
_PEOPLES = words(
    """
    basque breton bretonne corse catalan catalane gascon gasconne kabyle berbère kurde sarde tzigane rom slave maure
    peul peule touareg touarègue bantou malgache créole wallon wallonne lapon lapone inuit inuite sioux cheyenne maya
    cherokee maori maorie kanak arabe bavarois souabe saxon saxonne prussien vaudois ligure lombard étrusque celte
    bigouden bigoudène landais ch'ti chti francilien francilienne
    """
)
"""Peoples and regions whose names have no ending of their own."""
_LOCATIVES = words("à dans sur en après avant lors depuis devant pendant dès vers sous")
_PARTICLES = words(
    """
    von van der den ben bin bint al el da dos di della del ould ag y e ibn abu abou ter te zu
    """
)
_NOBLE = frozenset(("de", "du", "d'", "des", "la", "le"))

FUNCTION_WORDS = words(
    """
    le la les l' un une des du de d' au aux à en et ou où mais donc or ni car que qu' qui quoi dont quand
    comme si il elle ils elles on je j' tu nous vous lui leur leurs eux son sa ses mon ma mes ton ta tes
    notre nos votre vos ce c' cet cette ces ça cela ceci celui celle ceux celles ne n' pas plus moins très
    trop aussi ainsi alors après avant avec sans sous sur dans par pour contre vers chez entre depuis
    pendant durant dès lors jusqu' jusque malgré selon d'après hormis outre parmi puis ensuite enfin
    pourtant cependant toutefois néanmoins certes bref hier aujourd'hui demain tout toute tous toutes même
    autre autres aucun aucune chaque plusieurs quelques rien personne interrogé interrogée interrogés
    interrogées contacté contactée contactés joint jointe invité invitée y s' se m' me t' te oui non voici
    voilà là ici encore déjà jamais toujours souvent parfois peut-être surtout notamment côté née né âgé
    âgée parce puisque lorsque tandis quant afin face deux trois quatre cinq six sept huit neuf dix pourquoi
    comment combien quel quelle quels quelles lequel laquelle auprès autour grâce loin près devant derrière
    bien mieux peu assez tant tellement presque seul seule seuls seules premier première dernier dernière
    nouveau nouvelle est était sont a ont fait
    """
)
"""Words that begin a sentence with a capital and are no part of a name."""

_RUBRICS = words(
    """
    mission projet réponse coup affaire info exclusif vidéo direct entretien interview portrait reportage
    enquête mardi mercredi lundi jeudi vendredi samedi dimanche reste suite fin début retour politique sport
    culture économie société justice santé sciences éducation monde international social agriculture cinéma
    musique rugby football handball volley basket tennis cyclisme
    """
)
"""Words that open a page or a paragraph as a label."""
_ADJECTIVE_ENDINGS = tuple(
    words(
        """
        al ale aux ales ique iques ien ienne iens iennes ais aise aises ois oise oises if ive ifs ives eux euse
        euses aire aires el elle els elles able ables ible ibles ain aine ains aines é ée és ées iste istes in
        ine ins ines eur eure eurs eures ant ante ants antes ent ente ents entes ier ière iers ières 
        """
    )
)
_ADJECTIVES = words(
    """
    commun commune communs communes maritime maritimes proche proches adjoint adjointe adjoints chargé chargée
    sortant sortante belge russe suisse slave arabe
    kurde juif juive gauche droite vert verte verts libre jeune vieux vieille rouge bleu bleue noir noire
    blanc blanche mort morte public publique publics publiques privé privée technique suprême chef femme
    homme droit senior junior anonyme unique antiterroriste interne externe mixte laïque catholique
    orthodoxe protestant protestante musulman musulmane numéro grec grecque turc turque kazakh hôte chinois
    espagnol espagnole allemand allemande corse catalan catalane polaire solaire moderne urbain urbaine
    agricole scolaire ferroviaire automobile classique lyrique rurale rural fédéral sportif ultramarin
    souverain suédois honoraire émérite bénévole fidèle fidèles modèle rebelle rebelles tchétchène nucléaire jeunes
    """
)
_NO_ADJECTIVE = words(
    """
    aujourd'hui souvent maintenant comment vraiment avant devant pendant durant avant-hier seulement avaient
    étaient auraient seraient avait était aurait serait faisaient sont peuvent doivent veulent eux tant
    cependant pourtant autant avait-il plus jamais toujours jusque plutôt là ainsi alors hier demain ici
    moins mieux bien lui elle depuis mais ni puis car et ou où tout vu lors aussi ensuite enfin avec comme
    dont
    """
)
_MEDIA_NAMES = words(
    """
    afp reuters tass bfmtv bfm rtl tf1 lci cnews ap dpa efe ansa xinhua apa aps lusa pap kyodo
    """
)


@dataclass(slots=True)
class Phrase:
    """One noun phrase; indices count the tokens of its block."""

    kind: PhraseKind
    first: int
    after: int
    start: int
    end: int
    determiner: Determiner = "none"
    gender: Gender | None = None
    number: Number = "s"
    head: str = ""
    """The head noun as printed, in lower case."""
    noun: Noun | None = None
    modifiers: frozenset[str] = frozenset()
    """Its content words beside the head, demonyms and capitals as their country."""
    bare: tuple[int, int] = (0, 0)
    """Characters of the phrase without its article and without a name in apposition."""
    name: str | None = None
    name_first: int = -1
    """The token at which a name in apposition begins."""
    title: str | None = None
    """The form of address before the name."""
    inner_head: str | None = None
    """In "porte-parole du dirigeant russe Dmitri Peskov" the nearer noun that the name might belong to."""
    inner_modifiers: frozenset[str] = frozenset()
    preposition: str = ""
    """The preposition that governs the phrase, if one does."""
    complemented: bool = False
    """Whether a de-complement follows the head."""
    capital_head: bool = False
    apposed: list["Phrase"] = field(default_factory=list)
    entity: object | None = None

    @property
    def is_person_like(self) -> bool:
        """Whether the phrase may stand for one or several human beings."""
        if self.kind == "name":
            return True
        kind: NounKind | None = self.noun.kind if self.noun else None
        return kind in ("person", "group") or (self.noun is None and self.kind == "noun")


class PhraseFinder:
    """Finds the phrases of one block's tokens."""

    def __init__(self, tokens: Sequence[Token], text: str, facts: Facts) -> None:
        self.tokens = tokens
        self.text = text
        self.facts = facts
        self.count = len(tokens)

    def all(self) -> list[Phrase]:
        """The phrases from left to right, not overlapping, each with the preposition before it."""
        found: list[Phrase] = []
        index = 0
        while index < self.count:
            phrase = self.at(index)
            if phrase is None:
                index += 1
                continue
            first = self.tokens[phrase.first].low
            before = self.tokens[phrase.first - 1] if phrase.first else None
            if first in ("du", "au", "aux"):
                phrase.preposition = first
            elif first == "des" and before is not None and self._governs(phrase.first - 1):
                phrase.preposition = "de"
            elif before is not None and before.low in PREPOSITIONS:
                phrase.preposition = before.low
            found.append(phrase)
            if phrase.kind == "noun" and phrase.complemented:
                if phrase.number == "p" and phrase.name is not None and phrase.inner_head is not None:
                    found.append(self._inner_name(phrase))
                else:
                    found.extend(self._people_inside(phrase))
            index = phrase.after
        return found

    def _inner_name(self, phrase: Phrase) -> Phrase:
        """ "les électeurs de la nationaliste X": the name belongs to the nearer noun; the phrase loses it."""
        first = phrase.name_first
        name, noun = phrase.name, NOUNS.get(self.low(first - 1))
        phrase.name = None
        start = self.tokens[first].start
        return Phrase(
            "name",
            first,
            phrase.after,
            start,
            phrase.end,
            name=name,
            preposition="de",
            bare=(start, phrase.end),
            gender=self._article_gender(first - 2) or (noun.gender if noun else None),
        )

    def _article_gender(self, index: int) -> Gender | None:
        low = self.low(index)
        return "f" if low in ("la", "une") else "m" if low in ("le", "du", "un") else None

    def _people_inside(self, phrase: Phrase) -> list[Phrase]:
        """The people named in the complements of a phrase: "la présidence de Mme X"."""
        found: list[Phrase] = []
        index = phrase.first + 1
        while index < phrase.after:
            token = self.tokens[index]
            inner: Phrase | None = None
            linked = self.low(index - 1) in ("de", "d'", "par", "et")
            if linked and token.capital:
                if token.low in PERSON_TITLES:
                    inner = self._titled(index)
                elif token.low in self.facts.first_names and self._capital(index + 1):
                    inner = self._named(index)
            if inner is not None and inner.after <= phrase.after:
                inner.preposition = "de"
                found.append(inner)
                index = inner.after
            else:
                index += 1
        return found

    def _governs(self, index: int) -> bool:
        """Whether "des" behind the word at `index` is "de les": the word is a noun, not a verb or a conjunction."""
        token = self.tokens[index]
        low = token.low
        if token.kind != "word" or low in FUNCTION_WORDS or low in COMMON_FINITE or low in AUXILIARIES:
            return False
        return low in NOUNS or low not in VERBS

    def low(self, index: int) -> str:
        """The lower-case word at `index`, empty outside."""
        return self.tokens[index].low if 0 <= index < self.count else ""

    def at(self, index: int) -> Phrase | None:
        """The phrase that begins at token `index`, or None."""
        token = self.tokens[index]
        if token.kind == "number":
            counted = NOUNS.get(self.low(index + 1))
            if counted is not None and counted.number == "p" and counted.kind in ("person", "group"):
                return self._noun(index, index + 1, "indefinite", None, "p")
        if token.kind != "word":
            return None
        low = token.low
        if low in ("l'", "d'") and self.low(index + 1) in ("un", "une", "autre", "autres", "aucuns"):
            after = index + 2
            if self.low(after) in ("des", "de", "d'") and after + 1 < self.count:
                after += 2
            return Phrase("nobody", index, after, token.start, self.tokens[after - 1].end, head="l'un")
        if low in PERSON_TITLES and index + 1 < self.count and self.tokens[index + 1].capital:
            return self._titled(index)
        if low in PERSON_TITLES and low != "me" and self.low(index + 1) in ("le", "la", "l'"):
            # "Mme la maire"
            polite = self.at(index + 1)
            if polite is not None and polite.kind == "noun":
                polite.first, polite.start = index, token.start
                polite.gender = PERSON_TITLES[low] or polite.gender
                return polite
        if (
            low in ("ce", "cet", "cette", "ces")
            and self.low(index + 1)
            in (
                "dernier",
                "dernière",
                "derniers",
                "dernières",
            )
            and self.low(index + 2) not in ("mois",)
        ):
            word = self.low(index + 1)
            gender: Gender = "f" if "ère" in word else "m"
            end = self.tokens[index + 1].end
            number: Number = "p" if word.endswith("s") else "s"
            return Phrase(
                "pronoun", index, index + 2, token.start, end, gender=gender, number=number, head="ce dernier"
            )
        if low in ("le", "la", "les") and self.low(index + 1) in ("plus", "moins") and index + 2 < self.count:
            # "la plus âgée des deux": somebody, but the words do not say who.
            degree = self.tokens[index + 2]
            return Phrase("nobody", index, index + 3, token.start, degree.end, head="plus")
        alone = index + 2 < self.count and self.tokens[index + 2].kind == "mark"
        if low in ("le", "la") and self.low(index + 1) == "même" and alone:
            same: Gender = "f" if low == "la" else "m"
            end = self.tokens[index + 1].end
            return Phrase("pronoun", index, index + 2, token.start, end, gender=same, head="même")
        if low == "lui" and index and self._finite(index + 1):
            before = self.tokens[index - 1]
            if before.kind == "word" and before.low not in PREPOSITIONS and before.low != "et":
                # "sa mère, qui lui avait écrit": an object before its verb
                return None
        if low in _PRONOUNS:
            pronoun_gender, number = _PRONOUNS[low]
            return Phrase(
                "pronoun", index, index + 1, token.start, token.end, gender=pronoun_gender, number=number, head=low
            )
        if low in NOBODY and low not in _DETERMINERS:
            return Phrase("nobody", index, index + 1, token.start, token.end, head=low)
        if low in _DETERMINERS and not (token.text.isupper() and len(token.text) > 2):
            return self._determined(index)
        if token.capital and low not in FUNCTION_WORDS:
            if low in NOUNS and NOUNS[low].kind == "person" and not self._begins_name(index):
                return self._noun(index, index, "none", None, "s")
            return self._named(index)
        if low in NOUNS and NOUNS[low].kind == "person" and self._bare_function(index):
            return self._noun(index, index, "none", None, "s")
        return None

    def _bare_function(self, index: int) -> bool:
        before = self.tokens[index - 1] if index else None
        return (
            before is None
            or before.kind == "mark"
            or before.low in ("et", "devenu", "devenue", "comme", "ancien", "ancienne")
        )

    def _begins_name(self, index: int) -> bool:
        return self.low(index) in self.facts.first_names

    def _titled(self, index: int) -> Phrase | None:
        after = self._name_end(index + 1, leading=True)
        if after == index + 1:
            return None
        low = self.low(index)
        gender = PERSON_TITLES[low]
        name = self._text(index + 1, after)
        plural: Number = "p" if low in ("mm.", "mm", "mmes", "messieurs", "mesdames") else "s"
        start, end = self.tokens[index].start, self.tokens[after - 1].end
        return Phrase(
            "name", index, after, start, end, gender=gender, number=plural, name=name, title=low, bare=(start, end)
        )

    def _named(self, index: int) -> Phrase | None:
        first = index
        # "Samedi Paul", "Selon Marie", "Brésilien Paul": leading words that are no part of the name.
        while (
            first < self.count
            and self.tokens[first].capital
            and (
                self.low(first) in FUNCTION_WORDS
                or (
                    self.low(first) in self.facts.demonyms
                    and self.low(first) not in self.facts.first_names
                    and first + 1 < self.count
                    and self.tokens[first + 1].capital
                )
            )
        ):
            first += 1
        somewhere = first == index and self.low(index - 1) in ("à", "en", "depuis", "vers")
        after = self._name_end(first, leading=True, whole=not somewhere)
        if after == first:
            return None
        if after == first + 1 and self._no_name(first):
            return None
        name = self._text(first, after)
        start, end = self.tokens[first].start, self.tokens[after - 1].end
        return Phrase("name", first, after, start, end, name=name, bare=(start, end))

    def _no_name(self, index: int) -> bool:
        """Whether a lone capitalised word is none of a person: an opening participle, a people."""
        low = self.low(index)
        if low in self.facts.first_names or len(low) < 2:
            return False
        before = self.tokens[index - 1] if index else None
        opening = before is None or before.kind == "quote" or before.text in ".?!…:;–—"
        if opening and (low in _RUBRICS or low in VERBS or low.endswith(_PARTICIPLE_ENDINGS) or low in NOUNS):
            return True
        following = self.tokens[index + 1] if index + 1 < self.count else None
        plain = following is not None and following.kind == "word" and not self._finite(index + 1)
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

    def _name_end(self, index: int, leading: bool, whole: bool = True) -> int:
        """Where the name that begins at `index` ends; `index` itself where none does.

        Args:
            whole: nothing but one name stands here; otherwise a person's name may follow another ("ministre de
                l'Écologie Delphine Batho").
        """
        after = index
        while after < self.count:
            token = self.tokens[after]
            if token.kind != "word":
                break
            low = token.low
            if token.capital:
                if after == index and low in FUNCTION_WORDS and not leading:
                    break
                if after > index and low in PERSON_TITLES and self._capital(after + 1):
                    break
                begins = low in self.facts.first_names and self._capital(after + 1)
                opening = {self.low(index), self.low(index).split("-")[0]}
                lone = not opening & self.facts.first_names.keys() and len(self.tokens[index].text) > 3
                if after > index and begins and lone and not whole:
                    # "ministre de l'Écologie Delphine Batho"
                    break
                acronym = after == index + 1 and self.low(index) in _MEDIA_NAMES
                if acronym and not self.tokens[after].text.isupper():
                    # "a déclaré à l'AFP Musa Abdullahi"
                    break
                if after > index and self._gap(after):
                    break
                after += 1
                if (
                    len(token.text) == 2
                    and token.text[1] == "."
                    and after < self.count
                    and self.low(after) in _STARTERS
                ):
                    break
                continue
            if after > index and low in _PARTICLES and self._capital(after + 1):
                after += 1
                continue
            if after == index + 1 and low in _NOBLE and self.low(index) in self.facts.first_names:
                ahead = after + 1
                if self.low(ahead) in ("la", "le", "l'"):
                    ahead += 1
                if self._capital(ahead):
                    after = ahead
                    continue
            break
        return after

    def _all_capitals(self, first: int, after: int) -> bool:
        return all(token.capital for token in self.tokens[first:after])

    def _gap(self, index: int) -> bool:
        between = self.text[self.tokens[index - 1].end : self.tokens[index].start]
        return "\n\n" in between or bool(between.strip())

    def _capital(self, index: int) -> bool:
        return index < self.count and self.tokens[index].capital

    def _text(self, first: int, after: int) -> str:
        return " ".join(self.text[self.tokens[first].start : self.tokens[after - 1].end].split())

    def _determined(self, index: int) -> Phrase | None:
        determiner, gender, number = _DETERMINERS[self.low(index)]
        if determiner == "definite" and self.low(index) == "l'" and self.low(index + 1) == "on":
            token = self.tokens[index + 1]
            return Phrase("nobody", index, index + 2, self.tokens[index].start, token.end, head="on")
        head = index + 1
        if self.low(index) in ("tous", "toutes", "tout") and self.low(head) in _DETERMINERS:
            head += 1
        if (
            self.low(head)
            in (
                "vingtaine",
                "dizaine",
                "centaine",
                "quinzaine",
                "trentaine",
                "douzaine",
                "poignée",
                "partie",
            )
            and self.low(head + 1) in ("de", "d'")
            and head + 2 < self.count
        ):
            return self._noun(index, head + 2, "indefinite", None, "p")
        while (
            head < self.count
            and (
                self.low(head).removeprefix("ex-") in BEFORE_NOUN
                or self.low(head) in _DETERMINERS
                or self.tokens[head].kind == "number"
            )
            and head + 1 < self.count
            and (self.tokens[head + 1].kind == "word")
            and (self.low(head + 1) in BEFORE_NOUN or not self._ends_phrase(head + 1))
        ):
            if self.low(head) in NOUNS and self.low(head + 1) not in NOUNS and not self._capital(head + 1):
                break
            head += 1
        if head >= self.count or self.tokens[head].kind != "word":
            return None
        return self._noun(index, head, determiner, gender, number)

    def _ends_phrase(self, index: int) -> bool:
        low = self.low(index)
        return (
            low in FUNCTION_WORDS
            or low in COMMON_FINITE
            or (low in VERBS and low not in NOUNS and low not in NOUN_LIKE)
        )

    def _noun(
        self, index: int, head: int, determiner: Determiner, gender: Gender | None, number: Number
    ) -> Phrase | None:
        token = self.tokens[head]
        low = token.low
        noun = noun_of(low) if not token.capital else NOUNS.get(low)
        if low in FUNCTION_WORDS and noun is None:
            return None
        if token.low in PERSON_TITLES and self._capital(head + 1):
            titled = self._titled(head)
            if titled is not None:
                titled.first, titled.start = index, self.tokens[index].start
            return titled
        if noun is None and not token.capital and (low in COMMON_FINITE or low.endswith("ment")):
            return None
        titular = noun is not None and noun.kind in ("time", "document", "medium") and determiner == "definite"
        if token.capital and (noun is None or titular) and determiner in ("definite", "indefinite", "possessive"):
            return self._capital_noun(index, head, determiner, gender, number)
        phrase = Phrase(
            "noun",
            index,
            head + 1,
            self.tokens[index].start,
            token.end,
            determiner=determiner,
            gender=noun.gender if noun and noun.gender else gender,
            number=noun.number if noun else number,
            head=low,
            noun=noun,
        )
        phrase.capital_head = token.capital
        modifiers: set[str] = set()
        for before in range(index + (determiner != "none"), head):
            if self.low(before) in BEFORE_NOUN:
                modifiers.add(self.low(before))
        bare_start = self.tokens[index].start if determiner == "none" else self._bare_start(index, head)
        after = self._complements(head + 1, noun, modifiers, phrase)
        bare_end = self.tokens[after - 1].end
        if noun is not None and noun.kind == "person" and after + 3 < self.count and self.tokens[after].text == "(":
            closing = next((j for j in range(after, min(self.count, after + 5)) if self.tokens[j].text == ")"), None)
            if closing is not None and self._capital(closing + 1) and self.low(closing + 1) not in FUNCTION_WORDS:
                after = closing + 1
        if (
            after < self.count
            and self.tokens[after].capital
            and not self._gap(after)
            and (self.low(after) not in _STARTERS or self._titled_name(after))
        ):
            after, bare_end = self._apposed_name(after, noun, phrase, bare_end)
        phrase.after = after
        phrase.end = self.tokens[after - 1].end
        phrase.bare = (bare_start, bare_end)
        phrase.modifiers = frozenset(modifiers)
        return phrase

    def _titled_name(self, index: int) -> bool:
        """Whether a capital article begins a name: "la librairie Les Hautes Terrasses"."""
        article = self.tokens[index].text in ("Le", "La", "Les") and self._capital(index + 1)
        return article and self.low(index + 1) not in FUNCTION_WORDS

    def _bare_start(self, index: int, head: int) -> int:
        first = index + 1
        while first < head and self.low(first) in _DETERMINERS and self.low(first) not in BEFORE_NOUN:
            first += 1
        if self.low(index + 1) in (
            "vingtaine",
            "dizaine",
            "centaine",
            "quinzaine",
            "trentaine",
            "douzaine",
            "poignée",
        ):
            return self.tokens[index + 1].start
        return self.tokens[first].start

    def _apposed_name(self, after: int, noun: Noun | None, phrase: Phrase, bare_end: int) -> tuple[int, int]:
        end = self._name_end(after, leading=True)
        if end == after:
            return after, bare_end
        name = self._text(after, end)
        last = NOUNS.get(self.low(after - 1))
        of_complement = (
            phrase.complemented and (last is None or last.kind != "person") and not self.tokens[after - 1].capital
        )
        if of_complement and phrase.inner_head is None:
            known = (
                self.low(after) in self.facts.first_names or self.low(after).split("-")[0] in self.facts.first_names
            )
            closes = end >= self.count or self.tokens[end].low not in ("de", "du", "d'", "des", "à")
            own = end > after + 1 and closes and self._may_be_named(noun, after - 1)
            thing = last is not None and last.kind in ("institution", "medium", "document")
            if not own and (thing or not ((known and end > after + 1 and closes) or self._is_modifier(after - 1))):
                # "le principal du collège Olympe-Gouin": the name belongs to the complement.
                while self.low(end) in ("de", "du", "d'", "des") and self._capital(end + 1):
                    end = self._name_end(end + 1, leading=True)
                return end, self.tokens[end - 1].end
        text_like = noun is not None and noun.kind in ("document", "medium", "group", "time")
        locative = self.low(phrase.first - 1) in _LOCATIVES or self.low(phrase.first) in ("au", "aux")
        if text_like and end > after + 1 and (locative or self.low(after) in self.facts.first_names):
            # "a déclaré à la presse Lucie Armand": the name is no part of "la presse".
            return after, bare_end
        lifeless = noun is None and not phrase.complemented and not person_like(phrase.head)
        place = locative
        if lifeless and not place and end > after + 1 and phrase.head not in _EPONYMOUS:
            # "le baryton géorgien Levan Tsiklauri": what bears a name of two words and is no street is somebody.
            lifeless = False
        if lifeless and place and end > after + 1 and self.low(after) in self.facts.first_names:
            # "s'est lamentée à la sortie Ismérie Bachelot": the name is the verb's subject
            return after, bare_end
        if lifeless and (end == after + 1 or self.low(after) not in self.facts.first_names):
            # "la salle Borée"
            return end, self.tokens[end - 1].end
        if noun is not None and noun.kind in ("institution", "document", "medium", "group", "time"):
            if phrase.complemented and noun.kind not in ("institution", "group"):
                return after, bare_end
            while True:
                if self.low(end) in ("de", "du", "d'", "des") and self._capital(end + 1):
                    end = self._name_end(end + 1, leading=True)
                elif noun.kind in ("institution", "group", "medium") and (
                    self._is_adjective(end) or self.low(end) in ("nouveau", "nouvelle", "nouvelles")
                ):
                    end += 1
                elif (
                    noun.kind == "institution"
                    and end < self.count
                    and self.tokens[end].kind == "number"
                    and len(self.tokens[end].text) < 4
                    and not self._gap(end)
                ):
                    # "l'association Ciné 35"
                    end += 1
                elif (
                    noun.kind == "institution"
                    and self.low(end) in ("des", "du")
                    and end + 1 < self.count
                    and self.tokens[end + 1].kind == "word"
                    and not self._ends_phrase(end + 1)
                    and end + 1 < self.count
                ):
                    # "l'ONG Médecins des rives"
                    end += 2
                else:
                    break
            return end, self.tokens[end - 1].end
        if self.low(end) in ("de", "du", "d'") and end == after + 1 and self._capital(end + 1):
            end = self._name_end(end + 1, leading=True)
            name = self._text(after, end)
        first = self.low(after)
        if end == after + 1 and self.tokens[after].text.isupper() and len(self.tokens[after].text) > 1:
            # "la déléguée CGT"
            return end, self.tokens[end - 1].end
        while first in PERSON_TITLES and after + 1 < end:
            after += 1
            first = self.low(after)
            name = self._text(after, end)
        phrase.name = name
        phrase.name_first = after
        return end, bare_end

    def _adjunct(self, index: int) -> bool:
        """Whether a noun that qualifies another without a preposition stands at `index`."""
        low = self.low(index)
        if not self._plain(index) or low in EVERYDAY or low in COMMON_FINITE or low.endswith("ment"):
            return False
        return self.low(index + 1) in ("de", "du", "d'", "des") or self._closes(index + 1)

    def _plain(self, index: int) -> bool:
        """Whether a bare noun stands at `index`: "metteuse en scène", "docteure en droit"."""
        if index >= self.count or self.tokens[index].kind != "word" or self.tokens[index].capital:
            return False
        low = self.low(index)
        noun = NOUNS.get(low)
        verbal = low.endswith("ant") or low in VERBS
        return low not in FUNCTION_WORDS and not verbal and (noun is None or noun.kind != "time")

    def _may_be_named(self, noun: Noun | None, index: int) -> bool:
        """Whether a name of several words behind the complement that ends at `index` may be the head's.

        "le sénateur d'opposition Rodrigo Zambrana", but "la gérante du restaurant Chez Paul": what an article
        introduces may have a name of its own.
        """
        bare = self.low(index - 1) in ("d'", "de")
        return noun is not None and noun.kind == "person" and bare

    def _finite(self, index: int) -> bool:
        low = self.low(index)
        verb = VERBS.get(low)
        clitic = low in ("s'", "se", "n'", "ne", "y", "en", "l'", "lui", "leur", "et", "qui", "ou")
        return (
            clitic or low in COMMON_FINITE or low in AUXILIARIES or (verb is not None and bool(verb.shape & FINITE))
        )

    def _is_modifier(self, index: int) -> bool:
        return self._is_adjective(index) or self.tokens[index].capital

    def _capital_noun(
        self, index: int, head: int, determiner: Determiner, gender: Gender | None, number: Number
    ) -> Phrase | None:
        """ "le Brésilien", "la CGT", "l'Écho des salles", "le Rassemblement national"."""
        token = self.tokens[head]
        low = token.low
        start = self.tokens[index].start
        end = self._name_end(head, leading=True, whole=False)
        people = low in self.facts.demonyms or low in _PEOPLES
        from_there = len(low) > 4 and person_like(low) and low not in self.facts.first_names
        from_there = from_there and not token.text.isupper()
        if end == head + 1 and self._capital(end) and not self._gap(end):
            named = people or (from_there and self.low(end) in self.facts.first_names)
            end = self._name_end(end, leading=True) if named else end
        if end > head + 1 and (people or (from_there and end > head + 2)):
            phrase = Phrase("noun", index, end, start, self.tokens[end - 1].end, determiner, gender, number, low)
            if gender is None and low.endswith(("ienne", "éenne", "aise", "oise", "aine", "ane", "onne", "ette")):
                phrase.gender = "f"
            phrase.modifiers = frozenset((self.facts.countries.get(low, low),))
            phrase.name = self._text(head + 1, end)
            phrase.bare = (token.start, token.end)
            return phrase
        phrase = Phrase("noun", index, end, start, self.tokens[end - 1].end, determiner, gender, number, low)
        phrase.capital_head = True
        if end == head + 1 and (
            low in self.facts.demonyms or low in _PEOPLES or (len(low) > 4 and person_like(low) and not low.isupper())
        ):
            phrase.modifiers = frozenset((self.facts.countries.get(low, low),))
            if low not in self.facts.countries or low in self.facts.demonyms:
                lemma_gender: Gender | None = gender
                if lemma_gender is None and low.endswith(
                    ("ienne", "aise", "oise", "éenne", "aine", "euse", "rice", "ante", "ée")
                ):
                    lemma_gender = "f"
                phrase.noun = Noun("gentilé", "person", lemma_gender, number)
                phrase.gender = lemma_gender
        elif end == head + 1 and low in self.facts.countries:
            phrase.noun = None
        else:
            phrase.noun = Noun(low, "institution", gender, number)
        after = end
        modifiers: set[str] = set(phrase.modifiers)
        if phrase.noun is None or phrase.noun.kind == "institution":
            after = self._complements(end, phrase.noun, modifiers, phrase)
            modifiers |= {self.low(i) for i in range(head + 1, end)}
        elif after < self.count and self._is_adjective(after):
            after += 1
        phrase.after = after
        phrase.end = self.tokens[after - 1].end
        phrase.bare = (token.start, phrase.end)
        phrase.modifiers = frozenset(modifiers)
        return phrase

    def _is_adjective(self, index: int) -> bool:
        if index >= self.count or self.tokens[index].kind != "word" or self.tokens[index].capital:
            return False
        low = self.low(index)
        if low in _NO_ADJECTIVE or low in FUNCTION_WORDS:
            return False
        if low.endswith(_PARTICIPLE_ENDINGS[:4]) and self.low(index + 1) in ("par", "comme"):
            # "un responsable cité par Reuters"
            return False
        if low in self.facts.demonyms or low in _ADJECTIVES:
            return True
        if low in COMMON_FINITE:
            return False
        verb = VERBS.get(low)
        if verb is not None and verb.shape & (FINITE | Shape.INFINITIVE | Shape.GERUND):
            return False
        noun = NOUNS.get(low)
        if low.endswith(_PARTICIPLE_ENDINGS[:4]) and noun is None:
            return False
        if low.endswith("es") and noun is None and verb is None:
            return True
        if low.endswith(_ADJECTIVE_ENDINGS) or (noun is not None and noun.kind == "person"):
            return True
        # "le président de la coopérative salicole, X": what fills the place of an adjective is one.
        return verb is None and noun is None and low not in EVERYDAY and self._closes(index + 1)

    def _closes(self, index: int) -> bool:
        """Whether a noun phrase can end before the token at `index`: a comma, or a name of several words."""
        if index >= self.count:
            return False
        return self.tokens[index].text == "," or (self._capital(index) and self._capital(index + 1))

    def _complements(self, after: int, noun: Noun | None, modifiers: set[str], phrase: Phrase) -> int:
        """Take the adjectives and complements that follow a head noun; returns the index behind them."""
        depth = 0
        first = after
        inner: Noun | None = None
        inner_words: set[str] = set()
        while after < self.count:
            token = self.tokens[after]
            low = token.low
            if token.text == "(":
                closing = next(
                    (j for j in range(after, min(self.count, after + 6)) if self.tokens[j].text == ")"), None
                )
                if closing is not None and self.low(closing + 1) in ("de", "du", "d'", "des"):
                    after = closing + 1
                    continue
                break
            if (
                token.kind == "number"
                and phrase.complemented
                and self.tokens[after - 1].kind == "word"
                and len(token.text) < 3
            ):
                after += 1
                continue
            if token.kind != "word":
                break
            if self._is_adjective(after) and not (phrase.number == "p" and low.endswith("ent")):
                country = self.facts.countries.get(low, _singular(low))
                modifiers.add(country)
                inner_words.add(country)
                after += 1
                continue
            place = (
                noun is not None
                and (noun.lemma in PLACED_AFTER or noun.lemma == "source")
                and depth < 2
                and low in ("à", "au", "aux", "en", "pour", "chez", "près", "sur")
            )
            if low in ("de", "du", "des", "d'") or place:
                end = self._complement_end(after, place) if phrase.head not in ("voix", "part", "bouche") else after
                if end == after:
                    break
                phrase.complemented = True
                depth += 1
                inner = None
                inner_words = set()
                for i in range(after + 1, end):
                    word = self.low(i)
                    if word in _DETERMINERS or word in PREPOSITIONS:
                        continue
                    found = NOUNS.get(word)
                    if found is not None and found.kind == "person" and inner is None:
                        inner = found
                        modifiers.add(word)
                        continue
                    country = self.facts.countries.get(word, word)
                    modifiers.add(country)
                    inner_words.add(country)
                after = end
                if depth > 4:
                    break
                continue
            abroad = noun is not None and noun.kind == "person" and after == first
            if low == "en" and (
                self.low(after + 1) in ("chef", "charge", "titre", "question", "personne", "exercice")
                or (abroad and self._plain(after + 1))
            ):
                after += 2
                continue
            if abroad and self._adjunct(after):
                # "la responsable qualité du groupe"
                modifiers.add(low)
                after += 1
                continue
            if low == "par" and self.low(after + 1) == "intérim":
                after += 2
                continue
            break
        if inner is not None and noun is not None and noun.kind == "person":
            phrase.inner_head = inner.lemma
            phrase.inner_modifiers = frozenset(inner_words)
        return after

    def _complement_end(self, index: int, place: bool) -> int:
        """Where the complement introduced by the preposition at `index` ends; `index` where there is none."""
        after = index + 1
        if self.low(after) in (
            "la",
            "le",
            "l'",
            "les",
            "son",
            "sa",
            "ses",
            "leur",
            "leurs",
            "ce",
            "cette",
            "cet",
            "ces",
            "une",
            "un",
        ):
            after += 1
        if after >= self.count:
            return index
        token = self.tokens[after]
        if token.kind == "number" and self.tokens[index].low in ("du", "des", "d'", "de"):
            if after + 1 < self.count and self.tokens[after + 1].kind == "word" and self.low(after + 1) not in NOUNS:
                return after + 2
            return index
        if token.kind != "word":
            return index
        low = token.low
        noun = NOUNS.get(low)
        if noun is not None and noun.kind == "time":
            return index
        if place and (
            low in _MEDIA_NAMES
            or (noun is not None and noun.kind == "medium")
            or (token.text.isupper() and low in _MEDIA_NAMES)
        ):
            return index
        if token.capital:
            if place and self.low(index) == "en" and noun is not None and noun.kind == "time":
                return index
            end = self._name_end(after, leading=True, whole=False)
            if end - after > 2 and low not in self.facts.first_names and self._all_capitals(after, end):
                # "la ministre des Finances Graciela Huamaní"
                end = after + 1
            # "la chambre de commerce", "la Ligue des droits": lower case may follow in `_complements`.
            return end if end > after else index
        verb = VERBS.get(low)
        if low in AUXILIARIES:
            return index
        if low in ("toujours", "longue") and self.low(index) in ("de", "d'"):
            return after + (1 if low == "toujours" else 2)
        if low in FUNCTION_WORDS or (verb is not None and verb.shape & Shape.INFINITIVE and noun is None):
            return index
        if (
            low.endswith("er")
            and self.low(index) in ("de", "d'")
            and noun is None
            and low not in ("mer", "fer", "quartier", "chantier", "foyer", "papier", "métier")
        ):
            return index
        if low in BEFORE_NOUN and after + 1 < self.count and self.tokens[after + 1].kind == "word":
            after += 1
        return after + 1


_PARTICIPLE_ENDINGS = ("é", "ée", "és", "ées", "ant", "is", "ises", "us", "ues", "ie", "ies", "ue")
_STARTERS = words(
    """
    il elle ils elles le la les un une ce cette ces mais et on nous son sa ses en au aux dans selon pour
    après c' l' d'
    """
)


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") else word
