"""Whose a quotation is that opens its paragraph without a cue, going by what comes right behind it.

"« On tiendra. » Debout devant l'usine, Lucie Armand ne compte plus": the words are hers who is met next. Owns the
choice between her and whoever the paragraph before was about; where neither is plain the words are nobody's.
"""

from reader.quotes.lexicon.verbs import VERBS
from reader.quotes.marking.parts import Part, Stream
from reader.quotes.people.entity import Entity
from reader.quotes.reference.discourse import Resolved
from reader.quotes.reference.saying import ANSWERING, BY_MOUTH
from reader.quotes.speech.answers import answered_by, answering
from reader.quotes.speech.reading import Reading

_LEAST = 0.8
"""How sure it must be whom the paragraph before was about."""


def carry_back(reading: Reading, stream: Stream, part: Part, first: int) -> None:
    """Say whose the quotations are that wait for `part`, the next one, which has been decided.

    Args:
        first: the token with which the sentence of `part` begins.
    """
    for waiting in reading.pending:
        opens = waiting is stream.parts[0] and part.rule.startswith(("before", "colon"))
        behind = part.rule.startswith("after") and part.cue is not None
        if part.resolved.name is None or not (opens or behind):
            continue
        if behind and answered_by(reading.text, waiting, part):
            other = answering(reading, part.resolved, reading.sentence - 2)
            reading.adopt(waiting, other, "no cue: answered by the next quotation")
            continue
        if behind or not _rivalled(reading, stream, waiting, part.resolved, first):
            reading.follow(waiting, part, "carried back from the next quotation")
    reading.pending.clear()


def meet(reading: Reading, stream: Stream, subject: Resolved | None, first: int) -> None:
    """Say whose the quotations are that wait for a sentence of narration, `subject` being whom that is about."""
    for waiting in reading.pending:
        if subject is not None and not _rivalled(reading, stream, waiting, subject, first):
            _give(waiting, subject)
        waiting.decided = True
    reading.pending.clear()


def sign(reading: Reading, author: Resolved) -> None:
    """Give the quotations that wait to `author`, of whom the next sentence says that they uttered them."""
    for waiting in reading.pending:
        _give(waiting, author)
        waiting.decided = True
    reading.pending.clear()


def _give(waiting: Part, whom: Resolved) -> None:
    # "« Rendez nos champs ! » Une centaine de paysans campent devant la préfecture": a crowd's slogan is nobody's.
    if whom.entity is not None and whom.entity.kind == "person" and not whom.entity.plural:
        waiting.resolved = Resolved(whom.name, "resolved", whom.rule, whom.entities)
        waiting.rule = "no cue: subject of the next sentence"


def _rivalled(reading: Reading, stream: Stream, waiting: Part, subject: Resolved, first: int) -> bool:
    """Whether `waiting` may be of whoever the paragraph before was about; where that is plain it is theirs."""
    rival = _led_before(reading)
    if rival is not None and rival in subject.entities:
        return False
    said = [VERBS.get(stream.finder.low(verb.group.after - 1)) for verb in stream.finder.clauses(first).verbs[:1]]
    lemma = next((verb.lemma for verb in said if verb is not None), "")
    leads = stream.finder.main_subject(first, len(stream.tokens))
    if lemma in ANSWERING or (rival is not None and leads is not None and leads.head == "ce dernier"):
        # "« C'est faux ! » L'adjointe a répliqué que …": whoever replies did not say it
        if rival is not None and reading.resolver.discourse.present[rival].confidence >= _LEAST and rival.name:
            whose = Resolved(rival.name, "resolved", "whom the paragraph before was about", (rival,))
            reading.adopt(waiting, whose, "no cue: answered in the next sentence")
        return True
    if rival is None or subject.entity is None:
        return False
    known = reading.resolver.discourse.present.get(subject.entity)
    new = known is None or reading.resolver.discourse.trail[known.first].sentence >= reading.sentence
    tied = leads is not None and leads.determiner == "possessive"
    return not new or tied or (bool(lemma) and lemma not in BY_MOUTH)


def _led_before(reading: Reading) -> Entity | None:
    """The one person whom the last sentence of the paragraph before was about, if that is one of narration."""
    discourse, sentence = reading.resolver.discourse, reading.sentence - 1
    if reading.role_before != "body" or discourse.paragraphs.get(sentence) != reading.block - 1:
        return None
    led = [focus for focus in discourse.by_sentence.get(sentence, ()) if focus.role != "other"]
    person = led[-1].entities[0] if led and len(led[-1].entities) == 1 else None
    return person if person is not None and person.kind == "person" and not person.plural else None
