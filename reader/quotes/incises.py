"""The journalist's words inside one pair of marks: « …, a averti X. … ».

Owns finding them; the words on each side become quotations of their own.
"""

from reader.articles.article import Span
from reader.quotes.conjugation import Shape
from reader.quotes.cues import CueFinder
from reader.quotes.facts import Facts
from reader.quotes.nouns import NOUNS
from reader.quotes.phrase import Phrase
from reader.quotes.phrases import PhraseFinder
from reader.quotes.tokens import Token, tokenise
from reader.quotes.verbs import FINITE, VERBS

_SOMEBODY = ("ant", "ante", "eur", "euse", "iste", "é", "ée", "ien", "ienne", "ère", "er")
_ENDS = frozenset(".!?…")


def incises(text: str, inner: Span, holes: list[tuple[int, int]], facts: Facts) -> list[Span]:
    """The ranges of `text` inside `inner` that are incises, each with the marks that set it off."""
    tokens = tokenise(text, inner.start, inner.end, holes)
    starts = [i for i, t in enumerate(tokens) if _may_open(tokens, i)]
    if not starts:
        return []
    finder = CueFinder(tokens, PhraseFinder(tokens, text, facts).all())
    found: list[Span] = []
    last = -1
    for i in starts:
        if i < last:
            continue
        after = _incise_end(finder, tokens, i + 1)
        if after is None:
            continue
        begin = tokens[i].start if tokens[i].text in (",", "–", "—") else tokens[i].end
        end = tokens[after - 1].end
        found.append(Span(begin, end))
        last = after
    return found


def _may_open(tokens: list[Token], i: int) -> bool:
    """A mark followed by a reporting verb: a cheap test that spares cutting every quotation into phrases."""
    token = tokens[i]
    if token.kind == "quote":
        opening = True
    else:
        opening = (token.kind == "mark" and token.text in ",?!…–—") or token.text == "..."
    if not opening or not i:
        return False
    j = i + 1
    while (
        j < len(tokens)
        and j < i + 4
        and tokens[j].low in ("s'", "se", "lui", "leur", "nous", "m'", "me", "l'", "en", "y", ",")
    ):
        j += 1
    if j >= len(tokens) or tokens[j].kind != "word" or tokens[j].capital:
        return False
    low = tokens[j].low
    inverted = tokens[j].inverted
    if inverted is not None:
        return inverted[1] in ("il", "elle", "ils", "elles")
    verb = VERBS.get(low)
    return low in ("a", "ont", "avait", "avaient", "est", "sont") or (verb is not None and bool(verb.shape & FINITE))


def _incise_end(finder: CueFinder, tokens: list[Token], i: int) -> int | None:
    """The token index behind an incise that begins at `i`, or None where none does."""
    while i < len(tokens) and tokens[i].text in ",–—":
        i += 1
    if i >= len(tokens):
        return None
    cue = finder.inverted(i, len(tokens))
    if cue is None:
        return None
    if cue.pronoun is not None:
        if cue.pronoun not in ("il", "elle", "ils", "elles") or (cue.verb is None and tokens[i].inverted is None):
            return None
        inverted = next((t.inverted for t in tokens[i : cue.after] if t.inverted is not None), None)
        if inverted is None or (inverted[0] not in VERBS and cue.verb is None and "-t-" not in tokens[i].low):
            return None
        end = cue.after
    else:
        phrase = cue.phrase
        if (
            phrase is None
            or cue.verb is None
            or cue.verb.force == "name"
            or phrase.kind not in ("name", "noun", "pronoun")
        ):
            return None
        if phrase.kind == "pronoun" and phrase.head not in ("celui-ci", "celle-ci", "ce dernier"):
            return None
        unknown = phrase.kind == "noun" and phrase.noun is None and not phrase.capital_head and phrase.name is None
        closes = phrase.after >= len(tokens) or tokens[phrase.after].kind == "mark"
        said = cue.verb.force == "say" and phrase.determiner == "definite" and closes
        if unknown and not said and not phrase.head.endswith(_SOMEBODY):
            return None
        if phrase.noun is not None and phrase.noun.kind in ("time", "document"):
            return None
        if phrase.first > cue.after + 8:
            return None
        end = max(_with_its_name(finder, tokens, phrase), cue.after)
    return _close(tokens, end)


def _with_its_name(finder: CueFinder, tokens: list[Token], phrase: Phrase) -> int:
    """Where the speaker ends, the name that a comma sets beside a function included: "le maire, Paul Renard"."""
    comma = phrase.after
    if phrase.kind != "noun" or phrase.name is not None or comma + 1 >= len(tokens) or tokens[comma].text != ",":
        return phrase.after
    named = finder.starting.get(comma + 1)
    closes = named is not None and (named.after >= len(tokens) or tokens[named.after].kind == "mark")
    return named.after if named is not None and named.kind == "name" and closes else phrase.after


def _close(tokens: list[Token], end: int) -> int | None:
    """Where the incise that has its verb and subject before `end` stops."""
    count = len(tokens)
    for _ in range(4):
        while end < count and not (tokens[end].kind == "mark" and tokens[end].text in ",.;:!?…–—"):
            if tokens[end].kind == "quote":
                return end
            end += 1
        if end >= count:
            return count
        if tokens[end].text in _ENDS or tokens[end].text in ";:":
            return end + 1
        if not _goes_on(tokens, end + 1):
            return end + 1
        end += 1
    return end


def _goes_on(tokens: list[Token], i: int) -> bool:
    """Whether the words after a comma still describe the speaker."""
    if i >= len(tokens) or tokens[i].kind == "quote":
        return False
    token = tokens[i]
    low = token.low
    stop = next((j for j in range(i, min(len(tokens), i + 7)) if tokens[j].kind == "mark"), i)
    if any(t.low == "ans" for t in tokens[i:stop]) and tokens[stop - 1].low == "ans":
        return True
    if token.kind == "number":
        return i + 1 < len(tokens) and tokens[i + 1].low == "ans"
    noun = NOUNS.get(low)
    if noun is not None and noun.kind == "person":
        return True
    if low in (
        "qui",
        "âgé",
        "âgée",
        "ancien",
        "ancienne",
        "ex",
        "également",
        "lui-même",
        "elle-même",
        "dont",
        "directeur",
    ):
        return True
    verb = VERBS.get(low)
    participle = verb is not None and bool(verb.shape & Shape.PARTICIPLE) and not verb.shape & FINITE
    if participle or low in (
        "joint",
        "jointe",
        "assis",
        "assise",
        "interrogé",
        "interrogée",
        "contacté",
        "contactée",
        "posté",
        "debout",
    ):
        return True
    if low in ("la", "le", "l'", "une", "un", "les", "des", "sa", "son", "ses", "leur"):
        comma = next(
            (j for j in range(i, min(len(tokens), i + 14)) if tokens[j].kind == "mark" and tokens[j].text in ",.;!?"),
            None,
        )
        if comma is None:
            return False
        inside = tokens[i:comma]
        finite = any(
            t.low in ("est", "sont", "a", "ont", "va", "fait", "peut", "faut", "était") for t in inside
        ) or any(
            (v := VERBS.get(t.low)) is not None
            and v.shape & FINITE
            and t.low not in NOUNS
            and not v.shape & Shape.PARTICIPLE
            for t in inside
        )
        has_subject = any(t.low in ("je", "j'", "on", "il", "elle", "nous", "c'", "vous") for t in inside)
        person = any((n := NOUNS.get(t.low)) is not None and n.kind == "person" for t in inside[:4])
        return not finite and not has_subject and (person or tokens[comma].text in ".")
    if verb is None and low.endswith(("euse", "iste", "ière", "ienne", "trice")):
        return True
    return (
        low.endswith(("ant", "é", "ée", "és", "ées"))
        and noun is None
        and low not in ("avant", "devant", "pourtant", "pendant")
    )
