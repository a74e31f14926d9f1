"""Places that stand inside the names of other things, and places that only seem to."""

import pytest

from reader.glossary.entry import TermEntry
from reader.glossary.library import Glossary

NAMES = (
    *("Italie", "Odessa", "Crimée", "Moscou", "Kiev", "Bruxelles", "Barcelone"),
    *("Berlin", "Pékin", "Inde", "Suède", "Brésil", "Congo"),
)
PLACES = {name: TermEntry(name, name, f"English {name}", kind="place") for name in NAMES}
GLOSSARY = Glossary(
    [
        [
            *PLACES.values(),
            TermEntry("cairo", "Le Caire", "Cairo", kind="place"),
            TermEntry("helmet", "casque bleu", "peacekeeper"),
            TermEntry(
                "shape", "Grand quartier général", "Supreme Headquarters", "SHAPE", ("Shape",), kind="organisation"
            ),
        ]
    ]
)


def found(text: str) -> list[str]:
    return [hit.span.of(text) for hit in GLOSSARY.find(text)]


@pytest.mark.parametrize(
    "text",
    [
        # Streets, squares, stations.
        "Il habite rue d'Odessa.",
        "Au 12, boulevard de l'Inde, un feu.",
        "L'avenue d'Italie est fermée.",
        "Le café de la place d'Italie.",
        "Rendez-vous place d'Italie.",
        "La Place d'Italie est noire de monde.",
        "La rue du Caire est vide.",
        "La station Crimée rouvre.",
        "Le métro Crimée rouvre.",
        "Le lycée Italie accueille mille élèves.",
        "Le métro est fermé entre Crimée et Riquet.",
        "Le métro est fermé entre Riquet et Crimée.",
        "Ils dînent au Café de Suède.",
        "Leur restaurant, Le Pékin, est plein.",
        # Dishes and the like.
        "On sert des choux de Bruxelles.",
        "Un cochon d'Inde et des noix du Brésil.",
        # Clubs.
        "Le FC Barcelone mène.",
        "Le CSKA Moscou mène.",
        "L'Étoile rouge de Kiev mène.",
        "Le Dynamo de Kiev mène.",
        "Barcelone FC mène.",
        # Works.
        "Le film « Adieu Berlin » sort.",
        "Dans « Tintin au Congo », le chien dort.",
        "Son roman, intitulé « De Moscou à Pékin », paraît.",
        # People.
        "M. Berlin joue.",
        "Mme Moscou chante.",
        "Madame Suède coud.",
        "Jean Moscou chante.",
        "M. Shape joue.",
        # What is worn.
        "Il portait un casque bleu.",
        "Coiffé d'un casque bleu, il court.",
    ],
)
def test_a_name_within_a_name_is_no_place(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Dans les rues de Kiev, rien ne bouge.", "Kiev"),
        ("Une rue de Kiev a brûlé.", "Kiev"),
        ("La principale avenue de Moscou est fermée.", "Moscou"),
        ("La place de l'Inde grandit.", "Inde"),
        ("La place de Moscou dans le monde.", "Moscou"),
        ("On discute de la place de Moscou dans le monde.", "Moscou"),
        ("À la place de Moscou, il céderait.", "Moscou"),
        ("La mise en place de Moscou comme juge.", "Moscou"),
        ("Le métro de Kiev sert d'abri.", "Kiev"),
        ("Un café de Kiev a brûlé.", "Kiev"),
        ("Les entretiens entre Moscou et Riga.", "Moscou"),
        ("Le métro s'arrête. Les entretiens entre Moscou et Riga.", "Moscou"),
        ("Selon Le Caire, oui.", "Le Caire"),
        ("Un titre\nLe Brésil dort.", "Brésil"),
        ("RIO, 12 mars (AFP) - Le Brésil dort.", "Brésil"),
        ("Le blé du Brésil manque.", "Brésil"),
        ("Le journal écrit que « l'Inde recule ».", "Inde"),
        ("Une série de « mesures contre Moscou ».", "Moscou"),
        ("Soutenir Kiev coûte.", "Kiev"),
        ("Contenir Pékin coûte.", "Pékin"),
        ("Un casque bleu est mort.", "casque bleu"),
        ("Le commandant du Shape arrive.", "Shape"),
        ("SOMMET À MOSCOU POUR LA PAIX", "MOSCOU"),
    ],
)
def test_a_place_beside_such_words_is_a_place(text: str, place: str) -> None:
    assert found(text) == [place]
