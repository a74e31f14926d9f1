"""Descriptions that tell one of two people from the other: by deed, by origin, by position, by a tie, by time."""

import pytest
from speaking import speakers_of


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Le Grec Nikos Pavlidis a devancé le Suisse Urs Meier. « J'avais mal », admet l'Helvète.", "Urs Meier"),
        ("Le Grec Nikos Pavlidis a devancé le Suisse Urs Meier. « J'y croyais », dit l'Hellène.", "Nikos Pavlidis"),
        ("L'Italienne Pia Bruni suit la Japonaise Aiko Tanaka. « J'ai gagné », sourit la Nippone.", "Aiko Tanaka"),
        ("La Suissesse Lara Kunz a battu la Suédoise Ebba Lund. « Bravo », lance la Scandinave.", "Ebba Lund"),
        ("Le Letton Rait Tamm rejoint l'Argentin Pablo Sosa. « On verra », dit le Sud-Américain.", "Pablo Sosa"),
        ("Le Letton Rait Tamm rejoint l'Argentin Pablo Sosa. « Je suis prêt », dit le Balte.", "Rait Tamm"),
    ],
)
def test_the_peoples_of_a_country_or_several(text: str, speaker: str) -> None:
    """The other names of a people, and those of several countries, mean whoever is from there."""
    assert speakers_of(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Paul Gril a battu Luc Morand en finale. « Rien à dire », concède le vaincu.", "Luc Morand"),
        ("Malik Sow a été dominé par Victor Hanin. « Quel match », savoure le vainqueur.", "Victor Hanin"),
        ("Malik Sow a été dominé par Victor Hanin. « Quel match », soupire le perdant.", "Malik Sow"),
        ("Bruno Faure a agressé Denis Colin dans un bar. « J'ai eu peur », dit la victime.", "Denis Colin"),
        ("Bruno Faure a agressé Denis Colin dans un bar. « J'avais bu », dit l'agresseur.", "Bruno Faure"),
        ("Paul Astier a été recruté par Guy Morand. « Il est doué », assure l'employeur.", "Guy Morand"),
        ("Chloé Vidal a aperçu Hugo Brun sur le quai. « Il courait », affirme le témoin.", "Chloé Vidal"),
        ("La cour juge Anne Blin pour l'agression de Jean Roux. « J'ai crié », raconte la victime.", "Jean Roux"),
        ("Rémi Gaudin a vendu son garage à Loïc Merle. « Il fallait partir », dit le vendeur.", "Rémi Gaudin"),
    ],
)
def test_who_did_it_and_to_whom_it_was_done(text: str, speaker: str) -> None:
    """A noun for one end of a deed means whoever stood at that end."""
    assert speakers_of(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("La gardienne Sarah Blin a écœuré Inès Roy. « Un mur », concède l'attaquante.", "Inès Roy"),
        ("Le pilier Jules Cros a croisé Enzo Fabre au vestiaire. « Il rit », note l'ailier.", "Enzo Fabre"),
    ],
)
def test_positions_that_nobody_holds_at_once(text: str, speaker: str) -> None:
    """A goalkeeper is no striker."""
    assert speakers_of(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Le médecin Éric Sol a soigné la chanteuse Anna Lys. « Merci », dit le mari de la chanteuse.", "mari"),
        ("Anna Lys poursuit le maire Paul Gril. « C'est faux », assure l'épouse du maire.", "épouse"),
        ("Le gendarme Loïc Prat a blessé Mehdi Saïd. « Il avait peur », plaide l'avocat du gendarme.", "avocat"),
    ],
)
def test_a_tie_to_somebody_is_a_tie_to_somebody_else(text: str, speaker: str) -> None:
    """Whoever a complement means is not the one who is tied to them, nor is anybody else present."""
    assert str(speakers_of(text)[0]).startswith(speaker)


@pytest.mark.parametrize(
    "text",
    [
        "Maire de Pornic jusqu'en 2014, Élodie Sanz attaque Luc Morel. « Elle ment », dit l'actuel maire.",
        "Directeur du port de 2004 à 2016, Yves Lamy doute de Luc Morel. « On investit », dit l'actuel directeur.",
        "Ancien préfet de l'Orne, Yves Lamy a salué Luc Morel. « Je suis honoré », dit l'actuel préfet.",
    ],
)
def test_who_holds_an_office_now_did_not_hold_it_until_then(text: str) -> None:
    """What somebody was until some year does not make them "l'actuel maire"."""
    assert speakers_of(text)[0] not in ("Élodie Sanz", "Yves Lamy")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("La ministre Alice Borel est affaiblie. « Elle est seule », glisse l'un de ses conseillers.", "conseiller"),
        ("La chanteuse Alice Borel est hospitalisée. « Elle dort », rassure une de ses sœurs.", "sœur"),
        ("La ministre Alice Borel songe à partir. « C'est fini », confie l'un de ses proches.", "proche"),
        ("La skieuse Alice Borel a été interpellée. « Elle nie », plaide l'une de ses avocates.", "avocate"),
    ],
)
def test_one_of_those_tied_to_somebody_is_told_by_the_tie(text: str, speaker: str) -> None:
    """ "L'un de ses proches" is somebody's, and whose is said."""
    assert speakers_of(text) == [f"{speaker} d’Alice Borel"]


def test_a_parish_priest_is_a_priest_and_a_holder_is_no_challenger() -> None:
    """The broader word comes back to the office; the opposite does not."""
    married = "Le curé Damien Ollivier a marié Lola Roux et Quentin Bel. « Quelle joie », dit le prêtre."
    boxing = "Le tenant du titre, Dusan Petrovic, défiera Luc Morel. « Je suis prêt », dit le challenger."
    assert speakers_of(married) == ["Damien Ollivier"]
    assert speakers_of(boxing)[0] != "Dusan Petrovic"
