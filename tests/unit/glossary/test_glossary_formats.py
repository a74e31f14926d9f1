"""Term lists in TSV, CSV, TBX and OmegaT's form: in, out, and what is refused."""

from pathlib import Path

import pytest

from reader.errors import GlossaryError
from reader.glossary.entry import TermEntry
from reader.glossary.formats import FORMATS, FormatName, dump, format_of, load, load_leniently, load_tsv
from reader.glossary.tables import COLUMNS

FULL = TermEntry(
    id="sco",
    fr_long="Organisation de coopération de Shanghai",
    en_long="Shanghai Cooperation Organisation",
    fr_short="OCS",
    fr_variants=("Organisation du traité de Shanghai", "Organisation «de Shanghai» <&>"),
    en_short="SCO",
    en_variants=("Shanghai Cooperation Organization", "the S.C.O."),
    field="security",
    definition='Ten states of Eurasia, since 2001; "so called" & more.',
    note="its note",
    kind="organisation",
    case="exact",
    source="https://eng.sectsco.org/",
    extra={"checked": "2024-05-01", "by": "Ana"},
)
BARE = TermEntry(id="kremlin", fr_long="Kremlin", en_long="Kremlin")
SAME = TermEntry(id="g7", fr_long="G7", en_long="G7", fr_short="G7", en_short="G7", kind="organisation")
PERSON = TermEntry(
    id="putin",
    fr_long="Vladimir Poutine",
    en_long="Vladimir Putin",
    fr_variants=("Poutine", "V. Poutine"),
    en_variants=("Putin", "V. Putin"),
    kind="person",
    source="a book, page 3",
)
ENTRIES = (FULL, BARE, SAME, PERSON)


def written(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    return path


@pytest.mark.parametrize("file_format", ["tsv", "csv", "tbx"])
def test_nothing_is_lost_on_the_way_there_and_back(tmp_path: Path, file_format: FormatName) -> None:
    path = written(tmp_path, f"list.{file_format}", dump(ENTRIES, file_format))
    back = load(path)
    assert back == ENTRIES
    assert [entry.extra for entry in back] == [entry.extra for entry in ENTRIES]


def test_omegat_keeps_forms_and_definitions(tmp_path: Path) -> None:
    path = written(tmp_path, "list.txt", dump(ENTRIES, "omegat"))
    assert all(len(line.split("\t")) == 3 for line in path.read_text(encoding="utf-8").splitlines())
    back = {entry.id: entry for entry in load(path)}
    for entry in ENTRIES:
        read = back[entry.id]
        assert (read.fr_long, read.fr_short, read.fr_variants) == (entry.fr_long, entry.fr_short, entry.fr_variants)
        assert (read.en_long, read.definition) == (entry.en_long, entry.definition)
    assert back["sco"].en_short == "SCO"
    assert dump(load(path), "omegat") == dump([*back.values()], "omegat")


def test_a_plain_omegat_file_of_somebody_else_is_read(tmp_path: Path) -> None:
    path = written(tmp_path, "g.txt", "# comment\nOTAN\tNATO\tan alliance\nchat\tcat\n\nchat\tchat room\n")
    assert [(e.id, e.fr_long, e.en_long, e.fr_short, e.definition) for e in load(path)] == [
        ("otan", "OTAN", "NATO", "OTAN", "an alliance"),
        ("chat", "chat", "cat", "", ""),
        ("chat-2", "chat", "chat room", "", ""),
    ]


MARTIF = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc>
</martifHeader><text><body>
<termEntry id="c1"><descrip type="subjectField">defence</descrip><descripGrp><descrip type="definition">An
alliance</descrip></descripGrp>
<langSet xml:lang="fr-FR"><tig><term>OTAN</term><termNote type="termType">acronym</termNote></tig>
<ntig><termGrp><term>Organisation du traité de l'<hi>Atlantique</hi> Nord</term></termGrp></ntig></langSet>
<langSet xml:lang="en"><tig><term>North Atlantic Treaty Organization</term></tig>
<tig><term>NATO</term></tig></langSet>
</termEntry></body></text></martif>"""

DCT = """<?xml version="1.0"?>
<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
 xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
<tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text><body>
<conceptEntry id="c1"><min:subjectField>defence</min:subjectField><basic:definition>An alliance</basic:definition>
<langSec xml:lang="fr"><termSec><term>OTAN</term><basic:termType>acronym</basic:termType></termSec>
<termSec><term>Organisation du traité de l'Atlantique Nord</term><basic:termType>fullForm</basic:termType></termSec>
</langSec>
<langSec xml:lang="en"><termSec><term>North Atlantic Treaty Organization</term></termSec>
<termSec><term>NATO</term></termSec></langSec></conceptEntry></body></text></tbx>"""


@pytest.mark.parametrize("text", [MARTIF, DCT], ids=["2008", "2019-dct"])
def test_both_dialects_of_tbx_are_read(tmp_path: Path, text: str) -> None:
    (entry,) = load(written(tmp_path, "x.tbx", text))
    assert entry == TermEntry(
        id="c1",
        fr_long="Organisation du traité de l'Atlantique Nord",
        en_long="North Atlantic Treaty Organization",
        fr_short="OTAN",
        en_short="NATO",
        field="defence",
        definition="An alliance",
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('<!DOCTYPE tbx [<!ENTITY a "b">]><tbx>&a;</tbx>', "entities"),
        ('<!DOCTYPE tbx [<!ENTITY a SYSTEM "file:///etc/passwd">]><tbx>&a;</tbx>', "entities"),
        ("<html/>", "martif or tbx"),
        ("<tbx>", "well-formed"),
        ("", "well-formed"),
        ("<tbx>" + "<a>" * 100 + "</a>" * 100 + "</tbx>", "nested"),
        ('<?xml version="1.0" encoding="klingon"?><tbx/>', "encoding"),
        (
            '<tbx><text><body><conceptEntry><langSec xml:lang="fr"><termSec><term>x</term></termSec></langSec>'
            "</conceptEntry></body></text></tbx>",
            "English",
        ),
    ],
)
def test_what_is_no_tbx_is_refused_in_one_sentence(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(GlossaryError, match=message) as caught:
        load(written(tmp_path, "x.tbx", text))
    assert "x.tbx" in str(caught.value)
    assert "\n" not in str(caught.value)


HEADER = "\t".join(COLUMNS)


def row(**cells: str) -> str:
    return "\t".join(cells.get(column, "") for column in COLUMNS)


GOOD = row(id="a", fr_long="un", en_long="one")


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("", ["row 1"]),
        ("id\tfr_long\n", ["row 1", "en_long", "missing"]),
        (f"{HEADER}\tid\n", ["row 1", "column id", "twice"]),
        (f"{HEADER}\t\n", ["row 1", "no name"]),
        (f"{HEADER}\n{GOOD}\n{GOOD}\n", ["row 3", "column id", "row 2"]),
        (f"{HEADER}\n{GOOD}\textra\n", ["row 2", "14 cells", "13"]),
        (f"{HEADER}\n{row(id='a', fr_long='un')}\n", ["row 2", "column en_long", "empty"]),
        (f"{HEADER}\n{row(id='a', fr_long='un', en_long='one', kind='thing')}\n", ["row 2", "column kind", "thing"]),
        (f"{HEADER}\n{row(id='a', fr_long='un', en_long='one', case='no')}\n", ["row 2", "column case", "no"]),
        (f"{HEADER}\n\n\n{row(id='a')}\n", ["row 4", "column fr_long"]),
    ],
)
def test_an_error_names_file_row_and_column(tmp_path: Path, text: str, places: list[str]) -> None:
    with pytest.raises(GlossaryError) as caught:
        load_tsv(written(tmp_path, "list.tsv", text))
    for place in ["list.tsv", *places]:
        assert place in str(caught.value)


def test_a_file_that_is_not_utf_8_names_the_row(tmp_path: Path) -> None:
    with pytest.raises(GlossaryError, match=r"row 2.*UTF-8"):
        load_tsv(written(tmp_path, "list.tsv", HEADER.encode() + b"\na\tcaf\xe9"))


def test_a_missing_file_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(GlossaryError, match="cannot be read"):
        load_tsv(tmp_path / "none.tsv")


def test_the_good_rows_of_a_broken_list_are_read(tmp_path: Path) -> None:
    path = written(tmp_path, "list.tsv", f"{HEADER}\nbroken\n{GOOD}\n")
    entries, problems = load_leniently(path)
    assert [entry.id for entry in entries] == ["a"]
    assert [problem.row for problem in problems] == [2]


@pytest.mark.parametrize(
    "text",
    [
        f"\ufeff{HEADER}\r\n{GOOD}\r\n",
        "id;fr_long;en_long\na;un;one\n",
        'id,fr_long,en_long\n"a","un","one"\n',
    ],
)
def test_what_spreadsheets_write_is_read(tmp_path: Path, text: str) -> None:
    name = "list.tsv" if "\t" in text else "list.csv"
    assert [(entry.id, entry.fr_long, entry.en_long) for entry in load(written(tmp_path, name, text))] == [
        ("a", "un", "one")
    ]


def test_quotation_marks_at_the_start_of_a_cell_survive(tmp_path: Path) -> None:
    entry = TermEntry(id="q", fr_long='"Nord-Sud" corridor', en_long='"North-South"', definition='a "b" c')
    for file_format in FORMATS:
        path = written(tmp_path, f"q.{file_format}", dump([entry], file_format))
        (back,) = load(path, file_format)
        assert (back.fr_long, back.en_long, back.definition) == (entry.fr_long, entry.en_long, entry.definition)


def test_nothing_a_terminal_acts_on_comes_in(tmp_path: Path) -> None:
    dangerous = row(id="a", fr_long="u\x1b[31mn", en_long="o\u202ene")
    path = written(tmp_path, "list.tsv", f"{HEADER}\n{dangerous}\n")
    (entry,) = load_tsv(path)
    assert "\x1b" not in entry.fr_long
    assert "\u202e" not in entry.en_long


@pytest.mark.parametrize(
    ("name", "expected"),
    [("a.tsv", "tsv"), ("a.CSV", "csv"), ("a.tbx", "tbx"), ("a.xml", "tbx"), ("a.txt", "omegat")],
)
def test_the_ending_says_the_format(name: str, expected: str) -> None:
    assert format_of(Path(name)) == expected


def test_an_ending_that_says_nothing_is_an_error() -> None:
    with pytest.raises(GlossaryError, match="--format"):
        format_of(Path("a.doc"))
