"""Quotations whose verb is understood again: "La direction évoque « … », les syndicats « … »".

Owns recognising whoever takes the subject's place beside such a quotation.
"""

from reader.quotes.lexicon.words import words
from reader.quotes.marking.parts import Part, Stream
from reader.quotes.phrasing.phrase import Phrase
from reader.quotes.phrasing.pronouns import OTHER
from reader.quotes.reference.counted import ORDINALS
from reader.quotes.speech.outer_sources import is_somebody
from reader.quotes.speech.reading import Reading, can_speak
from reader.quotes.speech.second_subjects import understood_again

_LINKS = words("de d' à un une en comme que qu' son sa ses leur leurs")
"""What may stand between a subject whose verb is understood and what it says."""
_VIEWS = ("preposition", "phrase")
"""How the rules end of cues without a verb, in whose view a whole sentence speaks."""


def gapped(reading: Reading, stream: Stream, part: Part, previous: Part, place: int, earlier: int) -> bool:
    """Decide on `part`, at token `place`, if the verb of `previous` is understood again; False where it is not.

    Args:
        earlier: the token of the quotation before it, or the first of the sentence.
    """
    if previous.cue is not None and previous.cue.rule.endswith(_VIEWS):
        # "Selon X, les murs sont « sains » et les poutres « pourries »": X's view of both
        return False
    again = understood_again(stream, place, earlier)
    if again is not None:
        understand(reading, part, previous, again)
        return True
    linked = place - 1
    while linked > earlier and stream.finder.low(linked) in _LINKS and stream.finder.covering[linked] is None:
        linked -= 1
    phrase = stream.finder.covering[linked]
    if phrase is None or phrase.after != linked + 1 or phrase.first <= earlier + 1 or phrase.preposition:
        return False
    subject = stream.finder.covering[phrase.first - 1]
    if subject is not None and subject.after == phrase.first and _is_subject(subject):
        # "X fustige un arbitrage « … », et sa gardienne une fin de match « … »"
        phrase = subject
    if stream.finder.low(phrase.first - 1) not in (",", "et", "mais", ";"):
        return False
    one = (phrase.kind == "nobody" and phrase.head == "l'un") or phrase.head == OTHER
    if one and previous.resolved.name is None:
        part.cue, part.cue_span = previous.cue, previous.cue_span
        part.rule = "verb understood from the quotation before it; nobody in particular"
        reading.finish(part, phrase)
        return True
    if one or not can_speak(phrase):
        return False
    bare = phrase.determiner == "none" and phrase.name is None
    unknown = phrase.kind == "noun" and ((phrase.noun is None and phrase.head not in ORDINALS) or bare)
    if phrase.determiner == "indefinite" or unknown:
        # "une enquête « … » et une presse « … »": two objects of one verb.
        return False
    understand(reading, part, previous, phrase)
    return True


def _is_subject(phrase: Phrase) -> bool:
    # "a salué « … » et appelé les habitants à « … »": a noun that nothing determines is a participle.
    determined = phrase.kind != "noun" or phrase.determiner != "none"
    return determined and is_somebody(phrase) and not phrase.preposition


def understand(reading: Reading, part: Part, previous: Part, phrase: Phrase) -> None:
    """Say that `phrase` tells whose `part` is, with the verb of `previous`."""
    part.cue, part.cue_span = previous.cue, previous.cue_span
    reading.give(part, phrase, "verb understood from the quotation before it")
