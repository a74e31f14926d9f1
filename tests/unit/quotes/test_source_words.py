"""Which words of a sentence name whoever is quoted: places, gestures, agents, owners, examples, texts."""

import pytest
from speaking import speakers_of

HELENE = "Hélène Maurin"
PAUL = "Paul Renard"


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("a dû rappeler la présidente, marteau en main.", "présidente"),
        ("vient de trancher Hélène Maurin.", HELENE),
        ("a lancé à la tribune Hélène Maurin, qui préside l'association.", HELENE),
        ("a crié depuis son banc la députée Hélène Maurin.", HELENE),
        ("a confié au micro de Radio Ormes le patron du club.", "patron du club"),
        ("lance, les bras croisés, un vieux marin.", "vieux marin"),
        ("glisse, un panier au bras, Hélène Maurin, 71 ans.", HELENE),
        ("témoigne, un enfant dans les bras, Hélène Maurin.", HELENE),
        ("murmure, la voix cassée et le regard perdu, Paul Renard.", PAUL),
        ("dit en riant, casquette vissée sur la tête, Paul Renard.", PAUL),
        ("répond, laconique, le communiqué.", "communiqué"),
        ("ne cesse de marteler Paul Renard.", PAUL),
        ("s'obstine à répéter Paul Renard.", PAUL),
        ("pour Paul Renard.", PAUL),
        ("regrette-t-on du côté de la mairie.", "mairie"),
        ("lui ont écrit les habitants.", "habitants"),
    ],
)
def test_the_subject_behind_its_verb(words: str, speaker: str) -> None:
    assert speakers_of(f"« Nous irons jusqu'au bout », {words}") == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Le projet a été qualifié par Hélène Maurin de « gouffre financier ».", HELENE),
        ("Le texte est jugé « inapplicable » par Hélène Maurin.", HELENE),
        ("Un « non » catégorique lâché par Hélène Maurin a clos les débats.", HELENE),
        ("Le mot « trahison », lâché par Paul Renard, a fait bondir la salle.", PAUL),
        ("La formule « un pas après l'autre » est de Paul Renard.", PAUL),
        ("Le mouvement a été lancé par l'intersyndicale pour dénoncer « un danger ».", "intersyndicale"),
        ("Une cagnotte a été ouverte par Hélène Maurin afin de réclamer « justice et vérité ».", HELENE),
        ("Au dire de Paul Renard, la récolte est « perdue ».", PAUL),
        ("La saison est « terminée », de l'aveu même de Paul Renard.", PAUL),
        ("À entendre Paul Renard, la récolte est « perdue ».", PAUL),
        ("De source policière, l'homme était « connu pour des faits mineurs ».", "source policière"),
        ("La directrice, à qui l'on prête cette formule : « Un orage se gagne avant. »", "directrice"),
        ("On doit à Paul Renard ce mot : « Tout passe. »", PAUL),
        ("Pour Hélène Maurin, le plus dur commence : « Personne ne veut payer. »", HELENE),
        ("Une offre « très insuffisante » pour Hélène Maurin, qui maintient le préavis.", HELENE),
        ("D'autres refusent, à l'image de Paul Renard, boulanger : « Je reste ouvert. »", PAUL),
        ("Beaucoup hésitent, comme Paul Renard, boulanger : « Je reste ouvert. »", PAUL),
        ("Certains en sourient, dont la patronne du bar : « On en a vu d'autres. »", "patronne du bar"),
        ("Selon Hélène Maurin, les deux hommes se sont vus « sans témoins ».", HELENE),
        ("Selon Hélène Maurin, les deux hommes ont poursuivi leurs échanges « en format élargi ».", HELENE),
        ("Selon l'agence Interfax, qui cite un haut responsable, tout ira « très vite ».", "haut responsable"),
        ("La présidente, Hélène Maurin, a lu la conclusion d'une voix égale : « Il n'aurait pas dû. »", HELENE),
        ("Hélène Maurin les invite à « reprendre le travail ».", HELENE),
        ("Hélène Maurin éreinte une œuvre « aussi aride que son décor ».", HELENE),
        ("Son confrère Paul Renard la juge « timorée ».", PAUL),
        ("L'édition plaît, quand le directeur, Paul Renard, préfère vanter « une chance ».", PAUL),
        ("Le sénateur Luc Ferrand, lui, « réfute toute entrave », a fait savoir son avocat, Me Paul Renard.", PAUL),
        ("Luc hésite. Son adjointe, Hélène Maurin, va plus loin : à l'en croire, « tout est faux ».", HELENE),
        ("Hélène Maurin affirme que la Chine s'opposerait à « toute forme de coercition ».", HELENE),
        ("Hélène Maurin assure que le ministre demandera « un audit complet ».", HELENE),
        ("Hélène Maurin assure que le ministre a demandé « un audit complet ».", "ministre"),
        ("« Arrête ! » Cette phrase que répète Paul Renard depuis l'enfance l'a sauvée.", PAUL),
        ("Celle qui l'a retenue s'appelle Hélène Maurin et dirige l'équipe. « Je lui ai dit de venir. »", HELENE),
        ("Dans sa lettre, que M. Nguema a lue, le recteur, Paul Renard, dit « comprendre l'émotion ».", PAUL),
        (
            "Les parents attendent, réclamant que l'on vienne voir les enfants, « leurs têtes ».",
            "parents",
        ),
        ("C'est trop peu pour Paul Renard, aux yeux duquel ces mesures « arrosent les golfs ».", PAUL),
        ("« On s'adaptera », philosophe Paul Renard.", PAUL),
        ("Hélène Maurin préférait se taire, avant de trancher d'un « Bon, on y va » sans appel.", HELENE),
        ("Hélène Maurin a mis les drapeaux en berne ; pour elle, « Port-Lannec perd sa doyenne ».", HELENE),
        ("Luc Ferrand réécoute le message que lui a laissé Hélène Maurin : « Rappelle-moi. »", HELENE),
        ("Paul Renard lit à voix haute les mots qu'Hélène Maurin lui a envoyés : « Bravo. »", HELENE),
        ("Hélène Maurin a laissé un message qu'elle me fait écouter : « Reviens. »", HELENE),
        (
            "Elle a salué l'accord ; Paul Renard, lui, a raillé le texte et affirmé que Bonn signerait « ailleurs ».",
            PAUL,
        ),
        ("Après avoir qualifié le texte de « gadget », Hélène Maurin a quitté la salle.", HELENE),
        ("Luc a mal pris d'être traité de « vendu » par Hélène Maurin.", HELENE),
        ("Côté mairie, on botte en touche : « Nous étudions le dossier. »", "mairie"),
        ("Chez Hartmann, on botte en touche : « Nous étudions le dossier. »", "Hartmann"),
        ("De source proche du dossier, on évoque « une piste sérieuse ».", "source proche du dossier"),
        ("Selon Hélène Maurin, on lui avait promis « une aide rapide ».", HELENE),
        ("Comme le dit joliment Hélène Maurin, « rien n'est joué ».", HELENE),
        ("Ce qui fait dire à Hélène Maurin : « Rien n'est joué. »", HELENE),
        ("Il revient à Hélène Maurin de conclure : « Rien n'est joué. »", HELENE),
        ("« C'est un gâchis » : l'expression est signée Hélène Maurin.", HELENE),
        ("« C'est un gâchis. » Voilà ce que pense Hélène Maurin du projet.", HELENE),
        ("Le texte a été voté par la droite, quand les élus s'abstenaient, parlant d'« un gâchis ».", "élus"),
        ("Une mise en garde reprise par Paul Renard, pour qui ce n'est là qu'« un premier sillon ».", PAUL),
        ("« Tout a été dit », lance d'emblée aux juges Me Paul Renard.", PAUL),
        ("L'AFP, citant Paul Renard, indique que « deux d'entre elles » ont été condamnées.", PAUL),
        ("Paul Renard, monté sur scène, avait eu le mot de la soirée : « On peut attendre un taxi. »", PAUL),
        ("Hélène Maurin n'en a pas moins reconnu un spectacle « un peu chiche ».", HELENE),
        ("Pour la déléguée de la Banque mondiale à Bonn, Hélène Maurin, le pont reste « finançable ».", HELENE),
        ("Tout ira bien, selon la vice-présidente à l'économie, Hélène Maurin : « On y arrive. »", HELENE),
        ("Paul Renard a répliqué, selon l'agence Reuters, que tout était « entièrement réglé ».", PAUL),
        ("Le juge dispose d'un message envoyé à l'aube par Paul Renard au directeur : « On y va ? »", PAUL),
        ("À la barre lui succède Hélène Maurin, 81 ans, qui acheta trois toiles pour « sauver Corot ».", HELENE),
        ("Luc Ferrand cite volontiers Paul Renard : « Le port vivra. »", PAUL),
        ("Pour reprendre le mot de Paul Renard, « le port vivra ».", PAUL),
        ("Luc Ferrand a reçu de Paul Renard un message : « Jamais. »", PAUL),
        ("Luc Ferrand défend un texte qualifié d'« indigne » par Paul Renard.", PAUL),
        ("Les écoliers ont tranché et lui ont écrit une lettre : « Reviens quand tu veux. »", "écoliers"),
    ],
)
def test_words_that_name_the_source(text: str, speaker: str) -> None:
    assert speakers_of(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "text_read"),
    [
        ("Dans l'étude d'impact, la disparition du marais est qualifiée d'« effet acceptable ».", "étude d'impact"),
        ("Dans le rapport de 1987, elle a retrouvé cette phrase : « Peut mieux faire. »", "rapport de 1987"),
        ("Dans un courriel, il est question de « cris quotidiens ».", "courriel"),
        ("L'accord stipulait que ses signataires s'engageaient « pour dix ans ».", "accord"),
        ("Paul a parlé. L'acte est moins généreux : il ne garantit l'accès qu'« aux heures de jour ».", "acte"),
        ("L'association a publié une enquête, intitulée « Eau trouble », qui décrivait « un entre-soi ».", "enquête"),
        ("On est arrivé de Paris avec un texte de deux pages, qui prévoit « une trêve ».", "texte"),
        ("Elle a rendu un avis embarrassé, où l'on relève des « négligences graves ».", "avis"),
        ("On ira au ministère des Transports, où l'on assure que « rien n'est figé ».", "ministère des Transports"),
        ("Dans les lettres qu'elle a gardées, on lit que tout est « perdu ».", "lettres"),
        ("Paul a reçu une note. La décision, y est-il écrit, « repose sur des chiffres ».", "note"),
        ("Elle montre une lettre de la banque qui l'invite à « anticiper toute tension ».", "lettre de la banque"),
        ("Le parti a publié un compte rendu qui évoque une visite « historique ».", "compte rendu"),
        ("Une pétition circule. Elle y est décrite comme « une passeuse de mots ».", "pétition"),
        ("Luc lit l'expertise, qui concluait à une coque « apte à la navigation ».", "expertise"),
        (
            "Un communiqué du groupe Texor, propriétaire du site, dénonce « des voies de fait ».",
            "communiqué du groupe Texor",
        ),
        ("L'article 4 dispose que « toute emprise est précédée d'une enquête ».", "article 4"),
    ],
)
def test_a_text_that_is_read(text: str, text_read: str) -> None:
    assert speakers_of(text) == [text_read]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le préfet parle de « prudence », le maire de « panique ».", ["préfet", "maire"]),
        ("« On a compris », a-t-il dit, imité par l'ailier Paul Renard : « Pas un mot. »", [None, PAUL]),
        ("« Assez », tonne Hélène Maurin, aussitôt coupée par Paul Renard : « Pas un mot. »", [HELENE, PAUL]),
        ("« Je reste », a lancé Hélène Maurin, la salle scandant « Hélène ! Hélène ! ».", [HELENE, None]),
        ("Luc a écouté Paul Renard, de la banque Oudin. « C'est fini », insiste ce dernier.", [PAUL]),
        (
            "« Non », dit Paul Renard, venu avec sa mère. Cette dernière, Solange, en rit : « Oh si. »",
            [PAUL, "Solange"],
        ),
        ("« Je suis le plus ancien », s'est-il amusé.", [None]),
        ("Hélène Maurin plaide « un oubli », quand Paul Renard feint « la surprise ».", [HELENE, PAUL]),
        (
            "La loi devait être « un réservoir », mais c'est « une citerne percée », a ironisé Paul Renard.",
            [PAUL, PAUL],
        ),
        ("Sifflets, puis ce refrain, scandé par tous : « Rends-nous la laine ! »", [None]),
        ("Tous arborent un brassard. Dessus, trois mots au feutre : « Pas à vendre ».", [None]),
        ("Hélène Maurin a dit sa « tristesse », Paul Renard sa « colère ».", [HELENE, PAUL]),
        ("Hélène Maurin dénonce « une crise » ; Paul Renard, « un accident ».", [HELENE, PAUL]),
        ("Paul Renard passe pour « une femme d'appareil ».", [None]),
        ("Une enquête a été ouverte pour « abus de confiance ».", [None]),
        ("Paul Renard défend un texte que beaucoup jugent « tout à fait indigne ».", [None]),
        ("Paul Renard défend un texte jugé « tout à fait indigne du port ».", [None]),
        ("Certains y voient « une femme d'appareil ».", [None]),
        ("Le parcours « a été validé par la ligue », fait valoir Hélène Maurin.", [HELENE]),
        ("Dans les tribunes, trois mille gorges chantaient « Allez les Louves, encore ! » sans fin.", [None]),
        ("Le couscous d'orge, ou « malthouth », revient sur les tables.", []),
        ("Hélène Maurin pourrait être nommée « d'ici à quinze jours ».", [HELENE]),
        ("Les uns craignent « une hémorragie », les autres parlent d'« un souffle ».", [None, None]),
        ("Des centaines d'élèves ont défilé aux cris de « Dehors ! » et de « Des élections ! ».", [None, None]),
        ("Elle a parlé devant des militants qui reprenaient en chœur : « Aurore, maintenant ! »", [None]),
        ("Le corridor transcaspien, dit « Route du Milieu », était au cœur des discussions.", []),
        ("L'accord de 2022, dit « pacte d'Issyk », prévoyait une rallonge.", []),
        ("Le site relève du régime dit de la « déclaration », qui dispense d'enquête.", []),
        ("L'offre ne s'appelle plus que « le pourboire ».", []),
        ("Leur cabane a déjà un nom : « le bureau des pleurs ».", []),
        ("Luc Ferrand a présenté sa propre liste, « Brévalan d'abord », devant cent personnes.", []),
        ("Hélène Maurin parle d'un « naufrage », voire d'une « Bérézina ».", [HELENE, HELENE]),
        ("Sur les bancs, fusaient des « Démission ! ».", [None]),
        ("Des « Démission ! » fusent dans la salle de Paul Renard.", [None]),
        ("Derrière nous, un chant monte du piquet : « Rends l'argent ! »", [None]),
        ("Ils ont défilé derrière une banderole peinte à la main : « Pas un égout ».", [None]),
        ("Hélène Maurin veut la publication de l'audit dit « Neptune ».", []),
        ("« Jamais ! s'était écrié Paul Renard, aussitôt applaudi. Nous resterons. »", [PAUL, PAUL]),
        ("Le programme « Cap 2030 », lancé par Hélène Maurin, sera repris.", []),
    ],
)
def test_understood_verbs_crowds_and_names(text: str, expected: list[str | None]) -> None:
    assert speakers_of(text) == expected
