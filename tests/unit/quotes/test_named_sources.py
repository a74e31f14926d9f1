"""Which words of a sentence name whoever said the quoted words, where several could."""

import pytest
from speaking import speakers_of

_ELSE_THAN_THE_NEAREST = [
    # A relative that a comma closes has its own verb, whether a list holds that verb or not.
    ("Le chercheur, dont l’équipe piste trois loups depuis mai, y voit « un signe rare ».", ["chercheur"]),
    ("Le chef rebelle, dont les troupes encerclent Kouma, a promis « une trêve ».", ["chef rebelle"]),
    ("La skippeuse, que ses rivaux talonnent, avoue « une erreur de route ».", ["skippeuse"]),
    # Who says what somebody will say, or would do.
    (
        "Luc Ferrant arrivera jeudi. Selon son cabinet, il présentera « un plan d’urgence ».",
        ["cabinet de Luc Ferrant"],
    ),
    ("Selon l’Élysée, le chef de l’État rappellera « l’importance du dialogue ».", ["Élysée"]),
    ("Selon un banquier, la Caisse commencerait à « perdre patience ».", ["banquier"]),
    ("Selon le quotidien La Dépêche, le maire a parlé de « trahison ».", ["maire"]),
    # A clause of its own that a participle makes.
    (
        "La juge Lise Audran est sortie. Un élu lui demandant si elle avait tranché, elle a répondu : « Demain. »",
        ["Lise Audran"],
    ),
    ("Sa mort a été annoncée par son fils, Luc Ferrant, précisant qu’il était « en paix ».", ["Luc Ferrant"]),
    (
        "Le barrage a cédé, a annoncé l’Office des eaux, dont le directeur, Luc Ferrant, parle d’« un miracle ».",
        ["Luc Ferrant"],
    ),
    # A lone word that is the whole of an answer.
    ("« Tout est prêt », dit Luc Ferrant. Faux, rétorque la maire : « Rien ne l’est. »", ["Luc Ferrant", "maire"]),
    ("Impossible, tranche la direction, pour qui le délai est « dérisoire ».", ["direction"]),
    ("Un reproche que balaie Luc Ferrant : « Nous avons tout dit. »", ["Luc Ferrant"]),
    # What a sentence turns to is not who judges it.
    (
        "La maire s’explique. Quant à la menace du préfet, elle la juge « hors sujet ».",
        ["maire"],
    ),
    # Participles are nobody's names.
    ("Karim Sadek a dénoncé « une comédie » et juré de « faire appel du jugement ».", ["Karim Sadek"] * 2),
    # A view in front holds for all that follows it.
    ("Selon Luc Ferrant, les élus sont « fatigués » et les habitants « résignés ».", ["Luc Ferrant"] * 2),
    ("Aux yeux de Lise Audran, la directrice est « dévouée » et le préfet « absent ».", ["Lise Audran"] * 2),
]


@pytest.mark.parametrize(("text", "speakers"), _ELSE_THAN_THE_NEAREST)
def test_the_source_is_not_always_the_nearest_phrase(text: str, speakers: list[str | None]) -> None:
    assert speakers_of(text) == speakers


_WRITTEN_THERE = [
    ("La mairie a pris un arrêté. Il y est écrit que la baignade est « tolérée ».", ["arrêté"]),
    ("Le plan présenté aux élus est plus prudent : il y est question de départs « volontaires ».", ["plan"]),
    ("Le ministre brandit un rapport dans lequel il est fait mention de « négligences ».", ["rapport"]),
    ("Lise Audran a sorti la lettre du bailleur, où il est question d’un « contretemps ».", ["lettre du bailleur"]),
    ("Le syndicat a diffusé un tract, où figure cette phrase : « On ne pliera pas. »", ["tract"]),
    ("Lise Audran habite une rue où il est question de « tout raser ».", [None]),
]


@pytest.mark.parametrize(("text", "speakers"), _WRITTEN_THERE)
def test_words_are_said_to_stand_in_a_text(text: str, speakers: list[str | None]) -> None:
    found = speakers_of(text)
    assert [s and s.split(" présenté")[0] for s in found] == speakers


_PRONOUN_AND_VERB = [
    ("Une conseillère, jointe hier, la juge « bancale ».", ["conseillère"]),
    ("Quant à la taxe, le maire, Luc Ferrant, la juge « inique ».", ["Luc Ferrant"]),
    ("Sa compagne, Odile Marchetti, la presse de partir : « Fais tes valises. »", ["Odile Marchetti"]),
    ("Le syndicat le juge « inutile ».", ["syndicat"]),
    ("La présidente, la juge Lise Audran, a lu « un serment ».", ["Lise Audran"]),
]


@pytest.mark.parametrize(("text", "speakers"), _PRONOUN_AND_VERB)
def test_a_verb_with_its_object_is_no_noun(text: str, speakers: list[str | None]) -> None:
    assert speakers_of(text) == speakers


_REPORTED = [
    # What somebody does not hide, they say.
    ("Le proviseur n’a pas dissimulé que la rentrée serait « compliquée ».", ["proviseur"]),
    ("Lise Audran ne cache pas sa « lassitude ».", ["Lise Audran"]),
    ("Le préfet ne fait pas mystère de son envie de « tourner la page ».", ["préfet"]),
    ("La police a caché que l’arme était « défectueuse ».", [None]),
    # "selon" behind words that somebody utters tells who heard them.
    ("Lise Audran a quitté la salle en criant à « la honte », selon l’agence Tass.", ["Lise Audran"]),
    ("Luc Ferrant a traité ses collègues de « pantins », selon un participant.", ["Luc Ferrant"]),
    ("Luc Ferrant y voit « une légende », selon des propos rapportés par l’agence Tass.", ["Luc Ferrant"]),
    ("La rame était « vide », selon la police.", ["police"]),
    ("Luc Ferrant garantit « une baisse des prix », selon le cabinet Delta.", ["cabinet Delta"]),
    # A function beside a name is no word of speech.
    (
        "« Il ment », dit Luc Ferrant, s’attirant une réplique de Lise Audran, conseil de la victime : « Non. »",
        ["Luc Ferrant", "Lise Audran"],
    ),
    # Sentences without a subject go on with the one before.
    (
        "« C’est fini », a dit Luc Ferrant. Et d’enfoncer le clou en parlant d’un « mépris de caste ».",
        ["Luc Ferrant"] * 2,
    ),
    (
        "« Nous tiendrons », lance Lise Audran. Puis, tournée vers la droite, où l’on ricanait : « Riez. »",
        ["Lise Audran"] * 2,
    ),
    # A clause that tells when, why or what of is not whose the words are.
    ("La députée raconte la nuit où un garde a pleuré : « Il tremblait. »", ["députée"]),
    ("Lise Audran aime ce village parce que le maire y est « un ami ».", ["Lise Audran"]),
]


@pytest.mark.parametrize(("text", "speakers"), _REPORTED)
def test_whoever_utters_the_words_is_quoted(text: str, speakers: list[str | None]) -> None:
    assert speakers_of(text) == speakers


_DOUBLED = [
    ("À peine la mairie admet-elle « un oubli ».", ["mairie"]),
    ("À peine les élus concèdent-ils « un retard ».", ["élus"]),
    ("Ainsi le préfet a-t-il parlé d’« un incident ».", ["préfet"]),
]


@pytest.mark.parametrize(("text", "speakers"), _DOUBLED)
def test_an_inverted_pronoun_repeats_the_subject_before_its_verb(text: str, speakers: list[str | None]) -> None:
    assert speakers_of(text) == speakers


_BEFORE_A_COURT = [
    (
        "Odile Marchetti s’est avancée. La présidente, Lise Audran, l’a interrogée.\n"
        "— Lisiez-vous les contrats ? a demandé la magistrate.\n— Jamais.",
        ["Lise Audran", "Odile Marchetti"],
    ),
    (
        "La juge Lise Audran préside.\nÀ la barre, un cariste baisse les yeux.\n"
        "— Vous saviez ? demande la magistrate.\n— Un peu.\n— C’est écrit, relève-t-elle.\n"
        "Odile Marchetti quitte la salle.",
        ["Lise Audran", "cariste", "Lise Audran"],
    ),
]


@pytest.mark.parametrize(("text", "speakers"), _BEFORE_A_COURT)
def test_whoever_asks_in_court_goes_on_asking(text: str, speakers: list[str | None]) -> None:
    assert speakers_of(text) == speakers
