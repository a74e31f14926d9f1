"""Whom "a-t-elle dit" means: who has the floor, what the words themselves show, and who cannot be meant."""

import pytest
from speaking import article_of, speakers_of

from reader.quotes.attribution import find_quotes
from reader.quotes.reference.saying import saying_of

CLAIRE, NADIA, PAUL, HUGO = "Claire Morel", "Nadia Brun", "Paul Renard", "Hugo Pascal"
AQUA = "société Aquavive"


@pytest.mark.parametrize(
    ("words", "first_person"),
    [
        ("J’ai cru bien faire.", True),
        ("Et moi, je dormais.", True),
        ("C’est bien ce qui m’embête", True),
        ("C’est mon affaire", True),
        ("M. Renard est parti avec les autres", False),
        ("Maintenant, jouons", False),
        ("un mois de mai", False),
    ],
)
def test_words_in_the_first_person(words: str, first_person: bool) -> None:
    assert saying_of([words]).first_person is first_person


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # A letter does not say "I".
        (
            "La maire, Claire Morel, a une lettre. On y lit que le pont « cède ». « J’ai peur », a-t-elle ajouté.",
            CLAIRE,
        ),
        # Whoever is named in the words, by the first name alone, does not say them.
        (
            "Nadia Brun préside le club. « Claire tapait contre la cloison », se souvient-elle.",
            NADIA,
        ),
        # The subject of the very sentence whose incise it is.
        ("Claire Morel a reçu Nadia Brun. Elle viendra lundi et entend, dit-elle, « parler du toit ».", CLAIRE),
    ],
)
def test_what_the_words_show(text: str, speaker: str) -> None:
    assert speakers_of(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # A subject that commas part from its verb, behind another clause.
        ("Le soir tombe, et la directrice du lycée, Claire Morel, se tait. « Bien », dit-elle.", CLAIRE),
        ("Le soir tombe et Claire Morel, la directrice, se tait. « Bien », dit-elle.", CLAIRE),
        ("Quand Nadia Brun est sortie, son adjointe, Claire Morel, a fermé. « Bien », dit-elle.", CLAIRE),
        # Named at once, behind what is said of the noun.
        ("Nadia Brun a ri. Son éditrice depuis vingt ans, Claire Morel, a souri. « Bien », dit-elle.", CLAIRE),
        ("Nadia Brun a ri. Sa voisine d’en face, Claire Morel, infirmière, tient bon. « Bien », dit-elle.", CLAIRE),
        # What opens a sentence is a participle, and an adjective in -que is none.
        (
            "Nadia Brun a ri. Jointe au téléphone, l’élue, Claire Morel, se veut calme. Elle y voit « un jeu ».",
            CLAIRE,
        ),
        (
            "Hugo Pascal rit. Son confrère Paul Renard, de la banque, est sceptique : à l’en croire, c’est « mort ».",
            PAUL,
        ),
        # Two things said of one man, and two men.
        ("Le chanteur Paul Renard, son cadet et son ami, se montre disert. Il évoque « un homme drôle ».", PAUL),
        ("Paul Renard, maire de Vannes, et Hugo Pascal sont venus. « Bien », ont-ils dit.", f"{PAUL} et {HUGO}"),
    ],
)
def test_who_leads_a_sentence(text: str, speaker: str) -> None:
    assert speakers_of(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "« Ma mère m’avait appelée. Elle m’a dit : “Il fait froid, rentre.” », raconte Claire Morel.",
            "mère de Claire Morel",
        ),
        ("« Nadia n’a pas crié. Elle a juste dit : “Regardez-vous bien.” », dit Claire Morel à Nadia Brun.", NADIA),
        (
            "« Mon père, qui était berger, disait : “Rien ne presse jamais.” », dit Claire Morel.",
            "père de Claire Morel",
        ),
    ],
)
def test_whom_somebody_quotes_in_their_own_words(text: str, speaker: str) -> None:
    inner = [q for q in find_quotes(article_of(text)) if q.rule.startswith("nested")]
    assert [q.speaker for q in inner] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Cette technicienne s’appelle Claire Morel. Elle a hésité. « Je me taisais », dit-elle.", CLAIRE),
        ("Celle qui l’a retenue se nomme Claire Morel. « Je me taisais », dit-elle.", CLAIRE),
        # Somebody described first and named next; a name with a function of its own is another's.
        ("À Vannes, le maire ne décolère pas. « C’est trop ! » Paul Renard avait prévenu tout le monde.", PAUL),
        ("Le maire se tait. « C’est trop ! » Paul Renard, lui, conteste.", "maire"),
        ("Le maire se tait. « C’est trop ! » Paul Renard, directeur de l’école, conteste.", "maire"),
        # Who speaks for a body.
        ("Nadia Brun attend. Pékin a réagi par la voix de Claire Morel. « Non », a-t-elle dit.", CLAIRE),
        # Words not yet anybody's move nobody further away.
        ("« Oui », dit Hugo Pascal. Paul Renard a joué.\n« J’ai dormi.\n« J’ai recommencé », a-t-il raconté.", PAUL),
        ("Hugo Pascal plaide. Paul Renard s’en réjouit. Tous deux parlent d’« un échec ».", f"{HUGO} et {PAUL}"),
        # Whom the sentence before set beside its subject.
        ("« Non », lâche Hugo Pascal devant l’étal du poissonnier. Ce dernier approuve : « Oui. »", "poissonnier"),
        ("« Je suis d’ici », a lancé Nadia Brun à la patronne. « Venez », a rétorqué celle-ci.", "patronne"),
        ("Claire Morel a lu avec Nadia Brun le titre de chaque figure. Cette dernière rit : « Oui. »", NADIA),
    ],
)
def test_who_is_there_to_be_meant(text: str, speaker: str) -> None:
    assert speakers_of(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Nadia Brun attend. À la barre lui succède Claire Morel, qui voulait, dit-elle, « sauver le port ».",
            CLAIRE,
        ),
        ("Nadia Brun rit. Claire Morel, en colère, n’a, dit-elle, « jamais signé ».", CLAIRE),
        ("Claire Morel rit. L’équipe formule un avis que la maire, dit-elle, jugera « décevant ».", "équipe"),
        ("Nadia Brun rit. La mairie, dit-elle, tient à « un symbole ».", NADIA),
        ("Nadia Brun rit. Le dossier, écrit-elle, repose sur « du vent ».", NADIA),
    ],
)
def test_an_incise_is_of_whoever_leads_its_sentence(text: str, speaker: str) -> None:
    assert speakers_of(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        # Whoever has just spoken is whom the next speaks to.
        ("Claire Morel est venue. Nadia Brun se lève. « Non », dit-elle. « Si », lui répond-elle.", {CLAIRE, None}),
        ("Hugo Pascal écoute. « Non », dit Paul Renard. « Si », lui a-t-il répondu.", {HUGO, None}),
        ("Hugo Pascal, 81 ans, tient le bac. Un gamin s’approche. « Tu viens ? », lui dit le vieil homme.", {HUGO}),
    ],
)
def test_whoever_is_spoken_to_does_not_speak(text: str, speakers: set[str | None]) -> None:
    assert speakers_of(text)[-1] in speakers


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # A pronoun before its verb, whatever the verb and however it ends.
        ("Paul Renard sort. Nadia Brun, qui l’assiste, a été claire : elle attend « un geste ».", NADIA),
        ("Paul Renard sort. Nadia Brun, qui la malmène parfois, a été claire : elle attend « un geste ».", NADIA),
        ("Paul Renard sort. Nadia Brun, qui ne l’encense pas, a été claire : elle attend « un geste ».", NADIA),
        # A body has the gender of the words that name it here.
        ("La maire, Claire Morel, a cité l’exploitant, la société Aquavive. Celle-ci promet « un geste ».", AQUA),
        ("La maire, Claire Morel, a cité la société Aquavive. Cette dernière promet « un geste ».", AQUA),
    ],
)
def test_what_agreement_and_clitics_show(text: str, speaker: str) -> None:
    assert speakers_of(text)[-1] == speaker


def test_a_text_is_written_by_a_body_as_much_as_by_a_person() -> None:
    text = "Claire Morel attend. La région a coupé les fonds. Dans un courrier, elle juge le lieu « trop petit »."
    assert speakers_of(text)[-1] == "région"
    assert saying_of(["non"], "Dans un courrier, elle juge").in_writing
    assert saying_of(["non"], "Dans sa longue lettre, elle juge").in_writing
    assert not saying_of(["non"], "Elle a reçu un courrier").in_writing


def test_signs_that_balance_leave_the_gender_of_the_first_name() -> None:
    text = (
        "Traitée de « folle » par l’élu d’opposition Hugo Pascal, la première adjointe, Nadia Brun, a porté plainte. "
        "« Assez », prévient-elle."
    )
    assert speakers_of(text)[-1] == NADIA


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # A thing is "il" or "elle" by the noun that it was last called by.
        ("Une note circule. Le document a surpris la maire, Claire Morel. Elle réclame « un vote ».", CLAIRE),
        ("Une lettre est partie. Le courrier accuse la juge, Claire Morel. Elle parle d’« une cabale ».", CLAIRE),
        ("Un rapport est sorti. La note accable le préfet, Paul Renard. Il dénonce « une cabale ».", PAUL),
        ("Une pétition circule. Le texte vise la maire, Claire Morel. Il réclame « un vote ».", "pétition"),
        ("Claire Morel a lu une motion. Le texte est long. Il réclame « un vote ».", "motion"),
        # What somebody reads is not talked about.
        ("Une mère lit la banderole : « Non ». Elle vit en face. « C’est laid », soupire-t-elle.", "mère"),
        ("Une mère lit la lettre : « Votre enfant dort. » Elle se tait. « Bien », dit-elle.", "mère"),
        ("Claire Morel lit une pancarte : « Dehors ». Elle vit là. « On reste », dit-elle.", CLAIRE),
    ],
)
def test_texts_that_are_not_meant(text: str, speaker: str) -> None:
    assert speakers_of(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Claire Morel a fui. Sur le palier, une voisine arrose un pot. « Elle criait », dit-elle.", "voisine"),
        ("Paul Renard est parti. Au bar, un habitué vide son verre. « On le reverra », parie-t-il.", "habitué"),
        ("Claire Morel est partie. Sa sœur vend la maison. « Elle criait », dit Nadia Brun.", NADIA),
    ],
)
def test_somebody_just_brought_in_is_talked_about(text: str, speaker: str) -> None:
    assert speakers_of(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Une caissière, embauchée en mars, se souvient d'une réunion où la directrice avait promis que personne "
            "ne serait « laissé au bord ». « J'y ai cru », souffle-t-elle.",
            ["directrice", "caissière"],
        ),
        (
            "Un maraîcher a été reçu par un adjoint, qui lui a promis « un geste ». « J'attends toujours », dit-il.",
            ["adjoint", "maraîcher"],
        ),
        (
            "Karim Benali a montré la vidéo où le surveillant crie « Recule ! ». Il assure n'avoir « rien fait ».",
            ["surveillant", "Karim Benali"],
        ),
        (
            "Élise Fabre garde la lettre dans laquelle la ministre parlait d'un « malentendu ». « On ne me l'a "
            "jamais expliqué », regrette-t-elle.",
            ["ministre", "Élise Fabre"],
        ),
        (
            "Le préfet a reçu Lucie Armand, qui a dénoncé « un abandon ». « Nous plaiderons », a-t-elle prévenu.",
            ["Lucie Armand", "Lucie Armand"],
        ),
        (
            "Le texte irrite Paul Renard, qui dénonce « un recul ». « On nous ment », tonne-t-il.",
            ["Paul Renard", "Paul Renard"],
        ),
    ],
)
def test_who_is_quoted_in_passing_takes_no_pronoun_from_the_subject(text: str, speakers: list[str]) -> None:
    assert speakers_of(text) == speakers


def test_words_carried_on_in_a_new_paragraph_stay_in_the_paragraph_that_they_began_in() -> None:
    text = (
        "La maire a quitté la salle.\nSolveig Amrani, cheffe de chœur, ne décolère pas. « On nous a reçues.\n"
        "« On nous a servi du thé.\n« Et on nous a oubliées », énumère-t-elle."
    )
    assert set(speakers_of(text)) == {"Solveig Amrani"}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Claire Morel a fui. Le préfet est venu.\nDans la cour, une bénévole sert la soupe. Elle vient de loin, "
            "où tout a fermé. « On tient », souffle-t-elle.",
            "bénévole",
        ),
        (
            "Paul Renard est parti, comme Karim Benali.\nUn habitué vide son verre. Il vit là depuis trente ans. "
            "« On le reverra », parie-t-il.",
            "habitué",
        ),
        # Whose a body or a house is comes to mind before it.
        ("Nadia Brun a tout perdu. Sa maison n’a plus de toit. « On creuse », souffle-t-elle.", NADIA),
        (
            "Claire Morel dirige l’atelier. Son équipe vient d’achever un manuscrit. Elle y voit « une rencontre ».",
            CLAIRE,
        ),
        ("La direction a réagi. Elle dénonce « un coup de force ».", "direction"),
    ],
)
def test_who_has_led_ever_since_is_talked_about(text: str, speaker: str) -> None:
    assert speakers_of(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "La prévenue, Claire Morel, pleure. La juge, Nadia Brun, lui demande si elle ment. « Oui », dit-elle.",
            CLAIRE,
        ),
        (
            "La prévenue, Claire Morel, pleure. La juge, Nadia Brun, l’a interrogée. « Je dormais », a-t-elle "
            "répété.",
            CLAIRE,
        ),
        (
            "Le ministre, Paul Renard, rit. Hugo Pascal lui a demandé s’il partirait. « On verra », a-t-il éludé.",
            PAUL,
        ),
        ("La ministre, Claire Morel, sera interrogée lundi. « Je dirai tout », promet-elle.", CLAIRE),
        ("Claire Morel se lève. La juge, Nadia Brun, veut comprendre. « Pourquoi ? », demande-t-elle.", NADIA),
    ],
)
def test_whoever_asks_does_not_answer(text: str, speaker: str) -> None:
    assert speakers_of(text) == [speaker]
