"""Finding terms as French writes them, with a few entries that every case is about."""

import pytest

from reader.articles.article import Article, Block, Span
from reader.glossary.entry import TermEntry
from reader.glossary.library import Glossary

ENTRIES = (
    TermEntry(
        "csto",
        "Organisation du traité de sécurité collective",
        "Collective Security Treaty Organization",
        "OTSC",
        en_short="CSTO",
        kind="organisation",
    ),
    TermEntry(
        "eaeu",
        "Union économique eurasiatique",
        "Eurasian Economic Union",
        "UEEA",
        en_short="EAEU",
        kind="organisation",
    ),
    TermEntry("un", "Organisation des Nations unies", "United Nations", "ONU", en_short="UN", kind="organisation"),
    TermEntry(
        "nato", "Organisation du traité de l'Atlantique Nord", "NATO", "OTAN", en_short="NATO", kind="organisation"
    ),
    TermEntry("eu", "Union européenne", "European Union", "UE", en_short="EU", kind="organisation"),
    TermEntry(
        "cis",
        "Communauté des États indépendants",
        "Commonwealth of Independent States",
        "CEI",
        en_short="CIS",
        kind="organisation",
    ),
    TermEntry("ec", "Communauté européenne", "European Community", "CE", en_short="EC", kind="organisation"),
    TermEntry("opec+", "OPEP+", "OPEC+", "OPEP+", en_short="OPEC+", kind="organisation"),
    TermEntry("opec", "OPEP", "OPEC", "OPEP", en_short="OPEC", kind="organisation"),
    TermEntry("unsc", "Conseil de sécurité", "Security Council", kind="organisation"),
    TermEntry("white", "Maison Blanche", "White House", kind="organisation"),
    TermEntry("is", "État islamique", "Islamic State", "EI", en_short="IS", kind="organisation"),
    TermEntry("g7", "G7", "G7", "G7", en_short="G7", kind="organisation"),
    TermEntry("pm", "Premier ministre", "prime minister", kind="office"),
    TermEntry("hos", "chef d'État", "head of state", kind="office"),
    TermEntry("dg", "directeur général", "director general", kind="office"),
    TermEntry("fm", "ministre des Affaires étrangères", "foreign minister", kind="office"),
    TermEntry("sg", "secrétaire général de l'ONU", "UN Secretary-General", kind="office"),
    TermEntry("law", "droit international", "international law", kind="term"),
    TermEntry("agreement", "accord de Paris", "Paris Agreement", kind="treaty"),
    TermEntry("nuclear", "arme nucléaire", "nuclear weapon", kind="term"),
    TermEntry("space", "espace postsoviétique", "post-Soviet space", kind="term"),
    TermEntry("marine", "marine", "navy", kind="term"),
    TermEntry("century", "traité du XXIe siècle", "treaty of the 21st century", kind="treaty"),
    TermEntry("congo", "Congo", "Congo", kind="place"),
    TermEntry("drc", "République démocratique du Congo", "Democratic Republic of the Congo", "RDC", kind="place"),
    TermEntry("cairo", "Le Caire", "Cairo", kind="place"),
    TermEntry("paris", "Paris", "Paris", kind="place"),
    TermEntry("moscow", "Moscou", "Moscow", kind="place"),
    TermEntry("canada", "Canada", "Canada", kind="place"),
    TermEntry("black", "mer Noire", "Black Sea", kind="place"),
    TermEntry("macron", "Emmanuel Macron", "Emmanuel Macron", "Macron", en_short="Macron", kind="person"),
    TermEntry(
        "putin",
        "Vladimir Poutine",
        "Vladimir Putin",
        fr_variants=("Poutine",),
        en_variants=("Putin",),
        kind="person",
    ),
    TermEntry("any", "cop", "COP", kind="term", case="any"),
    TermEntry("exact", "Pacte vert", "Green Deal", kind="term", case="exact"),
)
GLOSSARY = Glossary([ENTRIES])


def found(text: str) -> list[tuple[str, str | None]]:
    return [(hit.span.of(text), hit.entry.id if hit.entry else None) for hit in GLOSSARY.find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Elision, apostrophes, spaces, hyphens.
        ("L'UEEA, d’OTSC et qu'ONU", [("UEEA", "eaeu"), ("OTSC", "csto"), ("ONU", "un")]),
        ("l’Union\u00a0économique\u202feurasiatique", [("Union\u00a0économique\u202feurasiatique", "eaeu")]),
        ("l'Union économique\neurasiatique", [("Union économique\neurasiatique", "eaeu")]),
        ("les Nations-Unies et l'Organisation des Nations-Unies", [("Organisation des Nations-Unies", "un")]),
        ("l'espace post-soviétique", [("espace post-soviétique", "space")]),
        ("le G 7, le G-7 et le G7", [("G 7", "g7"), ("G-7", "g7"), ("G7", "g7")]),
        ("le traité du XXIème siècle", [("traité du XXIème siècle", "century")]),
        ("l'anti-OTAN, OTAN-Russie", [("OTAN", "nato"), ("OTAN", "nato")]),
        ("l'O.N.U. et l'U.E", [("O.N.U.", "un"), ("U.E", "eu")]),
        ("les e\u0301changes de l'E\u0301tat islamique", [("E\u0301tat islamique", "is")]),
        # Number and gender.
        ("les Premières ministres", [("Premières ministres", "pm")]),
        ("les chefs d'État et un chef d'Etat", [("chefs d'État", "hos"), ("chef d'Etat", "hos")]),
        ("la directrice générale", [("directrice générale", "dg")]),
        ("des directeurs généraux", [("directeurs généraux", "dg")]),
        ("les ministres des affaires étrangères", [("ministres des affaires étrangères", "fm")]),
        ("des armes nucléaires", [("armes nucléaires", "nuclear")]),
        ("la droite internationale", []),
        ("les accords de Paris", [("accords de Paris", "agreement")]),
        # A nationality put into an office.
        (
            "la ministre sud-coréenne des Affaires étrangères",
            [("ministre sud-coréenne des Affaires étrangères", "fm")],
        ),
        ("la directrice turque générale", []),
        ("l'Organisation turque du traité de sécurité collective", []),
        # Contraction.
        ("au Caire et du Caire, Le Caire", [("Caire", "cairo"), ("Caire", "cairo"), ("Le Caire", "cairo")]),
        ("du Conseil de sécurité", [("Conseil de sécurité", "unsc")]),
        ("l'accord du Paris Saint-Germain", []),
        # Capitals and accents.
        ("LE CONSEIL DE SECURITE", [("CONSEIL DE SECURITE", "unsc")]),
        ("SOMMET DE L'OTAN", [("OTAN", "nato")]),
        ("l'Otan se réunit", [("Otan", "nato")]),
        ("le secrétaire général de l'Onu", [("secrétaire général de l'Onu", "sg")]),
        ("l'otan et l'ue", []),
        ("CE QUE DIT PARIS", [("PARIS", "paris")]),
        ("CE sommet", []),
        ("la CE et les CE", [("CE", "ec"), ("CE", "ec")]),
        ("un pacte vert, le Pacte vert", [("Pacte vert", "exact")]),
        ("la COP et la cop", [("COP", "any"), ("cop", "any")]),
        ("une maison blanche, la Maison blanche", [("Maison blanche", "white")]),
        ("un État islamique, l'État islamique", [("État islamique", "is")]),
        ("la mer Noire, la mer noire de monde", [("mer Noire", "black")]),
        # Whole words, nothing inside codes and addresses.
        ("la QUEUE, l'UEFA, l'otanisation, Otaniens", []),
        ("des dollars canadiens (CE), 1999/2064(CE), le parti (UE)", [("UE", "eu")]),
        ("AB-123-CE, OTSC-1200, 300 OTSC, OTSC 12", []),
        ("@ONU_fr #OTAN ue@onu.org www.ONU.org UE.pdf https://x.org/ONU/UE", []),
        ("C. P. I., M. C.E. Dupont", []),
        ("l'OPEP+ et l'OPEP", [("OPEP+", "opec+"), ("OPEP", "opec")]),
        # The longest wins; names inside names are none.
        ("la République démocratique du Congo", [("République démocratique du Congo", "drc")]),
        ("le Paris Saint-Germain, Paris Hilton, Bell Canada", []),
        ("Moscou-Paris, Marie-Paris", [("Moscou", "moscow"), ("Paris", "paris")]),
        ("Marine Le Pen et la marine", [("marine", "marine")]),
        # People.
        ("M. Poutine et Vladimir Poutine", [("Poutine", "putin"), ("Vladimir Poutine", "putin")]),
        ("Vladimir POUTINE mange une poutine", [("Vladimir POUTINE", "putin")]),
        ("Brigitte Macron et E. Macron", [("Macron", "macron")]),
        ("Selon Macron, le Président Macron", [("Macron", "macron"), ("Macron", "macron")]),
        ("", []),
        ("(", []),
    ],
)
def test_terms_are_found_as_written(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Organisation du traité de sécurité collective (OTSC)",
        "OTSC (Organisation du traité de sécurité collective)",
        "Organisation du traité de sécurité collective – OTSC",
        "Organisation du traité de sécurité collective «OTSC»",
        "Organisation du traité de sécurité collective (l'OTSC)",
    ],
)
def test_expansion_and_acronym_are_one_hit(text: str) -> None:
    (hit,) = GLOSSARY.find(f"L'{text} agit.")
    moved = f"L'{text} agit."
    assert hit.form == "both"
    assert hit.span.of(moved) == text
    assert hit.long_span is not None
    assert hit.short_span is not None
    assert hit.long_span.of(moved) == "Organisation du traité de sécurité collective"
    assert hit.short_span.of(moved) == "OTSC"
    assert hit.en == ("CSTO" if text.startswith("OTSC") else "Collective Security Treaty Organization")


@pytest.mark.parametrize("between", [", ou ", ", dite ", ", l'", ", ", " et l'", " : "])
def test_expansion_and_acronym_apart_are_two_hits(between: str) -> None:
    first, second = GLOSSARY.find(f"L'Organisation du traité de sécurité collective{between}OTSC agit.")
    assert [(first.form, first.en), (second.form, second.en)] == [
        ("long", "Collective Security Treaty Organization"),
        ("short", "CSTO"),
    ]


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        # CEI is the Commonwealth of Independent States elsewhere.
        ("La Cour européenne d'instance (CEI) dort. La CEI dort.", ["both", "short"]),
        ("La CEI (Cour européenne d'instance) dort. La CEI dort.", ["both", "short"]),
        ("La Cour européenne d'instance, ou CEI, dort.", ["long", "short"]),
    ],
)
def test_an_acronym_belongs_to_the_entry_whose_long_form_explains_it(text: str, forms: list[str]) -> None:
    court = TermEntry("court", "Cour européenne d'instance", "European Trial Court", kind="organisation")
    hits = Glossary([[*ENTRIES, court]]).find(text)
    assert [hit.form for hit in hits] == forms
    assert {hit.entry.id for hit in hits if hit.entry} == {"court"}
    assert {hit.en for hit in hits} == {"European Trial Court"}


def test_an_exact_entry_is_found_only_as_its_row_writes_it() -> None:
    cites = TermEntry(
        "cites", "Convention sur les espèces", "CITES", "CITES", ("CitES",), kind="treaty", case="exact"
    )
    text = "la Cites, la CITES, la CitES, LA CITÈS"
    assert [hit.span.of(text) for hit in Glossary([[cites]]).find(text)] == ["CITES", "CitES"]


@pytest.mark.parametrize(
    ("text", "long", "short"),
    [
        ("La Haute autorité du port (HAP) a cédé. La HAP ferme.", "Haute autorité du port", "HAP"),
        ("La HAP (Haute autorité du port) a cédé. La HAP ferme.", "Haute autorité du port", "HAP"),
        ("Le Front de libération, ou FL, et le FL.", "Front de libération", "FL"),
        (
            "Des équipements électriques et électroniques (EEE), des EEE.",
            "équipements électriques et électroniques",
            "EEE",
        ),
        ("L'Union pour la mer (UpM) dort, l'UpM dort.", "Union pour la mer", "UpM"),
        ("L'Hapor (Haute autorité du port) a cédé. L'Hapor ferme.", "Haute autorité du port", "Hapor"),
        ("La HAP, Haute autorité du port, a cédé. La HAP ferme.", "Haute autorité du port", "HAP"),
        ("La HAP, la Haute autorité du port, a cédé. La HAP ferme.", "Haute autorité du port", "HAP"),
        # The article is right about its own acronym, whatever the lists say.
        (
            "La Commission électorale indépendante (CEI) dit. La CEI dit.",
            "Commission électorale indépendante",
            "CEI",
        ),
    ],
)
def test_an_acronym_that_the_text_explains_is_linked(text: str, long: str, short: str) -> None:
    both, later = GLOSSARY.find(text)
    assert both.entry is None
    assert both.en is None
    assert both.form == "both"
    assert both.long_span is not None
    assert both.long_span.of(text) == long
    assert later.entry is None
    assert later.form == "short"
    assert later.span.of(text) == short
    assert later.long_span == both.long_span


@pytest.mark.parametrize(
    "text",
    [
        "Le ministre Alain Dupont (LR) a parlé.",
        "Le parti (AKP) dit (non).",
        "Trois pays (dont DEUX).",
        "Le RU, Royaume ici, dort.",
        "Jean (Jeudi en automne), Ana, Anne Nau, et",
    ],
)
def test_brackets_that_explain_nothing_are_no_terms(text: str) -> None:
    assert GLOSSARY.find(text) == ()


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("les chefs d’Etat", "heads of state"),
        ("le chef d’Etat", "head of state"),
        ("l'ONU", "UN"),
        ("l'Organisation des Nations unies", "United Nations"),
        ("selon Poutine", "Putin"),
        ("Vladimir Poutine", "Vladimir Putin"),
        ("Premières ministres", "prime ministers"),
        ("les ministres turcs des Affaires étrangères", "Turkish foreign ministers"),
        ("la ministre turque des Affaires étrangères", "Turkish foreign minister"),
        ("la RDC", "Democratic Republic of the Congo"),
    ],
)
def test_english_answers_the_form(text: str, english: str) -> None:
    (hit,) = GLOSSARY.find(text)
    assert hit.en == english


def article_of(*blocks: str) -> Article:
    text = "\n\n".join(blocks)
    made = []
    start = 0
    for block in blocks:
        span = Span(start, start + len(block))
        made.append(Block("body", span, (span,)))
        start = span.end + 2
    return Article("a.txt", "a.txt", text, "utf-8", tuple(made))


def test_hits_in_an_article_count_its_characters_and_share_what_it_explains() -> None:
    article = article_of("La HAP ferme à Moscou.", "La Haute autorité du port (HAP) ferme.")
    first, moscow, both = GLOSSARY.find_in(article)
    assert [article.slice(hit.span) for hit in (first, moscow, both)] == [
        "HAP",
        "Moscou",
        "Haute autorité du port (HAP)",
    ]
    assert first.long_span == both.long_span
    assert first.long_span is not None
    assert article.slice(first.long_span) == "Haute autorité du port"
    assert GLOSSARY.find_in(article) is GLOSSARY.find_in(article)


def test_no_term_crosses_a_block() -> None:
    assert GLOSSARY.find_in(article_of("Union", "européenne")) == ()


def test_the_later_layer_wins_by_id_and_by_form() -> None:
    mine = TermEntry("mine", "Grande union", "Great Union", "UE", en_short="GU", kind="organisation")
    other = TermEntry("un", "Organisation des Nations unies", "World Club", "ONU", en_short="WC", kind="organisation")
    layered = Glossary([ENTRIES, [mine, other]])
    assert [hit.en for hit in layered.find("l'UE et l'ONU")] == ["GU", "WC"]
    assert layered.by_id["un"] is other
    assert len(layered.entries) == len(ENTRIES) + 1


@pytest.mark.parametrize(
    ("query", "first"),
    [("EAEU", "eaeu"), ("UEEA", "eaeu"), ("ueea", "eaeu"), ("colective securty treaty", "csto"), ("Putin", "putin")],
)
def test_looking_up_works_in_both_directions(query: str, first: str) -> None:
    (entry, score), *_ = GLOSSARY.look_up(query)
    assert entry.id == first
    assert 60 < score <= 100


def test_looking_up_nothing_finds_nothing() -> None:
    assert GLOSSARY.look_up("") == []
    assert GLOSSARY.look_up("zzzzqqqq") == []
