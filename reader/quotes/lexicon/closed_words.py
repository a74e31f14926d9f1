"""The closed word classes of French: determiners, pronouns, prepositions, particles of names, common adverbs.

Owns the lists; what they do to a phrase is told where phrases are cut.
"""

from functools import lru_cache

from reader.quotes.lexicon.words import words
from reader.quotes.phrasing.phrase import Determiner, Gender, Number

DETERMINERS: dict[str, tuple[Determiner, Gender | None, Number]] = {
    "le": ("definite", "m", "s"), "la": ("definite", "f", "s"), "l'": ("definite", None, "s"),
    "les": ("definite", None, "p"), "du": ("definite", "m", "s"), "au": ("definite", "m", "s"),
    "aux": ("definite", None, "p"), "un": ("indefinite", "m", "s"), "une": ("indefinite", "f", "s"),
    "des": ("indefinite", None, "p"), "ce": ("demonstrative", "m", "s"), "cet": ("demonstrative", "m", "s"),
    "ledit": ("demonstrative", "m", "s"), "ladite": ("demonstrative", "f", "s"),
    "lesdits": ("demonstrative", "m", "p"), "lesdites": ("demonstrative", "f", "p"),
    "cette": ("demonstrative", "f", "s"), "ces": ("demonstrative", None, "p"), "son": ("possessive", None, "s"),
    "sa": ("possessive", "f", "s"), "ses": ("possessive", None, "p"), "leur": ("possessive", None, "s"),
    "leurs": ("possessive", None, "p"), "notre": ("possessive", None, "s"), "nos": ("possessive", None, "p"),
    "votre": ("possessive", None, "s"), "vos": ("possessive", None, "p"), "mon": ("possessive", "m", "s"),
    "ma": ("possessive", "f", "s"), "mes": ("possessive", None, "p"), "plusieurs": ("indefinite", None, "p"),
    "deux": ("indefinite", None, "p"), "trois": ("indefinite", None, "p"), "quatre": ("indefinite", None, "p"),
    "cinq": ("indefinite", None, "p"), "six": ("indefinite", None, "p"), "sept": ("indefinite", None, "p"),
    "huit": ("indefinite", None, "p"), "neuf": ("indefinite", None, "p"), "dix": ("indefinite", None, "p"),
    "onze": ("indefinite", None, "p"), "douze": ("indefinite", None, "p"), "quinze": ("indefinite", None, "p"),
    "vingt": ("indefinite", None, "p"), "trente": ("indefinite", None, "p"), "cent": ("indefinite", None, "p"),
    "quelques": ("indefinite", None, "p"), "cents": ("indefinite", None, "p"), "mille": ("indefinite", None, "p"),
    "vingtaine": ("indefinite", None, "p"), "quarante": ("indefinite", None, "p"),
    "treize": ("indefinite", None, "p"), "quatorze": ("indefinite", None, "p"), "seize": ("indefinite", None, "p"),
    "cinquante": ("indefinite", None, "p"), "soixante": ("indefinite", None, "p"),
    "certains": ("indefinite", "m", "p"),
    "certaines": ("indefinite", "f", "p"),
    "chaque": ("indefinite", None, "s"), "aucun": ("indefinite", "m", "s"), "aucune": ("indefinite", "f", "s"),
    "quel": ("indefinite", "m", "s"), "quelle": ("indefinite", "f", "s"), "tout": ("indefinite", "m", "s"),
}  # fmt: skip

PRONOUNS: dict[str, tuple[Gender | None, Number]] = {
    "il": ("m", "s"), "elle": ("f", "s"), "ils": ("m", "p"), "elles": ("f", "p"), "lui": ("m", "s"),
    "celui-ci": ("m", "s"), "celle-ci": ("f", "s"), "ceux-ci": ("m", "p"), "celles-ci": ("f", "p"),
    "lui-même": ("m", "s"), "elle-même": ("f", "s"), "eux": ("m", "p"), "eux-mêmes": ("m", "p"),
    "celui-là": ("m", "s"), "celle-là": ("f", "s"),
}  # fmt: skip
QUANTITIES = words(
    """
    dizaine douzaine quinzaine vingtaine trentaine quarantaine cinquantaine soixantaine centaine poignée partie
    dizaines douzaines centaines millier milliers million millions majorité
    """
)
"""Nouns that count what follows with de."""
MANY = words("beaucoup nombre plupart majorité quantité peu tant trop moult")
"""Words for a quantity that say nothing of whom they count."""
NOBODY = words(
    """
    on quelqu'un certains d'aucuns beaucoup tous personne nul autrui chacun chacune celui celle ceux celles
    quelques-uns quelques-unes plusieurs nombre l'un l'une nous je j' vous tu
    """
)
PREPOSITIONS = words(
    """
    à au aux de d' du dans par pour avec sans sous sur chez contre vers envers devant derrière entre parmi
    depuis pendant durant selon lors auprès face dès malgré après avant en hors outre via jusqu' jusqu'à
    voire concernant suivant près loin autour grâce quant
    """
)
OF = words("de du des d'")
"""The forms of "de"."""
PARTS_OF_TEXTS = words(
    "paragraphe paragraphes ligne lignes page pages feuillet feuillets mots vers strophe strophes alinéas"
)
"""What a text is made of, which says nothing of its own: "trois paragraphes"."""
BEFORE_NOUNS = words("la le l' les son sa ses leur leurs ce cette cet ces une un notre nos")
"""What may stand between a preposition and its noun."""
RANKS = words("premier première second seconde dernier dernière")
LEQUEL = words("lequel laquelle lesquels lesquelles")
THE_OF = OF | words("la le l' les")
"""The forms of "de" with an article or without, and the articles."""
BEFORE_PLACES = words("à en vers sur dans près depuis")
"""Prepositions behind which a name that is nobody's yet is a place's: "à Nancy", "à New York"."""
OBJECT_PRONOUNS = words("le la les l' leur")
"""Pronouns of objects that are spelt like determiners."""
THIRD_PERSON_POSSESSIVES = words("sa son ses leur leurs")
NO_PARTICIPLES = words("avant devant durant pendant maintenant suivant concernant cependant pourtant autant")
"""Prepositions and adverbs that end like a present participle."""
LOCATIVES = words("à dans sur en après avant lors depuis devant pendant dès vers sous")
PARTICLES = words(
    """
    von van der den het ben bin bint ibn al el ul ur abu abou umm da das do dos di della degli del dell' ould ag
    y e i ar wa und ter te ten zu zum zur vom af mac nic aït of the for and delle dei dello
    """
)
NOBLE = frozenset(("de", "du", "d'", "des", "la", "le"))

CLITICS = words("s' se m' me nous lui leur l' le la les y en t' te ne n' vous")
"""Pronouns and negations in front of a verb."""
ADVERBS = words(
    """
    notamment encore aussi ainsi ensuite alors déjà également toutefois cependant néanmoins pourtant même
    bien d'abord d' abord ailleurs enfin toujours récemment hier aujourd'hui jamais pas plus donc surtout aussitôt
    depuis longtemps volontiers certes tout très plutôt également vite mieux quant puis là ici tôt tard sans
    cesse tant guère souvent parfois fort juste trop assez peu beaucoup non fermement tous toutes eux elles lui
    elle eux-mêmes autant longuement à nouveau désormais maintenant jadis naguère autrefois auparavant
    """
)
"""Adverbs, and words of adverbial phrases, that stand beside a verb."""
FUNCTION_WORDS = words(
    """
    le la les l' un une des du de d' au aux à en et ou où mais donc or ni car que qu' qui quoi dont quand
    comme si il elle ils elles on je j' tu nous vous lui leur leurs eux son sa ses mon ma mes ton ta tes
    notre nos votre vos ce c' cet cette ces ça cela ceci celui celle ceux celles ne n' pas plus moins très
    trop aussi ainsi alors après avant avec sans sous sur dans par pour contre vers chez entre depuis
    pendant durant dès lors jusqu' jusque malgré selon d'après hormis outre parmi puis ensuite enfin
    pourtant cependant toutefois néanmoins certes bref hier aujourd'hui demain tout toute tous toutes même
    autre autres aucun aucune chaque plusieurs quelques rien personne interrogé interrogée interrogés
    interrogées contacté contactée contactés joint jointe invité invitée y s' se m' me t' te oui non voici
    voilà là ici encore déjà jamais toujours souvent parfois peut-être surtout notamment côté née né âgé
    âgée parce puisque lorsque tandis quant afin face deux trois quatre cinq six sept huit neuf dix pourquoi
    comment combien quel quelle quels quelles lequel laquelle auprès autour grâce loin près devant derrière
    bien mieux peu assez tant tellement presque seul seule seuls seules premier première dernier dernière
    nouveau nouvelle est était sont a ont fait
    """
)
"""Words that begin a sentence with a capital and are no part of a name."""
EN_ADVERBS = words(
    """
    conférence marge fin réponse réaction ouverture conclusion effet revanche début cours direct outre privé vain
    marchant substance face partie parallèle public aparté préambule guise présence compagnie visite déplacement
    conseil séance commission personne vertu raison cas temps pleine plein même avant arrière clair somme bref fait
    tête premier dernier contrepartie moyenne théorie pratique principe général particulier une un deux tout ce
    soutien hommage plus moins mars mai juin août avril bas haut aval amont dehors dedans dessous français anglais
    """
)
"""Nouns with which "en" makes an adverbial of the clause: "en conférence de presse"."""
STARTERS = words(
    """
    il elle ils elles le la les un une ce cette ces mais et on nous son sa ses en au aux dans selon pour
    après c' l' d'
    """
)

_NUMERALS = words(
    """
    un une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt vingts trente
    quarante cinquante soixante cent cents mille et
    """
)


@lru_cache(maxsize=20_000)
def is_numeral(word: str) -> bool:
    """Whether a lower-case word is a cardinal from two on, spelt out: "quarante-neuf", "vingt-deux"."""
    return word not in ("un", "une", "et", "") and all(part in _NUMERALS for part in word.split("-"))
