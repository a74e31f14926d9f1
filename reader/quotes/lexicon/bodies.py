"""The nouns by which the press comes back to a company, a union, a club, a court, a paper that it has named.

Owns which nouns may stand for one and the same body. Which body an article means is `reference.bodies`'s.
"""

from collections.abc import Collection

from reader.quotes.lexicon.words import words

_MEDIA = "quotidien journal hebdomadaire magazine mensuel revue média titre site"
_KINDS = tuple(
    (words(general), words(general + " " + trades), words(general + " " + trades + " " + openings))
    for general, trades, openings in (
        (
            "entreprise groupe société firme compagnie structure organisation établissement multinationale géant",
            """
            constructeur distributeur opérateur exploitant fabricant transporteur avionneur équipementier bailleur
            assureur enseigne marque plateforme start-up pousse fonds banque motoriste sidérurgiste cimentier
            voyagiste concessionnaire fournisseur prestataire employeur sous-traitant régie hébergeur
            """,
            "filiale consortium conglomérat coopérative laboratoire cabinet chaîne",
        ),
        ("cabinet", "", ""),
        (
            "association collectif ong organisation fondation mouvement structure organisme",
            "",
            "fédération ligue comité",
        ),
        ("parti formation mouvement organisation", "", "union front rassemblement alliance coalition"),
        ("syndicat organisation", "", "fédération confédération union"),
        ("club formation équipe association", "", "stade olympique racing sporting union entente étoile"),
        ("instance organisation fédération ligue", "", "union comité confédération"),
        (
            "institut institution établissement organisme office agence structure",
            "",
            """
            banque centre observatoire chambre caisse musée théâtre opéra université hôpital clinique lycée collège
            école rectorat bibliothèque conservatoire académie
            """,
        ),
        ("juridiction institution instance", "", "cour tribunal conseil"),
        ("collectivité municipalité", "", "mairie ville commune métropole région département conseil agglomération"),
        (
            "institution instance autorité organisme",
            "",
            "cour conseil commission banque haut haute agence autorité office chambre comité",
        ),
        ("régulateur autorité", "", "haut haute agence office conseil"),
        (
            _MEDIA,
            "radio chaîne",
            "agence télévision gazette",
        ),
        ("chaîne station antenne", "", "radio télévision"),
    )
)
"""Nouns by which one body may be called, with those of its trade, and those that its own name may begin with."""
GENERIC = frozenset(noun for _, trades, _ in _KINDS for noun in trades)
"""Nouns that may stand for a body named before."""
_PUBLIC = words(
    """
    commission ministère tribunal parquet préfecture mairie conseil sénat assemblée gouvernement cour région parlement
    département métropole rectorat police gendarmerie commune ville présidence
    """
)
"""Bodies that are no company, union or association."""
_TOLD_APART = words("fédération ligue municipalité collectivité régulateur juridiction cabinet")
"""Nouns of bodies beside which those of other kinds are mostly named too: a club and its federation."""
_OF_MEDIA = words(f"{_MEDIA} agence chaîne radio station antenne")
_PUBLIC_TOO = words(
    """
    collectivité municipalité régulateur juridiction institution organisme agence office structure établissement
    instance autorité
    """
)


def is_kind_of(nouns: Collection[str], noun: str) -> bool:
    """Whether what is called by `nouns` is of the kind that `noun` says: a court is a "juridiction", a union none."""
    return any(noun in general and any(own in every and own != noun for own in nouns) for general, _, every in _KINDS)


def stands_for_a_medium(noun: str) -> bool:
    """Whether a paper, a station or an agency may come back under `noun`."""
    return noun in _OF_MEDIA


def may_be_called(nouns: Collection[str], noun: str) -> bool:
    """Whether what is called by `nouns` may come back under `noun`: a club is no union, a ministry no company.

    Args:
        nouns: the lower-case nouns of a body, and the first word of its name.
        noun: the noun by which something is called now.
    """
    if noun in nouns:
        return True
    if noun not in _PUBLIC_TOO and any(own in _PUBLIC for own in nouns):
        return False
    kinds = [(general, trades) for general, trades, every in _KINDS if any(own in every for own in nouns)]
    if not kinds:
        return noun not in _TOLD_APART
    if any(noun in general for general, _ in kinds):
        return True
    # A bank is no airline, but either may be called a group first.
    return any(noun in trades and not any(own in trades - general for own in nouns) for general, trades in kinds)
