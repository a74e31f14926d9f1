"""The closed word classes that judging and mending a translation needs; French words are folded."""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


FRENCH = _set(
    """
    le la les des du un une et est dans pour que qui avec sur aux au ce cette ces son sa ses leur leurs nous vous
    ils elle elles il je pas ne plus mais ou ont sont ete etre avoir fait par sans sous entre aussi comme apres
    avant depuis chez dont lors ainsi deux tous toute toutes
    """
)
"""Words that French needs to make a sentence."""

FRENCH_ONLY = FRENCH - _set("on me an a par plus pour sur son fait des comme sans ou")
"""Those of them that English does not have."""

CAPITALISED_COMMON = _set(
    """
    deux trois quatre cinq six sept huit dix le la les un une des du de ce cet cette ces il elle ils elles on nous
    vous je tu en au aux et mais ou si dans pour par sur avec sans selon apres avant depuis lors m mm mme mmes
    mlle dr me mgr saint sainte etat etats unis union europe republique ministre ministere president presidente
    premier premiere roi reine prince princesse pape conseil parlement assemblee senat chambre cour commission
    comite parti gouvernement federation confederation organisation association agence banque bourse universite
    ecole institut musee hopital eglise cathedrale ville nord sud est ouest orient occident moyen proche grande
    grand petit petite nouveau nouvelle nouvelles haute haut basse bas royaume empire guerre monde mondial
    mondiale national nationale nationales nations internationale international europeen europeenne francais
    francaise britannique americain americaine russe allemand allemande chinois chinoise mer ocean lac mont
    montagne montagnes ile iles cap golfe fleuve canal port aeroport gare place rue avenue boulevard pont tour
    palais chateau parc foret bois jardin coupe championnat jeux ligue tournoi prix fete noel paques toussaint
    jour an ans annee siecle traite accord loi code article charte constitution directeur secretaire general
    generale chef docteur professeur maitre monsieur madame mademoiselle dieu bible coran internet web centre
    service services societe compagnie groupe front mouvement alliance armee police
    """
)
"""Words that are capitalised in French without being names, or that English renames."""

ENGLISH_LINKING = _set(
    """
    the a an of to in for and by with on at from its
    """
)
"""Words inside a term that are never its first or last."""

ENGLISH_OUTSIDE_TERMS = _set(
    """
    is are was were be been has have had will would not it this that he she they who which said as but or their
    his her first last remains between both there we you
    """
)
"""Words that no term holds, wherever the engine looked while writing them."""

ENGLISH_DETERMINERS = _set(
    """
    the a an this that these those its his her their our my your no any some each every both all such one two
    three another other former new same first last next
    """
)
"""Words that stand where an article would."""

SPOKEN_ACRONYMS = _set(
    """
    NATO OPEC UNESCO UNICEF ASEAN ECOWAS NASA FIFA UEFA UNCTAD UNIDO UNITAID UNITAR UNRWA UNHCR UNFPA MERCOSUR
    EURATOM INTERPOL EUROPOL FRONTEX EUROJUST HAMAS CENTCOM AFRICOM MONUSCO MINUSMA MINURSO UNIFIL UNMISS UNDOF
    SWIFT NAFTA USMCA APEC AUKUS NORAD IGAD SADC COMESA ECCAS UEMOA CEMAC EFTA CERN GATT INTELSAT HEZBOLLAH
    FRELIMO RENAMO SWAPO TASS TSAHAL ROSATOM ROSCOSMOS GAZPROM
    """
)
"""Acronyms that are spoken as words, and so take no article."""

AFTER_A_NAME = _set(
    """
    and or but nor is are was were has have had will would can could may might must shall should does did do in on
    at of to for from by with as than that which who whose where when while after before since until under over
    against without within between among through during into upon about says said not also itself went left made
    took gave held met came became
    """
)
"""Words that follow a name and never a noun that the name only describes."""

ENGLISH_SMALL_WORDS = ENGLISH_LINKING | ENGLISH_OUTSIDE_TERMS | ENGLISH_DETERMINERS | AFTER_A_NAME
"""Words that have a capital only where a sentence begins."""
