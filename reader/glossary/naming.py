"""Whether a place stands inside the name of something else: a street, a dish, a club, a book, a person.

Owns the ways in which French names such things after places: "rue d'Odessa", "station Crimée", "choux de Bruxelles",
"FC Barcelone", « Tintin au Congo », "M. Berlin". What is meant there is not the place.
"""

import re

from reader.glossary.surroundings import Surroundings, is_capitalised
from reader.text.folding import fold


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_STREETS = _words("rue avenue boulevard quai place square allee chaussee esplanade rond-point mail")
_NAMED_AFTER = _STREETS | _words(
    """
    arret auberge bar bistrot boutique brasserie cafe centre cinema college ecole galerie gare gymnase halle hotel
    immeuble impasse lycee metro parc passage piscine pizzeria pont porte residence restaurant rotonde ruelle salle
    stade station theatre tour tunnel villa
    """
)
"""What bears a name without "de": "lycée Pologne", "station Europe"."""
_CAPITALISED_NAMES = _words(
    "auberge bar brasserie cafe cinema cite college cour hotel lycee passage porte taverne tour villa"
)
"""What bears a name with "de" when it has a capital: "Café de Turquie"; a "café de Kiev" is any café there."""
_ONE_OF_MANY = _words("un une cette ce cet chaque aucune toute principale grande vieille petite autre derniere")
_NO_PLACE = _words("en lieu sur")
"""Before "place" that is no square: "mise en place de Moscou", "sur place"."""
_TOWARDS = _words(
    "de sur vers devant derriere depuis par pres jusqu contourne contourner gagne gagner quitte quitter rejoindre "
    "rejoint traverse traverser"
)
"""Before "la place d'Italie" that is a square; "Kiev défend la place de Moscou" speaks of a rank."""
_FIGURATIVE_BEHIND = _words("dans au parmi comme chez aupres")
"""Behind "la place de Moscou" that is a rank."""

_DISHES = _words(
    """
    andouille baba beignet betise biscuit boudin brioche calisson champignon chou cochon creme dentelle dinde encre
    endive faience figue galette gateau gratin jambon laitue macaron madeleine marron mortadelle moutarde navet noix
    nougat oeillet omelette pate poivre porcelaine pruneau rillette rose salade salami sauce saucisse saucisson savon
    soupe tarte terrine truffe
    """
)
"""Dishes, plants and goods that are known by a place they need not come from."""

_CLUBS = _words(
    """
    ajax athletic atletico besiktas cska chakhtar chakhtior dinamo dynamo fenerbahce galatasaray hapoel inter legia
    lokomotiv maccabi olympique partizan racing rapid real shakhtar slavia spartak sparta sporting standard
    steaua torpedo union-sportive zenit zenith
    """
)
_CLUB_MARKS = _words("fc sc sg cf bc hc rc afc ufc basket football handball rugby")
_TRANSIT = _words("metro rer tramway tram rame rames station stations")
_NAMING_ARTICLES = frozenset({"Le", "La", "Les", "Au", "Aux", "Chez"})
_REACH = 8
"""Words that a sentence is looked back over."""

_WORK = re.compile(
    r"\b(?:films?|romans?|livres?|albums?|chansons?|mensuel|hebdomadaire|magazine|revue|pièces?|séries?|documentaires?"
    r"|essais?|recueil|poèmes?|opéras?|opérettes?|tableaux?|toiles?|expositions?|spectacles?|jeux? vidéo|ouvrages?"
    r"|bande dessinée|morceau|valses?|symphonies?|best-sellers?|émissions?|podcasts?|téléfilms?|joué|chanté"
    r"|intitulée?s?|Dans)\b[^«»“”.!?;]{0,40}[«“][\s\u00a0\u202f]?[A-ZÀ-Þ0-9][^«»“”\n]{0,80}\Z"
)
"""The noun before a title in quotation marks, and the title as far as the place."""
_LOOK_BACK = 160


def names_other(first: int, after: int, around: Surroundings) -> bool:
    """Whether the words from `first` up to `after`, a place's name, are part of a longer name or a title."""
    return (
        _after_noun(first, after, around)
        or _beside_noun(first, after, around)
        or _is_stop(first, around)
        or _in_title(first, around)
    )


def _after_noun(first: int, after: int, around: Surroundings) -> bool:
    """Whether a noun and "de" lead to the place: "rue d'Odessa", "noix du Brésil"."""
    tokens = around.tokens
    index = first - 1
    articled = tokens.folded(index) in ("l", "la", "les") and not is_capitalised(tokens.word(index))
    if articled:
        index -= 1
    preposition = tokens.folded(index)
    if index < 1 or preposition not in ("d", "de", "du", "des") or not around.spaced(index):
        return False
    noun, printed = _singular(tokens.folded(index - 1)), tokens.word(index - 1)
    if noun in _STREETS:
        return _is_street(index - 1, after, articled or preposition in ("du", "des"), around)
    if noun in _CLUBS:
        return is_capitalised(printed)
    if noun == "rouge" and tokens.folded(index - 2) == "etoile":
        return True
    if noun in _CAPITALISED_NAMES and is_capitalised(printed):
        return not around.opens_sentence(index - 1) and not articled
    return noun in _DISHES and not articled


def _is_street(index: int, after: int, articled: bool, around: Surroundings) -> bool:
    """Whether the word at `index` begins the name of one street or square."""
    tokens = around.tokens
    printed, before = tokens.word(index), tokens.folded(index - 1)
    if fold(printed) not in _STREETS or (index and around.spaced(index) and before in _ONE_OF_MANY):
        # "les rues de Damas", "une rue de Kiev" are streets there.
        return False
    if fold(printed) != "place":
        return True
    if not is_capitalised(printed):
        # "la place de la Chine" and "la place de Moscou" are mostly a rank, "de la place d'Italie" is a square.
        ranked = before in ("la", "sa", "leur") and tokens.folded(index - 2) not in _TOWARDS
        if articled or ranked or (around.spaced(index) and before in _NO_PLACE):
            return False
    return not (around.spaced(after) and tokens.folded(after) in _FIGURATIVE_BEHIND)


def _beside_noun(first: int, after: int, around: Surroundings) -> bool:
    """Whether the place stands directly after or before what it names: "station Crimée", "FC Barcelone"."""
    tokens = around.tokens
    before, folded = tokens.word(first - 1), tokens.folded(first - 1)
    if around.follows_courtesy(first):
        return True
    if around.spaced(after) and tokens.folded(after) in _CLUB_MARKS and is_capitalised(tokens.word(after)):
        return True
    if first == 0 or not around.spaced(first) or around.in_capitals(first, after):
        return False
    if before in _NAMING_ARTICLES and tokens.word(first - 2).islower() and tokens.gap(first - 1) in (" ", ", "):
        # "un restaurant, Le Pékin": amid a sentence the article has a capital for a reason.
        return True
    if folded in _NAMED_AFTER or (folded in _CLUBS and is_capitalised(before)):
        return True
    return before.isupper() and 1 < len(before) < 5 and before.isalpha() and first - 1 not in around.claimed


def _is_stop(first: int, around: Surroundings) -> bool:
    """Whether the place is a stop: "le métro est fermé entre Crimée et Riquet"."""
    tokens = around.tokens
    start = first - 1
    if tokens.folded(start) == "et" and tokens.folded(start - 2) == "entre":
        start -= 2
    if tokens.folded(start) != "entre" or not around.spaced(first):
        return False
    for index in range(start, max(0, start - _REACH), -1):
        if tokens.folded(index - 1) in _TRANSIT:
            return True
        if around.opens_sentence(index):
            return False
    return False


def _in_title(first: int, around: Surroundings) -> bool:
    """Whether the place stands in the title of a work: "le film « Adieu Berlin »"."""
    tokens = around.tokens
    start, end = tokens.starts[first], tokens.starts[first] + 1
    before = tokens.text[max(0, start - _LOOK_BACK) : end]
    return ("«" in before or "“" in before) and _WORK.search(before) is not None


def _singular(folded: str) -> str:
    return folded[:-1] if folded[-1:] in ("s", "x") and folded != "noix" else folded
