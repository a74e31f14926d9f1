"""Lists of French words that decide whether capitals name something.

Owns the words alone: function words, titles, words that look like an acronym in a line of capitals, and capitalised
words that stand for themselves at the start of a sentence. All are folded (see `reader.text.folding`).
"""

DE_WORDS = frozenset({"de", "d", "du", "des"})
"""Forms of "de", contracted with its article or not."""

A_WORDS = frozenset({"a", "au", "aux"})
"""Forms of "à", contracted with its article or not."""

ARTICLES = frozenset({"le", "la", "l", "les"})
"""The definite article."""

DEFINITE = ARTICLES | {"du", "au", "aux", "cette", "cet", "ce", "notre", "nos", "leur", "votre", "ladite", "ledit"}
"""What stands before the name of one thing that everybody knows."""

DETERMINERS = DEFINITE | {"de", "d", "des", "un", "une", "ces", "son", "sa", "ses", "leurs", "chaque", "toute", "tout"}
"""What stands before a noun, so that a capitalised word after it is a noun too."""

INDEFINITE = frozenset({"un", "une", "quelque", "quelques", "aucun", "aucune", "chaque", "plusieurs", "nul", "nulle"})
"""What stands before one of many, hence not before a proper name."""

FUNCTION_WORDS = frozenset(
    """
    a afin ainsi alors apres attendu au aucun aucune aujourd aupres auquel aussi aussitot autant autour autre autres
    aux avant avec bien bientot c car ce ceci cela celle celles celui cependant certaines certains ces cet cette ceux
    chaque chez ci combien comme comment contre d dans de debut dehors deja depuis dernier derriere des des desormais
    dessus devant dimanche donc dont du durant elle elles en encore enfin ensuite entre envers est et etait ete eu eux
    excepte face faute fin hier hormis hors ici il ils j jadis jamais je jeudi jusqu jusque justement l la laquelle le
    lequel les lesquels leur leurs loin lors lorsqu lorsque lundi m ma mais malgre mardi me meme mercredi mes
    mieux moins mon moyennant n naguere ne ni non nos notamment notre nous nul on or ou oui outre par parce pareil
    parfois parmi partout pas pendant peu peut plus plusieurs plutot pour pourquoi pourtant pres presque puis puisqu
    puisque qu quand quant que quel quelle quelles quelqu quelque quelques quels qui quiconque quoi quoique s sa
    samedi sans sauf se selon ses si sinon sitot soit son sous suivant sur surtout t ta tandis tant tantot tel
    telle telles tels tes toi ton toujours tous tout toute toutefois toutes tres trop tu un une vendredi vers versus via
    vis-a-vis voici voila vos votre vous vu y janvier fevrier mars avril mai juin juillet aout septembre octobre
    novembre decembre objectif direction destination
    """.split()
)
"""Words that stand before a name without being part of it, even with a capital at the start of a sentence."""

TITLES = frozenset(
    """
    m mm mme mmes mlle mgr me dr pr monsieur madame messieurs mesdames maitre docteur professeur sir lord lady dame
    president presidente premier premiere ministre ministres chancelier chanceliere roi reine prince princesse emir
    sultan cheikh ayatollah imam pape cardinal patriarche general generale colonel marechal amiral capitaine
    commandant senateur senatrice depute deputee gouverneur gouverneure maire secretaire directeur directrice
    ambassadeur ambassadrice camarade don dona candidat candidate frere soeur pere mere sa son le la l
    presidents ministre vice leader chef empereur tsar rais guide administration gouvernement cabinet cas affaire
    camp clan famille couple loi plan doctrine effet methode ere epoux regime equipe presidence reforme
    """.split()
)
"""Words that stand before a surname without being somebody's first name."""

CAPITAL_HOMOGRAPHS = frozenset(
    """
    ain aube cher chine corse creuse est gard gers givet grasse laval lens lot manche mans marche meuse
    mayenne nord orange ouest pau rhin rennes sens sud tarn tours troyes var vienne vitre orient occident
    hollande blanc bush barre marine legendre petit grand leroy roux lebrun maire joffre sage tusk may rice brown
    conte rutte costa rama stone wade sall bonnet pierre rose violette olive clement constant desire
    """.split()
)
"""Names that are also everyday words, so that a capital at the start of a sentence does not make them names."""

ACRONYM_LOOKALIKES = frozenset(
    """
    a ai aie aies ait aient ale ami amie amis an ane anes ans apte arc are arme armee armes art arts as ase au
    aura aux avec avez avis axe axes bac bacs baie bail bal balle ban banc bans bar bas base bat beau bec bel bete
    bien bio bis bise ble bleu bloc bobo bois bol bombe bon bons bord bout bras bref brin bris bru brun brut bu bus
    but buts ca cadre caisse camp camps can cap car carte cas case cave ce ceci cela celle celui ces cet cette ceux
    chah char chars chat chef chez choc choix chose ci ciel cinq cite clan clef clou coin col colis come con cone cor
    corps cote cou coup cour cours court creme crime crise cri cris croix cru cure dans date de des deux dia dire dit
    dite dix doit dome don donc dons dont dos dose dot drame droit dru du due duel dur duo dure eau eaux eclat ecu el
    elan elle elles elu elue elus en encore entre epi ere es espoir est et etat etats ete etre eu eue eus eut eux
    face faim faire fait fan far fart fas fax fee fer fera feu feux fil film fils fin fini fins fit flux foi fois
    fol fond font force fors fort fou foule frais franc froid front fui fuit fut gag gai gaz gel gens gel gite globe
    golf gros grue gue guerre ha hache haie hall halte hors hier homme hote huit ici ide idee if il ile iles ils image
    ire iris isle issu ivre jet jeu jeux joie joue jour jours joug juge juin jus juste la lac lacs lad laid lait lame
    las le les lest leur lie lien liens lier lieu lieux ligne lire lis lit lits livre loi lois loin long lors lot
    lots loup lu lui lune lut luxe ma mai main mains maire mais mal male mare mari mars mas mat mats mec meche
    meme men mer mere mers mes met mets meurt midi mie miel mien mil mille mine mines mise mite moi mois mon monde
    mont mot mots mou mur murs mut mute na nage nain ne nef nee neuf nez ni nid nie nom noms non nord nos note notre
    nous nu nue nuit nul oie on ont onze or ordre ose ost ote ou oui our ours outre pacte page pain paire paix pal pan
    pape par parc part parti pas passe pays peau peine pele pente perd pere peu peur peut pic pied pile pins pion pire
    piste place plan plat plus pneu poids point pois pont port porte pose pot pour pre pres presse prise prit prix pro
    pu pub puis pur pure put quai qu quand que quel qui quoi rade radio raid rail rale ram ramas rampe ran rang rare ras
    rat rate raz re reel rein reine relu ren rend rente res reste rets rien rire rit rite riz robe roc roi role rond
    rose roue rouge route ru rue ruine rus ruse sa sac sage sain sait sale salon salt sang sans sas sauf saut sauve se
    sec secs sel sels selle sens sept ses seul seule si sien six ski soc sod soeur soi soie soir sois soit sol sold sole
    somme son sons sort sot sots sou sous star start stop su sud sue suit suite sur sure ta table taire taux tas te tel
    telle temps tend tenu ter terme terre tes test tete the tic tien tir tire tirs tit toi toit ton tort tot tour tours
    tout tous traite train tri trio trois trop trou tu tue tues tuer tut un une unes uni unie unir unis us usage user
    usine va vague val van vase vent vents ver vers veto veut vie vient vif vil ville vin vins vis visa vit vite vive
    vivre voeu voie voir voit voix vol vols vont vos vote votre vous vrai vu vue vues y yeux zone cap care acte alba
    atout espace ferme fisc gare impot mission pic salut sonde copie union
    """.split()
)
"""French words of the length of an acronym: in a line of capitals these are words, whatever the glossary holds."""

CONNECTORS = (
    r"(?:ou|soit|alias|dites?|dits?|abrégée?s?|abrégée? en|en abrégé|sigle|(?:plus )?connue?s? sous "
    r"(?:le nom|l['’]acronyme|le sigle|l['’]abréviation)(?: de| d['’])?|(?:appelée?|baptisée?|désignée?)(?: aussi)?)"
)
"""What a writer puts between a name and its acronym, as a regular expression."""
