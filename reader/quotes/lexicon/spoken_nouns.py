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
    pirouette ironie remarque réflexion recommandation injonction apostrophe exhortation vanne
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
SHOWN = (
    words(
        """
        colère inquiétude inquiétudes satisfaction soulagement joie tristesse stupeur surprise étonnement fierté
        émotion désarroi ras-le-bol dépit déception amertume regret regrets gueule coeur cœur alarme alerte humour
        excuses hommage vœu vœux soupir sourire rire enthousiasme optimisme prudence doute indignation
        consternation panique peur crainte craintes espoir espoirs gratitude serment plaidoyer défense plaidoirie
        discours lettre tribune signature titre confession aveux soutien silence fin remerciements récit adieux
        tacle exaspération désespoir rage incompréhension refus démenti scepticisme méfiance agacement lassitude
        désaveu embarras gêne ironie ironies moquerie
        """
    )
    | SPOKEN_NOUNS
)
"""Nouns of what somebody says or shows: the words behind it are whose it is."""
