"""Which phrase each finite verb of a sentence agrees with."""

import pytest

from reader.articles.article import Span
from reader.quotes.marking.marks import scan
from reader.quotes.marking.parts import PartCutter
from reader.quotes.people.facts import shipped_facts


def governed(text: str) -> list[tuple[str, str | None]]:
    """Each finite verb of the first sentence with its subject as printed, from left to right."""
    block = Span(0, len(text))
    cutter = PartCutter(text, shipped_facts())
    stream = cutter.stream("body", block, cutter.parts(scan(text, [block])[0], block))
    verbs = stream.finder.clauses(stream.sentences[0][0]).verbs
    return [
        (
            stream.tokens[verb.group.head].text,
            text[verb.subject.start : verb.subject.end] if verb.subject is not None else None,
        )
        for verb in verbs
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La maire a ouvert la séance.", [("a", "La maire")]),
        ("Hier soir, la maire a ouvert la séance.", [("a", "la maire")]),
        ("Dans la salle comble, devant les élus, la maire sourit.", [("sourit", "la maire")]),
        ("Le préfet, Paul Renard, a signé.", [("a", "Le préfet")]),
        ("Présidente du club, Lucie Armand a signé.", [("a", "Lucie Armand")]),
        ("Le téléphone à la main, Lucie Armand raconte la nuit.", [("raconte", "Lucie Armand")]),
        ("Le téléphone à la main, Lucie Armand, 52 ans, témoigne.", [("témoigne", "Lucie Armand")]),
        ("Interrogée hier sur ce retard, la ministre a souri.", [("a", "la ministre")]),
        ("Brandissant un courrier, la ministre a quitté la tribune.", [("a", "la ministre")]),
        ("En ouvrant la boîte, le technicien a pâli.", [("a", "le technicien")]),
        ("Lucie Armand et Paul Renard ont signé.", [("ont", "Lucie Armand")]),
        ("Son adjoint est plus sceptique.", [("est", "Son adjoint")]),
        ("Le trésorier est réputé prodigue, pragmatique même.", [("est", "Le trésorier")]),
    ],
)
def test_a_main_clause(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert governed(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "La géographe, qui dirige le laboratoire depuis 2022, conteste ce chiffre.",
            [("dirige", "La géographe"), ("conteste", "La géographe")],
        ),
        (
            "Le colonel que la ministre doit voir mardi l’a prévenue.",
            [("doit", "la ministre"), ("a", "Le colonel")],
        ),
        (
            "Le colonel que la ministre doit voir mardi, Paul Renard, l’a prévenue.",
            [("doit", "la ministre"), ("a", "Le colonel")],
        ),
        (
            "Lucie Armand, dont le frère dirige le port, a signé.",
            [("dirige", "le frère"), ("a", "Lucie Armand")],
        ),
        (
            "La députée a saisi le ministre d’un courrier, dans lequel elle exige un débat.",
            [("a", "La députée"), ("exige", "elle")],
        ),
        (
            "Sa rivale, sous le mandat de laquelle le pont a été construit, n’a pas répondu.",
            [("a", "le pont"), ("a", "Sa rivale")],
        ),
        (
            "Alors que Paul Renard dormait, la maire a signé.",
            [("dormait", "Paul Renard"), ("a", "la maire")],
        ),
        (
            "S’il confirme ce choix, la sénatrice partira.",
            [("confirme", "il"), ("partira", "la sénatrice")],
        ),
        (
            "Quand le procureur est entré, la salle, qui bavardait, s’est tue.",
            [("est", "le procureur"), ("bavardait", "la salle"), ("est", "la salle")],
        ),
        (
            "Paul Renard assure que la maire a signé et qu’elle le regrette.",
            [("assure", "Paul Renard"), ("a", "la maire"), ("regrette", "elle")],
        ),
        (
            "Un démenti que son directeur a nuancé.",
            [("a", "son directeur")],
        ),
        (
            "La place où siège le conseil est vide.",
            [("siège", "le conseil"), ("est", "La place")],
        ),
        (
            "Lucie Armand, hydrologue à l’université de Brest, qui étudie la rade, a signé.",
            [("étudie", "Lucie Armand"), ("a", "Lucie Armand")],
        ),
        (
            "Sollicité par la directrice, Marie Duval, le syndicat a refusé.",
            [("a", "le syndicat")],
        ),
    ],
)
def test_subordinate_clauses(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert governed(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "La maire a quitté la salle et son adjoint a pris la parole.",
            [("a", "La maire"), ("a", "son adjoint")],
        ),
        (
            "La maire a salué le préfet, puis a quitté la salle.",
            [("a", "La maire"), ("a", "La maire")],
        ),
        (
            "Il salue les pompiers, les médecins et promet une prime.",
            [("salue", "Il"), ("promet", "Il")],
        ),
        (
            "La sœur compte, recompte, ferme l’enclos.",
            [("compte", "La sœur"), ("ferme", "La sœur")],
        ),
        (
            "Les producteurs veulent vendre, les acheteurs préfèrent attendre.",
            [("veulent", "Les producteurs"), ("préfèrent", "les acheteurs")],
        ),
        (
            "Paul Renard connaît la coureuse ; elle dit peu.",
            [("connaît", "Paul Renard"), ("dit", "elle")],
        ),
    ],
)
def test_coordination(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert governed(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le document, précise le régulateur, est incomplet.",
            [("précise", "le régulateur"), ("est", "Le document")],
        ),
        (
            "La recommandation que les médecins, prévient-elle, jugeront sévère est prête.",
            [("prévient-elle", "elle"), ("jugeront", "les médecins"), ("est", "La recommandation")],
        ),
        (
            "Nairobi, a-t-il rappelé, exige un délai.",
            [("a-t-il", "il"), ("exige", "Nairobi")],
        ),
        (
            "L’opposante a été arrêtée lundi, a indiqué son avocat.",
            [("a", "L’opposante"), ("a", "son avocat")],
        ),
        ("Ce matin comparaît Paul Renard.", [("comparaît", "Paul Renard")]),
        ("À la barre se succèdent les experts.", [("succèdent", "les experts")]),
    ],
)
def test_incises_and_inversion(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert governed(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Les élus de la commune ont refusé.", [("ont", "Les élus de la commune")]),
        ("L’ONG Rives solidaires, très active dans la région, va plus loin.", [("va", "L’ONG Rives solidaires")]),
        ("Dehors, la foule crie son nom.", [("crie", "la foule")]),
        ("La cliente du notaire s’est dite surprise.", [("est", "La cliente du notaire")]),
        ("Elle mise sur un accord.", [("mise", "Elle")]),
        ("Son avocate, Lucie Armand, la décrit plus calme.", [("décrit", "Son avocate")]),
        ("Paul Renard lui a rendu la lettre.", [("a", "Paul Renard")]),
        ("Il a claqué la porte.", [("a", "Il")]),
        ("On vous a menti.", [("a", "On")]),
        ("Paul Renard n’en a pas voulu.", [("a", "Paul Renard")]),
        ("Un rapport, que nous avons lu, juge la digue fragile.", [("avons", "nous"), ("juge", "Un rapport")]),
        ("L’article lui-même invite à la prudence.", [("invite", "L’article")]),
    ],
)
def test_agreement_and_pronouns(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert governed(text) == expected
