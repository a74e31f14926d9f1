"""Sources that no verb of speech names, and who "on" is."""

import pytest
from speaking import speakers_of as speakers

LUCIE = "Lucie Armand"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Aux yeux de Lucie Armand, ce plan est « un renoncement complet ».", [LUCIE]),
        ("De l’avis de Lucie Armand, la piste est « bien trop courte ».", [LUCIE]),
        ("Aux yeux de Lucie Armand, il s’agit d’« un parapluie après l’averse ».", [LUCIE]),
        ("Selon Lucie Armand, les jeunes « grillent tout trop vite ».", [LUCIE]),
        ("Il aurait « prêté sa cave », selon les mots de Lucie Armand.", [LUCIE]),
        ("Il aurait « prêté sa cave », selon les termes de l’arrêté.", ["arrêté"]),
        ("Réponse de Lucie Armand : « Nous verrons bien. »", [LUCIE]),
        ("Traduction d’une négociatrice, sortie prendre l’air : « Rien n’avance. »", ["négociatrice"]),
        ("Lucie Armand a été plus directe, selon plusieurs témoins : « C’est un pari perdu. »", [LUCIE]),
        ("L’avis du préfet ne compte pas, répète Lucie Armand : « Nous irons. »", [LUCIE]),
        ("Lucie Armand a glissé un mot que la greffière nous rapporte : « Apportez les chèvres. »", [LUCIE]),
        ("Paul Renard a parlé à Lucie Armand. Un huissier l’a entendue souffler : « Quelle misère ! »", [LUCIE]),
        ("Lucie Armand a gagné, sous les cris de « Lucie présidente ».", [None]),
    ],
)
def test_a_source_without_a_verb_of_speech(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("« Nous avons voté », rappelle-t-on dans l’entourage de Lucie Armand.", ["entourage de Lucie Armand"]),
        ("« Rien n’est signé », assure-t-on à la préfecture.", ["préfecture"]),
        ("À Bercy, on assure avoir été prévenu « la veille au soir ».", ["Bercy"]),
        ("« Rien n’est signé », dit-on sur le marché.", [None]),
        ("Lucie Armand a écrit une lettre au maire. On y lit : « Je pars sans regret. »", ["lettre"]),
        ("Sur un mur du port, on peut lire : « Rendez-nous la mer ».", [None]),
    ],
)
def test_who_on_is(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ces factures intriguaient Lucie Armand : « Il prescrivait beaucoup trop. »", [LUCIE]),
        ("Une note, que Lucie Armand a lue, est moins polie : elle relève « un écart sérieux ».", ["note"]),
        ("Le mot amuse Lucie Armand : « Expliquez-le aux brebis. »", [LUCIE]),
        ("Lucie Armand a tout vu. Les ordonnances lui semblaient bizarres : « Il prescrivait trop. »", [LUCIE]),
        ("La salle, pour reprendre les mots de Lucie Armand, était « un four à pain ».", [LUCIE]),
        ("Lucie Armand plaide pour que la ville avance, quitte à laisser le port « sans défense aucune ».", [LUCIE]),
        ("Lucie Armand a, rapporte Le Courrier du Soir, salué « un très beau travail ».", [LUCIE]),
        ("« Il a plu », a dit Lucie Armand, traduite par Paul Renard : « Il va neiger. »", [LUCIE, LUCIE]),
        ("Le toit « fragile mais réel » : c’est ainsi que Lucie Armand a présenté la trêve.", [LUCIE]),
        ("Lucie Armand, selon un de ses voisins, « n’a rien entendu du tout ».", ["voisin de Lucie Armand"]),
        ("Sur la bâche qui leur sert de toit, quelqu’un a écrit à la craie : « Dieu seul est maire ».", [None]),
    ],
)
def test_whose_words_a_sentence_reports(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rabat y voit « une simple opération ». Alger, « un acte de piraterie ».", ["Rabat", "Alger"]),
        ("Il cite une note selon laquelle « rien ne sera décidé avant mai ».", ["note"]),
        ("Il renvoie à l’arrêté aux termes duquel « toute pêche est interdite ».", ["arrêté"]),
        ("Des rumeurs courent selon lesquelles « rien ne sera décidé avant mai ».", [None]),
        ("Ledit rapport parle pourtant d’un « cumul de négligences anciennes ».", ["rapport"]),
    ],
)
def test_verbs_understood_and_relatives(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lucie Armand a été claire : « Nous ne céderons pas. »", [LUCIE]),
        ("Dans les termes de Lucie Armand, il faudrait « tout reprendre ».", [LUCIE]),
        ("« Un pays qui doute » : la formule est de Lucie Armand.", [LUCIE]),
        ("Aveu de Lucie Armand : « Nous avons eu tort. »", [LUCIE]),
        ("Mot d’ordre des syndicats : « Pas un poste de moins. »", ["syndicats"]),
        ("Un démenti que son avocate, Lucie Armand, a nuancé, évoquant « une maladresse ».", [LUCIE]),
        ("La loi, que Paul Renard défend, a été qualifiée de « scélérate » par Lucie Armand.", [LUCIE]),
        ("Paris a dit « suivre la situation avec attention ».", ["Paris"]),
        ("Si Lucie Armand se dit « prête à parler », Paul Renard craint « la rupture ».", [LUCIE, "Paul Renard"]),
        ("Lucie Armand, dont le mari est malade, confie être « à bout de forces ».", [LUCIE]),
        ("C’est Lucie Armand qui l’a dit : « Il faut agir. »", [LUCIE]),
        ("Il y a deux ans, Lucie Armand jurait que le pont serait « fini avant Noël ».", [LUCIE]),
        ("Pas question, pour Lucie Armand, de « céder au chantage ».", [LUCIE]),
        ("Quant à Lucie Armand, elle a promis « une réponse rapide ».", [LUCIE]),
        ("Lucie Armand se veut rassurante : pas de danger, dit-elle, « tant que la digue tient ».", [LUCIE]),
        ("Comme le rappelait Lucie Armand, « rien n’est gratuit ».", [LUCIE]),
        ("« Rien n’est gratuit », comme aime à le répéter Lucie Armand.", [LUCIE]),
    ],
)
def test_shapes_of_reporting(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("« Partez », a laissé filtrer Lucie Armand.", [LUCIE]),
        ("« Partez », peut désormais dire Lucie Armand.", [LUCIE]),
        ("« Partez », lança alors Lucie Armand à ses hommes.", [LUCIE]),
        ("« Partez », met en garde la biologiste Lucie Armand.", [LUCIE]),
        ("« Partez », a été jusqu’à lancer Lucie Armand.", [LUCIE]),
        ("« Partez », a fait Lucie Armand en fermant la porte.", [LUCIE]),
        ("« Partez », a confié à l’AFP Lucie Armand, députée de l’Ain.", [LUCIE]),
        ("« Partez », a confié au quotidien Libération Lucie Armand, députée de l’Ain.", [LUCIE]),
    ],
)
def test_verbs_with_the_speaker_behind_them(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("« Partez », s’est vu répondre Paul Renard par Lucie Armand.", [LUCIE]),
        ("« Partez », s’est entendu dire Paul Renard.", [None]),
        ("« Partez », s’est-il vu répondre.", [None]),
        ("Paul Renard s’est vu reprocher par Lucie Armand d’avoir « menti ».", [LUCIE]),
        ("Paul Renard s’est fait traiter de « menteur » par Lucie Armand.", [LUCIE]),
        ("Paul Renard se fait traiter de « menteur » par Lucie Armand.", [LUCIE]),
        ("Paul Renard s’entend dire par Lucie Armand qu’il est « un menteur ».", [LUCIE]),
        ("Paul Renard s’est fait traiter de « menteur ».", [None]),
    ],
)
def test_who_hears_the_words_does_not_say_them(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("« On tiendra jusqu’au bout » (Lucie Armand, fleuriste à Brioude).", [LUCIE]),
        ("« On tiendra jusqu’au bout » (rires).", [None]),
        ("Lucie Armand (« Je n’ai pas dormi ») a trouvé refuge chez sa sœur.", [LUCIE]),
        ("« On nous abandonne » : le cri d’alarme de Lucie Armand.", [LUCIE]),
        ("« On nous abandonne » : le coup de gueule d’une éleveuse.", ["éleveuse"]),
        ("« On nous abandonne » : le train de Lucie Armand est supprimé.", [None]),
        ("Si l’on en croit Lucie Armand, « les clés étaient au coffre ».", [LUCIE]),
        ("« Les clés étaient au coffre », si l’on en croit Lucie Armand.", [LUCIE]),
        ("« Pardon à tous », signé Lucie Armand.", [LUCIE]),
        ("Le mot de la fin revient à Lucie Armand : « On tiendra. »", [LUCIE]),
        (
            "« On tiendra », a répondu à la juge, qui l’interrogeait sur ses dettes, la fleuriste Lucie Armand.",
            [LUCIE],
        ),
        ("« On tiendra », a répondu à la juge Paul Renard.", ["Paul Renard"]),
        ("Décrit par sa sœur Lucie Armand comme « un garçon sans histoires », le suspect se tait.", [LUCIE]),
        ("« On s’y attendait », dit l’une, Lucie Armand.", [LUCIE]),
    ],
)
def test_sources_in_brackets_headlines_and_asides(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lucie Armand a parlé, selon l’AFP, d’« un complot ».", [LUCIE]),
        ("Selon l’AFP, Lucie Armand a parlé d’« un complot ».", [LUCIE]),
        ("Lucie Armand a promis, selon Le Figaro, une aide « massive ».", [LUCIE]),
        ("Lucie Armand a promis, d’après Ouest-France, que l’aide serait « massive ».", [LUCIE]),
        ("Lucie Armand est partie. Le projet est, selon Le Figaro, « enterré ».", ["Le Figaro"]),
    ],
)
def test_a_medium_hands_on_what_somebody_says(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("« Plus fort », doit lui rappeler à plusieurs reprises la présidente, Lucie Armand.", [LUCIE]),
        ("Lucie Armand, du CNRS, qui parle d’« un leurre », est sceptique.", [LUCIE]),
        ("Lucie Armand, de l’université de Metz, qui redoute « un leurre », est sceptique.", [LUCIE]),
        ("Lucie Armand aime « ces maisons qui nous survivent », selon ses propres mots.", [LUCIE]),
        ("Lucie Armand est venue. Le projet est « mort et enterré », selon ses termes.", [LUCIE]),
    ],
)
def test_whose_words_and_which_antecedent(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # A relative behind a source has words of its own, the verb that judges included.
        ("Six élèves sont blessés, selon un bilan remis par la mairie, qui parle d’« un accident ».", "mairie"),
        ("Six élèves sont blessés, selon la préfecture, qui parle d’« un accident ».", "préfecture"),
        ("Pour Lucie Armand, qui juge l’offre « indigne », il faut partir.", LUCIE),
        ("Selon un courrier envoyé mardi par le rectorat, qui qualifie la cour de « dangereuse ».", "rectorat"),
        ("Selon le maire, les riverains qui parlent de « scandale » exagèrent.", "riverains"),
        # A body that does what stands before it may be meant, not whom it is done to.
        ("Le plan soumis au préfet par le cabinet Orsel, qui conclut à « une faute », sort.", "cabinet Orsel"),
        # The relative is over where the main clause goes on.
        ("Selon Lucie Armand, qui juge l’offre trop basse, la vente serait « un cadeau ».", LUCIE),
    ],
)
def test_a_relative_behind_a_source(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    "source",
    [
        "selon des propos rapportés par l’agence Fars",
        "d’après des déclarations relayées par la presse locale",
        "selon des propos recueillis par Interfax",
        "selon ses propos cités par l’agence officielle",
    ],
)
def test_words_that_are_passed_on_are_their_speakers(source: str) -> None:
    assert speakers(f"Le ministre, Aziz Karim, y voit « une légende », {source}.") == ["Aziz Karim"]
    assert speakers(f"La veuve, Inès Roux, a parlé d’un jugement « recopié », {source}.") == ["Inès Roux"]
