"""Whom "sa mère", "son rapport", "leur tract" mean: somebody or something, whoever the owner is."""

import pytest
from speaking import speakers_of


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        # the owner is known
        ("Anne Vasseur est pâtissière. Sa grand-mère disait : « Rien ne presse. »", ["grand-mère d’Anne Vasseur"]),
        ("Anne Vasseur enquête. Son rapport évoque « un leurre ».", ["rapport d’Anne Vasseur"]),
        ("Anne Vasseur doute. Sa propre éditrice lui a dit : « Rien ne presse. »", ["éditrice d’Anne Vasseur"]),
        # no body has a mother or a neighbour
        (
            "Luc Tillier attend. Le tribunal l’a condamné. Sa mère parle d’un « affront ».",
            ["mère de Luc Tillier"],
        ),
        (
            "Luc Tillier attend. La mairie a refusé le permis. Son voisin parle d’un « affront ».",
            ["voisin de Luc Tillier"],
        ),
        # nobody says whose: the words name somebody all the same
        ("À la sortie, sa mère répétait : « Merci, merci. »", ["mère"]),
        ("Leur tract parle d’un « leurre ».", ["tract"]),
        ("« On attend », soupire leur porte-parole.", ["porte-parole"]),
        ("Selon ses découvreurs, c’est « une merveille ».", ["découvreurs"]),
        # an owner who is not sure is not named
        (
            "Rose Lenoir arrive. Anne Vasseur et Luc Tillier se quittent. Son communiqué évoque « un leurre ».",
            ["communiqué"],
        ),
    ],
)
def test_possessives(text: str, speakers: list[str]) -> None:
    assert speakers_of(text) == speakers


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # an owner keeps the article that the text gives it
        ("Le FMI s’inquiète. Son dernier rapport juge la dette « intenable ».", "dernier rapport du FMI"),
        ("La CGT s’inquiète. Son tract juge l’offre « indigne ».", "tract de la CGT"),
        ("L’Otan s’inquiète. Son rapport juge le front « figé ».", "rapport de l’Otan"),
        (
            "Un camping-cariste alsacien grogne. « Roule ! » le coupe son épouse.",
            "épouse du camping-cariste alsacien",
        ),
        ("Une campeuse galloise grogne. « Roule ! » la coupe son mari.", "mari de la campeuse galloise"),
        ("Hawa Sow perd. Son équipe dénonce « un leurre ».", "équipe de Hawa Sow"),
        ("Hélène Roux perd. Son cabinet dénonce « un leurre ».", "cabinet d’Hélène Roux"),
        # whose text: those without a name add nothing
        ("Les parents d’élèves ont écrit. Leur lettre dénonce « un leurre ».", "lettre"),
        # whose neighbour downstairs: the words say enough
        ("Une riveraine se lève. « Tout tremblait », raconte son voisin du dessous.", "voisin du dessous"),
    ],
)
def test_an_owner_is_written_as_a_careful_reader_writes_it(text: str, speaker: str) -> None:
    """The article of the owner and the form with "de" are those of the text."""
    assert speakers_of(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("« Enfin », souffle une retraitée de la presqu’île, à pied.", "retraitée de la presqu’île"),
        ("Une étude de 84 pages parle d’« un sursaut ».", "étude"),
        ("Un rapport de douze feuillets parle d’« un sursaut ».", "rapport"),
        ("Un seul article de presse parle d’« un sursaut ».", "article de presse"),
    ],
)
def test_words_are_kept_whole(text: str, speaker: str) -> None:
    """An apostrophe inside a word cuts nothing off, and what only counts is no part of a name."""
    assert speakers_of(text) == [speaker]


def test_a_source_is_whoever_was_called_so_and_not_the_last_one_told_of() -> None:
    text = "Selon une source proche du dossier, le suspect « était connu ». La même source précise qu’il « a fui »."
    assert speakers_of(text) == ["source proche du dossier"] * 2


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("De source policière, le bal est annulé ; « un leurre », selon cette même source.", "source policière"),
        (
            "Selon un juge cité par Reuters, des cris ont fusé chez les amis du maire. « Non », dit cette source.",
            "juge",
        ),
        ("Un disparu a été retrouvé. « Non », dit cette source.", "source"),
    ],
)
def test_a_source_is_whoever_was_heard(text: str, speaker: str) -> None:
    """Those whom the text only tells of are no source."""
    assert speakers_of(text)[-1] == speaker


@pytest.mark.parametrize("tie", ["ancienne assistante", "ancienne comptable", "ancienne élève"])
def test_what_somebody_was_to_another_is_told_when_they_are_known(tie: str) -> None:
    text = f"Jeanne Petit attend. Le médecin du club, Luc Paris, avait tout nié. Son {tie} parle d’« une erreur »."
    assert speakers_of(text) == [f"{tie} de Luc Paris"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Paul Renard a parlé. Son propos liminaire donnait le ton : « On ne cède rien. »", "Paul Renard"),
        ("La maire, Inès Roux, a parlé. Son discours annonçait la couleur : « On reste. »", "Inès Roux"),
        ("La rectrice, Inès Roux, a écouté. Son avis : « Trop tôt. »", "Inès Roux"),
        ("Inès Roux a fini seconde. Sa colère éclatait : « On m’a fermé la porte. »", "Inès Roux"),
        ("Le contrôleur Paul Renard prend le micro. « Terminus », annonce sa voix.", "Paul Renard"),
        # two people, of whom the second has the name
        ("La préfète et son directeur, Paul Renard, parlent d’« un malentendu ».", "préfète et Paul Renard"),
        ("Le rappeur et le producteur, Paul Renard, parlent d’« un malentendu ».", "rappeur et Paul Renard"),
        ("Sa collègue et amie, Inès Roux, parle d’« un malentendu ».", "Inès Roux"),
    ],
)
def test_whose_the_words_of_speech_are(text: str, speaker: str) -> None:
    assert speakers_of(text) == [speaker]
