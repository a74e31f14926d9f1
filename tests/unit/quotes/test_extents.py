"""How far the phrase reaches that stands for somebody without a name."""

import re

import pytest
from speaking import speakers_of

PERSONS = """
une riveraine excédée | un homme en chemise rayée | une femme en pleurs | une source au sein du ministère
une source proche de l’enquête | une source policière locale | la porte-parole du ministère de la Défense
une habitante du quartier des Minimes | un notaire à la retraite | une sertisseuse de 52 ans
une fillette de onze ans | un troisième larron
un agriculteur de soixante et un ans | un monsieur d’une soixantaine d’années | une marchande de girofle
une mère de trois enfants | une élève de terminale | un diplomate européen en poste à Accra | une voisine de palier
un ancien mécanicien de l’équipe | un membre du conseil d’administration | une vendeuse de la galerie marchande
un jeune père de famille | un chercheur en biologie marine | un gamin en short | un couple de retraités
une infirmière des urgences | une responsable associative | un pompier volontaire | une dame âgée | une passante
une autre voisine | un garde du corps | la directrice des ressources humaines | l’attachée de presse du groupe
la metteuse en scène | l’adjoint au maire chargé des sports | l’adjointe à la culture | le bras droit du maire
une riveraine inquiète | une habitante très en colère | une infirmière de nuit | une retraitée venue de Lyon
une proche au fait du dossier | une élue d’origine bretonne | un diplomate en poste dans la région
une cycliste en ciré jaune | un opposant au projet | une porte-parole du Service européen pour l’action extérieure
un membre du Comité contre la torture | une chargée de mission du Programme pour le climat
une représentante auprès de l’Unesco
une vieille Portugaise | un jeune Lyonnais
une dame très âgée | un élu encore jeune | l’ex-numéro 8 mondiale | la numéro 1 mondiale du squash
un éleveur laitier de la Manche | une avocate spécialisée | l’historien et romancier | un inconnu
"""
INSTITUTIONS = """
le ministère britannique des Affaires étrangères | la préfecture du Rhône | l’agence régionale de santé
la chambre régionale des comptes | la cour d’appel de Riom | l’équipe municipale sortante | la maison mère
la fédération de l’hôtellerie et de la restauration | l’association de défense des usagers | la banque Hartmann & Fils
le Service européen pour l’action extérieure | la Banque pour la paix et le commerce
le Comité contre la torture | l’association pour la défense du marais
la librairie Les Hautes Terrasses | la Confédération des petites entreprises
"""
NAMED_BODIES = """
le collectif/Femmes debout | l’ONG/Forêts vivantes | le syndicat/Unité SGP | l’association/Un toit pour tous
le collectif/Forages non merci | l’association/Les amis du phare | l’organisation/Terres sans maîtres
l’organisation/Enfance en danger | le collectif/Du pain pour demain | le mouvement/Demain la Bretagne
le parti/Nous la Corse | l’organisation/Juristes en Méditerranée | le collectif/58 heures de trop
le collectif/100 % public | l’organisation non gouvernementale/Rive claire | le quotidien turinois/Il Mattino del Po
l’hebdomadaire espagnol/El Diario de la Sierra | la revue médicale/Archives of Hearing
le quotidien milanais/Il Giornale delle Valli
la coopérative laitière/Les Trois Moulins | l’association des usagers/Train pour tous
"""
TEXTS = """
un rapport de la Cour des comptes | une circulaire de 1987 | une étude d’impact | une note interne de la direction
l’arrêté du 2 mai 2018 | le communiqué n° 9 | le compte rendu de la réunion
la résolution 2811 | l’article 7 du règlement | le rapport de la juriste Ana Torres et du médecin Paul Vidal
un registre du XVIIe siècle | un manuscrit du début du XVe siècle | un décret des années 1930 | l’article premier
le carnet du sergent Mallet | l’expertise judiciaire | un cartel | le journal intime de la défunte
"""
PAPERS = """
Le Courrier du soir | Le Messager du matin | Le Petit Courrier du dimanche | L’Écho des plages
La Gazette du littoral | Le Veilleur du jeudi | La Petite Revue du théâtre
"""
SEVERAL = """
deux voisines | les quatre plaignantes | les familles des 19 victimes | les familles des dix-neuf victimes
une vingtaine de riverains | les salariés de l’usine | les parents d’élèves | les avocats de la défense
"""
_ARTICLES = ("une ", "un ", "la ", "le ", "les ", "l’")


def listed(*tables: str) -> list[str]:
    return [words.strip() for table in tables for line in table.strip().split("\n") for words in line.split("|")]


def bare(words: str) -> str:
    return next((words.removeprefix(article) for article in _ARTICLES if words.startswith(article)), words)


def without_article(title: str) -> str:
    return re.sub(r"^(?:L[ea] |L’)", "", title)


@pytest.mark.parametrize("words", listed(PERSONS, INSTITUTIONS, TEXTS))
def test_adjectives_and_complements_belong_to_the_phrase(words: str) -> None:
    opening = words[0].upper() + words[1:]
    assert speakers_of(f"« Rien n’est joué », prévient {words}.") == [bare(words)]
    assert speakers_of(f"« Rien n’est joué », a prévenu jeudi {words}, qui refuse de se taire.") == [bare(words)]
    assert speakers_of(f"{opening} assure que « rien n’est joué ».") == [bare(words)]
    assert speakers_of(f"D’après {words}, la saison « n’est pas finie ».") == [bare(words)]


@pytest.mark.parametrize("words", listed(NAMED_BODIES))
def test_the_name_of_a_body_is_taken_whole_and_without_the_noun_before_it(words: str) -> None:
    """What a body is called may go on in lower case, open with a figure or be a call."""
    noun, name = words.split("/")
    opening = noun[0].upper() + noun[1:]
    mere = " ".join(noun.split()[: 1 if noun.startswith("l’") else 2])
    assert speakers_of(f"« Rien n’est joué », prévient {noun} {name}.") == [name]
    assert speakers_of(f"« Rien n’est joué », a prévenu jeudi {noun} {name}, qui refuse de se taire.") == [name]
    assert speakers_of(f"{opening} {name} assure que « rien n’est joué ».") == [name]
    assert speakers_of(f"{opening} {name} a écrit au préfet. « Assez », exige {mere}.") == [name]


@pytest.mark.parametrize("name", listed(PAPERS))
def test_the_title_of_a_paper_goes_on_in_lower_case(name: str) -> None:
    for text in (
        f"« Rien n’est joué », prévient {name}.",
        f"{name} assure que « rien n’est joué ».",
        f"Le public applaudit quand {name} assure que « rien n’est joué ».",
        f"Selon {name}, la saison « n’est pas finie ».",
    ):
        (speaker,) = speakers_of(text)
        assert speaker is not None
        assert without_article(speaker) == without_article(name), text


@pytest.mark.parametrize("words", listed(SEVERAL))
def test_several(words: str) -> None:
    opening = words[0].upper() + words[1:]
    assert speakers_of(f"« Rien n’est joué », préviennent {words}.") == [bare(words)]
    assert speakers_of(f"{opening} assurent que « rien n’est joué ».") == [bare(words)]
    assert speakers_of(f"D’après {words}, la saison « n’est pas finie ».") == [bare(words)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # what somebody is doing is no part of who they are
        ("« C’est fini », lâche une chercheuse en quittant la salle.", "chercheuse"),
        ("« C’est fini », souffle un avocat sur les marches du palais.", "avocat"),
        ("« C’est fini », dit un habitant en conférence de presse.", "habitant"),
        ("« C’est fini », assure une source jeudi.", "source"),
        ("« C’est fini », souffle une retraitée venue avec son mari.", "retraitée"),
        ("« C’est fini », souffle une retraitée venue de Royan.", "retraitée venue de Royan"),
        ("« C’est fini », dit un élu parti avant la fin.", "élu"),
        (
            "« C’est fini », dit un responsable de la protection civile cité par un journal.",
            "responsable de la protection civile",
        ),
        ("« C’est fini », dit une habitante interrogée vendredi.", "habitante"),
        ("« C’est fini », dit un homme qui passait.", "homme"),
        ("« C’est fini », dit une internaute lentement.", "internaute"),
        ("Un internaute signant d’un pseudonyme a promis « la suite ».", "internaute"),
        ("Un secouriste tente de le calmer : « C’est fini. »", "secouriste"),
        ("Un ouvrier plante sa pelle : « C’est fini. »", "ouvrier"),
        ("Une guide patiente devant la porte : « C’est fini. »", "guide"),
        ("Une mère présente son fils : « C’est fini. »", "mère"),
        # a participle with more behind it
        ("Un rapport parlementaire remis en mai assure que « rien n’est joué ».", "rapport parlementaire"),
        ("Une lettre ouverte signée par dix élus assure que « rien n’est joué ».", "lettre ouverte"),
        ("Un SMS envoyé aux parents assure que « rien n’est joué ».", "SMS"),
        ("Le décret paru dimanche au Journal officiel assure que « rien n’est joué ».", "décret"),
        # what is thought of a text, or how long it is
        ("Une virulente tribune assure que « rien n’est joué ».", "tribune"),
        ("Un long courrier de la direction assure que « rien n’est joué ».", "courrier de la direction"),
        ("La cheffe a lu une courte déclaration : « Rien n’est joué. »", "déclaration"),
        ("Un récent rapport assure que « rien n’est joué ».", "rapport"),
        # how somebody comes to be there
        ("« C’est fini », s’emporte une touriste de passage.", "touriste"),
        # to whom something is said
        ("« C’est fini », confie une chercheuse auprès de l’AFP.", "chercheuse"),
        # what a firm does is no adjective
        ("L’entreprise table sur « une année calme ».", "entreprise"),
        # words that somebody wrote are not somebody
        ("Sur le mur, trois mots au feutre : « À bas tout. »", None),
        # pronouns are no part of what somebody is called
        ("Les chercheurs eux-mêmes disent que « c’est fini ».", "chercheurs"),
        ("Anne Vasseur se tait. L’entourage de cette dernière dit que « c’est fini ».", "entourage"),
        # one of several
        ("« C’est fini », lâche l’un des jurés.", "juré"),
        ("« C’est fini », lâche une des plaignantes en sortant.", "plaignante"),
        ("« C’est fini », lâche l’un des agents municipaux du port.", "agent municipal du port"),
        ("« C’est fini », lâche un de ses conseillers.", "conseiller"),
        ("« C’est fini », lâche un de ses anciens élèves.", "ancien élève"),
        ("« C’est fini », lâche l’une de ses proches conseillères.", "proche conseillère"),
        ("« C’est fini », lâche l’autre finaliste.", "autre finaliste"),
        # an adjective in front
        ("« C’est fini », lâche l’infatigable militante.", "infatigable militante"),
        ("« C’est fini », lâche l’unique buteur.", "unique buteur"),
        # a verb is no adjective
        ("La foule gronde. Une riveraine proteste : « C’est fini. »", "riveraine"),
    ],
)
def test_adverbials_and_clauses_do_not(text: str, speaker: str | None) -> None:
    assert speakers_of(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Le comité social et économique a demandé aux élus de « cesser ».", "comité social et économique"),
        ("Le conseil rural, social et sportif juge ce plan « hâtif ».", "conseil rural, social et sportif"),
        ("Elle a un avis de la chambre. Ce document fait état d'« un défaut ».", "avis de la chambre"),
        ("De l'avis de la préfète, c'est « un échec ».", "préfète"),
        ("Lise Faure s'est levée. Puis, montrant son frère du menton : « Il sait. »", "frère de Lise Faure"),
    ],
)
def test_adjectives_joined_and_opinions_in_writing(text: str, speaker: str) -> None:
    assert speakers_of(text)[-1] == speaker
