"""Nouns of what is said, "la formule", "un aveu", and of what words come from though it is nobody and no text.

Owns the lists; what stands around such a noun is read where sources are found.
"""

from reader.quotes.lexicon.words import words

SPOKEN_NOUNS = words(
    """
    jugement réplique formule phrase mot mots parole paroles citation devise adage boutade réponse réaction
    commentaire conclusion message constat explication explications verdict aveu cri confidence confidences
    plaisanterie témoignage traduction résumé morale bilan diagnostic riposte avertissement promesse slogan consigne
    credo leitmotiv refrain analyse avis sentiment question objection argument justification précision démenti pique
    coup expression tirade saillie conseil ordre avertissements reproche accusation prière appel souvenir pronostic
    pirouette ironie
    """
)
"""Nouns of what is said."""

VOICES = words(
    """
    compte comptes conclusions feuille exposé programme plan mission page drap voix gens pays garde kop vieux vieille
    petit petite fond amphi plume
    """
)
"""Nouns of neither people, bodies nor texts under which words may stand all the same: "une voix", "la mission"."""
