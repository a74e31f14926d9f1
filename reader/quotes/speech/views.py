"""In whose view a whole sentence speaks: "Aux yeux de X, la ville a montré « … »", "X, pour qui la hausse relève de".

Owns sources that outrank the subject of the verb beside the quotation. Whom a phrase means is not asked here.
"""

from reader.quotes.lexicon.endings import person_like
from reader.quotes.lexicon.words import words
from reader.quotes.marking.parts import Stream
from reader.quotes.people.entity import Entity
from reader.quotes.phrasing.phrase import Phrase
from reader.quotes.speech.cue import Cue
from reader.quotes.speech.outer_sources import SHOWING, WANTING, aside, not_yet_said

_NEUTER = words("dur difficile important grave beau étonnant simple urgent probable sûr inquiétant frappant gros")
_PLANS = words("projet proposition accord plan décision mesure réforme loi contrat règlement convention mode budget")
"""Texts that are judged rather than heard."""
_CHOOSING = words("retenir avancer menacer poser")
"""Lemmas of what is done as often as said."""
_DESIRING = WANTING | words(
    "souhaiter espérer craindre redouter exiger réclamer demander refuser exclure revendiquer rêver ambitionner"
)
"""Lemmas of what somebody has in mind, whoever tells of it."""
_SEEN = SHOWING | words("promettre garantir défendre assumer considérer croire penser traiter présenter soutenir")
"""Lemmas of what others do or mean in somebody's eyes."""
_VIEWS = words("pour yeux avis sens croire vue dire dires entendre")
"""Lemmas of cues that tell how somebody sees it."""


def outer_source(stream: Stream, cue: Cue, phrase: Phrase | None, first: int, place: int) -> Cue | None:
    """Whom the whole sentence quotes, where the verb beside the quotation has no subject that speaks.

    "Selon X, ces critiques relèvent de « … »", "La fermeture, écrit-elle, répond à « … »".
    """
    lifeless = phrase is None or (
        phrase.kind == "noun"
        and not known_to_text(phrase)
        and not phrase.capital_head
        and not person_like(phrase.head)
        and (phrase.noun is None or phrase.determiner == "demonstrative")
    )
    reported = stream.tokens[place - 1].text != ":"
    # "Pour X, le plus dur commence : « … »"
    lifeless = lifeless or (phrase is not None and phrase.kind == "nobody" and _neuter(stream, phrase))
    lifeless = lifeless or stream.finder.hypothetical(cue.first, first)
    weak = lifeless or reported
    if not weak:
        return None
    incise = aside(stream, first, place) if lifeless or reported else None
    if (
        incise is not None
        and not incise.first <= cue.first < incise.after
        and not _in_relative_behind(stream, incise, cue, first)
    ):
        return incise
    plan = phrase is not None and phrase.head in _PLANS
    judging = _for_whom(stream, cue, first) if lifeless or plan else None
    if judging is not None:
        return judging
    opening = stream.finder.opening(first, place)
    source = opening.phrase if opening is not None else None
    if opening is None or source is None or source is phrase:
        return None
    if not lifeless and cue.rule != "before, infinitive" and not _seen_by(stream, opening, cue, first):
        return None
    return opening if lifeless or not stream.finder.names_medium(source) else None


def _in_relative_behind(stream: Stream, incise: Cue, cue: Cue, first: int) -> bool:
    """Whether the verb of `cue` is of a relative behind the incise: "…, a annoncé X, dont le délégué a dit « … »"."""
    held = next((v for v in stream.finder.clauses(first).verbs if v.group.first <= cue.first < v.group.after), None)
    return held is not None and held.kind in ("qui", "where") and held.opener >= incise.after


def _seen_by(stream: Stream, opening: Cue, cue: Cue, first: int) -> bool:
    """Whether what the cue's subject wants or shows is told in the words of the source in front.

    "Selon son avocat, il souhaite « … »", "Selon son cabinet, il annoncera « … »", "Aux yeux de X, la ville a montré
    « … »", but "Selon son avocat, il a dit"
    """
    if cue.lemma in _CHOOSING:
        return True
    inner = any(v.depth and v.group.first <= cue.first < v.group.after for v in stream.finder.clauses(first).verbs)
    minded = cue.lemma in (_DESIRING | _SEEN if opening.lemma in _VIEWS else _DESIRING)
    return not inner and (minded or not_yet_said(stream, cue))


def _for_whom(stream: Stream, cue: Cue, first: int) -> Cue | None:
    """ "X, pour qui la hausse relève d'« … »": in whose view the clause of the cue says so."""
    finder = stream.finder
    verb = next((v for v in finder.clauses(first).verbs if v.group.first <= cue.first < v.group.after), None)
    at = verb.opener - 1 if verb is not None and verb.opener > first else -1
    if at < first or finder.low(at) != "pour":
        return None
    whose = finder.antecedent(at)
    return Cue(at, at + 2, "before, preposition", whose, lemma="pour") if whose is not None else None


def known_to_text(phrase: Phrase) -> bool:
    """Whether the text knows whom or what a phrase means by more than its own words."""
    entity = phrase.entity
    return isinstance(entity, Entity) and (entity.named or entity.kind != "unknown")


def _neuter(stream: Stream, phrase: Phrase) -> bool:
    """Whether nobody in particular is meant, not one unknown: "cela", "on", "le plus dur"."""
    worst = phrase.head == "plus" and stream.finder.low(phrase.after - 1) in _NEUTER
    return phrase.head in ("cela", "on") or worst
