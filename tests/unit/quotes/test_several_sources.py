"""Whose words they are where a sentence has several who could speak."""

import pytest
from speaking import speakers_of

OPENING = [
    ("Pour la rapporteuse, Élise Maurin, le texte relève « du bricolage ».", "Élise Maurin"),
    ("Pour Hélène Marty, la loi relève d'« un autre âge ».", "Hélène Marty"),
    ("Aux yeux de Luc Darras, le projet relève de la « poudre aux yeux ».", "Luc Darras"),
    ("À en croire la direction, les négociations avancent « à grands pas ».", "direction"),
    ("D'après le journal Le Courrier, le jury a retenu « le moins mauvais ».", "journal Le Courrier"),
    ("Pour le quotidien La Voix, le maire a choisi « la fuite en avant ».", "La Voix"),
    ("Le sénateur Paul Aubry, pour qui la réforme relevait d'« un caprice », a quitté la salle.", "Paul Aubry"),
    ("L'ingénieure Claire Duval, aux yeux de qui le barrage est « une bombe », a été entendue.", "Claire Duval"),
]

HEARD = [
    ("Yves Morel a démissionné. Une adjointe se souvient de l'avoir vu hurler « ça suffit ».", "Yves Morel"),
    ("Ève Colin a claqué la porte. Un huissier dit l'avoir entendue lâcher « bon débarras ».", "Ève Colin"),
    ("Ève Colin est partie. Paul Roux jure l'avoir entendue murmurer « pardon ».", "Ève Colin"),
]

ASKED = [
    ("Jeanne Petit, à qui le juge a demandé si elle regrettait « quelque chose », a pleuré.", "juge"),
    ("La pianiste, à qui un critique avait demandé si elle jouait « avec des gants », est partie.", "critique"),
    ("Le juge a demandé à Jeanne Petit pourquoi elle avait gardé « tout cet argent ».", "juge"),
    ("Paul Roux se demande si l'État n'a pas « oublié » la vallée.", "Paul Roux"),
]

MADE_BY = [
    ("Le rapport, rédigé par deux inspecteurs, qui pointait « des carences graves », a disparu.", "rapport"),
    ("Une étude, financée par les assureurs, qui prédit « un effondrement », circule à Bercy.", "étude"),
    ("L'audit, commandé par la région, qui décrivait « une gestion de fortune », a été enterré.", "audit"),
    ("Un texte, défendu par la ministre Ève Colin, qui y voit « un progrès », sera voté.", "Ève Colin"),
]

ABSOLUTE = [
    (
        "Madrid a reconnu ce que la radio annonçait, « un incident technique » expliquant, selon le ministère "
        "espagnol de l'Intérieur, la fermeture du poste.",
        "ministère espagnol de l'Intérieur",
    ),
    (
        "Le club a confirmé ce que la presse écrivait, « une blessure au genou » ayant conduit, selon Paul Vidal, "
        "à l'opération.",
        "Paul Vidal",
    ),
]


@pytest.mark.parametrize(("text", "speaker"), OPENING + HEARD + ASKED + MADE_BY + ABSOLUTE)
def test_names_the_one_whose_words_they_are(text: str, speaker: str) -> None:
    assert speakers_of(text)[-1] == speaker
