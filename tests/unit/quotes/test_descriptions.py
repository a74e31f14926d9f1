"""Whom definite descriptions mean, and when nobody is named."""

import pytest
from speaking import article_of, speakers_of

from reader.articles.article import Article, Block, Span
from reader.quotes.attribution import find_quotes
from reader.quotes.lexicon.endings import person_like
from reader.quotes.lexicon.fields import fields_of, fields_of_places
from reader.quotes.lexicon.nouns import noun_of


def speakers(text: str) -> list[tuple[str, str | None]]:
    """The first word of each quote that is no term, with its speaker; each line of `text` is a paragraph."""
    found = find_quotes(article_of(text))
    return [(q.span.of(text).split()[0], q.speaker) for q in found if q.kind != "term"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            # The field of the bench, not of the dock.
            "La présidente, Maud Sérifi, interroge la prévenue, Jeanne Quémard. La prévenue hésite. "
            "« Parlez », insiste la magistrate.",
            "Maud Sérifi",
        ),
        (
            # The age that the article gives.
            "Jeanne Quémard, 53 ans, attend. Maud Sérifi, 31 ans, entre. « Bonjour », dit la quinquagénaire.",
            "Jeanne Quémard",
        ),
        (
            # A description in full of whoever the last sentence was about.
            "Rosalie Mbemba retourne les claies. « Il en manque », dit la présidente de la coopérative.",
            "Rosalie Mbemba",
        ),
        (
            # An age that the description itself gives: another's.
            "Denis Farge, 34 ans, baisse la tête. L’éleveur, partie civile, soupire. Cet homme de 60 ans parle d’"
            "« un gâchis ».",
            "homme de 60 ans",
        ),
        (
            "Jeanne Quémard, 24 ans, court. « Elle ira loin », assure l’entraîneuse, âgée de 52 ans.",
            "entraîneuse",
        ),
        (
            # The bare noun means whoever was called so in more words.
            "La ministre des Transports, attendue, s’est excusée. La maire, Maud Sérifi, a vu le dépôt et Jeanne "
            "Quémard, conductrice. « J’étais seule à bord », dit cette dernière. La ministre promet « un plan ».",
            "ministre des Transports",
        ),
        (
            # Who presides over an association is nobody's deputy for anything.
            "Maud Sérifi, présidente de l’association, sourit. « Les gens restent », dit-elle. La mairie prête la "
            "salle. La foule s’en va. « Nous ne pouvons pas tout payer », plaide l’adjointe à la vie associative.",
            "adjointe à la vie associative",
        ),
        (
            # Whose trial it is, and whose death.
            "Au troisième jour du procès de Denis Farge, jugé pour le meurtre de son beau-père, Luc Tillier, la "
            "salle est comble. « Je regrette », a dit l’accusé.",
            "Denis Farge",
        ),
        (
            "Le procès de Denis Farge pour l’assassinat de Luc Tillier commence. « Je regrette », a dit l’accusé.",
            "Denis Farge",
        ),
        (
            # A new scene, and somebody else in it.
            "La directrice décrit une équipe « sonnée ».\nÀ la mairie, Jeanne Quémard s’agace. « On nous l’a "
            "caché », raconte la maire.",
            "Jeanne Quémard",
        ),
        ("La Jurassienne Lucie Armand a gagné. « Enfin », souffle la Jurassienne.", "Lucie Armand"),
        ("Le maire, Paul Renard, est venu. « Merci », a dit le préfet.", "préfet"),
        (
            # What is set off from the last speaker is somebody else.
            "La comédienne Bérénice Okombi joue. « Moteur », crie la réalisatrice Lise Fauvelet. "
            "La comédienne, elle, dit « coupez ».",
            "Bérénice Okombi",
        ),
    ],
)
def test_descriptions(text: str, speaker: str) -> None:
    assert speakers(text)[-1][1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Quand Josépha Rasquin a levé les bras, Ilse Vandevoort pleurait. « Non », a-t-elle dit.",
            "Ilse Vandevoort",
        ),
        ("Le vice-ministre Fahd al-Otaïfi a évoqué « une évidence ».", "Fahd al-Otaïfi"),
        ("La ministre des Finances Graciela Huamaní a donné « un ordre ».", "Graciela Huamaní"),
        ("« Tout va bien », a pour sa part estimé Lucie Armand.", "Lucie Armand"),
        ("« Tout va bien », s’est lamentée à la sortie Lucie Armand.", "Lucie Armand"),
        ("« Tout va bien », a averti devant la presse Lin Wei, porte-parole du parti.", "Lin Wei"),
        ("L’affaire est close. Karine Le Floc’h, de la CFDT, abonde : « C’est vrai. »", "Karine Le Floc’h"),
        ("Lucie Armand est venue. À l’entendre, la saison « n’est pas finie ».", "Lucie Armand"),
        ("À l’appel d’un collectif qui réclame « des comptes », on défile.", "collectif"),
        ("« Le trait de trop », titre Le Matin du Centre.", "Le Matin du Centre"),
        ("L’homme, joint par téléphone, parle d’« acharnement pur et simple ».", "homme"),
        ("« On ne lâche rien ! », scandait la foule.", None),
    ],
)
def test_subjects(text: str, speaker: str | None) -> None:
    got = speakers(text)[-1][1]
    assert (got or "").removeprefix("Le ") == (speaker or "").removeprefix("Le ")


def test_a_speaker_is_carried_back_over_paragraphs() -> None:
    text = "« C’est un grand jour.\n« Un jour fragile aussi », a conclu Lucie Armand."
    assert [name for _, name in speakers(text)] == ["Lucie Armand", "Lucie Armand"]


def test_two_lines_in_one_pair_of_marks_have_two_speakers() -> None:
    text = "Lucie Armand l’interrompt : « Vous aviez fermé. — C’est vrai », répond Paul Renard."
    assert [name for _, name in speakers(text)] == ["Lucie Armand", "Paul Renard"]


@pytest.mark.parametrize(
    ("word", "person"),
    [("glaciologue", True), ("skippeuse", True), ("lillois", True), ("affaire", False), ("liberté", False)],
)
def test_endings_tell_people_from_things(word: str, person: bool) -> None:
    assert person_like(word) is person


def test_nouns_made_with_a_prefix_or_a_trade_ending() -> None:
    vice, trade = noun_of("vice-ministre"), noun_of("hydrogéologue")
    assert vice is not None
    assert vice.lemma == "ministre"
    assert trade is not None
    assert trade.kind == "person"
    assert noun_of("catalogue") is None


def test_fields_come_from_the_noun_and_from_its_place() -> None:
    assert "bench" in fields_of("procureur")
    assert fields_of("homme") == frozenset()
    assert "health" in fields_of_places(frozenset({"hôpital", "service"}))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Naufrage : « Je revois la vague », dit la rescapée\n"
            "Soizic Le Dantec, rescapée du chalutier, a témoigné lundi. Son voisin, Marc Bihan, l’a soutenue.",
            "Soizic Le Dantec",
        ),
        (
            "Ciblée par une plainte, la maire dénonce « un coup bas »\n"
            "La maire de Villeneuve, Inès Carpentier, a réagi mardi. Le préfet, Jean Moulard, s’est tu.",
            "Inès Carpentier",
        ),
    ],
)
def test_a_headline_means_whom_the_text_calls_so(text: str, speaker: str) -> None:
    blocks = []
    place = 0
    for number, line in enumerate(text.split("\n")):
        span = Span(place, place + len(line))
        blocks.append(Block("body" if number else "title", span, (span,)))
        place += len(line) + 1
    found = find_quotes(Article("essai.txt", "essai.txt", text, "utf-8", tuple(blocks)))
    assert found[0].speaker == speaker


@pytest.mark.parametrize(
    "description",
    [
        "le dirigeant d’Asie centrale",
        "le responsable centrasiatique",
        "le représentant de l’Asie centrale",
        "l’Asiatique",
    ],
)
def test_a_region_names_whoever_comes_from_one_of_its_countries(description: str) -> None:
    text = f"Le ministre kazakh Nourlan Abdrakh a reçu le ministre belge Paul Renard. « Oui », a dit {description}."
    assert speakers(text)[-1][1] in ("Nourlan Abdrakh", None)
    assert speakers(text.replace("kazakh", "letton"))[-1][1] != "Paul Renard"


def test_a_name_of_three_words_does_not_end_in_an_article() -> None:
    text = "La chanteuse du groupe Ar Mor Du est malade. Claire Morel la remplace. « Je chante », dit l’artiste."
    assert speakers(text)[-1][1] != "Mor Du"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # A town, a port, the place of a dateline are nobody.
        ("Dakar et Las Palmas se disputent. « Non », dit l’armateur.", "armateur"),
        ("NEW YORK (Nations unies) – Le vote est passé. « Oui », a dit l’ambassadeur.", "ambassadeur"),
        ("À Nancy, Claire Morel joue. La critique est rude. L’actrice attend. « Bien », dit-elle.", "Claire Morel"),
        # What stands behind a word for an equal is what somebody is.
        (
            "Maud Sérifi, paléontologue, creuse. Sa collègue géologue, Nadia Brun, a douté. Paul Renard approuve. "
            "« Je sais », dit la géologue.",
            "Nadia Brun",
        ),
        (
            "L’expert psychiatre Hugo Pascal est là. Paul Renard, maire, écoute. « Il va bien », dit le psychiatre.",
            "Hugo Pascal",
        ),
        # Who speaks to somebody is not whom the sentence before was about.
        ("Nicole Fabre attend. « Madame, venez », lui avait dit l’interne de garde.", "interne de garde"),
        # "Il n'est pas question" is about nobody.
        (
            "Le ministre, Paul Renard, rassure. Il n’est pas question, aux yeux du ministre, de « fermer ».",
            "Paul Renard",
        ),
        # "En garde" is no verb, what opens the sentence no name.
        ("Placé en garde à vue, le suspect a reconnu les faits. « Je regrette », a-t-il dit.", "suspect"),
        ("Nino Brun, cheffe du parti d’opposition, s’est indignée. « Non », a-t-elle dit.", "Nino Brun"),
    ],
)
def test_who_can_be_meant_at_all(text: str, speaker: str) -> None:
    assert speakers(text)[-1][1] == speaker


@pytest.mark.parametrize(
    ("noun", "field"),
    [
        ("neurobiologiste", "science"),
        ("microbiologiste", "science"),
        ("pédopsychiatre", "health"),
        ("oléologue", "science"),
    ],
)
def test_learned_nouns_by_their_endings(noun: str, field: str) -> None:
    assert field in fields_of(noun)


def test_things_with_the_ending_of_a_trade() -> None:
    things = ("tracé", "résumé", "mêlée", "extincteur", "gouttière", "grenier", "caillot", "brassard", "sommaire")
    assert [thing for thing in things if person_like(thing)] == []


@pytest.mark.parametrize(
    ("called", "name"),
    [
        ("La coprésidente du parti", "Sabine Hocq"),
        ("Le corapporteur du texte", "Paul Lannes"),
        ("Le contre-amiral", "Yves Le Bris"),
        ("L’auto-entrepreneuse", "Lise Marin"),
        ("Le bourgmestre de Namur", "Luc Delv"),
        # Of a noun that no list holds the article itself says that somebody bears it.
        ("Le sachem mohawk", "Billy Two Rivers"),
        ("La thaumaturge", "Odile Rav"),
    ],
)
def test_a_noun_that_no_list_holds_comes_back_to_whoever_bears_it(called: str, name: str) -> None:
    noun = called.split(" du ")[0].split(" de ")[0]
    text = f"{called}, {name}, est là. Le ministre, Jean Bruel, attend. « Non », a dit {noun[0].lower()}{noun[1:]}."
    assert speakers(text)[-1][1] == name


@pytest.mark.parametrize(
    ("said", "speaker"),
    [
        ("le maire de la commune", "Paul Renard"),
        ("le maire de la ville", "Paul Renard"),
        ("le premier magistrat du village", "Paul Renard"),
        ("le premier édile", "Paul Renard"),
        ("la députée de la circonscription", "Inès Blin"),
        ("la proviseure de l’établissement", "Lise Roux"),
        ("le représentant de l’État", "Luc Faure"),
    ],
)
def test_what_anybody_holds_an_office_over_tells_nothing(said: str, speaker: str) -> None:
    text = (
        "Le maire de Brax, Paul Renard, a reçu Inès Blin, députée de la Drôme. Lise Roux, proviseure du lycée "
        f"Jean-Macé, a écouté Luc Faure, préfet de l’Ain. « Rien n’est joué », répond {said}."
    )
    assert speakers_of(text) == [speaker]


def test_an_office_in_other_words_is_the_one_that_is_held() -> None:
    text = (
        "Le sous-préfet, Luc Faure, a reçu la maire, Lise Roux. « Rien n’est joué », dit le représentant de l’État."
    )
    assert speakers_of(text) == ["Luc Faure"]
