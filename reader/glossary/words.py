"""Lists of French words that decide whether capitals name something.

Owns the words alone: function words, titles, words that look like an acronym in a line of capitals, and capitalised
words that stand for themselves at the start of a sentence. All are folded (see `reader.text.folding`).
"""


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


DE_WORDS = frozenset({"de", "d", "du", "des"})
"""Forms of "de", contracted with its article or not."""

A_WORDS = frozenset({"a", "au", "aux"})
"""Forms of "à", contracted with its article or not."""

ARTICLES = frozenset({"le", "la", "l", "les"})
"""The definite article."""

DEFINITE = ARTICLES | {"du", "au", "aux", "cette", "cet", "ce", "notre", "nos", "leur", "votre", "ladite", "ledit"}
"""What stands before the name of one thing that everybody knows."""

DETERMINERS = DEFINITE | _words("de d des un une ces son sa ses leurs chaque toute tout")
"""What stands before a noun, so that a capitalised word after it is a noun too."""

INDEFINITE = frozenset({"un", "une", "quelque", "quelques", "aucun", "aucune", "chaque", "plusieurs", "nul", "nulle"})
"""What stands before one of many, hence not before a proper name."""

FUNCTION_WORDS = _words(
    """
    a afin ainsi alors aout apres attendu au aucun aucune aujourd aupres auquel aussi aussitot autant autour
    autre autres aux avant avec avril bien bientot c car ce ceci cela celle celles celui cependant certaines
    certains ces cet cette ceux chaque chez ci combien comme comment contre d dans de debut decembre dehors deja
    depuis dernier derriere des desormais dessus destination devant dimanche direction donc dont du durant elle
    elles en encore enfin ensuite entre envers est et etait ete eu eux excepte face faute fevrier fin hier
    hormis hors ici il ils j jadis jamais janvier je jeudi juillet juin jusqu jusque justement l la laquelle le
    lequel les lesquels leur leurs loin lors lorsqu lorsque lundi m ma mai mais malgre mardi mars me meme
    mercredi mes mieux moins mon moyennant n naguere ne ni non nos notamment notre nous novembre nul objectif
    octobre on or ou oui outre par parce pareil parfois parmi partout pas pendant peu peut plus plusieurs plutot
    pour pourquoi pourtant pres presque puis puisqu puisque qu quand quant que quel quelle quelles quelqu
    quelque quelques quels qui quiconque quoi quoique s sa samedi sans sauf se selon septembre ses si sinon
    sitot soit son sous suivant sur surtout t ta tandis tant tantot tel telle telles tels tes toi ton toujours
    tous tout toute toutefois toutes tres trop tu un une vendredi vers versus via vis-a-vis voici voila vos
    votre vous vu y
    """
)
"""Words that stand before a name without being part of it, even with a capital at the start of a sentence."""

TITLES = _words(
    """
    administration affaire ambassadeur ambassadrice amiral ayatollah cabinet camarade camp candidat candidate
    capitaine cardinal cas chancelier chanceliere chef cheikh clan colonel commandant couple dame depute deputee
    directeur directrice docteur doctrine don dona dr effet emir empereur epoux equipe ere famille frere general
    generale gouvernement gouverneur gouverneure guide imam l la lady le leader loi lord m madame maire maitre
    marechal me mere mesdames messieurs methode mgr ministre ministres mlle mm mme mmes monsieur pape patriarche
    pere plan pr premier premiere presidence president presidente presidents prince princesse professeur rais
    reforme regime reine roi sa secretaire senateur senatrice sir soeur son sultan tsar vice
    """
)
"""Words that stand before a surname without being somebody's first name."""

COURTESIES = _words("m mm mme mmes mlle mlles monsieur madame mademoiselle messieurs mesdames me dr pr mgr veuve")
"""Words that make the name after them a surname, whatever else bears it."""

CAPITAL_HOMOGRAPHS = _words(
    """
    ain aube barre blanc bonnet brown bush cher chine clement constant conte corse costa creuse desire est gard
    gers givet grand grasse hollande joffre laval lebrun legendre lens leroy lot maire manche mans marche marine
    may mayenne meuse nord occident olive orange orient ouest pau petit pierre rama rennes rhin rice rose roux
    rutte sage sall sens stone sud tarn tours troyes tusk var vienne violette vitre wade
    """
)
"""Names that are also everyday words, so that a capital at the start of a sentence does not make them names."""

CURRENCIES = _words(
    """
    dollar euro franc livre sterling rouble yen yuan renminbi won rand riyal rial dinar dirham peso real roupie
    couronne zloty forint lev leu lire tenge som soum manat lari dram hryvnia shekel baht dong ringgit naira
    cedi shilling birr
    """
)
"""Monies in the singular: an acronym in brackets after one is its code."""

ACRONYM_LOOKALIKES = _words(
    """
    a abri abus acte adieu age ages agir agit ai aida aide aides aie aient aies ail aima aime ainsi air airs ait
    alarme alba ale alerte allie allies ami amie amis an ane anes ans apres apte arc are arme armee armes art
    arts as ase assez atout au aucun aura aussi aux aval avant avec avez avis avoir avoue axe axes bac bacs baie
    bail bal balle balles ban banc bandes bans bar barre bas base bases bat beau bec bel benne bete bien bio bis
    bise ble bles bleu bloc bobo bois bol bombe bombes bon bons bord bout bras bref brin bris bru brun brut bu
    bus but buts ca cadre caisse camp camps can canot cap car care carte cas case cave ce ceci cede cedes cela
    celle celui cent cents ces cet cette ceux chah chair char chars chat chef cher chere chez choc choix chose
    ci ciel cil cinq cite cites clair clan cle clef cles clip clou coin col colis come con cone copie cor corps
    cote cou coup cour cours court crac cran creme cri crime cris crise croix cru crus cure dans date de des
    deux dia dire dis dit dite dix doit dome don donc dons dont dos dose dot drame droit dru du due duel duo dur
    dure dus dut eau eaux echo eclat ecu el elan elle elles elu elue elus en encore entre epi ere erre es espace
    espoir est et etait etat etats ete etes etre eu eue eus eut eux face faim faire fait fan far fart fas fax
    fee fer fera ferme feu feux fil film fils fin fini fins fis fisc fit flux foi fois fol fond font force fors
    fort fou foule frais franc froid front fui fuit fus fusse fut gag gagne gai gare gaz gel gels gens gite
    globe golf gre gros grue gue guerre ha hache haie hall halte hier homme hors hote huit ici ide idee idem if
    il ile iles ils image impot ira irai iras ire iris iront isle issu item ivre jet jeu jeux joie joue joug
    jour jours juge juin jus juste la lac lacs lad laid lait lame las le les lest leur lie lien liens lier lieu
    lieux ligne lire lis lit lits livre loi loin lois long lors lot lots loup lu lui lune lus lut luxe ma mai
    main mains maire mais mal male mare mari mars mas mat mats mec meche meme men mena mene mer mere mers mes
    met mets meurt midi mie miel mien mil mille mine mines mis mise mission mite mode modes moi mois mon monde
    mont mort morts mot mots mou moyen mur mura murs mus mut mute na nage nain ne nee nef neuf nez ni nid nie
    niveau nom noms non nord nos note notre nous nu nuage nue nuit nul nus offre oie on ont onze or ordre os osa
    ose oser osera ost ote ou oui our ours outre ouvre pacte page pain paire paix pal pan pape par parc pari
    paris part parti pas passe pays peau peine pele pente perd pere perte pertes peu peur peut pic pied pile
    pins pion pire pis piste place plage plan plat pluie plus pneu poche poids point pois pole poles pont port
    porte pose pot pour pre pres presse prime pris prise prit prix pro pu pub puce puis pur pure pus put qu quai
    quand que quel qui quoi radar rade radio raid rail rale ram ramas rampe ran rang rare ras rat rate raz re
    reel rein reine rejet relu ren rend rente repos res reste rets rien rire ris rit rite riz robe roc roi role
    rond rose roue rouge route ru rue ruine rus ruse sa sac sacre sage sages sain saint saison sait sale salle
    salon salt salut sang sans sas sauf saut sauve scene score se sec secs sel selle sels sens sept sera serait
    serie sert ses seul seule seuls si siege sien signe site sites six ski soc sod soeur soi soie soin soins
    soir sois soit sol sold sole somme son sonde sons sont sort sorte sot sots sou sous stade star start stop
    style su sud sue suit suite suivi sur sure sus sut ta table tache taire talon tare tarif tas taux taxe taxes
    te tel telle temps tend tenu tenue ter terme terre tes test tete texte the tic tien tir tire tirs tit titre
    toi toit ton tort tot total tour tours tous tout trace tract train traite trente tri trio trois trop trou tu
    tue tuer tues tut un une unes uni unie union unir unis us usage user usine va vague vais val van vas vase
    vent vente vents ver vers veto veut vie vient vif vil ville vin vingt vins virus vis visa visite vit vite
    vive vivre voeu voie voir voit voix vol vols vont vos vote votre vous vrai vu vue vues y yeux zero zone
    """
)
"""French words of the length of an acronym: in a line of capitals these are words, whatever the glossary holds."""

CONNECTORS = (
    r"(?:ou|soit|alias|dites?|dits?|abrégée?s?|abrégée? en|en abrégé|sigle|(?:plus )?connue?s? sous "
    r"(?:le nom|l['’]acronyme|le sigle|l['’]abréviation)(?: de| d['’])?|(?:appelée?|baptisée?|désignée?)(?: aussi)?)"
)
"""What a writer puts between a name and its acronym, as a regular expression."""
