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


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Bruxelles considère que Rome a pris « des engagements clairs ».", "Bruxelles"),
        ("La police assure que le suspect n’a montré « aucun signe de remords ».", "police"),
        ("Le préfet a indiqué que la maire avait dénoncé « une ingérence ».", "maire"),
    ],
)
def test_what_somebody_showed_is_told_in_the_words_of_the_report(text: str, speaker: str) -> None:
    assert speakers_of(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Le gérant des hôtels Bellerive, Yann Riou, a promis de faire « un geste ».", "Yann Riou"),
        ("La patronne de la marque Ludi, Inès Roux, parle d’« un accident ».", "Inès Roux"),
        ("La ministre des Sports Amélie Roy a parlé de « patience ».", "Amélie Roy"),
    ],
)
def test_what_a_firm_is_called_is_not_its_patrons_name(text: str, speaker: str) -> None:
    assert speakers_of(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Deux élus s’affrontent, Léon Gaudry et Alice Perrot. Le premier réclame une enquête, que la seconde "
            "juge « inutile ».",
            "Alice Perrot",
        ),
        (
            "Deux élus s’affrontent, Léon Gaudry et Alice Perrot. La seconde défend un projet que le premier "
            "présente comme « une folie ».",
            "Léon Gaudry",
        ),
        ("La première demande est rejetée. La seconde plainte évoque « un guet-apens ».", "seconde plainte"),
    ],
)
def test_one_of_two_judges_what_the_other_wants(text: str, speaker: str) -> None:
    assert speakers_of(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Paul Berger montre le SMS que lui a envoyé l’entraîneur, Alan Croft : « Tu restes. »", "Alan Croft"),
        ("Jeanne Sorel doit à Louis Aubert ce conseil : « Écoutez avant d’écrire. »", "Louis Aubert"),
        ("C’est à Louis Aubert que Jeanne Sorel doit cette devise : « Écoutez. »", "Louis Aubert"),
        ("De Louis Aubert, Jeanne Sorel garde cette maxime : « Écoutez avant d’écrire. »", "Louis Aubert"),
        ("Jeanne Sorel garde le sourire : « On a vu pire. »", "Jeanne Sorel"),
        ("Jeanne Sorel garde un principe : « On ne ment pas. »", "Jeanne Sorel"),
    ],
)
def test_words_that_somebody_has_from_another(text: str, speaker: str) -> None:
    assert speakers_of(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Le patron du parti, Didier Rolin, se tait. Sa ligne se résume à une formule : « Ni oui ni non. »",
            "Didier Rolin",
        ),
        ("Le constat dressé par Odile Ravier tient en une phrase : « Rien n’a été fait. »", "Odile Ravier"),
        ("Le message du maire aux habitants tient en trois mots : « Fermez vos portes. »", "maire"),
        ("L’affaire se résume à une phrase : « Pas vu, pas pris. »", None),
        ("Les commentaires se résumaient à peu de chose : « On verra bien. »", None),
        ("Le gendarme Paul Roux a crié « Descendez ! ». Des cimes est venue une réponse : « Montez ! »", None),
        ("Dans sa famille, on lui demande quand il va « se ranger ».", None),
        ("Le Sénat attend la ministre, que plusieurs élus interrogeront sur ces « économies » promises.", None),
    ],
)
def test_words_told_by_their_length_are_their_owners_or_nobodys(text: str, speaker: str | None) -> None:
    assert speakers_of(text)[-1:] == [speaker]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        # A cleft: whoever "c'est … qui" points to acts, whatever commas part from it.
        ("Paul Renard est venu. C'est lui qui a prononcé le mot « faillite ».", ["Paul Renard"]),
        (
            "Son mari, Jérôme, ne rit pas. C'est lui qui, hier, a écrit au directeur de l'hôpital pour dénoncer « le "
            "mur ». « On attend », dit-il.",
            ["Jérôme", "Jérôme"],
        ),
        ("Claire Morel est là. C'est elle, finalement, qui a parlé de « faillite ».", ["Claire Morel"]),
        (
            "C'est un rapport du bureau Altéis, remis en mars à la mairie, qui a tout changé. Il note « un risque ».",
            ["rapport du bureau Altéis"],
        ),
        ("C'est une victoire pour le maire, Paul Renard, qui se dit « soulagé ».", ["Paul Renard"]),
        # A pronoun beside its verb outranks the subject of a participle in front.
        (
            "La maire, Claire Morel, a ri. Un reporter lui demandant si elle avait lu, elle a répondu : « Non ».",
            ["Claire Morel"],
        ),
        # A thing that a sentence turns to is taken up as its object.
        ("Paul Renard se défend. Quant au retour au calme, il l'espère « avant Pâques ».", ["Paul Renard"]),
        ("Claire Morel reçoit. Quant à l'argent, elle n'en a « jamais manqué ».", ["Claire Morel"]),
        ("Claire Morel reçoit. Quant à la maire, elle juge l'idée « folle ».", ["maire"]),
    ],
)
def test_who_acts_in_the_sentence(text: str, speakers: list[str | None]) -> None:
    assert speakers_of(text) == speakers


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Paul Renard a parlé. D'ici là, prévient la mairie, il convient de « garder son calme ».", "mairie"),
        ("Paul Renard est cité. Le document est clair : il y est question de départs « volontaires ».", "document"),
        ("Paul Renard a reçu une lettre. Il y est question de « trahison ».", "lettre"),
        (
            "Claire Morel tenait le rapport de la préfecture, où il est question de « fuites ».",
            "rapport de la préfecture",
        ),
    ],
)
def test_what_is_said_impersonally(text: str, speaker: str) -> None:
    assert speakers_of(text) == [speaker]
