"""Everyday verbs that report no speech: enough of them to see where a clause has its verb.

Owns the list and its finite third-person forms; verbs of speech stand in `verbs`.
"""

from reader.quotes.lexicon.conjugation import FINITE, conjugate
from reader.quotes.lexicon.words import words

_INFINITIVES = words(
    """
    abandonner abattre aborder aboutir abriter accéder accélérer accepter accompagner accomplir accorder accoucher
    accourir accrocher accroître accueillir accumuler acheter achever acquérir activer adapter additionner adhérer
    adopter aider aimer agir aggraver agiter ajuster aller allumer améliorer amener amorcer animer apparaître
    appartenir appliquer apporter apprendre approcher arborer arracher arrêter arriver aspirer assister associer
    atteindre attendre atterrir attirer attraper attribuer augmenter avoir avouer baisser balayer bâtir battre
    bénéficier blesser bloquer boire bondir boucler bouger bouillir bousculer brandir briller briser brûler cacher
    calculer casser céder cesser changer charger chasser chercher choisir chuter circuler classer cocher coiffer
    coller combattre combler commander commencer commettre comparer comprendre compter concentrer concevoir
    concourir conduire confectionner configurer connaître conquérir consacrer conserver consister construire
    consulter contacter contempler contenir contenter continuer contraindre contribuer contrôler convaincre
    convoquer coordonner copier correspondre côtoyer coucher couler couper courir couronner coûter couvrir
    cracher créer creuser croiser croître cueillir cuire cultiver danser débarquer débattre déborder débuter
    décéder décider déchirer décliner décoller découper découvrir décrocher dédier déduire dégager délaisser
    délivrer demeurer démissionner démolir dépasser dépêcher dépendre dépenser déplacer déployer déposer déranger
    descendre dessiner destiner détacher détenir détester détourner détruire devancer devenir devoir dévorer
    diffuser digérer diminuer diriger discuter disparaître disposer disputer dissimuler distinguer distribuer
    diviser dominer donner dormir doubler douter dresser durer échanger échapper échouer éclater écouter écoper
    écraser effacer effectuer effrayer élaborer élever éliminer emballer embarquer embaucher embrasser émettre
    emmener empêcher empiler employer emporter emprunter encaisser encadrer enchaîner enfermer enfiler enfoncer
    engager engendrer enlever enquêter enregistrer enseigner entamer entendre entonner entourer entraîner entrer
    entretenir envahir envisager envoler envoyer épargner épouser éprouver équiper errer escorter espacer essayer
    essuyer éteindre étaler établir étendre étonner étouffer être étudier évacuer éviter évoluer examiner
    exceller exercer exiger exister explorer exploiter exporter exposer fabriquer faciliter faillir faire falloir
    feindre fermer fêter feuilleter figurer filer filmer financer finir fixer foncer fonctionner fonder fondre
    forcer forger former fouiller fouler fournir franchir frapper freiner fréquenter frôler fuir fumer fusionner
    gagner garder gérer glaner gouverner goûter grandir gravir grimper grossir guérir guetter guider habiter
    habiller hanter harceler hausser hériter hisser hocher honorer ignorer imposer improviser incarner inclure
    indemniser infliger influencer initier innover inscrire installer inspirer instaurer instituer instruire
    intégrer intéresser interpréter intervenir introduire inventer investir jeter joindre jouer jouir
    laisser lancer laver lever libérer licencier lier limiter liquider livrer loger longer louer lutter manger
    manifester manipuler manquer marcher marquer marier massacrer mélanger mener mériter mesurer mettre mener mêler
    militer mobiliser modifier montrer monter moquer mordre mourir multiplier museler naître négocier nettoyer
    nourrir nouer nourrir obéir obliger obtenir occuper offrir opérer opter organiser orienter ôter oublier ouvrir
    paraître parcourir pardonner parier partager participer partir parvenir passer patienter payer pêcher peindre
    peiner pencher pénétrer perdre permettre persister peser piloter pincer piquer placer plaire planer planifier
    planter pleurer pleuvoir plier plonger ponctuer porter posséder pousser pouvoir pratiquer précéder préférer
    prendre préparer présenter présider presser prêter prévaloir prévoir prier priver procéder produire profiter
    progresser prolonger promener promouvoir prospérer protéger prouver provenir provoquer puiser punaiser punir
    quitter raccrocher rallier ramasser ramener ranger rapprocher raser rater rattraper ravir rayer réaliser
    rebrousser receler recevoir rechercher récolter recommencer réconcilier reconduire recouvrir recruter reculer
    récupérer recourir rédiger redonner redresser réduire refermer refléter refuser regagner regarder régler régner
    rejoindre relancer relever relier remettre remonter remplacer remplir remporter remuer rencontrer rendre
    renforcer renoncer renouveler rentrer renverser renvoyer réparer repartir repasser répartir repérer reposer
    repousser représenter reproduire requérir réserver résider résister résoudre respecter respirer ressembler
    ressentir ressortir rester restituer rétablir retirer retomber retourner retrouver réunir réussir réveiller
    revenir revêtir réviser revoir rompre rouler rouvrir ruiner saisir sanctionner sauter sauver savoir secouer
    sécher séduire séjourner sembler semer sentir séparer serrer servir siéger signer situer songer sonder sonner
    sortir soigner souffrir soumettre soupçonner sourire soutenir subir succéder succomber suffire suivre
    supporter supprimer surgir surmonter surprendre surveiller survenir survivre survoler suspendre taire
    taper tarder teinter téléphoner tendre tenir tenter terminer tirer tisser tolérer tomber toucher tourner
    traduire trahir traîner traiter trancher transformer transmettre transporter travailler traverser trembler
    tricher tricoter tripler tromper trôner troquer trotter tuer tutoyer unir user utiliser valider valoir varier
    vaincre veiller vendre venir vérifier verser vider vieillir violer virer viser visiter vivre voler voter vouloir
    voyager comparaître renvoyer attester disposer stipuler évoluer concerner consentir considérer ouvrir dédier
    emballer
    constituer contourner convoiter cumuler découler déclencher dégrader dénombrer endosser entériner évincer
    excéder exhiber fédérer heurter incomber inaugurer interdire interpeller invoquer moderniser osciller peaufiner
    pérenniser plafonner préconiser présager privilégier prôner ralentir ratifier recenser récompenser redouter
    regorger remédier renouer renflouer résilier ressusciter saluer scruter signifier soulager statuer subsister
    surplomber tempérer tester trépasser vaciller verrouiller voisiner écumer éclipser élire émaner encourir enrayer
    esquiver étayer
    écarter contrarier choquer troubler froisser flatter désarmer arpenter attiser confondre déjouer démonter
    détonner enterrer joncher ravaler replier revendre ronger sillonner tailler trier blinder boucher border
    bâcler camper capter chavirer cimenter clouer collaborer commémorer compenser compromettre concilier
    confisquer conforter confronter conspirer contaminer convertir convier coïncider crever débloquer décaler
    décevoir déchaîner déchiffrer déconcerter décorer décourager défiler déformer déguster déjeuner délibérer
    dénicher dérailler dérober déroger désirer dévaler dévier différer dîner dompter doter ébranler échafauder
    échelonner écourter effleurer égarer embellir embêter émerger émigrer empoigner endommager endormir englober
    enivrer enrichir entasser épier épuiser équivaloir esquinter exaucer exécuter expédier exproprier fâcher
    fasciner favoriser fendre flâner flancher fluctuer foisonner fourmiller fracasser fragiliser gâcher galvaniser
    garnir gaspiller geler gêner grelotter haïr héberger humilier immobiliser impliquer importer impressionner
    imprimer inciter indisposer inonder insérer intimider intriguer isoler jalonner légiférer léguer ligoter
    mâcher malmener méconnaître mijoter miner miser mûrir muter nager obséder octroyer omettre orner outrepasser
    palper paralyser parsemer passionner patauger pâtir patrouiller pendre percer percuter perturber pétrir
    polluer proliférer propulser proroger puer pulvériser radier raffoler rajeunir rallumer rapatrier raviver
    réapparaître rebuter recaler réchauffer recopier redescendre redevenir réélire réfléchir refroidir régaler
    rejaillir relire remanier rembourser renaître renier répandre répercuter replonger répugner résonner resserrer
    résulter retarder retentir révoquer rincer rivaliser ronfler rougir ruisseler saboter sacrifier saigner salir
    saper sceller sculpter sévir simplifier simuler skier solliciter souiller spécialiser squatter stagner
    stationner stimuler stopper submerger substituer supplanter surclasser surpasser susciter tâcher talonner
    tâtonner terrifier tondre totaliser tournoyer transférer transgresser transiter transpirer trébucher trimer
    trinquer tronquer unifier végéter venger vexer vibrer vomir zapper recueillir apercevoir pâlir maigrir peler
    """
)


_SHORT_PRESENTS = words(
    """
    vit vivent survit sert servent dort dorment meurt meurent vainc convainc résout acquiert requiert croît court
    accourt parcourt recourt secourt conduit construit produit réduit introduit traduit détruit instruit séduit
    déduit reproduit cuit nuit fuit fuient suit poursuit bout vaut suffit sied gît boit boivent reçoit
    """
)
"""Presents that the tables of endings do not make."""


def _finite() -> frozenset[str]:
    return _SHORT_PRESENTS | frozenset(
        spelling
        for infinitive in _INFINITIVES
        for spelling, shape in conjugate(infinitive).items()
        if shape & FINITE and len(spelling) > 1
    )


EVERYDAY: frozenset[str] = _finite()
"""Finite third-person forms; some are spelt like a noun ("marche", "place")."""
