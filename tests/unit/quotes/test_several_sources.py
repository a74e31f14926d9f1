"""Whose words they are where a sentence has several who could speak."""

import pytest
from speaking import speakers_of

OPENING = [
    ("Pour la rapporteuse, Élise Maurin, le texte relève « du bricolage ».", "Élise Maurin"),
    ("Pour Hélène Marty, la loi relève d'« un autre âge ».", "Hélène Marty"),
    ("Aux yeux de Luc Darras, le projet relève de la « poudre aux yeux ».", "Luc Darras"),
    ("À en croire la direction, les négociations avancent « à grands pas ».", "direction"),
    ("D'après la note du préfet, le jury a retenu « le moins mauvais ».", "note du préfet"),
    ("Pour le quotidien La Voix, le maire a choisi « la fuite en avant ».", "La Voix"),
    ("Le sénateur Paul Aubry, pour qui la réforme relevait d'« un caprice », a quitté la salle.", "Paul Aubry"),
    ("L'ingénieure Claire Duval, aux yeux de qui le barrage est « une bombe », a été entendue.", "Claire Duval"),
]

HEARD = [
    ("Yves Morel a démissionné. Une adjointe se souvient de l'avoir vu hurler « ça suffit ».", "Yves Morel"),
    ("Ève Colin a claqué la porte. Un huissier dit l'avoir entendue lâcher « bon débarras ».", "Ève Colin"),
    ("Ève Colin est partie. Paul Roux jure l'avoir entendue murmurer « pardon ».", "Ève Colin"),
]

ASKED = [
    ("Jeanne Petit, à qui le juge a demandé si elle regrettait « quelque chose », a pleuré.", "juge"),
    ("La pianiste, à qui un critique avait demandé si elle jouait « avec des gants », est partie.", "critique"),
    ("Le juge a demandé à Jeanne Petit pourquoi elle avait gardé « tout cet argent ».", "juge"),
    ("Paul Roux se demande si l'État n'a pas « oublié » la vallée.", "Paul Roux"),
]

MADE_BY = [
    ("Le rapport, rédigé par deux inspecteurs, qui pointait « des carences graves », a disparu.", "rapport"),
    ("Une étude, financée par les assureurs, qui prédit « un effondrement », circule à Bercy.", "étude"),
    ("L'audit, commandé par la région, qui décrivait « une gestion de fortune », a été enterré.", "audit"),
    ("Un texte, défendu par la ministre Ève Colin, qui y voit « un progrès », sera voté.", "Ève Colin"),
]

ABSOLUTE = [
    (
        "Madrid a reconnu ce que la radio annonçait, « un incident technique » expliquant, selon le ministère "
        "espagnol de l'Intérieur, la fermeture du poste.",
        "ministère espagnol de l'Intérieur",
    ),
    (
        "Le club a confirmé ce que la presse écrivait, « une blessure au genou » ayant conduit, selon Paul Vidal, "
        "à l'opération.",
        "Paul Vidal",
    ),
]


ECHOED = [
    ("« Tu n'iras pas loin » : Sonia Bakri n'a pas oublié la phrase que lui lançait M. Rey.", "Rey"),
    ("« Tiens bon » : Marc Ollivier garde en tête les mots de sa tante, Rose Caron.", "Rose Caron"),
    (
        "« On ne meurt qu'une fois » : en reprenant la phrase de Paul Régnier, Lou Daniel a ému la salle.",
        "Paul Régnier",
    ),
    ("« Je reviendrai » : vingt ans plus tard, Jean Aubert entend encore la promesse de Luc Ney.", "Luc Ney"),
    ("« Le peuple veut la paix » : citant le président Omar Diallo, Aïssata Ba a été applaudie.", "Omar Diallo"),
    ("« C'est trop tard » : Marc Ollivier a répondu aux mots de Rose Caron.", "Marc Ollivier"),
    ("« Laissez-nous travailler » : la pétition des commerçants a été déposée en mairie.", "commerçants"),
    ("« Écoutez-nous » : la lettre des infirmières, portée par Aude Lebrun, est sans réponse.", "infirmières"),
    ("La phrase, prêtée à Voltaire, est en fait d'Evelyn Hall : « Je défendrai votre droit. »", "Evelyn Hall"),
    ("La citation vient du romancier Hector Lamy : « Rien n'est plus lourd. »", "Hector Lamy"),
]

TOLD_TO = [
    ("Loïc Brunet l'a dit à son entraîneur, Jean Pujol, qui le suppliait de rester : « C'est fini. »", "Loïc Brunet"),
    ("Nora Kaci l'a avoué à Paul Roux, qui lui demandait des explications : « J'ai menti. »", "Nora Kaci"),
    ("Ève Colin ne l'a pas caché à Paul Roux, qui la poussait à rester : « J'arrête. »", "Ève Colin"),
    ("Nora Kaci l'a dit à Paul Roux, qui lui a répliqué : « Tu mens. »", "Paul Roux"),
]

WRITTEN = [
    ("Le préfet a reçu une lettre de l'agricultrice Jeanne Colas : « Je n'ai plus rien. »", "Jeanne Colas"),
    ("Jean Fabre a transmis un message du ministre Hugues Sorel : « Nous ne plierons pas. »", "Hugues Sorel"),
    ("La ministre a reçu un message de Marco Ricci. « Nous sommes là », y est-il écrit.", "Marco Ricci"),
    ("Dans une lettre de Victor Lemaire à sa femme, on peut lire : « Je reviendrai. »", "Victor Lemaire"),
    (
        "Le maire a reçu un courrier de la préfecture. « Rien ne presse », peut-on y lire.",
        "courrier de la préfecture",
    ),
    ("Sur une banderole tendue face à la tribune du président, Luc Ney, on pouvait lire : « Partez. »", None),
    ("Anne Blum refuse ce que la juge nomme « un naufrage sans fin ».", "juge"),
]


@pytest.mark.parametrize(
    ("text", "speaker"), OPENING + HEARD + ASKED + MADE_BY + ABSOLUTE + ECHOED + TOLD_TO + WRITTEN
)
def test_names_the_one_whose_words_they_are(text: str, speaker: str | None) -> None:
    assert speakers_of(text)[-1] == speaker


OTHERS = [
    ("Il a tenu tête à Ivka Perić, tête de série numéro 3, qui a promis « une guerre d'usure ».", "Ivka Perić"),
    ("Le maire se dit « confiant » ; la préfète aussi, qui promet « un toit pour tous ».", "préfète"),
    ("L'idée plaît à beaucoup d'habitués, qui disent ne plus croire aux « promesses ».", "habitués"),
    ("L'album a failli ne jamais sortir, son producteur le jugeant « inaudible ».", "producteur"),
    (
        "Anne Blum plaide pour « un sursis » ; le maire doute que cette solution suffise et parle de « rustine ».",
        "maire",
    ),
    ("Anne Blum évoque « un répit », avant que le maire ne parle de « rupture ».", "maire"),
    ("Paul Ney est parti. Un témoin dit l'avoir entendu crier « jamais ».", "Paul Ney"),
    (
        "Sa consœur Inès Roux, qui l'assiste, a été sobre : elle attend que les jurés « jugent un homme ».",
        "Inès Roux",
    ),
    ("Anne Blum a souri. Avant d'ajouter, la voix plus grave, que l'on avait « oublié la vallée ».", "Anne Blum"),
    (
        "Deux lignes, signées de la direction du port, pour annoncer que c'était fini « avec regret ».",
        "direction du port",
    ),
    (
        "Léa Faure enseigne ici. Elle ajoute qu'un collègue s'est vu confier, « sans un mot », trois classes.",
        "Léa Faure",
    ),
    ("Luc Ney a été visé par une tribune d'Anne Blum. Laquelle n'en démord pas : « Il doit partir. »", "Anne Blum"),
    ("Anne Blum a croisé le directeur, Luc Ney, à la sortie du CSE. Celui-ci a lâché : « Non. »", "Luc Ney"),
    ("Le duc recevait Peter Lindgren. « Ne souriez pas », lui ordonna le Suédois.", "Peter Lindgren"),
    ("Luc Ney se fait l'écho des habitants, pour qui ce loup est « un voisin comme un autre ».", "habitants"),
    ("D'après Paul Ney, la présidente l'a traité de « menteur ».", "présidente"),
]


@pytest.mark.parametrize(("text", "speaker"), OTHERS)
def test_names_the_nearer_of_two_or_the_farther(text: str, speaker: str | None) -> None:
    assert speakers_of(text)[-1] == speaker


BEHIND_A_NOUN = [
    ("La maire a parlé de lits. L'annonce a fait sourire le médecin, Paul Ney. « Il nous en faut dix. »", "Paul Ney"),
    ("Le préfet n'a pas donné l'adresse, au grand dam de Rose Blum : « Rien ne tient chaud. »", "Rose Blum"),
    ("La fermeture est repoussée, au soulagement de l'éleveur Paul Ney : « On respire. »", "Paul Ney"),
    ("À la question de savoir si Luc Ney viendrait, Rose Blum a botté en touche : « On verra. »", "Rose Blum"),
    ("Rose Blum sourit. À la question d'un journaliste, elle a répondu : « On verra. »", "Rose Blum"),
    ("Rose Blum a croisé l'acteur Paul Ney, venu lui souffler : « Courage. »", "Paul Ney"),
    ("C'est ce que dit une étude publiée jeudi dans la revue Océan, qui décrit « une hibernation ».", "étude"),
    ("Dans le rapport des gendarmes, une ligne a fait frémir les jurés : « Il a attendu. »", "rapport des gendarmes"),
    ("Les enquêteurs ont saisi un carnet. On y lit, à la date du 4 mars, « S. ne paiera plus ».", "carnet"),
    ("Trois paragraphes tapés à la machine, sans signature, pour réclamer « la fin du tapage ».", None),
    ("Rose Blum a cité son maître, Paul Ney : « La forme, c'est le fond. »", "Paul Ney"),
    ("Rose Blum dit avoir été traitée de « folle » par le maire.", "maire"),
    ("Rose Blum dit avoir été traitée de « folle ».", None),
    ("Rose Blum affirme qu'on l'a traitée de « folle ».", None),
    ("Rose Blum, d'après laquelle la fuite est « sans danger », a été démentie.", "Rose Blum"),
    ("Rose Blum a balayé l'accusation d'« amateurisme » portée par le maire.", "maire"),
    ("Rose Blum a moqué la « grande réforme » vantée par le maire.", "maire"),
    ("Rose Blum n'a pas goûté la formule du maire, Paul Ney, sur « les assistés ».", "Paul Ney"),
    ("Interrogée sur la phrase du maire, « un détail », Rose Blum a soupiré.", "maire"),
    ("Paul Ney restera pour Odette Roux « un doux rêveur ».", "Odette Roux"),
]


@pytest.mark.parametrize(("text", "speaker"), BEHIND_A_NOUN)
def test_names_whoever_a_noun_or_a_feeling_points_to(text: str, speaker: str | None) -> None:
    assert speakers_of(text)[-1] == speaker


HANDED_ON = [
    ("« C'est fini », a répondu, sans nommer Rose Blum, le député Paul Ney.", "Paul Ney"),
    ("« C'est fini », a lancé sans sourciller Rose Blum.", "Rose Blum"),
    ("« C'est fini » : Paul Ney prête ces mots à Rose Blum.", "Rose Blum"),
    ("« C'est fini » : on prête la formule à Rose Blum.", "Rose Blum"),
    ("Paul Ney a laissé à Rose Blum le soin de conclure : « C'est fini. »", "Rose Blum"),
    ("Paul Ney a passé le micro à Rose Blum : « C'est fini. »", "Rose Blum"),
    ("Paul Ney garde un souvenir ému de Rose Blum : « Elle chantait. »", "Paul Ney"),
    ("Paul Ney en veut au fonds qui a racheté l'usine : « C'est fini. »", "Paul Ney"),
    ("Ils étaient cent, derrière une banderole proclamant « des bras, pas des écrans ».", None),
    ("Rose Blum avait lu sur un forum que le vaccin « déclenchait l'accouchement ».", None),
    ("À l'inverse de Paul Ney, qui veut « tourner la page »", "Paul Ney"),
    ("Rose Blum ayant parlé de « crise », Paul Ney s'est tu.", "Rose Blum"),
    ("Rose Blum a surpris Paul Ney à parler de « crise ».", "Paul Ney"),
    ("« C'est la crise. » Paul Ney n'a pas goûté la sortie de Rose Blum.", "Rose Blum"),
    ("« C'est la crise. » Paul Ney cite Rose Blum.", "Rose Blum"),
    ("À lire son avocat, Paul Ney, Rose Blum est « à bout ».", "Paul Ney"),
    ("L'avocat Paul Ney l'assure : Rose Blum est « à bout ».", "Paul Ney"),
    ("Le parquet enquête après la plainte de Rose Blum pour ce qu'elle qualifie de « traque ».", "Rose Blum"),
]


@pytest.mark.parametrize(("text", "speaker"), HANDED_ON)
def test_names_to_whom_the_word_goes(text: str, speaker: str | None) -> None:
    assert speakers_of(text)[-1] == speaker


def test_looks_for_no_subject_behind_the_end_of_the_sentence() -> None:
    text = "Trois lignes, sans nom, pour réclamer « la fin du tapage ». Depuis, les habitants ne se parlent plus."
    assert speakers_of(text) == [None]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Le préfet, Luc Ney, salue « un effort » que la maire, Rose Blum, juge « dérisoire ».",
            ["Luc Ney", "Rose Blum"],
        ),
        ("Luc Ney évoque la « trahison » que dénonçait Rose Blum.", ["Rose Blum"]),
        (
            "« C'est un effort », a plaidé Luc Ney. Ce que conteste Rose Blum : « C'est trop tard. »",
            ["Luc Ney", "Rose Blum"],
        ),
    ],
)
def test_tells_a_relative_about_the_words_from_one_about_the_thing(text: str, speakers: list[str | None]) -> None:
    assert speakers_of(text) == speakers


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("La sélectionneuse, Ève Colin, regrette que ses joueuses aient cru le match « plié ».", "Ève Colin"),
        ("Leur avocat, Me Paul Roux, a rappelé que ses clients ne demandaient que « le silence ».", "Paul Roux"),
        ("Ève Colin répète que ses élèves n’attendent qu’« un peu d’air ».", "Ève Colin"),
        ("Me Ève Colin a rappelé que son client avait dit « je regrette ».", "client d’Ève Colin"),
    ],
)
def test_what_those_tied_to_the_reporter_want_is_in_the_reporters_words(text: str, speaker: str) -> None:
    assert speakers_of(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Une étude publiée lundi par le CHU montre que le vaccin réduit « de moitié le risque ».", "étude"),
        ("Les sages-femmes réclament des doses. « On nous oublie », déplorent-elles.", "sages-femmes"),
        ("Les aides-soignantes attendent. « On nous oublie », disent-elles.", "aides-soignantes"),
        (
            "Deux ministres ont signé, la Géorgienne Nino Djavakh et l’Arménien Aram Sarkis. "
            "« Enfin », a soufflé Mme Djavakh.",
            "Nino Djavakh",
        ),
    ],
)
def test_studies_compounds_and_first_names_of_either_gender(text: str, speaker: str) -> None:
    assert speakers_of(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Paul Aubry a saisi la préfecture du Rhône, pour qui le permis est « en règle ».", "préfecture du Rhône"),
        ("Paul Aubry a remis le dossier au rectorat, pour qui le bail est « caduc ».", "rectorat"),
        (
            "Paul Aubry s'en remet à l'architecte des bâtiments, pour qui la tour « écrase le bourg ».",
            "architecte des bâtiments",
        ),
        (
            "Le gel touche les vignerons. Faux, dit la chambre d'agriculture du Gers, pour qui « rien ne gèle ».",
            "chambre d'agriculture du Gers",
        ),
        (
            "Paul Aubry est surpris. Luc Ney, ancien adjoint de Paul Aubry, pour qui c’est « un aveu », sourit.",
            "Luc Ney",
        ),
    ],
)
def test_a_view_is_of_whoever_stands_right_before_the_relative(text: str, speaker: str) -> None:
    assert speakers_of(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Inès Roux réclame, pour les soignants, « une vraie revalorisation ».", "Inès Roux"),
        ("Inès Roux voit dans ce texte, pour la commune, « une corde au cou ».", "Inès Roux"),
        ("Me Inès Roux, pour la partie civile, a parlé d'« un gâchis ».", "Inès Roux"),
        ("Pour les familles, l'avocate Inès Roux promet « un combat long ».", "Inès Roux"),
        ("Pour le club, Inès Roux a eu des mots durs : « Une bande d'amateurs. »", "Inès Roux"),
        ("Pour la direction, la grève relève d'« une poignée d'excités ».", "direction"),
        ("Pour Luc Ney, le maire a commis « une faute ».", "Luc Ney"),
        ("Pour Luc Ney, le constat est simple : « Rien ne va. »", "Luc Ney"),
    ],
)
def test_in_whose_favour_somebody_speaks_is_no_source(text: str, speaker: str) -> None:
    assert speakers_of(text) == [speaker]
