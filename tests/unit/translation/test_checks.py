import pytest

from reader.translation.checks import FLAGS, flags, gravity, without_loops
from reader.translation.figures import lost_numbers

RIGHT = [
    ("International", "International"),
    ("Il a dit oui.", "He said yes."),
    ("Kim Jong-un", "Kim Jong-un"),
    ("75% des échanges sont réglés en monnaies nationales", "75% of trade is settled in national currencies"),
    ("61 000 Kazakhs, dont 34 000 boursiers", "61,000 Kazakhs, 34,000 of whom have scholarships"),
    ("61 000 habitants", "61,000 inhabitants"),
    ("un excédent de 8,8 milliards", "a surplus of 8.8 billion"),
    ("9 soldats sont morts", "Nine soldiers died"),
    ("le 1er juin", "on 1 June"),
    ("la 2e chambre", "the second chamber"),
    ("au XXIe siècle", "in the 21st century"),
    ("Le traité du XIXe siècle tient", "The nineteenth-century treaty holds"),
    ("à 14h30", "at 2:30 p.m."),
    ("à 14 h", "at 2 pm"),
    ("dans les années 1990", "in the 1990s"),
    ("dans les années 90", "in the 1990s"),
    ("1,5 million d'euros", "1,500,000 euros"),
    ("10.000 personnes", "10,000 people"),
    ("2 millions de doses", "two million doses"),
    ("25 ans plus tard", "Twenty-five years later"),
    ("une hausse de 3,25 %", "a 3.25% rise"),
    ("les années 2013-2014", "the years 2013–14"),
    ("Il a vu Ivan Petrov hier.", "He saw Ivan Petrov yesterday."),
    ("M. Tchernychov est parti.", "Mr. Chernyshov has left."),
    ("Le pape François a parlé à Angela Merkel.", "Pope Francis spoke to Angela Merkel."),
    ("C'était très, très loin.", "It was very, very far."),
    ("Non, non et non !", "No, no and no!"),
    ("Il a dit qu'il l'avait eu.", "He said that that had had to be."),
    ("Économie", "Economy"),
    ("", ""),
    ("…", ""),
    ("« L'Assemblée nationale » a voté.", "The National Assembly has voted."),
]


@pytest.mark.parametrize(("fr", "en"), RIGHT)
def test_a_right_translation_is_not_flagged(fr: str, en: str) -> None:
    assert flags(fr, en) == ()


@pytest.mark.parametrize(
    ("fr", "en", "flag"),
    [
        ("Bonjour à tous.", "", "empty"),
        ("Bonjour à tous.", "  \n", "empty"),
        ("International", "International International", "repetition"),
        ("International", " ".join(["International"] * 12), "repetition"),
        ("Il a été vu par le chef.", "He was seen by the leader leader.", "repetition"),
        (
            "Il a signé l'accord avec le pays.",
            "He signed with the country with the country with the country.",
            "repetition",
        ),
        (
            "Le ministre de la défense a rencontré son homologue allemand à Berlin jeudi.",
            "The minister of defence met the minister of defence met the minister of defence met in Berlin.",
            "repetition",
        ),
        ("Un bruit.", "A noooooooooooise.", "repetition"),
        ("Il dort.", "He sleeps !!!!!!!!!!!!!!!", "repetition"),
        ("Le président est arrivé dans la ville.", "Le président est arrivé dans la ville.", "untranslated"),
        (
            "Le président est arrivé dans la ville avec les ministres.",
            "The president est arrivé dans la ville avec les ministres.",
            "untranslated",
        ),
        ("En 2022, la Russie demeurait premier partenaire.", "In 202, Russia remained first partner.", "numbers"),
        ("75% des échanges", "Most of the trade", "numbers"),
        ("61 000 Kazakhs", "61 Kazakhs", "numbers"),
        ("un prix de 8,8 euros", "a price of 88 euros", "numbers"),
        ("dont 34 000 boursiers", "including 34 0000 in", "numbers"),
        ("Il a vu Ivan Petrov hier à Moscou.", "He saw the man yesterday in Moscow.", "names"),
        ("M. Tchernychov est parti.", "The man has left.", "names"),
        (
            "La commission a décidé hier de reporter à l'année prochaine la réunion des ministres de l'agriculture.",
            "The commission decided.",
            "length",
        ),
        (
            "Oui, bien sûr.",
            "Yes, of course, and this is a long story about many other things that nobody said.",
            "length",
        ),
    ],
)
def test_a_failure_is_flagged(fr: str, en: str, flag: str) -> None:
    found = flags(fr, en)
    assert flag in found
    assert set(found) <= FLAGS.keys()
    assert gravity(found) > 0


def test_a_loop_is_said_once() -> None:
    assert without_loops("International International International") == "International"
    assert without_loops("He met with the chief with the chief with the chief.") == "He met with the chief."
    assert without_loops("One two three.") == "One two three."


def test_lost_numbers_are_named_as_printed() -> None:
    assert lost_numbers("entre 61 000 et 75 % en 2024", "between 61,000 and some in 2042") == ["75", "2024"]


def test_graver_flags_weigh_more() -> None:
    assert gravity(("empty",)) > gravity(("repetition",)) > gravity(("numbers",)) > gravity(("names",)) > gravity(())
