"""Indirect questions, whose words are the asker's: "à qui le juge a demandé si elle regrettait « … »".

Owns telling such a clause and finding who asks; whom the words mean is `cued`'s.
"""

from reader.quotes.lexicon.verbs import VERBS
from reader.quotes.lexicon.words import words
from reader.quotes.marking.parts import Stream
from reader.quotes.phrasing.phrase import Phrase
from reader.quotes.speech.cue import Cue

_QUESTIONING = words("interroger questionner")
"""Verbs that need no indirect question: "la juge l'interroge sur les comptes"."""
_BEING = words("est était sera fut serait été")
_OPENS = words("si s' comment pourquoi combien")
_ASKING = words("demander interroger")
_WANTING = words("voulait voulu voudrait souhaitait aimerait voulaient cherchait cherchaient veut veulent")


def asker(stream: Stream, first: int, after: int) -> Phrase | None:
    """Who asks somebody something in a sentence of narration, so that the next words are the answer."""
    finder = stream.finder
    verbs = finder.clauses(first).verbs
    if not verbs or any(stream.tokens[i].kind == "quote" for i in range(first, after)):
        return None
    question = asked(stream, first, after)
    if question is not None:
        return question.phrase
    main = next((v for v in verbs if not v.depth and not v.aside), None)
    if main is None or _BEING & {finder.low(i) for i in range(main.group.first, main.group.after)}:
        return None
    told = VERBS.get(finder.low(main.group.after - 1))
    return main.subject if told is not None and told.lemma in _QUESTIONING else None


def asked(stream: Stream, first: int, place: int) -> Cue | None:
    """Who asks in "X lui a demandé si elle comptait « … »": not the one whom the question is about."""
    finder = stream.finder
    verbs = [v for v in finder.clauses(first).verbs if v.group.first < place and not v.aside]
    if not verbs or finder.low(verbs[-1].opener) not in _OPENS:
        return None
    inner = verbs[-1]
    subject = inner.subject
    said = VERBS.get(finder.low(inner.group.after - 1))
    if subject is not None and subject.kind != "pronoun" and said is not None and said.force == "say":
        # "a demandé si le maire avait dit « … »"
        return None
    at = inner.opener - 1
    for verb in reversed(verbs[:-1]):
        group, asker = verb.group, verb.subject
        if asker is None or asker.kind == "nobody":
            continue
        told = VERBS.get(finder.low(group.after - 1))
        asks = group.after == at + 1 and told is not None and told.lemma in _ASKING
        wants = finder.low(at) == "savoir" and group.after == at and finder.low(at - 1) in _WANTING
        if asks or wants:
            lemma = told.lemma if asks and told is not None else "demander"
            return Cue(group.first, at + 1, "before, question", asker, verb=told, lemma=lemma)
    return None
