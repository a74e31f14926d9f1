"""What somebody does or undergoes, and the nouns by which the press then calls them.

"Elle enseigne à Brest … l'enseignante", "condamné à six mois … le condamné", "il dirige le port … le directeur". Owns
the likeness of a noun to the words told of somebody; who did what is found elsewhere.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache

from reader.quotes.lexicon.words import words

_CALLED = {
    prefix: frozenset(nouns.split())
    for prefixes, nouns in (
        ("dirig", "directeur patron dirigeant chef responsable PDG gérant recteur"),
        ("presid serment investitur", "président dirigeant"),
        ("tete", "directeur président patron dirigeant chef responsable PDG"),
        ("enseign", "professeur enseignant prof instituteur universitaire"),
        ("entrain coach", "entraîneur coach technicien sélectionneur"),
        ("command", "commandant officier capitaine gradé"),
        ("remport gagn triomph victoir", "vainqueur gagnant lauréat champion"),
        ("perdre perdu defaite", "perdant vaincu battu"),
        ("compara juge poursuivi audience barre proces", "prévenu accusé mis"),
        ("plaid defen", "avocat conseil défenseur pénaliste"),
        ("requi", "procureur magistrat parquetier substitut"),
        ("publi roman livre", "auteur écrivain romancier essayiste"),
        ("tourn film realis metrage", "réalisateur cinéaste documentariste"),
        ("incarn interpret", "acteur comédien interprète"),
        ("fond cree", "fondateur cofondateur créateur"),
        ("elev brebi vache chevr trait troupeau", "éleveur agriculteur exploitant paysan berger"),
        ("cultiv parcell serre", "agriculteur maraîcher cultivateur exploitant"),
        ("vend tient boutiqu commerc", "commerçant vendeur patron gérant"),
        ("ger", "gérant patron"),
        ("louer loue bail", "locataire propriétaire"),
        ("anim", "animateur"),
        ("coordonn", "coordinateur coordonnateur responsable"),
        ("brigu candidat", "candidat"),
        ("sieg mandat elu", "élu conseiller parlementaire"),
        ("survec", "rescapé survivant"),
        ("plainte", "plaignant"),
        ("conduit condui volant", "conducteur chauffeur automobiliste"),
        ("habit", "habitant riverain résident"),
        ("etud fac licence master", "étudiant"),
        ("appren", "élève apprenti"),
        ("universit cnrs inserm inrae ifremer", "chercheur scientifique universitaire enseignant professeur"),
        ("hopita cliniqu chu", "médecin soignant praticien docteur"),
        ("revisit mont adapt", "metteur réalisateur"),
        ("these doctorat", "doctorant thésard"),
        ("cherch laboratoir", "chercheur scientifique"),
        ("interview reportag", "journaliste reporter"),
        ("arbitr siffl", "arbitre"),
        ("peint toile tableau", "peintre artiste plasticien"),
        ("expos", "artiste plasticien photographe peintre"),
        ("compos", "compositeur musicien"),
        ("demission", "démissionnaire"),
        ("ouvert ouvre restaurant cuisin", "patron gérant restaurateur cuisinier chef"),
        ("mairi", "maire édile élu"),
        ("tabac", "buraliste commerçant patron"),
        ("bistro cafe brasserie", "cafetier patron gérant bistrotier"),
        ("creperi pizzeri", "restaurateur patron gérant cuisinier"),
        ("vign raisin vendang cuvee", "vigneron viticulteur exploitant"),
        ("chalut peche filet", "pêcheur marin patron"),
        ("ruche abeille miel", "apiculteur exploitant producteur"),
        ("cereal moisson betterav colza tournesol", "agriculteur céréalier cultivateur exploitant producteur paysan"),
        ("cooperativ", "agriculteur cultivateur éleveur producteur paysan"),
        ("pommier verger fruitier", "arboriculteur producteur exploitant agriculteur"),
        ("fleur bouquet", "fleuriste horticulteur commerçant"),
        ("violon guitar pian harp accordeon", "luthier musicien artiste"),
        ("chante chanta chanson album concert", "chanteur artiste musicien interprète"),
        ("lames couteau forge", "coutelier forgeron artisan"),
        ("accouch", "sage-femme obstétricien mère maman"),
        ("canadair helicopter avion cockpit", "pilote aviateur"),
        ("manifest tract banderol", "manifestant militant"),
        ("photo cliche", "photographe"),
        ("danse ballet", "danseur chorégraphe"),
        ("charpent toiture", "couvreur charpentier artisan"),
        ("meubl rabot", "menuisier ébéniste artisan"),
        ("moteur carross", "garagiste mécanicien"),
        ("camion poids-lourd", "chauffeur routier conducteur camionneur"),
        ("taxi", "chauffeur conducteur taxi"),
        ("bateau voilier cargo", "marin skipper capitaine navigateur pêcheur"),
        ("gibier sanglier", "chasseur"),
        ("tronconn", "forestier bûcheron sylviculteur"),
        ("velo peloton pedal", "cycliste coureur grimpeur"),
        ("maillot", "international joueur capitaine"),
        ("greve piquet", "gréviste syndicaliste délégué"),
        ("algorithm logiciel", "entrepreneur ingénieur développeur informaticien"),
        ("ascension sommet", "alpiniste grimpeur"),
        ("courrier tournee", "facteur"),
        ("guichet", "guichetier employé agent"),
        ("fournil petri", "boulanger artisan"),
        ("lycee terminale", "lycéen élève"),
        ("sien-fil sien-enf sien-beb", "père mère parent papa maman"),
        ("sien-pet", "grand-père grand-mère"),
        ("prison cellule incarcer detenu", "détenu prisonnier"),
        ("refugi exil asile", "réfugié exilé demandeur"),
    )
    for prefix in prefixes.split()
}
"""Beginnings of words that are told of somebody, accents dropped, with the nouns that they make likely."""
_DISMISSED = "licencié salarié employé collaborateur remercié limogé congédié évincé écarté renvoyé"
_BETWEEN_TWO = {
    prefix: (frozenset(doers.split()), frozenset(others.split()))
    for prefixes, doers, others in (
        (
            "batt domin elimin surclass terrass ecras devanc devance vainc vaincu vainqu defai surpass",
            "vainqueur gagnant lauréat tombeur",
            "vaincu perdant battu éliminé malheureux",
        ),
        (
            "agress frapp bless viol harcel renvers percut fauch poignard tabass gifl menac insult escroqu ligot",
            "agresseur assaillant prévenu accusé suspect mis auteur chauffard",
            "victime blessé plaignant agressé",
        ),
        (
            "assassin assassinat meurtr homicide",
            "meurtrier assassin accusé prévenu suspect mis tueur",
            "victime défunt mort disparu",
        ),
        ("condamn inculp incarcer ecrou", "victime plaignant juge", "condamné prévenu accusé mis suspect détenu"),
        ("accus denonc", "accusateur plaignant dénonciateur", "accusé mis"),
        ("recrut embauch engag emploi employ", "employeur patron recruteur", "recrue employé salarié embauché"),
        ("licenci congedi limog renvoy remerci evinc ecart", "employeur patron", _DISMISSED),
        ("aperc apercu apercev apercoi assist temoign", "témoin", "disparu fugitif fuyard"),
        ("sauv secour repech", "sauveteur secouriste sauveur", "rescapé miraculé naufragé survivant"),
        ("recu recoi recev accueill invit", "hôte maître", "invité visiteur hôte"),
        ("soign oper", "médecin soignant chirurgien infirmier praticien", "patient opéré malade"),
        ("interrog interview question", "journaliste reporter intervieweur", "interviewé interrogé"),
        ("form entrain", "formateur entraîneur coach maître mentor", "élève disciple protégé poulain"),
        ("succed remplac", "successeur remplaçant", "prédécesseur sortant remplacé"),
        ("exclu expuls banni radie", "", "exclu banni expulsé radié"),
        ("elu designe nomm", "électeur", "élu lauréat vainqueur gagnant"),
        ("vend vendu ced cede", "vendeur cédant", "acheteur acquéreur repreneur"),
        ("achet rachet acquis acquer repris", "acheteur acquéreur repreneur", "vendeur cédant"),
    )
    for prefix in prefixes.split()
}
"""Stems of verbs for what one does to another, with the nouns for the one and the nouns for the other."""
_MISHAPS = re.compile(
    r"bless|brul|tomb|souffr|renvers|hospitalis|operee?$|enseveli|helipor|dispar|fugu|civiere|noye|percut|accident|agress"
    r"|poignard|incarcer|ecrou|interpell|soupconn|poursuivi|condamn|evacu|intoxiqu|coince|fractur|gueri|convalesc|coma"
    r"|reanim|secour|malade|cancer|amput|paralys|electrocut|mordu|expuls|licenci|victime|decede|mort|tuee?|assassin"
)
"""Beginnings of words for what befalls somebody, accents dropped."""
_VERBAL = re.compile(
    r"(?:e?|a|ait|ant|aient|e[snre]|ent|ees?|er(?:a|ait)?|i[ets]?|ir|iss?e?|issait|u[est]?|tu?e?s?|re|ssait|vait|vent)$"
)
"""Endings of finite forms and participles, accents dropped."""
_NOMINAL = ("ion", "ement", "ssage", "ure")
"""Endings of the nouns for a deed: "l'agression de X"."""
_DERIVED = re.compile(r"(?:er(?:ie)?|ier|eur|ien|iste|aire|ie|ure|age|e)s?$")
"""Endings of a trade and of where or what it is, accents dropped: "boulanger", "boulangerie", "pharmacien"."""
PLACES = "@"
"""Under which the places told of somebody are kept."""
_SHORT = 4
"""Letters that two words must share to be of one family."""
_LONGEST_ENDING = 6
"""Letters in which two words of one family differ at most: "fonder", "fondatrice"."""
_UNTELLING = words("porter porte portent portait avoir faire maintenant notamment surtout")
_UNDERGONE = ("é", "u", "i", "is", "mis")


def told(word: str, undergone: bool) -> tuple[str, str]:
    """How a word told of somebody is kept: its first letters, and the word without accents.

    Args:
        word: in lower case.
        undergone: whether it is a participle of what was done to them.
    """
    plain = _folded(word)
    return ("+" if undergone else "") + plain[:_SHORT], plain


def is_told(lemma: str, of_somebody: Mapping[str, Iterable[str]]) -> bool:
    """Whether what is told of somebody makes the noun `lemma` likely for them."""
    if not of_somebody:
        return False
    return is_told_alike(lemma, of_somebody) or any(
        lemma in _called(word, first[0] == "+")
        for first, kept in of_somebody.items()
        if first != PLACES
        for word in kept
    )


def is_told_alike(lemma: str, of_somebody: Mapping[str, Iterable[str]]) -> bool:
    """Whether a word of the family of `lemma` is told of somebody: "elle traduit … la traductrice"."""
    plain = _folded(lemma)
    # "l'accusé" is who was accused, not who accused.
    key = ("+" if lemma.endswith(_UNDERGONE) else "") + plain[:_SHORT]
    return any(_related(plain, word) for word in of_somebody.get(key, ()))


def comes_from(origins: Iterable[str], beside: Iterable[str], of_somebody: Mapping[str, Iterable[str]]) -> bool:
    """Whether a place told of somebody is where a demonym is from: "maire de Lyon … la Lyonnaise".

    Args:
        origins: the demonym in lower case, or its country.
        beside: the words beside the functions of that person.
        of_somebody: what is told of them.
    """
    places = [*of_somebody.get(PLACES, ()), *(_folded(word) for word in beside)]
    return any(_related(_folded(origin), place) for origin in origins for place in places)


def keep_place(place: str, of_somebody: dict[str, set[str]]) -> None:
    """Keep that a place in lower case, or its country, was told of somebody."""
    of_somebody.setdefault(PLACES, set()).add(_folded(place))


def did(lemma: str, of_somebody: Mapping[str, Iterable[str]]) -> bool:
    """Whether somebody stood at the other end of what makes a `lemma`: who accuses is not "l'accusé"."""
    plain = _folded(lemma)
    if lemma.endswith(_UNDERGONE) and any(_related(plain, word) for word in of_somebody.get(plain[:_SHORT], ())):
        return True
    return any(
        lemma in _at_end(word, key[0] != "+") for key, kept in of_somebody.items() if key != PLACES for word in kept
    )


def befallen(of_somebody: Mapping[str, Iterable[str]]) -> bool:
    """Whether a mishap, a crime or the law is told to have befallen somebody: "tombé d'une échelle", "écroué"."""
    return any(_MISHAPS.match(word) for key, kept in of_somebody.items() if key != PLACES for word in kept)


def owning(lemma: str) -> str:
    """How it is kept that somebody has whom a noun means: "sa fille"."""
    return f"sien-{lemma}"


def tells(word: str) -> bool:
    """Whether a lower-case word may tell what somebody is."""
    return len(word) >= _SHORT and word not in _UNTELLING and not word.endswith("ment")


@lru_cache(maxsize=20_000)
def _called(word: str, undergone: bool) -> frozenset[str]:
    known = next((nouns for prefix, nouns in _CALLED.items() if word.startswith(prefix)), frozenset())
    return known | _at_end(word, undergone)


@lru_cache(maxsize=20_000)
def _at_end(word: str, undergone: bool) -> frozenset[str]:
    """The nouns for whoever did, or underwent, what a verb says."""
    if word == "defaite" and not undergone:
        # "Elle a reconnu sa défaite": the noun
        return frozenset()
    for stem, ends in _BETWEEN_TWO.items():
        if word.startswith(stem) and (_VERBAL.match(word, len(stem)) or (undergone and word.endswith(_NOMINAL))):
            return ends[undergone]
    return frozenset()


def _related(one: str, other: str) -> bool:
    stem = _DERIVED.sub("", one)
    if len(stem) >= _SHORT and stem == _DERIVED.sub("", other):
        # "tient une épicerie … l'épicière"
        return True
    shared = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    # "repris" is no relative of "représentant": an ending is not as long as that; nor is "presse" of "président".
    least, most = sorted((len(one), len(other)))
    enough = shared >= max(_SHORT, least - 2) and (shared > _SHORT or shared >= least - 1)
    return enough and most - shared <= _LONGEST_ENDING


@lru_cache(maxsize=20_000)
def _folded(word: str) -> str:
    decomposed = unicodedata.normalize("NFD", word.removeprefix("l'").removeprefix("d'"))
    return "".join(c for c in decomposed if not unicodedata.combining(c)).replace("œ", "oe")
