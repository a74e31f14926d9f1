"""Whom a tie to somebody means, and which phrases stand for themselves."""

import pytest
from speaking import speakers_of


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            # Somebody named together with the owner.
            "Henri Vasseur et Maryse Goulven ont signé la tribune. « On s’entendra », dit Maryse Goulven. "
            "« Ou pas », corrige son cosignataire.",
            "Henri Vasseur",
        ),
        (
            # The other end of the tie.
            "Leïla Mansour sert en salle. Zohra Mansour, sa mère, écosse des fèves. « C’est comique », dit la mère, "
            "tandis que sa fille proteste : « Tu exagères ! »",
            "Leïla Mansour",
        ),
        (
            # Of the same trade.
            "« Il n’a rien fait », dit son conseil, Me Yasmine Torki. Sa consœur Hortense Vauger, plus sèche, "
            "lit le dossier. « Mon client vend des pompes », ajoute l’avocate.",
            "Hortense Vauger",
        ),
        (
            "Paul Renard a reçu lundi Omar Diallo. « Soyez le bienvenu », a dit l’hôte de la rencontre.",
            "Paul Renard",
        ),
        (
            # An office in other words.
            "Le maire, Paul Renard, a écouté. Le préfet, Omar Diallo, s’est tu. « On verra », "
            "a dit le premier magistrat de la commune.",
            "Paul Renard",
        ),
    ],
)
def test_ties(text: str, speaker: str) -> None:
    assert speakers_of(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "Son groupe espère rallier deux élues, Irène Coat et Samia Ghoz. La première se dit « à l’écoute » ; "
            "la seconde refuse « tout chantage ».",
            "Irène Coat",
            "Samia Ghoz",
        ),
        (
            "Irène Coat pleurait. Samia Ghoz la consolait. « Elle n’a rien dit », se rappelle la première. "
            "« C’était inutile », répond la seconde.",
            "Irène Coat",
            "Samia Ghoz",
        ),
    ],
)
def test_ordinals(text: str, first: str, second: str) -> None:
    assert speakers_of(text)[-2:] == [first, second]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "La vice-présidente, Sabrina Oulh, a répondu. « On attend », souffle la mère d’une des victimes.",
            "mère d’une des victimes",
        ),
        (
            "Le maire, Henri Vasseur, soutient le projet. D’autres s’inquiètent, comme ce sénateur qui redoute "
            "« un congrès à balles réelles ».",
            "sénateur",
        ),
        (
            "Selon la Confédération des petites entreprises, l’impôt « étouffe ».",
            "Confédération des petites entreprises",
        ),
    ],
)
def test_phrases_that_stand_for_themselves(text: str, speaker: str) -> None:
    assert speakers_of(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # A description, and the name in the next sentence.
        ("La préfète, venue mercredi, a dit entendre « la détresse ». Nadia Ouert a promis une aide.", "Nadia Ouert"),
        ("La préfète, venue mercredi, a dit entendre « la détresse ». Jean Ouert a promis une aide.", "préfète"),
        (
            "La préfète, venue mercredi, a dit entendre « la détresse ». Nadia Ouert, agricultrice, a applaudi.",
            "préfète",
        ),
        # What être tells.
        (
            "Zourab Kvarat fut ministre de l’Énergie. Otar Lomi écoute. Pour l’ancien ministre de l’Énergie, "
            "le tracé est « le plus long ».",
            "Zourab Kvarat",
        ),
        # The place told of somebody.
        (
            "Nadège Ouatt dirige la fédération de Lyon. Lise Faure préside celle de Nice. « Oui », dit la Lyonnaise.",
            "Nadège Ouatt",
        ),
    ],
)
def test_descriptions_that_other_sentences_settle(text: str, speaker: str) -> None:
    assert speakers_of(text)[0 if text.startswith("La préfète") else -1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # Who came in as somebody's brother has that somebody for a sister.
        (
            "Lise Aubry dirige le bal avec son frère Tom. Tom Aubry sourit. Sa sœur soupire : « Il pleut. »",
            "Lise Aubry",
        ),
        ("Lise Aubry vit avec son mari, Tom Blin. Tom Blin rit. Sa femme soupire : « Il rêve. »", "Lise Aubry"),
        (
            "Tom Blin est l’élève de son oncle, Jean Roux. Jean Roux rit. Son neveu dit : « Je suis prêt. »",
            "Tom Blin",
        ),
        ("Lise Aubry court avec sa mère, Inès Roux. Inès Roux rit. Sa fille rougit : « Maman. »", "Lise Aubry"),
        # Another tie than that which the text told.
        ("Tom Aubry bat son frère Luc. Luc Aubry sourit. Sa femme pleure : « Enfin. »", "femme de Luc Aubry"),
    ],
)
def test_the_other_end_of_a_tie(text: str, speaker: str) -> None:
    assert speakers_of(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # An indefinite apposition brings in somebody new.
        ("Tom Aubry dirige le bal. « Quelle nuit », lance le tubiste, un facteur de Brax.", "tubiste"),
        ("Lise Aubry tient la caisse. « C’est plein », dit la voisine, une retraitée de la Poste.", "voisine"),
        ("Tom Aubry est mort. Le chauffeur, un père de famille de 40 ans, dit avoir « dormi ».", "chauffeur"),
        # But not where the text has called somebody so, nor where the noun fits anybody.
        ("Lise Aubry, maire de Brax, a parlé. « On tient », dit la maire, une ancienne juge.", "Lise Aubry"),
        ("Tom Aubry court depuis dix ans. « J’ai mal », dit le coureur, un habitué du stade.", "Tom Aubry"),
        ("Tom Aubry a été arrêté. L’homme, un maçon de 40 ans, dit avoir « dormi ».", "Tom Aubry"),
    ],
)
def test_an_apposition_that_introduces(text: str, speaker: str) -> None:
    assert speakers_of(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # Of two of a field the one of that country, be it told by a capital.
        (
            "L’ambassadeur norvégien, Olav Lund, et son homologue kényan, James Kamau, ont voté. Le prince Fahd "
            "Basri a refusé. « Un jour », a dit Olav Lund. « Je dors mal », confie le représentant de Nairobi.",
            "James Kamau",
        ),
        (
            "La ministre estonienne Liisa Tamm et la ministre finlandaise Aino Laine ont dîné. « Bien », dit Aino "
            "Laine. « Nous tiendrons », a promis l’envoyée de Tallinn.",
            "Liisa Tamm",
        ),
        # Who stands for those who sue pleads.
        (
            "Le représentant légal des victimes, Paul Lannes, crie : « Non. » Et l’avocat de conclure : « Oui. »",
            "Paul Lannes",
        ),
        # Who leads a ministry is no president.
        (
            "Inès Blin a prêté serment lundi. « Enfin », a dit la nouvelle présidente. La cheffe de la diplomatie, "
            "Odile Rav, se tait.",
            "Inès Blin",
        ),
    ],
)
def test_descriptions_by_country_and_field(text: str, speaker: str) -> None:
    assert speakers_of(text)[-1] == speaker


def test_a_counterpart_is_nobody_new() -> None:
    text = "Côté belge, l’hydrologue Paul Lannes relève l’eau. « Oui », dit Jean Bruel. « Non », dit son homologue."
    assert speakers_of(text)[-1] in ("Paul Lannes", None)


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Les frères Ruslan et Maksat Ozgorov dénoncent « un coup ».", ["Ruslan Ozgorov et Maksat Ozgorov"]),
        # Nothing tells who of the two is older.
        (
            "Les frères Ruslan et Maksat Ozgorov dénoncent « un coup ». L’aîné a parlé d’« une chasse ».",
            ["Ruslan Ozgorov et Maksat Ozgorov", None],
        ),
        (
            "Luc et Paul Roux tiennent le bar. « On reste », disent-ils. « Pas moi », dit le cadet.",
            ["Luc Roux et Paul Roux", None],
        ),
    ],
)
def test_those_who_share_a_name(text: str, speakers: list[str | None]) -> None:
    assert speakers_of(text) == speakers
