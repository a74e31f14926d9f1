"""French nouns that name whoever can speak: persons, groups, institutions, documents.

Owns their gender, number and kind, the pairs of masculine and feminine, and which are broader words for which. It
holds the language; who holds which office is a fact and stands in `glossary/facts/`.
"""

from dataclasses import dataclass
from typing import Literal

from reader.quotes.words import words

NounKind = Literal["person", "group", "institution", "document", "medium", "time"]
Gender = Literal["m", "f"]
Number = Literal["s", "p"]


@dataclass(frozen=True, slots=True)
class Noun:
    """One spelling of a noun."""

    lemma: str
    """The masculine singular."""
    kind: NounKind
    gender: Gender | None
    """None where both genders are spelt alike."""
    number: Number


_PERSONS = """
président/e vice-président/e ministre/= maire/= député/e sénateur/sénatrice eurodéputé/e conseiller/conseillère
adjoint/e préfet/préfète sous-préfet/sous-préfète procureur/e procureur/procureure juge/= magistrat/e avocat/e
avocate-générale bâtonnier/bâtonnière notaire/= huissier/huissière greffier/greffière policier/policière
gendarme/= commissaire/= capitaine/= colonel/le lieutenant/e lieutenant-colonel/le commandant/e général/e
adjudant/e sergent/e soldat/e militaire/= officier/officière amiral/e brigadier/brigadière pompier/pompière
sapeur-pompier/sapeuse-pompière sauveteur/sauveteuse directeur/directrice codirecteur/codirectrice patron/ne
dirigeant/e gérant/e cogérant/e PDG/= DRH/= cadre/= chef/fe cheffe/= chancelier/chancelière roi/reine
prince/princesse pape/papesse évêque/= archevêque/= cardinal/= prêtre/= curé/= imam/= rabbin/e pasteur/e
ambassadeur/ambassadrice consul/e diplomate/= émissaire/= porte-parole/= secrétaire/= délégué/e représentant/e
responsable/= coordinateur/coordinatrice coordonnateur/coordonnatrice animateur/animatrice éducateur/éducatrice
membre/= militant/e adhérent/e syndicaliste/= élu/e parlementaire/= candidat/e opposant/e leader/=
chercheur/chercheuse chercheur/chercheure professeur/e prof/= enseignant/e instituteur/institutrice
maître/maîtresse proviseur/e principal/e recteur/rectrice doyen/ne étudiant/e élève/= lycéen/ne collégien/ne
universitaire/= historien/ne sociologue/= politologue/= économiste/= philosophe/= anthropologue/= ethnologue/=
géographe/= climatologue/= météorologue/= biologiste/= écologue/= physicien/ne chimiste/= mathématicien/ne
astronome/= astrophysicien/ne ingénieur/e technicien/ne architecte/= urbaniste/= paysagiste/= médecin/= docteur/e
docteure/= généraliste/= chirurgien/ne urgentiste/= infirmier/infirmière infectiologue/= épidémiologiste/=
psychiatre/= psychologue/= pédiatre/= pharmacien/ne sage-femme/= kinésithérapeute/= soignant/e aide-soignant/e
vétérinaire/= dentiste/= patient/e malade/= agriculteur/agricultrice éleveur/éleveuse maraîcher/maraîchère
viticulteur/viticultrice vigneron/ne céréalier/céréalière apiculteur/apicultrice exploitant/e paysan/ne
pêcheur/pêcheuse berger/bergère ostréiculteur/ostréicultrice commerçant/e boulanger/boulangère
restaurateur/restauratrice cafetier/cafetière hôtelier/hôtelière cuisinier/cuisinière serveur/serveuse libraire/=
boucher/bouchère fleuriste/= artisan/e menuisier/menuisière maçon/ne électricien/ne plombier/plombière
mécanicien/ne ouvrier/ouvrière salarié/e employé/e caissier/caissière chauffeur/chauffeuse conducteur/conductrice
cheminot/e routier/routière livreur/livreuse facteur/factrice taxi/= intérimaire/= retraité/e chômeur/chômeuse
bénévole/= volontaire/= riverain/e habitant/e résident/e résidant/e voisin/e locataire/= propriétaire/=
usager/usagère client/e consommateur/consommatrice abonné/e passager/passagère voyageur/voyageuse automobiliste/=
cycliste/= touriste/= citoyen/ne électeur/électrice contribuable/= parent/e père/mère grand-père/grand-mère
fils/fille frère/sœur oncle/tante cousin/e neveu/nièce mari/femme époux/épouse compagnon/compagne conjoint/e
veuf/veuve ami/e copain/copine camarade/= collègue/= proche/= confrère/consœur complice/= homme/femme
garçon/fille jeune/= enfant/=
adolescent/e ado/= bébé/= aîné/e cadet/cadette benjamin/e orpailleur/orpailleuse armateur/armatrice personne/=
individu/e témoin/= victime/= survivant/e rescapé/e blessé/e otage/= accusé/e
prévenu/e mis/e suspect/e coupable/= plaignant/e détenu/e assaillant/e tireur/tireuse agresseur/e
meurtrier/meurtrière condamné/e gardé/e surveillant/e expert/e spécialiste/= analyste/= observateur/observatrice
consultant/e conférencier/conférencière auditeur/auditrice rapporteur/e rapporteuse/= commissaire-priseur/=
médiateur/médiatrice négociateur/négociatrice enquêteur/enquêtrice inspecteur/inspectrice contrôleur/contrôleuse
contrôleur/contrôleure défenseur/e défenseure/= entraîneur/entraîneuse entraîneur/entraîneure passeur/passeuse
ouvreur/ouvreuse coach/= sélectionneur/sélectionneuse
manager/= joueur/joueuse attaquant/e défenseur/e milieu/= gardien/ne buteur/buteuse avant-centre/= ailier/ailière
capitaine/= footballeur/footballeuse rugbyman/= rugbywoman/= pilier/= talonneur/= demi/e arrière/=
basketteur/basketteuse handballeur/handballeuse volleyeur/volleyeuse tennisman/= tenniswoman/= nageur/nageuse
coureur/coureuse sprinteur/sprinteuse marathonien/ne athlète/= champion/ne médaillé/e skieur/skieuse biathlète/=
judoka/= boxeur/boxeuse escrimeur/escrimeuse lutteur/lutteuse pilote/= navigateur/navigatrice skipper/=
skippeur/skippeuse grimpeur/grimpeuse alpiniste/= gymnaste/= arbitre/= sportif/sportive supporter/supportrice
supporteur/supportrice international/e recrue/= vainqueur/e finaliste/= leader/= tenant/e chanteur/chanteuse
musicien/ne pianiste/= violoniste/= guitariste/= rappeur/rappeuse compositeur/compositrice interprète/=
chorégraphe/= danseur/danseuse comédien/ne acteur/actrice réalisateur/réalisatrice cinéaste/= metteur/metteuse
metteur/metteure scénariste/= producteur/productrice écrivain/e auteur/autrice auteur/auteure romancier/romancière
poète/poétesse essayiste/= éditeur/éditrice traducteur/traductrice dessinateur/dessinatrice peintre/=
plasticien/ne sculpteur/sculptrice photographe/= artiste/= illustrateur/illustratrice humoriste/=
créateur/créatrice styliste/= couturier/couturière conservateur/conservatrice commissaire/= galeriste/= critique/=
journaliste/= reporter/= présentateur/présentatrice éditorialiste/= chroniqueur/chroniqueuse correspondant/e
blogueur/blogueuse youtubeur/youtubeuse influenceur/influenceuse internaute/= festivalier/festivalière
spectateur/spectatrice lecteur/lectrice lauréat/e fondateur/fondatrice cofondateur/cofondatrice
entrepreneur/entrepreneuse entrepreneur/entrepreneure investisseur/investisseuse industriel/le banquier/banquière
trader/= actionnaire/= promoteur/promotrice développeur/développeuse héritier/héritière milliardaire/= homologue/=
prédécesseur/e successeur/e rival/e adversaire/= allié/e partenaire/= collaborateur/collaboratrice assistant/e
stagiaire/= apprenti/e gouverneur/e baron/ne ex-président/e ex-ministre/= émir/= cheikh/= sultan/e monarque/=
souverain/e guide/= dictateur/dictatrice numéro/= édile/= quadragénaire/= quinquagénaire/= sexagénaire/=
septuagénaire/= octogénaire/= nonagénaire/= centenaire/= trentenaire/= vingtenaire/= intéressé/e orateur/oratrice
interlocuteur/interlocutrice participant/e manifestant/e gréviste/= militant/e organisateur/organisatrice exilé/e
réfugié/e migrant/e rebelle/= insurgé/e combattant/e vétéran/e ancien/ne natif/native pensionnaire/=
formateur/formatrice socialiste/= écologiste/= communiste/= centriste/= macroniste/= insoumis/e frontiste/=
républicain/e démocrate/= travailliste/= indépendantiste/= autonomiste/= nationaliste/= royaliste/= gaulliste/=
libéral/e ministre-président/e premier/première magistrate/= agent/e fonctionnaire/= régisseur/régisseuse
troisième-ligne/= deuxième-ligne/= première-ligne/=
scientifique/= petit-fils/petite-fille beau-père/belle-mère beau-frère/belle-sœur beau-fils/belle-fille
demi-frère/demi-sœur arrière-grand-père/arrière-grand-mère filleul/e parrain/marraine baryton/= ténor/= star/=
soprano/= contralto/= organiste/= disciple/= icône/= idole/= vedette/= figure/= maestro/= virtuose/=
archéologue/= paléontologue/= botaniste/= naturaliste/= ornithologue/= glaciologue/= volcanologue/= sismologue/=
océanographe/= hydrologue/= démographe/= statisticien/ne linguiste/= juriste/= constitutionnaliste/=
criminologue/= légiste/= fiscaliste/= négociant/e courtier/courtière assureur/e garagiste/= coiffeur/coiffeuse
esthéticien/ne moniteur/monitrice jardinier/jardinière fermier/fermière bûcheron/ne forestier/forestière
chasseur/chasseuse randonneur/randonneuse marin/e matelot/e batelier/batelière éclusier/éclusière docker/=
astronaute/= spationaute/= cosmonaute/= aviateur/aviatrice steward/= hôtesse/= contremaître/= chargé/e concierge/=
sinistré/e assesseur/e président-directeur/= bouquiniste/= antiquaire/= brocanteur/brocanteuse forain/e
disquaire/= luthier/luthière ébéniste/= potier/potière céramiste/= premier/première tourneur/tourneuse
soudeur/soudeuse couvreur/couvreuse charpentier/charpentière intendant/e gestionnaire/= bibliothécaire/=
documentaliste/= archiviste/= médiatrice/= auxiliaire/= assistant/e nounou/= puéricultrice/=
ambulancier/ambulancière brancardier/brancardière manipulateur/manipulatrice orthophoniste/= diététicien/ne
nutritionniste/= cardiologue/= oncologue/= neurologue/= virologue/= immunologiste/= gynécologue/= radiologue/=
"""

_GROUPS_P = """
habitants riverains syndicats manifestants autorités organisateurs enquêteurs pompiers gendarmes policiers experts
parents élèves salariés grévistes agriculteurs chercheurs scientifiques auteurs médecins soignants députés
sénateurs élus avocats juges magistrats victimes plaignants associations ONG services forces secours responsables
dirigeants supporters supporteurs joueurs joueuses proches témoins voisins commerçants étudiants lycéens
signataires pétitionnaires collectivités
"""

_INSTITUTIONS = """
f:mairie f:municipalité f:préfecture m:ministère m:gouvernement m:parquet f:police f:gendarmerie m:syndicat
f:association m:collectif f:entreprise m:groupe f:ONG f:organisation f:commission m:parlement m:tribunal f:cour
f:direction f:fédération m:club m:parti m:conseil f:agence m:hôpital f:université m:comité f:confédération f:ligue
f:union f:chambre f:société f:compagnie f:firme m:constructeur m:exploitant m:opérateur m:fabricant m:laboratoire
m:institut m:centre f:école m:lycée m:collège m:rectorat f:région m:département f:métropole f:agglomération
f:commune f:ville f:métropole m:Sénat f:Assemblée m:Parlement f:Commission m:Conseil m:Kremlin f:présidence
f:chancellerie f:diplomatie m:état-major f:armée f:défense f:rédaction m:service f:cellule f:brigade f:délégation
f:coalition m:mouvement f:formation f:coordination f:intersyndicale f:coopérative f:banque f:chaîne f:marque
f:enseigne m:distributeur m:équipementier m:avionneur m:transporteur f:plateforme f:start-up f:filiale f:fondation
f:caisse f:mutuelle m:musée m:théâtre m:festival f:galerie f:maison f:famille f:partie f:accusation f:défense
m:ministère f:instance f:institution f:autorité f:administration m:cabinet m:bureau m:secrétariat m:Vatican
m:observatoire m:réseau m:tandem m:duo m:couple m:trio m:camp f:gauche f:droite f:majorité f:opposition f:équipe
f:sélection m:staff m:pouvoir m:régime f:junte f:milice m:géant m:leader f:source m:entourage f:troupe
f:communauté f:paroisse m:diocèse f:conférence m:exécutif f:branche f:antenne f:section f:cité f:multinationale
f:PME m:conglomérat m:consortium m:cabinet m:syndicat m:Haut-Commissariat m:haut-commissariat m:Élysée m:Elysée
f:Maison m:club m:regroupement m:front f:alliance m:think-tank f:task-force m:Pentagone m:Trésor f:République
m:État m:Etat m:organisme f:structure m:établissement m:office m:constructeur f:BCE m:FMI f:OMS f:ONU
"""

_DOCUMENTS = """
m:communiqué m:rapport f:étude f:lettre f:tribune m:texte f:déclaration m:arrêté m:jugement f:pétition f:note
m:message m:tweet m:sondage f:loi f:banderole f:affiche m:tract f:pancarte f:enquête m:document m:courrier
m:courriel m:mail m:e-mail f:circulaire m:décret f:résolution m:projet f:proposition f:motion m:accord m:traité
m:contrat f:charte m:règlement m:règlement m:avis f:décision f:ordonnance m:arrêt m:verdict f:plainte f:requête
f:constitution f:convention m:article m:billet m:éditorial m:post f:publication m:livre m:ouvrage m:roman
m:manifeste m:mémo f:inscription m:panneau f:plaque m:carnet m:journal m:site f:notice f:brochure m:compte-rendu
m:procès-verbal m:réquisitoire f:missive m:mot m:slogan f:dépêche f:newsletter m:bulletin f:synthèse m:préambule
m:livret m:guide m:carton m:graffiti m:tag f:épitaphe f:autobiographie f:délibération f:signalétique m:SMS
m:texto m:testament m:mode f:fiche f:réclamation
"""

_MEDIA = """
m:quotidien m:hebdomadaire m:magazine f:radio f:télévision m:mensuel f:presse m:site f:revue m:média f:agence
f:chaîne m:journal m:podcast m:média
"""

_TIME = """
m:lundi m:mardi m:mercredi m:jeudi m:vendredi m:samedi m:dimanche m:matin m:midi m:soir f:nuit f:soirée f:matinée
m:après-midi m:jour f:journée f:semaine m:mois f:année m:an m:week-end f:veille m:lendemain m:janvier m:février
m:mars m:avril m:mai m:juin m:juillet m:août m:septembre m:octobre m:novembre m:décembre m:printemps m:été
m:automne m:hiver f:heure f:minute m:moment m:instant m:siècle m:passé f:fois m:temps f:époque f:rentrée
m:trimestre m:semestre m:début f:fin
"""

BROADER: dict[str, frozenset[str]] = {
    word: frozenset(broader.split())
    for words, broader in (
        ("président", "dirigeant responsable chef leader homologue élu ex-président souverain"),
        ("ministre", "responsable membre homologue élu ex-ministre dirigeant chef"),
        ("chancelier", "dirigeant responsable chef homologue"),
        ("dirigeant", "président chef leader responsable homologue patron"),
        ("chef", "dirigeant patron leader responsable président"),
        ("maire", "édile élu magistrat"),
        ("député", "élu parlementaire"),
        ("eurodéputé", "élu parlementaire député"),
        ("sénateur", "élu parlementaire"),
        ("conseiller", "élu"),
        ("adjoint", "élu"),
        ("patron", "dirigeant PDG directeur responsable chef président"),
        ("PDG", "patron dirigeant président directeur responsable"),
        ("directeur", "responsable patron dirigeant"),
        ("ambassadeur consul", "diplomate"),
        ("armateur", "patron"),
        ("vice-président", "élu responsable dirigeant"),
        ("entraîneur", "coach technicien manager sélectionneur"),
        ("sélectionneur", "coach technicien entraîneur manager"),
        ("manager", "coach technicien entraîneur"),
        ("avocat", "défenseur conseil"),
        ("procureur", "magistrat"),
        ("juge", "magistrat"),
        (
            "attaquant joueur milieu ailier buteur gardien défenseur avant-centre talonneur pilier",
            "joueur footballeur",
        ),
        ("chanteur rappeur musicien pianiste compositeur interprète", "artiste musicien chanteur"),
        ("peintre plasticien sculpteur photographe dessinateur comédien acteur danseur", "artiste"),
        ("écrivain romancier poète essayiste", "auteur écrivain"),
        ("auteur", "écrivain romancier"),
        ("réalisateur", "cinéaste"),
        ("cinéaste", "réalisateur"),
        ("agriculteur", "exploitant éleveur paysan"),
        ("éleveur maraîcher viticulteur vigneron céréalier apiculteur", "agriculteur exploitant paysan producteur"),
        ("prévenu", "accusé suspect"),
        ("accusé", "suspect"),
        ("professeur", "enseignant prof universitaire"),
        ("instituteur", "enseignant maître"),
        ("enseignant", "professeur prof"),
        ("médecin urgentiste généraliste chirurgien", "docteur praticien soignant médecin"),
        ("docteur", "médecin praticien"),
        ("infirmier aide-soignant", "soignant"),
        ("entrepreneur", "dirigeant patron chef"),
        ("fondateur cofondateur gérant", "patron dirigeant entrepreneur responsable"),
        ("syndicaliste", "délégué représentant responsable"),
        ("secrétaire", "responsable dirigeant leader syndicaliste"),
        ("délégué", "syndicaliste responsable représentant"),
        ("coordinateur coordonnateur", "responsable"),
        ("chercheur", "scientifique spécialiste"),
        (
            "économiste historien sociologue politologue climatologue biologiste",
            "chercheur spécialiste universitaire expert",
        ),
        ("général colonel capitaine lieutenant commandant", "officier militaire"),
        ("coureur nageur sprinteur skieur", "athlète sportif champion"),
        ("skipper navigateur", "marin"),
        ("agence", "agence"),
        ("syndicat", "organisation"),
        ("association", "organisation collectif ONG"),
        ("collectif", "association"),
        ("ONG", "organisation association"),
        ("parti", "formation mouvement"),
        ("entreprise", "groupe société firme compagnie"),
        ("groupe", "entreprise société firme géant"),
        ("société", "entreprise groupe firme"),
    )
    for word in words.split()
}
"""For a function, the broader or alternative words by which the press comes back to its holder."""

EPITHETS = words(
    """
    homme femme intéressé élu quadragénaire quinquagénaire sexagénaire septuagénaire octogénaire nonagénaire
    trentenaire vingtenaire centenaire responsable dirigeant jeune octogénaire retraité garçon fille dernier
    orateur adolescent ado champion international technicien coach joueur artiste militant intéressé
    """
)
"""Descriptions that fit whoever is being talked about, as a pronoun does."""


def _plural(word: str) -> str:
    if word.endswith(("s", "x", "z")) or word.isupper():
        return word
    if word.endswith("al") and word not in ("général-al",):
        return word[:-2] + "aux"
    if word.endswith(("eau", "eu")):
        return word + "x"
    return word + "s"


def _lexicon() -> dict[str, Noun]:
    table: dict[str, Noun] = {}

    def put(spelling: str, noun: Noun) -> None:
        table.setdefault(spelling.lower(), noun)

    for pair in _PERSONS.split():
        masculine, feminine = [*pair.split("/"), "="][:2]
        if feminine == "=":
            gender: Gender | None = "f" if masculine in ("recrue", "sage-femme", "personne", "victime") else None
            put(masculine, Noun(masculine, "person", gender, "s"))
            put(_plural(masculine), Noun(masculine, "person", gender, "p"))
            continue
        if len(feminine) <= 2:
            feminine = masculine + feminine
        put(masculine, Noun(masculine, "person", "m", "s"))
        put(feminine, Noun(masculine, "person", "f", "s"))
        put(_plural(masculine), Noun(masculine, "person", "m", "p"))
        put(_plural(feminine), Noun(masculine, "person", "f", "p"))
    for word in _GROUPS_P.split():
        put(word, Noun(word.removesuffix("s"), "group", None, "p"))
    listed: tuple[tuple[NounKind, str], ...] = (
        ("institution", _INSTITUTIONS),
        ("document", _DOCUMENTS),
        ("medium", _MEDIA),
        ("time", _TIME),
    )
    for kind, listing in listed:
        for entry in listing.split():
            letter, word = entry.split(":")
            gender = "f" if letter == "f" else "m"
            put(word, Noun(word, kind, gender, "s"))
            put(_plural(word), Noun(word, kind, gender, "p"))
    return table


NOUNS: dict[str, Noun] = _lexicon()
"""Every spelling, in lower case."""

_PREFIXES = ("ex-", "vice-", "sous-", "co-", "néo-", "pro-")
_NO_PERSONS = words(
    """
    catalogue dialogue monologue analogue prologue épilogue décalogue liste piste matrice cicatrice directrice
    impératrice triste
    """
)


def noun_of(word: str) -> Noun | None:
    """The noun that a lower-case word is: listed, made with a prefix, or told by the ending of a trade."""
    known = NOUNS.get(word)
    if known is not None:
        return known
    for prefix in _PREFIXES:
        if word.startswith(prefix):
            return NOUNS.get(word[len(prefix) :])
    if "-" in word:
        # "expert-comptable", "adjoint-maire": the first part says what it is.
        return NOUNS.get(word.split("-")[0])
    single = word[:-1] if word.endswith("s") else word
    if len(single) > 6 and single not in _NO_PERSONS and single.endswith(("logue", "iatre", "trice", "iste")):
        gender: Gender | None = "f" if single.endswith("trice") else None
        lemma = single[:-4] + "teur" if gender else single
        return Noun(lemma, "person", gender, "p" if single != word else "s")
    return None


BEFORE_NOUN = words(
    """
    ancien ancienne anciens anciennes ex nouveau nouvel nouvelle nouveaux nouvelles jeune jeunes futur
    future vieux vieil vieille petit petite grand grande grands grandes haut haute hauts hautes premier
    première premiers premières second seconde deuxième troisième principal principale principaux
    principales même mêmes autre autres seul seule célèbre fameux tout toute tous toutes bon bonne double
    triple actuel actuelle puissant puissante très éphémère simple brillant brillante brave pauvre deux
    trois quatre cinq six sept huit neuf dix plusieurs quelques numéro certain certaine certains certaines
    différents différentes multiples nombreux nombreuses dernier dernière éternel vice
    """
)
"""Adjectives and numerals that stand before the noun."""

PLACED_AFTER = words(
    """
    adjoint ministre secrétaire candidat conseiller délégué commissaire ambassadeur directeur chercheur
    professeur enseignant spécialiste expert responsable maître avocat chargé envoyé référent médecin
    infirmier étudiant consultant analyste économiste interne agent technicien ingénieur doctorant
    """
)
"""Functions that go on with à, au, en, pour, chez: "adjointe à la culture", "chercheuse au CNRS"."""

PERSON_TITLES: dict[str, Gender | None] = {
    "m": "m", "m.": "m", "mm.": "m", "monsieur": "m", "mme": "f", "mme.": "f", "mmes": "f", "madame": "f",
    "mlle": "f",
    "mademoiselle": "f", "me": None, "maître": None, "dr": None, "dr.": None, "pr": None, "pr.": None, "docteur": "m",
    "professeur": "m", "professeure": "f", "docteure": "f", "mgr": "m", "mgr.": "m", "sir": "m", "lord": "m",
    "lady": "f",
    "messieurs": "m", "mesdames": "f",
}  # fmt: skip
"""Forms of address before a surname, with the gender that they give."""

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
    calendrier
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
    matrice cicatrice appendice édifice bénéfice caprice délice
    """
)


def person_like(word: str) -> bool:
    """Whether a noun that is not listed looks like one for a person: a trade, an origin, an opinion, a state."""
    single = word[:-1] if word.endswith("s") and not word.endswith(("ais", "ois")) else word
    if single in _THINGS or word in _THINGS or single.endswith(_THING_ENDINGS):
        return False
    return single.endswith(_PERSON_ENDINGS)
