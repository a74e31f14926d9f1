"""Whose the second quotation of a sentence is, where it has a subject of its own beside that of the first.

Owns verbs that are understood again and clauses of their own between two quotations. Whom a phrase means is not asked
here.
"""

from reader.quotes.lexicon.words import words
from reader.quotes.marking.parts import Stream
from reader.quotes.phrasing.phrase import Phrase
from reader.quotes.speech.governing import somebody

_LINKS = words("de d' à un une en comme que qu'")
_OPENS = frozenset((",", ";", "et", "mais"))
_OPPOSING = words("quand alors tandis que qu' lorsque lorsqu'")


def understood_again(stream: Stream, place: int, earlier: int) -> Phrase | None:
    """Whose the quotation is in "X évoque « … », le délégué, Y, « … »": the verb is understood, the subject new.

    Args:
        earlier: the token of the quotation that has the verb.
    """
    finder, tokens = stream.finder, stream.tokens
    i = place - 1
    while i > earlier and finder.low(i) in _LINKS and finder.covering[i] is None:
        i -= 1
    beside = finder.covering[i - 1] if tokens[i].text == "," else None
    if beside is not None and finder.low(beside.first - 1) == ";":
        # "X dénonce « … » ; Y, « … »"
        i -= 1
    elif tokens[i].text == ",":
        # what stands apart from the subject, a name mostly
        i = next((j for j in range(i - 1, max(earlier, i - 12), -1) if tokens[j].text == ","), earlier) - 1
    phrase = finder.covering[i] if i > earlier + 1 else None
    if phrase is None or phrase.after != i + 1 or phrase.first <= earlier + 1 or phrase.preposition:
        return None
    if finder.low(phrase.first - 1) not in _OPENS or phrase.determiner == "indefinite" or not somebody(phrase):
        return None
    if phrase.kind == "noun" and phrase.determiner == "none" and phrase.name is None:
        # "a dénoncé « … » et juré de « … »": a participle
        return None
    verbal = any(finder.is_finite(j) for j in range(phrase.after, place))
    return None if verbal else phrase


def of_its_own_clause(stream: Stream, first: int, earlier: int, place: int) -> Phrase | None:
    """Whose the second quotation is in "X plaidera « … », quand Y entend démontrer « … »": the nearer subject."""
    finder = stream.finder
    behind = [v for v in finder.clauses(first).verbs if earlier < v.group.first < place and not v.aside]
    for verb in behind:
        subject = verb.subject
        if subject is None or subject.first < earlier or not somebody(subject) or verb.kind not in ("que", "when"):
            continue
        opposes = finder.low(verb.opener) in _OPPOSING and finder.low(verb.opener - 1) in (",", "alors", "tandis")
        before = finder.low(verb.opener - 1) == "avant" and finder.low(verb.opener) in ("que", "qu'")
        if opposes or before:
            return subject
    return None


def weighed_against(stream: Stream, first: int, earlier: int, place: int) -> Phrase | None:
    """Whose the second quotation is in "Là où X voit « … », Y ne décèle qu'« … »": the main clause has its own."""
    verbs = [v for v in stream.finder.clauses(first).verbs if v.group.first < place and not v.aside]
    inner = [v for v in verbs if v.group.first < earlier]
    if not inner or inner[-1].depth == 0 or inner[-1].kind not in ("where", "when", "que"):
        return None
    later = [v for v in verbs if v.depth == 0 and v.group.first > earlier]
    if not later or later[-1] is not verbs[-1] or any(v.depth == 0 for v in inner):
        return None
    subject = later[-1].subject
    return subject if subject is not None and subject.first > earlier and somebody(subject) else None


def beginning_anew(stream: Stream, first: int, earlier: int, place: int) -> Phrase | None:
    """Whose the second quotation is in "X « reconnaît » les faits, que Y « nie »": its own verb's subject."""
    quoted = stream.finder.of_quoted_verb(place, first)
    subject = quoted.subject if quoted is not None else None
    return subject if subject is not None and subject.first > earlier and somebody(subject) else None
