"""Names of companies, associations and parties: one for each body, and no person made of them."""

import pytest
from speaking import speakers_of


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # what a body is called, between commas
        ("Le bailleur, Habitat du Val, assure que « rien n’est joué ».", "Habitat du Val"),
        ("Le bailleur social, Logis Atlantique, a promis « une réponse rapide ».", "Logis Atlantique"),
        ("Son parti, le Rassemblement du Sanvara, a dénoncé « une mascarade ».", "Rassemblement du Sanvara"),
        ("Son employeur, Kervadec Industries, a évoqué « une erreur ».", "Kervadec Industries"),
        ("L’exploitant, la société Tannival, a évoqué « une erreur ».", "société Tannival"),
        ("Le syndicat majoritaire, l’Union des dockers, a dénoncé « une mascarade ».", "Union des dockers"),
        ("Sa formation, Géorgie libre, a dénoncé « une mascarade ».", "Géorgie libre"),
        ("« Rien n’est joué », assure le bailleur, Habitat du Val.", "Habitat du Val"),
        # names made of common words
        ("Médecins du monde a dénoncé « une mascarade ».", "Médecins du monde"),
        ("Pour l’association Sauvages et Vivants, c’est « le service minimum ».", "Sauvages et Vivants"),
        ("Reporters sans frontières a dénoncé « une mascarade ».", "Reporters sans frontières"),
        ("D’après Médecins pour le Darfour, il n’y a « plus une dose ».", "Médecins pour le Darfour"),
        ("Électricité de France a évoqué « une erreur ».", "Électricité de France"),
        ("Les Restos du cœur ont dénoncé « une mascarade ».", "Restos du cœur"),
        ("France Nature Environnement a dénoncé « une mascarade ».", "France Nature Environnement"),
        ("« Rien n’est joué », affirme Air Sahel.", "Air Sahel"),
        # acronyms
        ("La Confédération des marins (CNM) défile. « Rien n’est joué », dit la CNM.", "Confédération des marins"),
        (
            "Le Syndicat des pêcheurs du Nord (SPN) défile. Le SPN dénonce « un leurre ».",
            "Syndicat des pêcheurs du Nord",
        ),
        ("L’Agence régionale de santé (ARS) agit. Selon l’ARS, l’eau est « potable ».", "Agence régionale de santé"),
        (
            "La Commission électorale autonome (Cea) juge le vote « correct et sincère ».",
            "Commission électorale autonome",
        ),
        ("La CNM dénonce « un leurre ». La Confédération des marins (CNM) défile.", "Confédération des marins"),
        # the short name for the long one
        ("L’Observatoire du littoral alerte. « Bien », dit l’Observatoire.", "Observatoire du littoral"),
        ("La préfecture de la Drôle alerte. « Bien », dit la préfecture.", "préfecture de la Drôle"),
        ("L’AS Vernon perd. « Bien », assure le club.", "AS Vernon"),
        ("La société Delmas & Cie ferme. « Bien », assure l’entreprise.", "Delmas & Cie"),
        ("L’hôpital Sainte-Marie ferme. La direction de l’hôpital dénonce « un leurre ».", "direction de l’hôpital"),
        ("Le ministère de la Mer agit. « Rien n’est joué », dit le ministère.", "ministère de la Mer"),
        (
            "L’association Les Rives vivantes défile. « Rien n’est joué », dit l’association.",
            "Les Rives vivantes",
        ),
        ("Le groupe Bréval Textiles ferme. Bréval Textiles a évoqué « une erreur ».", "Bréval Textiles"),
        # what is more than a noun in front of a name is no part of it
        ("Le groupe turc Yilmaz Metal évoque « une erreur ».", "Yilmaz Metal"),
        ("La compagnie aérienne Garuda Nusantara évoque « une erreur ».", "Garuda Nusantara"),
        ("L’entreprise de nettoyage Propria évoque « une erreur ».", "Propria"),
        ("Le quotidien économique Bisnis Raya évoque « une erreur ».", "Bisnis Raya"),
        # no article and a verb: a name made of common words
        ("Aéroports de Lyon évoque « une erreur ».", "Aéroports de Lyon"),
        ("Secours contre la soif évoque « une erreur ».", "Secours contre la soif"),
        ("Habitants et commerçants dénoncent « une erreur ».", "Habitants et commerçants"),
        ("« Une erreur », titre Le Quotidien du Causse.", "Quotidien du Causse"),
        ("L’hebdomadaire Plan fixe évoque « une erreur ».", "Plan fixe"),
        ("Le PSV a perdu. La fédération craint « le froid ».", "fédération"),
        ("L’ONG Forêts vivantes alerte. L’organisation craint « le froid ».", "Forêts vivantes"),
        # what a body is said to be
        ("Le groupe Texal, propriétaire du site, évoque « une erreur ».", "groupe Texal"),
        ("La société Delmas, leader du marché, a parlé d’« une erreur ».", "société Delmas"),
        # several in a row
        ("La CGT, la CFDT et FO dénoncent « une erreur ».", "CGT et CFDT et FO"),
        # named in passing only
        ("Un coursier de la plateforme Pédalo pleure. La plateforme évoque « une erreur ».", "plateforme Pédalo"),
        # a name that does not say what it names
        ("Le Croissant-Vert compte ses tentes. L’organisation craint « le froid ».", "Croissant-Vert"),
        ("La Vigie défile. L’association craint « le froid ».", "Vigie"),
        ("Veldrån supprime 200 postes. Le groupe suédois craint « le froid ».", "Veldrån"),
        # a name with the ending of a participle
        ("Stellaris confirme. Le constructeur craint « le froid ».", "Stellaris"),
        ("Airbus a renoncé. L’avionneur européen craint « le froid ».", "Airbus"),
        ("Tarmac licencie. L’équipementier craint « le froid ».", "Tarmac"),
        ("Oxalys a publié un rapport. L’ONG y craint « le froid ».", "Oxalys"),
        ("Le Hezbor n’est pas venu. Le mouvement chiite craint « le froid ».", "Hezbor"),
        ("L’Unescu s’inquiète. L’institution onusienne craint « le froid ».", "Unescu"),
        ("Le Stade vernonais a perdu. Le club craint « le froid ».", "Stade vernonais"),
        ("La Ligue de pétanque tranche. L’instance craint « le froid ».", "Ligue de pétanque"),
        ("Kazeo ferme à Dreux. À Dreux, le syndicat majoritaire craint « le froid ».", "syndicat majoritaire"),
        ("Le club de Vernon paie. La fédération craint « le froid ».", "fédération"),
        ("Tout Dreux proteste. À Dreux, l’association craint « le froid ».", "association"),
        # what opens a headline is nobody
        ("Fonderie Valmorel : la grève\nPaul Renard est déçu. « Rien n’est joué », réplique-t-il.", "Paul Renard"),
        ("Affaire Quéméneur : deux récits\nPaul Renard est déçu. « Rien n’est joué », dit-il.", "Paul Renard"),
        ("Procès Delmas : la veuve parle\nInès Roux est venue. « Rien n’est joué », dit-elle.", "Inès Roux"),
        # two functions, two people
        ("Le maire, Paul Renard, et la préfète, Inès Roux, se voient. « Bien », dit la préfète.", "Inès Roux"),
    ],
)
def test_bodies(text: str, speaker: str) -> None:
    assert speakers_of(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("La CGT et la Fédération nautique protestent. « C'est non », dit la Fédération.", "Fédération nautique"),
        ("Le Medef et la Fédération bancaire divergent. « C'est non », dit la Fédération.", "Fédération bancaire"),
        ("Greenpeace et le Comité olympique négocient. « Rien n'est fait », dit le Comité.", "Comité olympique"),
        (
            "La Cour de cassation casse l'arrêt. « C'est faux », juge la haute juridiction.",
            "Cour de cassation",
        ),
        ("La Cour des comptes publie un avis. « Tout se dégrade », note la juridiction.", "Cour des comptes"),
        ("L'ONU et l'Union africaine réagissent. « Halte », exige l'organisation panafricaine.", "Union africaine"),
        ("L'OTAN et la Ligue arabe ont réagi. « Halte », exige l'organisation arabe.", "Ligue arabe"),
        ("La BCE et la Banque mondiale ont réagi. « C'est lent », note l'institution mondiale.", "Banque mondiale"),
        ("Renault et Air Corsica ont signé. « Quelle joie », dit la compagnie corse.", "Air Corsica"),
        (
            "La CGT et la Confédération paysanne défilent. « Non », dit le syndicat paysan.",
            "Confédération paysanne",
        ),
        ("La start-up Volticar poursuit Renault. « On nous copie », dit la jeune pousse.", "start-up Volticar"),
    ],
)
def test_the_one_of_two_bodies_that_the_noun_or_its_adjective_recalls(text: str, speaker: str) -> None:
    """The first word of a name, or an adjective akin to a word of it, tells which of two bodies is meant."""
    assert speakers_of(text) == [speaker]


@pytest.mark.parametrize(
    "name",
    ["Protégeons la Colline", "Non à la Rocade", "Vivre au Marais", "Touche pas à ma Forêt", "Agir pour Brix"],
)
def test_a_slogan_is_a_name_to_its_end(name: str) -> None:
    """A collective called by a call to do something bears it whole."""
    assert speakers_of(f"Le collectif {name} a réuni mille voix. « On reste », dit-il.") == [name]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # told by what the world knows of it
        ("La BCE hésite. « C'est tôt », juge l'institution de Francfort.", "BCE"),
        ("Le Fonds monétaire international hésite. L'institution de Washington juge ce plan « flou ».", None),
        ("La Maison Blanche a tranché. « C'est non », dit l'exécutif américain.", "Maison Blanche"),
        ("La Commission européenne a tranché. « C'est non », dit l'exécutif bruxellois.", "Commission européenne"),
        ("Le départ de la Cédéao inquiète. « C'est tard », juge l'organisation ouest-africaine.", "Cédéao"),
        ("Un rapport de l'Otan inquiète. « C'est tard », juge l'alliance militaire.", "Otan"),
        ("Huawei et Ubisoft se rapprochent. « Bravo », dit le géant chinois.", "Huawei"),
        ("Huawei et Ubisoft se rapprochent. « Bravo », dit l'éditeur français.", "Ubisoft"),
        ("Ankara a mis en garde Athènes. La capitale grecque répond : « Nous verrons. »", "Athènes"),
        ("La Cour des comptes publie un avis. Les magistrats financiers craignent « le froid ».", "Cour des comptes"),
        ("Le Conseil constitutionnel a tranché. Les Sages jugent la loi « bancale ».", "Conseil constitutionnel"),
        # not to be told
        ("Norrstål et Sodimat fusionnent. « C'est faux », dit le groupe suédois.", "-"),
        # told by what the article calls it
        ("La mairie de Pau se tait. « C'est faux », répond la municipalité.", "mairie de Pau"),
        ("La métropole de Pau se tait. « C'est faux », répond la collectivité.", "métropole de Pau"),
        ("L'Autorité de la mer enquête. « C'est faux », répond le régulateur.", "Autorité de la mer"),
        ("Ryanair annule des vols. « C'est faux », répond la compagnie irlandaise.", "Ryanair"),
        ("Une militante accuse le géant pétrolier Norvik. « C'est faux », répond l'entreprise.", "Norvik"),
        ("Une militante accuse la banque Norvik. « C'est faux », répond l'établissement.", "banque Norvik"),
        ("Une enquête vise le géant du commerce en ligne Zhuomai. « C'est faux », dit l'entreprise.", "Zhuomai"),
        ("La suspension de la RTB choque. « C'est faux », répond le média.", "RTB"),
        ("Le bailleur, Habitat 37, se tait. « C'est faux », répond l'entreprise.", "Habitat 37"),
        ("La rébellion du Front pour la paix (FPP) avance. « C'est faux », dit le mouvement.", "Front pour la paix"),
    ],
)
def test_a_body_comes_back_under_another_noun(text: str, speaker: str | None) -> None:
    """Its trade, its seat or the noun that the article gave it tell which body a definite phrase means."""
    wanted = None if speaker == "-" else speaker or "Fonds monétaire international"
    assert speakers_of(text)[-1] == wanted


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Le SRN se tait. Le Syndicat des routiers du Nord dit « oui ».", ["Syndicat des routiers du Nord"]),
        ("L'Agence régionale du bois a voté. L'ARB assure que « tout va ».", ["Agence régionale du bois"]),
        ("La FRB a voté. L'Agence régionale du bois assure que « tout va ».", ["Agence régionale du bois"]),
        ("La FRB a voté. « On verra », dit la FRB.", ["FRB"]),
    ],
)
def test_initials_without_brackets(text: str, speakers: list[str]) -> None:
    """An acronym means the body of which it is the initials, wherever the article spells it out."""
    assert speakers_of(text) == speakers


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Paul Lannes cite une note de la Banque du Nil dans laquelle l’institution redoute « un choc ».",
            "Banque du Nil",
        ),
        ("La CFDT a lu une lettre de la CGT où le syndicat redoute « un choc ».", "CGT"),
        ("Dans un communiqué d’Amnesty International, l’ONG redoute « un choc ».", "Amnesty International"),
        (
            "Selon un rapport de la Cour des comptes, que le maire conteste, la juridiction voit « un choc ».",
            "Cour des comptes",
        ),
        # A body that the noun cannot mean is not the text's.
        ("La CGT a lu une lettre de la préfecture du Var. Le syndicat redoute « un choc ».", "CGT"),
        # What is told of behind the noun is not what it means.
        ("Texor est en crise. L’entreprise, citant un rapport de la banque Oudin, redoute « un choc ».", "Texor"),
    ],
)
def test_a_body_whose_text_the_sentence_tells_of(text: str, speaker: str) -> None:
    assert speakers_of(text)[-1] == speaker


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("L’ONG Justice sans rivage", "Justice sans rivage"),
        ("L’association Droit au logement", "Droit au logement"),
        ("Le collectif Horizon contre l’oubli", "Horizon contre l’oubli"),
        ("L’ONG Pain et dignité", "Pain et dignité"),
        ("Le syndicat Alliance police", "Alliance police"),
        # Adverbs and whoever acts along are no part of it.
        ("L’ONG Oxfam pour sa part", "ONG Oxfam"),
        ("Le collectif Horizon, sans tarder,", "collectif Horizon"),
    ],
)
def test_the_names_of_associations_go_on_in_small_letters(words: str, name: str) -> None:
    assert speakers_of(f"{words} se félicite d’« un premier pas ».") == [name]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Le conseil de la Banque de l'Erdre défie le Crédit nantais. L'établissement dit « non ».",
            "Banque de l'Erdre",
        ),
        ("Le patron du Crédit nantais défie la Banque de l'Erdre. L'établissement dit « non ».", "Crédit nantais"),
    ],
)
def test_the_body_that_the_subject_is_tied_to(text: str, speaker: str) -> None:
    """Of two bodies a mere noun means that whose council or management leads the sentence before."""
    assert speakers_of(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # a figure that ends a name
        ("Alliance Gardiens 54 s'insurge contre « un leurre ».", "Alliance Gardiens 54"),
        ("Unité Pompiers 06 dénonce « un leurre ».", "Unité Pompiers 06"),
        # a description is no fuller name
        ("Filiale du groupe Delmont, l'usine ferme. « C'est fini », dit le groupe belge.", "groupe Delmont"),
        ("La banque Oudin licencie. « C'est fini », dit la banque lyonnaise.", "banque Oudin"),
        # whose shops they are, and who leads them
        ("Le patron des magasins Delmont, Paul Renard, craint « le froid ».", "Paul Renard"),
        ("La directrice des hôtels Delmont, Inès Roux, craint « le froid ».", "Inès Roux"),
        # a rank has no body's name behind it
        ("Le chef, le colonel Zarouk Issa Mbodj, craint « le froid ».", "Zarouk Issa Mbodj"),
        ("Citant « un leurre », la ministre, la générale Koura Awa Sidi, est partie.", "Koura Awa Sidi"),
        # papers
        ("Pour La Voix des rives, « le froid arrive ».", "Voix des rives"),
        ("La Dépêche des îles a eu tort. « Pardon », écrit le journal.", "Dépêche des îles"),
        ("La gazette locale craint « le froid ».", "gazette locale"),
        ("« Le froid est là », a dit Inès Roux à « La Gazette des rives ».", "Inès Roux"),
        ("Le collectif Rives Nord en colère craint « le froid ».", "Rives Nord en colère"),
    ],
)
def test_how_names_of_bodies_and_of_their_people_end(text: str, speaker: str) -> None:
    assert speakers_of(text)[-1] == speaker


def test_a_paper_whose_name_stands_in_marks_speaks() -> None:
    """The name behind the verb is the paper's, and no quotation."""
    text = "« Un grand film », jugeait « La Gazette des rives », mais la revue « Plan fixe » y voit « un leurre »."
    assert speakers_of(text) == ["La Gazette des rives", "Plan fixe"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("La commission d’appel a jugé. L’instance évoque « des faits graves ».", "commission d’appel"),
        ("La chambre de métiers a perdu. L’organisme regrette « une lecture partiale ».", "chambre de métiers"),
        ("Le musée a répondu samedi. L’institution se dit « prête à tout rendre ».", "musée"),
        ("L’hôpital de Belmont enquête. L’établissement admet « une erreur ».", "hôpital de Belmont"),
        ("La télévision publique a tranché. La chaîne invoque « des manquements ».", "télévision publique"),
        ("Le groupe suédois Norrvik rachète l’usine. Le géant de l’acier promet « un départ ».", "Norrvik"),
        ("La chaîne de magasins Bricolux ferme. L’enseigne invoque « une crise ».", "Bricolux"),
        ("La Fondation Horizon finance. L’organisme salue « une avancée ».", "Fondation Horizon"),
        ("Le Parti du renouveau a tranché. La formation centriste évoque « une faute ».", "Parti du renouveau"),
        # an agency that is told something is no group, and a firm no minister's office
        (
            "La direction de Velmont a tranché. « C’est dur », a dit à l’AFP sa patronne, Inès Roux. "
            "Le groupe invoque « une baisse durable ».",
            "direction de Velmont",
        ),
        ("« C’est dur », a dit à Reuters le directeur, Paul Renard. Le groupe craint « un recul ».", "groupe"),
        (
            "Le groupe Solvel veut l’usine. Au ministère de l’industrie, on se tait. Le cabinet dit "
            "seulement que l’offre « n’est pas ferme ».",
            "cabinet",
        ),
    ],
)
def test_what_a_body_is_recalls_it(text: str, speaker: str) -> None:
    assert speakers_of(text)[-1] == speaker
