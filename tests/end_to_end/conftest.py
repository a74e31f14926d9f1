"""What the end-to-end tests get: a home, and articles full of attacks."""

import os
from pathlib import Path

import pytest
from attacks import ATTACKS, BROKEN_BYTES, Attack


@pytest.fixture
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home folder of one test's own."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="session")
def attacked_article(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An article in which every attack stands in a quote."""
    return _article(tmp_path_factory.mktemp("attacked") / "attaques.txt", ATTACKS)


@pytest.fixture(scope="session")
def few_attacks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with a tenth of the attacks, quickly translated."""
    return _article(tmp_path_factory.mktemp("few") / "attaques.txt", [a for a in ATTACKS if len(a.teeth) < 50][::10])


def _article(path: Path, attacks: list[Attack]) -> Path:
    # A file of which every fiftieth byte is a control is taken for no text.
    filling = "Le ministre français a rencontré ses homologues étrangers pendant la visite officielle à Astana. "
    lines = ["Une visite officielle", ""]
    for attack in attacks:
        lines += [f"{filling}«Nous avons lu {attack.text} dans ce texte», a déclaré Jean Dupont à Moscou.", ""]
    path.write_text("\n".join(lines), encoding="utf-8", newline="")
    return path


@pytest.fixture(scope="session")
def broken_articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of articles with bytes that are no UTF-8, and one with NUL and a lone surrogate in UTF-16."""
    folder = tmp_path_factory.mktemp("broken")
    for number, teeth in enumerate(BROKEN_BYTES):
        text = (
            f"Un titre {number}\n\nDevant{number:03} ".encode() + teeth + f" derriere{number:03} le texte.\n".encode()
        )
        (folder / f"{number:03}.txt").write_bytes(text)
    wide = "\ufeffUn titre large\n\nDevant999 \x00\x1b[31m\x9b31m derriere999 le texte.\n"
    (folder / "999.txt").write_bytes(wide.encode("utf-16-le"))
    return folder


@pytest.fixture(scope="session")
def attacked_names(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of articles whose names are attacks, some of them no UTF-8."""
    folder = tmp_path_factory.mktemp("names")
    names = {os.fsencode(attack.text.replace("/", "∕"))[:180] for attack in ATTACKS if attack.kind != "marks"}
    for name in [*names, *(b"octets " + teeth.replace(b"/", b"") for teeth in BROKEN_BYTES)]:
        path = os.path.join(os.fsencode(folder), name + b".txt")
        with open(path, "w", encoding="utf-8") as file:
            file.write("Un titre ordinaire\n\n«Une phrase», a déclaré Jean Dupont.\n")
    return folder
