"""French nouns that name whoever can speak: persons, groups, institutions, documents.

Owns their gender, number and kind, and the pairs of masculine and feminine. It holds the language; who holds which
office is a fact and stands in `glossary/facts/`.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from reader.quotes.lexicon.endings import person_like
from reader.quotes.lexicon.noun_lists import DOCUMENTS, GROUPS, INSTITUTIONS, MEDIA, PERSONS, TIMES
from reader.quotes.lexicon.words import words

NounKind = Literal["person", "group", "institution", "document", "medium", "time"]
Gender = Literal["m", "f"]
Number = Literal["s", "p"]


@dataclass(frozen=True, slots=True)
class Noun:
    """One spelling of a noun."""

    lemma: str
    """The masculine singular."""
    kind: NounKind
    gender: Gender | None
    """None where both genders are spelt alike."""
    number: Number


EPITHETS = words(
    """
    homme femme intéressé élu quadragénaire quinquagénaire sexagénaire septuagénaire octogénaire nonagénaire
    trentenaire vingtenaire centenaire responsable dirigeant jeune octogénaire retraité garçon fille dernier
    orateur adolescent ado champion international technicien coach joueur artiste militant intéressé
    """
)
"""Descriptions that fit whoever is being talked about, as a pronoun does."""


_FEMININE = words(
    """
    source recrue sage-femme personne victime fillette dame demoiselle barmaid nourrice cantatrice diva moniale nonne
    abbesse impératrice belle-fille bru cheftaine pépite maîtresse prédécesseure successeure hôtesse rugbywoman
    tenniswoman lingère aide-ménagère gouvernante servante matriarche
    """
)
_MASCULINE = words(
    "monsieur garçonnet abbé moine diacre gendre empereur barman rugbyman tennisman mousse prélat nonce"
)

OF_ONE_GENDER: dict[str, Gender] = {
    **dict.fromkeys(
        words("témoin otage bébé mannequin individu membre quidam génie bourreau escroc imposteur tyran assassin"),
        "m",
    ),
    **dict.fromkeys(
        words("recrue victime personne star vedette idole icône figure pépite source légende révélation sentinelle"),
        "f",
    ),
}
"""Nouns that keep their gender whether a man or a woman is meant: "la victime", "le témoin"."""


def _plural(word: str) -> str:
    if word.endswith(("s", "x", "z")) or word.isupper():
        return word
    if word.endswith("al") and word not in ("général-al",):
        return word[:-2] + "aux"
    if word.endswith(("eau", "eu")):
        return word + "x"
    return word + "s"


def _lexicon() -> dict[str, Noun]:
    table: dict[str, Noun] = {}

    def put(spelling: str, noun: Noun) -> None:
        table.setdefault(spelling.lower(), noun)
        first, hyphen, rest = spelling.partition("-")
        if hyphen and noun.number == "p" and len(first) > 3:
            # "sages-femmes", "aides-soignantes"
            table.setdefault(f"{_plural(first)}-{rest}".lower(), noun)

    for pair in PERSONS.split():
        masculine, feminine = [*pair.split("/"), "="][:2]
        if feminine == "=":
            gender: Gender | None = "f" if masculine in _FEMININE else "m" if masculine in _MASCULINE else None
            put(masculine, Noun(masculine, "person", gender, "s"))
            put(_plural(masculine), Noun(masculine, "person", gender, "p"))
            continue
        if len(feminine) <= 2:
            feminine = masculine + feminine
        put(masculine, Noun(masculine, "person", "m", "s"))
        put(feminine, Noun(masculine, "person", "f", "s"))
        put(_plural(masculine), Noun(masculine, "person", "m", "p"))
        put(_plural(feminine), Noun(masculine, "person", "f", "p"))
    for word in GROUPS.split():
        put(word, Noun(word.removesuffix("s"), "group", None, "p"))
    listed: tuple[tuple[NounKind, str], ...] = (
        ("institution", INSTITUTIONS),
        ("document", DOCUMENTS),
        ("medium", MEDIA),
        ("time", TIMES),
    )
    for kind, listing in listed:
        for entry in listing.split():
            letter, word = entry.split(":")
            gender = "f" if letter == "f" else "m"
            put(word, Noun(word, kind, gender, "s"))
            put(_plural(word), Noun(word, kind, gender, "p"))
    return table


NOUNS: dict[str, Noun] = _lexicon()
"""Every spelling, in lower case."""

_TRADES = ("euse", "eur", "trice", "ien", "ienne", "iste", "logue", "iatre", "crate", "nome", "mane")
"""Endings by which a noun that is not listed is taken for a person, things aside."""
_PREFIXES = ("ex-", "vice-", "sous-", "co-", "néo-", "pro-")
_NO_PERSONS = words(
    """
    catalogue dialogue monologue analogue prologue épilogue décalogue liste piste matrice cicatrice triste
    autonome binôme économe gastronome capitaine improviste
    tondeuse perceuse berceuse agrafeuse tronçonneuse pelleteuse friteuse imprimeuse mitrailleuse veilleuse vareuse
    nébuleuse chartreuse lessiveuse visseuse couveuse ponceuse bétonneuse débroussailleuse moissonneuse meuleuse
    arroseuse déneigeuse épandeuse trayeuse essoreuse photocopieuse calculatrice imprimante
    intérieur extérieur meilleur meilleure majeur mineur ultérieur antérieur postérieur inférieur supérieur
    immeuble ascenseur aspirateur incubateur indicateur dénominateur curseur capteur processeur transformateur
    extincteur congélateur réfrigérateur ventilateur accélérateur amplificateur téléviseur diviseur moniteur
    simulateur tracteur semi-remorque vapeur horreur laideur froideur lourdeur raideur tiédeur aigreur maigreur
    noirceur douceur grosseur épaisseur rousseur minceur candeur stupeur torpeur chœur cœur sœur choeur
    dizaine entretien maintien soutien quotidien méridien aérien historien lien bien chien
    """
)


@lru_cache(maxsize=20_000)
def noun_of(word: str) -> Noun | None:
    """The noun that a lower-case word is: listed, made with a prefix, or told by the ending of a trade."""
    known = NOUNS.get(word)
    if known is not None:
        return known
    for prefix in _PREFIXES:
        if word.startswith(prefix):
            return NOUNS.get(word[len(prefix) :])
    if "-" in word:
        # "expert-comptable", "adjoint-maire": the first part says what it is; "contre-amiral": the last.
        first, last = (NOUNS.get(part) for part in (word.split("-")[0], word.rsplit("-", 1)[-1]))
        return first if first is not None or last is None or last.kind != "person" else last
    fellow = NOUNS.get(word.removeprefix("co"))
    if fellow is not None and fellow.kind == "person":
        # "coprésidente", "corapporteur"
        return fellow
    single = word[:-1] if word.endswith("s") else word
    if len(single) > 5 and single not in _NO_PERSONS and single.endswith(_TRADES) and person_like(single):
        number: Number = "p" if single != word else "s"
        for feminine, masculine in (("trice", "teur"), ("euse", "eur"), ("ienne", "ien")):
            if single.endswith(feminine):
                return Noun(single.removesuffix(feminine) + masculine, "person", "f", number)
        return Noun(single, "person", "m" if single.endswith(("eur", "ien")) else None, number)
    return None


BEFORE_NOUN = words(
    """
    ancien ancienne anciens anciennes ex nouveau nouvel nouvelle nouveaux nouvelles jeune jeunes futur future vieux
        vieil vieille vieilles petit petite petits petites grand grande grands grandes haut haute hauts hautes
    premier première premiers premières
    second seconde deuxième troisième principal principale principaux principales même mêmes autre autres seul seule
        célèbre célèbres fameux fameuse fameuses futurs futures bons bonnes tout toute tous toutes bon bonne double
    triple quadruple quintuple sextuple actuel actuelle
    puissant puissante très éphémère simple brillant brillante brave pauvre deux trois quatre cinq six sept huit neuf
    dix plusieurs quelques numéro certain certaine certains certaines troisième quatrième cinquième sixième septième
    huitième neuvième dixième onzième douzième treizième quatorzième quinzième seizième dix-septième dix-huitième
    dix-neuvième vingtième trentième centième énième avant-dernier avant-dernière différents différentes multiples
    nombreux nombreuses dernier dernière éternel vice propre propres unique véritable vrai vraie
    prochain prochaine prochains prochaines précédent précédente meilleur meilleure meilleurs meilleures pire divers
    diverses petits petites vieilles futurs futures seuls seules
    gros grosse beau bel belle mauvais mauvaise long longue bref brève vaste lourd lourde immense énorme
    """
)
"""Adjectives and numerals that stand before the noun."""

PLACED_AFTER = words(
    """
        adjoint vice-président ministre secrétaire candidat conseiller délégué commissaire ambassadeur directeur
    chercheur professeur
    enseignant spécialiste expert responsable maître avocat chargé envoyé référent médecin opposant abonné participant
    invité infirmier étudiant consultant analyste économiste interne agent technicien ingénieur doctorant
    vice-président élu
    """
)
"""Functions that go on with à, au, en, pour, chez: "adjointe à la culture", "chercheuse au CNRS"."""

PERSON_TITLES: dict[str, Gender | None] = {
    "m": "m", "m.": "m", "mm.": "m", "monsieur": "m", "mme": "f", "mme.": "f", "mmes": "f", "madame": "f",
    "mlle": "f", "mademoiselle": "f",
     "me": None, "maître": None, "dr": None, "dr.": None, "pr": None, "pr.": None, "docteur": None,
    "professeur": None, "professeure": "f", "docteure": "f", "mgr": "m", "mgr.": "m", "sir": "m", "lord": "m",
    "lady": "f", "dom": "m",
    "messieurs": "m", "mesdames": "f", "mes": None,
}  # fmt: skip
"""Forms of address before a surname, with the gender that they give."""
