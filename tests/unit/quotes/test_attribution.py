"""Who speaks, told in one or two sentences a rule."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.articles.article import Article, Block, Role, Span
from reader.quotes.attribution import find_quotes
from reader.quotes.people.facts import Facts, Office, shipped_facts


def article(text: str, roles: tuple[Role, ...] = ()) -> Article:
    """An article of which each line is a block; body where `roles` does not say otherwise."""
    blocks = []
    place = 0
    for number, line in enumerate(text.split("\n")):
        if line.strip():
            span = Span(place, place + len(line))
            blocks.append(Block(roles[number] if number < len(roles) else "body", span, (span,)))
        place += len(line) + 1
    return Article("essai.txt", "essai.txt", text, "utf-8", tuple(blocks))


def speakers(text: str, roles: tuple[Role, ...] = ()) -> list[tuple[str, str | None]]:
    """The first word of each quote that is no term, with its speaker."""
    found = find_quotes(article(text, roles))
    return [(q.span.of(text).split()[0], q.speaker) for q in found if q.kind != "term"]


def only_speaker(text: str) -> str | None:
    (found,) = [q for q in find_quotes(article(text)) if q.kind != "term"]
    return found.speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("« Rien n’est joué », a déclaré Lucie Armand.", "Lucie Armand"),
        ("« Rien n’est joué », a déclaré jeudi à la presse Lucie Armand.", "Lucie Armand"),
        ("« Rien n’est joué », déclare au Journal Lucie Armand, 34 ans.", "Lucie Armand"),
        ("« Rien n’est joué », s’est félicitée la députée (LFI) Lucie Armand.", "Lucie Armand"),
        ("« Rien n’est joué », selon Lucie Armand.", "Lucie Armand"),
        ("« Rien n’est joué », d’après Lucie Armand.", "Lucie Armand"),
        ("« Rien n’est joué », dixit Lucie Armand.", "Lucie Armand"),
        ("« Rien n’est joué », a fait valoir Lucie Armand.", "Lucie Armand"),
        ("« Rien n’est joué », a tenu à rappeler Lucie Armand.", "Lucie Armand"),
        ("« Rien n’est joué », s’indigne une riveraine.", "riveraine"),
        ("« Rien n’est joué », confie une source proche du dossier.", "source proche du dossier"),
        ("« Rien n’est joué », préviennent les pompiers.", "pompiers"),
        ("Lucie Armand a déclaré : « Rien n’est joué. »", "Lucie Armand"),
        ("Lucie Armand, présidente du club, a déclaré que « rien n’est joué ».", "Lucie Armand"),
        ("Lucie Armand, qui dirige le club, assure que « rien n’est joué ».", "Lucie Armand"),
        ("Pour Lucie Armand, la saison « n’est pas finie ».", "Lucie Armand"),
        ("Selon Lucie Armand, la saison « n’est pas finie ».", "Lucie Armand"),
        ("Lucie Armand s’est réjouie, y voyant « un signe de confiance ».", "Lucie Armand"),
        ("Lucie Armand a pris la parole pour dénoncer « un abandon complet ».", "Lucie Armand"),
        ("Une décision jugée « incompréhensible et injuste » par Lucie Armand.", "Lucie Armand"),
        ("Le porte-parole du ministère, Paul Renard, a évoqué « un malentendu ».", "Paul Renard"),
        ("Présidente du club, Lucie Armand évoque « un malentendu ».", "Lucie Armand"),
        ("« On ira jusqu’au bout », a prévenu la Confédération paysanne.", "Confédération paysanne"),
        ("« On ne partira pas ! » a lancé l’un d’eux.", None),
        ("Les manifestants scandaient « On ne partira pas ! ».", None),
        ("« Où étiez-vous ? » demande Lucie Armand.", "Lucie Armand"),
        ("« Rien n’est joué », ont déclaré Lucie Armand et Paul Renard.", "Lucie Armand et Paul Renard"),
        ("Dominique de Villemain a jugé la réforme « mal préparée ».", "Dominique de Villemain"),
        ("« Rien n’est joué », a lâché Seán O’Brien.", "Seán O’Brien"),
    ],
)
def test_a_speaker_in_the_same_sentence(text: str, speaker: str | None) -> None:
    assert only_speaker(text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Lucie Armand a reçu Paul Renard. « Il est têtu », a-t-elle confié.", "Lucie Armand"),
        ("Lucie Armand a reçu Paul Renard. « Elle est têtue », a-t-il confié.", "Paul Renard"),
        ("Lucie Armand est arrivée. « Bonjour à tous », a lancé Mme Armand.", "Lucie Armand"),
        ("La maire de Bourg, Lucie Armand, est arrivée. « Bonjour à tous », a lancé la maire.", "Lucie Armand"),
        ("La députée Lucie Armand est arrivée. « Bonjour à tous », a lancé l’élue.", "Lucie Armand"),
        ("Paul Renard a rencontré Marc Tissot. « C’était tendu », a reconnu ce dernier.", "Marc Tissot"),
        ("Paul Renard et Marc Tissot se sont vus hier. « C’était tendu », a-t-il reconnu.", None),
        ("Paul Renard arrive. Son avocat a plaidé « une erreur de jeunesse ».", "avocat de Paul Renard"),
        ("Le porte-parole, a indiqué Paul Renard, est malade. « Il reviendra », a-t-il ajouté.", "Paul Renard"),
        ("Paul Renard est fatigué. « Je rentre chez moi. »", "Paul Renard"),
    ],
)
def test_a_speaker_named_before(text: str, speaker: str | None) -> None:
    assert only_speaker(text) == speaker


def test_an_incise_inside_the_marks_makes_two_parts_of_one_statement() -> None:
    text = "« Nous partons, a averti Lucie Armand. Personne ne nous retiendra. »"
    first, second = find_quotes(article(text))
    assert (first.span.of(text), second.span.of(text)) == ("Nous partons", "Personne ne nous retiendra.")
    assert first.statement == second.statement
    assert first.speaker == second.speaker == "Lucie Armand"


def test_a_quotation_without_a_cue_goes_on_with_the_last() -> None:
    text = "« Nous partons », a averti Lucie Armand. « Personne ne nous retiendra. »"
    first, second = find_quotes(article(text))
    assert (second.speaker, second.statement) == ("Lucie Armand", first.statement)


def test_a_cue_of_its_own_opens_a_statement() -> None:
    text = "« Nous partons », a averti Lucie Armand. « Personne ne nous retiendra », a-t-elle ajouté."
    first, second = find_quotes(article(text))
    assert second.statement != first.statement


def test_a_headline_names_its_speaker() -> None:
    assert speakers("Lucie Armand : « Rien n’est joué »", ("title",)) == [("Rien", "Lucie Armand")]


def test_a_headline_repeated_in_the_text_has_its_speaker() -> None:
    text = "« Rien n’est encore joué » : le club y croit\n« Rien n’est encore joué », assure Lucie Armand."
    assert speakers(text, ("title",)) == [("Rien", "Lucie Armand"), ("Rien", "Lucie Armand")]


def test_dialogue_lines() -> None:
    text = "Lucie Armand se tourne vers Paul Renard.\n— Vous partez ? demande-t-elle.\n— Je reste, répond-il."
    assert speakers(text) == [("Vous", "Lucie Armand"), ("Je", "Paul Renard")]


@pytest.mark.parametrize(
    "text",
    [
        "Le corridor « Nord-Sud » ouvrira en mai.",
        "Elle a présenté « Les Jours clairs », son troisième film.",
        "L’arrière, surnommée « la Grue », a marqué.",
        "Le projet « Rives vivantes » est adopté.",
    ],
)
def test_names_are_terms(text: str) -> None:
    assert [q.kind for q in find_quotes(article(text))] == ["term"]


def test_the_spokesman_is_not_the_leader() -> None:
    text = (
        "Le président russe Ivan Petrov est arrivé.\n"
        "Le porte-parole du dirigeant russe Anton Volkov a parlé d’un entretien « utile et franc »."
    )
    assert speakers(text) == [("utile", "Anton Volkov")]


def test_facts_bind_an_office_to_its_holder_in_its_time() -> None:
    office = Office("Ivan Petrov", "m", (), ("chef du Kremlin",), "1995", "")
    facts = Facts(
        shipped_facts().first_names,
        shipped_facts().countries,
        shipped_facts().demonyms,
        (office, Office("Autre Personne", "f", (), ("reine du Nord",), "2010", "")),
        {"chef du kremlin": (office,)},
        {"ivan petrov": (office,)},
    )
    found = find_quotes(article("Ivan Petrov est arrivé. « Nous verrons bien », a dit le chef du Kremlin."), facts)
    assert [(q.speaker, q.certainty) for q in found] == [("Ivan Petrov", "resolved")]


@pytest.mark.parametrize("office", ["secrétaire général de l’ONU", "président kazakh"])
def test_whom_the_article_never_names_is_not_named(office: str) -> None:
    found = find_quotes(article(f"« Nous verrons bien », a dit le {office}."))
    assert [q.speaker for q in found] == [office]


def test_a_quote_keeps_what_decided() -> None:
    text = "Lucie Armand est arrivée. « Bonjour à tous », a-t-elle lancé."
    (quote,) = find_quotes(article(text))
    assert quote.cue is not None
    assert quote.mention is not None
    assert (quote.cue.of(text), quote.mention.of(text)) == ("a-t-elle lancé", "elle")
    assert quote.certainty == "resolved"
    assert "subject of the previous sentence" in quote.rule


PIECES = st.sampled_from(
    [
        "« ", " »", "“", "”", '"', "— ", "\n", ", a déclaré Lucie Armand", ", dit-elle", " selon Paul Renard", ". ",
        " : ", "Le maire ", "a dit que ", "Je pars", "qui ", "M. Renard ", "et ", "(", ")", "l’un d’eux ", "? ", "…",
        "Cette source ", "une source proche du dossier ", "son avocat ", "celle-ci ",
    ]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=120))
def test_any_text_gives_valid_ordered_quotes(text: str) -> None:
    found = find_quotes(article(text))
    assert [q.span.start for q in found] == sorted(q.span.start for q in found)
    for q in found:
        assert 0 <= q.outer.start <= q.span.start < q.span.end <= q.outer.end <= len(text)
        for place in (q.cue, q.mention):
            assert place is None or 0 <= place.start < place.end <= len(text)
        assert (q.speaker is None) == (q.certainty == "none")
        assert q.speaker is None or q.speaker.strip()


STORY = (
    "« Rien n’est joué », a déclaré Lucie Armand, présidente du club. Elle a reçu Paul Renard.\n"
    "« Il faut, a-t-il répondu, que chacun travaille. Nous verrons. »"
)


@pytest.mark.parametrize("length", range(0, len(STORY), 3))
def test_any_truncation_is_read(length: int) -> None:
    text = STORY[:length]
    assert all(q.span.end <= length for q in find_quotes(article(text)))


def test_work_grows_linearly_with_unbalanced_marks() -> None:
    """Counted in calls, not in seconds: twice the text may cost little more than twice the work."""
    import sys

    def work(text: str) -> int:
        calls = 0

        def count(*_: object) -> None:
            nonlocal calls
            calls += 1

        page = article(text)
        sys.setprofile(count)
        try:
            find_quotes(page)
        finally:
            sys.setprofile(None)
        return calls

    for piece in ("« a ", "a » ", "«“”„ ", "« Je pars, a dit Paul Renard. ", '"a b" c '):
        small, large = work(piece * 200), work(piece * 800)
        assert large < 6 * small, piece
