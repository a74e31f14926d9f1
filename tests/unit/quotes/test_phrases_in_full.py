"""Bodies that come back by their mere noun, and what is no name though a capital opens it."""

import pytest
from speaking import speakers_of


@pytest.mark.parametrize(
    ("before", "noun", "name"),
    [
        ("Anne Armand, directrice de l’agence régionale de santé, écoute", "L’agence", "agence régionale de santé"),
        ("La visite a lieu au siège du groupe Delvaux. Paul Armand écoute", "Le groupe", "groupe Delvaux"),
        ("Paul Armand, trésorier de l’association des parents d’élèves, écoute", "L’association",
         "association des parents d’élèves"),
        ("Un livreur de la plateforme Vélox, Paul Armand, écoute", "La plateforme", "plateforme Vélox"),
    ],
)  # fmt: skip
def test_a_mere_noun_means_the_body_named_in_full(before: str, noun: str, name: str) -> None:
    text = f"{before}. La CFDT parle d’« un recul ». La pluie tombe. {noun} assure que « tout ira bien »."
    assert speakers_of(text)[-1] == name


def test_a_union_is_no_company() -> None:
    text = "La CFDT dénonce « un recul ». Le groupe met en avant « des pertes »."
    assert speakers_of(text) == ["CFDT", "groupe"]


@pytest.mark.parametrize(
    "aside",
    [
        "Arrivé en hélicoptère",
        "Furieux contre l’arbitre",
        "Absent de la photo",
        "Épuisé par le voyage",
        "Présent avec sa sœur",
    ],
)
def test_what_opens_an_aside_is_no_name(aside: str) -> None:
    assert speakers_of(f"{aside}, le préfet, Jean Astier, a salué « un effort ».") == ["Jean Astier"]


@pytest.mark.parametrize("second", ["appelé les habitants à", "accusé le syndicat de", "interpellé la presse sur"])
def test_a_participle_after_et_is_no_noun(second: str) -> None:
    text = f"Jean Astier a salué leur « calme absolu » et {second} « ne pas céder à la peur »."
    assert speakers_of(text) == ["Jean Astier", "Jean Astier"]


@pytest.mark.parametrize(
    "body", ["Fondation Toit pour tous", "Fondation Abri pour les exilés", "Collectif Action contre la faim"]
)
def test_what_a_body_is_for_belongs_to_its_name(body: str) -> None:
    assert speakers_of(f"La {body} parle d’un « rendez-vous manqué ».") == [body]


@pytest.mark.parametrize("verb", ["auditionnera", "houspillera", "chapitrerait"])
def test_a_verb_that_no_list_holds_parts_a_body_from_a_name(verb: str) -> None:
    assert speakers_of(f"La commission {verb} M. Arnal. Elle attend « des réponses précises ».") == ["commission"]


def test_the_same_is_whoever_spoke_before() -> None:
    text = "Louise Arnal promet « un effort ». La même avait qualifié Mme Ferrier de « très mauvaise élève »."
    assert speakers_of(text) == ["Louise Arnal", "Louise Arnal"]


@pytest.mark.parametrize("thing", ["le battement", "le clapotis", "cette ferraille", "un tintement de verres"])
def test_what_is_neither_somebody_nor_a_text_says_nothing(thing: str) -> None:
    assert speakers_of(f"Il pleut. Derrière lui, {thing} annonce « la fin de la récréation ».") == [None]


@pytest.mark.parametrize("source", ["la mission de l’Union africaine", "la feuille de route", "le compte rendu"])
def test_some_nouns_beside_them_do(source: str) -> None:
    assert speakers_of(f"Il pleut. Jeudi, {source} annonce « la fin de la récréation ».") == [source.split(" ", 1)[1]]


def test_a_complaint_against_x_ends_its_sentence() -> None:
    text = "L’association Vaure a porté plainte contre X. Sa présidente, Lise Amrani, exige « toute la vérité »."
    assert speakers_of(text) == ["Lise Amrani"]


def test_a_body_named_only_later_is_not_meant_yet() -> None:
    text = "Le groupe promet « un vote ». Plus tard, la visite a lieu au siège du groupe Delvaux."
    assert speakers_of(text) == ["groupe"]


def test_a_body_told_of_later_by_a_function_is_not_meant_yet() -> None:
    text = "L’agence demande « un vote ». Plus tard, Anne Armand, directrice de l’agence régionale de santé, a ri."
    assert speakers_of(text) == ["agence"]
