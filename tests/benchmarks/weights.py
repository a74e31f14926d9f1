"""Fit the weights by which a phrase is taken to mean somebody, and say how well they do on pages left out.

    python tests/benchmarks/weights.py [--write] [--show] [--bins]

Each choice in the annotated articles of tests/data/quotes/building and tests/data/quotes/unread that the annotation
can judge is one observation. The weights maximise the likelihood of the right one (log-linear model, Gaussian prior),
first on four fifths of the articles, to be judged on the last fifth of those that nobody reads, then on all. With
--write, `reader/quotes/reference/weights.py` is written anew; --show prints the choices that went wrong in articles
built on, --bins how often choices of each share are right.
"""

import json
import re
import subprocess
import sys
import unicodedata
import zlib
from collections import Counter, defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import numpy

from reader.articles.article import Article, Block, Span
from reader.articles.library import read_article
from reader.quotes import attribution
from reader.quotes.people.facts import shipped_facts
from reader.quotes.reference.weighing import PRONOUNS, SURE, Decision, keys
from reader.quotes.reference.weights import WEIGHTS

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = {"building": 0.5, "unread": 2.0}
"""Annotated articles and how much a choice in them counts: on those that the signs were found on every sign looks
surer than it is. Measured on 1,000 rows of neither: the log-likelihood of the right description goes from -0.51 (the
first alone) to -0.43, of the right pronoun from -0.39 to -0.37."""


class Observation(NamedTuple):
    """One choice that the annotation can judge."""

    article: str
    decision: Decision
    right: list[bool]
    """For each candidate whether it is right."""
    times: float = 1.0
    """How often it counts."""
    read: bool = True
    """Whether the article is one that rules were written by."""


ROUNDS = 3
"""How often the articles are read anew with what was learnt from them."""
PRIOR, OWN_PRIOR = 0.7, 0.3
"""Standard deviation of a weight before anything is seen: of a sign for all choices, and for one kind alone."""
EXPECTED = {
    "any pronoun: alone in the last sentence": 2.0,
    "any pronoun: met in the last sentence": 2.0,
    "any pronoun: last to lead": 1.0,
    "any noun: last to lead": 0.5,
    "any pronoun: only one it fits": 1.5,
    "any pronoun: never led": -1.0,
    "named in the words": -3.0,
    "last to lead, as speaker, and is spoken to": -3.0,
    "any noun: last to lead, as subject, and is spoken to": -3.0,
    "another is of that age": -2.0,
    "an office nobody gave it": -1.5,
    "anybody's noun, last to lead": 1.0,
    "nobody present": -1.0,
    "itself: told by a relative": 1.5,
    "itself: kin": 1.5,
    "a text, but somebody speaks": -4.0,
    "a body, but somebody speaks": -1.0,
    "a body's verb": 1.0,
    "a body, in writing": 1.0,
    "a body that was just the subject": 1.0,
    "itself: somebody's relation": 1.5,
    "its function, same words": 2.0,
    "its function": 1.0,
    "its function, unqualified": 0.5,
    "its function, other words": -0.5,
    "the opposite of its function": -2.0,
    "hardly of that age": -2.5,
    "another function, unnamed": -1.0,
    "its function, other words, long": -1.0,
    "called so before": 2.0,
    "another is called so": -1.0,
    "another field": -1.5,
    "told of them": 2.0,
    "told of them in a word alike": 1.5,
    "called by a word beside it": 1.5,
    "perhaps of that place": 2.0,
    "itself: of the house": 4.5,
    "another is told so in a word alike": -1.0,
    "known by a tie alone": -1.0,
    "none of its words known": -0.7,
    "a past nobody gave it, last to lead": 0.5,
    "just named, no function given": 1.0,
    "named together with the owner": 1.0,
    "the owner is at the other end": 1.5,
    "of the owner's field": 0.5,
    "did so to others": -3.5,
    "same field": 1.0,
    "a role beside its trade": 0.5,
    "of that age": 4.0,
    "of another age": -5.0,
    "from there": 4.0,
    "perhaps from there": 3.0,
    "pointed at, last to lead": 1.0,
    "of another country": -3.0,
    "any noun: in the headline": 0.5,
    "set off against the last to lead": -2.0,
    "alone to have that function": 1.5,
    "nothing shows a person": -1.5,
    "gender unknown": -0.5,
    "holds another office": -4.0,
    "retired, and former": 1.5,
    "any pronoun: brought in by the last sentence": 1.5,
    "pronoun: brought in, and led ever since": 1.0,
    "inverted pronoun: brought in, and led ever since": 1.0,
    "any pronoun: a body of a rival": -1.5,
    "any pronoun: asked just before": -3.5,
    "topic: last to lead, as subject": 1.0,
    "topic: spoke last": 0.7,
    "a new one, known as none": -1.0,
    "any noun: alone may be spoken of": -2.5,
    "itself: on duty": 2.0,
    "itself: attending": 2.0,
    "itself: nobody of that field": 0.5,
    "led together, untold": -1.5,
    "befallen, untold": -1.5,
}
"""What French says of signs too rare to be learnt; the mean of their prior."""
SHORT_TEXTS = {"descriptions.txt": 1.0, "known_or_new.txt": 1.0, "weighed.txt": 3.0}
"""Files of short texts that turn on whom a phrase means, and how much a choice in them counts."""
ARTICLES = ("l'", "la ", "le ", "les ", "un ", "une ", "des ", "du ", "de la ")
OWNERS = ("son ", "sa ", "ses ", "leur ", "leurs ")


def folded(name: str) -> str:
    plain = unicodedata.normalize("NFC", name).replace("’", "'").casefold().strip()
    return next((plain.removeprefix(article) for article in ARTICLES if plain.startswith(article)), plain)


def observations(folder: Path, annotations: list[Path]) -> list[Observation]:
    """The choices made in a folder's articles: the article, the choice, which candidates are right."""
    gold: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for path in annotations:
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip():
                row = json.loads(line)
                gold[row["article"]].append(row)
    found = []
    for name, rows in gold.items():
        places = {
            row["start"]: {folded(s) for s in (row["speaker"], *row.get("speaker_alt", [])) if s} for row in rows
        }
        found += chosen(name, read_article(str(folder / name)), places)
    return found


def constructed(path: Path) -> list[Observation]:
    """The choices made in the short texts of a file, one a line: TEXT ⇒ SPEAKER; SPEAKER, readings behind a bar."""
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        text, _, speakers = line.partition("⇒")
        if not speakers:
            continue
        text = "\n".join(paragraph.strip() for paragraph in text.split("¶"))
        lines = (Span(m.start(), m.end()) for m in re.finditer(r".+", text))
        blocks = tuple(Block("body", span, (span,)) for span in lines)
        marks = [m.end() for m in re.finditer(r"«\s*", text)]
        readings = [{folded(one) for one in each.split("|") if one.strip() != "NONE"} for each in speakers.split(";")]
        article = Article(path.name, path.name, text, "utf-8", blocks)
        found += chosen(text, article, dict(zip(marks, readings, strict=True)))
    return found


def chosen(name: str, article: Article, places: Mapping[int, set[str]]) -> list[Observation]:
    """The choices made in one article; `places`: the speakers that count as right by where their words begin."""
    found = []
    seen: set[int] = set()
    for part in parts_of(article):
        place = next((start for start in places if abs(start - part.inner.start) < 5), None)
        if place is None or not part.resolved.decisions:
            continue
        words = folded(part.mention.of(article.text)) if part.mention else ""
        for decision in part.resolved.decisions:
            if id(decision) not in seen:
                seen.add(id(decision))
                right = [is_right(decision, one.entity, words, places[place]) for one in decision.candidates]
                if decision.task in PRONOUNS and decision.task != "owner" and not any(right):
                    right = [one.entity is None for one in decision.candidates]
                if any(right) and not all(right):
                    found.append(Observation(name, decision, right))
    return found


def is_right(decision: Decision, entity: Any, words: str, accepted: set[str]) -> bool:
    if decision.task == "owner" and entity is not None:
        return any(one.endswith((" de " + folded(entity.name), " d'" + folded(entity.name))) for one in accepted)
    if entity is not None:
        return folded(entity.name) in accepted
    if decision.task in PRONOUNS:
        return False
    if decision.task == "relation":
        bare = next((words.removeprefix(o) for o in OWNERS if words.startswith(o)), words)
        return any(one.startswith(bare) for one in accepted)
    return words in accepted


def parts_of(article: Article) -> list[Any]:
    kept: list[Any] = []

    class Watching(attribution._Attribution):
        def _quote(self, part: Any) -> Any:
            kept.append(part)
            return super()._quote(part)

    Watching(article, shipped_facts()).quotes()
    return kept


class Fit:
    """Observations as arrays, and weights fitted to them.

    Every sign of every candidate of every observation is an entry of one list, so that a step of the fit takes a few
    passes over arrays, however the observations are chosen.
    """

    def __init__(self, data: list[Observation], each: float = 1.0) -> None:
        self.times = each * numpy.array([one.times for one in data])
        counts = Counter(
            sign
            for _, decision, *_ in data
            for candidate in decision.candidates
            for one in candidate.signs
            for sign in keys(decision.task, one)
        )
        self.signs = sorted(sign for sign, count in counts.items() if count >= 4 or self.expectation(sign))
        self.index = {sign: i for i, sign in enumerate(self.signs)}
        self.spread = numpy.array([OWN_PRIOR if self.is_own(sign) else PRIOR for sign in self.signs])
        self.expected = numpy.array([self.expectation(sign) for sign in self.signs])
        self.size = len(data)
        columns: list[int] = []
        rows: list[int] = []
        choices: list[int] = []
        for place, (_, decision, *_) in enumerate(data):
            for candidate in decision.candidates:
                known = [
                    self.index[sign]
                    for one in candidate.signs
                    for sign in keys(decision.task, one)
                    if sign in self.index
                ]
                columns += known
                rows += [len(choices)] * len(known)
                choices.append(place)
        self.columns, self.rows, self.choices = numpy.array(columns), numpy.array(rows), numpy.array(choices)
        self.starts = numpy.searchsorted(self.choices, numpy.arange(self.size))
        self.right = numpy.array([one for observed in data for one in observed.right], dtype=float)

    def is_own(self, sign: str) -> bool:
        return not sign.startswith("any ")

    def expectation(self, sign: str) -> float:
        named = EXPECTED.get(sign)
        if named is None and sign.startswith("any "):
            named = EXPECTED.get(sign.split(": ", 1)[1])
        return named or 0.0

    def shares(self, theta: Any) -> Any:
        """For every candidate of every observation its share of 1."""
        sums = numpy.bincount(self.rows, theta[self.columns], minlength=len(self.choices))
        powers = numpy.exp(sums - numpy.maximum.reduceat(sums, self.starts)[self.choices])
        return powers / numpy.add.reduceat(powers, self.starts)[self.choices]

    def weights(self, chosen: Any, rounds: int = 250) -> Any:
        """The weights that make the right candidates likeliest, going by the observations `chosen` (booleans)."""
        theta = self.expected.copy()
        first = numpy.zeros_like(theta)
        second = numpy.zeros_like(theta)
        counted = (numpy.asarray(chosen, dtype=float) * self.times)[self.choices]
        for step in range(1, rounds + 1):
            shares = self.shares(theta)
            hits = shares * self.right
            wanted = hits / numpy.maximum(1e-9, numpy.add.reduceat(hits, self.starts))[self.choices]
            off = (wanted - shares) * counted
            slope = (self.expected - theta) / self.spread**2
            slope += numpy.bincount(self.columns, off[self.rows], minlength=len(theta))
            first = 0.9 * first + 0.1 * slope
            second = 0.99 * second + 0.01 * slope**2
            theta += 0.08 * (first / (1 - 0.9**step)) / (numpy.sqrt(second / (1 - 0.99**step)) + 1e-8)
        return theta


def judge(fit: Fit, data: list[Observation]) -> None:
    """Print how the choices on articles left out fare."""
    outcomes: dict[str, list[tuple[float, bool]]] = defaultdict(list)
    surprise = 0.0
    folds = numpy.array([zlib.crc32(name.encode()) % 5 for name, *_ in data])
    for fold in range(5):
        every_share = fit.shares(fit.weights(folds != fold))
        for i in numpy.flatnonzero(folds == fold):
            stop = fit.starts[i + 1] if i + 1 < fit.size else len(fit.choices)
            shares, right = every_share[fit.starts[i] : stop], fit.right[fit.starts[i] : stop] > 0
            if "--show" in sys.argv and data[i].read and not right[shares.argmax()]:
                show(data[i], shares)
            if data[i].read:
                continue
            surprise += float(numpy.log(max(1e-9, shares[right].sum())))
            outcomes[data[i][1].task].append((float(shares.max()), bool(right[shares.argmax()])))
    unread = sum(not one.read for one in data)
    print(f"log-likelihood of a right answer on pages left out {surprise / unread:.3f}")
    every = [one for task in outcomes.values() for one in task]
    if "--bins" in sys.argv:
        for low in range(3, 10):
            near = [right for share, right in every if low / 10 <= share < (low + 1) / 10 + (low == 9)]
            print(f"share {low / 10:.1f}: {len(near):4} choices, {sum(near) / max(1, len(near)):.3f} right")
    for task, found in [*sorted(outcomes.items()), ("all", every)]:
        taken = [right for share, right in found if share >= SURE]
        right_share = sum(right for _, right in found) / len(found)
        print(
            f"{task:20} {len(found):4} choices, best right {right_share:.3f}; above {SURE:.2f}: "
            f"{len(taken) / len(found):.2f} of them, {sum(taken) / max(1, len(taken)):.3f} right"
        )


def show(one: Observation, shares: Any) -> None:
    """Print a choice that went wrong: its right candidate and the best."""
    name, decision, right, *_ = one
    print(f"\n{name} {decision.task}: {decision.words}")
    for place in sorted(range(len(shares)), key=lambda p: -shares[p])[:4]:
        entity = decision.candidates[place].entity
        mark = "*" if right[place] else " "
        signs = "; ".join(decision.candidates[place].signs)
        print(f" {mark} {shares[place]:.2f} {entity.name if entity else '(itself)'}: {signs}")


def adopt(fit: Fit, theta: Any) -> None:
    """Let what is read from now on be weighed anew."""
    WEIGHTS.clear()
    WEIGHTS.update({s: round(float(w), 2) for s, w in zip(fit.signs, theta, strict=True) if abs(w) >= 0.05})


def write() -> None:
    """Put the weights adopted into the module that holds them."""
    lines = [
        '"""The weights of the signs by which a phrase is taken to mean somebody; fitted, not chosen.',
        "",
        "Written by tests/benchmarks/weights.py from annotated articles. What a sign counts for one kind",
        'of choice alone is added to what it counts for all pronouns or all nouns.\n"""',
        "",
        "WEIGHTS: dict[str, float] = {",
        *(f'    "{sign}": {weight:.2f},' for sign, weight in sorted(WEIGHTS.items())),
        "}",
    ]
    path = ROOT / "reader" / "quotes" / "reference" / "weights.py"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    subprocess.run([sys.executable, "-m", "ruff", "format", "-q", str(path)], check=True)


def read() -> list[Observation]:
    """The choices of all annotated articles, as they fall with the weights adopted."""
    annotated = ROOT / "tests" / "data" / "quotes"
    data = [one._replace(times=3.0) for one in observations(ROOT / "seeds", [annotated / "seeds_gold.jsonl"])]
    for name, times in FOLDERS.items():
        folder = annotated / name
        found = observations(folder, sorted(folder.glob("gold*.jsonl")))
        data += [one._replace(times=times, read=name == "building") for one in found]
    for name, times in SHORT_TEXTS.items():
        found = constructed(annotated / "constructions" / name)
        # A pronoun needs less to be clear in so short a text than on a page.
        data += [one._replace(times=times) for one in found if times > 1 or one.decision.task not in PRONOUNS]
    return data


def main() -> None:
    rounds = [read()]
    fit = Fit(rounds[0])
    judge(fit, rounds[0])
    if "--write" in sys.argv:
        for _ in range(ROUNDS):
            # A choice is made among what earlier choices have left, so that fitting changes what is fitted to.
            adopt(fit, fit.weights(numpy.ones(fit.size)))
            rounds = [*rounds[-2:], read()]
            fit = Fit([one for data in rounds for one in data], 1 / len(rounds))
        judge(Fit(rounds[-1]), rounds[-1])
        adopt(fit, fit.weights(numpy.ones(fit.size)))
        write()


if __name__ == "__main__":
    main()
