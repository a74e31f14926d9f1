"""The nouns that name whoever can speak, written as lists: persons, groups, institutions, documents, media, times.

Owns the words; `nouns` makes every spelling of them. A person is written "masculine/ending of the feminine" or
"masculine/feminine", with "=" where both are spelt alike; the others with the letter of their gender.
"""

PERSONS = """
haut-commissaire/haute-commissaire
source/=
président/e vice-président/e ministre/= maire/= député/e sénateur/sénatrice eurodéputé/e conseiller/conseillère
adjoint/e préfet/préfète sous-préfet/sous-préfète procureur/e procureur/procureure juge/= magistrat/e avocat/e
avocate-générale bâtonnier/bâtonnière notaire/= huissier/huissière greffier/greffière policier/policière gendarme/=
commissaire/= capitaine/= colonel/le lieutenant/e lieutenant-colonel/le commandant/e général/e adjudant/e sergent/e
soldat/e militaire/= officier/officière amiral/e brigadier/brigadière pompier/pompière sapeur-pompier/sapeuse-pompière
sauveteur/sauveteuse directeur/directrice codirecteur/codirectrice patron/ne dirigeant/e gérant/e cogérant/e PDG/=
DRH/= cadre/= chef/fe cheffe/= chancelier/chancelière roi/reine prince/princesse pape/papesse évêque/= archevêque/=
cardinal/= prêtre/= curé/= imam/= rabbin/e pasteur/e ambassadeur/ambassadrice consul/e diplomate/= émissaire/=
porte-parole/= secrétaire/= délégué/e représentant/e responsable/= coordinateur/coordinatrice
coordonnateur/coordonnatrice animateur/animatrice éducateur/éducatrice membre/= militant/e adhérent/e syndicaliste/=
élu/e parlementaire/= candidat/e opposant/e leader/= chercheur/chercheuse chercheur/chercheure professeur/e prof/=
enseignant/e instituteur/institutrice maître/maîtresse proviseur/e principal/e recteur/rectrice doyen/ne étudiant/e
élève/= lycéen/ne collégien/ne universitaire/= historien/ne sociologue/= politologue/= économiste/= philosophe/=
anthropologue/= ethnologue/= géographe/= climatologue/= météorologue/= biologiste/= écologue/= physicien/ne chimiste/=
mathématicien/ne astronome/= astrophysicien/ne ingénieur/e technicien/ne architecte/= urbaniste/= paysagiste/=
médecin/= docteur/e docteur/doctoresse docteure/= généraliste/= chirurgien/ne urgentiste/= infirmier/infirmière
infectiologue/= épidémiologiste/= psychiatre/= psychologue/= pédiatre/= pharmacien/ne sage-femme/=
kinésithérapeute/= soignant/e
aide-soignant/e vétérinaire/= dentiste/= patient/e malade/= agriculteur/agricultrice éleveur/éleveuse
maraîcher/maraîchère viticulteur/viticultrice vigneron/ne céréalier/céréalière apiculteur/apicultrice exploitant/e
paysan/ne pêcheur/pêcheuse berger/bergère ostréiculteur/ostréicultrice commerçant/e boulanger/boulangère
restaurateur/restauratrice cafetier/cafetière hôtelier/hôtelière cuisinier/cuisinière serveur/serveuse libraire/=
boucher/bouchère fleuriste/= artisan/e menuisier/menuisière maçon/ne électricien/ne plombier/plombière mécanicien/ne
ouvrier/ouvrière salarié/e employé/e caissier/caissière chauffeur/chauffeuse conducteur/conductrice cheminot/e
routier/routière livreur/livreuse facteur/factrice taxi/= intérimaire/= retraité/e chômeur/chômeuse bénévole/=
volontaire/= riverain/e habitant/e résident/e résidant/e voisin/e locataire/= propriétaire/= usager/usagère client/e
consommateur/consommatrice abonné/e passager/passagère voyageur/voyageuse automobiliste/= cycliste/= touriste/=
citoyen/ne électeur/électrice contribuable/= parent/e père/mère grand-père/grand-mère fils/fille frère/sœur
oncle/tante cousin/e neveu/nièce mari/femme époux/épouse compagnon/compagne conjoint/e veuf/veuve ami/e copain/copine
camarade/= collègue/= proche/= confrère/consœur complice/= homme/femme garçon/fille jeune/= enfant/= adolescent/e
ado/= bébé/= aîné/e cadet/cadette benjamin/e orpailleur/orpailleuse armateur/armatrice personne/= individu/e témoin/=
victime/= survivant/e rescapé/e blessé/e otage/= accusé/e prévenu/e mis/= suspect/e coupable/= plaignant/e détenu/e
assaillant/e tireur/tireuse agresseur/e meurtrier/meurtrière condamné/e gardé/e surveillant/e expert/e spécialiste/=
analyste/= observateur/observatrice consultant/e conférencier/conférencière auditeur/auditrice rapporteur/e
rapporteuse/= commissaire-priseur/= médiateur/médiatrice négociateur/négociatrice enquêteur/enquêtrice
inspecteur/inspectrice contrôleur/contrôleuse contrôleur/contrôleure défenseur/e défenseure/= entraîneur/entraîneuse
entraîneur/entraîneure passeur/passeuse ouvreur/ouvreuse coach/= sélectionneur/sélectionneuse manager/= joueur/joueuse
attaquant/e défenseur/e milieu/= gardien/ne buteur/buteuse avant-centre/= ailier/ailière capitaine/=
footballeur/footballeuse rugbyman/= rugbywoman/= pilier/= talonneur/= demi/e arrière/= basketteur/basketteuse
handballeur/handballeuse volleyeur/volleyeuse tennisman/= tenniswoman/= nageur/nageuse coureur/coureuse
sprinteur/sprinteuse marathonien/ne athlète/= champion/ne médaillé/e skieur/skieuse biathlète/= judoka/=
boxeur/boxeuse escrimeur/escrimeuse lutteur/lutteuse pilote/= navigateur/navigatrice skipper/= skippeur/skippeuse
grimpeur/grimpeuse alpiniste/= gymnaste/= arbitre/= sportif/sportive supporter/supportrice supporteur/supportrice
international/e recrue/= vainqueur/e finaliste/= leader/= tenant/e chanteur/chanteuse musicien/ne pianiste/=
violoniste/= guitariste/= rappeur/rappeuse compositeur/compositrice interprète/= chorégraphe/= danseur/danseuse
comédien/ne acteur/actrice réalisateur/réalisatrice cinéaste/= metteur/metteuse metteur/metteure scénariste/=
producteur/productrice écrivain/e auteur/autrice auteur/auteure romancier/romancière poète/poétesse essayiste/=
éditeur/éditrice traducteur/traductrice dessinateur/dessinatrice peintre/= plasticien/ne sculpteur/sculptrice
photographe/= artiste/= illustrateur/illustratrice humoriste/= créateur/créatrice styliste/= couturier/couturière
conservateur/conservatrice commissaire/= galeriste/= critique/= journaliste/= reporter/= présentateur/présentatrice
éditorialiste/= chroniqueur/chroniqueuse correspondant/e blogueur/blogueuse youtubeur/youtubeuse
influenceur/influenceuse internaute/= festivalier/festivalière spectateur/spectatrice lecteur/lectrice lauréat/e
fondateur/fondatrice cofondateur/cofondatrice entrepreneur/entrepreneuse entrepreneur/entrepreneure
investisseur/investisseuse industriel/le banquier/banquière trader/= actionnaire/= promoteur/promotrice
développeur/développeuse héritier/héritière milliardaire/= homologue/= prédécesseur/e successeur/e rival/e
adversaire/= allié/e partenaire/= collaborateur/collaboratrice assistant/e stagiaire/= apprenti/e gouverneur/e
baron/ne ex-président/e ex-ministre/= émir/= cheikh/= sultan/e monarque/= souverain/e guide/= dictateur/dictatrice
numéro/= édile/= quadragénaire/= quinquagénaire/= sexagénaire/= septuagénaire/= octogénaire/= nonagénaire/=
centenaire/= trentenaire/= vingtenaire/= intéressé/e orateur/oratrice interlocuteur/interlocutrice participant/e
manifestant/e gréviste/= militant/e organisateur/organisatrice exilé/e réfugié/e migrant/e rebelle/= insurgé/e
combattant/e vétéran/e ancien/ne natif/native pensionnaire/= formateur/formatrice socialiste/= écologiste/=
communiste/= centriste/= macroniste/= insoumis/e frontiste/= républicain/e démocrate/= travailliste/=
indépendantiste/= autonomiste/= nationaliste/= royaliste/= gaulliste/= libéral/e ministre-président/e premier/première
magistrate/= agent/e fonctionnaire/= régisseur/régisseuse troisième-ligne/= deuxième-ligne/= première-ligne/=
scientifique/= petit-fils/petite-fille beau-père/belle-mère beau-frère/belle-sœur beau-fils/belle-fille
demi-frère/demi-sœur arrière-grand-père/arrière-grand-mère filleul/e parrain/marraine baryton/= ténor/= star/=
soprano/= contralto/= organiste/= disciple/= icône/= idole/= vedette/= figure/= maestro/= virtuose/= archéologue/=
paléontologue/= botaniste/= naturaliste/= ornithologue/= glaciologue/= volcanologue/= sismologue/= océanographe/=
hydrologue/= démographe/= statisticien/ne linguiste/= juriste/= constitutionnaliste/= criminologue/= légiste/=
fiscaliste/= négociant/e courtier/courtière assureur/e garagiste/= coiffeur/coiffeuse esthéticien/ne
moniteur/monitrice jardinier/jardinière fermier/fermière bûcheron/ne forestier/forestière chasseur/chasseuse
randonneur/randonneuse marin/e matelot/e batelier/batelière éclusier/éclusière docker/= astronaute/= spationaute/=
cosmonaute/= aviateur/aviatrice steward/= hôtesse/= contremaître/= chargé/e concierge/= sinistré/e assesseur/e
président-directeur/= bouquiniste/= antiquaire/= brocanteur/brocanteuse forain/e disquaire/= luthier/luthière
ébéniste/= potier/potière céramiste/= premier/première tourneur/tourneuse soudeur/soudeuse couvreur/couvreuse
charpentier/charpentière intendant/e gestionnaire/= bibliothécaire/= documentaliste/= archiviste/= médiatrice/=
auxiliaire/= assistant/e nounou/= puéricultrice/= ambulancier/ambulancière brancardier/brancardière
manipulateur/manipulatrice orthophoniste/= diététicien/ne nutritionniste/= cardiologue/= oncologue/= neurologue/=
virologue/= immunologiste/= gynécologue/= radiologue/= hôte/hôtesse invité/e visiteur/visiteuse gamin/e fillette/=
garçonnet/= bambin/e môme/= ado/= colosse/= gaillard/e quidam/= badaud/e passant/e inconnu/e anonyme/= dame/=
monsieur/= demoiselle/= vieillard/e convive/= estivant/e vacancier/vacancière campeur/campeuse
plaisancier/plaisancière baigneur/baigneuse promeneur/promeneuse joggeur/joggeuse fêtard/e fan/= amateur/amatrice
collectionneur/collectionneuse acheteur/acheteuse vendeur/vendeuse marchand/e pâtissier/pâtissière traiteur/=
épicier/épicière poissonnier/poissonnière primeur/= barman/= barmaid/= sommelier/sommelière brasseur/brasseuse
tenancier/tenancière aubergiste/= buraliste/= droguiste/= quincaillier/quincaillière opticien/ne praticien/ne
secouriste/= interne/= externe/= pensionnaire/= aidant/e nourrice/= assistant/e vis-à-vis/= compère/= larron/=
acolyte/= binôme/= comparse/= associé/e employeur/employeuse subordonné/e supérieur/e dauphin/e challenger/=
concurrent/e contradicteur/contradictrice interlocuteur/interlocutrice détracteur/détractrice partisan/e
sympathisant/e fidèle/=
zélateur/zélatrice transfuge/= dissident/e réfractaire/= déserteur/déserteuse conscrit/e appelé/e réserviste/= gradé/e
sous-officier/sous-officière caporal/e commando/= mercenaire/= milicien/ne maquisard/e partisan/e geôlier/geôlière
escroc/= cambrioleur/cambrioleuse braqueur/braqueuse trafiquant/e dealer/= hacker/= pirate/= ravisseur/ravisseuse
harceleur/harceleuse violeur/violeuse receleur/receleuse fugitif/fugitive évadé/e inculpé/e interpellé/e repenti/e
juré/e pénaliste/= civiliste/= magistrat/e parquetier/parquetière substitut/e avocat-général/e légataire/=
tuteur/tutrice curateur/curatrice mandataire/= liquidateur/liquidatrice repreneur/repreneuse créancier/créancière
débiteur/débitrice colocataire/= copropriétaire/= syndic/= gardien/ne squatteur/squatteuse sans-abri/= sans-papiers/=
demandeur/demandeuse requérant/e pétitionnaire/= signataire/= lanceur/lanceuse zadiste/= activiste/=
altermondialiste/= féministe/= pacifiste/= antifasciste/= orateur/oratrice pamphlétaire/= polémiste/=
intellectuel/le savant/e érudit/e penseur/penseuse théoricien/ne exégète/= théologien/ne moine/= moniale/= nonne/=
religieux/religieuse abbé/= abbesse/= prélat/= chapelain/e aumônier/aumônière diacre/= sacristain/e chaman/e
marabout/= griot/te ermite/= pèlerin/e fidèle/= paroissien/ne catéchiste/= prophète/prophétesse gourou/= adepte/=
conteur/conteuse troubadour/= chansonnier/chansonnière parolier/parolière librettiste/= arrangeur/arrangeuse
bassiste/= batteur/batteuse claveciniste/= flûtiste/= harpiste/= hautboïste/= clarinettiste/= saxophoniste/=
trompettiste/= tromboniste/= percussionniste/= accordéoniste/= altiste/= violoncelliste/= contrebassiste/= choriste/=
mezzo/= basse/= cantatrice/= diva/= slameur/slameuse vidéaste/= documentariste/= cadreur/cadreuse monteur/monteuse
régisseur/régisseuse décorateur/décoratrice costumier/costumière maquilleur/maquilleuse marionnettiste/= clown/=
acrobate/= funambule/= trapéziste/= jongleur/jongleuse magicien/ne dompteur/dompteuse dramaturge/= bédéiste/=
graffeur/graffeuse graphiste/= graveur/graveuse verrier/verrière tapissier/tapissière relieur/relieuse
imprimeur/imprimeuse typographe/= calligraphe/= biographe/= nouvelliste/= diariste/= lutteur/lutteuse judoka/=
karatéka/= taekwondoïste/= haltérophile/= perchiste/= hurdleur/hurdleuse décathlonien/ne heptathlonien/ne triathlète/=
kayakiste/= céiste/= rameur/rameuse surfeur/surfeuse véliplanchiste/= kitesurfeur/kitesurfeuse cavalier/cavalière
jockey/= patineur/patineuse hockeyeur/hockeyeuse tennisman/= pongiste/= badiste/= golfeur/golfeuse archer/archère
tireur/tireuse pivot/= libéro/= passeur/passeuse meneur/meneuse portier/portière tacticien/ne remplaçant/e titulaire/=
bizuth/= néophyte/= débutant/e novice/= espoir/= prodige/= pépite/= outsider/= favori/te éliminé/e repêché/e
qualifié/e dopé/e récidiviste/= multirécidiviste/= miraculé/e naufragé/e disparu/e noyé/e défunt/e
instagrameur/instagrameuse streameur/streameuse podcasteur/podcasteuse gameur/gameuse utilisateur/utilisatrice
abonné/e internaute/= téléspectateur/téléspectatrice auditeur/auditrice donateur/donatrice mécène/=
bienfaiteur/bienfaitrice cotisant/e allocataire/= bénéficiaire/= rentier/rentière épargnant/e emprunteur/emprunteuse
assuré/e souscripteur/souscriptrice éboueur/éboueuse balayeur/balayeuse cantonnier/cantonnière égoutier/égoutière
vidangeur/vidangeuse ramoneur/ramoneuse manutentionnaire/= magasinier/magasinière cariste/= grutier/grutière
opérateur/opératrice préparateur/préparatrice agenceur/agenceuse carreleur/carreleuse plâtrier/plâtrière
zingueur/zingueuse chaudronnier/chaudronnière fondeur/fondeuse métallurgiste/= sidérurgiste/= mineur/mineuse
bourgmestre/= échevin/e patriarche/= métropolite/= ayatollah/= mollah/= mufti/= pope/= calife/= shérif/= commodore/=
foreur/foreuse géomètre/= topographe/= cartographe/= métreur/métreuse dessinateur/dessinatrice
programmeur/programmeuse informaticien/ne développeur/développeuse data-scientist/= webmestre/= ergonome/= agronome/=
œnologue/= caviste/= gastronome/= économe/= astronome/= gendarme/= saunier/saunière paludier/paludière
mytiliculteur/mytilicultrice pisciculteur/piscicultrice sylviculteur/sylvicultrice horticulteur/horticultrice
pépiniériste/= arboriculteur/arboricultrice trufficulteur/trufficultrice laitier/laitière bouvier/bouvière
vacher/vachère chevrier/chevrière porcher/porchère palefrenier/palefrenière maréchal-ferrant/= garde-chasse/=
garde-pêche/= garde-forestier/garde-forestière garde-champêtre/= braconnier/braconnière trappeur/trappeuse
cueilleur/cueilleuse glaneur/glaneuse saisonnier/saisonnière journalier/journalière vendangeur/vendangeuse
équipier/équipière coéquipier/coéquipière barreur/barreuse moussaillon/= mousse/= patron-pêcheur/= mareyeur/mareyeuse
pensionné/e curiste/= convalescent/e accidenté/e brûlé/e amputé/e aveugle/= sourd/e handicapé/e autiste/= diabétique/=
jumeau/jumelle orphelin/e bachelier/bachelière normalien/ne polytechnicien/ne énarque/= thésard/e doctorant/e agrégé/e
certifié/e vacataire/= contractuel/le titulaire/= maître-nageur/maître-nageuse lecteur/lectrice surintendant/e
clerc/= avoué/e bedeau/= vigile/= videur/videuse physionomiste/= croupier/croupière rémouleur/rémouleuse trappiste/=
druide/druidesse rebouteux/rebouteuse guérisseur/guérisseuse taupier/taupière fossoyeur/fossoyeuse
maroquinier/maroquinière bottier/bottière modiste/= orfèvre/= joaillier/joaillière bijoutier/bijoutière
horloger/horlogère ferronnier/ferronnière chauffagiste/= perchman/= pisteur/pisteuse sherpa/= crémier/crémière
affineur/affineuse chocolatier/chocolatière confiseur/confiseuse torréfacteur/torréfactrice barista/= cuistot/=
scaphandrier/scaphandrière timonier/timonière espion/ne démineur/démineuse artificier/artificière parachutiste/=
légionnaire/= harki/= proxénète/= toxicomane/= addictologue/= podologue/= ostéopathe/= ergothérapeute/=
psychomotricien/ne laborantin/e généticien/ne entomologue/= primatologue/= éthologue/= spéléologue/= géologue/=
hydrogéologue/= copilote/= soigneur/soigneuse masseur/masseuse kiné/= recruteur/recruteuse cascadeur/cascadeuse
figurant/e bédéaste/= scénographe/= châtelain/e magnat/= oligarque/= lobbyiste/= apôtre/=
régent/e vizir/= maharajah/= duc/duchesse comte/comtesse vicomte/vicomtesse marquis/e impératrice/= empereur/=
tsar/tsarine roitelet/= despote/= tyran/= autocrate/= putschiste/= tribun/= caïd/= parrain/= boss/= numéro-deux/=
émissaire/= envoyé/e plénipotentiaire/= attaché/e chargé/e légat/= nonce/=
prédécesseure/= successeure/= suppléant/e garde-côte/=
argentier/argentière trésorier/trésorière comptable/= contrôleur/contrôleuse percepteur/perceptrice douanier/douanière
éclaireur/éclaireuse scout/e moniteur/monitrice guide-conférencier/guide-conférencière accompagnateur/accompagnatrice
cheftaine/= ami/e amant/e maîtresse/= fiancé/e ex/= bru/= gendre/= belle-fille/= parent/e
papa/maman papi/mamie papy/mamy tonton/tata gosse/= marmot/= aïeul/e ancêtre/= écolier/écolière alternant/e
syndiqué/e échevin/e bourgmestre/= colistier/colistière mécano/= toubib/= véto/= ouvreur/ouvreuse
matelassier/matelassière
guichetier/guichetière postier/postière kiosquier/kiosquière teinturier/teinturière détaillant/e fripier/fripière
camelot/= métayer/métayère cantinier/cantinière dentellier/dentellière tisserand/e sellier/sellière
bourrelier/bourrelière
cordonnier/cordonnière crêpier/crêpière pizzaïolo/= charcutier/charcutière fromager/fromagère perruquier/perruquière
barbier/barbière meunier/meunière minotier/minotière tonnelier/tonnelière carrossier/carrossière tôlier/tôlière
caravanier/caravanière motard/e piéton/ne croisiériste/= gagnant/e perdant/e votant/e adjudicataire/= mendiant/e
maton/ne rondier/rondière louvetier/louvetière betteravier/betteravière médiathécaire/= numismate/= voyant/e
sourcier/sourcière incendiaire/= pyromane/= chauffard/e tripier/tripière volailler/volaillère aide-ménagère/=
quinqua/= quadra/= SDF/=
prisonnier/prisonnière pédopsychiatre/= psy/= instit/= détective/= limier/limière assassin/e matriarche/=
commanditaire/= codétenu/e pénitent/e aventurier/aventurière forgeron/ne boutiquier/boutiquière bistrotier/bistrotière
lavandier/lavandière lingère/= gouvernante/= servante/= majordome/= serrurier/serrurière
métallier/métallière terrassier/terrassière marbrier/marbrière armurier/armurière coutelier/coutelière
chapelier/chapelière marinier/marinière citadin/e néorural/e mannequin/=
"""

GROUPS = """
habitants riverains syndicats manifestants autorités organisateurs enquêteurs pompiers gendarmes policiers experts
parents élèves salariés grévistes agriculteurs chercheurs scientifiques auteurs médecins soignants députés
sénateurs élus avocats juges magistrats victimes plaignants associations services forces secours responsables
dirigeants supporters supporteurs joueurs joueuses proches témoins voisins commerçants étudiants lycéens
signataires pétitionnaires collectivités
"""

INSTITUTIONS = """
f:mairie f:municipalité f:préfecture m:ministère m:gouvernement m:parquet f:police f:gendarmerie m:syndicat
f:association m:collectif f:entreprise m:groupe f:ONG f:organisation f:commission m:parlement m:tribunal f:cour
f:direction f:fédération m:club m:parti m:conseil f:agence m:hôpital f:université m:comité f:confédération f:ligue
f:union f:chambre f:société f:compagnie f:firme m:constructeur m:exploitant m:opérateur m:fabricant m:laboratoire
m:institut m:centre f:école m:lycée m:collège m:rectorat f:région m:département f:métropole f:agglomération f:commune
f:ville f:métropole m:Sénat f:Assemblée m:Parlement f:Commission m:Conseil m:Kremlin f:présidence f:chancellerie
f:diplomatie m:état-major f:armée f:défense f:rédaction m:service f:cellule f:brigade f:délégation f:coalition
m:mouvement f:formation f:coordination f:intersyndicale f:coopérative f:banque f:chaîne f:marque f:enseigne
m:distributeur m:équipementier m:avionneur m:transporteur f:plateforme f:start-up f:filiale f:fondation f:caisse
f:mutuelle m:musée m:théâtre m:festival f:galerie f:maison f:famille f:partie f:accusation f:défense m:ministère
f:instance f:institution f:autorité f:administration m:cabinet m:bureau m:secrétariat m:Vatican m:observatoire
m:réseau m:tandem m:duo m:couple m:trio m:camp f:gauche f:droite f:majorité f:opposition f:équipe f:sélection m:staff
m:pouvoir m:régime f:junte f:milice m:géant m:leader m:entourage f:troupe f:communauté f:paroisse m:diocèse
f:conférence m:exécutif f:branche f:antenne f:section f:cité f:multinationale f:PME m:conglomérat m:consortium
m:cabinet m:syndicat m:Haut-Commissariat m:haut-commissariat m:Élysée m:Elysée f:Maison m:club m:regroupement m:front
f:alliance m:think-tank f:task-force m:Pentagone m:Trésor f:République m:État m:Etat m:organisme f:structure
m:établissement m:office m:constructeur f:BCE m:FMI f:OMS f:ONU m:bailleur m:prestataire m:fournisseur m:sous-traitant
m:hébergeur m:concessionnaire m:voyagiste m:croisiériste m:sidérurgiste m:cimentier m:motoriste m:régulateur m:jury
m:personnel m:équipage m:orchestre m:chœur f:fanfare m:encadrement m:patronat m:clergé m:barreau m:ordre
f:magistrature f:profession f:interprofession f:filière f:juridiction f:inspection f:académie f:faculté
f:clinique f:ambassade m:consulat f:rébellion f:guérilla f:faction m:bloc m:bataillon m:régiment f:garnison m:palais
f:gouvernance f:intercommunalité f:chefferie f:résidence m:lotisseur m:aménageur f:régie f:halte-garderie f:crèche
f:clientèle f:population f:fratrie m:duo m:label m:studio f:librairie f:papeterie f:scierie f:tannerie
f:brasserie f:collectivité
f:fromagerie f:boulangerie f:conserverie f:raffinerie f:aciérie f:fonderie f:laiterie f:distillerie f:imprimerie
f:galerie m:fonds m:supermarché m:hypermarché m:restaurant f:exploitation m:cinéma m:cirque f:guilde
f:amicale m:groupement f:capitainerie m:commissariat m:consistoire m:évêché f:coentreprise m:conservatoire
m:groupuscule m:lobby f:douane f:sucrerie f:cimenterie f:verrerie f:biscuiterie
"""

DOCUMENTS = """
m:communiqué m:rapport f:étude f:lettre f:tribune m:texte f:déclaration m:arrêté m:jugement f:pétition f:note
m:message m:tweet m:sondage f:loi f:banderole f:affiche m:tract f:pancarte f:enquête m:document m:courrier m:courriel
m:mail m:e-mail f:circulaire m:décret f:résolution m:projet f:proposition f:motion m:accord m:traité m:contrat
f:charte m:règlement m:règlement m:avis f:décision f:ordonnance m:arrêt m:verdict f:plainte f:requête f:constitution
f:convention m:article m:billet m:éditorial m:post f:publication m:livre m:ouvrage m:roman m:manifeste m:mémo
f:inscription m:panneau f:plaque m:carnet m:site f:notice f:brochure m:compte-rendu m:procès-verbal
m:réquisitoire f:missive m:mot m:slogan f:dépêche f:newsletter m:bulletin f:synthèse m:préambule m:livret m:guide
m:carton m:graffiti m:tag f:épitaphe f:autobiographie f:délibération f:signalétique m:SMS m:texto m:testament m:mode
f:fiche f:réclamation f:bannière m:audit m:constat m:diagnostic f:attestation m:certificat m:faire-part m:autocollant
m:dépliant m:prospectus m:manuel f:thèse m:mémoire f:préface f:postface m:avertissement m:télégramme m:télex
m:écriteau f:étiquette m:cahier m:registre m:refrain f:devise m:proverbe m:dicton m:adage m:mémorandum f:affichette
f:antisèche m:aide-mémoire m:curriculum m:relevé m:questionnaire m:baromètre m:bilan m:protocole m:amendement m:alinéa
m:acte m:argumentaire m:avant-projet f:version f:mouture m:brouillon
m:paragraphe f:assignation f:recommandation f:directive f:norme f:stèle m:panonceau f:expertise f:plaidoirie
m:manuscrit m:cartulaire m:parchemin f:chronique m:code m:édito m:édit m:psaume m:verset m:évangile m:coran
m:cartel m:synopsis f:autopsie m:dictionnaire f:encyclopédie m:almanach m:pamphlet m:fascicule m:codicille m:libellé
"""

MEDIA = """
m:quotidien m:hebdomadaire m:magazine f:radio f:télévision m:mensuel f:presse m:site f:revue m:média f:agence
f:chaîne m:journal m:podcast m:média f:gazette m:tabloïd
"""

TIMES = """
m:lundi m:mardi m:mercredi m:jeudi m:vendredi m:samedi m:dimanche m:matin m:midi m:soir f:nuit f:soirée f:matinée
m:après-midi m:jour f:journée f:semaine m:mois f:année m:an m:week-end f:veille m:lendemain m:janvier m:février
m:mars m:avril m:mai m:juin m:juillet m:août m:septembre m:octobre m:novembre m:décembre m:printemps m:été
m:automne m:hiver f:heure f:demi-heure f:minute f:décennie m:moment m:instant m:siècle m:passé f:fois m:temps
f:époque f:rentrée
m:trimestre m:semestre m:début f:fin
"""
