"""Things that stand where a speaker may stand: voices, plans, decay; whose the words are then."""

import pytest
from speaking import speakers_of


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # in whose view a thing is so
        ("La colère monte chez Anne Vasseur, pour qui le projet annonce « un hiver gris ».", "Anne Vasseur"),
        ("La colère monte chez Anne Vasseur, pour qui la vétusté annonce « un hiver gris ».", "Anne Vasseur"),
        ("Pour le rapporteur, Luc Tillier, le projet relève « du rafistolage ».", "Luc Tillier"),
        ("Selon Anne Vasseur, la combinaison des deux fuites annonce « un hiver gris ».", "Anne Vasseur"),
        ("Luc Tillier déplore la lenteur des travaux, qui relève selon lui du « sabotage ».", "Luc Tillier"),
        ("Luc Tillier s’inquiète : la vétusté du réseau annonce « un été sans eau ».", "Luc Tillier"),
        # nobody's
        ("La vétusté du réseau annonce « un été sans eau ».", None),
        ("La gravité des faits rappelait « les heures sombres ».", None),
        # how somebody speaks, and what of
        ("Anne Vasseur se lève. Avant d’ajouter, la voix plus grave, qu’on l’a « oubliée ».", "Anne Vasseur"),
        ("Luc Tillier parle, la gorge nouée, pour saluer « un homme de bien ».", "Luc Tillier"),
        ("Sa colère est partagée par Luc Tillier, qui dénonce « un mépris ».", "Luc Tillier"),
        # who signed
        ("Trois phrases, signées de la préfecture, pour annoncer que le bal est « annulé ».", "préfecture"),
        ("Quelques mots, griffonnés par Luc Tillier, pour dire que le bal est « annulé ».", "Luc Tillier"),
        ("Deux lignes, envoyées par la mairie, pour dire que le bal est « annulé ».", "mairie"),
        # whom somebody heard
        ("Luc Tillier sort. Une serveuse dit l’avoir vu crier « plus jamais ça ».", "Luc Tillier"),
        ("Luc Tillier sort. Un ancien se souvient de l’avoir entendu lâcher « plus jamais ça ».", "Luc Tillier"),
        ("Anne Vasseur sort. Son voisin jure l’avoir entendue souffler « plus jamais ça ».", "Anne Vasseur"),
    ],
)
def test_a_thing_is_no_speaker(text: str, speaker: str | None) -> None:
    assert speakers_of(text)[-1:] == [speaker]


@pytest.mark.parametrize(
    "opening",
    ["Beaucoup de", "Bon nombre de", "Nombre de", "La plupart des", "La majorité des", "Une majorité de"],
)
def test_a_quantity_is_not_what_people_are_called(opening: str) -> None:
    """Who they are, not how many, is the name of the speakers."""
    assert speakers_of(f"{opening} salariés dénoncent « un mépris ».")[0] in ("salariés", "majorité de salariés")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Pour la revue « Plans longs », ce film est « un adieu ».", "Plans longs"),
        ("Le collectif « Rives libres » juge le projet « indigne ».", "Rives libres"),
        ("Selon le magazine « Le Large », la mer est « trop chaude ».", "Le Large"),
    ],
)
def test_a_name_in_quotation_marks_belongs_to_the_body_in_front(text: str, speaker: str) -> None:
    """A few words with a capital behind a noun for a body or a paper are what it is called."""
    assert speakers_of(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Il invite la cheffe à voter. Celle-ci, la Danoise Inger Skov, a dit « oui ».", "Inger Skov"),
        ("La députée Anne Vasseur a parlé. « C’est voté », a dit l’élue à la tribune.", "Anne Vasseur"),
        ("Le proviseur, Luc Tillier, est ravi. Le chef d’établissement parle d’« un succès ».", "Luc Tillier"),
        ("Un accord a été signé. Anne Vasseur salue le texte. Le document prévoit « un bac ».", "accord"),
        ("Me Luc Tillier plaide. L’avocate générale se lève. Elle dit craindre « un leurre ».", "avocate générale"),
        ("L’avocat général, Paul Renard, attend. Me Luc Tillier plaide. « Non », dit l’avocat.", "Luc Tillier"),
        ("Me Luc Tillier plaide. L’avocat général, Paul Renard, écoute. « Non », dit le magistrat.", "Paul Renard"),
        ("Onze corps sont là. « Non », dit la mère de l’un des disparus.", "mère de l’un des disparus"),
        ("Le promoteur, la société Eolix, persiste. Elle se dit « déterminée ».", "société Eolix"),
    ],
)
def test_somebody_comes_back_under_other_words(text: str, speaker: str) -> None:
    """An infinitive or a place ends the words for somebody; an office has more than one name."""
    assert speakers_of(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        # What a name means in another language, what a measure is aimed at: names for things.
        ("Le mouvement Lavwa Lepep (« La voix du peuple », en créole) a gagné.", []),
        ("Il milite au sein de Za Krai (« Pour le pays » en russe).", []),
        ("Les sanctions visent trente navires de la « flotte fantôme » et deux ports.", []),
        ("Le maire, Paul Lannes, visait « un équilibre durable ».", ["Paul Lannes"]),
    ],
)
def test_names_in_brackets_and_what_is_aimed_at(text: str, speakers: list[str]) -> None:
    assert speakers_of(text) == speakers
