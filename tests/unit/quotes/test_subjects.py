"""Whose the verb of a long sentence is: subjects set apart from it, and what only seems to be one."""

import pytest

from reader.articles.article import Span
from reader.quotes.marking.marks import scan
from reader.quotes.marking.parts import PartCutter
from reader.quotes.people.facts import shipped_facts


def subject_of(marked: str) -> str | None:
    """The subject of the verb whose first letter stands behind the asterisk in `marked`, as printed."""
    place, text = marked.index("*"), marked.replace("*", "")
    block = Span(0, len(text))
    cutter = PartCutter(text, shipped_facts())
    stream = cutter.stream("body", block, cutter.parts(scan(text, [block])[0], block))
    for first, _ in stream.sentences:
        for verb in stream.finder.clauses(first).verbs:
            if stream.tokens[verb.group.first].start <= place < stream.tokens[verb.group.after - 1].end:
                subject = verb.subject
                return text[subject.start : subject.end] if subject is not None else None
    return "no verb there"


@pytest.mark.parametrize(
    ("marked", "subject"),
    [
        (
            "La préfète a signé l’arrêté et le président du syndicat, Luc Barrois, *a aussitôt déposé un recours.",
            "le président du syndicat",
        ),
        (
            "Le vent est tombé vers midi, et Hélène Faure, skippeuse bretonne, *s’est retrouvée sans vitesse.",
            "Hélène Faure",
        ),
        (
            "On attendait le ministre, mais sa directrice de cabinet, Anne Roche, *est venue seule.",
            "sa directrice de cabinet",
        ),
        ("Les députés ont voté la loi et la ministre, qui craignait un rejet, *a souri.", "la ministre"),
        (
            "La mairie a retiré le projet, mais les riverains, échaudés par l’affaire, *restent méfiants.",
            "les riverains",
        ),
        (
            "Les supporters ont envahi la pelouse, puis le capitaine, Youssef Benali, *a pris le micro.",
            "le capitaine",
        ),
        ("Le tribunal l’a relaxé, et son avocate (Me Claire Aubry) *a salué la décision.", "son avocate"),
        ("La maire, qui a salué les pompiers et les médecins, venus nombreux, *a promis une prime.", "La maire"),
        ("La maire a salué les pompiers et les médecins, puis *a promis une prime.", "La maire"),
    ],
)
def test_a_subject_set_apart_from_its_verb(marked: str, subject: str) -> None:
    assert subject_of(marked) == subject


@pytest.mark.parametrize(
    ("marked", "subject"),
    [
        (
            "Depuis que l’usine tourne au ralenti, le délégué CGT, Paul Renard, *redoute un plan social.",
            "le délégué CGT",
        ),
        ("Quand la caméra s’éteint, le comédien, Hugo Blanc, *avoue sa peur.", "le comédien"),
        ("Bien que le club soit relégué, le président, Marc Ollier, *reste optimiste.", "le président"),
        (
            "Alors que son associé, Franck Duhamel, *purge toujours sa peine, Romain Leclerc a refait sa vie.",
            "son associé",
        ),
        (
            "À la différence de son aîné, Henri Faure, qui a cédé, le maire, David Ortega, n’y *voit aucun tabou.",
            "le maire",
        ),
        ("La fédération, au nom de laquelle il signe, *juge l’offre trop faible.", "La fédération"),
        ("Le syndicat, au nom duquel Philippe Cazals s’exprimait, *juge l’offre trop faible.", "Le syndicat"),
        ("Le chirurgien, sous la direction duquel elle avait débuté, *salue son courage.", "Le chirurgien"),
        ("Plusieurs témoins, dont le facteur du village, Émile Gros, *ont vu la scène.", "Plusieurs témoins"),
        ("La coach, dont les joueuses venaient de perdre, *a assumé.", "La coach"),
    ],
)
def test_a_main_clause_behind_others(marked: str, subject: str) -> None:
    assert subject_of(marked) == subject


@pytest.mark.parametrize(
    ("marked", "subject"),
    [
        ("Celui qui dirige la maison depuis dix ans, Paul Renard, *a démissionné.", "Paul Renard"),
        ("Celle que ses élèves craignent et qui part en juin, Lucie Armand, *range sa classe.", "Lucie Armand"),
        ("Celui dont tout le monde parle, l’avant-centre Kévin Roux, *est blessé.", "l’avant-centre Kévin Roux"),
        ("Lui qui n’avait jamais perdu, Paul Renard *encaisse mal.", "Paul Renard"),
        ("Tout ministre qu’il était, Bernard Chalon n’en *menait pas large.", "Bernard Chalon"),
        ("Si habile soit-il, le négociateur, Paul Renard, *a échoué.", "le négociateur"),
    ],
)
def test_a_name_behind_what_points_to_it(marked: str, subject: str) -> None:
    assert subject_of(marked) == subject


@pytest.mark.parametrize(
    ("marked", "subject"),
    [
        ("Le chercheur a raconté comment son père, Mokhtar Slim, *avait fui le pays.", "son père"),
        ("Elle explique pourquoi le conseil *a rejeté le budget.", "le conseil"),
        ("Elle ignore combien de temps les pompiers *ont cherché.", "les pompiers"),
        ("L’ancien garde du corps *prétend qu’il n’a rien vu.", "L’ancien garde du corps"),
        ("La jeune garde des Sceaux *répond point par point.", "La jeune garde des Sceaux"),
        ("La seconde *envisage de quitter la région.", "La seconde"),
        ("Elle téléphonait en pleine nuit et *parlait bas.", "Elle"),
    ],
)
def test_indirect_questions_and_compound_nouns(marked: str, subject: str) -> None:
    assert subject_of(marked) == subject
