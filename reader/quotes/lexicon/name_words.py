"""Words that stand beside names or are written like one: what is named after people, peoples, rubrics, agencies.

Owns the lists; where a name begins and ends among them is told where names are cut.
"""

from reader.quotes.lexicon.words import words

EPONYMOUS = words(
    """
    rue avenue boulevard quai pont square impasse allée salle stade gymnase piscine bibliothèque médiathèque prix
    coupe
    trophée tour opération affaire plan loi rapport mission espace maison résidence parc jardin station gare aéroport
    port île mont col lac fleuve rivière forêt vallée canton commune ville quartier cité village bar café restaurant
    hôtel librairie navire bateau voilier avion film roman album chanson revue magazine place statue tombe
    buste
    chalutier cargo paquebot ferry péniche vraquier pétrolier frégate sous-marin porte-avions corvette trimaran
    catamaran yacht marché cinéma cirque studio cabinet clinique ehpad boutique supermarché magasin hypermarché garage
    domaine ferme scierie tunnel viaduc autoroute ligne programme projet dispositif réseau tempête ouragan cyclone
    typhon camping refuge label application logiciel satellite fusée sonde missile festival salon tournoi
    fort château église chapelle cathédrale abbaye monastère barrage usine caserne camp prison amendement système
    méthode théorème syndrome maladie clause doctrine dynastie clan galaxie méthode journal site
    """
)
"""Things that are named after people."""
PEOPLES = words(
    """
    basque breton bretonne corse catalan catalane gascon gasconne kabyle berbère kurde sarde tzigane rom slave maure
    peul peule touareg touarègue bantou malgache créole wallon wallonne lapon lapone inuit inuite sioux cheyenne maya
    cherokee maori maorie kanak arabe bavarois souabe saxon saxonne prussien vaudois ligure lombard étrusque celte
    bigouden bigoudène landais ch'ti chti francilien francilienne scandinave balte nordique sahraoui sahraouie tatar
    tatare rohingya ouïghour ouïghoure ossète abkhaze druze copte yézidi yézidie afrikaner zoulou zouloue haoussa
    yorouba peulhe suissesse grison grisonne vaudoise bernois zurichois flamand flamande gallois galloise québécois
    québécoise acadien acadienne occitan occitane savoyard savoyarde picard picarde normand normande asiatique amazigh
    mahoraise mahorais
    """
)
"""Peoples and regions whose names have no ending of their own."""
RUBRICS = words(
    """
    mission projet réponse coup affaire info exclusif vidéo direct entretien interview portrait reportage
    enquête mardi mercredi lundi jeudi vendredi samedi dimanche reste suite fin début retour politique sport
    culture économie société justice santé sciences éducation monde international social agriculture cinéma
    musique rugby football handball volley basket tennis cyclisme
    """
)
"""Words that open a page or a paragraph as a label."""
MEDIA_NAMES = words(
    """
    afp reuters tass bfmtv bfm rtl tf1 lci cnews ap dpa efe ansa xinhua apa aps lusa pap kyodo
    """
)
VERDICTS = words(
    """
    faux vrai exact inexact inutile absurde normal logique dommage erreur mensonge mensonges foutaises balivernes
    """
)
"""Words that alone are somebody's whole answer: "Faux, rétorque le maire"."""
REFUSALS = ("able", "ible", "ique")
"""How adjectives end that are such an answer: "Impossible, tranche la direction"."""
