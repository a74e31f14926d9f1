"""Words of which the sentence tells that its subject did not say them: "n'a jamais dit : « … »", "dément avoir dit".

Owns recognising that they are denied, which leaves them nobody's, and that somebody is accused of them, whose they
then are: "X accuse Y d'avoir dit « … »".
"""

import re

from reader.quotes.lexicon.closed_words import OBJECT_PRONOUNS
from reader.quotes.lexicon.verbs import VERBS
from reader.quotes.lexicon.words import words
from reader.quotes.phrasing.phrase import Phrase
from reader.quotes.speech.utterance import Utterance

_UTTERING = words(
    """
    dire déclarer affirmer prononcer promettre écrire annoncer crier hurler lancer proférer traiter qualifier parler
    insulter menacer jurer prétendre soutenir répondre ordonner
    """
)
"""Verbs of what is said in so many words, so that whoever is accused of it, or denies it, is quoted."""
_STATING = words("dire déclarer affirmer prononcer promettre écrire crier proférer prétendre ordonner")
"""Those of which a negation denies that the words were said: "ne parle pas de « … »" only keeps to others."""
_NOT = words("pas jamais point")
_ELSE = words("autre autrement d'autre mieux non plus moins")
"""What turns the negation into its opposite: "n'a pas dit autre chose"."""
_DENYING = re.compile(
    r"\b(?:ni(?:e|ent|ait|aient|é|a|er|ant)|dément(?:ent|ait|aient|i|ir|ant)?"
    r"|(?:contest|réfut)(?:e|ent|ait|aient|é|a|er|ant))\s(?:\w+\s){0,2}"
    r"(?:qu(?:e\s|['’])[^,;:.«»“”\"]{1,40})?$"
)
"""What denies the verb behind it: "dément avoir dit", "nie qu'elle ait déclaré"."""
_DENIERS = words("nier démentir contester réfuter")
_HAVING = words("avoir ait aient eût")
_ACCUSING = ("accus", "soupçonn", "reproch", "suspect", "blâm", "félicit", "remerci")
"""How verbs begin whose object did what the infinitive behind "de" says."""
_PASSIVE = words("est sont était étaient été fut furent")
_OBJECT_WITHIN = 8
"""Words within which the verb stands before the infinitive."""


def denied(told: Utterance) -> bool:
    """Whether the sentence says that the words were not said by the subject of their verb."""
    cue, finder = told.cue, told.finder
    if not cue.rule.startswith("before"):
        return False
    low = [finder.low(i) for i in range(max(told.first, cue.first - 2), cue.after)]
    negated = any(one in ("ne", "n'") for one in low) and any(one in _NOT for one in (*low, finder.low(cue.after)))
    turned = any(finder.low(i) in _ELSE for i in range(cue.after, min(cue.after + 3, told.place)))
    if negated and cue.lemma in _STATING and not told.infinitive and not turned:
        return True
    uttered = VERBS.get(finder.low(cue.after + 1))
    if cue.lemma in _DENIERS and finder.low(cue.after) == "avoir" and uttered is not None:
        return uttered.lemma in _UTTERING
    if cue.lemma not in _UTTERING or finder.low(cue.first) not in _HAVING:
        return False
    before = told.text[told.tokens[told.first].start : told.tokens[cue.first].start]
    return _DENYING.search(before) is not None


def accused(told: Utterance) -> Phrase | None:
    """Who is said to have said it: "X accuse Y d'avoir dit « … »"; nobody for a mere "l'accuse d'avoir dit"."""
    cue, finder = told.cue, told.finder
    of = finder.low(cue.first - 1) in ("d'", "de") and finder.low(cue.first) in ("avoir", "s'être")
    if not told.infinitive or not of or cue.lemma not in _UTTERING:
        return None
    verb = next(
        (
            i
            for i in range(cue.first - 2, max(told.first, cue.first - _OBJECT_WITHIN) - 1, -1)
            if finder.low(i).startswith(_ACCUSING)
        ),
        None,
    )
    if verb is None or finder.low(verb - 1) in _PASSIVE:
        return None
    if any(finder.low(i) in OBJECT_PRONOUNS | {"lui"} for i in (verb - 1, verb - 2)):
        token = told.tokens[verb - 1]
        return Phrase("nobody", verb - 1, verb, token.start, token.end, head="l'on")
    return next((p for i in range(verb + 1, cue.first) if (p := finder.starting.get(i)) is not None), None)
