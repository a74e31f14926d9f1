"""Nouns that tie one person to another: "le père de l'élève", "son homologue".

Owns the lists of relations, of kinship and of equals. Which trades exclude each other is told in `fields`.
"""

from reader.quotes.lexicon.words import words

RELATIONS = words(
    """
    petit-fils petite-fille beau-père beau-frère beau-fils parrain filleul père frère fils oncle cousin neveu
    mari époux compagnon conjoint veuf ami copain collègue voisin proche mère sœur fille tante nièce femme
    parent papa maman papi papy tonton aïeul fiancé jumeau grand-père avocat défenseur enfant bébé
    ancien victime témoin client patient
    locataire propriétaire prédécesseur successeur homologue assistant collaborateur entourage camarade
    """
)
"""Nouns that, with a complement, name somebody by their tie to somebody else."""
KIN = words(
    """
    père mère frère sœur fils fille grand-père grand-mère grand-parent petit-fils petite-fille oncle tante cousin
    cousine neveu nièce mari femme époux épouse compagnon compagne conjoint conjointe beau-père belle-mère beau-frère
    belle-sœur beau-fils belle-fille parrain marraine filleul aïeul aïeule papa papi papy tonton fiancé jumeau
    """
)
"""Nouns of kinship: who is called so after a possessive is seldom anybody the article has spoken of."""
PEERS = words(
    """
    supérieur supérieure dauphin dauphine interlocuteur interlocutrice challenger contradicteur compère acolyte binôme
    aîné cadet benjamin voisin rival adversaire homologue collègue confrère ami complice alter camarade
    coéquipier partenaire associé prédécesseur successeur adjoint hôte invité visiteur client mentor protégé
    consœur cosignataire coauteur colistier coaccusé codétenu colocataire coéquipier compagnon comparse condisciple
    concurrent opposant accusateur détracteur contradictrice interlocuteur patron chef directeur voisine
    """
)
"""Nouns that tie somebody to an equal who is often named too."""
