"""Who takes up what was said: "… « un audit », demande que le maire juge absurde : « … »".

Owns the noun set beside a sentence that sums up its words, where a relative tells how somebody receives them: behind
the colon it is they who speak. Whom a phrase means is not asked here.
"""

from reader.quotes.lexicon.closed_words import FUNCTION_WORDS, PREPOSITIONS
from reader.quotes.lexicon.conjugation import FINITE
from reader.quotes.lexicon.endings import person_like
from reader.quotes.lexicon.nouns import NOUNS
from reader.quotes.lexicon.spoken_nouns import SPOKEN_NOUNS
from reader.quotes.lexicon.verbs import NOUN_LIKE, VERBS
from reader.quotes.lexicon.words import words
from reader.quotes.marking.parts import Stream
from reader.quotes.phrasing.phrase import Phrase
from reader.quotes.speech.cue import Cue
from reader.quotes.speech.governing import somebody

_WHICH = words("que qu' dont auquel auxquels à qui")
_STATING = words("annoncer demander remarquer noter douter rappeler glisser lancer avancer signaler juger souligner")
"""Lemmas of which a form is a noun too, and which have clauses: "demande que la ville paie"."""
_RECEIVING = (
    *("accueill", "jug", "balai", "balay", "écart", "rejet", "repouss", "réfut", "contest", "dément", "démenti"),
    *("récus", "partag", "approuv", "salu", "goût", "appréci", "tempèr", "tempér", "nuanc", "assum", "confirm"),
    *("justifi", "minimis", "relativis", "comment", "moqu", "raill", "trouv", "qualifi", "pren", "reçoi", "reçu"),
    *("redout", "attend", "raill", "ni", "repren", "repri", "fai", "balay", "souscri", "soutien", "appuie", "appuy"),
)
"""How verbs begin that tell what somebody makes of another's words."""
_ARTICLES = words("un une l' le la des les ce cette")

_BETWEEN = 4
"""Tokens that the comma may stand before the relative: ", une critique assez vive que"."""


def received(stream: Stream, first: int, place: int) -> Cue | None:
    """Whoever receives what the sentence from token `first` tells and speaks behind the colon before `place`.

    "Il dénonce « … », reproche que le maire écarte d'un geste : « … »", "… « … », remarque qui agace X : « … »".
    """
    finder = stream.finder
    if finder.tokens[place - 1].text != ":":
        return None
    for verb in reversed(finder.clauses(first).verbs):
        opener = verb.opener
        if verb.aside or not first < opener < verb.group.first < place or finder.low(opener) not in _WHICH:
            continue
        noun = _summing_up(stream, opener - (finder.low(opener - 1) == "à"), first)
        if noun is None:
            continue
        if finder.low(opener) == "qui" and finder.low(opener - 1) != "à":
            whose = finder.experiencer(verb.group)
            whose = whose if whose is not None and whose.kind in ("name", "noun") else None
        else:
            states = _may_state(stream, noun) and not finder.low(verb.group.after - 1).startswith(_RECEIVING)
            whose = verb.subject if not states and _anybody(verb.subject) else None
        if whose is None:
            return None
        whose = finder.named_beside(whose)
        return Cue(verb.group.first, verb.group.after, "before, reception", whose, lemma="recevoir")
    return None


def _anybody(phrase: Phrase | None) -> bool:
    return somebody(phrase) or (phrase is not None and phrase.kind == "pronoun")


def _summing_up(stream: Stream, opener: int, first: int) -> int | None:
    """The noun that a comma sets beside the sentence, right before the relative at token `opener`."""
    finder = stream.finder
    commas = (i for i in range(opener - 1, max(first, opener - _BETWEEN - 1), -1) if finder.tokens[i].kind != "word")
    comma = next(commas, None)
    if comma is None or finder.tokens[comma].text != "," or comma + 1 == opener:
        return None
    noun = comma + 1
    if finder.low(noun) == "ce" and noun + 1 == opener:
        return noun
    noun += finder.low(noun) in ("un", "une")
    low, phrase = finder.low(noun), finder.covering[noun]
    known = NOUNS.get(low)
    thing = known.kind == "document" if known is not None else not person_like(low)
    plain = low not in FUNCTION_WORDS and low not in PREPOSITIONS and not finder.tokens[noun].capital
    spoken = low in SPOKEN_NOUNS or low in NOUN_LIKE or (thing and not finder.is_finite(noun))
    if not plain or not spoken or (phrase is not None and phrase.name is not None):
        return None
    told = any(v.group.after <= comma and not v.depth for v in finder.clauses(first).verbs)
    return noun if told else None


def _may_state(stream: Stream, noun: int) -> bool:
    """Whether the noun may as well be a verb with a clause: "demande que la ville paie"."""
    verb = VERBS.get(stream.finder.low(noun))
    article = stream.finder.low(noun - 1) in ("un", "une")
    return not article and verb is not None and bool(verb.shape & FINITE) and verb.lemma in _STATING
