"""Fields of life to which the nouns for people belong: court, council, pitch, stage, ward.

Owns the fields only. Somebody whom an article calls by a noun of one field comes back under other nouns of it ("la
présidente" as "la magistrate"), and hardly ever under those of another.
"""

from reader.quotes.lexicon.words import words

_FIELDS = {
    "bench": """
        président juge magistrat procureur avocat-général assesseur parquetier substitut rapporteur greffier
    """,
    "bar": """
        avocat pénaliste conseil défenseur bâtonnier juriste civiliste
    """,
    "dock": """
        prévenu accusé suspect mis détenu condamné agresseur coupable meurtrier tireur gardé assaillant inculpé
        escroc voleur cambrioleur arnaqueur incendiaire pyromane chauffard
    """,
    "victim": """
        victime plaignant survivant rescapé blessé otage sinistré partie témoin
    """,
    "politics": """
        président vice-président ministre maire député sénateur eurodéputé conseiller adjoint élu parlementaire
        candidat opposant leader chancelier premier ministre-président gouverneur édile socialiste écologiste
        communiste centriste insoumis républicain démocrate travailliste libéral chef dirigeant
        ex-ministre ex-président porte-parole secrétaire frontiste macroniste locataire hôte souverain roi reine
        prince monarque bourgmestre échevin
        suppléant colistier conservateur souverainiste nationaliste indépendantiste questeur autonomiste royaliste
        gaulliste argentier rapporteur ex-député
    """,
    "administration": """
        préfet sous-préfet fonctionnaire recteur commissaire directeur secrétaire ambassadeur consul diplomate
        émissaire représentant administrateur inspecteur porte-parole intendant contrôleur délégué
        médiateur négociateur envoyé gestionnaire
    """,
    "force": """
        policier gendarme détective limier commissaire capitaine colonel lieutenant commandant général adjudant
        sergent soldat militaire officier amiral brigadier pompier sapeur-pompier sauveteur enquêteur gradé
        adjudant-chef major maréchal caporal lieutenant-colonel contre-amiral commodore shérif plongeur douanier
        marin secouriste motard patrouilleur vétéran combattant ex-combattant milicien
    """,
    "business": """
        patron dirigeant gérant PDG DRH cadre directeur entrepreneur industriel banquier investisseur fondateur
        cofondateur promoteur actionnaire armateur chef président responsable développeur héritier milliardaire
        commerçant négociant exploitant propriétaire économiste gouverneur
        commercial financier analyste stratégiste courtier repreneur liquidateur trader assureur consultant stratège
        comptable gestionnaire trésorier mécène
    """,
    "labour": """
        syndicaliste délégué secrétaire représentant ouvrier salarié employé gréviste caissier technicien
        soudeur cheminot docker conducteur chauffeur intérimaire militant porte-parole cégétiste
        responsable mouleur opérateur manutentionnaire magasinier tourneur fraiseur cariste préleveur
        guichetier postier facteur concierge vigile agent contremaître ajusteur câbleur saisonnier journalier
        stagiaire alternant chômeur syndiqué manutentionnaire éboueur
    """,
    "school": """
        professeur prof enseignant instituteur maître proviseur principal recteur directeur étudiant élève
        lycéen collégien universitaire pédagogue surveillant doyen formateur éducateur parent
        écolier instit doctorant thésard bachelier apprenti pion
        censeur instructeur moniteur alternant stagiaire animateur éducateur
    """,
    "science": """
        chercheur historien sociologue politologue économiste philosophe anthropologue géographe climatologue
        biologiste écologue physicien chimiste mathématicien astronome ingénieur scientifique spécialiste expert
        universitaire professeur géologue volcanologue archéologue paléontologue botaniste océanographe
        glaciologue sismologue démographe hydrologue épidémiologiste virologue directeur linguiste naturaliste
        ornithologue savant hydrologue statisticien météorologue astrophysicien juriste constitutionnaliste
        criminologue doctorant
        analyste consultant ethnologue hydrogéologue agronome généticien zoologue entomologiste immunologue
        toxicologue géophysicien égyptologue médiéviste stratégiste
    """,
    "health": """
        médecin docteur généraliste chirurgien urgentiste infirmier infectiologue épidémiologiste psychiatre
        psychologue pédiatre pharmacien sage-femme kinésithérapeute soignant aide-soignant dentiste praticien
        interne cardiologue ambulancier brancardier puéricultrice orthophoniste neurologue oncologue gynécologue
        radiologue vétérinaire patient malade
        anesthésiste réanimateur ostéopathe ergothérapeute podologue nutritionniste addictologue gériatre
        dermatologue ophtalmologue cancérologue légiste secouriste hématologue pneumologue allergologue rhumatologue
        toubib véto auxiliaire opticien audioprothésiste préparateur
    """,
    "land": """
        agriculteur éleveur maraîcher viticulteur vigneron céréalier apiculteur exploitant paysan pêcheur berger
        ostréiculteur fermier forestier bûcheron chasseur producteur saunier paludier mytiliculteur
        arboriculteur cultivateur trufficulteur horticulteur laitier
        chevrier vacher jardinier pépiniériste sylviculteur meunier pisciculteur oléiculteur castanéiculteur
        semencier riziculteur marin matelot mareyeur orpailleur garde-chasse louvetier
        métayer betteravier élagueur arboriste cueilleur piégeur trappeur
    """,
    "trade": """
        commerçant boulanger restaurateur cafetier hôtelier cuisinier libraire boucher fleuriste artisan
        menuisier maçon électricien plombier patron gérant chef bouquiniste antiquaire disquaire coiffeur
        garagiste pâtissier traiteur propriétaire tenancier
        épicier poissonnier fromager charcutier primeur brasseur caviste serveur couturier cordonnier tailleur
        ferronnier forgeron charpentier couvreur carreleur soudeur mécanicien serrurier tapissier vendeur marchand
        brocanteur quincaillier barman crêpier chocolatier
        grossiste détaillant revendeur forain colporteur camelot fripier kiosquier teinturier blanchisseur
        sommelier aubergiste barbier perruquier opticien crémier affineur tripier volailler minotier tonnelier
        chaudronnier zingueur ramoneur carrossier tôlier mécano dépanneur esthéticien toiletteur loueur cantinier
    """,
    "sport": """
        entraîneur coach sélectionneur manager joueur attaquant défenseur milieu gardien buteur avant-centre
        ailier footballeur rugbyman pilier talonneur demi arrière basketteur handballeur volleyeur tennisman
        nageur coureur sprinteur marathonien athlète champion médaillé skieur biathlète judoka boxeur escrimeur
        lutteur pilote navigateur skipper skippeur grimpeur alpiniste gymnaste arbitre sportif international
        recrue vainqueur finaliste leader tenant capitaine technicien tacticien portier meneur ouvreur lauréat
        grimpeur cycliste dauphin troisième-ligne deuxième-ligne
        vice-champion marin tireur surfeur perchiste cavalier patineur président
        directeur pivot libero
        vététiste triathlète rameur lanceur sauteur hockeyeur pongiste fondeur slalomeur jockey plongeur kayakiste
        céiste remplaçant titulaire ex-international arrière-droit numéro barreur équipier relayeur
    """,
    "stage": """
        chanteur musicien pianiste violoniste guitariste rappeur compositeur interprète chorégraphe danseur
        comédien acteur réalisateur cinéaste metteur scénariste producteur artiste humoriste chef directeur
        vidéaste violoncelliste documentariste lauréat soprano ténor mezzo batteur saxophoniste trompettiste
        altiste flûtiste harpiste accordéoniste organiste bassiste slameur circassien clown marionnettiste
        dramaturge programmateur contrebassiste percussionniste clarinettiste monteur baryton cantatrice maestro
        choriste
        soliste accordeur magicien hypnotiseur dompteur cadreur perchman costumier maquilleur griot
    """,
    "letters": """
        écrivain auteur romancier poète essayiste éditeur traducteur dessinateur illustrateur lauréat conteur
        dramaturge bédéiste biographe libraire scénariste
        bibliothécaire médiathécaire documentaliste archiviste bouquiniste
    """,
    "arts": """
        peintre plasticien sculpteur photographe artiste commissaire galeriste créateur styliste
        couturier architecte urbaniste paysagiste céramiste potier ébéniste luthier directeur verrier
        graveur dessinateur graphiste tisserand conservateur collectionneur tapissier restaurateur vidéaste designer
        relieur
        brodeur modéliste tisserand dentellier maroquinier facteur costumier
    """,
    "press": """
        journaliste reporter présentateur éditorialiste chroniqueur correspondant blogueur animateur rédacteur
        critique envoyé photographe cadreur documentariste
    """,
    "faith": """
        pape évêque archevêque cardinal prêtre curé imam rabbin pasteur moine abbé prélat pontife ecclésiastique
        abbesse moniale religieux prieur aumônier diacre nonne supérieur
        patriarche métropolite pope mufti mollah ayatollah sacristain bedeau ermite pèlerin carillonneur paroissien
    """,
    "transport": """
        conducteur chauffeur pilote contrôleur cheminot routier batelier steward hôtesse mécanicien machiniste
        aiguilleur taxi livreur coursier éclusier
    """,
    "exile": """
        réfugié exilé migrant demandeur sans-papiers rescapé naufragé déplacé
    """,
    "records": """
        notaire huissier clerc commissaire-priseur généalogiste archiviste
    """,
    "care": """
        nourrice nounou auxiliaire puériculteur gouvernante aide-ménagère assistant animateur éducateur
    """,
    "kin": """
        petit-fils petite-fille beau-père belle-mère beau-frère père mère fils fille frère sœur oncle tante
        cousin neveu nièce mari femme époux épouse compagnon veuf
        grand-père parent conjoint proche ami
        papa maman papi papy tonton aïeul ancêtre fiancé jumeau
    """,
    "leisure": """
        touriste estivant vacancier randonneur promeneur joggeur baigneur campeur plaisancier curiste croisiériste
        voyageur motard caravanier cycliste
    """,
    "audience": """
        spectateur auditeur téléspectateur lecteur internaute fan supporter supporteur festivalier visiteur abonné
    """,
    "neighbourhood": """
        riverain habitant voisin résident locataire propriétaire usager client passager abonné automobiliste
        association militant bénévole
    """,
}

TIES = frozenset(("kin", "neighbourhood"))
"""What anybody may be to others besides their trade."""
COURT = frozenset(("bench", "bar"))
ROLES = TIES | {"dock", "victim", "exile"}
"""What may befall anybody of any trade."""

OFFICE_FIELDS = frozenset(("politics", "administration", "business", "labour"))
"""Fields in which somebody holds an office besides the trade learnt."""
OPPOSITES: dict[str, frozenset[str]] = {
    one: frozenset(others.split())
    for ones, others in (
        ("aîné", "cadet benjamin"),
        ("cadet benjamin", "aîné"),
        ("vainqueur gagnant lauréat", "vaincu perdant finaliste dauphin"),
        ("témoin", "juge magistrat président procureur avocat-général substitut assesseur greffier avocat bâtonnier"),
        (
            "prévenu accusé mis suspect agresseur condamné",
            "victime plaignant juge procureur magistrat avocat avocat-général substitut greffier bâtonnier",
        ),
        ("employeur patron", "salarié employé ouvrier apprenti"),
        ("médecin chirurgien infirmier sage-femme soignant", "patient"),
        ("sage-femme obstétricien gynécologue", "mère parturiente accouchée"),
        ("propriétaire", "locataire"),
        ("père mère", "fils fille"),
        ("grand-père", "petit-fils petite-fille"),
        ("professeur enseignant instituteur moniteur formateur", "élève étudiant lycéen collégien écolier apprenti"),
        ("entraîneur sélectionneur", "joueur attaquant buteur"),
        ("vendeur", "acheteur acquéreur"),
        ("tenant champion", "challenger prétendant"),
        ("bailleur", "locataire"),
        ("ministre", "député sénateur maire président préfet ambassadeur"),
        ("préfet", "maire président député"),
        ("général", "colonel commandant capitaine lieutenant sergent caporal"),
        ("colonel", "général capitaine lieutenant sergent caporal"),
        ("capitaine lieutenant sergent caporal", "général colonel"),
    )
    for one in ones.split()
}
"""Nouns of which somebody who is called by one is hardly called by the other."""
APART: dict[str, frozenset[str]] = {
    one: frozenset(others.split())
    for ones, others in (
        (
            "entraîneur sélectionneur coach",
            "joueur attaquant buteur gardien milieu défenseur ailier arbitre athlète coureur sauteur lanceur "
            "sprinteur nageur boxeur lutteur judoka skieur cycliste patineur gymnaste marathonien "
            "perchiste marcheur escrimeur rameur surfeur grimpeur plongeur biathlète triathlète",
        ),
        ("arbitre", "joueur attaquant buteur gardien milieu défenseur ailier capitaine"),
        ("gardien portier", "attaquant buteur avant-centre ailier milieu défenseur"),
        ("attaquant avant-centre", "défenseur milieu"),
        ("pilier talonneur", "ailier demi ouvreur"),
        ("avocat", "procureur juge avocat-général"),
        ("juge assesseur", "procureur avocat-général substitut parquetier"),
        ("conducteur chauffeur", "passager"),
    )
    for one in ones.split()
}
"""Nouns of one field that nobody is called by at the same time, without the one being the other's."""

_GENERIC = words(
    """
    homme femme quadragénaire quinquagénaire sexagénaire septuagénaire octogénaire nonagénaire trentenaire
    vingtenaire centenaire jeune garçon fille dernier orateur gentilé intéressé retraité adolescent ado aîné cadet
    doyen benjamin natif homologue personne individu témoin membre responsable spécialiste expert ancien vétéran
    """
)


EQUALS = words("collègue confrère consœur expert camarade compère associé partenaire")
"""Nouns behind which stands what somebody is: "collègue géologue"."""
_ENDINGS = {
    "ologue": "science", "ologiste": "science", "onome": "science", "biologiste": "science", 
    "iatre": "health", "thérapeute": "health", "chirurgien": "health", "culteur": "land", "cycliste": "sport",
}  # fmt: skip
"""Endings of learned nouns that no list holds, with their field."""
_PLACES = {
    "bench": "tribunal cour parquet assises correctionnel correctionnelle audience juridiction",
    "bar": "barreau légal légale civile civiles",
    "administration": "préfecture ambassade consulat",
    "politics": "mairie région département opposition majorité assemblée sénat parlement conseil parti gouvernement",
    "force": "police gendarmerie armée caserne brigade",
    "business": "entreprise usine groupe société marque",
    "labour": "syndicat cgt cfdt fo sud unsa cftc",
    "school": "école lycée collège rectorat classe",
    "science": "université cnrs laboratoire institut inserm observatoire faculté inrae recherche",
    "health": "hôpital clinique urgences chu ehpad soins samu maternité pharmacie",
    "land": "ferme exploitation vignoble",
    "sport": "club équipe sélection championnat ligue",
    "stage": "orchestre théâtre opéra festival chœur film compagnie",
    "letters": "roman librairie édition",
    "arts": "musée galerie exposition",
    "press": "journal rédaction radio",
    "faith": "église diocèse paroisse mosquée",
}


def _index() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for field, nouns in _FIELDS.items():
        for noun in nouns.split():
            found.setdefault(noun, set()).add(field)
    return {noun: frozenset(fields) for noun, fields in found.items()}


_BY_NOUN = _index()
_BY_PLACE = {place: field for field, places in _PLACES.items() for place in places.split()}


def fields_of(lemma: str) -> frozenset[str]:
    """The fields of a noun's masculine; empty where it fits anybody or is not listed."""
    if lemma in _GENERIC:
        return frozenset()
    known = _BY_NOUN.get(lemma)
    if known is None and "-" in lemma:
        known = _BY_NOUN.get(lemma.removeprefix("ex-")) or _BY_NOUN.get(lemma.rsplit("-", 1)[1])
    if known is None:
        known = next((frozenset((field,)) for ending, field in _ENDINGS.items() if lemma.endswith(ending)), None)
    return known or frozenset()


def fields_of_places(words_of_function: frozenset[str]) -> frozenset[str]:
    """The fields of the places in a function: "cheffe du service ORL de l'hôpital" is of health."""
    return frozenset(_BY_PLACE[word] for word in words_of_function if word in _BY_PLACE)


def fields_of_peers(lemma: str, words_of_function: frozenset[str]) -> frozenset[str]:
    """The fields of the trade named behind a word for an equal: "sa collègue géologue", "l'expert psychiatre"."""
    if lemma not in EQUALS:
        return frozenset()
    return frozenset().union(*(fields_of(word) for word in words_of_function)) - TIES
