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

CAPITAL_HOMOGRAPHS = _words(
    """
    ain aube barre blanc bonnet brown bush cher chine clement constant conte corse costa creuse desire est gard
    gers givet grand grasse hollande joffre laval lebrun legendre lens leroy lot maire manche mans marche marine
    may mayenne meuse nord occident olive orange orient ouest pau petit pierre rama rennes rhin rice rose roux
    rutte sage sall sens stone sud tarn tours troyes tusk var vienne violette vitre wade
    """
)
"""Names that are also everyday words, so that a capital at the start of a sentence does not make them names."""

ACRONYM_LOOKALIKES = _words(
    """
    a acte ai aie aient aies ait alba ale ami amie amis an ane anes ans apte arc are arme armee armes art arts
    as ase atout au aura aux avec avez avis axe axes bac bacs baie bail bal balle ban banc bans bar bas base bat
    beau bec bel bete bien bio bis bise ble bleu bloc bobo bois bol bombe bon bons bord bout bras bref brin bris
    bru brun brut bu bus but buts ca cadre caisse camp camps can cap car care carte cas case cave ce ceci cela
    celle celui ces cet cette ceux chah char chars chat chef chez choc choix chose ci ciel cinq cite clan clef
    clou coin col colis come con cone copie cor corps cote cou coup cour cours court creme cri crime cris crise
    croix cru cure dans date de des deux dia dire dit dite dix doit dome don donc dons dont dos dose dot drame
    droit dru du due duel duo dur dure eau eaux eclat ecu el elan elle elles elu elue elus en encore entre epi
    ere es espace espoir est et etat etats ete etre eu eue eus eut eux face faim faire fait fan far fart fas fax
    fee fer fera ferme feu feux fil film fils fin fini fins fisc fit flux foi fois fol fond font force fors fort
    fou foule frais franc froid front fui fuit fut gag gai gare gaz gel gens gite globe golf gros grue gue
    guerre ha hache haie hall halte hier homme hors hote huit ici ide idee if il ile iles ils image impot ire
    iris isle issu ivre jet jeu jeux joie joue joug jour jours juge juin jus juste la lac lacs lad laid lait
    lame las le les lest leur lie lien liens lier lieu lieux ligne lire lis lit lits livre loi loin lois long
    lors lot lots loup lu lui lune lut luxe ma mai main mains maire mais mal male mare mari mars mas mat mats
    mec meche meme men mer mere mers mes met mets meurt midi mie miel mien mil mille mine mines mise mission
    mite moi mois mon monde mont mot mots mou mur murs mut mute na nage nain ne nee nef neuf nez ni nid nie nom
    noms non nord nos note notre nous nu nue nuit nul oie on ont onze or ordre ose ost ote ou oui our ours outre
    pacte page pain paire paix pal pan pape par parc part parti pas passe pays peau peine pele pente perd pere
    peu peur peut pic pied pile pins pion pire piste place plan plat plus pneu poids point pois pont port porte
    pose pot pour pre pres presse prise prit prix pro pu pub puis pur pure put qu quai quand que quel qui quoi
    rade radio raid rail rale ram ramas rampe ran rang rare ras rat rate raz re reel rein reine relu ren rend
    rente res reste rets rien rire rit rite riz robe roc roi role rond rose roue rouge route ru rue ruine rus
    ruse sa sac sage sain sait sale salon salt salut sang sans sas sauf saut sauve se sec secs sel selle sels
    sens sept ses seul seule si sien six ski soc sod soeur soi soie soir sois soit sol sold sole somme son sonde
    sons sort sot sots sou sous star start stop su sud sue suit suite sur sure ta table taire tas taux te tel
    telle temps tend tenu ter terme terre tes test tete the tic tien tir tire tirs tit toi toit ton tort tot
    tour tours tous tout train traite tri trio trois trop trou tu tue tuer tues tut un une unes uni unie union
    unir unis us usage user usine va vague val van vase vent vents ver vers veto veut vie vient vif vil ville
    vin vins vis visa vit vite vive vivre voeu voie voir voit voix vol vols vont vos vote votre vous vrai vu vue
    vues y yeux zone
    """
)
"""French words of the length of an acronym: in a line of capitals these are words, whatever the glossary holds."""

CONNECTORS = (
    r"(?:ou|soit|alias|dites?|dits?|abrégée?s?|abrégée? en|en abrégé|sigle|(?:plus )?connue?s? sous "
    r"(?:le nom|l['’]acronyme|le sigle|l['’]abréviation)(?: de| d['’])?|(?:appelée?|baptisée?|désignée?)(?: aussi)?)"
)
"""What a writer puts between a name and its acronym, as a regular expression."""
