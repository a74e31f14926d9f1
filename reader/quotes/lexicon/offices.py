"""Nouns of the offices that one person holds at a time: a bare "le préfet" is the prefect, not whoever spoke last.

Owns the two lists. Which field an office belongs to is `fields`', who holds which `people.facts`'.
"""

from reader.quotes.lexicon.words import words

OFFICES = words(
    """
    président maire préfet procureur ministre juge directeur avocat gouverneur roi pape ambassadeur
    porte-parole secrétaire recteur commissaire vice-président sous-préfet chancelier premier prince sultan
    émir curé prêtre imam pasteur rabbin notaire greffier doyen principal régisseur gérant proviseur rapporteur
    avocat-général bâtonnier évêque cardinal archevêque
    """
)
"""Offices with one holder, whether or not it is told of what."""
PORTFOLIOS = words("adjoint délégué conseiller trésorier chargé député sénateur coordinateur")
"""Offices with one holder where it is told for what: "l'adjointe à la culture"."""
MANDATES = words("député sénateur eurodéputé conseiller")
"""Seats in an assembly."""
BESIDE_A_MANDATE = words("porte-parole rapporteur secrétaire président vice-président")
"""Offices of a party, a group or a committee, held beside a seat: "le porte-parole libéral" is a "député"."""
