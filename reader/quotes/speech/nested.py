"""Quotations inside a quotation: whom the speaker quotes.

Owns attributing them; who is quoted inside somebody's words is never whoever the journalist talks about by default.
"""

from bisect import bisect_right

from reader.articles.article import Span
from reader.quotes.marking.parts import Part, Stream, is_utterance
from reader.quotes.phrasing.phrase import Phrase
from reader.quotes.speech.reading import Reading


def attribute_nested(reading: Reading, part: Part) -> None:
    """Decide the quotations inside `part`, whose own speaker is known."""
    if not part.inside or part.inside[0].decided:
        return
    for inner in part.inside:
        inner.decided = True
        length = len(reading.text[inner.inner.start : inner.inner.end].split())
        inner.kind = "term" if length <= 3 and not inner.sentence_like else "partial"
        reading.statement += 1
        inner.statement = reading.statement
    stream = reading.cutter.stream("body", part.inner, part.inside)
    for token_index, token in enumerate(stream.tokens):
        if token.kind != "quote":
            continue
        inner = part.inside[token.number]
        first = stream.starts[bisect_right(stream.starts, token_index) - 1]
        cue = stream.finder.before(token_index, first)
        if cue is None:
            continue
        phrase = cue.phrase
        pronoun_before = stream.finder.low(cue.first - 1)
        if pronoun_before in ("je", "j'"):
            inner.resolved = part.resolved
        elif phrase is None and cue.pronoun is None:
            phrase, _ = stream.finder.subject_left(cue.first, cue.rule, first)
            phrase = _named_beside(stream, phrase)
            if phrase is not None and phrase.kind == "pronoun":
                inner.resolved = reading.resolver.pronoun(
                    phrase.gender,
                    phrase.number == "p",
                    reading.sentence,
                    phrase.head,
                    True,
                    leaving_out=set(part.resolved.entities),
                    persons_only=True,
                )
            elif phrase is not None and phrase.kind in ("name", "noun"):
                inner.resolved = reading.resolver.resolve(phrase, reading.sentence)
        inner.kind = "speech" if is_utterance(reading.text, inner) else inner.kind
        if inner.kind != "term" or inner.resolved.name:
            inner.kind = "speech" if is_utterance(reading.text, inner) else "partial"
            inner.cue = cue
            inner.cue_span = Span(stream.tokens[cue.first].start, stream.tokens[cue.after - 1].end)
            inner.rule = f"nested; {cue.rule}; {inner.resolved.rule}"
            if phrase is not None:
                inner.mention = Span(phrase.start, phrase.end)


def _named_beside(stream: Stream, phrase: Phrase | None) -> Phrase | None:
    """The name that a comma sets beside a function: "Ma monteuse, Lucie Armand, répète …"."""
    if phrase is None or phrase.kind != "noun" or phrase.name is not None:
        return phrase
    named = stream.finder.starting.get(phrase.after + 1)
    comma = phrase.after < len(stream.tokens) and stream.tokens[phrase.after].text == ","
    return named if comma and named is not None and named.kind == "name" else phrase
