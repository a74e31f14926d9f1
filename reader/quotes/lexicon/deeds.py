"""What somebody does or undergoes, and the nouns by which the press then calls them.

"Elle enseigne à Brest … l'enseignante", "condamné à six mois … le condamné", "il dirige le port … le directeur". Owns
the likeness of a noun to the words told of somebody; who did what is found elsewhere.
"""

import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache

from reader.quotes.lexicon.words import words

_CALLED = {
    prefix: frozenset(nouns.split())
    for prefixes, nouns in (
        ("dirig", "directeur patron dirigeant chef responsable PDG gérant recteur"),
        ("presid", "président dirigeant"),
        ("enseign", "professeur enseignant prof instituteur universitaire"),
        ("entrain coach", "entraîneur coach technicien sélectionneur"),
        ("command", "commandant officier capitaine gradé"),
        ("remport gagn triomph victoir", "vainqueur gagnant lauréat champion"),
        ("compara juge poursuivi audience barre", "prévenu accusé mis"),
        ("plaid defen", "avocat conseil défenseur pénaliste"),
        ("requi", "procureur magistrat parquetier substitut"),
        ("publi roman livre", "auteur écrivain romancier essayiste"),
        ("tourn film realis metrage", "réalisateur cinéaste documentariste"),
        ("incarn interpret", "acteur comédien interprète"),
        ("fond cree", "fondateur cofondateur créateur"),
        ("soign oper", "médecin soignant chirurgien infirmier praticien"),
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
        ("these doctorat", "doctorant thésard"),
        ("cherch laboratoir", "chercheur scientifique"),
        ("interview reportag", "journaliste reporter"),
        ("arbitr siffl", "arbitre"),
        ("peint toile tableau", "peintre artiste plasticien"),
        ("expos", "artiste plasticien photographe peintre"),
        ("compos", "compositeur musicien"),
        ("demission", "démissionnaire"),
        ("recu recoi accueil invit", "hôte maître"),
        ("ouvert ouvre restaurant cuisin", "patron gérant restaurateur cuisinier chef"),
        ("refugi exil asile", "réfugié exilé demandeur"),
    )
    for prefix in prefixes.split()
}
"""Beginnings of words that are told of somebody, accents dropped, with the nouns that they make likely."""
_RECEIVED = ("recu", "accueill", "invit")
_GUESTS = words("invité visiteur hôte")
_SHORT = 4
"""Letters that two words must share to be of one family."""
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
    plain = _folded(lemma)
    # "l'accusé" is who was accused, not who accused.
    key = ("+" if lemma.endswith(_UNDERGONE) else "") + plain[:_SHORT]
    if any(_related(plain, word) for word in of_somebody.get(key, ())):
        return True
    return any(lemma in _called(word, key[0] == "+") for key, kept in of_somebody.items() for word in kept)


def did(lemma: str, of_somebody: Mapping[str, Iterable[str]]) -> bool:
    """Whether somebody did to others what makes those others a `lemma`: who accuses is not "l'accusé"."""
    plain = _folded(lemma)
    return lemma.endswith(_UNDERGONE) and any(_related(plain, word) for word in of_somebody.get(plain[:_SHORT], ()))


def tells(word: str) -> bool:
    """Whether a lower-case word may tell what somebody is."""
    return len(word) >= _SHORT and word not in _UNTELLING and not word.endswith("ment")


@lru_cache(maxsize=20_000)
def _called(word: str, undergone: bool) -> frozenset[str]:
    if undergone and word.startswith(_RECEIVED):
        return _GUESTS
    return next((nouns for prefix, nouns in _CALLED.items() if word.startswith(prefix)), frozenset())


def _related(one: str, other: str) -> bool:
    shared = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return shared >= max(_SHORT, min(len(one), len(other)) - 2)


@lru_cache(maxsize=20_000)
def _folded(word: str) -> str:
    decomposed = unicodedata.normalize("NFD", word.removeprefix("l'").removeprefix("d'"))
    return "".join(c for c in decomposed if not unicodedata.combining(c)).replace("œ", "oe")
