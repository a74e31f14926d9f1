"""Where names begin and end, and whose they are."""

import pytest
from speaking import speakers_of

from reader.articles.article import Article, Block, Role, Span
from reader.quotes.attribution import find_quotes

NAMES = """
Ngozi Okonjo-Iweala | Ursula von der Leyden | Abdelmadjid ben Slimane | Faisal bin Farhan Al Saoud
Ludwig van der Meulen | Charles d’Hautpoul | Anne-Sophie de La Tour du Pin | Jean-Baptiste du Plessis
Marie de l’Estoile | Hélène de La Motte | J. D. Harlow | George W. Tanner | Kim Yo-jin | Nguyen Thi Bich Ngoc
Lee Jae-hyun | Carlos Eduardo dos Santos | Maria da Conceição Silva | Luis de la Vega y Torres | Bakary N’Diaye
Leïla Benali El Fassi | Ahmed Ould Taleb | Þóra Sigurðardóttir | Żaneta Kowalczyk | Şebnem Yılmaz | Đorđe Petrović
Jean-Luc M’Bala | Khalid al-Mansouri | Yusuf el-Amrani | Giuseppe di Stefano-Ricci | Gabriele D’Ambrosio
Cormac mac Airt | Teuila Fa’asavalu | Isabel Díaz-Arce y Montalbán | Sigríður Á. Andersen | Rachida Aït Brahim
Bình Nguyễn | Pierre Sainte-Beuve | Rose Petit-Jean
Philippine Rochard de la Vigne | Hubert Castel du Mas | Maud Le Gall de la Hais | Arnaud de la Porte des Vaux
Tristan Lefort d’Orsan | Inès Duval de l’Étang
"""


@pytest.mark.parametrize("name", [name.strip() for line in NAMES.strip().split("\n") for name in line.split("|")])
def test_full_names_of_many_languages(name: str) -> None:
    for sentence in (
        f"« Rien n’est joué », a déclaré {name}.",
        f"{name} a déclaré vendredi : « Rien n’est joué. »",
        f"La présidente du club, {name}, a parlé d’un « match charnière ».",
        f"Le match a été « perdu », reconnaît l’entraîneur {name}, rencontré mardi.",
    ):
        assert speakers_of(sentence)[-1] == name, sentence


INTRODUCTIONS = [
    # forms of address, ranks
    ("Me Orso Battestini", "Orso Battestini"),
    ("la docteure Awa Sow", "Awa Sow"),
    ("Mgr Luc Renaud", "Luc Renaud"),
    ("la lieutenante-colonelle Inès Roux", "Inès Roux"),
    ("l’adjudant-chef Paul Renard", "Paul Renard"),
    ("le cardinal Anselme Dubois", "Anselme Dubois"),
    ("madame Inès Roux", "Inès Roux"),
    # functions before the name
    ("l’ancienne ministre et députée Inès Roux", "Inès Roux"),
    ("l’historienne et romancière Inès Roux", "Inès Roux"),
    ("le chanteur, compositeur et acteur Paul Renard", "Paul Renard"),
    ("l’ex-ministre de la Justice Inès Roux", "Inès Roux"),
    ("la ministre déléguée à la Ville, Inès Roux", "Inès Roux"),
    ("le ministre de l’Économie et des Finances, Paul Renard", "Paul Renard"),
    ("la Première ministre, Tatiana Grosu", "Tatiana Grosu"),
    ("la numéro deux du ministère, Inès Roux", "Inès Roux"),
    ("son directeur de cabinet, Pavel Negruta", "Pavel Negruta"),
    ("sa sœur, Inès Roux", "Inès Roux"),
    ("la pivot norvégienne Ingvild Haug", "Ingvild Haug"),
    ("le demi de mêlée Paul Renard", "Paul Renard"),
    ("la maire sans étiquette Inès Roux", "Inès Roux"),
    ("la maire (sans étiquette), Inès Roux", "Inès Roux"),
    ("le président (LR) de la région, Paul Renard", "Paul Renard"),
    ("la comédienne de 34 ans Inès Roux", "Inès Roux"),
    ("la professeure à l’université de Lille Inès Roux", "Inès Roux"),
    ("un certain Paul Renard", "Paul Renard"),
    # a name beside the name of an institution, a ship, a house
    ("la directrice générale de la compagnie aérienne Garuda Nusantara, Dewi Kusuma", "Dewi Kusuma"),
    ("la dirigeante du parti d’opposition algérien Aurore, Yamina Bensoul", "Yamina Bensoul"),
    ("le PDG du groupe Hartmann & Fils, Otto Brandt", "Otto Brandt"),
    ("le fondateur de la start-up 3DNova, Otto Brandt", "Otto Brandt"),
    ("la porte-parole de l’ONG Forêts vivantes, Inès Roux", "Inès Roux"),
    ("la présidente de l’association Vivre avec la mer, Inès Roux", "Inès Roux"),
    ("le secrétaire général du syndicat Unité SGP, Paul Renard", "Paul Renard"),
    ("le gérant du restaurant Chez Lucette, Paul Renard", "Paul Renard"),
    ("le capitaine du chalutier L’Espérance, Paul Renard", "Paul Renard"),
    ("la rédactrice en chef du quotidien Le Temps, Inès Roux", "Inès Roux"),
    ("le proviseur du lycée Jean-Moulin, Paul Renard", "Paul Renard"),
    ("l’avocate de la famille Martin, Me Inès Roux", "Inès Roux"),
    ("le maire de La Rochelle Paul Renard", "Paul Renard"),
    ("l’élue d’opposition Inès Roux", "Inès Roux"),
    ("le porte-parole de la police Paul Renard", "Paul Renard"),
    # what follows the name
    ("Paul Renard, 52 ans, boulanger à Nantes", "Paul Renard"),
    ("Paul Renard (52 ans)", "Paul Renard"),
    ("Inès Roux (LFI)", "Inès Roux"),
    ("Inès Roux, du collectif Les Rives", "Inès Roux"),
    ("Inès Roux, cheffe du parti d’opposition Géorgie libre", "Inès Roux"),
    ("Inès Roux, elle-même ancienne élève", "Inès Roux"),
    # where somebody is from
    ("l’Espagnole Inès Roux", "Inès Roux"),
    ("le Breton Paul Renard", "Paul Renard"),
    ("la Nîmoise Chloé Barthe", "Chloé Barthe"),
    ("l’Américain Jack Tanner", "Jack Tanner"),
    ("la commissaire de course, la Suissesse Annelise Zurbrig", "Annelise Zurbrig"),
    ("son conseil, Me Inès Roux", "Inès Roux"),
    ("l’un de ses députés, Paul Renard", "Paul Renard"),
    ("l’une des avocates du syndicat, Inès Roux", "Inès Roux"),
    # more behind the name of a body
    ("le président du groupe LR à l’Assemblée, Paul Renard", "Paul Renard"),
    ("la directrice du lycée Jean-Moulin de Tours, Inès Roux", "Inès Roux"),
    ("le Haut-Commissaire de l’ONU aux droits de l’homme, Paul Renard", "Paul Renard"),
    # the party or union between function and name
    ("la députée LFI Inès Roux", "Inès Roux"),
    ("le député Renaissance Paul Renard", "Paul Renard"),
    ("la sénatrice Les Républicains Inès Roux", "Inès Roux"),
    ("le maire Horizons du Havre, Paul Renard", "Paul Renard"),
    ("la déléguée CGT de l’usine, Inès Roux", "Inès Roux"),
    ("le secrétaire départemental FO Paul Renard", "Paul Renard"),
    ("la médaillée d’or Inès Roux", "Inès Roux"),
    ("le prix Nobel Paul Renard", "Paul Renard"),
    ("la tête de liste écologiste, Inès Roux", "Inès Roux"),
    ("la vice-présidente à l’économie, Inès Roux", "Inès Roux"),
    ("la cheville ouvrière du projet, Inès Roux", "Inès Roux"),
    ("un des grévistes, Paul Renard", "Paul Renard"),
    ("l’autre finaliste, Inès Roux", "Inès Roux"),
    ("l’indéboulonnable maire Paul Renard", "Paul Renard"),
    ("le porte-parole de Greenpeace France Paul Renard", "Paul Renard"),
    ("l’ambassadeur de Russie auprès de l’UE, Guennadi Stoupine", "Guennadi Stoupine"),
]


@pytest.mark.parametrize(("words", "name"), INTRODUCTIONS)
def test_whose_a_name_is(words: str, name: str) -> None:
    opening = words[0].upper() + words[1:]
    comma = "," if "," in words else ""
    assert speakers_of(f"« Rien n’est joué », a déclaré {words}.") == [name]
    assert speakers_of(f"« Rien n’est joué, a déclaré vendredi {words}. Nous verrons. »") == [name, name]
    assert speakers_of(f"{opening}{comma} a évoqué « un match charnière ».") == [name]
    assert speakers_of(f"Selon {words}{comma} ce fut « un match charnière ».") == [name]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # a surname with its particle or article
        ("Le sort de Philippe de Laubrac se joue. « Bien », a soupiré M. de Laubrac.", "Philippe de Laubrac"),
        ("Inès d’Hautecour reçoit. « Bien », a dit Mme d’Hautecour.", "Inès d’Hautecour"),
        ("Yann Le Garrot entre. « On en reparlera », a coupé Le Garrot.", "Yann Le Garrot"),
        ("Hubert de La Roche-Aubin est là. « Bien », dit M. de La Roche-Aubin.", "Hubert de La Roche-Aubin"),
        ("Chloé Abadie-N’Gués est là. « Bien », dit Mme Abadie-N’Gués.", "Chloé Abadie-N’Gués"),
        # spoken of by a function first, then by name
        ("La rectrice se dit « lasse ». Awa Sow promet des postes. « Bien », dit la rectrice.", "Awa Sow"),
        ("À Dreux, le maire tempête. « Assez ! » Luc Faure avait prévenu. « Bien », dit le maire.", "Luc Faure"),
        ("La rectrice se tait. Luc Faure promet des postes. « Bien », dit la rectrice.", "rectrice"),
        ("La rectrice se tait. Awa Sow, infirmière, promet de rester. « Bien », dit la rectrice.", "rectrice"),
        # a form of address that both bear
        ("Le docteur Awa Sow opère. « Bien », dit la docteure Sow.", "Awa Sow"),
        ("Le professeur Awa Sow opère. « Bien », dit-elle.", "Awa Sow"),
        ("Sa camarade Philippine l’a coupé : « Bien. »", "Philippine"),
        ("Luc est venu avec sa mère. Cette dernière, Solange, 71 ans, dit : « Bien. »", "Solange"),
        (
            "« Bien », dit Maud Prieur du Plessis. Pour Mme Prieur du Plessis, « rien n’est joué ».",
            "Maud Prieur du Plessis",
        ),
        ("On attend Luc Rochard de la Vigne. « Bien », dit M. Rochard de la Vigne.", "Luc Rochard de la Vigne"),
        # whom somebody is of is no part of the name
        ("« Bien », dit Luc Rochard de la CGT.", "Luc Rochard"),
        ("« Bien », dit Luc Rochard du Secours populaire.", "Luc Rochard"),
        ("« Bien », dit Luc Rochard de la Croix-Rouge.", "Luc Rochard"),
        ("« Bien », dit Luc Rochard du Parti socialiste.", "Luc Rochard"),
        ("« Bien », dit Luc Rochard de l’Assemblée nationale.", "Luc Rochard"),
        # behind a place, a family, a people made of two
        ("La députée de la Creuse Maïwenn Renard rit. « Bien », dit l’élue.", "Maïwenn Renard"),
        ("« Bien », dit l’avocate de la famille Diarra Yasmina Torsen.", "Yasmina Torsen"),
        ("La navigatrice Zeynep Karada mène. « Bien », dit la Franco-Turque.", "Zeynep Karada"),
        # a station is nobody
        (
            "« Non », dit Luc Roux, invité de France Bleu. L’élue Inès Sow a souri. « Bien », dit l’élue.",
            "Inès Sow",
        ),
        # a name told by a relation
        ("Son père, Lassino, boxait. « J’aimais ça », se souvient-il.", "Lassino"),
        ("Le successeur de Tevita Fonoto est prêt. « Bien », a dit M. Fonoto.", "Tevita Fonoto"),
        # where somebody is, is not somebody
        ("Lucie Armand a perdu à Nancy. « Tant pis », dit-elle.", "Lucie Armand"),
        ("Lucie Armand vit à Florence. « Tant pis », dit-elle.", "Lucie Armand"),
        # an adjective before its subject is not somebody
        ("Lucie Armand écoute. Impassible, celle-ci a dit « assez de promesses ».", "Lucie Armand"),
        ("Lucie Armand écoute. Furieuse, elle a dit « assez de promesses ».", "Lucie Armand"),
        # where somebody is from
        ("Gian Pulto arbitre. Ce Grison d’origine a dit « assez de promesses ».", "Gian Pulto"),
        # the same office elsewhere
        (
            "L’entraîneur breton, Paul Renard, sourit. Peio Etchever, son homologue basque, non. "
            "« C’est honteux », a lâché l’entraîneur basque.",
            "Peio Etchever",
        ),
        (
            "Le président kirghiz Bakyt Japaro reçoit le président Paul Renard. "
            "« Bien », dit le chef de l’État kirghiz.",
            "Bakyt Japaro",
        ),
    ],
)
def test_names_met_again(text: str, speaker: str) -> None:
    assert speakers_of(text)[-1] == speaker


COMPLEMENTS = """
de la ville | du club de voile | du ministère de la Santé | de la région Bretagne | du parti Horizon bleu
du groupe Delmas & Cie | de l’entreprise de transport Rapidex | du collectif Sauvons la plage
de l’université de Montréal | (DVG) de Tours | de Saint-Malo | d’opposition | de la Fédération française de voile
du syndicat des pêcheurs | à la retraite | de 47 ans | de l’ONG Terre commune | du lycée Jean-Moulin
de la librairie Le Chat noir | de l’hôpital Sainte-Marie | du quotidien La Dépêche du Rhin | de l’équipe de France
du restaurant Chez Odile | en exercice | par intérim | de l’époque | auprès de l’ONU | du conseil départemental
de la Ligue des droits de l’homme | de l’Institut Pasteur | de la coopérative laitière | chez Airbus
"""
BEARERS = """
la députée, Maïwenn Le Goff | le procureur, Ahmed ben Salah | l’avocate, Bérengère d’Assy
le volcanologue, Yann Tanguy | la diplomate, Beatriz Saldanha de Oliveira
la cheffe de file, Fatou Sarr-Delmas | l’ancien maire, José dos Santos | la romancière, Ursula von der Heide
"""


@pytest.mark.parametrize(
    "complement", [c.strip() for line in COMPLEMENTS.strip().split("\n") for c in line.split("|")]
)
def test_functions_complements_and_names_combine(complement: str) -> None:
    for bearer in BEARERS.replace("\n", "|").strip(" |").split("|"):
        function, name = bearer.strip().split(", ")
        opening = function[0].upper() + function[1:]
        bare = function.removeprefix("la ").removeprefix("le ").removeprefix("l’")
        for sentence in (
            f"« Rien n’est joué », a déclaré {function} {complement} {name}.",
            f"« Rien n’est joué », a déclaré {function} {complement}, {name}.",
            f"{opening} {complement} {name} a évoqué « un match charnière ».",
            f"{opening} {complement}, {name}, a évoqué « un match charnière ».",
            f"{name}, {bare} {complement}, estime que « rien n’est joué ».",
        ):
            assert speakers_of(sentence) == [name], sentence


SURNAMES = """
Maïwenn Le Goff, Mme Le Goff | Aïcha Benali El Fassi, Mme Benali El Fassi | Ursula von der Heide, Mme von der Heide
Maria da Costa, Mme da Costa | Bérengère d’Assy, Mme d’Assy | Ahmed ben Salah, M. ben Salah | Yann Le Goff, M. Le Goff
Hubert de La Roche, M. de La Roche | Nurlan Abdrakh, M. Abdrakh | José dos Santos, M. dos Santos
"""


@pytest.mark.parametrize("pair", [p.strip() for line in SURNAMES.strip().split("\n") for p in line.split("|")])
def test_a_surname_comes_back_to_the_full_name(pair: str) -> None:
    name, back = pair.split(", ")
    surname = back.split(" ", 1)[1]
    opening = surname[0].upper() + surname[1:]
    of = "d’" if name[0] in "AUY" and not name.startswith("Yann") else "de "
    for first in (f"On attend {name}.", f"Le dossier {of}{name} est clos.", f"Avec {name}, tout change."):
        for second in (
            f"« Rien n’est joué », a déclaré {back}.",
            f"Selon {back}, ce fut « un match charnière ».",
            f"{back} a évoqué « un match charnière ».",
        ):
            assert speakers_of(f"{first} {second}") == [name], second
        if not surname.startswith("de "):
            assert speakers_of(f"{first} {opening} a évoqué « un match charnière ».") == [name]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Driss Lamrani est jugé. L’avocate de M. Lamrani dénonce « un leurre ».",
            "avocate de Driss Lamrani",
        ),
        ("Inès Roux se tait. L’entourage de Mme Roux dénonce « un procès à charge ».", "entourage d’Inès Roux"),
        ("Inès d’Assy se tait. Un voisin de Mme d’Assy dénonce « un procès à charge ».", "voisin d’Inès d’Assy"),
        ("Driss Lamrani est jugé. Le frère de Lamrani dénonce « un procès à charge ».", "frère de Driss Lamrani"),
        ("Le lieutenant-colonel Inès Roux arrive. D’après l’officière, c’est « fini ».", "Inès Roux"),
    ],
)
def test_people_inside_a_phrase_are_named_in_full(text: str, speaker: str) -> None:
    assert speakers_of(text)[-1] == speaker


@pytest.mark.parametrize(
    "words",
    [
        "sur BFMTV", "sur France Inter", "à Mediapart", "au Parisien", "au journal Le Monde", "sur X", "à Bruxelles",
        "devant l’Assemblée", "depuis Kiev", "dans un communiqué", "à l’issue du match", "au micro de RMC",
        "lors d’une conférence à Lyon", "à 20 Minutes",
    ],
)  # fmt: skip
def test_where_somebody_spoke_is_no_part_of_their_name(words: str) -> None:
    assert speakers_of(f"« Rien n’est joué », a déclaré {words} Inès Roux.") == ["Inès Roux"]


@pytest.mark.parametrize(
    "text",
    [
        "Selon Paul Renard et Inès Roux, il y a « un plan caché ».",
        "« Bien », s’étranglent Paul Renard (CGT) et Inès Roux (CFDT).",
        "Paul Renard, de la CGT, et Inès Roux, de la CFDT, ont dénoncé « un plan caché ».",
        "Le maire, Paul Renard, et son adjointe, Inès Roux, ont dénoncé « un plan caché ».",
        "Paul Renard et Inès Roux sont là. « Bien », ont dit M. Renard et Mme Roux.",
    ],
)
def test_two_together(text: str) -> None:
    assert speakers_of(text)[-1] == "Paul Renard et Inès Roux"


@pytest.mark.parametrize(
    ("introduction", "back"),
    [
        ("Le Premier ministre, {}, part.", "le chef du gouvernement"),
        ("Le président kényan, {}, part.", "le chef de l’État"),
        ("Le ministre des Affaires étrangères, {}, part.", "le chef de la diplomatie"),
        ("Le lieutenant-colonel {} commande.", "l’officier"),
        ("L’évêque de Tours, Mgr {}, prie.", "le prélat"),
        ("Le procureur de Tours, {}, enquête.", "le magistrat"),
        ("Le PDG de Delmas, {}, part.", "le patron"),
        ("L’entraîneur de Tours, {}, sourit.", "le coach"),
        ("L’avocat de la famille, Me {}, sourit.", "le pénaliste"),
        ("L’avocat de la famille, Me {}, sourit.", "le conseil"),
        ("Le député LR du Nord {} part.", "le parlementaire"),
        ("Le secrétaire général de la CNM, {}, défile.", "le syndicaliste"),
    ],
)
def test_functions_bring_other_nouns_with_them(introduction: str, back: str) -> None:
    text = introduction.format("Paul Renard")
    assert speakers_of(f"{text} « Bien », a dit {back}.") == ["Paul Renard"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("D’après une source judiciaire, c’est clos. « Bien », dit cette source.", "source judiciaire"),
        ("Selon un diplomate européen, c’est clos. « Bien », dit cette source.", "diplomate européen"),
        ("Inès Roux se tait. « Bien », dit cette source.", "source"),
    ],
)
def test_a_source_is_nobody_named(text: str, speaker: str) -> None:
    assert speakers_of(text)[-1] == speaker


@pytest.mark.parametrize("town", ["La Rochelle", "La Baule", "Le Creusot", "La Flèche"])
def test_a_town_with_an_article_is_nobody(town: str) -> None:
    headline = f"Tribunal correctionnel de {town}. Il volait des sacs de blé"
    text = f"{headline}\nLe procès a duré une heure. « Je rembourserai », a bredouillé le prévenu."
    spans = [Span(0, len(headline)), Span(len(headline) + 1, len(text))]
    roles: list[Role] = ["title", "body"]
    blocks = tuple(Block(role, span, (span,)) for role, span in zip(roles, spans, strict=True))
    assert [q.speaker for q in find_quotes(Article("e.txt", "e.txt", text, "utf-8", blocks))] == ["prévenu"]


@pytest.mark.parametrize(
    ("called", "name"),
    [
        ("le vieil Idrissa Barry", "Idrissa Barry"),
        ("la jeune Awa Sow", "Awa Sow"),
        ("le vieux Lucien Morel", "Lucien Morel"),
        ("la petite Fanny", "Fanny"),
    ],
)
def test_an_adjective_before_a_name_makes_no_body_of_a_person(called: str, name: str) -> None:
    pronoun = "il" if called.startswith("le ") else "elle"
    text = f"« J’ai froid », dit {called}. « Je reste », murmure-t-{pronoun}."
    assert speakers_of(text) == [name, name]
