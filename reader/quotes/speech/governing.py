"""Whose a quotation is by the shape of its sentence, where the nearest verb of speech misleads or there is none.

Owns clefts, whose turn it is, verbs of speech whose hearers a relative tells of, and cues that somebody else's action
supersedes. A second quotation's own subject is `second_subjects`'; whom a phrase means is not asked here.
"""

from reader.quotes.lexicon.closed_words import NO_PARTICIPLES
from reader.quotes.lexicon.spoken_nouns import SPOKEN_NOUNS
from reader.quotes.lexicon.verbs import VERBS
from reader.quotes.lexicon.words import words
from reader.quotes.marking.parts import Stream
from reader.quotes.phrasing.phrase import Phrase
from reader.quotes.speech.cue import Cue
from reader.quotes.speech.outer_sources import is_somebody

_CLEFT = words("est était sera serait fut")
_ANSWERING = words(
    """
    répondre répliquer rétorquer lancer dire répéter assurer promettre expliquer rappeler objecter confier jurer
    glisser riposter marteler
    """
)
"""Lemmas of what is said to somebody."""
_CALLING = words(
    """
    interroger questionner demander réclamer douter accuser reprocher critiquer presser contester dénoncer inquiéter
    soupçonner attaquer interpeller
    """
)
"""Lemmas of what those do who are answered."""
_OBJECTS = words("l' le la les lui leur s'")
_TURN = words("le au son")
_FALLING = words(
    """
    revient revenait reviendra revint revenu appartient appartenait appartiendra incombe incombait incomba échoit
    échoyait reste restait resta
    """
)
_BEFORE_INFINITIVE = words("de d' ne pas toutefois jamais mieux le la l' les lui leur en y se s'")
_BEING = words("est sont était étaient fut furent sera seront")
_MINDS = words(
    """
    persuadé convaincu certain sûr lassé las conscient inquiet soucieux fier heureux ravi déçu furieux désolé
    déterminé décidé résolu opposé favorable hostile attaché agacé accusé
    """
)
"""Participles and adjectives that tell what somebody thinks, in the masculine singular."""


def somebody(phrase: Phrase | None) -> bool:
    """Whether a phrase is of somebody in particular."""
    if phrase is None or phrase.kind not in ("name", "noun"):
        return False
    body = phrase.noun is not None and phrase.noun.kind in ("person", "group", "institution")
    return phrase.kind == "name" or phrase.entity is not None or body


def cleft(stream: Stream, first: int, place: int) -> Phrase | None:
    """Whose the words are in "Ce que dénonce X, c'est « … »" and "Ce qui inquiète X, c'est « … »"."""
    finder = stream.finder
    i = place - 1
    while finder.low(i) in ("de", "d'", "que", "qu'"):
        i -= 1
    if finder.low(i) not in _CLEFT or finder.low(i - 1) not in ("c'", "ce"):
        return None
    ce = next((j for j in range(first, min(first + 4, i)) if finder.low(j) == "ce"), None)
    if ce is None or finder.low(ce + 1) not in ("que", "qu'", "qui", "dont"):
        return None
    verb = next((v for v in finder.clauses(first).verbs if v.opener == ce + 1), None)
    if verb is None:
        return None
    if finder.low(ce + 1) != "qui":
        return verb.subject if somebody(verb.subject) or (verb.subject and verb.subject.kind == "pronoun") else None
    touched = (finder.starting.get(j) for j in range(verb.group.after, i))
    return next((p for p in touched if p is not None and not p.preposition and somebody(p)), None)


def countered(stream: Stream, first: int, place: int) -> Phrase | None:
    """Who speaks behind the colon of "Ce que conteste X : « … »", a sentence without a verb of its own."""
    finder = stream.finder
    if finder.low(first) != "ce" or finder.low(first + 1) not in ("que", "qu'", "à", "dont"):
        return None
    verbs = [v for v in finder.clauses(first).verbs if v.group.first < place]
    if len(verbs) != 1 or not verbs[0].depth or not somebody(verbs[0].subject):
        return None
    return verbs[0].subject


def whose_turn(stream: Stream, first: int, place: int) -> Phrase | None:
    """Who is to speak in "vient le tour de X", "il appartenait à X d'ouvrir" and "c'est à X qu'est revenu"."""
    finder = stream.finder
    for i in range(first, place):
        low = finder.low(i)
        if low == "tour" and finder.low(i - 1) in _TURN and finder.low(i + 1) in ("de", "d'", "du"):
            held = finder.starting.get(i + 1) or finder.starting.get(i + 2)
            return held if held is not None and (held.kind == "name" or is_somebody(held)) else None
        taken = _given_over(stream, first, i, place)
        if taken is not None:
            return taken
        if low not in _FALLING:
            continue
        behind = finder.starting.get(i + 1) or finder.starting.get(i + 2)
        dative = behind is not None and behind.preposition in ("à", "au", "aux")
        if dative and (finder.low(i - 1) in ("il", "lui") or i == first or finder.low(i - 1) == "n'"):
            return behind if somebody(behind) else None
        if low == "revenu" and finder.low(i - 2) in ("qu'", "que") and finder.low(i - 1) == "est":
            given = (finder.starting.get(j) for j in range(first, i))
            return next((p for p in given if p is not None and p.preposition in ("à", "au") and somebody(p)), None)
    return None


def _given_over(stream: Stream, first: int, i: int, place: int) -> Phrase | None:
    """To whom the word goes in "laisse à X le soin de conclure", "passe le micro à X", from the noun at token `i`."""
    finder = stream.finder
    if finder.low(i) == "soin" and finder.low(i - 1) == "le" and finder.low(i + 1) in ("de", "d'"):
        around = (finder.starting.get(j) for j in range(first, i))
        return next(
            (p for p in around if p is not None and p.preposition in ("à", "au", "aux") and somebody(p)), None
        )
    if finder.low(i) in ("micro", "parole", "relais", "flambeau") and finder.low(i - 1) in ("le", "la"):
        to = finder.starting.get(i + 1) or finder.starting.get(i + 2)
        goes = to is not None and to.preposition in ("à", "au", "aux") and somebody(to)
        return to if goes and to is not None and to.after == place - 1 else None
    return None


def answered(stream: Stream, cue: Cue, phrase: Phrase | None, first: int) -> Phrase | None:
    """Who speaks in "X a répondu aux journalistes qui l'interrogeaient : « … »": not whom the relative tells of.

    Args:
        phrase: the subject of the nearest verb.
    """
    finder = stream.finder
    verbs = finder.clauses(first).verbs
    near = next((v for v in verbs if v.group.first <= cue.first < v.group.after), None)
    if near is None or near.kind != "qui" or phrase is None or near.how != "relative":
        return None
    if finder.low(near.opener - 1) == ",":
        # "à la présidente, qui lui a demandé": the tale goes on
        return None
    unnamed = phrase.kind == "nobody"
    calls = cue.lemma in _CALLING or any(finder.low(j) in _OBJECTS for j in range(near.group.first, near.group.head))
    if not unnamed and (not calls or phrase.preposition not in ("à", "au", "aux")):
        return None
    for verb in reversed(verbs):
        if verb.group.after > phrase.first or verb.aside or verb.group.first >= near.group.first:
            continue
        said = VERBS.get(finder.low(verb.group.after - 1))
        answers = said is not None and said.lemma in _ANSWERING and phrase.first - verb.group.after <= 6
        return verb.subject if answers and verb.subject is not None and verb.subject.kind != "nobody" else None
    return None


def of_a_mind(stream: Stream, first: int, place: int) -> Phrase | None:
    """Who thinks so in "Persuadée d'avoir « … », la conductrice a alerté …": the subject behind."""
    finder = stream.finder
    low = finder.low(first)
    plain = {low, low.removesuffix("s"), low.removesuffix("e"), low.removesuffix("es")}
    if not plain & _MINDS and low not in ("inquiète", "soucieuse", "furieuse", "heureuse", "fière", "lasse"):
        return None
    if finder.low(first + 1) not in ("de", "d'", "que", "qu'", "par", "du"):
        return None
    verb = next((v for v in finder.clauses(first).verbs if v.depth == 0 and not v.aside), None)
    if verb is None or verb.group.first < place or verb.subject is None or verb.subject.first < place:
        return None
    return verb.subject


def told_behind(stream: Stream, first: int, place: int) -> Cue | None:
    """The cue of "la « trahison » que dénonçait X": a relative of speech is about the quoted words."""
    finder = stream.finder
    verb = next((v for v in finder.clauses(first).verbs if v.opener == place + 1 and v.kind == "que"), None)
    if verb is None or finder.low(place + 1) not in ("que", "qu'") or not somebody(verb.subject):
        return None
    said = VERBS.get(finder.low(verb.group.after - 1))
    if said is None or said.force != "say" or (place and finder.covering[place - 1] is not None):
        return None
    return Cue(verb.group.first, verb.group.after, "after, relative", verb.subject, verb=said, lemma=said.lemma)


def goes_on_from_before(stream: Stream, first: int, place: int) -> bool:
    """Whether a sentence without a verb of its own goes on with the one before: "Pour inviter les élus à « … »"."""
    finder = stream.finder
    if any(verb.group.first < place for verb in finder.clauses(first).verbs):
        return False
    i = first
    while finder.low(i) in ("non", "et", "mais", "ni", "ne", "pas", "jamais", "manière", "histoire", "quitte"):
        i += 1
    if finder.low(i) not in ("pour", "sans", "avant", "à", "de", "d'"):
        return False
    i += 1
    while finder.low(i) in _BEFORE_INFINITIVE:
        i += 1
    return i < place and finder.covering[i] is None and finder.is_infinitive(i)


def superseded(stream: Stream, cue: Cue, first: int, place: int) -> bool:
    """Whether somebody else acts behind the verb of a cue: "Pendant que X saluait, Y s'est levé : « … »"."""
    verbs = [v for v in stream.finder.clauses(first).verbs if v.group.first < place and not v.aside]
    if cue.rule == "before, noun of speech":
        # "Les uns vantent le bilan de X, mais Y ne décolère pas : « … »"
        acting = [v.subject for v in verbs if not v.depth and v.group.first > cue.after and v.subject is not None]
        acting = [p for p in acting if p.first > cue.after and p is not cue.phrase]
        # "À la question de X, elle a répondu", "aux accusations de X, le parti oppose"
        low = stream.finder.low
        met = low(cue.first - 1) in ("au", "aux") or (
            low(cue.first - 2) == "à" and low(cue.first - 1) in ("la", "l'", "cette", "sa", "une")
        )
        return any(_person(p) or p.kind == "pronoun" or (met and somebody(p)) for p in acting)
    near = next((v for v in verbs if v.group.first <= cue.first < v.group.after), None)
    if near is None or cue.phrase is not None or not cue.rule.startswith(("before, verb", "before, compound")):
        return False
    for verb in verbs:
        subject = verb.subject
        if verb.depth or verb.group.first < near.group.after or subject is None or subject is near.subject:
            continue
        said = VERBS.get(stream.finder.low(verb.group.after - 1))
        if said is not None and said.force == "say":
            # "et son adjointe n'a rien dit"
            continue
        one = _person(subject)
        repeats = subject.entity is not None and near.subject is not None and subject.entity is near.subject.entity
        if one and subject.first > near.group.after and not repeats:
            return True
    return False


def _person(phrase: Phrase) -> bool:
    return phrase.number == "s" and (phrase.kind == "name" or is_somebody(phrase))


def greeted_by(stream: Stream, first: int, place: int) -> Phrase | None:
    """Whose words they are in "X a été accueilli par Y avec ces mots : « … »": the agent's."""
    finder = stream.finder
    before = [v.group for v in finder.clauses(first).verbs if v.group.first < place and not v.aside]
    if not before or finder.low(place - 2) not in SPOKEN_NOUNS:
        return None
    head = finder.low(before[-1].head)
    been = any(finder.low(i) == "été" for i in range(before[-1].head, before[-1].after))
    if before[-1].after == before[-1].head + 1 or not (been or head in _BEING):
        return None
    by = next((i for i in range(place - 3, first, -1) if finder.low(i) == "par"), None)
    agent = finder.starting.get(by + 1) if by is not None else None
    return agent if somebody(agent) else None


def matter_of(cue: Cue, quoted: str, place: int) -> bool:
    """Whether the cue tells what a thing is, not what is said: "le texte relève « du bricolage »"."""
    beside = cue.lemma in ("relever", "tenir") and cue.after == place
    return beside and quoted.lower().replace("’", "'").startswith(("du ", "de ", "d'"))


def stands_absolute(stream: Stream, place: int) -> bool:
    """Whether the quoted words are what a participle is said of: ", « des raisons techniques » expliquant ce retard".

    A verb in front of the comma has nothing to do with them.
    """
    tokens = stream.tokens
    behind = tokens[place + 1] if place + 1 < len(tokens) else None
    apart = place > 0 and tokens[place - 1].text == "," and behind is not None and behind.kind == "word"
    return apart and behind is not None and behind.low.endswith("ant") and behind.low not in NO_PARTICIPLES
