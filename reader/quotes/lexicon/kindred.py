"""By which other words the press comes back to somebody: broader nouns, synonyms, an office in other words.

Owns the likeness of nouns for people and bodies, in the masculine singular; what follows from it is weighed
elsewhere.
"""

_BROADER = """
président: dirigeant responsable chef leader homologue élu ex-président souverain juge magistrat
ministre: responsable membre homologue élu ex-ministre dirigeant chef
chancelier: dirigeant responsable chef homologue
dirigeant: président chef leader responsable homologue patron
chef: dirigeant patron leader responsable président
vice-président: élu responsable dirigeant
maire: édile élu magistrat
bourgmestre: maire édile élu
député sénateur: élu parlementaire
eurodéputé: élu parlementaire député
conseiller adjoint: élu
ambassadeur consul: diplomate
préfet sous-préfet: représentant
patron: dirigeant PDG directeur responsable chef président propriétaire
PDG: patron dirigeant président directeur responsable
directeur: responsable patron dirigeant gestionnaire
entrepreneur: dirigeant patron chef
fondateur cofondateur gérant: patron dirigeant entrepreneur responsable
armateur: patron
gestionnaire intendant: responsable administrateur
syndicaliste: délégué représentant responsable
secrétaire: responsable dirigeant leader syndicaliste
délégué: syndicaliste responsable représentant
coordinateur coordonnateur: responsable
ouvrier technicien caissier vendeur serveur secrétaire assistant magasinier manutentionnaire: salarié employé
avocat pénaliste: défenseur conseil avocat
procureur avocat-général substitut: magistrat parquetier
juge assesseur parquetier substitut: magistrat
notaire huissier: officier juriste
prévenu: accusé suspect mis
accusé: suspect prévenu
mis: suspect prévenu
policier: enquêteur fonctionnaire agent
gendarme: militaire enquêteur
commissaire: policier enquêteur
détective: enquêteur limier
adjudant major brigadier sergent caporal maréchal: gradé sous-officier militaire gendarme
général colonel capitaine lieutenant commandant: officier militaire gradé
pompier sapeur-pompier: secouriste sauveteur soldat
skipper navigateur pêcheur matelot patron-pêcheur mousse: marin
médecin urgentiste généraliste chirurgien: docteur praticien soignant médecin
cardiologue pédiatre psychiatre neurologue gynécologue obstétricien radiologue oncologue: médecin docteur praticien
anesthésiste réanimateur infectiologue gériatre légiste dermatologue ophtalmologue: médecin docteur praticien
pédopsychiatre: psychiatre médecin docteur praticien
docteur: médecin praticien
infirmier aide-soignant sage-femme kinésithérapeute ambulancier: soignant
dentiste vétérinaire kinésithérapeute ostéopathe orthophoniste psychologue sage-femme: praticien
psychologue psychiatre: psy thérapeute
agriculteur: exploitant éleveur paysan fermier cultivateur
éleveur maraîcher viticulteur vigneron céréalier apiculteur: agriculteur exploitant paysan producteur
fermier paysan cultivateur: agriculteur exploitant
ostréiculteur mytiliculteur arboriculteur horticulteur pisciculteur fromager: producteur exploitant
berger chevrier vacher: éleveur
boulanger pâtissier boucher charcutier poissonnier épicier crémier traiteur: commerçant artisan patron marchand
fleuriste libraire opticien bijoutier buraliste droguiste quincaillier caviste: commerçant patron vendeur marchand
brocanteur antiquaire bouquiniste disquaire: commerçant marchand vendeur
coiffeur garagiste cordonnier chocolatier fromager: commerçant artisan patron
menuisier ébéniste maçon plombier électricien couvreur charpentier serrurier forgeron: artisan
potier céramiste verrier graveur tapissier luthier relieur: artisan artiste
cafetier barman restaurateur hôtelier aubergiste crêpier tenancier: patron gérant commerçant propriétaire tenancier
cuisinier: chef restaurateur
restaurateur: chef cuisinier
marchand: commerçant vendeur
professeur: enseignant prof universitaire
instituteur: enseignant maître
enseignant: professeur prof
principal proviseur: chef directeur responsable
lycéen collégien écolier: élève
lycéen collégien: adolescent
doctorant thésard: étudiant chercheur
chercheur: scientifique spécialiste
économiste historien sociologue politologue climatologue biologiste: chercheur spécialiste universitaire expert
botaniste ornithologue entomologiste: naturaliste scientifique spécialiste
géologue archéologue paléontologue océanographe glaciologue hydrologue écologue: chercheur scientifique spécialiste
physicien chimiste mathématicien astronome astrophysicien: chercheur scientifique
chanteur rappeur musicien pianiste compositeur interprète: artiste musicien chanteur
violoniste guitariste violoncelliste flûtiste harpiste accordéoniste organiste batteur saxophoniste: musicien artiste
soprano ténor mezzo baryton cantatrice: chanteur artiste
peintre plasticien sculpteur photographe dessinateur comédien acteur danseur chorégraphe marionnettiste: artiste
dompteur trapéziste clown acrobate funambule jongleur: circassien artiste
écrivain romancier poète essayiste dramaturge: auteur écrivain
auteur: écrivain romancier
reporter correspondant présentateur éditorialiste chroniqueur rédacteur: journaliste
entraîneur: coach technicien manager sélectionneur
sélectionneur: coach technicien entraîneur manager
manager: coach technicien entraîneur
attaquant joueur milieu ailier buteur gardien défenseur avant-centre talonneur pilier: joueur footballeur
footballeur rugbyman basketteur handballeur volleyeur tennisman: joueur sportif
coureur nageur sprinteur skieur: athlète sportif champion
marathonien perchiste lanceur sauteur: athlète
curé abbé vicaire aumônier chapelain prêtre: prêtre religieux ecclésiastique
évêque archevêque cardinal: prélat prêtre ecclésiastique religieux
imam rabbin pasteur moine nonne moniale abbesse: religieux
routier livreur taxi: chauffeur conducteur
père papa: parent
riverain habitant: résident voisin
promeneur randonneur: marcheur
syndicat: organisation
association: organisation collectif ONG
collectif: association
ONG: organisation association
parti: formation mouvement
entreprise: groupe société firme compagnie
groupe: entreprise société firme géant
société: entreprise groupe firme
"""

_SYNONYMS = """
viticulteur vigneron
réalisateur cinéaste
comédien acteur
père papa
grand-père papi papy aïeul
oncle tonton
nourrice nounou
facteur postier
conducteur chauffeur
sauveteur secouriste
plaignant victime
meurtrier assassin tueur
agresseur assaillant
gardien portier
cafetier bistrotier
salarié employé
matelot marin
riverain habitant
touriste vacancier estivant
alpiniste grimpeur
cavalier jockey
coordinateur coordonnateur
gestionnaire intendant
psy psychologue psychiatre
pompier sapeur-pompier
enquêteur limier
"""

_IN_OTHER_WORDS = """
magistrat premier: maire
édile premier: maire
représentant état: préfet sous-préfet
gardien paix: policier
soldat feu: pompier
chef pompiers: pompier
homme loi robe: avocat
mari loi robe: avocat
représentant barreau: avocat
représentant parquet accusation public: procureur
chef parquet: procureur
patron parquet: procureur
homme affaires: entrepreneur
mari affaires: entrepreneur
capitaine industrie: industriel
homme église dieu foi: prêtre
homme lettres plume: écrivain
mari lettres plume: écrivain
officier ministériel ministérielle: notaire
chef établissement: proviseur
chef cuisine cuisines: cuisinier
chef entreprise: entrepreneur
professeur écoles: instituteur
maître école: instituteur
assistant maternelle: nourrice
élève seconde première terminale lycée: lycéen
élève sixième cinquième quatrième troisième collège: collégien
élève cp ce1 ce2 cm1 cm2 primaire: écolier
"""


def _broader() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for row in _BROADER.strip().splitlines():
        nouns, _, broader = row.partition(":")
        for noun in nouns.split():
            table.setdefault(noun, set()).update(broader.split())
    for row in _SYNONYMS.strip().splitlines():
        alike = set(row.split())
        for noun in alike:
            table.setdefault(noun, set()).update(alike - {noun})
    return {noun: frozenset(broader - {noun}) for noun, broader in table.items()}


def _in_other_words() -> dict[tuple[str, str], tuple[str, ...]]:
    table = {}
    for row in _IN_OTHER_WORDS.strip().splitlines():
        told, _, meant = row.partition(":")
        noun, *beside = told.split()
        table.update({(noun, word): tuple(meant.split()) for word in beside})
    return table


BROADER: dict[str, frozenset[str]] = _broader()
"""For a function, the broader or alternative words by which the press comes back to its holder."""
_OTHERWISE = _in_other_words()


def in_one_word(lemma: str, beside: frozenset[str]) -> tuple[tuple[str, ...], frozenset[str]] | None:
    """What a noun and a word beside it are in one noun, with the words left: "chef d'établissement".

    Returns:
        The nouns, of which the first held is meant, and the other words; None where there is no such noun.
    """
    word = next((word for word in sorted(beside) if (lemma, word) in _OTHERWISE), None)
    return (_OTHERWISE[lemma, word], beside - {word}) if word is not None else None
