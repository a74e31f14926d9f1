"""Words that the clause behind them says are somebody's, and words that say no more than how somebody is."""

import pytest
from speaking import speakers_of


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("L'usine rejetait « bien plus » que permis. C'est ce qu'établit une note du port.", "note du port"),
        ("Le pont offrait « des failles sérieuses ». C'est ce que révèle un rapport du port.", "rapport du port"),
        ("Les cantines servent « trop de plats froids ». C'est du moins ce que pense Odile Rav.", "Odile Rav"),
        ("La région manque « cruellement » de lits, c'est ce qu'affirme Luc Prat, généraliste.", "Luc Prat"),
        ("« Il ne restait rien. » Voilà ce qu'a raconté Odile Rav aux enquêteurs.", "Odile Rav"),
        ("« Il ne restait rien. » C'est ce qui ressort du rapport de la préfecture.", "rapport de la préfecture"),
        ("Le pont a été « mal conçu ». Telle est la thèse de la procureure, Inès Roux.", "Inès Roux"),
        ("Le maire « savait tout ». C'est ce qu'affirme une note de la préfecture.", "note de la préfecture"),
        ("« On ferme demain », a prévenu Inès Roux. C'est ce que redoutait Luc Prat.", "Inès Roux"),
        ("Luc Prat parle d'« un gâchis ». C'est aussi l'avis d'Inès Roux.", "Luc Prat"),
    ],
)
def test_words_attested_behind(text: str, speaker: str) -> None:
    """Whoever the next clause names said what nobody is said to have uttered before."""
    assert speakers_of(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Prudent, Tiémoko Sangaré, le gérant, préfère tempérer : « Rien n'est sûr. »", "Tiémoko Sangaré"),
        ("Amer, Wenceslas Obradovic, ancien mineur, tient à rappeler : « On a menti. »", "Wenceslas Obradovic"),
        ("Furieuse, Ilse Vanhoutte, la gérante, entend répliquer : « Je pars. »", "Ilse Vanhoutte"),
        ("Lasse, Odile Rav voudrait « tourner la page ».", "Odile Rav"),
        ("Malo, Luc Prat et Inès Roux ont voté. Malo parle d'« un exploit ».", "Malo"),
        ("Google, Meta et Apple ont réagi. Google dénonce « un impôt caché ».", "Google"),
    ],
)
def test_a_state_before_a_name(text: str, speaker: str) -> None:
    """An adjective with the capital of its sentence is nobody's name."""
    assert speakers_of(text) == [speaker]
