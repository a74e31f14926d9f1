"""Which of two people whose first names say nothing is "elle", told by the words around their names."""

import pytest
from speaking import speakers_of


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Zhenis Omarov s’est dit surpris. Aiperi Satybal s’est dite déçue. « Bien », a-t-il dit.", "Zhenis Omarov"),
        ("Aiperi Satybal s’est dite déçue par Zhenis Omarov, lui-même élu. « Bien », dit-elle.", "Aiperi Satybal"),
        (
            "« Oui », s’est félicitée Aiperi Satybal. Zhenis Omarov, 52 ans, est arrivé. « Bien », a-t-elle dit.",
            "Aiperi Satybal",
        ),
        ("« Oui », s’est félicité Zhenis Omarov. Aiperi Satybal est arrivée. « Bien », dit-il.", "Zhenis Omarov"),
        ("Aiperi Satybal, née à Och, reçoit Zhenis Omarov, né à Bichkek. « Bien », dit-il.", "Zhenis Omarov"),
        ("Aiperi Satybal, âgée de 32 ans, voit Zhenis Omarov, âgé de 53 ans. « Bien », dit-il.", "Zhenis Omarov"),
        ("Le directeur, Ange-Marie Colonna, reçoit Mme Satybal. Il rit. « Bien », dit-il.", "Ange-Marie Colonna"),
        ("Aiperi Satybal, avocate, reçoit Zhenis Omarov, avocat. « Bien », dit-il.", "Zhenis Omarov"),
        ("Aiperi Satybal, elle, attend Zhenis Omarov, convaincu. « Bien », dit-il.", "Zhenis Omarov"),
        ("La Kirghize Aiperi Satybal reçoit le Kazakh Zhenis Omarov. « Bien », dit-il.", "Zhenis Omarov"),
        ("Zhenis Omarov reçoit Mme Satybal. Aiperi Satybal attend. « Bien », dit-il.", "Zhenis Omarov"),
        ("Aiperi Satybal a été réélue. Zhenis Omarov a été battu. « Bien », dit-elle.", "Aiperi Satybal"),
        ("Furieuse, Aiperi Satybal reçoit Zhenis Omarov, penaud. « Bien », dit-elle.", "Aiperi Satybal"),
        ("Arrivée jeudi, Aiperi Satybal reçoit Zhenis Omarov, arrivé mardi. « Bien », dit-il.", "Zhenis Omarov"),
    ],
)
def test_agreement_tells_the_gender(text: str, speaker: str) -> None:
    assert speakers_of(text)[-1] == speaker
