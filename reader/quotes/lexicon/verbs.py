"""Which French verbs report what somebody said, and what their forms look like.

Owns the verb lexicon; how a cue is put together from a verb and what stands around it is `cues`'.
"""

from dataclasses import dataclass
from typing import Literal

from reader.quotes.lexicon.conjugation import FINITE as FINITE
from reader.quotes.lexicon.conjugation import Shape, conjugate
from reader.quotes.lexicon.words import words

Force = Literal["say", "judge", "name", "manner"]
"""say: may stand in an incise (« … », déclare X); judge: governs words quoted to its right but is rarely an incise
(qualifier de « … »); manner: reports only in an incise, where it tells how somebody speaks or thinks (« … »,
calcule X); name: gives a name (baptiser « … »), nobody is quoted."""

_SAY = """
abonder acquiescer admettre adresser affirmer ajouter alerter alléguer analyser annoncer appuyer argumenter arguer
articuler asséner assener assurer asséner attaquer attester avancer avertir avouer balayer balbutier blaguer bougonner
bouillonner certifier chuchoter clamer claironner commenter communiquer compléter conclure concéder confesser confier
confirmer conseiller considérer constater contester contredire contrer convenir corriger crier cingler critiquer
débiter déclarer déclamer décrire décréter défendre démentir demander dénoncer déplorer désespérer détailler deviner
diagnostiquer dire dicter dérouler dévoiler disserter écrire égrener éclairer embrayer encourager énoncer enchaîner
énumérer entonner enrager espérer esquisser estimer évaluer évoquer exhorter exiger exploser expliquer exposer
exprimer griffonner gribouiller
exulter fanfaronner fulminer fustiger garantir gémir glisser grincer grogner grommeler gronder grimacer hasarder
hurler hésiter illustrer imaginer implorer indiquer informer insister insinuer interpeller interroger interrompre
intervenir invectiver invoquer ironiser jauger jubiler juger jurer justifier lâcher lancer lister maintenir
marmonner marteler maugréer menacer mentionner minimiser minauder moquer motiver murmurer narrer nier noter nuancer
objecter observer opiner opposer ordonner oser pester philosopher piaffer plaider plaisanter poser poster poursuivre
pointer préciser préconiser prédire présager prétendre prévenir prier proclamer professer promettre pronostiquer
prononcer
proposer protester publier questionner rabâcher raconter railler rapporter rappeler rassurer râler réagir rebondir
récapituler réciter réclamer reconnaître rectifier redire redouter réfuter regretter réitérer rejeter relater
relativiser relayer relever remarquer remercier renchérir renseigner répéter répliquer répondre reprendre reprocher
requérir résumer rétorquer retenir retracer révéler rêver riposter rire ronchonner rugir savourer scander se_récrier
sermonner sangloter signaler signifier siffler souffler souhaiter souligner soulever soupirer sourire soutenir
spécifier
spéculer démontrer prouver montrer
stipuler suggérer supplier supposer surenchérir susurrer taquiner tempérer témoigner tempêter tonner
traduire trancher triompher tweeter twitter théoriser tancer vanter vociférer vitupérer voir zozoter
pouffer ricaner glousser persifler temporiser tacler balancer glapir beugler brailler hoqueter bredouiller ânonner
bafouiller marmotter rouspéter badiner crâner frimer pavoiser tranquilliser ponctuer synthétiser schématiser
vulgariser pondérer modérer adjurer intimer enjoindre gouailler roucouler soliloquer monologuer extrapoler
prophétiser vaticiner conjecturer présumer subodorer alarmer admonester morigéner réprimander gourmander houspiller
chapitrer enguirlander engueuler apostropher héler haranguer exhorter arguer ergoter pinailler chipoter finasser
tergiverser atermoyer éluder papoter jacasser s'égosiller s'emballer se_gausser se_désespérer se_rengorger
s'autocritiquer se_dédire se_rétracter s'épancher se_cabrer se_hérisser s'enquérir s'assombrir se_rembrunir
se_dérider se_radoucir se_confesser se_disculper
plussoyer s'agacer s'alarmer s'amuser s'attrister s'écrier s'émerveiller s'émouvoir s'emporter s'énerver s'enflammer
s'engager s'enorgueillir s'enthousiasmer s'époumoner s'esclaffer s'étonner s'étouffer s'étrangler s'exaspérer
s'excuser
s'exclamer s'expliquer s'extasier s'impatienter s'indigner s'inquiéter s'interroger s'insurger s'irriter s'offusquer
se_défendre se_désoler se_demander se_féliciter se_gargariser se_justifier se_lamenter se_moquer se_plaindre
se_rassurer se_raviser se_réjouir se_rappeler se_remémorer se_révolter se_souvenir se_vanter se_targuer
se_hasarder se_projeter
se_consoler se_scandaliser se_navrer se_récrier se_résigner s'apitoyer s'avouer
penser croire trouver appeler argüer titrer couper enfoncer épingler étriller
"""

_JUDGE = """
qualifier accuser apprécier applaudir approuver assumer blâmer brandir brocarder caricaturer célébrer cerner
citer condamner craindre crucifier défier déceler dépeindre désavouer désigner désapprouver dépeindre discerner
ériger exclure flétrir féliciter honorer incriminer inviter louer lire mettre moquer parler percevoir prôner
promouvoir presser prendre présenter pourfendre privilégier rassembler recommander refuser récuser
regarder rendre résister revendiquer ressentir réprouver saluer sommer stigmatiser taxer traiter vilipender viser
vouloir éreinter dénigrer encenser pressentir flairer entrevoir soupçonner suspecter assimiler comparer
ambitionner se_dire s'estimer se_déclarer se_montrer se_prononcer s'opposer s'attaquer s'attendre se_vouloir se_sentir
se_prétendre se_considérer s'excuser s'adresser s'engager s'affirmer dédramatiser déconseiller déclamer
voir prévoir imputer attribuer juger reprocher concerner évoquer pointer deviner exalter conspuer
cacher dissimuler masquer taire disconvenir
"""

_MANNER = """
abréger achever adoucir ahaner anticiper augurer aviser bouillir bramer calculer chanter chantonner chicaner
chiffrer chuinter clarifier clore cogner compatir compter conceptualiser congratuler conjurer conter corroborer
couiner cracher dauber deviser disséquer divaguer douter déblatérer décocher décortiquer décrypter déduire
dégainer délirer dialoguer encenser esquiver exagérer expliciter feindre formuler frissonner frémir geindre
gueuler haleter improviser infirmer inférer jaser jeter larmoyer mendier mentir mugir mâchonner méditer nasiller
obtempérer parader parier parodier pleurer pleurnicher pontifier postuler prêcher psalmodier pérorer quémander
rabrouer radoter raisonner recadrer reformuler rembarrer renifler renvoyer renâcler ressasser rigoler réconforter
récriminer s'attendrir s'aventurer s'enhardir s'entêter s'ébahir se_dédouaner se_défausser se_méfier se_rebiffer
se_risquer seriner soupeser tonitruer tousser trépigner zézayer éclaircir éclater écumer égratigner épiloguer
éructer tiquer s'esbaudir s'émoustiller théâtraliser badiner crâner s'étouffer trancher
"""

_NAME = """
baptiser rebaptiser surnommer intituler nommer dénommer renommer appeler sous-titrer prénommer étiqueter labelliser
estampiller
"""

CHAIN_LEMMAS = words("rapporter relayer citer écrire révéler indiquer signaler préciser titrer relater")
"""Verbs by which a medium passes on what another said."""

CALLING_LEMMAS = words("traiter qualifier accuser taxer")
"""Verbs by which the subject calls somebody something, whoever tells of it."""

CROWD_LEMMAS = words("scander clamer hurler crier chanter entonner")
"""Verbs of crowds: with a plural subject nobody in particular speaks."""

FOLLOWED_BY = {
    "faire": words("valoir savoir remarquer observer part mine état comprendre allusion référence écho mystère"),
    "laisser": words("entendre échapper tomber filtrer"),
    "mettre": words("garde avant"),
    "tenir": words("à"),
    "tirer": words("la"),
    "disposer": words("que qu'"),
    "établir": words("que qu'"),
    "donner": words("le"),
}
"""Verbs that report speech only with one of these words after them."""

_CONTINUE = "continuer développer commencer terminer débuter"


@dataclass(frozen=True, slots=True)
class Verb:
    """What one spelling can be."""

    lemma: str
    force: Force
    shape: Shape
    pronominal: bool
    """Whether the verb reports speech only with a reflexive pronoun."""


def _lexicon() -> dict[str, Verb]:
    table: dict[str, Verb] = {}
    listed: tuple[tuple[Force, str], ...] = (
        ("name", _NAME),
        ("manner", _MANNER),
        ("judge", _JUDGE),
        ("say", _SAY + _CONTINUE),
    )
    plain = {lemma for _, lemmas in listed for lemma in lemmas.split() if lemma[:3] != "se_" and lemma[:2] != "s'"}
    for force, lemmas in listed:
        for entry in lemmas.split():
            pronominal = entry.startswith(("se_", "s'"))
            lemma = entry.removeprefix("se_").removeprefix("s'")
            if pronominal and lemma in plain:
                continue
            for spelling, shape in conjugate(lemma).items():
                before = table.get(spelling)
                if before is not None and before.lemma != lemma:
                    shape |= before.shape
                table[spelling] = Verb(lemma, force, shape, pronominal)
    for lemma in FOLLOWED_BY:
        for spelling, shape in conjugate(lemma).items():
            known = table.get(spelling)
            if known is None:
                table[spelling] = Verb(lemma, "say", shape, False)
    # "vit" is of vivre wherever the press prints it.
    table.pop("vit", None)
    return table


VERBS: dict[str, Verb] = _lexicon()
"""Every spelling of every reporting verb."""

CALLED = words("appelle appelait nomme nommait prénomme prénommait")
"""Forms of verbs of naming: "une fille qu'il prénomme Lise"."""
NOUN_LIKE = words(
    """
    annonce demande note critique plainte menace remarque excuse rapport conseil conseils regret commente
    appel cri cris rappel récit dit dits écrit écrits reproche reproches annonces demandes notes critiques
    menaces remarques excuses promesse promis réponse défense juge juges pointe offre vues vue lit visa
    somme adresse souffle relève avertis attaque attaques exposé compte traite appris pensée pensées
    attestation maintien croire dire savoir souligne dicte question rire rires sourire sourires soupir
    soutien doute doutes rêve prévenu prévenue prévenus prévenues presse insiste invite contre contrer pose
    publie public titre titres moque charge charges liste glisse commente analyse analyses communique projet
    projette présente présent présents signale adresses accusé accusée accusés accusées blague blagues lance
    lances avance avances remerciement sentiment entendu entendus parle pensant déclare interroge trait
    engage observe cerne cernes prône loue lis lu exclus exclu refus valant oppose balai illustre ordre
    tempête tempêtes voyant voyants suppose savant savants sorti marmonne siffle gronde conte contes poste
    postes retrace
    """
)
"""Forms that are nouns or adjectives after a determiner."""

AUXILIARIES = words(
    """
    a ont avait avaient aura auront aurait auraient eut eurent ait aient avoir ayant ai avons avez est sont
    était étaient sera seront serait seraient fut furent soit soient être étant
    """
)
HAVE = words(
    """
    a ont avait avaient aura auront aurait auraient eut eurent ait aient avoir ayant ai avons avez
    """
)
PLURAL_AUXILIARIES = words("ont avaient auront auraient eurent aient sont étaient seront seraient furent soient")

COMMON_FINITE = words(
    """
    est sont était étaient sera seront serait seraient fut furent a ont avait avaient aura auront aurait
    auraient eut fait font faisait fera va vont allait iront ira peut peuvent pouvait pouvaient pourra
    pourrait pourraient doit doivent devait devaient devra devrait veut veulent voulait voulaient vient
    viennent venait sait savent savait met mettent tient tiennent prend prennent prit reste restent semble
    semblent paraît devient deviennent permet permettent donne donnent arrive arrivent faut fallait faudra
    falloir s'agit agit existe montre montrent porte portent
    """
)
"""Finite forms of everyday verbs: enough to know that a clause has begun."""
