"""The journalist's words inside one pair of marks: « …, a averti X. … ».

Owns finding them; the words on each side become quotations of their own.
"""

from reader.articles.article import Span
from reader.quotes.lexicon.closed_words import PREPOSITIONS
from reader.quotes.lexicon.conjugation import Shape
from reader.quotes.lexicon.nouns import NOUNS
from reader.quotes.lexicon.tokens import Token, tokenise
from reader.quotes.lexicon.verbs import COMMON_FINITE, FINITE, NOUN_LIKE, VERBS
from reader.quotes.lexicon.words import words
from reader.quotes.people.facts import Facts
from reader.quotes.phrasing.phrase import Phrase
from reader.quotes.phrasing.phrases import PhraseFinder
from reader.quotes.speech.cues import CueFinder

_SOMEBODY = ("ant", "ante", "eur", "euse", "iste", "é", "ée", "ien", "ienne", "ère", "er")
_DESCRIBING = words(
    """
    qui âgé âgée ancien ancienne ex également lui-même elle-même dont directeur joint jointe assis assise interrogé
    interrogée contacté contactée posté debout
    """
)
_NO_PARTICIPLE = words("avant devant pourtant pendant cependant maintenant durant autant tant")
_SPOKEN = words("je j' on il elle ils elles nous c' vous tu ça cela ne n' me m' mon ma mes notre nos votre vos")
_RESUMING = words(
    """
    et mais ou car donc or ni que qu' pas non oui même surtout parce puisque si quand comme ce alors sinon jamais
    rien tout toute tous toutes pour par de d' du des au aux contre malgré bref voilà voici plus moins aussi ainsi
    peut-être bien sûr hélas certes c'est-à-dire notamment y compris sauf
    """
)
"""Words by which speech goes on behind an incise."""
_ENDS = frozenset(".!?…")
_AUXILIARIES = words("a ont avait avaient est sont était étaient")


def incises(text: str, inner: Span, holes: list[tuple[int, int]], facts: Facts, line: bool = False) -> list[Span]:
    """The ranges of `text` inside `inner` that are incises, each with the marks that set it off.

    Args:
        holes: the quotations inside `inner`.
        line: `inner` is a line behind a dash, which an incise may end.
    """
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
        after = _incise_end(finder, tokens, i + 1, line)
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
    verb = VERBS.get(low) if low not in PREPOSITIONS else None  # "Une enquête est ouverte, contre X."
    # "y travaille, imaginez la suite" is said to somebody.
    told = verb is not None and bool(verb.shape & FINITE) and not low.endswith(("ez", "ons"))
    return low in _AUXILIARIES or told


def _incise_end(finder: CueFinder, tokens: list[Token], i: int, line: bool) -> int | None:
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
    return _close(tokens, end, line)


def _with_its_name(finder: CueFinder, tokens: list[Token], phrase: Phrase) -> int:
    """Where the speaker ends, the name that a comma sets beside a function included: "le maire, Paul Renard"."""
    comma = phrase.after
    if phrase.kind != "noun" or phrase.name is not None or comma + 1 >= len(tokens) or tokens[comma].text != ",":
        return phrase.after
    named = finder.starting.get(comma + 1)
    closes = named is not None and (named.after >= len(tokens) or tokens[named.after].kind == "mark")
    return named.after if named is not None and named.kind == "name" and closes else phrase.after


def _close(tokens: list[Token], end: int, line: bool) -> int | None:
    """Where the incise that has its verb and subject before `end` stops.

    Args:
        line: the words are a line behind a dash, which an incise may end.
    """
    count = len(tokens)
    for _ in range(5):
        stop = _stop(tokens, end)
        if stop < count and tokens[stop].kind == "quote" and end < stop and _describes(tokens, end, stop):
            # "nuance-t-elle, citant un rapport qui évoque « … ». Suite": what is quoted belongs to the incise
            stop = _stop(tokens, stop + 1)
        end = stop
        if end >= count:
            return count
        if tokens[end].kind == "quote":
            return end
        if tokens[end].text in _ENDS or tokens[end].text in ";:":
            return end + 1
        if not _goes_on(tokens, end + 1, line):
            return end + 1
        end += 1
    return end


def _stop(tokens: list[Token], i: int) -> int:
    """The next punctuation mark or quotation at or behind token `i`."""
    while i < len(tokens):
        token = tokens[i]
        if token.kind == "quote" or token.text == "..." or (token.kind == "mark" and token.text in ",.;:!?…–—"):
            return i
        i += 1
    return i


def _goes_on(tokens: list[Token], i: int, line: bool) -> bool:
    """Whether the words after a comma still describe the speaker."""
    if i >= len(tokens) or tokens[i].kind == "quote":
        return False
    token = tokens[i]
    low = token.low
    stop = _stop(tokens, i)
    if stop > i and tokens[stop - 1].low == "ans":
        return True
    noun = NOUNS.get(low)
    if (noun is not None and noun.kind == "person") or low in _DESCRIBING:
        return True
    verb = VERBS.get(low)
    if verb is not None and bool(verb.shape & Shape.PARTICIPLE) and not verb.shape & FINITE:
        return True
    if low.endswith("ant") and noun is None and low not in _NO_PARTICIPLE:
        return True
    if line and not _is_clause(tokens, i, len(tokens)) and not _resumes(token):
        return True
    if _is_clause(tokens, i, stop):
        return False
    ends = stop < len(tokens) and tokens[stop].text in _ENDS and stop + 1 < len(tokens)
    last = stop >= len(tokens) or (tokens[stop].text in _ENDS and stop + 1 >= len(tokens))
    if last:
        # Before the closing mark speech comes back.
        return False
    if low in ("la", "le", "l'", "une", "un", "les", "des", "sa", "son", "ses", "leur"):
        person = any((n := NOUNS.get(t.low)) is not None and n.kind == "person" for t in tokens[i : min(stop, i + 4)])
        return person or ends
    if verb is None and low.endswith(("euse", "iste", "ière", "ienne", "trice")):
        return True
    if low.endswith(("ant", "é", "ée", "és", "ées")) and noun is None and low not in _NO_PARTICIPLE:
        return True
    return ends and not _resumes(token)


def _describes(tokens: list[Token], i: int, stop: int) -> bool:
    """Whether a participle stands between the tokens: the words go on about the speaker."""
    return any(t.low.endswith("ant") and t.low not in _NO_PARTICIPLE for t in tokens[i:stop])


def _is_clause(tokens: list[Token], i: int, stop: int) -> bool:
    """Whether somebody speaks or something happens between the tokens: the speech has come back."""
    for t in tokens[i:stop]:
        if t.low in _SPOKEN or t.inverted is not None:
            return True
        verb = VERBS.get(t.low)
        known = verb is not None and bool(verb.shape & FINITE) and not verb.shape & Shape.PARTICIPLE
        if t.low not in NOUNS and t.low not in NOUN_LIKE and (known or t.low in COMMON_FINITE):
            return True
    return False


def _resumes(token: Token) -> bool:
    """Whether a word takes up what was being said rather than telling how it was said."""
    return token.low in _RESUMING or (token.kind == "word" and token.low.endswith("er"))
