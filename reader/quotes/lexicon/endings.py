"""What the ending of a noun that no list holds says of it: a trade, an origin, an opinion, or a thing.

Owns the endings and the words that bear one without being a person.
"""

from reader.quotes.lexicon.words import words

PARTICIPLES_IN_E = ("é", "ée", "és", "ées")
"""Endings of the past participles of verbs in -er."""
SINGULAR_PARTICIPLES = tuple(words("é ée i ie u ue is ise it ite ert erte"))
"""Endings of past participles of one person."""
_PERSON_ENDINGS = tuple(
    words(
        """
        ien ienne éen éenne ais aise ois oise ain aine eur euse rice iste aire and ande ard arde ant ante é ée in ine
        ier ière er ère logue ologue ène ote ot ate atre ol ole iaque
        """
    )
)
_THING_ENDINGS = tuple(words("té tié tion sion ment age ence ance ure isme esse tude tue terre oire"))
_THINGS = words(
    """
    affaire salaire horaire commentaire territoire anniversaire vocabulaire itinéraire inventaire glossaire
    questionnaire formulaire dictionnaire frontière manière matière lumière rivière carrière prière bière barrière
    poussière croisière chaudière glacière atelier chantier quartier courrier dossier métier papier escalier
    calendrier noyer prunier marronnier châtaignier abricotier mûrier
    panier clavier février janvier sentier premier dernier attente entente vente détente plante pente tente soixante
    courante restaurant courant montant instant volant croissant couchant levant tournant penchant avant devant
    moteur secteur facteur bonheur malheur valeur couleur chaleur douleur fleur peur erreur faveur ampleur longueur
    hauteur largeur heure sueur lueur vapeur odeur saveur humeur tumeur honneur ascenseur ordinateur réacteur tracteur
    radiateur compteur pneu rumeur rigueur vigueur pudeur grandeur profondeur splendeur terreur horreur fureur ferveur
    année journée soirée matinée idée armée entrée arrivée durée rentrée tournée vallée musée lycée fumée pensée marée
    traversée montée percée randonnée dictée épée poignée gelée allée mairie marché café côté été congé clé blé thé
    délégation fossé passé degré carré procédé traité arrêté comité exposé communiqué défilé péché palier fichier
    terrain train matin chemin jardin bassin destin festin vin gain pain bain main lendemain magasin dessin moulin
    bulletin scrutin ravin domaine semaine dizaine douzaine centaine haine peine chaîne laine fontaine capitale
    aubaine
    magazine cuisine usine machine piscine colline vitrine doctrine médecine origine racine cantine routine ruine mine
    vaccine farine marine poitrine usure aise chaise crise fraise mayonnaise falaise braise anglaise française
    mois fois bois choix voix noix croix poids toit droit endroit palais relais délai biais rabais marais frais
    mandat débat climat état résultat achat combat contrat format rat plat drapeau plate date cravate tomate pirate
    mot lot pot robot complot ballot note cote côte vote porte carotte flotte grotte école rôle parole sol vol alcool
    contrôle symbole monopole pétrole idole gondole boussole scène chêne phénomène oxygène hygiène théâtre quatre
    centre hiver fer mer enfer air pair clair lancer dîner déjeuner souper goûter baiser danger loyer foyer rocher
    plancher clocher boulier verger ver ministère mystère caractère cimetière critère frère cratère colère misère
    guerre terre pierre verre serre erre commande demande viande bande légende brigand offrande stand grand regard
    retard hasard milliard brouillard standard placard boulevard étendard brancard moutarde garde mansarde
    atmosphère sphère artère galère bruyère notice police justice service office exercice indice malice vice
    ligne phrase couloir mur chose larme geste sourire silence
    matrice cicatrice appendice édifice bénéfice caprice délice
    tracé résumé cliché pavé canapé énoncé phrasé pré épopée odyssée renommée mêlée mélopée échappée lancée levée
    veillée ruée plongée poussée tranchée visée portée virée chaussée bouffée gorgée cuillerée embardée coulée
    corvée denrée fusée panacée apogée trophée mausolée nausée huée curée flambée envolée retombée équipée couvée
    bordée foulée tablée giboulée ondée orchidée azalée araignée cheminée curseur indicateur projecteur détecteur
    capteur téléviseur conteneur processeur générateur extincteur interrupteur aspirateur congélateur amplificateur
    climatiseur simulateur émetteur récepteur vecteur classeur démarreur ventilateur épaisseur lenteur douceur
    raideur torpeur candeur noirceur blancheur minceur teneur pesanteur puanteur tiédeur laideur stupeur clameur
    sélecteur compresseur réfrigérateur accélérateur incinérateur planeur propulseur composteur broyeur honoraire
    annuaire bestiaire sanctuaire estuaire rosaire abécédaire exemplaire luminaire séminaire corollaire documentaire
    sommaire préliminaire grammaire imaginaire calvaire repaire entrain levain grain damier évier gravier gibier
    mobilier sablier pommier olivier cerisier peuplier fumier bourbier poirier figuier amandier voilier pétrolier
    palmier laurier rosier tablier collier soulier bouclier charnier cendrier encrier échiquier grenier guêpier
    bélier crinière fourmilière gouttière litière lisière paupière pépinière théière tanière tourbière visière
    volière souricière soupière sablière salière civière charnière chaumière clairière ornière montgolfière
    genouillère vitamine turbine résine rétine platine sardine étamine discipline bottine carabine famine mousseline
    sabot hublot grelot trot bulot goulot îlot lingot maillot tricot chariot cachot caillot coquelicot haricot
    abricot guirlande propagande réprimande brassard foulard billard poignard épinard buvard homard canard renard
    guépard léopard variante constante résultante déferlante casserole camisole coupole nécropole console auréole
    rigole pactole insuline
    """
)
_UNDERGONE = words(
    "vaincu vaincue battu battue exclu exclue déchu déchue reclus recluse mordu mordue pendu pendue émis promu promue"
)
"""Participles without the endings above that are nouns for whoever underwent it."""


def thing_like(word: str) -> bool:
    """Whether a noun that is not listed looks like one for a thing or an action."""
    single = word[:-1] if word.endswith("s") and not word.endswith(("ais", "ois")) else word
    return single in _THINGS or word in _THINGS or single.endswith(_THING_ENDINGS)


def person_like(word: str) -> bool:
    """Whether a noun that is not listed looks like one for a person: a trade, an origin, an opinion, a state."""
    single = word[:-1] if word.endswith("s") and not word.endswith(("ais", "ois")) else word
    if single in _UNDERGONE:
        return True
    if single in _THINGS or word in _THINGS or single.endswith(_THING_ENDINGS):
        return False
    return single.endswith(_PERSON_ENDINGS)


_FEMININE_TRADES = {"ière": "ier", "trice": "teur", "euse": "eur", "ienne": "ien", "ante": "ant"}


def masculine(word: str) -> str:
    """The masculine of a person's noun that no list holds: "battue" is a "battu", a "gabarière" a "gabarier"."""
    if word.endswith("ée") or (word.endswith("e") and word in _UNDERGONE):
        return word[:-1]
    for feminine, ending in _FEMININE_TRADES.items():
        if word.endswith(feminine):
            return word.removesuffix(feminine) + ending
    return word
