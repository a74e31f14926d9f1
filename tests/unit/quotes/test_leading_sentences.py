"""Who speaks in a sentence that leads to a quotation: which of its subjects, sources and agents it is."""

import pytest
from speaking import speakers_of


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Thierry Le Goff a assuré que le groupe n’avait « aucun projet », tout en se disant « ouvert ».",
            ["Thierry Le Goff", "Thierry Le Goff"],
        ),
        (
            "La maire a promis que la région paierait sa part, en se gardant d’ajouter « la nôtre aussi ».",
            ["maire"],
        ),
        ("Hélène Marchand a reconnu que l’hôpital manquait de lits, se disant « épuisée ».", ["Hélène Marchand"]),
        (
            "Le patron des patrons a dit vendredi que l’État vivait à crédit, avant de réclamer « un électrochoc ».",
            ["patron des patrons"],
        ),
        ("Le témoin explique que l’homme est entré en criant « Personne ne bouge ».", ["homme"]),
        ("Awa Diallo raconte que le vigile l’a repoussée, hurlant « Dehors ! ».", ["vigile"]),
        ("Le préfet a pris un arrêté que le maire a contesté, dénonçant « un abus de pouvoir ».", ["maire"]),
    ],
)
def test_whoever_reports_goes_on_behind_the_report(text: str, speakers: list[str | None]) -> None:
    assert speakers_of(text) == speakers


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Aux yeux de l’opposante Irène Vauthier, le gouvernement a montré « ses limites ».", "Irène Vauthier"),
        ("À en croire l’entraîneur, Marc Divol, le club n’a jamais promis « la lune ».", "Marc Divol"),
        ("Du point de vue du syndicaliste Éric Monnier, la direction a choisi « le conflit ».", "Éric Monnier"),
        ("Du point de vue de la ministre, les maires ont « les moyens d’agir ».", "ministre"),
        ("Pour Léo Martel, la fédération défend « ses petits intérêts ».", "Léo Martel"),
        (
            "Le suspect, Rémi Colas, a été écroué. Selon son avocat, Me Hugo Castan, il demande « à parler ».",
            "Hugo Castan",
        ),
        ("Selon un proche du dossier, la banque réclame « des garanties ».", "proche du dossier"),
        ("Selon les enquêteurs, Karim Benali a reconnu avoir voulu « faire peur ».", "Karim Benali"),
        ("Selon l’AFP, la ministre veut « aller vite ».", "ministre"),
        ("Pour la presse, le ministre a parlé de « trahison » trop tôt.", "ministre"),
        ("Pour le 14 Juillet, le président a promis « un grand moment ».", "président"),
        ("Pour son premier discours, la maire a promis « du concret ».", "maire"),
    ],
)
def test_a_source_in_front_outranks_the_subject_that_it_tells_of(text: str, speaker: str | None) -> None:
    assert speakers_of(text) == [speaker]
