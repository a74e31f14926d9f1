"""Descriptions of somebody whom the article never names, and whom it has named before."""

import pytest
from speaking import speakers_of


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # Who has their turn.
        ("Tombé du toit, Denis Farge attend. « Il remarchera », promet l’interne de garde.", "interne de garde"),
        (
            "Jeanne Quémard a porté plainte contre son voisin, Denis Farge. « J’en reçois dix par mois », calcule le "
            "gendarme de permanence.",
            "gendarme de permanence",
        ),
        # The words are of the one person whom they may mean.
        ("Au théâtre, Maud Sérifi a perdu sa voix. « Elle chantera demain », jure la régisseuse.", "régisseuse"),
        ("Au port, Denis Farge n’a rien signé. « Il n’avait pas de papiers », raconte le douanier.", "douanier"),
        # Of two who act together nothing tells which.
        (
            "Denis Farge et Luc Moreau ont passé la barrière. « Tout était fermé », rappelle le chef de chantier.",
            None,
        ),
        ("Kevin Roux voulait un penalty. « Le règlement est clair », coupe l’arbitre.", None),
        # Nothing but having been named last speaks for those, and that is enough.
        ("Denis Farge a déposé un recours. « Ma maison prend l’eau », dit le retraité.", "Denis Farge"),
        (
            "Rosalie Mbemba retourne les claies. « Il en manque », dit la présidente de la coopérative.",
            "Rosalie Mbemba",
        ),
    ],
)
def test_somebody_new_or_named_before(text: str, speaker: str | None) -> None:
    assert speakers_of(text) == [speaker]
