"""Turns of phrase of the press: how somebody looks while speaking, what companies are, whose view it is."""

import pytest
from speaking import speakers_of

BEARING = [
    ("la voix soudain plus grave", "que l’on avait « perdu de vue l’essentiel »"),
    ("le sourire aux lèvres", "que la saison serait « longue, très longue »"),
    ("les mains dans les poches", "qu’il faudrait « tout reprendre »"),
    ("le regard dans le vide", "que tout cela était « allé trop vite »"),
    ("la gorge nouée", "que son équipe avait « tout donné »"),
]


@pytest.mark.parametrize(("bearing", "report"), BEARING)
def test_how_somebody_looks_or_sounds_is_no_subject(bearing: str, report: str) -> None:
    said = "« Nous y sommes presque », a soufflé Léa Blin."
    assert speakers_of(f"{said} Avant d’ajouter, {bearing}, {report}.")[-1] == "Léa Blin"
    assert speakers_of(f"{said} Et de glisser, {bearing}, {report}.")[-1] == "Léa Blin"
    assert speakers_of(f"Paul Renard a dit, {bearing}, {report}.")[-1] == "Paul Renard"


COMPANIES = [
    ("le géant du commerce en ligne Zhuomai", "L’entreprise chinoise", "Zhuomai"),
    ("le fabricant suédois Norrvik", "Le groupe", "Norrvik"),
    ("le géant de la livraison à domicile Rapidoo", "L’entreprise", "Rapidoo"),
]


@pytest.mark.parametrize(("introduced", "again", "name"), COMPANIES)
def test_the_name_behind_what_a_company_is(introduced: str, again: str, name: str) -> None:
    assert speakers_of(f"La ville a choisi {introduced}. {again} se dit « fière du contrat ».") == [name]


NATIVES = ["Wycliffe Ole Nkiruka", "Fañch ar Gall", "Ngugi wa Kamau"]


@pytest.mark.parametrize("name", NATIVES)
def test_a_name_behind_where_somebody_is_from_is_whole(name: str) -> None:
    assert speakers_of(f"Pour le Kényan {name}, c’est « une erreur ».") == [name]
    assert speakers_of(f"Le Kényan {name} patiente. « Rien ne presse », glisse-t-il.") == [name]


def test_initials_behind_an_agency() -> None:
    assert speakers_of("« Rien ne presse », a confié à l’AFP J.-P. Dautry.") == ["J.-P. Dautry"]


ABSOLUTE = [
    ("L’album a failli ne pas sortir, son ingénieur du son le jugeant « inaudible ».", "ingénieur du son"),
    ("L’album a été retardé, la productrice, Léa Blin, le trouvant « inaudible ».", "Léa Blin"),
    ("Le vote a été reporté, plusieurs élus dénonçant « un passage en force ».", "élus"),
    ("La séance a été houleuse, Paul Renard accusant sa collègue de « mentir ».", "Paul Renard"),
    ("« Nous verrons », a lâché le ministre, Paul Renard, dénonçant « une manœuvre ».", "Paul Renard"),
]


@pytest.mark.parametrize(("sentence", "speaker"), ABSOLUTE)
def test_a_participle_with_a_subject_of_its_own(sentence: str, speaker: str) -> None:
    assert speakers_of(sentence)[-1] == speaker


BELONGING = [
    "Pour Paul Renard, le projet relève « du rafistolage ».",
    "Pour le critique Paul Renard, il relève de « la prudence déguisée en audace ».",
    "Paul Renard, pour qui la crue relevait d’« un scénario improbable », s’est excusé.",
    "Paul Renard assure que la panne relève d’« un simple oubli ».",
]


@pytest.mark.parametrize("sentence", BELONGING)
def test_what_something_is_is_no_report_of_its_own(sentence: str) -> None:
    assert speakers_of(sentence) == ["Paul Renard"]


def test_a_report_notes_but_does_not_belong() -> None:
    assert speakers_of("Le rapport relève « de graves manquements ».") == ["rapport"]


MINDED = [
    "Paul Renard n’y est pas opposé, « si les conditions sont réunies ».",
    "Paul Renard est disposé à céder, « mais pas à n’importe quel prix ».",
    "Paul Renard est convaincu de tenir « le bon bout ».",
]


@pytest.mark.parametrize("sentence", MINDED)
def test_what_somebody_thinks_is_no_passive(sentence: str) -> None:
    assert speakers_of(sentence) == ["Paul Renard"]


CALLED = [
    ("Paul Renard s’élève contre ce qu’il appelle « un racket ».", ["Paul Renard"]),
    ("Ce que Paul Renard nomme « une guerre d’usure » dure depuis deux ans.", ["Paul Renard"]),
    ("Le sentier, que les voisins appellent « le Balcon », a été fermé.", []),
    ("Les voisins l’appellent « le Consul ».", []),
    ("Le maire a appelé « au calme et à la patience ».", ["maire"]),
]


@pytest.mark.parametrize(("sentence", "speakers"), CALLED)
def test_what_one_calls_it_is_quoted_and_a_name_is_not(sentence: str, speakers: list[str]) -> None:
    assert speakers_of(sentence) == speakers


def test_a_relative_that_a_comma_closes_governs_nothing_behind_it() -> None:
    sentence = "Paul Renard a promis à Léa Blin, qui en rit encore, « une saison de rêve »."
    assert speakers_of(sentence) == ["Paul Renard"]
    sentence = "Il faudra battre Léa Blin, qui a promis à Paul Renard « une guerre d’usure »."
    assert speakers_of(sentence) == ["Léa Blin"]


VOICES = ["par la voix du préfet Paul Renard", "par la bouche du préfet Paul Renard", "par la voix de Paul Renard"]


@pytest.mark.parametrize("voice", VOICES)
def test_the_voice_by_which_a_body_speaks(voice: str) -> None:
    assert speakers_of(f"L’État avait promis, {voice}, « un avenir au site ».") == ["Paul Renard"]


def test_a_body_lends_its_voice_to_somebody_without_a_name() -> None:
    sentence = "Ankara, en revanche, a dénoncé, par la voix de son ambassadeur, « une manœuvre grossière »."
    assert speakers_of("Léa Blin a salué « un pas utile ». " + sentence)[-1] == "Ankara"


BYNAMES = [
    ("Jean-Luc Sarthou, dit Lulu, tient le bar.", "Lulu", "Jean-Luc Sarthou"),
    ("Jean-Luc Sarthou (alias Lulu) tient le bar.", "Lulu", "Jean-Luc Sarthou"),
    ("Jean-Luc Sarthou, que ses amis surnomment Lulu, tient le bar.", "Lulu", "Jean-Luc Sarthou"),
    ("La chanteuse Lola Ravel, née Simone Ravelli, chante encore.", "Ravelli", "Lola Ravel"),
    ("Mila K, de son vrai nom Camélia Roustan, prépare un album.", "Camélia Roustan", "Mila K"),
    ("Le patron, que tout le monde appelle Fredo, essuie ses verres.", "le patron", "Fredo"),
    ("Le policier, que nous appellerons Karim, a peur.", "le policier", "Karim"),
    ("La gérante, une certaine Inès Roux, a tout vu.", "la gérante", "Inès Roux"),
    ("Un dénommé Marco Bini tient le bar.", "Bini", "Marco Bini"),
]


@pytest.mark.parametrize(("sentence", "again", "name"), BYNAMES)
def test_second_names(sentence: str, again: str, name: str) -> None:
    assert speakers_of(f"{sentence} « Je n’ai rien dit », assure {again}.") == [name]


HEARD = [
    "L’armateur, Hervé Tréguer, a eu le patron au téléphone. Sa dernière phrase le hante : « Ça tape un peu. »",
    "Paul Renard a interrogé la maire. Sa réponse l’a sidéré : « Débrouillez-vous. »",
]


@pytest.mark.parametrize("text", HEARD)
def test_words_that_haunt_somebody_are_not_his(text: str) -> None:
    assert speakers_of(text) == [None]


def test_according_to_some_it_is_not_who_spoke_before() -> None:
    text = "« On a perdu », a pesté Paul Renard, sans accabler les juges, coupables selon certains d’avoir « dormi »."
    assert speakers_of(text) == ["Paul Renard", None]


NAMES_OF_THINGS = [
    "« Le Col », en salles mercredi, suit deux sœurs qui cherchent leur père.",
    "« La Maison d’en haut », le quatrième d’Inès Roux, commence par une fuite.",
    "« Le Jour d’avant » raconte une fugue.",
    "Cinq « sages » ont rendu leur avis.",
    "Faut-il croire au « couloir médian », cette route de conteneurs ?",
    "Le grand frère a des allures de « deus ex machina ».",
]


@pytest.mark.parametrize("sentence", NAMES_OF_THINGS)
def test_words_that_lead_or_are_explained_are_names(sentence: str) -> None:
    assert speakers_of(sentence) == []


MANNERS = ["d’une voix douce", "dans un souffle", "avec un sourire triste", "la gorge nouée", "au risque de déplaire"]


@pytest.mark.parametrize("manner", MANNERS)
def test_a_manner_between_the_words_and_the_verb(manner: str) -> None:
    assert speakers_of(f"« Nous partirons », {manner}, a répondu Léa Blin.") == ["Léa Blin"]


def test_what_is_read_at_a_date_is_no_title() -> None:
    text = "Les enquêteurs ont saisi un carnet. On y lit, à la date du 4 mars, « S. ne paiera plus »."
    assert speakers_of(text) == ["carnet"]


ANSWERED = [
    "À la question de savoir si le technicien Paul Renard serait là, Léa Blin a botté en touche : « On verra. »",
    "À la question d’être candidate ou non, Léa Blin a souri : « On verra. »",
]


@pytest.mark.parametrize("sentence", ANSWERED)
def test_a_question_is_its_answerers(sentence: str) -> None:
    assert speakers_of(sentence) == ["Léa Blin"]


def test_a_feminine_pronoun_and_a_verb() -> None:
    assert speakers_of("Paul Renard, sans la nommer, la dit « rongée par l’ambition ».") == ["Paul Renard"]


OPENING_PARTICIPLES = [
    "Mise en examen samedi",
    "Prise à partie mardi",
    "Remise en liberté lundi",
    "Mise hors de cause",
]


@pytest.mark.parametrize("opening", OPENING_PARTICIPLES)
def test_an_opening_participle_is_no_name(opening: str) -> None:
    sentence = f"{opening}, Josiane T., 67 ans, a reconnu devant la juge avoir « aidé »."
    assert speakers_of(f"L’affaire rebondit. {sentence}") == ["Josiane T."]


SEVERAL_AGENTS = [
    ("Le texte a été jugé « liberticide » par la droite et « inapplicable » par le gouvernement.", "gouvernement"),
    ("Le texte, qualifié de « recul » par la CGT, d’« avancée » par Paul Renard, sera revu.", "Paul Renard"),
]


@pytest.mark.parametrize(("sentence", "second"), SEVERAL_AGENTS)
def test_a_second_agent_of_one_passive(sentence: str, second: str) -> None:
    assert speakers_of(sentence)[1] == second


def test_what_somebody_is_called_stands_apart_from_its_verb() -> None:
    sentence = "Paul Renard, que Léa Blin avait traité, en commission, de « VRP du sucre », a répliqué."
    assert speakers_of(sentence) == ["Léa Blin"]


def test_a_monk_has_a_title() -> None:
    assert speakers_of("« On s’en va », nuance le père abbé, dom Anselme Vautier.") == ["Anselme Vautier"]


NEXT_TO_A_NAME = [
    ("Selon Paul Renard, le maire, Luc Blin, a reconnu « des erreurs ».", "Luc Blin"),
    ("Insultée par Paul Renard, la première adjointe, Léa Blin, a parlé d’« un outrage ».", "Léa Blin"),
    ("L’auteur du vol, identifié comme Marc Bini, a reconnu « une bêtise ».", "Marc Bini"),
    ("Selon Paul Renard, le maire, la loi est « mauvaise ».", "Paul Renard"),
]


@pytest.mark.parametrize(("sentence", "speaker"), NEXT_TO_A_NAME)
def test_whose_a_description_between_two_names_is(sentence: str, speaker: str) -> None:
    assert speakers_of(sentence) == [speaker]


TALKED_ABOUT = [
    "Léa Blin fera appel. « On perd », tranche celle que la presse surnomme la Foudre.",
    "Léa Blin fera appel. Celle qui se faisait appeler « la comtesse » se dit « trahie par les siens ».",
]


@pytest.mark.parametrize("text", TALKED_ABOUT)
def test_whom_others_call_so_is_whoever_is_talked_about(text: str) -> None:
    assert speakers_of(text) == ["Léa Blin"]


def test_somebody_new_is_not_whoever_is_talked_about() -> None:
    assert speakers_of("Léa Blin fera appel. « On ferme », lance celui qui tient la caisse.") == [None]


CLAUSES = [
    ("Son adjoint, Paul Renard, exige que la salle « ne devienne pas un musée ».", "Paul Renard"),
    ("Paul Renard quitte le navire « sans amertume et sans dettes ».", "Paul Renard"),
    ("Il a défendu un projet que son voisin, Paul Renard, juge, lui, « hors de portée ».", "Paul Renard"),
]


@pytest.mark.parametrize(("sentence", "speaker"), CLAUSES)
def test_words_that_go_on_with_the_clause_are_no_name(sentence: str, speaker: str) -> None:
    assert speakers_of(sentence) == [speaker]


TRADES = ["clerc", "vigile", "rémouleur", "horloger", "scaphandrier", "ostéopathe", "géologue", "copilote", "kiné"]


@pytest.mark.parametrize("trade", TRADES)
def test_a_trade_comes_back_to_whoever_has_it(trade: str) -> None:
    text = (
        f"Le maire, Luc Blin, et Paul Renard, {trade}, ont été entendus. « J’ignorais tout », a affirmé le {trade}."
    )
    assert speakers_of(text) == ["Paul Renard"]


TAKEN_UP = [
    ("Un constat que ne partage pas La Gazette du théâtre", "Gazette du théâtre"),
    ("Un diagnostic que confirme l’urgentiste Awa Sow", "Awa Sow"),
    ("Un avis que ne partage pas Paul Renard", "Paul Renard"),
    ("Un bilan que dénonce la directrice du foyer, Inès Roux", "Inès Roux"),
    ("Un rapport auquel ne croit guère la sénatrice Inès Roux", "Inès Roux"),
    ("Des mots qui font bondir Awa Sow, ébarbeuse depuis 2004", "Awa Sow"),
    ("Un communiqué qui ulcère la maire, Inès Roux", "Inès Roux"),
    ("Une annonce qui réjouit le président du club, Paul Renard", "Paul Renard"),
]


@pytest.mark.parametrize(("reception", "speaker"), TAKEN_UP)
def test_who_takes_up_a_text_in_a_sentence_without_a_main_verb(reception: str, speaker: str) -> None:
    (found,) = speakers_of(f"{reception} : « Il faut tout revoir. »")
    assert (found or "").removeprefix("La ") == speaker


AMONG = [
    ("cent vingt artistes, parmi lesquels la romancière Inès Roux, demandent", "cent vingt artistes"),
    ("huit associations, au premier rang desquelles Rives propres, dénoncent", "huit associations"),
    ("plusieurs élus, dont Paul Renard, réclament", "élus"),
]


@pytest.mark.parametrize(("subject", "speaker"), AMONG)
def test_one_of_several_told_aside_is_not_who_speaks(subject: str, speaker: str) -> None:
    assert speakers_of(f"Dans une lettre, {subject} « un sursaut ».") == [speaker]
