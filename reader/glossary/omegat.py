"""OmegaT's glossary files: source, target and comment, separated by tabs; nothing else fits.

Owns the way in and out. A concept becomes a line a form; coming back, lines that share their comment's mark are one
concept again. Two words with one translation and no mark stay two entries.
"""

import re
import unicodedata
from collections.abc import Iterable

from reader.glossary.entry import TermEntry
from reader.glossary.patterns import is_short
from reader.glossary.tables import Problem, cell_text
from reader.text.folding import fold
from reader.text.safety import one_line

_MARK = re.compile(r"\s*\[(?P<id>[^\[\]\s]+)(?: (?P<role>long|short|variant))?\]\s*$")


def write_omegat(entries: Iterable[TermEntry]) -> str:
    """`entries` as lines: the long forms, the short ones, each French variant with the English that answers it."""
    lines: list[str] = []
    for entry in entries:
        comment = _flat(entry.definition)
        pairs = [("long", entry.fr_long, entry.en_long)]
        if entry.fr_short:
            pairs.append(("short", entry.fr_short, entry.en_short or entry.en_long))
        for place, variant in enumerate(entry.fr_variants):
            paired = entry.kind == "person" and place < len(entry.en_variants) and entry.en_variants[place]
            english = entry.en_variants[place] if paired else entry.en_long
            if not paired and is_short(variant) and entry.en_short:
                english = entry.en_short
            if variant:
                pairs.append(("variant", variant, english))
        for role, french, english in pairs:
            mark = f"[{entry.id} {role}]"
            lines.append("\t".join((_flat(french), _flat(english), f"{comment} {mark}".strip())))
    return "".join(line + "\n" for line in lines)


def _flat(cell: str) -> str:
    return " ".join(cell.split())


def read_omegat(text: str) -> tuple[list[TermEntry], list[Problem]]:
    """The entries of an OmegaT glossary and what is wrong with the lines that gave none."""
    problems: list[Problem] = []
    concepts: dict[str, dict[str, list[tuple[str, str]]]] = {}
    comments: dict[str, str] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell_text(cell) for cell in line.split("\t")]
        if len(cells) < 2 or not cells[0] or not cells[1]:
            problems.append(Problem("a line is source, tab, target, tab, comment; mend the line.", number))
            continue
        comment = " ".join(cells[2:])
        mark = _MARK.search(comment)
        identity = mark["id"] if mark else identity_of(cells[0], concepts)
        role = (mark["role"] if mark else None) or "long"
        concept = concepts.setdefault(identity, {"long": [], "short": [], "variant": []})
        if role != "variant" and concept[role]:
            role = "variant"
        concept[role].append((cells[0], cells[1]))
        comments.setdefault(identity, comment[: mark.start()].strip() if mark else comment)
    return [_entry(identity, forms, comments[identity]) for identity, forms in concepts.items()], problems


def _entry(identity: str, forms: dict[str, list[tuple[str, str]]], comment: str) -> TermEntry:
    everything = [*forms["long"], *forms["short"], *forms["variant"]]
    long = (forms["long"] or everything)[0]
    short = forms["short"][0] if forms["short"] else ("", "")
    if not forms["short"] and len(everything) == 1 and is_short(long[0]):
        short = long
    variants = [pair for pair in forms["variant"] if pair not in (long, short)]
    answers = dict.fromkeys(english for _, english in variants if english not in (long[1], short[1]))
    return TermEntry(
        id=one_line(identity),
        fr_long=long[0],
        en_long=long[1],
        fr_short=short[0],
        en_short=short[1] if short[1] != long[1] or short[0] == long[0] else "",
        fr_variants=tuple(french for french, _ in variants),
        en_variants=tuple(answers),
        definition=comment,
    )


_NOT_IN_IDS = re.compile(r"[^a-z0-9]+")


def identity_of(french: str, taken: Iterable[str] = ()) -> str:
    """An id made of `french` that is none of `taken`."""
    base = _NOT_IN_IDS.sub("-", fold(unicodedata.normalize("NFC", french))).strip("-")[:60] or "term"
    known = set(taken)
    identity, number = base, 1
    while identity in known:
        number += 1
        identity = f"{base}-{number}"
    return identity
